import { describe, expect, it } from '@jest/globals'
import { dutyOf, type Duty } from '../../src/deployment/duty.js'
import type { SavedPhase, SavedState } from '../../src/runtime/state.js'
import { aState } from '../support/state.js'

describe('the duty of a post step', () => {
  it('is nothing without a state', () => {
    expect(dutyOf(undefined, 'failure')).toBe('nothing')
  })

  it.each<[SavedPhase, SavedState['ifUnfinished'], Duty]>([
    ['intended', 'stop', 'find-and-stop'],
    ['intended', 'leave', 'report-left'],
    ['begun', 'stop', 'stop'],
    ['begun', 'leave', 'report-left'],
    ['stopping', 'stop', 'confirm-stop'],
    ['stopping', 'leave', 'confirm-stop'],
    ['settled', 'stop', 'nothing'],
    ['settled', 'leave', 'nothing']
  ])('after %s with %s is %s', (phase, ifUnfinished, duty) => {
    expect(dutyOf({ ...aState(), phase, ifUnfinished }, 'success')).toBe(duty)
  })

  const deployed = aState({ phase: 'settled', outcome: 'succeeded', revertOnJobFailure: true })

  it.each<[string, SavedState, string, Duty]>([
    ['the job failed', deployed, 'failure', 'revert'],
    ['the job failed while it bakes', { ...deployed, outcome: 'baking' }, 'failure', 'revert'],
    ['the job failed while it is in progress', { ...deployed, outcome: 'started' }, 'failure', 'revert'],
    ['the job was cancelled', deployed, 'cancelled', 'report-kept'],
    ['the job succeeded', deployed, 'success', 'nothing'],
    ['nobody asked for it', { ...deployed, revertOnJobFailure: false }, 'failure', 'nothing'],
    ['the job had failed before this step', { ...deployed, jobStatus: 'failure' }, 'failure', 'nothing'],
    ['nothing was deployed', { ...deployed, outcome: 'unchanged' }, 'failure', 'nothing'],
    ['it was rolled back', { ...deployed, outcome: 'rolled-back' }, 'failure', 'nothing'],
    ['it timed out and was left', { ...deployed, outcome: 'timed-out' }, 'failure', 'nothing']
  ])('after a step that is settled, when %s', (_when, state, jobStatus, duty) => {
    expect(dutyOf(state, jobStatus)).toBe(duty)
  })

  it('of an unfinished step comes before anything that the job did', () => {
    expect(dutyOf(aState({ revertOnJobFailure: true }), 'failure')).toBe('stop')
  })
})
