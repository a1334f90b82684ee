import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { type Authority, createAuthority } from './authority.js'

/** What a client needs to reach the deployed sites under their true addresses. */
export interface WebAccess {
  /** `HTTPS_PROXY` and `NODE_EXTRA_CA_CERTS`, for the environment of another process. */
  readonly env: Readonly<Record<string, string>>
  /** PEM of the authority, for a client in this process. */
  readonly certificate: string
}

/**
 * `https://<branch>.<app>.amplifyapp.com` for clients on this machine: names that no resolver knows here and
 * certificates that nobody else would give. A client reaches them through the sandbox as its HTTPS proxy, with an agent
 * that is given `proxyEnv` (Node 24.5 and newer), curl's `--proxy` and `--cacert`, or any other that knows CONNECT.
 * The AWS endpoints and presigned URLs are plain HTTP and go past it.
 */
export class Web {
  readonly #isSite: (host: string) => boolean
  #authority: Authority | undefined
  #folder: string | undefined

  constructor(isSite: (host: string) => boolean) {
    this.#isSite = isSite
  }

  /** @param origin of the sandbox */
  open(origin: string): WebAccess {
    this.#authority ??= createAuthority()
    const { certificate } = this.#authority
    this.#folder ??= mkdtempSync(join(tmpdir(), 'sandbox-web-'))
    const file = join(this.#folder, 'authority.pem')
    writeFileSync(file, certificate)
    return { env: { HTTPS_PROXY: origin, NODE_EXTRA_CA_CERTS: file }, certificate }
  }

  /** The inside of a tunnel to `host`, where a site is; the sandbox is the only web there is. */
  tunnel(host: string, socket: Duplex): Duplex | undefined {
    const authority = this.#authority
    if (authority === undefined || !this.#isSite(host)) return undefined
    return new TLSSocket(socket, { isServer: true, secureContext: authority.contextFor(host) })
  }

  close(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true })
    this.#folder = undefined
  }
}
