/** A workflow to be linted: a file, or a snippet of a guide that was completed to one. */
export interface Workflow {
  /** Where it comes from, relative to the root, with forward slashes. */
  readonly file: string
  readonly text: string
  /** Added to a line of `text` to get the line in `file`: 0 for a whole file. */
  readonly lineOffset: number
  /** Columns by which `text` is indented further than `file`. */
  readonly indent: number
}

/** How guides name this action, and how the linters recognise it. */
export const OWN_ACTION = 'OWNER/REPO'
