import type { NormalizedSchema } from '@smithy/core/schema'

/** What the client's schemas leave out: lengths, ranges, patterns, values. */
export interface Constraint {
  /** Of a string's length, a list's or map's size, or a number's value. */
  readonly min?: number
  readonly max?: number
  /** Must match as a whole. */
  readonly pattern?: RegExp
  readonly oneOf?: readonly string[]
  /** Of every key of a map. */
  readonly keys?: Constraint
  /** Of every value of a map or list. */
  readonly values?: Constraint
}

/** By member name, or by `Structure.Member` where a structure has its own. */
export type Constraints = Readonly<Record<string, Constraint>>

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const sizeOf = (value: unknown): { readonly size: number; readonly what: 'length' | 'value' } | undefined => {
  if (typeof value === 'number') return { size: value, what: 'value' }
  // AWS counts characters, not UTF-16 units.
  if (typeof value === 'string') return { size: Array.from(value).length, what: 'length' }
  if (Array.isArray(value)) return { size: value.length, what: 'length' }
  return isRecord(value) ? { size: Object.keys(value).length, what: 'length' } : undefined
}

const whole = (pattern: RegExp): RegExp => new RegExp(`^(?:${pattern.source})$`, 'u')

/** The constraints that `value` breaks, in AWS's words. */
const broken = (value: unknown, constraint: Constraint): string[] => {
  const problems: string[] = []
  const size = sizeOf(value)
  const have = size?.what === 'value' ? 'Member must have value' : 'Member must have length'
  if (size !== undefined && constraint.min !== undefined && size.size < constraint.min) {
    problems.push(`${have} greater than or equal to ${constraint.min}`)
  }
  if (size !== undefined && constraint.max !== undefined && size.size > constraint.max) {
    problems.push(`${have} less than or equal to ${constraint.max}`)
  }
  if (
    typeof value === 'string' &&
    constraint.pattern !== undefined &&
    !whole(constraint.pattern).test(value)
  ) {
    problems.push(`Member must satisfy regular expression pattern: ${constraint.pattern.source}`)
  }
  if (typeof value === 'string' && constraint.oneOf !== undefined && !constraint.oneOf.includes(value)) {
    problems.push(`Member must satisfy enum value set: [${constraint.oneOf.join(', ')}]`)
  }
  return problems
}

const typeName = (schema: NormalizedSchema): string =>
  schema.isStructSchema()
    ? 'structure'
    : schema.isListSchema()
      ? 'list'
      : schema.isMapSchema()
        ? 'map'
        : 'scalar'

const scalarFits = (schema: NormalizedSchema, value: unknown): boolean => {
  if (schema.isStringSchema()) return typeof value === 'string'
  if (schema.isNumericSchema()) return typeof value === 'number' && Number.isFinite(value)
  if (schema.isBooleanSchema()) return typeof value === 'boolean'
  if (schema.isTimestampSchema()) return value instanceof Date && !Number.isNaN(value.getTime())
  if (schema.isBlobSchema()) return value instanceof Uint8Array
  return true
}

/** Names of the members a structure requires: a schema lists them first and says how many they are. */
const requiredMembers = (schema: NormalizedSchema): readonly string[] => {
  const struct = schema.getSchema()
  return Array.isArray(struct) && struct[0] === 3 ? struct[4].slice(0, struct[6] ?? 0) : []
}

interface Visit {
  readonly schema: NormalizedSchema
  readonly value: unknown
  readonly path: string
  readonly constraint: Constraint | undefined
}

/** Everything that is wrong with `value` as an instance of `schema`: types, required members, constraints. */
export const shapeProblems = (
  schema: NormalizedSchema,
  value: unknown,
  constraints: Constraints
): string[] => {
  const problems: string[] = []
  const note = (path: string, problem: string): void => {
    problems.push(`Value at '${path}' failed to satisfy constraint: ${problem}`)
  }
  const visit = ({ schema: at, value: found, path, constraint }: Visit): void => {
    for (const problem of constraint === undefined ? [] : broken(found, constraint)) note(path, problem)
    if (at.isUnitSchema()) return
    if (at.isStructSchema() && isRecord(found)) {
      for (const name of requiredMembers(at)) {
        if (found[name] === undefined) note(path + lowerFirst(name), 'Member must not be null')
      }
      for (const [name, member] of at.structIterator()) {
        if (found[name] === undefined) continue
        visit({
          schema: member,
          value: found[name],
          path: `${path}${lowerFirst(name)}`,
          constraint: constraints[`${at.getName() ?? ''}.${name}`] ?? constraints[name]
        })
      }
    } else if (at.isListSchema() && Array.isArray(found)) {
      found.forEach((item: unknown, index) => {
        const inside = `${path}.${index + 1}.member`
        const struct = at.getValueSchema().isStructSchema()
        visit({
          schema: at.getValueSchema(),
          value: item,
          path: struct ? `${inside}.` : inside,
          constraint: constraint?.values
        })
      })
    } else if (at.isMapSchema() && isRecord(found)) {
      for (const [key, item] of Object.entries(found)) {
        for (const problem of constraint?.keys === undefined ? [] : broken(key, constraint.keys))
          note(path, problem)
        visit({
          schema: at.getValueSchema(),
          value: item,
          path: `${path}.${key}.member`,
          constraint: constraint?.values
        })
      }
    } else if (typeName(at) !== 'scalar' || !scalarFits(at, found)) {
      note(path, `Member must be a ${typeName(at) === 'scalar' ? (at.getName() ?? 'value') : typeName(at)}`)
    }
  }
  visit({ schema, value, path: '', constraint: undefined })
  return problems
}
