import { pointerOf } from './pointer.js'
import type { Value } from './value.js'

/**
 * - `error`: AWS refuses this by what it has published, or no reader can make sense of it.
 * - `warning`: likely a mistake, or something that cannot be judged here.
 */
export type Severity = 'error' | 'warning'

/** A value and where it is. */
export interface Place {
  readonly path: readonly string[]
  readonly value: Value
}

/** Something wrong at a place in a document. */
export interface Flaw {
  readonly severity: Severity
  /** In UTF-16 units. */
  readonly at: number
  /** Names the path, the constraint and what is expected, never the value. */
  readonly message: string
}

/** The place in words. */
export const nameOf = (path: readonly string[]): string =>
  path.length === 0 ? 'The document' : pointerOf(path)

/** One flaw at a place: `problem` goes on from the place's name ("must be …"). */
export const flaw = (
  { path, value }: Place,
  problem: string,
  severity: Severity = 'error'
): readonly Flaw[] => [{ severity, at: value.at, message: `${nameOf(path)} ${problem}` }]
