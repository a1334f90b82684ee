import type { Mapping, Value } from './value.js'
import { keyText } from './value.js'

/** The type of configuration profile that holds feature flags. */
export const FEATURE_FLAGS = 'AWS.AppConfig.FeatureFlags'

/** What the service writes into every flag and every flag's values when it stores a version. */
const STAMPS: readonly string[] = ['_createdAt', '_updatedAt']

/** The parts of a flag document whose entries the service stamps. */
const STAMPED: readonly string[] = ['flags', 'values']

const mapEntries = (value: Value, change: (key: string, value: Value) => Value | undefined): Value => {
  if (value.kind !== 'map') return value
  const entries = value.entries.flatMap(({ key, value: before }) => {
    const after = change(keyText(key), before)
    return after === undefined ? [] : [{ key, value: after }]
  })
  return { ...value, entries } satisfies Mapping
}

/**
 * A flag document without the service's timestamps, which stand in every entry of `flags` and of `values` and nowhere
 * else: an attribute of that name further down is the user's own.
 */
export const withoutStamps = (root: Value): Value =>
  mapEntries(root, (part, entries) =>
    STAMPED.includes(part)
      ? mapEntries(entries, (_flag, entry) =>
          mapEntries(entry, (name, value) => (STAMPS.includes(name) ? undefined : value))
        )
      : entries
  )
