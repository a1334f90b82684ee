import '../../aws/one-realm.js'
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { CHROMIUM, lookAt } from '../../../sandbox/summary/chromium.js'
import type { Seen } from '../../../sandbox/summary/charts.js'
import { contrast } from '../../../sandbox/summary/contrast.js'
import { renderPage } from '../../../sandbox/summary/render.js'
import { PAPER, SCHEMES, type Scheme } from '../../../sandbox/summary/scheme.js'
import { EXIT_CODE, type Outcome, type OutcomeKind } from '../../../src/deployment/outcome.js'
import type { Share, Snapshot, Step, TimelineEvent } from '../../../src/deployment/snapshot.js'
import { renderPostSummary } from '../../../src/report/post-summary.js'
import { renderSummary, type SummaryModel } from '../../../src/report/render-summary.js'
import { at, event, snapshot, START, subject } from '../../report/fixtures.js'
import { planOf } from '../../report/plan-fixtures.js'

/** What a graphic needs to be told from its ground (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3

const RUN = 'https://github.com/octo/shop/actions/runs/1/attempts/1'

/** A rollout of `amount` events, half a minute apart. */
const rollout = (amount: number): readonly TimelineEvent[] =>
  Array.from({ length: amount }, (_, index) =>
    event(
      index * 30,
      'PERCENTAGE_UPDATED',
      'APPCONFIG',
      `Configuration available to ${(index * 100) / amount}.00% of clients`
    )
  )
const sharesOf = (amount: number): readonly Share[] =>
  Array.from({ length: amount }, (_, index) => ({ at: at(index * 30), percent: (index * 100) / amount }))

const STEPS: readonly Step[] = [
  { name: 'BUILD', state: 'SUCCEED', phase: 'succeeded', startedAt: at(0), endedAt: at(60) },
  {
    name: 'DEPLOY',
    state: 'FAILED',
    phase: 'failed',
    startedAt: at(60),
    endedAt: at(75),
    reason: 'no space left'
  }
]

const ofEvents = (amount: number): Snapshot =>
  snapshot('DEPLOYING', 50, rollout(amount), {
    startedAt: at(0),
    reach: { planned: sharesOf(4), actual: sharesOf(amount) }
  })

const model = (more: Partial<SummaryModel>): SummaryModel => ({
  stage: { kind: 'preparing' },
  subject,
  warnings: [],
  seenAt: START + 3_600_000,
  runUrl: RUN,
  ...more
})

const isKind = (name: string): name is OutcomeKind => Object.hasOwn(EXIT_CODE, name)
const KINDS = Object.keys(EXIT_CODE).filter(isKind)

/** A summary that has everything a summary can have, whether such a run has or not. */
const ofOutcome = (kind: OutcomeKind): string => {
  const last: Snapshot = { ...ofEvents(5), steps: STEPS }
  const reason = `arn:aws:cloudwatch:eu-west-1:123456789012:alarm:${'checkout-errors-'.repeat(12)} went off`
  const outcome: Outcome = {
    kind,
    reason,
    hint: 'Set `on-conflict: wait`, or run again.',
    snapshot: last,
    resume: ['with:', '  operation: watch']
  }
  return renderSummary(
    model({
      stage: { kind: 'settled', outcome },
      snapshot: last,
      plan: planOf(),
      warnings: ['Something to know'],
      excerpt: { title: 'the log', lines: ['short'] }
    })
  )
}

interface Section {
  readonly markdown: string
  readonly charts: number
}

/** All that is drawn: every outcome, rollouts of several lengths, a step that was killed, the post step. */
const SECTIONS: readonly Section[] = [
  ...KINDS.map((kind) => ({ markdown: ofOutcome(kind), charts: 1 })),
  ...[0, 1, 5, 500].map((amount) => ({
    markdown: renderSummary(model({ stage: { kind: 'running' }, snapshot: ofEvents(amount) })),
    charts: amount < 5 ? 0 : 1
  })),
  { markdown: renderSummary(model({})), charts: 0 },
  {
    markdown: renderPostSummary({
      title: 'shop / prod / flags',
      at: START + 600_000,
      finished: { kind: 'left', id: '42', snapshot: ofEvents(5), reason: 'it was left running' }
    }),
    charts: 1
  }
]
const PAGE = SECTIONS.map(({ markdown }) => markdown).join('\n\n---\n\n')

const hasBrowser = existsSync(CHROMIUM)

/** A test that needs the browser; without one it says so, and nothing else. */
const drawn = (name: string, test: () => void | Promise<void>): void => {
  it(name, async () => {
    if (hasBrowser) await test()
    else console.warn(`not drawn: ${CHROMIUM} is missing`)
  })
}

describe.each(SCHEMES)('a %s page with every outcome', (scheme: Scheme) => {
  let seen: Seen
  let narrow: Seen

  const look = async (width: number): Promise<Seen> => {
    const found = await lookAt(renderPage(PAGE, { scheme, look: true }), width)
    if (found === undefined) throw new Error(`${CHROMIUM} went away`)
    return found
  }

  beforeAll(async () => {
    if (!hasBrowser) return
    seen = await look(1100)
    narrow = await look(800)
  }, 240_000)

  drawn('has a picture for every chart, and no error', () => {
    expect(seen.charts).toHaveLength(SECTIONS.reduce((sum, { charts }) => sum + charts, 0))
    for (const { error, text, width } of seen.charts) {
      expect([error, text.includes('Syntax error')]).toEqual(['', false])
      expect(text).toContain('Share of clients in %')
      expect(width).toBeGreaterThan(500)
    }
  })

  drawn('shows the plan and what happened, by name, on the ground of the page', () => {
    for (const { lines, text, background } of seen.charts) {
      expect(lines).toHaveLength(2)
      expect(text).toMatch(/plan.*rollout/s)
      expect(background).toBe('transparent')
    }
  })

  drawn('has lines that are seen', () => {
    const { background } = PAPER[scheme]
    const ratios = seen.charts.flatMap(({ lines }) => lines.map((line) => contrast(line, background)))
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
  })

  drawn('fits the width', () => {
    expect([...seen.overflows, ...narrow.overflows]).toEqual([])
  })
})

describe('the look', () => {
  drawn('sees what is wrong', async () => {
    const broken = '```mermaid\nxychart-beta\n    line [1, \n```\n\n<script>document.body.remove()</script>'
    const wide = `\`\`\`\n${'x'.repeat(500)}\n\`\`\``
    const seen = await lookAt(renderPage(`${broken}\n\n${wide}`, { look: true }))
    expect(seen?.charts.map(({ error }) => error)).toEqual([expect.stringContaining('Parse error')])
    expect(seen?.overflows).toEqual([expect.stringMatching(/^pre: x+$/)])
  })

  it('knows contrasts', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(() => contrast('red', '#ffffff')).toThrow('not a colour: red')
  })
})

describe('the page', () => {
  it('is what every outcome looks like, and stays below what Mermaid and GitHub take', () => {
    expect(KINDS).toHaveLength(15)
    for (const { markdown, charts } of SECTIONS) {
      const sources = [...markdown.matchAll(/```mermaid\n([^]*?)```/g)].map(([, source = '']) => source)
      expect(sources).toHaveLength(charts)
      for (const source of sources) expect(source.length).toBeLessThan(50_000)
      expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024)
    }
  })
})
