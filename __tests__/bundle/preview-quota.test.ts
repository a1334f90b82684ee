import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  closeStage,
  comments,
  happens,
  openStage,
  type PreviewStage,
  runOn,
  sha,
  SHOP,
  standing,
  verdict
} from './preview-support.js'

const ERRORS = ['LimitExceededException', 'BadRequestException'] as const

let stage: PreviewStage

beforeEach(async () => {
  stage = await openStage()
})

afterEach(() => closeStage(stage))

const markerOf = (number: number): string =>
  `[aws-deploy:preview repository=${SHOP.id} pull-request=${number}]`

/** Fills the app to its limit: `main`, a preview of pull request 3 and one of pull request 4, which is closed. */
const fill = (error: (typeof ERRORS)[number], closed: readonly number[] = [4]): void => {
  const { aws, github, appId } = stage
  aws.amplify.script.set({ branchLimit: 3, branchLimitError: error })
  for (const number of [3, 4]) {
    github.world.createPullRequest(SHOP.name, number, { sha: sha('e') })
    if (closed.includes(number)) github.world.close(SHOP.name, number)
    aws.amplify.world.createBranch(
      { appId, branchName: `pr-${number}` },
      { description: markerOf(number), stage: 'PULL_REQUEST' }
    )
  }
}

const open = (onQuota: string) =>
  runOn(stage, { event: happens(stage, 'opened'), with: { 'on-quota': onQuota } })

describe.each(ERRORS)('an app that is out of branches (%s)', (error) => {
  it('fails the step by default, and says what to do', async () => {
    fill(error)
    const ran = await open('')
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    expect(ran.main.outputs.get('reason')).toMatch(/maximum number of branches/)
    expect(ran.main.log.join('\n')).toMatch(/on-quota/)
    expect(standing(stage)).toMatchObject({ branches: ['pr-3', 'pr-4'] })
    expect(standing(stage).deployments).not.toContain('in_progress')
  })

  it('is no failure with on-quota: skip', async () => {
    fill(error)
    const ran = await open('skip')
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'skipped' })
    expect(ran.main.annotations.map(({ type }) => type)).toEqual(['notice'])
    expect(comments(stage)).toEqual([expect.stringMatching(/branches/)])
    expect(standing(stage).branches).toEqual(['pr-3', 'pr-4'])
    expect(standing(stage).deployments).not.toContain('in_progress')
  })

  it('is swept with on-quota: sweep, and then has room', async () => {
    fill(error)
    const ran = await open('sweep')
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'succeeded' })
    expect(standing(stage).branches).toEqual(['pr-3', 'pr-7'])
    // The SDK takes one of the errors for a throttle, and repeats the request by itself.
    const calls = stage.aws.calls('CreateBranch').map(({ headers }) => headers['amz-sdk-invocation-id'])
    expect(new Set(calls).size).toBe(2)
  })

  it('fails when there is nothing to sweep', async () => {
    fill(error, [])
    const ran = await open('sweep')
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    expect(standing(stage).branches).toEqual(['pr-3', 'pr-4'])
    expect(ran.calls).not.toContain('DeleteBranch')
  })
})
