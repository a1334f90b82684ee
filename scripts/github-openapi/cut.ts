import { member } from '../../src/runtime/json.js'

/** An operation to keep. */
interface Kept {
  readonly method: string
  readonly path: string
}

/** Members that are for readers. Only where they are no name of a property: those stand in maps. */
const FOR_READERS: ReadonlySet<string> = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'deprecated'
])

/** Members whose own members have names of somebody's choice. */
const MAPS: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'content',
  'headers',
  'responses',
  'schemas',
  'parameters'
])

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mapped = (
  value: Readonly<Record<string, unknown>>,
  change: (value: unknown, key: string) => unknown
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]))

/** Without what is for readers, and GitHub's own extensions. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare)
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(([key]) => !FOR_READERS.has(key) && !key.startsWith('x-'))
  return mapped(Object.fromEntries(kept), (inner, key) =>
    MAPS.has(key) && isObject(inner) ? mapped(inner, bare) : bare(inner)
  )
}

const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isObject(value)) return []
  const own = value['$ref']
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(referencesIn)]
}

/** `#/components/schemas/check-run` */
const partsOf = (reference: string): readonly [kind: string, name: string] => {
  const [, kind = '', name = ''] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(reference) ?? []
  if (name === '') throw new Error(`the description refers to ${reference}`)
  return [kind, name]
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): Record<string, Value> =>
  Object.fromEntries([...map].toSorted(([one], [other]) => (one < other ? -1 : 1)))

/**
 * The part of an OpenAPI description that these operations need, without what is for readers. Throws when it does
 * not have one of them.
 */
export const cut = (description: unknown, operations: readonly Kept[]): unknown => {
  const paths = new Map<string, Record<string, unknown>>()
  const components = new Map<string, Map<string, unknown>>()
  const follow = (value: unknown): void => {
    for (const reference of referencesIn(value)) {
      const [kind, name] = partsOf(reference)
      const ofKind = components.get(kind) ?? new Map<string, unknown>()
      if (ofKind.has(name)) continue
      const component = bare(member(description, 'components', kind, name))
      components.set(kind, ofKind.set(name, component))
      follow(component)
    }
  }
  for (const { method, path } of operations) {
    const operation = member(description, 'paths', path, method.toLowerCase())
    if (operation === undefined) throw new Error(`the description has no ${method} ${path}`)
    const kept = bare(operation)
    paths.set(path, { ...paths.get(path), [method.toLowerCase()]: kept })
    follow(kept)
  }
  return {
    openapi: member(description, 'openapi'),
    info: {
      title: "Part of GitHub's OpenAPI description, cut from @octokit/openapi",
      version: member(description, 'info', 'version'),
      license: member(description, 'info', 'license')
    },
    paths: sorted(paths),
    components: mapped(sorted(components), (ofKind) => (ofKind instanceof Map ? sorted(ofKind) : ofKind))
  }
}
