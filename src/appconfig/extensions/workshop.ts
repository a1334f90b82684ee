import { persist } from '../../deployment/persist.js'
import type { Ports } from '../../deployment/ports.js'
import { DeploymentError } from '../../deployment/problem.js'
import { PREPARATION_MS } from '../../deployment/start.js'
import type { ListedAssociation } from './actual.js'
import type { Writer } from './writes.js'

/** What the steps of one run share. */
export interface Workshop {
  readonly writer: Writer
  readonly ports: Ports
  /** Associations that were there before this run made any. */
  readonly before: readonly ListedAssociation[]
  /** Ids of extensions that this run created, by name. */
  readonly created: Map<string, string>
  /** `arn:aws:appconfig:eu-west-1:123456789012:`, as soon as an answer tells it. */
  prefix: string | undefined
  /** An update gave a version of its own: what was compared no longer holds. */
  surprised: boolean
}

/** Where to read from. */
export const sourceOf = ({ writer }: Workshop) => ({ ...writer, reads: writer.clients.reads })

/** Repeats what failed in a way that may pass. @param work is told whether it may have been done already */
export const persistently = <T>(
  { writer, ports }: Workshop,
  work: (mayBeDone: boolean) => Promise<T>
): Promise<T> => {
  let tries = 0
  return persist(() => work(tries++ > 0), ports, writer.signal, PREPARATION_MS)
}

/** What to do when somebody else was faster. */
export const RUN_AGAIN = 'Run this step again: it compares anew and goes on from there.'

/** The error for what somebody else did meanwhile. */
export const overtaken = (what: string, how: string, cause?: unknown): DeploymentError =>
  new DeploymentError(
    {
      kind: 'conflict',
      message: `${what} was ${how} by somebody else while this step ran; nothing of theirs was overwritten`,
      hint: RUN_AGAIN
    },
    { cause }
  )
