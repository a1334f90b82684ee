import { DeploymentError, problemOf, type Problem } from '../../deployment/problem.js'
import { MAX_ARCHIVE_BYTES } from './entry.js'

/** How many names a message lists. */
const LISTED = 10

/** `a, b and 3 more` */
export const listed = (names: readonly string[]): string =>
  names.length <= LISTED
    ? names.join(', ')
    : `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more`

/** Something is wrong with what the user gave. */
export const fault = (message: string, hint?: string): DeploymentError =>
  new DeploymentError(problemWith(message, hint))

const problemWith = (message: string, hint?: string): Problem => ({
  kind: 'configuration',
  message,
  ...(hint !== undefined && { hint })
})

/** More than the service takes. */
export const tooLarge = (what: string): DeploymentError =>
  new DeploymentError({
    kind: 'quota',
    message: `${what}: Amplify takes archives of up to 5 GB (${MAX_ARCHIVE_BYTES} bytes).`,
    hint: 'Leave out what the site does not need (source maps, originals of images), or serve large media from a bucket.'
  })

/** What is given up when the step is cancelled meanwhile. */
export const ZIPPING = 'Zipping the site'

/** The work was given up: its signal is aborted. */
export const givenUp = (what: string): DeploymentError =>
  new DeploymentError({ kind: 'network', message: `${what} was given up before it ended.` })

/** Throws when `signal` is aborted. */
export const throwIfGivenUp = (signal: AbortSignal, what: string): void => {
  if (signal.aborted) throw givenUp(what)
}

const MEANING: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EISDIR: 'it is a directory',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'it is not a directory',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only'
}

/** Node's code of a failed operation (`ENOENT`), else undefined. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

const meaningOf = (code: string): string =>
  Object.hasOwn(MEANING, code) ? `${MEANING[code] ?? ''} (${code})` : code

/** A file operation failed: `cannot read x: no permission (EACCES)`. What is no such failure keeps its own words. */
export const fileFault = (what: string, error: unknown): DeploymentError => {
  if (error instanceof DeploymentError) return error
  const code = codeOf(error)
  const problem = code === undefined ? problemOf(error) : problemWith(`${what}: ${meaningOf(code)}`)
  return new DeploymentError(problem, { cause: error })
}
