import { adopted } from './facts.js'
import type { Played } from './play.js'
import { MINUTE, SECOND } from './story.js'

/** The longest that main may take, in milliseconds: queue, preparation, deadline, stop, and what its requests cost. */
export const longest = (played: Played): number => {
  const { story, requests, happenings } = played
  const { policy, illnesses, holder = 0, elsewhere, task } = story
  const planned =
    story.service === 'appconfig'
      ? (story.strategy.durationMinutes + story.strategy.bakeMinutes) * MINUTE
      : undefined
  const defaultMs = planned === undefined ? 60 * MINUTE : planned + Math.max(2 * MINUTE, planned * 0.1)
  // What began before has two minutes left at least.
  const least = task.operation === 'deploy' && adopted(played).length === 0 ? 0 : 2 * MINUTE
  const deadline = Math.max(policy.timeoutMs ?? defaultMs, least)
  const others = [holder, ...elsewhere.map(({ minutes }) => minutes)].reduce((sum, one) => sum + one, 0)
  const waited = happenings.some(({ kind }) => kind === 'busy')
  const queue = policy.queueTimeoutMs ?? Math.max(30 * MINUTE, others * MINUTE * 1.1)
  const ill = illnesses.reduce(
    (sum, illness) => sum + (illness.of === 'all' ? illness.lastsMs : 0) + 110 * SECOND,
    0
  )
  const starts = requests.filter(({ isStart, by }) => isStart && by === 'main').length
  // Search, the call itself, and a pause before the next.
  const eachStart = (90 + 45 + 10) * SECOND + story.beforeStartMs
  const latency = story.latencyMs[0] + story.latencyMs[1]
  return [
    waited && policy.onConflict === 'wait' ? queue : 0,
    waited && policy.onConflict === 'stop' ? (elsewhere.length + 1) * 5 * MINUTE : 0,
    25 * latency,
    starts * eachStart,
    ill,
    story.service === 'amplify' && story.source === 'upload' ? story.upload.ms : 0,
    deadline,
    (task.operation === 'stop' || task.operation === 'revert' ? 5 : 2) * MINUTE
  ].reduce((sum, part) => sum + part, 0)
}
