import type { Definition, Texts } from './wished.js'

/** One version of an extension, as AWS has it. */
export interface ActualExtension extends Definition {
  readonly id: string
  readonly name: string
  /** Of this version. */
  readonly arn: string
  readonly version: number
}

/** An extension that the file defines and that exists. */
export interface KnownExtension {
  readonly newest: ActualExtension
  /** All of them, the owner's and AWS's own included. */
  readonly tags: Texts
}

/** An application, environment or profile, by the part of its ARN that follows the account: `application/abc1234`. */
export type ResourcePath = string

/** An association, as a listing shows it. */
export interface ListedAssociation {
  readonly id: string
  readonly extensionId: string
  readonly resource: ResourcePath
}

/** The same with what else a listing tells. */
export interface AssociationLine extends ListedAssociation {
  /** Of the extension, where its ARN names it. */
  readonly pinned: number | undefined
  /** ARN of what it is with. */
  readonly arn: string
}

export interface ActualAssociation extends ListedAssociation {
  readonly version: number
  readonly parameters: Texts
  readonly tags: Texts
}

/** An extension that a listing shows; its newest version. */
export interface ListedExtension {
  readonly id: string
  readonly name: string
  readonly arn: string
  readonly version: number
}

/** What belongs to the owner, and is not what the file names. */
export interface Leftovers {
  readonly extensions: readonly ListedExtension[]
  readonly associations: readonly ListedAssociation[]
}

/** The part of an ARN that follows the account. */
export const pathOf = (arn: string): string => arn.split(':').slice(5).join(':')

/** `arn:aws:appconfig:eu-west-1:123456789012:`; undefined for an ARN of no account, as AWS's own extensions have. */
export const accountPrefixOf = (arn: string): string | undefined =>
  /^arn:[a-z-]+:appconfig:[a-z0-9-]+:\d{12}:/.exec(arn)?.[0]

/** Id and version that an extension's ARN names. */
export const extensionOf = (arn: string): { readonly id: string; readonly version: number | undefined } => {
  const [, id = arn, version] = pathOf(arn).split('/')
  return {
    id,
    version: version !== undefined && /^[1-9]\d{0,9}$/.test(version) ? Number(version) : undefined
  }
}

/** An extension of AWS's own belongs to no account. */
export const isByAws = ({ arn }: Pick<ListedExtension, 'arn'>): boolean => arn.split(':')[4] === ''
