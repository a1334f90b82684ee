import type { Finding } from './finding.js'
import type { Tree } from './links.js'
import { nodesOf, type Node } from './markdown.js'

/** Commands in guides that CI does not run, by how they begin, and why it does not. */
const NOT_RUN: readonly { readonly file: string; readonly begins: string; readonly why: string }[] = [
  {
    file: 'README.md',
    begins: 'gh attestation verify',
    why: 'there is something to verify after a release only'
  },
  {
    file: 'docs/migration.md',
    begins: 'version=$(aws appconfig create-hosted-configuration-version',
    why: 'it shows the script that a step replaces'
  },
  { file: 'docs/performance.md', begins: 'npx tsx bench/', why: 'a measurement takes minutes' },
  { file: 'docs/reliability.md', begins: 'npm run simulate', why: 'the tests play a part of it' },
  { file: 'docs/reliability.md', begins: 'npm run kill-anywhere', why: 'the tests run a sample of it' },
  { file: 'docs/reliability.md', begins: 'npm test -- __tests__/hostile', why: 'a part of the tests' },
  { file: 'docs/reliability.md', begins: 'npm run mutation', why: 'it takes an hour' }
]

/** The two commands of the README: CI runs them as they stand there. */
const RUN: readonly string[] = ['npm ci && npm run demo', 'npm ci && npm test']

const SHELLS: ReadonlySet<string | undefined> = new Set(['sh', 'bash', 'shell', 'console'])

/** Paths of this repository, as guides write them: `src/…`, without placeholders. */
const PATH = /^(?:\.ci|\.github|__tests__|bench|dist|docs|sandbox|scripts|src)\/[\w./@-]*$/

const SCRIPT = /\bnpm run (?:--?[\w-]+ )*(?<script>[\w:-]+)/g

/**
 * What a guide says that is not so: commands that nobody runs, JSON that is none, scripts that package.json does not
 * have, paths that are not there.
 *
 * @param scripts names of the scripts of package.json
 */
export const lintGuide = (
  file: string,
  markdown: string,
  scripts: ReadonlySet<string>,
  tree: Tree
): Finding[] => {
  const nodes = nodesOf(markdown)
  const finding = (line: number, message: string): Finding => ({
    file,
    line,
    column: 1,
    linter: 'guides',
    message
  })
  const stale = NOT_RUN.filter((one) => one.file === file && !nodes.some((node) => isListed(file, node, one)))
  return [
    ...nodes.flatMap((node) =>
      complaints(file, node, scripts, tree).map((message) => finding(node.line, message))
    ),
    ...stale.map(({ begins }) =>
      finding(1, `the command that begins with "${begins}" is listed, and not there`)
    )
  ]
}

const isListed = (file: string, { type, lang, text }: Node, listed: (typeof NOT_RUN)[number]): boolean =>
  type === 'code' && SHELLS.has(lang) && listed.file === file && text.startsWith(listed.begins)

const complaints = (file: string, node: Node, scripts: ReadonlySet<string>, tree: Tree): string[] => {
  if (node.type === 'code')
    return SHELLS.has(node.lang)
      ? [...unexplained(file, node), ...unknownScripts(node.text, scripts)]
      : node.lang === 'json' && !isJson(node.text)
        ? ['this is no JSON']
        : []
  if (node.type !== 'inlineCode') return []
  const isMissing = PATH.test(node.text) && !tree.exists(node.text.replace(/\/$/, ''))
  return [...(isMissing ? [`there is no ${node.text}`] : []), ...unknownScripts(node.text, scripts)]
}

const unexplained = (file: string, node: Node): string[] =>
  RUN.includes(node.text) || NOT_RUN.some((one) => isListed(file, node, one))
    ? []
    : ['CI does not run this command, and scripts/lint/guides.ts does not say why']

const unknownScripts = (text: string, scripts: ReadonlySet<string>): string[] =>
  [...text.matchAll(SCRIPT)]
    .map((match) => match.groups?.['script'] ?? '')
    .filter((script) => !scripts.has(script))
    .map((script) => `package.json has no script ${script}`)

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
