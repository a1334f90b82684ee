import { wasMistaken } from './facts.js'
import type { Played } from './play.js'

/** How often something came about, by what it is. */
export type Census = Record<string, number>

/** What a story was about, as keys of a census. */
const traitsOf = (played: Played): readonly string[] => {
  const { story, main, post, happenings, requests, own } = played
  const ended = main.outcome?.kind ?? 'killed'
  return [
    `stories`,
    `requests of ${story.service}`,
    `outcome ${ended}`,
    `${story.task.operation}: ${ended}`,
    `duty ${post.duty}`,
    ...(post.finished === undefined ? [] : [`post step: ${post.finished.kind}`]),
    ...(main.sinceSignalMs === undefined ? [] : ['signals']),
    ...(main.outcome === undefined ? ['kills'] : []),
    ...(own.length > 0 ? ['starts accepted'] : []),
    ...(happenings.some(({ kind }) => kind === 'busy') ? ['place taken by somebody else'] : []),
    ...(happenings.some(({ kind }) => kind === 'searching') ? ['starts searched for'] : []),
    ...(happenings.some((one) => one.kind === 'begun' && one.begun.handle.ownership === 'adopted')
      ? ['jobs adopted']
      : []),
    ...(wasMistaken(played) ? ['jobs taken for ours'] : []),
    ...requests.flatMap(({ ailment, isStart, operation }) => {
      if (ailment === undefined) return []
      const kind = isStart ? 'start' : operation === played.stopOperation ? 'stop' : 'read'
      return [`fault ${ailment}`, `fault of a ${kind}`]
    })
  ]
}

const add = (census: Census, trait: string, count: number): void => {
  census[trait] = (census[trait] ?? 0) + count
}

/** Adds a story to the census. */
export const count = (census: Census, played: Played): void => {
  for (const trait of traitsOf(played)) {
    add(census, trait, trait.startsWith('requests') ? played.requests.length : 1)
  }
}

/** Adds one census to another. */
export const merge = (census: Census, more: Census): void => {
  for (const [trait, number] of Object.entries(more)) add(census, trait, number)
}
