import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from './entry.js'
import { fileFault } from './fault.js'
import { removeFolder, TEMPORARY_PREFIX } from './leftovers.js'
import { writeZip, type ZipOptions } from './write.js'

/** An archive on disk. */
export interface TemporaryZip {
  readonly file: string
  /** Bytes. */
  readonly size: number
}

export interface TemporaryOptions extends ZipOptions {
  /** Where it is made: the runner's directory for temporary files (RUNNER_TEMP). */
  readonly directory: string
}

/**
 * Zips the entries into a temporary file that only this user can read, hands it to `use`, and removes it in every end:
 * success, failure, abort. What a killed process leaves is found by `removeTemporaryZips`.
 */
export async function withTemporaryZip<Result>(
  entries: readonly Entry[],
  { directory, ...options }: TemporaryOptions,
  use: (zip: TemporaryZip) => Promise<Result>
): Promise<Result> {
  const folder = await mkdtemp(join(directory, TEMPORARY_PREFIX)).catch((error: unknown) => {
    throw fileFault(`cannot write to ${directory}`, error)
  })
  try {
    const file = join(folder, 'site.zip')
    return await use({ file, size: await writeZip(entries, file, options) })
  } finally {
    await removeFolder(folder)
  }
}
