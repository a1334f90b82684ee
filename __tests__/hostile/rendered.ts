import { renderFragment } from '../../sandbox/summary/render.js'

/** What a piece of Markdown is on GitHub. */
export interface Rendered {
  /** How many elements of each kind there are. */
  readonly elements: Readonly<Record<string, number>>
  /** Where links lead. */
  readonly links: readonly string[]
  /** Charts that a browser draws. */
  readonly charts: readonly string[]
  /** What is read, without elements; what shows nothing is left out. */
  readonly text: string
  /** The same outside of code and links, where GitHub looks for mentions and references; with all there is. */
  readonly prose: string
}

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi
const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0'
}

const decoded = (html: string): string =>
  html.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
    }
  )

/** In one line, as a reader takes it in. */
export const read = (text: string): string =>
  text
    .replace(/\u200b|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Elements in which GitHub replaces nothing. */
const QUIET: ReadonlySet<string> = new Set(['code', 'pre', 'a'])

/** Renders Markdown as GitHub does, nearly. */
export const rendered = (markdown: string): Rendered => {
  const html = renderFragment(markdown)
  const elements: Record<string, number> = {}
  const links: string[] = []
  let prose = ''
  let text = ''
  let quiet = 0
  let from = 0
  const take = (to: number): void => {
    const piece = decoded(html.slice(from, to))
    text += piece
    if (quiet === 0) prose += piece
  }
  for (const { 0: tag, 1: closing, 2: name = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    take(index)
    from = index + tag.length
    if (QUIET.has(name)) quiet += closing === '/' ? -1 : 1
    if (closing === '/') continue
    elements[name] = (elements[name] ?? 0) + 1
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1]
    if (name === 'a') links.push(decoded(href ?? ''))
    // Where a block begins, words do not go on.
    prose += '\n'
    text += ' '
  }
  take(html.length)
  const charts = [...html.matchAll(/<code class="language-mermaid">([^<]*)</g)].map(([, chart = '']) => chart)
  return { elements, links, charts, text: read(text), prose }
}

/** What GitHub makes links, pictures or formulas of in prose. */
export const MEANINGFUL: Readonly<Record<string, RegExp>> = {
  mention: /(?<![\w`])@[a-z\d]/i,
  reference: /(?<![\w&])#\d|\bGH-\d/i,
  commit: /(?<![\w/.])(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,40}(?!\w)/i,
  address: /\bhttps?:\/\/\w|\bwww\.\w/i,
  emoji: /(?<!\w):[a-z0-9_+-]+:(?!\w)/i
}
