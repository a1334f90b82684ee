import type { Outcome } from './outcome.js'
import type { Plan } from './plan.js'
import type { Problem } from './problem.js'
import type { Facts, Snapshot } from './snapshot.js'
import type { Begun, Holder, Intent, Place, Subject } from './target.js'

/** Why a watch ends before the deployment does. */
export type Interruption =
  | { readonly kind: 'deadline'; readonly afterMs: number }
  | { readonly kind: 'cancelled'; readonly signal: string }

/** A part of a log. Text is raw. */
export interface Excerpt {
  /** What it is from: `the end of the log of step BUILD`. */
  readonly title: string
  readonly lines: readonly string[]
}

/** All that a run tells its reporters, in the order it happens. Text inside is raw: reporters neutralise. */
export type Happening =
  /** Names are resolved: this is what will be deployed where. Told again when more of it is known. */
  | { readonly kind: 'resolved'; readonly subject: Subject; readonly place: Place }
  /** Another deployment holds the place; `until` is when waiting gives up (absent: no waiting). */
  | { readonly kind: 'busy'; readonly holder: Holder; readonly until?: Date }
  | { readonly kind: 'starting'; readonly intent: Intent }
  /** The start's answer was lost; looking for what it started. */
  | { readonly kind: 'searching'; readonly problem: Problem; readonly until: Date }
  | { readonly kind: 'begun'; readonly begun: Begun; readonly deadline: Date | undefined }
  | { readonly kind: 'uploading'; readonly sent: number; readonly total: number }
  | { readonly kind: 'observed'; readonly snapshot: Snapshot }
  /** A request failed in a way that may pass; the next try is `retryMs` milliseconds away. */
  | { readonly kind: 'trouble'; readonly problem: Problem; readonly retryMs: number }
  | { readonly kind: 'recovered'; readonly afterMs: number }
  | { readonly kind: 'interrupted'; readonly why: Interruption; readonly then: 'stop' | 'leave' }
  | { readonly kind: 'stopping'; readonly id: string; readonly mode: 'stop' | 'revert' }
  | { readonly kind: 'warning'; readonly message: string }
  /** A line for the log that is neither state nor warning. */
  | { readonly kind: 'note'; readonly message: string }
  /** Lines of the service's own log that tell why it failed. */
  | ({ readonly kind: 'excerpt' } & Excerpt)
  /** A line for a debug log only. */
  | { readonly kind: 'detail'; readonly message: string }
  /** Something on GitHub that tells of this run exists now: ids of comment, GitHub Deployment, check run. */
  | { readonly kind: 'surfaced'; readonly facts: Facts }
  /** What a deployment would do; nothing is started. */
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'settled'; readonly outcome: Outcome }

/** A consumer of what happens. It decides nothing; what it throws becomes a warning. */
export type Report = (happening: Happening) => void
