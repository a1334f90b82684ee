/**
 * Serves the local AWS for other programs, with an account to try things in.
 *
 *     npm run sandbox -- [--port 4566] [--scale 60] [--minutes 10]
 *
 * In a workflow, later steps of the job get its environment: start it in the background (`npm run sandbox &`), and go
 * on when GITHUB_ENV names AWS_ENDPOINT_URL_APPCONFIG.
 */
import { appendFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { systemClock } from '../src/runtime/clock.js'
import { type Sandbox, startSandbox } from './aws/index.js'
import { ALARM, INSTANT, openAccount } from './demo/account.js'

const USAGE = `usage: npm run sandbox -- [--port PORT] [--scale FACTOR] [--minutes MINUTES]
  --port     of 127.0.0.1; default: any free one
  --scale    how many times faster than real time the service's own time goes; default: 1
  --minutes  after which it ends by itself; default: 10`

interface Options {
  readonly port: number
  readonly scale: number
  readonly minutes: number
}

/** A positive number; `fallback` when there is none. @throws when it is anything else */
const positive = (name: string, text: string | undefined, fallback: number): number => {
  const value = text === undefined ? fallback : Number(text)
  if (text !== undefined && !(value > 0 && Number.isFinite(value)))
    throw new Error(`--${name} is '${text}', which is no positive number`)
  return value
}

/** @throws when an option is unknown or has no such value */
const readOptions = (args: string[]): Options => {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, scale: { type: 'string' }, minutes: { type: 'string' } }
  })
  const port = positive('port', values.port, 0)
  if (!Number.isInteger(port) || port > 65_535) throw new Error(`--port is '${port}', which is no port`)
  return {
    port,
    scale: positive('scale', values.scale, 1),
    minutes: positive('minutes', values.minutes, 10)
  }
}

const describe = ({ url, env }: Sandbox, { minutes, scale }: Options): string =>
  [
    `A local AWS AppConfig serves ${url} for ${minutes} min; Ctrl+C ends it.`,
    ...(scale === 1 ? [] : [`Its time goes ${scale} times as fast as real time.`]),
    '',
    `Application shop, environment prod, feature flags flags (version 1), alarm ${ALARM}, extension notify,`,
    `strategy ${INSTANT} (seconds) besides AWS's own.`,
    '',
    'Its environment:',
    ...Object.entries(env).map(([name, value]) => `  export ${name}=${value}`),
    ''
  ].join('\n')

/** In one write, so that whoever sees one of the variables sees them all. */
const exportTo = (file: string, { env }: Sandbox): void => {
  appendFileSync(
    file,
    Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('')
  )
}

/** Aborted when the process is told to end. A terminal that goes away does not end it. */
const untilTold = (): AbortSignal => {
  const end = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      end.abort()
    })
  }
  process.on('SIGHUP', () => undefined)
  // Neither does a reader of its output that goes away.
  process.stdout.on('error', () => undefined)
  return end.signal
}

const serve = async (options: Options): Promise<void> => {
  const told = untilTold()
  const aws = await startSandbox({ port: options.port, scale: options.scale })
  try {
    openAccount(aws)
    process.stdout.write(describe(aws, options))
    const file = process.env['GITHUB_ENV'] ?? ''
    if (file !== '') exportTo(file, aws)
    await systemClock.sleep(options.minutes * 60_000, told)
    process.stdout.write(`Ended after ${aws.requests.length} requests.\n`)
  } finally {
    await aws.close()
  }
}

const fail = (exitCode: number, error: unknown, more = ''): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${more}`)
  process.exitCode = exitCode
}

let options: Options | undefined
try {
  options = readOptions(process.argv.slice(2))
} catch (error) {
  fail(2, error, `${USAGE}\n`)
}
if (options !== undefined) {
  await serve(options).catch((error: unknown) => {
    fail(1, error)
  })
}
