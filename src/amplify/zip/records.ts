/**
 * The records of a .zip, as PKWARE's APPNOTE 6.3 lays them out (section numbers below are its own). Date and mode are
 * the same for every file, so that equal content gives equal bytes on every platform and in every time zone. Sizes
 * and checksum stand in front of each file: readers that work on a stream refuse stored files without them.
 */

export const LOCAL_SIGNATURE = 0x04034b50
export const CENTRAL_SIGNATURE = 0x02014b50
export const END_SIGNATURE = 0x06054b50
export const WIDE_END_SIGNATURE = 0x06064b50
export const WIDE_LOCATOR_SIGNATURE = 0x07064b50

/** Bytes of a record without its names, extra fields and comments. */
export const LOCAL_BYTES = 30
export const CENTRAL_BYTES = 46
export const END_BYTES = 22
export const WIDE_END_BYTES = 56
export const WIDE_LOCATOR_BYTES = 20

/** Stands in a field whose true value is in a zip64 record (4.4.1.4). */
export const IN_WIDE_32 = 0xffffffff
export const IN_WIDE_16 = 0xffff

/** Tag of the extra field that holds 64-bit values (4.5.3). */
export const WIDE_EXTRA = 0x0001

export const STORED = 0
export const DEFLATED = 8

/** Names are UTF-8 (4.4.4, bit 11). */
const FLAGS = 1 << 11
/** 1 January 1980, the first that can be written (4.4.6). */
const DATE = (1 << 5) | 1
const TIME = 0
const VERSION = 20
const WIDE_VERSION = 45
const UNIX = 3 << 8
/** A regular file, `rw-r--r--`. */
const ATTRIBUTES = (0o100644 << 16) >>> 0

/** A file as the archive lists it. */
export interface Listed {
  readonly name: string
  readonly method: typeof STORED | typeof DEFLATED
  readonly crc: number
  /** Bytes in the archive. */
  readonly packed: number
  /** Bytes of the content. */
  readonly size: number
  /** Where its local header is. */
  readonly offset: number
  /** Its local header has room for 64-bit sizes. */
  readonly wide: boolean
}

const wideExtra = (values: readonly number[]): Buffer => {
  if (values.length === 0) return Buffer.alloc(0)
  const extra = Buffer.alloc(4 + 8 * values.length)
  extra.writeUInt16LE(WIDE_EXTRA, 0)
  extra.writeUInt16LE(8 * values.length, 2)
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index))
  return extra
}

/** What both headers of a file share, from the version to the length of the name (4.3.7, 4.3.12). */
const writeShared = (header: Buffer, at: number, file: Listed, wide: boolean, sizes: boolean): void => {
  header.writeUInt16LE(wide ? WIDE_VERSION : VERSION, at)
  header.writeUInt16LE(FLAGS, at + 2)
  header.writeUInt16LE(file.method, at + 4)
  header.writeUInt16LE(TIME, at + 6)
  header.writeUInt16LE(DATE, at + 8)
  header.writeUInt32LE(file.crc, at + 10)
  header.writeUInt32LE(sizes ? IN_WIDE_32 : file.packed, at + 14)
  header.writeUInt32LE(sizes ? IN_WIDE_32 : file.size, at + 18)
  header.writeUInt16LE(Buffer.byteLength(file.name), at + 22)
}

/** Bytes of a file's local header. */
export const localHeaderBytes = ({ name, wide }: Pick<Listed, 'name' | 'wide'>): number =>
  LOCAL_BYTES + Buffer.byteLength(name) + (wide ? 20 : 0)

/** Stands in front of a file's content (4.3.7). */
export const localHeader = (file: Listed): Buffer => {
  const extra = wideExtra(file.wide ? [file.size, file.packed] : [])
  const header = Buffer.alloc(LOCAL_BYTES)
  header.writeUInt32LE(LOCAL_SIGNATURE, 0)
  writeShared(header, 4, file, file.wide, file.wide)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, Buffer.from(file.name), extra])
}

/** Lists a file at the end of the archive (4.3.12). */
export const centralHeader = (file: Listed): Buffer => {
  const far = file.offset >= IN_WIDE_32
  const extra = wideExtra([...(file.wide ? [file.size, file.packed] : []), ...(far ? [file.offset] : [])])
  const header = Buffer.alloc(CENTRAL_BYTES)
  header.writeUInt32LE(CENTRAL_SIGNATURE, 0)
  header.writeUInt16LE(UNIX | WIDE_VERSION, 4)
  writeShared(header, 6, file, file.wide || far, file.wide)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(ATTRIBUTES, 38)
  header.writeUInt32LE(far ? IN_WIDE_32 : file.offset, 42)
  return Buffer.concat([header, Buffer.from(file.name), extra])
}

/** Closes the archive (4.3.14 to 4.3.16), with the zip64 records when the numbers need them. */
export const endRecords = (count: number, offset: number, bytes: number): Buffer => {
  const wide = count >= IN_WIDE_16 || offset >= IN_WIDE_32 || bytes >= IN_WIDE_32
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END_SIGNATURE, 0)
  end.writeUInt16LE(Math.min(count, IN_WIDE_16), 8)
  end.writeUInt16LE(Math.min(count, IN_WIDE_16), 10)
  end.writeUInt32LE(Math.min(bytes, IN_WIDE_32), 12)
  end.writeUInt32LE(Math.min(offset, IN_WIDE_32), 16)
  if (!wide) return end
  const record = Buffer.alloc(WIDE_END_BYTES)
  record.writeUInt32LE(WIDE_END_SIGNATURE, 0)
  record.writeBigUInt64LE(BigInt(WIDE_END_BYTES - 12), 4)
  record.writeUInt16LE(UNIX | WIDE_VERSION, 12)
  record.writeUInt16LE(WIDE_VERSION, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(bytes), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(WIDE_LOCATOR_BYTES)
  locator.writeUInt32LE(WIDE_LOCATOR_SIGNATURE, 0)
  locator.writeBigUInt64LE(BigInt(offset + bytes), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator, end])
}
