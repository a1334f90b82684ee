import { describe, expect, it } from '@jest/globals'
import { POLICY } from '../../support/run.js'
import { amplifyStory, appConfigStory } from './calm.js'
import { broken } from './invariants.js'
import { play } from './play.js'

// Stories that once broke an invariant, as small as they can be.

describe('a story in which nothing goes wrong', () => {
  it.each([
    ['a configuration', appConfigStory(), 'COMPLETE'],
    ['new content', appConfigStory({ source: 'new-content' }), 'COMPLETE'],
    ['an upload', amplifyStory(), 'SUCCEED'],
    ['a source elsewhere', amplifyStory({ source: 'url' }), 'SUCCEED'],
    ['a build', amplifyStory({ source: 'release' }), 'SUCCEED'],
    ['a repeated build', amplifyStory({ source: 'retry' }), 'SUCCEED']
  ])('succeeds with %s', async (_what, story, state) => {
    const played = await play(story)
    expect(broken(played)).toEqual([])
    expect(played.main.outcome?.kind).toBe('succeeded')
    expect(played.own.map((id) => played.states.get(id))).toEqual([state])
  })
})

describe('a story that was told wrong once', () => {
  it('`wait-for: started` is not green for a job that was cancelled while its site was uploaded', async () => {
    const played = await play(
      amplifyStory({
        policy: { ...POLICY, waitFor: 'started' },
        upload: { ms: 60_000, fails: false },
        meddling: [{ atMs: 20_000, act: 'stop', whose: 'ours' }]
      })
    )
    expect(broken(played)).toEqual([])
    expect(played.main.outcome).toMatchObject({ kind: 'failed', snapshot: { state: 'CANCELLED' } })
  })

  it('`wait-for: started` is green for what was uploaded once it is seen to be on its way', async () => {
    const played = await play(amplifyStory({ policy: { ...POLICY, waitFor: 'started' } }))
    expect(broken(played)).toEqual([])
    expect(played.main.outcome?.kind).toBe('started')
  })

  it('a signal during a slow start leaves time for outputs', async () => {
    const played = await play(
      appConfigStory({
        latencyMs: [700, 2_500],
        startSeconds: 2,
        signal: { kind: 'start', point: 'before' }
      })
    )
    expect(broken(played)).toEqual([])
    expect(played.main.outcome?.kind).toBe('cancelled')
    expect(played.main.sinceSignalMs).toBeLessThan(9_000)
    expect(played.own.map((id) => played.states.get(id))).toEqual(['ROLLED_BACK'])
  })

  it('a start that is refused since somebody else came first leaves their job alone, though a signal came meanwhile', async () => {
    const played = await play(
      amplifyStory({
        latencyMs: [700, 2_500],
        elsewhere: [{ atMs: 7_101, minutes: 0, same: false, newer: false }],
        signal: { kind: 'start', point: 'before' },
        upload: { ms: 1_000, fails: false }
      })
    )
    expect(broken(played)).toEqual([])
    expect(played.main.outcome?.kind).toBe('cancelled')
    expect([played.own, played.states.get('2'), played.post.duty]).toEqual([[], 'SUCCEED', 'nothing'])
  })

  it('a bake time that shows a state nobody knows is stopped, though a plain stop is refused', async () => {
    const played = await play(
      appConfigStory({
        strategy: { durationMinutes: 1, bakeMinutes: 5, growthFactor: 100, growthType: 'LINEAR' },
        policy: { ...POLICY, timeoutMs: 90_000 },
        plainStopOnBaking: 'refused',
        oddState: { afterSeconds: 60, lastsSeconds: 300 }
      })
    )
    expect(broken(played)).toEqual([])
    expect(played.main.outcome?.kind).toBe('timed-out')
    expect(played.own.map((id) => played.states.get(id))).toEqual(['ROLLED_BACK'])
  })
})
