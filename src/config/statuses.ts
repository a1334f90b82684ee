import { accept, refuse, type Parsed } from './values.js'

/** Ranges of HTTP statuses, both ends included. */
export type StatusRanges = readonly (readonly [from: number, to: number])[]

/** HTTP statuses as numbers and ranges, such as `200-399,401`. */
export const statuses = (given: string): Parsed<StatusRanges> => {
  const ranges = given.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(part) ?? []
    const [from, to] = [Number(first), Number(last)]
    return from <= to ? [[from, to] as const] : []
  })
  return ranges.length === given.split(',').length
    ? accept(ranges)
    : refuse('HTTP statuses and ranges of them, such as `200-399,401`')
}

/** Whether a status is in one of the ranges. */
export const isAmong = (ranges: StatusRanges, status: number): boolean =>
  ranges.some(([from, to]) => from <= status && status <= to)
