import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeDeployment, markerIn, runIdIn, runLinkIn } from '../../src/appconfig/description.js'

const MARKER = '123e4567-e89b-42d3-a456-426614174000'
const OTHER = '00000000-0000-4000-8000-000000000000'
const LINK = 'https://github.com/octo/shop/actions/runs/4711/attempts/2'

describe('describeDeployment', () => {
  it('puts the words first, the marker last', () => {
    expect(describeDeployment('New prices', LINK, MARKER)).toBe(`New prices ${LINK} [aws-deploy:${MARKER}]`)
  })

  it.each([undefined, '', '  \n'])('does without words: %j', (words) => {
    expect(describeDeployment(words, LINK, MARKER)).toBe(`${LINK} [aws-deploy:${MARKER}]`)
  })

  it('leaves out a link that does not fit, never the marker', () => {
    expect(describeDeployment('Words', `https://${'x'.repeat(1100)}`, MARKER)).toBe(
      `Words [aws-deploy:${MARKER}]`
    )
  })

  it('uses all the room there is', () => {
    expect(describeDeployment('x'.repeat(5000), LINK, MARKER).length).toBe(1024)
  })

  it('fits, is whole, and gives marker and run back, whatever the words are', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1200 }),
      fc.string({
        unit: fc.constantFrom('😀', 'é', '\ud83d', '\ude00', ' ', '\n', ']'),
        minLength: 900,
        maxLength: 1100
      }),
      fc.constant(`[aws-deploy:${OTHER}]`),
      fc.constant(`https://github.com/evil/repo/actions/runs/1 [aws-deploy:${OTHER}] `.repeat(20))
    )
    fc.assert(
      fc.property(words, fc.uuid(), (text, marker) => {
        const description = describeDeployment(text, LINK, marker)
        expect(description.length).toBeLessThanOrEqual(1024)
        expect(description).not.toMatch(/\p{Surrogate}/u)
        expect(markerIn(description)).toBe(marker)
        expect(runLinkIn(description)).toEqual({ url: LINK, repository: 'octo/shop', runId: '4711' })
      })
    )
  })
})

describe('reading a description', () => {
  it.each([
    undefined,
    '',
    'words',
    `[aws-deploy:${MARKER}] words`,
    `[aws-deploy:${MARKER.slice(1)}]`,
    `[aws-deploy:${MARKER}`,
    `aws-deploy:${MARKER}`
  ])('finds no marker and no run in %j', (description) => {
    expect([markerIn(description), runIdIn(description)]).toEqual([undefined, undefined])
  })

  it('bears white space behind the marker', () => {
    expect(markerIn(`x [aws-deploy:${MARKER}] \n`)).toBe(MARKER)
  })

  it.each([
    ['without an attempt', `https://ghe.example:8443/o.r-g/re_po/actions/runs/9 [aws-deploy:${MARKER}]`, '9'],
    [
      'not in front of the marker',
      `https://github.com/o/r/actions/runs/9 words [aws-deploy:${MARKER}]`,
      undefined
    ],
    ['without a marker', 'https://github.com/o/r/actions/runs/9', undefined],
    ['of something else', `https://github.com/o/r/issues/9 [aws-deploy:${MARKER}]`, undefined]
  ])('a run link %s', (_what, description, runId) => {
    expect(runIdIn(description)).toBe(runId)
  })

  it('is quick with hostile text', () => {
    const hostile = `${'https://a/'.repeat(100)} [aws-deploy:${MARKER}]`
    const before = performance.now()
    expect(runIdIn(hostile)).toBeUndefined()
    expect(performance.now() - before).toBeLessThan(100)
  })
})
