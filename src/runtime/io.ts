/** Where an annotation points to. */
export interface Annotation {
  readonly title?: string
  readonly file?: string
  readonly startLine?: number
  readonly startColumn?: number
}

/**
 * The runner, as this action uses it: log, annotations, outputs, state, job summary.
 * Every text given to it must have been neutralised (report/text.ts).
 */
export interface Io {
  info(line: string): void
  debug(line: string): void
  notice(message: string, at?: Annotation): void
  warning(message: string, at?: Annotation): void
  error(message: string, at?: Annotation): void
  startGroup(title: string): void
  endGroup(): void
  /** Hides a text in all that is logged after this, by whichever step. */
  mask(secret: string): void
  setOutput(name: string, value: string): void
  saveState(name: string, value: string): void
  /** Replaces this step's whole job summary. Throws when it cannot be written. */
  writeSummary(markdown: string): void
}
