import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  close,
  closeStage,
  comments,
  happens,
  NUMBER,
  openStage,
  type PreviewStage,
  push,
  runOn,
  SHOP,
  standing,
  verdict
} from './preview-support.js'
import { warningsOf } from './support.js'

let stage: PreviewStage

beforeEach(async () => {
  stage = await openStage()
})

afterEach(() => closeStage(stage))

const open = (inputs: Readonly<Record<string, string>> = {}) =>
  runOn(stage, { event: happens(stage, 'opened'), with: inputs })

const all = () => stage.github.world.comments(SHOP.name, NUMBER)
const say = (body: string, login: string): number =>
  stage.github.world.comment(SHOP.name, NUMBER, body, login)

describe('the comment of a preview', () => {
  it('is found on the fourth page, behind one that somebody planted', async () => {
    await open()
    const [line = ''] = comments(stage)[0]?.split('\n') ?? []
    stage.github.world.pullRequest(SHOP.name, NUMBER).comments.splice(0)
    say(`${line}\nplanted`, 'mallory')
    for (let index = 0; index < 320; index++) say('talk', 'mona')
    const own = say(`${line}\nold`, 'github-actions[bot]')
    const { main } = await push(stage, 'b')
    expect(main.outputs.get('comment-id')).toBe(String(own))
    expect(all()).toHaveLength(322)
    expect(all()[0]?.body).toContain('planted')
    expect(all().at(-1)?.body).toContain('bbbbbbb')
  })

  it("is found on a server of one's own that tells only where its API is", async () => {
    const context = { graphqlUrl: '' }
    await runOn(stage, { event: happens(stage, 'opened'), context, debug: true })
    const { main } = await push(stage, 'b', { context, debug: true })
    expect(warningsOf(main)).toEqual([])
    expect(comments(stage)).toEqual([expect.stringContaining('bbbbbbb')])
    expect(stage.github.requests.map(({ path }) => path)).toContain('/graphql')
  })

  it('goes from building to ready, in one place', async () => {
    const bodies: string[] = []
    const look = (): void => {
      bodies.push(comments(stage)[0] ?? '')
    }
    stage.github.faults.add({ kind: 'do', run: look }, { method: 'PATCH', path: /comments/, times: 9 })
    await open()
    expect(bodies[0]).toMatch(/being built/)
    expect(comments(stage)).toEqual([expect.stringMatching(/the preview is ready/)])
  })

  it('tells of a failure, with the end of the log that says why', async () => {
    stage.aws.amplify.script.fail({ step: 'DEPLOY', reason: 'broken' })
    stage.aws.amplify.script.log('DEPLOY', 'one\ntwo\n!!! the artifact @everyone <b>\n')
    const ran = await open()
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    const [comment = ''] = comments(stage)
    expect(comment).toMatch(/the preview failed/)
    expect(comment).toContain('!!! the artifact')
    expect(comment).not.toMatch(/being built/)
    expect(standing(stage).deployments).toEqual(['failure'])
  })

  it('tells no secret of the inputs, whoever repeats it', async () => {
    const signed = 'X-Amz-Security-Token=IQoJb3JpZ2luX2Vj&X-Amz-Signature=0123456789abcdef'
    const url = `https://bucket.s3.eu-west-1.amazonaws.com/site.zip?${signed}`
    const secrets = ['correct*horse_battery', 'sk_live_0123456789', 'IQoJb3JpZ2luX2Vj', '0123456789abcdef']
    const said = `${url}\n$ API_KEY=sk_live_0123456789 reviewer:correct*horse_battery\n`
    stage.aws.amplify.script.fail({ step: 'DEPLOY', reason: `cannot read ${url}`, log: `error: ${said}` })
    const ran = await open({
      directory: '',
      'source-url': url,
      'basic-auth': 'reviewer:correct*horse_battery',
      'branch-environment-variables': 'API_KEY=sk_live_0123456789',
      'check-run': 'true'
    })
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    const { world } = stage.github
    const written = [
      ...comments(stage),
      JSON.stringify([world.deployments(SHOP.name), world.checkRuns(SHOP.name)])
    ]
    expect(written.join('\n')).toContain('***')
    expect(secrets.filter((one) => written.join('\n').includes(one))).toEqual([])
    expect(written.join('\n')).not.toMatch(/horse/)
  })

  it('is one for each app, and so are GitHub Deployments', async () => {
    const other = stage.aws.amplify.world.createApp('docs')
    await open()
    await open({ 'app-id': other })
    expect(comments(stage)).toHaveLength(2)
    expect(new Set(stage.github.world.deployments(SHOP.name).map(({ task }) => task)).size).toBe(2)
    expect(standing(stage).deployments).toEqual(['success', 'success'])

    expect(verdict(await close(stage, { with: { 'app-id': other } }))).toMatchObject({ outcome: 'removed' })
    expect(standing(stage)).toMatchObject({ branches: ['pr-7'], deployments: ['success', 'inactive'] })
    expect(stage.aws.amplify.world.branches(other)).toEqual([])
    expect(comments(stage)).toEqual([expect.stringMatching(/is ready/), expect.stringMatching(/was removed/)])
  })

  it('is not written when it is not wanted', async () => {
    await open({ comment: 'false', 'github-deployment': 'false' })
    expect(comments(stage)).toEqual([])
    expect(stage.github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(standing(stage)).toMatchObject({ jobs: ['MANUAL SUCCEED'], deployments: [] })
  })

  it('says that it was removed only once there was one', async () => {
    expect(verdict(await close(stage))).toMatchObject({ conclusion: 'success' })
    expect(standing(stage)).toEqual({ branches: [], jobs: [], deployments: [] })
  })
})
