import { isFailure, type Outcome } from '../deployment/outcome.js'
import { duration } from './format.js'
import type { Printer } from './log-printer.js'
import { outcomeColour } from './log-style.js'
import { cut, plain, plainLines } from './text.js'
import { NEXT } from './words.js'

/** Longest word on what to do next, in UTF-16 units; an annotation has the whole. */
const LONGEST = 400

const filled = (text = ''): readonly string[] => plainLines(text).filter((line) => line !== '')

/**
 * The end of the log. The last line says how it ended, and what to do or where to look next; why it failed or did nothing stands right
 * above it already, as an annotation.
 */
export function logSettled({ print, elapsedMs }: Printer, outcome: Outcome): void {
  const { kind, snapshot, reason, hint } = outcome
  const isTold = isFailure(outcome) || kind === 'skipped'
  if (!isTold) for (const line of filled(reason)) print(line)
  const mark = isFailure(outcome) ? '✖' : '✔'
  const state = snapshot === undefined ? '' : ` (${plain(snapshot.state, 60)})`
  const url = isFailure(outcome) ? '' : plain(snapshot?.facts.url ?? outcome.facts?.url ?? '')
  const advice = cut(filled(hint).join(' ') || (NEXT[kind] ?? url), LONGEST)
  const next = advice === '' ? '' : ` → ${advice}`
  // The line's own time is in whole seconds, too.
  const took = duration(Math.floor(elapsedMs() / 1_000) * 1_000)
  print(`${mark} ${kind}${state} after ${took}${next}`, outcomeColour(kind))
}
