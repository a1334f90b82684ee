const base64 = (value: string, shift: number): string => {
  const bytes = Buffer.from(value, 'utf8')
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')
}

/** RFC 3986's reserved marks are escaped by .NET's `Uri.EscapeDataString`, though not by JavaScript. */
const uriEscape = (value: string): string =>
  encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
  )

const XML: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;'
}

const withoutQuotes = (value: string): string =>
  value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''

/** PowerShell colours a part of a secret with `&` in it, which cuts it in two (ValueEncoders.cs). */
const ampersandParts = (value: string): string[] => {
  const coloured = value.indexOf('&+')
  const cut = coloured >= 0 ? coloured + 2 : value.lastIndexOf('&') + 1
  if (cut === 0) return []
  return [value.slice(0, cut), value.slice(coloured >= 0 ? cut + 1 : cut)].filter((part) => part.length >= 6)
}

const encodings = (value: string): string[] =>
  [
    value,
    base64(value, 0),
    base64(value, 1),
    base64(value, 2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    uriEscape(value),
    value.replace(/[<>"'&]/g, (mark) => XML[mark] ?? mark),
    withoutQuotes(value),
    ...ampersandParts(value)
  ].filter((encoded) => encoded !== '')

/** A job's secrets. Every text that leaves the runner passes through {@link Masks.mask}. */
export class Masks {
  readonly #values = new Set<string>()
  readonly #encoded = new Set<string>()

  /** What was registered, in order, without its encodings. */
  get values(): string[] {
    return [...this.#values]
  }

  /** Hides `value` and its encodings (actions/runner, HostContext.cs, ValueEncoders.cs) from now on. */
  add(value: string): void {
    if (value === '' || this.#values.has(value)) return
    this.#values.add(value)
    for (const encoded of encodings(value)) this.#encoded.add(encoded)
  }

  /** `text` with each secret as `***`; secrets that touch or overlap become one (SecretMasker.cs). */
  mask(text: string): string {
    const found: (readonly [start: number, end: number])[] = []
    for (const value of this.#encoded) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        found.push([at, at + value.length])
      }
    }
    found.sort(([a], [b]) => a - b)
    let masked = ''
    let done = 0
    for (const [start, end] of found) {
      if (start > done || done === 0) masked += `${text.slice(done, start)}***`
      done = Math.max(done, end)
    }
    return masked + text.slice(done)
  }
}
