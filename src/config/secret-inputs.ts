import { encodeAuth } from '../runtime/basic-auth.js'
import { parseEntries } from './entries.js'
import type { InputName } from './inputs.js'
import { textOf, variableOf, type Env } from './read-inputs.js'

/** Secrets among the inputs of a step, whatever its operation makes of them. */
export interface SecretInputs {
  /** Secret by their kind, in every form in which they could be printed. */
  readonly certain: readonly string[]
  /** Values that may be secret, without being so by their kind: no reason to hide them in the log. */
  readonly possible: readonly string[]
}

const inputOf = (env: Env, name: InputName): string => textOf(env, variableOf(name)) ?? ''

/** User and password, the password alone, and what the Authorization header holds. */
const formsOfAuth = (auth: string): readonly string[] =>
  auth === '' ? [] : [auth, auth.slice(auth.indexOf(':') + 1), encodeAuth(auth)]

/** Presigned, it opens the bucket. */
const formsOfUrl = (url: string): readonly string[] =>
  url.includes('?') ? [url, url.slice(url.indexOf('?') + 1)] : []

const MAPS = ['branch-environment-variables', 'dynamic-extension-parameters'] satisfies readonly InputName[]

const valuesOf = async (text: string): Promise<readonly string[]> => {
  const entries = text === '' ? undefined : await parseEntries(text)
  return entries?.ok ? entries.value.map(([, value]) => value) : []
}

/** Read from the environment, for a post step has no more than that: its inputs are evaluated again. */
export const secretInputs = async (env: Env): Promise<SecretInputs> => ({
  certain: [...formsOfAuth(inputOf(env, 'basic-auth')), ...formsOfUrl(inputOf(env, 'source-url'))],
  possible: (await Promise.all(MAPS.map((name) => valuesOf(inputOf(env, name))))).flat()
})
