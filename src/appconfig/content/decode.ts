import { positionsIn } from './position.js'
import type { Complaint } from './position.js'

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly byteOrderMark: boolean }
  | { readonly ok: false; readonly problem: Complaint }

const startOf = (bytes: Uint8Array, end: number): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
  } catch {
    return undefined
  }
}

/** The longest start that is UTF-8. */
const readable = (bytes: Uint8Array): string => {
  let [good, bad] = [0, bytes.length + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (startOf(bytes, middle) === undefined) bad = middle
    else good = middle
  }
  return startOf(bytes, good) ?? ''
}

/** UTF-8 as text without its byte order mark. */
export const decode = (bytes: Uint8Array): Decoded => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const byteOrderMark = text.startsWith('\uFEFF')
    return { ok: true, text: byteOrderMark ? text.slice(1) : text, byteOrderMark }
  } catch {
    const text = readable(bytes)
    return {
      ok: false,
      problem: { message: 'This is not UTF-8 from here on', ...positionsIn(text)(text.length) }
    }
  }
}
