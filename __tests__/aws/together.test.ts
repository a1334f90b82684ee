import { describe, expect, it } from '@jest/globals'
import { together } from '../../src/aws/together.js'
import { DeploymentError, type ProblemKind } from '../../src/deployment/problem.js'
import { problemOf } from '../appconfig/fake-appconfig.js'

const failing = (kind: ProblemKind, message: string): Promise<never> =>
  Promise.reject(new DeploymentError({ kind, message, hint: `hint ${message}` }))

describe('together', () => {
  it('gives all results in order', async () => {
    expect(await together([Promise.resolve(1), Promise.resolve('a')])).toEqual([1, 'a'])
  })

  it('reports every failure', async () => {
    expect(
      await problemOf(together([failing('not-found', 'a'), Promise.resolve(1), failing('invalid', 'b')]))
    ).toEqual({
      kind: 'not-found',
      message: 'a\nb',
      hint: 'hint a'
    })
  })

  it('throws one failure as it is, even when several wait for the same', async () => {
    const one = failing('not-found', 'a')
    const error = await together([one, one.then(() => 1)]).catch((thrown: unknown) => thrown)
    expect(error).toBe(await one.catch((thrown: unknown) => thrown))
  })

  it('hides what may pass behind what does not', async () => {
    expect(await problemOf(together([failing('throttle', 'a'), failing('invalid', 'b')]))).toMatchObject({
      kind: 'invalid',
      message: 'b'
    })
  })
})
