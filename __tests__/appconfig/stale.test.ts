import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AppConfigDeploy } from '../../src/config/config.js'
import type { Readiness, Target } from '../../src/deployment/target.js'
import { aShop, describedBy, inspect, type AShop } from './a-shop.js'
import { problemOf, SIGNAL } from './fake-appconfig.js'

let shop: AShop
beforeEach(async () => {
  shop = await aShop()
  for (const a of [1, 2, 3]) shop.aws.world.createVersion(shop.settings, `{"a":${a}}`)
})
afterEach(async () => {
  await shop.close()
})

/** This run is 4711. */
const open = (onStale: AppConfigDeploy['onStale']): Promise<Target> =>
  shop.open({ kind: 'existing', version: '1' }, { onStale })

/** The environment is busy with another profile, and free after what happens `meanwhile`. */
const waited = async (target: Target, meanwhile: () => unknown): Promise<Readiness> => {
  const holder = shop.begun(1, shop.ids.profileId)
  expect(await inspect(target)).toMatchObject({ kind: 'busy' })
  shop.aws.world.stopDeployment(shop.ids.environmentId, holder)
  shop.clock.advance(60_000)
  meanwhile()
  return target.inspect(true, SIGNAL)
}

type Row = readonly [what: string, meanwhile: () => unknown]

describe('a newer run that deployed the profile meanwhile', () => {
  const overtaken: readonly (readonly [...Row, state: string])[] = [
    ['completed it', () => shop.deployed(2, shop.settings, undefined, '4712'), 'COMPLETE'],
    ['is at it', () => shop.begun(2, shop.settings, '4712'), 'DEPLOYING']
  ]
  it.each(overtaken)('makes this one fail: it %s', async (_what, meanwhile, state) => {
    const problem = await problemOf(waited(await open('fail'), meanwhile))
    expect(problem).toMatchObject({
      kind: 'conflict',
      message: `run 4712, which is newer than this one, deployed this profile meanwhile: deployment 2 (${state}), https://github.com/octo/shop/actions/runs/4712/attempts/1; nothing was started`,
      hint: expect.stringContaining('on-stale')
    })
  })

  it('makes this one step back when asked to', async () => {
    const target = await open('skip')
    expect(await waited(target, () => shop.deployed(2, shop.settings, undefined, '4712'))).toEqual({
      kind: 'superseded',
      why: expect.stringMatching(/^run 4712, .* deployment 2 \(COMPLETE\)/),
      facts: {}
    })
  })

  it('does not matter when asked to deploy: it is not even looked for', async () => {
    const target = await open('deploy')
    const before = shop.aws.requests.length
    expect(await waited(target, () => shop.deployed(2, shop.settings, undefined, '4712'))).toMatchObject({
      kind: 'ready'
    })
    const described = shop.aws.requests.slice(before).filter(({ operation }) => operation === 'GetDeployment')
    // The holder's, once.
    expect(described.length).toBe(1)
  })

  it('counts as well when this one waits for its very deployment', async () => {
    const target = await open('fail')
    shop.begun(2, shop.settings, '4712')
    expect(await inspect(target)).toMatchObject({ kind: 'busy' })
    expect(await problemOf(target.inspect(true, SIGNAL))).toMatchObject({ kind: 'conflict' })
  })

  it('counts as well when it slips in between the look and the start', async () => {
    const target = await open('fail')
    expect(await inspect(target)).toMatchObject({ kind: 'ready' })
    shop.deployed(2, shop.settings, undefined, '4712')
    expect(await problemOf(inspect(target))).toMatchObject({ kind: 'conflict' })
  })
})

describe('what is not stale', () => {
  const foreign = (description: string) => (): void => {
    const strategyId = shop.aws.world.createStrategy('Other', {})
    const { environmentId } = shop.ids
    shop.aws.world.startDeployment({
      environmentId,
      profileId: shop.settings,
      strategyId,
      version: 2,
      description
    })
    shop.clock.advance(60_000)
  }
  const harmless: readonly Row[] = [
    ['an older run', () => shop.deployed(2, shop.settings, undefined, '999')],
    ['another job of this run', () => shop.deployed(2, shop.settings, undefined, '4711')],
    ['somebody by hand', () => shop.deployed(2)],
    ['a newer run for another profile', () => shop.deployed(1, shop.ids.profileId, undefined, '4712')],
    ['a run of another repository', foreign(describedBy('4712', 'octo/other'))],
    ['a run on another server', foreign(describedBy('4712', 'octo/shop', 'https://ghes.example'))],
    [
      'a link that hides another',
      foreign(describedBy('4712', 'evil/x', 'https://github.com/octo/shop/actions/runs/4712'))
    ],
    ['a text without our marker', foreign('https://github.com/octo/shop/actions/runs/4712/attempts/1')],
    [
      'a newer run that was rolled back',
      () => {
        const number = shop.begun(2, shop.settings, '4712')
        shop.aws.world.stopDeployment(shop.ids.environmentId, number)
        shop.clock.advance(60_000)
      }
    ]
  ]
  it.each(harmless)('%s', async (_what, meanwhile) => {
    expect(await waited(await open('fail'), meanwhile)).toMatchObject({ kind: 'ready' })
  })

  it('what a newer run deployed before this one looked for the first time', async () => {
    shop.deployed(2, shop.settings, undefined, '4712')
    expect(await waited(await open('fail'), () => undefined)).toMatchObject({ kind: 'ready' })
  })
})

it('descriptions are read once each, however long the wait', async () => {
  const target = await open('fail')
  expect(await inspect(target)).toMatchObject({ kind: 'ready' })
  for (let count = 0; count < 3; count += 1) shop.deployed(2, shop.settings, undefined, '999')
  const reads = (): number => shop.aws.calls('GetDeployment').length
  await inspect(target, true)
  expect(reads()).toBe(3)
  await inspect(target, true)
  expect(reads()).toBe(3)
})
