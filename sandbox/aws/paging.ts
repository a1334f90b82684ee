export interface Page<Item> {
  readonly items: Item[]
  /** Of the next page; absent at the end. */
  readonly next: string | undefined
}

/**
 * One page of `items`; undefined where the token is none of this list.
 *
 * @param scope what is listed; a token is only good for the same
 */
export const page = <Item>(
  scope: string,
  items: readonly Item[],
  size: number,
  token: string | undefined
): Page<Item> | undefined => {
  const text = token === undefined ? `${scope}\n0` : Buffer.from(token, 'base64url').toString()
  const [tokenScope, offset = ''] = text.split('\n')
  const from = Number(offset)
  if (tokenScope !== scope || !Number.isInteger(from) || from < 0 || offset === '') return undefined
  const next = from + size
  return {
    items: items.slice(from, next),
    next: next < items.length ? Buffer.from(`${scope}\n${next}`).toString('base64url') : undefined
  }
}
