import { describe, expect, it } from '@jest/globals'
import type { Happening, Interruption } from '../../src/deployment/happening.js'
import type { Policy } from '../../src/deployment/policy.js'
import { openQueue } from '../../src/deployment/queue.js'
import type { Snapshot } from '../../src/deployment/snapshot.js'
import type { Holder } from '../../src/deployment/target.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeTarget, MIN } from '../support/fake-target.js'
import { POLICY } from '../support/run.js'

const aQueue = (policy: Partial<Policy> = {}, random = 0.5) => {
  const clock = new FakeClock()
  const target = new FakeTarget(clock)
  const happenings: Happening[] = []
  const controller = new AbortController()
  const queue = openQueue(
    target,
    { ...POLICY, ...policy },
    {
      clock,
      random: () => random,
      uuid: () => 'marker',
      cancel: controller.signal,
      store: { save: () => undefined },
      report: (happening) => happenings.push(happening)
    }
  )
  const holder = (expectedMs?: number, more: Partial<Holder> = {}): Holder => {
    const snapshot: Snapshot = {
      phase: 'deploying',
      state: 'DEPLOYING',
      unknownState: false,
      events: [],
      steps: [],
      due: [],
      facts: {},
      ...(expectedMs !== undefined && { expectedEnd: new Date(clock.now() + expectedMs) })
    }
    return { id: '1', title: 'deployment 1 of profile flags', snapshot, ...more }
  }
  const untils = (): number[] =>
    happenings.flatMap((one) => (one.kind === 'busy' && one.until !== undefined ? [one.until.getTime()] : []))
  const cancel = (): void => {
    controller.abort({ kind: 'cancelled', signal: 'SIGINT' } satisfies Interruption)
  }
  return { clock, target, happenings, queue, holder, untils, cancel }
}

describe('how long somebody waits', () => {
  it.each([
    ['half an hour, when its end is not known', undefined, 30],
    ['half an hour at least', 10, 30],
    ['until its expected end and a tenth more', 60, 66]
  ])('is %s', async (_rule, expected, minutes) => {
    const { clock, queue, holder, untils } = aQueue()
    const began = clock.now()
    await queue.hold(holder(expected === undefined ? undefined : expected * MIN))
    expect(untils()).toEqual([began + minutes * MIN])
  })

  it('is what the policy says', async () => {
    const { clock, queue, holder, untils } = aQueue({ queueTimeoutMs: 5 * MIN })
    const began = clock.now()
    await queue.hold(holder(60 * MIN))
    expect(untils()).toEqual([began + 5 * MIN])
  })

  it('is settled by the first holder, however long the next one takes', async () => {
    const { clock, queue, holder, untils } = aQueue()
    const until = clock.now() + 30 * MIN
    await queue.hold(holder())
    await queue.hold(holder(600 * MIN))
    expect(untils()).toEqual([until, until])
  })
})

describe('how soon somebody looks again', () => {
  it.each([
    ['half a minute, when its end is not known', undefined, 0.5, 30_000],
    ['half a minute, when its end is far', 10 * MIN, 0.5, 30_000],
    ['at its end, when that is near', 10_000, 0.5, 10_000],
    ['three seconds, when its end is past', -MIN, 0.5, 3_000],
    ['a quarter sooner', 20_000, 0, 15_000],
    ['a quarter later', 20_000, 1, 25_000]
  ])('is %s', async (_rule, expected, random, ms) => {
    const { clock, queue, holder } = aQueue({}, random)
    const began = clock.now()
    expect(await queue.hold(holder(expected))).toBeUndefined()
    expect(clock.now() - began).toBe(ms)
  })

  it('is never after the time is up', async () => {
    const { clock, queue, holder } = aQueue({ queueTimeoutMs: 7_000 })
    const began = clock.now()
    await queue.hold(holder())
    expect(clock.now() - began).toBe(7_000)
  })

  it.each([
    [0, 3_000],
    [0.5, 5_500],
    [1, 8_000]
  ])('after a collision depends on chance alone: %p', (random, ms) => {
    expect(aQueue({}, random).queue.jitterMs()).toBe(ms)
  })
})

describe('the end of a wait', () => {
  it('comes when the time is up, with what holds the place', async () => {
    const { queue, holder } = aQueue({ queueTimeoutMs: 1_000 })
    expect(queue.waited()).toBe(false)
    await queue.hold(holder())
    expect(queue.waited()).toBe(true)
    expect(await queue.hold(holder())).toEqual({
      kind: 'timed-out',
      reason:
        "deployment 1 of profile flags (DEPLOYING) was still in flight when the queue's time was up; nothing was started",
      hint: 'Raise `queue-timeout-minutes`, or run again when it has ended.'
    })
  })

  it('comes at once with on-conflict: fail, with the percentage where there is one', async () => {
    const { queue, holder, happenings } = aQueue({ onConflict: 'fail' })
    const seen = holder()
    const busy = { ...seen, snapshot: { ...seen.snapshot, percent: 0 } }
    expect(await queue.hold(busy)).toEqual({
      kind: 'failed',
      reason:
        'deployment 1 of profile flags (DEPLOYING, 0 %) is in flight, and on-conflict is fail; nothing was started',
      hint: 'Run again when it has ended, or set `on-conflict: wait`.'
    })
    expect(happenings).toEqual([{ kind: 'busy', holder: busy }])
  })

  it.each(['fail', 'wait'] as const)(
    'says what helps where the service knows better: %s',
    async (onConflict) => {
      const { queue, holder } = aQueue({ onConflict, queueTimeoutMs: 0 })
      expect(await queue.hold(holder(0, { hint: 'Delete it.' }))).toMatchObject({ hint: 'Delete it.' })
    }
  )

  it('is a signal', async () => {
    const { clock, queue, holder, cancel } = aQueue()
    const began = clock.now()
    clock.at(2_000, cancel)
    await expect(queue.hold(holder())).rejects.toMatchObject({
      name: 'Interrupted',
      why: { kind: 'cancelled', signal: 'SIGINT' }
    })
    expect(clock.now() - began).toBe(2_000)
  })
})

describe('a holder that is to be stopped', () => {
  it('is stopped, and the place is free', async () => {
    const { target, queue, holder, happenings } = aQueue({ onConflict: 'stop' })
    target.occupy()
    expect(await queue.hold(holder())).toBeUndefined()
    expect(target.inFlight).toEqual([])
    expect(happenings[0]).toMatchObject({ kind: 'busy', holder: { id: '1' } })
    expect(happenings[0]).not.toHaveProperty('until')
  })

  it('and cannot be: the reason is told', async () => {
    const { target, queue, holder } = aQueue({ onConflict: 'stop' })
    target.occupy()
    target.fault = (operation) => (operation === 'stop' ? { kind: 'permission' } : undefined)
    expect(await queue.hold(holder())).toEqual({
      kind: 'failed',
      reason:
        'deployment 1 of profile flags (DEPLOYING) could not be stopped: stop: permission; nothing was started'
    })
  })

  it('and takes longer than five minutes: that is told', async () => {
    const { clock, target, queue, holder } = aQueue({ onConflict: 'stop' })
    target.occupy({ durationMs: 600 * MIN, bakeMs: 0, lateMs: 0 })
    target.rollbackMs = 60 * MIN
    const began = clock.now()
    expect(await queue.hold(holder())).toEqual({
      kind: 'failed',
      reason: 'deployment 1 of profile flags (DEPLOYING) could not be stopped in time; nothing was started'
    })
    expect(clock.now() - began).toBe(5 * MIN)
  })

  it('is left to its stop by a signal', async () => {
    const { clock, target, queue, holder, cancel } = aQueue({ onConflict: 'stop' })
    target.occupy()
    target.rollbackMs = 60 * MIN
    clock.at(10_000, cancel)
    await expect(queue.hold(holder())).rejects.toMatchObject({ name: 'Interrupted' })
  })
})
