import { describe, expect, it } from '@jest/globals'
import type { Happening } from '../../src/deployment/happening.js'
import { DeploymentError } from '../../src/deployment/problem.js'
import type { Snapshot } from '../../src/deployment/snapshot.js'
import { MIN } from '../support/fake-target.js'
import { aRun, type Run } from '../support/run.js'

type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>

const of = <K extends Happening['kind']>({ happenings }: Run, kind: K): Of<K>[] =>
  happenings.filter((one): one is Of<K> => one.kind === kind)

/** When its looks came, in seconds since it began. */
const looks = ({ target }: Run): number[] => {
  const [first] = target.deployments
  return target.calls.flatMap(({ operation, at }) =>
    operation === 'describe' ? [(at - (first?.startedAt ?? 0)) / 1000] : []
  )
}

/** Changes what the service shows. */
const showing = (run: Run, change: (seen: Snapshot) => Partial<Snapshot>): void => {
  const describe = run.target.describe.bind(run.target)
  run.target.describe = async (id, signal) => {
    const seen = await describe(id, signal)
    return { ...seen, ...change(seen) }
  }
}

const launching = (run: Run, launch: (signal: AbortSignal) => Promise<void>): void => {
  Object.assign(run.target, {
    launch: (_handle: unknown, _bytes: unknown, signal: AbortSignal) => launch(signal)
  })
}

/** A sleeper that was forgotten would make the clock jump. */
const expectNothingWaits = async ({ clock }: Run): Promise<void> => {
  const ended = clock.now()
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  expect(clock.now()).toBe(ended)
}

describe('what is told of a deployment', () => {
  it('is its beginning, every look and nothing else', async () => {
    const run = aRun()
    const outcome = await run.deploy({ pollIntervalMs: 10 * MIN, timeoutMs: 60 * MIN })
    expect(run.happenings.map(({ kind }) => kind)).toEqual([
      'resolved',
      'starting',
      'begun',
      ...Array<string>(5).fill('observed')
    ])
    expect(of(run, 'observed').map(({ snapshot }) => snapshot.state)).toEqual([
      'DEPLOYING',
      'DEPLOYING',
      'BAKING',
      'BAKING',
      'COMPLETE'
    ])
    expect(outcome).toStrictEqual({ kind: 'succeeded', snapshot: of(run, 'observed').at(-1)?.snapshot })
    await expectNothingWaits(run)
  })

  it('is why it was interrupted, and what follows', async () => {
    const late = aRun()
    await late.deploy({ timeoutMs: 3 * MIN })
    expect(of(late, 'interrupted')).toEqual([
      { kind: 'interrupted', why: { kind: 'deadline', afterMs: 3 * MIN }, then: 'stop' }
    ])
    await expectNothingWaits(late)

    const cancelled = aRun()
    cancelled.clock.at(MIN, () => {
      cancelled.cancel('SIGTERM')
    })
    await cancelled.deploy({ onCancel: 'leave' })
    expect(of(cancelled, 'interrupted')).toEqual([
      { kind: 'interrupted', why: { kind: 'cancelled', signal: 'SIGTERM' }, then: 'leave' }
    ])
  })

  it('is a warning when it cannot be watched any more', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'describe' && nth === 2 ? { kind: 'permission' } : undefined
    await run.deploy()
    expect(of(run, 'warning')).toEqual([
      { kind: 'warning', message: 'The deployment cannot be watched any more: describe: permission' }
    ])
  })
})

describe('a deployment that ends', () => {
  it.each(['failed', 'stopped'] as const)('as %s has failed', async (phase) => {
    const run = aRun()
    showing(run, () => ({ phase, state: 'FAILED' }))
    expect(await run.deploy()).toMatchObject({ kind: 'failed', reason: 'it ended as FAILED' })
  })

  it('as complete before a signal could stop it is still cancelled', async () => {
    const run = aRun()
    run.target.plan = { durationMs: MIN, bakeMs: 0, lateMs: 0 }
    run.target.fault = (operation) =>
      operation === 'describe' && run.target.count('stop') === 0 ? { kind: 'service' } : undefined
    run.clock.at(MIN + 1_000, () => {
      run.cancel()
    })
    expect(await run.deploy()).toMatchObject({
      kind: 'cancelled',
      snapshot: { state: 'COMPLETE' },
      reason: 'cancelled (SIGINT); the deployment was complete before it could be stopped and is COMPLETE'
    })
  })

  it('has no advice when nothing is known to be waited for', async () => {
    const queued = aRun()
    showing(queued, ({ phase }) => (phase === 'deploying' ? { phase: 'queued', state: 'PENDING' } : {}))
    expect(await queued.deploy({ timeoutMs: 3 * MIN })).not.toHaveProperty('hint')

    const building = aRun()
    showing(building, () => ({ waitsFor: 'All builds are busy.' }))
    expect(await building.deploy({ timeoutMs: 3 * MIN })).not.toHaveProperty('hint')
  })
})

describe('wait-for', () => {
  it('started is reached at once, without a look', async () => {
    const run = aRun()
    expect(await run.deploy({ waitFor: 'started' })).toMatchObject({ kind: 'started' })
    expect(looks(run)).toEqual([])
  })

  it('started is not reached by what is being rolled back already', async () => {
    const run = aRun()
    run.target.plan = { ...run.target.plan, alarmAfterMs: 0 }
    expect(await run.deploy({ waitFor: 'started' })).toMatchObject({ kind: 'rolled-back' })
  })

  it('started takes a look after a launch: what was seen before does not tell', async () => {
    const run = aRun()
    launching(run, async () => undefined)
    expect(await run.deploy({ waitFor: 'started' })).toMatchObject({ kind: 'started' })
    expect(looks(run)).toHaveLength(1)
  })
})

describe('a launch that is interrupted', () => {
  const untilAborted = (signal: AbortSignal): Promise<void> =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new DeploymentError({ kind: 'network', message: 'given up' }))
      })
    })

  it.each(['deadline', 'cancelled'] as const)('by %s is stopped, whatever the policy says', async (by) => {
    const run = aRun()
    launching(run, untilAborted)
    if (by === 'cancelled')
      run.clock.at(MIN, () => {
        run.cancel()
      })
    const leave = { onTimeout: 'leave', onCancel: 'leave' } as const
    await run.deploy({ ...leave, timeoutMs: 3 * MIN })
    expect(of(run, 'interrupted')).toMatchObject([{ why: { kind: by }, then: 'stop' }])
    expect(run.target.inFlight).toEqual([])
  })
})

describe('trouble', () => {
  it('is ridden out with backoff, and told from its first failure to its end', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'describe' && nth > 1 && nth < 5 ? { kind: 'throttle' } : undefined
    await run.deploy({ pollIntervalMs: 10_000, timeoutMs: 60 * MIN })
    // Backoff with a middling chance: three quarters of 1, 2 and 4 seconds.
    expect(looks(run).slice(0, 6)).toEqual([10, 20, 20.75, 22.25, 25.25, 35.25])
    expect(of(run, 'trouble').map(({ retryMs }) => retryMs)).toEqual([750, 1_500, 3_000])
    expect(of(run, 'recovered')).toEqual([{ kind: 'recovered', afterMs: 5_250 }])
  })

  it('that comes again begins anew', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'describe' && (nth === 2 || nth === 4) ? { kind: 'network' } : undefined
    await run.deploy({ pollIntervalMs: 10_000, timeoutMs: 60 * MIN })
    expect(of(run, 'trouble').map(({ retryMs }) => retryMs)).toEqual([750, 750])
    expect(of(run, 'recovered').map(({ afterMs }) => afterMs)).toEqual([750, 750])
  })

  it('is not what a signal makes of a request', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'describe' && nth === 2 ? { kind: 'hang' } : undefined
    run.clock.at(25_000, () => {
      run.cancel()
    })
    expect(await run.deploy({ pollIntervalMs: 10_000 })).toMatchObject({ kind: 'cancelled' })
    expect(of(run, 'trouble')).toEqual([])
  })

  it.each([
    [29_999, 'succeeded'],
    [30_000, 'failed']
  ] as const)('of one that is not found %d ms after its start: it has %s', async (age, kind) => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'describe' && nth === 1 ? { kind: 'not-found' } : undefined
    expect(await run.deploy({ pollIntervalMs: age, timeoutMs: 600 * MIN })).toMatchObject({ kind })
  })
})

describe('a signal between two looks', () => {
  it('is followed by the stop, not by a look', async () => {
    const run = aRun()
    run.clock.at(15_000, () => {
      run.cancel()
    })
    await run.deploy({ pollIntervalMs: 10_000 })
    expect(run.target.calls.map(({ operation }) => operation).slice(0, 5)).toEqual([
      'inspect',
      'begin',
      'describe',
      'stop',
      'describe'
    ])
  })
})
