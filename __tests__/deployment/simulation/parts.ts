import { deploy } from '../../../src/deployment/deploy.js'
import { dutyOf } from '../../../src/deployment/duty.js'
import { finish } from '../../../src/deployment/finish.js'
import { revertGiven, stopGiven, watchGiven } from '../../../src/deployment/given.js'
import type { Policy } from '../../../src/deployment/policy.js'
import type { Ports } from '../../../src/deployment/ports.js'
import type { Control, Target } from '../../../src/deployment/target.js'
import { createHeadline } from '../../../src/report/headline.js'
import { createOutputs } from '../../../src/report/outputs.js'
import { decodeState, encodeState } from '../../../src/runtime/saved-state.js'

/** All that is under test, put together as the entries do it; a planted bug replaces one of them. */
export interface Parts {
  readonly deploy: typeof deploy
  readonly watchGiven: typeof watchGiven
  readonly stopGiven: typeof stopGiven
  readonly revertGiven: typeof revertGiven
  readonly dutyOf: typeof dutyOf
  readonly finish: typeof finish
  readonly createOutputs: typeof createOutputs
  readonly createHeadline: typeof createHeadline
  readonly encodeState: typeof encodeState
  readonly decodeState: typeof decodeState
  /** What main's engine is given instead of what it should get. */
  readonly policy: (policy: Policy) => Policy
  readonly ports: (ports: Ports) => Ports
  readonly target: (target: Target) => Target
  /** What the post step's engine is given. */
  readonly control: (control: Control) => Control
}

const same = <T>(value: T): T => value

/** The product as it is. */
export const PRODUCT: Parts = {
  deploy,
  watchGiven,
  stopGiven,
  revertGiven,
  dutyOf,
  finish,
  createOutputs,
  createHeadline,
  encodeState,
  decodeState,
  policy: same,
  ports: same,
  target: same,
  control: same
}
