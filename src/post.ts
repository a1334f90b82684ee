import { readFileSync } from 'node:fs'
import { dutyOf } from './deployment/duty.js'
import { listenForSignals } from './runtime/cancellation.js'
import { lingerNoLongerThan } from './runtime/linger.js'
import { decodeState } from './runtime/saved-state.js'

const cancel = listenForSignals(process)

// A post step is not told its stage, and runs after every main step: without a state it does nothing.
async function run(): Promise<void> {
  const archives = process.env['STATE_archives'] ?? ''
  if (archives !== '') await (await import('./amplify/zip/leftovers.js')).removeTemporaryZips(archives)
  const state = decodeState(process.env['STATE_deployment'])
  const duty = dutyOf(state, process.env['INPUT_JOB-STATUS'] ?? '')
  if (state === undefined || duty === 'nothing') return
  const { finishStep } = await import('./finish-step.js')
  process.exitCode = await finishStep(
    duty,
    state,
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
