// A preload (`node --import`): notes the memory of its process, garbage collected, every PROBE_SECONDS of the process's
// own time in the file PROBE_FILE, one JSON object a line.
import { appendFileSync } from 'node:fs'
import { setImmediate } from 'node:timers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const { PROBE_FILE: file = '', PROBE_SECONDS: seconds = '600' } = process.env

const note = () => {
  collect()
  const { rss, heapUsed } = process.memoryUsage()
  appendFileSync(file, `${JSON.stringify({ at: Date.now(), rss, heapUsed })}\n`)
}

// When all preloads are done: one of them may make time pass faster.
setImmediate(() => {
  note()
  globalThis.setInterval(note, Number(seconds) * 1000).unref()
})
