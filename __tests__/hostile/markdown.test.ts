import { afterAll, describe, expect, it } from '@jest/globals'
import { CORPUS, SIZE } from './corpus.js'
import { drawn } from './draw.js'
import { filled, RUNS, type RunName } from './fields.js'
import { MEANINGFUL, read, rendered, type Rendered } from './rendered.js'
import { openScreen } from './show.js'

// The corpus in the summary, in comments, in the check run and in the post step's section, read by a Markdown pipeline
// like GitHub's (sandbox/summary) that shares nothing with what escapes. Each pairing of string and field takes 2,000
// runs: `HOSTILE=full npm test -- __tests__/hostile`. Otherwise every eighth is looked at, in which each string stands
// in a dozen fields of each surface, and each field sees 250 strings.

const RUNS_PLAYED = process.env['HOSTILE'] === 'full' ? SIZE : SIZE / 8
const STRIDE = SIZE / RUNS_PLAYED

const screen = openScreen()

afterAll(() => {
  screen.close()
})

/** What a text may bring: code, in which nothing means anything, and the ends of its own lines. */
const HARMLESS: ReadonlySet<string> = new Set(['code', 'br'])
const SAFE_LINK = /^https?:\/\/[^\s<>"]+$/i

type Pages = ReadonlyMap<string, Rendered>

const pagesOf = (run: RunName, text: () => string): Pages =>
  new Map(
    Object.entries(screen.show(filled(RUNS[run], text)).markdown).map(([name, markdown]) => [
      name,
      rendered(markdown)
    ])
  )

const numbered = (word: (nth: number) => string): (() => string) => {
  let nth = 0
  return () => word((nth += 1))
}

/** Pages whose texts are words, addresses or ids of commits: between them, the most that there may be. */
const calmPages = (run: RunName): readonly Pages[] =>
  ['word', 'https://site.example/', 'abcdef'].map((start) =>
    pagesOf(
      run,
      numbered((nth) => `${start}${nth}`)
    )
  )

const most = (calm: readonly Pages[], page: string, element: string): number =>
  Math.max(...calm.map((pages) => pages.get(page)?.elements[element] ?? 0))

const problemsOf = (page: string, shown: Rendered, calm: readonly Pages[]): readonly string[] => {
  const problems: string[] = []
  for (const [element, count] of Object.entries(shown.elements)) {
    if (HARMLESS.has(element)) continue
    const allowed = most(calm, page, element)
    if (count > allowed) problems.push(`${count} <${element}>, and ${allowed} when nothing is hostile`)
  }
  for (const link of shown.links)
    if (!SAFE_LINK.test(link)) problems.push(`a link to ${JSON.stringify(link)}`)
  const charts = calm[0]?.get(page)?.charts ?? []
  for (const chart of shown.charts)
    if (!charts.includes(chart)) problems.push(`another chart: ${chart.slice(0, 200)}`)
  for (const [what, pattern] of Object.entries(MEANINGFUL)) {
    const found = pattern.exec(shown.prose)
    if (found !== null)
      problems.push(
        `a ${what}: ${JSON.stringify(shown.prose.slice(Math.max(found.index - 30, 0), found.index + 30))}`
      )
  }
  return problems
}

describe('in the summary, in comments and in the check run', () => {
  it.each(['deployment', 'plan'] as const)(
    'a string adds nothing to a page but text (%s)',
    (run) => {
      const calm = calmPages(run)
      for (const pages of calm)
        for (const [page, shown] of pages) expect([page, problemsOf(page, shown, calm)]).toEqual([page, []])
      const found: string[] = []
      for (let nth = 0; nth < RUNS_PLAYED && found.length < 5; nth += 1) {
        for (const [page, shown] of pagesOf(run, drawn(nth * STRIDE))) {
          found.push(...problemsOf(page, shown, calm).map((problem) => `run ${nth}, ${page}: ${problem}`))
        }
      }
      expect(found).toEqual([])
    },
    600_000
  )
})

/** What is left of a string when what has no glyph, moves the cursor or ends a line is gone. */
const PRINTABLE = /^[\x20-\x7e]{1,120}$/

describe('what is shown', () => {
  it('is the text itself: printable strings are read as they were written', () => {
    const found: string[] = []
    for (const text of CORPUS.filter((one) => PRINTABLE.test(one) && read(one) !== '')) {
      const { markdown } = screen.show(
        filled(
          RUNS.deployment,
          numbered((nth) => `${nth}. ${text}`)
        )
      )
      const { text: shown } = rendered(markdown['summary'] ?? '')
      if (!read(shown).includes(read(text).replace(/##\[/g, '## ['))) found.push(JSON.stringify(text))
    }
    expect(found).toEqual([])
  }, 120_000)

  it('in titles of check runs is one line without anything that is not shown', () => {
    for (let nth = 0; nth < SIZE; nth += 20) {
      for (const title of screen.show(filled(RUNS.deployment, drawn(nth))).titles)
        expect(title).not.toMatch(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u)
    }
  })
})

describe('a text that once was more', () => {
  const pagesWith = (text: string): Pages =>
    pagesOf(
      'deployment',
      numbered((nth) => (nth === 1 ? text : `${nth} ${text}`))
    )

  it.each([
    ['a rule of a table below the mark of an alert', ':--'],
    ['an address in a value with a pipe', 'a|https://user:pass@x.example/'],
    ['a title that makes an emoji with our colon', 'x :tada']
  ])('is text: %s', (_what, text) => {
    const calm = calmPages('deployment')
    for (const [page, shown] of pagesWith(text)) {
      expect([page, problemsOf(page, shown, calm)]).toEqual([page, []])
      expect(shown.text).not.toContain('🎉')
    }
  })
})

describe('the oracle', () => {
  it.each([
    ['an image', '![x](https://x.example/i.png)', '<img>'],
    ['a link', '[x](https://x.example)', '<a>'],
    ['an element', 'a <b>b</b>', '<b>'],
    ['a table', '| a |\n|---|\n| b |', '<table>'],
    ['a mention', 'cc @octocat', 'a mention'],
    ['a reference', 'fixes #1', 'a reference'],
    ['a commit', 'since a1b2c3d', 'a commit'],
    ['a chart', '```mermaid\ngraph TD\n```', 'another chart']
  ])('sees %s', (_what, markdown, problem) => {
    const calm = [new Map([['page', rendered('word')]])]
    expect(problemsOf('page', rendered(markdown), calm).join('\n')).toContain(problem)
  })
})
