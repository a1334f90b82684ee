/** What kind of trouble it is; decides whether waiting can help and what the user is told to do. */
export type ProblemKind =
  | 'configuration'
  | 'credentials'
  | 'permission'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'quota'
  | 'throttle'
  | 'network'
  | 'service'

/** A place in a file of the workspace that a problem points to. */
export interface FileLocation {
  readonly file: string
  /** 1-based. */
  readonly line?: number
  /** 1-based. */
  readonly column?: number
}

/** A remark on a place in a file; becomes an annotation (at most eight are shown). */
export interface Remark extends FileLocation {
  readonly message: string
}

/** A failure in words for the user: what happened, to what, why, and what to do next. Text is raw. */
export interface Problem {
  readonly kind: ProblemKind
  /** One line, or a few. Contains the service's own words and its request id where there is one. */
  readonly message: string
  /** What the user can do about it. */
  readonly hint?: string
  readonly remarks?: readonly Remark[]
}

const TRANSIENT: Record<ProblemKind, boolean> = {
  configuration: false,
  credentials: false,
  permission: false,
  'not-found': false,
  invalid: false,
  conflict: false,
  quota: false,
  throttle: true,
  network: true,
  service: true
}

/** Whether the same request may well succeed later. */
export const isTransient = (problem: Problem): boolean => TRANSIENT[problem.kind]

/** A {@link Problem} that was thrown. Adapters reject with nothing else. */
export class DeploymentError extends Error {
  readonly problem: Problem
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options)
    this.name = 'DeploymentError'
    this.problem = problem
  }
}

/**
 * Whether a start that failed may have started something all the same.
 * - `refused`: certainly not (a 4xx answer, or the request never left this machine).
 * - `busy`: the service says that something else is in flight there (a 409). It may be our own start, seen twice on the way.
 * - `unknown`: the answer was lost, or says nothing (a 5xx, a gateway's time-out).
 */
export type Certainty = 'refused' | 'busy' | 'unknown'

/** The start call failed. */
export class BeginError extends DeploymentError {
  readonly certainty: Certainty
  constructor(certainty: Certainty, problem: Problem, options?: ErrorOptions) {
    super(problem, options)
    this.name = 'BeginError'
    this.certainty = certainty
  }
}

/** The problem behind anything that was thrown; an error that is not ours is a defect or a fault of the machine. */
export const problemOf = (error: unknown): Problem =>
  error instanceof DeploymentError
    ? error.problem
    : { kind: 'configuration', message: error instanceof Error ? error.message : String(error) }
