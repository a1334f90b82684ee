import { describe, expect, it } from '@jest/globals'
import { exactlyOne } from '../../src/config/rule.js'

const check = exactlyOne('egg', ['fried', 'boiled', 'raw'])
const judge = (...given: string[]) => check({ values: {}, given: new Set(given) })

describe('exactlyOne', () => {
  it('is content with one', () => {
    expect(judge('boiled', 'toast')).toBeUndefined()
  })

  it('asks for one', () => {
    expect(judge('toast')).toEqual({
      severity: 'problem',
      message: 'there is no egg: `fried`, `boiled` or `raw` is required'
    })
  })

  it('names those that exclude each other', () => {
    expect(judge('raw', 'fried')).toEqual({
      severity: 'problem',
      message: '`fried` and `raw` exclude each other: give one egg only'
    })
  })
})
