import { describe, expect, it } from '@jest/globals'
import { renderFragment } from '../../sandbox/summary/render.js'
import { expectEnding, linesWith, play, type Stage } from './support.js'

const MIB = 1024 * 1024
const ESC = String.fromCharCode(27)

/** What somebody might write wherever AWS or the workflow lets them. */
const HOSTILE = [
  'x\r\n::error::owned',
  '::set-output name=outcome::succeeded',
  '::add-mask::COMPLETE',
  '::stop-commands::owned',
  '##[error]owned',
  'a\r::warning::owned',
  `${ESC}[31m@octocat #1 <img src=x> | **bold** [here](javascript:owned)\u2028::notice::owned`,
  'EOF\noutcome=succeeded\noutcome<<EOF'
].join('\n')

/** An account in which every text that can be written is hostile. Gives the inputs of a deployment in it. */
const hostileAccount = ({ aws: { world, script } }: Stage): Record<string, string> => {
  const application = world.createApplication(HOSTILE)
  const environment = world.createEnvironment(application, HOSTILE)
  const profile = world.createProfile(application, HOSTILE)
  world.createVersion(profile, '{}', { label: HOSTILE })
  world.addAlarm(environment, HOSTILE)
  const actions = [{ Name: HOSTILE, Uri: HOSTILE, RoleArn: HOSTILE }]
  world.associate(world.createExtension(HOSTILE, { ON_DEPLOYMENT_STEP: actions }), environment)
  script.failExtension(HOSTILE, { errorCode: HOSTILE, errorMessage: HOSTILE })
  script.event({ percent: 25 }, { Description: HOSTILE })
  script.halt({ percent: 50 }, { text: HOSTILE })
  return {
    application,
    environment,
    'configuration-profile': profile,
    'deployment-strategy': world.createStrategy(HOSTILE, { durationMinutes: 1, growthFactor: 25 }),
    description: HOSTILE
  }
}

describe('hostile text', () => {
  it.concurrent('commands nothing: no annotation, mask or output, and no markup in the summary', async () => {
    const inputs: Record<string, string> = { 'configuration-version': 'latest' }
    const run = await play({ arrange: (stage) => Object.assign(inputs, hostileAccount(stage)), with: inputs })
    const ending = { conclusion: 'failure', outcome: 'rolled-back', state: 'ROLLED_BACK' } as const
    expectEnding(run, {
      ...ending,
      reason: /^Rolled back by a user: x\s+: ?:error::owned[^]+## \[error\]owned/,
      states: []
    })
    expect(run.main.annotations).toHaveLength(1)
    expect(run.main.annotations[0]?.title).not.toMatch(/[\r\n\u2028]/)
    expect([...run.main.outputs.keys()].sort()).toEqual([
      ...['completed-at', 'configuration-version', 'console-url', 'deployment-number', 'outcome'],
      ...['percentage-complete', 'reason', 'result', 'started-at', 'state', 'version-label']
    ])
    expect([...run.main.outputs.values()].join('')).not.toMatch(new RegExp(`[\r\n\u2028${ESC}]`))
    expect(run.main.summary).not.toMatch(new RegExp(`@octocat|${ESC}`))
    expect(renderFragment(run.main.summary ?? '')).not.toMatch(/<img|<strong|<a href="(?!https:)/)
  })

  it.concurrent('as an input commands nothing either', async () => {
    const names = ['service', 'operation', 'application', 'deployment-strategy', 'tags', 'wait-for']
    const run = await play({ with: Object.fromEntries(names.map((name) => [name, HOSTILE])) })
    const ending = { conclusion: 'failure', outcome: 'failed', starts: 0, states: [] } as const
    expectEnding(run, { ...ending, reason: /problems? with the inputs/ })
    expect(run.main.annotations).toHaveLength(1)
  })

  it.concurrent('does not fit into the summary without end', async () => {
    const events = 500
    const run = await play({
      arrange: ({ aws }) => {
        for (let index = 0; index < events; index += 1) {
          const text = `event ${index} ${'<é|>'.repeat(1000)}`
          aws.script.event({ seconds: 1 + index / 100 }, { Description: text })
        }
      }
    })
    expectEnding(run, {
      conclusion: 'success',
      outcome: 'succeeded',
      state: 'COMPLETE',
      states: ['COMPLETE']
    })
    expect(Buffer.byteLength(run.main.summary ?? '')).toBeGreaterThan(10_000)
    expect(Buffer.byteLength(run.main.summary ?? '')).toBeLessThan(MIB)
    expect(run.main.summary).toContain('DEPLOYMENT_COMPLETED')
    expect(linesWith(run.main, 'event 499 ')).toHaveLength(1)
  })
})
