import { describe, expect, it } from '@jest/globals'
import { headlineOf } from '../../src/report/headline.js'
import { snippetBlock, snippetLines } from '../../src/report/snippet.js'

describe('a snippet', () => {
  it('keeps its indentation and none of what a value may smuggle in', () => {
    expect(snippetLines(['with:', '  branch: a\r::error::b', '  ::notice::x'])).toEqual([
      'with:',
      '  branch: a ::error::b',
      '  : :notice::x'
    ])
  })

  it('is a block of code in a summary, whatever is in it', () => {
    expect(snippetBlock(['with:', '  a: ```'])).toBe('````yaml\nwith:\n  a: ```\n````')
    expect(snippetBlock()).toBe('')
  })

  it('stays whole in an annotation that is too long', () => {
    const { message } = headlineOf({
      kind: 'failed',
      reason: `${'x'.repeat(1_000)}\n`.repeat(10),
      resume: ['with:', '  operation: watch']
    })
    expect(message).toHaveLength(4_096)
    expect(message).toMatch(/…\nwith:\n {2}operation: watch$/)
  })
})
