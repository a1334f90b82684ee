import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** How the folders of temporary archives begin. */
export const TEMPORARY_PREFIX = 'aws-deploy-zip-'

/** Removes a temporary folder. It is no reason to fail a deployment when that cannot be done: the runner empties its directory. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)

/**
 * Removes what a process that was killed left behind.
 * @param directory the runner's own for temporary files (RUNNER_TEMP)
 */
export async function removeTemporaryZips(directory: string): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  await Promise.all(
    names
      .filter((name) => name.startsWith(TEMPORARY_PREFIX))
      .map((name) => removeFolder(join(directory, name)))
  )
}
