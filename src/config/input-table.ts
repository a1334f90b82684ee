import type { Parser } from './values.js'

/**
 * One input. `O` is the set of operations, each written `service operation`.
 * At most one of `default` and `computedDefault` is there.
 */
export interface InputSpec<T, O extends string> {
  /** One line for action.yml and the README, without default and operations. */
  readonly description: string
  readonly parse: Parser<T>
  /** What absence means, as the user would write it; parsed like any value. */
  readonly default?: string
  /** What absence means, in words, where it depends on something that is only known later. */
  readonly computedDefault?: string
  /** The `default:` of action.yml. The runner fills it in, so such an input never counts as given by the user. */
  readonly runnerDefault?: string
  /** The value is never shown. */
  readonly secret?: true
  /** The value is taken as it is, blanks at its ends included. */
  readonly verbatim?: true
  /** It has a part in choosing the operation: it can be judged before the operation is known. */
  readonly selects?: true
  /** Operations in which it has a meaning; it has none in those that are absent. */
  readonly use: Readonly<Partial<Record<O, 'required' | 'optional'>>>
}

/** The inputs whose values have the types `V`. */
export type InputTable<V, O extends string> = { readonly [K in keyof V & string]: InputSpec<V[K], O> }
