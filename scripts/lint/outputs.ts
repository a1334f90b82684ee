import type { Finding } from './finding.js'
import { contentOf, isRecord } from './yaml.js'
import { OWN_ACTION, type Workflow } from './workflow.js'

const OUTPUT = /\bsteps\.(?<id>[\w-]+)\.outputs\.(?<name>[\w-]+)/g

const isOwn = (uses: unknown): boolean =>
  typeof uses === 'string' && (uses === './' || uses.startsWith(`${OWN_ACTION}@`))

/** Outputs of this action that a workflow reads and action.yml does not declare: the runner gives '' for them. */
export const lintOutputs = ({ file, text, lineOffset, indent }: Workflow, actionText: string): Finding[] => {
  const action = contentOf(actionText)
  const outputs = isRecord(action) && isRecord(action['outputs']) ? action['outputs'] : {}
  const ours = idsOfOwnSteps(text)
  return text.split('\n').flatMap((content, index) =>
    [...content.matchAll(OUTPUT)].flatMap((match) => {
      const { id = '', name = '' } = match.groups ?? {}
      if (!ours.has(id) || name in outputs) return []
      const message = `'${name}' is no output of this action`
      return [
        { file, line: index + 1 + lineOffset, column: match.index + 1 - indent, linter: 'outputs', message }
      ]
    })
  )
}

const idsOfOwnSteps = (text: string): Set<unknown> => {
  const workflow = contentOf(text)
  const jobs = isRecord(workflow) && isRecord(workflow['jobs']) ? Object.values(workflow['jobs']) : []
  const steps = jobs.flatMap(stepsOf).filter(isRecord)
  return new Set(steps.filter((step) => isOwn(step['uses'])).map((step) => step['id']))
}

const stepsOf = (job: unknown): unknown[] =>
  isRecord(job) && Array.isArray(job['steps']) ? job['steps'] : []
