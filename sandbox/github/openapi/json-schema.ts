/** From the schemas of OpenAPI 3.0, which are almost JSON Schema, to JSON Schema. */

/** A JSON object. */
export type Members = Readonly<Record<string, unknown>>
export type JsonSchema = boolean | Members

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Its members; none when it is no object. */
export const membersOf = (value: unknown): Members => (isObject(value) ? value : {})

/** What references lead to: a schema of this name that holds the description's components. */
export const DESCRIPTION = 'openapi'

export interface Conversion {
  /** Whether members that a schema does not name are wrong, where it does not say so itself. */
  readonly closed: boolean
}

type Convert = (schema: unknown) => JsonSchema

const each = (schemas: unknown, convert: Convert): readonly JsonSchema[] =>
  Array.isArray(schemas) ? schemas.map(convert) : []

/** The keywords whose values are, or hold, schemas. */
const HOLDERS: Readonly<Record<string, (value: unknown, convert: Convert) => unknown>> = {
  items: (value, convert) => convert(value),
  additionalProperties: (value, convert) => convert(value),
  not: (value, convert) => convert(value),
  oneOf: each,
  anyOf: each,
  allOf: each,
  properties: (value, convert) =>
    Object.fromEntries(Object.entries(membersOf(value)).map(([name, schema]) => [name, convert(schema)]))
}

/** What only OpenAPI has; here it adds nothing to what the other keywords say. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(['nullable', 'discriminator', 'default'])

/**
 * A schema as JSON Schema: `nullable` allows null beside all that the other keywords say, an `enum` included.
 *
 * @throws when it is none
 */
export const toJsonSchema = (schema: unknown, conversion: Conversion): JsonSchema => {
  if (typeof schema === 'boolean') return schema
  if (!isObject(schema)) throw new Error('a schema is none')
  // What stands beside a reference has no meaning in OpenAPI 3.0.
  if (typeof schema['$ref'] === 'string') return { $ref: DESCRIPTION + schema['$ref'] }
  const convert: Convert = (inner) => toJsonSchema(inner, conversion)
  const kept = Object.entries(schema).filter(([keyword]) => !WITHOUT_MEANING.has(keyword))
  const converted = kept.map(([keyword, value]): [string, unknown] => [
    keyword,
    HOLDERS[keyword]?.(value, convert) ?? value
  ])
  const isOpen = schema['properties'] === undefined || schema['additionalProperties'] !== undefined
  const plain: Members = {
    ...Object.fromEntries(converted),
    ...(conversion.closed && !isOpen && { additionalProperties: false })
  }
  return schema['nullable'] === true ? { anyOf: [{ type: 'null' }, plain] } : plain
}
