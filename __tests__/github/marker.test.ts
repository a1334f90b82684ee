import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { firstLine, isNewer, markerOf, writerIn } from '../../src/github/marker.js'

const WRITER = { runId: '9001', sha: 'ec26c3e57ca3a959ca5aad62de7213c562f8c821' }

describe('the marker of a comment', () => {
  it('is the same for the same target', () => {
    expect(markerOf('plan', ['eu-west-1', 'abc1234', 'x'])).toBe(
      markerOf('plan', ['eu-west-1', 'abc1234', 'x'])
    )
  })

  it.each([
    ['another kind', markerOf('preview', ['a', 'b'])],
    ['other parts', markerOf('plan', ['a', 'c'])],
    ['parts that are split elsewhere', markerOf('plan', ['ab', ''])],
    ['fewer parts', markerOf('plan', ['a'])]
  ])('differs for %s', (_, other) => {
    expect(other).not.toBe(markerOf('plan', ['a', 'b']))
  })

  it('is one hidden line, whatever the names and the environment say', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(fc.array(hostile), hostile, hostile, (target, runId, sha) => {
        const marker = markerOf('plan', target)
        const line = firstLine(marker, { runId, sha })
        expect(line).toMatch(/^<!-- aws-deploy:plan [\da-f]{64} run=\d+ commit=[\da-f]+ -->$/)
        expect(writerIn(`${line}\nbody`, marker)).toBeDefined()
      })
    )
  })

  const marker = markerOf('plan', ['a'])

  it('tells who wrote the comment', () => {
    expect(writerIn(`${firstLine(marker, WRITER)}\n### body`, marker)).toEqual(WRITER)
  })

  it('is found when the line ends as Windows ends lines', () => {
    expect(writerIn(`${firstLine(marker, WRITER)}\r\n### body`, marker)).toEqual(WRITER)
  })

  it.each([
    ['in a later line', `hello\n${firstLine(marker, WRITER)}`],
    ['within the first line', `> ${firstLine(marker, WRITER)}`],
    ['cut off', marker],
    ["another target's", firstLine(markerOf('plan', ['b']), WRITER)]
  ])('does not count %s', (_, body) => {
    expect(writerIn(body, marker)).toBeUndefined()
  })
})

describe('what a comment says is newer', () => {
  it.each([
    ['a later run wrote it about another commit', '9002', 'b'.repeat(40), true],
    ['an earlier run wrote it', '9000', 'b'.repeat(40), false],
    ['the same run wrote it', '9001', 'b'.repeat(40), false],
    ['a later run wrote it about the same commit', '9002', WRITER.sha, false],
    ['numbers have more digits than a double', '90010000000000000001', 'b'.repeat(40), true]
  ])('when %s: %s', (_, runId, sha, newer) => {
    expect(isNewer({ runId, sha }, WRITER)).toBe(newer)
  })
})
