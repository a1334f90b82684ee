import type { Annotation } from './types.js'

type Location = Omit<Annotation, 'type' | 'message'>

const integer = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined

/** `file` relative to the workspace when it is in there, as IOUtil.MakeRelative does it: by prefix alone. */
const relativeTo = (workspace: string, file: string): string =>
  file.startsWith(`${workspace}/`) ? file.slice(workspace.length + 1) : file

interface Span {
  start: number | undefined
  end: number | undefined
}

/** A lone end is also the start. */
const span = (start: string | undefined, end: string | undefined): Span => ({
  start: integer(start) ?? integer(end),
  end: integer(end)
})

const NOTHING: Span = { start: undefined, end: undefined }

/** An end before the start makes both void. */
const ordered = (given: Span): Span =>
  given.start !== undefined && given.end !== undefined && given.end < given.start ? NOTHING : given

/**
 * Where an annotation points to, from the properties of its command.
 * Mends what the runner mends (actions/runner, ActionCommandManager.cs, ValidateLinesAndColumns).
 */
export const locate = (properties: ReadonlyMap<string, string>, workspace: string): Location => {
  const file = properties.get('file')
  const title = properties.get('title')
  const givenLines = span(properties.get('line'), properties.get('endline'))
  const givenColumns = span(properties.get('col'), properties.get('endcolumn'))
  const severalLines = givenLines.end !== undefined && givenLines.start !== givenLines.end
  const lines = ordered(givenLines)
  const columns = givenLines.start === undefined || severalLines ? NOTHING : ordered(givenColumns)
  return {
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file: relativeTo(workspace, file) }),
    ...(lines.start === undefined ? {} : { line: lines.start }),
    ...(lines.end === undefined ? {} : { endLine: lines.end }),
    ...(columns.start === undefined ? {} : { col: columns.start }),
    ...(columns.end === undefined ? {} : { endCol: columns.end })
  }
}
