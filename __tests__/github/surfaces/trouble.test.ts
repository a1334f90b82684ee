import { describe, expect, it } from '@jest/globals'
import { GitHubError } from '../../../src/github/error.js'
import { aStage, begun, COMMIT, observed, play, resolved, SUCCEEDED } from './a-run.js'
import { denied, lost } from './fake-github.js'

const CREATIONS = [
  ['deployment', /\/deployments$/, 'The GitHub Deployment', 'deployments: write'],
  ['check', /\/check-runs$/, 'The check run', 'checks: write'],
  ['comment', /\/comments$/, 'The comment on the pull request', 'pull-requests: write']
] as const

describe('a token that may not', () => {
  it.each(CREATIONS)(
    'write a %s is one warning that names the permission',
    async (_, path, words, permission) => {
      const stage = aStage()
      stage.github.fail('POST', path, { when: 'before', error: denied() })
      await play(stage)
      expect(stage.warnings()).toEqual([
        expect.stringMatching(
          new RegExp(`^${words} could not be written: .*HTTP 403.*permissions: ${permission}`)
        )
      ])
      expect(stage.github.made('POST', path)).toHaveLength(1)
      expect(stage.saved.at(-1)).not.toContain(`"${_}":`)
    }
  )

  it.each([401, 404])('is recognised by HTTP %i', async (status) => {
    const stage = aStage()
    for (const [, path] of CREATIONS)
      stage.github.fail('POST', path, { when: 'before', error: denied(status) })
    await play(stage)
    expect(stage.warnings()).toHaveLength(3)
    for (const [, path] of CREATIONS) expect(stage.github.made('POST', path)).toHaveLength(1)
  })

  it('write statuses is one warning, not one for each', async () => {
    const stage = aStage()
    stage.github.fail('POST', /statuses$/, { when: 'before', error: denied() })
    await play(stage)
    expect(stage.warnings()).toHaveLength(1)
  })

  it('change a check run is one warning, not one for each', async () => {
    const stage = aStage()
    stage.github.fail('PATCH', /check-runs/, { when: 'before', error: denied() })
    await play(stage)
    expect(stage.warnings()).toHaveLength(1)
  })
})

describe('a GitHub Deployment that GitHub does not make', () => {
  it.each([
    [
      'because it merged something',
      { when: 'instead', data: { message: 'Auto-merged main' } },
      /Auto-merged main/
    ],
    ['because of a conflict', { when: 'before', error: new GitHubError('HTTP 409, Conflict', 409) }, /409/],
    [
      'because it does not know the commit',
      { when: 'before', error: new GitHubError('HTTP 422, No ref found', 422) },
      /No ref/
    ]
  ] as const)('is a warning %s', async (_, trouble, expected) => {
    const stage = aStage()
    stage.github.fail('POST', /\/deployments$/, trouble)
    await play(stage)
    expect(stage.warnings()).toEqual([expect.stringMatching(expected)])
    expect(stage.github.made('POST', /statuses/)).toEqual([])
    expect(stage.github.checks[0]?.body).toMatchObject({ conclusion: 'success' })
  })
})

describe('a lost answer', () => {
  it.each(CREATIONS.map(([name, path]) => [name, path] as const))(
    'to the creation of a %s makes no second one',
    async (_, path) => {
      const stage = aStage()
      stage.github.fail('POST', path, { when: 'after', error: lost() }, 1)
      await play(stage)
      expect(stage.github.deployments).toHaveLength(1)
      expect(stage.github.checks).toHaveLength(1)
      expect(stage.github.comments).toHaveLength(1)
      expect(stage.github.states()).toEqual(['success'])
      expect(stage.github.checks[0]?.body).toMatchObject({ conclusion: 'success' })
      expect(stage.warnings()).toEqual([])
    }
  )

  it.each([
    ['deployment', /\/deployments$/],
    ['check', /\/check-runs$/]
  ] as const)(
    'of a %s that is not found is not asked for twice, and looked up at the end',
    async (_, path) => {
      const stage = aStage()
      stage.github.fail('POST', path, { when: 'before', error: new GitHubError('HTTP 502', 502) })
      await play(stage)
      expect(stage.github.made('POST', path)).toHaveLength(1)
      expect(stage.warnings()).toHaveLength(1)
    }
  )

  it('of a deployment is found by its mark among others, also where the payload comes as text', async () => {
    const stage = aStage()
    const { github } = stage
    github.addDeployment('other')
    github.fail('POST', /\/deployments$/, { when: 'after', error: lost() }, 1)
    stage.surfaces.report(resolved())
    const given = { ...github.api }
    Object.assign(github.api, {
      get: async (path: string, signal: AbortSignal) => {
        const answer = await given.get(path, signal)
        const data = Array.isArray(answer.data)
          ? answer.data.map((one: { payload?: unknown }) => ({
              ...one,
              payload: JSON.stringify(one.payload)
            }))
          : answer.data
        return { ...answer, data }
      }
    })
    await stage.surfaces.beforeStart(stage.signal)
    expect(stage.told).toContainEqual({
      kind: 'surfaced',
      facts: { 'github-deployment-id': String(github.deployments.at(-1)?.id) }
    })
  })

  it('of a check run is found behind others of its name', async () => {
    const stage = aStage()
    const { github } = stage
    github.pageSize = 2
    for (let index = 0; index < 5; index++)
      await github.api.post(
        '/repos/octo/shop/check-runs',
        { name: 'Deployment: shop / pr-7', head_sha: COMMIT, external_id: 'x' },
        stage.signal
      )
    github.fail('POST', /check-runs$/, { when: 'after', error: lost() }, 1)
    await play(stage)
    expect(github.checks.map(({ body }) => body['conclusion'])).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      'success'
    ])
  })

  it('to a status is asked for again', async () => {
    const stage = aStage()
    await play({ ...stage, surfaces: { ...stage.surfaces, settle: async () => undefined } })
    stage.github.fail('POST', /statuses$/, { when: 'before', error: new GitHubError('HTTP 503', 503) }, 2)
    await stage.surfaces.settle(SUCCEEDED, stage.signal)
    expect(stage.github.states()).toEqual(['success'])
    expect(stage.warnings()).toEqual([])
  })
})

describe('the deployment', () => {
  it('waits ten seconds for its GitHub Deployment at most', async () => {
    const stage = aStage()
    stage.github.fail('POST', /\/deployments$/, { when: 'hangs' })
    stage.surfaces.report(resolved())
    const before = stage.clock.now()
    await stage.surfaces.beforeStart(stage.signal)
    expect(stage.clock.now() - before).toBe(10_000)
  })

  it('does not wait any longer once it is cancelled', async () => {
    const stage = aStage()
    stage.github.fail('POST', /\/deployments$/, { when: 'hangs' })
    stage.surfaces.report(resolved())
    const cancel = new AbortController()
    stage.clock.at(3_000, () => {
      cancel.abort()
    })
    const before = stage.clock.now()
    await stage.surfaces.beforeStart(cancel.signal)
    expect(stage.clock.now() - before).toBe(3_000)
  })

  it('is not held up by what it reports', () => {
    const stage = aStage()
    for (const [, path] of CREATIONS) stage.github.fail('POST', path, { when: 'hangs' })
    stage.surfaces.report(resolved())
    stage.surfaces.report(begun())
    stage.surfaces.report(observed({ percent: 1 }))
    expect(stage.github.asked).toEqual([])
  })

  it('hears of a state that cannot be saved, and goes on', async () => {
    const stage = aStage({
      save: () => {
        throw new Error('disk full')
      }
    })
    expect(() => {
      stage.surfaces.report(resolved())
      stage.surfaces.report(begun())
    }).not.toThrow()
    await stage.surfaces.beforeStart(stage.signal)
    await stage.surfaces.settle(SUCCEEDED, stage.signal)
    // What could not be found after a kill is not made.
    expect(stage.github.deployments).toEqual([])
    expect(stage.warnings()).toEqual(expect.arrayContaining([expect.stringContaining('disk full')]))
  })
})

describe('nothing that is wanted', () => {
  it('asks for nothing', async () => {
    const stage = aStage({ wanted: { comment: undefined, deployment: undefined, check: false } })
    await play(stage)
    expect(stage.github.asked).toEqual([])
    expect(stage.saved).toEqual([])
  })
})
