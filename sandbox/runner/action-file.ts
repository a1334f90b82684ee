import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Contexts, evaluateText } from './expression.js'

/** One input as action.yml declares it. */
export interface InputDeclaration {
  readonly name: string
  /** Not evaluated; empty when there is none, which is how the runner passes an absent input. */
  readonly default: string
  readonly deprecation: string | undefined
}

/** A JavaScript action. */
export interface ActionFile {
  readonly inputs: readonly InputDeclaration[]
  /** Absolute path of the entry. */
  readonly main: string
  /** Absolute path; undefined when the action has none. */
  readonly post: string | undefined
  readonly postIf: string
}

type Fields = Readonly<Record<string, unknown>>

const fields = (value: unknown, where: string): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${where} is not a mapping`)
  }
  return Object.fromEntries(Object.entries(value))
}

/** A scalar as the runner turns it into text. */
const scalar = (value: unknown, where: string): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  throw new Error(`${where} is not a scalar`)
}

const declaration = (name: string, value: unknown): InputDeclaration => {
  const input = fields(value, `input '${name}'`)
  const deprecation = input['deprecationMessage']
  return {
    name,
    default: scalar(input['default'], `default of input '${name}'`),
    deprecation: deprecation === undefined ? undefined : scalar(deprecation, `deprecation of input '${name}'`)
  }
}

/**
 * Reads a folder's action.yml.
 * @throws when it is no JavaScript action, or an entry is missing
 */
export const readActionFile = (folder: string): ActionFile => {
  const root = fields(parse(readFileSync(join(folder, 'action.yml'), 'utf8')), 'action.yml')
  const runs = fields(root['runs'], 'runs')
  const using = scalar(runs['using'], 'runs.using')
  if (!/^node\d+$/.test(using))
    throw new Error(`runs.using is '${using}', which the sandbox runner cannot run`)
  const entry = (name: string): string | undefined => {
    const path = scalar(runs[name], `runs.${name}`)
    if (path === '') return undefined
    const target = join(folder, path)
    if (!existsSync(target)) throw new Error(`runs.${name} is '${path}', and there is no such file`)
    return target
  }
  const main = entry('main')
  if (main === undefined) throw new Error('runs.main is missing')
  const inputs = Object.entries(fields(root['inputs'] ?? {}, 'inputs'))
  return {
    inputs: inputs.map(([name, value]) => declaration(name, value)),
    main,
    post: entry('post'),
    postIf: scalar(runs['post-if'], 'runs.post-if') || 'always()'
  }
}

/** The inputs of one process, and what the runner warns about them. */
export interface ResolvedInputs {
  readonly values: ReadonlyMap<string, string>
  readonly warnings: readonly string[]
}

/** Merges the given inputs with the declared defaults; names are compared without case (actions/runner, ActionRunner.cs). */
export const resolveInputs = (
  given: Readonly<Record<string, string>>,
  declared: readonly InputDeclaration[],
  contexts: Contexts
): ResolvedInputs => {
  const values = new Map(Object.entries(given))
  const givenNames = new Set(Object.keys(given).map((name) => name.toLowerCase()))
  const declaredNames = new Set(declared.map(({ name }) => name.toLowerCase()))
  const warnings: string[] = []
  for (const input of declared) {
    if (!givenNames.has(input.name.toLowerCase())) {
      values.set(input.name, evaluateText(input.default, contexts))
    } else if (input.deprecation !== undefined) {
      warnings.push(`Input '${input.name}' has been deprecated with message: ${input.deprecation}`)
    }
  }
  const unexpected = Object.keys(given).filter((name) => !declaredNames.has(name.toLowerCase()))
  if (unexpected.length > 0) {
    const valid = declared.map(({ name }) => name)
    warnings.push(
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid.join("', '")}']`
    )
  }
  return { values, warnings }
}
