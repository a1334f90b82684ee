import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { systemClock } from '../../src/runtime/clock.js'

/**
 * Where a request can be when the process that sent it is interrupted:
 *
 * - `before`: it was about to leave. A process that dies here never sent it; one that lives on sends it.
 * - `on-the-wire`: it has left, and is processed after the interruption.
 * - `after`: it was processed, and its answer is on its way.
 * - `replied`: its answer has arrived.
 */
export const PHASES = ['before', 'on-the-wire', 'after', 'replied'] as const
export type Phase = (typeof PHASES)[number]

/** Where a process is to be interrupted. */
export interface Boundary {
  /** Of the request, counted from 1. */
  readonly index: number
  readonly phase: Phase
}

/** What interrupts it. */
export interface Trap extends Boundary {
  /** Whether the request is not sent any more. */
  readonly spring: () => 'sent' | 'lost'
}

/** A request that came to the gate. */
export interface Passage {
  readonly method: string
  readonly path: string
  /** As its service named it; absent as long as there is no answer. */
  readonly requestId: string | undefined
  readonly status: number | undefined
  /** Of the answer's body. */
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A gate in front of services: each request of a step passes it on its way there and back. */
export interface Gate {
  /** Opens a door to the service at this origin. Gives the door's own origin. */
  front(origin: string): Promise<string>
  /** Those that have come so far, oldest first. */
  readonly passages: readonly Passage[]
  readonly sprung: boolean
  close(): Promise<void>
}

/** Long enough for a signal to arrive, and for an answer to be taken in; real milliseconds. */
const SETTLING_MS = 15

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of message) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const forwarded = (origin: string, message: IncomingMessage, body: Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method, url, headers } = message
    const sent = request(origin + (url ?? '/'), { method, headers }, (answer) => {
      bodyOf(answer).then((received) => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: received })
      }, reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })

const listening = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the gate has no port'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })

const TEXT = /json|xml|text/

/** Addresses of the service in an answer (of an upload, of the next page) lead through its door as well. */
const throughDoor = (answer: Answer, origin: string, door: string): Answer => {
  const replaced = (value: string | string[] | undefined) =>
    typeof value === 'string' ? value.replaceAll(origin, door) : value
  const body = TEXT.test(String(answer.headers['content-type']))
    ? Buffer.from(answer.body.toString('utf8').replaceAll(origin, door))
    : answer.body
  const { connection: _, 'transfer-encoding': __, ...headers } = answer.headers
  return {
    status: answer.status,
    headers: {
      ...headers,
      ...(headers['location'] !== undefined && { location: replaced(headers['location']) }),
      ...(headers['link'] !== undefined && { link: replaced(headers['link']) }),
      ...(headers['content-length'] !== undefined && { 'content-length': String(body.byteLength) })
    },
    body
  }
}

/** Opens a gate. @param trap interrupts the process whose requests pass; at most once */
export const openGate = (trap?: Trap): Gate => {
  const passages: { -readonly [Key in keyof Passage]: Passage[Key] }[] = []
  const servers: Server[] = []
  let sprung = false

  const reached = async (index: number, phase: Phase): Promise<'sent' | 'lost'> => {
    if (sprung || trap?.index !== index || trap.phase !== phase) return 'sent'
    sprung = true
    const fate = trap.spring()
    await systemClock.sleep(SETTLING_MS)
    return fate
  }

  const pass = async (
    message: IncomingMessage,
    response: ServerResponse,
    origin: string,
    door: string
  ): Promise<void> => {
    // A message whose body broke off has lost its socket.
    const { socket, method = 'GET', url = '/' } = message
    const passage = {
      method,
      path: url,
      requestId: undefined,
      status: undefined,
      bytes: 0,
      at: systemClock.now()
    }
    const index = passages.push(passage)
    const seen = passages[index - 1]
    if ((await reached(index, 'before')) === 'lost') {
      socket.destroy()
      return
    }
    const body = await bodyOf(message)
    await reached(index, 'on-the-wire')
    const answer = throughDoor(await forwarded(origin, message, body), origin, door)
    if (seen !== undefined) {
      const requestId = answer.headers['x-amzn-requestid']
      Object.assign(seen, { status: answer.status, requestId, bytes: answer.body.byteLength })
    }
    await reached(index, 'after')
    response.once('finish', () => {
      void systemClock.sleep(SETTLING_MS).then(() => reached(index, 'replied'))
    })
    response.writeHead(answer.status, answer.headers)
    response.end(answer.body)
  }

  return {
    passages,
    get sprung() {
      return sprung
    },
    front: async (origin) => {
      let door = ''
      const server = createServer((message, response) => {
        // A service that breaks the connection breaks it for its client; a client that went away is nobody's problem.
        pass(message, response, origin, door).catch(() => message.socket.destroy())
      })
      servers.push(server)
      door = await listening(server)
      return door
    },
    close: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => {
                resolve()
              })
              server.closeAllConnections()
            })
        )
      )
    }
  }
}
