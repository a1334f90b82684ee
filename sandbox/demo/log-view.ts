import { paint, type Style } from './terminal.js'

/** How GitHub's page shows the runner's marks. */
const MARKS: Readonly<Record<string, { readonly style: Style; readonly before: string }>> = {
  group: { style: 'bold', before: '▼ ' },
  error: { style: 'red', before: 'Error: ' },
  warning: { style: 'yellow', before: 'Warning: ' },
  notice: { style: 'blue', before: 'Notice: ' },
  debug: { style: 'grey', before: '' }
}

const MARK = /^##\[(\w+)\](.*)$/

/** Turns the lines of the runner's log into what GitHub's page shows: groups are open and indented. */
export const createLogView = (): ((line: string) => readonly string[]) => {
  let indent = ''
  return (line) => {
    const [, mark = '', text = ''] = MARK.exec(line) ?? []
    if (mark === 'endgroup') {
      indent = ''
      return []
    }
    const shown = Object.hasOwn(MARKS, mark) ? MARKS[mark] : undefined
    if (shown === undefined) return [indent + line]
    const before = mark === 'group' ? '' : indent
    if (mark === 'group') indent = '  '
    return [before + paint(shown.style, shown.before + text)]
  }
}
