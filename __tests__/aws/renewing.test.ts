import { describe, expect, it } from '@jest/globals'
import { renewing, type Session } from '../../src/aws/renewing.js'
import type { Clock } from '../../src/runtime/clock.js'

const MINUTE = 60_000

/** Sessions of 15 minutes on a clock that is set by hand. */
const arrange = () => {
  let now = Date.UTC(2026, 0, 15)
  const clock: Clock = { now: () => now, sleep: () => Promise.resolve() }
  const fetched: ((how: 'given' | 'refused') => void)[] = []
  const fetch = (): Promise<Session> =>
    new Promise((resolve, reject) => {
      const number = fetched.length + 1
      const expiration = new Date(now + 15 * MINUTE)
      fetched.push((how) => {
        if (how === 'refused') reject(new Error(`no ${number}`))
        else
          resolve({
            accessKeyId: `ASIA${number}`,
            secretAccessKey: 'secret',
            sessionToken: 'token',
            expiration
          })
      })
    })
  const credentials = renewing(fetch, clock)
  return {
    fetched,
    pass: (minutes: number) => {
      now += minutes * MINUTE
    },
    keyId: async () => (await credentials()).accessKeyId,
    settle: async (how: 'given' | 'refused') => {
      fetched.at(-1)?.(how)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

describe('credentials that are renewed', () => {
  it('are fetched once for all who ask at the same time, and kept', async () => {
    const { fetched, keyId, settle, pass } = arrange()
    const asked = Promise.all([keyId(), keyId(), keyId()])
    await settle('given')
    await expect(asked).resolves.toEqual(['ASIA1', 'ASIA1', 'ASIA1'])
    pass(9.9)
    await expect(keyId()).resolves.toBe('ASIA1')
    expect(fetched).toHaveLength(1)
  })

  it('are renewed while the old ones still serve', async () => {
    const { fetched, keyId, settle, pass } = arrange()
    const first = keyId()
    await settle('given')
    await first
    pass(10)
    // Nobody waits for the new ones: a stop after a signal has no time for that.
    await expect(keyId()).resolves.toBe('ASIA1')
    await expect(keyId()).resolves.toBe('ASIA1')
    expect(fetched).toHaveLength(2)
    await settle('given')
    await expect(keyId()).resolves.toBe('ASIA2')
  })

  it('are asked for again after a pause when a renewal fails, and serve to their end', async () => {
    const { fetched, keyId, settle, pass } = arrange()
    const first = keyId()
    await settle('given')
    await first
    pass(10)
    await keyId()
    await settle('refused')
    await expect(keyId()).resolves.toBe('ASIA1')
    expect(fetched).toHaveLength(2)
    pass(0.2)
    await expect(keyId()).resolves.toBe('ASIA1')
    expect(fetched).toHaveLength(3)
    await settle('refused')
    pass(4.2)
    await expect(keyId()).resolves.toBe('ASIA1')
    expect(fetched).toHaveLength(4)
    // Half a minute before their end they are of no use any more.
    pass(0.2)
    const late = keyId()
    await settle('refused')
    await expect(late).rejects.toThrow('no 4')
    const later = keyId()
    await settle('given')
    await expect(later).resolves.toBe('ASIA5')
  })

  it('are not kept when there are none', async () => {
    const { fetched, keyId, settle } = arrange()
    const first = keyId()
    await settle('refused')
    await expect(first).rejects.toThrow('no 1')
    const second = keyId()
    await settle('given')
    await expect(second).resolves.toBe('ASIA2')
    expect(fetched).toHaveLength(2)
  })
})
