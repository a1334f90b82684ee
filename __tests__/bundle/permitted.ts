import { expect } from '@jest/globals'
import type { Sandbox } from '../../sandbox/aws/index.js'
import { callsOf } from '../../scripts/iam/calls.js'

const SERVICES: ReadonlySet<string | undefined> = new Set(['appconfig', 'amplify'])

/** Every call that reached AWS is one that docs/iam.md allows for the operation. */
export const expectPermitted = (
  { requests }: Pick<Sandbox, 'requests'>,
  { service = '', operation = 'deploy' }: Readonly<Record<string, string>>
): void => {
  const allowed = callsOf(`${service} ${operation}`)
  const made = requests.filter((request) => SERVICES.has(request.service))
  const others = made
    .filter((request) => request.service !== service || !allowed.includes(request.operation ?? ''))
    .map((request) => `${request.service ?? ''}:${request.operation ?? ''}`)
  expect([...new Set(others)]).toEqual([])
}
