import { describe, expect, it } from '@jest/globals'
import { anchorsOf, lintLinks, type Tree } from '../../scripts/lint/links.js'

const FILES: Readonly<Record<string, string>> = {
  'README.md': '# Shop\n\n## What `it` does…\n\n## Twice\n\n## Twice\n',
  'docs/guide.md': '# Guide',
  'docs/images/a.png': '',
  'docs/examples': ''
}

const TREE: Tree = { exists: (path) => path in FILES, read: (path) => FILES[path] ?? '' }

const messages = (markdown: string, file = 'docs/guide.md'): string[] =>
  lintLinks(file, markdown, TREE).map(({ line, message }) => `${line} ${message}`)

describe('anchors', () => {
  it('are named as GitHub names them', () => {
    expect([...anchorsOf('# A `b`: c — d_e\n\n## Größe & Maß\n\n# A `b`: c — d_e\n\n# [x](y) *z*')]).toEqual([
      'a-b-c--d_e',
      'größe--maß',
      'a-b-c--d_e-1',
      'x-z'
    ])
  })
})

describe('links', () => {
  it.each([
    '[a](../README.md)',
    '[a](../README.md#what-it-does)',
    '[a](../README.md#twice-1)',
    '[a](#guide)\n\n# Guide',
    '[a](examples)',
    '![a](images/a.png)',
    '<picture><source srcset="images/a.png"><img src="images/a.png"></picture>',
    '[a](https://example.com/nowhere) <https://example.com>',
    '[a][b]\n\n[b]: ../README.md',
    '`[a](nowhere.md)`'
  ])('that lead somewhere: %j', (markdown) => {
    expect(messages(markdown)).toEqual([])
  })

  it.each([
    ['text\n\n[a](nowhere.md)', '3 nowhere.md: there is no docs/nowhere.md'],
    ['[a](../README.md#nowhere)', '1 ../README.md#nowhere: README.md has no heading of that name'],
    ['[a](#nowhere)', '1 #nowhere: docs/guide.md has no heading of that name'],
    ['[a](../../other.md)', '1 ../../other.md leads out of the repository'],
    ['[a](/README.md)', '1 /README.md leads out of the repository'],
    ['![a](images/b.png)', '1 images/b.png: there is no docs/images/b.png'],
    ['<img src="images/b.png">', '1 images/b.png: there is no docs/images/b.png'],
    ['[a][b]\n\n[b]: nowhere.md', '3 nowhere.md: there is no docs/nowhere.md']
  ])('that lead nowhere: %j', (markdown, message) => {
    expect(messages(markdown)).toEqual([message])
  })
})
