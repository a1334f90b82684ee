import { Agent as PlainAgent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { ProxyEnv } from './proxy.js'

/** For one request to this address, through the proxy that is meant for it; undefined where there are no proxies. */
export const agentThrough = (proxyEnv: ProxyEnv | undefined, address: string): PlainAgent | undefined => {
  if (proxyEnv === undefined) return undefined
  const options = { keepAlive: false, proxyEnv: { ...proxyEnv } }
  return /^https:/i.test(address) ? new SecureAgent(options) : new PlainAgent(options)
}
