import { describe, expect, it } from '@jest/globals'
import { nextPage } from '../../src/github/link-header.js'

const NEXT = 'https://api.github.com/repositories/1/issues/2/comments?per_page=100&page=2'
const LAST = 'https://api.github.com/repositories/1/issues/2/comments?per_page=100&page=9'

describe('the next page', () => {
  it.each([
    ['is the first link', `<${NEXT}>; rel="next", <${LAST}>; rel="last"`],
    ['is a later link', `<${LAST}>; rel="prev", <${NEXT}>; rel="next", <${LAST}>; rel="first"`],
    ['has other parameters', `<${NEXT}>; title="x"; rel="next"; type="y"`],
    ['has no quotes', `<${NEXT}>; rel=next`]
  ])('%s', (_, header) => {
    expect(nextPage(header)).toBe(NEXT)
  })

  it.each([undefined, '', 'nonsense', `<${LAST}>; rel="last"`, `<${LAST}>; rel="nextish"`])(
    'is none in %j',
    (header) => {
      expect(nextPage(header)).toBeUndefined()
    }
  )
})
