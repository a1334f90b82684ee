/**
 * A preload (`node --import`) that makes a process live WARP_SCALE times faster than real time. WARP_EPOCH, in real
 * milliseconds since 1970, is the moment at which both times agree, so that processes with the same epoch and scale
 * share one time:
 *
 *     virtual = epoch + (real - epoch) * scale
 *
 * Faster are Date, performance.now and timeOrigin, setTimeout and setInterval (global, node:timers,
 * node:timers/promises) and AbortSignal.timeout. The timers stay Node's own, so unref, ref, refresh and clear work,
 * and nothing changes in how the process ends. A timer is never rounded down, and none is shorter than Node's
 * shortest, one real millisecond.
 *
 * Not faster: process.hrtime and uptime, setImmediate, user timing marks, the dates of files, what Intl formats
 * without being given a date, and the timeouts that node:net, node:http and node:https keep inside (socket and server
 * timeouts, keep-alive). A library that times its requests with the global setTimeout, as the AWS SDK does, has less
 * real time for them: choose a scale at which real requests still fit.
 */
// Loaded before anything is changed: what these modules take from node:timers stays as it is.
import 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers'
import timersPromises from 'node:timers/promises'
import { promisify } from 'node:util'

/** Longest delay that Node takes, in milliseconds; anything longer, or no number, it turns into one. */
const LONGEST_DELAY_MS = 2 ** 31 - 1

/** @param {string} name */
const takeNumber = (name) => {
  const value = Number(process.env[name])
  if (!Number.isFinite(value) || value <= 0) throw new RangeError(`${name} must be a positive number`)
  // The process is not to notice, and a process that it starts is not preloaded.
  delete process.env[name]
  return value
}

const scale = takeNumber('WARP_SCALE')
const epoch = takeNumber('WARP_EPOCH')

/** @param {unknown} delay in virtual milliseconds; what Node would turn into 1 ms stays as it is */
const toReal = (delay) => {
  const ms = Number(delay)
  return ms >= 1 && ms <= LONGEST_DELAY_MS ? Math.ceil(ms / scale) : 1
}

const realOrigin = performance.timeOrigin
const realElapsed = performance.now.bind(performance)
const virtualOrigin = epoch + (realOrigin - epoch) * scale
const virtualElapsed = () => realElapsed() * scale
const virtualNow = () => Math.floor(virtualOrigin + virtualElapsed())

Object.defineProperties(performance, {
  timeOrigin: { value: virtualOrigin, configurable: true, enumerable: true },
  now: { value: virtualElapsed, configurable: true, enumerable: true, writable: true }
})

const RealDate = Date
const WarpedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [virtualNow()] : args, newTarget),
  apply: () => new RealDate(virtualNow()).toString()
})
RealDate.now = virtualNow
RealDate.prototype.constructor = WarpedDate
globalThis.Date = WarpedDate

const promised = { setTimeout: timersPromises.setTimeout, setInterval: timersPromises.setInterval }
timersPromises.setTimeout = (delay, ...rest) => promised.setTimeout(toReal(delay), ...rest)
timersPromises.setInterval = (delay, ...rest) => promised.setInterval(toReal(delay), ...rest)
timersPromises.scheduler.wait = (delay, options) => promised.setTimeout(toReal(delay), undefined, options)

/**
 * A timer function with its delay warped; util.promisify finds the warped promise under its symbol.
 * @param {typeof setTimeout | typeof setInterval} real
 * @param {object} extras
 */
const warpTimer = (real, extras) => {
  const warped = (callback, delay, ...args) => real(callback, toReal(delay), ...args)
  return Object.defineProperties(warped, {
    name: { value: real.name, configurable: true },
    ...extras
  })
}

const realSetTimeout = timers.setTimeout
timers.setTimeout = warpTimer(realSetTimeout, {
  [promisify.custom]: { get: () => timersPromises.setTimeout, enumerable: true }
})
timers.setInterval = warpTimer(timers.setInterval, {})
globalThis.setTimeout = timers.setTimeout
globalThis.setInterval = timers.setInterval
syncBuiltinESMExports()

// Made anew, as some versions of Node build it on the setTimeout of node:timers and others do not.
const { AbortController, AbortSignal, DOMException } = globalThis
AbortSignal.timeout = (delay) => {
  const controller = new AbortController()
  const abort = () =>
    controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
  realSetTimeout(abort, toReal(delay)).unref()
  return controller.signal
}
