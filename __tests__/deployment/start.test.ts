import { describe, expect, it } from '@jest/globals'
import { notStarted } from '../../src/deployment/deploy.js'
import type { Happening } from '../../src/deployment/happening.js'
import { BeginError, DeploymentError } from '../../src/deployment/problem.js'
import { Interrupted } from '../../src/deployment/time-limit.js'
import { MIN } from '../support/fake-target.js'
import { aRun, type Run } from '../support/run.js'

type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>

const of = <K extends Happening['kind']>({ happenings }: Run, kind: K): Of<K>[] =>
  happenings.filter((one): one is Of<K> => one.kind === kind)

/** When calls of an operation came, in milliseconds since the first start call. */
const since = ({ target }: Run, operation: string): number[] => {
  const began = target.calls.find((call) => call.operation === 'begin')?.at ?? 0
  return target.calls.flatMap((call) => (call.operation === operation ? [call.at - began] : []))
}

describe('what is known before a start', () => {
  it('is told once where nothing is prepared, with its warnings', async () => {
    const run = aRun()
    Object.assign(run.target, { subject: { ...run.target.subject, warnings: ['no alarm', 'no way back'] } })
    await run.deploy()
    expect(of(run, 'resolved')).toHaveLength(1)
    expect(of(run, 'warning').map(({ message }) => message)).toEqual(['no alarm', 'no way back'])
  })

  it('may be that nothing has changed', async () => {
    const run = aRun()
    const facts = { 'configuration-version': '7' }
    run.target.inspect = async () => ({ kind: 'unchanged', why: 'it is served already', facts })
    expect(await run.deploy()).toStrictEqual({ kind: 'unchanged', reason: 'it is served already', facts })
    expect({ begun: run.target.count('begin'), saved: run.saved }).toEqual({ begun: 0, saved: [] })
  })

  it('may be that a newer run has taken over', async () => {
    const run = aRun()
    run.target.inspect = async () => ({ kind: 'superseded', why: 'a newer run', facts: {} })
    expect(await run.deploy()).toStrictEqual({
      kind: 'skipped',
      superseded: true,
      reason: 'a newer run',
      facts: {}
    })
    expect(run.saved).toEqual([])
  })
})

describe('a run that started nothing', () => {
  it('says why, and what to do where that is known', () => {
    const problem = { kind: 'permission', message: 'denied' } as const
    expect(notStarted(new DeploymentError(problem))).toStrictEqual({
      kind: 'failed',
      reason: 'denied',
      problem
    })
    const hinted = { ...problem, hint: 'Allow it.' }
    expect(notStarted(new DeploymentError(hinted))).toStrictEqual({
      kind: 'failed',
      reason: 'denied',
      problem: hinted,
      hint: 'Allow it.'
    })
  })

  it('was cancelled, by whatever ended its time', () => {
    expect(notStarted(new Interrupted({ kind: 'cancelled', signal: 'SIGINT' }))).toStrictEqual({
      kind: 'cancelled',
      reason: 'cancelled (SIGINT) before anything was started'
    })
    expect(notStarted(new Interrupted({ kind: 'deadline', afterMs: 5 }))).toStrictEqual({
      kind: 'cancelled',
      reason: 'cancelled before anything was started'
    })
  })

  it('passes on what is a defect of its own', async () => {
    const reading = aRun()
    reading.target.inspect = async () => {
      throw new DeploymentError({ kind: 'invalid', message: 'no such thing' })
    }
    expect(await reading.deploy()).toMatchObject({ kind: 'failed', reason: 'no such thing' })

    const starting = aRun()
    starting.target.begin = async () => {
      throw new TypeError('undefined is not a function')
    }
    await expect(starting.deploy()).rejects.toThrow('undefined is not a function')
    expect(starting.target.count('find')).toBe(0)
    expect(() => notStarted(new TypeError('odd'))).toThrow('odd')
  })
})

describe('a start that failed', () => {
  it('is tried five times, later and later', async () => {
    const run = aRun()
    run.target.fault = (operation) =>
      operation === 'begin' ? { kind: 'throttle', certainty: 'refused' } : undefined
    expect(await run.deploy()).toMatchObject({ kind: 'failed', reason: 'begin: throttle' })
    expect(since(run, 'begin')).toEqual([0, 1_500, 4_500, 10_500, 22_500])
    expect(of(run, 'trouble')).toEqual(
      [1_500, 3_000, 6_000, 12_000].map((retryMs) => ({
        kind: 'trouble',
        problem: { kind: 'throttle', message: 'begin: throttle' },
        retryMs
      }))
    )
    expect(run.saved.at(-1)).toMatchObject({ phase: 'settled', outcome: 'failed' })
  })

  it('because of another is tried again after a while of chance, and after one look whether it was its own', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'conflict', certainty: 'busy' } : undefined
    expect(await run.deploy()).toMatchObject({ kind: 'succeeded' })
    expect(since(run, 'begin')).toEqual([0, 5_500])
    expect(since(run, 'find')).toEqual([0])
    expect(of(run, 'searching')).toEqual([])
  })

  it('that certainly started nothing is not looked for when somebody else holds the place', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) => {
      if (operation !== 'begin' || nth !== 1) return undefined
      run.target.occupy({ durationMs: MIN, bakeMs: 0, lateMs: 0 })
      return { kind: 'throttle', certainty: 'refused' }
    }
    expect(await run.deploy()).toMatchObject({ kind: 'succeeded' })
    expect(run.target.count('find')).toBe(0)
  })

  it('is not looked for where none was made', async () => {
    const run = aRun()
    run.target.occupy({ durationMs: MIN, bakeMs: 0, lateMs: 0 })
    expect(await run.deploy()).toMatchObject({ kind: 'succeeded' })
    expect(run.target.count('find')).toBe(0)
  })
})

describe('a start whose answer was lost', () => {
  it('is looked for every four seconds, for ninety', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'network' } : undefined
    const began = run.clock.now()
    expect(await run.deploy()).toMatchObject({ kind: 'succeeded' })
    expect(since(run, 'find')).toEqual([...Array.from({ length: 23 }, (_, look) => look * 4_000), 90_000])
    expect(of(run, 'searching')).toEqual([
      {
        kind: 'searching',
        problem: { kind: 'network', message: 'begin: network' },
        until: new Date(began + 90_000)
      }
    ])
  })

  it('is this step’s own when it is found', async () => {
    const run = aRun()
    run.target.fault = (operation) => (operation === 'begin' ? { kind: 'network', after: true } : undefined)
    expect(await run.deploy()).toMatchObject({ kind: 'succeeded' })
    expect(of(run, 'begun').map(({ begun }) => begun.handle)).toEqual([{ id: '1', ownership: 'started' }])
    expect(run.saved.at(-1)).toMatchObject({ handle: { id: '1', ownership: 'started' } })
  })
})

describe('what a lost start left, of no use to a launch', () => {
  const losing = (more: (run: Run) => void = () => undefined): Run => {
    const run = aRun()
    Object.assign(run.target, { launch: async () => undefined })
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'network', after: true } : undefined
    more(run)
    return run
  }

  it('and cannot be stopped is told with the reason', async () => {
    const run = losing(({ target }) => {
      target.stop = async () => {
        throw new DeploymentError({ kind: 'permission', message: 'denied' })
      }
    })
    expect(await run.deploy()).toMatchObject({
      kind: 'failed',
      snapshot: { state: 'DEPLOYING' },
      reason:
        'the answer to the start was lost, and 1, which it had started, could not be stopped: denied; the post step tries again'
    })
  })

  it('and does not end in ninety seconds is told without one', async () => {
    const run = losing(({ target }) => {
      target.rollbackMs = 60 * MIN
    })
    const began = run.clock.now()
    expect(await run.deploy()).toMatchObject({
      kind: 'failed',
      snapshot: { state: 'ROLLING_BACK' },
      reason:
        'the answer to the start was lost, and 1, which it had started, could not be stopped; the post step tries again'
    })
    // After the fifth of a second that the start call takes.
    expect(run.clock.now() - began).toBe(90_200)
  })

  it('and is being stopped when a signal comes: it is cancelled, in time', async () => {
    const run = losing((lost) => {
      const { clock, target } = lost
      target.rollbackMs = 60 * MIN
      clock.at(10_000, () => {
        lost.cancel()
      })
    })
    const began = run.clock.now()
    expect(await run.deploy()).toMatchObject({ kind: 'cancelled', snapshot: { state: 'ROLLING_BACK' } })
    expect(run.clock.now() - began).toBeGreaterThan(14_000)
    expect(run.clock.now() - began).toBeLessThanOrEqual(16_000)
  })
})

describe('the error of a start', () => {
  it('is one of a deployment', () => {
    expect(new BeginError('busy', { kind: 'conflict', message: 'held' })).toBeInstanceOf(DeploymentError)
  })
})
