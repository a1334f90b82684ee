import type { Agent } from 'node:http'
import { backoffMs } from '../../deployment/backoff.js'
import { DeploymentError, isTransient, problemOf, type Problem } from '../../deployment/problem.js'
import type { Clock } from '../../runtime/clock.js'
import { throwIfGivenUp } from '../zip/fault.js'
import { isAccepted, isPassing, refusal, type Answer } from './answer.js'
import { UPLOADING } from './connection-fault.js'
import { LIMITS, put as putFile, type Limits } from './put.js'

/** Attempts, the first included: half a minute of trouble is ridden out, besides the time they take themselves. */
const MOST_ATTEMPTS = 5

export interface Upload {
  /** Presigned: a secret. It is in no message and no error. */
  readonly url: string
  readonly file: string
  /** Bytes of the file. */
  readonly size: number
  /** Bytes handed to the connection so far; starts over with every attempt. */
  readonly onBytes: (sent: number, total: number) => void
  /** An attempt failed in a way that may pass; the next one is `retryMs` milliseconds away. */
  readonly onTrouble?: (problem: Problem, retryMs: number) => void
  readonly signal: AbortSignal
  readonly clock: Clock
  /** Uniform in [0, 1). */
  readonly random: () => number
  /** Instead of a connection of its own (a proxy). */
  readonly agent?: Agent
  readonly limits?: Limits
  /** Makes one attempt. */
  readonly put?: typeof putFile
}

const parse = (url: string): URL => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed?.protocol === 'https:' || parsed?.protocol === 'http:') return parsed
  throw new DeploymentError({
    kind: 'service',
    message: 'The upload address of the deployment is no http(s) URL.'
  })
}

/** Makes one attempt; the problem that may pass, or undefined when the file is uploaded. */
const attempt = async (url: URL, upload: Upload): Promise<Problem | undefined> => {
  const { put = putFile, limits = LIMITS, file, size, signal, clock, agent } = upload
  const onBytes = (sent: number): void => {
    upload.onBytes(sent, size)
  }
  let answer: Answer
  try {
    answer = await put({ url, file, size, onBytes, signal, clock, limits, ...(agent && { agent }) })
  } catch (error) {
    const problem = problemOf(error)
    if (signal.aborted || !isTransient(problem)) throw error
    return problem
  }
  if (isAccepted(answer)) return undefined
  const problem = refusal(answer, url)
  if (isPassing(answer)) return problem
  throw new DeploymentError(problem)
}

/**
 * Uploads an archive to a presigned address with PUT. Lost connections, silence and answers from 500 on are tried
 * again from the beginning, with backoff; an answer below 500 is final.
 * Rejects with a `DeploymentError`, soon after `signal` is aborted too.
 */
export async function upload(options: Upload): Promise<void> {
  const { signal, clock, random, onTrouble } = options
  const url = parse(options.url)
  for (let failures = 0; ;) {
    throwIfGivenUp(signal, UPLOADING)
    const problem = await attempt(url, options)
    if (problem === undefined) return
    failures += 1
    if (failures === MOST_ATTEMPTS) {
      throw new DeploymentError({ ...problem, message: `${problem.message} (after ${failures} attempts)` })
    }
    const retryMs = backoffMs(failures - 1, random)
    onTrouble?.(problem, retryMs)
    await clock.sleep(retryMs, signal)
  }
}
