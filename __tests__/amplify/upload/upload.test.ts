import { inspect } from 'node:util'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Answer } from '../../../src/amplify/upload/answer.js'
import { LIMITS, type Attempt } from '../../../src/amplify/upload/put.js'
import { upload, type Upload } from '../../../src/amplify/upload/upload.js'
import { DeploymentError, type Problem } from '../../../src/deployment/problem.js'
import type { Clock } from '../../../src/runtime/clock.js'
import { FakeClock } from '../../support/fake-clock.js'
import { folder, never, problemIn } from '../zip/site.js'
import { endpoint, QUERY, reply, s3Error } from './endpoint.js'

const URL_TEXT = `https://bucket.s3.eu-west-1.amazonaws.com/app/main/7/site.zip?${QUERY}`

/** Answers in their turn, the last one for all later attempts; an Error is what an attempt is rejected with. */
type Script = readonly (Answer | Error)[]

const answered = (status: number, body = ''): Answer => ({ status, body })

const lost = new DeploymentError({ kind: 'network', message: 'The upload failed: the connection was reset.' })

const run = (script: Script, more: Partial<Upload> = {}) => {
  const attempts: Attempt[] = []
  const clock = new FakeClock()
  const began = clock.now()
  const troubles: [Problem, number][] = []
  const done = upload({
    url: URL_TEXT,
    file: 'site.zip',
    size: 10,
    onBytes: () => undefined,
    onTrouble: (problem, retryMs) => {
      troubles.push([problem, retryMs])
    },
    signal: never,
    clock,
    random: () => 0,
    put: async (attempt) => {
      const step = script[Math.min(attempts.length, script.length - 1)]
      attempts.push(attempt)
      if (step === undefined || step instanceof Error) throw step ?? lost
      return step
    },
    ...more
  })
  return { done, attempts, troubles, waited: () => clock.now() - began }
}

describe('an upload that succeeds', () => {
  it.each([[200], [201], [204]])('with HTTP %d is one attempt', async (status) => {
    const { done, attempts, waited } = run([answered(status)])
    await expect(done).resolves.toBeUndefined()
    expect(attempts).toHaveLength(1)
    expect(attempts[0]).toMatchObject({ file: 'site.zip', size: 10, limits: LIMITS })
    expect(waited()).toBe(0)
  })

  it('tells its bytes with their total', async () => {
    const told: [number, number][] = []
    await run([], {
      onBytes: (sent, total) => {
        told.push([sent, total])
      },
      put: async ({ onBytes }) => {
        onBytes(4)
        onBytes(10)
        return answered(200)
      }
    }).done
    expect(told).toEqual([
      [4, 10],
      [10, 10]
    ])
  })
})

describe('trouble that may pass', () => {
  it.each([
    ['a lost connection', lost],
    ['HTTP 500', answered(500)],
    ['HTTP 503', answered(503, s3Error('SlowDown', 'Please reduce your request rate.'))],
    ['HTTP 504 from a proxy', answered(504, '<html>')]
  ])('%s is tried again, with backoff, and told', async (_, trouble) => {
    const { done, attempts, troubles, waited } = run([trouble, trouble, answered(200)])
    await expect(done).resolves.toBeUndefined()
    expect(attempts).toHaveLength(3)
    expect(troubles.map(([, retryMs]) => retryMs)).toEqual([1_000, 2_000])
    expect(waited()).toBe(3_000)
  })

  it('that stays is an error after five attempts', async () => {
    const { done, attempts, troubles } = run([
      answered(503, s3Error('SlowDown', 'Please reduce your request rate.'))
    ])
    const problem = await problemIn(done)
    expect(problem.kind).toBe('throttle')
    expect(problem.message).toBe(
      'The upload of the site was refused: HTTP 503 SlowDown: Please reduce your request rate. (request 8A3D) (after 5 attempts)'
    )
    expect(attempts).toHaveLength(5)
    expect(troubles).toHaveLength(4)
  })

  it('is not waited for when the signal is aborted', async () => {
    const abort = new AbortController()
    const { done, attempts } = run([answered(503)], {
      signal: abort.signal,
      onTrouble: () => {
        abort.abort()
      }
    })
    expect((await problemIn(done)).message).toBe('Uploading the site was given up before it ended.')
    expect(attempts).toHaveLength(1)
  })
})

describe('a refusal', () => {
  it.each([
    [400, 'RequestTimeout', 'invalid'],
    [400, 'EntityTooLarge', 'quota'],
    [400, 'SlowDown', 'throttle'],
    [403, 'AccessDenied', 'permission'],
    [404, 'NoSuchBucket', 'not-found'],
    [408, 'x', 'invalid'],
    [411, 'MissingContentLength', 'invalid'],
    [429, 'x', 'invalid'],
    [501, 'NotImplemented', 'invalid']
  ])('with HTTP %d %s is final', async (status, code, kind) => {
    const { done, attempts } = run([answered(status, s3Error(code, 'because'))])
    const problem = await problemIn(done)
    expect(problem.kind).toBe(kind)
    expect(problem.message).toBe(
      `The upload of the site was refused: HTTP ${status} ${code}: because (request 8A3D)`
    )
    expect(attempts).toHaveLength(1)
  })

  it('that has expired says what to do', async () => {
    const problem = await problemIn(run([answered(403, s3Error('AccessDenied', 'Request has expired'))]).done)
    expect(problem.hint).toContain('run the job again')
  })

  it('in no words of S3 is its status', async () => {
    const problem = await problemIn(run([answered(403, '<html><Message>hello</Message></html>')]).done)
    expect(problem.message).toBe('The upload of the site was refused: HTTP 403')
  })

  it('by a redirect says so', async () => {
    const { done, attempts } = run([answered(307)])
    expect((await problemIn(done)).message).toContain('HTTP 307, a redirect, which is not followed')
    expect(attempts).toHaveLength(1)
  })

  it('is final when the file cannot be read', async () => {
    const unreadable = new DeploymentError({ kind: 'configuration', message: 'cannot read' })
    const { done, attempts } = run([unreadable])
    await expect(done).rejects.toBe(unreadable)
    expect(attempts).toHaveLength(1)
  })
})

describe('the address', () => {
  it.each([['not a URL, but secret'], ['ftp://bucket.example/secret?secret'], ['']])(
    'must be one: %j',
    async (url) => {
      const { done, attempts } = run([answered(200)], { url })
      const problem = await problemIn(done)
      expect(problem.message).not.toContain('secret')
      expect(attempts).toEqual([])
    }
  )

  it('is in no error and no trouble, whatever the endpoint answers', async () => {
    const token = fc.stringMatching(/^[A-Za-z0-9%&<>"'=+/ -]{12,40}$/)
    const answer = fc.record({
      status: fc.integer({ min: 300, max: 599 }),
      code: fc.constantFrom('AccessDenied', 'SlowDown', 'url', 'signature'),
      message: fc.array(fc.constantFrom('url', 'escaped', 'path', 'query', 'signature', 'words'), {
        maxLength: 5
      })
    })
    await fc.assert(
      fc.asyncProperty(token, token, answer, async (path, signature, { status, code, message }) => {
        const url = new URL(`https://bucket.example/${encodeURIComponent(path)}`)
        url.searchParams.set('X-Amz-Signature', signature)
        const echo: Readonly<Record<string, string>> = {
          url: url.href,
          escaped: url.href.replaceAll('&', '&amp;'),
          path: url.pathname,
          query: url.search,
          signature
        }
        const body = s3Error(echo[code] ?? code, message.map((word) => echo[word] ?? word).join(' '))
        const { done, troubles } = run([answered(status, body)], { url: url.href })
        const error: unknown = await done.catch((reason: unknown) => reason)
        expect(error).toBeInstanceOf(DeploymentError)
        const shown = inspect([error, troubles], { depth: 9, maxStringLength: null })
        for (const secret of [url.href, url.pathname, url.search, url.search.slice(1), signature]) {
          expect(shown).not.toContain(secret)
        }
      })
    )
  })
})

describe('over a real connection', () => {
  /** Time passes only where somebody waits to try again. */
  const clock: Clock = {
    now: () => 0,
    sleep: (ms, signal) =>
      ms <= 2_000
        ? Promise.resolve()
        : new Promise((resolve) =>
            signal?.addEventListener(
              'abort',
              () => {
                resolve()
              },
              { once: true }
            )
          )
  }

  it('the whole file is sent again after a failure', async () => {
    const { url, received } = await endpoint(reply(500), reply(200))
    const file = join(folder(), 'site.zip')
    writeFileSync(file, 'content')
    const sent: number[] = []
    await upload({
      url,
      file,
      size: 7,
      onBytes: (bytes) => {
        sent.push(bytes)
      },
      signal: never,
      clock,
      random: () => 0
    })
    expect(received.map(({ body }) => body.toString())).toEqual(['content', 'content'])
    expect(sent).toEqual([7, 7])
  })
})
