import { describe, expect, it } from '@jest/globals'
import type { Happening } from '../../src/deployment/happening.js'
import { persist } from '../../src/deployment/persist.js'
import { DeploymentError, type ProblemKind } from '../../src/deployment/problem.js'
import { FakeClock } from '../support/fake-clock.js'

const aRead = (...failures: readonly ProblemKind[]) => {
  const clock = new FakeClock()
  const happenings: Happening[] = []
  const controller = new AbortController()
  const began = clock.now()
  const reads: number[] = []
  const read = async (): Promise<string> => {
    const kind = failures[reads.length]
    reads.push(clock.now() - began)
    if (kind !== undefined) throw new DeploymentError({ kind, message: `${kind} ${reads.length}` })
    return 'value'
  }
  const run = (limitMs: number, how = read): Promise<string> =>
    persist(
      how,
      { clock, random: () => 0, report: (happening) => happenings.push(happening) },
      controller.signal,
      limitMs
    )
  const cancel = (): void => {
    controller.abort({ kind: 'cancelled', signal: 'SIGINT' })
  }
  return { clock, happenings, reads, read, run, cancel }
}

describe('a read', () => {
  it('that works is done once, and nothing is said', async () => {
    const { happenings, reads, run } = aRead()
    expect(await run(60_000)).toBe('value')
    expect({ reads, happenings }).toEqual({ reads: [0], happenings: [] })
  })

  it('is repeated with backoff while that may help, and its recovery is told', async () => {
    const { happenings, reads, run } = aRead('throttle', 'network', 'service')
    expect(await run(60_000)).toBe('value')
    expect(reads).toEqual([0, 1_000, 3_000, 7_000])
    expect(happenings).toEqual([
      { kind: 'trouble', problem: { kind: 'throttle', message: 'throttle 1' }, retryMs: 1_000 },
      { kind: 'trouble', problem: { kind: 'network', message: 'network 2' }, retryMs: 2_000 },
      { kind: 'trouble', problem: { kind: 'service', message: 'service 3' }, retryMs: 4_000 },
      { kind: 'recovered', afterMs: 7_000 }
    ])
  })

  it('is not repeated where that cannot help', async () => {
    const { happenings, reads, run } = aRead('permission')
    await expect(run(60_000)).rejects.toThrow('permission 1')
    expect({ reads, happenings }).toEqual({ reads: [0], happenings: [] })
  })

  it.each([
    [2_999, [0, 1_000]],
    [3_000, [0, 1_000, 3_000]],
    [0, [0]]
  ])('is not repeated beyond %d ms', async (limit, expected) => {
    const { reads, run } = aRead(...Array<ProblemKind>(20).fill('service'))
    await expect(run(limit)).rejects.toThrow(`service ${expected.length}`)
    expect(reads).toEqual(expected)
  })

  it('does not begin after a signal', async () => {
    const { reads, run, cancel } = aRead()
    cancel()
    await expect(run(60_000)).rejects.toMatchObject({
      name: 'Interrupted',
      why: { kind: 'cancelled', signal: 'SIGINT' }
    })
    expect(reads).toEqual([])
  })

  it('is not repeated after a signal', async () => {
    const { clock, reads, run, cancel } = aRead('service', 'service')
    clock.at(500, cancel)
    await expect(run(60_000)).rejects.toMatchObject({ name: 'Interrupted' })
    expect(reads).toEqual([0])
  })

  it('that a signal ended is no failure', async () => {
    const { happenings, run, cancel } = aRead()
    const how = async (): Promise<string> => {
      cancel()
      throw new DeploymentError({ kind: 'permission', message: 'aborted' })
    }
    await expect(run(60_000, how)).rejects.toMatchObject({ name: 'Interrupted' })
    expect(happenings).toEqual([])
  })
})
