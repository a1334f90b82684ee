import type { Finding } from './finding.js'
import { contentOf, isRecord } from './yaml.js'

const USES = /^(?<lead>\s*(?:-\s+)?uses:\s*)(?<reference>\S+)(?<rest>.*)$/
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/
const VERSION_COMMENT = /^\s+# v\d+\.\d+\.\d+$/

/** What this repository asks of its own workflows: actions pinned by commit, nothing permitted by default, time limits. */
export const lintHardening = (file: string, text: string): Finding[] => [
  ...unpinned(file, text),
  ...lax(file, text)
]

const unpinned = (file: string, text: string): Finding[] =>
  text.split('\n').flatMap((content, index) => {
    const { lead = '', reference = '', rest = '' } = USES.exec(content)?.groups ?? {}
    const isLocal = reference === '' || reference.startsWith('./')
    const at = { file, line: index + 1, column: lead.length + 1, linter: 'hardening' }
    if (isLocal) return []
    if (!PINNED.test(reference))
      return [{ ...at, message: `${reference} is not pinned by a full commit SHA` }]
    if (!VERSION_COMMENT.test(rest))
      return [{ ...at, message: `${reference} has no version comment such as '# v1.2.3'` }]
    return []
  })

const lax = (file: string, text: string): Finding[] => {
  const workflow = contentOf(text)
  const finding = (message: string): Finding => ({ file, line: 1, column: 1, linter: 'hardening', message })
  if (!isRecord(workflow)) return [finding('this is no workflow')]
  const { permissions, jobs } = workflow
  return [
    ...(isRecord(permissions) && Object.keys(permissions).length === 0
      ? []
      : [finding('top-level permissions must be {}')]),
    ...('concurrency' in workflow ? [] : [finding('concurrency is missing')]),
    ...Object.entries(isRecord(jobs) ? jobs : {}).flatMap(([name, job]) =>
      isRecord(job) ? laxJob(job).map((what) => finding(`job ${name}: ${what}`)) : []
    )
  ]
}

const laxJob = (job: Record<string, unknown>): string[] => [
  ...['permissions', 'timeout-minutes'].filter((key) => !(key in job)).map((key) => `${key} is missing`),
  ...(typeof job['permissions'] === 'string' ? ['permissions must be listed one by one'] : []),
  ...stepsOf(job)
    .filter(isCheckout)
    .filter(({ with: inputs }) => !isRecord(inputs) || inputs['persist-credentials'] !== false)
    .map(() => 'a checkout keeps its credentials (persist-credentials: false)'),
  ...injectable(job)
]

const stepsOf = (job: Record<string, unknown>): Record<string, unknown>[] =>
  Array.isArray(job['steps']) ? job['steps'].filter(isRecord) : []

/** Scripts with expressions: whoever chooses such a value writes a part of the script. */
const injectable = (job: Record<string, unknown>): string[] =>
  stepsOf(job)
    .filter(({ run }) => typeof run === 'string' && run.includes('${{'))
    .map(() => 'a script holds an expression: pass it as an environment variable')

/** What this repository asks of the workflows that it shows to others: permissions said, no expressions in scripts. */
export const lintExample = (file: string, text: string): Finding[] => {
  const workflow = contentOf(text)
  const finding = (message: string): Finding => ({ file, line: 1, column: 1, linter: 'hardening', message })
  if (!isRecord(workflow)) return [finding('this is no workflow')]
  const jobs = Object.entries(isRecord(workflow['jobs']) ? workflow['jobs'] : {})
  return jobs.flatMap(([name, job]) => {
    if (!isRecord(job)) return []
    const missing = 'permissions' in job || 'permissions' in workflow ? [] : ['permissions is missing']
    return [...missing, ...injectable(job)].map((what) => finding(`job ${name}: ${what}`))
  })
}

const isCheckout = ({ uses }: Record<string, unknown>): boolean =>
  typeof uses === 'string' && uses.startsWith('actions/checkout@')
