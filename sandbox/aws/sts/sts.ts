import type { Endpoint } from '../endpoint.js'
import type { HttpOutput } from '../wire/rest-json.js'
import { ServiceError } from '../wire/service-error.js'
import type { JobTokens } from './job-tokens.js'
import type { Sessions } from './sessions.js'

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const xml = (status: number, body: string): HttpOutput => ({
  status,
  headers: { 'Content-Type': 'text/xml' },
  body: Buffer.from(body)
})

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`

const formOf = async (body: AsyncIterable<Uint8Array>): Promise<URLSearchParams> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}

/** AssumeRoleWithWebIdentity, as the query protocol has it. What it checks of a token is what GitHub's users get wrong. */
export const stsEndpoint = (accountId: string, tokens: JobTokens, sessions: Sessions): Endpoint => ({
  name: 'sts',
  words: {},
  encodeError: ({ code, status, message }) =>
    xml(
      status,
      `<ErrorResponse xmlns="${NAMESPACE}">${element(
        'Error',
        element('Type', 'Sender') + element('Code', code) + element('Message', escaped(message))
      )}</ErrorResponse>`
    ),
  operationOf: ({ method, path, headers }) =>
    method === 'POST' && path === '/' && headers['content-type']?.includes('x-www-form-urlencoded') === true
      ? 'AssumeRoleWithWebIdentity'
      : undefined,
  answer: async ({ body }, { now, note }) => {
    const form = await formOf(body)
    const field = (name: string): string => form.get(name) ?? ''
    const seconds = Number(form.get('DurationSeconds') ?? 3600)
    note({ RoleArn: field('RoleArn'), RoleSessionName: field('RoleSessionName'), DurationSeconds: seconds })
    if (field('Action') !== 'AssumeRoleWithWebIdentity')
      throw new ServiceError('InvalidAction', 400, 'Unknown action')
    const token = tokens.find(field('WebIdentityToken'))
    if (token === undefined)
      throw new ServiceError('InvalidIdentityToken', 400, 'The ID Token provided is not a valid JWT.')
    if (token.audience !== 'sts.amazonaws.com')
      throw new ServiceError('InvalidIdentityToken', 400, 'Incorrect token audience')
    if (token.expiresAt <= now)
      throw new ServiceError(
        'ExpiredTokenException',
        400,
        'Token expired: current date/time must be before the expiration date/time'
      )
    if (!sessions.trusted)
      throw new ServiceError('AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
    if (seconds > sessions.longestSeconds)
      throw new ServiceError(
        'ValidationError',
        400,
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
      )
    const session = sessions.give(now, seconds)
    const role = field('RoleArn').replace(/^.*\//, '')
    const credentials =
      element('AccessKeyId', session.accessKeyId) +
      element('SecretAccessKey', session.secretAccessKey) +
      element('SessionToken', session.sessionToken) +
      element('Expiration', new Date(session.expiresAt).toISOString())
    const user = element(
      'Arn',
      escaped(`arn:aws:sts::${accountId}:assumed-role/${role}/${field('RoleSessionName')}`)
    )
    const result = element('Credentials', credentials) + element('AssumedRoleUser', user)
    return xml(
      200,
      `<AssumeRoleWithWebIdentityResponse xmlns="${NAMESPACE}">${element(
        'AssumeRoleWithWebIdentityResult',
        result
      )}</AssumeRoleWithWebIdentityResponse>`
    )
  }
})
