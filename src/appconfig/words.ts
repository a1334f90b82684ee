/** `2026-11-21 12:04 UTC` */
export const utc = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** A span of minutes: `30 s`, `7.5 min`, `2 h`, `10 h 30 min`. */
export const span = (minutes: number): string => {
  if (minutes < 1) return `${Math.round(minutes * 60)} s`
  if (minutes < 120) return `${Math.round(minutes * 10) / 10} min`
  const whole = Math.round(minutes)
  const rest = whole % 60
  return `${Math.floor(whole / 60)} h${rest === 0 ? '' : ` ${rest} min`}`
}

/** A name, with the id when that is another word. */
export const withId = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  id === name ? id : `${name} (${id})`

/** `deployment 12 (COMPLETE since 2026-11-21 12:04 UTC)`, as far as it is known. */
export const numbered = (number: number, state: string | undefined, at: Date | undefined): string => {
  const since = at === undefined ? '' : ` since ${utc(at)}`
  return `deployment ${number} (${state ?? 'state unknown'}${since})`
}
