import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createJobToken } from '../../src/aws/job-token.js'
import { DeploymentError, type Problem } from '../../src/deployment/problem.js'
import { FakeClock } from '../support/fake-clock.js'
import { impatientClock } from '../github/impatient-clock.js'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const serve = (listener: RequestListener): Promise<string> =>
  new Promise((resolve, reject) => {
    const started = createServer(listener)
    server = started
    started.listen(0, '127.0.0.1', () => {
      const address = started.address()
      if (address === null || typeof address === 'string') reject(new Error('no port'))
      else resolve(`http://127.0.0.1:${address.port}/token?api-version=2.0`)
    })
  })

const open = (url: string | undefined, clock = impatientClock) => {
  const told: string[] = []
  const jobToken = createJobToken({
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'requestSecret' },
    clock,
    mask: (secret) => told.push(`mask ${secret}`),
    debug: (line) => told.push(line),
    userAgent: 'aws-deploy-action/1.2.3'
  })
  return { jobToken, told }
}

const problemOf = (asking: Promise<string>): Promise<Problem> =>
  asking.then(
    () => Promise.reject(new Error('a token was given')),
    (error: unknown) => {
      if (error instanceof DeploymentError) return error.problem
      throw error
    }
  )

describe("the job's OIDC token", () => {
  it('is asked for as the runner wants it, and masked before anyone has it', async () => {
    const url = await serve(({ url: path, headers }, response) => {
      response.end(
        JSON.stringify({ value: [path, headers.authorization, headers['user-agent']].join(' | ') })
      )
    })
    const { jobToken, told } = open(url)
    const token = await jobToken('a&b c')
    expect(token).toBe(
      '/token?api-version=2.0&audience=a%26b+c | Bearer requestSecret | aws-deploy-action/1.2.3'
    )
    expect(told).toEqual([
      expect.stringMatching(/^OIDC token from 127\.0\.0\.1:\d+: 200 in \d+ ms$/),
      `mask ${token}`
    ])
  })

  it.each([undefined, '', 'not an address'])(
    'cannot be had from %j: the permission is missing',
    async (url) => {
      const problem = await problemOf(open(url).jobToken('aud'))
      expect(problem.kind).toBe('credentials')
      expect(problem.message).toContain('`permissions: id-token: write` is missing')
    }
  )

  it.each([
    [401, '', 'credentials'],
    [403, '', 'credentials'],
    [429, '', 'service'],
    [503, '<html>', 'service'],
    [200, '<html>s3cret</html>', 'service'],
    [200, '{"value":""}', 'service'],
    [200, '{"value":7}', 'service']
  ] as const)('is not in an answer of %d %s', async (status, body, kind) => {
    const url = await serve((_, response) => {
      response.writeHead(status)
      response.end(body)
    })
    const problem = await problemOf(open(url).jobToken('aud'))
    expect(problem.kind).toBe(kind)
    expect(problem.message).toContain(`HTTP ${status}`)
    expect(problem.message).not.toContain('s3cret')
  })

  it('is not waited for longer than fifteen seconds', async () => {
    const url = await serve(() => undefined)
    const problem = await problemOf(open(url, new FakeClock()).jobToken('aud'))
    expect(problem).toMatchObject({ kind: 'network', message: expect.stringContaining('within 15 s') })
  })

  it('cannot be had where nobody answers', async () => {
    const problem = await problemOf(open('http://127.0.0.1:1/').jobToken('aud'))
    expect(problem).toMatchObject({ kind: 'network', message: expect.stringContaining('ECONNREFUSED') })
  })
})
