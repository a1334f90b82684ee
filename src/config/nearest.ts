/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost one each. */
const distance = (a: string, b: string): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + 1 : Infinity
        )
      )
    }
    before = last
    last = current
  }
  return last[b.length] ?? 0
}

/** How many slips of the finger a word of this length forgives. */
const tolerance = (word: string): number => Math.max(1, Math.floor(word.length / 3))

/** The candidate that `text` was probably meant to be, whatever its case; undefined when none is near. */
export const nearest = (text: string, candidates: readonly string[]): string | undefined => {
  const typed = text.toLowerCase()
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    const word = candidate.toLowerCase()
    // The difference in length is a lower bound: a huge value costs nothing.
    if (Math.abs(word.length - typed.length) > tolerance(word)) continue
    const cost = distance(typed, word)
    if (cost <= tolerance(word) && (best === undefined || cost < best.distance)) {
      best = { candidate, distance: cost }
    }
  }
  return best?.candidate
}
