import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  type Attempt,
  attemptsOf,
  courseOf,
  type Course,
  sampleOf,
  together,
  tried
} from '../../sandbox/kill/campaign.js'
import { violationsOf } from '../../sandbox/kill/invariants.js'
import { play, type Played } from '../../sandbox/kill/play.js'
import type { Scenario } from '../../sandbox/kill/scenario.js'
import { SCENARIOS } from '../../sandbox/kill/scenarios.js'

// A sample of what `npm run kill-anywhere` does in full.

const scenario = (name: string): Scenario => {
  const found = SCENARIOS.find((one) => one.name === name)
  if (found === undefined) throw new Error(`there is no scenario "${name}"`)
  return found
}

/** Those whose start is interrupted in every way, and how many other interruptions of each are tried. */
const SAMPLED: readonly (readonly [name: string, more: number])[] = [
  ['appconfig deploy, new content', 4],
  ['amplify deploy, directory', 4]
]

const told = ({ scenario: { name }, blow }: Attempt): string =>
  `${name}: ${blow.signal} ${blow.phase} request ${blow.index}`

/** Signals are POSIX. */
const onPosix = process.platform === 'win32' ? describe.skip : describe

onPosix('a step that is interrupted anywhere', () => {
  const courses: Course[] = []

  beforeAll(async () => {
    courses.push(...(await together(SAMPLED, 2, ([name]) => courseOf(scenario(name)))))
  })

  it('is good when nobody interrupts it', () => {
    expect(courses.map(({ violations }) => violations)).toEqual([[], []])
  })

  it('leaves nothing behind', async () => {
    const attempts = courses.flatMap((course, at) => {
      const all = attemptsOf(course)
      const atStart = all.filter(({ isAtStart }) => isAtStart)
      expect(atStart.length).toBeGreaterThanOrEqual(10)
      return sampleOf(all, atStart.length + (SAMPLED[at]?.[1] ?? 0))
    })
    const results = await together(attempts, 4, (attempt) => tried(attempt))
    expect(results.filter(({ sprung }) => sprung).length).toBeGreaterThan(20)
    expect(
      results
        .filter(({ violations }) => violations.length > 0)
        .map((result) => [told(result), result.violations])
    ).toEqual([])
  })
})

/** A good run, spoiled. */
const SPOILED: readonly (readonly [
  what: string,
  spoil: (played: Played) => Partial<Played>,
  found: string | RegExp
])[] = [
  ['an archive', () => ({ leftovers: ['site.zip'] }), 'site.zip was left behind'],
  [
    'a check run that nobody completes',
    ({ scenario: { mayGoOn: _, ...rest } }) => ({
      scenario: rest,
      started: [],
      goingOn: ['check run 7: in_progress']
    }),
    'GitHub still shows check run 7: in_progress'
  ],
  ['what the scenario finds', () => ({ wrong: ['two comments'] }), 'two comments'],
  [
    'a secret in the state',
    ({ main }) => ({
      main: { ...main, state: new Map([...main.state, ['a', 'xsecretx']]) },
      secrets: ['secret']
    }),
    'main: a secret got out: secret…'
  ],
  [
    'a state that is too long',
    ({ main }) => ({ main: { ...main, state: new Map([...main.state, ['a', 'x'.repeat(4_096)]]) } }),
    /^main saved \d+ bytes$/
  ],
  [
    'an exit code that does not fit',
    ({ main }) => ({ main: { ...main, exitCode: 1 } }),
    'outcome started with exit code 1'
  ],
  [
    'an end without a word',
    ({ main }) => ({ main: { ...main, outputs: new Map() }, sprung: true }),
    'main ended with 0 and outcome ""'
  ],
  [
    'an end that came too late',
    ({ main }) => ({ main: { ...main, signal: 'SIGKILL' } }),
    'main did not end in time: it had to be killed'
  ],
  [
    'success of what did not succeed',
    ({ main }) => ({
      main: { ...main, outputs: new Map([['outcome', 'succeeded']]) },
      sprung: true
    }),
    'outcome succeeded, but 1 is DEPLOYING'
  ],
  [
    'a post step that failed',
    ({ post }) => ({ post: post && { ...post, exitCode: 1 } }),
    'the post step ended with 1'
  ],
  [
    'a stack trace',
    ({ main }) => ({
      main: { ...main, raw: [...main.raw, { stream: 'stdout', text: '    at run (file.js:1:2)' }] }
    }),
    'main: stack trace:     at run (file.js:1:2)'
  ],
  [
    'a repetition that fails',
    ({ main }) => ({ again: { ...main, conclusion: 'failure' } }),
    'done again, it ended as started: '
  ]
]

onPosix('the judgement', () => {
  let good: Played

  beforeAll(async () => {
    good = await play(scenario('appconfig deploy, wait-for: started'), { scale: 20 })
  })

  it('finds nothing wrong with a good run', () => {
    expect(violationsOf(good)).toEqual([])
  })

  it.each(SPOILED)('finds %s', (_, spoil, found) => {
    const one = typeof found === 'string' ? found : expect.stringMatching(found)
    expect(violationsOf({ ...good, ...spoil(good) })).toEqual([one])
  })

  it('finds what goes on because no post step ran', async () => {
    const deploy = scenario('appconfig deploy')
    const { requests } = await courseOf(deploy)
    const blow = {
      index: requests.indexOf('StartDeployment') + 1,
      phase: 'replied',
      signal: 'SIGKILL'
    } as const
    const played = await play(deploy, { scale: 20, blow, withPost: false })
    expect(violationsOf(played)).toEqual(['1 is still DEPLOYING'])
  })

  it('finds what others own and the step stopped', async () => {
    const { mayStop: _, ...stop } = scenario('appconfig stop')
    expect(violationsOf(await play(stop, { scale: 20 }))).toEqual(["somebody else's 1 was stopped"])
  })

  it('finds more than may be started', async () => {
    const greedy = { ...scenario('appconfig deploy, wait-for: started'), starts: 0 }
    expect(violationsOf(await play(greedy, { scale: 20 }))).toEqual(['started 1'])
  })

  it('finds an outcome that nobody expected', async () => {
    const wrong = { ...scenario('appconfig deploy, wait-for: started'), outcome: 'succeeded' as const }
    expect(violationsOf(await play(wrong, { scale: 20 }))).toEqual(['uninterrupted, it ended as started: '])
  })
})
