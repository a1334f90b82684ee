import type { FileLocation } from '../../deployment/problem.js'

/** What happens at one action point. */
export interface Action {
  readonly name: string
  readonly uri: string
  readonly roleArn?: string
  /** Empty: none. */
  readonly description: string
}

export interface Parameter {
  readonly required: boolean
  readonly dynamic: boolean
  /** Empty: none. */
  readonly description: string
}

/** What one version of an extension is, as the file wants it or as AWS has it. */
export interface Definition {
  /** Empty: none. */
  readonly description: string
  /** By action point. */
  readonly actions: Readonly<Record<string, Action>>
  readonly parameters: Readonly<Record<string, Parameter>>
}

/** Keys and values of tags or parameters. */
export type Texts = Readonly<Record<string, string>>

/** An extension as the file wants it. */
export interface WishedExtension extends Definition {
  readonly name: string
  /** Without the owner's. */
  readonly tags: Texts
  readonly at: FileLocation
}

/** An association as the file wants it; names are as they stand in the file. */
export interface WishedAssociation {
  /** Name, id or ARN. */
  readonly extension: string
  /** The file defines the extension. */
  readonly isOwn: boolean
  readonly application: string
  readonly environment: string | undefined
  readonly profile: string | undefined
  readonly parameters: Texts
  /** undefined: the newest. */
  readonly version: number | undefined
  readonly at: FileLocation
}

/** All that a file wants. */
export interface Wished {
  /** Value of the owner's tag. */
  readonly owner: string
  readonly extensions: readonly WishedExtension[]
  readonly associations: readonly WishedAssociation[]
}

/** Names of the parameters that a definition asks for and `values` lack. */
export const lackingIn = (values: Texts, { parameters }: Pick<Definition, 'parameters'>): readonly string[] =>
  Object.keys(parameters).filter(
    (name) => parameters[name]?.required === true && !Object.hasOwn(values, name)
  )

/** Names in `values` that a definition does not declare. */
export const undeclaredIn = (
  values: Texts,
  { parameters }: Pick<Definition, 'parameters'>
): readonly string[] => Object.keys(values).filter((name) => !Object.hasOwn(parameters, name))
