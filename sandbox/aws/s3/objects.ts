import { createHash } from 'node:crypto'

/** What was uploaded under one key. */
export interface StoredObject {
  readonly key: string
  /** Size in bytes. */
  readonly size: number
  readonly sha256: string
  /** Hex, as Amplify's file map has it. */
  readonly md5: string
  readonly contentType: string | undefined
  /** The object itself, unless it is larger than {@link KEPT_BYTES}: then absent, so that memory stays flat. */
  readonly content: Uint8Array | undefined
  /** When its upload began, in virtual milliseconds. */
  readonly at: number
}

/** Largest object whose content is kept. */
export const KEPT_BYTES = 16 * 1024 * 1024

/** Reads an object to its end without keeping what is too large to keep. Rejects where its source does. */
export const receive = async (
  body: AsyncIterable<Uint8Array>
): Promise<Pick<StoredObject, 'size' | 'sha256' | 'md5' | 'content'>> => {
  const sha256 = createHash('sha256')
  const md5 = createHash('md5')
  let kept: Uint8Array[] | undefined = []
  let size = 0
  for await (const chunk of body) {
    sha256.update(chunk)
    md5.update(chunk)
    size += chunk.byteLength
    if (size > KEPT_BYTES) kept = undefined
    kept?.push(chunk)
  }
  return {
    size,
    sha256: sha256.digest('hex'),
    md5: md5.digest('hex'),
    content: kept && Buffer.concat(kept)
  }
}
