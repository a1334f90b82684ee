/** Phases in which the deployment still holds its place (the environment, the branch). */
export type InFlight = 'queued' | 'deploying' | 'baking' | 'stopping'

/** Phases that a deployment does not leave by itself. AppConfig's REVERTED is `rolled-back`. */
export type Final = 'succeeded' | 'failed' | 'rolled-back' | 'stopped'

export type Phase = InFlight | Final

const FINAL: Record<Phase, boolean> = {
  queued: false,
  deploying: false,
  baking: false,
  stopping: false,
  succeeded: true,
  failed: true,
  'rolled-back': true,
  stopped: true
}

/** Whether nothing more is to be expected of a deployment in this phase. */
export const isFinal = (phase: Phase): phase is Final => FINAL[phase]

/** One extension action that the service invoked. All text comes from outside. */
export interface Invocation {
  readonly extension: string
  readonly action: string
  readonly uri?: string
  readonly errorCode?: string
  readonly errorMessage?: string
}

/** Something that happened to the deployment, as the service logged it. All text comes from outside. */
export interface TimelineEvent {
  readonly at: Date
  /** The service's own name for it, such as `PERCENTAGE_UPDATED`. */
  readonly type: string
  /** Who or what caused it, such as `CLOUDWATCH_ALARM`. */
  readonly by?: string
  readonly text: string
  readonly invocations: readonly Invocation[]
}

/** A named part of the deployment with a state of its own (Amplify's BUILD, DEPLOY, VERIFY). */
export interface Step {
  readonly name: string
  readonly state: string
  /** What that state means, where the service's states are known. */
  readonly phase?: Phase
  readonly startedAt?: Date
  readonly endedAt?: Date
  readonly reason?: string
}

/** A share of clients, 0 to 100 percent, from a moment on. */
export interface Share {
  readonly at: Date
  readonly percent: number
}

/** How a deployment reaches its clients, where the service does that in steps. Each share holds until the next; ascending. */
export interface Reach {
  /** By its plan; empty when there is none. */
  readonly planned: readonly Share[]
  /** As its events tell. */
  readonly actual: readonly Share[]
}

/**
 * Facts that become outputs, under the outputs' own names. Values come from outside and are raw.
 * `state`, `outcome`, `reason`, `started-at`, `completed-at` and `result` are added by the report.
 */
export type FactName =
  | 'deployment-number'
  | 'configuration-version'
  | 'version-label'
  | 'percentage-complete'
  | 'job-id'
  | 'branch'
  | 'url'
  | 'console-url'
  | 'comment-id'
  | 'github-deployment-id'
  | 'check-run-id'

export type Facts = Readonly<Partial<Record<FactName, string>>>

/** A service-neutral picture of one deployment at one moment. */
export interface Snapshot {
  readonly phase: Phase
  /** The service's own state, raw. */
  readonly state: string
  /** The state is not one this version knows: it counts as in flight and is warned about once. */
  readonly unknownState: boolean
  /** 0 to 100; 0 is a value. */
  readonly percent?: number
  /** Ascending by time. */
  readonly events: readonly TimelineEvent[]
  /** Extensions that the service applies to it, each in a few words; raw. */
  readonly extensions?: readonly string[]
  /** Share of clients over time. */
  readonly reach?: Reach
  readonly steps: readonly Step[]
  /** Moments when something is expected to happen, ascending: all that the pace knows. */
  readonly due: readonly Date[]
  readonly startedAt?: Date
  readonly endedAt?: Date
  /** Planned time from start to end in milliseconds (AppConfig: duration + bake time), where the service has a plan. */
  readonly plannedMs?: number
  /** When the end is expected, where that can be told. */
  readonly expectedEnd?: Date
  /** Why it did not succeed, in the service's words; not yet neutralised. */
  readonly reason?: string
  /** What it most likely waits for, when it has been `queued` for long; a sentence. */
  readonly waitsFor?: string
  /** The words that the service's people put on it (AppConfig: the description); raw. */
  readonly description?: string
  readonly facts: Facts
}
