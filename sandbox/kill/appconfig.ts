import { setTimeout } from 'node:timers/promises'
import { pullRequest } from './events.js'
import { oneComment, type Scenario, type Stage } from './scenario.js'

const PLACE = {
  service: 'appconfig',
  application: 'shop',
  environment: 'prod',
  'configuration-profile': 'flags'
} as const

const PACE = { 'poll-interval-seconds': '10' } as const
const STRATEGY = { 'deployment-strategy': 'Brief' } as const
const DEPLOY = { ...PLACE, ...PACE, ...STRATEGY, 'configuration-version': 'latest' } as const
const LONG = { 'deployment-strategy': 'Long' } as const
const ROLE = 'arn:aws:iam::123456789012:role/deploy'

const FILE = 'flags.json'
const FILES = {
  [FILE]: JSON.stringify({
    version: '1',
    flags: { sale: { name: 'Sale' } },
    values: { sale: { enabled: false } }
  })
} as const

const EXTENSIONS = `owner: shop-config
extensions:
  - name: notify
    actions:
      ON_DEPLOYMENT_COMPLETE:
        - name: tell
          uri: arn:aws:sns:eu-west-1:123456789012:deployments
          role-arn: arn:aws:iam::123456789012:role/notify
    parameters:
      team: { required: true, description: who is told }
    associations:
      - application: shop
        environment: prod
        parameters: { team: web }
      - application: shop
        configuration-profile: flags
        parameters: { team: flags }
  - name: audit
    actions:
      ON_DEPLOYMENT_START:
        - name: note
          uri: arn:aws:sqs:eu-west-1:123456789012:deployments
          role-arn: arn:aws:iam::123456789012:role/notify
    associations:
      - application: shop
`

interface Other {
  readonly strategy: keyof Stage['strategies']
  readonly profileId?: string
  readonly environmentId?: string
}

/** A deployment that somebody else starts. */
const startOther = ({ aws, shop, strategies }: Stage, { strategy, ...where }: Other): number =>
  aws.world.startDeployment({
    environmentId: shop.environmentId,
    profileId: shop.profileId,
    ...where,
    version: '1',
    strategyId: strategies[strategy],
    description: 'by somebody else'
  })

/** One of another profile of the same environment. */
const otherProfile =
  (strategy: Other['strategy']) =>
  (stage: Stage): number => {
    const { aws, shop } = stage
    const profileId = aws.world.createProfile(shop.applicationId, 'limits')
    aws.world.createVersion(profileId, '{}')
    return startOther(stage, { strategy, profileId })
  }

/** One that is complete. */
const complete = async (stage: Stage, environmentId = stage.shop.environmentId): Promise<void> => {
  const number = startOther(stage, { strategy: 'Instant', environmentId })
  while (stage.aws.world.deployment(environmentId, number).State !== 'COMPLETE') await setTimeout(5)
}

const given = (operation: string, more: Readonly<Record<string, string>> = {}) => ({
  ...PLACE,
  operation,
  ...more
})

/** However often it is tried, new content is stored once. */
const storedOnce = ({ aws, shop }: Stage): readonly string[] => {
  const { length } = aws.world.versions(shop.profileId)
  return length <= 2 ? [] : [`${length - 1} versions were stored`]
}

/** However often it is tried, everything is made once. */
const numberOf = (aws: Stage['aws'], operation: string, wanted: number): readonly string[] => {
  const { length } = aws.calls(operation).filter(({ status = 500 }) => status < 300)
  return length === wanted ? [] : [`${operation} was done ${length} times, not ${wanted}`]
}

export const APPCONFIG: readonly Scenario[] = [
  { name: 'appconfig deploy', with: DEPLOY, outcome: 'succeeded' },
  {
    name: 'appconfig deploy, new content',
    with: { ...PLACE, ...PACE, ...STRATEGY, 'configuration-file': FILE, 'version-label': 'v2' },
    files: FILES,
    outcome: 'succeeded',
    check: storedOnce
  },
  {
    name: 'appconfig deploy, with a role',
    with: { ...DEPLOY, 'role-to-assume': ROLE },
    outcome: 'succeeded'
  },
  {
    name: 'appconfig deploy, slow to start',
    with: DEPLOY,
    // Longer than a signal leaves main: what it started appears when nobody waits for it any more.
    arrange: ({ aws }) => {
      aws.script.set({ startSeconds: 20 })
    },
    outcome: 'succeeded'
  },
  {
    name: 'appconfig deploy, promoted',
    with: { ...PLACE, ...PACE, ...STRATEGY, 'promote-from': 'staging' },
    arrange: (stage) =>
      complete(stage, stage.aws.world.createEnvironment(stage.shop.applicationId, 'staging')),
    outcome: 'succeeded'
  },
  {
    name: 'appconfig deploy, on-cancel: leave',
    with: { ...DEPLOY, 'on-cancel': 'leave' },
    outcome: 'succeeded',
    mayGoOn: 'always'
  },
  {
    name: 'appconfig deploy, wait-for: started',
    with: { ...DEPLOY, ...LONG, 'wait-for': 'started' },
    outcome: 'started',
    mayGoOn: 'when-settled'
  },
  {
    name: 'appconfig deploy, in a queue',
    with: DEPLOY,
    arrange: otherProfile('Brief'),
    outcome: 'succeeded'
  },
  {
    name: 'appconfig deploy, on-conflict: stop',
    with: { ...DEPLOY, 'on-conflict': 'stop' },
    arrange: otherProfile('Long'),
    outcome: 'succeeded',
    mayStop: ['1']
  },
  {
    name: 'appconfig deploy, out of time',
    with: { ...DEPLOY, ...LONG, 'timeout-minutes': '0.3' },
    outcome: 'timed-out'
  },
  {
    name: 'appconfig deploy, rolled back',
    with: DEPLOY,
    arrange: ({ aws, shop }) => {
      aws.world.addAlarm(shop.environmentId, 'errors')
      aws.script.alarm('errors', { percent: 50 })
    },
    outcome: 'rolled-back'
  },
  {
    name: 'appconfig deploy, revert-on-job-failure',
    with: { ...DEPLOY, 'revert-on-job-failure': 'true', 'on-unchanged': 'deploy' },
    arrange: complete,
    post: { jobStatus: 'failure' },
    outcome: 'succeeded',
    isTakenBack: true
  },
  {
    name: 'appconfig deploy, told on GitHub',
    with: { ...DEPLOY, comment: 'true', 'github-deployment': 'true', 'check-run': 'true' },
    event: pullRequest('open'),
    outcome: 'succeeded',
    check: oneComment
  },
  {
    name: 'appconfig watch',
    with: given('watch', PACE),
    arrange: (stage) => startOther(stage, { strategy: 'Brief' }),
    outcome: 'succeeded',
    starts: 0
  },
  {
    name: 'appconfig watch, on-cancel: stop',
    with: given('watch', { ...PACE, 'on-cancel': 'stop' }),
    arrange: (stage) => startOther(stage, { strategy: 'Brief' }),
    outcome: 'succeeded',
    starts: 0,
    mayStop: ['1']
  },
  {
    name: 'appconfig stop',
    with: given('stop'),
    arrange: (stage) => startOther(stage, { strategy: 'Long' }),
    outcome: 'stopped',
    starts: 0,
    mayStop: ['1']
  },
  {
    name: 'appconfig revert',
    with: given('revert'),
    arrange: async (stage) => {
      await complete(stage)
      await complete(stage)
    },
    outcome: 'reverted',
    starts: 0,
    mayStop: ['2']
  },
  {
    name: 'appconfig plan',
    with: given('plan', { 'configuration-file': FILE }),
    files: FILES,
    arrange: complete,
    event: pullRequest('open'),
    outcome: 'planned',
    starts: 0,
    isRepeatable: true,
    check: oneComment
  },
  {
    name: 'appconfig extensions',
    with: { service: 'appconfig', operation: 'extensions', 'extensions-file': 'extensions.yml' },
    files: { 'extensions.yml': EXTENSIONS },
    outcome: 'applied',
    starts: 0,
    isRepeatable: true,
    check: ({ aws }) => [
      ...numberOf(aws, 'CreateExtension', 2),
      ...numberOf(aws, 'CreateExtensionAssociation', 3)
    ]
  }
]
