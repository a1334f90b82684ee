import { describe, expect, it } from '@jest/globals'
import { JobStatus } from '@aws-sdk/client-amplify'
import { phaseOf } from '../../src/amplify/states.js'

describe('the status of a job', () => {
  it.each([
    ['CREATED', 'queued'],
    ['PENDING', 'queued'],
    ['PROVISIONING', 'deploying'],
    ['RUNNING', 'deploying'],
    ['CANCELLING', 'stopping'],
    ['SUCCEED', 'succeeded'],
    ['FAILED', 'failed'],
    ['CANCELLED', 'stopped']
  ])('%s is %s', (status, phase) => {
    expect(phaseOf(status)).toEqual({ phase, unknownState: false })
  })

  it('has a phase, whichever the client knows', () => {
    for (const status of Object.values(JobStatus)) expect(phaseOf(status).unknownState).toBe(false)
  })

  it.each(['QUEUED', '', 'toString', '__proto__'])('%j is in flight, and unknown', (status) => {
    expect(phaseOf(status)).toEqual({ phase: 'deploying', unknownState: true })
  })
})
