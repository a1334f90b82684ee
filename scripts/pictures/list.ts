import type { SceneName } from '../../sandbox/summary/rehearsal/scenes.js'

/** A picture in docs/images: the job summary of a rehearsed step, or its beginning. */
export interface Picture {
  readonly name: string
  readonly scene: SceneName
  /** The first line that is not shown any more; default: all is shown. */
  readonly until?: string
}

export const PICTURES: readonly Picture[] = [
  { name: 'canary', scene: 'canary-succeeded' },
  { name: 'rolled-back', scene: 'canary-rolled-back', until: '| Fact | Value |' },
  { name: 'build-failed', scene: 'build-failed', until: '| Fact | Value |' },
  { name: 'plan', scene: 'planned' }
]

/** The Markdown that a picture shows. @throws when the summary has no such line */
export const shownOf = ({ name, until }: Picture, summary: string): string => {
  if (until === undefined) return summary
  const lines = summary.split('\n')
  const end = lines.indexOf(until)
  if (end < 0) throw new Error(`${name}: the summary has no line ${until}`)
  return `${lines.slice(0, end).join('\n').trimEnd()}\n`
}
