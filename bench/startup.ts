/**
 * Start-up: from spawning the bundle to its first AWS request, beside an empty script on the same Node, and the
 * bundle's peak memory by then. `tsx bench/startup.ts [--runs N] [--peer NAME=FILE]... [--json FILE]`; a peer is the
 * entry of another action's bundle.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultNode } from '../sandbox/runner/index.js'
import { percentile } from './statistics.js'
import { ratio, table, writeJson } from './table.js'

const INPUTS = {
  INPUT_SERVICE: 'appconfig',
  INPUT_APPLICATION: 'shop',
  INPUT_ENVIRONMENT: 'prod',
  'INPUT_CONFIGURATION-PROFILE': 'flags',
  'INPUT_CONFIGURATION-VERSION': '1',
  'INPUT_DEPLOYMENT-STRATEGY': 'AppConfig.AllAtOnce'
}

/** What is spawned: a file, and whether it is over with its first request, with its exit, or with what comes first. */
interface Subject {
  readonly name: string
  readonly file: string
  readonly until: 'request' | 'exit' | 'either'
  readonly env?: Readonly<Record<string, string>>
}

interface Sample {
  readonly ms: number
  /** MiB; of the process that was asked for it. */
  readonly peakMib?: number
}

interface Figure {
  readonly name: string
  readonly medianMs: number
  readonly p95Ms: number
  /** null: not known. */
  readonly peakMib: number | null
}

const listen = async (): Promise<{ server: Server; url: string }> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { server, url: `http://127.0.0.1:${address.port}` }
}

/** Runs the subject once. The first request is never answered: the process is ended when it comes. */
const measure = async (subject: Subject, server: Server, env: Record<string, string>): Promise<Sample> => {
  const began = performance.now()
  const child = spawn(defaultNode(), [subject.file], { env: { ...env, ...subject.env }, stdio: 'ignore' })
  const exited = once(child, 'exit')
  if (subject.until === 'exit') {
    await exited
    return { ms: performance.now() - began }
  }
  const given = new AbortController()
  const asked = once(server, 'request', { signal: given.signal })
  await (subject.until === 'either' ? Promise.race([asked, exited]) : asked)
  // Whoever ended first was waited for by no request.
  asked.catch(() => undefined)
  given.abort()
  const ms = performance.now() - began
  const peakMib = peakOf(child.pid)
  child.kill('SIGKILL')
  await exited
  return { ms, ...(peakMib !== undefined && { peakMib }) }
}

/** VmHWM of a process on Linux; elsewhere it is not known. */
const peakOf = (pid: number | undefined): number | undefined => {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))
    return found?.[1] === undefined ? undefined : Number(found[1]) / 1024
  } catch {
    return undefined
  }
}

/** An entry that is given no inputs: as far as it comes, to its first request or to its end. */
const peerOf = (given: string): Subject => {
  const [, name = '', file = ''] = /^([^=]+)=(.+)$/.exec(given) ?? []
  if (file === '') throw new Error(`--peer takes NAME=FILE, not ${given}`)
  const env = Object.fromEntries(Object.keys(INPUTS).map((input) => [input, '']))
  return { name: `${name}, without inputs`, file: resolve(file), until: 'either', env }
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '31' },
      peer: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' }
    }
  })
  const folder = mkdtempSync(join(tmpdir(), 'startup-'))
  const { server, url } = await listen()
  try {
    const empty = join(folder, 'empty.mjs')
    writeFileSync(empty, '')
    const subjects: Subject[] = [
      { name: 'empty script', file: empty, until: 'exit' },
      { name: 'main, to its first AWS request', file: resolve('dist/index.js'), until: 'request' },
      {
        name: 'main with wrong inputs',
        file: resolve('dist/index.js'),
        until: 'exit',
        env: { INPUT_SERVICE: 'x' }
      },
      { name: 'post without a duty', file: resolve('dist/post/index.js'), until: 'exit' },
      ...values.peer.map(peerOf)
    ]
    const env = {
      ...INPUTS,
      PATH: process.env['PATH'] ?? '',
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIDBENCH',
      AWS_SECRET_ACCESS_KEY: 'bench',
      AWS_ENDPOINT_URL: url,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary')
    }
    const samples = new Map<string, Sample[]>(subjects.map(({ name }) => [name, []]))
    // In turns, so that a slow moment of the machine hits all alike; the first turn only warms the file cache.
    for (let run = -1; run < Number(values.runs); run++) {
      for (const subject of subjects) {
        const sample = await measure(subject, server, env)
        if (run >= 0) samples.get(subject.name)?.push(sample)
      }
    }
    const figures = subjects.map(({ name }): Figure => {
      const times = (samples.get(name) ?? []).map(({ ms }) => ms)
      const peaks = (samples.get(name) ?? []).flatMap(({ peakMib }) => peakMib ?? [])
      return {
        name,
        medianMs: percentile(times, 0.5),
        p95Ms: percentile(times, 0.95),
        peakMib: peaks.length === 0 ? null : Math.max(...peaks)
      }
    })
    const base = figures[0]?.medianMs ?? 1
    console.log(
      table<Figure>(
        [
          { heading: 'process', of: ({ name }) => name, align: 'left' },
          { heading: 'median ms', of: ({ medianMs }) => medianMs.toFixed(1) },
          { heading: 'p95 ms', of: ({ p95Ms }) => p95Ms.toFixed(1) },
          { heading: '× empty', of: ({ medianMs }) => ratio(medianMs, base) },
          { heading: 'peak MiB', of: ({ peakMib }) => peakMib?.toFixed(0) ?? '' }
        ],
        figures
      )
    )
    if (values.json !== undefined) writeJson(values.json, figures)
  } finally {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

void main()
