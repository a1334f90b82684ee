const anySchema = { $ref: '#' }
const count = { type: 'integer', minimum: 0 }
const number = { type: 'number' }
const boolean = { type: 'boolean' }
const string = { type: 'string' }
const mapOfSchemas = { type: 'object', additionalProperties: anySchema }
const schemas = { type: 'array', minItems: 1, items: anySchema }
const strings = { type: 'array', minItems: 1, uniqueItems: true, items: string }
const types = { enum: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] }

/** What a schema of JSON Schema's draft 4 may say (json-schema.org/draft-04, section 5 of its validation part); as JSON. */
export const META_SCHEMA = JSON.stringify({
  type: 'object',
  properties: {
    id: string,
    $schema: string,
    $ref: string,
    title: string,
    description: string,
    multipleOf: { type: 'number', minimum: 0, exclusiveMinimum: true },
    maximum: number,
    exclusiveMaximum: boolean,
    minimum: number,
    exclusiveMinimum: boolean,
    maxLength: count,
    minLength: count,
    pattern: string,
    additionalItems: { anyOf: [boolean, anySchema] },
    items: { anyOf: [anySchema, schemas] },
    maxItems: count,
    minItems: count,
    uniqueItems: boolean,
    maxProperties: count,
    minProperties: count,
    required: strings,
    additionalProperties: { anyOf: [boolean, anySchema] },
    definitions: mapOfSchemas,
    properties: mapOfSchemas,
    patternProperties: mapOfSchemas,
    dependencies: { type: 'object', additionalProperties: { anyOf: [anySchema, strings] } },
    enum: { type: 'array', minItems: 1, uniqueItems: true },
    type: { anyOf: [types, { type: 'array', minItems: 1, uniqueItems: true, items: types }] },
    allOf: schemas,
    anyOf: schemas,
    oneOf: schemas,
    not: anySchema
  },
  dependencies: { exclusiveMaximum: ['maximum'], exclusiveMinimum: ['minimum'] }
})
