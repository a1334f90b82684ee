import type { IncomingHttpHeaders } from 'node:http'
import type { Endpoint } from './endpoint.js'
import { type Fault, type Faults, faultAnswer, type FaultWords, type Hit, type Who } from './faults.js'
import { ConnectionCut, type Intake } from './intake.js'
import type { Random } from './random.js'
import type { RequestRecord } from './record.js'
import type { Service } from './service.js'
import type { VirtualTime } from './virtual-time.js'
import type { HttpOutput } from './wire/rest-json.js'
import { ServiceError } from './wire/service-error.js'

export interface Surroundings {
  readonly services: readonly Service[]
  readonly endpoints: readonly Endpoint[]
  readonly time: VirtualTime
  readonly random: Random
  readonly faults: Faults
  readonly accountId: string
  /** Judges the credentials of a request; throws a ServiceError. @param now virtual milliseconds */
  readonly admit: (headers: IncomingHttpHeaders, now: number) => void
  /** Every request is added to it. */
  readonly record: RequestRecord[]
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
/** The record of a request that is still being answered. */
export type Entry = Mutable<RequestRecord> & { faults: string[] }

/** A connection that gets no answer: broken, or left hanging. */
export type Silence = 'drop' | 'hang'

/** A request on its way through the server. */
export interface Exchange {
  readonly entry: Entry
  readonly signal: AbortSignal
  readonly words: Partial<FaultWords>
  readonly who: Omit<Who, 'accountId'>
  /** What faults do to the request's body, where it is not read yet. */
  readonly intake: Intake
  process(): Promise<HttpOutput>
  encodeError(error: ServiceError): HttpOutput
}

/** Whatever goes wrong is answered as an error of the service. */
export const failureOf = (error: unknown): ServiceError =>
  error instanceof ServiceError
    ? error
    : new ServiceError(
        'InternalFailure',
        500,
        error instanceof Error ? (error.stack ?? error.message) : String(error)
      )

/** What a request gets: what the faults say that hit it, else what it deserves. */
export const answered = async (exchange: Exchange, around: Surroundings): Promise<HttpOutput | Silence> => {
  const { entry, signal, intake, words, who } = exchange
  const hits = around.faults.hit(entry)
  const applied = async (fault: Fault): Promise<HttpOutput | Silence | undefined> => {
    entry.faults.push(fault.kind)
    switch (fault.kind) {
      case 'delay':
        await around.time.sleep(fault.seconds * 1000, signal)
        return undefined
      case 'do':
        fault.run()
        return undefined
      case 'slow':
        intake.bytesPerSecond = fault.bytesPerSecond
        return undefined
      case 'cut':
        intake.cutAfterBytes = fault.afterBytes
        return undefined
      case 'drop':
      case 'hang':
        return fault.kind
      case 'throttle':
      case 'internal-error':
      case 'gateway-timeout':
      case 'html':
      case 'expired-token':
      case 'access-denied':
      case 'not-found':
      case 'error': {
        const answer = faultAnswer(fault, words, { ...who, accountId: around.accountId })
        return answer instanceof ServiceError ? exchange.encodeError(answer) : answer
      }
    }
  }
  const firstAnswer = async (processing: Hit['processing']): Promise<HttpOutput | Silence | undefined> => {
    for (const hit of hits) {
      const answer = hit.processing === processing ? await applied(hit.fault) : undefined
      if (answer !== undefined) return answer
    }
    return undefined
  }
  const instead = await firstAnswer('before')
  if (instead !== undefined) return instead
  try {
    const answer = await exchange.process().catch((error: unknown) => {
      if (error instanceof ConnectionCut) throw error
      return exchange.encodeError(failureOf(error))
    })
    return (await firstAnswer('after')) ?? answer
  } catch (error) {
    if (error instanceof ConnectionCut) return 'drop'
    throw error
  }
}
