const DEFAULT_SIZE = 30
const LARGEST_SIZE = 100

const numberIn = (query: URLSearchParams, name: string, fallback: number): number => {
  const value = Number(query.get(name) ?? fallback)
  return Number.isInteger(value) && value > 0 ? value : fallback
}

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[]
  /** GitHub's `Link`, where there are other pages. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The page that is asked for.
 *
 * @param address of the list, without a query
 */
export const paged = <Item>(items: readonly Item[], query: URLSearchParams, address: string): Page<Item> => {
  const size = Math.min(numberIn(query, 'per_page', DEFAULT_SIZE), LARGEST_SIZE)
  const page = numberIn(query, 'page', 1)
  const last = Math.max(Math.ceil(items.length / size), 1)
  const to = (number: number, rel: string): string => {
    const target = new URLSearchParams(query)
    target.set('page', String(number))
    return `<${address}?${target.toString()}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : [])
  ]
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') }
  }
}
