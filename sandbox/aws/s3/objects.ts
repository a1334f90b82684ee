import { createHash } from 'node:crypto'

/** What was uploaded under one key. */
export interface StoredObject {
  readonly key: string
  /** Size in bytes. */
  readonly size: number
  readonly sha256: string
  /** Hex, as Amplify's file map has it; absent where the content is. */
  readonly md5: string | undefined
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
  let kept: Uint8Array[] | undefined = []
  let size = 0
  for await (const chunk of body) {
    sha256.update(chunk)
    size += chunk.byteLength
    if (size > KEPT_BYTES) kept = undefined
    kept?.push(chunk)
  }
  const content = kept && Buffer.concat(kept)
  return {
    size,
    sha256: sha256.digest('hex'),
    // Slow: a benchmark is to measure the client.
    md5: content && createHash('md5').update(content).digest('hex'),
    content
  }
}
