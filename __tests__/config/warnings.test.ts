import { describe, expect, it } from '@jest/globals'
import { asFew } from '../../src/config/warnings.js'

const some = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `no ${index}`)

describe('warnings about inputs', () => {
  it.each([0, 1, 5])('stay what they are: %i', (count) => {
    expect(asFew(some(count))).toEqual(some(count))
  })

  it.each([6, 30])('are few however many there are, and none is lost: %i', (count) => {
    const few = asFew(some(count))
    expect(few).toHaveLength(5)
    expect(few.slice(0, 4)).toEqual(some(4))
    expect(few.join('\n').split('\n')).toEqual(some(count))
  })
})
