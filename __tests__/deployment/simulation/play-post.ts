import { openLine } from './line.js'
import type { PostEnd } from './play.js'
import type { MainPlayed, Stage } from './play-main.js'
import { openProcess } from './process.js'
import type { Story } from './story.js'

/** `job.status` when the post step runs. */
const jobStatus = ({ end }: MainPlayed, { restOfJob, task }: Story): string => {
  if (end.sinceSignalMs !== undefined) return 'cancelled'
  if (end.outcome === undefined) return 'failure'
  return task.operation === 'deploy' ? restOfJob.status : 'success'
}

/** Plays the post step. */
export async function playPost(
  { story, parts, world, clock, random, log }: Stage,
  main: MainPlayed
): Promise<PostEnd> {
  const post = openProcess('post', clock)
  const beganAt = clock.now()
  const trouble = story.postTrouble
  const line = openLine({
    process: post,
    backend: world.backend,
    clock,
    latencyMs: story.latencyMs,
    log,
    ailmentOf: () =>
      trouble !== undefined && clock.now() < beganAt + trouble.lastsMs ? trouble.ailment : undefined,
    onPoint: () => undefined
  })
  const state = parts.decodeState(main.state)
  const duty = parts.dutyOf(state, jobStatus(main, story))
  const finished =
    state === undefined || duty === 'nothing'
      ? undefined
      : await parts.finish(duty, state, async () => parts.control(world.control(line)), {
          clock: post.clock,
          random: () => random.next(),
          cancel: new AbortController().signal,
          report: () => undefined
        })
  const tookMs = clock.now() - beganAt
  post.kill()
  return { duty, finished, tookMs }
}
