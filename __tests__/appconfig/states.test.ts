import { describe, expect, it } from '@jest/globals'
import { DeploymentState } from '@aws-sdk/client-appconfig'
import { phaseOf, UNNAMED_STATE } from '../../src/appconfig/states.js'

describe('phaseOf', () => {
  it.each([
    ['VALIDATING', 'deploying'],
    ['DEPLOYING', 'deploying'],
    ['BAKING', 'baking'],
    ['ROLLING_BACK', 'stopping'],
    ['COMPLETE', 'succeeded'],
    ['ROLLED_BACK', 'rolled-back'],
    ['REVERTED', 'rolled-back']
  ])('%s is %s', (state, phase) => {
    expect(phaseOf(state)).toEqual({ phase, unknownState: false })
  })

  it('knows every state of the API', () => {
    expect(Object.values(DeploymentState).filter((state) => phaseOf(state).unknownState)).toEqual([])
  })

  it.each(['PAUSED', 'complete', '', 'toString', '__proto__'])(
    'takes the unknown %j for in flight',
    (state) => {
      expect(phaseOf(state)).toEqual({ phase: 'deploying', unknownState: true })
    }
  )

  it('shows a state that the service does not name as UNKNOWN', () => {
    expect(UNNAMED_STATE).toBe('UNKNOWN')
    expect(phaseOf(UNNAMED_STATE).unknownState).toBe(true)
  })
})
