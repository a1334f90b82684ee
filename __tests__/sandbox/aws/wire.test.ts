import * as sdk from '@aws-sdk/client-appconfig'
import { describe, expect, it } from '@jest/globals'
import { appConfig } from '../../../sandbox/aws/appconfig/appconfig.js'
import { appConfigService } from '../../../sandbox/aws/appconfig/service.js'
import { seededRandom } from '../../../sandbox/aws/random.js'
import { operationSchemas } from '../../../sandbox/aws/wire/operation.js'
import { bench, failure, MINUTE, START } from './support.js'

const authorization =
  'AWS4-HMAC-SHA256 Credential=AKID/20300101/eu-west-1/appconfig/aws4_request, SignedHeaders=host, Signature=00'

describe('the wire', () => {
  it('knows every operation of the client but experiments, account settings and the old GetConfiguration', () => {
    const service = appConfigService(appConfig(() => START, seededRandom(1), '123456789012', 'eu-west-1'))
    const answered = new Set(service.operations.map(({ name }) => name))
    const missing = operationSchemas(sdk)
      .map((schema) => schema[2])
      .filter((name) => !answered.has(name))
    expect(missing.filter((name) => !name.includes('Experiment'))).toEqual([
      'GetAccountSettings',
      'GetConfiguration',
      'UpdateAccountSettings'
    ])
    expect(missing.filter((name) => name.includes('Experiment'))).toHaveLength(11)
  })

  it('answers what it does not know with UnknownOperationException', async () => {
    const { client } = await bench()
    expect(await failure(client.getAccountSettings({}))).toMatchObject({
      name: 'UnknownOperationException',
      $metadata: { httpStatusCode: 404 }
    })
  })

  it('takes signed requests only', async () => {
    const { aws } = await bench()
    const response = await fetch(`${aws.url}/applications`)
    expect([response.status, response.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'MissingAuthenticationTokenException'
    ])
  })

  it('shows virtual time and a request id, and error types in header and body as rest-json does', async () => {
    const { aws, clock } = await bench()
    clock.advance(7 * MINUTE)
    const ids = new Set<string | null>()
    for (const [path, status, type] of [
      ['/applications', 200, null],
      ['/applications/missing', 404, 'ResourceNotFoundException'],
      ['/nowhere', 404, 'UnknownOperationException']
    ] as const) {
      const response = await fetch(aws.url + path, { headers: { authorization } })
      expect([path, response.status, response.headers.get('x-amzn-errortype')]).toEqual([path, status, type])
      expect(response.headers.get('date')).toBe(new Date(START + 7 * MINUTE).toUTCString())
      ids.add(response.headers.get('x-amzn-requestid'))
    }
    expect(ids.size).toBe(3)
    const body: unknown = await (
      await fetch(`${aws.url}/applications/missing`, { headers: { authorization } })
    ).json()
    expect(body).toEqual({ Message: 'Application missing could not be found', ResourceName: 'Application' })
  })

  it('refuses a body that is no JSON object', async () => {
    const { aws } = await bench()
    for (const body of ['{', '[]', '"text"']) {
      const response = await fetch(`${aws.url}/applications`, {
        method: 'POST',
        body,
        headers: { authorization }
      })
      expect([body, response.status, response.headers.get('x-amzn-errortype')]).toEqual([
        body,
        400,
        'SerializationException'
      ])
    }
  })

  it('refuses members of the wrong type and missing ones', async () => {
    const { aws, place } = await bench()
    const url = `${aws.url}/applications/${place.ApplicationId}/environments/${place.EnvironmentId}/deployments`
    const started = async (input: unknown): Promise<unknown> => {
      const response = await fetch(url, {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { authorization }
      })
      expect(response.status).toBe(400)
      return response.json()
    }
    const failed = 'failed to satisfy constraint:'
    expect(await started({})).toEqual({
      Message: `3 validation errors detected: ${[
        'deploymentStrategyId',
        'configurationProfileId',
        'configurationVersion'
      ]
        .map((member) => `Value at '${member}' ${failed} Member must not be null`)
        .join('; ')}`
    })
    const input = {
      DeploymentStrategyId: 'abcd',
      ConfigurationProfileId: 'abcd',
      ConfigurationVersion: 1,
      Tags: ['a']
    }
    const answer = JSON.stringify(await started(input))
    expect(answer).toContain('2 validation errors detected')
    expect(answer).toContain(`Value at 'configurationVersion' ${failed}`)
    expect(answer).toContain(`Value at 'tags' ${failed} Member must be a map`)
  })

  it('records requests', async () => {
    const { aws, client, clock, start } = await bench()
    clock.advance(MINUTE)
    await client.startDeployment(start())
    expect(aws.requests).toMatchObject([
      {
        at: START + MINUTE,
        service: 'appconfig',
        operation: 'StartDeployment',
        method: 'POST',
        input: start(),
        status: 201,
        faults: []
      }
    ])
    expect(aws.requests[0]?.headers['user-agent']).toContain('aws-sdk-js')
    expect(aws.requests[0]?.headers).not.toHaveProperty('authorization')
  })

  it('listens on the port that is asked for, and rejects when it is taken', async () => {
    const first = await bench()
    const port = Number(new URL(first.aws.url).port)
    await expect(bench({ port })).rejects.toThrow('EADDRINUSE')
    await first.aws.close()
    expect((await bench({ port })).aws.url).toBe(first.aws.url)
  })

  it('tells the moment at which virtual and real time agree', async () => {
    const { aws, clock } = await bench({ scale: 60 })
    clock.advance(MINUTE)
    expect(aws.epoch).toBe(START)
    expect(aws.now()).toBe(aws.epoch + (clock.now() - aws.epoch) * 60)
  })

  it('closes at once, and twice', async () => {
    const { aws, client } = await bench()
    await client.listApplications({})
    await aws.close()
    await aws.close()
    expect((await failure(client.listApplications({}))).message).toMatch(/ECONNREFUSED|socket hang up/)
  })
})
