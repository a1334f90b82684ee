import type { NewContent } from './new-content.js'
import type { Promotion } from './promotion.js'
import type { Version } from './version.js'

/** The version to deploy, as far as it is known before the environment is free. */
export type Wanted =
  | { readonly kind: 'existing'; readonly version: Version }
  | { readonly kind: 'promotion'; readonly version: Promotion }
  /** It becomes a hosted version right before the start, unless it is one already. */
  | { readonly kind: 'content'; readonly content: NewContent }
