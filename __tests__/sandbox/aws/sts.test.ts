import { GetApplicationCommand, AppConfigClient } from '@aws-sdk/client-appconfig'
import { fromWebToken } from '@aws-sdk/credential-provider-web-identity'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ManualClock, manualClock, type Sandbox, startSandbox } from '../../../sandbox/aws/index.js'

const ROLE = 'arn:aws:iam::123456789012:role/deploy'

let clock: ManualClock
let aws: Sandbox

beforeAll(async () => {
  clock = manualClock()
  aws = await startSandbox({ clock })
})
afterAll(() => aws.close())

const jobToken = async (audience: string, secret = aws.idToken.token): Promise<unknown> => {
  const reply = await fetch(`${aws.idToken.url}&audience=${audience}`, {
    headers: { authorization: `bearer ${secret}` }
  })
  return reply.json()
}

const tokenFor = async (audience = 'sts.amazonaws.com'): Promise<string> => {
  await jobToken(audience)
  return aws.jobTokens.given.at(-1) ?? ''
}

const assume = (webIdentityToken: string, durationSeconds = 900) =>
  fromWebToken({
    roleArn: ROLE,
    roleSessionName: 'test',
    webIdentityToken,
    durationSeconds,
    clientConfig: { endpoint: aws.url, region: 'eu-west-1', maxAttempts: 1 }
  })()

const clientWith = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }) =>
  new AppConfigClient({ endpoint: aws.url, region: 'eu-west-1', credentials, maxAttempts: 1 })

describe('the OIDC endpoint', () => {
  it('gives a token for an audience to whoever has the secret', async () => {
    const reply = await jobToken('sts.amazonaws.com')
    expect(reply).toEqual({ count: 1, value: aws.jobTokens.given.at(-1) })
    const given = aws.jobTokens.given.length
    await expect(jobToken('sts.amazonaws.com', 'wrong')).resolves.toEqual({ message: 'Unauthorized' })
    expect(aws.jobTokens.given).toHaveLength(given)
  })
})

describe('STS', () => {
  it('gives a session that a request is signed with, until it ends', async () => {
    const { accessKeyId, secretAccessKey, sessionToken = '', expiration } = await assume(await tokenFor())
    expect(expiration).toEqual(new Date(aws.now() + 900_000))
    const client = clientWith({ accessKeyId, secretAccessKey, sessionToken })
    const ask = () => client.send(new GetApplicationCommand({ ApplicationId: 'abc1234' }))
    await expect(ask()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    clock.advance(899_000)
    await expect(ask()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    clock.advance(1_000)
    await expect(ask()).rejects.toMatchObject({ name: 'ExpiredTokenException' })
  })

  it('knows its sessions', async () => {
    const keys = { accessKeyId: 'ASIA1234567890123456', secretAccessKey: 'x' }
    for (const credentials of [keys, { ...keys, sessionToken: 'made-up' }]) {
      await expect(
        clientWith(credentials).send(new GetApplicationCommand({ ApplicationId: 'abc1234' }))
      ).rejects.toMatchObject({ name: 'UnrecognizedClientException' })
    }
  })

  it('refuses what a role does not trust', async () => {
    await expect(assume('made-up')).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' })
    await expect(assume(await tokenFor('elsewhere'))).rejects.toThrow('Incorrect token audience')
    await expect(assume(await tokenFor(), 7200)).rejects.toThrow('MaxSessionDuration')
    const token = await tokenFor()
    clock.advance(300_000)
    await expect(assume(token)).rejects.toMatchObject({ name: 'ExpiredTokenException' })
    aws.sessions.trusted = false
    await expect(assume(await tokenFor())).rejects.toThrow('Not authorized to perform')
    aws.sessions.trusted = true
  })
})
