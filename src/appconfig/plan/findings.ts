import type { PlanFinding } from '../../deployment/plan.js'
import type { Holder } from '../../deployment/target.js'
import { alarmNotes, timetableNotes } from '../notes.js'
import { underWayNotes } from '../subject.js'
import type { Wanted } from '../wanted.js'
import { utc } from '../words.js'
import type { Named, Situation } from './survey.js'
import type { Validators } from './validators.js'

const note = (message: string): PlanFinding => ({ severity: 'note', message })

/** `deployment 12 of profile flags (DEPLOYING, 20 %) holds the environment …` */
const busy = ({ title, snapshot, by }: Holder): PlanFinding => {
  const { state, percent, expectedEnd } = snapshot
  const progress = percent === undefined ? state : `${state}, ${percent} %`
  const end = expectedEnd === undefined ? '' : `; its end is expected at ${utc(expectedEnd)}`
  const run = by === undefined ? '' : `; started by ${by}`
  return note(`The environment is busy: ${title} (${progress}) holds it${end}${run}`)
}

const validation = ({ lambdas, unknown }: Validators): readonly PlanFinding[] => [
  ...lambdas.map((arn) =>
    note(`Only AWS can run this validator, and will before it starts anything: ${arn}`)
  ),
  ...(unknown === undefined
    ? []
    : [
        {
          severity: 'warning' as const,
          message: `The profile's validators are not known and were not run here: ${unknown}`
        }
      ])
]

/** What is worth knowing besides the content. */
export const findingsOn = (
  { strategy }: Named,
  { monitors, holder, validators, extensions }: Situation,
  wanted: Wanted | undefined
): readonly PlanFinding[] => [
  ...(holder === undefined ? [] : [busy(holder)]),
  ...extensions.problems.map((message): PlanFinding => ({ severity: 'error', message })),
  ...validation(validators),
  ...(strategy === undefined ? [] : timetableNotes(strategy).map(note)),
  ...alarmNotes(monitors).map(note),
  ...extensions.notes.map(note),
  ...(wanted === undefined ? [] : underWayNotes(wanted).map(note))
]
