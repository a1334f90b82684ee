import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { stripVTControlCharacters } from 'node:util'
import { unified } from 'unified'
import { paint } from './terminal.js'

const PARSER = unified().use(remarkParse).use(remarkGfm)

type Block = ReturnType<typeof PARSER.parse>['children'][number]
type Table = Extract<Block, { type: 'table' }>

/** Any node: its text is its own, or its children's. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

/** What keeps mentions and references apart has no place in a terminal. */
const ZERO_WIDTH = /\u200b/g
const TAG = /<[^>]*>/g

const textOf = (node: Node): string => {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'html':
      return (node.value ?? '').replace(TAG, '').trim()
    default:
      return node.value ?? (node.children ?? []).map(inline).join('')
  }
}

const inline = (node: Node): string => {
  const text = textOf(node).replace(ZERO_WIDTH, '')
  return node.type === 'link' ? paint('underline', text) : text
}

const widthOf = (cell: string): number => Array.from(stripVTControlCharacters(cell)).length
const pad = (cell: string, width: number): string => cell + ' '.repeat(Math.max(width - widthOf(cell), 0))

const table = ({ children }: Table): string[] => {
  const rows = children.map((row) => row.children.map(inline))
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? '')))
  )
  const [head = '', ...body] = rows.map((row) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0))).join('  ')
  )
  // A table of names and values has an empty head.
  return [paint('bold', head.trim()), ...body]
}

/** GitHub's alerts: `[!CAUTION]` on a line of its own. */
const ALERT = /^\[!(\w+)\]$/

const quoted = (line: string): string => {
  const [, alert] = ALERT.exec(line) ?? []
  return `${paint('yellow', '│')} ${alert === undefined ? line : paint('bold', alert)}`
}

/** What a terminal cannot draw. */
const CHART = '(a chart: see the page)'

const linesOf = (node: Block): string[] => {
  if (node.type === 'code' && node.lang === 'mermaid') return [paint('grey', CHART)]
  if (node.type === 'table') return table(node)
  if (node.type === 'blockquote') return node.children.flatMap(linesOf).map(quoted)
  if (node.type === 'list') return node.children.map((item) => `• ${inline(item)}`)
  return node.type === 'heading' ? [paint('bold', inline(node))] : inline(node).split('\n')
}

/** A job summary as text for a terminal, line by line; what the page folds is unfolded. */
export const renderText = (markdown: string): readonly string[] =>
  PARSER.parse(markdown)
    .children.map((block) => linesOf(block).filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
