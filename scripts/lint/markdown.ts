import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isRecord } from './yaml.js'

/** A part of a Markdown text, as far as the linters look at it. */
export interface Node {
  /** As mdast names it: `heading`, `link`, `code`, `inlineCode`, `html`, … */
  readonly type: string
  /** Line of its start, from 1. */
  readonly line: number
  /** What it says, without its markup. */
  readonly text: string
  /** Where a link, an image or a definition leads to. */
  readonly url: string | undefined
  /** Language of a fenced block. */
  readonly lang: string | undefined
}

/** All parts of a Markdown text, in their order. */
export const nodesOf = (markdown: string): Node[] =>
  walk(unified().use(remarkParse).use(remarkGfm).parse(markdown))

const walk = (node: unknown): Node[] => {
  if (!isRecord(node) || typeof node['type'] !== 'string') return []
  const position = isRecord(node['position']) ? node['position'] : {}
  const start = isRecord(position['start']) ? position['start'] : {}
  const own: Node = {
    type: node['type'],
    line: typeof start['line'] === 'number' ? start['line'] : 1,
    text: textOf(node),
    url: textAt(node, 'url'),
    lang: textAt(node, 'lang')
  }
  return [own, ...childrenOf(node).flatMap(walk)]
}

const childrenOf = (node: Record<string, unknown>): unknown[] =>
  Array.isArray(node['children']) ? node['children'] : []

const textOf = (node: unknown): string =>
  isRecord(node) ? (textAt(node, 'value') ?? childrenOf(node).map(textOf).join('')) : ''

const textAt = (node: Record<string, unknown>, key: string): string | undefined => {
  const value = node[key]
  return typeof value === 'string' ? value : undefined
}
