import { open, type FileHandle } from 'node:fs/promises'
import { ahead } from './ahead.js'
import { MAX_ARCHIVE_BYTES, type Entry } from './entry.js'
import { fileFault, throwIfGivenUp, tooLarge, ZIPPING } from './fault.js'
import { isPacked } from './packed.js'
import { pack, readPieces, type PackedPiece } from './pieces.js'
import {
  CENTRAL_BYTES,
  centralHeader,
  endRecords,
  LOCAL_BYTES,
  localHeader,
  localHeaderBytes,
  type Listed
} from './records.js'

/** Pieces in work at once: enough for the four threads of Node's pool and the reading; at most 16 MiB with results. */
const PIECES_AT_ONCE = 8

/** Deflate makes nothing smaller than this (zlib's technical notes: 1032:1). */
const BEST_RATIO = 1032

/** A file may grow a little when it is deflated; from here on its sizes get 64 bits. */
const WIDE_FROM = 2 ** 32 - 2 ** 24

/** Files listed at the archive's end with one write. */
const LIST_BATCH = 1_000

export interface ZipOptions {
  readonly signal: AbortSignal
  /** A file was written whole. */
  readonly onEntry?: (entry: Entry) => void
  /** Largest archive, in bytes; the service's limit when absent. */
  readonly maxBytes?: number
}

const leastBytes = (entries: readonly Entry[]): number =>
  entries.reduce((bytes, { name, size }) => {
    const headers = LOCAL_BYTES + CENTRAL_BYTES + 2 * Buffer.byteLength(name)
    return bytes + headers + Math.floor(isPacked(name) ? size : size / BEST_RATIO)
  }, 0)

/** Writes an archive into an open file. */
class ZipFile {
  readonly #file: FileHandle
  readonly #maxBytes: number
  readonly #listed: Listed[] = []
  #end = 0
  /** Where the file that is being written begins. */
  #begin = 0
  constructor(file: FileHandle, maxBytes: number) {
    this.#file = file
    this.#maxBytes = maxBytes
  }

  async add({ entry, method, crc, first, last, data }: PackedPiece): Promise<void> {
    const head = { name: entry.name, wide: entry.size >= WIDE_FROM }
    const headerBytes = localHeaderBytes(head)
    if (first) {
      this.#begin = this.#end
      this.#end += headerBytes
    }
    const at = this.#end
    this.#end += data.length
    this.#check()
    if (!last) {
      await this.#write(data, at)
      return
    }
    const offset = this.#begin
    const packed = this.#end - offset - headerBytes
    const file: Listed = { ...head, method, crc, packed, size: entry.size, offset }
    this.#listed.push(file)
    // The header can only be written now that it is known; the room for it was left.
    if (first) await this.#write(Buffer.concat([localHeader(file), data]), offset)
    else {
      await this.#write(data, at)
      await this.#write(localHeader(file), offset)
    }
  }

  /** Writes the list of files; returns the archive's size in bytes. */
  async finish(): Promise<number> {
    const offset = this.#end
    for (let index = 0; index < this.#listed.length; index += LIST_BATCH) {
      const batch = this.#listed.slice(index, index + LIST_BATCH).map(centralHeader)
      await this.#append(Buffer.concat(batch))
    }
    await this.#append(endRecords(this.#listed.length, offset, this.#end - offset))
    return this.#end
  }

  async #append(bytes: Buffer): Promise<void> {
    const at = this.#end
    this.#end += bytes.length
    this.#check()
    await this.#write(bytes, at)
  }

  #check(): void {
    if (this.#end > this.#maxBytes) throw tooLarge('The zipped site is too large')
  }

  async #write(bytes: Buffer, position: number): Promise<void> {
    for (let done = 0; done < bytes.length;) {
      done += (await this.#file.write(bytes, done, bytes.length - done, position + done)).bytesWritten
    }
  }
}

/**
 * Writes a .zip of the entries, in their order, to `path`: the same bytes for the same names and contents. What does
 * not shrink is stored, the rest deflated; memory does not grow with the site.
 * @returns bytes of the archive
 * Rejects with a `DeploymentError` when something cannot be read or written, changes meanwhile, is larger than the
 * service takes, or when `signal` is aborted. The file is left as it is then: see {@link withTemporaryZip}.
 */
export async function writeZip(
  entries: readonly Entry[],
  path: string,
  options: ZipOptions
): Promise<number> {
  const { signal, onEntry, maxBytes = MAX_ARCHIVE_BYTES } = options
  if (leastBytes(entries) > maxBytes) throw tooLarge('The site is too large')
  throwIfGivenUp(signal, ZIPPING)
  let file: FileHandle | undefined
  try {
    file = await open(path, 'w', 0o600)
    const zip = new ZipFile(file, maxBytes)
    for await (const piece of ahead(readPieces(entries, signal), PIECES_AT_ONCE, pack)) {
      await zip.add(piece)
      if (piece.last) onEntry?.(piece.entry)
    }
    throwIfGivenUp(signal, ZIPPING)
    return await zip.finish()
  } catch (error) {
    throw fileFault('cannot write the archive', error)
  } finally {
    await file?.close()
  }
}
