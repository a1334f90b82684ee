import type { Failure } from './failure.js'

/** What to check when nothing came through. @param region that was asked; absent where it was not AWS */
export const networkHint = ({ code = '', syscall }: Failure, region?: string): string => {
  if (code === 'ERR_PROXY_TUNNEL')
    return 'Check HTTPS_PROXY and NO_PROXY, and that the proxy lets this runner through to this host.'
  if (/CERT|SELF_SIGNED|VERIFY|ISSUER/.test(code))
    return 'If a proxy of yours signs the connection, set NODE_EXTRA_CA_CERTS to its certificate.'
  if (syscall === 'getaddrinfo' && region !== undefined)
    return `Check that the region ${region} exists and has this service, and the name resolution of the runner.`
  return 'Check the network of the runner, its proxy and AWS_ENDPOINT_URL*.'
}
