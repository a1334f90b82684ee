import { dutyOf } from './deployment/duty.js'
import { hostOf } from './host.js'
import { listenForSignals } from './runtime/cancellation.js'
import { lingerNoLongerThan } from './runtime/linger.js'
import { decodeState } from './runtime/saved-state.js'

const cancel = listenForSignals(process)

// A post step is not told its stage, and runs after every main step: without a state it does nothing.
async function run(): Promise<void> {
  const state = decodeState(process.env['STATE_deployment'])
  const duty = dutyOf(state, process.env['INPUT_JOB-STATUS'] ?? '')
  const surfaces = process.env['STATE_surfaces'] ?? ''
  if (duty !== 'nothing' || surfaces !== '') {
    const { finishStep } = await import('./finish-step.js')
    process.exitCode = await finishStep({ duty, state, surfaces }, hostOf(process), cancel)
  }
  const archives = process.env['STATE_archives'] ?? ''
  if (archives !== '') await (await import('./amplify/zip/leftovers.js')).removeTemporaryZips(archives)
  lingerNoLongerThan(1_000, () => process.exit())
}

void run()
