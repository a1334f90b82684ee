/** Reading JSON whose shape nobody guarantees: total, and never a cast. */

/** The value at the end of `path`, own members only; undefined when there is none. */
export const member = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null
        ? Object.getOwnPropertyDescriptor(found, key)?.value
        : undefined,
    value
  )

/** The text there; undefined for anything else. */
export const textIn = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = member(value, ...path)
  return typeof found === 'string' ? found : undefined
}

/** The positive whole number there, such as an id; undefined for anything else. */
export const idIn = (value: unknown, ...path: readonly string[]): number | undefined => {
  const found = member(value, ...path)
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined
}
