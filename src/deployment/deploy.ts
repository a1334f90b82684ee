import { follow, type Launch } from './follow.js'
import { openLedger, type Ledger } from './ledger.js'
import type { Outcome } from './outcome.js'
import type { Policy } from './policy.js'
import type { Ports } from './ports.js'
import { DeploymentError } from './problem.js'
import { isFinal } from './snapshot.js'
import { start, type Start } from './start.js'
import type { Handle, Target } from './target.js'
import { deployTerm, watchTerm } from './term.js'
import { graceAfter, Interrupted } from './time-limit.js'

/**
 * From a signal to the end of the last request, in milliseconds, whatever was under way when it came: the runner leaves
 * 10 s, and outputs and summary are still to be written.
 */
const SIGNAL_MS = 8_500

/**
 * Deploys once and tells how it ended; what the service or the user does is an outcome.
 * Rejects only for a defect of this action: then the saved state makes the post step clean up.
 */
export async function deploy(target: Target, policy: Policy, ports: Ports): Promise<Outcome> {
  const end = graceAfter(ports.clock, ports.cancel, SIGNAL_MS)
  try {
    return await deployBefore(target, policy, { ...ports, lastMoment: end.signal })
  } finally {
    end.dispose()
  }
}

async function deployBefore(target: Target, policy: Policy, ports: Ports): Promise<Outcome> {
  const { subject, place } = target
  ports.report({ kind: 'resolved', subject, place })
  for (const message of subject.warnings ?? []) ports.report({ kind: 'warning', message })
  // What was never launched serves nobody and blocks its place: it is stopped whatever the policy says.
  const ifUnfinished = target.launch === undefined ? policy.onCancel : 'stop'
  const ledger = openLedger({ place, title: subject.title, ifUnfinished }, ports.store)
  const started = await startOrEnd(target, policy, ledger, ports)
  if (started.kind === 'ended') return started.outcome
  const { begun } = started
  const { handle } = begun
  const adopted = handle.ownership === 'adopted'
  const rules = adopted ? { ...policy, ...(policy.adopted ?? LEFT_ALONE) } : policy
  ledger.begun(handle, adopted ? rules.onCancel : ifUnfinished)
  const outcome = await follow(
    target,
    begun,
    adopted ? watchTerm(begun, rules, ports.clock.now()) : deployTerm(started, rules),
    rules,
    ledger,
    ports,
    adopted ? undefined : launchOf(target, handle, policy, ledger, ports)
  )
  ledger.closed(outcome.kind, outcome.snapshot !== undefined && isFinal(outcome.snapshot.phase))
  return outcome
}

/** What began by itself is not this step's to stop, unless the user says so. */
const LEFT_ALONE: Pick<Policy, 'onTimeout' | 'onCancel'> = { onTimeout: 'leave', onCancel: 'leave' }

function launchOf(
  target: Target,
  handle: Handle,
  { onCancel }: Policy,
  ledger: Ledger,
  { report }: Ports
): Launch | undefined {
  if (target.launch === undefined) return undefined
  const onBytes = (sent: number, total: number): void => {
    report({ kind: 'uploading', sent, total })
  }
  return async (signal) => {
    await target.launch?.(handle, onBytes, signal)
    ledger.begun(handle, onCancel)
  }
}

async function startOrEnd(target: Target, policy: Policy, ledger: Ledger, ports: Ports): Promise<Start> {
  try {
    return await start(target, policy, ledger, ports)
  } catch (error) {
    return { kind: 'ended', outcome: notStarted(error) }
  }
}

/** The outcome of a run that ended before it started anything. Rethrows what is neither a problem nor a signal. */
export function notStarted(error: unknown): Outcome {
  if (error instanceof Interrupted) {
    const by = error.why.kind === 'cancelled' ? ` (${error.why.signal})` : ''
    return { kind: 'cancelled', reason: `cancelled${by} before anything was started` }
  }
  if (!(error instanceof DeploymentError)) throw error
  const { problem } = error
  return {
    kind: 'failed',
    reason: problem.message,
    problem,
    ...(problem.hint !== undefined && { hint: problem.hint })
  }
}
