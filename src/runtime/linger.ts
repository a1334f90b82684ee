/**
 * Ends the process `ms` milliseconds after all is said, if something still holds it by then: a request that a signal
 * left unanswered, a socket. Holds nothing itself.
 */
export function lingerNoLongerThan(ms: number, exit: () => void): void {
  setTimeout(exit, ms).unref()
}
