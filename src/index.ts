import { hostOf } from './host.js'
import { listenForSignals } from './runtime/cancellation.js'
import { lingerNoLongerThan } from './runtime/linger.js'

// Before anything else is loaded: until then a signal would end the process at once.
const cancel = listenForSignals(process)

async function run(): Promise<void> {
  const { main } = await import('./main.js')
  process.exitCode = await main(hostOf(process), cancel)
  lingerNoLongerThan(1_000, () => process.exit())
}

void run()
