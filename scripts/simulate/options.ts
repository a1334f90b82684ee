import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

/** What a simulation is asked for. */
export interface Options {
  readonly runs: number
  readonly seed: number
  readonly workers: number
  readonly service: 'appconfig' | 'amplify' | undefined
}

export const USAGE =
  'npm run simulate -- [--runs 10000] [--seed <number>] [--workers <cores>] [--service appconfig|amplify]'

const whole = (text: string, name: string, least: number): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`--${name} ${text}: a whole number from ${least} on`)
  return value
}

/** @throws Error that says which argument is wrong */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      workers: { type: 'string', default: String(availableParallelism()) },
      service: { type: 'string' }
    }
  })
  const { service } = values
  if (service !== undefined && service !== 'appconfig' && service !== 'amplify')
    throw new Error(`--service ${service}: appconfig or amplify`)
  return {
    runs: whole(values.runs, 'runs', 1),
    seed: whole(values.seed, 'seed', 0),
    workers: whole(values.workers, 'workers', 1),
    service
  }
}
