import { openAccount, ALARM } from '../../demo/account.js'
import { PULL_REQUEST, type Scene, type Stage } from './rehearse.js'

const CANARY = {
  service: 'appconfig',
  application: 'shop',
  environment: 'prod',
  'configuration-profile': 'flags',
  'configuration-version': 'latest',
  'deployment-strategy': 'AppConfig.Canary10Percent20Minutes',
  description: 'Turn the sale on'
} as const

/** The sale ends, and the news begin. */
const FLAGS = {
  version: '1',
  flags: { sale: { name: 'Sale' }, news: { name: 'News' } },
  values: { sale: { enabled: false }, news: { enabled: true } }
} as const

/** And there are more of them. */
const MORE_FLAGS = {
  version: '1',
  flags: {
    ...FLAGS.flags,
    banner: { name: 'Banner', attributes: { height: { constraints: { type: 'number' } } } }
  },
  values: { ...FLAGS.values, banner: { enabled: true, height: 48 } }
} as const

/**
 * The shop of the demo, which served version 1 the day before; version 2 is there. Deployments are complete a few seconds
 * after their planned end.
 */
const openShop = ({ aws, begin }: Stage): ReturnType<typeof openAccount> => {
  aws.script.set({ completionDelaySeconds: 6 })
  const shop = openAccount(aws)
  const { environmentId, profileId } = shop
  const strategyId = aws.world.createStrategy('At once')
  aws.world.startDeployment({ environmentId, profileId, version: shop.version, strategyId })
  aws.world.createVersion(profileId, JSON.stringify(FLAGS))
  begin()
  return shop
}

const SITE = {
  'dist/index.html': '<!doctype html><title>Shop</title><h1>Sale</h1>',
  'dist/app.js': 'console.log("sale")\n'.repeat(2_000)
} as const

const BUILD_LOG = [
  '2026-11-21T12:00:09 [INFO]: # Executing command: npm ci',
  '2026-11-21T12:00:31 [INFO]: added 812 packages in 21s',
  '2026-11-21T12:00:31 [INFO]: # Executing command: npm run build',
  '2026-11-21T12:00:32 [INFO]: > shop@1.4.0 build',
  '2026-11-21T12:00:32 [INFO]: > tsc --noEmit && vite build',
  "2026-11-21T12:00:44 [WARNING]: src/checkout.ts(41,7): error TS2322: Type 'string' is not assignable to type 'number'.",
  '2026-11-21T12:00:44 [ERROR]: !!! Build failed',
  '2026-11-21T12:00:44 [ERROR]: !!! Error: Command failed with exit code 2'
].join('\n')

const REPOSITORY = { id: 1_296_269, full_name: 'octo-org/shop' } as const
const HEAD = '6dcb09b5b57875f334f61aebed695e2e4193db5e'

/** What GitHub tells of a pull request from a branch of the repository, as far as it is read. */
const pullRequestEvent = (action: string, state: 'open' | 'closed'): NonNullable<Scene['event']> => ({
  name: 'pull_request',
  payload: {
    action,
    number: PULL_REQUEST,
    pull_request: {
      number: PULL_REQUEST,
      state,
      head: { ref: 'sale', sha: HEAD, repo: REPOSITORY },
      base: { ref: 'main', repo: REPOSITORY }
    },
    repository: REPOSITORY
  }
})

/** A site, and the pull request that changes it. */
const openPullRequest = ({ aws, github }: Stage): string => {
  github.world.createPullRequest(REPOSITORY.full_name, PULL_REQUEST, {
    ref: 'sale',
    sha: HEAD,
    title: 'Turn the sale on'
  })
  return aws.amplify.world.createSite().appId
}

const previewOf = (number: number): string =>
  `[aws-deploy:preview repository=${REPOSITORY.id} pull-request=${number}]`

const EXTENSIONS = `owner: shop-config
extensions:
  - name: ticket
    description: opens a ticket when a deployment is rolled back
    actions:
      ON_DEPLOYMENT_ROLLED_BACK:
        - name: open
          uri: arn:aws:sns:eu-west-1:123456789012:tickets
          role-arn: arn:aws:iam::123456789012:role/notify
    associations:
      - application: shop
        environment: prod
`

/** Typical steps, by the names of the files that show them. */
export const SCENES = {
  'canary-succeeded': {
    arrange: (stage) => {
      openShop(stage)
      return CANARY
    }
  },
  'canary-rolled-back': {
    arrange: (stage) => {
      openShop(stage)
      stage.aws.script.alarm(ALARM, { percent: 40, seconds: 75 })
      return CANARY
    }
  },
  'timed-out': {
    arrange: (stage) => {
      openShop(stage)
      return { ...CANARY, 'timeout-minutes': '11' }
    }
  },
  cancelled: {
    arrange: (stage) => {
      openShop(stage)
      const whileWatched = { operation: 'GetDeployment', afterSeconds: 330 }
      stage.aws.faults.add({ kind: 'do', run: stage.cancel }, whileWatched)
      return CANARY
    }
  },
  queued: {
    arrange: (stage) => {
      const shop = openShop(stage)
      const { world } = stage.aws
      const profileId = world.createProfile(shop.applicationId, 'limits')
      const version = world.createVersion(profileId, '{}')
      const strategyId = world.createStrategy('Careful', {
        durationMinutes: 4,
        bakeMinutes: 2,
        growthFactor: 50
      })
      world.startDeployment({ environmentId: shop.environmentId, profileId, version, strategyId })
      return { ...CANARY, 'deployment-strategy': 'AppConfig.Linear50PercentEvery30Seconds' }
    }
  },
  'start-lost': {
    arrange: (stage) => {
      openShop(stage)
      stage.aws.faults.add({ kind: 'drop' }, { operation: 'StartDeployment', processing: 'after' })
      stage.aws.faults.add(
        { kind: 'internal-error' },
        { operation: 'GetDeployment', afterSeconds: 60, lastsSeconds: 90 }
      )
      return { ...CANARY, 'deployment-strategy': 'AppConfig.Linear50PercentEvery30Seconds' }
    }
  },
  'site-deployed': {
    files: SITE,
    looks: 60,
    arrange: ({ aws }) => {
      const { appId } = aws.amplify.world.createSite()
      return { service: 'amplify', 'app-id': appId, branch: 'main', directory: 'dist' }
    }
  },
  planned: {
    files: { 'config/flags.json': JSON.stringify(MORE_FLAGS, undefined, 2) },
    arrange: (stage) => {
      openShop(stage)
      const { 'configuration-version': _, description: __, ...place } = CANARY
      return { ...place, operation: 'plan', comment: 'false', 'configuration-file': 'config/flags.json' }
    }
  },
  'preview-deployed': {
    files: SITE,
    looks: 60,
    concurrent: true,
    event: pullRequestEvent('synchronize', 'open'),
    arrange: (stage) => {
      const appId = openPullRequest(stage)
      return { service: 'amplify', operation: 'preview', 'app-id': appId, directory: 'dist' }
    }
  },
  'preview-removed': {
    event: pullRequestEvent('closed', 'closed'),
    arrange: (stage) => {
      const appId = openPullRequest(stage)
      const { world } = stage.aws.amplify
      world.createBranch(
        { appId, branchName: `pr-${PULL_REQUEST}` },
        { description: previewOf(PULL_REQUEST) }
      )
      stage.github.world.close(REPOSITORY.full_name, PULL_REQUEST)
      return { service: 'amplify', operation: 'preview', 'app-id': appId, directory: 'dist' }
    }
  },
  swept: {
    arrange: (stage) => {
      const appId = openPullRequest(stage)
      for (const number of [3, 5]) {
        stage.github.world.createPullRequest(REPOSITORY.full_name, number)
        stage.github.world.close(REPOSITORY.full_name, number)
        stage.aws.amplify.world.createBranch(
          { appId, branchName: `pr-${number}` },
          { description: previewOf(number) }
        )
      }
      return { service: 'amplify', operation: 'sweep', 'app-id': appId }
    }
  },
  'extensions-applied': {
    files: { 'config/extensions.yml': EXTENSIONS },
    arrange: (stage) => {
      openShop(stage)
      return { service: 'appconfig', operation: 'extensions', 'extensions-file': 'config/extensions.yml' }
    }
  },
  'build-failed': {
    arrange: ({ aws }) => {
      const { world, script } = aws.amplify
      const site = world.createSite({ repository: 'https://github.com/octo-org/shop' })
      world.push(site, { id: '6dcb09b5b57875f334f61aebed695e2e4193db5e', message: 'Turn the sale on' })
      world.stopJob(site, '1')
      script.fail({ step: 'BUILD', afterSeconds: 44, log: BUILD_LOG }, { jobId: '2' })
      return { service: 'amplify', 'app-id': site.appId, branch: 'main' }
    }
  }
} as const satisfies Readonly<Record<string, Scene>>

export type SceneName = keyof typeof SCENES
