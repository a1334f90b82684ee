import { describe, expect, it } from '@jest/globals'
import { DeploymentError } from '../../src/deployment/problem.js'
import type { Handle } from '../../src/deployment/target.js'
import { aRun, type Run } from '../support/run.js'

// A target with a launch: what begun is useless until more work is done (an upload, then its start).

type Launch = (
  handle: Handle,
  onBytes: (sent: number, total: number) => void,
  signal: AbortSignal
) => Promise<void>

const launching = (launch: (run: Run) => Launch): Run => {
  const run = aRun()
  Object.assign(run.target, { launch: launch(run) })
  return run
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DeploymentError({ kind: 'network', message: 'given up' }))
    })
  })

const phases = ({ saved }: Run): string[] =>
  saved.map(({ phase, ifUnfinished }) => `${phase} ${ifUnfinished}`)

describe('a launch', () => {
  it('comes after the handle was saved, and before the watch; its bytes are told', async () => {
    const order: string[] = []
    const run = launching(({ saved, target }) => async ({ id }, onBytes) => {
      order.push(`${saved.at(-1)?.phase} ${saved.at(-1)?.handle?.id} ${id} ${target.count('describe')}`)
      onBytes(5, 10)
      onBytes(10, 10)
    })
    expect(await run.deploy()).toMatchObject({ kind: 'succeeded' })
    expect(order).toEqual(['begun 1 1 0'])
    expect(run.happenings.filter(({ kind }) => kind === 'uploading')).toEqual([
      { kind: 'uploading', sent: 5, total: 10 },
      { kind: 'uploading', sent: 10, total: 10 }
    ])
    const kinds = run.happenings.map(({ kind }) => kind)
    expect(kinds.indexOf('begun')).toBeLessThan(kinds.indexOf('uploading'))
    expect(run.target.count('stop')).toBe(0)
  })

  it('that fails stops what begun, and fails with its reason', async () => {
    const run = launching(() => async () => {
      throw new DeploymentError({ kind: 'permission', message: 'HTTP 403', hint: 'run it again' })
    })
    expect(await run.deploy({ onTimeout: 'leave', onCancel: 'leave' })).toMatchObject({
      kind: 'failed',
      reason: 'HTTP 403; the deployment was stopped and is ROLLED_BACK',
      problem: { kind: 'permission', hint: 'run it again' },
      snapshot: { phase: 'rolled-back' }
    })
    expect(run.target.inFlight).toEqual([])
    expect(run.saved.at(-1)).toMatchObject({ phase: 'settled', outcome: 'failed' })
  })

  it('that fails, with a stop that fails, stays with the post step', async () => {
    const run = launching(() => async () => {
      throw new DeploymentError({ kind: 'network', message: 'reset' })
    })
    run.target.fault = (operation) => (operation === 'stop' ? { kind: 'permission' } : undefined)
    expect(await run.deploy()).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^reset; it could not be stopped/),
      hint: expect.stringContaining('post step')
    })
    expect(run.saved.at(-1)).toMatchObject({ phase: 'stopping', ifUnfinished: 'stop' })
  })

  it.each(['stop', 'leave'] as const)(
    'is given up on a signal, and what begun is stopped (on-cancel: %s)',
    async (onCancel) => {
      const run = launching((its) => (_handle, _onBytes, signal) => {
        its.clock.at(1_000, () => {
          its.cancel()
        })
        return aborted(signal)
      })
      expect(await run.deploy({ onCancel })).toMatchObject({
        kind: 'cancelled',
        reason: 'cancelled (SIGINT); the deployment was stopped and is ROLLED_BACK'
      })
      expect(run.target.inFlight).toEqual([])
    }
  )

  it('is given up at the deadline', async () => {
    const run = launching(() => (_handle, _onBytes, signal) => aborted(signal))
    expect(await run.deploy({ timeoutMs: 60_000, onTimeout: 'leave' })).toMatchObject({
      kind: 'timed-out',
      reason: 'not finished after 1 min; the deployment was stopped and is ROLLED_BACK'
    })
    expect(run.target.inFlight).toEqual([])
  })

  it('does not count as started before it is done', async () => {
    const run = launching((its) => async () => {
      its.cancel()
      throw new DeploymentError({ kind: 'network', message: 'given up' })
    })
    expect(await run.deploy({ waitFor: 'started' })).toMatchObject({ kind: 'cancelled' })
  })

  it('tells the post step what to do if the process is killed: always stop before, as the policy says after', async () => {
    const run = launching(() => async () => undefined)
    await run.deploy({ onCancel: 'leave' })
    expect(phases(run)).toEqual(['intended stop', 'begun stop', 'begun leave', 'settled leave'])
  })
})

describe('a start whose answer was lost', () => {
  const lostOnce = (run: Run): void => {
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'network', after: true, certainty: 'unknown' } : undefined
  }

  it('is ended and made again, since the launch needs its answer', async () => {
    const launched: string[] = []
    const run = launching(() => async ({ id }) => {
      launched.push(id)
    })
    lostOnce(run)
    expect(await run.deploy()).toMatchObject({
      kind: 'succeeded',
      snapshot: { facts: { 'deployment-number': '2' } }
    })
    expect(launched).toEqual(['2'])
    expect(run.target.deployments.map((one) => run.target.phaseOf(one))).toEqual(['rolled-back', 'succeeded'])
    // The second intent must not carry the first one's handle: the post step would look after the wrong one.
    const second = run.saved.filter(({ phase }) => phase === 'intended').at(-1)
    expect(second).toMatchObject({ intent: { marker: 'marker-2' } })
    expect(second).not.toHaveProperty('handle')
  })

  it('does not take a later deployment for its own without a marker', async () => {
    const run = aRun()
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'network', certainty: 'unknown' } : undefined
    const searched = { over: false }
    run.target.find = async () =>
      searched.over ? { kind: 'ours', id: '1', proof: 'only-candidate' } : { kind: 'none' }
    // Somebody else starts when the search is over.
    run.clock.at(91_000, () => {
      searched.over = true
      run.target.occupy()
    })
    expect(await run.deploy({ queueTimeoutMs: 2 * 60 * 60_000 })).toMatchObject({
      kind: 'succeeded',
      snapshot: { facts: { 'deployment-number': '2' } }
    })
    expect(run.happenings.some(({ kind }) => kind === 'busy')).toBe(true)
  })

  it('is left to the post step when it cannot be ended', async () => {
    const run = launching(() => async () => undefined)
    run.target.fault = (operation, nth) => {
      if (operation === 'begin' && nth === 1) return { kind: 'network', after: true, certainty: 'unknown' }
      return operation === 'stop' ? { kind: 'permission' } : undefined
    }
    expect(await run.deploy()).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(
        /answer to the start was lost, and 1, which it had started, could not be stopped/
      )
    })
    expect(run.target.count('begin')).toBe(1)
    expect(run.saved.at(-1)).toMatchObject({ phase: 'stopping', handle: { id: '1' } })
  })
})

describe('a deployment that began by itself and is adopted', () => {
  const adopting = (): Run => {
    const run = aRun()
    const { id } = run.target.occupy()
    run.target.inspect = async () => ({
      kind: 'adoptable',
      begun: {
        handle: { id, ownership: 'adopted' },
        snapshot: await run.target.describe(id, new AbortController().signal)
      }
    })
    return run
  }

  it('is watched to its end, and nothing is started', async () => {
    const run = adopting()
    expect(await run.deploy()).toMatchObject({ kind: 'succeeded' })
    expect(run.target.count('begin')).toBe(0)
  })

  it('is not stopped when time is up, nor on a signal, nor by the post step', async () => {
    const late = adopting()
    expect(await late.deploy({ timeoutMs: 5 * 60_000 })).toMatchObject({ kind: 'timed-out' })
    const cancelled = adopting()
    cancelled.clock.at(60_000, () => {
      cancelled.cancel()
    })
    expect(await cancelled.deploy()).toMatchObject({ kind: 'cancelled' })
    for (const run of [late, cancelled]) {
      expect(run.target.count('stop')).toBe(0)
      expect(run.target.inFlight).toHaveLength(1)
      expect(run.saved[0]).toMatchObject({ phase: 'begun', ifUnfinished: 'leave' })
    }
  })

  it('is stopped when the user says so', async () => {
    const run = adopting()
    const adopted = { onTimeout: 'stop', onCancel: 'stop' } as const
    expect(await run.deploy({ timeoutMs: 5 * 60_000, adopted })).toMatchObject({ kind: 'timed-out' })
    expect(run.target.count('stop')).toBe(1)
  })
})
