import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { aShop, inspect, intent, row, type AShop } from './a-shop.js'
import { problemOf, SIGNAL } from './fake-appconfig.js'

let shop: AShop
let staging: string
beforeEach(async () => {
  shop = await aShop()
  staging = shop.aws.world.createEnvironment(shop.ids.applicationId, 'staging')
  shop.aws.world.createVersion(shop.settings, '{"a":1}', { label: 'v1' })
  shop.aws.world.createVersion(shop.settings, '{"a":2}', { label: 'v2' })
})
afterEach(async () => {
  await shop.close()
})

const from = (environment: string) => ({ kind: 'promotion', from: environment }) as const

describe('a promotion', () => {
  it('deploys what the other environment completed last, and says from where', async () => {
    shop.deployed(1, shop.settings, staging)
    shop.deployed(2, shop.settings, staging)
    shop.deployed(1, shop.ids.profileId, staging)
    const target = await shop.open(from('staging'))
    expect(row(target.subject, 'Promoted from')).toBe(`staging (${staging}), deployment 2`)
    expect(row(target.subject, 'Environment')).toBe(`prod (${shop.ids.environmentId})`)
    expect(row(target.subject, 'Version')).toBe('2 (v2)')
    expect(row(target.subject, 'Completed there')).toBe('2026-01-15 10:01 UTC')
    expect(target.subject.facts).toEqual({ 'configuration-version': '2', 'version-label': 'v2' })
    expect(await inspect(target)).toEqual({ kind: 'ready', after: null })
    expect((await target.begin(intent())).snapshot.facts).toMatchObject({ 'configuration-version': '2' })
  })

  it('takes the other environment by its id, and is unchanged where it is served already', async () => {
    shop.deployed(2, shop.settings, staging)
    shop.deployed(2)
    expect(await inspect(await shop.open(from(staging)))).toMatchObject({ kind: 'unchanged' })
  })

  it('is of what is complete while another one is under way there, and says so', async () => {
    shop.deployed(1, shop.settings, staging)
    const strategyId = shop.aws.world.createStrategy('Longer', { durationMinutes: 60 })
    shop.aws.world.startDeployment({
      environmentId: staging,
      profileId: shop.settings,
      strategyId,
      version: 2
    })
    const { subject } = await shop.open(from('staging'))
    expect(row(subject, 'Version')).toBe('1 (v1)')
    expect(subject.notes).toContain('Deployment 2 is on its way in staging; it is not promoted')
  })

  it('is refused when nothing of the profile was completed there', async () => {
    shop.deployed(1, shop.ids.profileId, staging)
    expect(await problemOf(shop.open(from('staging')))).toMatchObject({
      kind: 'not-found',
      message: expect.stringMatching(
        /^Environment staging \(.+\) has completed no deployment of this profile/
      )
    })
  })

  it('is refused from the environment itself', async () => {
    for (const name of ['prod', shop.ids.environmentId]) {
      expect(await problemOf(shop.open(from(name)))).toMatchObject({
        kind: 'configuration',
        message: expect.stringContaining('the environment that is deployed to')
      })
    }
  })

  it('is refused from an environment that does not exist', async () => {
    expect(await problemOf(shop.open(from('stagin')))).toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('did you mean "staging"')
    })
  })

  it.each([
    ['reverted', 'REVERTED', true],
    ['rolled back', 'ROLLED_BACK', false]
  ])(
    'is refused after a deployment there that was %s: number and time are told',
    async (_what, state, revert) => {
      shop.deployed(1, shop.settings, staging)
      if (revert) {
        shop.deployed(2, shop.settings, staging)
        shop.clock.advance(3_600_000)
        shop.aws.world.stopDeployment(staging, 2, true)
      } else {
        const strategyId = shop.aws.world.createStrategy('Longer', { durationMinutes: 90 })
        const request = { environmentId: staging, profileId: shop.settings, strategyId, version: 2 }
        shop.aws.world.startDeployment(request)
        shop.clock.advance(3_660_000)
        shop.aws.world.stopDeployment(staging, 2)
      }
      shop.clock.advance(600_000)
      expect(await problemOf(shop.open(from('staging')))).toMatchObject({
        kind: 'conflict',
        message: expect.stringContaining(`deployment 2 (${state} since 2026-01-15 11:02 UTC) of version 2`)
      })
    }
  )

  it('is refused after the wait when what it promotes was reverted meanwhile', async () => {
    shop.deployed(1, shop.settings, staging)
    const holder = shop.begun(1, shop.ids.profileId)
    const target = await shop.open(from('staging'))
    expect(await inspect(target)).toMatchObject({ kind: 'busy' })
    shop.aws.world.stopDeployment(staging, 1, true)
    shop.aws.world.stopDeployment(shop.ids.environmentId, holder)
    shop.clock.advance(60_000)
    expect(await problemOf(target.inspect(true, SIGNAL))).toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('REVERTED')
    })
  })
})
