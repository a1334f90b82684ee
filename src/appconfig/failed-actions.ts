import type { Ports } from '../deployment/ports.js'
import type { Outcome } from '../deployment/outcome.js'
import { isFinal, type Invocation, type Snapshot } from '../deployment/snapshot.js'

/** Failures that are listed; an action that fails at every step would drown the rest. */
const MOST = 10

const inWords = ({ extension, action, uri, errorCode, errorMessage }: Invocation): string => {
  const target = uri === undefined ? '' : `, ${uri}`
  const why = [errorCode, errorMessage].filter((part) => part !== undefined && part !== '').join(': ')
  return `extension ${extension} (action ${action}${target}): ${why}`
}

/** Failures of one kind are one line. */
const failuresIn = ({ events }: Snapshot): readonly string[] => {
  const times = new Map<string, number>()
  for (const { type, invocations } of events) {
    for (const invocation of invocations) {
      const { errorCode = '', errorMessage = '' } = invocation
      if (errorCode === '' && errorMessage === '') continue
      const words = `${inWords(invocation)} (at ${type})`
      times.set(words, (times.get(words) ?? 0) + 1)
    }
  }
  return [...times].map(([words, amount]) => (amount === 1 ? words : `${words}, ${amount} times`))
}

/**
 * One warning that lists the extension actions that failed while the deployment went on; undefined when none did, or
 * when they are told as a part of why it was rolled back.
 */
export const failedActions = (snapshot: Snapshot | undefined): string | undefined => {
  if (snapshot === undefined || (isFinal(snapshot.phase) && snapshot.phase !== 'succeeded')) return undefined
  const failures = failuresIn(snapshot)
  if (failures.length === 0) return undefined
  const shown = failures.slice(0, MOST)
  const rest = failures.length - shown.length
  return [
    'Extension actions failed, and AppConfig went on with the deployment:',
    ...shown.map((line) => `- ${line}`),
    ...(rest > 0 ? [`- … ${rest} more …`] : [])
  ].join('\n')
}

/** Gives the outcome on, with that warning where there is reason for it. */
export const warnOfFailedActions = (outcome: Outcome, { report }: Pick<Ports, 'report'>): Outcome => {
  const message = failedActions(outcome.snapshot)
  if (message !== undefined) report({ kind: 'warning', message })
  return outcome
}
