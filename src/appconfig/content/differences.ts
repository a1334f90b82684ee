import { canonicalText, keyText } from './value.js'
import type { List, Mapping, Value } from './value.js'

/** Two values that differ, or one that has no counterpart. */
export interface Difference {
  /** Keys and indices from the root to the values. */
  readonly path: readonly string[]
  readonly before: Value | undefined
  readonly after: Value | undefined
}

/** Linked from the end, so that deep documents do not copy their paths. */
interface Trail {
  readonly step: string
  readonly parent: Trail | undefined
}

interface Pair {
  readonly trail: Trail | undefined
  readonly before: Value | undefined
  readonly after: Value | undefined
  /** They differ, whatever their last values say. */
  readonly unlike?: true
}

const pathOf = (trail: Trail | undefined): readonly string[] => {
  const path: string[] = []
  for (let at = trail; at !== undefined; at = at.parent) path.push(at.step)
  return path.reverse()
}

const itemPairs = (trail: Trail | undefined, before: List, after: List): Pair[] =>
  Array.from({ length: Math.max(before.items.length, after.items.length) }, (_, index) => ({
    trail: { step: String(index), parent: trail },
    before: before.items[index],
    after: after.items[index]
  }))

interface Group {
  readonly step: string
  readonly values: Value[]
}

/** Values by key; more than one only where JSON repeats a key. */
const grouped = ({ entries }: Mapping): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>()
  for (const { key, value } of entries) {
    const identity = canonicalText(key)
    const group = groups.get(identity) ?? { step: keyText(key), values: [] }
    group.values.push(value)
    groups.set(identity, group)
  }
  return groups
}

/** Repeated keys are compared one by one: which of them counts depends on the reader. */
const entryPairs = (trail: Trail | undefined, before: Mapping, after: Mapping): Pair[] => {
  const [old, now] = [grouped(before), grouped(after)]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((identity): Pair[] => {
    const [left, right] = [old.get(identity), now.get(identity)]
    const here: Trail = { step: left?.step ?? right?.step ?? '', parent: trail }
    const [was, is] = [left?.values ?? [], right?.values ?? []]
    return was.length === is.length
      ? was.map((value, index) => ({ trail: here, before: value, after: is[index] }))
      : [{ trail: here, before: was.at(-1), after: is.at(-1), unlike: true }]
  })
}

const scalarOf = (value: Value): string | boolean | undefined => ('value' in value ? value.value : undefined)

/** The pairs that two values are the same by; undefined when they differ themselves. */
const inner = ({ trail, before, after, unlike }: Pair): readonly Pair[] | undefined => {
  if (before === undefined || after === undefined || unlike === true) return undefined
  if (before.tag !== after.tag) return undefined
  if (before.kind === 'list' && after.kind === 'list') return itemPairs(trail, before, after)
  if (before.kind === 'map' && after.kind === 'map') return entryPairs(trail, before, after)
  return before.kind === after.kind && scalarOf(before) === scalarOf(after) ? [] : undefined
}

/**
 * Where two documents differ in what they say: lists by index, mappings by key in the order of the keys, numbers by
 * their exact value. None when they say the same. Lazy, and without recursion: nesting has no limit.
 */
export function* differences(before: Value, after: Value): Generator<Difference, void> {
  const rest: Pair[] = [{ trail: undefined, before, after }]
  for (let pair = rest.pop(); pair !== undefined; pair = rest.pop()) {
    const pairs = inner(pair)
    if (pairs === undefined) yield { path: pathOf(pair.trail), before: pair.before, after: pair.after }
    else for (const next of pairs.toReversed()) rest.push(next)
  }
}

/** Whether two values differ; one that is not there differs from one that is. */
export const differs = (before: Value | undefined, after: Value | undefined): boolean =>
  before === undefined || after === undefined
    ? before !== after
    : differences(before, after).next().done !== true
