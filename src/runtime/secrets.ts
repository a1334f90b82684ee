/** Shorter ones are everyday words: without those nothing could be told. */
const SHORTEST = 6

const HIDDEN = '***'

/** Secrets as far as they are known. The runner hides them in logs; what goes elsewhere is not looked through. */
export interface Secrets {
  readonly add: (secret: string) => void
  /** The text without them. */
  readonly hide: (text: string) => string
}

export const openSecrets = (): Secrets => {
  const known = new Set<string>()
  return {
    add: (secret) => {
      // Line by line, as the runner does it: whoever repeats a secret may repeat a part of it.
      for (const line of [secret, ...secret.split(/[\r\n]+/)]) if (line.length >= SHORTEST) known.add(line)
    },
    // The longest first: one may be a part of another.
    hide: (text) =>
      [...known].sort((a, b) => b.length - a.length).reduce((rest, one) => rest.replaceAll(one, HIDDEN), text)
  }
}
