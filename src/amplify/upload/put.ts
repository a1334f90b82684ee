import { open } from 'node:fs/promises'
import { request as requestHttp, type Agent, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Socket } from 'node:net'
import type { Clock } from '../../runtime/clock.js'
import { fault, fileFault } from '../zip/fault.js'
import type { Answer } from './answer.js'
import { connectionFault, Silence } from './connection-fault.js'
import { watchSilence } from './watchdog.js'

/** Time limits of one attempt, in milliseconds. */
export interface Limits {
  /** Name resolution, connection and TLS. */
  readonly connectMs: number
  /** How long the endpoint may think before the content is sent unasked. */
  readonly continueMs: number
  /** Without a byte taken or an answer. */
  readonly silenceMs: number
}

export const LIMITS: Limits = { connectMs: 10_000, continueMs: 1_000, silenceMs: 60_000 }

/** One attempt to upload a file. */
export interface Attempt {
  readonly url: URL
  readonly file: string
  /** Bytes of the file. */
  readonly size: number
  /** Bytes that were handed to the connection so far. */
  readonly onBytes: (sent: number) => void
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly limits: Limits
  /** Instead of a connection of its own (a proxy). */
  readonly agent?: Agent
}

/** Bytes read from the file at once. */
const CHUNK_BYTES = 256 * 1024

/** Bytes of an answer that are read: S3's error documents are shorter. */
const ANSWER_BYTES = 16 * 1024

/** What can be read of an answer's body; the status counts, even when the connection is lost over the rest. */
const beginningOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response) {
      if (!(chunk instanceof Buffer)) continue
      chunks.push(chunk)
      length += chunk.length
      if (length >= ANSWER_BYTES) break
    }
  } catch {
    // The connection is lost; what came before stays.
  }
  return Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8')
}

/**
 * Asks before it sends: a refusal (an address that has expired) then comes before gigabytes are on their way, and is
 * not lost in a connection that the endpoint closes meanwhile. The length is announced, since S3 takes nothing chunked.
 */
const begin = ({ url, size, agent, signal }: Attempt): ClientRequest => {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  const request = send(url, {
    method: 'PUT',
    agent: agent ?? false,
    signal,
    headers: { 'content-type': 'application/zip', 'content-length': size, expect: '100-continue' }
  })
  request.flushHeaders()
  return request
}

const whenConnected = (request: ClientRequest, secure: boolean, then: () => void): void => {
  request.once('socket', (socket: Socket) => {
    if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', then)
    else then()
  })
}

const write = (request: ClientRequest, chunk: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    request.write(chunk, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })

/** Stops when `answered` says that the answer came before the end: writing on would only lose it. */
const sendContent = async (
  { file, size, onBytes }: Attempt,
  request: ClientRequest,
  answered: () => boolean
): Promise<void> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw fileFault(`cannot read the archive ${file}`, error)
  })
  let sent = 0
  const content: AsyncIterable<Buffer> = handle.createReadStream({
    end: size - 1,
    highWaterMark: CHUNK_BYTES
  })
  for await (const chunk of content) {
    if (answered()) return
    await write(request, chunk)
    sent += chunk.length
    onBytes(sent)
  }
  if (sent !== size) throw fault(`${file} changed while it was being uploaded.`)
  request.end()
}

const exchange = async (attempt: Attempt, over: AbortSignal): Promise<Answer> => {
  const { url, clock, limits } = attempt
  const request = begin(attempt)
  // A request that waits for its tunnel through a proxy does not tell that it was given up.
  let giveUp: (why: Error) => void = () => undefined
  const silence = watchSilence(clock, limits.connectMs, over, () => {
    request.destroy(new Silence())
    giveUp(new Silence())
  })
  const alive = (): void => {
    silence(limits.silenceMs)
  }
  let answered = false
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', (response) => {
      answered = true
      resolve(response)
    })
    request.on('error', reject)
    giveUp = reject
    attempt.signal.addEventListener(
      'abort',
      () => {
        reject(new DOMException('The upload was given up', 'AbortError'))
      },
      { once: true, signal: over }
    )
  })
  const ready = new Promise<void>((resolve) => {
    request.once('continue', resolve)
    whenConnected(request, url.protocol === 'https:', () => {
      alive()
      void clock.sleep(limits.continueMs, over).then(resolve)
    })
  })
  const onBytes = (sent: number): void => {
    alive()
    attempt.onBytes(sent)
  }
  const sent = Promise.race([ready, answer]).then(() =>
    answered ? undefined : sendContent({ ...attempt, onBytes }, request, () => answered)
  )
  try {
    await Promise.race([sent, answer])
    const response = await answer
    return { status: response.statusCode ?? 0, body: await beginningOf(response) }
  } finally {
    request.destroy()
    // The file is closed when this returns: whoever made it may remove it.
    await sent.catch(() => undefined)
  }
}

/**
 * Uploads a file with one PUT. Redirects are not followed.
 * Rejects with a `DeploymentError` when there is no answer: no connection, a lost one, silence, an aborted signal; and
 * when the file cannot be read or changes meanwhile.
 */
export async function put(attempt: Attempt): Promise<Answer> {
  const over = new AbortController()
  try {
    return await exchange(attempt, over.signal)
  } catch (error) {
    throw connectionFault(error, attempt.url, attempt.signal)
  } finally {
    over.abort()
  }
}
