/** One thing that a linter does not accept. Lines and columns count from 1. */
export interface Finding {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The linter that says so. */
  readonly linter: string
  readonly message: string
}

/** One line, `file:line:column: message [linter]`, which editors and terminals turn into a link. */
export const describeFinding = ({ file, line, column, message, linter }: Finding): string =>
  `${file}:${line}:${column}: ${message.trim().replace(/\s+/g, ' ')} [${linter}]`
