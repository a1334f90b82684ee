import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { parseConfig } from '../../src/config/parse.js'
import {
  haltInWords,
  lastSeen,
  left,
  leftBy,
  unstopped,
  watchStep
} from '../../src/deployment/left-behind.js'
import type { Problem } from '../../src/deployment/problem.js'
import type { Snapshot } from '../../src/deployment/snapshot.js'
import type { Place } from '../../src/deployment/target.js'
import { member } from '../../src/runtime/json.js'

const APPCONFIG: Place = {
  service: 'appconfig',
  region: 'eu-west-1',
  applicationId: 'abc1234',
  environmentId: '1e5',
  profileId: 'true'
}
const AMPLIFY: Place = { service: 'amplify', region: 'eu-west-1', appId: 'd1a2b3', branch: 'feature/x' }

const SNAPSHOT: Snapshot = {
  phase: 'deploying',
  state: 'DEPLOYING',
  unknownState: false,
  percent: 50,
  events: [],
  steps: [],
  due: [],
  facts: {}
}

const EXPIRED: Problem = { kind: 'credentials', message: 'expired', hint: 'Renew them.' }

/** The inputs of a snippet, as the runner hands them to a step. */
const environmentOf = (lines: readonly string[]): Record<string, string> => {
  const document: unknown = parse(lines.join('\n'))
  const found = member(document, 'with')
  const inputs: [string, unknown][] = typeof found === 'object' && found !== null ? Object.entries(found) : []
  for (const [, value] of inputs) expect(typeof value).toBe('string')
  return Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)]))
}

describe('the step that resumes a watch', () => {
  it.each([
    ['AppConfig', APPCONFIG, { application: 'abc1234', environment: '1e5', deploymentNumber: '12' }],
    ['Amplify', AMPLIFY, { app: 'd1a2b3', branch: 'feature/x', jobId: '12' }]
  ] as const)('is one that %s takes', async (_, place, expected) => {
    const { config, warnings } = await parseConfig(environmentOf(watchStep(place, '12')))
    expect(config).toMatchObject({ operation: 'watch', region: 'eu-west-1', ...expected })
    expect(warnings).toEqual([])
  })

  it('holds any branch there is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const branch = name.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu, 'x')
        expect(environmentOf(watchStep({ ...AMPLIFY, branch }, '1'))['INPUT_BRANCH']).toBe(branch)
      })
    )
  })
})

describe('a deployment that was left behind', () => {
  it('is told with the reason why it is not watched, and the way on', () => {
    expect(left(APPCONFIG, '12', EXPIRED)).toEqual({
      hint: expect.stringMatching(/^Renew them\.\nIt goes on without being watched/),
      resume: watchStep(APPCONFIG, '12')
    })
  })

  it('is none once its end was seen', () => {
    const over: Snapshot = { ...SNAPSHOT, phase: 'rolled-back', state: 'ROLLED_BACK' }
    expect(leftBy({ snapshot: over, accepted: true }, APPCONFIG, '12', EXPIRED)).toEqual({})
    expect(leftBy({ snapshot: SNAPSHOT, accepted: true }, APPCONFIG, '12')).toHaveProperty('resume')
  })

  it.each([
    [
      'of the same credentials',
      EXPIRED,
      EXPIRED,
      /^for the same reason it could not be stopped; .*still running/
    ],
    [
      'of credentials',
      EXPIRED,
      undefined,
      /^it could not be stopped \(expired\); the deployment is still running \(last seen: DEPLOYING, 50 %\)$/
    ],
    [
      'of a denial',
      { kind: 'permission', message: 'denied' },
      EXPIRED,
      /^it could not be stopped \(denied\)$/
    ]
  ] as const)('is told when it could not be stopped because %s', (_, problem, lost, said) => {
    expect(haltInWords({ snapshot: SNAPSHOT, accepted: false, problem }, lost)).toMatch(said)
  })

  it('is told without a percentage where there is none', () => {
    const { percent: _, ...without } = SNAPSHOT
    expect(lastSeen(without)).toBe('DEPLOYING')
    expect(lastSeen({ ...SNAPSHOT, percent: 33.333 })).toBe('DEPLOYING, 33.3 %')
  })
})

describe('the lines of that step', () => {
  it.each([
    ['main', 'main'],
    ['feature/x-1.2_3', 'feature/x-1.2_3'],
    ['x', 'x'],
    ['nothing', 'nothing'],
    ['offer', 'offer'],
    ['renew-on', 'renew-on'],
    ["it's", "'it''s'"],
    ["''", "''''''"],
    ['Yes', "'Yes'"],
    ['on', "'on'"],
    ['n', "'n'"],
    ['null', "'null'"],
    ['1e5', "'1e5'"],
    ['a b', "'a b'"],
    ['a:', "'a:'"],
    ['a#b', "'a#b'"],
    ['/a', "'/a'"],
    ['', "''"]
  ])('hold a branch %j as %s', (branch, written) => {
    expect(watchStep({ ...AMPLIFY, branch }, '12')).toEqual([
      'with:',
      '  service: amplify',
      '  operation: watch',
      '  aws-region: eu-west-1',
      '  app-id: d1a2b3',
      `  branch: ${written}`,
      "  job-id: '12'"
    ])
  })
})

describe('what was left without being stopped', () => {
  const STILL =
    'It may still be in flight; the post step of this job tries again. Look at it in the console, or follow it with a step of this action and these inputs.'
  const LEFT =
    'It goes on without being watched: look at it in the console, or follow it with a step like this.'

  it('is told with the advice that there is', () => {
    const resume = watchStep(AMPLIFY, '7')
    const denied: Problem = { kind: 'permission', message: 'denied' }
    expect(unstopped(AMPLIFY, '7', EXPIRED)).toEqual({ hint: `Renew them.\n${STILL}`, resume })
    expect(unstopped(AMPLIFY, '7', denied)).toEqual({ hint: STILL, resume })
    expect(unstopped(AMPLIFY, '7')).toEqual({ hint: STILL, resume })
    expect(left(AMPLIFY, '7', EXPIRED)).toEqual({ hint: `Renew them.\n${LEFT}`, resume })
    expect(left(AMPLIFY, '7', denied)).toEqual({ hint: LEFT, resume })
  })

  it.each([
    ['succeeded', 'the deployment was complete before it could be stopped and is X'],
    ['rolled-back', 'the deployment was stopped and is X'],
    ['failed', 'the deployment had failed before it could be stopped and is X'],
    ['stopped', 'the deployment was stopped and is X']
  ] as const)('is not one that is %s', (phase, words) => {
    expect(haltInWords({ snapshot: { ...SNAPSHOT, phase, state: 'X' }, accepted: true })).toBe(words)
  })

  it('is told without a state where none was seen', () => {
    expect(haltInWords({ snapshot: undefined, accepted: false, problem: EXPIRED })).toBe(
      'it could not be stopped (expired)'
    )
    expect(haltInWords({ snapshot: undefined, accepted: false, problem: EXPIRED }, EXPIRED)).toBe(
      'for the same reason it could not be stopped'
    )
    expect(haltInWords({ snapshot: undefined, accepted: true })).toBe(
      'it was asked to stop, its end was not seen yet'
    )
    expect(haltInWords({ snapshot: undefined, accepted: false })).toBe('it could not be stopped')
  })
})
