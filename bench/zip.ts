/**
 * Zip and upload of a site, beside `zip -r` and `curl -T` on the same tree and to the same endpoint; with `--large`
 * also the memory for a site of 2 GB. `tsx bench/zip.ts [--runs N] [--large] [--json FILE]`
 *
 * Ours is measured from within a running process, as the action works: without the start of Node.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs, promisify } from 'node:util'
import { defaultNode } from '../sandbox/runner/index.js'
import { percentile } from './statistics.js'
import { ratio, table, writeJson } from './table.js'
import { compile } from './zip-compile.js'
import { makeTree, type Tree } from './zip-tree.js'

const SITE: Tree = { files: 5_000, bytes: 185e6 }
const LARGE: Tree = { files: 5_000, bytes: 2e9 }

const MOST_RATIO = 0.8
const MOST_MIB = 200
const FLAT = 0.2

/** One run of one way. */
interface Sample {
  readonly ms: number
  /** Of these, until the archive was written. */
  readonly zippedMs: number
  /** Of the archive. */
  readonly bytes: number
  /** MiB; not known of the other tools. */
  readonly peakMib?: number
}

interface Figure {
  readonly site: string
  readonly way: string
  readonly medianMs: number
  readonly zippedMs: number
  readonly bytes: number
  readonly peakMib: number | null
}

interface Run {
  /** What is measured, compiled. */
  readonly program: string
  readonly directory: string
  readonly url: string
  readonly temp: string
}

const run = promisify(execFile)

const isSample = (value: unknown): value is Sample =>
  typeof value === 'object' && value !== null && 'ms' in value && 'bytes' in value

const ours = async ({ directory, url, temp, program }: Run): Promise<Sample> => {
  const { stdout } = await run(defaultNode(), [program, directory, url, temp])
  const sample: unknown = JSON.parse(stdout)
  if (!isSample(sample)) throw new Error(`unexpected: ${stdout}`)
  return sample
}

const theirs = async ({ directory, url, temp }: Run): Promise<Sample> => {
  const archive = join(temp, 'theirs.zip')
  const began = performance.now()
  await run('zip', ['-qr', archive, '.'], { cwd: directory })
  const zippedMs = performance.now() - began
  await run('curl', ['-sS', '--fail', '--noproxy', '*', '-T', archive, url])
  const ms = performance.now() - began
  const bytes = statSync(archive).size
  rmSync(archive)
  return { ms, zippedMs, bytes }
}

const WAYS = { ours, 'zip -r + curl -T': theirs }

const median = (samples: readonly Sample[], of: (sample: Sample) => number): number =>
  percentile(samples.map(of), 0.5)

const figureOf = (site: string, way: string, samples: readonly Sample[]): Figure => {
  const peaks = samples.flatMap(({ peakMib }) => peakMib ?? [])
  return {
    site,
    way,
    medianMs: median(samples, ({ ms }) => ms),
    zippedMs: median(samples, ({ zippedMs }) => zippedMs),
    bytes: median(samples, ({ bytes }) => bytes),
    peakMib: peaks.length === 0 ? null : Math.max(...peaks)
  }
}

/** In turns, so that a slow moment of the machine hits both alike. */
const measure = async (site: string, where: Run, runs: number): Promise<readonly Figure[]> => {
  const samples = Object.entries(WAYS).map(([way, once]) => ({ way, once, all: new Array<Sample>() }))
  for (let turn = 0; turn < runs; turn += 1) {
    for (const { once, all } of samples) all.push(await once(where))
  }
  return samples.map(({ way, all }) => figureOf(site, way, all))
}

const startEndpoint = async (): Promise<{ child: ChildProcess; url: string }> => {
  const endpoint = join(import.meta.dirname, 'zip-endpoint.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', endpoint], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const lines = createInterface(child.stdout)
  const url = await new Promise<string>((resolve) => lines.once('line', resolve))
  return { child, url }
}

const treeIn = (folder: string, name: string, tree: Tree): string => {
  const directory = join(folder, name)
  mkdirSync(directory)
  makeTree(directory, tree)
  return directory
}

const verdict = (goal: string, figure: string, met: boolean): string =>
  `${met ? 'met ' : 'MISSED'} ${goal}: ${figure}`

const verdicts = (figures: readonly Figure[]): readonly string[] => {
  const [own, other, large] = figures
  if (own === undefined || other === undefined) return []
  const wall = own.medianMs / other.medianMs
  const peak = own.peakMib ?? Infinity
  const growth = large === undefined ? undefined : (large.peakMib ?? Infinity) / peak
  return [
    verdict(
      `at most ${MOST_RATIO} of the wall time`,
      ratio(own.medianMs, other.medianMs),
      wall <= MOST_RATIO
    ),
    verdict(`peak under ${MOST_MIB} MiB`, `${peak.toFixed(0)} MiB`, peak < MOST_MIB),
    ...(growth === undefined
      ? []
      : [verdict('flat (±20 %) up to 2 GB', `× ${growth.toFixed(2)}`, Math.abs(growth - 1) <= FLAT)])
  ]
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      large: { type: 'boolean', default: false },
      json: { type: 'string' }
    }
  })
  const temp = mkdtempSync(join(tmpdir(), 'zip-bench-'))
  const { child, url } = await startEndpoint()
  try {
    const program = compile(join(temp, 'compiled'), 'zip-ours')
    const where = { program, directory: treeIn(temp, 'site', SITE), url, temp }
    const figures = [...(await measure('185 MB', where, Number(values.runs)))]
    if (values.large) {
      const large = { ...where, directory: treeIn(temp, 'large', LARGE) }
      figures.push(figureOf('2 GB', 'ours', [await ours(large), await ours(large)]))
    }
    console.log(`${SITE.files} files, a third of the bytes compressed already, ${cpus().length} cores\n`)
    console.log(
      table<Figure>(
        [
          { heading: 'site', of: ({ site }) => site, align: 'left' },
          { heading: 'way', of: ({ way }) => way, align: 'left' },
          { heading: 'median s', of: ({ medianMs }) => (medianMs / 1000).toFixed(2) },
          { heading: 'of it zip s', of: ({ zippedMs }) => (zippedMs / 1000).toFixed(2) },
          { heading: 'archive MB', of: ({ bytes }) => (bytes / 1e6).toFixed(1) },
          { heading: 'peak MiB', of: ({ peakMib }) => peakMib?.toFixed(0) ?? '' }
        ],
        figures
      )
    )
    console.log(`\n${verdicts(figures).join('\n')}`)
    if (values.json !== undefined) writeJson(values.json, { benchmark: 'zip', cores: cpus().length, figures })
  } finally {
    child.kill()
    rmSync(temp, { recursive: true, force: true })
  }
}

void main()
