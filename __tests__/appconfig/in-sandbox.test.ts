import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  manualClock,
  startSandbox,
  type ManualClock,
  type Sandbox,
  type Shop
} from '../../sandbox/aws/index.js'
import { createControl } from '../../src/appconfig/control.js'
import type { AppConfigPlace } from '../../src/appconfig/console-url.js'
import { openAppConfigTarget } from '../../src/appconfig/target.js'
import type { AppConfigClients } from '../../src/aws/clients.js'
import { isFinal, type Snapshot } from '../../src/deployment/snapshot.js'
import type { Intent, Target } from '../../src/deployment/target.js'
import { clientsFor } from '../aws/fake-service.js'
import { CONFIG, RUN } from './deploy-config.js'
import { problemOf, SIGNAL } from './fake-appconfig.js'

// The adapter against the local AWS, whose state machine is not ours.

const MINUTE = 60_000
const MARKERS = ['123e4567-e89b-42d3-a456-426614174000', '223e4567-e89b-42d3-a456-426614174000'] as const

let clock: ManualClock
let aws: Sandbox
let shop: Shop
let clients: AppConfigClients

beforeEach(async () => {
  clock = manualClock()
  aws = await startSandbox({ clock })
  process.env['AWS_DISABLE_CLOCK_SKEW_CORRECTION'] = 'true'
  shop = aws.world.createShop()
  clients = clientsFor(aws.url)
})

afterEach(async () => {
  clients.reads.destroy()
  clients.once.destroy()
  delete process.env['AWS_DISABLE_CLOCK_SKEW_CORRECTION']
  await aws.close()
})

const open = (deploymentStrategy: string): Promise<Target> =>
  openAppConfigTarget(
    {
      ...CONFIG,
      application: 'shop',
      environment: 'prod',
      configurationProfile: 'flags',
      deploymentStrategy,
      source: { kind: 'existing', version: 'latest' }
    },
    clients,
    RUN,
    SIGNAL
  )

const intent = (marker: string, after: string | null): Intent => ({
  marker,
  after,
  at: new Date(clock.now()).toISOString(),
  kind: 'appconfig'
})

/** Looks every five (virtual) seconds until the deployment has ended. */
const course = async (target: Target, id: string): Promise<Snapshot[]> => {
  const seen: Snapshot[] = []
  for (;;) {
    const snapshot = await target.describe(id, SIGNAL)
    seen.push(snapshot)
    if (isFinal(snapshot.phase)) return seen
    clock.advance(5_000)
  }
}

describe('a deployment in the sandbox', () => {
  it.each([
    ['AppConfig.Linear50PercentEvery30Seconds', 'duration/steps'],
    ['AppConfig.Linear50PercentEvery30Seconds', 'duration/(steps+1)'],
    ['Canary', 'duration/steps'],
    ['Canary', 'duration/(steps+1)']
  ] as const)('%s keeps to its timetable, steps at %s', async (strategy, stepSpacing) => {
    aws.script.set({ stepSpacing })
    aws.world.createStrategy('Canary', {
      durationMinutes: 5,
      bakeMinutes: 2,
      growthFactor: 10,
      growthType: 'EXPONENTIAL'
    })
    const target = await open(strategy)
    const { handle, snapshot } = await target.begin(intent(MARKERS[0], null))
    const seen = await course(target, handle.id)
    const last = seen.at(-1)
    expect(last).toMatchObject({ phase: 'succeeded', state: 'COMPLETE', percent: 100, due: [] })
    // Whatever happens, happens within the 40 s after a due moment in which the pace looks often.
    const due = [snapshot, ...seen].flatMap((one) => one.due.map((moment) => moment.getTime()))
    for (const { at, type } of last?.events ?? []) {
      if (type === 'DEPLOYMENT_STARTED') continue
      const late = Math.min(...due.map((moment) => at.getTime() - moment).filter((ms) => ms >= -1_000))
      expect({ type, late: late <= 40_000 }).toEqual({ type, late: true })
    }
    const expected = seen.findLast((one) => one.expectedEnd !== undefined)?.expectedEnd?.getTime() ?? 0
    const ended = last?.endedAt?.getTime() ?? 0
    expect(ended - expected).toBeGreaterThanOrEqual(0)
    expect(ended - expected).toBeLessThanOrEqual(30_000)
  })

  it('tells which alarm rolled it back', async () => {
    const alarm = aws.world.addAlarm(shop.environmentId, 'errors')
    const target = await open('AppConfig.AllAtOnce')
    expect(target.subject.notes).toContain('Alarms that roll it back: errors')
    const { handle } = await target.begin(intent(MARKERS[0], null))
    clock.advance(MINUTE)
    aws.world.setAlarm(alarm, 'ALARM')
    clock.advance(5_000)
    const last = (await course(target, handle.id)).at(-1)
    expect(last).toMatchObject({ phase: 'rolled-back', state: 'ROLLED_BACK' })
    expect(last?.reason).toMatch(/^Rolled back by a CloudWatch alarm: /)
    expect(last?.reason).toContain('errors')
  })

  it('is found by its marker when the answer to the start was lost', async () => {
    const target = await open('AppConfig.AllAtOnce')
    expect(await target.inspect(false, SIGNAL)).toEqual({ kind: 'ready', after: null })
    aws.faults.add({ kind: 'drop' }, { operation: 'StartDeployment', processing: 'after' })
    await expect(target.begin(intent(MARKERS[0], null))).rejects.toMatchObject({ certainty: 'unknown' })
    expect(aws.calls('StartDeployment').length).toBe(1)
    expect(await target.find(intent(MARKERS[0], null), SIGNAL)).toEqual({
      kind: 'ours',
      id: '1',
      proof: 'marker'
    })
    expect(await target.find(intent(MARKERS[1], null), SIGNAL)).toEqual({ kind: 'none' })
  })

  it('holds its environment: seen by the next, refused to it, stopped by hand', async () => {
    const target = await open('AppConfig.AllAtOnce')
    const { handle } = await target.begin(intent(MARKERS[0], null))
    expect(await target.inspect(true, SIGNAL)).toMatchObject({
      kind: 'busy',
      after: '1',
      holder: { id: '1' }
    })
    await expect(target.begin(intent(MARKERS[1], '1'))).rejects.toMatchObject({
      certainty: 'busy',
      problem: { kind: 'conflict' }
    })
    const place: AppConfigPlace = { service: 'appconfig', region: 'eu-west-1', ...shop }
    const control = createControl(place, clients)
    await control.stop(handle.id, 'stop', SIGNAL)
    expect((await course(target, handle.id)).at(-1)).toMatchObject({
      state: 'ROLLED_BACK',
      reason: expect.stringMatching(/^Rolled back by a user/)
    })
    expect(await target.inspect(true, SIGNAL)).toEqual({ kind: 'ready', after: '1' })
  })

  it('is reverted once it is complete, and only with leave to', async () => {
    aws.world.createStrategy('At once', {})
    const target = await open('At once')
    const { handle } = await target.begin(intent(MARKERS[0], null))
    await course(target, handle.id)
    expect(await problemOf(target.stop(handle.id, 'stop', SIGNAL))).toMatchObject({ kind: 'invalid' })
    await target.stop(handle.id, 'revert', SIGNAL)
    expect(await target.describe(handle.id, SIGNAL)).toMatchObject({
      phase: 'rolled-back',
      state: 'REVERTED',
      reason: expect.stringMatching(/^Reverted by a user/)
    })
  })

  it('does not start from a state that has changed', async () => {
    aws.world.createStrategy('At once', {})
    const target = await open('At once')
    await course(target, (await target.begin(intent(MARKERS[0], null))).handle.id)
    await course(target, (await target.begin(intent(MARKERS[0], '1'))).handle.id)
    await expect(target.begin(intent(MARKERS[1], '1'))).rejects.toMatchObject({ certainty: 'busy' })
  })
})
