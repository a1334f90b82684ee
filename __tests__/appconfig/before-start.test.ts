import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AppConfigDeploy } from '../../src/config/config.js'
import type { Subject } from '../../src/deployment/target.js'
import { fakeService, json, notFound } from '../aws/fake-service.js'
import { aShop, type AShop } from './a-shop.js'
import { CONFIG, RUN } from './deploy-config.js'
import { openAppConfigTarget } from '../../src/appconfig/target.js'
import { SIGNAL } from './fake-appconfig.js'

let shop: AShop
beforeEach(async () => {
  shop = await aShop()
  shop.aws.world.createVersion(shop.settings, '{"a":1}', { label: 'v1' })
})
afterEach(async () => {
  await shop.close()
})

const subject = async (change: Partial<AppConfigDeploy> = {}): Promise<Subject> =>
  (await shop.open({ kind: 'existing', version: '1' }, change)).subject

describe('what is worth knowing before a start', () => {
  it('is what is served now, the timetable and the alarms', async () => {
    shop.deployed(1)
    shop.aws.world.addAlarm(shop.ids.environmentId, 'errors')
    shop.aws.world.addAlarm(shop.ids.environmentId, 'latency: p99')
    const { notes, warnings } = await subject({ deploymentStrategy: 'AppConfig.Canary10Percent20Minutes' })
    expect(notes).toEqual([
      'Served now: version 1 (v1) of deployment 1, since 2026-01-15 10:00 UTC',
      'Timetable from the start: 10 % by 4 min, 20 % by 8 min, 40 % by 12 min, 80 % by 16 min, 100 % by 20 min; bake time until 30 min',
      'Alarms that roll it back: errors, latency: p99'
    ])
    expect(warnings).toEqual([])
  })

  it('is that nothing is served and nothing watches', async () => {
    expect((await subject()).notes).toEqual([
      'Served now: nothing of this profile',
      'Timetable from the start: 100 % at once; bake time until 10 min',
      'No alarm watches this environment: nothing rolls the deployment back by itself'
    ])
  })

  it('is no more than may be read', async () => {
    shop.aws.faults.add({ kind: 'access-denied' }, { operation: 'ListDeployments' })
    expect((await subject()).notes.filter((note) => note.startsWith('Served'))).toEqual([])
  })

  it('is a plan that outlives a hosted job', async () => {
    shop.aws.world.createStrategy('Days', { durationMinutes: 1440, bakeMinutes: 60, growthFactor: 10 })
    const { warnings } = await subject({ deploymentStrategy: 'Days' })
    expect(warnings).toEqual([expect.stringMatching(/waits 25 h, .*ends a job after 6 h/)])
  })
})

describe('alarms that a listing does not tell', () => {
  const ENVIRONMENT = '/applications/appl123/environments/envi123'
  const open = async (environment: string, alone: object | undefined): Promise<readonly string[]> => {
    const routes: Record<string, object> = {
      '/applications/appl123': { Id: 'appl123', Name: 'shop' },
      '/applications/appl123/environments': { Items: [{ Id: 'envi123', Name: 'prod-eu-1' }] },
      '/applications/appl123/configurationprofiles/prof123': { Id: 'prof123', Name: 'flags' },
      ...(alone && { [ENVIRONMENT]: alone })
    }
    const service = await fakeService(({ path }) => {
      const found = routes[path]
      return found === undefined ? notFound : json(found)
    })
    try {
      const target = await openAppConfigTarget({ ...CONFIG, environment }, service.clients(), RUN, SIGNAL)
      expect(service.calls().filter((call) => call === `GET ${ENVIRONMENT}`)).toHaveLength(1)
      return target.subject.notes.filter((note) => /alarm/i.test(note))
    } finally {
      await service.close()
    }
  }

  it('are asked for by the id of the environment, once', async () => {
    const Monitors = [{ AlarmArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors' }]
    const environment = { Id: 'envi123', Name: 'prod-eu-1', Monitors }
    expect(await open('prod-eu-1', environment)).toEqual(['Alarms that roll it back: errors'])
    expect(await open('envi123', environment)).toEqual(['Alarms that roll it back: errors'])
  })

  it('are none where there are none', async () => {
    const environment = { Id: 'envi123', Name: 'prod-eu-1' }
    for (const wanted of ['prod-eu-1', 'envi123'])
      expect(await open(wanted, environment)).toEqual([expect.stringMatching(/^No alarm watches/)])
  })

  it('are not guessed at where they may not be read', async () => {
    expect(await open('prod-eu-1', undefined)).toEqual([])
  })
})
