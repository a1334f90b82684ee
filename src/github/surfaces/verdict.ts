import type { EndingKind } from '../../report/github/endings.js'

/** `conclusion` of a check run. */
export type Conclusion = 'success' | 'failure' | 'neutral' | 'cancelled' | 'skipped' | 'timed_out'

/** `state` of a GitHub Deployment's status. */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

/** What an ending means to GitHub. */
interface Verdict {
  readonly deployment: DeploymentState
  readonly check: Conclusion
  /** Whether this place's older GitHub Deployments are over. */
  readonly replaces: boolean
}

const IDLE: Verdict = { deployment: 'inactive', check: 'neutral', replaces: false }

/** The whole rule. A deployment that goes on by the user's own wish is the only one that stays `in_progress`. */
export const VERDICT: Readonly<Record<EndingKind, Verdict>> = {
  succeeded: { deployment: 'success', check: 'success', replaces: true },
  baking: { deployment: 'success', check: 'success', replaces: true },
  started: { deployment: 'in_progress', check: 'neutral', replaces: false },
  unchanged: IDLE,
  skipped: { ...IDLE, check: 'skipped' },
  planned: IDLE,
  applied: IDLE,
  swept: IDLE,
  stopped: IDLE,
  reverted: IDLE,
  removed: { ...IDLE, replaces: true },
  'rolled-back': { deployment: 'failure', check: 'failure', replaces: false },
  'timed-out': { deployment: 'error', check: 'timed_out', replaces: false },
  cancelled: { deployment: 'error', check: 'cancelled', replaces: false },
  failed: { deployment: 'failure', check: 'failure', replaces: false },
  'not-started': { ...IDLE, check: 'cancelled' },
  left: { deployment: 'error', check: 'cancelled', replaces: false },
  unknown: { deployment: 'error', check: 'failure', replaces: false }
}
