import type { Rehearsed } from '../../sandbox/summary/rehearsal/rehearse.js'
import type { SceneName } from '../../sandbox/summary/rehearsal/scenes.js'

/** A picture in docs/images: the job summary of a rehearsed step or its comment, or the beginning of it. */
export interface Picture {
  readonly name: string
  readonly scene: SceneName
  readonly shows: 'summary' | 'comment'
  /** Of the page, in pixels; default: a job summary's. */
  readonly width?: number
  /** The first line that is not shown any more; default: all is shown. */
  readonly until?: string
}

export const PICTURES: readonly Picture[] = [
  { name: 'canary', scene: 'canary-succeeded', shows: 'summary' },
  { name: 'rolled-back', scene: 'canary-rolled-back', shows: 'summary', until: '| Fact | Value |' },
  { name: 'build-failed', scene: 'build-failed', shows: 'summary', until: '| Fact | Value |' },
  { name: 'plan', scene: 'planned', shows: 'summary' },
  { name: 'preview-comment', scene: 'preview-deployed', shows: 'comment', width: 620 }
]

/** The Markdown that a picture shows. @throws when there is none, or no such line in it */
export const shownOf = (
  { name, until, shows }: Picture,
  rehearsed: Pick<Rehearsed, 'summary' | 'comment'>
): string => {
  const markdown = rehearsed[shows]
  if (markdown === '') throw new Error(`${name}: there is no ${shows}`)
  if (until === undefined) return markdown
  const lines = markdown.split('\n')
  const end = lines.indexOf(until)
  if (end < 0) throw new Error(`${name}: the ${shows} has no line ${until}`)
  return `${lines.slice(0, end).join('\n').trimEnd()}\n`
}
