import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { deploy } from '../../../src/deployment/deploy.js'
import { dutyOf } from '../../../src/deployment/duty.js'
import { finish } from '../../../src/deployment/finish.js'
import type { Happening, Interruption } from '../../../src/deployment/happening.js'
import { isFailure, type Outcome } from '../../../src/deployment/outcome.js'
import type { Policy } from '../../../src/deployment/policy.js'
import type { Target } from '../../../src/deployment/target.js'
import type { SavedState } from '../../../src/runtime/state.js'
import { FakeClock } from '../../support/fake-clock.js'
import { FakeTarget, MIN, type Fault, type Plan } from '../../support/fake-target.js'

/** One run of main, perhaps killed, and of the post step after it, in a world that does what it likes. */
interface Story {
  readonly plan: Plan
  readonly beginMs: number
  readonly rollbackMs: number
  readonly stopWhileBaking: 'accepted' | 'refused'
  readonly policy: Policy
  /** Faults by the number of the call, all operations counted together. */
  readonly faults: readonly { readonly call: number; readonly fault: Fault }[]
  /** Somebody else's deployment, there before. */
  readonly other: Plan | undefined
  readonly signalAtMs: number | undefined
  /** Main is killed then: nothing it does afterwards counts. */
  readonly killAtMs: number | undefined
  /** A user stops our deployment then. */
  readonly userStopsAtMs: number | undefined
}

const plan: fc.Arbitrary<Plan> = fc.record(
  {
    durationMs: fc.constantFrom(0, MIN, 5 * MIN, 20 * MIN),
    bakeMs: fc.constantFrom(0, MIN, 10 * MIN),
    lateMs: fc.integer({ min: 0, max: 30_000 }),
    alarmAfterMs: fc.integer({ min: 1_000, max: 25 * MIN })
  },
  { requiredKeys: ['durationMs', 'bakeMs', 'lateMs'] }
)

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('network', 'service', 'throttle'),
    after: fc.constantFrom(false, true, 'late' as const)
  }),
  fc.record({ kind: fc.constant('hang'), after: fc.constantFrom(false, true, 'late' as const) })
)

const within = (minutes: number): fc.Arbitrary<number | undefined> =>
  fc.option(fc.integer({ min: 0, max: minutes * MIN }), { nil: undefined, freq: 2 })

const stories: fc.Arbitrary<Story> = fc.record({
  plan,
  beginMs: fc.constantFrom(50, 2_000, 30_000),
  rollbackMs: fc.constantFrom(1_000, 5_000, 30_000),
  stopWhileBaking: fc.constantFrom('accepted', 'refused'),
  policy: fc.record({
    waitFor: fc.constantFrom('started', 'baking', 'complete'),
    timeoutMs: fc.option(fc.integer({ min: 1_000, max: 30 * MIN }), { nil: undefined }),
    onTimeout: fc.constantFrom('stop', 'leave'),
    onCancel: fc.constantFrom('stop', 'leave'),
    onConflict: fc.constantFrom('wait', 'fail', 'stop'),
    queueTimeoutMs: fc.option(fc.integer({ min: 1_000, max: 40 * MIN }), { nil: undefined }),
    pollIntervalMs: fc.constant(undefined)
  }),
  faults: fc.array(fc.record({ call: fc.integer({ min: 1, max: 25 }), fault }), { maxLength: 6 }),
  other: fc.option(plan, { nil: undefined, freq: 2 }),
  signalAtMs: within(20),
  killAtMs: within(20),
  userStopsAtMs: within(20)
})

const OURS = /^marker-/
const ourStarts = (target: FakeTarget) => target.deployments.filter(({ marker }) => OURS.test(marker))

/** A hung start is ended by the client's own time-out: the adapter then says that its outcome is unknown. */
const withoutHungStart = (operation: string, fault: Fault | undefined): Fault | undefined =>
  operation === 'begin' && fault !== undefined ? { ...fault, kind: 'network', certainty: 'unknown' } : fault

const never = <T>(): Promise<T> => new Promise(() => undefined)

/** The service as a process sees it that may be killed: what was sent is processed, no answer comes back. */
function throughProcess(target: FakeTarget, isDead: () => boolean): Target {
  const alive = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (isDead()) return never()
    const value = await answer()
    return isDead() ? never() : value
  }
  return {
    place: target.place,
    subject: target.subject,
    kind: target.kind,
    inspect: (waited, signal) => alive(() => target.inspect(waited, signal)),
    begin: (intent) => alive(() => target.begin(intent)),
    find: (intent, signal) => alive(() => target.find(intent, signal)),
    describe: (id, signal) => alive(() => target.describe(id, signal)),
    stop: (id, mode, signal) => alive(() => target.stop(id, mode, signal))
  }
}

interface Played {
  readonly target: FakeTarget
  /** undefined: main was killed before it had one. */
  readonly outcome: Outcome | undefined
  readonly state: SavedState | undefined
  readonly happenings: readonly Happening[]
  readonly tookMs: number
}

async function play(story: Story): Promise<Played> {
  const clock = new FakeClock()
  const target = new FakeTarget(clock)
  const { plan, beginMs, rollbackMs, stopWhileBaking } = story
  Object.assign(target, { plan, beginMs, rollbackMs, stopWhileBaking })
  let calls = 0
  target.fault = (operation) => {
    calls++
    return withoutHungStart(operation, story.faults.find(({ call }) => call === calls)?.fault)
  }
  if (story.other !== undefined) target.occupy(story.other)

  const cancel = new AbortController()
  const happenings: Happening[] = []
  let state: SavedState | undefined
  let killed = false
  let markers = 0
  const ports = {
    clock,
    random: () => 0.5,
    report: (happening: Happening) => void happenings.push(happening)
  }
  const beganAt = clock.now()
  const main = deploy(
    throughProcess(target, () => killed),
    story.policy,
    {
      ...ports,
      uuid: () => `marker-${++markers}`,
      cancel: cancel.signal,
      store: {
        save: (progress) => {
          if (!killed) state = { ...progress, jobStatus: 'success', revertOnJobFailure: false }
        }
      }
    }
  )
  at(clock, story.signalAtMs, () => {
    cancel.abort({ kind: 'cancelled', signal: 'SIGINT' } satisfies Interruption)
  })
  at(clock, story.userStopsAtMs, () => {
    for (const ours of target.inFlight.filter(({ marker }) => OURS.test(marker)))
      ours.stoppedAt ??= clock.now()
  })
  const end =
    story.killAtMs === undefined ? never<undefined>() : clock.sleep(story.killAtMs).then(() => undefined)
  const outcome = await Promise.race([main, end])
  killed = true
  const tookMs = clock.now() - beganAt

  // By then the service can be reached again.
  target.fault = () => undefined
  const duty = dutyOf(state, 'failure')
  if (state !== undefined && duty !== 'nothing') {
    await finish(duty, state, async () => target, { ...ports, cancel: new AbortController().signal })
  }
  // A start call that nobody wrote down an intent for cannot exist; one that is still at work ends now.
  await clock.sleep(story.beginMs)
  return { target, outcome, state, happenings, tookMs }
}

const at = (clock: FakeClock, ms: number | undefined, act: () => void): void => {
  if (ms !== undefined) clock.at(ms, act)
}

/** Longest that a run may take: the queue, preparation, the deadline, the stop. */
const longest = ({ policy, plan, other, beginMs }: Story): number => {
  const planned = plan.durationMs + plan.bakeMs
  const queue =
    policy.queueTimeoutMs ??
    Math.max(30 * MIN, other === undefined ? 0 : (other.durationMs + other.bakeMs) * 1.1)
  const deadline = policy.timeoutMs ?? planned + Math.max(2 * MIN, planned * 0.1)
  return queue + 5 * MIN + 5 * (90_000 + beginMs) + 5 * MIN + deadline + 2 * MIN
}

describe('whatever happens', () => {
  it('green is only what is done, one start is accepted, nothing of ours stays, nobody else is touched, and it ends', async () => {
    const seen = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const { target, outcome, state, happenings, tookMs } = await play(story)
        const ours = ourStarts(target)
        const phases = ours.map((one) => target.phaseOf(one))
        seen.set(outcome?.kind ?? 'killed', (seen.get(outcome?.kind ?? 'killed') ?? 0) + 1)

        // At most one start is accepted.
        expect(ours.length).toBeLessThanOrEqual(1)

        // Green is only what the service says is done.
        if (outcome?.kind === 'succeeded') expect(phases).toEqual(['succeeded'])
        if (outcome !== undefined && !isFailure(outcome)) expect(ours).toHaveLength(1)

        // Nothing of ours stays in flight unless that was asked for.
        const mayStay =
          outcome === undefined
            ? state?.ifUnfinished === 'leave' && story.policy.onCancel === 'leave'
            : outcome.kind === 'started' ||
              outcome.kind === 'baking' ||
              (outcome.kind === 'cancelled' && story.policy.onCancel === 'leave') ||
              (outcome.kind === 'timed-out' && story.policy.onTimeout === 'leave') ||
              (outcome.kind === 'failed' && story.policy.onTimeout === 'leave')
        const inFlight = target.inFlight.filter(({ marker }) => OURS.test(marker))
        if (!mayStay && state?.phase !== 'settled') expect(inFlight).toEqual([])
        if (!mayStay && outcome !== undefined) expect(inFlight).toEqual([])

        // Nobody else's deployment is stopped.
        const stopped = target.calls.filter(({ operation }) => operation === 'stop' || operation === 'revert')
        const foreign = stopped.filter(({ id }) =>
          target.deployments.some((one) => one.id === id && !OURS.test(one.marker))
        )
        if (story.policy.onConflict !== 'stop') expect(foreign).toEqual([])

        // It ends.
        expect(tookMs).toBeLessThanOrEqual(longest(story))
        expect(happenings.length).toBeLessThan(5_000)
      }),
      { numRuns: 5_000, seed: 7 }
    )
    // The property says little when the stories are all alike.
    for (const kind of [
      'succeeded',
      'rolled-back',
      'timed-out',
      'cancelled',
      'failed',
      'started',
      'baking',
      'killed'
    ]) {
      expect([kind, seen.get(kind) ?? 0]).toEqual([kind, expect.any(Number)])
      expect(seen.get(kind) ?? 0).toBeGreaterThan(5)
    }
  })
})
