import type { FaultWords } from '../faults.js'
import type { HttpOutput } from '../wire/rest-json.js'
import { ServiceError } from '../wire/service-error.js'

/** An error of S3: the fields are further elements of its XML. */
const s3Error =
  (code: string, status: number, message: string) =>
  (fields: Readonly<Record<string, string>> = {}): ServiceError =>
    new ServiceError(code, status, message, fields)

export const signatureDoesNotMatch = s3Error(
  'SignatureDoesNotMatch',
  403,
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
)
export const accessDenied = s3Error('AccessDenied', 403, 'Access Denied')
export const requestHasExpired = s3Error('AccessDenied', 403, 'Request has expired')
export const missingContentLength = s3Error(
  'MissingContentLength',
  411,
  'You must provide the Content-Length HTTP header.'
)
export const notImplemented = s3Error(
  'NotImplemented',
  501,
  'A header you provided implies functionality that is not implemented'
)
export const twoMechanisms = s3Error(
  'InvalidArgument',
  400,
  'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or ' +
    'the Authorization header should be specified'
)
export const entityTooLarge = s3Error(
  'EntityTooLarge',
  400,
  'Your proposed upload exceeds the maximum allowed size'
)
export const invalidRange = s3Error('InvalidRange', 416, 'The requested range is not satisfiable')
export const noSuchKey = s3Error('NoSuchKey', 404, 'The specified key does not exist.')

/** How S3 words what a fault makes it say. */
export const S3_WORDS: Partial<FaultWords> = {
  throttle: () => new ServiceError('SlowDown', 503, 'Please reduce your request rate.'),
  'internal-error': () =>
    new ServiceError('InternalError', 500, 'We encountered an internal error. Please try again.'),
  'expired-token': () => new ServiceError('ExpiredToken', 400, 'The provided token has expired.'),
  'access-denied': () => accessDenied(),
  'not-found': () => noSuchKey()
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const element = (name: string, text: string): string =>
  `<${name}>${text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '')}</${name}>`

/** An error as S3 puts it: XML. */
export const encodeS3Error = ({ code, status, message, fields }: ServiceError): HttpOutput => {
  const further = Object.entries(fields).map(([name, value]) => element(name, String(value)))
  const inner = [element('Code', code), element('Message', message), ...further].join('')
  return {
    status,
    headers: { 'Content-Type': 'application/xml' },
    body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inner}</Error>`)
  }
}
