import { describe, expect, it } from '@jest/globals'
import {
  errorsOf,
  expectEnding,
  linesWith,
  LONG,
  play,
  type Scene,
  type Stage,
  untilComplete,
  warningsOf
} from './support.js'

const SUCCEEDED = {
  conclusion: 'success',
  outcome: 'succeeded',
  state: 'COMPLETE',
  states: ['COMPLETE']
} as const
const STARTED = {
  conclusion: 'success',
  outcome: 'started',
  state: 'DEPLOYING',
  states: ['DEPLOYING']
} as const
const FAILED = { conclusion: 'failure', outcome: 'failed', starts: 0, states: [] } as const
const UNCHANGED = { conclusion: 'success', outcome: 'unchanged', starts: 0, states: ['COMPLETE'] } as const

/** Inputs of a deployment of the profile `settings` that is not waited for. */
const of = (source: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  'configuration-profile': 'settings',
  'configuration-version': '',
  'wait-for': 'started',
  ...source
})
const file = (path: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
  of({ 'configuration-file': path, ...more })

/** The profile `settings`, with these versions. */
const settings = ({ aws, shop }: Stage, ...versions: readonly string[]): string => {
  const id = aws.world.createProfile(shop.applicationId, 'settings')
  for (const content of versions) aws.world.createVersion(id, content)
  return id
}

/** The environment serves the newest version of `settings`. */
const serving =
  (...versions: readonly string[]) =>
  (stage: Stage): void => {
    const { aws, shop } = stage
    const profileId = settings(stage, ...versions)
    const strategyId = aws.world.createStrategy('At once', {})
    const { environmentId } = shop
    aws.world.startDeployment({ environmentId, profileId, strategyId, version: versions.length })
  }

/** A scene that begins when what is served was deployed. */
const afterServing = (content: string, scene: Scene): Scene => ({
  ...scene,
  arrange: async (stage) => {
    serving(content)(stage)
    await untilComplete(stage, 1)
  }
})

const creations = ({ aws }: Stage): number => aws.calls('CreateHostedConfigurationVersion').length

describe('a file', () => {
  it.concurrent('becomes a version, is deployed, and the outputs name it', async () => {
    const run = await play({
      arrange: (stage) => settings(stage, '{"rate":1}'),
      files: { 'config/settings.json': '{ "rate": 2 }\n' },
      with: { ...file('config/settings.json', { 'version-label': 'v2' }), 'wait-for': 'complete' }
    })
    expectEnding(run, SUCCEEDED)
    expect(run.main.outputs.get('configuration-version')).toBe('2')
    expect(run.main.outputs.get('version-label')).toBe('v2')
    expect(linesWith(run.main, '2 (v2), created from config/settings.json')).toHaveLength(1)
    expect(run.main.summary).toContain('created from config/settings.json')
    const [creation] = run.aws.calls('CreateHostedConfigurationVersion')
    expect(creation?.input).toMatchObject({
      LatestVersionNumber: 1,
      ContentType: 'application/json',
      Description: expect.stringMatching(/^Commit [0-9a-f]{40}, https:\/\/.+\/actions\/runs\/9001/)
    })
  })

  it.concurrent.each([
    ['missing', {}, 'no such file', 1, 1],
    ['empty', { 'settings.yaml': '' }, 'empty', 1, 1],
    ['a directory', { 'settings.yaml/x': '' }, 'directory', 1, 1],
    ['broken', { 'settings.yaml': 'a:\n  - 1\nb: [1,\nc: 2\n' }, 'YAML', 4, undefined]
  ])('that is %s is annotated at its place, before any call', async (_, files, said, line, col) => {
    const run = await play({ files: { ...files, 'other.txt': '' }, with: file('settings.yaml') })
    const [place, headline] = errorsOf(run.main)
    expect(place).toMatchObject({ file: 'settings.yaml', line, ...(col !== undefined && { col }) })
    expect(headline?.message).toContain(said)
    expect(run.main.outputs.get('outcome')).toBe('failed')
    expect(run.aws.requests).toEqual([])
  })

  it.concurrent('outside of the workspace is refused', async () => {
    const run = await play({ with: file('../settings.json') })
    expectEnding(run, { ...FAILED, reason: /does not lie in the workspace/ })
    expect(run.aws.requests).toEqual([])
  })

  it.concurrent('that is too large is refused in the numbers of the service', async () => {
    const run = await play({
      arrange: (stage) => {
        stage.aws.script.set({ contentLimitKilobytes: 1 })
        settings(stage)
      },
      files: { 'settings.txt': 'x'.repeat(2048) },
      with: file('settings.txt')
    })
    expectEnding(run, { ...FAILED, reason: /size 2 KB, limit 1 KB/ })
  })

  it.concurrent('under a label of other content is refused', async () => {
    const run = await play({
      arrange: (stage) => {
        stage.aws.world.createVersion(settings(stage), '{"rate":1}', { label: 'v1' })
      },
      files: { 'settings.json': '{"rate":2}' },
      with: file('settings.json', { 'version-label': 'v1' })
    })
    expectEnding(run, { ...FAILED, reason: /version-label "v1" is on version 1/ })
    expect(creations(run)).toBe(0)
  })

  it.concurrent('is stored once, though the answer was lost', async () => {
    const run = await play({
      arrange: (stage) => {
        settings(stage, '{"rate":1}')
        const lost = { operation: 'CreateHostedConfigurationVersion', processing: 'after' } as const
        stage.aws.faults.add({ kind: 'drop' }, lost)
      },
      files: { 'settings.json': '{"rate":2}' },
      with: file('settings.json')
    })
    expectEnding(run, STARTED)
    expect(run.main.outputs.get('configuration-version')).toBe('2')
    expect(creations(run)).toBe(1)
  })

  it.concurrent('is started once, though the answer to the start was lost, and stored once', async () => {
    const run = await play({
      arrange: (stage) => {
        settings(stage)
        stage.aws.faults.add({ kind: 'drop' }, { operation: 'StartDeployment', processing: 'after' })
      },
      files: { 'settings.json': '{"rate":2}' },
      with: file('settings.json')
    })
    expectEnding(run, STARTED)
    expect(creations(run)).toBe(1)
  })
})

describe('inline content', () => {
  it.concurrent('becomes a version, and is in no line of ours', async () => {
    const run = await play({
      arrange: (stage) => settings(stage),
      with: of({ 'configuration-content': '{"password":"hunter2"}' })
    })
    expectEnding(run, STARTED)
    const own = run.main.raw.map(({ text }) => text).join('\n')
    expect(own + (run.main.summary ?? '') + [...run.main.outputs.values()].join('\n')).not.toContain(
      'hunter2'
    )
  })

  it.concurrent('that is broken is told with line and column', async () => {
    const run = await play({ with: of({ 'configuration-content': '{\n"a": hunter2}' }) })
    expectEnding(run, { ...FAILED, reason: /line 2, column 6/ })
    expect(errorsOf(run.main)[0]?.message).not.toContain('hunter2')
  })
})

describe('content that is served already', () => {
  it.concurrent('is unchanged, whatever its looks', async () => {
    const run = await play(
      afterServing('{"a":1,"b":{"c":2}}', {
        files: { 'settings.json': '{\n  "b": { "c": 2 },\n  "a": 1\n}\n' },
        with: file('settings.json', { 'version-label': 'v2' })
      })
    )
    const { outputs, annotations } = run.main
    expect(run.starts).toEqual([])
    expect(creations(run)).toBe(0)
    expect(annotations).toEqual([])
    expect(Object.fromEntries(outputs)).toMatchObject({
      outcome: 'unchanged',
      'deployment-number': '1',
      'configuration-version': '1',
      reason: expect.stringContaining('serves this configuration already')
    })
    expect(run.main.conclusion).toBe(UNCHANGED.conclusion)
  })

  it.concurrent('is deployed again when that is asked for', async () => {
    const run = await play(
      afterServing('{"a":1}', {
        files: { 'settings.json': '{"a":1}' },
        with: file('settings.json', { 'on-unchanged': 'deploy' })
      })
    )
    expectEnding(run, { ...STARTED, states: ['COMPLETE', 'DEPLOYING'] })
    expect(creations(run)).toBe(0)
  })

  it.concurrent('is deployed when one value is another', async () => {
    const run = await play(
      afterServing('{"a":9007199254740993}', {
        files: { 'settings.json': '{"a":9007199254740992}' },
        with: file('settings.json')
      })
    )
    expectEnding(run, { ...STARTED, states: ['COMPLETE', 'DEPLOYING'] })
    expect(creations(run)).toBe(1)
  })

  it.concurrent('is found out after the wait, when the one in the way deployed it', async () => {
    const run = await play({
      arrange: ({ aws, shop }) => {
        const strategyId = aws.world.createStrategy('Short', { bakeMinutes: 1 })
        aws.world.startDeployment({ ...shop, strategyId })
      }
    })
    expect(run.main.outputs.get('outcome')).toBe('unchanged')
    expect(run.starts).toEqual([])
    expect(linesWith(run.main, 'is in the way')).not.toEqual([])
  })
})

describe('validators', () => {
  const YAML = 'shops:\n  berlin:\n    limits:\n      - rate: 1\n      - rate: 999\n'
  const violation = { Location: '$.shops.berlin.limits[1].rate', Reason: 'too many', Constraint: 'maximum' }

  it.concurrent('annotate the line of a nested YAML file, without the value', async () => {
    const run = await play({
      arrange: (stage) => {
        const id = settings(stage)
        stage.aws.world.setValidator(id, () => [{ ...violation, Value: 'hunter2' }])
      },
      files: { 'config/shops.yaml': YAML },
      with: file('config/shops.yaml')
    })
    const [place, headline] = errorsOf(run.main)
    expect(place).toMatchObject({
      file: 'config/shops.yaml',
      line: 5,
      col: 15,
      message: expect.stringContaining('too many (maximum)')
    })
    expect(headline?.message).toMatch(/did not pass validation/)
    expect(run.main.raw.some(({ text }) => text.includes('hunter2'))).toBe(false)
    expect(run.main.outputs.get('outcome')).toBe('failed')
    expect(run.main.outputs.get('configuration-version')).toBe('1')
  })

  it.concurrent('more than eight leave room for the headline', async () => {
    const run = await play({
      arrange: (stage) => {
        const id = settings(stage)
        stage.aws.world.setValidator(id, () => Array.from({ length: 12 }, () => violation))
      },
      files: { 'shops.yaml': YAML },
      with: file('shops.yaml')
    })
    expect(errorsOf(run.main)).toHaveLength(9)
  })

  it.concurrent('an extension that refuses a start is named', async () => {
    const run = await play({
      arrange: ({ aws, shop }) => {
        const action = { Name: 'ask', Uri: 'arn:aws:lambda:eu-west-1:123456789012:function:ask' }
        aws.world.createExtension('Gatekeeper', { PRE_START_DEPLOYMENT: [action] })
        aws.world.associate('Gatekeeper', shop.environmentId)
        aws.script.failExtension('Gatekeeper', { errorMessage: 'timed out after 15 s' })
      }
    })
    expectEnding(run, { ...FAILED, starts: 1, reason: /Gatekeeper: timed out after 15 s/ })
  })
})

describe('before a start', () => {
  it.concurrent('the log tells what is served, when what is due and what watches', async () => {
    const run = await play(
      afterServing('{"a":1}', { files: { 'settings.json': '{"a":2}' }, with: file('settings.json') })
    )
    expect(linesWith(run.main, 'Served now: version 1 of deployment 1, since ')).toHaveLength(1)
    expect(linesWith(run.main, 'Timetable from the start: 25 % by 30 s, ')).toHaveLength(1)
    expect(linesWith(run.main, 'Alarms that roll it back: errors')).toHaveLength(1)
    expect(warningsOf(run.main)).toEqual([])
  })

  it.concurrent('a plan that outlives a hosted job is warned of', async () => {
    const run = await play({ with: { ...LONG, 'timeout-minutes': '0.2' } })
    expect(run.main.outputs.get('outcome')).toBe('timed-out')
    expect(warningsOf(run.main)).toEqual([expect.stringContaining('operation: watch')])
  })
})
