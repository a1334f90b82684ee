import { afterAll, describe, expect, it } from '@jest/globals'
import { type Proxy, startProxy, type Trouble } from '../../sandbox/network/index.js'
import { playSite } from './amplify-support.js'
import { FILE, playOn, setUp } from './plan-support.js'
import {
  errorsOf,
  expectEnding,
  linesWith,
  play,
  type Played,
  type Stage,
  type StepAccess
} from './support.js'

const ROLE = 'arn:aws:iam::123456789012:role/deploy'

const SUCCEEDED = {
  conclusion: 'success',
  outcome: 'succeeded',
  state: 'COMPLETE',
  states: ['COMPLETE']
} as const
const NOT_STARTED = { conclusion: 'failure', outcome: 'failed', starts: 0, states: [] } as const

/** No addresses of one's own: AWS's true ones, which only the proxy knows here. */
const TRUE_ADDRESSES = {
  AWS_ENDPOINT_URL: undefined,
  AWS_ENDPOINT_URL_APPCONFIG: undefined,
  AWS_ENDPOINT_URL_AMPLIFY: undefined,
  AWS_ENDPOINT_URL_STS: undefined
}

const TOKEN_HOST = 'pipelines.actions.githubusercontent.com'

const opened: Proxy[] = []
afterAll(() => Promise.all(opened.map((proxy) => proxy.close())))

const openProxy = async ({ aws }: Stage): Promise<Proxy> => {
  const proxy = await startProxy({ upstream: aws.url, now: () => aws.now() })
  opened.push(proxy)
  return proxy
}

/** A step behind a proxy that looks into its tunnels, with a role to assume. */
const behind =
  (made: { proxy?: Proxy }, env: StepAccess['env'] = {}) =>
  async (stage: Stage): Promise<StepAccess> => {
    const proxy = await openProxy(stage)
    made.proxy = proxy
    const { url, token } = stage.aws.idToken
    return {
      idToken: { url: url.replace(stage.aws.url, `https://${TOKEN_HOST}`), token },
      env: {
        ...TRUE_ADDRESSES,
        AWS_ACCESS_KEY_ID: undefined,
        AWS_SECRET_ACCESS_KEY: undefined,
        HTTPS_PROXY: proxy.url,
        NODE_EXTRA_CA_CERTS: proxy.authorityFile,
        ...env
      }
    }
  }

const pathsOf = ({ aws }: Played): readonly string[] => aws.requests.map(({ path }) => path)

describe('a proxy', () => {
  it.concurrent('gets every request: AWS, STS and OIDC, at their true addresses', async () => {
    const made: { proxy?: Proxy } = {}
    const run = await play({ access: behind(made), with: { 'role-to-assume': ROLE } })
    expectEnding(run, SUCCEEDED)
    const requests = made.proxy?.requests ?? []
    expect(requests.map(({ path }) => path)).toEqual(pathsOf(run))
    expect(new Set(requests.map(({ origin }) => origin))).toEqual(
      new Set([
        `https://${TOKEN_HOST}`,
        'https://sts.eu-west-1.amazonaws.com',
        'https://appconfig.eu-west-1.amazonaws.com'
      ])
    )
    // Kept alive: most requests share a tunnel, and a start has one of its own.
    expect(made.proxy?.tunnels.length).toBeLessThan(requests.length / 2)
  })

  it.concurrent('is taken from small letters, without a scheme, and gets the post step, too', async () => {
    const made: { proxy?: Proxy } = {}
    const access = behind(made)
    const run = await play({
      access: async (stage) => {
        const { env, ...rest } = await access(stage)
        const address = made.proxy?.url.replace('http://', '')
        return { ...rest, env: { ...env, HTTPS_PROXY: undefined, https_proxy: address } }
      },
      with: { 'role-to-assume': ROLE },
      interrupt: { mode: 'kill', line: 'DEPLOYING' }
    })
    expect(run.states).toEqual(['ROLLED_BACK'])
    expect(made.proxy?.requests.map(({ path }) => path)).toEqual(pathsOf(run))
  })

  it.concurrent('for http gets requests for addresses of one’s own', async () => {
    const made: { proxy?: Proxy } = {}
    const run = await play({
      access: async (stage) => {
        made.proxy = await openProxy(stage)
        return { env: { HTTP_PROXY: made.proxy.url } }
      }
    })
    expectEnding(run, SUCCEEDED)
    expect(made.proxy?.requests).toHaveLength(run.aws.requests.length)
    expect(made.proxy?.tunnels).toEqual([])
  })

  it.concurrent.each(['NO_PROXY', 'no_proxy'])('gets nothing that %s excepts', async (name) => {
    const made: { proxy?: Proxy } = {}
    const run = await play({
      access: async (stage) => {
        made.proxy = await openProxy(stage)
        const { url } = made.proxy
        return {
          idToken: stage.aws.idToken,
          env: { HTTP_PROXY: url, HTTPS_PROXY: url, [name]: 'localhost,127.0.0.1' }
        }
      },
      with: { 'role-to-assume': ROLE }
    })
    expectEnding(run, SUCCEEDED)
    expect(run.aws.calls('AssumeRoleWithWebIdentity')).not.toEqual([])
    expect([made.proxy?.requests, made.proxy?.tunnels]).toEqual([[], []])
  })

  it.concurrent.each<[string, Trouble]>([
    ['answers with HTML and 503', 'page'],
    ['opens no tunnel: HTML and 503', 'tunnel'],
    ['says nothing', 'silence']
  ])('that %s for two minutes is survived', async (_, trouble) => {
    const made: { proxy?: Proxy } = {}
    const run = await play({
      access: behind(made),
      arrange: ({ aws }) => {
        const begin = (): void => made.proxy?.trouble(trouble, 120)
        aws.faults.add({ kind: 'do', run: begin }, { operation: 'GetDeployment', nth: 4 })
      },
      with: { 'role-to-assume': ROLE }
    })
    expectEnding(run, SUCCEEDED)
    expect(linesWith(run.main, 'trouble: ')).not.toEqual([])
    expect(linesWith(run.main, 'recovered after')).toHaveLength(1)
  })

  it.concurrent(
    'that says nothing for the first minute is waited for: the OIDC token comes later',
    async () => {
      const made: { proxy?: Proxy } = {}
      const access = behind(made)
      const run = await play({
        access: async (stage) => {
          const found = await access(stage)
          made.proxy?.trouble('silence', 60)
          return found
        },
        with: { 'role-to-assume': ROLE }
      })
      expectEnding(run, SUCCEEDED)
      expect(linesWith(run.main, 'no answer within 15 s')).not.toEqual([])
    }
  )

  it.concurrent('that nothing trusts is explained: its authority is missing', async () => {
    const made: { proxy?: Proxy } = {}
    const run = await play({
      scale: 120,
      access: behind(made, { NODE_EXTRA_CA_CERTS: undefined }),
      with: { 'role-to-assume': ROLE }
    })
    expectEnding(run, { ...NOT_STARTED, reason: /certificate/ })
    expect(errorsOf(run.main)[0]?.message).toContain('NODE_EXTRA_CA_CERTS')
    expect(run.aws.requests).toEqual([])
  })

  it.concurrent('of a kind that is not supported is an error, not passed over', async () => {
    const run = await play({ env: { HTTPS_PROXY: 'socks5://user:pa55@proxy.corp:1080' } })
    expectEnding(run, { ...NOT_STARTED, reason: /`HTTPS_PROXY` is not the address of a proxy/ })
    expect(JSON.stringify([run.main.log, run.main.summary]).split('env:').at(-1)).toContain('HTTPS_PROXY')
    expect(run.aws.requests).toEqual([])
  })
})

describe('a proxy, with an upload', () => {
  const through = (made: { proxy?: Proxy }, begin: (proxy: Proxy) => void = () => undefined) => ({
    access: async ({ aws }: Pick<Stage, 'aws'>) => {
      const proxy = await startProxy({
        upstream: aws.url,
        now: () => aws.now(),
        onRequest: () => {
          begin(proxy)
        }
      })
      opened.push(proxy)
      made.proxy = proxy
      return { HTTP_PROXY: proxy.url }
    },
    with: { directory: 'dist' }
  })

  it.concurrent('gets that as well', async () => {
    const made: { proxy?: Proxy } = {}
    const run = await playSite(through(made))
    expect(run.step.outputs.get('outcome')).toBe('succeeded')
    expect(made.proxy?.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
    expect(made.proxy?.requests).toHaveLength(run.aws.requests.length)
  })

  it.concurrent('gets it again when it had trouble', async () => {
    const made: { proxy?: Proxy } = {}
    let troubled = false
    const run = await playSite(
      through(made, (proxy) => {
        if (troubled || proxy.requests.at(-1)?.method !== 'PUT') return
        troubled = true
        proxy.trouble('page', 3)
      })
    )
    expect(run.step.outputs.get('outcome')).toBe('succeeded')
    expect(made.proxy?.requests.filter(({ method }) => method === 'PUT').length).toBeGreaterThan(1)
  })
})

describe('a proxy, with a comment', () => {
  it.concurrent('gets the requests to GitHub as well', async () => {
    const stage = await setUp()
    const { aws, github } = stage
    const proxy = await startProxy({ upstream: aws.url, now: () => aws.now() })
    opened.push(proxy)
    try {
      const { main, comments } = await playOn(stage, {
        files: { [FILE]: '{"version":"1","flags":{},"values":{}}' },
        env: { HTTP_PROXY: proxy.url }
      })
      expect([main.outputs.get('outcome'), comments.length]).toEqual(['planned', 1])
      const asked = proxy.requests.filter(({ origin }) => github.url.startsWith(origin))
      expect(asked.map(({ method }) => method)).toContain('POST')
      expect(proxy.requests.length - asked.length).toBe(aws.requests.length)
    } finally {
      await Promise.all([aws.close(), github.close()])
    }
  })
})
