import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** GitHub's two colour schemes. */
export type Scheme = 'light' | 'dark'

export const SCHEMES: readonly Scheme[] = ['light', 'dark']

/** What a page of that scheme looks like before anything stands on it, and the theme in which GitHub draws Mermaid. */
export const PAPER: Record<Scheme, { readonly background: string; readonly theme: string }> = {
  light: { background: '#ffffff', theme: 'default' },
  dark: { background: '#0d1117', theme: 'dark' }
}

const { resolve } = createRequire(import.meta.url)

/** GitHub's style sheet for Markdown. */
export const stylesheet = (scheme: Scheme): string =>
  readFileSync(resolve(`github-markdown-css/github-markdown-${scheme}.css`), 'utf8')
