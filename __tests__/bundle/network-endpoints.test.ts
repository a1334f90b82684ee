import { afterAll, describe, expect, it } from '@jest/globals'
import { type Proxy, startProxy } from '../../sandbox/network/index.js'
import { errorsOf, expectEnding, play, type Stage, type StepAccess } from './support.js'

const NOT_STARTED = { conclusion: 'failure', outcome: 'failed', starts: 0, states: [] } as const

const opened: Proxy[] = []
afterAll(() => Promise.all(opened.map((proxy) => proxy.close())))

/** AWS's true addresses, which only a proxy knows here. */
const atTrueAddresses =
  (origins: Set<string>, env: StepAccess['env']) =>
  async ({ aws }: Stage): Promise<StepAccess> => {
    const proxy = await startProxy({
      upstream: aws.url,
      now: () => aws.now(),
      onRequest: ({ origin }) => origins.add(origin)
    })
    opened.push(proxy)
    return {
      idToken: aws.idToken,
      env: {
        AWS_ENDPOINT_URL: undefined,
        AWS_ENDPOINT_URL_APPCONFIG: undefined,
        AWS_ENDPOINT_URL_STS: undefined,
        AWS_REGION: undefined,
        AWS_DEFAULT_REGION: undefined,
        HTTPS_PROXY: proxy.url,
        NODE_EXTRA_CA_CERTS: proxy.authorityFile,
        ...env
      }
    }
  }

describe('endpoints', () => {
  it.concurrent.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'aws-cn',
      { AWS_REGION: 'cn-north-1' },
      ['https://sts.cn-north-1.amazonaws.com.cn', 'https://appconfig.cn-north-1.amazonaws.com.cn']
    ],
    [
      'aws-us-gov',
      { AWS_REGION: 'us-gov-west-1' },
      ['https://sts.us-gov-west-1.amazonaws.com', 'https://appconfig.us-gov-west-1.amazonaws.com']
    ],
    [
      'FIPS',
      { AWS_REGION: 'us-east-1', AWS_USE_FIPS_ENDPOINT: 'true' },
      ['https://sts-fips.us-east-1.amazonaws.com', 'https://appconfig-fips.us-east-1.amazonaws.com']
    ],
    [
      'dual-stack',
      { AWS_REGION: 'eu-west-1', AWS_USE_DUALSTACK_ENDPOINT: 'true' },
      ['https://sts.eu-west-1.api.aws', 'https://appconfig.eu-west-1.api.aws']
    ]
  ])('are those of the partition and the settings: %s', async (_, env, expected) => {
    const origins = new Set<string>()
    const run = await play({
      access: atTrueAddresses(origins, env),
      with: { 'role-to-assume': 'arn:aws:iam::123456789012:role/deploy', 'wait-for': 'started' }
    })
    expect(run.main.outputs.get('outcome')).toBe('started')
    expect([...origins]).toEqual(expected)
  })

  it.concurrent.each([
    ['FIPS', 'AWS_USE_FIPS_ENDPOINT'],
    ['Dualstack', 'AWS_USE_DUALSTACK_ENDPOINT']
  ])('of one’s own do not go with %s, which is explained', async (name, variable) => {
    const run = await play({ env: { [variable]: 'true' } })
    expectEnding(run, { ...NOT_STARTED, reason: new RegExp(`${name} and custom endpoint are not supported`) })
    expect(errorsOf(run.main)[0]?.message).toContain('AWS_ENDPOINT_URL*')
    expect(run.aws.requests).toEqual([])
  })

  it.concurrent('need a region, which is explained', async () => {
    const run = await play({ env: { AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined } })
    expectEnding(run, { ...NOT_STARTED, reason: /`aws-region` is required, because neither `AWS_REGION`/ })
    expect(run.aws.requests).toEqual([])
  })

  it.concurrent('of Amplify are not in every partition, which is explained: nothing is asked', async () => {
    const run = await play({
      env: { AWS_ENDPOINT_URL: undefined, AWS_ENDPOINT_URL_AMPLIFY: undefined },
      with: {
        service: 'amplify',
        operation: 'stop',
        'app-id': 'd1a2b3c4',
        branch: 'main',
        'aws-region': 'us-gov-west-1',
        application: '',
        environment: '',
        'configuration-profile': '',
        'configuration-version': '',
        'deployment-strategy': ''
      }
    })
    expectEnding(run, {
      ...NOT_STARTED,
      reason: /Amplify Hosting is not offered in us-gov-west-1: the partition aws-us-gov is without it/
    })
    expect(errorsOf(run.main)[0]?.message).toContain('Set `aws-region`')
  })
})
