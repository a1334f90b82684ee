// Lints action.yml, the workflows, the examples, and the guides: their snippets, commands and links.
// Usage: tsx scripts/lint-workflows.ts [root]. Prints one line per finding; the exit code is 1 when there are any.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintActionKeys } from './lint/action-keys.js'
import { lintWithActionlint } from './lint/actionlint.js'
import { describeFinding } from './lint/finding.js'
import { lintGuide } from './lint/guides.js'
import { lintExample, lintHardening } from './lint/hardening.js'
import { lintAction, lintWorkflow } from './lint/language-service.js'
import { lintLinks, type Tree } from './lint/links.js'
import { lintOutputs } from './lint/outputs.js'
import { snippetsOf } from './lint/snippets.js'
import type { Workflow } from './lint/workflow.js'
import { contentOf, isRecord } from './lint/yaml.js'

const root = process.argv[2] ?? '.'
const ACTION = 'action.yml'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const filesIn = (folder: string, ending: RegExp): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => ending.test(name))
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .sort()
    : []

const actionText = read(ACTION)
const workflowsIn = (folder: string): Workflow[] =>
  filesIn(folder, /\.ya?ml$/).map((file) => ({ file, text: read(file), lineOffset: 0, indent: 0 }))

const workflows = workflowsIn('.github/workflows')
const examples = workflowsIn('docs/examples')
const guides = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...filesIn('docs', /\.md$/),
  ...filesIn('.github', /\.md$/)
]
const tree: Tree = { exists: (path) => existsSync(join(root, path)), read }
const packageJson = existsSync(join(root, 'package.json')) ? contentOf(read('package.json')) : undefined
const scripts = isRecord(packageJson) && isRecord(packageJson['scripts']) ? packageJson['scripts'] : {}
const scriptNames = new Set(Object.keys(scripts))
const snippets = guides.map((file) => snippetsOf(file, read(file)))
const toLint = [...workflows, ...examples, ...snippets.flatMap((found) => found.workflows)]

const findings = [
  ...lintActionKeys(ACTION, actionText),
  ...(await lintAction(ACTION, actionText)),
  ...workflows.flatMap(({ file, text }) => lintHardening(file, text)),
  ...examples.flatMap(({ file, text }) => lintExample(file, text)),
  ...snippets.flatMap((found) => found.findings),
  ...guides.flatMap((file) => lintLinks(file, read(file), tree)),
  ...guides.flatMap((file) => lintGuide(file, read(file), scriptNames, tree)),
  ...toLint.flatMap((workflow) => lintOutputs(workflow, actionText)),
  ...(await Promise.all(toLint.map((workflow) => lintWorkflow(workflow, actionText)))).flat(),
  ...(await Promise.all(toLint.map(lintWithActionlint))).flat()
]
for (const finding of findings) console.log(describeFinding(finding))
console.log(
  `${workflows.length} workflows, ${examples.length} examples, ${snippets.flatMap((found) => found.workflows).length} snippets: ${findings.length} findings`
)
process.exitCode = findings.length === 0 ? 0 : 1
