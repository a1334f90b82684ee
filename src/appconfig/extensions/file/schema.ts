import { LARGEST, type Spec, type TextSpec } from './spec.js'

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

const textSchema = ({ min, max, form }: TextSpec): Schema => ({
  type: 'string',
  ...(min > 0 && { minLength: min }),
  maxLength: max,
  ...(form && { pattern: form.pattern.source })
})

const keysSchema = (keys: TextSpec | readonly string[]): Schema =>
  'kind' in keys ? textSchema(keys) : { enum: keys }

/** What a spec allows, as JSON Schema. */
export const schemaOf = (spec: Spec): Schema => {
  switch (spec.kind) {
    case 'text':
      return textSchema(spec)
    case 'boolean':
      return { type: 'boolean' }
    case 'number':
      return { type: 'integer', minimum: 1, maximum: LARGEST }
    case 'list':
      return {
        type: 'array',
        items: schemaOf(spec.of),
        ...(spec.min !== undefined && { minItems: spec.min }),
        ...(spec.max !== undefined && { maxItems: spec.max })
      }
    case 'map':
      return {
        type: 'object',
        propertyNames: keysSchema(spec.keys),
        additionalProperties: schemaOf(spec.of),
        ...(spec.min !== undefined && { minProperties: spec.min }),
        ...(spec.max !== undefined && { maxProperties: spec.max })
      }
    case 'object': {
      const { members, apart, notBoth } = spec
      const required = Object.keys(members).filter((name) => members[name]?.required)
      const unwanted = [
        ...(apart === undefined ? [] : [{ required: apart }]),
        ...(notBoth === undefined
          ? []
          : [
              {
                required: notBoth,
                properties: Object.fromEntries(notBoth.map((name) => [name, { const: true }]))
              }
            ])
      ]
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(members).map(([name, { spec: member, about }]) => [
            name,
            { description: about, ...schemaOf(member) }
          ])
        ),
        additionalProperties: false,
        ...(required.length > 0 && { required }),
        ...(unwanted.length > 0 && { not: { anyOf: unwanted } })
      }
    }
  }
}
