/**
 * White space that .NET's `String.TrimStart` removes (`Char.IsWhiteSpace`): unlike JavaScript's it has U+0085 and
 * lacks U+FEFF, which decides whether a line that starts with one of them is a command.
 */
const LEADING_WHITE_SPACE = /^[\p{Zs}\t\n\v\f\r\u0085\u2028\u2029]+/u

/** .NET's `String.TrimStart()`. */
export const trimStart = (text: string): string => text.replace(LEADING_WHITE_SPACE, '')

/** Cuts a stream of text into lines as .NET's `StreamReader.ReadLine` does: `\n`, `\r\n` and a lone `\r` end a line. */
export class LineReader {
  #rest = ''
  readonly #onLine: (line: string) => void

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  /** Takes a piece of text; a `\r` at its end waits for what follows, as it may be half of a `\r\n`. */
  push(piece: string): void {
    this.#rest += piece
    const end = this.#rest.endsWith('\r') ? this.#rest.length - 1 : this.#rest.length
    const lines = this.#rest.slice(0, end).split(/\r\n|\r|\n/)
    this.#rest = (lines.pop() ?? '') + this.#rest.slice(end)
    for (const line of lines) this.#onLine(line)
  }

  /** The stream ended: a last line needs no line break. */
  end(): void {
    const rest = this.#rest
    this.#rest = ''
    if (rest === '') return
    this.#onLine(rest.endsWith('\r') ? rest.slice(0, -1) : rest)
  }
}

/** All lines of `text`, as `StreamReader.ReadLine` returns them one by one. */
export const readLines = (text: string): string[] => {
  const lines: string[] = []
  const reader = new LineReader((line) => lines.push(line))
  reader.push(text)
  reader.end()
  return lines
}
