import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { merge, type Census } from '../__tests__/deployment/simulation/census.js'
import { batchesOf, type Batch } from './simulate/batches.js'
import { figures } from './simulate/figures.js'
import { readOptions, USAGE, type Options } from './simulate/options.js'
import type { Report } from './simulate/worker.js'

/** Time between two lines of progress, in milliseconds. */
const PROGRESS_MS = 10_000

const isReport = (value: unknown): value is Report => typeof value === 'object' && value !== null

interface Total {
  readonly census: Census
  readonly failures: { readonly batch: Batch; readonly words: string }[]
  runs: number
}

/** Lets one worker play batches until there are none left, or until something was found. */
const work = (batches: Batch[], total: Total, onProgress: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker: ChildProcess = fork(fileURLToPath(new URL('./simulate/worker.ts', import.meta.url)), {
      // Stories leave much behind at once: a young generation that holds it saves a quarter of the time.
      execArgv: [...process.execArgv, '--max-semi-space-size=64']
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`a worker ended with ${code}`))
    })
    worker.on('message', (report: unknown) => {
      if (!isReport(report)) return
      const { batch, census, failure } = report
      if (batch !== undefined && census !== undefined) {
        merge(total.census, census)
        total.runs += batch.runs
        onProgress()
      }
      if (batch !== undefined && failure !== undefined) total.failures.push({ batch, words: failure.words })
      worker.send(total.failures.length > 0 ? 'enough' : (batches.shift() ?? 'enough'))
    })
  })

const run = async (options: Options): Promise<number> => {
  const { runs, seed, workers, service = 'both services' } = options
  const began = performance.now()
  const total: Total = { census: {}, failures: [], runs: 0 }
  let told = began
  const seconds = (): number => (performance.now() - began) / 1_000
  const onProgress = (): void => {
    if (performance.now() - told < PROGRESS_MS) return
    told = performance.now()
    console.log(`${total.runs} of ${runs} stories, ${Math.round(total.runs / seconds())} a second`)
  }
  console.log(`${runs} stories of ${service}, seed ${seed}, ${workers} workers`)
  const batches = [...batchesOf(options)]
  await Promise.all(Array.from({ length: workers }, () => work(batches, total, onProgress)))
  for (const line of figures(total.census)) console.log(line)
  console.log(
    `\n${total.runs} stories in ${Math.round(seconds())} s (${Math.round(total.runs / seconds())} a second), seed ${seed}`
  )
  for (const { batch, words } of total.failures) {
    console.error(
      `\n${words}\nagain: npm run simulate -- --service ${batch.service} --seed ${batch.seed} --runs ${batch.runs}`
    )
  }
  console.log(
    total.failures.length === 0 ? 'Every invariant held in every story.' : 'An invariant was broken.'
  )
  return total.failures.length === 0 ? 0 : 1
}

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error(USAGE)
  process.exitCode = 2
}
