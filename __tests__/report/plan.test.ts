import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Happening } from '../../src/deployment/happening.js'
import type { Outcome } from '../../src/deployment/outcome.js'
import type { Plan, PlannedChange } from '../../src/deployment/plan.js'
import { createHeadline } from '../../src/report/headline.js'
import { createLog } from '../../src/report/log.js'
import { createOutputs } from '../../src/report/outputs.js'
import { renderPlanComment } from '../../src/report/plan-comment.js'
import { renderSummary } from '../../src/report/render-summary.js'
import { createSummary } from '../../src/report/summary.js'
import { handClock, record, type Recording } from './fixtures.js'
import { hostile, isCommand } from './hostile.js'
import { planOf } from './plan-fixtures.js'

const PLANNED: Outcome = { kind: 'planned', reason: '2 changes' }
const CHANGE: PlannedChange = { subject: 'value', kind: 'changed', path: '/a/b', summary: '/a/b changed' }
const RUN_URL = 'https://github.com/octo/shop/actions/runs/7/attempts/1'
const SHA = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'

/** What a step's log, summary and outputs show of a plan. */
const shown = (plan: Plan, outcome: Outcome = PLANNED): Recording => {
  const io = record()
  const clock = handClock()
  const reports = [
    createOutputs(io),
    createSummary(io, clock, RUN_URL),
    createHeadline(io),
    createLog(io, clock)
  ]
  const happenings: Happening[] = [
    { kind: 'planned', plan },
    { kind: 'settled', outcome }
  ]
  for (const happening of happenings) for (const report of reports) report(happening)
  return io
}

const comment = (plan: Plan, outcome: Outcome = PLANNED): string =>
  renderPlanComment({ plan, outcome, sha: SHA, runUrl: RUN_URL })

it('a comparison that says why nothing is to be done is said once', () => {
  const comparison = 'This is what the environment serves already.'
  const outcome: Outcome = { kind: 'unchanged', reason: comparison }
  const plan = planOf({ comparison, changes: [] })
  const count = (text: string): number => text.split(comparison).length - 1
  expect(count(comment(plan, outcome))).toBe(1)
  expect(count(renderSummary({ stage: { kind: 'settled', outcome }, plan, warnings: [], seenAt: 0 }))).toBe(1)
  expect(comment(plan, { kind: 'unchanged', reason: 'version 7 is served' })).toContain('Version 7 is served')
})

describe('the log of a plan', () => {
  it('groups what would be deployed and what would change', () => {
    expect(shown(planOf()).lines).toEqual(
      expect.arrayContaining([
        '::group::shop / prod / flags',
        'Application  shop (abc1234)',
        '::group::2 changes',
        '+ flag sale added, enabled',
        '~ value of attribute rate of flag news changed',
        'Compared with version 6, which is served now.',
        'A Lambda function validates this profile.'
      ])
    )
  })

  it('warns at the place in the file', () => {
    expect(shown(planOf()).annotations).toEqual([
      {
        kind: 'warning',
        message: 'deprecated',
        at: { file: 'config/flags.json', startLine: 12, startColumn: 3 }
      }
    ])
  })

  it('shows values where they are given', () => {
    const changes = [{ ...CHANGE, before: '1', after: '["x", null]' }]
    const { lines } = shown(planOf({ changes }))
    expect(lines.slice(lines.indexOf('~ /a/b changed'), -1)).toEqual(
      expect.arrayContaining(['    before: 1', '    after:  ["x", null]'])
    )
  })

  it('lists five hundred changes and tells of the others', () => {
    const changes = Array.from({ length: 510 }, (_, index) => ({ ...CHANGE, summary: `p${index}` }))
    const { lines } = shown(planOf({ changes }))
    expect(lines.filter((line) => line.startsWith('~ p'))).toHaveLength(500)
    expect(lines).toContain('… 10 more, in the output `changes` …')
  })

  it('has no group of changes when nothing changes', () => {
    expect(shown(planOf({ changes: [] })).lines.filter((line) => line.includes('would change'))).toEqual([])
  })
})

describe('the summary of a plan', () => {
  const summary = (plan: Plan, outcome?: Outcome): string => shown(plan, outcome).summaries.at(-1) ?? ''

  it('shows facts, changes, findings and notes', () => {
    const text = summary(planOf())
    expect(text).toContain('### 📝 shop / prod / flags: planned, nothing was changed')
    expect(text).toContain('\n\n2 changes\n\n')
    expect(text).toContain('| Application | shop (`abc1234`) |')
    expect(text).toContain('Compared with version 6, which is served now.')
    expect(text).toContain('|  | Change |\n| :-- | :-- |\n| ➕ | flag sale added, enabled |')
    expect(text).toContain('- ⚠️ config/flags.json:12: deprecated')
    expect(text).toContain('<summary>Worth knowing</summary>')
  })

  it('has columns for values only when there are some', () => {
    const changes = [{ ...CHANGE, before: '"x|y"', after: '2' }]
    expect(summary(planOf({ changes }))).toContain(
      '|  | Change | Before | After |\n| :-- | :-- | :-- | :-- |\n| ✏️ | /a/b changed | <code>&#34;x&#124;y&#34;</code> | `2` |'
    )
    expect(summary(planOf())).not.toContain('Before')
  })
})

describe('the outputs of a plan', () => {
  it('hold the changes and what would be deployed', () => {
    const outputs = new Map(shown(planOf(), { ...PLANNED, changes: planOf().changes }).outputs)
    expect(outputs.get('configuration-version')).toBe('7')
    expect(JSON.parse(outputs.get('changes') ?? '')).toEqual(planOf().changes)
  })
})

describe('a step that was skipped', () => {
  it('says why in one notice, and not twice', () => {
    const io = record()
    const reports = [createHeadline(io), createLog(io, handClock())]
    const outcome: Outcome = {
      kind: 'skipped',
      reason: 'a fork has no credentials',
      hint: 'Use workflow_run.'
    }
    for (const report of reports) report({ kind: 'settled', outcome })
    expect(io.annotations.map(({ kind, message }) => [kind, message])).toEqual([
      ['notice', 'A fork has no credentials\nUse workflow_run.']
    ])
    expect(io.lines.filter((line) => line.includes('fork'))).toHaveLength(1)
  })
})

describe('a line for a debug log', () => {
  it('is one', () => {
    const io = record()
    createLog(io, handClock())({ kind: 'detail', message: 'nothing\nto do' })
    expect(io.lines).toEqual(['nothing to do'])
  })
})

describe('the comment of a plan', () => {
  it('shows what the summary shows, and which commit it is about', () => {
    const text = comment(planOf())
    expect(text).toContain('### 📝 shop / prod / flags: planned, nothing was changed')
    expect(text).toContain('| ✏️ | value of attribute rate of flag news changed |')
    expect(text).toContain(`for \`ec26c3e\` by [this run](<${RUN_URL}>)`)
  })

  it('says why it failed', () => {
    const failed: Outcome = { kind: 'failed', reason: 'the configuration is not valid' }
    expect(comment(planOf(), failed)).toContain('> [!CAUTION]\n> The configuration is not valid')
  })

  it('keeps below 65,000 bytes, whatever it says', () => {
    const long = fc.array(hostile, { minLength: 1, maxLength: 4 }).map((texts) => texts.join('').repeat(40))
    fc.assert(
      fc.property(fc.infiniteStream(long), (texts) => {
        const text = (): string => {
          const drawn = texts.next()
          return drawn.done === true ? '' : drawn.value
        }
        const many = <T>(make: () => T): T[] => Array.from({ length: 60 }, make)
        const plan: Plan = {
          subject: {
            title: text(),
            rows: many(() => [text(), text()] as const),
            notes: many(text),
            facts: {}
          },
          changes: many(() => ({ ...CHANGE, path: text(), summary: text(), before: text(), after: text() })),
          comparison: text(),
          findings: many(() => ({ severity: 'error', message: text(), at: { file: text(), line: 1 } }))
        }
        const body = comment(plan, { kind: 'failed', reason: many(text).join('\n') })
        expect(Buffer.byteLength(body)).toBeLessThan(65_000)
        expect(body.startsWith('### ❌ ')).toBe(true)
      }),
      { numRuns: 30 }
    )
  })

  it('mentions nobody', () => {
    const path = '@octocat #1 https://evil.example'
    const text = comment(planOf({ comparison: path, changes: [{ ...CHANGE, path, summary: path }] }))
    expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(/@octocat|#1|https:\/\/evil/)
  })
})

it('no text becomes a command on its way into the log', () => {
  fc.assert(
    fc.property(fc.infiniteStream(hostile), (texts) => {
      const text = (): string => {
        const drawn = texts.next()
        return drawn.done === true ? '' : drawn.value
      }
      const io = record()
      const plan: Plan = {
        subject: { title: text(), rows: [[text(), text()]], notes: [text()], facts: {} },
        changes: [{ ...CHANGE, path: text(), summary: text(), before: text(), after: text() }],
        comparison: text(),
        findings: [
          { severity: 'error', message: text(), at: { file: text() } },
          { severity: 'warning', message: text(), at: { file: text() } },
          { severity: 'note', message: text() }
        ]
      }
      createLog(io, handClock())({ kind: 'planned', plan })
      for (const line of io.lines.filter(
        (one) => !one.startsWith('::group::') && !one.startsWith('::warning::')
      ))
        expect(isCommand(line) && line !== '::endgroup::').toBe(false)
    }),
    { numRuns: 200 }
  )
})
