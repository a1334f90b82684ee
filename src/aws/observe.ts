import { member, textIn } from '../runtime/json.js'
import type { Trace } from './access.js'
import { failureOf } from './failure.js'

/** What the SDK hands to a middleware behind its retries: one request as it is sent. */
interface Sent {
  readonly request: unknown
}

interface Context {
  readonly commandName?: string
}

/** The part of the SDK's middleware stack that takes this. */
interface Stack {
  add(
    middleware: <Args extends Sent, Reply extends object>(
      next: (args: Args) => Promise<Reply>,
      context: Context
    ) => (args: Args) => Promise<Reply>,
    options: { readonly step: 'deserialize'; readonly priority: 'high'; readonly name: string }
  ): void
}

/** The SDK numbers its own attempts: `attempt=2; max=3`. */
const attemptOf = (request: unknown): string =>
  /attempt=(\d+)/.exec(textIn(request, 'headers', 'amz-sdk-request') ?? '')?.[1] ?? '1'

const replyInWords = (reply: unknown): string => {
  const metadata = member(reply, 'output', '$metadata')
  const status = member(metadata, 'httpStatusCode')
  return `${typeof status === 'number' ? status : 'answered'}${requestInWords(textIn(metadata, 'requestId'))}`
}

/** Without the message: it may quote a configuration. */
const failureInWords = (error: unknown): string => {
  const { name, code, status, requestId } = failureOf(error)
  return `${[status, name, code].filter((part) => part !== undefined).join(' ')}${requestInWords(requestId)}`
}

const requestInWords = (id: string | undefined): string => (id === undefined ? '' : `, request ${id}`)

/** A plugin for a client: each request that is sent, and what became of it, in a line without secrets. */
export const observing = ({ clock, tell }: Trace) => ({
  applyToStack: (stack: Stack): void => {
    stack.add(
      (next, { commandName = 'request' }) =>
        async (args) => {
          const from = clock.now()
          const operation = commandName.replace(/Command$/, '')
          const host = textIn(args.request, 'hostname') ?? 'unknown host'
          const told = (what: string): void => {
            const ms = Math.round(clock.now() - from)
            tell(`${operation} to ${host}, attempt ${attemptOf(args.request)}: ${what}, ${ms} ms`)
          }
          try {
            const reply = await next(args)
            told(replyInWords(reply))
            return reply
          } catch (error) {
            told(failureInWords(error))
            throw error
          }
        },
      { step: 'deserialize', priority: 'high', name: 'observing' }
    )
  }
})

/** Lets a client tell of its requests, where that is asked for. */
export const observed = <
  Client extends { readonly middlewareStack: { use(plugin: ReturnType<typeof observing>): void } }
>(
  client: Client,
  trace: Trace | undefined
): Client => {
  if (trace !== undefined) client.middlewareStack.use(observing(trace))
  return client
}
