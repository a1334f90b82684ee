import { describe, expect, it } from '@jest/globals'
import { chooseJob } from '../../src/amplify/choose.js'
import { createControl } from '../../src/amplify/control.js'
import type { Intent } from '../../src/deployment/target.js'
import { hosting, type Hosting, problemOf, REPOSITORY, SIGNAL } from './support.js'

const intent = ({ clock }: Hosting, change: Partial<Intent> = {}): Intent => ({
  marker: 'm',
  after: null,
  at: new Date(clock.now()).toISOString(),
  kind: 'source',
  ...change
})

const controlOf = ({ place, clients }: Hosting) => createControl(place, clients, () => 'https://x.example')

describe('find', () => {
  it('takes the only job above the noted one, of the right type', async () => {
    const its = await hosting()
    const control = controlOf(its)
    expect(await control.find(intent(its), SIGNAL)).toEqual({ kind: 'none' })
    its.world.deploySource(its.main, 's3://b/a.zip')
    expect(await control.find(intent(its), SIGNAL)).toEqual({
      kind: 'ours',
      id: '1',
      proof: 'only-candidate'
    })
    expect(await control.find(intent(its, { kind: 'upload' }), SIGNAL)).toMatchObject({ kind: 'ours' })
    for (const other of [{ after: '1' }, { kind: 'release' }, { kind: 'retry' }] as const)
      expect(await control.find(intent(its, other), SIGNAL)).toEqual({ kind: 'none' })
  })

  it('takes one that was quicker than the search: a start must not be doubled', async () => {
    const its = await hosting()
    its.world.deploySource(its.main, 's3://b/a.zip')
    its.clock.advance(120_000)
    expect(await controlOf(its).find(intent(its), SIGNAL)).toMatchObject({ kind: 'ours', id: '1' })
  })

  it('claims none of several', async () => {
    const its = await hosting()
    its.world.deploySource(its.main, 's3://b/a.zip')
    its.world.stopJob(its.main, '1')
    its.clock.advance(10_000)
    its.world.deploySource(its.main, 's3://b/b.zip')
    expect(await controlOf(its).find(intent(its), SIGNAL)).toEqual({ kind: 'unclear', ids: ['2', '1'] })
  })

  it('leaves out what began long before', async () => {
    const its = await hosting()
    its.world.createDeployment(its.main)
    its.clock.advance(6 * 60_000)
    expect(await controlOf(its).find(intent(its), SIGNAL)).toEqual({ kind: 'none' })
  })

  it('looks at every page it needs', async () => {
    const its = await hosting()
    its.script.set({ durations: { pending: 0, deploy: 0.01, verify: 0 } })
    for (let job = 1; job <= 60; job += 1) {
      its.world.deploySource(its.main, 's3://b/a.zip')
      its.clock.advance(1_000)
    }
    const found = await controlOf(its).find(intent(its, { after: '5' }), SIGNAL)
    expect(found).toMatchObject({ kind: 'unclear' })
    expect(found.kind === 'unclear' && found.ids).toHaveLength(55)
    expect(its.aws.calls('ListJobs')).toHaveLength(2)
  })
})

describe('describe and stop', () => {
  it('read the job and cancel it', async () => {
    const its = await hosting()
    const control = controlOf(its)
    its.world.deploySource(its.main, 's3://b/a.zip')
    expect(await control.describe('1', SIGNAL)).toMatchObject({
      phase: 'queued',
      facts: { url: 'https://x.example' }
    })
    await control.stop('1', 'stop', SIGNAL)
    its.clock.advance(60_000)
    expect(await control.describe('1', SIGNAL)).toMatchObject({ phase: 'stopped', state: 'CANCELLED' })
    expect(await problemOf(control.stop('1', 'stop', SIGNAL))).toMatchObject({ kind: 'invalid' })
  })

  it('name the action of Amplify that is denied', async () => {
    const its = await hosting()
    its.aws.faults.add(
      { kind: 'error', code: 'AccessDeniedException', status: 403, message: 'no' },
      { operation: 'GetJob' }
    )
    expect(await problemOf(controlOf(its).describe('1', SIGNAL))).toMatchObject({
      kind: 'permission',
      hint: expect.stringContaining('amplify:GetJob')
    })
  })

  it('refuse what is no job id', async () => {
    const its = await hosting()
    expect(await problemOf(controlOf(its).find(intent(its, { after: 'x' }), SIGNAL))).toMatchObject({
      kind: 'invalid'
    })
  })
})

describe('the job of an operation', () => {
  it('is the newest, or the one in flight', async () => {
    const its = await hosting({ repository: REPOSITORY })
    const choose = (operation: 'watch' | 'stop') => chooseJob(operation, its.place, its.clients, SIGNAL)
    expect(await problemOf(choose('watch'))).toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('there is no job')
    })
    its.world.startJob(its.main)
    expect([await choose('watch'), await choose('stop')]).toEqual(['1', '1'])
    its.world.stopJob(its.main, '1')
    its.clock.advance(60_000)
    expect(await choose('watch')).toBe('1')
    expect(await problemOf(choose('stop'))).toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('no job is in flight')
    })
  })
})
