import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Happening } from '../../src/deployment/happening.js'
import type { Snapshot } from '../../src/deployment/snapshot.js'
import { fanOut } from '../../src/report/fan-out.js'
import { createHeadline } from '../../src/report/headline.js'
import { createLog } from '../../src/report/log.js'
import { createRunnerIo } from '../../src/runtime/runner-io.js'
import { at, handClock, place } from './fixtures.js'
import { hostile, isCommand, parseCommand, readLines } from './hostile.js'

/** Every kind of happening with hostile text wherever text can stand. */
const run = (text: () => string): readonly Happening[] => {
  const snapshot: Snapshot = {
    phase: 'deploying',
    state: text(),
    unknownState: true,
    percent: 5,
    events: [
      {
        at: at(0),
        type: text(),
        by: text(),
        text: text(),
        invocations: [
          { extension: text(), action: text(), uri: text(), errorCode: text(), errorMessage: text() }
        ]
      }
    ],
    steps: [{ name: text(), state: text(), reason: text() }],
    due: [],
    expectedEnd: at(60),
    facts: { url: text() }
  }
  const problem = {
    kind: 'service',
    message: text(),
    hint: text(),
    remarks: [{ file: text(), line: 1, message: text() }]
  } as const
  return [
    {
      kind: 'resolved',
      subject: { title: text(), rows: [[text(), text()]], notes: [text()], facts: {} },
      place
    },
    { kind: 'busy', holder: { id: text(), title: text(), snapshot }, until: at(5) },
    { kind: 'starting', intent: { marker: text(), after: null, at: '', kind: 'appconfig' } },
    { kind: 'searching', problem, until: at(5) },
    { kind: 'begun', begun: { handle: { id: text(), ownership: 'started' }, snapshot }, deadline: at(9) },
    { kind: 'trouble', problem, retryMs: 1 },
    { kind: 'interrupted', why: { kind: 'cancelled', signal: text() }, then: 'stop' },
    { kind: 'stopping', id: text(), mode: 'stop' },
    { kind: 'warning', message: text() },
    { kind: 'note', message: text() },
    { kind: 'settled', outcome: { kind: 'succeeded', snapshot, reason: text(), hint: text() } },
    { kind: 'settled', outcome: { kind: 'failed', snapshot, reason: text(), hint: text(), problem } }
  ]
}

const OURS = new Set(['group', 'endgroup', 'warning', 'error'])

it('no text becomes a command on the way through the log and the annotations', () => {
  fc.assert(
    fc.property(fc.infiniteStream(hostile), (texts) => {
      const next = (): string => {
        const drawn = texts.next()
        return drawn.done === true ? '' : drawn.value
      }
      let stdout = ''
      const io = createRunnerIo({
        env: {},
        write: (text) => {
          stdout += text
        }
      })
      const clock = handClock()
      const report = fanOut([createHeadline(io), createLog(io, clock)], (message) => {
        throw new Error(message)
      })
      for (const happening of run(next)) report(happening)
      const lines = readLines(stdout)
      for (const line of lines) {
        const command = parseCommand(line)
        if (command === undefined) {
          expect(isCommand(line)).toBe(false)
          continue
        }
        expect(command.version).toBe(2)
        expect(OURS).toContain(command.name)
        // What the runner itself logs of an annotation is read by GitHub's log view.
        for (const logged of readLines(command.data)) expect(isCommand(logged)).toBe(false)
      }
      const count = (name: string): number => lines.filter((line) => parseCommand(line)?.name === name).length
      expect(count('error')).toBe(2)
      expect(count('group')).toBe(1)
      expect(count('endgroup')).toBe(1)
    }),
    { numRuns: 300 }
  )
})
