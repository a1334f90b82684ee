import { writeSync } from 'node:fs'

/** Jest reporter: ends the run with one plain line, `N passed, N failed`, for people and machines alike. */
export default class PlainReporter {
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no tests to count, and must not look like success.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
    // Jest writes its own summary after every other reporter; the plain line is the last word.
    process.once('exit', () => writeSync(process.stdout.fd, `\n${line}\n`))
  }
}
