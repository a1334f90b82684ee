import type { Report } from '../deployment/happening.js'
import { plain } from './text.js'

/**
 * One report that passes everything on to several. What one of them throws never reaches the run or the others: the
 * first time it becomes a warning (neutralised), and it is asked again at the next happening.
 */
export function fanOut(reports: readonly Report[], warn: (message: string) => void): Report {
  const failed = new Set<Report>()
  return (happening) => {
    for (const report of reports) {
      try {
        report(happening)
      } catch (error) {
        if (failed.has(report)) continue
        failed.add(report)
        warnOfReport(warn, error)
      }
    }
  }
}

/** Warns (neutralised) of a report that could not be written. Never throws. */
export function warnOfReport(warn: (message: string) => void, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error)
  try {
    warn(plain(`A report could not be written; the deployment is not affected: ${why}`))
  } catch {
    // The log itself is gone: there is nobody left to tell.
  }
}
