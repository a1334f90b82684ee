import type { Annotation, Io } from '../../../src/runtime/io.js'

/** What a run leaves: its log with GitHub's marks, and its last job summary. */
export interface Recorder {
  readonly io: Io
  readonly log: readonly string[]
  readonly summary: () => string
  readonly outputs: ReadonlyMap<string, string>
}

/** Takes the place of the runner. Debug lines, masks and state leave nothing to see. */
export const createRecorder = (): Recorder => {
  const log: string[] = []
  const outputs = new Map<string, string>()
  let summary = ''
  const annotate =
    (kind: string) =>
    (message: string, { title }: Annotation = {}): void => {
      log.push(`##[${kind}]${title === undefined ? '' : `${title}: `}${message}`)
    }
  return {
    log,
    outputs,
    summary: () => summary,
    io: {
      info: (line) => {
        log.push(line)
      },
      debug: () => undefined,
      notice: annotate('notice'),
      warning: annotate('warning'),
      error: annotate('error'),
      startGroup: (title) => {
        log.push(`##[group]${title}`)
      },
      endGroup: () => {
        log.push('##[endgroup]')
      },
      mask: () => undefined,
      setOutput: (name, value) => {
        outputs.set(name, value)
      },
      saveState: () => undefined,
      writeSummary: (markdown) => {
        summary = markdown
      }
    }
  }
}
