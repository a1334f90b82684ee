import { isInteger } from './decimal.js'
import { flaw } from './flaw.js'
import type { Flaw, Place } from './flaw.js'
import { listOf, object, ofKind, text, word } from './shape.js'
import type { Shape } from './shape.js'
import { memberOf } from './value.js'

/*
 * The structure of a feature flag document, after the JSON schema that AWS publishes for AWS.AppConfig.FeatureFlags
 * (AppConfig user guide, "Understanding the type reference for AWS.AppConfig.FeatureFlags").
 */

const LONGEST_VALUE = 1_024
const MOST_ATTRIBUTES = 25

const KEY = {
  key: /^[a-z][a-zA-Z\d_-]{0,63}$/,
  words: 'a lower-case letter, then up to 63 letters, digits, underscores and hyphens'
}
const NAME = text(64, { test: /^[^\n]+$/, words: 'one line of 1 to 64 characters' })
const DESCRIPTION = text(1_024)
const ANY_TEXT = text(Number.POSITIVE_INFINITY)
const BOOLEAN = ofKind('boolean')
const STAMPS = { _createdAt: ANY_TEXT, _updatedAt: ANY_TEXT }

const integer: Shape = ofKind('number', (place) =>
  place.value.kind === 'number' && isInteger(place.value.value) ? [] : flaw(place, 'must be an integer')
)

const enumItem: Shape = (place) =>
  place.value.kind === 'number' ? integer(place) : text(LONGEST_VALUE)(place)

const stringKeys = object({
  known: {
    type: word('string'),
    required: BOOLEAN,
    pattern: text(LONGEST_VALUE),
    enum: listOf(enumItem, 100)
  }
})

const stringConstraints: Shape = (place) => [
  ...stringKeys(place),
  ...(memberOf(place.value, 'pattern') !== undefined && memberOf(place.value, 'enum') !== undefined
    ? flaw(place, 'must not have both "pattern" and "enum"')
    : [])
]

const numberConstraints = object({
  known: { type: word('number'), required: BOOLEAN, minimum: integer, maximum: integer }
})

/** Constraints by what their `type` says. */
const byType = (shapes: Readonly<Record<string, Shape>>): Shape => {
  const known = new Map(Object.entries(shapes))
  return ofKind('map', (place) => {
    const type = memberOf(place.value, 'type')
    if (type === undefined) return flaw(place, 'must have the key "type"')
    const shape = type.kind === 'string' ? known.get(type.value) : undefined
    return shape === undefined
      ? word(...known.keys())({ path: [...place.path, 'type'], value: type })
      : shape(place)
  })
}

const arrayConstraints = object({
  known: {
    type: word('array'),
    required: BOOLEAN,
    elements: byType({ string: stringConstraints, number: numberConstraints })
  }
})

const attribute = object({
  known: {
    description: DESCRIPTION,
    constraints: byType({
      string: stringConstraints,
      number: numberConstraints,
      boolean: object({ known: { type: word('boolean'), required: BOOLEAN } }),
      array: arrayConstraints
    })
  }
})

const flag = object({
  known: {
    ...STAMPS,
    name: NAME,
    description: DESCRIPTION,
    _deprecation: object({ known: { status: word('planned'), date: ANY_TEXT } }),
    attributes: object({ own: { ...KEY, shape: attribute, most: MOST_ATTRIBUTES } })
  }
})

const listValue: Shape = ({ path, value }) => {
  const items = value.kind === 'list' ? value.items : []
  const kind = items[0]?.kind === 'number' ? 'number' : 'string'
  const item: Shape = (place) =>
    place.value.kind === kind
      ? scalarValue(place)
      : flaw(place, 'must be of the same kind as all of its array: strings or numbers')
  return items.flatMap((one, index) => item({ path: [...path, String(index)], value: one }))
}

const scalarValue: Shape = (place) => (place.value.kind === 'string' ? text(LONGEST_VALUE)(place) : [])

const attributeValue: Shape = (place) => {
  const { kind } = place.value
  if (kind === 'list') return listValue(place)
  return kind === 'map' || kind === 'null'
    ? flaw(place, 'must be a string, a number, a boolean, or an array of strings or of numbers')
    : scalarValue(place)
}

const VALUES = { own: { ...KEY, shape: attributeValue } }

const variant = object({
  known: {
    name: NAME,
    enabled: BOOLEAN,
    rule: text(16_384),
    attributeValues: object({ own: { ...VALUES.own, most: MOST_ATTRIBUTES } })
  },
  required: ['name', 'enabled']
})

const flagValue = object({
  known: { ...STAMPS, enabled: BOOLEAN, _variants: listOf(variant, 32) },
  ...VALUES
})

const flagDocument = object({
  known: {
    version: word('1'),
    flags: object({ own: { ...KEY, shape: flag } }),
    values: object({ own: { ...KEY, shape: flagValue } })
  },
  required: ['version']
})

/** What is wrong with the structure of a document of feature flags. */
export const flagShapeFlaws = (document: Place): readonly Flaw[] => flagDocument(document)
