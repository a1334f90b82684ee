import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { evaluateText } from '../../sandbox/runner/expression.js'
import { isRecord } from '../../scripts/lint/yaml.js'
import { ROOT } from '../repository/support.js'

const FOLDER = join(ROOT, 'docs/examples')
const OWN_ACTION = /^OWNER\/REPO@/

/** A step of an example that uses this action. */
export interface OwnStep {
  readonly file: string
  readonly job: string
  /** Its `with:`, expressions and all. */
  readonly inputs: Readonly<Record<string, string>>
}

/** Files of all examples. */
export const exampleFiles = (): string[] => readdirSync(FOLDER).sort()

export const readExample = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')

const isStep = (step: unknown): step is Record<string, unknown> =>
  isRecord(step) && typeof step['uses'] === 'string' && OWN_ACTION.test(step['uses'])

/** The steps of an example that use this action: one a job, at most. */
export const ownSteps = (file: string): OwnStep[] => {
  const workflow: unknown = parse(readExample(file))
  const jobs = isRecord(workflow) && isRecord(workflow['jobs']) ? workflow['jobs'] : {}
  return Object.entries(jobs).flatMap(([job, body]) => {
    const steps = isRecord(body) && Array.isArray(body['steps']) ? body['steps'].filter(isStep) : []
    if (steps.length > 1) throw new Error(`${file}: job ${job} uses this action more than once`)
    return steps.map(({ with: inputs }) => ({ file, job, inputs: textsOf(inputs) }))
  })
}

/** YAML scalars as the runner passes them on. */
const textsOf = (inputs: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(inputs) ? inputs : {}).map(([name, value]): [string, string] => [
      name,
      String(value)
    ])
  )

/**
 * The inputs of a step with these values for its expressions, which are named as they are written in the example.
 * @throws when an expression has no value
 */
export const evaluated = (
  { inputs }: OwnStep,
  values: Readonly<Record<string, string>>
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, text]): [string, string] => [name, evaluateText(text, values)])
  )
