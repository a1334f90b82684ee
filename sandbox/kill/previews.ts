import { HEAD, pullRequest } from './events.js'
import { oneComment, PULL_REQUEST, REPOSITORY, REPOSITORY_ID, type Scenario, type Stage } from './scenario.js'

const PREVIEW = {
  service: 'amplify',
  operation: 'preview',
  'app-id': 'site',
  'poll-interval-seconds': '10'
} as const
const FILES = { 'dist/index.html': '<h1>shop</h1>' } as const
const CONTEXT = { ref: `refs/pull/${PULL_REQUEST}/merge`, headRef: 'flags', baseRef: 'main' } as const

/** The preview of a pull request, as an earlier run left it. */
const addPreview = ({ aws, site }: Stage, number: number): void => {
  const description = `[aws-deploy:preview repository=${REPOSITORY_ID} pull-request=${number}]`
  aws.amplify.world.createBranch({ ...site, branchName: `pr-${number}` }, { description })
}

/** A closed pull request whose preview is still there. */
const forget = (stage: Stage, number: number): void => {
  stage.github.world.createPullRequest(REPOSITORY, number)
  stage.github.world.close(REPOSITORY, number)
  addPreview(stage, number)
}

/** The branches that are there in the end, whatever happened on the way. */
const branches =
  (...wanted: readonly string[]) =>
  ({ aws, site }: Stage): readonly string[] => {
    const there = aws.amplify.world.branches(site.appId).toSorted()
    return there.join() === wanted.toSorted().join() ? [] : [`branches are ${there.join(', ')}`]
  }

export const PREVIEWS: readonly Scenario[] = [
  {
    name: 'amplify preview',
    with: { ...PREVIEW, directory: 'dist' },
    files: FILES,
    event: pullRequest('open'),
    context: CONTEXT,
    outcome: 'succeeded',
    isRepeatable: true,
    check: (stage) => [...oneComment(stage), ...branches('main', 'pr-7')(stage)]
  },
  {
    name: 'amplify preview, connected',
    with: PREVIEW,
    app: { repository: `https://github.com/${REPOSITORY}` },
    event: pullRequest('open'),
    context: CONTEXT,
    arrange: ({ aws, site }) => {
      aws.amplify.world.push({ ...site, branchName: 'flags' }, { id: HEAD, message: 'sale' })
    },
    outcome: 'succeeded',
    isRepeatable: true,
    check: (stage) => [...oneComment(stage), ...branches('flags', 'main')(stage)]
  },
  {
    name: 'amplify preview, on-quota: sweep',
    with: { ...PREVIEW, directory: 'dist', 'on-quota': 'sweep' },
    files: FILES,
    event: pullRequest('open'),
    context: CONTEXT,
    arrange: (stage) => {
      forget(stage, 6)
      stage.aws.amplify.script.set({ branchLimit: 2 })
    },
    outcome: 'succeeded',
    isRepeatable: true,
    check: (stage) => [...oneComment(stage), ...branches('main', 'pr-7')(stage)]
  },
  {
    name: 'amplify preview, closed',
    // As the same step deployed it; nothing was built this time.
    with: { ...PREVIEW, directory: 'dist' },
    event: pullRequest('closed'),
    context: CONTEXT,
    arrange: (stage) => {
      stage.github.world.close(REPOSITORY, PULL_REQUEST)
      addPreview(stage, PULL_REQUEST)
    },
    outcome: 'removed',
    starts: 0,
    isRepeatable: true,
    check: branches('main')
  },
  {
    name: 'amplify sweep',
    with: { service: 'amplify', operation: 'sweep', 'app-id': 'site' },
    arrange: (stage) => {
      forget(stage, 5)
      forget(stage, 6)
      addPreview(stage, PULL_REQUEST)
    },
    outcome: 'swept',
    starts: 0,
    isRepeatable: true,
    check: branches('main', 'pr-7')
  }
]
