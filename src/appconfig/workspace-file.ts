import { readFile, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { DeploymentError } from '../deployment/problem.js'

/** A file of the workspace. */
export interface WorkspaceFile {
  /** Relative to the workspace, with forward slashes: as annotations name it. */
  readonly name: string
  readonly bytes: Uint8Array
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file in the workspace',
  ENOTDIR: 'there is no such file in the workspace',
  EISDIR: 'it is a directory, not a file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'its symbolic links go round in circles',
  ENAMETOOLONG: 'its name is too long'
}

const HINT =
  'The path is relative to the workspace (GITHUB_WORKSPACE). Is the checkout (or the build) before this step, in the same job?'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The input that names the file. */
const INPUT = 'configuration-file'

/** What is wrong with the file as a whole; the remark points to it. */
export const fileProblem = (name: string, why: string, hint?: string, input = INPUT): DeploymentError =>
  new DeploymentError({
    kind: 'configuration',
    message: `${input} ${JSON.stringify(name)}: ${why}`,
    ...(hint !== undefined && { hint }),
    remarks: [{ file: name, line: 1, column: 1, message: why }]
  })

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

const attempt = async <T>(name: string, input: string, work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    const why = REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))
    throw fileProblem(name, why, HINT, input)
  }
}

/**
 * Reads a file of the workspace as it is on disk. Nothing outside of the workspace is read, by no path and by no
 * symbolic link. Rejects with a `DeploymentError` that points to the file.
 *
 * @param input the input that names it, for people
 */
export const readWorkspaceFile = async (
  path: string,
  workspace: string,
  input = INPUT
): Promise<WorkspaceFile> => {
  if (workspace === '') {
    throw new DeploymentError({
      kind: 'configuration',
      message: `${input} needs a workspace, and GITHUB_WORKSPACE is not set`
    })
  }
  const wanted = resolve(workspace, path)
  if (isAbsolute(path) || !isInside(workspace, wanted)) {
    throw new DeploymentError({
      kind: 'configuration',
      message: `${input} ${JSON.stringify(path)} does not lie in the workspace`,
      hint: 'Give a path that is relative to the workspace (GITHUB_WORKSPACE) and stays in it.'
    })
  }
  const name = relative(workspace, wanted).split(sep).join('/')
  const [folder, real] = await attempt(name, input, Promise.all([realpath(workspace), realpath(wanted)]))
  if (!isInside(folder, real))
    throw fileProblem(name, 'it is a symbolic link that leads out of the workspace', undefined, input)
  return { name, bytes: await attempt(name, input, readFile(real)) }
}
