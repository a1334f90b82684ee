import { describe, expect, it } from '@jest/globals'
import { type Bench, bench, failure, HOUR, MINUTE, SECOND, START } from './support.js'

type Situation =
  'DEPLOYING' | 'BAKING' | 'ROLLING_BACK' | 'ROLLED_BACK' | 'COMPLETE' | 'COMPLETE, 73 h ago' | 'REVERTED'

const REACH: Record<Situation, (given: Bench) => void> = {
  DEPLOYING: ({ clock }) => {
    clock.advance(5 * MINUTE)
  },
  BAKING: ({ clock }) => {
    clock.advance(21 * MINUTE)
  },
  ROLLING_BACK: ({ aws, shop }) => {
    aws.world.stopDeployment(shop.environmentId, 1)
  },
  ROLLED_BACK: ({ aws, shop, clock }) => {
    aws.world.stopDeployment(shop.environmentId, 1)
    clock.advance(6 * SECOND)
  },
  COMPLETE: ({ clock }) => {
    clock.advance(30 * MINUTE + 71 * HOUR)
  },
  'COMPLETE, 73 h ago': ({ clock }) => {
    clock.advance(30 * MINUTE + 73 * HOUR)
  },
  REVERTED: ({ aws, shop, clock }) => {
    clock.advance(HOUR)
    aws.world.stopDeployment(shop.environmentId, 1, true)
  }
}

const stopped = async (
  given: Bench,
  situation: Situation,
  AllowRevert: boolean | undefined
): Promise<unknown> => {
  const { aws, client, clock, shop, place } = given
  aws.world.startDeployment({ ...shop, strategyId: 'AppConfig.Canary10Percent20Minutes' })
  REACH[situation](given)
  expect(aws.world.deployment(shop.environmentId, 1).State).toBe(situation.split(',')[0])
  try {
    await client.stopDeployment({
      ...place,
      DeploymentNumber: 1,
      ...(AllowRevert !== undefined && { AllowRevert })
    })
  } catch (error) {
    return error instanceof Error ? error.name : error
  }
  clock.advance(10 * SECOND)
  return aws.world.deployment(shop.environmentId, 1).State
}

describe('StopDeployment', () => {
  it.each<[Situation, boolean | undefined, string]>([
    ['DEPLOYING', undefined, 'ROLLED_BACK'],
    ['DEPLOYING', true, 'ROLLED_BACK'],
    ['BAKING', undefined, 'ROLLED_BACK'],
    ['BAKING', true, 'ROLLED_BACK'],
    ['ROLLING_BACK', undefined, 'BadRequestException'],
    ['ROLLING_BACK', true, 'ROLLED_BACK'],
    ['ROLLED_BACK', undefined, 'BadRequestException'],
    ['ROLLED_BACK', true, 'BadRequestException'],
    ['COMPLETE', undefined, 'BadRequestException'],
    ['COMPLETE', false, 'BadRequestException'],
    ['COMPLETE', true, 'REVERTED'],
    ['COMPLETE, 73 h ago', undefined, 'BadRequestException'],
    ['COMPLETE, 73 h ago', true, 'BadRequestException'],
    ['REVERTED', undefined, 'BadRequestException'],
    ['REVERTED', true, 'BadRequestException']
  ])('%s with AllowRevert %s: %s', async (situation, allowRevert, outcome) => {
    expect(await stopped(await bench(), situation, allowRevert)).toBe(outcome)
  })

  it.each<[boolean | undefined, string]>([
    [undefined, 'BadRequestException'],
    [true, 'ROLLED_BACK']
  ])('may refuse BAKING; AllowRevert %s: %s', async (allowRevert, outcome) => {
    const given = await bench()
    given.aws.script.set({ plainStopOnBaking: 'refused' })
    expect(await stopped(given, 'BAKING', allowRevert)).toBe(outcome)
  })

  it('answers next to nothing', async () => {
    const { client, start, place } = await bench()
    await client.startDeployment(start())
    const { $metadata, ...answer } = await client.stopDeployment({ ...place, DeploymentNumber: 1 })
    expect($metadata.httpStatusCode).toBe(202)
    expect(answer).toEqual({
      DeploymentNumber: 0,
      DeploymentDurationInMinutes: 0,
      GrowthFactor: 0,
      FinalBakeTimeInMinutes: 0,
      PercentageComplete: 0
    })
  })

  it('rolls back for a while, blocks the environment meanwhile, and tells who did it', async () => {
    const { aws, client, clock, start, place, shop } = await bench()
    aws.script.set({ rollbackSeconds: 20 })
    await client.startDeployment(start())
    clock.advance(10 * MINUTE)
    await client.stopDeployment({ ...place, DeploymentNumber: 1 })
    clock.advance(19 * SECOND)
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      State: 'ROLLING_BACK'
    })
    expect((await client.getEnvironment(place)).State).toBe('RollingBack')
    expect((await failure(client.startDeployment(start()))).message).toContain(
      'currently has a state of ROLLING_BACK.'
    )
    clock.advance(SECOND)
    const after = await client.getDeployment({ ...place, DeploymentNumber: 1 })
    expect(after).toMatchObject({
      State: 'ROLLED_BACK',
      PercentageComplete: 0,
      CompletedAt: new Date(START + 10 * MINUTE + 20 * SECOND)
    })
    expect(after.EventLog?.slice(0, 3).map(({ EventType, TriggeredBy }) => [EventType, TriggeredBy])).toEqual(
      [
        ['ROLLBACK_COMPLETED', 'USER'],
        ['ROLLBACK_STARTED', 'USER'],
        ['PERCENTAGE_UPDATED', 'APPCONFIG']
      ]
    )
    expect((await client.startDeployment(start())).DeploymentNumber).toBe(2)
    expect(aws.world.deployments(shop.environmentId)).toHaveLength(2)
  })

  it('reverts with REVERT_COMPLETED, after a while where that is set', async () => {
    const { aws, client, clock, start, place } = await bench()
    aws.script.set({ revertSeconds: 10 })
    await client.startDeployment(start('AppConfig.AllAtOnce'))
    clock.advance(HOUR)
    await client.stopDeployment({ ...place, DeploymentNumber: 1, AllowRevert: true })
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({ State: 'COMPLETE' })
    clock.advance(10 * SECOND)
    expect(await client.getDeployment({ ...place, DeploymentNumber: 1 })).toMatchObject({
      State: 'REVERTED',
      EventLog: [
        { EventType: 'REVERT_COMPLETED', TriggeredBy: 'USER' },
        { EventType: 'DEPLOYMENT_COMPLETED' },
        {},
        {},
        {}
      ]
    })
  })

  it.each(['True', 'TRUE', 'true'])('reads Allow-Revert: %s', async (value) => {
    const { aws, client, clock, start, place, shop } = await bench()
    await client.startDeployment(start('AppConfig.AllAtOnce'))
    clock.advance(HOUR)
    const response = await fetch(
      `${aws.url}/applications/${place.ApplicationId}/environments/${place.EnvironmentId}/deployments/1`,
      {
        method: 'DELETE',
        headers: {
          'Allow-Revert': value,
          authorization:
            'AWS4-HMAC-SHA256 Credential=AKID/20300101/eu-west-1/appconfig/aws4_request, Signature=00'
        }
      }
    )
    expect(response.status).toBe(202)
    expect(aws.world.deployment(shop.environmentId, 1).State).toBe('REVERTED')
  })

  it('does not find what is not there', async () => {
    const { client, place } = await bench()
    expect(await failure(client.stopDeployment({ ...place, DeploymentNumber: 5 }))).toMatchObject({
      name: 'ResourceNotFoundException'
    })
  })
})

describe('GetEnvironment', () => {
  it.each<[Situation, string]>([
    ['DEPLOYING', 'Deploying'],
    ['BAKING', 'Deploying'],
    ['ROLLING_BACK', 'RollingBack'],
    ['ROLLED_BACK', 'RolledBack'],
    ['COMPLETE', 'ReadyForDeployment'],
    ['REVERTED', 'Reverted']
  ])('shows %s as %s', async (situation, shown) => {
    const given = await bench()
    given.aws.world.startDeployment({ ...given.shop, strategyId: 'AppConfig.Canary10Percent20Minutes' })
    REACH[situation](given)
    expect((await given.client.getEnvironment(given.place)).State).toBe(shown)
  })
})
