import { afterEach, describe, expect, it } from '@jest/globals'
import { resolveVersion } from '../../src/appconfig/version.js'
import type { FakeService } from '../aws/fake-service.js'
import { fakeAppConfig, problemOf, SIGNAL, type Routes } from './fake-appconfig.js'

let service: FakeService | undefined
afterEach(async () => {
  await service?.close()
  service = undefined
})

const VERSIONS = '/applications/appl123/configurationprofiles/prof123/hostedconfigurationversions'
const APPLICATION = { id: 'appl123', name: 'shop' }

const resolve = async (
  wanted: string,
  LocationUri: string | undefined,
  routes: Routes = {},
  page?: number
) => {
  service = await fakeAppConfig(routes, page)
  const profile = { id: 'prof123', name: 'flags', ...(LocationUri !== undefined && { LocationUri }) }
  return resolveVersion(wanted, APPLICATION, profile, {
    reads: service.clients().reads,
    region: 'eu-west-1',
    signal: SIGNAL
  })
}

describe('a hosted version', () => {
  it.each(['7', '0012'])('that is a number is passed as it is: %s', async (number) => {
    expect(await resolve(number, 'hosted')).toEqual({ version: number })
    expect(service?.asked).toEqual([])
  })

  it('that is the latest is the first of the listing', async () => {
    const list = { [`GET ${VERSIONS}`]: [{ VersionNumber: 9, VersionLabel: 'v9' }, { VersionNumber: 8 }] }
    expect(await resolve('latest', 'hosted', list)).toEqual({ version: '9', label: 'v9' })
    expect(service?.asked.map(({ query }) => query.toString())).toEqual(['max_results=1'])
  })

  it('is none when nothing is stored yet', async () => {
    expect(await problemOf(resolve('latest', undefined, { [`GET ${VERSIONS}`]: [] }))).toMatchObject({
      kind: 'not-found',
      message: 'Configuration profile flags has no hosted version yet'
    })
  })

  it('that is a label gives number and label; what the wildcard of the service finds does not count', async () => {
    const list = {
      [`GET ${VERSIONS}`]: [
        { VersionNumber: 9, VersionLabel: 'v1.1' },
        { VersionNumber: 8, VersionLabel: 'v1.*' }
      ]
    }
    expect(await resolve('v1.*', 'hosted', list, 1)).toEqual({ version: '8', label: 'v1.*' })
    expect(service?.asked[0]?.query.get('version_label')).toBe('v1.*')
  })

  it('that is an unknown label is an error', async () => {
    const list = { [`GET ${VERSIONS}`]: [{ VersionNumber: 9, VersionLabel: 'v1.1' }] }
    expect(await problemOf(resolve('v1', 'hosted', list))).toMatchObject({
      kind: 'not-found',
      message: 'Configuration profile flags has no version labelled "v1"'
    })
  })
})

describe('a version that is stored elsewhere', () => {
  it.each(['ssm-parameter://flags', 's3://bucket/key', 'secretsmanager://flags'])(
    'is passed as it is (%s)',
    async (uri) => {
      expect(await resolve('tVxQ.label-like', uri)).toEqual({ version: 'tVxQ.label-like' })
      expect(service?.asked).toEqual([])
    }
  )

  it('cannot be the latest', async () => {
    expect(await problemOf(resolve('latest', 's3://bucket/key'))).toMatchObject({
      kind: 'invalid',
      message:
        '`configuration-version: latest` needs a hosted configuration, and profile flags has its own in s3'
    })
  })
})
