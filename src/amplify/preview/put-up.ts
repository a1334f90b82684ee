import { deploy } from '../../deployment/deploy.js'
import { isFailure, type Outcome } from '../../deployment/outcome.js'
import { persist } from '../../deployment/persist.js'
import { DeploymentError, problemOf } from '../../deployment/problem.js'
import type { Readiness, Target } from '../../deployment/target.js'
import { Interrupted } from '../../deployment/time-limit.js'
import { checkCommit } from '../check-commit.js'
import { conclude } from '../conclude.js'
import type { Method } from '../method.js'
import type { OpenedBranch } from '../open.js'
import { ofPreview } from '../ownership.js'
import { createTarget } from '../target.js'
import type { Preview } from './context.js'
import { judge, short, type Verdict } from './lookout.js'
import { NoRoom, openRoom, type Room } from './room.js'
import { takeDown } from './take-down.js'

/** A look at the pull request that is older than that is repeated before the start, in milliseconds. */
const STALE_MS = 5_000
/** How long the look after the end may be in trouble, in milliseconds. */
const LAST_LOOK_MS = 60_000

/** What became of the deployment before it was one. */
type Turn = Exclude<Verdict, { kind: 'current' }> | { readonly kind: 'no-room'; readonly error: NoRoom }

const superseded = ({ config, number, commit }: Preview, head: string): string => {
  const words = `pull request #${number} is at commit ${short(head)} by now, and this step is about ${short(commit)}`
  return config.commitId === undefined ? words : `${words} (\`commit-id\`)`
}

/** A target that looks after its pull request: it never starts, or stops for a start, what is out of date. */
interface Guarded {
  readonly target: Target
  /** Why nothing was started, where the pull request or the app's room is the reason. */
  turn(): Turn | undefined
}

const guard = (target: Target, preview: Preview, room: Room): Guarded => {
  const { commit, lookout, surroundings, place } = preview
  const { clock } = surroundings.ports
  let turn: Turn | undefined
  let lookedAt = Number.NEGATIVE_INFINITY

  const look = async (signal: AbortSignal): Promise<Verdict> => {
    const verdict = judge(await lookout.again(signal), commit)
    lookedAt = clock.now()
    turn = verdict.kind === 'current' ? undefined : verdict
    return verdict
  }
  const wordsFor: Record<Verdict['kind'], (verdict: Verdict) => string | undefined> = {
    current: () => undefined,
    closed: () => `pull request #${preview.number} is closed`,
    superseded: (verdict) => (verdict.kind === 'superseded' ? superseded(preview, verdict.head) : undefined)
  }
  const objection = async (signal: AbortSignal): Promise<string | undefined> => {
    const verdict = await look(signal)
    return wordsFor[verdict.kind](verdict)
  }

  return {
    turn: () => turn,
    target: {
      ...target,
      // Asked after the jobs: one that is listed by now is not that of a later commit, and may be stopped.
      inspect: async (waited, signal): Promise<Readiness> => {
        const readiness = await target.inspect(waited, signal)
        const why = await objection(signal)
        return why === undefined ? readiness : { kind: 'superseded', why, facts: { branch: place.branch } }
      },
      prepare: async (signal) => {
        try {
          const subject = await room.take(async () => target.prepare?.(signal))
          // A name that is taken for minutes, or a sweep.
          const why = clock.now() - lookedAt > STALE_MS ? await objection(signal) : undefined
          if (why !== undefined) throw new DeploymentError({ kind: 'conflict', message: why })
          return subject ?? target.subject
        } catch (error) {
          if (error instanceof NoRoom) turn = { kind: 'no-room', error }
          throw error
        }
      }
    }
  }
}

/** Deploys the preview of an open pull request; removes it when that turns out to be closed. */
export const putUp = async (opened: OpenedBranch, method: Method, preview: Preview): Promise<Outcome> => {
  const { config, surroundings, clients, app, place, number, commit, ask, afterRemoval } = preview
  const { run, ports } = surroundings
  const { repositoryId } = run
  const room = openRoom(config.onQuota, place.branch, {
    ...{ app, region: place.region, repositoryId, client: clients, ask, ports, afterRemoval }
  })
  const plain = createTarget({
    ...{ config, opened, method, clients, run, commit },
    ownership: ofPreview(run, number),
    rows: [['Pull request', `#${number}`]]
  })
  const guarded = guard(plain, preview, room)
  const ended = await deploy(guarded.target, config.policy, ports)
  if (ended.kind === 'cancelled') return ended
  const turned = guarded.turn()
  if (turned !== undefined) return afterTurn(turned, ended, preview)

  const settled = await lookAgain(ended, preview)
  if (settled !== ended) return settled
  const checked = await checkCommit(ended, config.source, place, clients, run, ports)
  const outcome = await conclude(checked, place, config, clients, surroundings)
  // What is removed while it is being verified does not answer.
  return isFailure(outcome) && !isFailure(ended) ? lookAgain(outcome, preview) : outcome
}

const afterTurn = (turn: Turn, ended: Outcome, preview: Preview): Promise<Outcome> | Outcome => {
  const { config, place, number } = preview
  const facts = { branch: place.branch }
  switch (turn.kind) {
    case 'closed':
      return takeDown(preview, `pull request #${number} was closed before anything was started`)
    case 'superseded':
      return { kind: 'skipped', superseded: true, reason: superseded(preview, turn.head), facts }
    case 'no-room': {
      if (config.onQuota !== 'skip') return ended
      const { message, hint } = turn.error.problem
      return { kind: 'skipped', reason: message, facts, ...(hint !== undefined && { hint }) }
    }
  }
}

/** Asks once more for the pull request, when all is done: what is left of a closed one is removed. */
const lookAgain = async (outcome: Outcome, preview: Preview): Promise<Outcome> => {
  const { number, commit, lookout, surroundings } = preview
  const { ports } = surroundings
  if (outcome.kind === 'cancelled') return outcome
  let verdict: Verdict
  try {
    const sight = await persist((signal) => lookout.again(signal), ports, ports.cancel, LAST_LOOK_MS)
    verdict = judge(sight, commit)
  } catch (error) {
    if (error instanceof Interrupted) return outcome
    ports.report({
      kind: 'warning',
      message: `Whether pull request #${number} is still open cannot be told: ${problemOf(error).message}`
    })
    return outcome
  }
  switch (verdict.kind) {
    case 'current':
      return outcome
    case 'closed': {
      const taken = await takeDown(
        preview,
        `pull request #${number} was closed while its preview was being deployed`
      )
      if (taken.kind !== 'skipped') return taken
      // It stays after all: then what became of it counts.
      ports.report({ kind: 'note', message: taken.reason ?? 'the preview stays' })
      return outcome
    }
    case 'superseded':
      // The run of the newer commit has stopped it.
      return outcome.kind === 'failed' && outcome.snapshot?.phase === 'stopped'
        ? {
            ...outcome,
            reason: `${outcome.reason}: commit ${short(verdict.head)}, newer than ${short(commit)}, is on its way`
          }
        : outcome
  }
}
