/** What a file of `NAME=VALUE` and `NAME<<DELIMITER` entries holds, up to the first mistake. */
export interface EnvFile {
  readonly pairs: readonly (readonly [name: string, value: string])[]
  /** The runner's message about the entry that is wrong; what stands before it counts. */
  readonly error: string | undefined
}

/** Reads a text line by line; on Linux only `\n` ends one. */
class Cursor {
  index = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The next line and whether a line break ends it; undefined at the end of the text. */
  next(): { readonly line: string; readonly isEnded: boolean } | undefined {
    if (this.index >= this.#text.length) return undefined
    const start = this.index
    const end = this.#text.indexOf('\n', start)
    this.index = end < 0 ? this.#text.length : end + 1
    return { line: this.#text.slice(start, end < 0 ? undefined : end), isEnded: end >= 0 }
  }
}

const readHeredoc = (text: string, cursor: Cursor, delimiter: string): string => {
  const start = cursor.index
  let end = start
  for (;;) {
    const next = cursor.next()
    if (next === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    if (next.line === delimiter) return text.slice(start, end)
    if (!next.isEnded) throw new Error('Invalid value. EOF marker missing new line.')
    end = cursor.index - 1
  }
}

const readEntry = (text: string, cursor: Cursor, line: string): readonly [string, string] => {
  const equals = line.indexOf('=')
  const heredoc = line.indexOf('<<')
  if (equals >= 0 && (heredoc < 0 || equals < heredoc)) return [line.slice(0, equals), line.slice(equals + 1)]
  if (heredoc < 0) throw new Error(`Invalid format '${line}'`)
  const name = line.slice(0, heredoc)
  const delimiter = line.slice(heredoc + 2)
  if (name === '' || delimiter === '') {
    throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
  }
  return [name, readHeredoc(text, cursor, delimiter)]
}

/** Parses GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV (actions/runner, FileCommandManager.cs, EnvFileKeyValuePairs). */
export const parseEnvFile = (content: string): EnvFile => {
  const text = content.replace(/^\ufeff/, '')
  const cursor = new Cursor(text)
  const pairs: (readonly [string, string])[] = []
  try {
    for (let next = cursor.next(); next !== undefined; next = cursor.next()) {
      if (next.line !== '') pairs.push(readEntry(text, cursor, next.line))
    }
    return { pairs, error: undefined }
  } catch (error) {
    return { pairs, error: error instanceof Error ? error.message : String(error) }
  }
}
