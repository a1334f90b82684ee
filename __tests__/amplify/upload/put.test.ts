import { randomBytes } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { LIMITS, put, type Attempt } from '../../../src/amplify/upload/put.js'
import type { Answer } from '../../../src/amplify/upload/answer.js'
import { systemClock, type Clock } from '../../../src/runtime/clock.js'
import { FakeClock } from '../../support/fake-clock.js'
import { folder, never, problemIn } from '../zip/site.js'
import { endpoint, listen, reply, s3Error, serve } from './endpoint.js'

const CONTENT = randomBytes(3 * 1024 ** 2 + 5)

const archive = (): string => {
  const file = join(folder(), 'site.zip')
  writeFileSync(file, CONTENT)
  return file
}

/** More than all buffers between the two ends hold. */
const LARGER_THAN_BUFFERS = 64 * 1024 ** 2

/** A file of zeros that takes no room. */
const sparse = (bytes: number): string => {
  const file = join(folder(), 'site.zip')
  writeFileSync(file, '')
  truncateSync(file, bytes)
  return file
}

/** A clock that goes on by a millisecond with every turn of the event loop: what the sockets do takes little of it. */
const turning = (): Clock => {
  let now = 0
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      for (const until = now + ms; now < until && signal?.aborted !== true; now += 1) await setImmediate()
    }
  }
}

const putTo = (url: string, more: Partial<Attempt> = {}): Promise<Answer> =>
  put({
    url: new URL(url),
    file: archive(),
    size: CONTENT.length,
    onBytes: () => undefined,
    signal: never,
    clock: systemClock,
    limits: LIMITS,
    ...more
  })

describe('an upload', () => {
  it('is one PUT of the whole file with its length and type, not chunked', async () => {
    const { url, received } = await endpoint(reply(200))
    expect(await putTo(url)).toEqual({ status: 200, body: '' })
    expect(received).toHaveLength(1)
    const [request] = received
    expect(request?.method).toBe('PUT')
    expect(request?.path).toBe(new URL(url).pathname + new URL(url).search)
    expect(request?.headers['content-length']).toBe(String(CONTENT.length))
    expect(request?.headers['content-type']).toBe('application/zip')
    expect(request?.headers['transfer-encoding']).toBeUndefined()
    expect(request?.headers.authorization).toBeUndefined()
    expect(request?.body.equals(CONTENT)).toBe(true)
  })

  it('tells how far it is, up to the end', async () => {
    const { url } = await endpoint(reply(200))
    const sent: number[] = []
    await putTo(url, {
      onBytes: (bytes) => {
        sent.push(bytes)
      }
    })
    expect(sent.length).toBeGreaterThan(2)
    expect(sent).toEqual([...sent].sort((a, b) => a - b))
    expect(sent.at(-1)).toBe(CONTENT.length)
  })

  it('gives the beginning of a long answer', async () => {
    const { url } = await endpoint(reply(500, 'x'.repeat(1024 ** 2)))
    expect((await putTo(url)).body).toHaveLength(16 * 1024)
  })

  it('does not follow a redirect', async () => {
    const other = await endpoint(reply(200))
    const { url } = await endpoint(reply(307, '', { location: other.url }))
    expect((await putTo(url)).status).toBe(307)
    expect(other.received).toEqual([])
  })

  it('is not sent at all when the endpoint refuses it beforehand', async () => {
    let bytes = 0
    const count = (sent: number): void => {
      bytes = sent
    }
    const url = await serve(
      () => undefined,
      (_request, response) => {
        reply(403, s3Error('AccessDenied', 'Request has expired'))(response)
      }
    )
    const answer = await putTo(url, { onBytes: count })
    expect(answer.status).toBe(403)
    expect(answer.body).toContain('Request has expired')
    expect(bytes).toBe(0)
  })

  it('is sent all the same when the endpoint does not say that it may be', async () => {
    const url = await serve(
      () => undefined,
      (request, response) => {
        // Reads without having said "continue".
        request.resume().on('end', () => {
          reply(200)(response)
        })
      }
    )
    const limits = { ...LIMITS, continueMs: 0 }
    expect((await putTo(url, { limits })).status).toBe(200)
  })

  it('takes an answer that comes before everything is sent, and sends no more', async () => {
    const replies = [
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 503 Slow Down\r\nContent-Length: 4\r\n\r\nbusy'
    ]
    const url = await listen((socket) => {
      socket.on('data', () => {
        const next = replies.shift()
        if (next !== undefined) socket.write(next)
        // Reads slowly from then on, and never closes.
        else socket.pause()
      })
    })
    const file = sparse(LARGER_THAN_BUFFERS)
    const sent: number[] = []
    const onBytes = (bytes: number): void => {
      sent.push(bytes)
    }
    const answer = await putTo(url, { file, size: LARGER_THAN_BUFFERS, onBytes })
    expect(answer).toEqual({ status: 503, body: 'busy' })
    expect(sent.at(-1) ?? 0).toBeLessThan(LARGER_THAN_BUFFERS)
  })
})

describe('an upload without an answer', () => {
  it('because nobody listens', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    await new Promise((resolve) => server.close(resolve))
    const problem = await problemIn(putTo(`http://127.0.0.1:${port}/secret-path?secret=1`))
    expect(problem.kind).toBe('network')
    expect(problem.message).toBe(
      `The upload of the site to 127.0.0.1:${port} failed: the connection was refused (ECONNREFUSED).`
    )
  })

  it('because the connection is lost', async () => {
    const url = await serve((request) => {
      request.once('data', () => request.socket.destroy())
    })
    const problem = await problemIn(putTo(url))
    expect(problem.kind).toBe('network')
    expect(problem.message).toMatch(/the connection was (?:reset|closed) \((?:ECONNRESET|EPIPE)\)/)
  })

  it('because the endpoint is silent: it ends, and no time passes in this test', async () => {
    const url = await serve(() => undefined)
    const clock = new FakeClock()
    const before = clock.now()
    const problem = await problemIn(putTo(url, { clock }))
    expect(problem.kind).toBe('network')
    expect(problem.message).toContain('silent for too long')
    expect(clock.now() - before).toBeGreaterThanOrEqual(LIMITS.connectMs)
  })

  it('because no connection comes about', async () => {
    const url = await serve(() => undefined)
    const limits = { ...LIMITS, connectMs: 0 }
    expect((await problemIn(putTo(url, { limits }))).message).toContain('silent for too long')
  })

  it('because it is aborted: before, or while it is sent', async () => {
    const abort = new AbortController()
    const url = await serve((request) => {
      request.once('data', () => {
        abort.abort()
      })
    })
    expect((await problemIn(putTo(url, { signal: abort.signal }))).message).toContain('given up')
    expect((await problemIn(putTo(url, { signal: AbortSignal.abort() }))).message).toContain('given up')
  })

  it('because the file is not the one that was measured', async () => {
    const { url } = await endpoint(reply(200))
    const problem = await problemIn(putTo(url, { size: CONTENT.length + 1 }))
    expect(problem.kind).toBe('configuration')
    expect(problem.message).toContain('changed while it was being uploaded')
  })

  it('because the endpoint takes only the beginning of a file', async () => {
    const url = await serve((request) => {
      request.once('data', () => request.pause())
    })
    const sent: number[] = []
    const problem = await problemIn(
      putTo(url, {
        file: sparse(LARGER_THAN_BUFFERS),
        size: LARGER_THAN_BUFFERS,
        onBytes: (bytes) => {
          sent.push(bytes)
        },
        clock: turning(),
        limits: { ...LIMITS, silenceMs: 2_000 }
      })
    )
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.at(-1)).toBeLessThan(LARGER_THAN_BUFFERS)
    expect(problem.message).toContain('silent for too long')
  })

  it('because the file is gone', async () => {
    const { url } = await endpoint(reply(200))
    const problem = await problemIn(putTo(url, { file: join(folder(), 'gone.zip') }))
    expect(problem.kind).toBe('configuration')
    expect(problem.message).toMatch(/cannot read the archive .*gone\.zip: it does not exist \(ENOENT\)/)
  })
})
