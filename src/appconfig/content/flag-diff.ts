import { kindOfChange, texts, valueChange } from './change.js'
import type { Change, ChangeKind, Subject } from './change.js'
import { differences, differs } from './differences.js'
import { pointerOf } from './pointer.js'
import { memberOf, membersOf } from './value.js'
import type { Value } from './value.js'

/** The same place in what is served and in what is proposed. */
interface Both {
  readonly path: readonly string[]
  readonly before: Value | undefined
  readonly after: Value | undefined
}

const at = ({ path, before, after }: Both, key: string): Both => ({
  path: [...path, key],
  before: memberOf(before, key),
  after: memberOf(after, key)
})

const isChanged = ({ before, after }: Both): boolean => differs(before, after)

/** Keys on either side, in their order. */
const keysOf = (...places: readonly Both[]): readonly string[] =>
  [
    ...new Set(
      places.flatMap(({ before, after }) => [...membersOf(before).keys(), ...membersOf(after).keys()])
    )
  ].sort()

const change = (
  { path, before, after }: Both,
  subject: Subject,
  what: string,
  kind: ChangeKind = kindOfChange(before, after)
): Change => ({ subject, kind, path: pointerOf(path), summary: `${what} ${kind}`, ...texts(before, after) })

/** A flag or an attribute: its definition and its values. */
interface Defined {
  readonly definition: Both
  readonly value: Both
}

/** Whether it exists on one side only, and the change to tell of then. */
const cameOrWent = ({ definition, value }: Defined): Both | undefined => {
  const was = definition.before ?? value.before
  const is = definition.after ?? value.after
  if ((was === undefined) === (is === undefined)) return undefined
  return value.before === undefined && value.after === undefined ? definition : value
}

const STATES = new Map<string, 'enabled' | 'disabled'>([
  ['true', 'enabled'],
  ['false', 'disabled']
])

const stateOf = (value: Value | undefined): 'enabled' | 'disabled' | undefined =>
  value?.kind === 'boolean' ? STATES.get(String(value.value)) : undefined

const attributeChanges = (flag: string, name: string, { definition, value }: Defined): readonly Change[] => {
  const who = `attribute ${name} of flag ${flag}`
  const whole = cameOrWent({ definition, value })
  if (whole !== undefined) return [change(whole, 'attribute', who)]
  const parts = keysOf(definition).map((key) => at(definition, key))
  return [
    ...parts.filter(isChanged).map((part): Change => {
      const key = part.path.at(-1) ?? ''
      return change(part, key === 'constraints' ? 'constraint' : 'attribute', `${key} of ${who}`)
    }),
    ...(isChanged(value) ? [change(value, 'attribute', `value of ${who}`)] : [])
  ]
}

const toggle = (flag: string, enabled: Both): readonly Change[] =>
  isChanged(enabled) ? [change(enabled, 'flag', `flag ${flag}`, stateOf(enabled.after) ?? 'changed')] : []

/** Keys of a flag's values that are no attributes. */
const OWN: readonly string[] = ['enabled', '_variants']

const newFlag = (flag: string, { value, definition }: Defined, whole: Both): Change => {
  const state = stateOf(memberOf(value.after, 'enabled'))
  const { summary, ...rest } = change(whole, 'flag', `flag ${flag}`)
  const isNew = definition.before === undefined && value.before === undefined
  return { ...rest, summary: isNew && state !== undefined ? `${summary}, ${state}` : summary }
}

const flagChanges = (flag: string, { definition, value }: Defined): readonly Change[] => {
  const whole = cameOrWent({ definition, value })
  if (whole !== undefined) return [newFlag(flag, { definition, value }, whole)]
  const attributes = at(definition, 'attributes')
  const named = new Set([...keysOf(attributes), ...keysOf(value).filter((key) => !OWN.includes(key))])
  const variants = at(value, '_variants')
  return [
    ...toggle(flag, at(value, 'enabled')),
    ...(isChanged(variants) ? [change(variants, 'variants', `variants of flag ${flag}`)] : []),
    ...[...named]
      .sort()
      .flatMap((name) =>
        attributeChanges(flag, name, { definition: at(attributes, name), value: at(value, name) })
      ),
    ...keysOf(definition)
      .filter((key) => key !== 'attributes')
      .map((key) => at(definition, key))
      .filter(isChanged)
      .map((part) => change(part, 'flag', `${part.path.at(-1) ?? ''} of flag ${flag}`))
  ]
}

const FLAG_PARTS: readonly string[] = ['flags', 'values']

/**
 * The differences between two documents of feature flags in their own words, flag by flag in the order of their keys.
 * The documents are without the service's timestamps. What is not built like a flag is told as any other value.
 */
export const diffFlags = (before: Value | undefined, after: Value): readonly Change[] => {
  const root: Both = { path: [], before, after }
  const [flags, values] = [at(root, 'flags'), at(root, 'values')]
  const changes = [
    ...(before === undefined ? [] : keysOf(root))
      .filter((key) => !FLAG_PARTS.includes(key))
      .map((key) => at(root, key))
      .filter(isChanged)
      .map((part) => valueChange(part.path, part.before, part.after)),
    ...keysOf(flags, values).flatMap((flag) =>
      flagChanges(flag, { definition: at(flags, flag), value: at(values, flag) })
    )
  ]
  if (changes.length > 0 || before === undefined) return changes
  return [...differences(before, after)].map((one) => valueChange(one.path, one.before, one.after))
}
