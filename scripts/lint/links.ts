import { posix } from 'node:path'
import type { Finding } from './finding.js'
import { nodesOf, type Node } from './markdown.js'

/** What there is in the repository; paths are relative to its root, with forward slashes. */
export interface Tree {
  readonly exists: (path: string) => boolean
  /** Text of a file that exists. */
  readonly read: (path: string) => string
}

/** Addresses in HTML: GitHub shows pictures for light and dark only with `<picture>`. */
const IN_HTML = /\b(?:href|src|srcset)="(?<url>[^"]*)"/g

const LEADS_OUT = /^[a-z][a-z\d+.-]*:/i

/** The names that GitHub gives to the headings of a text, which links lead to. */
export const anchorsOf = (markdown: string): ReadonlySet<string> => {
  const anchors = new Set<string>()
  for (const { text } of nodesOf(markdown).filter(({ type }) => type === 'heading')) {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
    let anchor = slug
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`
    anchors.add(anchor)
  }
  return anchors
}

const urlsOf = ({ type, text, url }: Node): string[] => {
  if (type === 'html') return [...text.matchAll(IN_HTML)].map((match) => match.groups?.['url'] ?? '')
  return url === undefined ? [] : [url]
}

/** Links and pictures of a guide that lead to nothing in this repository. Addresses elsewhere are not looked at. */
export const lintLinks = (file: string, markdown: string, tree: Tree): Finding[] =>
  nodesOf(markdown).flatMap((node) =>
    urlsOf(node)
      .filter((url) => !LEADS_OUT.test(url))
      .flatMap((url) => {
        const message = complaint(file, markdown, url, tree)
        return message === undefined ? [] : [{ file, line: node.line, column: 1, linter: 'links', message }]
      })
  )

const complaint = (file: string, markdown: string, url: string, tree: Tree): string | undefined => {
  const [path = '', anchor] = url.split('#')
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path))
  if (target.startsWith('..') || posix.isAbsolute(path)) return `${url} leads out of the repository`
  if (!tree.exists(target)) return `${url}: there is no ${target}`
  if (anchor === undefined || !target.endsWith('.md')) return undefined
  const text = target === file ? markdown : tree.read(target)
  return anchorsOf(text).has(anchor) ? undefined : `${url}: ${target} has no heading of that name`
}
