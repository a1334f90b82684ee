import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createSend } from '../../src/github/http.js'

const SIGNAL = new AbortController().signal
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const serve = (listener: Parameters<typeof createServer>[1]): Promise<URL> =>
  new Promise((resolve, reject) => {
    const started = createServer(listener)
    server = started
    started.listen(0, '127.0.0.1', () => {
      const address = started.address()
      if (address === null || typeof address === 'string') reject(new Error('no port'))
      else resolve(new URL(`http://127.0.0.1:${address.port}/x?y=1`))
    })
  })

const get = { method: 'GET', headers: {}, body: undefined }

describe('a request over HTTP', () => {
  it('brings status, headers and body, and follows no redirect', async () => {
    const url = await serve((request, response) => {
      response.writeHead(302, { location: '/elsewhere', link: 'a' })
      response.end(`${request.method ?? ''} ${request.url ?? ''}`)
    })
    const reply = await createSend({})({ ...get, url }, SIGNAL)
    expect(reply).toMatchObject({ status: 302, headers: { link: 'a' }, body: 'GET /x?y=1' })
  })

  it('sends a body', async () => {
    const url = await serve((request, response) => request.pipe(response))
    const reply = await createSend({})(
      { method: 'POST', url, headers: { 'content-length': '4' }, body: 'ü🎉'.slice(0, 1) + 'ab' },
      SIGNAL
    )
    expect(reply.body).toBe('üab')
  })

  it('ends when it is aborted', async () => {
    const url = await serve(() => undefined)
    const controller = new AbortController()
    const reply = createSend({})({ ...get, url }, controller.signal)
    controller.abort()
    await expect(reply).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('rejects when the answer breaks off', async () => {
    const url = await serve((request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
      setImmediate(() => request.socket.destroy())
    })
    await expect(createSend({})({ ...get, url }, SIGNAL)).rejects.toThrow()
  })

  it('rejects an address that cannot be reached', async () => {
    await expect(
      createSend({})({ ...get, url: new URL('http://127.0.0.1:1/') }, SIGNAL)
    ).rejects.toMatchObject({
      code: 'ECONNREFUSED'
    })
  })
})
