import type { Conclusion } from './types.js'

/** Values by the expression that names them, such as `github.token`. */
export type Contexts = Readonly<Record<string, string>>

/**
 * Evaluates a text with `${{ … }}` in it.
 * @throws when an expression is anything but a name of `contexts`
 */
export const evaluateText = (text: string, contexts: Contexts): string =>
  text.replace(/\$\{\{([^]*?)\}\}/g, (_, inner: string) => {
    const name = inner.trim()
    const value = Object.hasOwn(contexts, name) ? contexts[name] : undefined
    if (value === undefined) throw new Error(`The sandbox runner cannot evaluate the expression '${name}'.`)
    return value
  })

const STATUS_FUNCTIONS: ReadonlyMap<string, (status: Conclusion) => boolean> = new Map([
  ['always()', (): boolean => true],
  ['success()', (status: Conclusion): boolean => status === 'success'],
  ['failure()', (status: Conclusion): boolean => status === 'failure'],
  ['cancelled()', (status: Conclusion): boolean => status === 'cancelled']
])

/**
 * Evaluates a `post-if`: one status function, negated or not.
 * @throws when it is anything else
 */
export const evaluateCondition = (condition: string, status: Conclusion): boolean => {
  const bare = condition
    .trim()
    .replace(/^\$\{\{([^]*)\}\}$/, '$1')
    .replaceAll(/\s/g, '')
    .toLowerCase()
  const isNegated = bare.startsWith('!')
  const holds = STATUS_FUNCTIONS.get(isNegated ? bare.slice(1) : bare)
  if (holds === undefined) throw new Error(`The sandbox runner cannot evaluate the condition '${condition}'.`)
  return holds(status) !== isNegated
}
