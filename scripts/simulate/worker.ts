import { simulate, type Simulated } from '../../__tests__/deployment/simulation/simulate.js'
import type { Batch } from './batches.js'

/** What a worker has to say: that it is ready, or how a batch went. */
export interface Report extends Partial<Simulated> {
  readonly batch?: Batch
}

const isBatch = (value: unknown): value is Batch =>
  typeof value === 'object' && value !== null && 'service' in value && 'runs' in value && 'seed' in value

const report = (message: Report): void => {
  process.send?.(message)
}

process.on('message', (message: unknown) => {
  if (!isBatch(message)) process.exit(0)
  void simulate(message).then((simulated) => {
    report({ batch: message, ...simulated })
  })
})

report({})
