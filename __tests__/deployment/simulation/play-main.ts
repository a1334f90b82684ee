import type { Random } from '../../../sandbox/aws/random.js'
import { notStarted } from '../../../src/deployment/deploy.js'
import type { Happening, Interruption } from '../../../src/deployment/happening.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import { persist } from '../../../src/deployment/persist.js'
import type { Ports } from '../../../src/deployment/ports.js'
import { PREPARATION_MS } from '../../../src/deployment/start.js'
import type { SavedPhase } from '../../../src/runtime/state.js'
import type { FakeClock } from '../../support/fake-clock.js'
import { openConsole, type Shown } from './console.js'
import { canSuffer, purposeOf, sickness, trigger } from './fortune.js'
import { openLine, type Request } from './line.js'
import type { Parts } from './parts.js'
import type { MainEnd } from './play.js'
import { openProcess, type Process } from './process.js'
import { SECOND, type Story } from './story.js'
import type { World } from './world.js'

/** What the runner leaves to a process after its first signal: 7.5 s + 2.5 s, in milliseconds. */
const RUNNER_GRACE_MS = 10 * SECOND

/** The use case of the story's task, as the operations of `src` put it together. */
const perform = async (
  { story, world, parts }: { story: Story; world: World; parts: Parts },
  line: ReturnType<typeof openLine>,
  given: string | undefined,
  ports: Ports
): Promise<Outcome> => {
  const policy = parts.policy(story.policy)
  if (story.task.operation === 'deploy') {
    const target = await persist(
      (signal) => world.open(line, ports, signal),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
    return parts.deploy(parts.target(target), policy, ports)
  }
  const named = { control: parts.control(world.control(line)), id: given ?? '1', title: 'shop / prod' }
  switch (story.task.operation) {
    case 'watch':
      return parts.watchGiven(named, policy, ports)
    case 'stop':
      return parts.stopGiven(named, ports)
    case 'revert':
      return parts.revertGiven(named, ports)
  }
}

/** Only a deployment to AppConfig has that input. */
const revertsOnJobFailure = (story: Story): boolean =>
  story.service === 'appconfig' && story.task.operation === 'deploy' && story.revertOnJobFailure

/** A story, and what it is played with. */
export interface Stage {
  readonly story: Story
  readonly parts: Parts
  readonly world: World
  readonly clock: FakeClock
  readonly random: Random
  readonly log: Request[]
  readonly own: () => readonly string[]
  readonly given: string | undefined
}

/** Main as it went. */
export interface MainPlayed {
  readonly end: MainEnd
  readonly happenings: readonly Happening[]
  readonly shown: Shown
  readonly savedAtStart: readonly (SavedPhase | undefined)[]
  /** What the runner hands to the post step. */
  readonly state: string | undefined
}

/** Plays main: until it ends, or is killed. */
export async function playMain({
  story,
  parts,
  world,
  clock,
  random,
  log,
  given
}: Stage): Promise<MainPlayed> {
  const main: Process = openProcess('main', clock)
  const beganAt = clock.now()
  const cancel = new AbortController()
  const killing = new AbortController()
  let signalledAt: number | undefined
  let state: string | undefined
  let phase: SavedPhase | undefined
  const savedAtStart: (SavedPhase | undefined)[] = []
  const happenings: Happening[] = []
  const console = openConsole(parts)

  const kill = (): void => {
    main.kill()
    killing.abort()
  }
  const atSignal = trigger(story.signal, clock, () => {
    if (main.isDead()) return
    signalledAt = clock.now()
    cancel.abort({ kind: 'cancelled', signal: 'SIGINT' } satisfies Interruption)
    clock.at(RUNNER_GRACE_MS, kill)
  })
  const atKill = trigger(story.kill, clock, kill)
  const ailmentOf = sickness(story.illnesses, clock, beganAt)
  const kindOf = (operation: string, isStart: boolean) => purposeOf(world, operation, isStart)

  const line = openLine({
    process: main,
    backend: world.backend,
    clock,
    latencyMs: story.latencyMs,
    log,
    ailmentOf: (operation, nth, isStart) => {
      if (isStart) savedAtStart.push(phase)
      const ailment = ailmentOf(kindOf(operation, isStart), nth)
      return canSuffer(story, isStart, ailment) ? ailment : undefined
    },
    onPoint: (point, operation, nth, isStart) => {
      atSignal(point, kindOf(operation, isStart), nth)
      atKill(point, kindOf(operation, isStart), nth)
    }
  })
  const ports: Ports = parts.ports({
    clock: main.clock,
    random: () => random.next(),
    uuid: () => random.uuid(),
    cancel: cancel.signal,
    report: (happening) => {
      if (main.isDead()) return
      happenings.push(happening)
      console.report(happening)
    },
    store: {
      save: (progress) => {
        if (main.isDead()) return
        phase = progress.phase
        const revertOnJobFailure = revertsOnJobFailure(story)
        state = parts.encodeState({ ...progress, jobStatus: 'success', revertOnJobFailure })
      }
    },
    beforeStart: (signal) => main.clock.sleep(story.beforeStartMs, signal)
  })

  let defect: unknown
  const run = async (): Promise<Outcome | undefined> => {
    try {
      return await perform({ story, world, parts }, line, given, ports)
    } catch (error) {
      try {
        return notStarted(error)
      } catch {
        defect = error
        return undefined
      }
    }
  }
  const killed = new Promise<undefined>((resolve) => {
    killing.signal.addEventListener('abort', () => {
      resolve(undefined)
    })
  })
  const outcome = await Promise.race([run(), killed])
  if (outcome !== undefined) ports.report({ kind: 'settled', outcome })
  const endedAt = clock.now()
  main.kill()
  return {
    end: {
      outcome,
      tookMs: endedAt - beganAt,
      sinceSignalMs: signalledAt === undefined ? undefined : endedAt - signalledAt,
      defect
    },
    happenings,
    shown: console.shown,
    savedAtStart,
    state
  }
}
