/** Amplify's word for the newest commit, whichever that is. */
const NEWEST = 'HEAD'

/** Whether a job's commit is the wanted one, which may be abbreviated. */
export const isSameCommit = (built: string | undefined, wanted: string): boolean =>
  built !== undefined && wanted.length >= 7 && built.toLowerCase().startsWith(wanted.toLowerCase())

/** What a job built, measured by what was wanted. Amplify builds the newest commit of a branch whatever it is told. */
export type Built =
  | { readonly kind: 'wanted' }
  /** The service does not say which. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'other'; readonly commit: string }

export const builtCommit = (built: string | undefined, wanted: string): Built => {
  if (built === undefined || built === '' || built === NEWEST || wanted === '') return { kind: 'unknown' }
  return isSameCommit(built, wanted) ? { kind: 'wanted' } : { kind: 'other', commit: built }
}
