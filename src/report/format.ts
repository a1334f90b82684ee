/** How numbers and times are written in every report. All times are UTC. */

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const two = (value: number): string => String(value).padStart(2, '0')

/** `12:04:09` */
export const timeOfDay = (at: number): string => new Date(at).toISOString().slice(11, 19)

/** `2026-11-21 12:04:09` */
export const dateTime = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ')

/** `2026-11-21` */
export const date = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The time of day, with the date when that is not the day of `now`. */
export const moment = (at: number, now: number): string =>
  date(at) === date(now) ? timeOfDay(at) : dateTime(at)

/** `+02:05`, from an hour on `+1:02:05`. */
export const elapsed = (ms: number): string => {
  const seconds = Math.max(Math.floor(ms / SECOND), 0)
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours === 0 ? `+${rest}` : `+${hours}:${rest}`
}

/** For people, in the two largest units: `45 s`, `2 min 5 s`, `3 h 4 min`. */
export const duration = (ms: number): string => {
  const seconds = Math.max(Math.round(ms / SECOND), 0) * SECOND
  const [large, largeName, small, smallName] =
    seconds >= HOUR
      ? [Math.floor(seconds / HOUR), 'h', Math.floor((seconds % HOUR) / MINUTE), 'min']
      : [Math.floor(seconds / MINUTE), 'min', (seconds % MINUTE) / SECOND, 's']
  const parts = [large > 0 ? `${large} ${largeName}` : '', small > 0 ? `${small} ${smallName}` : '']
  return parts.filter((part) => part !== '').join(' ') || '0 s'
}

/** `in 18 min`, `now`, `2 min ago` */
export const relative = (at: number, now: number): string =>
  Math.abs(at - now) < SECOND ? 'now' : at >= now ? `in ${duration(at - now)}` : `${duration(now - at)} ago`

/** `40 %`, `12.5 %` */
export const percentage = (percent: number): string => `${Number(percent.toFixed(1))} %`

/** Ten cells; the last one fills only at 100 %. */
export const bar = (percent: number): string => {
  const filled = Math.min(Math.max(Math.floor(percent / 10), 0), 10)
  return '█'.repeat(filled) + '░'.repeat(10 - filled)
}

/** `1 event`, `3 events` */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`
