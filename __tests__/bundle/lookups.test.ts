import { describe, expect, it } from '@jest/globals'
import { errorsOf, expectEnding, LONG, play, type Stage } from './support.js'

const FAILED = { conclusion: 'failure', outcome: 'failed', starts: 0, states: [] } as const
const STARTED = {
  conclusion: 'success',
  outcome: 'started',
  state: 'DEPLOYING',
  states: ['DEPLOYING']
} as const

/** Applications that fill more than one page of a listing. */
const CROWD = 120

describe('what is named', () => {
  it.concurrent('is found on a later page', async () => {
    const run = await play({
      arrange: ({ aws }) => {
        for (let index = 0; index < CROWD; index += 1) aws.world.createApplication(`app-${index}`)
        const applicationId = aws.world.createApplication('last')
        aws.world.createEnvironment(applicationId, 'prod')
        aws.world.createVersion(aws.world.createProfile(applicationId, 'flags'), '{}')
      },
      with: { ...LONG, application: 'last', 'wait-for': 'started' }
    })
    // The shop's own environment is none of its business.
    expectEnding(run, { ...STARTED, states: [] })
    expect(run.aws.calls('ListApplications').length).toBeGreaterThan(1)
  })

  it.concurrent('is not listed when it is an id', async () => {
    const run = await play({
      with: { ...LONG, 'configuration-version': '1', 'wait-for': 'started' }
    })
    expectEnding(run, STARTED)
    expect(run.aws.calls('ListHostedConfigurationVersions')).toEqual([])
  })

  it.concurrent('is an error when two have the name: none is touched', async () => {
    const ids: string[] = []
    const twin = ({ aws, shop }: Stage): void => {
      ids.push(shop.environmentId, aws.world.createEnvironment(shop.applicationId, 'prod'))
    }
    const run = await play({ arrange: twin })
    expectEnding(run, { ...FAILED, reason: /prod/ })
    for (const id of ids) expect(errorsOf(run.main)[0]?.message).toContain(id)
  })

  it.concurrent('is an error when nothing has the name, for all names at once', async () => {
    const run = await play({
      with: { environment: 'staging', 'configuration-profile': 'banners', 'deployment-strategy': 'Slow' }
    })
    expectEnding(run, { ...FAILED, reason: /staging/ })
    const [headline] = errorsOf(run.main)
    for (const name of ['staging', 'banners', 'Slow']) expect(headline?.message).toContain(name)
  })

  it.concurrent('is an error when the version does not exist', async () => {
    const run = await play({ with: { 'configuration-version': '404' } })
    expectEnding(run, { ...FAILED, starts: 1, reason: /404/ })
  })
})

describe('wrong inputs', () => {
  it.concurrent.each([
    ['what is missing', { environment: '', 'timeout-minutes': '-1', 'on-cancel': 'explode' }, []],
    // Which inputs are required, only the operation tells.
    ['an unknown operation', { operation: 'deplyo', 'timeout-minutes': '-1' }, ['deplyo']]
  ])('are reported all at once, before any request: %s', async (_, wrong, values) => {
    const run = await play({ with: wrong })
    expectEnding(run, { ...FAILED, reason: /problems with the inputs/ })
    const [headline] = errorsOf(run.main)
    for (const name of [...Object.keys(wrong), '-1', ...values]) expect(headline?.message).toContain(name)
    expect(run.aws.requests).toEqual([])
    expect(run.main.state.size).toBe(0)
  })
})
