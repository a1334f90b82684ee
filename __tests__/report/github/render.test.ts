import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Snapshot, TimelineEvent } from '../../../src/deployment/snapshot.js'
import { renderCheckRun } from '../../../src/report/github/check-run.js'
import { commitLink, renderRemoved, renderRunComment } from '../../../src/report/github/comment.js'
import { ENDING, isBad, type EndingKind } from '../../../src/report/github/endings.js'
import { FIRST_VIEW, stageInWords, viewAfter, type RunView } from '../../../src/report/github/run-view.js'
import { lastThatFit, within } from '../../../src/report/github/within.js'

const RUN_URL = 'https://github.com/octo/shop/actions/runs/1/attempts/1'
const REPOSITORY_URL = 'https://github.com/octo/shop'
const COMMIT = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'

const event = (text: string, minute = 0): TimelineEvent => ({
  at: new Date(Date.UTC(2026, 0, 15, 10, minute)),
  type: 'PERCENTAGE_UPDATED',
  by: 'APPCONFIG',
  text,
  invocations: []
})
const SNAPSHOT: Snapshot = {
  phase: 'deploying',
  state: 'DEPLOYING',
  unknownState: false,
  percent: 40,
  events: Array.from({ length: 12 }, (_, index) => event(`step ${index}.`, index)),
  steps: [{ name: 'BUILD', state: 'RUNNING' }],
  due: [],
  startedAt: new Date('2026-01-15T10:00:00Z'),
  facts: { 'deployment-number': '12', url: 'https://shop.example' }
}
const VIEW: RunView = {
  ...FIRST_VIEW,
  title: 'shop / prod / flags',
  rows: [['Strategy', 'AppConfig.Linear']],
  stage: { kind: 'running' },
  id: '12',
  snapshot: SNAPSHOT
}

const commentOf = (view: RunView, kind: 'preview' | 'deployment' = 'preview', room = 65_000): string =>
  renderRunComment({ kind, view, commit: COMMIT, repositoryUrl: REPOSITORY_URL, runUrl: RUN_URL }, room)

describe('a check run', () => {
  it('shows how far it is, its last events and steps, and where to look', () => {
    const { title, summary } = renderCheckRun(VIEW, RUN_URL)
    expect(title).toBe('Deploying, 40 %')
    expect(summary).toContain('| Progress | 40 % |')
    expect(summary).toContain('| Strategy | AppConfig.Linear |')
    expect(summary).toContain('BUILD')
    expect(summary).toContain('step 11.')
    expect(summary).toContain('step 4.')
    expect(summary).not.toContain('step 3.')
    expect(summary).toContain(`[Open the run](<${RUN_URL}>)`)
  })

  it('has no clock in it: the same is the same at any time', () => {
    expect(renderCheckRun(VIEW, RUN_URL).summary).not.toMatch(/^\| Duration \|/m)
    const ended = { ...VIEW, snapshot: { ...SNAPSHOT, endedAt: new Date('2026-01-15T10:01:00Z') } }
    expect(renderCheckRun(ended, RUN_URL).summary).toContain('| Duration | 1 min |')
  })

  it.each<[EndingKind, boolean]>([
    ['failed', true],
    ['left', true],
    ['unknown', true],
    ['not-started', true],
    ['skipped', false],
    ['succeeded', false]
  ])('that ended as %s is alarming: %s', (ending, bad) => {
    expect(isBad(ending)).toBe(bad)
    const view: RunView = { ...VIEW, stage: { kind: 'ended', ending, reason: 'so it is', hint: 'Do this.' } }
    const { title, summary } = renderCheckRun(view, RUN_URL)
    expect(title.toLowerCase()).toBe(ENDING[ending].words.toLowerCase())
    expect(summary.includes('[!CAUTION]')).toBe(bad)
    expect(summary).toContain('So it is')
    expect(summary).toContain('Do this.')
  })

  it('fits whatever it shows, and what it shows is harmless', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('', '|', '`', '<', '😀', '漢', '\u202e', '@a #1 ', '## ', '\n'),
        fc.integer({ min: 1, max: 3_000 }),
        (text, filler, times) => {
          const bad = text + filler.repeat(times)
          const view: RunView = {
            title: bad,
            rows: Array.from({ length: 30 }, () => [bad, bad] as const),
            facts: { url: bad, 'console-url': `https://x/${bad}` },
            stage: { kind: 'ended', ending: 'failed', reason: bad, hint: bad },
            id: bad,
            warnings: Array.from({ length: 10 }, () => bad),
            excerpt: { title: bad, lines: Array.from({ length: 100 }, () => bad) },
            snapshot: {
              ...SNAPSHOT,
              state: bad,
              events: Array.from({ length: 20 }, () => ({ ...event(bad), type: bad, by: bad })),
              steps: Array.from({ length: 20 }, () => ({ name: bad, state: bad, reason: bad }))
            }
          }
          const { title, summary } = renderCheckRun(view, RUN_URL)
          expect(title.length).toBeLessThanOrEqual(200)
          expect(Buffer.byteLength(summary)).toBeLessThan(65_535)
          for (const kind of ['preview', 'deployment'] as const) {
            const comment = commentOf(view, kind)
            expect(comment.length).toBeLessThanOrEqual(65_000)
            expect(comment).toMatch(/^### ❌ /)
            expect(comment.split('<details').length).toBe(comment.split('</details>').length)
            expect(comment).toMatch(/: (the preview )?failed\n/)
          }
        }
      ),
      { numRuns: 60 }
    )
  })
})

describe('a comment', () => {
  it('of a deployment that goes on says so, and no address yet', () => {
    const body = commentOf(VIEW, 'deployment')
    expect(body).toMatch(/^### ⏳ shop \/ prod \/ flags: being deployed\n/)
    expect(body).not.toContain('shop.example')
  })

  it.each<[EndingKind, boolean]>([
    ['succeeded', true],
    ['baking', true],
    ['failed', false],
    ['cancelled', false]
  ])('that ended as %s leads to the site: %s', (ending, leads) => {
    const body = commentOf({ ...VIEW, stage: { kind: 'ended', ending } })
    expect(body.includes('[shop.example](<https://shop.example/>)')).toBe(leads)
  })

  it('shows an address that is none as it is', () => {
    const facts = { url: 'javascript:alert(1)' }
    const body = commentOf({ ...FIRST_VIEW, facts, stage: { kind: 'ended', ending: 'succeeded' } })
    expect(body).toContain('| `javascript:alert(1)` |')
  })

  it.each(['', 'main', '../../x', 'EC26'])('leads to no commit that is none: %j', (sha) => {
    expect(commitLink(sha, REPOSITORY_URL)).toBe('')
  })

  it('of a removed preview says which and why', () => {
    const body = renderRemoved(
      { title: 'shop / pr-7', reason: 'it was closed', repositoryUrl: REPOSITORY_URL, runUrl: RUN_URL },
      65_000
    )
    expect(body).toMatch(/^### 🧹 shop \/ pr-7: the preview was removed\n\nIt was closed\n/)
    expect(body).not.toContain('Commit')
  })
})

describe('blocks that must fit', () => {
  it('are left out as a whole', () => {
    expect(within(20, ['one', 'x'.repeat(50), 'two', ''])).toBe('one\n\ntwo\n')
  })

  it('are the last ones', () => {
    expect(lastThatFit(['a', 'b', 'c'], (items) => items.join(''), 2)).toBe('bc')
    expect(lastThatFit(['aaa'], (items) => items.join(''), 2)).toBe('')
    expect(lastThatFit([], () => 'x', 2)).toBe('')
  })
})

describe('a view', () => {
  it('shows no other deployment as its own', () => {
    const observed = { kind: 'observed', snapshot: SNAPSHOT } as const
    expect(viewAfter(FIRST_VIEW, observed)).toBe(FIRST_VIEW)
    const begun = {
      kind: 'begun',
      begun: { handle: { id: '12', ownership: 'started' }, snapshot: SNAPSHOT },
      deadline: undefined
    } as const
    expect(stageInWords(viewAfter(FIRST_VIEW, begun))).toBe('deploying, 40 %')
  })

  it('remembers each warning once, and not too many', () => {
    let view = FIRST_VIEW
    for (let index = 0; index < 50; index++)
      view = viewAfter(view, { kind: 'warning', message: `warning ${index % 30}` })
    expect(view.warnings).toHaveLength(10)
    expect(viewAfter(FIRST_VIEW, { kind: 'note', message: 'x' })).toBe(FIRST_VIEW)
  })

  it.each([
    [{ kind: 'starting', intent: { marker: '', after: null, at: '', kind: 'upload' } }, 'being started'],
    [{ kind: 'busy', holder: { id: '1', title: 'job 1', snapshot: SNAPSHOT } }, 'waiting for job 1'],
    [{ kind: 'settled', outcome: { kind: 'skipped', reason: '' } }, 'skipped']
  ] as const)('is said in words: %j', (happening, words) => {
    expect(stageInWords(viewAfter(FIRST_VIEW, happening))).toBe(words)
  })
})
