import type { Happening, Report } from '../deployment/happening.js'
import { isFailure, type Failure, type Success } from '../deployment/outcome.js'
import type { Remark } from '../deployment/problem.js'
import type { Annotation, Io } from '../runtime/io.js'
import { snippetLines } from './snippet.js'
import { ANNOTATION_LIMIT, annotation, plain, sentence } from './text.js'
import { OUTCOME } from './words.js'

/** GitHub keeps ten annotations per kind and step; one is the headline, one stays free for the runner's own. */
const MOST_REMARKS = 8

export interface Headline {
  readonly title: string
  readonly message: string
}

/** The one error that says why the step fails: what, why, what to do. `subject` as in `shop / prod / flags`; raw. */
export function headlineOf(outcome: Failure, subject?: string): Headline {
  const what = OUTCOME[outcome.kind].words
  const hint = outcome.hint ?? outcome.problem?.hint ?? ''
  const snippet = snippetLines(outcome.resume ?? [])
    .map((line) => `\n${line}`)
    .join('')
  const text = [sentence(outcome.reason), hint].filter((part) => part.trim() !== '').join('\n')
  return {
    title: plain(subject === undefined ? `Deployment ${what}` : `${subject}: ${what}`, 200),
    message: annotation(text, ANNOTATION_LIMIT - snippet.length) + snippet
  }
}

const placeOf = ({ file, line, column }: Remark): Annotation => ({
  file: plain(file, 500),
  ...(line !== undefined && { startLine: line }),
  ...(column !== undefined && { startColumn: column })
})

/** Writes the headline and at most eight remarks on places in files. */
export function annotate(io: Io, outcome: Failure, subject?: string): void {
  for (const remark of outcome.problem?.remarks?.slice(0, MOST_REMARKS) ?? []) {
    io.error(annotation(remark.message), placeOf(remark))
  }
  const { title, message } = headlineOf(outcome, subject)
  io.error(message, { title })
}

/** A step that did nothing says so beside the run, too: it is green like one that did its work. */
const notify = (io: Io, { reason = '', hint = '' }: Success): void => {
  io.notice(annotation([sentence(reason), hint].filter((part) => part.trim() !== '').join('\n')))
}

/** Annotates an outcome that fails, or did nothing. Belongs before the log among the reports: the log's outcome is the last line then. */
export function createHeadline(io: Io): Report {
  let subject: string | undefined
  return (happening: Happening) => {
    if (happening.kind === 'resolved') subject = happening.subject.title
    if (happening.kind === 'planned') subject = happening.plan.subject.title
    if (happening.kind !== 'settled') return
    const { outcome } = happening
    if (isFailure(outcome)) annotate(io, outcome, subject)
    else if (outcome.kind === 'skipped') notify(io, outcome)
  }
}
