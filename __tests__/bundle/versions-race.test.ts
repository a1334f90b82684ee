import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../sandbox/aws/index.js'
import { runStep, type StageResult } from '../../sandbox/runner/index.js'
import { ACTION, checkout } from './support.js'

const SCALE = 30

interface Racer {
  readonly runId: string
  readonly content: string
  readonly with?: Readonly<Record<string, string>>
  /** Comes when a deployment is in flight. */
  readonly late?: boolean
}

interface Raced {
  readonly results: readonly StageResult[]
  /** What became of the environment's deployments, oldest first. */
  readonly deployments: readonly { readonly state: string; readonly content: string }[]
  readonly overlap: boolean
  /** How many the profile has at last; there was one. */
  readonly versions: number
}

interface Course {
  readonly aws: Sandbox
  readonly environmentId: string
  readonly profileId: string
}

const deploymentsIn = ({ aws, environmentId, profileId }: Course): Raced['deployments'] => {
  const versions = aws.world.versions(profileId)
  return aws.world.deployments(environmentId).map(({ State, ConfigurationVersion }) => ({
    state: State ?? '',
    content: Buffer.from(
      versions.find(({ number }) => String(number) === ConfigurationVersion)?.content ?? []
    ).toString()
  }))
}

/** Runs that deploy at the same time into one environment, each a file of its own. */
const race = async (arrange: (course: Course) => void, racers: readonly Racer[]): Promise<Raced> => {
  const aws = await startSandbox({ scale: SCALE })
  const folders: string[] = []
  try {
    const { applicationId, environmentId } = aws.world.createShop()
    const profileId = aws.world.createProfile(applicationId, 'settings')
    aws.world.createVersion(profileId, '{"from":"before"}')
    aws.world.createStrategy('Short', { durationMinutes: 0.5, bakeMinutes: 0.5, growthFactor: 50 })
    arrange({ aws, environmentId, profileId })
    const results = await Promise.all(
      racers.map(async ({ runId, content, with: more, late = false }) => {
        while (late && aws.world.deployments(environmentId).length === 0) await setTimeout(5)
        const workspace = checkout({ 'settings.json': content })
        folders.push(workspace)
        const { main } = await runStep({
          action: ACTION,
          with: {
            service: 'appconfig',
            application: 'shop',
            environment: 'prod',
            'configuration-profile': 'settings',
            'configuration-file': 'settings.json',
            'deployment-strategy': 'Short',
            ...more
          },
          env: aws.env,
          github: { runId },
          workspace,
          timeScale: SCALE,
          epoch: aws.epoch
        })
        return main
      })
    )
    const all = aws.world.deployments(environmentId)
    const overlap = all.some(
      ({ StartedAt }, index) => Number(StartedAt) < Number(all[index - 1]?.CompletedAt ?? 0)
    )
    const versions = aws.world.versions(profileId).length
    return { results, deployments: deploymentsIn({ aws, environmentId, profileId }), overlap, versions }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true })
    await aws.close()
  }
}

const outcomes = ({ results }: Raced): readonly (string | undefined)[] =>
  results.map(({ outputs }) => outputs.get('outcome'))

const A = { runId: '9001', content: '{"from":"a"}', with: { 'version-label': 'a' } } as const
const B = { runId: '9001', content: '{"from":"b"}', with: { 'version-label': 'b' } } as const

/** What both bring is stored already: they race for the environment, not for the number of a version. */
const stored = ({ aws, profileId }: Course): void => {
  for (const { content, with: more } of [A, B])
    aws.world.createVersion(profileId, content, { label: more['version-label'] })
}

/** Both look while the environment is free, so that their starts collide. */
const colliding = (course: Course): void => {
  stored(course)
  course.aws.faults.add({ kind: 'delay', seconds: 6 }, { operation: 'StartDeployment', times: 2 })
}

describe('two runs that race for one environment', () => {
  it.concurrent.each([
    ['they come together', stored, [A, B]],
    ['their starts collide', colliding, [A, B]],
    [
      'one comes later, and stores what it brings when the other is over',
      () => undefined,
      [A, { ...B, late: true }]
    ]
  ])('deploy one after the other, none lost and none doubled: %s', async (_, arrange, racers) => {
    const raced = await race(arrange, racers)
    expect(outcomes(raced)).toEqual(['succeeded', 'succeeded'])
    expect(raced.deployments.map(({ state }) => state)).toEqual(['COMPLETE', 'COMPLETE'])
    expect(raced.deployments.map(({ content }) => content).toSorted()).toEqual([A.content, B.content])
    expect(raced.overlap).toBe(false)
    const numbers = raced.results.map(({ outputs }) => outputs.get('deployment-number'))
    expect(numbers.toSorted()).toEqual(['1', '2'])
    expect(raced.versions).toBe(3)
  })

  it.concurrent('deploy once when both bring the same: the second finds it served', async () => {
    const raced = await race(() => undefined, [A, { ...A, with: {}, late: true }])
    expect(outcomes(raced)).toEqual(['succeeded', 'unchanged'])
    expect(raced.deployments).toEqual([{ state: 'COMPLETE', content: A.content }])
  })
})

/** Run 9002's deployment is in the way when run 9001 comes. */
const newerFirst = ({ aws, environmentId, profileId }: Course): void => {
  const description =
    'https://github.com/octo-org/shop/actions/runs/9002/attempts/1 [aws-deploy:123e4567-e89b-42d3-a456-426614174000]'
  const strategyId = aws.world.createStrategy('Newer', { bakeMinutes: 1 })
  aws.world.startDeployment({ environmentId, profileId, strategyId, version: 1, description })
}

describe('an older run that comes after a newer one', () => {
  it.concurrent.each([
    ['fail', 'failed', 'failure', 1],
    ['skip', 'skipped', 'success', 1],
    ['deploy', 'succeeded', 'success', 2]
  ])('on-stale: %s', async (onStale, outcome, conclusion, deployments) => {
    const raced = await race(newerFirst, [
      { runId: '9001', content: '{"from":"old"}', with: { 'on-stale': onStale } }
    ])
    const [result] = raced.results
    expect(result?.outputs.get('outcome')).toBe(outcome)
    expect(result?.conclusion).toBe(conclusion)
    expect(raced.deployments).toHaveLength(deployments)
    if (deployments === 1) expect(result?.outputs.get('reason')).toMatch(/run 9002, which is newer/)
  })
})
