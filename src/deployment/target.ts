import type { Facts, Snapshot } from './snapshot.js'

/** Where a deployment goes: ids only, serialisable, enough for the post step. */
export type Place =
  | {
      readonly service: 'appconfig'
      readonly region: string
      readonly applicationId: string
      readonly environmentId: string
      readonly profileId: string
    }
  | { readonly service: 'amplify'; readonly region: string; readonly appId: string; readonly branch: string }

/** Written down before the start call, so that what it started can be found without its answer. */
export interface Intent {
  /** UUID, fresh for every start call. */
  readonly marker: string
  /** Newest deployment number (job id) before the start; null when there is none yet. */
  readonly after: string | null
  /** ISO 8601. */
  readonly at: string
  readonly kind: 'appconfig' | 'upload' | 'source' | 'release' | 'retry'
}

export interface Handle {
  /** Deployment number or job id. */
  readonly id: string
  /** Only what this step started is stopped by default. */
  readonly ownership: 'started' | 'adopted' | 'given'
}

/** A deployment that was started (or is adopted), and how it looked then. */
export interface Begun {
  readonly handle: Handle
  readonly snapshot: Snapshot
}

export type Found =
  | { readonly kind: 'ours'; readonly id: string; readonly proof: 'marker' | 'only-candidate' }
  | { readonly kind: 'none' }
  /** Several candidates and no proof: none is touched. */
  | { readonly kind: 'unclear'; readonly ids: readonly string[] }

/** Another deployment (job) that occupies the place. */
export interface Holder {
  readonly id: string
  /** For people, raw: `deployment 12 of profile flags`. */
  readonly title: string
  readonly snapshot: Snapshot
  /** Link to the run that started it, where that can be told; raw. */
  readonly by?: string
  /** What to do when waiting for it does not help; raw. */
  readonly hint?: string
}

export type Readiness =
  | { readonly kind: 'ready'; readonly after: string | null }
  /** A job that already does what was asked for (an auto-build of the same commit). */
  | { readonly kind: 'adoptable'; readonly begun: Begun }
  | { readonly kind: 'unchanged' | 'superseded'; readonly why: string; readonly facts: Facts }
  | { readonly kind: 'busy'; readonly holder: Holder; readonly after: string | null }

/** What is deployed where, for people. Text is raw. */
export interface Subject {
  /** `shop / prod / flags` */
  readonly title: string
  /** Label and value, in the order to show them: application, environment, version, strategy … */
  readonly rows: readonly (readonly [label: string, value: string])[]
  /** Lines worth reading before the start (alarms that watch, timetable). */
  readonly notes: readonly string[]
  /** What should be known before the start, and catch the eye. */
  readonly warnings?: readonly string[]
  /** Facts known before the start. */
  readonly facts: Facts
  /** Whether the service itself says that this is production; absent: it does not tell. */
  readonly production?: boolean
  /** Commit that is deployed, where it is not the run's. */
  readonly commit?: string
}

/**
 * All that watching, stopping and the post step need; opened from a {@link Place}.
 * No clock, retries or policy below this line. Every method rejects with a `DeploymentError` only;
 * an aborted `signal` makes it reject soon.
 */
export interface Control {
  readonly place: Place
  /** The deployment that `intent` announced, by its marker. */
  find(intent: Intent, signal: AbortSignal): Promise<Found>
  describe(id: string, signal: AbortSignal): Promise<Snapshot>
  /** One request, reply ignored. `revert` = AllowRevert. */
  stop(id: string, mode: 'stop' | 'revert', signal: AbortSignal): Promise<void>
  /** A later deployment of the same thing, in flight or complete; for services that can revert. */
  supersededBy?(id: string, signal: AbortSignal): Promise<string | undefined>
}

/** A service's side of a deployment that can be started. */
export interface Target extends Control {
  readonly subject: Subject
  /** The kind that goes into the intent. */
  readonly kind: Intent['kind']
  /** Read-only; asked again after every wait in the queue (`waited` is true then). */
  inspect(waited: boolean, signal: AbortSignal): Promise<Readiness>
  /**
   * Makes ready what the start needs, once its place is free (AppConfig: the hosted version). Repeated after a failure
   * that may pass, and before every further start: what is done is not done again. Gives the subject as it is known now.
   */
  prepare?(signal: AbortSignal): Promise<Subject>
  /** The one unrepeatable call: no signal, no automatic retry. Rejects with a `BeginError`. */
  begin(intent: Intent): Promise<Begun>
  /** Abortable work once the handle is saved (Amplify: upload, then StartDeployment). */
  launch?(handle: Handle, onBytes: (sent: number, total: number) => void, signal: AbortSignal): Promise<void>
}
