import { describe, expect, it } from '@jest/globals'
import { locate } from '../../../sandbox/runner/location.js'

describe('locate', () => {
  it.each([
    [{ title: 'T' }, { title: 'T' }],
    [
      { file: '/work/src/a.ts', line: '3' },
      { file: 'src/a.ts', line: 3 }
    ],
    [{ file: '/workshop/a.ts' }, { file: '/workshop/a.ts' }],
    [{ file: 'a.ts', line: 'three' }, { file: 'a.ts' }],
    [{ endline: '5' }, { line: 5, endLine: 5 }],
    [
      { line: '3', col: '7', endcolumn: '9' },
      { line: 3, col: 7, endCol: 9 }
    ],
    [
      { line: '3', endcolumn: '9' },
      { line: 3, col: 9, endCol: 9 }
    ],
    [{ col: '7' }, {}],
    [
      { line: '3', endline: '5', col: '7' },
      { line: 3, endLine: 5 }
    ],
    [{ line: '5', endline: '3' }, {}],
    [{ line: '3', col: '9', endcolumn: '7' }, { line: 3 }]
  ])('makes of %j %j', (properties, location) => {
    expect(locate(new Map(Object.entries(properties)), '/work')).toEqual(location)
  })
})
