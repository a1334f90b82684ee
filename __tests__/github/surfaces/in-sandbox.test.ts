import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startSandboxGitHub, type SandboxGitHub } from '../../../sandbox/github/index.js'
import type { GitHubSurface } from '../../../src/config/config.js'
import type { Happening } from '../../../src/deployment/happening.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import {
  closeSurfaces,
  openRemovals,
  openSurfaces,
  type Surfaces
} from '../../../src/github/surfaces/surfaces.js'
import type { RunContext } from '../../../src/runtime/run-context.js'
import { RUN } from '../../appconfig/deploy-config.js'
import { impatientClock } from '../impatient-clock.js'
import { begun, COMMIT, DONE, PLACE, resolved, SNAPSHOT, SUCCEEDED } from './a-run.js'

const SURFACE: GitHubSurface = {
  token: 'job-token',
  comment: true,
  pullRequest: 7,
  deployment: true,
  environment: 'preview',
  checkRun: true
}
const SIGNAL = new AbortController().signal

let github: SandboxGitHub
let told: Happening[]
let saved: string[]

beforeEach(async () => {
  github = await startSandboxGitHub()
  github.world.createPullRequest(RUN.repository, 7, { sha: COMMIT })
  github.world.addToken('job-token')
  told = []
  saved = []
})

afterEach(async () => {
  // What GitHub's own description does not know is not asked for.
  expect(github.violations).toEqual([])
  await github.close()
})

let uuids = 0
const optionsOf = (run: RunContext = RUN) => ({
  access: { env: { GITHUB_API_URL: github.url }, version: '0.0.0', run },
  clock: impatientClock,
  tell: (happening: Happening) => {
    told.push(happening)
  }
})

const open = (surface: Partial<GitHubSurface> = {}, run: RunContext = RUN): Surfaces =>
  openSurfaces({
    ...optionsOf(run),
    surface: { ...SURFACE, ...surface },
    operation: 'preview',
    uuid: () => `marker-${++uuids}`,
    save: (state) => {
      saved.push(state)
    }
  })

const start = async (surfaces: Surfaces, commit = COMMIT): Promise<void> => {
  surfaces.report(resolved({ commit }))
  await surfaces.beforeStart(SIGNAL)
  surfaces.report(begun())
}

const deploy = async (
  outcome: Outcome = SUCCEEDED,
  run: RunContext = RUN,
  commit = COMMIT
): Promise<void> => {
  const surfaces = open({}, run)
  await start(surfaces, commit)
  await surfaces.settle(outcome, SIGNAL)
}

const states = (): string[] =>
  github.world.deployments(RUN.repository).map(({ statuses }) => statuses.at(-1)?.state ?? 'none')
const headlines = (): (string | undefined)[] =>
  github.world.comments(RUN.repository, 7).map(({ body }) => body.split('\n')[1])
const conclusions = (): (string | null)[] =>
  github.world.checkRuns(RUN.repository).map(({ conclusion }) => conclusion)
const warnings = (): string[] => told.flatMap((one) => (one.kind === 'warning' ? [one.message] : []))

describe('a preview on GitHub', () => {
  it('lives in one comment from its first deployment to its removal', async () => {
    const later = (runId: string): RunContext => ({ ...RUN, runId })
    await deploy()
    expect(headlines()).toEqual(['### ✅ shop / pr-7: the preview is ready'])
    await deploy({ kind: 'failed', reason: 'broken' }, later('4712'), 'a'.repeat(40))
    expect(headlines()).toEqual(['### ❌ shop / pr-7: the preview failed'])
    expect(states()).toEqual(['success', 'failure'])
    await deploy(SUCCEEDED, later('4713'), 'b'.repeat(40))
    expect(states()).toEqual(['inactive', 'failure', 'success'])
    const facts = await openRemovals({ ...optionsOf(later('4714')), surface: SURFACE }).tell(
      { place: PLACE, title: 'shop / pr-7', pullRequest: 7, reason: 'closed', commit: COMMIT },
      SIGNAL
    )
    const [comment] = github.world.comments(RUN.repository, 7)
    expect(facts).toEqual({ 'comment-id': String(comment?.id) })
    expect(states()).toEqual(['inactive', 'failure', 'inactive'])
    expect(headlines()).toEqual(['### 🧹 shop / pr-7: the preview was removed'])
    expect(conclusions()).toEqual(['success', 'failure', 'success'])
    expect(warnings()).toEqual([])
  })

  it('is not replaced by an older run that ends later', async () => {
    const slow = open()
    await start(slow)
    await deploy(SUCCEEDED, { ...RUN, runId: '9999' }, 'b'.repeat(40))
    await slow.settle({ kind: 'failed', reason: 'stopped by a newer run' }, SIGNAL)
    expect(headlines()).toEqual(['### ✅ shop / pr-7: the preview is ready'])
    expect(states()).toEqual(['failure', 'success'])
  })

  it('that is killed is closed by the post step', async () => {
    await start(open())
    // The comment is written in the background.
    while (headlines().length === 0 || states()[0] !== 'in_progress')
      await new Promise((resolve) => setImmediate(resolve))
    const ending = { kind: 'cancelled', reason: 'it was stopped', snapshot: SNAPSHOT } as const
    await closeSurfaces(
      saved.at(-1) ?? '',
      ending,
      { ...optionsOf(), token: 'job-token', hide: (text) => text },
      SIGNAL
    )
    expect(states()).toEqual(['error'])
    expect(conclusions()).toEqual(['cancelled'])
    expect(headlines()).toEqual(['### 🚫 shop / pr-7: the preview was cancelled'])
  })

  it('that nobody may tell of is deployed all the same, with a warning for each surface', async () => {
    github.world.addToken('weak', 'github-actions[bot]', {
      pullRequests: 'read',
      deployments: 'read',
      checks: 'none'
    })
    const surfaces = open({ token: 'weak' })
    await start(surfaces)
    await surfaces.settle(SUCCEEDED, SIGNAL)
    expect(warnings().toSorted()).toEqual([
      expect.stringContaining('permissions: deployments: write'),
      expect.stringContaining('permissions: checks: write'),
      expect.stringContaining('permissions: pull-requests: write')
    ])
    expect([headlines(), states(), conclusions()]).toEqual([[], [], []])
  })

  it.each([/deployments$/, /check-runs$/, /comments$/])('survives a connection lost at %s', async (path) => {
    github.faults.add({ kind: 'drop' }, { method: 'POST', path, processing: 'after' })
    await deploy()
    expect([headlines(), states(), conclusions()]).toEqual([
      ['### ✅ shop / pr-7: the preview is ready'],
      ['success'],
      ['success']
    ])
    expect(warnings()).toEqual([])
  })

  it('may have the longest of texts and the worst of them', async () => {
    const bad = `](javascript:x) @everyone <script> | \`\`\` -->\n::error::x ${'漢😀'.repeat(400)}`
    const surfaces = open({ environment: 'preview' })
    surfaces.report(resolved({ title: bad, rows: Array.from({ length: 60 }, () => [bad, bad] as const) }))
    await surfaces.beforeStart(SIGNAL)
    surfaces.report(begun({ ...DONE, state: bad, facts: { url: bad, 'job-id': bad } }))
    surfaces.report({ kind: 'warning', message: bad })
    surfaces.report({ kind: 'excerpt', title: bad, lines: Array.from({ length: 500 }, () => bad) })
    await surfaces.settle({ kind: 'failed', reason: bad.repeat(20), hint: bad.repeat(20) }, SIGNAL)
    expect(warnings()).toEqual([])
    expect(conclusions()).toEqual(['failure'])
    expect(states()).toEqual(['failure'])
    const [comment] = github.world.comments(RUN.repository, 7)
    expect(comment?.body).toContain('the preview failed')
    expect(comment?.body.split('<details')[0]).not.toContain('@everyone')
  })
})
