import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { CALLS } from '../../scripts/iam/calls.js'
import { generated } from '../../scripts/iam/generated.js'
import { policyOf } from '../../scripts/iam/policy.js'
import { OPERATIONS } from '../../src/config/operations.js'
import { ROOT } from './support.js'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** The commands of the SDK that the sources of a service make. */
const commandsIn = (folder: string): readonly string[] => {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...read(join(folder, name)).matchAll(/\bnew ([A-Z]\w+)Command\(/g)])
    .map(([, name = '']) => name)
  return [...new Set(names)].sort()
}

describe('the IAM policies', () => {
  it('are what docs/iam.md and the README say: else run `npm run iam`', async () => {
    for (const [file, text] of await generated(read)) expect([file, read(file)]).toEqual([file, text])
  })

  it.each(['appconfig', 'amplify'] as const)('name every call of %s that there is in the code', (service) => {
    const listed = OPERATIONS.filter((operation) => operation.startsWith(`${service} `)).flatMap(
      (operation) => CALLS[operation].map(({ name }) => name)
    )
    expect([...new Set(listed)].sort()).toEqual(commandsIn(`src/${service}`))
  })

  it.each(OPERATIONS)('allow each call of %s once, and nothing else', (operation) => {
    const actions = policyOf(operation).Statement.flatMap(({ Action }) => Action)
    const service = operation.split(' ')[0] ?? ''
    expect(actions.toSorted()).toEqual(CALLS[operation].map(({ name }) => `${service}:${name}`).toSorted())
    for (const action of actions) expect(action).not.toContain('*')
  })

  it('change nothing where an operation only looks', () => {
    const changing = /^(Start|Stop|Create|Update|Delete|Tag)/
    expect(CALLS['appconfig plan'].filter(({ name }) => changing.test(name))).toEqual([])
    expect(CALLS['appconfig watch'].map(({ name }) => name).filter((name) => changing.test(name))).toEqual([
      'StopDeployment'
    ])
  })
})
