import { describe, expect, it } from '@jest/globals'
import type { AlarmState, Moment } from '../../../sandbox/aws/index.js'
import { bench, failure, MINUTE, SECOND, START } from './support.js'

const canary = 'AppConfig.Canary10Percent20Minutes'

describe('an alarm', () => {
  it.each<[string, Moment, number]>([
    ['some seconds after the start', { seconds: 90 }, 90 * SECOND],
    ['at a percentage', { percent: 40 }, 10 * MINUTE],
    ['after a percentage', { percent: 40, seconds: 5 }, 10 * MINUTE + 5 * SECOND],
    ['while baking at 100 percent', { state: 'BAKING', seconds: 30 }, 20 * MINUTE + 30 * SECOND]
  ])('rolls back %s', async (_when, when, after) => {
    const { aws, client, clock, start, place, shop } = await bench()
    const arn = aws.world.addAlarm(shop.environmentId, 'errors')
    aws.script.alarm('errors', when)
    await client.startDeployment(start())
    clock.advance(after - 1)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).not.toBe('ROLLING_BACK')
    clock.advance(1)
    const rolling = await client.getDeployment({ ...place, DeploymentNumber: 1 })
    expect(rolling.State).toBe('ROLLING_BACK')
    expect(rolling.EventLog?.[0]).toMatchObject({
      EventType: 'ROLLBACK_STARTED',
      TriggeredBy: 'CLOUDWATCH_ALARM',
      OccurredAt: new Date(START + after)
    })
    expect(rolling.EventLog?.[0]?.Description).toContain(arn)
    clock.advance(MINUTE)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('ROLLED_BACK')
  })

  it.each<AlarmState>(['ALARM', 'INSUFFICIENT_DATA'])(
    'that is %s already rolls back at once',
    async (state) => {
      const { aws, client, clock, start, place, shop } = await bench()
      aws.world.addAlarm(shop.environmentId, 'errors', state)
      expect(await client.startDeployment(start())).toMatchObject({ State: 'DEPLOYING' })
      clock.advance(2 * SECOND)
      expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('ROLLING_BACK')
    }
  )

  it('that changes by itself rolls back, one that is OK or after the end does not', async () => {
    const { aws, client, clock, start, place, shop } = await bench()
    const alarm = aws.world.addAlarm(shop.environmentId, 'errors')
    await client.startDeployment(start())
    clock.advance(31 * MINUTE)
    aws.world.setAlarm(alarm, 'ALARM')
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('COMPLETE')
    aws.world.setAlarm(alarm, 'OK')
    await client.startDeployment(start())
    clock.advance(MINUTE)
    aws.world.setAlarm(alarm, 'ALARM')
    expect((await client.getDeployment({ ...place, DeploymentNumber: 2 })).State).toBe('ROLLING_BACK')
  })

  it('that does not watch the environment changes nothing', async () => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.alarm('errors', { seconds: 1 })
    await client.startDeployment(start())
    clock.advance(MINUTE)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('DEPLOYING')
  })

  it('set through UpdateEnvironment watches later deployments', async () => {
    const { aws, client, clock, start, place } = await bench()
    const AlarmArn = 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:late'
    const { Monitors } = await client.updateEnvironment({ ...place, Monitors: [{ AlarmArn }] })
    expect(Monitors).toEqual([{ AlarmArn }])
    await client.startDeployment(start())
    aws.world.setAlarm(AlarmArn, 'ALARM')
    clock.advance(MINUTE)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('ROLLED_BACK')
  })
})

describe('other people and things', () => {
  it.each(['USER', 'INTERNAL_ERROR', 'APPCONFIG'] as const)('halt a deployment: %s', async (by) => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.halt({ percent: 20 }, { by, text: '::error::text from outside' })
    await client.startDeployment(start())
    clock.advance(15 * MINUTE)
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      State: 'ROLLED_BACK',
      EventLog: [
        { EventType: 'ROLLBACK_COMPLETED', TriggeredBy: by },
        { EventType: 'ROLLBACK_STARTED', TriggeredBy: by, Description: '::error::text from outside' },
        {},
        {},
        {}
      ]
    })
  })

  it('revert what is complete', async () => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.revert({ state: 'COMPLETE', seconds: 60 })
    await client.startDeployment(start())
    clock.advance(30 * MINUTE + 59 * SECOND)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('COMPLETE')
    clock.advance(SECOND)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('REVERTED')
  })

  it('cannot revert what is not complete yet', async () => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.revert({ seconds: 60 })
    await client.startDeployment(start())
    clock.advance(5 * MINUTE)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('DEPLOYING')
    clock.advance(30 * MINUTE)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('COMPLETE')
  })

  it('only touch the deployments a rule is about', async () => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.halt({ seconds: 10 }, { which: { number: 2 } })
    await client.startDeployment(start('AppConfig.AllAtOnce'))
    clock.advance(11 * MINUTE)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 1 })).State).toBe('COMPLETE')
    await client.startDeployment(start('AppConfig.AllAtOnce'))
    clock.advance(MINUTE)
    expect((await client.getDeployment({ ...place, DeploymentNumber: 2 })).State).toBe('ROLLED_BACK')
  })

  it('never change the past: a rule added late comes into force then', async () => {
    const { aws, client, clock, start, place } = await bench()
    await client.startDeployment(start())
    clock.advance(5 * MINUTE)
    aws.script.halt({ seconds: 1 })
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      State: 'ROLLING_BACK',
      EventLog: [{ OccurredAt: new Date(START + 5 * MINUTE) }, {}, {}]
    })
  })

  it('start deployments at a time', async () => {
    const { aws, client, clock, start, place, shop } = await bench()
    aws.script.startElsewhere({ ...shop, strategyId: canary, afterSeconds: 30, description: 'not ours' })
    clock.advance(29 * SECOND)
    expect((await client.listDeployments(place)).Items).toEqual([])
    clock.advance(10 * SECOND)
    expect(await failure(client.startDeployment(start()))).toMatchObject({ name: 'ConflictException' })
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      Description: 'not ours',
      StartedAt: new Date(START + 30 * SECOND)
    })
  })

  it('start deployments as soon as the environment is free, or not at all', async () => {
    const { aws, client, clock, start, place, shop } = await bench()
    await client.startDeployment(start())
    aws.script.startElsewhere({ ...shop, strategyId: canary, afterSeconds: 60, description: 'refused' })
    aws.script.startElsewhere({
      ...shop,
      strategyId: canary,
      afterSeconds: 60,
      whenFree: true,
      description: 'waited'
    })
    clock.advance(31 * MINUTE)
    const { Items = [] } = await client.listDeployments(place)
    expect(Items.map(({ DeploymentNumber, StartedAt }) => [DeploymentNumber, StartedAt])).toEqual([
      [2, new Date(START + 30 * MINUTE)],
      [1, new Date(START)]
    ])
    expect(aws.world.deployment(shop.environmentId, 2).Description).toBe('waited')
  })
})

describe('what is shown', () => {
  it('can hold any text, any state and any number of events', async () => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.set({ texts: { ...aws.script.settings.texts, started: '<!-- ::set-output -->' } })
    aws.script.showState('VERIFYING_SOMETHING_NEW', { seconds: 10 }, 20)
    aws.script.event({ seconds: 60 }, { Description: 'again' }, { count: 500 })
    await client.startDeployment(start())
    clock.advance(9 * SECOND)
    const states: unknown[] = []
    for (const seconds of [0, 1, 20]) {
      clock.advance(seconds * SECOND)
      const { State, EventLog } = await client.getDeployment({ ...place, DeploymentNumber: 1 })
      states.push(State)
      expect(EventLog?.[0]?.Description).toBe('<!-- ::set-output -->')
    }
    expect(states).toEqual(['DEPLOYING', 'VERIFYING_SOMETHING_NEW', 'DEPLOYING'])
    clock.advance(15 * MINUTE)
    const { EventLog = [] } = await client.getDeployment({ ...place, DeploymentNumber: 1 })
    expect(EventLog.filter(({ Description }) => Description === 'again')).toHaveLength(500)
    const times = EventLog.map(({ OccurredAt }) => OccurredAt?.getTime() ?? Number.NaN)
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })
})
