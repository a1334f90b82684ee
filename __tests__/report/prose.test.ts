import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { prose } from '../../src/report/text.js'
import { hostile } from './hostile.js'

const PARSER = unified().use(remarkParse).use(remarkGfm)

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)]

describe('prose', () => {
  it.each([
    ['Set `on-conflict: wait`, or run again.', 'Set `on-conflict: wait`, or run again.'],
    ['`a` and `b`', '`a` and `b`'],
    ['one ` alone', 'one \\` alone'],
    ['two `` together', 'two \\`\\` together'],
    ['`` `x` ``', '\\`\\` `x` \\`\\`'],
    ['` x`', '\\` x\\`'],
    ['a `x|y` table', 'a \\`x&#124;y\\` table'],
    ['*bold* `*not*`', '\\*bold\\* `*not*`'],
    ['see https://x.example `y`', 'see `https://x.example` `y`'],
    ['- `list`', '\\- `list`']
  ])('writes %j', (text, markdown) => {
    expect(prose(text)).toBe(markdown)
  })

  it('is text and code, whatever stands in it', () => {
    const pieces = fc.array(fc.oneof(hostile, fc.constantFrom('`', '``', ' `a` ', '`@octocat`')), {
      maxLength: 6
    })
    fc.assert(
      fc.property(pieces, (texts) => {
        const nodes = nodesOf(PARSER.parse(prose(texts.join(''))))
        const kinds = new Set(nodes.map(({ type }) => type))
        for (const kind of ['root', 'paragraph', 'text', 'inlineCode']) kinds.delete(kind)
        expect([...kinds]).toEqual([])
        const shown = nodes.filter(({ type }) => type === 'text').map(({ value = '' }) => value)
        expect(shown.filter((value) => /@[a-z0-9]/i.test(value))).toEqual([])
      }),
      { numRuns: 500 }
    )
  })
})
