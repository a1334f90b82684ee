import { describe, expect, it } from '@jest/globals'
import { taskOf } from '../../../src/github/surfaces/place.js'
import { RETIRED } from '../../../src/github/surfaces/retire.js'
import { createRemovals } from '../../../src/github/surfaces/removals.js'
import { markerOf, firstLine } from '../../../src/github/marker.js'
import { GitHubError } from '../../../src/github/error.js'
import { aStage, COMMIT, PLACE, play, SUCCEEDED } from './a-run.js'
import { denied } from './fake-github.js'
import { RUN } from '../../appconfig/deploy-config.js'

const TASK = taskOf(PLACE)

describe('older GitHub Deployments of a place', () => {
  it('are inactive after a success; failures, newer ones and those of other places stay', async () => {
    const stage = aStage()
    const { github } = stage
    github.addDeployment(TASK, ['success'], ['inactive', RETIRED.replaced])
    github.addDeployment(TASK, ['in_progress'], ['success'])
    github.addDeployment(TASK, ['in_progress'], ['failure'])
    github.addDeployment(TASK, ['error'])
    github.addDeployment(TASK, ['in_progress'])
    github.addDeployment(TASK, ['queued'])
    github.addDeployment(TASK)
    github.addDeployment('deploy:0000000000000000', ['success'])
    await play({
      ...stage,
      surfaces: {
        ...stage.surfaces,
        settle: async (outcome, signal) => {
          github.addDeployment(TASK, ['in_progress'])
          await stage.surfaces.settle(outcome, signal)
        }
      }
    })
    expect(github.states()).toEqual([
      'inactive',
      'inactive',
      'failure',
      'error',
      'inactive',
      'inactive',
      'inactive',
      'success',
      'success',
      'in_progress'
    ])
  })

  it('of other places stay on a server that knows no filter, too', async () => {
    const stage = aStage()
    const { github } = stage
    github.filters = false
    github.addDeployment(TASK, ['success'])
    github.addDeployment('deploy', ['success'])
    await play(stage)
    expect(github.states()).toEqual(['inactive', 'success', 'success'])
  })

  it('stay after anything else', async () => {
    const stage = aStage()
    stage.github.addDeployment(TASK, ['success'])
    await play(stage, { kind: 'failed', reason: 'no' })
    expect(stage.github.states()).toEqual(['success', 'failure'])
  })

  it('are found on all pages, from the oldest on, and looked for no further than need be', async () => {
    const stage = aStage()
    const { github } = stage
    github.pageSize = 10
    for (let index = 0; index < 30; index++) github.addDeployment(TASK, ['inactive', RETIRED.replaced])
    for (let index = 0; index < 25; index++) github.addDeployment(TASK, ['success'])
    await play(stage)
    expect(github.states().filter((state) => state === 'success')).toHaveLength(1)
    const retired = github
      .made('POST', /statuses$/)
      .slice(2)
      .map(({ path }) => Number(/(\d+)\/statuses/.exec(path)?.[1]))
    expect(retired).toHaveLength(25)
    expect(retired).toEqual(retired.toSorted((one, other) => one - other))
    expect(github.made('GET', /statuses/)).toHaveLength(26)
  })

  it('are found behind one that became inactive in another way', async () => {
    const stage = aStage()
    stage.github.addDeployment(TASK, ['success'])
    stage.github.addDeployment(TASK, ['in_progress'], ['inactive', 'skipped: superseded'])
    await play(stage)
    expect(stage.github.states()).toEqual(['inactive', 'inactive', 'success'])
  })

  it('are not looked for without end where somebody else made all inactive', async () => {
    const stage = aStage()
    for (let index = 0; index < 200; index++) stage.github.addDeployment(TASK, ['inactive'])
    await play(stage)
    expect(stage.github.made('GET', /statuses/)).toHaveLength(20)
  })

  it('that cannot be dealt with are a warning, and the success stays one', async () => {
    const stage = aStage()
    stage.github.addDeployment(TASK, ['success'])
    stage.github.fail('GET', /\/deployments\?/, { when: 'before', error: denied() })
    await play(stage, SUCCEEDED)
    expect(stage.github.states()).toEqual(['success', 'success'])
    expect(stage.warnings()).toHaveLength(1)
  })
})

const REMOVED = { place: PLACE, pullRequest: 7, reason: 'pull request #7 is closed', commit: COMMIT }
const MARKER = markerOf('preview', ['amplify', 'eu-west-1', 'd1a2b3', '7'])
const BOTH = { comment: true, deployment: true }

describe('a preview that is gone', () => {
  it('has no active GitHub Deployment, and a comment that says so', async () => {
    const { github, tools, signal } = aStage()
    github.addDeployment(TASK, ['success'])
    github.addDeployment(TASK, ['in_progress'])
    const id = github.addComment(`${firstLine(MARKER, { runId: '1', sha: COMMIT })}\nready`)
    expect(await createRemovals(BOTH, tools).tell(REMOVED, signal)).toEqual({ 'comment-id': String(id) })
    expect(github.states()).toEqual(['inactive', 'inactive'])
    const body = github.comments[0]?.body ?? ''
    expect(body).toContain('### 🧹 pr-7: the preview was removed')
    expect(body).toContain('Pull request \\#')
    expect(body).toContain('`ec26c3e`')
  })

  it('gets no comment where there is none', async () => {
    const { github, tools, signal } = aStage()
    expect(await createRemovals(BOTH, tools).tell(REMOVED, signal)).toEqual({})
    expect(github.comments).toEqual([])
  })

  it('is told once: the second time changes nothing', async () => {
    const { github, tools, signal } = aStage()
    github.addDeployment(TASK, ['success'])
    await createRemovals(BOTH, tools).tell(REMOVED, signal)
    await createRemovals(BOTH, tools).tell(REMOVED, signal)
    expect(github.made('POST', /statuses/)).toHaveLength(1)
  })

  it('is not there again because an earlier run of the same commit ends later', async () => {
    const stage = aStage()
    const { github, tools, signal } = stage
    await play({
      ...stage,
      surfaces: {
        ...stage.surfaces,
        settle: async () => {
          const later = { ...tools, run: { ...RUN, runId: '9999999' } }
          await createRemovals(BOTH, later).tell(REMOVED, signal)
          await stage.surfaces.settle(SUCCEEDED, signal)
        }
      }
    })
    expect(github.comments[0]?.body).toContain('the preview was removed')
  })

  it('that the run itself removed is told by its own surfaces', async () => {
    const stage = aStage()
    stage.github.addDeployment(TASK, ['success'])
    await play(stage, { kind: 'removed', reason: 'closed meanwhile' })
    expect(stage.github.states()).toEqual(['inactive', 'inactive'])
    expect(stage.github.comments[0]?.body).toContain('the preview was removed')
  })

  it('is one warning for many that cannot be told of', async () => {
    const { github, tools, signal, warnings } = aStage()
    github.fail('GET', /comments/, { when: 'before', error: denied() })
    github.fail('GET', /deployments/, { when: 'before', error: denied() })
    const removals = createRemovals(BOTH, tools)
    for (const pullRequest of [7, 8, 9]) await removals.tell({ ...REMOVED, pullRequest }, signal)
    expect(warnings().toSorted().toReversed()).toEqual([
      expect.stringContaining('permissions: pull-requests: write'),
      expect.stringContaining('permissions: deployments: write')
    ])
    expect(github.asked).toHaveLength(2)
  })

  it('is tried again for the next one after a passing failure', async () => {
    const { github, tools, signal, warnings } = aStage()
    github.addDeployment(TASK, ['success'])
    github.fail('GET', /deployments/, { when: 'before', error: new GitHubError('HTTP 502', 502) }, 1)
    const removals = createRemovals({ comment: false, deployment: true }, tools)
    await removals.tell(REMOVED, signal)
    await removals.tell(REMOVED, signal)
    expect(warnings()).toHaveLength(1)
    expect(github.states()).toEqual(['inactive'])
  })

  it('asks for nothing that is not wanted', async () => {
    const { github, tools, signal } = aStage()
    expect(await createRemovals({ comment: false, deployment: false }, tools).tell(REMOVED, signal)).toEqual(
      {}
    )
    expect(github.asked).toEqual([])
  })
})
