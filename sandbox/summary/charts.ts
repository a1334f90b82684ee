import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PAPER, type Scheme } from './scheme.js'

const MERMAID = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')

/**
 * Runs in the page: replaces each block of Mermaid by its picture, in words where Mermaid refuses it, and then writes
 * down what there is to see (see {@link Seen}).
 */
const DRAW = `
const lineOf = (path) => path.getAttribute('stroke')
const chartOf = (section) => ({
  error: section.dataset.error ?? '',
  text: section.textContent,
  width: section.firstElementChild?.getBoundingClientRect().width ?? 0,
  background: section.querySelector('rect.background')?.getAttribute('fill') ?? '',
  lines: [...section.querySelectorAll('g.plot path')].map(lineOf)
})
const isWide = (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
const pathOf = (element) => element.tagName.toLowerCase() + ': ' + element.textContent.trim().slice(0, 60)
const draw = async () => {
  mermaid.initialize(SETTINGS)
  for (const [index, block] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
    const section = document.createElement('section')
    section.className = 'chart'
    try {
      section.innerHTML = (await mermaid.render('chart-' + index, block.textContent)).svg
    } catch (error) {
      section.dataset.error = String(error)
      section.textContent = 'Unable to render rich display'
    }
    block.parentElement.replaceWith(section)
  }
  const article = document.querySelector('article')
  const seen = {
    height: Math.ceil(article.getBoundingClientRect().height),
    overflows: [document.documentElement, ...article.querySelectorAll('table, pre, section, details')]
      .filter(isWide)
      .map(pathOf),
    charts: [...article.querySelectorAll('section.chart')].map(chartOf)
  }
  document.querySelector('#seen').textContent = JSON.stringify(seen).replaceAll('<', '\\\\u003c')
}
draw()
`

/** What a browser made of a page. */
export interface Seen {
  /** Of the whole page, in pixels. */
  readonly height: number
  /** What is wider than its place, by its beginning. */
  readonly overflows: readonly string[]
  readonly charts: readonly SeenChart[]
}

export interface SeenChart {
  /** Mermaid's own words; empty when all is well. */
  readonly error: string
  readonly text: string
  /** In pixels. */
  readonly width: number
  /** Colour, as the SVG has it. */
  readonly background: string
  /** Colours of the lines. */
  readonly lines: readonly string[]
}

/** Ends no script that it stands in. */
const inScript = (text: string): string => text.replaceAll('</script', '<\\/script')

/** The scripts that draw a page's charts and look at it. @param nonce lets these, and no others, run */
export const drawing = (scheme: Scheme, nonce: string): string => {
  const settings = { startOnLoad: false, securityLevel: 'strict', theme: PAPER[scheme].theme }
  return [
    `<script nonce="${nonce}">${inScript(readFileSync(MERMAID, 'utf8'))}</script>`,
    '<script type="application/json" id="seen"></script>',
    `<script nonce="${nonce}">${inScript(DRAW.replace('SETTINGS', JSON.stringify(settings)))}</script>`
  ].join('\n')
}

const SEEN = /<script type="application\/json" id="seen">([^]*?)<\/script>/

/** The page is our own: that it is the whole is enough to know. */
const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' &&
  value !== null &&
  'height' in value &&
  'overflows' in value &&
  'charts' in value

/** What a browser's dump of a drawn page says. @throws when the page was not drawn to its end */
export const seenIn = (dump: string): Seen => {
  const text = SEEN.exec(dump)?.[1] ?? ''
  if (text === '') throw new Error('the page was not drawn to its end')
  const seen: unknown = JSON.parse(text)
  if (!isSeen(seen)) throw new Error('the page says something else than what there is to see')
  return seen
}
