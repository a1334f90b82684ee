/**
 * Does `work` for up to `limit` items at once and yields the results in the order of the items. When the consumer
 * leaves or something fails, what has begun is waited for.
 */
export async function* ahead<Item, Result>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>
): AsyncGenerator<Result, void> {
  const begun: Promise<Result>[] = []
  try {
    for (const item of items) {
      const result = work(item)
      // It is looked at in its turn; until then a failure is nobody's unhandled rejection.
      void result.catch(() => undefined)
      begun.push(result)
      const oldest = begun.length < limit ? undefined : begun.shift()
      if (oldest !== undefined) yield await oldest
    }
    for (const result of begun) yield await result
  } finally {
    await Promise.allSettled(begun)
  }
}
