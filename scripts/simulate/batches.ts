import type { Options } from './options.js'

/** So many stories of one service that a worker plays in one go. */
export interface Batch {
  readonly service: 'appconfig' | 'amplify'
  readonly runs: number
  readonly seed: number
}

/** Small enough to tell of progress, large enough to be worth a message. */
const BATCH = 1_000

/** Divides the runs; each batch has a seed of its own, so that any of them can be played again alone. */
export const batchesOf = ({ runs, seed, service }: Options): readonly Batch[] => {
  const services = service === undefined ? (['appconfig', 'amplify'] as const) : ([service] as const)
  return services.flatMap((one, index) => {
    const share = Math.floor(runs / services.length) + (index < runs % services.length ? 1 : 0)
    return Array.from({ length: Math.ceil(share / BATCH) }, (_, nth) => ({
      service: one,
      runs: Math.min(BATCH, share - nth * BATCH),
      seed: seed + nth
    }))
  })
}
