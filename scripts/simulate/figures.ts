import type { Census } from '../../__tests__/deployment/simulation/census.js'

const formatted = (count: number): string => count.toLocaleString('en-US')

/** Groups of a census in the order in which they are shown: what keys begin with, and what they are called. */
const GROUPS: readonly (readonly [prefix: string, title: string])[] = [
  ['outcome ', 'Outcome of the step'],
  ['duty ', 'Duty of the post step'],
  ['post step: ', 'What the post step found and did'],
  ['fault ', 'Requests with a fault']
]

const rows = (entries: readonly (readonly [string, number])[]): readonly string[] => {
  const width = Math.max(...entries.map(([name]) => name.length))
  return entries.map(([name, count]) => `  ${name.padEnd(width)}  ${formatted(count).padStart(12)}`)
}

/** A census in lines: groups, and the rest of it. */
export const figures = (census: Census): readonly string[] => {
  const entries = Object.entries(census).sort(([a], [b]) => (a < b ? -1 : 1))
  const grouped = GROUPS.flatMap(([prefix, title]) => {
    const its = entries.flatMap(([name, count]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), count] as const] : []
    )
    return its.length === 0 ? [] : ['', title, ...rows(its)]
  })
  const rest = entries.filter(([name]) => !GROUPS.some(([prefix]) => name.startsWith(prefix)))
  return [...rows(rest), ...grouped]
}
