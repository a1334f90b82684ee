import { createServer, request as plainRequest, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Proxy, startProxy } from '../../../sandbox/network/index.js'

let now = 0
let upstream: Server
let origin: string
let proxy: Proxy

beforeEach(async () => {
  now = 1_000
  upstream = createServer((request, response) => {
    response.end(`${request.headers.host ?? ''} ${request.url ?? ''}`)
  })
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
  const address = upstream.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  proxy = await startProxy({ upstream: origin, now: () => now })
})

afterEach(async () => {
  await proxy.close()
  upstream.closeAllConnections()
  upstream.close()
})

const textOf = async (stream: AsyncIterable<unknown>): Promise<string> => {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}

/** A request outside of a tunnel. */
const plain = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    plainRequest(proxy.url, { path: url, agent: false }, (reply) => {
      resolve(textOf(reply))
    })
      .on('error', reject)
      .end()
  })

/** Opens a tunnel; the status and the socket. */
const tunnel = (host: string): Promise<readonly [status: number, socket: Socket]> =>
  new Promise((resolve, reject) => {
    plainRequest(proxy.url, { method: 'CONNECT', path: `${host}:443`, agent: false })
      .on('connect', (reply, socket) => {
        resolve([reply.statusCode ?? 0, socket])
      })
      .on('error', reject)
      .end()
  })

const inTunnel = async (host: string): Promise<string> => {
  const [, socket] = await tunnel(host)
  const secured = connect({ socket, servername: host, ca: readFileSync(proxy.authorityFile) })
  // The proxy breaks it when it closes.
  secured.on('error', () => secured.destroy())
  return new Promise((resolve, reject) => {
    plainRequest({ host, path: '/x?y=1', createConnection: () => secured }, (reply) => {
      resolve(textOf(reply))
    })
      .on('error', reject)
      .end()
  })
}

describe('the proxy', () => {
  it('looks into tunnels, records what it sees, and hands it on', async () => {
    await expect(inTunnel('aws.example')).resolves.toMatch(/^aws\.example.* \/x\?y=1$/)
    expect(proxy.tunnels).toEqual(['aws.example'])
    expect(proxy.requests).toEqual([{ method: 'GET', origin: 'https://aws.example', path: '/x?y=1' }])
  })

  it('takes whole addresses outside of tunnels', async () => {
    await expect(plain(`${origin}/a?b=1`)).resolves.toMatch(/ \/a\?b=1$/)
    expect(proxy.requests).toEqual([{ method: 'GET', origin, path: '/a?b=1' }])
    expect(proxy.tunnels).toEqual([])
  })

  it('is in trouble for as long as it is told, from the first that it hits', async () => {
    proxy.trouble('tunnel', 120)
    now += 500_000
    expect((await tunnel('aws.example'))[0]).toBe(503)
    now += 119_999
    expect((await tunnel('aws.example'))[0]).toBe(503)
    now += 1
    expect((await tunnel('aws.example'))[0]).toBe(200)
  })

  it('may answer with pages of its own', async () => {
    proxy.trouble('page', 60)
    await expect(inTunnel('aws.example')).resolves.toContain('503 from the proxy')
  })
})
