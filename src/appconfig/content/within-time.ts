import { runInNewContext } from 'node:vm'

const isTimeOut = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

/**
 * Runs synchronous work for at most so many milliseconds; undefined when it did not end by then. A pattern in a schema
 * or in a flag can take exponential time for a text that somebody else wrote, and only a watchdog of V8 ends that.
 */
export const withinTime = <T>(milliseconds: number, work: () => T): { readonly result: T } | undefined => {
  const results: T[] = []
  const run = (): void => {
    results.push(work())
  }
  try {
    runInNewContext('run()', { run }, { timeout: milliseconds })
  } catch (error) {
    if (isTimeOut(error)) return undefined
    throw error
  }
  return results.map((result) => ({ result }))[0]
}
