import { describe, expect, it } from '@jest/globals'
import {
  deadline,
  graceAfter,
  Interrupted,
  interruptionOf,
  isAborted,
  lastMomentOf
} from '../../src/deployment/time-limit.js'
import { FakeClock } from '../support/fake-clock.js'

const CANCELLED = { kind: 'cancelled', signal: 'SIGTERM' } as const

describe('a deadline', () => {
  it('aborts when its time is over, with itself as the reason', async () => {
    const clock = new FakeClock()
    const { signal } = deadline(clock, 1_000)
    await clock.sleep(999)
    expect(isAborted(signal)).toBe(false)
    await clock.sleep(2)
    expect(isAborted(signal)).toBe(true)
    expect(interruptionOf(signal)).toEqual({ kind: 'deadline', afterMs: 1_000 })
  })

  it('never comes once it was disposed of, and holds no sleeper', async () => {
    const clock = new FakeClock()
    const limit = deadline(clock, 1_000)
    limit.dispose()
    const began = clock.now()
    await clock.sleep(10)
    // Nobody waits for the second any more: the clock has nowhere to go.
    await new Promise((resolve) => setImmediate(resolve))
    expect(clock.now()).toBe(began + 10)
    expect(limit.signal.aborted).toBe(false)
  })
})

describe('the grace after a signal', () => {
  it('begins with the signal, and ends with its reason', async () => {
    const clock = new FakeClock()
    const parent = new AbortController()
    const { signal } = graceAfter(clock, parent.signal, 1_000)
    await clock.sleep(5_000)
    expect(signal.aborted).toBe(false)
    parent.abort(CANCELLED)
    await clock.sleep(999)
    expect(signal.aborted).toBe(false)
    await clock.sleep(2)
    expect(signal.reason).toBe(CANCELLED)
  })

  it('runs at once when the signal was there before', async () => {
    const clock = new FakeClock()
    const { signal } = graceAfter(clock, AbortSignal.abort(CANCELLED), 1_000)
    await clock.sleep(1_001)
    expect(signal.reason).toBe(CANCELLED)
  })

  it('is over without a word when it was disposed of', async () => {
    const clock = new FakeClock()
    const parent = new AbortController()
    const before = graceAfter(clock, parent.signal, 1_000)
    const during = graceAfter(clock, parent.signal, 1_000)
    before.dispose()
    parent.abort(CANCELLED)
    await clock.sleep(500)
    during.dispose()
    await clock.sleep(5_000)
    expect([before.signal.aborted, during.signal.aborted]).toEqual([false, false])
  })
})

describe('the last moment', () => {
  it('is a signal where there is one', () => {
    const lastMoment = new AbortController().signal
    expect(lastMomentOf({ lastMoment })).toEqual([lastMoment])
    expect(lastMomentOf({})).toHaveLength(0)
  })
})

describe('why a signal was aborted', () => {
  it('is told by what it carries', () => {
    expect(interruptionOf(AbortSignal.abort(CANCELLED))).toBe(CANCELLED)
    const late = { kind: 'deadline', afterMs: 5 }
    expect(interruptionOf(AbortSignal.abort(late))).toBe(late)
  })

  it.each([[undefined], [null], ['cancelled'], [7], [{}], [{ kind: 'other' }], [new Error('x')]])(
    'is a cancellation when it carries %p',
    (reason) => {
      expect(interruptionOf(AbortSignal.abort(reason))).toEqual({ kind: 'cancelled', signal: 'abort' })
    }
  )

  it('names the error of a wait that was interrupted', () => {
    const { name, message, why } = new Interrupted(CANCELLED)
    expect({ name, message, why }).toEqual({ name: 'Interrupted', message: 'cancelled', why: CANCELLED })
  })
})
