import { describe, expect, it } from '@jest/globals'
import type { Deployment, DeploymentEvent } from '@aws-sdk/client-appconfig'
import { snapshotOf } from '../../src/appconfig/snapshot.js'

/** A deployment as it may come over the wire: states and triggers of later versions of the service included. */
const wire = (fields: object): Deployment => ({ ...DEPLOYMENT, ...fields })

const PLACE = {
  service: 'appconfig',
  region: 'eu-west-1',
  applicationId: 'appl',
  environmentId: 'envi',
  profileId: 'prof'
} as const

const at = (seconds: number): Date => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds))
const ALARM = 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:too many errors'
const FIRST: DeploymentEvent = {
  EventType: 'DEPLOYMENT_STARTED',
  TriggeredBy: 'USER',
  Description: 'Deployment started',
  OccurredAt: at(0)
}
const DEPLOYMENT: Deployment = {
  DeploymentNumber: 12,
  ConfigurationVersion: '7',
  State: 'DEPLOYING',
  PercentageComplete: 0,
  StartedAt: at(0),
  DeploymentDurationInMinutes: 0,
  FinalBakeTimeInMinutes: 10,
  GrowthFactor: 100,
  GrowthType: 'LINEAR',
  EventLog: [FIRST]
}

describe('snapshotOf', () => {
  it('pictures a deployment that has just begun: 0 % is a value', () => {
    expect(snapshotOf({ ...DEPLOYMENT, VersionLabel: 'v7', Description: 'why' }, PLACE)).toEqual({
      phase: 'deploying',
      state: 'DEPLOYING',
      unknownState: false,
      percent: 0,
      events: [
        { at: at(0), type: 'DEPLOYMENT_STARTED', by: 'USER', text: 'Deployment started', invocations: [] }
      ],
      reach: {
        planned: [
          { at: at(0), percent: 0 },
          { at: at(0), percent: 100 }
        ],
        actual: [{ at: at(0), percent: 0 }]
      },
      steps: [],
      due: [at(0), at(600)],
      expectedEnd: at(600),
      plannedMs: 600_000,
      startedAt: at(0),
      description: 'why',
      facts: {
        'deployment-number': '12',
        'configuration-version': '7',
        'version-label': 'v7',
        'percentage-complete': '0',
        'console-url':
          'https://eu-west-1.console.aws.amazon.com/systems-manager/appconfig/applications/appl/environments/envi/deployments/12?region=eu-west-1'
      }
    })
  })

  it('bears a reply with nothing in it', () => {
    expect(snapshotOf({}, PLACE)).toEqual({
      phase: 'deploying',
      state: 'UNKNOWN',
      unknownState: true,
      events: [],
      reach: { planned: [], actual: [] },
      steps: [],
      due: [],
      description: '',
      facts: {}
    })
  })

  it('rounds the percentage for the output only', () => {
    const { percent, facts } = snapshotOf({ ...DEPLOYMENT, PercentageComplete: 33.3333321 }, PLACE)
    expect([percent, facts['percentage-complete']]).toEqual([33.3333321, '33.33'])
  })

  it('leaves a percentage out that is no number', () => {
    expect(snapshotOf({ ...DEPLOYMENT, PercentageComplete: NaN }, PLACE).percent).toBeUndefined()
  })

  it('sorts events by time, keeps the order of one moment, and shows each once', () => {
    const step = (percent: number, seconds: number): DeploymentEvent => ({
      EventType: 'PERCENTAGE_UPDATED',
      TriggeredBy: 'APPCONFIG',
      Description: `${percent} %`,
      OccurredAt: at(seconds)
    })
    const log = [step(100, 20), step(50, 10), step(25, 10), step(75, 15), step(100, 20), FIRST]
    expect(snapshotOf({ ...DEPLOYMENT, EventLog: log }, PLACE).events.map(({ text }) => text)).toEqual([
      'Deployment started',
      '25 %',
      '50 %',
      '75 %',
      '100 %'
    ])
  })

  it('gives an event without a time the time of the start, and drops it without that', () => {
    const undated = { EventType: 'PERCENTAGE_UPDATED' } as const
    expect(snapshotOf({ ...DEPLOYMENT, EventLog: [undated] }, PLACE).events.map((event) => event.at)).toEqual(
      [at(0)]
    )
    expect(snapshotOf({ EventLog: [undated] }, PLACE).events).toEqual([])
  })

  it.each([
    ['COMPLETE', 'DEPLOYMENT_COMPLETED', at(30)],
    ['ROLLED_BACK', 'ROLLBACK_COMPLETED', at(30)],
    ['REVERTED', 'REVERT_COMPLETED', at(30)],
    ['COMPLETE', 'BAKE_TIME_STARTED', at(25)],
    ['BAKING', 'BAKE_TIME_STARTED', undefined]
  ] as const)('%s with %s ended at %p', (State, EventType, endedAt) => {
    const log = [{ EventType, OccurredAt: at(30) }, FIRST]
    expect(snapshotOf({ ...DEPLOYMENT, State, CompletedAt: at(25), EventLog: log }, PLACE).endedAt).toEqual(
      endedAt
    )
  })
})

describe('the reason', () => {
  const reasonOf = (State: Deployment['State'], ...newestFirst: DeploymentEvent[]): string | undefined =>
    snapshotOf({ ...DEPLOYMENT, State, EventLog: [...newestFirst, FIRST] }, PLACE).reason

  const started = (more: Partial<DeploymentEvent>): DeploymentEvent => ({
    EventType: 'ROLLBACK_STARTED',
    OccurredAt: at(20),
    ...more
  })
  const COMPLETED: DeploymentEvent = {
    EventType: 'ROLLBACK_COMPLETED',
    TriggeredBy: 'APPCONFIG',
    Description: 'Rollback completed',
    OccurredAt: at(25)
  }

  it.each(['DEPLOYING', 'BAKING', 'COMPLETE', 'PAUSED', 'toString'])('is none for %s', (state) => {
    const { reason } = snapshotOf(wire({ State: state, EventLog: [COMPLETED] }), PLACE)
    expect(reason).toBeUndefined()
  })

  it.each([
    ['CLOUDWATCH_ALARM', 'a CloudWatch alarm'],
    ['USER', 'a user'],
    ['APPCONFIG', 'AppConfig'],
    ['INTERNAL_ERROR', 'an internal error of AppConfig']
  ] as const)('says who rolled back: %s', (TriggeredBy, who) => {
    expect(reasonOf('ROLLED_BACK', COMPLETED, started({ TriggeredBy, Description: 'because' }))).toBe(
      `Rolled back by ${who}: because`
    )
  })

  it('names a trigger that this version does not know as it is', () => {
    const log = [{ EventType: 'ROLLBACK_STARTED', TriggeredBy: 'MOON', OccurredAt: at(20) }]
    expect(snapshotOf(wire({ State: 'ROLLED_BACK', EventLog: log }), PLACE).reason).toBe(
      'Rolled back by MOON'
    )
  })

  it('tells of a rollback under way', () => {
    expect(reasonOf('ROLLING_BACK', started({ TriggeredBy: 'CLOUDWATCH_ALARM' }))).toBe(
      'Being rolled back by a CloudWatch alarm'
    )
  })

  it('tells of a revert, not of what came before it', () => {
    const reverted: DeploymentEvent = {
      EventType: 'REVERT_COMPLETED',
      TriggeredBy: 'USER',
      Description: 'Reverted by 123456789012',
      OccurredAt: at(40)
    }
    expect(reasonOf('REVERTED', reverted, { EventType: 'DEPLOYMENT_COMPLETED', OccurredAt: at(30) })).toBe(
      'Reverted by a user: Reverted by 123456789012'
    )
  })

  it('takes what the completion says when the start is silent, and adds an alarm that only it names', () => {
    expect(
      reasonOf(
        'ROLLED_BACK',
        { ...COMPLETED, Description: `Rolled back on ${ALARM.replaceAll(' ', '-')}` },
        started({ TriggeredBy: 'CLOUDWATCH_ALARM', Description: 'Rollback started' })
      )
    ).toBe(
      'Rolled back by a CloudWatch alarm: Rollback started; alarm arn:aws:cloudwatch:eu-west-1:123456789012:alarm:too-many-errors'
    )
    expect(reasonOf('ROLLED_BACK', COMPLETED)).toBe('Rolled back by AppConfig: Rollback completed')
  })

  it('does not repeat an alarm that the description names', () => {
    const reason = reasonOf(
      'ROLLED_BACK',
      started({ TriggeredBy: 'CLOUDWATCH_ALARM', Description: `Alarm ${ALARM}` })
    )
    expect(reason).toBe(`Rolled back by a CloudWatch alarm: Alarm ${ALARM}`)
  })

  it('names extensions that failed, each once and the last ones only, not those that did not', () => {
    const invocation = (name: string, ErrorCode?: string, ErrorMessage?: string) => ({
      ExtensionIdentifier: name,
      ActionName: 'act',
      ErrorCode,
      ErrorMessage
    })
    const tick = (
      seconds: number,
      ...ActionInvocations: ReturnType<typeof invocation>[]
    ): DeploymentEvent => ({
      EventType: 'PERCENTAGE_UPDATED',
      OccurredAt: at(seconds),
      ActionInvocations
    })
    expect(
      reasonOf(
        'ROLLED_BACK',
        started({ TriggeredBy: 'APPCONFIG' }),
        tick(12, invocation('d', 'Denied', 'no'), invocation('ok')),
        tick(11, invocation('c', undefined, 'slow'), invocation('b', 'Timeout')),
        tick(10, invocation('a', 'Timeout'), invocation('b', 'Timeout'))
      )
    ).toBe(
      'Rolled back by AppConfig; extension b (action act) failed: Timeout; extension c (action act) failed: slow; extension d (action act) failed: Denied: no; 1 other extension actions failed'
    )
  })

  it('is said even without events', () => {
    expect(reasonOf('ROLLED_BACK')).toBe('Rolled back')
  })
})
