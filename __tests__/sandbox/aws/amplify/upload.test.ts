import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { KEPT_BYTES } from '../../../../sandbox/aws/s3/objects.js'
import { HOUR, SECOND } from '../support.js'
import { hosting, type Hosting, put } from './support.js'

interface Upload extends Hosting {
  readonly url: string
}

const upload = async (): Promise<Upload> => {
  const bench = await hosting()
  return { ...bench, url: bench.world.createDeployment(bench.main).zipUploadUrl }
}

/** The status of a request with exactly these headers, and the answer's body. */
const raw = (
  url: string,
  headers: Record<string, string | number>,
  chunks: readonly (string | Uint8Array)[]
): Promise<readonly [number | undefined, string]> =>
  new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'PUT', headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8')
      reply.on('data', (chunk: string) => {
        text += chunk
      })
      reply.on('end', () => {
        resolve([reply.statusCode, text])
      })
    })
    outgoing.on('error', reject)
    for (const chunk of chunks) outgoing.write(chunk)
    outgoing.end()
  })

const codeOf = async (response: Response): Promise<readonly [number, string | undefined]> => [
  response.status,
  /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]
]

describe('the upload endpoint', () => {
  it('keeps size, hashes and bytes of what is put there; the last one counts', async () => {
    const { world, main, url, aws } = await upload()
    await put(url, 'first')
    const response = await put(url, 'second')
    const md5 = createHash('md5').update('second').digest('hex')
    expect([response.status, response.headers.get('etag')]).toEqual([200, `"${md5}"`])
    expect(world.uploads(main, '1')).toMatchObject([
      {
        size: 6,
        md5,
        sha256: createHash('sha256').update('second').digest('hex'),
        contentType: 'application/zip',
        content: Buffer.from('second')
      }
    ])
    expect(aws.calls('PutObject')).toMatchObject([
      { service: 's3', status: 200, input: { size: 5 }, headers: { 'content-length': '5' } },
      { status: 200, input: { size: 6 } }
    ])
  })

  it('takes an empty body that says so', async () => {
    const { world, main, url } = await upload()
    expect(await raw(url, { 'content-length': 0 }, [])).toEqual([200, ''])
    expect(world.uploads(main, '1')).toMatchObject([{ size: 0 }])
  })

  it('keeps no bytes of what is large', async () => {
    const { world, main, url } = await upload()
    const chunk = Buffer.alloc(1024 * 1024, 7)
    const chunks = Array.from({ length: KEPT_BYTES / chunk.byteLength + 1 }, () => chunk)
    const size = chunk.byteLength * chunks.length
    expect(await raw(url, { 'content-length': size }, chunks)).toEqual([200, ''])
    const [stored] = world.uploads(main, '1')
    expect([stored?.size, stored?.content, stored?.sha256]).toEqual([
      size,
      undefined,
      createHash('sha256').update(Buffer.concat(chunks)).digest('hex')
    ])
  })

  it('wants Content-Length and refuses chunks', async () => {
    const { world, main, url } = await upload()
    const [chunked, body] = await raw(url, { 'transfer-encoding': 'chunked' }, ['PK'])
    expect([chunked, body]).toEqual([501, expect.stringContaining('<Code>NotImplemented</Code>')])
    expect(body).toContain('<Header>Transfer-Encoding</Header>')
    const without = await new Promise((resolve, reject) => {
      const outgoing = request(url, { method: 'PUT' }, (reply) => {
        reply.resume()
        resolve(reply.statusCode)
      })
      outgoing.on('error', reject)
      outgoing.removeHeader('content-length')
      outgoing.useChunkedEncodingByDefault = false
      outgoing.end()
    })
    expect(without).toBe(411)
    expect(world.uploads(main, '1')).toEqual([])
  })

  it('refuses other methods, other paths, changed or missing signatures, and a second kind of them', async () => {
    const { url } = await upload()
    const signatureDoesNotMatch = [403, 'SignatureDoesNotMatch']
    const send = async (to: string, options: RequestInit): Promise<readonly unknown[]> =>
      codeOf(await fetch(to, { method: 'PUT', body: 'PK', ...options }))
    expect(await send(url, { method: 'POST' })).toEqual(signatureDoesNotMatch)
    expect(await send(url.replace('DEPLOY.zip', 'OTHER.zip'), {})).toEqual(signatureDoesNotMatch)
    expect(await send(url.replace('X-Amz-Expires=3600', 'X-Amz-Expires=9999'), {})).toEqual(
      signatureDoesNotMatch
    )
    expect(await send(url.replace(/\?.*/, ''), {})).toEqual([403, 'AccessDenied'])
    expect(await send(url, { headers: { authorization: 'Bearer x' } })).toEqual([400, 'InvalidArgument'])
    expect(await send(url, {})).toEqual([200, undefined])
  })

  it('refuses what is larger than S3 takes at once', async () => {
    const { url } = await upload()
    const answer = await new Promise((resolve, reject) => {
      const outgoing = request(url, { method: 'PUT', headers: { 'content-length': 5 * 1024 ** 3 + 1 } })
      outgoing.on('response', (reply) => {
        resolve(reply.statusCode)
        outgoing.destroy()
      })
      outgoing.on('error', reject)
      outgoing.flushHeaders()
    })
    expect(answer).toBe(400)
  })

  it('holds its URLs for a limited time', async () => {
    const { clock, url } = await upload()
    clock.advance(HOUR)
    expect((await put(url, 'PK')).status).toBe(200)
    clock.advance(SECOND)
    const response = await put(url, 'PK')
    expect([response.status, await response.text()]).toEqual([
      403,
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message>' +
        '<X-Amz-Expires>3600</X-Amz-Expires><Expires>2030-01-01T01:00:00.000Z</Expires>' +
        '<ServerTime>2030-01-01T01:00:01.000Z</ServerTime></Error>'
    ])
  })

  it('slows down by script', async () => {
    const { aws, clock, world, main, url } = await upload()
    aws.faults.add({ kind: 'slow', bytesPerSecond: 100 }, { operation: 'PutObject' })
    const putting = put(url, 'x'.repeat(500))
    await clock.untilAsleep()
    clock.advance(4 * SECOND)
    expect(world.uploads(main, '1')).toEqual([])
    clock.advance(SECOND)
    expect((await putting).status).toBe(200)
    expect(world.uploads(main, '1')).toMatchObject([{ size: 500 }])
  })

  it('breaks in the middle by script', async () => {
    const { aws, world, main, url } = await upload()
    aws.faults.add({ kind: 'cut', afterBytes: 100_000 }, { operation: 'PutObject' })
    await expect(raw(url, { 'content-length': 300_000 }, [Buffer.alloc(300_000)])).rejects.toMatchObject({
      message: expect.stringMatching(/ECONNRESET|EPIPE|socket hang up/)
    })
    expect(world.uploads(main, '1')).toEqual([])
    expect(aws.calls('PutObject')).toMatchObject([{ status: undefined, faults: ['cut'] }])
    expect((await put(url, 'PK')).status).toBe(200)
  })

  it.each([
    [{ kind: 'throttle' }, 503, 'SlowDown'],
    [{ kind: 'internal-error' }, 500, 'InternalError'],
    [{ kind: 'access-denied' }, 403, 'AccessDenied'],
    [{ kind: 'expired-token' }, 400, 'ExpiredToken'],
    [{ kind: 'not-found' }, 404, 'NoSuchKey'],
    [{ kind: 'error', code: 'Odd', status: 418, message: '<&>' }, 418, 'Odd']
  ] as const)('answers %j in XML', async (fault, status, code) => {
    const { aws, world, main, url } = await upload()
    aws.faults.add(fault, { operation: 'PutObject' })
    expect(await codeOf(await put(url, 'PK'))).toEqual([status, code])
    expect(world.uploads(main, '1')).toEqual([])
    expect((await put(url, 'PK')).status).toBe(200)
  })

  it('escapes what goes into its XML', async () => {
    const { aws, url } = await upload()
    aws.faults.add({ kind: 'error', code: 'Odd', status: 400, message: 'a<b>&c' })
    expect(await (await put(url, 'PK')).text()).toContain('<Message>a&lt;b&gt;&amp;c</Message>')
  })

  it('can lose its answer when all has arrived', async () => {
    const { aws, world, main, url } = await upload()
    aws.faults.add({ kind: 'drop' }, { operation: 'PutObject', processing: 'after' })
    await expect(put(url, 'PK')).rejects.toMatchObject({ message: 'fetch failed' })
    expect(world.uploads(main, '1')).toMatchObject([{ size: 2 }])
  })

  it('keeps nothing of a client that goes away', async () => {
    const { aws, world, main, url } = await upload()
    await new Promise<void>((resolve) => {
      const outgoing = request(url, { method: 'PUT', headers: { 'content-length': 1000 } })
      outgoing.on('error', () => {
        resolve()
      })
      outgoing.write('half', () => outgoing.destroy(new Error('away')))
    })
    while (aws.calls('PutObject').length === 0) await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
    expect(world.uploads(main, '1')).toEqual([])
  })
})
