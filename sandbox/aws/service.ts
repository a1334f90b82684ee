import type { FaultWords } from './faults.js'
import type { Operation } from './wire/operation.js'

/** One AWS service of the sandbox. The server finds it by the signature of a request. */
export interface Service {
  /** As in a signature's credential scope, and in IAM's action names. */
  readonly signingName: string
  /** The v3 client's module: its schemas give the wire format of errors. */
  readonly client: object
  readonly operations: readonly Operation[]
  /** How it words what a fault makes it say, where that differs from most of AWS. */
  readonly words?: Partial<FaultWords>
  /** Lets happen what was due by `now` (virtual milliseconds) without a request. */
  catchUp(now: number): void
  /** ARN of what a request is about, as an access-denied message names it. @param path still percent-encoded */
  resourceOf(path: string): string
}
