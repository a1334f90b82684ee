import type { InputTable } from './input-table.js'
import { each, EVERYWHERE, STARTING, WAITING, type OperationId } from './operations.js'
import { boolean, integer, text } from './values.js'

/** Types of the values of the inputs that are about what GitHub shows. */
export interface GitHubInputValues {
  readonly 'github-token': string
  readonly summary: boolean
  readonly comment: boolean
  readonly 'pull-request': number
  readonly 'github-deployment': boolean
  readonly 'github-environment': string
  readonly 'check-run': boolean
}

/** Operations that can tell a pull request what they did. */
const COMMENTING = each('optional', [
  'appconfig deploy',
  'appconfig plan',
  'appconfig extensions',
  'amplify deploy',
  'amplify preview',
  'amplify sweep'
])
/** Operations that leave a GitHub Deployment, or end one. */
const DEPLOYING = each('optional', ['appconfig deploy', 'amplify deploy', 'amplify preview', 'amplify sweep'])
/** Operations with something to tell GitHub, or to ask it. */
const ON_GITHUB = { ...COMMENTING, ...WAITING }

/** The part of the input table that is about what GitHub shows. */
export const GITHUB_INPUTS: InputTable<GitHubInputValues, OperationId> = {
  'github-token': {
    description:
      'Token for what is shown and asked on GitHub: comment (`pull-requests: write`), GitHub Deployment (`deployments: write`), check run (`checks: write`), state of a pull request (`pull-requests: read`).',
    parse: text(),
    secret: true,
    runnerDefault: '${{ github.token }}',
    use: ON_GITHUB
  },
  summary: {
    description: 'Whether the job summary is written: `true` or `false`.',
    parse: boolean,
    default: 'true',
    use: EVERYWHERE
  },
  comment: {
    description:
      'Whether the pull request gets one comment with the plan or the result, updated in place; needs `pull-requests: write`.',
    parse: boolean,
    computedDefault: '`true` for `preview` and `plan`, else `false`',
    use: COMMENTING
  },
  'pull-request': {
    description: 'Number of the pull request.',
    parse: integer(1),
    computedDefault: 'from the event',
    use: each('optional', [
      'appconfig deploy',
      'appconfig plan',
      'appconfig extensions',
      'amplify deploy',
      'amplify preview'
    ])
  },
  'github-deployment': {
    description:
      'Whether a GitHub Deployment with statuses is made; needs `deployments: write`. A job with `environment:` has one of its own already.',
    parse: boolean,
    computedDefault: '`true` for `preview`, else `false`',
    use: DEPLOYING
  },
  'github-environment': {
    description: 'Environment of the GitHub Deployment.',
    parse: text(255),
    computedDefault: 'the AppConfig environment, the Amplify branch, or `preview`',
    use: STARTING
  },
  'check-run': {
    description:
      'Whether a check run shows the progress while the deployment runs (a job summary is only shown when its step has ended); needs `checks: write`.',
    parse: boolean,
    default: 'false',
    use: WAITING
  }
}
