import { CALLS, type Call } from './calls.js'
import { ARNS, RESOURCES, type Resource } from './resources.js'

interface Statement {
  readonly Effect: 'Allow'
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
}

export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: readonly Statement[]
}

const serviceOf = (operation: string): string => operation.split(' ')[0] ?? ''

/** What a call is allowed on; throws for a call that the table of resources lacks. */
export const resourcesOf = (operation: string, { name }: Call): readonly Resource[] => {
  const found = RESOURCES[serviceOf(operation)]?.[name]
  if (found === undefined) throw new Error(`scripts/iam/resources.ts has no ${operation}: ${name}`)
  return found
}

const oneOrMore = (texts: readonly string[]): string | readonly string[] => {
  const [first, ...rest] = texts
  return first !== undefined && rest.length === 0 ? first : texts
}

/** A policy for everything that an operation can be told to do; one statement for each set of resources. */
export const policyOf = (operation: keyof typeof CALLS): PolicyDocument => {
  const actions = new Map<string, string[]>()
  for (const call of CALLS[operation]) {
    const arns = resourcesOf(operation, call)
      .map((resource) => ARNS[resource])
      .join('\n')
    actions.set(arns, [...(actions.get(arns) ?? []), `${serviceOf(operation)}:${call.name}`])
  }
  return {
    Version: '2012-10-17',
    Statement: Array.from(actions, ([arns, names]) => ({
      Effect: 'Allow',
      Action: oneOrMore(names),
      Resource: oneOrMore(arns.split('\n'))
    }))
  }
}
