import { describe, expect, it } from '@jest/globals'
import type { Outcome } from '../../src/deployment/outcome.js'
import type { Policy } from '../../src/deployment/policy.js'
import { BeginError, DeploymentError, problemOf } from '../../src/deployment/problem.js'
import { MIN } from '../support/fake-target.js'
import { aRun, type Run } from '../support/run.js'

// What an outcome says, to the letter: people read it, and workflows look for it.

const STILL =
  'It may still be in flight; the post step of this job tries again. Look at it in the console, or follow it with a step of this action and these inputs.'
const LEFT =
  'It goes on without being watched: look at it in the console, or follow it with a step like this.'

interface Case {
  readonly arrange?: (run: Run) => void
  readonly policy?: Partial<Policy>
  readonly kind: Outcome['kind']
  readonly reason: string
  readonly hint?: string
}

const cancelAt =
  (ms: number, signal?: string) =>
  (run: Run): void => {
    run.clock.at(ms, () => {
      run.cancel(signal)
    })
  }

const CASES: Readonly<Record<string, Case>> = {
  'time is up': {
    policy: { timeoutMs: 3 * MIN },
    kind: 'timed-out',
    reason: 'not finished after 3 min; the deployment was stopped and is ROLLED_BACK'
  },
  'time is up, to a tenth of a minute': {
    policy: { timeoutMs: 3.26 * MIN },
    kind: 'timed-out',
    reason: 'not finished after 3.3 min; the deployment was stopped and is ROLLED_BACK'
  },
  'time is up, and it is left': {
    policy: { timeoutMs: 3 * MIN, onTimeout: 'leave' },
    kind: 'timed-out',
    reason: 'not finished after 3 min; the deployment was left running, as asked',
    hint: LEFT
  },
  'time is up, and the stop shows no end': {
    policy: { timeoutMs: 3 * MIN },
    arrange: ({ target }) => {
      target.rollbackMs = 60 * MIN
    },
    kind: 'timed-out',
    reason: 'not finished after 3 min; it was asked to stop, its end was not seen yet',
    hint: STILL
  },
  'time is up, and the stop is refused': {
    policy: { timeoutMs: 3 * MIN },
    arrange: ({ target }) => {
      target.fault = (operation) => (operation === 'stop' ? { kind: 'permission' } : undefined)
    },
    kind: 'timed-out',
    reason: 'not finished after 3 min; it could not be stopped (stop: permission)',
    hint: STILL
  },
  'a signal': {
    arrange: cancelAt(MIN, 'SIGTERM'),
    kind: 'cancelled',
    reason: 'cancelled (SIGTERM); the deployment was stopped and is ROLLED_BACK'
  },
  'a signal, and it is left': {
    arrange: cancelAt(MIN),
    policy: { onCancel: 'leave' },
    kind: 'cancelled',
    reason: 'cancelled (SIGINT); the deployment was left running, as asked',
    hint: LEFT
  },
  'a signal before the start': {
    arrange: (run) => {
      run.cancel()
    },
    kind: 'cancelled',
    reason: 'cancelled (SIGINT) before anything was started'
  },
  'a signal while the start call is unanswered': {
    arrange: (run) => {
      run.target.fault = (operation) => (operation === 'begin' ? { kind: 'hang' } : undefined)
      cancelAt(MIN / 60)(run)
    },
    kind: 'cancelled',
    reason: 'cancelled (SIGINT) while the start call was unanswered; the post step looks for what it started'
  },
  'it cannot be watched any more': {
    arrange: ({ target }) => {
      target.fault = (operation, nth) =>
        operation === 'describe' && nth === 3 ? { kind: 'permission' } : undefined
    },
    kind: 'failed',
    reason:
      'it cannot be watched any more: describe: permission; the deployment was stopped and is ROLLED_BACK'
  },
  'it cannot be watched any more, and is left': {
    policy: { onTimeout: 'leave' },
    arrange: ({ target }) => {
      target.fault = (operation, nth) =>
        operation === 'describe' && nth === 3 ? { kind: 'permission' } : undefined
    },
    kind: 'failed',
    reason:
      'it cannot be watched any more: describe: permission; it was left as it is, as asked, and is still running (last seen: DEPLOYING, 20 %)',
    hint: LEFT
  },
  'the start is refused': {
    arrange: ({ target }) => {
      target.fault = (operation) =>
        operation === 'begin' ? { kind: 'invalid', certainty: 'refused' } : undefined
    },
    kind: 'failed',
    reason: 'begin: invalid'
  },
  'the start is lost, and cannot be looked for': {
    arrange: ({ target }) => {
      target.fault = (operation) => {
        if (operation === 'begin') return { kind: 'network' }
        return operation === 'find' ? { kind: 'permission' } : undefined
      }
    },
    kind: 'failed',
    reason:
      'the answer to the start was lost (begin: network), and whether it started something cannot be found out: find: permission; the post step looks again'
  },
  'the start is lost, and may have been one of several': {
    arrange: ({ target }) => {
      target.fault = (operation) => (operation === 'begin' ? { kind: 'network' } : undefined)
      target.find = async () => ({ kind: 'unclear', ids: ['4', '5'] })
    },
    kind: 'failed',
    reason:
      'the answer to the start was lost (begin: network), and which of 4, 5 it started cannot be told; none was touched'
  }
}

describe('an outcome says', () => {
  it.each(Object.entries(CASES))('that %s', async (_what, { arrange, policy, kind, reason, hint }) => {
    const run = aRun()
    arrange?.(run)
    const outcome = await run.deploy(policy)
    expect({ kind: outcome.kind, reason: outcome.reason, hint: outcome.hint }).toEqual({ kind, reason, hint })
  })
})

describe('what ended by other hands', () => {
  it.each([
    ['with the reason', 'somebody stopped it', 'somebody stopped it'],
    ['with its state where there is none', undefined, 'it ended as CANCELLED']
  ])('failed, %s', async (_what, reason, said) => {
    const run = aRun()
    const describe = run.target.describe.bind(run.target)
    run.target.describe = async (id, signal) => {
      const { reason: _, ...seen } = await describe(id, signal)
      return { ...seen, phase: 'stopped', state: 'CANCELLED', ...(reason !== undefined && { reason }) }
    }
    expect(await run.deploy()).toMatchObject({ kind: 'failed', reason: said })
    expect(run.target.count('stop')).toBe(0)
  })
})

describe('a queue that never moved', () => {
  it('is explained when time is up, once nothing is left to look after', async () => {
    const run = aRun()
    const describe = run.target.describe.bind(run.target)
    run.target.describe = async (id, signal) => {
      const seen = await describe(id, signal)
      return seen.phase === 'deploying'
        ? { ...seen, phase: 'queued', state: 'PENDING', waitsFor: 'All builds are busy.' }
        : seen
    }
    expect(await run.deploy({ timeoutMs: 3 * MIN })).toMatchObject({
      kind: 'timed-out',
      hint: 'All builds are busy.'
    })
  })
})

describe('what is behind an error', () => {
  it('is its problem, else its message', () => {
    const problem = { kind: 'quota', message: 'full' } as const
    expect(problemOf(new DeploymentError(problem))).toBe(problem)
    expect(problemOf(new BeginError('refused', problem))).toBe(problem)
    expect(problemOf(new TypeError('no such thing'))).toEqual({
      kind: 'configuration',
      message: 'no such thing'
    })
    expect(problemOf('just text')).toEqual({ kind: 'configuration', message: 'just text' })
  })

  it('is in its name and message', () => {
    const cause = new Error('socket')
    const error = new DeploymentError({ kind: 'network', message: 'reset' }, { cause })
    expect([error.name, error.message, error.cause]).toEqual(['DeploymentError', 'reset', cause])
    const begin = new BeginError('busy', { kind: 'conflict', message: 'held' }, { cause })
    expect([begin.name, begin.message, begin.cause, begin.certainty]).toEqual([
      'BeginError',
      'held',
      cause,
      'busy'
    ])
  })
})
