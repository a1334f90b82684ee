import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { createSecureContext, type SecureContext } from 'node:tls'
import * as der from './der.js'

const ECDSA_WITH_SHA256 = der.sequence(der.oid('1.2.840.10045.4.3.2'))
/** Node looks at the real time, whatever the sandbox's is: valid for as long as the format's years go. */
const VALIDITY = der.sequence(der.utcTime('000101000000Z'), der.utcTime('491231235959Z'))

const named = (commonName: string): Uint8Array =>
  der.sequence(der.set(der.sequence(der.oid('2.5.4.3'), der.utf8(commonName))))

const critical = (id: string, value: Uint8Array): Uint8Array =>
  der.sequence(der.oid(id), der.boolean(true), der.octets(value))

const CA_EXTENSIONS = [critical('2.5.29.19', der.sequence(der.boolean(true)))]

const hostExtensions = (host: string): Uint8Array[] => [
  der.sequence(der.oid('2.5.29.17'), der.octets(der.sequence(der.implicit(2, Buffer.from(host, 'latin1')))))
]

const pem = (certificate: Uint8Array): string => {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** A certificate authority that exists as long as this process, and vouches for any host name. */
export interface Authority {
  /** Its own certificate, for clients that are to trust it. */
  readonly certificate: string
  /** What a TLS server shows as `host`. */
  contextFor(host: string): SecureContext
}

/** Made with Node alone: a runner need not have openssl. */
export const createAuthority = (): Authority => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const issuer = 'Sandbox CA'
  const certify = (commonName: string, extensions: readonly Uint8Array[]): string => {
    const body = der.sequence(
      der.explicit(0, der.integer(Buffer.from([2]))),
      // The first byte is not zero, as DER wants it.
      der.integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
      ECDSA_WITH_SHA256,
      named(issuer),
      VALIDITY,
      named(commonName),
      spki,
      der.explicit(3, der.sequence(...extensions))
    )
    return pem(der.sequence(body, ECDSA_WITH_SHA256, der.bits(sign('sha256', body, privateKey))))
  }
  const contexts = new Map<string, SecureContext>()
  return {
    certificate: certify(issuer, CA_EXTENSIONS),
    contextFor: (host) => {
      // A common name has at most 64 characters; nobody reads it where there is an alternative name.
      const context =
        contexts.get(host) ??
        createSecureContext({ key, cert: certify(host.slice(0, 64), hostExtensions(host)) })
      contexts.set(host, context)
      return context
    }
  }
}
