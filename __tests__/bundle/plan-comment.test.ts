import { createServer, request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { commentEvent, pullRequestEvent, SHOP, workflowRunEvent } from '../github/events.js'
import { FILE, flags, playOn, setUp, type PlanScene, type PlanStage } from './plan-support.js'
import { warningsOf } from './support.js'

const PROPOSED = flags({ sale: { on: false }, news: { on: true } })
const SHA = (digit: string): string => digit.repeat(40)

let stage: PlanStage

beforeEach(async () => {
  stage = await setUp()
})

afterEach(() => Promise.all([stage.aws.close(), stage.github.close()]))

const play = (scene: PlanScene = {}) => playOn(stage, { files: { [FILE]: PROPOSED }, ...scene })

/** A run of a workflow for a push to the pull request. */
const push = (runId: string, digit: string): PlanScene => ({
  context: { runId },
  event: { name: 'pull_request', payload: pullRequestEvent({ sha: SHA(digit) }) }
})

const say = (body: string, login: string): number =>
  stage.github.world.comment(SHOP.full_name, 7, body, login)

describe('the comment of a plan', () => {
  it('is written once, and updated where it stands', async () => {
    say('nice', 'mona')
    const first = await play(push('100', 'a'))
    say('very', 'mona')
    const second = await play({ ...push('101', 'b'), files: { [FILE]: flags({ sale: { on: false } }) } })
    expect(second.comments).toHaveLength(3)
    expect(second.comments[1]).toContain('`bbbbbbb`')
    expect(second.comments[1]).not.toContain('flag news added')
    expect(second.main.outputs.get('comment-id')).toBe(first.main.outputs.get('comment-id'))
  })

  it('is left alone by a run that is older than what it says', async () => {
    await play(push('101', 'b'))
    const late = await play(push('100', 'a'))
    expect(late.comments).toEqual([expect.stringContaining('`bbbbbbb`')])
    expect(late.main.conclusion).toBe('success')
  })

  it('is found on the fourth page, behind one that somebody planted', async () => {
    const { world } = stage.github
    const [line = ''] = (await play()).comments[0]?.split('\n') ?? []
    world.repository(SHOP.full_name)?.pullRequests.get(7)?.comments.splice(0)
    say(`${line}\nplanted`, 'mallory')
    for (let index = 0; index < 320; index++) say('talk', 'mona')
    const own = say(`${line}\nold`, 'github-actions[bot]')
    const { main, comments } = await play()
    expect(main.outputs.get('comment-id')).toBe(String(own))
    expect(comments).toHaveLength(322)
    expect(comments[0]).toContain('planted')
    expect(comments.at(-1)).toContain('flag news added')
  })

  it('is one for each environment', async () => {
    stage.aws.world.createEnvironment(stage.shop.applicationId, 'staging')
    await play()
    const { comments } = await play({ with: { environment: 'staging' } })
    expect(comments).toHaveLength(2)
  })

  it.each([
    ['an issue_comment', { name: 'issue_comment', payload: commentEvent(7, true) }],
    ['a workflow_run', { name: 'workflow_run', payload: workflowRunEvent([7, SHOP]) }],
    ['a pull_request_target', { name: 'pull_request_target', payload: pullRequestEvent() }]
  ])('is written for %s', async (_, event) => {
    expect((await play({ event })).comments).toHaveLength(1)
  })

  it('goes through the proxy of the environment', async () => {
    const asked: string[] = []
    const proxy = createServer((incoming, outgoing) => {
      asked.push(incoming.url ?? '')
      const { pathname, search } = new URL(incoming.url ?? '')
      const { method, headers } = incoming
      const onward = request(new URL(pathname + search, stage.github.url), { method, headers }, (reply) => {
        outgoing.writeHead(reply.statusCode ?? 500, reply.headers)
        reply.pipe(outgoing)
      })
      incoming.pipe(onward)
    })
    const port = await new Promise<number>((resolve, reject) => {
      proxy.listen(0, '127.0.0.1', () => {
        const address = proxy.address()
        if (address === null || typeof address === 'string') reject(new Error('the proxy has no port'))
        else resolve(address.port)
      })
    })
    try {
      const { comments } = await play({
        env: { http_proxy: `http://127.0.0.1:${port}`, no_proxy: '127.0.0.1' },
        context: {
          apiUrl: 'http://github.internal/api/v3',
          graphqlUrl: 'http://github.internal/api/graphql'
        }
      })
      expect(comments).toHaveLength(1)
      expect(asked).toEqual([
        `http://github.internal/api/v3/repos/${SHOP.full_name}/issues/7/comments?per_page=100`,
        `http://github.internal/api/v3/repos/${SHOP.full_name}/issues/7/comments`
      ])
    } finally {
      proxy.closeAllConnections()
      proxy.close()
    }
  })

  it('is not written when it is not wanted', async () => {
    const { main } = await play({ with: { comment: 'false' } })
    expect([main.outputs.has('comment-id'), stage.github.requests]).toEqual([false, []])
  })

  it('mentions nobody, whatever things are called', async () => {
    const hostile = '@octocat <!-- --> #1'
    stage.aws.world.createProfile(stage.shop.applicationId, hostile)
    const { comments } = await play({ with: { 'configuration-profile': hostile } })
    expect(comments[0]?.split('\n').slice(1).join('\n')).not.toMatch(/@octocat|<!--/)
  })
})

describe('a comment that cannot be written', () => {
  it.each([
    ['the token may not', 403, /permissions: pull-requests: write/],
    ['the token sees nothing', 404, /permissions: pull-requests: write/],
    ['GitHub has trouble', 500, /HTTP 500/]
  ])('because %s is a warning, and leaves the plan as it is', async (_, status, warning) => {
    stage.github.faults.add({ kind: 'status', status }, { path: /comments/, times: Number.POSITIVE_INFINITY })
    const { main } = await play()
    expect([main.conclusion, main.outputs.get('outcome'), main.outputs.has('comment-id')]).toEqual([
      'success',
      'planned',
      false
    ])
    expect(warningsOf(main)).toEqual([expect.stringMatching(warning)])
    expect(main.summary).toContain('flag news added')
  })

  it('leaves a failing plan as it is, too', async () => {
    stage.github.faults.add({ kind: 'status', status: 403 }, { path: /comments/ })
    const { main } = await play({ files: { [FILE]: '{' } })
    expect([main.exitCode, main.outputs.get('outcome')]).toEqual([1, 'failed'])
  })
})
