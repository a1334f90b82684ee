import type { Finding } from './finding.js'
import { contentOf, isRecord } from './yaml.js'
import { OWN_ACTION, type Workflow } from './workflow.js'

/** A fenced YAML block of a Markdown file. */
interface Fence {
  /** Line of its first content line, from 1. */
  readonly line: number
  readonly text: string
}

const FENCE = /^(?<indent> *)```ya?ml\b.*\n(?<body>[\s\S]*?)^\k<indent>```\s*$/gm

const fencesOf = (markdown: string): Fence[] =>
  [...markdown.matchAll(FENCE)].map((match) => {
    const { indent = '', body = '' } = match.groups ?? {}
    return {
      line: markdown.slice(0, match.index).split('\n').length + 1,
      text: body
        .split('\n')
        .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n')
    }
  })

const isAboutWorkflows = (text: string): boolean =>
  text.includes(`uses: ${OWN_ACTION}`) || /^jobs:/m.test(text)

/** What stands before a snippet to make it a workflow, and how deep the snippet is then indented. */
const frameFor = (content: unknown): { readonly head: string; readonly indent: number } | undefined => {
  const job = 'on: push\njobs:\n  snippet:\n'
  if (Array.isArray(content)) return { head: `${job}    runs-on: ubuntu-latest\n    steps:\n`, indent: 6 }
  if (!isRecord(content)) return undefined
  if ('jobs' in content) return { head: 'on' in content ? '' : 'on: push\n', indent: 0 }
  if ('steps' in content)
    return { head: 'runs-on' in content ? job : `${job}    runs-on: ubuntu-latest\n`, indent: 4 }
  const bodies = Object.values(content)
  return bodies.length > 0 && bodies.every((body) => isRecord(body) && 'steps' in body)
    ? { head: 'on: push\njobs:\n', indent: 2 }
    : undefined
}

/**
 * The YAML snippets of a guide that use this action or show a workflow, each completed to a whole workflow.
 * A list of steps, a job's body and a map of jobs are recognised; anything else is a finding.
 */
export const snippetsOf = (
  file: string,
  markdown: string
): { readonly workflows: readonly Workflow[]; readonly findings: readonly Finding[] } => {
  const workflows: Workflow[] = []
  const findings: Finding[] = []
  for (const { line, text } of fencesOf(markdown).filter((fence) => isAboutWorkflows(fence.text))) {
    const frame = frameFor(contentOf(text))
    if (frame === undefined) {
      const message = 'This snippet is no valid YAML, or neither a workflow nor jobs, a job or steps'
      findings.push({ file, line, column: 1, linter: 'snippets', message })
      continue
    }
    const { head, indent } = frame
    const body = text.replace(/^(?=.*\S)/gm, ' '.repeat(indent))
    workflows.push({ file, text: head + body, lineOffset: line - head.split('\n').length, indent })
  }
  return { workflows, findings }
}
