import { describe, expect, it } from '@jest/globals'
import { bench, failure, MINUTE, SECOND, START } from './support.js'

const bytes = (text: string): Uint8Array => Buffer.from(text)

describe('feature flags', () => {
  const document = (enabled: boolean, more = {}): string =>
    JSON.stringify({
      version: '1',
      flags: {
        sale: { name: 'Sale', attributes: { rate: { constraints: { type: 'number', required: true } } } }
      },
      values: { sale: { enabled, rate: 1, ...more } }
    })

  /** The stored document of the newest version. */
  const stored = async (given: Awaited<ReturnType<typeof bench>>, content: string): Promise<unknown> => {
    const { Content } = await given.client.createHostedConfigurationVersion({
      ...given.profile,
      Content: bytes(content),
      ContentType: 'application/json'
    })
    return JSON.parse(Content?.transformToString() ?? '')
  }

  it('get timestamps in every entry of flags and values, and nowhere else', async () => {
    const given = await bench()
    const at = {
      _createdAt: new Date(START + MINUTE).toISOString(),
      _updatedAt: new Date(START + MINUTE).toISOString()
    }
    given.clock.advance(MINUTE)
    const sent = JSON.parse(document(true).replaceAll('sale', 'news')) as unknown
    expect(await stored(given, JSON.stringify(sent))).toEqual({
      version: '1',
      flags: {
        news: {
          name: 'Sale',
          attributes: { rate: { constraints: { type: 'number', required: true } } },
          ...at
        }
      },
      values: { news: { enabled: true, rate: 1, ...at } }
    })
  })

  it('keep what did not change', async () => {
    const given = await bench()
    await stored(given, document(true))
    given.clock.advance(10 * SECOND)
    const later = new Date(START + 10 * SECOND).toISOString()
    const first = new Date(START).toISOString()
    expect(await stored(given, document(false))).toMatchObject({
      flags: { sale: { _createdAt: first, _updatedAt: first } },
      values: { sale: { _createdAt: first, _updatedAt: later } }
    })
  })

  it('keep the digits of every number', async () => {
    const given = await bench()
    const { Content } = await given.client.createHostedConfigurationVersion({
      ...given.profile,
      Content: bytes(document(true).replace('"rate":1', '"rate":12345678901234567890.10')),
      ContentType: 'application/json'
    })
    expect(Content?.transformToString()).toContain('"rate":12345678901234567890.10')
  })

  it.each([
    ['no JSON', '{', "Malformed 'Content' provided"],
    ['a list', '[]', "Malformed 'Content' provided"],
    ['an entry that is no object', '{"version":"1","flags":{"sale":1}}', "Malformed 'Content' provided"],
    ['another version', document(true).replace('"1"', '"2"'), 'version must be "1"'],
    ['a bad key', document(true).replaceAll('sale', 'Sale'), 'flags.Sale is not a valid key'],
    ['a flag without a name', document(true).replace('"name"', '"nom"'), 'flags.sale.name must be a string'],
    [
      'values without a flag',
      document(true).replace('"values":{"sale"', '"values":{"other"'),
      'values.other has no flag'
    ],
    ['no enabled', document(true).replace('"enabled":true,', ''), 'values.sale.enabled must be a boolean'],
    ['a missing attribute', document(true).replace(',"rate":1', ''), 'values.sale.rate is required'],
    [
      'an attribute of another type',
      document(true, { rate: 'x' }),
      'values.sale.rate must be of type number'
    ],
    [
      'an unknown attribute',
      document(true, { colour: 'red' }),
      'values.sale.colour is not an attribute of the flag'
    ]
  ])('are refused when there is %s', async (_what, content, message) => {
    const given = await bench()
    const error = await failure(stored(given, content))
    expect(error).toMatchObject({ name: 'BadRequestException' })
    expect(error.message).toBe(`Error invoking extension AppConfig Feature Flags Helper: ${message}`)
  })

  it('are JSON', async () => {
    const { client, profile } = await bench()
    const create = client.createHostedConfigurationVersion({
      ...profile,
      Content: bytes(document(true)),
      ContentType: 'text/plain'
    })
    expect(await failure(create)).toMatchObject({ name: 'BadRequestException' })
  })
})
