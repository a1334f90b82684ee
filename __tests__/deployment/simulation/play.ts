import { seededRandom } from '../../../sandbox/aws/random.js'
import type { Duty } from '../../../src/deployment/duty.js'
import type { Finished } from '../../../src/deployment/finish.js'
import type { Happening } from '../../../src/deployment/happening.js'
import type { Outcome } from '../../../src/deployment/outcome.js'
import type { SavedPhase } from '../../../src/runtime/state.js'
import { FakeClock } from '../../support/fake-clock.js'
import { amplifyWorld } from './amplify-world.js'
import { appConfigWorld } from './appconfig-world.js'
import type { Shown } from './console.js'
import { populate, prepare } from './fortune.js'
import type { Request } from './line.js'
import { PRODUCT, type Parts } from './parts.js'
import { playMain, type Stage } from './play-main.js'
import { playPost } from './play-post.js'
import { MINUTE, type Story } from './story.js'
import type { World } from './world.js'

/** What became of main. */
export interface MainEnd {
  /** undefined: it was killed before it had one. */
  readonly outcome: Outcome | undefined
  readonly tookMs: number
  /** Milliseconds from the first signal to the end; undefined: none came. */
  readonly sinceSignalMs: number | undefined
  /** Something was thrown that is no problem of the service or the user. */
  readonly defect: unknown
}

/** What became of the post step. */
export interface PostEnd {
  readonly duty: Duty
  readonly finished: Finished | undefined
  readonly tookMs: number
}

/** All that is known of a story that was played. */
export interface Played {
  readonly story: Story
  readonly main: MainEnd
  readonly post: PostEnd
  readonly happenings: readonly Happening[]
  readonly shown: Shown
  /** Of main and post, in the order in which they were sent. */
  readonly requests: readonly Request[]
  /** What was saved when each start call was sent. */
  readonly savedAtStart: readonly (SavedPhase | undefined)[]
  /** Ids of what the service accepted as started by this step. */
  readonly own: readonly string[]
  /** What the user named, for `watch`, `stop` and `revert`. */
  readonly given: string | undefined
  /** State of every deployment in the end, by id. */
  readonly states: ReadonlyMap<string, string>
  /** The operation that stops something. */
  readonly stopOperation: string
}

const worldOf = (story: Story, clock: FakeClock): World =>
  story.service === 'appconfig' ? appConfigWorld(story, clock) : amplifyWorld(story, clock)

/** Plays a story: main, the rest of the job, the post step. */
export const play = async (story: Story, parts: Parts = PRODUCT): Promise<Played> => {
  const clock = new FakeClock()
  const random = seededRandom(story.seed)
  const world = worldOf(story, clock)
  const given = await prepare(story, world, clock)
  const log: Request[] = []
  const own = (): string[] => [
    ...new Set(
      log.flatMap(({ isStart, acceptedAt, id }) =>
        isStart && acceptedAt !== undefined && id !== undefined ? [id] : []
      )
    )
  ]
  populate(story, world, clock, own)

  const stage: Stage = { story, parts, world, clock, random, log, own, given }
  const main = await playMain(stage)
  await clock.sleep(story.restOfJob.ms)
  const post = await playPost(stage, main)
  // What is still at work somewhere ends now.
  await clock.sleep(MINUTE)
  return {
    story,
    main: main.end,
    post,
    happenings: main.happenings,
    shown: main.shown,
    requests: log,
    savedAtStart: main.savedAtStart,
    own: own(),
    given,
    states: new Map(world.ids().map((id) => [id, world.stateOf(id)])),
    stopOperation: world.stopOperation
  }
}
