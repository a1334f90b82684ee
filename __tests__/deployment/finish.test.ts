import { describe, expect, it } from '@jest/globals'
import { dutyOf } from '../../src/deployment/duty.js'
import { finish, type Finished } from '../../src/deployment/finish.js'
import { DeploymentError } from '../../src/deployment/problem.js'
import type { SavedState } from '../../src/runtime/state.js'
import { FakeClock } from '../support/fake-clock.js'
import { FakeTarget, MIN } from '../support/fake-target.js'
import { aState } from '../support/state.js'

function aPost() {
  const clock = new FakeClock()
  const target = new FakeTarget(clock)
  const said: string[] = []
  const intent = {
    marker: 'marker-1',
    after: null,
    at: new Date(clock.now()).toISOString(),
    kind: 'appconfig'
  } as const
  /** Main started deployment 1 and was killed. */
  const begin = (marker = 'marker-1'): void => {
    const deployment = target.occupy()
    target.deployments[target.deployments.length - 1] = { ...deployment, marker }
  }
  const post = (state: SavedState, open = async () => target, jobStatus = 'cancelled'): Promise<Finished> => {
    const duty = dutyOf(state, jobStatus)
    if (duty === 'nothing') throw new Error('nothing to finish')
    return finish(duty, state, open, {
      clock,
      random: () => 0.5,
      cancel: new AbortController().signal,
      report: (happening) => {
        if (happening.kind === 'note') said.push(happening.message)
      }
    })
  }
  const { handle: _, ...rest } = aState({ phase: 'intended', intent })
  return { clock, target, said, begin, post, begun: aState({ intent }), intended: rest }
}

describe('the post step', () => {
  it('stops what a killed main watched', async () => {
    const { begin, post, begun, target } = aPost()
    begin()
    expect(await post(begun)).toMatchObject({ kind: 'stopped', id: '1', snapshot: { state: 'ROLLED_BACK' } })
    expect(target.inFlight).toEqual([])
  })

  it('finds and stops what main could not write down', async () => {
    const { begin, post, intended, target } = aPost()
    begin()
    expect(await post(intended)).toMatchObject({ kind: 'stopped', id: '1' })
    expect(target.inFlight).toEqual([])
  })

  it('keeps looking for 90 s after the intent', async () => {
    const { begin, post, intended, clock, target } = aPost()
    clock.at(80_000, begin)
    expect(await post(intended)).toMatchObject({ kind: 'stopped' })
    expect(target.inFlight).toEqual([])
  })

  it('ends when nothing has appeared by then', async () => {
    const { post, intended, clock, target } = aPost()
    const begunAt = clock.now()
    expect(await post(intended)).toEqual({ kind: 'nothing-started', reason: 'nothing was started' })
    expect(clock.now() - begunAt).toBeGreaterThanOrEqual(90_000)
    expect(clock.now() - begunAt).toBeLessThan(120_000)
    expect(target.count('stop')).toBe(0)
  })

  it('looks once when the 90 s are long over', async () => {
    const { begin, post, intended, clock, target } = aPost()
    begin()
    await clock.sleep(5 * MIN)
    expect(await post(intended)).toMatchObject({ kind: 'stopped' })
    expect(target.count('find')).toBe(1)
  })

  it('touches nothing without the marker of this step', async () => {
    const { begin, post, begun, target } = aPost()
    begin('somebody-else')
    expect(await post(begun)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('not touched')
    })
    expect(target.count('stop')).toBe(0)
  })

  it('touches none of several candidates', async () => {
    const { post, intended, target } = aPost()
    target.find = async () => ({ kind: 'unclear', ids: ['4', '5'] })
    expect(await post(intended)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('4, 5') })
    expect(target.count('stop')).toBe(0)
  })

  it('only reports with leave', async () => {
    const { begin, post, begun, target } = aPost()
    begin()
    expect(await post({ ...begun, ifUnfinished: 'leave' })).toMatchObject({
      kind: 'left',
      snapshot: { state: 'DEPLOYING' }
    })
    expect(target.count('stop')).toBe(0)
  })

  it('confirms a stop without asking again', async () => {
    const { begin, post, begun, target } = aPost()
    begin()
    await target.stop('1', 'stop', new AbortController().signal)
    expect(await post({ ...begun, phase: 'stopping' })).toMatchObject({ kind: 'stopped' })
    expect(target.count('stop')).toBe(1)
    // Asked again when it is over, it is still a stop that is confirmed.
    expect(await post({ ...begun, phase: 'stopping' })).toMatchObject({
      kind: 'stopped',
      snapshot: { state: 'ROLLED_BACK' }
    })
    expect(target.count('stop')).toBe(1)
  })

  it('leaves what is over as it is', async () => {
    const { begin, post, begun, clock, target } = aPost()
    begin()
    await clock.sleep(60 * MIN)
    expect(await post(begun)).toMatchObject({ kind: 'over', snapshot: { state: 'COMPLETE' } })
    expect(target.count('stop') + target.count('revert')).toBe(0)
  })

  it('rides out trouble, but not beyond 120 s', async () => {
    const { begin, post, begun, target, clock } = aPost()
    begin()
    target.fault = (_operation, nth) => (nth < 3 ? { kind: 'network' } : undefined)
    expect(await post(begun)).toMatchObject({ kind: 'stopped' })
    target.fault = () => ({ kind: 'hang' })
    const begunAt = clock.now()
    expect(await post(begun)).toMatchObject({ kind: 'failed', id: '1' })
    expect(clock.now() - begunAt).toBeLessThanOrEqual(120_000)
  })

  it('says when it is not allowed to stop', async () => {
    const { begin, post, begun, target } = aPost()
    begin()
    target.fault = (operation) => (operation === 'stop' ? { kind: 'permission' } : undefined)
    expect(await post(begun)).toMatchObject({
      kind: 'failed',
      reason: 'it could not be stopped: stop: permission'
    })
  })

  it('says when it cannot reach the service at all', async () => {
    const { post, begun } = aPost()
    const open = async (): Promise<never> => {
      throw new DeploymentError({ kind: 'credentials', message: 'no credentials', hint: 'Renew them.' })
    }
    expect(await post(begun, open)).toEqual({
      kind: 'failed',
      id: '1',
      reason:
        'without valid credentials it can neither be seen nor stopped, and may still be running: no credentials. Renew them.'
    })
  })

  describe('after a job that failed later', () => {
    const deployed = { phase: 'settled', outcome: 'succeeded', revertOnJobFailure: true } as const

    it('takes back what is complete', async () => {
      const { begin, post, begun, clock, target } = aPost()
      begin()
      await clock.sleep(60 * MIN)
      expect(await post({ ...begun, ...deployed }, undefined, 'failure')).toMatchObject({
        kind: 'stopped',
        snapshot: { state: 'REVERTED' }
      })
      expect(target.count('revert')).toBe(1)
    })

    it('stops what is in progress', async () => {
      const { begin, post, begun, target } = aPost()
      begin()
      expect(await post({ ...begun, ...deployed, outcome: 'started' }, undefined, 'failure')).toMatchObject({
        kind: 'stopped',
        snapshot: { state: 'ROLLED_BACK' }
      })
      expect(target.count('revert')).toBe(0)
    })

    it('does nothing when it was replaced since, and says so', async () => {
      const { begin, post, begun, target } = aPost()
      begin()
      target.supersededBy = async () => '7'
      expect(await post({ ...begun, ...deployed }, undefined, 'failure')).toMatchObject({
        kind: 'kept',
        reason: expect.stringContaining('deployment 7')
      })
      expect(target.count('stop') + target.count('revert')).toBe(0)
    })

    it('does nothing when the job was cancelled, and says so', async () => {
      const { begin, post, begun, target } = aPost()
      begin()
      expect(await post({ ...begun, ...deployed }, undefined, 'cancelled')).toMatchObject({ kind: 'kept' })
      expect(target.count('stop') + target.count('revert')).toBe(0)
    })

    it('says when the service does not revert any more', async () => {
      const { begin, post, begun, clock, target } = aPost()
      begin()
      await clock.sleep(60 * MIN)
      target.fault = (operation) => (operation === 'revert' ? { kind: 'invalid' } : undefined)
      expect(await post({ ...begun, ...deployed }, undefined, 'failure')).toMatchObject({
        kind: 'failed',
        reason: 'it could not be reverted: revert: invalid'
      })
    })
  })

  describe('says', () => {
    it('how it found it', async () => {
      const { begin, post, begun, clock } = aPost()
      begin()
      expect(await post({ ...begun, ifUnfinished: 'leave' })).toMatchObject({
        reason: 'it is DEPLOYING and was left running, as asked'
      })
      await clock.sleep(60 * MIN)
      expect(await post({ ...begun, ifUnfinished: 'leave' })).toMatchObject({
        kind: 'over',
        reason: 'it had ended as COMPLETE'
      })
      expect(await post(begun)).toMatchObject({ kind: 'over', reason: 'it had ended as COMPLETE already' })
      expect(await post({ ...begun, phase: 'stopping' })).toMatchObject({
        kind: 'over',
        reason: 'it had ended as COMPLETE before it could be stopped'
      })
    })

    it('what it did', async () => {
      const { begin, post, begun } = aPost()
      begin()
      expect(await post(begun)).toMatchObject({ reason: 'it was stopped and is ROLLED_BACK' })
    })

    it('that the end of a stop was not seen', async () => {
      const { begin, post, begun, target, clock } = aPost()
      begin()
      target.rollbackMs = 60 * MIN
      const began = clock.now()
      expect(await post(begun)).toMatchObject({
        kind: 'failed',
        reason: 'it was asked to stop, but its end was not seen'
      })
      expect(clock.now() - began).toBe(115_000)
    })

    it('that no end was seen in time', async () => {
      const { begin, post, begun, target } = aPost()
      begin()
      target.fault = (operation) => (operation === 'describe' ? { kind: 'hang' } : undefined)
      expect(await post(begun)).toMatchObject({ kind: 'failed', reason: 'no end was seen within 115 s' })
    })

    it('whose it is not', async () => {
      const { begin, post, begun } = aPost()
      begin('somebody-else')
      expect(await post(begun)).toMatchObject({
        reason: "1 does not carry this step's marker; it was not touched"
      })
    })

    it('that it cannot tell which it is', async () => {
      const { post, intended, target } = aPost()
      target.find = async () => ({ kind: 'unclear', ids: ['4', '5'] })
      expect(await post(intended)).toEqual({
        kind: 'failed',
        reason: 'which of 4, 5 this step started cannot be told; none was touched'
      })
    })

    it('that it has no credentials, without advice where there is none', async () => {
      const { post, intended } = aPost()
      const open = async (): Promise<never> => {
        throw new DeploymentError({ kind: 'credentials', message: 'no credentials' })
      }
      expect(await post(intended, open)).toEqual({
        kind: 'failed',
        reason:
          'without valid credentials it can neither be seen nor stopped, and may still be running: no credentials'
      })
    })

    it('what became of a revert', async () => {
      const deployed = { phase: 'settled', outcome: 'succeeded', revertOnJobFailure: true } as const
      const { begin, post, begun, clock, target } = aPost()
      begin()
      const state = { ...begun, ...deployed }
      expect(await post(state, undefined, 'cancelled')).toMatchObject({
        reason: 'it is DEPLOYING and stays: the job was cancelled, not failed'
      })
      target.supersededBy = async () => '7'
      expect(await post(state, undefined, 'failure')).toMatchObject({
        reason: 'it was replaced by deployment 7 since, and is not reverted'
      })
      target.supersededBy = async () => undefined
      await clock.sleep(60 * MIN)
      expect(await post(state, undefined, 'failure')).toMatchObject({
        reason: 'it was taken back and is REVERTED'
      })
      expect(await post(state, undefined, 'failure')).toMatchObject({
        kind: 'over',
        reason: 'it is REVERTED already'
      })
      expect(target.count('revert')).toBe(1)
    })

    it('that a revert came to no end in time', async () => {
      const deployed = { phase: 'settled', outcome: 'succeeded', revertOnJobFailure: true } as const
      const { begin, post, begun, clock, target } = aPost()
      begin()
      await clock.sleep(60 * MIN)
      target.stop = async () => undefined
      expect(await post({ ...begun, ...deployed }, undefined, 'failure')).toMatchObject({
        kind: 'failed',
        id: '1',
        reason: 'it could not be reverted in time'
      })
    })
  })

  it('says how long it looks, and looks to the end of that time', async () => {
    const { post, intended, clock, target, said } = aPost()
    const began = clock.now()
    await clock.sleep(79_500)
    target.calls.length = 0
    await post(intended)
    const until = new Date(began + 90_000).toISOString()
    expect(said).toEqual([
      `looking for marker marker-1, until ${until}`,
      "Nothing with this step's marker yet; looking for another 11 s",
      "Nothing with this step's marker yet; looking for another 7 s",
      "Nothing with this step's marker yet; looking for another 3 s"
    ])
    expect(target.calls.map(({ at }) => at - began)).toEqual([79_500, 83_500, 87_500, 90_000])
  })

  it('leaves nothing waiting behind', async () => {
    const { begin, post, begun, clock } = aPost()
    begin()
    await post(begun)
    const ended = clock.now()
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    expect(clock.now()).toBe(ended)
  })

  it('stops what was named, which carries no marker of this step', async () => {
    const { begin, post, begun, target } = aPost()
    begin('somebody-else')
    const { intent: _, ...named } = begun
    expect(await post(named)).toMatchObject({ kind: 'stopped' })
    expect(target.inFlight).toEqual([])
  })

  it('takes the number for proof where a service has no descriptions', async () => {
    const { begin, post, begun, target } = aPost()
    begin()
    const describe = target.describe.bind(target)
    target.describe = async (id, signal) => {
      const { description: _, ...seen } = await describe(id, signal)
      return seen
    }
    expect(await post(begun)).toMatchObject({ kind: 'stopped' })
  })

  it('has nothing to do without a number and without an intent', async () => {
    const { post, begun } = aPost()
    const { intent: _, handle: __, ...nothing } = begun
    expect(await post(nothing)).toEqual({ kind: 'nothing-started', reason: 'nothing was started' })
  })

  it('takes a job that somebody cancelled for stopped', async () => {
    const { begin, post, begun, target } = aPost()
    begin()
    const describe = target.describe.bind(target)
    target.describe = async (id, signal) => ({
      ...(await describe(id, signal)),
      phase: 'stopped',
      state: 'CANCELLED'
    })
    expect(await post({ ...begun, phase: 'stopping' })).toMatchObject({
      kind: 'stopped',
      reason: 'it was stopped and is CANCELLED'
    })
  })

  it('says just what was in its way', async () => {
    const { post, begun } = aPost()
    const open = async (): Promise<never> => {
      throw new DeploymentError({ kind: 'permission', message: 'denied', hint: 'Allow it.' })
    }
    expect(await post(begun, open)).toEqual({ kind: 'failed', id: '1', reason: 'denied' })
  })

  it('takes back what a service cannot tell to be replaced', async () => {
    const { begin, post, begun, clock, target } = aPost()
    begin()
    await clock.sleep(60 * MIN)
    Object.assign(target, { supersededBy: undefined })
    const deployed = { phase: 'settled', outcome: 'succeeded', revertOnJobFailure: true } as const
    expect(await post({ ...begun, ...deployed }, undefined, 'failure')).toMatchObject({
      kind: 'stopped',
      snapshot: { state: 'REVERTED' }
    })
  })
})
