import { systemClock } from '../../src/runtime/clock.js'
import { type Child, type ChildEnd, startChild } from './child.js'
import { CommandProcessor } from './commands.js'
import { type CommandFiles, readCommandFiles } from './file-commands.js'
import { StepLog } from './log.js'
import type { Masks } from './masks.js'
import type { Step } from './step.js'
import type { Conclusion, Grace, Interruption, InterruptionMode, RawLine, StageResult } from './types.js'

/** One process of a step, ready to run. */
export interface Stage {
  readonly kind: 'main' | 'post'
  /** For the log: how the workflow names the action. */
  readonly uses: string
  readonly entry: string
  readonly node: string
  readonly nodeArgs: readonly string[]
  readonly workspace: string
  readonly environment: Readonly<Record<string, string>>
  readonly files: CommandFiles
  readonly inputs: ReadonlyMap<string, string>
  readonly warnings: readonly string[]
  /** The job's and the step's `env`, for the log. */
  readonly env: Readonly<Record<string, string>>
  readonly masks: Masks
  readonly isDebug: boolean
  readonly timeScale: number
  readonly grace: Grace
  readonly interruption: Interruption | undefined
  readonly onLine: (line: string) => void
}

const GRACE = { interruptMs: 7500, terminateMs: 2500, drainMs: 5000 } as const

/** Prints what the runner prints before it runs an action (actions/runner, Handler.cs, PrintActionDetails). */
const printDetails = (stage: Stage, log: StepLog): void => {
  for (const warning of stage.warnings) log.warning(warning)
  if (stage.kind === 'post') {
    log.output('Post job cleanup.')
    return
  }
  log.output(`##[group]Run ${stage.uses}`)
  const inputs = [...stage.inputs].filter(([, value]) => value !== '')
  if (stage.inputs.size > 0) log.output('with:')
  for (const [name, value] of inputs) log.output(`  ${name}: ${value}`)
  const variables = Object.entries(stage.env)
  if (variables.length > 0) log.output('env:')
  for (const [name, value] of variables) log.output(`  ${name}: ${value}`)
  log.output('##[endgroup]')
}

type Watch = (logLine: string) => void

const ignore: Watch = () => undefined

/** Interrupts the child when its moment has come. Returns what wants to see each line of the log. */
const arm = (child: Child, interruption: Interruption | undefined, timeScale: number): Watch => {
  if (interruption === undefined) return ignore
  const { at, mode } = interruption
  const fire = (): void => {
    child.interrupt(mode)
  }
  if ('aborted' in at) {
    if (at.aborted) fire()
    else at.addEventListener('abort', fire, { once: true, signal: child.ended })
    return ignore
  }
  if ('when' in at) {
    return (line) => {
      if (at.when(line)) fire()
    }
  }
  // A wait ends early when the child does; an interruption is void then.
  void ('afterMs' in at ? systemClock.sleep(at.afterMs / timeScale, child.ended) : at).then(fire)
  return ignore
}

interface Verdict {
  readonly conclusion: Conclusion
  readonly error?: string
}

/** What becomes of a step whose process was interrupted (actions/runner, StepsRunner.cs). */
const VERDICTS: Record<InterruptionMode, (stage: Stage) => Verdict | undefined> = {
  cancel: () => ({ conclusion: 'cancelled', error: 'The operation was canceled.' }),
  shutdown: () => ({ conclusion: 'cancelled', error: 'The operation was canceled.' }),
  timeout: (stage) => ({
    conclusion: 'failure',
    error: `The action 'Run ${stage.uses}' has timed out after ${stage.interruption?.timeoutMinutes ?? 1} minutes.`
  }),
  // To the runner, a process that others end is one that ended by itself.
  terminate: () => undefined,
  kill: () => undefined
}

const conclude = (stage: Stage, step: Step, end: ChildEnd): Conclusion => {
  const verdict = end.interrupted === undefined ? undefined : VERDICTS[end.interrupted](stage)
  if (verdict?.error !== undefined) step.log.error(verdict.error)
  if (verdict !== undefined) return verdict.conclusion
  return end.exitCode !== 0 || step.commandFailed ? 'failure' : 'success'
}

const createStep = (stage: Stage, onLine: (line: string) => void): Step => ({
  kind: stage.kind,
  log: new StepLog(stage.masks, stage.isDebug, onLine),
  masks: stage.masks,
  workspace: stage.workspace,
  outputs: new Map(),
  state: new Map(),
  env: new Map(),
  path: [],
  commandFailed: false
})

/** Runs one process of a step from its first line of log to its conclusion. */
export const runStage = async (stage: Stage): Promise<StageResult> => {
  const { timeScale } = stage
  const grace = { ...GRACE, ...stage.grace }
  const raw: RawLine[] = []
  let watch = ignore
  const step = createStep(stage, (line) => {
    stage.onLine(line)
    watch(line)
  })
  const commands = new CommandProcessor(step)
  printDetails(stage, step.log)
  const child = startChild({
    node: stage.node,
    args: [...stage.nodeArgs, stage.entry],
    cwd: stage.workspace,
    env: stage.environment,
    grace: {
      interruptMs: grace.interruptMs / timeScale,
      terminateMs: grace.terminateMs / timeScale,
      drainMs: grace.drainMs
    },
    onLine: (line) => {
      raw.push(line)
      commands.take(line.text)
    }
  })
  watch = arm(child, stage.interruption, timeScale)
  const end = await child.end
  step.log.debug(`Node Action run completed with exit code ${end.exitCode}`)
  const summary = readCommandFiles(step, stage.files)
  const conclusion = conclude(stage, step, end)
  if (commands.isStopped) step.log.violations.push('commands were stopped and never resumed')
  return {
    exitCode: end.exitCode,
    signal: end.signal,
    conclusion,
    log: step.log.lines,
    raw,
    annotations: step.log.annotations,
    dropped: step.log.dropped,
    outputs: step.outputs,
    state: step.state,
    env: step.env,
    path: step.path,
    summary,
    masks: stage.masks.values,
    durationMs: end.durationMs * timeScale,
    signals: end.signals.map(({ name, atMs }) => ({ name, atMs: atMs * timeScale })),
    violations: step.log.violations
  }
}
