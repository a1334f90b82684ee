import type { Operation } from '../../../sandbox/aws/wire/operation.js'
import { ServiceError } from '../../../sandbox/aws/wire/service-error.js'
import type { Clock } from '../../../src/runtime/clock.js'
import { member } from '../../../src/runtime/json.js'
import { errorOf, LATE_MS, PROCESSED, thrownFor, type Ailment, type Words } from './ailments.js'
import type { Process } from './process.js'

/** A service of the local AWS, reached without a network. */
export interface Backend {
  readonly operations: ReadonlyMap<string, Operation>
  readonly words: Words
  catchUp(now: number): void
  /** Whether a request of this step is to start something. */
  isStart(operation: string, input: unknown): boolean
  /** Deployment number or job id that a request asks for, or that the answer to it names. */
  idIn(operation: string, input: unknown, output: unknown): string | undefined
  /** The state that an answer tells of one deployment. */
  stateIn(output: unknown): string | undefined
}

/** A request of this step, as it went. */
export interface Request {
  readonly by: Process['name']
  readonly operation: string
  readonly input: unknown
  readonly at: number
  readonly ailment: Ailment | undefined
  readonly isStart: boolean
  /** What it asks for, or what the service made of it: deployment number or job id. */
  id: string | undefined
  /** When the service accepted it; absent: never, or it was refused. */
  acceptedAt?: number
  /** State of the deployment that the answer tells, and when the process got it. */
  state?: string
  deliveredAt?: number
  /** Whether the process has heard of it again: an answer, or an error. */
  heard?: true
}

/** The places around a request at which something may happen to its process. */
export type Point = 'before' | 'processed' | 'after'

export interface LineOptions {
  readonly process: Process
  readonly backend: Backend
  readonly clock: Clock
  /** There and back, in milliseconds. */
  readonly latencyMs: readonly [there: number, back: number]
  /** The ailment of a request that is sent; `nth` counts the process's requests from 1. */
  readonly ailmentOf: (operation: string, nth: number, isStart: boolean) => Ailment | undefined
  readonly onPoint: (point: Point, operation: string, nth: number, isStart: boolean) => void
  readonly log: Request[]
}

/** The line of one process to a service. */
export interface Line {
  /** The same client, whose requests go through this line. @param timeoutMs after which it gives up on an answer */
  through<Client extends object>(client: Client, timeoutMs: number): Client
}

const isAborted = (options: unknown): boolean => {
  const signal = member(options, 'abortSignal')
  return signal instanceof AbortSignal && signal.aborted
}

export const openLine = ({
  process,
  backend,
  clock,
  latencyMs: [there, back],
  ailmentOf,
  onPoint,
  log
}: LineOptions): Line => {
  let calls = 0

  /** The service takes it up. */
  const answer = async (request: Request, input: unknown): Promise<object> => {
    const operation = backend.operations.get(request.operation)
    if (operation === undefined) throw new Error(`nobody answers ${request.operation}`)
    const now = clock.now()
    backend.catchUp(now)
    const output = await operation.run(input, { now, sleep: (ms) => clock.sleep(ms) })
    request.acceptedAt = clock.now()
    request.id = backend.idIn(request.operation, input, output)
    const state = backend.stateIn(output)
    if (state !== undefined) request.state = state
    return typeof output === 'object' && output !== null ? output : {}
  }

  const processed = async (request: Request, input: unknown, times: number): Promise<object> => {
    // The first of two answers gets lost, a refusal like any other.
    for (let left = times - 1; left > 0; left -= 1) await settled(answer(request, input))
    try {
      return await answer(request, input)
    } catch (error) {
      throw error instanceof ServiceError ? thrownFor(error) : error
    }
  }

  const afflicted = async (
    request: Request,
    input: unknown,
    timeoutMs: number,
    ailment: Exclude<Ailment, 'doubled'>
  ): Promise<never> => {
    const when = PROCESSED[ailment]
    if (when === 'later') void clock.sleep(LATE_MS).then(() => settled(processed(request, input, 1)))
    // A start that is at work goes on, whatever becomes of its connection.
    const work = when === 'at-once' ? settled(processed(request, input, 1)) : undefined
    if (ailment === 'gateway-timeout') await work
    if (ailment === 'hang' || ailment === 'silent') await clock.sleep(timeoutMs)
    throw errorOf(ailment, backend.words)
  }

  const exchange = async (request: Request, input: unknown, timeoutMs: number): Promise<object> => {
    const { ailment } = request
    if (ailment === undefined) return processed(request, input, 1)
    return ailment === 'doubled'
      ? processed(request, input, 2)
      : afflicted(request, input, timeoutMs, ailment)
  }

  const send = async (command: object, options: unknown, timeoutMs: number): Promise<unknown> => {
    const operation = command.constructor.name.replace(/Command$/, '')
    const input = member(command, 'input')
    const nth = (calls += 1)
    const isStart = backend.isStart(operation, input)
    onPoint('before', operation, nth, isStart)
    if (process.isDead()) return process.alive(Promise.resolve())
    const request: Request = {
      by: process.name,
      operation,
      input,
      at: clock.now(),
      ailment: ailmentOf(operation, nth, isStart),
      isStart,
      id: backend.idIn(operation, input, undefined)
    }
    log.push(request)
    const reply = (async () => {
      if (there > 0) await clock.sleep(there)
      try {
        return await exchange(request, input, timeoutMs)
      } finally {
        onPoint('processed', operation, nth, isStart)
        if (back > 0) await clock.sleep(back)
      }
    })()
    // What it does to the process happens once the process has the answer.
    const output = await process.alive(heard(reply, request, process))
    onPoint('after', operation, nth, isStart)
    if (!isAborted(options) && !process.isDead()) request.deliveredAt = clock.now()
    return process.alive(
      Promise.resolve({ ...output, $metadata: { httpStatusCode: 200, requestId: 'request' } })
    )
  }

  return {
    through: (client, timeoutMs) =>
      new Proxy(client, {
        get: (target, key): unknown =>
          key === 'send'
            ? (command: object, options: unknown) => send(command, options, timeoutMs)
            : Reflect.get(target, key)
      })
  }
}

const heard = async <T>(reply: Promise<T>, request: Request, process: Process): Promise<T> => {
  try {
    return await reply
  } finally {
    if (!process.isDead()) request.heard = true
  }
}

/** Whatever becomes of it, somebody has looked. */
const settled = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined)
