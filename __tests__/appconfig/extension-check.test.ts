import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { aShop, type AShop } from './a-shop.js'
import { problemOf } from './fake-appconfig.js'

// What the extensions of a deployment tell before it starts; against the local AWS.

const Uri = 'arn:aws:lambda:eu-west-1:123456789012:function:judge'
const RoleArn = 'arn:aws:iam::123456789012:role/judge'
const actionsAt = (...points: string[]) =>
  Object.fromEntries(points.map((point) => [point, [{ Name: 'ask', Uri, RoleArn }]]))

let shop: AShop
beforeEach(async () => {
  shop = await aShop()
})
afterEach(async () => {
  await shop.close()
})

const open = (dynamic?: Readonly<Record<string, string>>) =>
  shop.open(
    { kind: 'existing', version: '1' },
    { configurationProfile: 'flags', dynamicExtensionParameters: dynamic }
  )

const callsOf = (...operations: string[]): readonly string[] =>
  shop.aws.requests.flatMap(({ operation = '' }) => (operations.includes(operation) ? [operation] : []))

const EXTENSION_CALLS = ['ListExtensionAssociations', 'GetExtension', 'GetExtensionAssociation']

describe('the extensions of a deployment', () => {
  it('cost one call where there are none', async () => {
    const { subject } = await open()
    expect(callsOf(...EXTENSION_CALLS)).toEqual(['ListExtensionAssociations'])
    expect(subject.rows.map(([label]) => label)).not.toContain('Extensions')
  })

  it('are shown with their versions and places, one look for each version', async () => {
    const { aws, ids } = shop
    aws.world.createExtension('judge', actionsAt('PRE_START_DEPLOYMENT'))
    const other = aws.world.createEnvironment(ids.applicationId, 'other')
    for (const id of [ids.applicationId, ids.environmentId, ids.profileId, other])
      aws.world.associate('judge', id)
    const { subject } = await open()
    expect(new Map(subject.rows).get('Extensions')).toBe(
      'judge version 1 (application shop), judge version 1 (environment prod), judge version 1 (configuration profile flags)'
    )
    expect(callsOf(...EXTENSION_CALLS)).toEqual(['ListExtensionAssociations', 'GetExtension'])
  })

  it('are found among many without reading all pages', async () => {
    const { aws, ids } = shop
    aws.world.createExtension('judge', actionsAt('PRE_START_DEPLOYMENT'))
    const application = aws.world.createApplication('other')
    for (let count = 0; count < 120; count++) aws.world.associate('judge', application)
    aws.world.associate('judge', ids.profileId)
    const { subject } = await open()
    expect(new Map(subject.rows).get('Extensions')).toBe('judge version 1 (configuration profile flags)')
    const listings = aws.calls('ListExtensionAssociations').map(({ input }) => input['ResourceIdentifier'])
    expect(listings).toEqual([
      undefined,
      aws.world.arnOf(ids.applicationId),
      aws.world.arnOf(ids.environmentId),
      aws.world.arnOf(ids.profileId)
    ])
  })

  it('that lack a required parameter are an error that names it', async () => {
    const { aws, ids } = shop
    aws.world.createExtension('judge', actionsAt('PRE_START_DEPLOYMENT'), { parameters: { mood: {} } })
    const association = aws.world.associate('judge', ids.environmentId, { mood: 'secret-mood' })
    aws.world.updateExtension('judge', { parameters: { mood: {}, team: { Required: true } } })
    const problem = await problemOf(open())
    expect(problem).toMatchObject({
      kind: 'configuration',
      message: `extension judge (version 1, associated with environment prod) requires judge#team, and neither association ${association} nor \`dynamic-extension-parameters\` has a value for it`,
      hint: expect.stringMatching(/^Nothing was started/)
    })
    expect(JSON.stringify(problem)).not.toContain('secret-mood')
    expect(aws.calls('StartDeployment')).toEqual([])
  })

  it('that have all they require are none', async () => {
    const { aws, ids } = shop
    aws.world.createExtension('judge', actionsAt('PRE_START_DEPLOYMENT'), {
      parameters: { team: { Required: true }, note: { Dynamic: true } }
    })
    aws.world.associate('judge', ids.environmentId, { team: 'web' })
    const arn = `arn:aws:appconfig:eu-west-1:123456789012:extension/${aws.world.extension('judge')?.id ?? ''}`
    for (const word of ['judge', aws.world.extension('judge')?.id ?? '', arn, `${arn}/1`])
      expect((await open({ [`${word}#note`]: 'x' })).subject.title).toBe('shop / prod / flags')
  })

  it.each([
    [
      'of an extension that is not associated',
      'jugde#note',
      '`dynamic-extension-parameters`: jugde#note: extension "jugde" is not associated with the application, the environment or the configuration profile (did you mean "judge"?); associated: "judge"'
    ],
    [
      'that the extension does not declare',
      'judge#noet',
      '`dynamic-extension-parameters`: judge#noet: extension judge declares no parameter "noet" (did you mean "note"?); dynamic: "note"'
    ],
    [
      'that is not dynamic',
      'judge#team',
      '`dynamic-extension-parameters`: judge#team: parameter "team" of extension judge is not dynamic: its value belongs into the association'
    ]
  ])('refuse a dynamic parameter %s', async (_what, key, message) => {
    const { aws, ids } = shop
    aws.world.createExtension('judge', actionsAt('PRE_START_DEPLOYMENT'), {
      parameters: { team: {}, note: { Dynamic: true } }
    })
    aws.world.associate('judge', ids.profileId)
    expect(await problemOf(open({ [key]: 'secret-value' }))).toMatchObject({ kind: 'configuration', message })
  })

  it.each([
    ['ListExtensionAssociations', 'appconfig:ListExtensionAssociations'],
    ['GetExtension', 'appconfig:GetExtension'],
    ['GetExtensionAssociation', 'appconfig:GetExtensionAssociation']
  ])('are not checked where %s is denied, which is said and is no failure', async (operation, permission) => {
    const { aws, ids } = shop
    aws.world.createExtension('judge', actionsAt('PRE_START_DEPLOYMENT'), {
      parameters: { team: { Required: true } }
    })
    aws.world.associate('judge', ids.profileId, { team: 'web' })
    aws.faults.add({ kind: 'access-denied' }, { operation })
    const { subject } = await open({ 'other#x': 'y' })
    const notes = subject.notes.filter((note) => note.includes('extensions'))
    expect(notes).toEqual([expect.stringContaining('were not checked')])
    expect(notes[0]).toContain(`Allow ${permission}`)
  })
})

describe('a start that an extension may have refused', () => {
  const MARKER = '123e4567-e89b-42d3-a456-426614174000'
  const intent = { marker: MARKER, after: null, at: '2026-01-01T00:00:00Z', kind: 'appconfig' } as const

  it('names the one that AWS names', async () => {
    const { aws, ids } = shop
    for (const name of ['judge', 'jury']) {
      aws.world.createExtension(name, actionsAt('PRE_START_DEPLOYMENT'))
      aws.world.associate(name, ids.profileId)
    }
    aws.script.failExtension('jury', { errorMessage: 'not on a Friday' })
    const target = await open()
    expect(await problemOf(target.begin(intent))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('not on a Friday'),
      hint: `Extension jury (action ask, ${Uri}) runs before a deployment starts, and refused it.`
    })
  })

  it('names those that could have, where AWS names none', async () => {
    const { aws, ids } = shop
    aws.world.createExtension('judge', actionsAt('PRE_START_DEPLOYMENT'))
    aws.world.createExtension('notify', actionsAt('ON_DEPLOYMENT_START'))
    aws.world.associate('judge', ids.profileId)
    aws.world.associate('notify', ids.profileId)
    aws.faults.add(
      { kind: 'error', code: 'BadRequestException', status: 400, message: 'no' },
      { operation: 'StartDeployment' }
    )
    const target = await open()
    expect(await problemOf(target.begin(intent))).toMatchObject({
      hint: `Extension judge (action ask, ${Uri}) runs before a deployment starts, and can refuse it.`
    })
  })

  it('shows what AWS applied, and names in what it invoked', async () => {
    const { aws, ids, clock } = shop
    const id = aws.world.createExtension('judge', actionsAt('ON_DEPLOYMENT_START'), {
      parameters: { team: {}, note: { Dynamic: true } }
    })
    aws.world.associate('judge', ids.profileId, { team: 'secret-team' })
    const target = await open({ 'judge#note': 'secret-note' })
    const { handle, snapshot } = await target.begin(intent)
    expect(snapshot.extensions).toEqual([`judge (${id}) version 1 with team, note`])
    clock.advance(1_000)
    const { events } = await target.describe(handle.id, new AbortController().signal)
    expect(events.flatMap(({ invocations }) => invocations)).toEqual([
      { extension: `judge (${id})`, action: 'ask', uri: Uri }
    ])
  })
})
