import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from '@jest/globals'
import { DeploymentError, type Problem } from '../../../src/deployment/problem.js'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of this test's own; removed after it. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'site-'))
  made.push(path)
  return path
}

/** A folder with these files. */
export const site = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const root = folder()
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return root
}

/** The problem that something is rejected with; fails when it is not, or with anything but a `DeploymentError`. */
export const problemIn = async (work: Promise<unknown>): Promise<Problem> => {
  const error: unknown = await work.then(
    () => 'it was not rejected',
    (reason: unknown) => reason
  )
  if (error instanceof DeploymentError) return error.problem
  throw new Error(`no DeploymentError: ${String(error)}`)
}

/** A signal that nobody aborts. */
export const never = new AbortController().signal
