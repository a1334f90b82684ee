import { describe, expect, it } from '@jest/globals'
import { DeploymentError, type ProblemKind } from '../../src/deployment/problem.js'
import type { Subject } from '../../src/deployment/target.js'
import { aRun, type Run } from '../support/run.js'

const SUBJECT: Subject = {
  title: 'shop / prod / flags',
  rows: [['Version', '8, created']],
  notes: [],
  facts: { 'configuration-version': '8' }
}

/** Lets the target have something to prepare, which fails first in the ways that are given. */
const preparing = (run: Run, failures: readonly ProblemKind[] = []): { readonly at: number[] } => {
  const at: number[] = []
  const prepare = async (): Promise<Subject> => {
    const kind = failures[at.length]
    at.push(run.clock.now())
    if (kind !== undefined) throw new DeploymentError({ kind, message: `prepare: ${kind}` })
    return SUBJECT
  }
  Object.assign(run.target, { prepare })
  return { at }
}

const kinds = ({ happenings }: Run): readonly string[] => happenings.map(({ kind }) => kind)

describe('what a start needs', () => {
  it('is prepared between the look and the start, and told as soon as it is known', async () => {
    const run = aRun()
    const { at } = preparing(run)
    expect(await run.deploy({ waitFor: 'started' })).toMatchObject({ kind: 'started' })
    expect(at).toHaveLength(1)
    expect(kinds(run).slice(0, 4)).toEqual(['resolved', 'resolved', 'starting', 'begun'])
    expect(run.happenings[1]).toEqual({ kind: 'resolved', subject: SUBJECT, place: run.target.place })
  })

  it('is prepared when the place is free, not before', async () => {
    const run = aRun()
    const { at } = preparing(run)
    const holder = run.target.occupy()
    await run.deploy({ waitFor: 'started' })
    const { durationMs, bakeMs, lateMs } = holder.plan
    expect(at).toHaveLength(1)
    expect(at[0]).toBeGreaterThanOrEqual(holder.startedAt + durationMs + bakeMs + lateMs)
  })

  it('is prepared again after a failure that may pass', async () => {
    const run = aRun()
    const { at } = preparing(run, ['network', 'service', 'throttle'])
    expect(await run.deploy({ waitFor: 'started' })).toMatchObject({ kind: 'started' })
    expect(at).toHaveLength(4)
    expect(kinds(run)).toContain('recovered')
    expect(run.target.count('begin')).toBe(1)
  })

  it('ends the run when it cannot be prepared: nothing is started, nothing is owed', async () => {
    const run = aRun()
    preparing(run, ['quota'])
    expect(await run.deploy()).toMatchObject({ kind: 'failed', reason: 'prepare: quota' })
    expect(run.target.count('begin')).toBe(0)
    expect(run.saved).toEqual([])
  })

  it('is not started any more after a signal', async () => {
    const run = aRun()
    const prepare = async (): Promise<Subject> => {
      run.cancel()
      return SUBJECT
    }
    Object.assign(run.target, { prepare })
    expect(await run.deploy()).toMatchObject({ kind: 'cancelled' })
    expect(run.target.count('begin')).toBe(0)
  })
})

describe('what must be there before a start', () => {
  it('is waited for after all is prepared, and before every start', async () => {
    const seen: string[] = []
    const run = aRun({
      beforeStart: async (signal) => {
        expect(signal.aborted).toBe(false)
        seen.push(kinds(run).at(-1) ?? '')
      }
    })
    preparing(run)
    run.target.fault = (operation, nth) =>
      operation === 'begin' && nth === 1 ? { kind: 'throttle', certainty: 'refused' } : undefined
    await run.deploy({ waitFor: 'started' })
    expect(run.target.count('begin')).toBe(2)
    expect(seen).toEqual(['resolved', 'resolved'])
  })

  it('is not asked for when nothing is started', async () => {
    let asked = 0
    const run = aRun({
      beforeStart: async () => {
        asked += 1
      }
    })
    run.target.occupy()
    await run.deploy({ onConflict: 'fail' })
    expect(asked).toBe(0)
  })
})

it('a start that a newer run has made needless is told from one that is not needed', async () => {
  const run = aRun()
  const inspect = async () => ({ kind: 'superseded' as const, why: 'run 12 was faster', facts: {} })
  Object.assign(run.target, { inspect })
  expect(await run.deploy()).toEqual({
    kind: 'skipped',
    superseded: true,
    reason: 'run 12 was faster',
    facts: {}
  })
})

it('what should catch the eye before the start is a warning', async () => {
  const run = aRun()
  Object.assign(run.target, { subject: { ...run.target.subject, warnings: ['too long', 'too wide'] } })
  await run.deploy({ waitFor: 'started' })
  expect(run.happenings.slice(1, 3)).toEqual([
    { kind: 'warning', message: 'too long' },
    { kind: 'warning', message: 'too wide' }
  ])
})
