/** Shorter parts are words such as `PUT` or numbers: leaving them out would only hide what the answer says. */
const SHORTEST = 8

const HIDDEN = '***'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Takes an upload's address out of a text, and each part of it that could serve to rebuild it: path, query, and the
 * values of the query, in every spelling. Whoever has the address can write to the bucket.
 */
export const redact = (text: string, url: URL): string => {
  const pairs = url.search.slice(1).split('&')
  const values = [...url.searchParams.values(), ...pairs.map((pair) => pair.slice(pair.indexOf('=') + 1))]
  const parts = [url.href, url.pathname + url.search, url.search.slice(1), url.pathname, ...values]
  return [...new Set(parts.flatMap((part) => [part, decoded(part), encodeURIComponent(part)]))]
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, part) => rest.replaceAll(part, HIDDEN), text)
}
