import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fromFile, openDesk, writesOf, type Desk } from './support.js'

const KEYS = ['settings.json', '{"a":{"b":1},"c":[1,2]}'] as const

let desk: Desk

beforeEach(async () => {
  process.env['AWS_DISABLE_CLOCK_SKEW_CORRECTION'] = 'true'
  desk = await openDesk()
})

afterEach(async () => {
  delete process.env['AWS_DISABLE_CLOCK_SKEW_CORRECTION']
  expect(writesOf(desk)).toEqual([])
  await desk.close()
})

const row = (rows: readonly (readonly [string, string])[], label: string): string | undefined =>
  rows.find(([name]) => name === label)?.[1]

describe('a plan of new content', () => {
  it('tells each difference, without values', async () => {
    desk.serve(desk.profile(), '{"a":{"b":"secret-1"},"c":[1]}')
    await desk.write('settings.json', '{"a":{"b":"secret-2"},"c":[1,2]}')
    const { plan, outcome } = await desk.plan()
    expect(outcome).toEqual({
      kind: 'planned',
      reason: '2 changes: /a/b changed; /c/1 added',
      changes: [
        { subject: 'value', kind: 'changed', path: '/a/b', summary: '/a/b changed' },
        { subject: 'value', kind: 'added', path: '/c/1', summary: '/c/1 added' }
      ]
    })
    expect(plan.comparison).toMatch(
      /^Compared with what the environment serves now: version 1 of deployment 1, since /
    )
    expect(row(plan.subject.rows, 'Version')).toBe(
      'a new one, from settings.json (application/json, 32 bytes)'
    )
    expect(row(plan.subject.rows, 'Replaces')).toMatch(/^version 1 of deployment 1/)
    expect(plan.subject.facts).toEqual({})
    expect(JSON.stringify({ plan, outcome })).not.toMatch(/secret-/)
  })

  it('tells the values when it is told to', async () => {
    desk.serve(desk.profile(), '{"a":1}')
    await desk.write('settings.json', '{"a":12345678901234567890}')
    expect((await desk.plan({ showValues: true })).plan.changes).toEqual([
      expect.objectContaining({ path: '/a', before: '1', after: '12345678901234567890' })
    ])
  })

  it('says when it is what is served', async () => {
    desk.serve(desk.profile(), '{"a":1,"b":2}')
    await desk.write('settings.json', '{ "b": 2, "a": 1.0 }')
    const { plan, outcome } = await desk.plan()
    expect(outcome).toMatchObject({ kind: 'unchanged', changes: [] })
    expect(outcome.reason).toMatch(/^This is what the environment serves already: version 1 of deployment 1/)
    expect(row(plan.subject.rows, 'Version')).toMatch(/^1, stored already: settings\.json/)
    expect(plan.subject.facts).toEqual({ 'configuration-version': '1' })
  })

  it('is not unchanged while a deployment of the profile is on its way', async () => {
    const profileId = desk.profile()
    const version = desk.serve(profileId, '{"a":1}')
    const strategyId = desk.aws.world.createStrategy('Slow', { durationMinutes: 60 })
    desk.aws.world.startDeployment({ ...desk.shop, profileId, version, strategyId })
    await desk.write('settings.json', '{"a":1}')
    const { plan, outcome } = await desk.plan()
    expect(outcome).toEqual({ kind: 'planned', changes: [] })
    expect(plan.holder?.id).toBe('2')
    expect(plan.findings[0]?.message).toMatch(
      /^The environment is busy: deployment 2 of profile settings \(DEPLOYING, \d+ %\) holds it; its end is expected at /
    )
  })

  it('is unchanged while a deployment of another profile is', async () => {
    desk.serve(desk.profile(), '{"a":1}')
    const strategyId = desk.aws.world.createStrategy('Slow', { durationMinutes: 60 })
    desk.aws.world.startDeployment({ ...desk.shop, strategyId })
    await desk.write('settings.json', '{"a":1}')
    expect((await desk.plan()).outcome.kind).toBe('unchanged')
  })

  it('is all new where nothing of the profile is served', async () => {
    desk.profile()
    await desk.write(...KEYS)
    const { plan, outcome } = await desk.plan()
    expect(plan.comparison).toBe('The environment serves nothing of this profile yet: all of it is new.')
    expect(outcome).toMatchObject({ kind: 'planned', changes: [{ kind: 'added', path: '' }] })
    expect(row(plan.subject.rows, 'Replaces')).toBe('nothing of this profile')
  })

  it('finds the version that holds it already', async () => {
    const profileId = desk.profile()
    desk.serve(profileId, '{"a":1}')
    desk.aws.world.createVersion(profileId, KEYS[1], { label: 'v2' })
    await desk.write(...KEYS)
    const { plan } = await desk.plan()
    expect(row(plan.subject.rows, 'Version')).toMatch(/^2 \(v2\), stored already/)
    expect(plan.subject.facts).toEqual({ 'configuration-version': '2', 'version-label': 'v2' })
  })

  it('refuses a label that is on other content', async () => {
    desk.aws.world.createVersion(desk.profile(), '{"a":1}', { label: 'v2' })
    await desk.write(...KEYS)
    const source = { ...fromFile('settings.json'), label: 'v2' }
    expect((await desk.refusal({ source })).message).toMatch(/version-label "v2" is on version 1/)
  })

  it('tells that the content type changes', async () => {
    desk.serve(desk.profile(), 'a: 1\n', 'application/x-yaml')
    await desk.write('settings.json', '{"a":1}')
    expect((await desk.plan()).plan.changes?.[0]).toMatchObject({
      subject: 'content-type',
      summary: 'content type changed from application/x-yaml to application/json'
    })
  })
})

describe('a plan of a version', () => {
  it('that exists compares its content', async () => {
    const profileId = desk.profile()
    desk.serve(profileId, '{"a":1}')
    desk.aws.world.createVersion(profileId, '{"a":2}', { label: 'next' })
    const { plan, outcome } = await desk.plan({ source: { kind: 'existing', version: 'next' } })
    expect(outcome).toMatchObject({ kind: 'planned', changes: [{ path: '/a', kind: 'changed' }] })
    expect(row(plan.subject.rows, 'Version')).toBe('2 (next)')
  })

  it('that is served is unchanged', async () => {
    desk.serve(desk.profile(), '{"a":1}')
    expect((await desk.plan({ source: { kind: 'existing', version: 'latest' } })).outcome.kind).toBe(
      'unchanged'
    )
  })

  it('that does not exist is refused', async () => {
    desk.profile()
    expect(await desk.refusal({ source: { kind: 'existing', version: '9' } })).toMatchObject({
      kind: 'not-found',
      message: 'Configuration profile settings has no version 9'
    })
  })

  it('that another environment completed tells where it comes from', async () => {
    const profileId = desk.profile()
    const environmentId = desk.aws.world.createEnvironment(desk.shop.applicationId, 'staging')
    const version = desk.aws.world.createVersion(profileId, '{"a":2}')
    const strategyId = desk.aws.world.createStrategy('Instant')
    desk.aws.world.startDeployment({ ...desk.shop, environmentId, profileId, version, strategyId })
    desk.clock.advance(60_000)
    const { plan, outcome } = await desk.plan({ source: { kind: 'promotion', from: 'staging' } })
    expect(outcome.kind).toBe('planned')
    expect(row(plan.subject.rows, 'Promoted from')).toMatch(/^staging \(\w+\), deployment 1$/)
  })

  it('that is kept elsewhere compares names only', async () => {
    desk.profile({ locationUri: 'ssm-parameter://settings' })
    const { plan, outcome } = await desk.plan({ source: { kind: 'existing', version: '7' } })
    expect(outcome).toEqual({ kind: 'planned' })
    expect(plan.changes).toBeUndefined()
    expect(plan.comparison).toMatch(
      /^The environment serves nothing of this profile\. AppConfig does not store/
    )
  })

  it('cannot be compared with one that was deleted', async () => {
    const profileId = desk.profile()
    desk.serve(profileId, '{"a":1}')
    desk.aws.world.createVersion(profileId, '{"a":2}')
    desk.aws.faults.add(
      { kind: 'not-found' },
      { operation: 'GetHostedConfigurationVersion', where: ({ path }) => path.endsWith('/1') }
    )
    const { plan, outcome } = await desk.plan({ source: { kind: 'existing', version: '2' } })
    expect(outcome).toEqual({ kind: 'planned' })
    expect(plan.comparison).toMatch(/which is not stored any more: what differs cannot be told\.$/)
  })
})

describe('what is worth knowing', () => {
  const messages = async (overrides = {}): Promise<readonly string[]> => {
    await desk.write(...KEYS)
    return (await desk.plan(overrides)).plan.findings.map(({ message }) => message)
  }

  it('is that nothing rolls the deployment back', async () => {
    desk.profile()
    expect(await messages()).toEqual([
      'No alarm watches this environment: nothing rolls the deployment back by itself'
    ])
  })

  it('is which alarms watch, and when what is due', async () => {
    desk.profile()
    desk.aws.world.addAlarm(desk.shop.environmentId, 'errors')
    expect(await messages({ deploymentStrategy: 'AppConfig.Linear50PercentEvery30Seconds' })).toEqual([
      'Timetable from the start: 50 % by 30 s, 100 % by 1 min; bake time until 2 min',
      'Alarms that roll it back: errors'
    ])
  })

  it('is which validators only AWS can run', async () => {
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:check'
    desk.profile({ validators: [{ Type: 'LAMBDA', Content: arn }] })
    expect(await messages()).toContain(
      `Only AWS can run this validator, and will before it starts anything: ${arn}`
    )
  })

  it('is that the validators could not be read', async () => {
    desk.profile({ validators: [{ Type: 'JSON_SCHEMA', Content: '{}' }] })
    desk.aws.faults.add({ kind: 'access-denied' }, { operation: 'GetConfigurationProfile' })
    expect((await messages())[0]).toMatch(/^The profile's validators are not known and were not run here: /)
  })
})

describe('what is wrong', () => {
  it('with names is told together, and with the content', async () => {
    await desk.write('settings.json', '{')
    const { message, remarks } = await desk.refusal({
      environment: 'nowhere',
      configurationProfile: 'nothing'
    })
    expect(message).toMatch(/"nowhere"/)
    expect(message).toMatch(/"nothing"/)
    expect(message).toMatch(/settings\.json is not valid JSON/)
    expect(remarks).toEqual([expect.objectContaining({ file: 'settings.json', line: 1 })])
  })

  it('with the syntax alone is a plan that fails, at the place in the file', async () => {
    desk.profile()
    await desk.write('settings.json', '{\n  "a": nope\n}')
    const { plan, outcome } = await desk.plan()
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: { remarks: [{ file: 'settings.json', line: 2, column: 8 }] }
    })
    expect(plan.findings).toEqual([
      expect.objectContaining({ severity: 'error', at: { file: 'settings.json', line: 2, column: 8 } })
    ])
  })

  it('with a schema is annotated at its line in YAML', async () => {
    const schema = {
      type: 'object',
      properties: { server: { type: 'object', properties: { port: { type: 'integer', maximum: 65535 } } } }
    }
    desk.profile({ validators: [{ Type: 'JSON_SCHEMA', Content: JSON.stringify(schema) }] })
    await desk.write('settings.yaml', 'server:\n  name: x\n  port: 70000 # too high\n')
    const { outcome } = await desk.plan({ source: fromFile('settings.yaml') })
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^the configuration is not valid, a deployment would be refused: .*port/),
      problem: { kind: 'invalid', remarks: [{ file: 'settings.yaml', line: 3 }] }
    })
    expect(JSON.stringify(outcome)).not.toContain('70000')
  })

  it('with feature flags is annotated at its line', async () => {
    const document = {
      version: '1',
      flags: {
        sale: { name: 'Sale', attributes: { rate: { constraints: { type: 'number', maximum: 10 } } } }
      },
      values: { sale: { enabled: true, rate: 11 } }
    }
    await desk.write('flags.json', JSON.stringify(document, undefined, 1))
    const { outcome } = await desk.plan({
      configurationProfile: 'flags',
      source: fromFile('flags.json')
    })
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: { remarks: [{ file: 'flags.json', line: 19 }] }
    })
  })

  it('with a version that exists is told without a file', async () => {
    const schema = { type: 'object', required: ['name'] }
    const profileId = desk.profile({ validators: [{ Type: 'JSON_SCHEMA', Content: JSON.stringify(schema) }] })
    desk.aws.world.createVersion(profileId, '{}')
    const { outcome } = await desk.plan({ source: { kind: 'existing', version: '1' } })
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('name') })
    expect(outcome).not.toHaveProperty('problem.remarks')
  })
})
