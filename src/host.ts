import { readFileSync } from 'node:fs'

/** What an entry hands over of its process; nothing else reads the environment. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Writes to standard output. */
  readonly write: (text: string) => void
  /** Reads a UTF-8 file; may throw. */
  readonly readFile: (path: string) => string
}

/** The part of `process` that a step uses. */
export const hostOf = ({ env, stdout }: NodeJS.Process): Host => ({
  env,
  write: (text) => {
    stdout.write(text)
  },
  readFile: (path) => readFileSync(path, 'utf8')
})
