/**
 * A deployment of 24 hours with 2,000 events, watched by the bundle in accelerated time: its memory, its requests and
 * what they carry, by the hour. `tsx bench/long-deployment.ts [--scale N] [--hours N] [--events N] [--json FILE]`
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startSandbox } from '../sandbox/aws/index.js'
import { openGate } from '../sandbox/kill/gate.js'
import { runStep } from '../sandbox/runner/index.js'
import { ratio, table, writeJson } from './table.js'

const HOUR_MS = 3_600_000
const MIB = 2 ** 20
/** Virtual seconds between two notes of the process's memory. */
const PROBE_SECONDS = 600

interface Note {
  readonly at: number
  readonly rss: number
  readonly heapUsed: number
}

/** One hour, by its end. */
interface Hour {
  readonly hour: number
  readonly heapMib: number
  readonly rssMib: number
  readonly requests: number
  readonly kib: number
}

const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && 'at' in value && 'rss' in value && 'heapUsed' in value

const notesIn = (file: string): readonly Note[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
    .filter(isNote)

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      scale: { type: 'string', default: '240' },
      hours: { type: 'string', default: '24' },
      events: { type: 'string', default: '2000' },
      json: { type: 'string' }
    }
  })
  const [scale, hours, events] = [Number(values.scale), Number(values.hours), Number(values.events)]
  const folder = mkdtempSync(join(tmpdir(), 'long-deployment-'))
  const probe = join(folder, 'memory')
  const aws = await startSandbox({ scale })
  const gate = openGate()
  try {
    const door = await gate.front(aws.url)
    aws.world.createShop()
    aws.world.createStrategy('Day', { durationMinutes: (hours - 1) * 60, bakeMinutes: 60, growthFactor: 10 })
    const every = (hours * 3600) / events
    for (let event = 0; event < events; event += 1) {
      const description = `Event ${event} of somebody's extension`
      aws.script.event(
        { seconds: event * every },
        { EventType: 'PERCENTAGE_UPDATED', Description: description }
      )
    }
    const { main } = await runStep({
      action: fileURLToPath(new URL('../', import.meta.url)),
      with: {
        service: 'appconfig',
        application: 'shop',
        environment: 'prod',
        'configuration-profile': 'flags',
        'configuration-version': '1',
        'deployment-strategy': 'Day'
      },
      env: {
        ...Object.fromEntries(
          Object.entries(aws.env).map(([name, value]) => [name, value.replaceAll(aws.url, door)])
        ),
        NODE_OPTIONS: `--import=${new URL('./memory-probe.mjs', import.meta.url).href}`,
        PROBE_FILE: probe,
        PROBE_SECONDS: String(PROBE_SECONDS)
      },
      timeScale: scale,
      epoch: aws.epoch
    })
    const outcome = main.outputs.get('outcome')
    if (outcome !== 'succeeded') throw new Error(`it ended as ${String(outcome)}:\n${main.log.join('\n')}`)
    const notes = notesIn(probe)
    const began = notes[0]?.at ?? 0
    const virtual = (at: number): number => aws.epoch + (at - aws.epoch) * scale
    const hourOf = (hour: number): Hour => {
      const within = (at: number): boolean =>
        at >= began + (hour - 1) * HOUR_MS && at < began + hour * HOUR_MS
      const passages = gate.passages.filter(({ at }) => within(virtual(at)))
      const last = notes.filter(({ at }) => within(at)).at(-1)
      return {
        hour,
        heapMib: (last?.heapUsed ?? 0) / MIB,
        rssMib: (last?.rss ?? 0) / MIB,
        requests: passages.length,
        kib: passages.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
      }
    }
    const shown = [1, 2, 6, 12, 18, hours].filter(
      (hour, at, all) => hour <= hours && all.indexOf(hour) === at
    )
    const figures = shown.map(hourOf)
    const [first] = figures
    console.log(
      table<Hour>(
        [
          { heading: 'hour', of: ({ hour }) => String(hour) },
          { heading: 'heap MiB', of: ({ heapMib }) => heapMib.toFixed(1) },
          { heading: '×', of: ({ heapMib }) => ratio(heapMib, first?.heapMib ?? 1) },
          { heading: 'RSS MiB', of: ({ rssMib }) => rssMib.toFixed(0) },
          { heading: '×', of: ({ rssMib }) => ratio(rssMib, first?.rssMib ?? 1) },
          { heading: 'requests', of: ({ requests }) => String(requests) },
          { heading: '×', of: ({ requests }) => ratio(requests, first?.requests ?? 1) },
          { heading: 'KiB received', of: ({ kib }) => kib.toFixed(0) }
        ],
        figures
      )
    )
    console.log(`\n${gate.passages.length} requests in all; ${main.raw.length} lines of log`)
    if (values.json !== undefined) writeJson(values.json, figures)
  } finally {
    await Promise.all([gate.close(), aws.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

void main()
