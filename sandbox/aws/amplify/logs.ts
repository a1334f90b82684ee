import { planOf } from './life.js'
import type { App, Job } from './model.js'
import type { Jobs } from './jobs.js'
import type { AmplifyScript } from './script.js'

interface Line {
  readonly at: number
  readonly text: string
}

const INFO: Readonly<Record<string, (app: App, job: Job) => readonly string[]>> = {
  BUILD: ({ repository }, { branchName, built }) => [
    `[INFO]: # Cloning repository: ${repository}`,
    `[INFO]: # Switching to commit: ${built?.id ?? 'HEAD'} on ${branchName}`,
    '[INFO]: # Executing command: npm ci',
    '[INFO]: # Executing command: npm run build'
  ],
  DEPLOY: () => ['[INFO]: Beginning deployment', '[INFO]: Uploading the artifact'],
  VERIFY: () => ['[INFO]: Checking the site']
}

/** The text behind a step's log URL at `now`: what the script says, else what such a log looks like. */
export const logOf = (
  app: App,
  job: Job,
  stepName: string,
  script: AmplifyScript,
  jobs: Jobs,
  now: number
): string => {
  const { failure } = jobs.fate(job)
  const end = jobs.end(job)
  const failed = failure?.step === stepName && end?.status === 'FAILED' && end.at <= now ? failure : undefined
  const written = failed?.log ?? script.logFor(job, stepName)
  if (written !== undefined) return written
  const step = planOf(job).find(({ name }) => name === stepName)
  if (step === undefined) return ''
  const lines: Line[] = (INFO[stepName] ?? (() => []))(app, job).map((text) => ({ at: step.from, text }))
  if (failed !== undefined) {
    lines.push({ at: end?.at ?? now, text: `[ERROR]: !!! ${failed.reason ?? `${stepName} failed`}` })
  } else if (step.to <= now && end?.stoppedAt === undefined) {
    lines.push({ at: step.to, text: `[INFO]: # ${stepName} completed` })
  }
  return lines.map(({ at, text }) => `${new Date(at).toISOString()} ${text}\n`).join('')
}
