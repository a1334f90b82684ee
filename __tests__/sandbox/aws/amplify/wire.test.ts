import * as sdk from '@aws-sdk/client-amplify'
import { describe, expect, it } from '@jest/globals'
import { amplify } from '../../../../sandbox/aws/amplify/amplify.js'
import { amplifyService } from '../../../../sandbox/aws/amplify/service.js'
import { seededRandom } from '../../../../sandbox/aws/random.js'
import { operationSchemas } from '../../../../sandbox/aws/wire/operation.js'
import { bench, failure, START } from '../support.js'
import { hosting } from './support.js'

describe('the wire of Amplify', () => {
  it('knows all operations that concern deploying', () => {
    const service = amplifyService(amplify(() => START, seededRandom(1), '123456789012', 'eu-west-1'))
    const answered = new Set(service.operations.map(({ name }) => name))
    const missing = operationSchemas(sdk)
      .map((schema) => schema[2])
      .filter((name) => !answered.has(name))
    expect(missing.filter((name) => !/Webhook|BackendEnvironment|Artifact/.test(name)).sort()).toEqual([
      'CreateApp',
      'CreateDomainAssociation',
      'DeleteApp',
      'DeleteDomainAssociation',
      'GenerateAccessLogs',
      'UpdateApp',
      'UpdateDomainAssociation'
    ])
  })

  it('words an error with a small m', async () => {
    const { aws } = await hosting()
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKID/20300101/eu-west-1/amplify/aws4_request, SignedHeaders=host, Signature=00'
    const response = await fetch(`${aws.url}/apps/dmissing`, { headers: { authorization } })
    expect([response.status, response.headers.get('x-amzn-errortype'), await response.json()]).toEqual([
      404,
      'NotFoundException',
      { message: 'App dmissing not found.' }
    ])
  })

  it('says what is wrong with an input', async () => {
    const { client, main } = await hosting()
    const wrong = { appId: main.appId, branchName: '', tags: { 'aws:x': 'y' }, ttl: 'soon' }
    const { name, message } = await failure(client.createBranch(wrong))
    expect(name).toBe('BadRequestException')
    expect(message).toMatch(/^4 validation errors detected: /)
    for (const member of ['branchName', 'ttl', 'tags']) expect(message).toContain(`Value at '${member}'`)
  })

  it('takes every tag that AWS takes', async () => {
    const { client, main } = await hosting()
    const tags = { 'team-1/x': 'größe 7 +-=._:/@' }
    await client.createBranch({ appId: main.appId, branchName: 'tagged', tags })
    expect((await client.getBranch({ appId: main.appId, branchName: 'tagged' })).branch?.tags).toEqual(tags)
  })

  it('shares a port with AppConfig, and keeps apart from it', async () => {
    const { aws, client, shop } = await bench()
    const { appId } = aws.amplify.world.createSite()
    const hosted = new sdk.Amplify({
      endpoint: aws.env['AWS_ENDPOINT_URL_AMPLIFY'] ?? '',
      region: 'eu-west-1',
      credentials: { accessKeyId: 'AKIDSANDBOX', secretAccessKey: 'sandbox' }
    })
    expect((await hosted.listApps({})).apps).toMatchObject([{ appId }])
    expect((await client.listApplications({})).Items).toMatchObject([{ Id: shop.applicationId }])
    expect(aws.requests.map(({ service }) => service)).toEqual(['amplify', 'appconfig'])
    hosted.destroy()
  })
})
