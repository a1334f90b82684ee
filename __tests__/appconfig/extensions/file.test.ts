import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { readExtensionsFile } from '../../../src/appconfig/extensions/file/read.js'
import { EXTENSIONS_SCHEMA } from '../../../src/appconfig/extensions/file/table.js'
import { problemOf } from '../fake-appconfig.js'
import { CORPUS, FULL } from './corpus.js'

const PUBLISHED = fileURLToPath(new URL('../../../docs/extensions.schema.json', import.meta.url))
const schema: unknown = JSON.parse(readFileSync(PUBLISHED, 'utf8'))

let workspace = ''
beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'extensions-'))
})
afterAll(() => {
  rmSync(workspace, { recursive: true })
})

const read = (content: string, name = 'extensions.yml') => {
  writeFileSync(join(workspace, name), content)
  return readExtensionsFile(name, workspace, 'octo/shop')
}

const bad = CORPUS.filter(({ flaws }) => flaws !== undefined)
const good = CORPUS.filter(({ flaws }) => flaws === undefined)

describe('the published schema', () => {
  it('is what the code checks: else run `tsx scripts/extensions-schema.ts`', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(EXTENSIONS_SCHEMA)))
  })

  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(JSON.stringify(EXTENSIONS_SCHEMA)))
  it.each(CORPUS)('agrees with the code on a file $title', ({ yaml, flaws, beyondSchema }) => {
    expect(validate(parse(yaml))).toBe(flaws === undefined || beyondSchema === true)
  })
})

describe('a file', () => {
  it.each(good)('$title is read', async ({ yaml }) => {
    await expect(read(yaml)).resolves.toMatchObject({ owner: expect.any(String) })
  })

  it.each(bad)('$title is refused', async ({ yaml, flaws = [] }) => {
    expect(await problemOf(read(yaml))).toMatchObject({
      kind: 'configuration',
      remarks: flaws.map((flaw) => ({ file: 'extensions.yml', message: expect.stringMatching(flaw) }))
    })
  })

  it('with all there is says what is wanted, and where', async () => {
    const { owner, extensions, associations } = await read(FULL)
    expect(owner).toBe('shop-config')
    expect(extensions).toEqual([
      {
        name: 'notify',
        description: 'tells the team',
        actions: {
          ON_DEPLOYMENT_COMPLETE: {
            name: 'tell',
            uri: 'arn:aws:sns:eu-west-1:123456789012:deployments',
            roleArn: 'arn:aws:iam::123456789012:role/notify',
            description: 'publishes'
          }
        },
        parameters: {
          team: { required: true, dynamic: false, description: 'who is told' },
          note: { required: false, dynamic: true, description: '' }
        },
        tags: { 'cost-center': 'shop', empty: '' },
        at: { file: 'extensions.yml', line: 3, column: 5 }
      }
    ])
    expect(associations.map(({ at, ...association }) => [at.line, association])).toEqual([
      [
        16,
        {
          extension: 'notify',
          isOwn: true,
          application: 'shop',
          environment: 'prod',
          profile: undefined,
          parameters: { team: 'web' },
          version: 3
        }
      ],
      [
        20,
        {
          extension: 'notify',
          isOwn: true,
          application: 'shop',
          environment: undefined,
          profile: 'flags',
          parameters: { team: 'api' },
          version: undefined
        }
      ],
      [
        24,
        {
          extension: 'AWS.AppConfig.DeploymentNotificationsToEventBridge',
          isOwn: false,
          application: 'shop',
          environment: undefined,
          profile: undefined,
          parameters: {},
          version: undefined
        }
      ]
    ])
  })

  it.each(['extensions.md', 'recipes.md'])('of docs/%s is right', async (guide) => {
    const text = readFileSync(new URL(`../../../docs/${guide}`, import.meta.url), 'utf8')
    const blocks = [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = '']) => block)
    const files = blocks.filter((block) => /^extensions:\n {2}- name/m.test(block))
    expect(files).toHaveLength(1)
    for (const file of files) await expect(read(file)).resolves.toMatchObject({ owner: 'shop-config' })
  })

  it('in JSON says the same', async () => {
    const [yaml, json] = [await read(FULL), await read(JSON.stringify(parse(FULL)), 'extensions.json')]
    const withoutPlaces = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner)))
    expect(withoutPlaces(json)).toEqual(withoutPlaces(yaml))
  })

  it('without an owner belongs to the repository', async () => {
    expect(await read('{}')).toMatchObject({ owner: 'octo/shop' })
  })

  it('has all its mistakes reported at once, at their lines', async () => {
    const problem = await problemOf(
      read(
        [
          'owner: 7',
          'extensions:',
          '  - name: a/b',
          '    actions:',
          '      ON_SUNDAY: []',
          '    associations:',
          '      - environment: prod',
          'oops: true'
        ].join('\n')
      )
    )
    expect(problem).toMatchObject({
      message: expect.stringMatching(
        /^There are 6 problems in extensions-file "extensions.yml":\n- line 1, column 8:/
      ),
      hint: expect.stringContaining('docs/extensions.schema.json'),
      remarks: [
        { line: 1, column: 8 },
        { line: 3, column: 11 },
        { line: 5, column: 7 },
        { line: 5, column: 18 },
        { line: 7, column: 9 },
        { line: 8, column: 1 }
      ]
    })
  })

  it.each([
    ['that is no YAML', 'a: [', 'extensions.yml', /^There (is|are)/],
    ['with a key twice', 'owner: a\nowner: b', 'extensions.yml', /the same key twice/],
    ['that is no JSON', '{ owner: a }', 'extensions.json', /extensions\.json/],
    ['with a key twice in JSON', '{"owner": "a", "owner": "b"}', 'extensions.json', /\/owner is there twice/],
    ['with a YAML tag', 'owner: !secret a', 'extensions.yml', /must have no YAML tag/],
    [
      'with a key that is a number',
      'extensions: [{ name: a, actions: {}, tags: { 1: a } }]',
      'x.yml',
      /a key that must be text/
    ],
    ['that is empty', '', 'extensions.yml', /The content is empty/]
  ])('%s is refused', async (_what, content, name, message) => {
    expect(await problemOf(read(content, name))).toMatchObject({
      kind: 'configuration',
      message: expect.stringMatching(message),
      remarks: [expect.objectContaining({ file: name }), ...(name === 'x.yml' ? [expect.anything()] : [])]
    })
  })

  it.each(['../extensions.yml', '/etc/passwd', 'missing.yml'])('%s is not read', async (path) => {
    expect(await problemOf(readExtensionsFile(path, workspace, 'o'))).toMatchObject({
      kind: 'configuration',
      message: expect.stringMatching(/^extensions-file /)
    })
  })
})
