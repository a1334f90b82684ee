import { afterEach, describe, expect, it } from '@jest/globals'
import { findApplication, findEnvironment, findProfile, findStrategy } from '../../src/appconfig/names.js'
import type { Source } from '../../src/appconfig/source.js'
import type { FakeService } from '../aws/fake-service.js'
import { json } from '../aws/fake-service.js'
import { fakeAppConfig, problemOf, SIGNAL, type Routes } from './fake-appconfig.js'

let service: FakeService | undefined
afterEach(async () => {
  await service?.close()
  service = undefined
})

const serve = async (routes: Routes, page?: number): Promise<Source> => {
  service = await fakeAppConfig(routes, page)
  return { reads: service.clients().reads, region: 'eu-west-1', signal: SIGNAL }
}

const APPLICATION = { Id: 'appl123', Name: 'shop', id: 'appl123', name: 'shop' }

describe('an application', () => {
  it('costs no listing by its id', async () => {
    const source = await serve({ 'GET /applications/appl123': { Id: 'appl123', Name: 'shop' } })
    expect(await findApplication('appl123', source)).toMatchObject({ id: 'appl123', name: 'shop' })
    expect(service?.calls()).toEqual(['GET /applications/appl123'])
  })

  it('costs no question for an id when its name cannot be one', async () => {
    const source = await serve({ 'GET /applications': [{ Id: 'appl123', Name: 'The Shop' }] })
    expect(await findApplication('The Shop', source)).toMatchObject({ id: 'appl123', name: 'The Shop' })
    expect(service?.calls()).toEqual(['GET /applications'])
  })

  it('is found by a name that looks like an id', async () => {
    const source = await serve({ 'GET /applications': [{ Id: 'appl123', Name: 'shop' }] })
    expect(await findApplication('shop', source)).toMatchObject({ id: 'appl123' })
    expect(service?.calls()).toEqual(['GET /applications/shop', 'GET /applications'])
  })

  it('is the one with that id when another has it as its name', async () => {
    const source = await serve({
      'GET /applications/abcd': { Id: 'abcd', Name: 'first' },
      'GET /applications': [{ Id: 'wxyz', Name: 'abcd' }]
    })
    expect(await findApplication('abcd', source)).toMatchObject({ id: 'abcd', name: 'first' })
  })

  it('is looked for on every page', async () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ Id: `id000${index}`, Name: `Name ${index}` }))
    const source = await serve({ 'GET /applications': many }, 3)
    expect(await findApplication('Name 6', source)).toMatchObject({ id: 'id0006' })
    expect(service?.asked.map(({ query }) => [query.get('max_results'), query.get('next_token')])).toEqual([
      ['50', null],
      ['50', '3'],
      ['50', '6']
    ])
  })

  it('is an error when there are two of that name, even on different pages', async () => {
    const source = await serve(
      {
        'GET /applications': [
          { Id: 'one1', Name: 'Shop' },
          { Id: 'two2', Name: 'shop' },
          { Id: 'thr3', Name: 'Shop' }
        ]
      },
      1
    )
    expect(await problemOf(findApplication('Shop', source))).toMatchObject({
      kind: 'invalid',
      message: 'There are 2 applications named "Shop" in eu-west-1: one1, thr3',
      hint: expect.stringContaining('id')
    })
  })

  it('is an error that guesses, and names what there is, at most ten', async () => {
    const names = Array.from({ length: 12 }, (_, index) => ({
      Id: `id${1000 + index}`,
      Name: `n${String(index).padStart(2, '0')}`
    }))
    const source = await serve({ 'GET /applications': [...names, { Id: 'appl123', Name: 'Shop' }] })
    expect(await problemOf(findApplication('shop', source))).toMatchObject({
      kind: 'not-found',
      message:
        'There is no application "shop" in eu-west-1 (did you mean "Shop"?); there are: "Shop", "n00", "n01", "n02", "n03", "n04", "n05", "n06", "n07", "n08" and 3 more'
    })
  })

  it('is an error that says so when there is none at all', async () => {
    const source = await serve({ 'GET /applications': [] })
    expect(await problemOf(findApplication('shop', source))).toMatchObject({
      kind: 'not-found',
      message: 'There is no application "shop" in eu-west-1; there is none at all'
    })
  })

  it('is not listed when asking for it is denied', async () => {
    const denied = json({ Message: 'no' }, 403, 'AccessDeniedException')
    const source = await serve({ 'GET /applications/shop': denied, 'GET /applications': [] })
    expect(await problemOf(findApplication('shop', source))).toMatchObject({
      kind: 'permission',
      message: 'GetApplication on application shop in eu-west-1: no (request req-1)'
    })
    expect(service?.calls()).toEqual(['GET /applications/shop'])
  })
})

describe('what belongs to an application', () => {
  it('an environment comes with its alarms', async () => {
    const Monitors = [{ AlarmArn: 'arn:aws:cloudwatch:eu-west-1:1:alarm:a' }]
    const source = await serve({
      'GET /applications/appl123/environments': [{ Id: 'envi123', Name: 'live!', Monitors }]
    })
    expect(await findEnvironment('live!', APPLICATION, source)).toMatchObject({ id: 'envi123', Monitors })
  })

  it('an environment by its id', async () => {
    const source = await serve({
      'GET /applications/appl123/environments/envi123': { Id: 'envi123', Name: 'prod' }
    })
    expect(await findEnvironment('envi123', APPLICATION, source)).toMatchObject({ name: 'prod' })
  })

  it.each(['prof123', 'flags of shop'])('a profile by %s', async (wanted) => {
    const profile = {
      Id: 'prof123',
      Name: 'flags of shop',
      LocationUri: 'hosted',
      Type: 'AWS.AppConfig.FeatureFlags'
    }
    const source = await serve({
      'GET /applications/appl123/configurationprofiles/prof123': profile,
      'GET /applications/appl123/configurationprofiles': [profile]
    })
    expect(await findProfile(wanted, APPLICATION, source)).toMatchObject({
      id: 'prof123',
      LocationUri: 'hosted'
    })
    expect(service?.asked.length).toBe(1)
  })

  it('errors say where it was looked for', async () => {
    const source = await serve({
      'GET /applications/appl123/environments': [],
      'GET /applications/appl123/configurationprofiles': []
    })
    expect(await problemOf(findEnvironment('prod', APPLICATION, source))).toMatchObject({
      message: expect.stringContaining('no environment "prod" of application shop in eu-west-1')
    })
    expect(await problemOf(findProfile('flags', APPLICATION, source))).toMatchObject({
      message: expect.stringContaining('no configuration profile "flags" of application shop in eu-west-1')
    })
  })
})

describe('a strategy', () => {
  it('that is predefined costs no call and is known', async () => {
    const source = await serve({})
    expect(await findStrategy('AppConfig.Canary10Percent20Minutes', source)).toEqual({
      id: 'AppConfig.Canary10Percent20Minutes',
      name: 'AppConfig.Canary10Percent20Minutes',
      GrowthType: 'EXPONENTIAL',
      GrowthFactor: 10,
      DeploymentDurationInMinutes: 20,
      FinalBakeTimeInMinutes: 10
    })
    expect(service?.asked).toEqual([])
  })

  it('that is predefined and unknown here is left to the service', async () => {
    const source = await serve({})
    expect(await findStrategy('AppConfig.Newer', source)).toEqual({
      id: 'AppConfig.Newer',
      name: 'AppConfig.Newer'
    })
  })

  it.each(['str1', 'My Canary'])('of the account by %s', async (wanted) => {
    const strategy = { Id: 'str1', Name: 'My Canary', DeploymentDurationInMinutes: 5 }
    const source = await serve({
      'GET /deploymentstrategies/str1': strategy,
      'GET /deploymentstrategies': [strategy]
    })
    expect(await findStrategy(wanted, source)).toMatchObject({
      id: 'str1',
      name: 'My Canary',
      DeploymentDurationInMinutes: 5
    })
  })
})
