import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { StringDecoder } from 'node:string_decoder'
import type { Readable } from 'node:stream'
import { systemClock } from '../../src/runtime/clock.js'
import { LineReader } from './text.js'
import type { InterruptionMode, RawLine, SentSignal } from './types.js'

/** How long to wait, in real milliseconds. */
export interface RealGrace {
  readonly interruptMs: number
  readonly terminateMs: number
  readonly drainMs: number
}

export interface ChildOptions {
  readonly node: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly grace: RealGrace
  readonly onLine: (line: RawLine) => void
}

export interface ChildEnd {
  /** As .NET reports it: 128 + the signal's number when a signal ended the process. */
  readonly exitCode: number
  readonly signal: NodeJS.Signals | undefined
  /** How the process was interrupted, whether or not that is what ended it. */
  readonly interrupted: InterruptionMode | undefined
  /** Times in real milliseconds. */
  readonly signals: readonly SentSignal[]
  readonly durationMs: number
}

/** A running process of a step. */
export interface Child {
  /** Interrupts it, once; does nothing when it has ended. */
  interrupt(mode: InterruptionMode): void
  /** Aborted when the process has ended and its output was read. */
  readonly ended: AbortSignal
  readonly end: Promise<ChildEnd>
}

const readStream = (stream: Readable, name: RawLine['stream'], onLine: ChildOptions['onLine']): void => {
  const decoder = new StringDecoder('utf8')
  const reader = new LineReader((text) => {
    onLine({ stream: name, text })
  })
  stream.on('data', (chunk: Buffer) => {
    reader.push(decoder.write(chunk))
  })
  stream.once('close', () => {
    reader.push(decoder.end())
    reader.end()
  })
}

/** Processes that must not outlive this one. */
const running = new Set<ChildProcess>()

const killRunning = (): void => {
  for (const child of running) child.kill('SIGKILL')
}

/** One listener for all, and none without need: Node warns of too many. */
const keepTrackOf = (child: ChildProcess): void => {
  if (running.size === 0) process.once('exit', killRunning)
  running.add(child)
}

const loseTrackOf = (child: ChildProcess): void => {
  running.delete(child)
  if (running.size === 0) process.removeListener('exit', killRunning)
}

/** Starts a process as the runner does: no shell, stdin closed at once, both outputs read (actions/runner, ProcessInvoker.cs). */
export const startChild = (options: ChildOptions): Child => {
  const startedAt = systemClock.now()
  const spawned = spawn(options.node, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['pipe', 'pipe', 'pipe']
  })
  // The process may be gone before its stdin is closed.
  spawned.stdin.on('error', () => undefined)
  spawned.stdin.end()
  readStream(spawned.stdout, 'stdout', options.onLine)
  readStream(spawned.stderr, 'stderr', options.onLine)

  const done = new AbortController()
  const signals: SentSignal[] = []
  let interrupted: InterruptionMode | undefined
  let cancellation: Promise<void> | undefined

  /** Only to the process itself, never to its group. */
  const send = (name: NodeJS.Signals): void => {
    if (spawned.kill(name)) signals.push({ name, atMs: systemClock.now() - startedAt })
  }
  const sendAndWait = async (name: NodeJS.Signals, ms: number): Promise<void> => {
    if (done.signal.aborted) return
    send(name)
    await systemClock.sleep(ms, done.signal)
  }
  const cancel = async (): Promise<void> => {
    await sendAndWait('SIGINT', options.grace.interruptMs)
    await sendAndWait('SIGTERM', options.grace.terminateMs)
    if (!done.signal.aborted) send('SIGKILL')
  }
  const terminate = async (): Promise<void> => {
    await sendAndWait('SIGTERM', options.grace.interruptMs + options.grace.terminateMs)
    if (!done.signal.aborted) send('SIGKILL')
  }
  /** What is done at once; gives what follows. */
  const begin: Record<InterruptionMode, () => Promise<void>> = {
    cancel,
    timeout: cancel,
    shutdown: cancel,
    terminate,
    kill: async () => {
      send('SIGKILL')
    }
  }
  keepTrackOf(spawned)

  const end = new Promise<ChildEnd>((resolve, reject) => {
    spawned.once('error', (error) => {
      done.abort()
      reject(error)
    })
    spawned.once('exit', () => {
      void systemClock.sleep(options.grace.drainMs, done.signal).then(() => {
        spawned.stdout.destroy()
        spawned.stderr.destroy()
      })
    })
    spawned.once('close', (code, signal) => {
      done.abort()
      const finish = (): void => {
        resolve({
          exitCode: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
          signal: signal ?? undefined,
          interrupted,
          signals,
          durationMs: systemClock.now() - startedAt
        })
      }
      void (cancellation ?? Promise.resolve()).then(finish)
    })
  }).finally(() => {
    loseTrackOf(spawned)
  })

  return {
    ended: done.signal,
    end,
    interrupt: (mode) => {
      if (interrupted !== undefined || done.signal.aborted) return
      interrupted = mode
      cancellation = begin[mode]()
    }
  }
}
