import { parseEntries } from './entries.js'
import { accept, refuse } from './values.js'
import type { Parsed } from './values.js'

/** What a map may hold. */
export interface MapLimits {
  readonly maxEntries: number
  readonly key: { readonly test: (key: string) => boolean; readonly allowed: string }
  readonly value: { readonly test: (value: string) => boolean; readonly allowed: string }
}

/** A map of strings within `limits`. An entry is named by its position: keys and values may be secret. */
export const map =
  (limits: MapLimits) =>
  async (text: string): Promise<Parsed<Readonly<Record<string, string>>>> => {
    const parsed = await parseEntries(text)
    if (!parsed.ok) return parsed
    const entries = parsed.value
    if (entries.length > limits.maxEntries) {
      return refuse(`at most ${limits.maxEntries} entries (there are ${entries.length})`)
    }
    for (const [index, [key, value]] of entries.entries()) {
      if (!limits.key.test(key)) return refuse(`keys of ${limits.key.allowed} (see entry ${index + 1})`)
      if (!limits.value.test(value))
        return refuse(`values of ${limits.value.allowed} (see entry ${index + 1})`)
    }
    // fromEntries defines own properties: a key `__proto__` stays a key.
    return accept(Object.fromEntries(entries))
  }
