import { DeploymentError, isTransient, problemOf, type Problem } from '../deployment/problem.js'

/**
 * Waits for all of it and reports every failure in one error, so that two wrong names do not take two runs to find.
 * A failure that waiting cannot cure hides those that it can.
 */
export const together = async <T extends readonly unknown[]>(work: {
  readonly [K in keyof T]: Promise<T[K]>
}): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> => {
  const results = await Promise.allSettled(work)
  const errors = new Set<unknown>(
    results.filter((result) => result.status === 'rejected').map((result): unknown => result.reason)
  )
  if (errors.size < 2) return Promise.all(work)
  const problems = [...errors].map(problemOf)
  const lasting = problems.filter((problem) => !isTransient(problem))
  throw new DeploymentError(merged(lasting.length > 0 ? lasting : problems), { cause: [...errors][0] })
}

const merged = (problems: readonly Problem[]): Problem => {
  const kind = problems[0]?.kind ?? 'configuration'
  const hint = problems.find((problem) => problem.hint !== undefined)?.hint
  const remarks = problems.flatMap((problem) => problem.remarks ?? [])
  return {
    kind,
    message: [...new Set(problems.map(({ message }) => message))].join('\n'),
    ...(hint !== undefined && { hint }),
    ...(remarks.length > 0 && { remarks })
  }
}
