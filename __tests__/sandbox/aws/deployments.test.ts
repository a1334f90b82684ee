import { describe, expect, it } from '@jest/globals'
import { bench, failure, MINUTE, SECOND, START } from './support.js'

describe('a deployment over time', () => {
  it('starts at 0 percent, with one event, as AWS answers', async () => {
    const { client, start, shop } = await bench()
    const deployment = await client.startDeployment({ ...start(), Description: 'Grüße 🚀' })
    expect(deployment).toMatchObject({
      DeploymentNumber: 1,
      State: 'DEPLOYING',
      PercentageComplete: 0,
      Description: 'Grüße 🚀',
      ConfigurationName: 'flags',
      ConfigurationLocationUri: 'hosted',
      ConfigurationVersion: '1',
      ConfigurationProfileId: shop.profileId,
      DeploymentStrategyId: 'AppConfig.Canary10Percent20Minutes',
      DeploymentDurationInMinutes: 20,
      FinalBakeTimeInMinutes: 10,
      GrowthType: 'EXPONENTIAL',
      GrowthFactor: 10,
      AppliedExtensions: [],
      StartedAt: new Date(START)
    })
    expect(deployment.$metadata.httpStatusCode).toBe(201)
    expect(deployment.CompletedAt).toBeUndefined()
    expect(deployment.EventLog).toEqual([
      {
        EventType: 'DEPLOYMENT_STARTED',
        TriggeredBy: 'USER',
        Description: 'Deployment started',
        ActionInvocations: [],
        OccurredAt: new Date(START)
      }
    ])
  })

  it('goes through DEPLOYING, BAKING and COMPLETE, and logs it newest first', async () => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.set({ stepSpacing: 'duration/steps' })
    await client.startDeployment(start())
    const seen: unknown[] = []
    for (const minutes of [3, 1, 4, 4, 4, 4, 9, 1]) {
      clock.advance(minutes * MINUTE)
      const { State, PercentageComplete } = await client.getDeployment({ ...place, DeploymentNumber: 1 })
      seen.push([State, PercentageComplete])
    }
    expect(seen).toEqual([
      ['DEPLOYING', 0],
      ['DEPLOYING', 10],
      ['DEPLOYING', 20],
      ['DEPLOYING', 40],
      ['DEPLOYING', 80],
      ['BAKING', 100],
      ['BAKING', 100],
      ['COMPLETE', 100]
    ])
    const { EventLog = [], CompletedAt } = await client.getDeployment({ ...place, DeploymentNumber: 1 })
    expect(CompletedAt).toEqual(new Date(START + 30 * MINUTE))
    expect(EventLog.map(({ EventType, Description }) => `${EventType ?? ''}: ${Description ?? ''}`)).toEqual([
      'DEPLOYMENT_COMPLETED: Deployment completed',
      'BAKE_TIME_STARTED: Deployment bake time started',
      'PERCENTAGE_UPDATED: Configuration available to 100.00% of clients',
      'PERCENTAGE_UPDATED: Configuration available to 80.00% of clients',
      'PERCENTAGE_UPDATED: Configuration available to 40.00% of clients',
      'PERCENTAGE_UPDATED: Configuration available to 20.00% of clients',
      'PERCENTAGE_UPDATED: Configuration available to 10.00% of clients',
      'DEPLOYMENT_STARTED: Deployment started'
    ])
    expect(EventLog.map(({ TriggeredBy }) => TriggeredBy)).toEqual([
      ...Array<string>(7).fill('APPCONFIG'),
      'USER'
    ])
  })

  it('without a bake time logs one all the same and completes some 6 s later', async () => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.set({ completionDelaySeconds: 'random' })
    const strategy = aws.world.createStrategy('quick', { durationMinutes: 15, growthFactor: 25 })
    await client.startDeployment(start(strategy))
    clock.advance(15 * MINUTE + 5 * SECOND)
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      State: 'BAKING',
      EventLog: [
        { EventType: 'BAKE_TIME_STARTED', OccurredAt: new Date(START + 15 * MINUTE) },
        {},
        {},
        {},
        {},
        {}
      ]
    })
    clock.advance(SECOND)
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({ State: 'COMPLETE' })
  })

  it('completes up to 30 s late, by the seed', async () => {
    const endOf = async (seed: number): Promise<number> => {
      const { aws, client, clock, start, shop } = await bench({ seed })
      aws.script.set({ completionDelaySeconds: 'random' })
      await client.startDeployment(start('AppConfig.AllAtOnce'))
      clock.advance(11 * MINUTE)
      const completed = aws.world.deployment(shop.environmentId, 1).CompletedAt?.getTime() ?? Number.NaN
      return completed - START - 10 * MINUTE - 2 * SECOND
    }
    const [first, again, other] = [await endOf(1), await endOf(1), await endOf(2)]
    expect(first).toBe(again)
    expect(first).not.toBe(other)
    for (const delay of [first, other]) {
      expect(delay).toBeGreaterThanOrEqual(0)
      expect(delay).toBeLessThanOrEqual(30 * SECOND)
    }
  })

  it('keeps the strategy that it was started with', async () => {
    const { aws, client, clock, start, place } = await bench()
    const strategy = aws.world.createStrategy('mine', { durationMinutes: 10 })
    await client.startDeployment(start(strategy))
    await client.updateDeploymentStrategy({ DeploymentStrategyId: strategy, DeploymentDurationInMinutes: 1 })
    clock.advance(5 * MINUTE)
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      State: 'DEPLOYING',
      DeploymentDurationInMinutes: 10
    })
  })

  it('runs faster at scale', async () => {
    const { aws, clock } = await bench({ scale: 60 })
    clock.advance(SECOND)
    expect(aws.now()).toBe(START + MINUTE)
  })
})

describe('ListDeployments', () => {
  it('is descending, over all profiles, in pages', async () => {
    const { aws, client, clock, place, shop } = await bench()
    const quick = aws.world.createStrategy('quick')
    for (let number = 1; number <= 5; number += 1) {
      aws.world.startDeployment({ ...shop, strategyId: quick })
      clock.advance(MINUTE)
    }
    const first = await client.listDeployments({ ...place, MaxResults: 2 })
    expect(first.Items?.map(({ DeploymentNumber }) => DeploymentNumber)).toEqual([5, 4])
    expect(first.Items?.[0]).toMatchObject({
      ConfigurationProfileId: shop.profileId,
      ConfigurationName: 'flags',
      State: 'COMPLETE',
      Type: 'USER',
      PercentageComplete: 100
    })
    expect(Object.keys(first.Items?.[0] ?? {})).not.toContain('EventLog')
    const second = await client.listDeployments({ ...place, MaxResults: 2, NextToken: first.NextToken })
    const third = await client.listDeployments({ ...place, MaxResults: 2, NextToken: second.NextToken })
    expect(second.Items?.map(({ DeploymentNumber }) => DeploymentNumber)).toEqual([3, 2])
    expect(third.Items?.map(({ DeploymentNumber }) => DeploymentNumber)).toEqual([1])
    expect(third.NextToken).toBeUndefined()
  })

  it.each([0, 51])('refuses a page of %d', async (MaxResults) => {
    const { client, place } = await bench()
    expect(await failure(client.listDeployments({ ...place, MaxResults }))).toMatchObject({
      name: 'BadRequestException'
    })
  })

  it.each(['nonsense', Buffer.from('strategies\n1').toString('base64url')])(
    'refuses the token %s',
    async (NextToken) => {
      const { client, place } = await bench()
      expect(await failure(client.listDeployments({ ...place, NextToken }))).toMatchObject({
        name: 'BadRequestException',
        message: 'Invalid NextToken'
      })
    }
  )
})
