import { getEventListeners } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { call } from '../../src/aws/call.js'
import { DeploymentError } from '../../src/deployment/problem.js'

const ATTEMPT = { operation: 'GetDeployment', resource: 'deployment 1', region: 'eu-west-1' }

describe('call', () => {
  it('hands the signal on, gives the reply back and listens no longer', async () => {
    const { signal } = new AbortController()
    const reply = await call(ATTEMPT, signal, async ({ abortSignal }) => abortSignal === signal)
    expect(reply).toBe(true)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('rejects at once when the signal is aborted, even if the work does not heed it', async () => {
    const controller = new AbortController()
    const pending = call(ATTEMPT, controller.signal, () => new Promise<never>(() => undefined))
    controller.abort()
    await expect(pending).rejects.toBeInstanceOf(DeploymentError)
    await expect(pending).rejects.toMatchObject({ problem: { kind: 'network' } })
  })

  it('does not begin with an aborted signal', async () => {
    let begun = false
    const pending = call(ATTEMPT, AbortSignal.abort(), async () => {
      begun = true
    })
    await expect(pending).rejects.toBeInstanceOf(DeploymentError)
    expect(begun).toBe(false)
  })

  it('rejects with a DeploymentError whatever is thrown', async () => {
    const { signal } = new AbortController()
    const pending = call(ATTEMPT, signal, () => Promise.reject(new Error('boom')))
    await expect(pending).rejects.toBeInstanceOf(DeploymentError)
    await expect(pending).rejects.toThrow('GetDeployment on deployment 1 in eu-west-1: boom')
  })
})
