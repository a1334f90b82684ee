import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { scheduleEvent } from '../support/events.js'
import { closeStage, openStage, type PreviewStage, runOn, sha, SHOP, verdict } from './preview-support.js'

let stage: PreviewStage

beforeEach(async () => {
  stage = await openStage()
  stage.aws.amplify.script.set({ branchLimit: 500 })
})

afterEach(() => closeStage(stage))

const markerOf = (number: number, repository: number = SHOP.id): string =>
  `[aws-deploy:preview repository=${repository} pull-request=${number}]`

const addBranch = (branchName: string, description: string): void => {
  stage.aws.amplify.world.createBranch({ appId: stage.appId, branchName }, { description })
}

const addPull = (number: number, state: 'open' | 'closed'): void => {
  stage.github.world.createPullRequest(SHOP.name, number, { sha: sha('e') })
  if (state === 'closed') stage.github.world.close(SHOP.name, number)
}

const branches = (): readonly string[] =>
  stage.aws.amplify.world.branches(stage.appId).filter((name) => name !== 'main')

const sweep = (inputs: Readonly<Record<string, string>> = {}) =>
  runOn(stage, {
    event: scheduleEvent(SHOP),
    with: { operation: 'sweep', directory: '', ...inputs },
    context: { ref: 'refs/heads/main' }
  })

/** Branches of which a sweep must not touch one. */
const FOREIGN: Readonly<Record<string, string>> = {
  'pr-901': '',
  'pr-902': 'preview of pull request 100',
  'pr-903': markerOf(100, 55),
  'pr-904': `[aws-deploy:branch repository=${SHOP.id}]`,
  'pr-905': markerOf(100).replace(']', ''),
  develop: markerOf(999_999)
}

describe('a sweep', () => {
  it('removes its own previews of closed pull requests among 120 branches, and nothing else', async () => {
    const [kept, gone]: [string[], string[]] = [[], []]
    for (let number = 100; number < 214; number++) {
      const state = number % 3 === 0 ? 'closed' : 'open'
      addPull(number, state)
      addBranch(`pr-${number}`, markerOf(number))
      ;(state === 'closed' ? gone : kept).push(`pr-${number}`)
    }
    addPull(901, 'closed')
    for (const [name, description] of Object.entries(FOREIGN)) addBranch(name, description)
    expect(branches()).toHaveLength(120)

    const ran = await sweep()
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'swept' })
    expect(branches()).toEqual([...kept, ...Object.keys(FOREIGN)])
    expect(ran.calls.filter((call) => call === 'DeleteBranch')).toHaveLength(gone.length)
    const changes = ran.main.outputs.get('changes') ?? ''
    for (const name of gone) expect(changes).toContain(`"${name}"`)
    for (const name of [...kept, ...Object.keys(FOREIGN)]) expect(changes).not.toContain(`"${name}"`)
  })

  it('says what and why before it removes anything', async () => {
    addPull(100, 'closed')
    addBranch('pr-100', markerOf(100))
    let told = false
    let toldFirst: boolean | undefined
    const before = (): void => {
      toldFirst = told
    }
    // What is in the log by then has arrived here.
    stage.aws.faults.add({ kind: 'delay', seconds: 10 }, { operation: 'DeleteBranch' })
    stage.aws.faults.add({ kind: 'do', run: before }, { operation: 'DeleteBranch' })
    await runOn(stage, {
      event: scheduleEvent(SHOP),
      with: { operation: 'sweep', directory: '' },
      context: { ref: 'refs/heads/main' },
      onLine: (line) => {
        told ||= line.includes('pr-100') && line.includes('closed')
      }
    })
    expect([branches(), told]).toEqual([[], true])
    expect(toldFirst).toBe(true)
  })

  it('only shows what it would remove with dry-run', async () => {
    addPull(100, 'closed')
    addBranch('pr-100', markerOf(100))
    const ran = await sweep({ 'dry-run': 'true' })
    expect(ran.main.conclusion).toBe('success')
    expect(branches()).toEqual(['pr-100'])
    expect(ran.main.outputs.get('changes')).toContain('pr-100')
    expect(ran.calls.filter((call) => /^(Delete|Stop)/.test(call))).toEqual([])
  })

  it('has nothing to do, and says so', async () => {
    addPull(100, 'open')
    addBranch('pr-100', markerOf(100))
    const ran = await sweep()
    expect(verdict(ran)).toEqual({ conclusion: 'success', outcome: 'swept' })
    expect(branches()).toEqual(['pr-100'])
  })

  it('keeps what it cannot ask about: not found is not closed', async () => {
    addBranch('pr-100', markerOf(100))
    addPull(101, 'closed')
    addBranch('pr-101', markerOf(101))
    const ran = await sweep()
    expect(branches()).toEqual(['pr-100'])
    expect(ran.main.log.join('\n')).toMatch(/pr-100/)
  })

  it('fails when GitHub tells nothing of pull requests, and removes nothing', async () => {
    addPull(100, 'closed')
    addBranch('pr-100', markerOf(100))
    stage.github.faults.add({ kind: 'status', status: 403 }, { path: /\/pulls\//, times: 1_000 })
    const ran = await sweep()
    expect(branches()).toEqual(['pr-100'])
    expect(verdict(ran)).toEqual({ conclusion: 'failure', outcome: 'failed' })
    expect(ran.main.outputs.get('reason')).toMatch(/not accessible/)
    expect(ran.main.log.join('\n')).toMatch(/permissions: pull-requests: read/)
  })
})
