import { describe, expect, it } from '@jest/globals'
import { evaluateCondition, evaluateText } from '../../../sandbox/runner/expression.js'

describe('evaluateText', () => {
  it('puts values in the place of names', () => {
    expect(
      evaluateText('a ${{ job.status }} b${{github.token}}', {
        'job.status': 'failure',
        'github.token': '$&'
      })
    ).toBe('a failure b$&')
  })

  it('refuses what it does not know', () => {
    expect(() => evaluateText("${{ github.ref == 'x' }}", {})).toThrow(
      "cannot evaluate the expression 'github.ref == 'x''"
    )
    expect(() => evaluateText('${{ constructor }}', {})).toThrow('cannot evaluate')
  })
})

describe('evaluateCondition', () => {
  it.each([
    ['always()', 'cancelled', true],
    ['success()', 'failure', false],
    ['failure()', 'failure', true],
    ['${{ cancelled() }}', 'cancelled', true],
    ['!cancelled()', 'cancelled', false],
    ['! cancelled()', 'failure', true]
  ] as const)('%s in a job with status %s is %s', (condition, status, holds) => {
    expect(evaluateCondition(condition, status)).toBe(holds)
  })

  it('refuses what it does not know', () => {
    expect(() => evaluateCondition("env.x == 'y'", 'success')).toThrow(
      "cannot evaluate the condition 'env.x == 'y''"
    )
  })
})
