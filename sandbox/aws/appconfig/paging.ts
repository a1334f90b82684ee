import { page } from '../paging.js'
import { badRequest } from './errors.js'

const LARGEST_PAGE = 50

interface Page<Item> {
  readonly Items: Item[]
  readonly NextToken: string | undefined
}

/** One page of `items`. @param scope what is listed; a token is only good for the same. @throws ServiceError */
export const pageOf = <Item>(
  scope: string,
  items: readonly Item[],
  input: { readonly MaxResults?: number | undefined; readonly NextToken?: string | undefined }
): Page<Item> => {
  const found = page(scope, items, input.MaxResults ?? LARGEST_PAGE, input.NextToken)
  if (found === undefined) throw badRequest('Invalid NextToken')
  return { Items: found.items, NextToken: found.next }
}
