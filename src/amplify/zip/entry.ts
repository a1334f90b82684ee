/** One file of an archive. */
export interface Entry {
  /** Path in the archive: relative, with forward slashes. */
  readonly name: string
  /** Where its content is. */
  readonly file: string
  /** Bytes. */
  readonly size: number
}

/**
 * Largest archive that Amplify Hosting takes for a manual deployment, in bytes: 5 GB by its quotas page, which is
 * also S3's limit for one PUT (5 GiB).
 */
export const MAX_ARCHIVE_BYTES = 5 * 1024 ** 3
