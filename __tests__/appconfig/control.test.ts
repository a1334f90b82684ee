import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createControl } from '../../src/appconfig/control.js'
import type { Control, Intent } from '../../src/deployment/target.js'
import { html, json, type FakeService } from '../aws/fake-service.js'
import { DEPLOYMENTS, fakeAppConfig, PLACE, problemOf, SIGNAL, type Routes } from './fake-appconfig.js'

let service: FakeService | undefined
afterEach(async () => {
  await service?.close()
  service = undefined
})

const open = async (routes: Routes, page?: number): Promise<Control> => {
  service = await fakeAppConfig(routes, page)
  return createControl(PLACE, service.clients({ reads: { connectMs: 500, answerMs: 500 } }))
}

const MARKER = '123e4567-e89b-42d3-a456-426614174000'
const intent = (after: string | null): Intent => ({
  marker: MARKER,
  after,
  at: '2026-01-01T00:00:00Z',
  kind: 'appconfig'
})
const summary = (DeploymentNumber: number, ConfigurationProfileId?: string) => ({
  DeploymentNumber,
  ...(ConfigurationProfileId !== undefined && { ConfigurationProfileId })
})
const deployment = (DeploymentNumber: number, Description?: string) => ({
  DeploymentNumber,
  Description,
  State: 'DEPLOYING'
})
const OURS = `words [aws-deploy:${MARKER}]`
const OTHERS = 'words [aws-deploy:00000000-0000-4000-8000-000000000000]'

describe('find', () => {
  it('looks at what is newer than the intent, of this profile, until the marker is there', async () => {
    const control = await open({
      [`GET ${DEPLOYMENTS}`]: [
        summary(9, 'prof123'),
        summary(8, 'other12'),
        summary(7, 'prof123'),
        summary(6),
        summary(5, 'prof123')
      ],
      [`GET ${DEPLOYMENTS}/9`]: deployment(9, OTHERS),
      [`GET ${DEPLOYMENTS}/7`]: deployment(7, OURS)
    })
    expect(await control.find(intent('5'), SIGNAL)).toEqual({ kind: 'ours', id: '7', proof: 'marker' })
    expect(service?.calls()).toEqual([`GET ${DEPLOYMENTS}`, `GET ${DEPLOYMENTS}/9`, `GET ${DEPLOYMENTS}/7`])
  })

  it('asks about a deployment whose profile the listing does not tell', async () => {
    const control = await open({
      [`GET ${DEPLOYMENTS}`]: [summary(6)],
      [`GET ${DEPLOYMENTS}/6`]: deployment(6, OURS)
    })
    expect(await control.find(intent(null), SIGNAL)).toMatchObject({ id: '6' })
  })

  it('finds none, without reading on, once the listing reaches what was there before', async () => {
    const control = await open(
      { [`GET ${DEPLOYMENTS}`]: [summary(6, 'other12'), summary(5, 'prof123'), summary(4, 'prof123')] },
      2
    )
    expect(await control.find(intent('5'), SIGNAL)).toEqual({ kind: 'none' })
    expect(service?.calls()).toEqual([`GET ${DEPLOYMENTS}`])
  })

  it('reads every page when there was nothing before', async () => {
    const control = await open(
      {
        [`GET ${DEPLOYMENTS}`]: [summary(3, 'other12'), summary(2, 'other12'), summary(1, 'prof123')],
        [`GET ${DEPLOYMENTS}/1`]: deployment(1, OURS)
      },
      1
    )
    expect(await control.find(intent(null), SIGNAL)).toMatchObject({ kind: 'ours', id: '1' })
  })

  it('does not take a marker in the middle of a description for one', async () => {
    const control = await open({
      [`GET ${DEPLOYMENTS}`]: [summary(6)],
      [`GET ${DEPLOYMENTS}/6`]: deployment(6, `${OURS} ${OTHERS}`)
    })
    expect(await control.find(intent(null), SIGNAL)).toEqual({ kind: 'none' })
  })

  it('bears a deployment without a description', async () => {
    const control = await open({
      [`GET ${DEPLOYMENTS}`]: [summary(6)],
      [`GET ${DEPLOYMENTS}/6`]: deployment(6)
    })
    expect(await control.find(intent(null), SIGNAL)).toEqual({ kind: 'none' })
  })

  it('never says "none" about a deployment that is listed and cannot be read yet', async () => {
    const control = await open({ [`GET ${DEPLOYMENTS}`]: [summary(6)] })
    expect(await problemOf(control.find(intent(null), SIGNAL))).toMatchObject({ kind: 'service' })
  })

  it.each([
    [
      'an empty answer',
      (response: { end(text: string): void }) => {
        response.end('')
      }
    ],
    [
      'an empty object',
      (response: { end(text: string): void }) => {
        response.end('{}')
      }
    ]
  ])('never says "none" because of %s that is not of AWS', async (_what, answer) => {
    const control = await open({ [`GET ${DEPLOYMENTS}`]: answer })
    expect(await problemOf(control.find(intent('5'), SIGNAL))).toMatchObject({ kind: 'service' })
  })
})

describe('describe', () => {
  it('pictures the deployment', async () => {
    const control = await open({
      [`GET ${DEPLOYMENTS}/6`]: { ...deployment(6, OURS), PercentageComplete: 0 }
    })
    expect(await control.describe('6', SIGNAL)).toMatchObject({
      phase: 'deploying',
      percent: 0,
      description: OURS,
      facts: { 'deployment-number': '6' }
    })
  })

  it.each([
    ['nothing', {}],
    ['another deployment', deployment(7)]
  ])('does not take an answer about %s', async (_what, answer) => {
    const control = await open({ [`GET ${DEPLOYMENTS}/6`]: answer })
    expect(await problemOf(control.describe('6', SIGNAL))).toMatchObject({
      kind: 'service',
      message:
        'GetDeployment on deployment 6 of environment envi123 of application appl123 in eu-west-1: the answer is not about this deployment'
    })
  })

  it('says that it is not there', async () => {
    const control = await open({})
    expect(await problemOf(control.describe('6', SIGNAL))).toMatchObject({ kind: 'not-found' })
  })

  it.each(['', '0', '-1', '1.5', '1e3', '../7', 'x'])('refuses %j as a number without a call', async (id) => {
    const control = await open({})
    expect(await problemOf(control.describe(id, SIGNAL))).toMatchObject({ kind: 'invalid' })
    expect(await problemOf(control.stop(id, 'stop', SIGNAL))).toMatchObject({ kind: 'invalid' })
    expect(service?.asked).toEqual([])
  })

  it('ends at once with its signal', async () => {
    const control = await open({ [`GET ${DEPLOYMENTS}/6`]: () => undefined })
    const controller = new AbortController()
    const problem = problemOf(control.describe('6', controller.signal))
    controller.abort()
    expect(await problem).toMatchObject({ kind: 'network' })
  })
})

describe('stop', () => {
  const STOP = `DELETE ${DEPLOYMENTS}/6`

  it.each([
    ['stop', undefined],
    ['revert', 'true']
  ] as const)('%s asks with Allow-Revert %p', async (mode, header) => {
    const control = await open({ [STOP]: json({}, 202) })
    await control.stop('6', mode, SIGNAL)
    expect(service?.calls()).toEqual([STOP])
    expect(service?.asked[0]?.headers['allow-revert']).toBe(header)
  })

  it('does not mind a reply that cannot be read', async () => {
    const control = await open({ [STOP]: html(202) })
    await expect(control.stop('6', 'stop', SIGNAL)).resolves.toBeUndefined()
  })

  it('tells a refusal', async () => {
    const control = await open({ [STOP]: json({ Message: 'It is COMPLETE' }, 400, 'BadRequestException') })
    expect(await problemOf(control.stop('6', 'stop', SIGNAL))).toEqual({
      kind: 'invalid',
      message:
        'StopDeployment on deployment 6 of environment envi123 of application appl123 in eu-west-1: It is COMPLETE (request req-1)'
    })
  })
})

it('neither the module nor anything it imports can start a deployment', () => {
  const seen = new Set<string>()
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return
    seen.add(url.href)
    const source = readFileSync(url, 'utf8')
    expect(source).not.toMatch(/StartDeployment(Command|\$)|AppConfig\b(?=[^"'\n]*from '@aws-sdk)/)
    for (const [, path = ''] of source.matchAll(/from '(\.[^']+)\.js'/g)) visit(new URL(`${path}.ts`, url))
  }
  visit(new URL('../../src/appconfig/control.ts', import.meta.url))
  expect(seen.size).toBeGreaterThan(8)
})
