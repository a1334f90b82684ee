/** The bits of ASN.1 that a certificate is made of, in DER. */

const bigEndian = (value: number): number[] =>
  value < 256 ? [value] : [...bigEndian(Math.floor(value / 256)), value % 256]

const tagged = (tag: number, ...contents: readonly Uint8Array[]): Uint8Array => {
  const content = Buffer.concat(contents)
  const length = bigEndian(content.byteLength)
  const header = content.byteLength < 128 ? length : [0x80 + length.length, ...length]
  return Buffer.concat([Buffer.from([tag, ...header]), content])
}

export const sequence = (...items: readonly Uint8Array[]): Uint8Array => tagged(0x30, ...items)
export const set = (...items: readonly Uint8Array[]): Uint8Array => tagged(0x31, ...items)
export const octets = (content: Uint8Array): Uint8Array => tagged(0x04, content)
/** Whole bytes. */
export const bits = (content: Uint8Array): Uint8Array => tagged(0x03, Buffer.from([0]), content)
export const boolean = (value: boolean): Uint8Array => tagged(0x01, Buffer.from([value ? 0xff : 0]))
/** A positive one of any size. */
export const integer = (bytes: Uint8Array): Uint8Array =>
  tagged(0x02, (bytes[0] ?? 0) < 128 ? bytes : Buffer.concat([Buffer.from([0]), bytes]))
export const utf8 = (text: string): Uint8Array => tagged(0x0c, Buffer.from(text, 'utf8'))
/** `491231235959Z` */
export const utcTime = (text: string): Uint8Array => tagged(0x17, Buffer.from(text, 'latin1'))
/** `[number]` around structures. */
export const explicit = (number: number, ...items: readonly Uint8Array[]): Uint8Array =>
  tagged(0xa0 + number, ...items)
/** `[number]` in place of a string's own tag. */
export const implicit = (number: number, content: Uint8Array): Uint8Array => tagged(0x80 + number, content)

const base128 = (value: number): number[] => {
  const digits = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift(128 + (rest % 128))
  }
  return digits
}

/** `2.5.4.3` */
export const oid = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}
