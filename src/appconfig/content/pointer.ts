/** A path as a JSON pointer (RFC 6901); the whole document is the empty one. */
export const pointerOf = (path: readonly string[]): string =>
  path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The keys and indices of a JSON pointer. */
const ofPointer = (pointer: string): readonly string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** A key in brackets with or without quotes, or a plain key behind a dot or at the beginning. */
const STEP = /\[\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\]]*?))\s*\]|\.?([^.[\]]+)/gy

/** `a.b[0]['c']`; undefined when the text has another form. */
const ofDots = (text: string): readonly string[] | undefined => {
  const steps: string[] = []
  let end = 0
  for (const match of text.matchAll(STEP)) {
    const [whole, single, double, bare, plain] = match
    const quoted = single ?? double
    steps.push(quoted === undefined ? (bare ?? plain ?? '') : quoted.replace(/\\(.)/gs, '$1'))
    end += whole.length
  }
  return end === text.length ? steps : undefined
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const unquoted = (text: string): string => /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? text

const readings = (location: string): readonly (readonly string[])[] => {
  const text = unquoted(location.trim())
  const root = text.replace(/^(?:#|\$)/, '')
  if (root === '' || root === '/' || root === '.') return [[]]
  if (root.startsWith('/')) {
    const [plain, fragment] = [ofPointer(root), ofPointer(decoded(root))]
    return text.startsWith('#') ? [fragment, plain] : [plain, fragment]
  }
  const dotted = ofDots(root)
  return [...(dotted === undefined ? [] : [dotted]), root.split('/'), [text]]
}

/**
 * What a validator's words for a place may mean, the likeliest first: a JSON pointer (also as a URI's fragment), or a
 * path with dots and brackets, with or without `$` in front. The service does not document the form.
 */
export const pathsIn = (location: string): readonly (readonly string[])[] => [
  ...(location.startsWith('/') ? [ofPointer(location)] : []),
  ...readings(location)
]
