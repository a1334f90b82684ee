/** The address with `rel="next"` in a `Link` header (RFC 8288, as GitHub writes it); undefined on the last page. */
export const nextPage = (header: string | undefined): string | undefined => {
  for (const [, address = '', parameters = ''] of (header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
    if (/;\s*rel="?next"?\s*(?:[;,]|$)/i.test(parameters)) return address
  }
  return undefined
}
