import { kindOf } from './content/content-type.js'
import { sameContent } from './content/same.js'
import type { StoredContent } from './hosted-versions.js'

type Typed = Pick<StoredContent, 'bytes' | 'contentType'>

const essence = ({ contentType }: Typed): string => (contentType.split(';')[0] ?? '').trim().toLowerCase()

/**
 * Whether two configurations say the same to whoever reads them: of the same format, and in it of the same meaning;
 * what is neither JSON nor YAML byte by byte, under the same content type.
 */
export const saysTheSame = async (one: Typed, other: Typed, featureFlags: boolean): Promise<boolean> => {
  const kind = kindOf(one.contentType)
  if (kind !== kindOf(other.contentType)) return false
  if (kind === 'other' && essence(one) !== essence(other)) return false
  return sameContent(one.bytes, other.bytes, kind, { featureFlags })
}
