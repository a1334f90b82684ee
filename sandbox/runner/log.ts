import type { Masks } from './masks.js'
import type { Annotation, AnnotationType } from './types.js'

/** Annotations of one type that a step can have (actions/runner, ExecutionContext.cs). */
const MAX_ANNOTATIONS = 10
/** Longest message of an annotation, in UTF-16 units (ditto). */
const MAX_MESSAGE_LENGTH = 4096

/** A step's log and its annotations. */
export class StepLog {
  readonly lines: string[] = []
  readonly annotations: Annotation[] = []
  readonly dropped: Record<AnnotationType, number> = { error: 0, warning: 0, notice: 0 }
  readonly violations: string[] = []
  readonly isDebug: boolean
  readonly #masks: Masks
  readonly #onLine: (line: string) => void

  constructor(masks: Masks, isDebug: boolean, onLine: (line: string) => void) {
    this.#masks = masks
    this.isDebug = isDebug
    this.#onLine = onLine
  }

  /** Writes a message, which may have several lines, masked. */
  output(message: string): void {
    for (const line of this.#masks.mask(message).split('\n')) {
      this.lines.push(line)
      this.#onLine(line)
    }
  }

  /** Shown only with step debug logging. */
  debug(message: string): void {
    if (!this.isDebug) return
    for (const line of message.replaceAll('\r\n', '\n').split('\n')) this.output(`##[debug]${line}`)
  }

  /** Adds an annotation and writes its message to the log; beyond the limit it is only logged. */
  issue(annotation: Annotation): void {
    const masked = this.#masks.mask(annotation.message)
    const message = masked.slice(0, MAX_MESSAGE_LENGTH)
    const { type, title } = annotation
    if (this.annotations.filter((other) => other.type === type).length < MAX_ANNOTATIONS) {
      this.annotations.push({ ...annotation, message })
    } else {
      this.dropped[type] += 1
    }
    if (masked.length > message.length) this.violations.push(`${type} message of ${masked.length} characters`)
    if (title !== undefined && this.#masks.mask(title) !== title) {
      this.violations.push(`${type} title shows a secret`)
    }
    if (message !== '') this.output(`##[${type}]${message}`)
  }

  error(message: string): void {
    this.issue({ type: 'error', message })
  }

  warning(message: string): void {
    this.issue({ type: 'warning', message })
  }
}
