import { describe, expect, it } from '@jest/globals'
import { dutyOf, type Duty } from '../../src/deployment/duty.js'
import type { SavedPhase, SavedState } from '../../src/runtime/state.js'
import { aState } from '../support/state.js'

describe('the duty of a post step', () => {
  it('is nothing without a state', () => {
    expect(dutyOf(undefined)).toBe('nothing')
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
    expect(dutyOf({ ...aState(), phase, ifUnfinished })).toBe(duty)
  })
})
