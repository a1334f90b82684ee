import { isRecord } from '../wire/shape.js'
import { badRequest } from './errors.js'

export const FEATURE_FLAGS = 'AWS.AppConfig.FeatureFlags'

const MOST_FLAGS = 100
const MOST_ATTRIBUTES = 25
const KEY = /^[a-z][a-zA-Z\d_-]{0,63}$/
const STAMPS = ['_createdAt', '_updatedAt'] as const

type Entries = Readonly<Record<string, Record<string, unknown>>>

/** What a document of feature flags holds, once it is known to be one. */
interface Document {
  readonly root: Record<string, unknown>
  readonly flags: Entries
  readonly values: Entries
}

const NUMBER_OR_STRING = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const KEPT_NUMBER = /"@number:([^"]+)"/g

/** JSON.parse, with each number kept as the text that it was: a flag may hold more digits than a double. */
const parsed = (content: Uint8Array): unknown => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  JSON.parse(text)
  return JSON.parse(
    text.replaceAll(NUMBER_OR_STRING, (token) => (token.startsWith('"') ? token : `"@number:${token}"`))
  )
}

const written = (document: Record<string, unknown>): Uint8Array =>
  Buffer.from(JSON.stringify(document).replaceAll(KEPT_NUMBER, '$1'))

const typeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'array'
  return typeof value === 'string' && value.startsWith('@number:') ? 'number' : typeof value
}

const isEntries = (value: unknown): value is Entries =>
  isRecord(value) && Object.values(value).every(isRecord)

/** Problems of one flag's values against its attributes' constraints: those that must be there, and their types. */
const valueProblems = (
  key: string,
  flag: Record<string, unknown>,
  value: Record<string, unknown>
): string[] => {
  const attributes = isEntries(flag['attributes']) ? flag['attributes'] : {}
  const problems: string[] = []
  if (typeof value['enabled'] !== 'boolean' && !Array.isArray(value['_variants'])) {
    problems.push(`values.${key}.enabled must be a boolean`)
  }
  for (const [name, { constraints }] of Object.entries(attributes)) {
    if (!isRecord(constraints)) continue
    const { type, required } = constraints
    const found = value[name]
    if (found === undefined && required === true) problems.push(`values.${key}.${name} is required`)
    if (found !== undefined && typeof type === 'string' && typeOf(found) !== type) {
      problems.push(`values.${key}.${name} must be of type ${type}`)
    }
  }
  for (const name of Object.keys(value)) {
    const known = name === 'enabled' || name.startsWith('_') || attributes[name] !== undefined
    if (!known) problems.push(`values.${key}.${name} is not an attribute of the flag`)
  }
  return problems
}

const problemsOf = ({ root, flags, values }: Document): string[] => {
  const problems: string[] = []
  if (root['version'] !== '1') problems.push('version must be "1"')
  if (Object.keys(flags).length > MOST_FLAGS) problems.push(`there are more than ${MOST_FLAGS} flags`)
  for (const [key, flag] of Object.entries(flags)) {
    if (!KEY.test(key)) problems.push(`flags.${key} is not a valid key`)
    if (typeof flag['name'] !== 'string') problems.push(`flags.${key}.name must be a string`)
    const attributes = isRecord(flag['attributes']) ? Object.keys(flag['attributes']).length : 0
    if (attributes > MOST_ATTRIBUTES)
      problems.push(`flags.${key} has more than ${MOST_ATTRIBUTES} attributes`)
  }
  for (const [key, value] of Object.entries(values)) {
    const flag = flags[key]
    if (flag === undefined) problems.push(`values.${key} has no flag`)
    else problems.push(...valueProblems(key, flag, value))
  }
  return problems
}

const documentOf = (content: Uint8Array): Document | undefined => {
  try {
    const root = parsed(content)
    if (!isRecord(root)) return undefined
    const { flags = {}, values = {} } = root
    return isEntries(flags) && isEntries(values) ? { root, flags, values } : undefined
  } catch {
    return undefined
  }
}

const unstamped = (entry: Record<string, unknown>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(entry).filter(([name]) => !STAMPS.some((stamp) => stamp === name)))
  )

/** Every entry with the service's two timestamps; what did not change keeps those of the version before. */
const stamped = (entries: Entries, before: Entries, now: string): Entries =>
  Object.fromEntries(
    Object.entries(entries).map(([key, entry]) => {
      const previous = before[key]
      const same = previous !== undefined && unstamped(previous) === unstamped(entry)
      return [
        key,
        {
          ...entry,
          _createdAt: previous?.['_createdAt'] ?? now,
          _updatedAt: (same && previous['_updatedAt']) || now
        }
      ]
    })
  )

/**
 * What the service stores of a document of feature flags: `_createdAt` and `_updatedAt` in every entry of `flags` and
 * of `values`, and nowhere else.
 * @throws ServiceError when it is no such document
 */
export const storedFlags = (content: Uint8Array, previous: Uint8Array | undefined, now: Date): Uint8Array => {
  const document = documentOf(content)
  const prefix = 'Error invoking extension AppConfig Feature Flags Helper:'
  if (document === undefined) throw badRequest(`${prefix} Malformed 'Content' provided`)
  const problems = problemsOf(document)
  if (problems.length > 0) throw badRequest(`${prefix} ${problems.join('; ')}`)
  const before = previous && documentOf(previous)
  const at = now.toISOString()
  return written({
    ...document.root,
    flags: stamped(document.flags, before?.flags ?? {}, at),
    values: stamped(document.values, before?.values ?? {}, at)
  })
}
