import { describe, expect, it } from '@jest/globals'
import { MIN, type Fault } from '../support/fake-target.js'
import { aRun } from '../support/run.js'

const last = <T>(list: readonly T[]): T | undefined => list.at(-1)

describe('a deployment that goes well', () => {
  it('is started once and watched to its end', async () => {
    const run = aRun()
    const outcome = await run.deploy()
    expect(outcome.kind).toBe('succeeded')
    expect(outcome.snapshot?.state).toBe('COMPLETE')
    expect(run.target.count('begin')).toBe(1)
    expect(run.target.count('stop')).toBe(0)
    expect(last(run.saved)).toMatchObject({
      phase: 'settled',
      outcome: 'succeeded',
      handle: { id: '1', ownership: 'started' }
    })
    expect(run.clock.waiting).toBe(0)
  })

  it('writes the intent down before the start call and the handle right after it', async () => {
    const run = aRun()
    const seen: (string | undefined)[] = []
    run.target.fault = (operation) => {
      if (operation === 'begin' || operation === 'describe') seen.push(last(run.saved)?.phase)
      return undefined
    }
    await run.deploy()
    expect(seen[0]).toBe('intended')
    expect(seen[1]).toBe('begun')
    expect(run.saved[0]?.intent).toEqual({
      marker: 'marker-1',
      after: null,
      at: expect.any(String),
      kind: 'appconfig'
    })
  })

  it('has a default deadline of duration + bake + max(2 min, 10 %)', async () => {
    const run = aRun()
    const begunAt = run.clock.now() + run.target.beginMs
    await run.deploy()
    const begun = run.happenings.find((one) => one.kind === 'begun')
    expect(begun?.deadline?.getTime()).toBe(begunAt + 30 * MIN + 3 * MIN)
  })

  it.each([
    ['started', 'started', 'DEPLOYING'],
    ['baking', 'baking', 'BAKING']
  ] as const)('ends early with wait-for %s, and leaves it to itself', async (waitFor, kind, state) => {
    const run = aRun()
    const outcome = await run.deploy({ waitFor })
    expect(outcome).toMatchObject({ kind, snapshot: { state } })
    expect(last(run.saved)).toMatchObject({ phase: 'settled', outcome: kind })
    expect(run.target.count('stop')).toBe(0)
  })

  it('takes a completed deployment for wait-for baking when there was nothing to bake', async () => {
    const run = aRun()
    run.target.plan = { durationMs: 0, bakeMs: 0, lateMs: 0 }
    expect((await run.deploy({ waitFor: 'baking' })).kind).toBe('succeeded')
  })
})

describe('a deployment that is rolled back', () => {
  it.each([
    ['while deploying', 5 * MIN],
    ['while baking at 100 %', 25 * MIN]
  ])('fails %s, with the reason', async (_when, alarmAfterMs) => {
    const run = aRun()
    run.target.plan = { ...run.target.plan, alarmAfterMs }
    const outcome = await run.deploy()
    expect(outcome).toMatchObject({
      kind: 'rolled-back',
      reason: 'alarm',
      snapshot: { state: 'ROLLED_BACK' }
    })
    expect(last(run.saved)?.phase).toBe('settled')
  })

  it('is not taken for baking while it rolls back at 100 %', async () => {
    const run = aRun()
    run.target.plan = { ...run.target.plan, alarmAfterMs: 20 * MIN - 1 }
    run.target.fault = (operation, nth) =>
      operation === 'describe' && nth < 3 ? { kind: 'service' } : undefined
    expect((await run.deploy({ waitFor: 'baking' })).kind).toBe('rolled-back')
  })

  it('fails when a user reverts it after it completed between two looks', async () => {
    const run = aRun()
    run.clock.at(3 * MIN, () => {
      const [ours] = run.target.deployments
      if (ours !== undefined) ours.revertedAt = run.clock.now()
    })
    expect(await run.deploy()).toMatchObject({ kind: 'rolled-back', snapshot: { state: 'REVERTED' } })
  })
})

describe('a deadline', () => {
  it('stops the deployment and says timed-out', async () => {
    const run = aRun()
    const outcome = await run.deploy({ timeoutMs: 3 * MIN })
    expect(outcome).toMatchObject({ kind: 'timed-out', snapshot: { state: 'ROLLED_BACK' } })
    expect(outcome.reason).toContain('not finished after 3 min')
    expect(run.target.inFlight).toEqual([])
    expect(last(run.saved)).toMatchObject({ phase: 'settled', outcome: 'timed-out' })
  })

  it('leaves it when asked to, and says so', async () => {
    const run = aRun()
    const outcome = await run.deploy({ timeoutMs: 3 * MIN, onTimeout: 'leave' })
    expect(outcome).toMatchObject({ kind: 'timed-out', snapshot: { state: 'DEPLOYING' } })
    expect(outcome.reason).toContain('left running')
    expect(run.target.count('stop')).toBe(0)
    expect(last(run.saved)?.phase).toBe('settled')
  })

  it('that loses the race against completion is a success', async () => {
    const run = aRun()
    run.target.plan = { durationMs: 5 * MIN, bakeMs: 0, lateMs: 0 }
    // All looks before the deadline fail; it completes before the stop comes.
    run.target.fault = (operation) =>
      operation === 'describe' && run.target.count('stop') === 0 ? { kind: 'service' } : undefined
    const outcome = await run.deploy({ timeoutMs: 5 * MIN + 1_000 })
    expect(outcome).toMatchObject({ kind: 'succeeded', snapshot: { state: 'COMPLETE' } })
    expect(run.target.count('stop')).toBe(1)
    expect(run.target.count('revert')).toBe(0)
  })

  it.each(['accepted', 'refused'] as const)(
    'stops while baking when a plain stop is %s',
    async (stopWhileBaking) => {
      const run = aRun()
      run.target.stopWhileBaking = stopWhileBaking
      const outcome = await run.deploy({ timeoutMs: 25 * MIN })
      expect(outcome).toMatchObject({ kind: 'timed-out', snapshot: { state: 'ROLLED_BACK' } })
      expect(run.target.count('revert')).toBe(stopWhileBaking === 'refused' ? 1 : 0)
    }
  )

  it('stays timed-out when AllowRevert found it complete and reverted it', async () => {
    const run = aRun()
    run.target.stopWhileBaking = 'refused'
    run.target.fault = (operation) => {
      const [ours] = run.target.deployments
      // Between the refusal and AllowRevert it completes.
      if (operation === 'revert' && ours !== undefined) {
        run.target.deployments[0] = { ...ours, plan: { durationMs: 0, bakeMs: 0, lateMs: 0 } }
      }
      return undefined
    }
    const outcome = await run.deploy({ timeoutMs: 25 * MIN })
    expect(outcome).toMatchObject({ kind: 'timed-out', snapshot: { state: 'REVERTED' } })
    expect(run.target.inFlight).toEqual([])
  })

  it('is not moved by a request that hangs', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'describe' && nth === 2 ? { kind: 'hang' } : undefined
    const begunAt = run.clock.now()
    const outcome = await run.deploy({ timeoutMs: 3 * MIN })
    expect(outcome.kind).toBe('timed-out')
    expect(run.clock.now() - begunAt).toBeLessThan(3 * MIN + 30_000)
  })

  it('asks again when an accepted stop shows no effect', async () => {
    const run = aRun()
    const stop = run.target.stop.bind(run.target)
    let swallowed = 0
    run.target.stop = (id, mode, signal) => (swallowed++ === 0 ? Promise.resolve() : stop(id, mode, signal))
    expect(await run.deploy({ timeoutMs: MIN })).toMatchObject({
      kind: 'timed-out',
      snapshot: { state: 'ROLLED_BACK' }
    })
    expect(swallowed).toBe(2)
  })

  it('that cannot stop it says so and leaves it to the post step', async () => {
    const run = aRun()
    run.target.fault = (operation) => (operation === 'stop' ? { kind: 'permission' } : undefined)
    const outcome = await run.deploy({ timeoutMs: MIN })
    expect(outcome.kind).toBe('timed-out')
    expect(outcome.reason).toContain('could not be stopped')
    expect(last(run.saved)).toMatchObject({ phase: 'stopping', ifUnfinished: 'stop' })
  })
})

describe('a signal', () => {
  it('before the start starts nothing', async () => {
    const run = aRun()
    run.target.fault = (operation) => (operation === 'inspect' ? { kind: 'throttle' } : undefined)
    run.clock.at(5_000, () => {
      run.cancel()
    })
    const outcome = await run.deploy()
    expect(outcome).toMatchObject({
      kind: 'cancelled',
      reason: 'cancelled (SIGINT) before anything was started'
    })
    expect(run.target.count('begin')).toBe(0)
    expect(run.saved).toEqual([])
  })

  it('during the start waits for its answer, then stops what it started', async () => {
    const run = aRun()
    run.target.beginMs = 4_000
    run.clock.at(1_000, () => {
      run.cancel()
    })
    const outcome = await run.deploy()
    expect(outcome).toMatchObject({ kind: 'cancelled', snapshot: { state: 'ROLLED_BACK' } })
    expect(run.target.inFlight).toEqual([])
  })

  it('during a start that does not answer leaves the search to the post step', async () => {
    const run = aRun()
    run.target.beginMs = 30_000
    const begunAt = run.clock.now()
    run.clock.at(1_000, () => {
      run.cancel()
    })
    const outcome = await run.deploy()
    expect(outcome.kind).toBe('cancelled')
    expect(run.clock.now() - begunAt).toBeLessThanOrEqual(1_000 + 7_500)
    expect(last(run.saved)).toMatchObject({ phase: 'intended', ifUnfinished: 'stop' })
  })

  it('while deploying stops it within the time the runner leaves', async () => {
    const run = aRun()
    run.clock.at(5 * MIN, () => {
      run.cancel('SIGTERM')
    })
    const signalledAt = run.clock.now() + 5 * MIN
    const outcome = await run.deploy()
    expect(outcome).toMatchObject({ kind: 'cancelled', snapshot: { state: 'ROLLED_BACK' } })
    expect(outcome.reason).toContain('SIGTERM')
    expect(run.clock.now() - signalledAt).toBeLessThan(7_500)
    expect(last(run.saved)?.phase).toBe('settled')
  })

  it('with a stop that hangs asks once more and leaves the rest to the post step', async () => {
    const run = aRun()
    run.target.fault = (operation) => (operation === 'stop' ? { kind: 'hang' } : undefined)
    run.clock.at(5 * MIN, () => {
      run.cancel()
    })
    const signalledAt = run.clock.now() + 5 * MIN
    const outcome = await run.deploy()
    expect(outcome.kind).toBe('cancelled')
    expect(run.target.count('stop')).toBeGreaterThan(1)
    expect(run.clock.now() - signalledAt).toBeLessThan(7_500)
    expect(last(run.saved)?.phase).toBe('stopping')
  })

  it('during the stop after a deadline hurries it', async () => {
    const run = aRun()
    run.target.fault = (operation) => (operation === 'stop' ? { kind: 'service' } : undefined)
    run.clock.at(MIN + 10_000, () => {
      run.cancel()
    })
    const signalledAt = run.clock.now() + MIN + 10_000
    const outcome = await run.deploy({ timeoutMs: MIN })
    expect(outcome.kind).toBe('timed-out')
    expect(run.clock.now() - signalledAt).toBeLessThan(7_500)
    expect(last(run.saved)?.phase).toBe('stopping')
  })

  it('with on-cancel leave touches nothing', async () => {
    const run = aRun()
    run.clock.at(5 * MIN, () => {
      run.cancel()
    })
    const outcome = await run.deploy({ onCancel: 'leave' })
    expect(outcome).toMatchObject({ kind: 'cancelled', snapshot: { state: 'DEPLOYING' } })
    expect(run.target.count('stop')).toBe(0)
    expect(last(run.saved)?.phase).toBe('settled')
    // What the post step does after a kill is known from the first to the last.
    expect(run.saved.map(({ ifUnfinished }) => ifUnfinished)).not.toContain('stop')
    expect(run.clock.waiting).toBe(0)
  })
})

describe('trouble while watching', () => {
  it.each(['throttle', 'network', 'service'] as const)(
    '%s is ridden out until the deadline',
    async (kind) => {
      const run = aRun()
      run.target.fault = (operation, nth) =>
        operation === 'describe' && nth % 3 !== 0 ? { kind } : undefined
      expect((await run.deploy()).kind).toBe('succeeded')
      expect(run.happenings.some((one) => one.kind === 'trouble')).toBe(true)
      expect(run.happenings.some((one) => one.kind === 'recovered')).toBe(true)
    }
  )

  it('not-found right after the start is a lag, later it is fatal', async () => {
    const lagging = aRun()
    lagging.target.fault = (operation, nth) =>
      operation === 'describe' && nth < 4 ? { kind: 'not-found' } : undefined
    expect((await lagging.deploy()).kind).toBe('succeeded')

    const gone = aRun()
    gone.clock.at(5 * MIN, () => {
      gone.target.fault = (operation) => (operation === 'describe' ? { kind: 'not-found' } : undefined)
    })
    expect(await gone.deploy()).toMatchObject({ kind: 'failed', problem: { kind: 'not-found' } })
  })

  it.each(['permission', 'credentials', 'invalid'] as const)(
    '%s ends the watch at once, and what was started is stopped',
    async (kind) => {
      const run = aRun()
      let denied = false
      run.clock.at(5 * MIN, () => {
        denied = true
      })
      run.target.fault = (operation) =>
        denied && operation === 'describe' && run.target.count('stop') === 0 ? { kind } : undefined
      const outcome = await run.deploy()
      expect(outcome).toMatchObject({ kind: 'failed', snapshot: { state: 'ROLLED_BACK' }, problem: { kind } })
      expect(run.target.inFlight).toEqual([])
      expect(run.clock.now()).toBeLessThan(Date.UTC(2026, 0, 15, 10, 7))
    }
  )

  it('that also bars the stop leaves it to the post step', async () => {
    const run = aRun()
    let expired = false
    run.clock.at(5 * MIN, () => {
      expired = true
    })
    run.target.fault = () => (expired ? { kind: 'credentials' } : undefined)
    const outcome = await run.deploy()
    expect(outcome.kind).toBe('failed')
    expect(outcome.snapshot?.state).toBe('DEPLOYING')
    expect(last(run.saved)).toMatchObject({ phase: 'stopping' })
  })

  it('leaves it with on-timeout leave', async () => {
    const run = aRun()
    let denied = false
    run.clock.at(5 * MIN, () => {
      denied = true
    })
    run.target.fault = () => (denied ? { kind: 'permission' } : undefined)
    const outcome = await run.deploy({ onTimeout: 'leave' })
    expect(outcome.kind).toBe('failed')
    expect(run.target.count('stop')).toBe(0)
    expect(last(run.saved)).toMatchObject({ phase: 'settled', outcome: 'failed' })
  })
})

describe('a start whose answer is lost', () => {
  it.each<[string, Fault]>([
    ['after it was processed', { kind: 'network', after: true }],
    ['behind a gateway', { kind: 'service', after: true }],
    ['as a conflict with itself', { kind: 'conflict', after: true, certainty: 'busy' }]
  ])('%s is found by its marker, and never doubled', async (_how, fault) => {
    const run = aRun()
    run.target.fault = (operation, nth) => (operation === 'begin' && nth === 1 ? fault : undefined)
    const outcome = await run.deploy()
    expect(outcome.kind).toBe('succeeded')
    expect(run.target.deployments).toHaveLength(1)
    expect(run.target.count('begin')).toBe(1)
    expect(last(run.saved)).toMatchObject({ phase: 'settled', handle: { id: '1' } })
  })

  it('before it was processed is started again, only after nothing can appear any more', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'network' } : undefined
    const outcome = await run.deploy()
    expect(outcome.kind).toBe('succeeded')
    const begins = run.target.calls.filter((call) => call.operation === 'begin')
    expect(begins).toHaveLength(2)
    expect((begins[1]?.at ?? 0) - (begins[0]?.at ?? 0)).toBeGreaterThanOrEqual(90_000)
    expect(run.target.deployments.map((one) => one.marker)).toEqual(['marker-2'])
  })

  it('that appears late is adopted', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'network' } : undefined
    run.clock.at(40_000, () => {
      const late = run.target.occupy()
      run.target.deployments[0] = { ...late, marker: 'marker-1' }
    })
    expect((await run.deploy()).kind).toBe('succeeded')
    expect(run.target.count('begin')).toBe(1)
    expect(run.target.deployments).toHaveLength(1)
  })

  it('that appears behind a conflict later is recognised as ours, not queued behind', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'conflict', certainty: 'busy' } : undefined
    run.clock.at(1_000, () => {
      const late = run.target.occupy()
      run.target.deployments[0] = { ...late, marker: 'marker-1' }
    })
    expect((await run.deploy({ onConflict: 'fail' })).kind).toBe('succeeded')
    expect(run.target.count('begin')).toBe(1)
  })

  it('is left to the post step when it cannot be looked for', async () => {
    const run = aRun()
    run.target.fault = (operation) =>
      operation === 'begin'
        ? { kind: 'network', after: true }
        : operation === 'find'
          ? { kind: 'permission' }
          : undefined
    expect((await run.deploy()).kind).toBe('failed')
    expect(last(run.saved)?.phase).toBe('intended')
    expect(run.target.count('begin')).toBe(1)
  })

  it('and a signal while looking for it leave it to the post step', async () => {
    const run = aRun()
    run.target.fault = (operation) => (operation === 'begin' ? { kind: 'network' } : undefined)
    run.clock.at(10_000, () => {
      run.cancel()
    })
    expect((await run.deploy()).kind).toBe('cancelled')
    expect(last(run.saved)?.phase).toBe('intended')
  })
})

describe('a start that is refused', () => {
  it('fails with the error, and the post step has nothing to do', async () => {
    const run = aRun()
    run.target.fault = (operation) =>
      operation === 'begin' ? { kind: 'invalid', certainty: 'refused' } : undefined
    expect(await run.deploy()).toMatchObject({ kind: 'failed', reason: 'begin: invalid' })
    expect(run.target.count('begin')).toBe(1)
    expect(last(run.saved)?.phase).toBe('settled')
  })

  it('by throttling or before it was sent is tried again', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth < 4 ? { kind: 'throttle', certainty: 'refused' } : undefined
    expect((await run.deploy()).kind).toBe('succeeded')
    expect(run.target.deployments).toHaveLength(1)
  })

  it('again and again fails with the last error', async () => {
    const run = aRun()
    run.target.fault = (operation) =>
      operation === 'begin' ? { kind: 'throttle', certainty: 'refused' } : undefined
    expect((await run.deploy()).kind).toBe('failed')
    expect(run.target.deployments).toHaveLength(0)
  })
})

describe('a place that is occupied', () => {
  it('is waited for', async () => {
    const run = aRun()
    run.target.occupy()
    expect((await run.deploy()).kind).toBe('succeeded')
    expect(run.target.deployments).toHaveLength(2)
    expect(run.happenings.some((one) => one.kind === 'busy')).toBe(true)
  })

  it('is waited for no longer than the limit', async () => {
    const run = aRun()
    run.target.occupy()
    expect(await run.deploy({ queueTimeoutMs: 5 * MIN })).toMatchObject({ kind: 'timed-out' })
    expect(run.target.count('begin')).toBe(0)
    expect(run.target.inFlight).toHaveLength(1)
  })

  it('fails with on-conflict fail, and says who holds it', async () => {
    const run = aRun()
    run.target.occupy()
    const outcome = await run.deploy({ onConflict: 'fail' })
    expect(outcome.kind).toBe('failed')
    expect(outcome.reason).toContain('deployment 1 (DEPLOYING, 20 %)')
  })

  it('is freed with on-conflict stop', async () => {
    const run = aRun()
    run.target.occupy()
    expect((await run.deploy({ onConflict: 'stop' })).kind).toBe('succeeded')
    expect(run.target.calls.filter((call) => call.operation === 'stop').map((call) => call.id)).toEqual(['1'])
  })

  it('is left alone by a cancel while waiting', async () => {
    const run = aRun()
    run.target.occupy()
    run.clock.at(2 * MIN, () => {
      run.cancel()
    })
    expect((await run.deploy()).kind).toBe('cancelled')
    expect(run.target.count('stop')).toBe(0)
    expect(run.target.count('begin')).toBe(0)
  })

  it('by a start in the same moment is waited for too', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) => {
      if (operation === 'begin' && nth === 1) run.target.occupy({ durationMs: MIN, bakeMs: 0, lateMs: 0 })
      return undefined
    }
    expect((await run.deploy()).kind).toBe('succeeded')
    expect(run.target.deployments.map((one) => one.marker)).toEqual(['somebody-else', 'marker-2'])
  })
})
