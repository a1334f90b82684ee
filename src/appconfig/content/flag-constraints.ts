import { compareExact } from './decimal.js'
import { flaw } from './flaw.js'
import type { Flaw, Place, Severity } from './flaw.js'
import { keyText, memberOf, membersOf } from './value.js'
import type { Value } from './value.js'

const textOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'string' ? value.value : undefined

const numberFlaws = (place: Place, constraints: Value): readonly Flaw[] => {
  const { value } = place
  if (value.kind !== 'number') return flaw(place, 'must be a number (constraint `type`)')
  const [minimum, maximum] = [memberOf(constraints, 'minimum'), memberOf(constraints, 'maximum')]
  return [
    ...(minimum?.kind === 'number' && compareExact(value.value, minimum.value) < 0
      ? flaw(place, `must be at least ${keyText(minimum)} (constraint \`minimum\`)`)
      : []),
    ...(maximum?.kind === 'number' && compareExact(value.value, maximum.value) > 0
      ? flaw(place, `must be at most ${keyText(maximum)} (constraint \`maximum\`)`)
      : [])
  ]
}

/** The `u` flag counts characters as the service does; some patterns are valid only without it. */
const compiled = (pattern: string): RegExp | undefined => {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags)
    } catch {
      continue
    }
  }
  return undefined
}

const patternFlaws = (place: Place, text: string, pattern: string): readonly Flaw[] => {
  const expression = compiled(pattern)
  if (expression === undefined) {
    return flaw(place, 'has a constraint `pattern` that cannot be tested here; AWS will', 'warning')
  }
  return expression.test(text) ? [] : flaw(place, `must match ${pattern} (constraint \`pattern\`)`)
}

const stringFlaws = (place: Place, constraints: Value): readonly Flaw[] => {
  const text = textOf(place.value)
  if (text === undefined) return flaw(place, 'must be a string (constraint `type`)')
  const [pattern, list] = [textOf(memberOf(constraints, 'pattern')), memberOf(constraints, 'enum')]
  const allowed = list?.kind === 'list' ? list.items.map(keyText) : undefined
  return [
    ...(pattern === undefined ? [] : patternFlaws(place, text, pattern)),
    ...(allowed === undefined || allowed.includes(text)
      ? []
      : flaw(place, `must be one of ${allowed.join(', ')} (constraint \`enum\`)`))
  ]
}

const arrayFlaws = (place: Place, constraints: Value): readonly Flaw[] => {
  if (place.value.kind !== 'list') return flaw(place, 'must be an array (constraint `type`)')
  const elements = memberOf(constraints, 'elements')
  if (elements === undefined) return []
  return place.value.items.flatMap((value, index) =>
    valueFlaws({ path: [...place.path, String(index)], value }, elements)
  )
}

const BY_TYPE = new Map<string, (place: Place, constraints: Value) => readonly Flaw[]>([
  ['string', stringFlaws],
  ['number', numberFlaws],
  ['array', arrayFlaws],
  [
    'boolean',
    (place) => (place.value.kind === 'boolean' ? [] : flaw(place, 'must be a boolean (constraint `type`)'))
  ]
])

/** Constraints of an unknown type have been told of by the structure. */
const valueFlaws = (place: Place, constraints: Value): readonly Flaw[] =>
  BY_TYPE.get(textOf(memberOf(constraints, 'type')) ?? '')?.(place, constraints) ?? []

/** Keys of a flag's values that are no attributes. */
const OWN: readonly string[] = ['enabled', '_variants', '_createdAt', '_updatedAt']

const isRequired = (definition: Value): boolean => {
  const required = memberOf(memberOf(definition, 'constraints'), 'required')
  return required?.kind === 'boolean' && required.value
}

/** Values of attributes against their definitions. `missing`: what a required attribute without a value is. */
const attributeFlaws = (place: Place, attributes: Value | undefined, missing: Severity): readonly Flaw[] => {
  const definitions = membersOf(attributes)
  const values = membersOf(place.value)
  return [
    ...[...definitions]
      .filter(([name, { value }]) => !values.has(name) && isRequired(value))
      .flatMap(([name]) => flaw(place, `must have a value for ${name} (constraint \`required\`)`, missing)),
    ...[...values]
      .filter(([name]) => !OWN.includes(name))
      .flatMap(([name, { key, value }]) => {
        const path = [...place.path, name]
        const definition = definitions.get(name)?.value
        if (definition === undefined) {
          return flaw({ path, value: key }, 'has a value, but the flag has no such attribute', 'warning')
        }
        const constraints = memberOf(definition, 'constraints')
        return constraints === undefined ? [] : valueFlaws({ path, value }, constraints)
      })
  ]
}

const variantFlaws = (place: Place, variants: Value, attributes: Value | undefined): readonly Flaw[] =>
  (variants.kind === 'list' ? variants.items : []).flatMap((variant, index) => {
    const value = memberOf(variant, 'attributeValues')
    const path = [...place.path, '_variants', String(index), 'attributeValues']
    return value === undefined ? [] : attributeFlaws({ path, value }, attributes, 'warning')
  })

/** Values of a document of feature flags that break the constraints of their attributes. */
export const flagConstraintFlaws = ({ path, value: root }: Place): readonly Flaw[] => {
  const flags = membersOf(memberOf(root, 'flags'))
  return [...membersOf(memberOf(root, 'values'))].flatMap(([name, { key, value }]) => {
    const place: Place = { path: [...path, 'values', name], value }
    const definition = flags.get(name)?.value
    if (definition === undefined) {
      return flaw({ ...place, value: key }, 'has values, but there is no such flag', 'warning')
    }
    const attributes = memberOf(definition, 'attributes')
    const variants = memberOf(value, '_variants')
    return variants === undefined
      ? attributeFlaws(place, attributes, 'error')
      : [...attributeFlaws(place, attributes, 'warning'), ...variantFlaws(place, variants, attributes)]
  })
}
