import type { OutcomeKind } from '../../src/deployment/outcome.js'
import type { AppOptions, BranchPlace, Sandbox, Shop } from '../aws/index.js'
import type { SandboxGitHub } from '../github/index.js'
import type { GithubContext, PostOptions, RunStepOptions } from '../runner/index.js'

/** What a scenario is arranged in: a shop, a site, and a repository with pull request 7. */
export interface Stage {
  readonly aws: Sandbox
  readonly github: SandboxGitHub
  readonly shop: Shop
  /** Ids of strategies: over at once, in half a minute, in hours. */
  readonly strategies: Readonly<Record<'Instant' | 'Brief' | 'Long', string>>
  /** Branch `main` of app `site`. */
  readonly site: BranchPlace
}

/** A step that is interrupted wherever it can be. */
export interface Scenario {
  readonly name: string
  readonly with: Readonly<Record<string, string>>
  /** The checkout: content by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Of the site: deployed by hand unless they connect it. */
  readonly app?: AppOptions
  readonly event?: RunStepOptions['event']
  readonly context?: Partial<GithubContext>
  readonly post?: PostOptions
  /** What there is before the step begins; all that is started later is the step's. */
  readonly arrange?: (stage: Stage) => unknown
  /** Of a run that nobody interrupts. */
  readonly outcome: OutcomeKind
  /** Deployments or jobs that the step may start; default 1. */
  readonly starts?: number
  /**
   * When what it started may go on although the step was interrupted: `on-cancel: leave`, or once main has written
   * down that it need not be waited for. Default: never.
   */
  readonly mayGoOn?: 'always' | 'when-settled'
  /** The job fails later, and the step takes back what it deployed. */
  readonly isTakenBack?: true
  /** Ids of deployments or jobs of others that it may stop. */
  readonly mayStop?: readonly string[]
  /** The step is run once more afterwards, undisturbed, and must succeed: what it does can be done again. */
  readonly isRepeatable?: true
  /** What else is wrong in the end, in words. */
  readonly check?: (stage: Stage) => readonly string[]
}

/** A secret that no scenario may let out. */
export const TOKEN = 'ghs_killAnywhereToken0123456789abcdefgh'
export const REPOSITORY = 'octo-org/shop'
export const REPOSITORY_ID = 724_031
/** Number of the one pull request that there is. */
export const PULL_REQUEST = 7

/** However often it is tried, a pull request gets one comment. */
export const oneComment = ({ github }: Stage): readonly string[] => {
  const { length } = github.world.comments(REPOSITORY, PULL_REQUEST)
  return length <= 1 ? [] : [`${length} comments`]
}
