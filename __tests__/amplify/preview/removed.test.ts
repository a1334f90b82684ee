import { describe, expect, it } from '@jest/globals'
import { firstLine, markerOf } from '../../../src/github/marker.js'
import { previewParts } from '../../../src/github/surfaces/place.js'
import { FIRST, NUMBER, onPullRequest, OWN, PREVIEW, scene, SHOP, type Scene } from './support.js'

/** A closed pull request whose preview and comment are still there. */
const told = async (): Promise<{ readonly its: Scene; readonly comment: number }> => {
  const its = await scene()
  its.world.createBranch(its.preview, { description: OWN })
  const marker = markerOf('preview', previewParts({ ...its.place, branch: 'pr-12' }, NUMBER))
  const line = firstLine(marker, { runId: '1', sha: FIRST })
  const comment = its.github.world.comment(SHOP, NUMBER, `${line}\nready`)
  its.github.world.close(SHOP, NUMBER)
  return { its, comment }
}

describe('GitHub', () => {
  it('is told of a preview that is gone', async () => {
    const { its, comment } = await told()
    const { outcome, said } = await its.playAloud({}, onPullRequest('closed'))
    expect(outcome).toEqual({ kind: 'removed', facts: { branch: 'pr-12', 'comment-id': String(comment) } })
    expect(its.github.world.comments(SHOP, NUMBER)[0]?.body).toMatch(
      /the preview was removed[^]*Pull request .*12 is closed/
    )
    expect(said('warning')).toEqual([])
  })

  it('that refuses to be told leaves the outcome untouched', async () => {
    const { its } = await told()
    its.github.faults.add({ kind: 'status', status: 403 }, { path: /comments|deployments/, times: 99 })
    const { outcome, said } = await its.playAloud({}, onPullRequest('closed'))
    expect(outcome).toEqual({ kind: 'removed', facts: { branch: 'pr-12' } })
    expect(said('warning')).toHaveLength(2)
  })

  it('is told nothing where that is not wanted', async () => {
    const { its, comment } = await told()
    const github = { ...PREVIEW.github, comment: false, deployment: false }
    await its.playAloud({ github }, onPullRequest('closed'))
    expect(its.github.requests.every(({ path }) => path.includes('/pulls/'))).toBe(true)
    expect(comment).toBeGreaterThan(0)
  })
})
