import { describe, expect, it } from '@jest/globals'
import type { Verification } from '../../src/config/amplify-config.js'
import { explainFailure } from '../../src/amplify/failing-log.js'
import { verifySite } from '../../src/amplify/verify.js'
import type { Happening } from '../../src/deployment/happening.js'
import type { Outcome } from '../../src/deployment/outcome.js'
import type { Snapshot } from '../../src/deployment/snapshot.js'
import type { HttpReply, HttpRequest, Send } from '../../src/github/http.js'
import type { Clock } from '../../src/runtime/clock.js'
import { FakeClock } from '../support/fake-clock.js'
import { hosting, REPOSITORY, SIGNAL } from './support.js'

const SITE = 'https://main.d1.amplifyapp.com'

const snapshot = (phase: 'succeeded' | 'failed', jobId = '1'): Snapshot => ({
  phase,
  state: phase === 'failed' ? 'FAILED' : 'SUCCEED',
  unknownState: false,
  events: [],
  steps: [],
  due: [],
  facts: { 'job-id': jobId, url: SITE }
})

const SUCCEEDED: Outcome = { kind: 'succeeded', snapshot: snapshot('succeeded') }
const FAILED: Outcome = { kind: 'failed', reason: 'step BUILD failed', snapshot: snapshot('failed') }

const reply = (status: number, body = '', headers: HttpReply['headers'] = {}): HttpReply => ({
  status,
  headers,
  body
})

/** Answers one after the other; the last one for ever. */
const answering = (...replies: (HttpReply | Error)[]): Send & { asked: HttpRequest[] } => {
  const asked: HttpRequest[] = []
  const send: Send = async (request) => {
    const answer = replies[Math.min(asked.length, replies.length - 1)] ?? reply(500)
    asked.push(request)
    if (answer instanceof Error) throw answer
    return answer
  }
  return Object.assign(send, { asked })
}

/** A clock that stands still. */
const STILL: Clock = {
  now: () => 0,
  sleep: (_ms, signal) =>
    new Promise((resolve) => {
      signal?.addEventListener('abort', () => {
        resolve()
      })
    })
}

const ports = (cancel = SIGNAL) => {
  const happenings: Happening[] = []
  return { clock: new FakeClock(), report: (one: Happening) => happenings.push(one), cancel, happenings }
}

describe('verifying a site', () => {
  const RULES: Verification = {
    path: '/health?deep=1',
    statuses: [
      [200, 399],
      [401, 401]
    ],
    timeoutMs: 60_000
  }

  const verify = (send: Send, basicAuth?: string, rules: Partial<Verification> = {}, its = ports()) =>
    verifySite(SUCCEEDED, { ...RULES, ...rules }, { ports: its, send, basicAuth })

  it('asks until it answers as it should', async () => {
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' })
    const send = answering(reply(404), reset, reply(503), reply(200))
    expect(await verify(send)).toBe(SUCCEEDED)
    expect(send.asked.map(({ url }) => url.href)).toEqual(Array(4).fill(`${SITE}/health?deep=1`))
  })

  it('sends the password of the step, and none otherwise', async () => {
    const [open, locked] = [answering(reply(200)), answering(reply(200))]
    await verify(open)
    await verify(locked, 'me:pw')
    expect(open.asked[0]?.headers).not.toHaveProperty('authorization')
    expect(locked.asked[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('me:pw').toString('base64')}`
    })
  })

  it.each(['//evil.example/x', '/\\evil.example', '/@evil.example', '/x?y=//evil.example', '/#frag'])(
    'stays on the site: %s',
    async (path) => {
      const send = answering(reply(200))
      await verify(send, undefined, { path })
      expect(send.asked[0]?.url.host).toBe('main.d1.amplifyapp.com')
    }
  )

  it('fails when time is up, with what was seen last', async () => {
    expect(
      await verify(answering(reply(302, '', { location: 'https://x.example' })), undefined, {
        statuses: [[200, 200]]
      })
    ).toMatchObject({
      kind: 'failed',
      reason: `the job succeeded, but ${SITE}/health?deep=1 did not answer as it should within 1 min: HTTP 302 (redirect to https://x.example)`,
      snapshot: { state: 'SUCCEED' }
    })
  })

  it('gives up a site that never answers', async () => {
    const hanging: Send = (_request, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
      })
    expect(await verify(hanging)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('no answer within 15 s')
    })
  })

  it('is cancelled by a signal; the job had succeeded', async () => {
    const controller = new AbortController()
    const its = ports(controller.signal)
    its.clock.at(10_000, () => {
      controller.abort({ kind: 'cancelled', signal: 'SIGINT' })
    })
    expect(await verify(answering(reply(404)), undefined, {}, its)).toMatchObject({
      kind: 'cancelled',
      reason: expect.stringContaining('HTTP 404')
    })
  })

  it('is for successes only', async () => {
    const send = answering(reply(500))
    const tools = { ports: ports(), send, basicAuth: undefined }
    expect(await verifySite(FAILED, RULES, tools)).toBe(FAILED)
    expect(await verifySite(SUCCEEDED, undefined, tools)).toBe(SUCCEEDED)
    expect(send.asked).toEqual([])
  })
})

describe('explaining a failure', () => {
  const LOG = 'https://bucket.example/log.txt?X-Amz-Signature=0123456789abcdef0123'

  const explain = async (send: Send, outcome: Outcome = FAILED) => {
    const its = await hosting({ repository: REPOSITORY })
    its.script.fail({ step: 'BUILD', reason: 'Build failed' })
    its.world.startJob(its.main)
    its.clock.advance(300_000)
    // Requests here are real ones: the clock must not run ahead of them.
    const observed = { ...ports(), clock: STILL }
    const masked: string[] = []
    const mask = (secret: string): void => {
      masked.push(secret)
    }
    const explained = await explainFailure(outcome, its.place, {
      client: its.clients,
      ports: observed,
      send,
      mask
    })
    return { explained, masked, happenings: observed.happenings, its }
  }

  it('shows the end of the log, and takes its most telling line for the reason', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index}`)
    const text = [...lines.slice(0, 150), 'error TS2304: Cannot find name x.', ...lines.slice(150)].join(
      '\r\n'
    )
    const send = answering(reply(200, text))
    const { explained, masked, happenings } = await explain(send)
    expect(explained).toMatchObject({
      kind: 'failed',
      reason: 'step BUILD failed: Build failed: error TS2304: Cannot find name x.'
    })
    const excerpt = happenings.find((one) => one.kind === 'excerpt')
    expect(excerpt).toMatchObject({ title: 'the end of the log of step BUILD' })
    expect(excerpt?.kind === 'excerpt' && excerpt.lines).toHaveLength(60)
    expect(masked).toEqual([send.asked[0]?.url.href])
  })

  it('leaves its own address out of what it shows', async () => {
    const echo: Send = async ({ url }) => reply(200, `fetched ${url.href} and ${url.search}`)
    const { happenings } = await explain(echo)
    expect(JSON.stringify(happenings)).not.toContain('X-Amz-Signature')
  })

  it.each([
    ['a refusal', answering(reply(403, 'expired')), /HTTP 403/],
    [
      'no answer',
      answering(Object.assign(new Error(`connect ${LOG}`), { code: 'ECONNREFUSED' })),
      /ECONNREFUSED/
    ]
  ])('does without on %s', async (_, send, why) => {
    const { explained, happenings } = await explain(send)
    expect(explained).toBe(FAILED)
    expect(happenings).toEqual([{ kind: 'note', message: expect.stringMatching(why) }])
    expect(JSON.stringify(happenings)).not.toContain('Signature')
  })

  it.each([
    ['a success', SUCCEEDED],
    [
      'a job that was cancelled',
      { ...FAILED, snapshot: { ...snapshot('failed'), phase: 'stopped' } } satisfies Outcome
    ],
    ['a failure without a job', { kind: 'failed', reason: 'no' } satisfies Outcome]
  ])('is not for %s', async (_, outcome) => {
    const send = answering(reply(200))
    expect((await explain(send, outcome)).explained).toBe(outcome)
    expect(send.asked).toEqual([])
  })
})
