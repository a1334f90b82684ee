import { createServer as createTcpServer } from 'node:net'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { AppConfigClient, StartDeploymentCommand } from '@aws-sdk/client-appconfig'
import { certaintyOf, toProblem } from '../../src/aws/errors.js'
import type { Certainty, ProblemKind } from '../../src/deployment/problem.js'
import { clientsFor, fakeService, html, json, listen, type Answer } from './fake-service.js'

// How each fault surfaces from the real client, talking to a real server: nothing here is a made-up error object.

const ATTEMPT = { operation: 'StartDeployment', resource: 'shop / prod / flags', region: 'eu-west-1' }
const LIMITS = { once: { connectMs: 400, answerMs: 400 } }

const command = () =>
  new StartDeploymentCommand({
    ApplicationId: 'appl',
    EnvironmentId: 'envi',
    ConfigurationProfileId: 'prof',
    ConfigurationVersion: '1',
    DeploymentStrategyId: 'AppConfig.AllAtOnce'
  })

const failureOf = async (client: AppConfigClient): Promise<unknown> => {
  try {
    await client.send(command())
  } catch (error) {
    return error
  } finally {
    client.destroy()
  }
  throw new Error('the call succeeded')
}

const at = (endpoint: string): Promise<unknown> => failureOf(clientsFor(endpoint, LIMITS).once)

const against = async (answer: Answer): Promise<unknown> => {
  const service = await fakeService(() => answer)
  try {
    return await at(service.endpoint)
  } finally {
    await service.close()
  }
}

type Row = readonly [name: string, answer: Answer, kind: ProblemKind, certainty: Certainty]

const aws = (status: number, error: string, message = 'as AWS says', more: object = {}): Answer =>
  json({ Message: message, ...more }, status, error)

const ANSWERS: readonly Row[] = [
  ['400 BadRequest', aws(400, 'BadRequestException'), 'invalid', 'refused'],
  ['400 Validation', aws(400, 'ValidationException'), 'invalid', 'refused'],
  ['400 without a name', json({}, 400), 'invalid', 'refused'],
  ['400 Rate exceeded', aws(400, 'BadRequestException', 'Rate exceeded'), 'throttle', 'refused'],
  ['400 Throttling', aws(400, 'ThrottlingException', 'Rate exceeded'), 'throttle', 'refused'],
  ['400 expired', aws(400, 'ExpiredTokenException'), 'credentials', 'refused'],
  ['401', json({}, 401), 'credentials', 'refused'],
  ['402', aws(402, 'ServiceQuotaExceededException'), 'quota', 'refused'],
  ['403 denied', aws(403, 'AccessDeniedException'), 'permission', 'refused'],
  ['403 without a name', json({}, 403), 'permission', 'refused'],
  ['403 expired', aws(403, 'ExpiredTokenException'), 'credentials', 'refused'],
  ['403 unknown key', aws(403, 'UnrecognizedClientException'), 'credentials', 'refused'],
  ['403 invalid id', aws(403, 'InvalidClientTokenId'), 'credentials', 'refused'],
  ['403 signature', aws(403, 'SignatureDoesNotMatch'), 'credentials', 'refused'],
  ['403 skew', aws(403, 'InvalidSignatureException', 'Signature expired'), 'credentials', 'refused'],
  ['403 HTML', html(403), 'service', 'refused'],
  ['404', aws(404, 'ResourceNotFoundException'), 'not-found', 'refused'],
  ['409', aws(409, 'ConflictException'), 'conflict', 'busy'],
  ['409 HTML', html(409), 'service', 'unknown'],
  ['413', aws(413, 'PayloadTooLargeException'), 'quota', 'refused'],
  ['413 HTML', html(413), 'service', 'refused'],
  ['429 without a name', json({}, 429), 'throttle', 'refused'],
  ['429 TooManyRequests', aws(429, 'TooManyRequestsException'), 'throttle', 'refused'],
  ['429 LimitExceeded', aws(429, 'LimitExceededException'), 'quota', 'refused'],
  ['500', aws(500, 'InternalServerException'), 'service', 'unknown'],
  ['502 HTML', html(502), 'service', 'unknown'],
  ['503 without a body', (response) => response.writeHead(503).end(), 'service', 'unknown'],
  ['504 of the front door', json({ message: 'Endpoint request timed out' }, 504), 'service', 'unknown'],
  ['302 to a portal', (response) => response.writeHead(302, { location: '/' }).end(), 'invalid', 'unknown'],
  ['201 HTML', html(201), 'service', 'unknown'],
  ['201 cut JSON', (response) => response.writeHead(201).end('{"Deploy'), 'service', 'unknown'],
  ['lost socket', (response) => response.socket?.destroy(), 'network', 'unknown'],
  ['reset socket', (response) => response.socket?.resetAndDestroy(), 'network', 'unknown'],
  [
    'lost socket in the answer',
    (response) => {
      response.writeHead(201, { 'content-length': '100' }).write('{"a":')
      setTimeout(() => response.socket?.destroy(), 20)
    },
    'network',
    'unknown'
  ],
  ['no answer', () => undefined, 'network', 'unknown'],
  [
    'no end of the answer',
    (response) => response.writeHead(201, { 'content-length': '100' }).write('{"a":'),
    'network',
    'unknown'
  ]
]

describe('an answer, or the lack of one', () => {
  it.each(ANSWERS)('%s', async (_name, answer, kind, certainty) => {
    const error = await against(answer)
    expect({ kind: toProblem(error, ATTEMPT).kind, certainty: certaintyOf(error) }).toEqual({
      kind,
      certainty
    })
  })
})

describe('a request that never leaves', () => {
  const check = (error: unknown, kind: ProblemKind): void => {
    expect({ kind: toProblem(error, ATTEMPT).kind, certainty: certaintyOf(error) }).toEqual({
      kind,
      certainty: 'refused'
    })
  }

  it('connection refused', async () => {
    check(await at('http://127.0.0.1:1'), 'network')
  })

  it('unknown host', async () => {
    const error = await at('http://appconfig.invalid')
    check(error, 'network')
    expect(toProblem(error, ATTEMPT).hint).toContain('region eu-west-1')
  })

  it('no connection in time', async () => {
    // The name is never resolved, so the connection is never made.
    const client = new AppConfigClient({
      region: 'eu-west-1',
      endpoint: 'http://appconfig.example',
      maxAttempts: 1,
      requestHandler: { connectionTimeout: 100, httpAgent: { lookup: () => undefined } }
    })
    check(await failureOf(client), 'network')
  })

  it('TLS to a server without it', async () => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    })
    check(await at(`https://127.0.0.1:${await listen(server)}`), 'network')
    server.close()
  })
})

describe('a request that the SDK cannot make', () => {
  const before = { ...process.env }
  const restore = (): void => {
    for (const name of Object.keys(process.env))
      if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
  afterEach(restore)
  afterAll(restore)

  const expectRefused = async (client: AppConfigClient, kind: ProblemKind, words: RegExp): Promise<void> => {
    const error = await failureOf(client)
    const problem = toProblem(error, ATTEMPT)
    expect({ kind: problem.kind, certainty: certaintyOf(error) }).toEqual({ kind, certainty: 'refused' })
    expect(`${problem.message}\n${problem.hint ?? ''}`).toMatch(words)
  }

  it('FIPS with an endpoint of its own', async () => {
    const client = new AppConfigClient({
      region: 'eu-west-1',
      endpoint: 'http://127.0.0.1:1',
      useFipsEndpoint: true
    })
    await expectRefused(client, 'configuration', /AWS_USE_FIPS_ENDPOINT/)
  })

  it('a region that is none', async () => {
    await expectRefused(new AppConfigClient({ region: 'eu west' }), 'configuration', /aws-region/)
  })

  it('no credentials', async () => {
    delete process.env['AWS_ACCESS_KEY_ID']
    delete process.env['AWS_SECRET_ACCESS_KEY']
    Object.assign(process.env, {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
      AWS_CONFIG_FILE: '/nonexistent/config'
    })
    const client = new AppConfigClient({ region: 'eu-west-1', endpoint: 'http://127.0.0.1:1' })
    await expectRefused(client, 'credentials', /id-token: write/)
  })

  it('a token file that is not there', async () => {
    delete process.env['AWS_ACCESS_KEY_ID']
    Object.assign(process.env, {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
      AWS_CONFIG_FILE: '/nonexistent/config',
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/deploy',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/nonexistent/token'
    })
    const client = new AppConfigClient({ region: 'eu-west-1', endpoint: 'http://127.0.0.1:1' })
    await expectRefused(client, 'credentials', /\/nonexistent\/token/)
  })

  it('no region at all', () => {
    delete process.env['AWS_REGION']
    process.env['AWS_CONFIG_FILE'] = '/nonexistent/config'
    let error: unknown
    try {
      new AppConfigClient({})
    } catch (thrown) {
      error = thrown
    }
    expect(toProblem(error, ATTEMPT).kind).toBe('configuration')
  })
})
