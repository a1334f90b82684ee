import type { PlannedChange } from '../../deployment/plan.js'
import type { ActualExtension, ListedExtension, ResourcePath } from './actual.js'
import type { Texts, WishedExtension } from './wished.js'

/** An association to be made. */
export interface NewAssociation {
  /** undefined: it is created in the same run; its name tells which. */
  readonly extensionId: string | undefined
  readonly extensionName: string
  readonly resource: ResourcePath
  readonly parameters: Texts
  /** undefined: the newest. */
  readonly version: number | undefined
}

type Work =
  | { readonly kind: 'create-extension'; readonly extension: WishedExtension }
  /** In place: the newest version. `from` is what it was when it was compared. */
  | { readonly kind: 'update-extension'; readonly from: ActualExtension; readonly to: WishedExtension }
  | { readonly kind: 'tag'; readonly arn: string; readonly tags: Texts }
  | { readonly kind: 'untag'; readonly arn: string; readonly keys: readonly string[] }
  | { readonly kind: 'create-association'; readonly association: NewAssociation }
  /** The version of an association cannot be changed: a new one takes the place of `id`. */
  | { readonly kind: 'replace-association'; readonly id: string; readonly association: NewAssociation }
  | { readonly kind: 'update-association'; readonly id: string; readonly parameters: Texts }
  | { readonly kind: 'delete-association'; readonly id: string }
  /** All its versions. */
  | { readonly kind: 'delete-extension'; readonly extension: ListedExtension }

/** One thing to do, and what it changes. */
export type Step = Work & {
  /** What it is done to, for people: `extension notify`. */
  readonly what: string
  /** Never empty. */
  readonly changes: readonly PlannedChange[]
}
