import type { PlannedChange } from '../../deployment/plan.js'
import { pointerOf } from '../content/pointer.js'
import type { ResourcePath } from './actual.js'
import type { Action, Definition, Parameter, Texts } from './wished.js'

type Kind = 'added' | 'removed' | 'changed'

/** A difference of two texts; empty ones are none. */
const changed = (
  subject: string,
  path: readonly string[],
  what: string,
  before: string,
  after: string
): readonly PlannedChange[] => {
  if (before === after) return []
  const kind: Kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed'
  return [
    {
      subject,
      kind,
      path: pointerOf(path),
      summary: `${what} ${kind}`,
      ...(before !== '' && { before }),
      ...(after !== '' && { after })
    }
  ]
}

interface Pair<T> {
  readonly name: string
  readonly before: T | undefined
  readonly after: T | undefined
}

const pairs = <T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>
): readonly Pair<T>[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().map((name) => ({
    name,
    before: Object.hasOwn(before, name) ? before[name] : undefined,
    after: Object.hasOwn(after, name) ? after[name] : undefined
  }))

const wholly = (subject: string, path: readonly string[], what: string, kind: Kind): PlannedChange => ({
  subject,
  kind,
  path: pointerOf(path),
  summary: `${what} ${kind}`
})

const actionChanges = (
  extension: string,
  { name: point, before, after }: Pair<Action>
): readonly PlannedChange[] => {
  const path = ['extensions', extension, 'actions', point]
  const whole = `action ${(after ?? before)?.name ?? ''} at ${point} of extension ${extension}`
  if (before === undefined || after === undefined)
    return [wholly('action', path, whole, before === undefined ? 'added' : 'removed')]
  const of = `of action ${after.name} at ${point} of extension ${extension}`
  return [
    ...changed('action', [...path, 'name'], `name ${of}`, before.name, after.name),
    ...changed('action', [...path, 'uri'], `URI ${of}`, before.uri, after.uri),
    ...changed('action', [...path, 'role-arn'], `role ${of}`, before.roleArn ?? '', after.roleArn ?? ''),
    ...changed('action', [...path, 'description'], `description ${of}`, before.description, after.description)
  ]
}

const parameterChanges = (
  extension: string,
  { name, before, after }: Pair<Parameter>
): readonly PlannedChange[] => {
  const path = ['extensions', extension, 'parameters', name]
  const whole = `parameter ${name} of extension ${extension}`
  if (before === undefined || after === undefined)
    return [wholly('parameter', path, whole, before === undefined ? 'added' : 'removed')]
  const flag = (key: 'required' | 'dynamic') =>
    changed('parameter', [...path, key], `\`${key}\` of ${whole}`, String(before[key]), String(after[key]))
  return [
    ...flag('required'),
    ...flag('dynamic'),
    ...changed(
      'parameter',
      [...path, 'description'],
      `description of ${whole}`,
      before.description,
      after.description
    )
  ]
}

/** What makes two definitions different; nothing for equal ones. */
export const definitionChanges = (
  name: string,
  before: Definition,
  after: Definition
): readonly PlannedChange[] => [
  ...changed(
    'extension',
    ['extensions', name, 'description'],
    `description of extension ${name}`,
    before.description,
    after.description
  ),
  ...pairs(before.actions, after.actions).flatMap((pair) => actionChanges(name, pair)),
  ...pairs(before.parameters, after.parameters).flatMap((pair) => parameterChanges(name, pair))
]

/** A whole extension. */
export const extensionChange = (name: string, kind: 'added' | 'removed'): PlannedChange =>
  wholly('extension', ['extensions', name], `extension ${name}`, kind)

/** Tags that are set or taken away. */
export const tagChanges = (extension: string, before: Texts, after: Texts): readonly PlannedChange[] =>
  pairs(before, after).flatMap(({ name, before: was = '', after: is = '' }) =>
    Object.hasOwn(before, name) && Object.hasOwn(after, name)
      ? changed(
          'tag',
          ['extensions', extension, 'tags', name],
          `tag ${name} of extension ${extension}`,
          was,
          is
        )
      : [
          wholly(
            'tag',
            ['extensions', extension, 'tags', name],
            `tag ${name} of extension ${extension}`,
            Object.hasOwn(after, name) ? 'added' : 'removed'
          )
        ]
  )

/** Names of what differs, without values: `team changed, mood added`. */
const valueWords = (before: Texts, after: Texts): string =>
  pairs(before, after)
    .filter((pair) => pair.before !== pair.after)
    .map(({ name, before: was, after: is }) =>
      was === undefined ? `${name} added` : `${name} ${is === undefined ? 'removed' : 'changed'}`
    )
    .join(', ')

/** What an association is between, for people and for programs. */
export interface Between {
  readonly extension: string
  /** `shop / prod` */
  readonly title: string
  readonly resource: ResourcePath
}

const association = (
  { extension, resource }: Between,
  words: string,
  kind: Kind,
  part: readonly string[] = []
): PlannedChange => ({
  subject: 'association',
  kind,
  path: pointerOf(['associations', extension, ...resource.split('/'), ...part]),
  summary: words
})

/** `association of extension notify with shop / prod` */
export const associationWords = ({ extension, title }: Pick<Between, 'extension' | 'title'>): string =>
  `association of extension ${extension} with ${title}`

/** An association that is made. Values of parameters are left out: they may be secret. */
export const madeChange = (between: Between, parameters: Texts): PlannedChange => {
  const names = Object.keys(parameters).sort()
  const values = names.length === 0 ? '' : `, with values for ${names.join(', ')}`
  return association(between, `${associationWords(between)} added${values}`, 'added')
}

/** An association that takes another version. */
export const replacedChange = (between: Between, before: number, after: number): PlannedChange => ({
  ...association(
    between,
    `${associationWords(between)} made anew for version ${after} (it is of version ${before})`,
    'changed',
    ['version']
  ),
  before: String(before),
  after: String(after)
})

/** Parameters of an association that get other values; undefined when none does. */
export const valuesChange = (between: Between, before: Texts, after: Texts): PlannedChange | undefined => {
  const words = valueWords(before, after)
  if (words === '') return undefined
  const summary = `values of the ${associationWords(between)} changed: ${words}`
  return association(between, summary, 'changed', ['parameters'])
}

/** An association that is deleted. */
export const deletedChange = (between: Between, id: string): PlannedChange =>
  association(between, `${associationWords(between)} removed (${id})`, 'removed')
