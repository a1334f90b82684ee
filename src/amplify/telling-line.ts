/** `2026-11-21T10:00:00.123Z [ERROR]: ` in front of every line of a build's log. */
const PREFIX = /^\d{4}-\d\d-\d\dT[\d:.]+Z?\s*(?:\[\w+\]:?\s*)?(?:!!!\s*)?/

/** Says that something failed, and not what. */
const GENERIC =
  /command failed with exit code|build failed|complete log of this run|lifecycle script|elifecycle|errno \d+|exited with|terminating logging|failed with \d+ error|^\W*$/i

/** What names a cause, the most telling first. */
const CAUSES: readonly RegExp[] = [
  /\berror TS\d+|cannot find module|module not found|can't resolve|command not found|no such file or directory|out of memory|heap limit|ENOSPC|customerror|missing script|401 unauthorized|403 forbidden/i,
  /\b(?:syntax|reference|type|range)error\b|^error\b.*:|\bnpm err(?:or|!)|^\s*(?:error|fatal)\b/i,
  /\[ERROR\]|\berror\b|\bfatal\b|\bexception\b|\bfailed\b|\bcannot\b/i
]

/** A line of a build's log without its time and level. */
export const withoutPrefix = (line: string): string => line.replace(PREFIX, '').trim()

/** The line of a log that says best why the build failed; undefined when none sounds like it. */
export const tellingLine = (lines: readonly string[]): string | undefined => {
  for (const cause of CAUSES) {
    const found = lines.find((line) => cause.test(line) && !GENERIC.test(withoutPrefix(line)))
    if (found !== undefined) return withoutPrefix(found)
  }
  return lines.map(withoutPrefix).findLast((line) => GENERIC.test(line) && line !== '' && /\w/.test(line))
}
