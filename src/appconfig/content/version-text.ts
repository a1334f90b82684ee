/** AppConfig's limit for the description of a hosted version. */
const LONGEST_DESCRIPTION = 1_024

const LABEL = /^[A-Za-z0-9._-]{1,64}$/

/** Typography that has a plain form which Unicode's decomposition does not give. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  ß: 'ss'
}

/**
 * Text as a hosted version's description: it travels in an HTTP header, so one line of printable ASCII, at most 1,024
 * characters. Accents are dropped, other characters become one `?` a run. May be empty.
 */
export const versionDescription = (text: string): string =>
  text
    .replace(/[‘’“”–—ß]/gu, (character) => PLAIN[character] ?? '?')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^ -~]+/gu, '?')
    .trim()
    .slice(0, LONGEST_DESCRIPTION)
    .trimEnd()

/**
 * What is wrong with the label of a hosted version, and what would do; undefined when nothing is. The service takes
 * no label of digits alone (it could not be told from a version number), and a label travels in an HTTP header.
 */
export const labelProblem = (label: string): string | undefined => {
  if (!LABEL.test(label)) return 'it must be 1 to 64 letters, digits, dots, underscores and hyphens'
  if (/\D/.test(label)) return undefined
  const suggestion = `v${label}`.slice(0, 64)
  return `it consists of digits alone, which would be a version number; \`${suggestion}\` would do`
}
