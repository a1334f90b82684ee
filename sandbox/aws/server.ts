import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { answered, type Exchange, type Surroundings } from './exchange.js'
import { exchangeOf } from './take-up.js'
import type { VirtualTime } from './virtual-time.js'
import type { HttpOutput } from './wire/rest-json.js'

export interface ServerOptions extends Surroundings {
  /** 0: any free one. */
  readonly port: number
  /**
   * Whether a client that uses this server as a proxy gets through to that host; gives what the inside of the tunnel
   * is then: a connection to this same server.
   */
  readonly tunnel: (host: string, socket: Duplex) => Duplex | undefined
}

export interface RunningServer {
  readonly url: string
  /** At once: connections are destroyed, sleeping requests forgotten. */
  close(): Promise<void>
}

const send = (response: ServerResponse, exchange: Exchange, output: HttpOutput, time: VirtualTime): void => {
  exchange.entry.status = output.status
  response.writeHead(output.status, {
    ...output.headers,
    Date: new Date(time.now()).toUTCString(),
    'x-amzn-RequestId': exchange.entry.requestId,
    'Content-Length': output.body.byteLength
  })
  response.end(exchange.entry.method === 'HEAD' ? undefined : output.body)
}

const listening = (server: Server, wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'))
      else resolve(address.port)
    })
  })

/** Serves all services and endpoints on one port of this machine. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const closing = new AbortController()
  const tunnels = new Set<Duplex>()
  const handle = async (
    message: IncomingMessage,
    response: ServerResponse,
    socket: Socket
  ): Promise<void> => {
    const exchange = await exchangeOf(message, options, closing.signal)
    const output = await answered(exchange, options)
    if (output === 'drop') socket.destroy()
    else if (output !== 'hang' && !closing.signal.aborted) send(response, exchange, output, options.time)
  }
  const server = createServer((message, response) => {
    // A message whose body broke off has lost its socket.
    const { socket } = message
    // A client that went away in mid-request is nobody's problem here.
    handle(message, response, socket).catch(() => socket.destroy())
  })
  // A slow upload may take longer than Node's five minutes for a request.
  server.requestTimeout = 0
  server.on('connect', (message: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    const host = (message.url ?? '').replace(/:\d+$/, '')
    const inside = options.tunnel(host, socket)
    if (inside === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    tunnels.add(socket)
    socket.once('close', () => tunnels.delete(socket))
    inside.on('error', () => socket.destroy())
    server.emit('connection', inside)
  })
  const port = await listening(server, options.port)
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        closing.abort()
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
        for (const tunnel of tunnels) tunnel.destroy()
      })
  }
}
