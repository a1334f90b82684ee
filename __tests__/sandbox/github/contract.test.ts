import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SandboxGitHub } from '../../../sandbox/github/index.js'
import { CONTRACT } from '../../../sandbox/github/openapi/contract.js'
import { toJsonSchema } from '../../../sandbox/github/openapi/json-schema.js'
import { ROUTES } from '../../../sandbox/github/routes.js'
import { textIn } from '../../../src/runtime/json.js'
import { type Ask, askOf, openGitHub, SHOP } from './support.js'

let github: SandboxGitHub
let ask: Ask

beforeEach(async () => {
  github = await openGitHub()
  ask = askOf(github)
})

afterEach(() => github.close())

const DEPLOYMENTS = `/repos/${SHOP}/deployments`
const PLAIN = { ref: 'flags', auto_merge: false, required_contexts: [] } as const

describe("a request that does not fit GitHub's description", () => {
  it.each([
    ['POST', DEPLOYMENTS, {}, "must have required property 'ref'"],
    ['POST', DEPLOYMENTS, { ...PLAIN, auto_merge: 'no' }, '/auto_merge must be boolean'],
    ['POST', `${DEPLOYMENTS}/1/statuses`, { state: 'done' }, '/state must be equal to one of the allowed'],
    ['POST', `/repos/${SHOP}/check-runs`, { name: 'deploy' }, "must have required property 'head_sha'"],
    [
      'PATCH',
      `/repos/${SHOP}/check-runs/1`,
      { output: { title: 'no summary' } },
      "/output must have required property 'summary'"
    ],
    ['POST', `/repos/${SHOP}/issues/7/comments`, { text: 'hello' }, "must have required property 'body'"],
    ['GET', `${DEPLOYMENTS}?per_page=many`, undefined, '?per_page=many: it must be integer']
  ])('%s %s %j is refused, and noted', async (method, path, body, why) => {
    const { status, data } = await ask(path, { method, body })
    expect([status, textIn(data, 'message')]).toEqual([422, expect.stringContaining(why)])
    expect(github.violations).toContainEqual(expect.stringContaining(why))
  })

  it.each([
    ['POST', DEPLOYMENTS, { ...PLAIN, enviroment: 'preview' }, 'additional properties: enviroment'],
    ['GET', `${DEPLOYMENTS}?enviroment=preview`, undefined, '?enviroment is no parameter']
  ])('%s %s %j by what GitHub overlooks is answered, and noted', async (method, path, body, why) => {
    const { status } = await ask(path, { method, body })
    expect(status).toBeLessThan(300)
    expect(github.violations).toEqual([expect.stringContaining(why)])
  })

  it('for an operation that the sandbox does not have is noted', async () => {
    expect((await ask(`/repos/${SHOP}/labels`)).status).toBe(404)
    expect(github.violations).toEqual([expect.stringContaining('/labels is nothing')])
  })
})

describe("an answer that does not fit GitHub's description", () => {
  const GET = { method: 'GET', path: '/repos/{owner}/{repo}/pulls/{pull_number}' } as const

  it('is not sent, and noted', async () => {
    const broken = { isPrivate: 'yes' }
    Object.assign(github.world.repository(SHOP) ?? {}, broken)
    expect((await ask(`/repos/${SHOP}/pulls/7`)).status).toBe(500)
    expect(github.violations).toContainEqual(expect.stringContaining("the sandbox's own answer"))
  })

  it('may be one with a status that is never given', () => {
    expect(CONTRACT.flawsOfReply(GET, 201, {})).toEqual([`GET ${GET.path} never answers 201`])
  })

  it('is one whose members are wrong, not one with a null where it may be', () => {
    const POST = { method: 'POST', path: '/repos/{owner}/{repo}/check-runs' } as const
    const flaws = CONTRACT.flawsOfReply(POST, 201, { conclusion: null, details_url: 5, output: {} })
    expect(flaws.filter((flaw) => flaw.includes('/conclusion'))).toEqual([])
    expect(flaws).toContainEqual(expect.stringContaining("must have required property 'head_sha'"))
    expect(flaws).toContainEqual(expect.stringContaining('/details_url must be string'))
  })
})

describe("GitHub's description", () => {
  it.each(ROUTES.map(({ method, path }) => [method, path] as const))('has %s %s', (method, path) => {
    expect(() => CONTRACT.judge({ method, path }, { query: new URLSearchParams(), body: {} })).not.toThrow()
  })

  it('has nothing that is not answered', () => {
    expect(() =>
      CONTRACT.judge({ method: 'GET', path: '/zen' }, { query: new URLSearchParams(), body: undefined })
    ).toThrow('openapi.json has no GET /zen')
  })

  it('becomes JSON Schema: null beside an enum, closed where it says nothing', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string', enum: ['x'], nullable: true }, b: { $ref: '#/b', nullable: true } }
    }
    expect(toJsonSchema(schema, { closed: true })).toEqual({
      type: 'object',
      additionalProperties: false,
      properties: {
        a: { anyOf: [{ type: 'null' }, { type: 'string', enum: ['x'] }] },
        b: { $ref: 'openapi#/b' }
      }
    })
    expect(toJsonSchema({ properties: {}, additionalProperties: true }, { closed: true })).toEqual({
      properties: {},
      additionalProperties: true
    })
  })
})
