import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { createAuthority } from '../aws/web/authority.js'

/** One request that went through the proxy. */
export interface ProxiedRequest {
  readonly method: string
  /** As the client meant it: `https://appconfig.eu-west-1.amazonaws.com`. */
  readonly origin: string
  readonly path: string
}

/**
 * `tunnel`: tunnels break down, and CONNECT is refused with a page. `silence`: they break down, and CONNECT is not
 * answered. `page`: the tunnel is there, and every answer in it is a page.
 */
export type Trouble = 'tunnel' | 'silence' | 'page'

export interface ProxyOptions {
  /**
   * Where every request in a tunnel ends up, whatever host it is for. Outside of tunnels, requests go where they are
   * meant for, as long as that is on this machine: this proxy leads nowhere else.
   */
  readonly upstream: string
  /** Milliseconds since the epoch, in the time in which trouble is measured. */
  readonly now: () => number
  readonly onRequest?: (request: ProxiedRequest) => void
}

export interface Proxy {
  readonly url: string
  /** PEM file of the authority that signs for every host in a tunnel. */
  readonly authorityFile: string
  /** Hosts of the tunnels that were asked for, oldest first. */
  readonly tunnels: readonly string[]
  /** Oldest first. */
  readonly requests: readonly ProxiedRequest[]
  /** From the first that it hits, for so many seconds. */
  trouble(kind: Trouble, seconds: number): void
  /** At once. */
  close(): Promise<void>
}

const PAGE = '<html><head><title>503</title></head><body><h1>503 from the proxy</h1></body></html>'

const sendPage = (response: ServerResponse): void => {
  response.writeHead(503, { 'Content-Type': 'text/html', 'Content-Length': Buffer.byteLength(PAGE) })
  response.end(PAGE)
}

const refuse = (socket: Duplex): void => {
  socket.end(
    `HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(PAGE)}\r\n\r\n${PAGE}`
  )
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the proxy has no port'))
      else resolve(address.port)
    })
  })

/** Hands a request on, and its answer back. */
const relay = (incoming: IncomingMessage, response: ServerResponse, upstream: string, path: string): void => {
  const outgoing = request(
    new URL(path, upstream),
    { method: incoming.method, headers: incoming.headers, agent: false },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
      answer.on('error', () => response.destroy())
    }
  )
  outgoing.on('error', () => response.destroy())
  incoming.pipe(outgoing)
}

/**
 * An HTTP proxy that looks into its tunnels, as those of companies do: it signs for every host with an authority of its
 * own, records every request, and hands it to the sandbox.
 */
export const startProxy = async ({ upstream, now, onRequest }: ProxyOptions): Promise<Proxy> => {
  const authority = createAuthority()
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-proxy-'))
  const authorityFile = join(folder, 'authority.pem')
  writeFileSync(authorityFile, authority.certificate)
  const tunnels: string[] = []
  const requests: ProxiedRequest[] = []
  const sockets = new Set<Duplex>()
  const origins = new WeakMap<object, string>()
  let troubled: { readonly kind: Trouble; readonly seconds: number; since?: number } | undefined

  const breakDown = (): void => {
    for (const socket of sockets) socket.destroy()
  }

  const inTrouble = (kind: Trouble): boolean => {
    if (troubled?.kind !== kind) return false
    troubled.since ??= now()
    return now() < troubled.since + troubled.seconds * 1000
  }

  const server = createServer((incoming, response) => {
    const { method = 'GET', url = '/' } = incoming
    // In a tunnel a request names its path; outside of one, its whole address.
    const outside = /^https?:\/\//.test(url) ? new URL(url) : undefined
    const path = outside === undefined ? url : outside.pathname + outside.search
    const origin = outside?.origin ?? origins.get(incoming.socket) ?? 'unknown'
    requests.push({ method, origin, path })
    onRequest?.({ method, origin, path })
    if (inTrouble('page')) sendPage(response)
    else relay(incoming, response, outside?.hostname === '127.0.0.1' ? outside.origin : upstream, path)
  })
  server.on('connect', (message: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    const target = message.url ?? ''
    const host = target.replace(/:\d+$/, '')
    tunnels.push(host)
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    if (inTrouble('silence')) return
    if (inTrouble('tunnel')) {
      refuse(socket)
      return
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    const inside = new TLSSocket(socket, { isServer: true, secureContext: authority.contextFor(host) })
    inside.on('error', () => socket.destroy())
    origins.set(inside, `https://${host}`)
    server.emit('connection', inside)
  })
  const port = await listening(server)
  return {
    url: `http://127.0.0.1:${port}`,
    authorityFile,
    tunnels,
    requests,
    trouble: (kind, seconds) => {
      troubled = { kind, seconds }
      if (kind !== 'page') breakDown()
    },
    close: () =>
      new Promise((resolve) => {
        rmSync(folder, { recursive: true, force: true })
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
        breakDown()
      })
  }
}
