import { showExact } from '../../content/decimal.js'
import { flaw, type Flaw, type Place } from '../../content/flaw.js'
import { keyText, memberOf, type Value } from '../../content/value.js'
import {
  lackingIn,
  undeclaredIn,
  type Action,
  type Definition,
  type Parameter,
  type Texts,
  type WishedAssociation,
  type WishedExtension
} from '../wished.js'
import { flawsOf, type Spec } from './spec.js'
import { PARAMETER_VALUES, PARAMETERS } from './table.js'

/** What a file says, with the place of each thing. What has not the right form is left out or empty. */
export interface FileContent {
  readonly owner: string | undefined
  readonly extensions: readonly Placed<Omit<WishedExtension, 'at'>>[]
  readonly associations: readonly Placed<Omit<WishedAssociation, 'at'>>[]
  /** What contradicts itself. */
  readonly flaws: readonly Flaw[]
}

export type Placed<T> = T & { readonly place: Place }

const text = (value: Value | undefined, key: string): string | undefined => {
  const found = memberOf(value, key)
  return found?.kind === 'string' ? found.value : undefined
}

const flag = (value: Value, key: string): boolean => {
  const found = memberOf(value, key)
  return found?.kind === 'boolean' && found.value
}

const number = (value: Value, key: string): number | undefined => {
  const found = memberOf(value, key)
  return found?.kind === 'number' ? Number(showExact(found.value)) : undefined
}

const entries = (value: Value | undefined): readonly (readonly [string, Value])[] =>
  value?.kind === 'map' ? value.entries.map(({ key, value: inner }) => [keyText(key), inner]) : []

const items = ({ path, value }: Place, key: string): readonly Place[] => {
  const found = memberOf(value, key)
  return found?.kind === 'list'
    ? found.items.map((item, index) => ({ path: [...path, key, String(index)], value: item }))
    : []
}

const texts = (value: Value | undefined): Texts =>
  Object.fromEntries(
    entries(value).map(([name, inner]) => [name, inner.kind === 'string' ? inner.value : ''])
  )

const actionOf = (value: Value): Action => {
  const roleArn = text(value, 'role-arn')
  return {
    name: text(value, 'name') ?? '',
    uri: text(value, 'uri') ?? '',
    ...(roleArn !== undefined && { roleArn }),
    description: text(value, 'description') ?? ''
  }
}

const actionsOf = (value: Value | undefined): Readonly<Record<string, Action>> =>
  Object.fromEntries(
    entries(value).flatMap(([point, list]) => {
      const [first] = list.kind === 'list' ? list.items : []
      return first === undefined ? [] : [[point, actionOf(first)] as const]
    })
  )

const parametersOf = (value: Value | undefined): Readonly<Record<string, Parameter>> =>
  Object.fromEntries(
    entries(value).map(([name, inner]) => [
      name,
      {
        required: flag(inner, 'required'),
        dynamic: flag(inner, 'dynamic'),
        description: text(inner, 'description') ?? ''
      }
    ])
  )

const extensionOf = (place: Place): Placed<Omit<WishedExtension, 'at'>> => ({
  place,
  name: text(place.value, 'name') ?? '',
  description: text(place.value, 'description') ?? '',
  actions: actionsOf(memberOf(place.value, 'actions')),
  parameters: parametersOf(memberOf(place.value, 'parameters')),
  tags: texts(memberOf(place.value, 'tags'))
})

const associationOf = (
  place: Place,
  extension: string,
  isOwn: boolean
): Placed<Omit<WishedAssociation, 'at'>> => ({
  place,
  extension,
  isOwn,
  application: text(place.value, 'application') ?? '',
  environment: text(place.value, 'environment'),
  profile: text(place.value, 'configuration-profile'),
  parameters: texts(memberOf(place.value, 'parameters')),
  version: number(place.value, 'version')
})

/** The value under a key, or the whole where there is none. */
const inner = ({ path, value }: Place, key: string): Place => {
  const found = memberOf(value, key)
  return found === undefined ? { path, value } : { path: [...path, key], value: found }
}

const twice = <T extends { readonly place: Place }>(
  things: readonly T[],
  identity: (thing: T) => string,
  problem: (thing: T) => readonly Flaw[]
): readonly Flaw[] => {
  const seen = new Set<string>()
  return things.flatMap((thing) => (seen.size < seen.add(identity(thing)).size ? [] : problem(thing)))
}

/** Values of an association that its extension does not take as they are. */
export const valueProblems = (
  name: string,
  values: Texts,
  definition: Pick<Definition, 'parameters'>
): readonly string[] => [
  ...undeclaredIn(values, definition).map(
    (parameter) => `has a value for ${parameter}, which extension ${name} does not declare`
  ),
  ...lackingIn(values, definition).map(
    (parameter) => `has no value for ${parameter}, which extension ${name} requires`
  )
]

/** Whether the value under a key, if there is one, has the right form: else what follows from it says nothing. */
const isSound = ({ path, value }: Place, key: string, spec: Spec): boolean => {
  const found = memberOf(value, key)
  return found === undefined || flawsOf({ path: [...path, key], value: found }, spec).length === 0
}

/** Reads a document, whatever its form. @param root the whole file */
export const contentOf = (root: Value): FileContent => {
  const whole: Place = { path: [], value: root }
  const defined = items(whole, 'extensions').map((place) => ({ place, extension: extensionOf(place) }))
  const extensions = defined.map(({ extension }) => extension)
  const names = new Map(extensions.map((extension) => [extension.name, extension]))
  const associations = [
    ...defined.flatMap(({ place, extension }) =>
      items(place, 'associations').map((inside) => associationOf(inside, extension.name, true))
    ),
    ...items(whole, 'associations').map((place) => {
      const extension = text(place.value, 'extension') ?? ''
      return associationOf(place, extension, names.has(extension))
    })
  ]
  const flaws = [
    ...twice(
      extensions.filter(({ name }) => name !== ''),
      ({ name }) => name,
      ({ place, name }) =>
        flaw(inner(place, 'name'), `is the name of another extension of this file: ${name}`)
    ),
    ...twice(
      associations.filter(({ extension, application }) => extension !== '' && application !== ''),
      ({ extension, application, environment, profile }) =>
        JSON.stringify([extension, application, environment, profile]),
      ({ place }) =>
        flaw(place, 'is there twice: the same extension is associated with the same place before')
    ),
    ...associations.flatMap(({ place, extension, isOwn, version, parameters }) => {
      // What another version takes, only AWS knows.
      const definition = isOwn && version === undefined ? names.get(extension) : undefined
      if (
        definition === undefined ||
        !isSound(definition.place, 'parameters', PARAMETERS) ||
        !isSound(place, 'parameters', PARAMETER_VALUES)
      )
        return []
      return valueProblems(extension, parameters, definition).flatMap((problem) =>
        flaw(inner(place, 'parameters'), problem)
      )
    })
  ]
  return { owner: text(root, 'owner'), extensions, associations, flaws }
}
