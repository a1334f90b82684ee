import type { FakeClock } from '../../support/fake-clock.js'
import type { Ailment } from './ailments.js'
import type { Point } from './line.js'
import { MINUTE, type Illness, type Moment, type Story } from './story.js'
import { meaningOf, type World } from './world.js'

/** What a request is for. */
export type Purpose = 'start' | 'stop' | 'read'

export const purposeOf = (world: World, operation: string, isStart: boolean): Purpose =>
  isStart ? 'start' : operation === world.stopOperation ? 'stop' : 'read'

/** Chooses the ailment of each request of main. */
export const sickness = (illnesses: readonly Illness[], clock: FakeClock, beganAt: number) => {
  const counts = { start: 0, stop: 0, read: 0 }
  return (kind: Purpose, nth: number): Ailment | undefined => {
    counts[kind] += 1
    const now = clock.now() - beganAt
    return illnesses.find((illness) => {
      if (illness.of === 'request') return illness.nth === nth
      if (illness.of === 'all') return illness.fromMs <= now && now < illness.fromMs + illness.lastsMs
      return illness.of === kind && illness.nth === counts[kind]
    })?.ailment
  }
}

/** Does something to main at its moment, once. */
export const trigger = (moment: Moment | undefined, clock: FakeClock, act: () => void) => {
  let done = false
  const once = (): void => {
    if (done) return
    done = true
    act()
  }
  if (moment?.kind === 'at') clock.at(moment.ms, once)
  return (point: Point, kind: Purpose, nth: number): void => {
    if (moment === undefined || moment.kind === 'at' || moment.point !== point) return
    if (moment.kind === 'request' ? moment.nth === nth : moment.kind === kind) once()
  }
}

/** Everybody else lives their lives. */
export const populate = (
  story: Story,
  world: World,
  clock: FakeClock,
  own: () => readonly string[]
): void => {
  for (const { atMs, ...start } of story.elsewhere) {
    clock.at(atMs, () => {
      world.somebodyStarts(start)
    })
  }
  for (const { atMs, act, whose } of story.meddling) {
    clock.at(atMs, () => {
      const mine = new Set(own())
      const id = world.ids().findLast((one) => mine.has(one) === (whose === 'ours'))
      if (id !== undefined) world.meddle(act, id)
    })
  }
  if (story.service === 'appconfig' && story.alarmAtMs !== undefined) {
    clock.at(story.alarmAtMs, () => {
      world.alarm('ALARM')
    })
    clock.at(story.alarmAtMs + MINUTE, () => {
      world.alarm('OK')
    })
  }
}

/** What was there before. Gives what the user names in the story's task. */
export const prepare = async (story: Story, world: World, clock: FakeClock): Promise<string | undefined> => {
  if (story.served) {
    const id = world.somebodyStarts({ minutes: 0, same: true, newer: false })
    while (id !== undefined && meaningOf(world.stateOf(id)) === 'in-flight') await clock.sleep(MINUTE)
  }
  if (story.task.operation !== 'deploy') {
    const id = world.somebodyStarts({ minutes: -1, same: false, newer: false })
    await clock.sleep(story.task.begunMinutesAgo * MINUTE)
    return id
  }
  if (story.holder !== undefined) world.somebodyStarts({ minutes: story.holder, same: false, newer: false })
  return undefined
}

/**
 * A start that something on the way sends twice has a marker in AppConfig. In Amplify the answer to the second looks as
 * if somebody else had come first, and nothing tells the one from the other.
 */
export const canSuffer = ({ service }: Story, isStart: boolean, ailment: Ailment | undefined): boolean =>
  service === 'appconfig' || !isStart || ailment !== 'doubled'
