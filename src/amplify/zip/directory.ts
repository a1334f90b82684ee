import type { FileHandle } from 'node:fs/promises'
import {
  CENTRAL_BYTES,
  CENTRAL_SIGNATURE,
  END_BYTES,
  END_SIGNATURE,
  IN_WIDE_16,
  IN_WIDE_32,
  WIDE_END_BYTES,
  WIDE_END_SIGNATURE,
  WIDE_EXTRA,
  WIDE_LOCATOR_BYTES,
  WIDE_LOCATOR_SIGNATURE
} from './records.js'

/** What an archive's list says of one of its files or folders. */
export interface ListedEntry {
  /** As it stands there; a folder's ends with a slash. */
  readonly name: string
  readonly encrypted: boolean
  /** How it is compressed: 0 stored, 8 deflated, others by APPNOTE 4.4.5. */
  readonly method: number
  /** Bytes of its content. */
  readonly size: number
}

/** Why a file is no archive that can be read: a sentence without its subject. */
export class UnreadableArchive extends Error {}

/** The longest comment that may follow the end record. */
const LONGEST_COMMENT = 0xffff

const UTF8 = 1 << 11
const ENCRYPTED = 1

interface List {
  readonly count: number
  readonly offset: number
  readonly bytes: number
}

const read = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done)
    if (bytesRead === 0) throw new UnreadableArchive('it ends too early')
    done += bytesRead
  }
  return buffer
}

const number64 = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

/** Where the end record is within the last bytes of a file: its comment reaches exactly to the end. */
const endWithin = (tail: Buffer): number => {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    const fits =
      tail.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length
    if (fits) return at
  }
  throw new UnreadableArchive('it is not a .zip, or not all of one')
}

/** The 64-bit end record, when there is one in front of the usual (APPNOTE 4.3.14, 4.3.15). */
const wideList = async (file: FileHandle, end: number): Promise<List | undefined> => {
  if (end < WIDE_LOCATOR_BYTES) return undefined
  const locator = await read(file, end - WIDE_LOCATOR_BYTES, WIDE_LOCATOR_BYTES)
  if (locator.readUInt32LE(0) !== WIDE_LOCATOR_SIGNATURE) return undefined
  const record = await read(file, number64(locator, 8), WIDE_END_BYTES)
  if (record.readUInt32LE(0) !== WIDE_END_SIGNATURE)
    throw new UnreadableArchive('its zip64 record is damaged')
  return { count: number64(record, 32), bytes: number64(record, 40), offset: number64(record, 48) }
}

const listOf = async (file: FileHandle, size: number): Promise<List> => {
  const length = Math.min(size, END_BYTES + LONGEST_COMMENT)
  if (length < END_BYTES) throw new UnreadableArchive('it is not a .zip, or not all of one')
  const tail = await read(file, size - length, length)
  const at = endWithin(tail)
  const end = tail.subarray(at)
  if (end.readUInt16LE(4) !== end.readUInt16LE(6)) throw new UnreadableArchive('it is one part of several')
  const list = { count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16) }
  const wide = list.count === IN_WIDE_16 || list.bytes === IN_WIDE_32 || list.offset === IN_WIDE_32
  return (wide ? await wideList(file, size - length + at) : undefined) ?? list
}

/** The true size when the header has no room for it: the first value of the zip64 field, which exists only then. */
const wideSize = (extra: Buffer): number | undefined => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === WIDE_EXTRA && at + 12 <= extra.length) return number64(extra, at + 4)
  }
  return undefined
}

/**
 * Reads the list at the end of an archive.
 * @param size bytes of the file
 * Rejects with {@link UnreadableArchive} when there is none, or it is damaged.
 */
export async function readDirectory(file: FileHandle, size: number): Promise<readonly ListedEntry[]> {
  const { count, offset, bytes } = await listOf(file, size)
  if (offset + bytes > size) throw new UnreadableArchive('it ends too early')
  const list = await read(file, offset, bytes)
  const entries: ListedEntry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + CENTRAL_BYTES > list.length || list.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
      throw new UnreadableArchive('its list of files is damaged')
    }
    const flags = list.readUInt16LE(at + 8)
    const shortSize = list.readUInt32LE(at + 24)
    const nameEnd = at + CENTRAL_BYTES + list.readUInt16LE(at + 28)
    const extraEnd = nameEnd + list.readUInt16LE(at + 30)
    const name = list.subarray(at + CENTRAL_BYTES, nameEnd)
    const size64 = shortSize === IN_WIDE_32 ? wideSize(list.subarray(nameEnd, extraEnd)) : undefined
    entries.push({
      name: name.toString((flags & UTF8) === 0 ? 'latin1' : 'utf8'),
      encrypted: (flags & ENCRYPTED) !== 0,
      method: list.readUInt16LE(at + 10),
      size: size64 ?? shortSize
    })
    at = extraEnd + list.readUInt16LE(at + 32)
  }
  return entries
}
