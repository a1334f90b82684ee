import '../aws/one-realm.js'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { colouredLog, plainLog } from '../../sandbox/summary/rehearsal/log-text.js'
import { rehearse, type Rehearsed } from '../../sandbox/summary/rehearsal/rehearse.js'
import { SCENES, type SceneName } from '../../sandbox/summary/rehearsal/scenes.js'
import { PICTURES, shownOf } from '../../scripts/pictures/list.js'
import { DENSITY, IMAGES, pngOf, sourceOf, WIDTH } from '../../scripts/pictures/place.js'
import { SCHEMES } from '../../sandbox/summary/scheme.js'
import { EXIT_CODE } from '../../src/deployment/outcome.js'

/**
 * What people read of typical steps, as files to be read by people. When it changes on purpose:
 * UPDATE_GOLDEN=1 npm test -- golden, and read the difference.
 */
const FOLDER = fileURLToPath(new URL('./', import.meta.url))
const isUpdate = process.env['UPDATE_GOLDEN'] === '1'

const expectGolden = (path: string, text: string): void => {
  if (isUpdate) writeFileSync(path, text)
  expect({ path, text }).toEqual({ path, text: existsSync(path) ? readFileSync(path, 'utf8') : '(missing)' })
}

const isScene = (name: string): name is SceneName => Object.hasOwn(SCENES, name)
const NAMES = Object.keys(SCENES).filter(isScene)

const LOGS = NAMES.filter((name) => !('concurrent' in SCENES[name]))

const rehearsals = new Map<SceneName, Rehearsed>()
const of = (name: SceneName): Rehearsed => {
  const rehearsed = rehearsals.get(name)
  if (rehearsed === undefined) throw new Error(`${name} was not rehearsed`)
  return rehearsed
}

beforeAll(async () => {
  // One at a time: each is lent the environment of this process.
  for (const name of NAMES) rehearsals.set(name, await rehearse(SCENES[name]))
}, 300_000)

describe('the log', () => {
  it.each(LOGS)('of %s', (name) => {
    expectGolden(`${FOLDER}${name}.txt`, plainLog(of(name).log))
  })

  it('in its colours', () => {
    expectGolden(`${FOLDER}canary-rolled-back.colours.txt`, colouredLog(of('canary-rolled-back').log))
  })

  it.each(NAMES)('of %s ends with how it ended, and what to do next', (name) => {
    const { log, outcome } = of(name)
    const last = plainLog(log).trimEnd().split('\n').at(-1)
    const isFine = EXIT_CODE[outcome.kind] === 0
    const state = outcome.snapshot === undefined ? '' : ` (${outcome.snapshot.state})`
    expect(last).toContain(`${isFine ? '✔' : '✖'} ${outcome.kind}${state} after `)
    if (!isFine) expect(last).toMatch(/ → [A-Z].*\.$/)
  })

  it.each(NAMES)('of %s is never silent for more than six minutes, nor loud', (name) => {
    const times = of(name).log.flatMap((line) => {
      const [, hours, minutes, seconds] = /(\d\d):(\d\d):(\d\d)/.exec(plainLog([line]).slice(0, 8)) ?? []
      return seconds === undefined ? [] : [Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)]
    })
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(6 * 60)
    expect(times.length).toBeLessThan(40)
  })

  it('has no file for a step that is not rehearsed', () => {
    const logs = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
    expect(logs.sort()).toEqual(
      [...LOGS.map((name) => `${name}.txt`), 'canary-rolled-back.colours.txt'].sort()
    )
  })
})

/** Width in pixels, as a PNG's header has it. */
const widthOf = (png: Buffer): number => {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return png.readUInt32BE(16)
}

describe('the pictures in docs/images', () => {
  it.each(PICTURES)('show what the code draws today: $name (else: npm run pictures)', (picture) => {
    const { name, scene, width = WIDTH } = picture
    expect(readFileSync(sourceOf(name), 'utf8')).toBe(shownOf(picture, of(scene)))
    const pictures = SCHEMES.map((scheme) => readFileSync(pngOf(name, scheme)))
    expect(pictures.map(widthOf)).toEqual(SCHEMES.map(() => width * DENSITY))
    expect(new Set(pictures.map((png) => png.readUInt32BE(20))).size).toBe(1)
  })

  it('are no others', () => {
    const expected = PICTURES.flatMap(({ name }) => [
      `${name}.txt`,
      ...SCHEMES.map((scheme) => `${name}-${scheme}.png`)
    ])
    expect(readdirSync(IMAGES).sort()).toEqual(expected.sort())
  })

  it('cannot show what there is not', () => {
    const summary = { name: 'x', scene: 'planned', shows: 'summary', until: 'nowhere' } as const
    expect(() => shownOf(summary, { summary: 'a', comment: '' })).toThrow('the summary has no line nowhere')
    expect(() => shownOf({ ...summary, shows: 'comment' }, { summary: 'a', comment: '' })).toThrow(
      'there is no comment'
    )
  })
})
