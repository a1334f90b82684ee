import { writeFileSync } from 'node:fs'

/** A heading, and what it shows of a row. */
export interface Column<Row> {
  readonly heading: string
  readonly of: (row: Row) => string
  /** Numbers stand better to the right (the default). */
  readonly align?: 'left' | 'right'
}

/** Rows as an aligned table that reads as text and as Markdown. */
export const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const laidOut = columns.map(({ heading, of, align = 'right' }) => {
    const cells = [heading, ...rows.map(of)]
    const width = Math.max(...cells.map((cell) => cell.length))
    const pad = (cell: string): string => (align === 'left' ? cell.padEnd(width) : cell.padStart(width))
    return { cells: cells.map(pad), rule: align === 'left' ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:` }
  })
  const line = (index: number): string => `| ${laidOut.map(({ cells }) => cells[index]).join(' | ')} |`
  const rule = `| ${laidOut.map((column) => column.rule).join(' | ')} |`
  return [line(0), rule, ...rows.map((_, index) => line(index + 1))].join('\n')
}

/** `0.42`; ratios of the same thing measured twice. */
export const ratio = (value: number, reference: number): string => (value / reference).toFixed(2)

/** Writes what was measured for machines to read. */
export const writeJson = (file: string, value: unknown): void => {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
