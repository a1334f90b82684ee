/** How many requests are on their way at once: AppConfig allows ten listings a second, to all jobs together. */
const MOST = 5

/** Does the work for each item, a few at a time; results in the order of the items. Rejects with the first failure. */
export const atOnce = async <T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>
): Promise<readonly R[]> => {
  const results = new Map<number, R>()
  const queue = items.entries()
  const turn = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await work(item))
  }
  await Promise.all(Array.from({ length: Math.min(MOST, items.length) }, turn))
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
}
