import { describe, expect, it } from '@jest/globals'
import { FILE, flags, playPlan } from './plan-support.js'
import { errorsOf, expectEnding, linesWith, play, type Stage, warningsOf } from './support.js'

const URI = 'arn:aws:lambda:eu-west-1:123456789012:function:judge'

interface Seed {
  readonly points: readonly string[]
  readonly parameters?: Readonly<Record<string, { readonly Required?: boolean; readonly Dynamic?: boolean }>>
  readonly values?: Readonly<Record<string, string>>
}

/** Associates extension `judge` with the shop's environment. */
const judge =
  ({ points, parameters = {}, values = {} }: Seed, then: (stage: Stage) => void = () => undefined) =>
  (stage: Stage): void => {
    const { world } = stage.aws
    const actions = Object.fromEntries(points.map((point) => [point, [{ Name: 'ask', Uri: URI }]]))
    world.createExtension('judge', actions, { parameters })
    world.associate('judge', stage.shop.environmentId, values)
    then(stage)
  }

describe('a deployment with extensions', () => {
  it.concurrent('shows every action of every event, and what was applied', async () => {
    const played = await play({
      arrange: judge({
        points: ['ON_DEPLOYMENT_START', 'ON_DEPLOYMENT_COMPLETE'],
        parameters: { team: {}, note: { Dynamic: true } },
        values: { team: 'secret-team' }
      }),
      with: { 'dynamic-extension-parameters': 'judge#note=secret-note' }
    })
    expectEnding(played, {
      conclusion: 'success',
      outcome: 'succeeded',
      state: 'COMPLETE',
      states: ['COMPLETE']
    })
    const { main, aws } = played
    const id = aws.world.extension('judge')?.id ?? ''
    expect(linesWith(main, `extension judge (${id}), action ask (${URI}): invoked`)).toHaveLength(2)
    expect(linesWith(main, 'judge version 1 (environment prod)')).toHaveLength(1)
    expect(main.summary).toContain(`judge (${id}) version 1 with team, note`)
    expect(main.summary).toMatch(/2 extension invocations/)
    expect(main.summary).toContain(URI)
    expect(warningsOf(main)).toEqual([])
    expect([...main.raw.map(({ text }) => text), main.summary].join('\n')).not.toMatch(/secret-(team|note)/)
  })

  it.concurrent('succeeds although actions fail, with one warning that lists them', async () => {
    const played = await play({
      arrange: judge(
        { points: ['ON_DEPLOYMENT_START', 'ON_DEPLOYMENT_STEP', 'ON_DEPLOYMENT_COMPLETE'] },
        ({ aws }) => {
          aws.script.failExtension('judge', { errorCode: 'AccessDenied', errorMessage: 'not allowed' })
        }
      )
    })
    expectEnding(played, {
      conclusion: 'success',
      outcome: 'succeeded',
      state: 'COMPLETE',
      states: ['COMPLETE']
    })
    const [warning = '', ...others] = warningsOf(played.main)
    expect(others).toEqual([])
    expect(warning).toMatch(/^Extension actions failed, and AppConfig went on with the deployment:\n/)
    expect(warning).toMatch(
      new RegExp(
        `- extension judge \\(\\w+\\) \\(action ask, ${URI}\\): AccessDenied: not allowed \\(at PERCENTAGE_UPDATED\\), \\d times`
      )
    )
    expect(linesWith(played.main, 'failed, AccessDenied: not allowed').length).toBeGreaterThan(3)
    expect(played.main.summary).toContain('not allowed')
  })

  it.concurrent('is denied by name', async () => {
    const played = await play({
      arrange: judge({ points: ['PRE_START_DEPLOYMENT'] }, ({ aws }) => {
        aws.script.failExtension('judge', { errorMessage: 'not on a Friday' })
      })
    })
    expectEnding(played, {
      conclusion: 'failure',
      outcome: 'failed',
      reason: /Error invoking extension judge: not on a Friday/,
      states: []
    })
    expect(errorsOf(played.main)[0]?.message).toContain(
      `Extension judge (action ask, ${URI}) runs before a deployment starts, and refused it.`
    )
  })

  it.concurrent('is not started without a parameter that one of them requires', async () => {
    const played = await play({
      arrange: judge({ points: ['ON_DEPLOYMENT_START'] }, ({ aws }) => {
        aws.world.updateExtension('judge', { parameters: { team: { Required: true } } })
      })
    })
    expectEnding(played, {
      conclusion: 'failure',
      outcome: 'failed',
      reason: /extension judge \(version 1, associated with environment prod\) requires judge#team/,
      starts: 0,
      states: []
    })
  })

  it.concurrent('is not started with a parameter for nobody', async () => {
    const played = await play({
      arrange: judge({ points: ['ON_DEPLOYMENT_START'], parameters: { note: { Dynamic: true } } }),
      with: { 'dynamic-extension-parameters': 'juge#note=secret-note' }
    })
    expectEnding(played, {
      conclusion: 'failure',
      outcome: 'failed',
      reason: /juge#note: extension "juge" is not associated .*did you mean "judge"\?/,
      starts: 0,
      states: []
    })
    expect(played.main.raw.map(({ text }) => text).join('\n')).not.toContain('secret-note')
  })

  it.concurrent('goes on where the associations may not be listed, and says so once', async () => {
    const played = await play({
      arrange: ({ aws }) => {
        aws.faults.add({ kind: 'access-denied' }, { operation: 'ListExtensionAssociations' })
      }
    })
    expectEnding(played, {
      conclusion: 'success',
      outcome: 'succeeded',
      state: 'COMPLETE',
      states: ['COMPLETE']
    })
    const lines = linesWith(played.main, 'were not checked')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('Allow appconfig:ListExtensionAssociations')
    expect(played.aws.calls('ListExtensionAssociations')).toHaveLength(1)
  })
})

describe('a plan of a deployment with extensions', () => {
  const arrange = ({ aws, shop }: Pick<Stage, 'aws' | 'shop'>): void => {
    aws.world.createExtension('judge', { ON_DEPLOYMENT_START: [{ Name: 'ask', Uri: URI }] })
    aws.world.associate('judge', shop.environmentId)
  }
  const files = { [FILE]: flags({ sale: { on: true } }) }

  it.concurrent('names them', async () => {
    const { main } = await playPlan({ arrange, files })
    expect([main.conclusion, main.outputs.get('outcome')]).toEqual(['success', 'planned'])
    expect(main.summary).toContain('| Extensions | judge version 1 (environment prod) |')
  })

  it.concurrent('fails where one of them lacks a parameter', async () => {
    const { main, comments } = await playPlan({
      arrange: (stage) => {
        arrange(stage)
        stage.aws.world.updateExtension('judge', { parameters: { team: { Required: true } } })
      },
      files
    })
    expect([main.conclusion, main.outputs.get('outcome')]).toEqual(['failure', 'failed'])
    expect(main.outputs.get('reason')).toMatch(
      /^a deployment would be refused: extension judge .* requires judge#team/
    )
    expect(comments[0]).toMatch(/❌ extension judge .* requires judge/)
  })
})
