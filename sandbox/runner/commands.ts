import { type Command, parseCommand } from './command.js'
import { locate } from './location.js'
import { failCommand, saveState, setOutput, type Step } from './step.js'
import type { AnnotationType } from './types.js'

/** Messages of actions/runner, Runner.Common/Constants.cs. */
const DISABLED = (name: string): string =>
  `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`
const DEPRECATED = (name: string): string =>
  `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`
const UNSAFE_TOKEN =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`."

/** A mask shorter than this hides half the log. */
const SHORT_MASK = 3
/** Tokens longer than this are masked (ActionCommandManager.cs). */
const LONGEST_SHOWN_TOKEN = 6
const STOP = 'stop-commands'

/** Switches that a command can turn. */
interface Switches {
  echo: boolean
}

interface Handler {
  /** Whether echo leaves the command out. */
  readonly omitEcho: boolean
  run(command: Command, step: Step, switches: Switches): void
}

const issue = (type: AnnotationType): Handler => ({
  omitEcho: true,
  run: (command, step) => {
    step.log.issue({ type, message: command.data, ...locate(command.properties, step.workspace) })
  }
})

const deprecated = (set: (step: Step, name: string, value: string) => void): Handler => ({
  omitEcho: false,
  run: (command, step) => {
    step.log.violations.push(`::${command.name}:: on standard output`)
    step.log.warning(DEPRECATED(command.name))
    const name = command.properties.get('name')
    if (name === undefined) {
      throw new Error(`Required field 'name' is missing in ##[${command.name}] command.`)
    }
    set(step, name, command.data)
  }
})

const disabled: Handler = {
  omitEcho: false,
  run: (command, step) => {
    step.log.violations.push(`::${command.name}:: on standard output`)
    throw new Error(DISABLED(command.name))
  }
}

/** Problem matchers are not part of this runner: an action that uses one is told so, loudly. */
const unsupported: Handler = {
  omitEcho: false,
  run: (command) => {
    throw new Error(`The sandbox runner has no ${command.name}.`)
  }
}

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['error', issue('error')],
  ['warning', issue('warning')],
  ['notice', issue('notice')],
  [
    'debug',
    {
      omitEcho: true,
      run: (command, step) => {
        step.log.debug(command.data)
      }
    }
  ],
  [
    'group',
    {
      omitEcho: false,
      run: (command, step) => {
        step.log.output(`##[group]${command.data}`)
      }
    }
  ],
  [
    'endgroup',
    {
      omitEcho: false,
      run: (_, step) => {
        step.log.output('##[endgroup]')
      }
    }
  ],
  ['add-mask', { omitEcho: true, run: addMask }],
  ['echo', { omitEcho: false, run: setEcho }],
  ['set-output', deprecated(setOutput)],
  ['save-state', deprecated(saveState)],
  ['set-env', disabled],
  ['add-path', disabled],
  ['add-matcher', unsupported],
  ['remove-matcher', unsupported]
])

function addMask(command: Command, step: Step, switches: Switches): void {
  if (command.data.trim() === '') {
    step.log.warning("Can't add secret mask for empty string in ##[add-mask] command.")
    return
  }
  if (switches.echo) step.log.output('::add-mask::***')
  const lines = command.data.split(/[\r\n]/).map((line) => line.trim())
  for (const value of new Set([command.data, ...lines.filter((line) => line !== '')])) {
    step.masks.add(value)
    if (value.length < SHORT_MASK) step.log.violations.push(`mask of ${value.length} characters`)
  }
}

function setEcho(command: Command, step: Step, switches: Switches): void {
  const value = command.data.trim().toLowerCase()
  if (value !== 'on' && value !== 'off') {
    throw new Error(
      `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${command.data}'.`
    )
  }
  switches.echo = value === 'on'
  step.log.debug(`Setting echo command value to '${value}'`)
}

/** Acts on the workflow commands in a step's output (actions/runner, ActionCommandManager.cs). */
export class CommandProcessor {
  readonly #step: Step
  readonly #switches: Switches
  #stopToken: string | undefined

  constructor(step: Step) {
    this.#step = step
    this.#switches = { echo: step.log.isDebug }
  }

  /** Commands are stopped and were not resumed. */
  get isStopped(): boolean {
    return this.#stopToken !== undefined
  }

  /** Takes a line of output: a command is done, anything else is logged. */
  take(line: string): void {
    if (this.#process(line)) return
    // The runner defuses its own markers, which no command carries (OutputManager.cs).
    this.#step.log.output(line.replace(/##\[(start-action|end-action)/g, '##[\\$1'))
  }

  #isRegistered(name: string): boolean {
    return HANDLERS.has(name) || name === STOP || name === this.#stopToken?.toLowerCase()
  }

  /** Whether the line was a command. */
  #process(line: string): boolean {
    const command = parseCommand(line, (name) => this.#isRegistered(name))
    if (command === undefined) return false
    const { log } = this.#step
    if (this.#stopToken !== undefined) {
      if (command.name !== this.#stopToken.toLowerCase()) {
        log.debug(`Process commands has been stopped and waiting for '##[${this.#stopToken}]' to resume.`)
        return false
      }
      log.output(line)
      log.debug('Resume processing commands')
      this.#stopToken = undefined
      return true
    }
    if (command.name === STOP) {
      this.#stop(command.data, line)
      return true
    }
    const handler = HANDLERS.get(command.name)
    if (handler !== undefined) this.#run(handler, command, line)
    return true
  }

  #stop(token: string, line: string): void {
    const { log, masks } = this.#step
    const name = token.toLowerCase()
    if (token === '' || name === 'pause-logging' || this.#isRegistered(name)) {
      log.error(UNSAFE_TOKEN)
      this.#step.commandFailed = true
      return
    }
    this.#stopToken = token
    if (token.length > LONGEST_SHOWN_TOKEN) masks.add(token)
    log.output(line)
    log.debug('Paused processing commands until the token you called ::stopCommands:: with is received')
  }

  #run(handler: Handler, command: Command, line: string): void {
    if (this.#switches.echo && !handler.omitEcho) this.#step.log.output(line)
    try {
      handler.run(command, this.#step, this.#switches)
    } catch (error) {
      const shown = handler.omitEcho ? command.name : line
      failCommand(this.#step, `Unable to process command '${shown}' successfully.`, error)
    }
  }
}
