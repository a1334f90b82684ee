import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { createLogView } from '../../../sandbox/demo/log-view.js'
import { renderText } from '../../../sandbox/demo/summary-view.js'

const shown = (lines: readonly string[]): string[] => {
  const view = createLogView()
  return lines.flatMap((line) => view(line)).map(stripVTControlCharacters)
}

const text = (markdown: string): string[] => renderText(markdown).map(stripVTControlCharacters)

describe('the log on a terminal', () => {
  it('opens groups and indents what is in them', () => {
    expect(shown(['##[group]Run ./', 'with:', '##[endgroup]', 'after'])).toEqual([
      '▼ Run ./',
      '  with:',
      'after'
    ])
  })

  it.each([
    ['##[error]gone', 'Error: gone'],
    ['##[warning]slow', 'Warning: slow'],
    ['##[notice]new', 'Notice: new'],
    ['##[unheard]of', '##[unheard]of']
  ])('shows %s as %s', (line, expected) => {
    expect(shown([line])).toEqual([expected])
  })
})

describe('a job summary on a terminal', () => {
  it('aligns tables, with or without a head', () => {
    expect(text('|  |  |\n| --- | --- |\n| Name | a |\n| Longer name | `b` |')).toEqual([
      'Name         a',
      'Longer name  b'
    ])
    expect(text('| Event | By |\n| --- | --- |\n| STARTED | USER |')).toEqual([
      'Event    By',
      'STARTED  USER'
    ])
  })

  it('says where a chart is', () => {
    expect(text('before\n\n```mermaid\nxychart-beta\n```\n\n```yaml\na: 1\n```')).toEqual([
      ...['before', '', '(a chart: see the page)', ''],
      'a: 1'
    ])
  })

  it('shows alerts, lists, links and what is folded, without marks', () => {
    const markdown = [
      '### ❌ shop: rolled back',
      '> [!CAUTION]\n> \\#&#8203;1 is &#60;b&#62;',
      '<details>\n<summary>Worth knowing</summary>',
      '- [a link](<https://example.com>)\n- an alarm',
      '</details>'
    ]
    expect(text(markdown.join('\n\n'))).toEqual([
      ...['❌ shop: rolled back', ''],
      ...['│ CAUTION', '│ #1 is <b>', ''],
      ...['Worth knowing', ''],
      ...['• a link', '• an alarm']
    ])
  })
})
