import { listed } from './fault.js'
import { topOf } from './names.js'

/** Amplify's bundle for server-side rendering: https://docs.aws.amazon.com/amplify/latest/userguide/ssr-deployment-specification.html */
const SERVER_MANIFEST = '.amplify-hosting/deploy-manifest.json'
const INDEX = 'index.html'

/** What is rarely meant to become public, by its name at the root, and what that would mean. */
const TRAPS: readonly { readonly name: RegExp; readonly why: string }[] = [
  { name: /^\.git$/, why: 'the history of the repository becomes public' },
  { name: /^\.env(?:\..*)?$/, why: 'its variables become public' },
  { name: /^\.(?:npmrc|netrc|aws|ssh)$/, why: 'it usually holds credentials' },
  { name: /^node_modules$/, why: 'a built site does not need its packages' }
]

/** What a list of paths tells about a site. */
export interface Survey {
  /** It is a bundle for server-side rendering, not a static site. */
  readonly serverBundle: boolean
  /** Worth a warning; raw. */
  readonly warnings: readonly string[]
}

/** Where the index page is instead: folders at the root that have one. */
const misplaced = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.split('/').length === 2 && name.endsWith(`/${INDEX}`))

const withoutIndex = (names: readonly string[]): string => {
  const elsewhere = misplaced(names)
  const where = elsewhere.length === 0 ? '' : ` There is ${listed(elsewhere)}: is that folder the site?`
  return `There is no ${INDEX} at the root, so the site's own address may answer 404.${where}`
}

/** Looks for what is missing and for what does not belong into a site. */
export const survey = (names: readonly string[]): Survey => {
  const tops = [...new Set(names.map(topOf))]
  const serverBundle = names.includes(SERVER_MANIFEST)
  const traps = TRAPS.flatMap(({ name, why }) =>
    tops.filter((top) => name.test(top)).map((top) => `${top} is part of the site: ${why}.`)
  )
  return {
    serverBundle,
    warnings: [...(serverBundle || tops.includes(INDEX) ? [] : [withoutIndex(names)]), ...traps]
  }
}
