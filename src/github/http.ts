import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { proxyEnvOf } from '../runtime/proxy.js'

/** A request as it goes over the wire. */
export interface HttpRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export interface HttpReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** Makes one request: no retries, no redirects. Rejects when there is no answer, and as soon as `signal` is aborted. */
export type Send = (request: HttpRequest, signal: AbortSignal) => Promise<HttpReply>

/** Largest answer that is read, in bytes: a hundred comments of the largest size in four-byte characters, escaped. */
const LARGEST = 64 * 1024 * 1024

const bodyOf = async (reply: IncomingMessage): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of reply) {
    if (!(chunk instanceof Uint8Array)) continue
    size += chunk.byteLength
    if (size > LARGEST) throw new Error('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A header that came several times counts once, with the first value. */
const headersOf = ({ headers }: IncomingMessage): HttpReply['headers'] =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])
  )

/**
 * HTTP with what Node itself has: unlike its `fetch`, its agents take proxies from given variables. (The official
 * client brings an HTTP stack of its own: 1.17 MB of bundle and 42 ms of every start that loads it.)
 *
 * @param env HTTPS_PROXY, HTTP_PROXY and NO_PROXY are read from it, in both cases (Node 24.5 and newer)
 */
export const createSend = (env: Readonly<Record<string, string | undefined>>): Send => {
  // No connection is kept: there are a handful of requests, and the process must not wait for idle sockets.
  const options = { keepAlive: false, proxyEnv: { ...proxyEnvOf(env) } }
  const plain = new PlainAgent(options)
  const secure = new SecureAgent(options)
  return ({ method, url, headers, body }, signal) =>
    new Promise((resolve, reject) => {
      const secured = url.protocol === 'https:'
      const outgoing = (secured ? secureRequest : plainRequest)(
        url,
        { method, headers, signal, agent: secured ? secure : plain },
        (reply) => {
          bodyOf(reply).then((text) => {
            resolve({ status: reply.statusCode ?? 0, headers: headersOf(reply), body: text })
          }, reject)
        }
      )
      outgoing.on('error', reject)
      // A request that waits for its tunnel through a proxy does not tell that it was given up.
      signal.addEventListener(
        'abort',
        () => {
          reject(new DOMException('The request was given up before an answer came', 'AbortError'))
        },
        { once: true }
      )
      outgoing.end(body)
    })
}
