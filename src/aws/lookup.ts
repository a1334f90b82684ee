import { nearest } from '../config/nearest.js'
import { call } from './call.js'
import { DeploymentError } from '../deployment/problem.js'

/** Where to look, and what ends the search. */
export interface Search {
  readonly region: string
  readonly signal: AbortSignal
}

interface Thing {
  readonly Id?: string | undefined
  readonly Name?: string | undefined
}

interface Page<T> {
  readonly Items?: T[] | undefined
  readonly NextToken?: string | undefined
}

interface Options {
  readonly abortSignal: AbortSignal
}

/** One kind of thing that has an id and a name: how to get one, how to list all. */
export interface Kind<T extends Thing> {
  /** For people: `environment`. */
  readonly word: string
  /** For people: ` of application shop`, or nothing. */
  readonly within: string
  /** As the API calls it: `Environment`, `Environments`. */
  readonly one: string
  readonly many: string
  /** What its ids look like; default: AppConfig's. */
  readonly id?: RegExp
  /** Default: `appconfig`. */
  readonly service?: 'amplify'
  get(id: string, options: Options): Promise<T>
  list(page: { MaxResults: number; NextToken?: string }, options: Options): Promise<Page<T>>
}

/** A thing that was found. */
export type Identified<T> = T & { readonly id: string; readonly name: string }

/** The API's largest page. */
const PAGE = 50
const MOST_NAMES = 10

/** What AppConfig's ids look like. Many a name does, too. */
const ID = /^[a-z0-9]{4,7}$/

const identified = <T extends Thing>(thing: T, fallback: string): Identified<T> => ({
  ...thing,
  id: thing.Id ?? fallback,
  name: thing.Name ?? fallback
})

/**
 * Finds a thing by id or name. What looks like an id is asked for as one first, so that an id costs no listing (and
 * wins over a name that looks the same). Names are compared exactly; two things of one name are an error.
 */
export const lookUp = async <T extends Thing>(
  wanted: string,
  kind: Kind<T>,
  { region, signal }: Search
): Promise<Identified<T>> => {
  const service = kind.service && { service: kind.service }
  if ((kind.id ?? ID).test(wanted)) {
    const byId = await orNone(
      call(
        { operation: `Get${kind.one}`, resource: `${kind.word} ${wanted}${kind.within}`, region, ...service },
        signal,
        (options) => kind.get(wanted, options)
      )
    )
    if (byId !== undefined) return identified(byId, wanted)
  }
  const all: T[] = []
  let token: string | undefined
  do {
    const page = { MaxResults: PAGE, ...(token !== undefined && { NextToken: token }) }
    const { Items = [], NextToken } = await call(
      { operation: `List${kind.many}`, resource: `the ${kind.word} names${kind.within}`, region, ...service },
      signal,
      (options) => kind.list(page, options)
    )
    all.push(...Items)
    token = NextToken
  } while (token !== undefined && token !== '')

  const matches = all.filter(({ Name, Id }) => Name === wanted && Id !== undefined)
  const [match, second] = matches
  if (match === undefined) throw unknown(wanted, kind, region, all)
  if (second !== undefined) throw ambiguous(wanted, kind, region, matches)
  return identified(match, wanted)
}

/** What was found; undefined when the service says that it is not there. */
export const orNone = async <T>(found: Promise<T>): Promise<T | undefined> => {
  try {
    return await found
  } catch (error) {
    if (error instanceof DeploymentError && error.problem.kind === 'not-found') return undefined
    throw error
  }
}

const quoted = (text: string): string => JSON.stringify(text)

const unknown = <T extends Thing>(wanted: string, kind: Kind<T>, region: string, all: readonly T[]) => {
  const names = [...new Set(all.flatMap(({ Name }) => Name ?? []))].sort()
  const close = nearest(wanted, names)
  const shown = names.slice(0, MOST_NAMES).map(quoted).join(', ')
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  const guess = close === undefined ? '' : ` (did you mean ${quoted(close)}?)`
  const there = names.length === 0 ? 'there is none at all' : `there are: ${shown}${more}`
  return new DeploymentError({
    kind: 'not-found',
    message: `There is no ${kind.word} ${quoted(wanted)}${kind.within} in ${region}${guess}; ${there}`,
    hint: 'Names are compared exactly, upper and lower case included; check the region and the account, too.'
  })
}

const ambiguous = <T extends Thing>(wanted: string, kind: Kind<T>, region: string, matches: readonly T[]) =>
  new DeploymentError({
    kind: 'invalid',
    message: `There are ${matches.length} ${kind.word}s named ${quoted(wanted)}${kind.within} in ${region}: ${matches.map(({ Id }) => Id ?? '').join(', ')}`,
    hint: 'Give the id of the one you mean instead of the name.'
  })
