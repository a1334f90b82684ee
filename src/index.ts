import { readFileSync } from 'node:fs'
import { listenForSignals } from './runtime/cancellation.js'
import { lingerNoLongerThan } from './runtime/linger.js'

// Before anything else is loaded: until then a signal would end the process at once.
const cancel = listenForSignals(process)

async function run(): Promise<void> {
  const { main } = await import('./main.js')
  process.exitCode = await main(
    {
      env: process.env,
      write: (text) => process.stdout.write(text),
      readFile: (path) => readFileSync(path, 'utf8')
    },
    cancel
  )
  lingerNoLongerThan(1_000, () => process.exit())
}

void run()
