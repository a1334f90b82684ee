import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startSandboxGitHub, type SandboxGitHub } from '../../sandbox/github/index.js'
import type { CommentSurface } from '../../src/config/config.js'
import type { Happening } from '../../src/deployment/happening.js'
import { LONGEST_COMMENT } from '../../src/github/comment.js'
import { tellPullRequest } from '../../src/github/tell.js'
import { RUN } from '../appconfig/deploy-config.js'
import { impatientClock } from './impatient-clock.js'

const SURFACE: CommentSurface = { token: 'job-token', comment: true, pullRequest: 7 }

let github: SandboxGitHub
let happenings: Happening[]

beforeEach(async () => {
  github = await startSandboxGitHub()
  github.world.createPullRequest(RUN.repository, 7)
  github.world.addToken('job-token')
  happenings = []
})

afterEach(() => github.close())

interface Options {
  readonly env?: Readonly<Record<string, string>>
  readonly surface?: Partial<CommentSurface>
  readonly cancel?: AbortSignal
  readonly markdown?: string
}

const tell = ({ env, surface, cancel, markdown = '### plan' }: Options = {}): Promise<string | undefined> =>
  tellPullRequest(
    { ...SURFACE, ...surface },
    { kind: 'plan', target: ['here'], render: () => markdown },
    { env: { GITHUB_API_URL: github.url, ...env }, version: '0.0.0', run: RUN },
    {
      clock: impatientClock,
      random: () => 0,
      uuid: () => '',
      cancel: cancel ?? new AbortController().signal,
      store: { save: () => undefined },
      report: (happening) => {
        happenings.push(happening)
      }
    }
  )

describe('a comment on a pull request', () => {
  it('is written, and said in the log', async () => {
    const id = await tell()
    expect(github.world.comments(RUN.repository, 7).map((comment) => String(comment.id))).toEqual([id])
    expect(happenings).toEqual([{ kind: 'note', message: `Comment ${id ?? ''} on pull request #7: written` }])
  })

  it("finds GraphQL beside the API of a server of one's own", async () => {
    await tell()
    await tell()
    expect(github.requests.map(({ path }) => path)).toContain('/graphql')
    expect(github.world.comments(RUN.repository, 7)).toHaveLength(1)
  })

  it('takes addresses with a slash at their end', async () => {
    expect(
      await tell({ env: { GITHUB_API_URL: `${github.url}/`, GITHUB_GRAPHQL_URL: github.graphqlUrl } })
    ).toMatch(/^\d+$/)
  })

  it('is told how much room there is', async () => {
    let room = 0
    await tellPullRequest(
      SURFACE,
      {
        kind: 'plan',
        target: [],
        render: (given) => {
          room = given
          return 'x'.repeat(given)
        }
      },
      { env: { GITHUB_API_URL: github.url }, version: '0', run: RUN },
      {
        clock: impatientClock,
        random: () => 0,
        uuid: () => '',
        cancel: new AbortController().signal,
        store: { save: () => undefined },
        report: () => undefined
      }
    )
    expect(room).toBeLessThan(LONGEST_COMMENT)
    expect(github.world.comments(RUN.repository, 7)[0]?.body).toHaveLength(LONGEST_COMMENT)
  })
})

describe('no comment', () => {
  it.each([
    ['it is not wanted', { comment: false }],
    ['there is no pull request', { pullRequest: undefined }]
  ])('is written when %s', async (_, surface) => {
    expect(await tell({ surface })).toBeUndefined()
    expect(github.requests).toEqual([])
    expect(happenings.filter(({ kind }) => kind !== 'detail')).toEqual([])
  })

  it.each([
    ['there is no token', { surface: { token: undefined } }, /`github-token` is empty/],
    [
      'the token is none',
      { surface: { token: 'x' } },
      /HTTP 401, Bad credentials; the job needs `permissions: pull-requests: write`/
    ],
    ['the address is none', { env: { GITHUB_API_URL: 'nonsense' } }, /Invalid URL/],
    [
      'the pull request is none',
      { surface: { pullRequest: 8 } },
      /#8 could not be written: GET .*: HTTP 404/
    ],
    ['the run was cancelled', { cancel: AbortSignal.abort() }, /aborted/]
  ] satisfies [string, Options, RegExp][])('and a warning when %s', async (_, options, warning) => {
    expect(await tell(options)).toBeUndefined()
    expect(happenings).toEqual([{ kind: 'warning', message: expect.stringMatching(warning) }])
  })
})
