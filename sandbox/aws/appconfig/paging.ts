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
  const size = input.MaxResults ?? LARGEST_PAGE
  const token =
    input.NextToken === undefined ? undefined : Buffer.from(input.NextToken, 'base64url').toString()
  const [tokenScope, offset = ''] = token?.split('\n') ?? [scope, '0']
  const from = Number(offset)
  if (tokenScope !== scope || !Number.isInteger(from) || from < 0 || offset === '')
    throw badRequest('Invalid NextToken')
  const next = from + size
  return {
    Items: items.slice(from, next),
    NextToken: next < items.length ? Buffer.from(`${scope}\n${next}`).toString('base64url') : undefined
  }
}
