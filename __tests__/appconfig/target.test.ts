import { afterEach, describe, expect, it } from '@jest/globals'
import { openAppConfigTarget } from '../../src/appconfig/target.js'
import type { AppConfigDeploy } from '../../src/config/config.js'
import { BeginError } from '../../src/deployment/problem.js'
import type { Intent, Target } from '../../src/deployment/target.js'
import { html, json, type FakeService } from '../aws/fake-service.js'
import { CONFIG, RUN } from './deploy-config.js'
import { DEPLOYMENTS, fakeAppConfig, PLACE, problemOf, SIGNAL, type Routes } from './fake-appconfig.js'

let service: FakeService | undefined
afterEach(async () => {
  await service?.close()
  service = undefined
})

const APPLICATION = { Id: 'appl123', Name: 'shop' }
const ENVIRONMENT = { Id: 'envi123', Name: 'prod' }
const PROFILE = { Id: 'prof123', Name: 'flags', LocationUri: 'hosted', Type: 'AWS.AppConfig.FeatureFlags' }

const BY_ID: Routes = {
  'GET /applications/appl123': APPLICATION,
  'GET /applications/appl123/environments/envi123': ENVIRONMENT,
  'GET /applications/appl123/configurationprofiles/prof123': PROFILE
}
const ASSOCIATIONS = 'GET /extensionassociations'
const START = `POST ${DEPLOYMENTS}`

const open = async (routes: Routes, config: Partial<AppConfigDeploy> = {}): Promise<Target> => {
  service = await fakeAppConfig({ ...BY_ID, [ASSOCIATIONS]: [], ...routes })
  const clients = service.clients({ once: { connectMs: 500, answerMs: 500 } })
  return openAppConfigTarget({ ...CONFIG, ...config }, clients, RUN, SIGNAL)
}

const MARKER = '123e4567-e89b-42d3-a456-426614174000'
const intent = (after: string | null): Intent => ({
  marker: MARKER,
  after,
  at: '2026-01-01T00:00:00Z',
  kind: 'appconfig'
})
const DESCRIPTION = `https://github.com/octo/shop/actions/runs/4711/attempts/2 [aws-deploy:${MARKER}]`

describe('opening', () => {
  it('takes six calls with ids, and says what is deployed where', async () => {
    const target = await open({})
    expect(target.place).toEqual(PLACE)
    expect(target.kind).toBe('appconfig')
    expect(target.subject).toEqual({
      title: 'shop / prod / flags',
      rows: [
        ['Application', 'shop (appl123)'],
        ['Environment', 'prod (envi123)'],
        ['Configuration profile', 'flags (prof123), AWS.AppConfig.FeatureFlags'],
        ['Version', '7'],
        ['Strategy', 'AppConfig.AllAtOnce: all at once; 10 min bake time'],
        ['Region', 'eu-west-1']
      ],
      // Listing the deployments is not answered here, which costs a note and nothing else.
      notes: [
        'Timetable from the start: 100 % at once; bake time until 10 min',
        'No alarm watches this environment: nothing rolls the deployment back by itself'
      ],
      warnings: [],
      facts: { 'configuration-version': '7' }
    })
    expect(service?.calls().sort()).toEqual(
      [...Object.keys(BY_ID), `GET ${DEPLOYMENTS}`, ASSOCIATIONS].sort()
    )
  })

  it('finds names, the version of a label, and the alarms', async () => {
    const Monitors = [
      { AlarmArn: 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:shop: errors' },
      { AlarmArn: 'odd' },
      {}
    ]
    const target = await open(
      {
        'GET /applications': [APPLICATION],
        'GET /applications/appl123/environments': [{ ...ENVIRONMENT, Monitors }],
        'GET /applications/appl123/configurationprofiles': [PROFILE],
        'GET /applications/appl123/configurationprofiles/prof123/hostedconfigurationversions': [
          { VersionNumber: 3, VersionLabel: 'v3' }
        ],
        'GET /deploymentstrategies': [{ Id: 'str1', Name: 'My Canary' }]
      },
      {
        application: 'shop',
        environment: 'prod',
        configurationProfile: 'flags',
        deploymentStrategy: 'My Canary',
        source: { kind: 'existing', version: 'v3' }
      }
    )
    expect(target.place).toEqual(PLACE)
    expect(target.subject).toMatchObject({
      notes: ['Alarms that roll it back: shop: errors, odd'],
      facts: { 'configuration-version': '3', 'version-label': 'v3' }
    })
    expect(new Map(target.subject.rows).get('Version')).toBe('3 (v3)')
    expect(new Map(target.subject.rows).get('Strategy')).toBe('My Canary (str1)')
  })

  it('reports all wrong names at once', async () => {
    const problem = await problemOf(
      open(
        {
          'GET /applications/appl123/environments': [ENVIRONMENT],
          'GET /applications/appl123/configurationprofiles': [PROFILE],
          'GET /deploymentstrategies': []
        },
        { environment: 'Prod', configurationProfile: 'Flags', deploymentStrategy: 'Mine' }
      )
    )
    expect(problem).toMatchObject({
      kind: 'not-found',
      message: expect.stringMatching(/environment "Prod".*\n.*profile "Flags".*\n.*strategy "Mine"/)
    })
  })
})

describe('inspect', () => {
  const summary = (DeploymentNumber: number, State: string, more: object = {}) => ({
    DeploymentNumber,
    State,
    ConfigurationProfileId: 'prof123',
    ...more
  })
  const inspect = async (items: readonly object[], more: Routes = {}) =>
    (await open({ [`GET ${DEPLOYMENTS}`]: items, ...more })).inspect(false, SIGNAL)

  it.each([
    ['nothing was deployed yet', [], null],
    ['all is over', [summary(9, 'ROLLED_BACK'), summary(8, 'REVERTED'), summary(7, 'COMPLETE')], '9'],
    ['an unknown state has an end', [summary(9, 'ARCHIVED', { CompletedAt: '2026-01-01T00:00:00Z' })], '9'],
    ['an unknown state is an old one', [summary(9, 'COMPLETE'), summary(8, 'ARCHIVED')], '9']
  ])('ready: %s', async (_what, items, after) => {
    expect(await inspect(items)).toEqual({ kind: 'ready', after })
  })

  it.each(['DEPLOYING', 'BAKING', 'VALIDATING', 'ROLLING_BACK', 'PAUSED'])(
    'busy: the newest is %s',
    async (State) => {
      const readiness = await inspect([summary(9, State), summary(8, 'COMPLETE')], {
        [`GET ${DEPLOYMENTS}/9`]: {
          DeploymentNumber: 9,
          State,
          ConfigurationName: 'other',
          Description: 'theirs'
        }
      })
      expect(readiness).toMatchObject({
        kind: 'busy',
        after: '9',
        holder: {
          id: '9',
          title: 'deployment 9 of profile other',
          snapshot: { state: State, description: 'theirs' }
        }
      })
    }
  )

  it('busy: whoever started it is named, where that can be told', async () => {
    const readiness = await inspect([summary(9, 'BAKING')], {
      [`GET ${DEPLOYMENTS}/9`]: {
        DeploymentNumber: 9,
        State: 'BAKING',
        ConfigurationName: 'flags',
        Description: `Release ${DESCRIPTION}`
      }
    })
    expect(readiness).toMatchObject({
      holder: {
        title: 'deployment 9 of profile flags',
        by: 'https://github.com/octo/shop/actions/runs/4711/attempts/2'
      }
    })
  })

  it('busy: one that is not the newest', async () => {
    const readiness = await inspect([summary(9, 'COMPLETE'), summary(8, 'BAKING')], {
      [`GET ${DEPLOYMENTS}/8`]: { DeploymentNumber: 8, State: 'BAKING', ConfigurationProfileId: 'other12' }
    })
    expect(readiness).toMatchObject({
      kind: 'busy',
      after: '9',
      holder: { id: '8', title: 'deployment 8 of profile other12' }
    })
  })

  it('ready: the holder ended between two calls', async () => {
    expect(
      await inspect([summary(9, 'BAKING')], {
        [`GET ${DEPLOYMENTS}/9`]: { DeploymentNumber: 9, State: 'COMPLETE' }
      })
    ).toEqual({ kind: 'ready', after: '9' })
  })
})

describe('begin', () => {
  const REPLY = { DeploymentNumber: 10, State: 'DEPLOYING', PercentageComplete: 0, ConfigurationVersion: '7' }
  const body = (): unknown => JSON.parse(service?.asked.at(-1)?.body ?? '')

  it('sends what is needed, and nothing empty', async () => {
    const target = await open({ [START]: json(REPLY, 201) }, { tags: {}, dynamicExtensionParameters: {} })
    expect(await target.begin(intent(null))).toMatchObject({
      handle: { id: '10', ownership: 'started' },
      snapshot: {
        phase: 'deploying',
        percent: 0,
        description: DESCRIPTION,
        facts: { 'deployment-number': '10' }
      }
    })
    expect(body()).toEqual({
      ConfigurationProfileId: 'prof123',
      ConfigurationVersion: '7',
      DeploymentStrategyId: 'AppConfig.AllAtOnce',
      Description: DESCRIPTION
    })
  })

  it('sends all that was asked for, and the number it starts from', async () => {
    const arn = 'arn:aws:appconfig:eu-west-1:123456789012:'
    const target = await open(
      {
        [START]: json(REPLY, 201),
        [ASSOCIATIONS]: [
          {
            Id: 'asso123',
            ExtensionArn: `${arn}extension/exte123/1`,
            ResourceArn: `${arn}application/appl123`
          }
        ],
        'GET /extensions/exte123': { Id: 'exte123', Name: 'notify', Parameters: { team: { Dynamic: true } } }
      },
      {
        description: 'Neue Preise 🎉',
        tags: { team: 'web' },
        kmsKeyIdentifier: 'alias/key',
        dynamicExtensionParameters: { 'notify#team': 'web' }
      }
    )
    await target.begin(intent('9'))
    expect(body()).toMatchObject({
      Description: `Neue Preise 🎉 ${DESCRIPTION}`,
      Tags: { team: 'web' },
      KmsKeyIdentifier: 'alias/key',
      DynamicExtensionParameters: { 'notify#team': 'web' },
      LatestDeploymentNumber: 9
    })
  })

  it.each([
    ['refused', json({ Message: 'bad' }, 400, 'BadRequestException'), 'refused', 'invalid'],
    [
      'busy',
      json({ Message: 'Environment envi123 currently has a state of DEPLOYING.' }, 409, 'ConflictException'),
      'busy',
      'conflict'
    ],
    ['unknown: 500', json({ Message: 'oops' }, 500, 'InternalServerException'), 'unknown', 'service'],
    ['unknown: HTML', html(201), 'unknown', 'service'],
    ['unknown: an empty reply', json({}, 201), 'unknown', 'service'],
    ['unknown: the documented zero', json({ DeploymentNumber: 0 }, 201), 'unknown', 'service'],
    ['unknown: no reply', () => undefined, 'unknown', 'network']
  ])('is %s, after one call', async (_what, answer, certainty, kind) => {
    const target = await open({ [START]: answer })
    const error = await target.begin(intent(null)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(BeginError)
    expect(error).toMatchObject({
      certainty,
      problem: {
        kind,
        message: expect.stringMatching(/^StartDeployment on shop \/ prod \/ flags in eu-west-1: /)
      }
    })
    expect(service?.calls().filter((call) => call === START).length).toBe(1)
  })

  it('pictures a reply without a state as unknown, not as an end', async () => {
    const target = await open({ [START]: json({ DeploymentNumber: 10 }, 201) })
    expect(await target.begin(intent(null))).toMatchObject({
      snapshot: { phase: 'deploying', unknownState: true }
    })
  })
})
