import { page, type Page } from '../paging.js'
import { badRequest } from './errors.js'

interface Asked {
  readonly maxResults?: number | undefined
  readonly nextToken?: string | undefined
}

/** One page of `items`. @param scope what is listed; a token is only good for the same. @throws ServiceError */
export const pageOf = <Item>(
  scope: string,
  items: readonly Item[],
  { maxResults = 0, nextToken }: Asked,
  usualSize: number
): Page<Item> => {
  const found = page(scope, items, maxResults === 0 ? usualSize : maxResults, nextToken)
  if (found === undefined) throw badRequest('Invalid nextToken')
  return found
}
