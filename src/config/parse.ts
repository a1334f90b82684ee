import { amplifyDeploy, amplifyPreview, amplifyStop, amplifySweep, amplifyWatch } from './parse-amplify.js'
import { branchOf } from './branch.js'
import type {
  AppConfigDeploy,
  AppConfigExtensions,
  AppConfigPlaceNames,
  AppConfigPlan,
  AppConfigWatch,
  Config,
  VersionSource
} from './config.js'
import { INPUTS } from './inputs.js'
import { OPERATIONS } from './operations.js'
import type { InputValues } from './inputs.js'
import type { OperationId } from './operations.js'
import { readInputs } from './read-inputs.js'
import type { Env, Values } from './read-inputs.js'
import { regionOf } from './region.js'
import { RULES } from './rules.js'
import type { Finding } from './rule.js'
import { commentOf, commonOf, failure, githubOf, policyOf, unlessEmpty, type Valid } from './valid.js'
import { listOf } from './values.js'

/** The operations that the step can still mean: several when only `operation` is wrong, none without a service. */
const candidates = ({ service, operation }: Values<InputValues>): readonly OperationId[] =>
  service === undefined
    ? []
    : OPERATIONS.filter((id) =>
        operation === undefined ? id.startsWith(`${service} `) : id === `${service} ${operation}`
      )

const placeOf = ({ take }: Valid): AppConfigPlaceNames => ({
  application: take('application'),
  environment: take('environment'),
  configurationProfile: take('configuration-profile')
})

/** An operation that the service does not have; what it has instead. */
const unknownOperation = ({ service, operation }: Values<InputValues>): readonly string[] => {
  if (service === undefined || operation === undefined) return []
  const own = OPERATIONS.filter((id) => id.startsWith(`${service} `))
  if (own.some((id) => id === `${service} ${operation}`)) return []
  const names = own.map((id) => id.slice(service.length + 1))
  return [`\`operation\` is "${operation}"; allowed for \`${service}\`: ${listOf(names)}`]
}

/** One of them is there: a rule has seen to it. */
const sourceOf = ({ values, take }: Valid): VersionSource => {
  const version = { contentType: values['content-type'], label: values['version-label'] }
  const { 'configuration-file': path, 'configuration-content': content, 'promote-from': from } = values
  if (path !== undefined) return { kind: 'file', path, ...version }
  if (content !== undefined) return { kind: 'inline', content, ...version }
  if (from !== undefined) return { kind: 'promotion', from }
  return { kind: 'existing', version: take('configuration-version') }
}

const appConfigDeploy = (valid: Valid): AppConfigDeploy => ({
  ...commonOf(valid),
  ...placeOf(valid),
  service: 'appconfig',
  operation: 'deploy',
  deploymentStrategy: valid.take('deployment-strategy'),
  source: sourceOf(valid),
  description: valid.values.description,
  tags: unlessEmpty(valid.values.tags),
  kmsKeyIdentifier: valid.values['kms-key-identifier'],
  dynamicExtensionParameters: unlessEmpty(valid.values['dynamic-extension-parameters']),
  onUnchanged: valid.take('on-unchanged'),
  onStale: valid.take('on-stale'),
  revertOnJobFailure: valid.take('revert-on-job-failure'),
  policy: policyOf(valid, 'stop'),
  github: githubOf(valid, valid.take('environment'))
})

const appConfigPlan = (valid: Valid): AppConfigPlan => ({
  ...commonOf(valid),
  ...placeOf(valid),
  service: 'appconfig',
  operation: 'plan',
  deploymentStrategy: valid.values['deployment-strategy'],
  source: sourceOf(valid),
  showValues: valid.take('show-values'),
  github: commentOf(valid, true)
})

const appConfigExtensions = (valid: Valid): AppConfigExtensions => ({
  ...commonOf(valid),
  service: 'appconfig',
  operation: 'extensions',
  file: valid.take('extensions-file'),
  prune: valid.take('prune'),
  dryRun: valid.take('dry-run'),
  github: commentOf(valid, false)
})

const appConfigWatch = (valid: Valid): AppConfigWatch => ({
  ...commonOf(valid),
  ...placeOf(valid),
  service: 'appconfig',
  operation: 'watch',
  deploymentNumber: valid.values['deployment-number'],
  policy: policyOf(valid, 'leave'),
  github: githubOf(valid, valid.take('environment'))
})

const appConfigEnd =
  <O extends 'stop' | 'revert'>(operation: O) =>
  (valid: Valid) => ({
    ...commonOf(valid),
    ...placeOf(valid),
    service: 'appconfig' as const,
    operation,
    deploymentNumber: valid.values['deployment-number']
  })

const BUILD: Record<OperationId, (valid: Valid) => Config> = {
  'appconfig deploy': appConfigDeploy,
  'appconfig plan': appConfigPlan,
  'appconfig extensions': appConfigExtensions,
  'appconfig watch': appConfigWatch,
  'appconfig stop': appConfigEnd('stop'),
  'appconfig revert': appConfigEnd('revert'),
  'amplify deploy': amplifyDeploy,
  'amplify preview': amplifyPreview,
  'amplify sweep': amplifySweep,
  'amplify watch': amplifyWatch,
  'amplify stop': amplifyStop
}

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

  const wantsBranch = operations.length > 0 && operations.every((id) => INPUTS.branch.use[id] !== undefined)
  const branch = wantsBranch && !given.has('branch') ? branchOf(env) : undefined
  const region = given.has('aws-region') ? undefined : regionOf(env)
  const all = [
    ...problems,
    ...messages('problem'),
    ...[...unknownOperation(values)],
    ...[branch, region].flatMap((found) => (found?.ok === false ? [found.allowed] : []))
  ]
  if (all.length > 0) throw failure(all)

  const take: Valid['take'] = (name) => {
    const value = values[name]
    if (value === undefined) throw failure([`\`${name}\` is required`])
    return value
  }
  const wanted = `${take('service')} ${take('operation')}`
  const operation = OPERATIONS.find((id) => id === wanted)
  if (operation === undefined) throw failure(unknownOperation(values))
  return {
    config: BUILD[operation]({
      region: region?.ok === true ? region.value : take('aws-region'),
      branch: branch?.ok === true ? branch.value : undefined,
      values,
      take
    }),
    warnings: [...warnings, ...messages('warning')]
  }
}
