import { DeploymentError } from '../deployment/problem.js'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Proxies as Node's own agents take them (`proxyEnv`, Node 24.5 and newer): CONNECT for https, whole addresses for
 * http. Addresses may hold a password: never print them.
 */
export interface ProxyEnv {
  readonly HTTPS_PROXY?: string
  readonly HTTP_PROXY?: string
  readonly NO_PROXY?: string
}

/** In lower case first, like curl. */
const textOf = (env: Env, name: keyof ProxyEnv): string =>
  [env[name.toLowerCase()], env[name]].map((value) => (value ?? '').trim()).find((value) => value !== '') ??
  ''

/** Node passes over an address without a scheme, and over one that it does not know: nothing would say so. */
const addressOf = (env: Env, name: keyof ProxyEnv): string => {
  const text = textOf(env, name)
  if (text === '') return ''
  const address = text.includes('://') ? text : `http://${text}`
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address
  throw new DeploymentError({
    kind: 'configuration',
    message: `the environment variable \`${name}\` is not the address of a proxy; allowed: an address that starts with \`http://\` or \`https://\` (its value is not shown, as it may hold a password)`
  })
}

/**
 * The proxies of the environment, in either case; undefined when there is none.
 * Throws a `DeploymentError` when an address is of no use.
 */
export const proxyEnvOf = (env: Env): ProxyEnv | undefined => {
  const [https, http, none] = [
    addressOf(env, 'HTTPS_PROXY'),
    addressOf(env, 'HTTP_PROXY'),
    textOf(env, 'NO_PROXY')
  ]
  if (https === '' && http === '') return undefined
  return {
    ...(https !== '' && { HTTPS_PROXY: https }),
    ...(http !== '' && { HTTP_PROXY: http }),
    ...(none !== '' && { NO_PROXY: none })
  }
}
