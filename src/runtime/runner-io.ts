/**
 * The runner's commands, written by hand. `@actions/core` imports its OIDC client with the whole HTTP stack, and its
 * package offers no narrower entry: 1 MB of bundle and 45 ms of every start (72 ms against 27 ms, Node 24), which a
 * post step that has nothing to do would pay as well. Escaping and file format are those of @actions/toolkit 3.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync, writeFileSync } from 'node:fs'
import { EOL } from 'node:os'
import type { Annotation, Io } from './io.js'

/** What the entry hands over of its process. */
export interface RunnerProcess {
  /** GITHUB_OUTPUT, GITHUB_STATE and GITHUB_STEP_SUMMARY are read from it, at the time of each write. */
  readonly env: Readonly<Partial<Record<string, string>>>
  /** Writes to standard output. */
  readonly write: (text: string) => void
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Properties without a value are left out. */
const properties = ({ title, file, startLine, startColumn }: Annotation): string =>
  Object.entries({ title, file, line: startLine, col: startColumn })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')

/** `name<<delimiter`, value, delimiter. The delimiter is random; a name or value that holds it all the same is refused. */
export function keyValueMessage(
  name: string,
  value: string,
  delimiter = `ghadelimiter_${randomUUID()}`
): string {
  if (name.includes(delimiter) || value.includes(delimiter)) {
    throw new Error(`The value of ${name} contains the delimiter of the runner's file format`)
  }
  return `${name}<<${delimiter}${EOL}${value}${EOL}${delimiter}${EOL}`
}

/**
 * {@link Io} on the real runner. Files are written synchronously, so that what was written survives a kill. An output
 * or a state that cannot be written costs one warning per kind, never the deployment.
 */
export function createRunnerIo({ env, write }: RunnerProcess): Io {
  const warned = new Set<string>()

  const command = (name: string, message: string, at: Annotation = {}): void => {
    const props = properties(at)
    write(`::${name}${props === '' ? '' : ` ${props}`}::${escapeData(message)}${EOL}`)
  }

  const path = (variable: string): string => {
    const value = env[variable] ?? ''
    if (value === '') throw new Error(`${variable} is not set`)
    return value
  }

  const append = (variable: string, what: string, name: string, value: string): void => {
    try {
      appendFileSync(path(variable), keyValueMessage(name, value))
    } catch (error) {
      if (warned.has(variable)) return
      warned.add(variable)
      const why = error instanceof Error ? error.message : String(error)
      command('warning', `${what} cannot be written: ${why}`)
    }
  }

  return {
    info: (line) => {
      write(line + EOL)
    },
    debug: (line) => {
      command('debug', line)
    },
    notice: (message, at) => {
      command('notice', message, at)
    },
    warning: (message, at) => {
      command('warning', message, at)
    },
    error: (message, at) => {
      command('error', message, at)
    },
    startGroup: (title) => {
      command('group', title)
    },
    endGroup: () => {
      command('endgroup', '')
    },
    mask: (secret) => {
      // Line by line, as the runner's own masks: a log has no text of several lines.
      for (const line of secret.split(/[\r\n]+/)) if (line !== '') command('add-mask', line)
    },
    setOutput: (name, value) => {
      append('GITHUB_OUTPUT', 'Outputs', name, value)
    },
    saveState: (name, value) => {
      append('GITHUB_STATE', "The post step's state", name, value)
    },
    writeSummary: (markdown) => {
      writeFileSync(path('GITHUB_STEP_SUMMARY'), markdown)
    }
  }
}
