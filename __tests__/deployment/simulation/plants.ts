import { BeginError, type Problem } from '../../../src/deployment/problem.js'
import type { Begun, Intent, Target } from '../../../src/deployment/target.js'
import type { InvariantName } from './invariants.js'
import { PRODUCT, type Parts } from './parts.js'
import type { Service } from './simulate.js'

/** A bug that is put into the product, and the invariant that has to notice. */
export interface Plant {
  readonly bug: string
  readonly breaks: InvariantName
  readonly service: Service
  readonly parts: Partial<Parts>
}

const asRefusal = (error: unknown): unknown =>
  error instanceof BeginError && error.certainty === 'unknown'
    ? new BeginError('refused', error.problem)
    : error

const LOST: Problem = { kind: 'network', message: 'lost' }

/** A target whose start call behaves otherwise. */
const starting =
  (begin: (target: Target, intent: Intent) => Promise<Begun>) =>
  (target: Target): Target => ({ ...target, begin: (intent) => begin(target, intent) })

const DAYS_MS = 10 * 24 * 3_600_000

const NEVER = new AbortController().signal

export const PLANTS: readonly Plant[] = [
  {
    bug: 'a rollback counts as a success',
    breaks: 'green',
    service: 'appconfig',
    parts: {
      target: (target) => ({
        ...target,
        describe: async (id, signal) => {
          const snapshot = await target.describe(id, signal)
          return snapshot.phase === 'rolled-back' ? { ...snapshot, phase: 'succeeded' } : snapshot
        }
      })
    }
  },
  {
    bug: 'a job that was cancelled counts as a success',
    breaks: 'green',
    service: 'amplify',
    parts: {
      target: (target) => ({
        ...target,
        describe: async (id, signal) => {
          const snapshot = await target.describe(id, signal)
          return snapshot.phase === 'stopped' ? { ...snapshot, phase: 'succeeded' } : snapshot
        }
      })
    }
  },
  {
    bug: 'all clients reached counts as the end of the bake time',
    breaks: 'green',
    service: 'appconfig',
    parts: {
      policy: (policy) => ({ ...policy, waitFor: 'baking' }),
      deploy: async (...args) => {
        const outcome = await PRODUCT.deploy(...args)
        return outcome.kind === 'baking' ? { ...outcome, kind: 'succeeded' } : outcome
      }
    }
  },
  {
    bug: 'a start whose answer was lost is made again at once',
    breaks: 'once',
    service: 'appconfig',
    parts: {
      target: starting(async (target, intent) => {
        try {
          return await target.begin(intent)
        } catch (error) {
          throw asRefusal(error)
        }
      })
    }
  },
  {
    bug: 'a start whose answer was lost is not looked for',
    breaks: 'once',
    service: 'amplify',
    parts: { target: (target) => ({ ...target, find: async () => ({ kind: 'none' }) }) }
  },
  {
    bug: 'whatever is in the way is stopped',
    breaks: 'foreign',
    service: 'appconfig',
    parts: { policy: (policy) => ({ ...policy, onConflict: 'stop' }) }
  },
  {
    bug: 'the post step stops the newest deployment, whosever it is',
    breaks: 'foreign',
    service: 'appconfig',
    parts: {
      decodeState: (text) => {
        const state = PRODUCT.decodeState(text)
        if (state?.handle === undefined || state.intent === undefined) return state
        const { intent: _, ...rest } = state
        return { ...rest, handle: { ...state.handle, id: String(Number(state.handle.id) + 1) } }
      }
    }
  },
  {
    bug: 'a cancelled run leaves its deployment',
    breaks: 'left',
    service: 'appconfig',
    parts: { policy: (policy) => ({ ...policy, onCancel: 'leave' }) }
  },
  {
    bug: 'a run that timed out leaves its job',
    breaks: 'left',
    service: 'amplify',
    parts: { policy: (policy) => ({ ...policy, onTimeout: 'leave' }) }
  },
  {
    bug: 'the post step does not look for what main could not write down',
    breaks: 'left',
    service: 'appconfig',
    parts: { control: (control) => ({ ...control, find: async () => ({ kind: 'none' }) }) }
  },
  {
    bug: 'the post step has no duty after a kill',
    breaks: 'left',
    service: 'amplify',
    parts: { dutyOf: () => 'nothing' }
  },
  {
    bug: 'the intent is not saved before the start',
    breaks: 'intended',
    service: 'appconfig',
    parts: {
      ports: (ports) => ({
        ...ports,
        store: {
          save: (progress) => {
            if (progress.phase !== 'intended') ports.store.save(progress)
          }
        }
      })
    }
  },
  {
    bug: 'the queue has no limit',
    breaks: 'ends',
    service: 'appconfig',
    parts: { policy: (policy) => ({ ...policy, queueTimeoutMs: DAYS_MS }) }
  },
  {
    bug: 'the deadline is ignored',
    breaks: 'ends',
    service: 'amplify',
    parts: { policy: (policy) => ({ ...policy, timeoutMs: DAYS_MS }) }
  },
  {
    bug: 'outputs are not set again when the state changes',
    breaks: 'outputs',
    service: 'appconfig',
    parts: {
      createOutputs: (io) => {
        const outputs = PRODUCT.createOutputs(io)
        return (happening) => {
          if (happening.kind !== 'observed') outputs(happening)
        }
      }
    }
  },
  {
    bug: 'the result is what was known before the end',
    breaks: 'outputs',
    service: 'amplify',
    parts: {
      createOutputs: (io) => {
        const set = new Set<string>()
        return PRODUCT.createOutputs({
          ...io,
          setOutput: (name, value) => {
            if (name !== 'result' || !set.has(name)) io.setOutput(name, value)
            set.add(name)
          }
        })
      }
    }
  },
  {
    bug: 'the failure is told twice',
    breaks: 'headline',
    service: 'amplify',
    parts: {
      createHeadline: (io) => {
        const headline = PRODUCT.createHeadline(io)
        return (happening) => {
          headline(happening)
          headline(happening)
        }
      }
    }
  },
  {
    bug: 'nothing is told of a failure',
    breaks: 'headline',
    service: 'appconfig',
    parts: { createHeadline: () => () => undefined }
  },
  {
    bug: 'signals are not heard',
    breaks: 'hurries',
    service: 'appconfig',
    parts: { ports: (ports) => ({ ...ports, cancel: NEVER }) }
  },
  {
    bug: 'what is to be left is stopped',
    breaks: 'asked',
    service: 'appconfig',
    parts: { policy: (policy) => ({ ...policy, onTimeout: 'stop', onCancel: 'stop' }) }
  },
  {
    bug: 'a build that a push started is stopped like an own one',
    breaks: 'asked',
    service: 'amplify',
    parts: {
      policy: (policy) => ({ ...policy, adopted: { onTimeout: 'stop', onCancel: 'stop' }, timeoutMs: 1_000 })
    }
  },
  {
    bug: 'the post step stops what is to be left',
    breaks: 'asked',
    service: 'appconfig',
    parts: {
      dutyOf: (state, status) => {
        const duty = PRODUCT.dutyOf(state, status)
        return duty === 'report-left' ? 'stop' : duty
      }
    }
  },
  {
    bug: 'an adapter rejects with something that is no problem',
    breaks: 'sound',
    service: 'appconfig',
    parts: {
      target: starting(async (target, intent) => {
        try {
          return await target.begin(intent)
        } catch {
          throw new TypeError(LOST.message)
        }
      })
    }
  }
]
