import { request as plain } from 'node:http'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { failure, MINUTE, SECOND } from '../support.js'
import { deploy, hosting } from './support.js'

/** GET through an HTTPS proxy: `[status, body]`. */
const through = async (
  proxy: string,
  url: string,
  ca: string,
  headers: Record<string, string> = {}
): Promise<readonly unknown[]> => {
  const { hostname, host, pathname } = new URL(url)
  const socket = await new Promise<Socket>((resolve, reject) => {
    const tunnel = plain(proxy, { method: 'CONNECT', path: `${host}:443` })
    tunnel.on('connect', (reply, opened) => {
      if (reply.statusCode === 200) resolve(opened)
      else reject(new Error(`the proxy says ${reply.statusCode ?? 0}`))
    })
    tunnel.on('error', reject)
    tunnel.end()
  })
  return new Promise((resolve, reject) => {
    const createConnection = () => connect({ socket, ca, servername: hostname })
    const outgoing = plain({ host: hostname, path: pathname, headers, createConnection }, (reply) => {
      let text = ''
      reply.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      reply.on('end', () => {
        resolve([reply.statusCode, text])
      })
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

describe('a deployed site', () => {
  it('answers once its job has succeeded', async () => {
    const bench = await hosting()
    const { clock, world, main, aws } = bench
    const url = world.siteUrl(main, '/about?x=1')
    expect((await fetch(url)).status).toBe(404)
    await deploy(bench)
    clock.advance(MINUTE)
    const response = await fetch(url)
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Job 1 of main')])
    expect(aws.calls('GetSite').at(-1)).toMatchObject({
      service: 'site',
      input: { host: `main.${main.appId}.amplifyapp.com`, path: '/about', authorized: false }
    })
  })

  it('goes on answering from the last job that succeeded', async () => {
    const bench = await hosting()
    const { clock, world, script, main } = bench
    await deploy(bench)
    clock.advance(MINUTE)
    script.fail({ step: 'DEPLOY' })
    await deploy(bench)
    clock.advance(MINUTE)
    expect(await (await fetch(world.siteUrl(main))).text()).toContain('Job 1 of main')
  })

  it('behaves as the world says', async () => {
    const bench = await hosting()
    const { clock, world, main } = bench
    world.setSite(main, { status: 503, body: 'down', headers: { 'Retry-After': '5' } })
    expect((await fetch(world.siteUrl(main))).status).toBe(404)
    await deploy(bench)
    clock.advance(MINUTE)
    const down = await fetch(world.siteUrl(main))
    expect([down.status, down.headers.get('retry-after'), await down.text()]).toEqual([503, '5', 'down'])
    world.setSite(main, ({ path, jobId }) =>
      path === '/moved'
        ? { status: 302, headers: { Location: 'https://example.com/' } }
        : { status: 200, body: jobId }
    )
    expect((await fetch(world.siteUrl(main, '/moved'), { redirect: 'manual' })).status).toBe(302)
    expect(await (await fetch(world.siteUrl(main, '/other'))).text()).toBe('1')
    expect((await fetch(world.siteUrl(main), { method: 'HEAD' })).status).toBe(200)
    world.setSite(main, undefined)
    expect(await (await fetch(world.siteUrl(main))).text()).toContain('Job 1')
  })

  it('appears late where the script says so', async () => {
    const bench = await hosting()
    const { clock, world, script, main } = bench
    script.set({ siteDelaySeconds: 60 })
    await deploy(bench)
    clock.advance(17 * SECOND)
    expect(world.branch(main).activeJobId).toBe('1')
    expect((await fetch(world.siteUrl(main))).status).toBe(404)
    clock.advance(MINUTE)
    expect((await fetch(world.siteUrl(main))).status).toBe(200)
  })

  it('is protected by the basic auth of its branch, else of its app', async () => {
    const { world, clock, main } = await hosting({ basicAuth: 'app:secret' })
    const own = { ...main, branchName: 'own' }
    world.createBranch(own, { basicAuth: 'branch:secret' })
    for (const place of [main, own]) world.deploySource(place, 's3://bucket/site.zip')
    clock.advance(MINUTE)
    const status = async (place: typeof main, credentials?: string): Promise<number> => {
      const authorization = `Basic ${Buffer.from(credentials ?? '').toString('base64')}`
      const headers = credentials === undefined ? {} : { authorization }
      return (await fetch(world.siteUrl(place), { headers })).status
    }
    const protectedPage = await fetch(world.siteUrl(main))
    expect([protectedPage.status, protectedPage.headers.get('www-authenticate')]).toEqual([
      401,
      'Basic realm="Amplify"'
    ])
    expect([await status(main, 'app:secret'), await status(main, 'app:wrong')]).toEqual([200, 401])
    expect([await status(own, 'branch:secret'), await status(own, 'app:secret')]).toEqual([200, 401])
  })

  it('can be broken by faults, in HTML', async () => {
    const { aws, world, main } = await hosting()
    aws.faults.add({ kind: 'internal-error' }, { operation: 'GetSite' })
    const response = await fetch(world.siteUrl(main))
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'text/html'])
  })
})

describe('the web', () => {
  it('has all sites under their true addresses, with certificates for them', async () => {
    const bench = await hosting()
    const { aws, clock, world, main } = bench
    const feature = { ...main, branchName: 'Feature/X' }
    world.createBranch(feature)
    world.addDomain(main.appId, 'example.com', { branches: { www: 'main' } })
    world.deploySource(feature, 's3://bucket/site.zip')
    await deploy(bench)
    clock.advance(MINUTE)
    const { env, certificate } = aws.openWeb()
    expect(env).toEqual({ HTTPS_PROXY: aws.url, NODE_EXTRA_CA_CERTS: expect.stringMatching(/\.pem$/) })
    const domain = `${main.appId}.amplifyapp.com`
    const long = `https://${'x'.repeat(63)}.${domain}/`
    expect(await through(aws.url, `https://main.${domain}/a`, certificate)).toEqual([
      200,
      expect.stringContaining('Job 1 of main')
    ])
    expect(await through(aws.url, `https://feature-x.${domain}/`, certificate)).toEqual([
      200,
      expect.stringContaining('of Feature/X')
    ])
    expect(await through(aws.url, 'https://www.example.com/', certificate)).toEqual([
      200,
      expect.stringContaining('of main')
    ])
    expect((await through(aws.url, long, certificate))[0]).toBe(404)
    expect(aws.openWeb().certificate).toBe(certificate)
    await aws.close()
    expect(existsSync(env['NODE_EXTRA_CA_CERTS'] ?? '')).toBe(false)
  })

  it('has nothing else, and nothing before it is opened', async () => {
    const { aws, main } = await hosting()
    const site = `https://main.${main.appId}.amplifyapp.com/`
    expect((await failure(through(aws.url, site, ''))).message).toBe('the proxy says 403')
    const { certificate } = aws.openWeb()
    expect((await failure(through(aws.url, 'https://example.net/', certificate))).message).toBe(
      'the proxy says 403'
    )
    const stranger = (await hosting()).aws.openWeb().certificate
    await expect(through(aws.url, site, stranger)).rejects.toMatchObject({
      message: expect.stringMatching(/certificate/)
    })
  })
})
