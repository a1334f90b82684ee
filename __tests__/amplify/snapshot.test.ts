import { describe, expect, it } from '@jest/globals'
import type { AmplifyPlace } from '../../src/amplify/place.js'
import { consoleUrl } from '../../src/amplify/place.js'
import { jobLike, snapshotOf } from '../../src/amplify/snapshot.js'

const PLACE: AmplifyPlace = { service: 'amplify', region: 'eu-west-1', appId: 'd1', branch: 'feature/a b' }
const T = (seconds: number): Date => new Date(Date.UTC(2026, 10, 21, 10, 0, seconds))

describe('a snapshot', () => {
  it('tells all that a running job tells', () => {
    const job = {
      summary: { jobId: '7', status: 'RUNNING', startTime: T(0), endTime: new Date(0) },
      steps: [
        { stepName: 'BUILD', status: 'SUCCEED', startTime: T(1), endTime: T(9) },
        { stepName: 'DEPLOY', status: 'RUNNING', startTime: T(9), endTime: T(9) },
        { stepName: 'VERIFY', status: 'PENDING', startTime: new Date(0), endTime: new Date(0) }
      ]
    } as const
    expect(snapshotOf(jobLike(job), PLACE, 'https://x.example')).toEqual({
      phase: 'deploying',
      state: 'RUNNING',
      unknownState: false,
      events: [],
      steps: [
        { name: 'BUILD', state: 'SUCCEED', phase: 'succeeded', startedAt: T(1), endedAt: T(9) },
        { name: 'DEPLOY', state: 'RUNNING', phase: 'deploying', startedAt: T(9) },
        { name: 'VERIFY', state: 'PENDING', phase: 'queued' }
      ],
      due: [],
      startedAt: T(0),
      facts: {
        'job-id': '7',
        branch: 'feature/a b',
        url: 'https://x.example',
        'console-url':
          'https://eu-west-1.console.aws.amazon.com/amplify/apps/d1/branches/feature%2Fa%20b/deployments/7'
      }
    })
  })

  it.each([
    [{ status: 'FAILED' } as const, [], 'the job failed'],
    [
      { status: 'FAILED' } as const,
      [{ stepName: 'BUILD', status: 'FAILED', statusReason: 'out of memory' } as const],
      'step BUILD failed: out of memory'
    ],
    [{ status: 'CANCELLED' } as const, [], 'the job was cancelled in Amplify'],
    [{ status: 'SUCCEED' } as const, [], undefined],
    [{ status: 'RUNNING' } as const, [], undefined]
  ])('says why: %j', (summary, steps, reason) => {
    expect(snapshotOf(jobLike({ summary, steps }), PLACE).reason).toBe(reason)
  })

  it('explains what a waiting job waits for, and no other', () => {
    expect(snapshotOf(jobLike({ summary: { status: 'PENDING' } }), PLACE).waitsFor).toMatch(/Concurrent jobs/)
    expect(snapshotOf(jobLike({ summary: { status: 'RUNNING' } }), PLACE)).not.toHaveProperty('waitsFor')
  })

  it('ends when the service says so, and not before', () => {
    const summary = { endTime: T(60), startTime: T(0) }
    expect(snapshotOf(jobLike({ summary: { ...summary, status: 'SUCCEED' } }), PLACE).endedAt).toEqual(T(60))
    expect(snapshotOf(jobLike({ summary: { ...summary, status: 'RUNNING' } }), PLACE)).not.toHaveProperty(
      'endedAt'
    )
  })

  it('makes an unknown state of an answer that says nothing', () => {
    expect(snapshotOf(jobLike(undefined), PLACE)).toMatchObject({
      phase: 'deploying',
      state: 'UNKNOWN',
      unknownState: true,
      steps: [],
      facts: { branch: 'feature/a b' }
    })
  })
})

describe('the console link', () => {
  it.each(['eu-west-1.evil.example/', 'EU', ''])('is none for the region %j', (region) => {
    expect(consoleUrl({ ...PLACE, region }, '1')).toBeUndefined()
  })
})
