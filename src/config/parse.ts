import { DeploymentError } from '../deployment/problem.js'
import type { Policy } from '../deployment/policy.js'
import type { AppConfigDeploy, Common, Config } from './config.js'
import { INPUTS, OPERATIONS } from './inputs.js'
import type { InputName, InputValues, OperationId } from './inputs.js'
import { readInputs } from './read-inputs.js'
import type { Env, Values } from './read-inputs.js'
import { regionOf } from './region.js'
import { RULES } from './rules.js'
import type { Finding } from './rules.js'

/** The operations that the step can still mean: several when only `operation` is wrong, none without a service. */
const candidates = ({ service, operation }: Values<InputValues>): readonly OperationId[] =>
  service === undefined
    ? []
    : OPERATIONS.filter((id) =>
        operation === undefined ? id.startsWith(`${service} `) : id === `${service} ${operation}`
      )

const failure = (problems: readonly string[]): DeploymentError =>
  new DeploymentError({
    kind: 'configuration',
    message: [
      problems.length === 1
        ? 'There is a problem with the inputs of this step:'
        : `There are ${problems.length} problems with the inputs of this step:`,
      ...problems.map((problem) => `- ${problem}`)
    ].join('\n')
  })

/** The values of inputs that were found to be right. */
interface Valid {
  readonly region: string
  readonly values: Values<InputValues>
  /** The value of an input that is required or has a default. */
  readonly take: <K extends InputName>(name: K) => InputValues[K]
}

/** The service refuses an empty map; it means the same as none. */
const unlessEmpty = (
  map: Readonly<Record<string, string>> | undefined
): Readonly<Record<string, string>> | undefined =>
  map === undefined || Object.keys(map).length === 0 ? undefined : map

const commonOf = ({ region, values, take }: Valid): Common => ({
  region,
  summary: take('summary'),
  jobStatus: values['job-status'] ?? 'unknown'
})

const policyOf = ({ values, take }: Valid): Policy => ({
  waitFor: take('wait-for'),
  timeoutMs: values['timeout-minutes'],
  onTimeout: take('on-timeout'),
  onCancel: take('on-cancel'),
  onConflict: take('on-conflict'),
  queueTimeoutMs: values['queue-timeout-minutes'],
  pollIntervalMs: values['poll-interval-seconds']
})

const appConfigDeploy = (valid: Valid): AppConfigDeploy => ({
  ...commonOf(valid),
  service: 'appconfig',
  operation: 'deploy',
  application: valid.take('application'),
  environment: valid.take('environment'),
  configurationProfile: valid.take('configuration-profile'),
  deploymentStrategy: valid.take('deployment-strategy'),
  source: { kind: 'existing', version: valid.take('configuration-version') },
  description: valid.values.description,
  tags: unlessEmpty(valid.values.tags),
  kmsKeyIdentifier: valid.values['kms-key-identifier'],
  dynamicExtensionParameters: unlessEmpty(valid.values['dynamic-extension-parameters']),
  policy: policyOf(valid)
})

const BUILD: Record<OperationId, (valid: Valid) => Config> = { 'appconfig deploy': appConfigDeploy }

/** A valid step, and what is worth a warning about its inputs. Warnings are raw text. */
export interface ParsedConfig {
  readonly config: Config
  readonly warnings: readonly string[]
}

/**
 * Reads the step's inputs, and the region, from the environment; nothing else is touched.
 * Rejects with one `DeploymentError` of kind `configuration` that lists every problem: a headline, then one line per
 * problem. Its text holds parts of the values (never of secret ones) and is raw.
 */
export const parseConfig = async (env: Env): Promise<ParsedConfig> => {
  const { values, given, problems, warnings } = await readInputs(INPUTS, env, candidates)
  const operations = candidates(values)
  const findings = RULES.filter((rule) => operations.some((operation) => rule.operations.includes(operation)))
    .map((rule) => rule.check({ values, given }))
    .filter((finding) => finding !== undefined)
  const messages = (severity: Finding['severity']): string[] =>
    findings.filter((finding) => finding.severity === severity).map(({ message }) => message)

  const region = given.has('aws-region') ? undefined : regionOf(env)
  const all = [...problems, ...messages('problem'), ...(region?.ok === false ? [region.allowed] : [])]
  if (all.length > 0) throw failure(all)

  const take: Valid['take'] = (name) => {
    const value = values[name]
    if (value === undefined) throw failure([`\`${name}\` is required`])
    return value
  }
  const operation = `${take('service')} ${take('operation')}` as const
  return {
    config: BUILD[operation]({
      region: region?.ok === true ? region.value : take('aws-region'),
      values,
      take
    }),
    warnings: [...warnings, ...messages('warning')]
  }
}
