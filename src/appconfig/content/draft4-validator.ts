import { ValidatorResult, Validator } from 'jsonschema'
import type { CustomProperty, Schema } from 'jsonschema'
import { compareExact, isInteger, isMultipleOf, showExact } from './decimal.js'
import type { Exact } from './decimal.js'
import type { Plain } from './plain.js'
import { canonicalText, memberOf } from './value.js'

/** A number that the library carries around but never calculates with. */
export class ExactNumber {
  readonly value: Exact
  constructor(value: Exact) {
    this.value = value
  }
}

type Test = (instance: unknown) => boolean

/** The library's own tests of types, which its type declarations leave out. */
class TypedValidator extends Validator {
  declare readonly types: Record<string, Test>
}

const TYPES: Readonly<Record<string, Test>> = {
  number: (instance) => instance instanceof ExactNumber,
  integer: (instance) => instance instanceof ExactNumber && isInteger(instance.value),
  object: (instance) =>
    typeof instance === 'object' &&
    instance !== null &&
    !Array.isArray(instance) &&
    !(instance instanceof ExactNumber)
}

/** Keywords of other drafts, which draft 4 does not know, and `format`, whose meaning is left to every validator. */
const IGNORED = [
  'format',
  'const',
  'contains',
  'propertyNames',
  'if',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'divisibleBy',
  'disallow'
]

/** What a value fails, in words that go on from its name; undefined when it does not. */
type Judge = (instance: unknown, schema: Schema) => string | undefined

/** Something that a schema does not allow. */
export interface Violation {
  readonly path: readonly string[]
  /** The keyword of the schema. */
  readonly keyword: string
  /** What the keyword asks for: a list of types, a key. */
  readonly argument: unknown
  /** Goes on from the value's name; holds parts of the schema and keys, never values. */
  readonly message: string
}

/** The keywords that compare values: by their exact sources, since the library's numbers are doubles. */
const judges = (instances: Plain, schemas: Plain): Readonly<Record<string, Judge>> => {
  const numberOf = (schema: Schema, keyword: string): Exact => {
    const value = memberOf(schemas.sourceOf(schema), keyword)
    return value?.kind === 'number' ? value.value : '.nan'
  }
  const textOf = (instance: unknown): string => {
    const source = instances.sourceOf(instance)
    if (source !== undefined) return canonicalText(source)
    return instance instanceof ExactNumber ? showExact(instance.value) : JSON.stringify(instance)
  }
  const ofNumber =
    (judge: (value: Exact, schema: Schema) => string | undefined): Judge =>
    (instance, schema) =>
      instance instanceof ExactNumber ? judge(instance.value, schema) : undefined
  const limit = (keyword: 'minimum' | 'maximum', sign: 1 | -1, than: string): Judge =>
    ofNumber((value, schema) => {
      const bound = numberOf(schema, keyword)
      const distance = sign * compareExact(value, bound)
      const exclusive = (keyword === 'minimum' ? schema.exclusiveMinimum : schema.exclusiveMaximum) === true
      if (distance > 0 || (distance === 0 && !exclusive)) return undefined
      return `must be ${exclusive ? '' : 'equal to or '}${than} ${showExact(bound)}`
    })
  return {
    minimum: limit('minimum', 1, 'greater than'),
    maximum: limit('maximum', -1, 'less than'),
    multipleOf: ofNumber((value, schema) => {
      const divisor = numberOf(schema, 'multipleOf')
      return isMultipleOf(value, divisor) ? undefined : `must be a multiple of ${showExact(divisor)}`
    }),
    enum: (instance, schema) => {
      const list = memberOf(schemas.sourceOf(schema), 'enum')
      const allowed = list?.kind === 'list' ? list.items.map((item) => canonicalText(item)) : []
      return instance === undefined || allowed.includes(textOf(instance))
        ? undefined
        : `must be one of ${allowed.join(', ')}`
    },
    uniqueItems: (instance, schema) =>
      schema.uniqueItems === true &&
      Array.isArray(instance) &&
      new Set(instance.map(textOf)).size < instance.length
        ? 'must not have the same item twice'
        : undefined
  }
}

const attributeOf =
  (keyword: string, judge: Judge): CustomProperty =>
  (instance: unknown, schema, options, context) => {
    const result = new ValidatorResult(instance, schema, options, context)
    const message = judge(instance, schema)
    if (message !== undefined) result.addError({ name: keyword, argument: '', message })
    return result
  }

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

/**
 * What a schema of draft 4 does not allow in a document. References to other documents are not followed.
 * @param instances numbers are {@link ExactNumber}s
 * @throws what the library throws for schemas that it cannot apply
 */
export const violations = (instances: Plain, schemas: Plain): readonly Violation[] => {
  const validator = new TypedValidator()
  Object.assign(validator.types, TYPES)
  for (const [keyword, judge] of Object.entries(judges(instances, schemas))) {
    validator.attributes[keyword] = attributeOf(keyword, judge)
  }
  if (!isSchema(schemas.root)) throw new TypeError('A schema is an object')
  // A base is needed for references within a schema that has no `id`.
  const { errors } = validator.validate(instances.root, schemas.root, { base: '/', skipAttributes: IGNORED })
  return errors.map((error) => {
    const argument: unknown = error.argument
    return { path: error.path.map(String), keyword: error.name, argument, message: error.message }
  })
}
