import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse
} from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach } from '@jest/globals'

/** What an endpoint was sent. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export interface Endpoint {
  readonly url: string
  readonly received: Received[]
}

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** Presigned, as S3 does it. */
export const QUERY =
  'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Security-Token=IQoJb3JpZ2luX2VjE&X-Amz-Signature=5f3a9c0e77'

const open = async (server: Server): Promise<string> => {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(
    () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      })
  )
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/app/main/7/site.zip?${QUERY}`
}

/** Serves on a port of its own until the test is over. `onExpect` decides before the body comes. */
export const serve = (listener: RequestListener, onExpect?: RequestListener): Promise<string> => {
  const server = createHttpServer(listener)
  if (onExpect) server.on('checkContinue', onExpect)
  return open(server)
}

/** The same with bare connections. */
export const listen = (listener: (socket: Socket) => void): Promise<string> => open(createServer(listener))

/** An endpoint that reads what it is sent and answers as told, one answer after the other, the last one for all later. */
export const endpoint = async (
  ...answers: readonly ((response: ServerResponse) => void)[]
): Promise<Endpoint> => {
  const received: Received[] = []
  const url = await serve((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const answer = answers[Math.min(received.length, answers.length - 1)]
      const { method = '', url: path = '', headers } = request
      received.push({ method, path, headers, body: Buffer.concat(chunks) })
      answer?.(response)
    })
  })
  return { url, received }
}

/** Answers with a status and a body. */
export const reply =
  (status: number, body = '', headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body)
  }

/** S3's error document. */
export const s3Error = (code: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>8A3D</RequestId><HostId>x</HostId></Error>`
