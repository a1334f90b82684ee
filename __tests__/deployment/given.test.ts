import { describe, expect, it } from '@jest/globals'
import { revertGiven, stopGiven, subjectOf, watchGiven, type Given } from '../../src/deployment/given.js'
import type { Interruption } from '../../src/deployment/happening.js'
import type { Ports } from '../../src/deployment/ports.js'
import { DeploymentError } from '../../src/deployment/problem.js'
import type { Progress } from '../../src/runtime/state.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeTarget, MIN } from '../support/fake-target.js'
import { POLICY } from '../support/run.js'

const LEAVE = { ...POLICY, onTimeout: 'leave', onCancel: 'leave' } as const

/** A deployment of somebody else's, begun before this run. */
function aGiven() {
  const clock = new FakeClock()
  const target = new FakeTarget(clock)
  const saved: Progress[] = []
  const controller = new AbortController()
  const ports: Ports = {
    clock,
    random: () => 0.5,
    uuid: () => 'unused',
    cancel: controller.signal,
    store: { save: (progress) => saved.push(progress) },
    report: () => undefined
  }
  const cancel = (): void => {
    controller.abort({ kind: 'cancelled', signal: 'SIGINT' } satisfies Interruption)
  }
  target.occupy()
  const given: Given = { control: target, id: '1', title: 'shop / prod / flags' }
  return { clock, target, saved, ports, given, cancel }
}

describe('watch', () => {
  it('follows a deployment to its end', async () => {
    const { given, ports, target, saved } = aGiven()
    expect(await watchGiven(given, LEAVE, ports)).toMatchObject({
      kind: 'succeeded',
      snapshot: { state: 'COMPLETE' }
    })
    expect(target.count('begin') + target.count('stop')).toBe(0)
    expect(saved.at(-1)).toMatchObject({ phase: 'settled', handle: { id: '1', ownership: 'given' } })
  })

  it('reports one that is over at once', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    const at = clock.now()
    expect(await watchGiven(given, LEAVE, ports)).toMatchObject({ kind: 'succeeded' })
    expect(clock.now()).toBe(at)
    expect(target.count('describe')).toBe(1)
  })

  it('fails when it is rolled back', async () => {
    const { given, ports, clock, target } = aGiven()
    clock.at(3 * MIN, () => void target.stop('1', 'stop', new AbortController().signal))
    expect(await watchGiven(given, LEAVE, ports)).toMatchObject({ kind: 'rolled-back', reason: 'a user' })
  })

  it('times out from the start of the deployment, at least 2 min from now, and leaves it', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(10 * MIN)
    const at = clock.now()
    const outcome = await watchGiven(given, { ...LEAVE, timeoutMs: 5 * MIN }, ports)
    expect(outcome).toMatchObject({ kind: 'timed-out', snapshot: { state: 'DEPLOYING' } })
    expect(clock.now() - at).toBe(2 * MIN)
    expect(target.count('stop')).toBe(0)
  })

  it('stops it after a signal only when asked to', async () => {
    const left = aGiven()
    left.clock.at(MIN, left.cancel)
    expect(await watchGiven(left.given, LEAVE, left.ports)).toMatchObject({ kind: 'cancelled' })
    expect(left.target.inFlight).toHaveLength(1)

    const stopped = aGiven()
    stopped.clock.at(MIN, stopped.cancel)
    expect(await watchGiven(stopped.given, POLICY, stopped.ports)).toMatchObject({ kind: 'cancelled' })
    expect(stopped.target.inFlight).toEqual([])
  })

  it('leaves to the post step what a killed process leaves, as on-cancel says', async () => {
    const { given, ports, saved } = aGiven()
    await watchGiven(given, LEAVE, ports)
    expect(saved[0]).toMatchObject({ phase: 'begun', ifUnfinished: 'leave' })
  })
})

describe('stop', () => {
  it('ends what is in flight', async () => {
    const { given, ports, target, saved } = aGiven()
    expect(await stopGiven(given, ports)).toMatchObject({
      kind: 'stopped',
      snapshot: { state: 'ROLLED_BACK' }
    })
    expect(target.inFlight).toEqual([])
    expect(saved.map(({ phase }) => phase)).toEqual(['begun', 'stopping', 'settled'])
  })

  it('takes one that was rolled back for stopped', async () => {
    const { given, ports, clock, target } = aGiven()
    await target.stop('1', 'stop', new AbortController().signal)
    await clock.sleep(MIN)
    expect(await stopGiven(given, ports)).toMatchObject({ kind: 'stopped' })
    expect(target.count('stop')).toBe(1)
  })

  it('fails for one that is complete and points to revert', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    expect(await stopGiven(given, ports)).toMatchObject({
      kind: 'failed',
      hint: expect.stringContaining('operation: revert')
    })
    expect(target.count('stop') + target.count('revert')).toBe(0)
  })

  it('is cancelled by a signal, and leaves the rest to the post step', async () => {
    const { given, ports, target, saved, clock, cancel } = aGiven()
    target.fault = (operation) => (operation === 'stop' ? { kind: 'hang' } : undefined)
    clock.at(1_000, cancel)
    const at = clock.now()
    expect(await stopGiven(given, ports)).toMatchObject({ kind: 'cancelled' })
    expect(clock.now() - at).toBeLessThan(8_500)
    expect(saved.at(-1)?.phase).toBe('stopping')
  })

  it('says why it could not, and leaves the rest to the post step', async () => {
    const { given, ports, target, saved } = aGiven()
    target.fault = (operation) => (operation === 'stop' ? { kind: 'permission' } : undefined)
    expect(await stopGiven(given, ports)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('permission')
    })
    expect(saved.at(-1)?.phase).toBe('stopping')
  })
})

describe('revert', () => {
  it('takes back what is complete', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    expect(await revertGiven(given, ports)).toMatchObject({
      kind: 'reverted',
      snapshot: { state: 'REVERTED' }
    })
    expect(target.count('revert')).toBe(1)
  })

  it('is done when it was reverted before', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    await target.stop('1', 'revert', new AbortController().signal)
    expect(await revertGiven(given, ports)).toMatchObject({ kind: 'reverted' })
    expect(target.count('revert')).toBe(1)
  })

  it('refuses what is in flight, and what was rolled back', async () => {
    const { given, ports, clock, target } = aGiven()
    expect(await revertGiven(given, ports)).toMatchObject({
      kind: 'failed',
      hint: expect.stringContaining('operation: stop')
    })
    await target.stop('1', 'stop', new AbortController().signal)
    await clock.sleep(MIN)
    expect(await revertGiven(given, ports)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('nothing to revert')
    })
    expect(target.count('revert')).toBe(0)
  })

  it('explains a refusal', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    target.fault = (operation) => (operation === 'revert' ? { kind: 'invalid' } : undefined)
    expect(await revertGiven(given, ports)).toMatchObject({
      kind: 'failed',
      reason: 'it could not be reverted: revert: invalid',
      hint: expect.stringContaining('72 hours')
    })
  })

  it('asks again when the answer was lost', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    target.fault = (operation, nth) => (operation === 'revert' && nth === 1 ? { kind: 'network' } : undefined)
    expect(await revertGiven(given, ports)).toMatchObject({ kind: 'reverted' })
  })
})

describe('what is said of a deployment that was named', () => {
  it('and is to be stopped', async () => {
    const complete = aGiven()
    await complete.clock.sleep(60 * MIN)
    expect(await stopGiven(complete.given, complete.ports)).toMatchObject({
      reason: 'it is COMPLETE: there is nothing left to stop',
      hint: 'To take it back, use `operation: revert` (AppConfig), or deploy what was there before (Amplify): the archive of the last good run.'
    })

    const denied = aGiven()
    denied.target.fault = (operation) => (operation === 'stop' ? { kind: 'permission' } : undefined)
    expect(await stopGiven(denied.given, denied.ports)).toMatchObject({
      kind: 'failed',
      reason: 'it could not be stopped: stop: permission',
      problem: { kind: 'permission' },
      snapshot: { state: 'DEPLOYING' }
    })

    const slow = aGiven()
    slow.target.rollbackMs = 600 * MIN
    const began = slow.clock.now()
    expect(await stopGiven(slow.given, slow.ports)).toMatchObject({
      kind: 'failed',
      reason: 'it was asked to stop, but its end was not seen',
      snapshot: { state: 'ROLLING_BACK' }
    })
    expect(slow.clock.now() - began).toBe(5 * MIN)
  })

  it('and is to be reverted', async () => {
    const inFlight = aGiven()
    expect(await revertGiven(inFlight.given, inFlight.ports)).toEqual({
      kind: 'failed',
      snapshot: expect.objectContaining({ state: 'DEPLOYING' }),
      reason: 'it is DEPLOYING: only a complete deployment can be reverted',
      hint: 'To end it, use `operation: stop`.'
    })

    const { given, ports, clock, target } = aGiven()
    await target.stop('1', 'stop', new AbortController().signal)
    await clock.sleep(MIN)
    expect(await revertGiven(given, ports)).toEqual({
      kind: 'failed',
      snapshot: expect.objectContaining({ state: 'ROLLED_BACK' }),
      reason: 'it is ROLLED_BACK: there is nothing to revert'
    })

    const reverted = aGiven()
    await reverted.clock.sleep(60 * MIN)
    await reverted.target.stop('1', 'revert', new AbortController().signal)
    expect(await revertGiven(reverted.given, reverted.ports)).toEqual({
      kind: 'reverted',
      snapshot: expect.objectContaining({ state: 'REVERTED' }),
      reason: 'it had been reverted before'
    })
  })

  it('and cannot be reverted in time, or by a signal', async () => {
    const slow = aGiven()
    await slow.clock.sleep(60 * MIN)
    slow.target.fault = (operation) => (operation === 'revert' ? { kind: 'hang' } : undefined)
    const outcome = await revertGiven(slow.given, slow.ports)
    expect(outcome).toMatchObject({
      kind: 'failed',
      hint: 'AppConfig reverts a deployment only within 72 hours after it completed. Later, deploy the earlier version again.'
    })
    expect(outcome.reason).toMatch(/^it could not be reverted( in time|: no answer within 15 s)$/)
    // A revert is not the post step's to repeat: nothing is written down.
    expect(slow.saved).toEqual([])

    const cancelled = aGiven()
    await cancelled.clock.sleep(60 * MIN)
    cancelled.target.fault = (operation) => (operation === 'revert' ? { kind: 'hang' } : undefined)
    cancelled.clock.at(1_000, cancelled.cancel)
    const began = cancelled.clock.now()
    expect(await revertGiven(cancelled.given, cancelled.ports)).toMatchObject({ kind: 'cancelled' })
    expect(cancelled.clock.now() - began).toBe(6_500)
  })

  it('keeps the hint of what was in the way of a revert', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    target.stop = async () => {
      throw new DeploymentError({ kind: 'permission', message: 'denied', hint: 'Allow it.' })
    }
    expect(await revertGiven(given, ports)).toMatchObject({
      reason: 'it could not be reverted: denied',
      hint: 'Allow it.'
    })
  })
})

describe('what is written down about a deployment that was named', () => {
  it('is whose it is, what becomes of it, and what became of it', async () => {
    const { given, ports, target, saved } = aGiven()
    await stopGiven(given, ports)
    expect(saved[0]).toStrictEqual({
      place: target.place,
      title: 'shop / prod / flags',
      ifUnfinished: 'stop',
      phase: 'begun',
      handle: { id: '1', ownership: 'given' }
    })
    expect(saved.at(-1)).toMatchObject({ phase: 'settled', outcome: 'stopped' })
  })

  it.each([
    [4_000, 'settled'],
    [600 * MIN, 'stopping']
  ])('is whether the end of a stop was seen: a rollback of %d ms is %s', async (rollbackMs, phase) => {
    const { given, ports, target, saved } = aGiven()
    target.rollbackMs = rollbackMs
    await watchGiven(given, { ...POLICY, timeoutMs: 3 * MIN }, ports)
    expect(saved.at(-1)?.phase).toBe(phase)
  })

  it('is that it ended', async () => {
    const { given, ports, saved } = aGiven()
    await watchGiven(given, LEAVE, ports)
    expect(saved.at(-1)).toMatchObject({ phase: 'settled', outcome: 'succeeded' })
  })

  it('is no more than its title before it is looked at', () => {
    const { given } = aGiven()
    expect(subjectOf(given)).toStrictEqual({ title: 'shop / prod / flags', rows: [], notes: [], facts: {} })
  })
})

describe('a revert without an effect', () => {
  it('is told as one that took too long', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    target.stop = async () => undefined
    const began = clock.now()
    const outcome = await revertGiven(given, ports)
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'it could not be reverted in time' })
    expect(outcome).not.toHaveProperty('problem')
    expect(clock.now() - began).toBe(5 * MIN)
  })

  it('keeps the problem that was in its way, and leaves nothing waiting', async () => {
    const { given, ports, clock, target } = aGiven()
    await clock.sleep(60 * MIN)
    target.fault = (operation) => (operation === 'revert' ? { kind: 'invalid' } : undefined)
    expect(await revertGiven(given, ports)).toMatchObject({
      problem: { kind: 'invalid', message: 'revert: invalid' }
    })
    const ended = clock.now()
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    expect(clock.now()).toBe(ended)
  })
})
