import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { defaultNode } from '../../../sandbox/runner/index.js'

const WARP = new URL('../../../sandbox/runner/warp.mjs', import.meta.url).href
const SCALE = 1000
const DAY = 86_400_000

/** Runs a script in warped time; it prints JSON. */
const run = async (script: string, env: Record<string, string> = {}): Promise<unknown> => {
  const { stdout } = await promisify(execFile)(
    defaultNode(),
    ['--import', WARP, '--input-type=module', '--eval', script],
    { env: { WARP_SCALE: String(SCALE), WARP_EPOCH: String(Date.now() - 1000), ...env } }
  )
  return JSON.parse(stdout)
}

describe('warp', () => {
  it('shows the virtual time that the parent computes, in Date and performance alike', async () => {
    const epoch = Date.now() - DAY
    const before = epoch + (Date.now() - epoch) * SCALE
    const seen = await run(
      `const read = () => [Date.now(), new Date().getTime(), Date.parse(Date()), performance.timeOrigin + performance.now()]
       console.log(JSON.stringify(read()))`,
      { WARP_EPOCH: String(epoch) }
    )
    const after = epoch + (Date.now() - epoch) * SCALE
    expect(seen).toEqual([expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)])
    for (const time of Array.isArray(seen) ? seen : []) {
      // A millisecond of slack for the two clocks, and the second that Date() cuts off.
      expect(time).toBeGreaterThan(before - 2 * SCALE - 1000)
      expect(time).toBeLessThan(after + 2 * SCALE)
    }
  })

  it('leaves dates that are given alone, and Date a class', async () => {
    const seen = await run(`
      class Later extends Date {}
      console.log(JSON.stringify([
        new Date(0).toISOString(), new Date(2020, 0).getFullYear(), Date.UTC(1970, 0), new Date() instanceof Date,
        new Date().constructor === Date, new Later(5) instanceof Later, typeof Date(), Date.length, process.env.WARP_SCALE ?? null
      ]))`)
    expect(seen).toEqual(['1970-01-01T00:00:00.000Z', 2020, 0, true, true, true, 'string', 7, null])
  })

  it('divides the delays of every kind of timer, and none fires early', async () => {
    const seen = await run(`
      import timers, { setTimeout as imported } from 'node:timers'
      import { setTimeout as sleep, setInterval as each, scheduler } from 'node:timers/promises'
      import { promisify } from 'node:util'
      const waits = {
        global: () => new Promise((resolve) => setTimeout(resolve, 20_000)),
        imported: () => new Promise((resolve) => imported(resolve, 20_000)),
        interval: () => new Promise((resolve) => { const t = timers.setInterval(() => { clearInterval(t); resolve() }, 20_000) }),
        sleep: () => sleep(20_000),
        each: async () => { for await (const _ of each(20_000)) break },
        scheduler: () => scheduler.wait(20_000),
        promisified: () => promisify(setTimeout)(20_000),
        signal: () => new Promise((resolve) => AbortSignal.timeout(20_000).addEventListener('abort', resolve))
      }
      // An AbortSignal's timer does not keep the process alive.
      const alive = setInterval(() => {}, 20_000)
      const took = {}
      const since = performance.now()
      await Promise.all(Object.entries(waits).map(async ([name, wait]) => { await wait(); took[name] = performance.now() - since }))
      clearInterval(alive)
      console.log(JSON.stringify(took))`)
    const took = new Map<string, unknown>(
      Object.entries(typeof seen === 'object' && seen !== null ? seen : {})
    )
    const kinds = ['each', 'global', 'imported', 'interval', 'promisified', 'scheduler', 'signal', 'sleep']
    expect([...took.keys()].sort()).toEqual(kinds)
    for (const ms of took.values()) {
      expect(ms).toBeGreaterThan(18_000)
      // Twenty million, if it were not warped.
      expect(ms).toBeLessThan(10_000_000)
    }
  })

  it('leaves the timeouts inside node:http alone', async () => {
    const seen = await run(`
      import { createServer, get } from 'node:http'
      const done = []
      const server = createServer((_, response) => setTimeout(() => response.end(), 60_000))
      server.listen(0, '127.0.0.1', () => {
        const request = get({ host: '127.0.0.1', port: server.address().port, timeout: 20_000 }, (response) => {
          done.push('answer')
          response.resume()
          server.close()
        })
        request.on('timeout', () => done.push('timeout'))
      })
      process.on('exit', () => console.log(JSON.stringify(done)))`)
    expect(seen).toEqual(['answer'])
  })

  it('passes arguments, and rounds a delay up', async () => {
    const seen = await run(`
      const since = performance.now()
      setTimeout((a, b) => console.log(JSON.stringify([a, b, performance.now() - since])), 1500, 'a', 'b')`)
    expect(seen).toEqual(['a', 'b', expect.any(Number)])
    expect(Array.isArray(seen) && seen[2]).toBeGreaterThan(1000)
  })

  it('lets a process end as it would: unref, ref, refresh and clear work', async () => {
    const seen = await run(`
      const done = []
      setTimeout(() => done.push('unref'), ${DAY}).unref()
      clearTimeout(setTimeout(() => done.push('cleared'), ${DAY}))
      const again = setTimeout(() => { done.push('refreshed'); if (done.length < 2) again.refresh() }, 5000)
      setTimeout(() => done.push('ref'), 20_000).unref().ref()
      process.on('exit', () => console.log(JSON.stringify(done.sort())))`)
    expect(seen).toEqual(['ref', 'refreshed', 'refreshed'])
  })

  it('keeps what Node makes of a delay that is too long or none', async () => {
    const seen = await run(`
      const done = []
      setTimeout(() => done.push('none'))
      setTimeout(() => done.push('long'), 2 ** 31)
      setTimeout(() => { done.push('after'); console.log(JSON.stringify(done)) }, 30_000)`)
    expect(seen).toEqual(['none', 'long', 'after'])
  })

  it('refuses a scale that is no positive number', async () => {
    await expect(run('console.log(1)', { WARP_SCALE: '0' })).rejects.toThrow(
      'WARP_SCALE must be a positive number'
    )
  })
})
