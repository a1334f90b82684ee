import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnvFile } from './env-file.js'
import { failCommand, saveState, setOutput, type Step } from './step.js'
import { readLines } from './text.js'

/** Bytes of a job summary beyond which the runner uploads none (actions/runner, FileCommandManager.cs). */
export const MAX_SUMMARY_BYTES = 1024 * 1024

const OVERSIZE = (bytes: number): string =>
  `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${MAX_SUMMARY_BYTES / 1024}k, got ${Math.floor(bytes / 1024)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`

/** The kinds of file, in the order in which the runner reads them, with the prefixes of their names. */
const PREFIXES = {
  path: 'add_path_',
  env: 'set_env_',
  step_summary: 'step_summary_',
  state: 'save_state_',
  output: 'set_output_'
} as const

type FileKind = keyof typeof PREFIXES

/** Absolute path of each file; the environment has them as GITHUB_PATH, GITHUB_ENV … */
export type CommandFiles = Readonly<Record<FileKind, string>>

/** Makes the empty files of one process. */
export const createCommandFiles = (temp: string): CommandFiles => {
  const folder = join(temp, '_runner_file_commands')
  mkdirSync(folder, { recursive: true })
  const suffix = randomUUID()
  const create = (kind: FileKind): string => {
    const path = join(folder, `${PREFIXES[kind]}${suffix}`)
    writeFileSync(path, '')
    return path
  }
  return {
    path: create('path'),
    env: create('env'),
    step_summary: create('step_summary'),
    state: create('state'),
    output: create('output')
  }
}

/** The content of a file; empty when the step removed it. */
const readFile = (path: string): Buffer => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))

const readPairs = (path: string, take: (name: string, value: string) => void): void => {
  const { pairs, error } = parseEnvFile(readFile(path).toString('utf8'))
  for (const [name, value] of pairs) take(name, value)
  if (error !== undefined) throw new Error(error)
}

const exportVariable = (step: Step, name: string, value: string): void => {
  if (name.toUpperCase() === 'NODE_OPTIONS') {
    step.log.error("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
    return
  }
  step.env.set(name, value)
  step.log.debug(`${name}='${value}'`)
}

const readSummary = (step: Step, path: string): string | undefined => {
  const content = readFile(path)
  if (content.length === 0) return undefined
  if (content.length > MAX_SUMMARY_BYTES) {
    step.log.error(OVERSIZE(content.length))
    step.log.violations.push(`job summary of ${content.length} bytes`)
    return undefined
  }
  return readLines(content.toString('utf8').replace(/^\ufeff/, ''))
    .map((line) => `${step.masks.mask(line)}\n`)
    .join('')
}

/**
 * Reads what a process left in its files, whatever became of it. A malformed file fails the step, though what
 * stands before the mistake counts.
 * @returns the job summary that is uploaded, if any
 */
export const readCommandFiles = (step: Step, files: CommandFiles): string | undefined => {
  const attempt = <T>(kind: FileKind, read: (path: string) => T): T | undefined => {
    try {
      return read(files[kind])
    } catch (error) {
      failCommand(step, `Unable to process file command '${kind}' successfully.`, error)
      return undefined
    }
  }
  attempt('path', (path) => {
    for (const line of readLines(readFile(path).toString('utf8')).filter((entry) => entry !== '')) {
      step.path = [...step.path.filter((entry) => entry !== line), line]
    }
  })
  attempt('env', (path) => {
    readPairs(path, (name, value) => {
      exportVariable(step, name, value)
    })
  })
  const summary = attempt('step_summary', (path) => readSummary(step, path))
  attempt('state', (path) => {
    readPairs(path, (name, value) => {
      saveState(step, name, value)
    })
  })
  attempt('output', (path) => {
    readPairs(path, (name, value) => {
      setOutput(step, name, value)
    })
  })
  return summary
}
