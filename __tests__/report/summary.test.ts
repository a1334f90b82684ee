import { describe, expect, it } from '@jest/globals'
import { EXIT_CODE, type Outcome, type OutcomeKind } from '../../src/deployment/outcome.js'
import type { Snapshot, Step } from '../../src/deployment/snapshot.js'
import { renderPostSummary } from '../../src/report/post-summary.js'
import { renderSummary, type SummaryModel } from '../../src/report/render-summary.js'
import { fit } from '../../src/report/summary-parts.js'
import { createSummary } from '../../src/report/summary.js'
import {
  at,
  cancel,
  canary,
  event,
  handClock,
  play,
  place,
  record,
  rollback,
  snapshot,
  START,
  subject,
  type Script
} from './fixtures.js'

const RUN = 'https://github.com/octo/shop/actions/runs/1/attempts/1'
const LIMIT = 900 * 1024

const summariesOf = (script: Script): readonly string[] => {
  const clock = handClock()
  const io = record()
  play(script, clock, createSummary(io, clock, RUN))
  return io.summaries
}

const FACTS = [
  '| Fact | Value |',
  '| :-- | :-- |',
  '| Application | shop (`a1b2c3d`) |',
  '| Environment | prod (`e4f5a6b`) |',
  '| Configuration profile | flags (p7c8d9e) |',
  '| Version | 7, label v1.4.0 |',
  '| Strategy | AppConfig.Canary10Percent20Minutes: 10 % growing exponentially over 20 min, 10 min bake time |'
]
const LINKS = [
  '[AWS console](<https://eu-west-1.console.aws.amazon.com/systems-manager/appconfig/deployments/42?region=eu-west-1>)',
  `[This run](<${RUN}>)`
]
const NOTES = [
  '',
  '<details>',
  '<summary>Worth knowing</summary>',
  '',
  '- The alarm checkout-errors watches over this environment.',
  '',
  '</details>',
  ''
]
const GROWTH = [
  '| Time (UTC) | After | Event | By | Text |',
  '| :-- | :-- | :-- | :-- | :-- |',
  '| 12:00:01 | +00:00 | `DEPLOYMENT_STARTED` | USER | Deployment started |',
  '| 12:04:01 | +04:00 | `PERCENTAGE_UPDATED` | APPCONFIG | Configuration available to 10.00% of clients |',
  '| 12:08:01 | +08:00 | `PERCENTAGE_UPDATED` | APPCONFIG | Configuration available to 20.00% of clients |',
  '| 12:12:01 | +12:00 | `PERCENTAGE_UPDATED` | APPCONFIG | Configuration available to 40.00% of clients |',
  '| 12:16:01 | +16:00 | `PERCENTAGE_UPDATED` | APPCONFIG | Configuration available to 80.00% of clients |',
  '| 12:19:59 | +19:58 | `PERCENTAGE_UPDATED` | APPCONFIG | Configuration available to 100.00% of clients |',
  '| 12:20:01 | +20:00 | `BAKE_TIME_STARTED` | APPCONFIG | Deployment bake time started |'
]

/** The lines of a summary; those of its chart are counted only. */
const linesOf = (summary = ''): readonly string[] =>
  summary
    .replace(/```mermaid\n([^]*?)```/, (_, chart: string) => `(chart of ${chart.split('\n').length} lines)`)
    .split('\n')

describe('the last summary', () => {
  it('of a canary', () => {
    expect(linesOf(summariesOf(canary).at(-1))).toEqual([
      '### ✅ shop / prod / flags: deployed',
      '',
      ['Deployment `42`', '`COMPLETE`', '30 min 10 s', ...LINKS].join(' · '),
      '',
      '(chart of 6 lines)',
      '',
      ...FACTS,
      '| Started | 2026-11-21 12:00:01 UTC |',
      '| Ended | 2026-11-21 12:30:11 UTC |',
      '',
      ...GROWTH,
      '| 12:30:11 | +30:10 | `DEPLOYMENT_COMPLETED` | APPCONFIG | Deployment completed |',
      ...NOTES
    ])
  })

  it('of a rollback', () => {
    expect(linesOf(summariesOf(rollback).at(-1))).toEqual([
      '### ❌ shop / prod / flags: rolled back',
      '',
      '> [!CAUTION]',
      '> CLOUDWATCH\\_ALARM rolled it back: Rollback initiated by CloudWatch alarm: checkout-errors',
      '>',
      '> Look at the alarm checkout-errors, then deploy again.',
      '',
      ['Deployment `42`', '`ROLLED_BACK`', '22 min 4 s', ...LINKS].join(' · '),
      '',
      '(chart of 6 lines)',
      '',
      ...FACTS,
      '| Started | 2026-11-21 12:00:01 UTC |',
      '| Ended | 2026-11-21 12:22:05 UTC |',
      '',
      ...GROWTH,
      '| 12:22:00 | +21:59 | `ROLLBACK_STARTED` | CLOUDWATCH\\_ALARM | Rollback initiated by CloudWatch alarm: checkout-errors |',
      '| 12:22:05 | +22:04 | `ROLLBACK_COMPLETED` | APPCONFIG | Rollback completed |',
      '',
      '<details open>',
      '<summary>2 extension invocations, 1 failed</summary>',
      '',
      '| Time (UTC) | Extension | Action | Target | Result |',
      '| :-- | :-- | :-- | :-- | :-- |',
      '| 12:22:00 | notify | tell | `arn:aws:sns:eu-west-1:123456789012:deployments` | ✅ |',
      '| 12:22:00 | ticket | open | `arn:aws:lambda:eu-west-1:123456789012:function:ticket` | ❌ `AccessDenied` not authorised to invoke |',
      '',
      '</details>',
      ...NOTES
    ])
  })

  it('of a cancel says what was seen last, and who tells the rest', () => {
    const last = summariesOf(cancel).at(-1)
    expect(last).toContain(
      '### 🚫 shop / prod / flags: cancelled\n\n> [!CAUTION]\n> Cancelled (SIGINT); it was asked to stop'
    )
    expect(last).toContain(
      'The deployment was being stopped when last seen, at 2026-11-21 12:04:13 UTC. If a section of the post step follows below, it says what became of it.'
    )
  })
})

describe('what a killed step leaves', () => {
  const after = (script: Script, kind: string): string | undefined => {
    const until = script.findIndex(([, happening]) => happening.kind === kind)
    return summariesOf(script.slice(0, until + 1)).at(-1)
  }

  it('is true before the start', () => {
    expect(after(canary, 'resolved')).toContain(
      '### ⏳ shop / prod / flags: being prepared\n\n> [!NOTE]\n> Nothing had been started when this was last written, at 2026-11-21 12:00:00 UTC.'
    )
  })

  it('is true while it waits for another deployment', () => {
    const holder = {
      id: '41',
      title: 'deployment 41 of profile limits',
      snapshot: snapshot('BAKING', 100, [])
    }
    const last = summariesOf([
      [0, { kind: 'resolved', subject, place }],
      [10, { kind: 'busy', holder, until: at(60) }],
      [20, { kind: 'observed', snapshot: snapshot('ROLLING_BACK', 100, []) }]
    ]).at(-1)
    expect(last).toContain('### ⏳ shop / prod / flags: waiting for deployment 41 of profile limits')
    expect(last).toContain('Nothing had been started')
    expect(last).not.toContain('ROLLING')
  })

  it('is true while the start call is on its way', () => {
    const intent = { marker: 'm', after: null, at: '', kind: 'appconfig' } as const
    const last = summariesOf([
      [0, { kind: 'resolved', subject, place }],
      [6, { kind: 'starting', intent }]
    ]).at(-1)
    expect(last).toContain(
      "The start call was on its way at 2026-11-21 12:00:06 UTC. If the step was killed, the post step's section below says what became of it."
    )
  })

  it('is true while it runs', () => {
    expect(after(canary, 'begun')).toContain(
      "### ⏳ shop / prod / flags: deploying, 0 %\n\n> [!NOTE]\n> In progress when last seen, at 2026-11-21 12:00:01 UTC. If the step was killed, the post step's section below says what became of it."
    )
    expect(summariesOf(canary.slice(0, -2)).at(-1)).toContain(
      '### ⏳ shop / prod / flags: available to all, being watched'
    )
  })

  it('does not claim to have looked while there is trouble', () => {
    const last = summariesOf([
      ...canary.slice(0, 3),
      ...Array.from(
        { length: 20 },
        (_, index) =>
          [
            60 + index * 10,
            { kind: 'trouble', problem: { kind: 'network', message: 'x' }, retryMs: 1 }
          ] as const
      )
    ]).at(-1)
    expect(last).toContain('In progress when last seen, at 2026-11-21 12:00:01 UTC')
  })
})

describe('how often it is written', () => {
  const look = (seconds: number, percent: number): Script[number] => [
    seconds,
    { kind: 'observed', snapshot: snapshot('DEPLOYING', percent, []) }
  ]
  const begun: Script = canary.slice(0, 3)

  it('not when nothing changed, except for the time once a minute', () => {
    expect(
      summariesOf([...begun, ...Array.from({ length: 30 }, (_, index) => look(10 + index * 10, 0))])
    ).toHaveLength(2 + 1 + 4)
  })

  it('at most every five seconds, and the last change is not lost', () => {
    const summaries = summariesOf([
      ...begun,
      ...Array.from({ length: 20 }, (_, index) => look(2 + index, index))
    ])
    expect(summaries).toHaveLength(2 + 3)
    expect(summariesOf([...begun, look(2, 50), look(8, 50)]).at(-1)).toContain('50 %')
  })

  it('again after a failed write', () => {
    const clock = handClock()
    const io = record()
    let full = true
    const report = createSummary(
      {
        ...io,
        writeSummary: (markdown) => {
          if (full) throw new Error('no space left')
          io.writeSummary(markdown)
        }
      },
      clock
    )
    expect(() => {
      report({ kind: 'resolved', subject, place })
    }).toThrow('no space left')
    full = false
    report({ kind: 'note', message: 'later' })
    expect(io.summaries).toHaveLength(1)
  })

  it('lists a warning once, and no more than twenty', () => {
    const warnings = Array.from(
      { length: 50 },
      (_, index) => [index * 10, { kind: 'warning', message: `warning ${index % 25}` }] as const
    )
    const last = summariesOf(warnings).at(-1) ?? ''
    expect(last.match(/- ⚠️ warning/g)).toHaveLength(20)
  })
})

const model = (more: Partial<SummaryModel>): SummaryModel => ({
  stage: { kind: 'preparing' },
  warnings: [],
  seenAt: START,
  ...more
})

describe('outcomes', () => {
  it.each(Object.keys(EXIT_CODE))('%s has a headline, and an alert only if it fails', (name) => {
    const kind = name as OutcomeKind
    const outcome: Outcome = { kind, reason: 'for a reason' }
    const text = renderSummary(model({ stage: { kind: 'settled', outcome } }))
    expect(text).toMatch(/^### \S+ Deployment: [a-z]/)
    expect(text.includes('> [!CAUTION]\n> For a reason')).toBe(EXIT_CODE[kind] === 1)
    expect(text).toContain('For a reason')
  })

  it('says what to do next where the outcome does not', () => {
    const settled = (outcome: Outcome): string =>
      renderSummary(model({ stage: { kind: 'settled', outcome } }))
    expect(settled({ kind: 'rolled-back', reason: 'an alarm' })).toContain(
      '> An alarm\n>\n> Find out why, then deploy again.'
    )
    expect(settled({ kind: 'started' })).toContain('\nFollow it with `operation: watch`.\n')
    expect(settled({ kind: 'failed', reason: 'x', hint: 'Do y.' })).not.toContain('Correct the cause')
  })

  it('is about a branch where no more is known, and links the run only beside something', () => {
    const outcome: Outcome = { kind: 'removed', facts: { branch: 'pr-7' } }
    expect(renderSummary(model({ stage: { kind: 'settled', outcome }, runUrl: RUN }))).toBe(
      '### 🧹 pr-7: preview removed\n'
    )
  })

  it('calls a job one', () => {
    const job = { ...snapshot('SUCCEED', 100, []), phase: 'succeeded', facts: { 'job-id': '7' } } as const
    const outcome: Outcome = { kind: 'succeeded', snapshot: job }
    expect(renderSummary(model({ stage: { kind: 'settled', outcome }, snapshot: job }))).toContain(
      '\nJob `7` · '
    )
    const { facts: _, ...silent } = job
    const later = renderPostSummary({
      title: 'site / main',
      place: { service: 'amplify', region: 'eu-west-1', appId: 'd1', branch: 'main' },
      at: START,
      finished: { kind: 'stopped', id: '7', snapshot: { ...silent, facts: {} }, reason: 'it was stopped' }
    })
    expect(later).toContain('The post step looked after this job.')
    expect(later).toContain('| Job | `7` |')
  })

  it('shows facts that are known without a snapshot', () => {
    const outcome: Outcome = { kind: 'unchanged', facts: { 'deployment-number': '9' } }
    expect(renderSummary(model({ stage: { kind: 'settled', outcome } }))).toContain('\nDeployment `9`\n')
  })
})

describe('parts', () => {
  it('shows steps', () => {
    const steps: readonly Step[] = [
      { name: 'BUILD', state: 'SUCCEED', phase: 'succeeded', startedAt: at(0), endedAt: at(65) },
      { name: 'DEPLOY', state: 'FAILED', phase: 'failed', startedAt: at(65), endedAt: at(78), reason: 'a|b' },
      { name: 'VERIFY', state: 'MELTED' }
    ]
    expect(renderSummary(model({ snapshot: snapshot('DEPLOYING', 5, [], { steps }) }))).toContain(
      [
        '|  | Step | State | Started (UTC) | Duration | Reason |',
        '| :-- | :-- | :-- | :-- | :-- | :-- |',
        '| ✅ | BUILD | `SUCCEED` | 12:00:00 | 1 min 5 s |  |',
        '| ❌ | DEPLOY | `FAILED` | 12:01:05 | 13 s | a&#124;b |',
        '|  | VERIFY | `MELTED` |  |  |  |'
      ].join('\n')
    )
  })

  it('writes dates when the events are of several days', () => {
    const events = [event(0, 'A', 'USER', 'x'), event(86_400, 'B', 'USER', 'y')]
    const text = renderSummary(model({ snapshot: snapshot('DEPLOYING', 5, events) }))
    expect(text).toContain('| Time (UTC) | After | Event |')
    expect(text).toContain('| 2026-11-22 12:00:00 | +24:00:00 | `B` |')
  })

  it('folds invocations away when all is well', () => {
    const events = [{ ...event(0, 'A', 'USER', 'x'), invocations: [{ extension: 'notify', action: 'tell' }] }]
    expect(renderSummary(model({ snapshot: snapshot('DEPLOYING', 5, events) }))).toContain(
      '<details>\n<summary>1 extension invocation</summary>'
    )
  })

  it('keeps table rows whole, whatever is in a text', () => {
    const events = [event(0, 'A|B', 'x\n| y |', '</details>\n\n# heading | `a\n')]
    const text = renderSummary(
      model({
        snapshot: snapshot('DEPLOYING', 5, events),
        subject: { ...subject, rows: [['a|b', 'c\n|d|']] }
      })
    )
    const rows = text.split('\n').filter((line) => line.startsWith('| 12:00:00'))
    expect(rows).toEqual([
      '| 12:00:00 | +00:00 | <code>A&#124;B</code> | x &#124; y &#124; | &#60;/details&#62; \\#&#8203; heading &#124; \\`a |'
    ])
    expect(text).toContain('| a&#124;b | c &#124;d&#124; |')
  })
})

describe('fit', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`)
  const gap = (amount: number): string => `(${amount})`

  it('leaves all that fits', () => {
    expect(fit(lines, 1_000, gap)).toBe(lines)
  })

  it('cuts out of the middle and counts', () => {
    const kept = fit(lines, 100, gap)
    expect(kept[0]).toBe('line 0')
    expect(kept.at(-1)).toBe('line 99')
    expect(kept).toContain(`(${100 - (kept.length - 1)})`)
    expect(Buffer.byteLength(kept.join('\n'))).toBeLessThanOrEqual(100)
  })

  it('leaves out a line that is too long by itself', () => {
    expect(fit(['é'.repeat(100)], 100, gap)).toEqual(['(1)'])
  })
})

describe('size', () => {
  const big = (char: string, amount: number): Snapshot => {
    const text = char.repeat(3_000)
    return snapshot(
      text,
      50,
      Array.from({ length: amount }, (_, index) => ({
        at: at(index),
        type: text,
        by: text,
        text: `${index} ${text}`,
        invocations: [{ extension: text, action: text, uri: text, errorCode: text, errorMessage: text }]
      })),
      {
        steps: Array.from({ length: amount }, () => ({ name: text, state: text, reason: text })),
        facts: {
          'deployment-number': text,
          'console-url': `https://x.example/${text}`,
          url: `https://x.example/${text}`
        }
      }
    )
  }

  it.each(['x', '#', '@', '😀', '|', '`', '"', ':a:'])(
    'stays below 900 KiB with texts full of %s',
    (char) => {
      const text = `${char.repeat(1_000)}\n`.repeat(40)
      const last = big(char, 400)
      const summary = renderSummary({
        stage: { kind: 'settled', outcome: { kind: 'failed', reason: text, hint: text, snapshot: last } },
        subject: {
          title: text,
          rows: Array.from({ length: 500 }, () => [text, text] as const),
          notes: Array.from({ length: 500 }, () => text),
          facts: {}
        },
        id: text,
        snapshot: last,
        warnings: Array.from({ length: 20 }, () => text),
        seenAt: START,
        runUrl: `https://x.example/${text}`
      })
      expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT)
      expect(summary).toContain('events left out')
      expect(
        Buffer.byteLength(
          renderPostSummary({
            title: text,
            at: START,
            finished: { kind: 'failed', reason: text, snapshot: last }
          })
        )
      ).toBeLessThan(LIMIT)
    }
  )

  it('shows 500 ordinary events in full', () => {
    const events = Array.from({ length: 500 }, (_, index) =>
      event(index, 'PERCENTAGE_UPDATED', 'APPCONFIG', `Configuration available to ${index}% of clients`)
    )
    const text = renderSummary(model({ snapshot: snapshot('DEPLOYING', 50, events) }))
    expect(text).not.toContain('left out')
    expect(text.match(/PERCENTAGE_UPDATED/g)).toHaveLength(500)
  })
})

describe('the section of the post step', () => {
  const seen = snapshot('ROLLED_BACK', 0, [event(1, 'DEPLOYMENT_STARTED', 'USER', 'Deployment started')], {
    endedAt: at(300)
  })

  it('says what was found, what was done and how it ended', () => {
    const text = renderPostSummary({
      title: 'shop / prod / flags',
      finished: { kind: 'stopped', id: '42', snapshot: seen, reason: 'it was stopped and is ROLLED_BACK' },
      at: START + 301_000,
      runUrl: RUN
    })
    expect(text.split('\n').slice(0, 16)).toEqual([
      '### 🛑 shop / prod / flags: stopped by the post step',
      '',
      'The post step looked after this deployment.',
      '',
      'What became of it: it was stopped and is ROLLED\\_BACK.',
      '',
      '| Fact | Value |',
      '| :-- | :-- |',
      '| Deployment | `42` |',
      '| State | `ROLLED_BACK` |',
      '| Progress | 0 % |',
      '| Started | 2026-11-21 12:00:01 UTC |',
      '| Ended | 2026-11-21 12:05:00 UTC |',
      '| Duration | 4 min 59 s |',
      '| Console | [Open in the AWS console](<https://eu-west-1.console.aws.amazon.com/systems-manager/appconfig/deployments/42?region=eu-west-1>) |',
      '| Post step ended | 2026-11-21 12:05:01 UTC |'
    ])
    expect(text).toContain('<details>\n<summary>Timeline</summary>\n\n| Time (UTC) |')
  })

  it('alarms when its duty could not be done', () => {
    const text = renderPostSummary({
      title: 'shop',
      finished: { kind: 'failed', id: '42', reason: 'access denied' },
      at: START
    })
    expect(text).toContain('### ❌ shop: its end is not known\n\n> [!CAUTION]\n> Access denied')
    expect(text).toContain('| Deployment | `42` |')
  })

  it('has little to say when nothing was started', () => {
    const text = renderPostSummary({
      title: 'shop',
      finished: { kind: 'nothing-started', reason: 'nothing was started' },
      at: START
    })
    expect(text).toContain('### ⚪ shop: nothing was started')
    expect(text).not.toContain('State')
  })
})
