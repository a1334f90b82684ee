import type { Control, Place, Target } from '../../../src/deployment/target.js'
import type { Ports } from '../../../src/deployment/ports.js'
import type { Backend, Line } from './line.js'
import type { Elsewhere, Meddling } from './story.js'

/** Where deployments go, and everybody in it but us. */
export interface World {
  readonly place: Place
  readonly backend: Backend
  /** Name of the calls that stop something. */
  readonly stopOperation: string
  /** Opens the target of a step, as its operation does. Rejects with a `DeploymentError`. */
  open(line: Line, ports: Ports, signal: AbortSignal): Promise<Target>
  /** Opens what watches and stops, as the post step does. */
  control(line: Line): Control
  /** The service's own word for how it stands now. */
  stateOf(id: string): string
  /** Ids of all that there is at the place, oldest first. */
  ids(): readonly string[]
  /** Somebody starts a deployment; gives its id, or nothing when the service refused. */
  somebodyStarts(start: Omit<Elsewhere, 'atMs'>): string | undefined
  /** Somebody stops or reverts; a refusal is an answer that nobody reads. */
  meddle(act: Meddling['act'], id: string): void
  /** An alarm goes off or is over, where there is one. */
  alarm(state: 'ALARM' | 'OK'): void
}

/** What a state means, in the words of the services' own documentation. */
const MEANING: Readonly<Record<string, 'done' | 'over'>> = {
  COMPLETE: 'done',
  SUCCEED: 'done',
  ROLLED_BACK: 'over',
  REVERTED: 'over',
  FAILED: 'over',
  CANCELLED: 'over'
}

/** What a state means: done, over without being done, or still in flight. */
export const meaningOf = (state: string): 'done' | 'over' | 'in-flight' => MEANING[state] ?? 'in-flight'

/** Lets somebody do something, whether the service likes it or not. */
export const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}
