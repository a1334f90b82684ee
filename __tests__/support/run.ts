import { deploy } from '../../src/deployment/deploy.js'
import type { Happening, Interruption } from '../../src/deployment/happening.js'
import type { Outcome } from '../../src/deployment/outcome.js'
import type { Ports } from '../../src/deployment/ports.js'
import type { Policy } from '../../src/deployment/policy.js'
import type { Progress } from '../../src/runtime/state.js'
import { FakeClock } from './fake-clock.js'
import { FakeTarget } from './fake-target.js'

export const POLICY: Policy = {
  waitFor: 'complete',
  timeoutMs: undefined,
  onTimeout: 'stop',
  onCancel: 'stop',
  onConflict: 'wait',
  queueTimeoutMs: undefined,
  pollIntervalMs: undefined
}

export interface Run {
  readonly clock: FakeClock
  readonly target: FakeTarget
  readonly happenings: Happening[]
  readonly saved: Progress[]
  /** Sends a signal to the run. */
  cancel(signal?: string): void
  deploy(policy?: Partial<Policy>): Promise<Outcome>
}

/** A run of the engine against a fake service on a fake clock. */
export function aRun(more: Pick<Ports, 'beforeStart'> = {}): Run {
  const clock = new FakeClock()
  const target = new FakeTarget(clock)
  const happenings: Happening[] = []
  const saved: Progress[] = []
  const controller = new AbortController()
  let markers = 0
  return {
    clock,
    target,
    happenings,
    saved,
    cancel: (signal = 'SIGINT') => {
      controller.abort({ kind: 'cancelled', signal } satisfies Interruption)
    },
    deploy: (policy = {}) =>
      deploy(
        target,
        { ...POLICY, ...policy },
        {
          clock,
          random: () => 0.5,
          uuid: () => `marker-${++markers}`,
          cancel: controller.signal,
          store: { save: (progress) => saved.push(progress) },
          report: (happening) => happenings.push(happening),
          ...more
        }
      )
  }
}
