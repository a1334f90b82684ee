import type { Place } from '../../deployment/target.js'
import type { RunView } from '../../report/github/run-view.js'
import { markerOf } from '../marker.js'
import { howToEnd, writeRunComment, type How } from './comment.js'
import type { Ending } from './ending.js'
import type { SurfaceLedger } from './ledger.js'
import { inTime, openLine, unlessGivenUp } from './line.js'
import { partsOf, previewParts } from './place.js'
import type { SavedComment } from './saved.js'
import { isDenied, openWarner, type Tools } from './tools.js'

/** Time for telling that it has begun, in milliseconds. */
const OPEN_MS = 60_000

/** The comment of a run that goes on. */
export interface LiveComment {
  /** It is known what the comment is about. */
  place(place: Place): void
  /** Something goes on now. */
  begun(): void
  /** Tells how it ended. Never rejects. */
  close(ending: Ending, signal: AbortSignal): Promise<void>
}

interface Options {
  readonly pullRequest: number
  /** What there is to show now. */
  readonly view: () => RunView
  readonly ledger: SurfaceLedger
  readonly tools: Tools
}

export const openComment = ({ pullRequest, view, ledger, tools }: Options): LiveComment => {
  const { clock, tell } = tools
  const line = openLine(openWarner('comment', tell))
  let beganAt: number | undefined
  let told: number | undefined

  const tookMs = (): number | undefined => {
    const { startedAt, endedAt } = view().snapshot ?? {}
    const from = startedAt?.getTime() ?? beganAt
    return from === undefined ? undefined : (endedAt?.getTime() ?? clock.now()) - from
  }

  const write = async (comment: SavedComment, how: How, signal: AbortSignal): Promise<void> => {
    const shown = view()
    const took = shown.stage.kind === 'ended' ? tookMs() : undefined
    try {
      const content = { saved: ledger.read(), view: shown, tookMs: took }
      const id = await writeRunComment(comment, how, content, tools, signal)
      if (id === undefined || id === told) return
      told = id
      tell({ kind: 'surfaced', facts: { 'comment-id': String(id) } })
    } catch (error) {
      if (isDenied(error)) ledger.drop('comment')
      throw error
    }
  }

  return {
    place: (place) => {
      if (ledger.read().comment !== undefined) return
      const marker =
        ledger.read().operation === 'preview'
          ? markerOf('preview', previewParts(place, pullRequest))
          : markerOf('deployment', partsOf(place))
      ledger.note({ comment: { pullRequest, marker } })
    },
    begun: () => {
      beganAt ??= clock.now()
      void line.add(async () => {
        const { comment, told: ended } = ledger.read()
        if (comment === undefined || ended !== undefined) return
        const opened = { ...comment, opened: true }
        ledger.note({ comment: opened })
        await inTime(clock, OPEN_MS, (signal) => write(opened, 'write', signal))
      })
    },
    close: (ending, signal) =>
      line.add(() =>
        unlessGivenUp(signal, async () => {
          const { comment } = ledger.read()
          if (comment === undefined) return
          const how = howToEnd(comment, ending.kind)
          if (how === 'leave') return
          await write(comment, how, signal)
          ledger.note({ comment: { ...comment, closed: ending.kind } })
        })
      )
  }
}
