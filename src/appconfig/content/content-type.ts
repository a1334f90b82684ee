import { extname } from 'node:path'

/** How content is understood: by its own grammar, or as mere bytes. */
export type ContentKind = 'json' | 'yaml' | 'other'

const UNKNOWN = 'application/octet-stream'

/** Formats without a registered type that readers expect are plain text to the service and to its console. */
const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['.json', 'application/json'],
  ['.yaml', 'application/x-yaml'],
  ['.yml', 'application/x-yaml'],
  ...['.txt', '.text', '.properties', '.toml', '.ini', '.conf', '.cfg', '.env'].map(
    (extension): [string, string] => [extension, 'text/plain']
  )
])

/**
 * The content type of a file: the given one as it is, else by the file's extension in any case, else
 * `application/octet-stream`.
 */
export const contentTypeOf = (path: string, given?: string): string =>
  given ?? BY_EXTENSION.get(extname(path).toLowerCase()) ?? UNKNOWN

const JSON_TYPE = /^(?:(?:application|text)\/json|[^/]+\/[^/]+\+json)$/
const YAML_TYPE = /^(?:(?:application|text)\/(?:x-)?ya?ml|[^/]+\/[^/]+\+yaml)$/

/** How content of that type is understood. Parameters (`; charset=utf-8`) and case do not matter. */
export const kindOf = (contentType: string): ContentKind => {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase()
  if (JSON_TYPE.test(type)) return 'json'
  return YAML_TYPE.test(type) ? 'yaml' : 'other'
}
