import { describe, expect, it } from '@jest/globals'
import { halt, hasEnded, type HaltOptions } from '../../src/deployment/halt.js'
import type { Happening } from '../../src/deployment/happening.js'
import { DeploymentError } from '../../src/deployment/problem.js'
import type { Snapshot } from '../../src/deployment/snapshot.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeTarget, MIN } from '../support/fake-target.js'

const aHalt = (options: Partial<HaltOptions> = {}) => {
  const clock = new FakeClock()
  const target = new FakeTarget(clock)
  const happenings: Happening[] = []
  target.occupy()
  const began = clock.now()
  const run = (seen?: Snapshot, more: Partial<HaltOptions> = {}) =>
    halt(target, '1', seen, {
      clock,
      random: () => 0,
      report: (happening) => happenings.push(happening),
      signal: new AbortController().signal,
      requestMs: 15_000,
      ...options,
      ...more
    })
  /** What was asked, and when, in seconds. */
  const asked = (): string[] => target.calls.map(({ operation, at }) => `${operation} ${(at - began) / 1000}`)
  return { clock, target, happenings, run, asked }
}

const seen = (target: FakeTarget): Promise<Snapshot> => target.describe('1', new AbortController().signal)

describe('a stop', () => {
  it('is asked for once, and looked after every second and a half until its end', async () => {
    const { target, happenings, run, asked } = aHalt()
    const halted = await run()
    expect(asked()).toEqual(['stop 0', 'describe 0', 'describe 1.5', 'describe 3', 'describe 4.5'])
    expect(halted).toEqual({ accepted: true, snapshot: expect.objectContaining({ state: 'ROLLED_BACK' }) })
    expect(hasEnded(halted)).toBe(true)
    expect(happenings.map(({ kind }) => kind)).toEqual([
      'stopping',
      'observed',
      'observed',
      'observed',
      'observed'
    ])
    expect(happenings[0]).toEqual({ kind: 'stopping', id: '1', mode: 'stop' })
    expect(target.inFlight).toEqual([])
  })

  it('is not asked for again while it is under way already', async () => {
    const { target, run, asked } = aHalt()
    await target.stop('1', 'stop', new AbortController().signal)
    const halted = await run(await seen(target))
    expect(asked().filter((call) => call.startsWith('stop'))).toHaveLength(1)
    expect(halted).toMatchObject({ accepted: false, snapshot: { state: 'ROLLED_BACK' } })
  })

  it('without an effect is asked for again after four looks', async () => {
    const { target, run, asked } = aHalt()
    const stop = target.stop.bind(target)
    target.stop = async (id, mode, signal) => {
      // The first is accepted, and forgotten.
      if (target.count('stop') > 0) return stop(id, mode, signal)
      target.calls.push({ operation: 'stop', at: target.calls.at(-1)?.at ?? began })
    }
    const began = Date.UTC(2026, 0, 15, 10)
    await run()
    expect(asked().filter((call) => call.startsWith('stop'))).toEqual(['stop 0', 'stop 7.5'])
  })

  it('that is refused while baking is asked for as a revert, at once', async () => {
    const { clock, target, run, asked } = aHalt()
    target.stopWhileBaking = 'refused'
    await clock.sleep(25 * MIN)
    expect(await run()).toMatchObject({ accepted: true, snapshot: { state: 'ROLLED_BACK' } })
    expect(asked().slice(0, 4)).toEqual(['stop 1500', 'describe 1500', 'revert 1500', 'describe 1500'])
  })

  it('that is refused for good is given up after five refusals', async () => {
    const { target, run, asked } = aHalt()
    target.fault = (operation) => (operation === 'stop' ? { kind: 'invalid' } : undefined)
    expect(await run()).toMatchObject({
      accepted: false,
      snapshot: { state: 'DEPLOYING' },
      problem: { kind: 'invalid', message: 'stop: invalid' }
    })
    // At once: after a signal there are only seconds.
    expect(asked().filter((call) => call.startsWith('stop'))).toEqual(Array(5).fill('stop 0'))
  })

  it.each([
    ['waits in a queue', { phase: 'queued', state: 'PENDING' }, 'stop'],
    ['is in a state that nobody knows', { state: 'PAUSED', unknownState: true }, 'revert']
  ] as const)('that is refused while it %s is asked for again at once', async (_what, change, mode) => {
    const { target, run, asked } = aHalt()
    const describe = target.describe.bind(target)
    target.describe = async (id, signal) => ({ ...(await describe(id, signal)), ...change })
    target.fault = (operation) =>
      operation === 'stop' || operation === 'revert' ? { kind: 'invalid' } : undefined
    await run()
    expect(asked().slice(0, 4)).toEqual(['stop 0', 'describe 0', `${mode} 0`, 'describe 0'])
  })

  it('is not repeated for as long as it is under way', async () => {
    const { target, run, asked } = aHalt()
    target.rollbackMs = 60_000
    expect(await run()).toMatchObject({ snapshot: { state: 'ROLLED_BACK' } })
    expect(asked().filter((call) => call.startsWith('stop'))).toEqual(['stop 0'])
  })

  it('leaves nothing waiting behind', async () => {
    const { clock, run } = aHalt()
    await run()
    const ended = clock.now()
    // A sleeper that was forgotten would make the clock jump.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    expect(clock.now()).toBe(ended)
  })

  it('that is denied is given up at once, with a look at what it is', async () => {
    const { target, run, asked } = aHalt()
    target.fault = (operation) => (operation === 'stop' ? { kind: 'permission' } : undefined)
    expect(await run()).toMatchObject({
      accepted: false,
      snapshot: { state: 'DEPLOYING' },
      problem: { kind: 'permission', message: 'stop: permission' }
    })
    expect(asked()).toEqual(['stop 0', 'describe 0'])
  })

  it('whose answer is lost is asked for again, later and later', async () => {
    const { target, run, asked } = aHalt()
    target.fault = (operation, nth) => (operation === 'stop' && nth < 4 ? { kind: 'service' } : undefined)
    expect(await run()).toMatchObject({ accepted: true, snapshot: { state: 'ROLLED_BACK' } })
    expect(asked().filter((call) => call.startsWith('stop'))).toEqual([
      'stop 0',
      'stop 1',
      'stop 3',
      'stop 7'
    ])
  })

  it('whose answer is lost, and that worked, is not asked for again', async () => {
    const { target, run } = aHalt()
    target.fault = (operation, nth) =>
      operation === 'stop' && nth === 1 ? { kind: 'network', after: true } : undefined
    expect(await run()).toMatchObject({ accepted: false, snapshot: { state: 'ROLLED_BACK' } })
    expect(target.count('stop')).toBe(1)
  })

  it('goes on where a look fails and may succeed later', async () => {
    const { target, run, asked } = aHalt()
    target.fault = (operation, nth) =>
      operation === 'describe' && nth < 3 ? { kind: 'throttle' } : undefined
    expect(await run()).toEqual({
      accepted: true,
      snapshot: expect.objectContaining({ state: 'ROLLED_BACK' })
    })
    expect(
      asked()
        .filter((call) => call.startsWith('describe'))
        .slice(0, 3)
    ).toEqual(['describe 0', 'describe 1', 'describe 3'])
  })

  it('that is refused is not repeated without a pause while nobody can tell why', async () => {
    const { clock, target, run, asked } = aHalt()
    target.fault = (operation) => {
      if (operation === 'stop') return { kind: 'invalid' }
      return operation === 'describe' ? { kind: 'throttle' } : undefined
    }
    const controller = new AbortController()
    clock.at(10_000, () => {
      controller.abort()
    })
    await run(undefined, { signal: controller.signal })
    expect(asked().filter((call) => call.startsWith('stop'))).toEqual([
      'stop 0',
      'stop 1',
      'stop 3',
      'stop 7'
    ])
  })

  it('ends where nobody may look', async () => {
    const { target, run, asked } = aHalt()
    target.fault = (operation) => (operation === 'describe' ? { kind: 'permission' } : undefined)
    expect(await run()).toEqual({
      accepted: true,
      snapshot: undefined,
      problem: { kind: 'permission', message: 'describe: permission' }
    })
    expect(asked()).toEqual(['stop 0', 'describe 0'])
  })

  it('does not wait longer than a request may take', async () => {
    const { target, run, asked } = aHalt()
    target.fault = (operation, nth) => (operation === 'stop' && nth === 1 ? { kind: 'hang' } : undefined)
    expect(await run()).toMatchObject({ accepted: true, snapshot: { state: 'ROLLED_BACK' } })
    expect(asked().slice(0, 3)).toEqual(['stop 0', 'describe 15', 'stop 16'])
  })

  it('says that there was no answer when its time is up', async () => {
    const { clock, target, run } = aHalt()
    target.fault = (operation) => (operation === 'describe' ? { kind: 'hang' } : undefined)
    const controller = new AbortController()
    clock.at(5_000, () => {
      controller.abort()
    })
    expect(await run(undefined, { signal: controller.signal })).toEqual({
      accepted: true,
      snapshot: undefined,
      problem: { kind: 'network', message: 'no answer within 15 s' }
    })
  })

  it('does nothing when there is no time at all', async () => {
    const { run, asked } = aHalt()
    expect(await run(undefined, { signal: AbortSignal.abort() })).toEqual({
      accepted: false,
      snapshot: undefined
    })
    expect(asked()).toEqual([])
  })

  it('of what is complete ends with that', async () => {
    const { clock, target, run, asked } = aHalt()
    await clock.sleep(60 * MIN)
    target.calls.length = 0
    expect(await run()).toMatchObject({ accepted: false, snapshot: { state: 'COMPLETE' } })
    expect(asked()).toEqual(['stop 3600', 'describe 3600'])
  })
})

describe('whether it has ended', () => {
  it('is known only of what was seen to end', async () => {
    const { target } = aHalt()
    const snapshot = await seen(target)
    expect(hasEnded({ snapshot: undefined, accepted: true })).toBe(false)
    expect(hasEnded({ snapshot, accepted: true })).toBe(false)
    expect(hasEnded({ snapshot: { ...snapshot, phase: 'stopped' }, accepted: false })).toBe(true)
  })
})

describe('a revert', () => {
  it('takes back what is complete', async () => {
    const { clock, target, run, happenings } = aHalt({ goal: 'reverted' })
    await clock.sleep(60 * MIN)
    expect(await run()).toMatchObject({ accepted: true, snapshot: { state: 'REVERTED' } })
    expect(target.count('revert')).toBe(1)
    expect(happenings[0]).toEqual({ kind: 'stopping', id: '1', mode: 'revert' })
  })

  it('that is refused is not asked for again', async () => {
    const { clock, target, run } = aHalt({ goal: 'reverted' })
    await clock.sleep(60 * MIN)
    target.fault = (operation) => (operation === 'revert' ? { kind: 'invalid' } : undefined)
    expect(await run()).toMatchObject({
      accepted: false,
      snapshot: { state: 'COMPLETE' },
      problem: { message: 'revert: invalid' }
    })
    expect(target.count('revert')).toBe(1)
  })

  it('that fails for another reason says so', async () => {
    const { clock, target, run } = aHalt({ goal: 'reverted' })
    await clock.sleep(60 * MIN)
    target.stop = async () => {
      throw new DeploymentError({ kind: 'credentials', message: 'expired' })
    }
    expect(await run()).toMatchObject({ accepted: false, problem: { message: 'expired' } })
  })
})
