import { parseArgs } from 'node:util'
import { startSandbox, type RequestRecord, type Sandbox } from '../sandbox/aws/index.js'
import { openAppConfigTarget } from '../src/appconfig/target.js'
import { createClients } from '../src/aws/clients.js'
import type { AppConfigDeploy } from '../src/config/config.js'
import type { RunContext } from '../src/runtime/run-context.js'
import { ratio, table, writeJson } from './table.js'

/** What a workflow author may write for the same deployment. */
type Wanted = Pick<
  AppConfigDeploy,
  'application' | 'environment' | 'configurationProfile' | 'deploymentStrategy'
> & {
  readonly version: string
}

type Names = Pick<Wanted, 'application' | 'environment' | 'configurationProfile'>

interface Case {
  readonly title: string
  /** Applications in the account. */
  readonly applications: number
  /** What the things that are deployed are called. */
  readonly names: Names
  readonly wanted: (ids: Ids) => Wanted
}

interface Ids {
  readonly application: string
  readonly environment: string
  readonly profile: string
  readonly strategy: string
}

interface Figures {
  readonly title: string
  readonly applications: number
  /** Requests before StartDeployment. */
  readonly calls: number
  readonly listings: number
  /** Requests of which each had to wait for the one before. */
  readonly roundTrips: number
}

/** Every request takes this long; what follows an answer is told by it from what runs beside it. */
const LATENCY_MS = 100
/** An account's quotas: they make the longest listings. */
const QUOTA = { environments: 20, profiles: 100, strategies: 20 }

const PREDEFINED = 'AppConfig.Canary10Percent20Minutes'
const NAMES: Names = {
  application: 'storefront',
  environment: 'production',
  configurationProfile: 'feature-flags'
}
const SHORT_NAMES: Names = { application: 'shop', environment: 'prod', configurationProfile: 'flags' }

const CASES: readonly Case[] = [
  {
    title: 'ids, version number',
    applications: 500,
    names: NAMES,
    wanted: ({ application, environment, profile, strategy }) => ({
      application,
      environment,
      configurationProfile: profile,
      deploymentStrategy: strategy,
      version: '1'
    })
  },
  {
    title: 'ids, predefined strategy, version number',
    applications: 500,
    names: NAMES,
    wanted: ({ application, environment, profile }) => ({
      application,
      environment,
      configurationProfile: profile,
      deploymentStrategy: PREDEFINED,
      version: '1'
    })
  },
  {
    title: 'names, predefined strategy, version number',
    applications: 500,
    names: NAMES,
    wanted: () => ({ ...NAMES, deploymentStrategy: PREDEFINED, version: '1' })
  },
  {
    title: 'names, also of the strategy, latest version',
    applications: 500,
    names: NAMES,
    wanted: () => ({ ...NAMES, deploymentStrategy: 'slow-and-safe', version: 'latest' })
  },
  {
    title: 'names that look like ids (shop, prod, flags)',
    applications: 500,
    names: SHORT_NAMES,
    wanted: () => ({ ...SHORT_NAMES, deploymentStrategy: PREDEFINED, version: '1' })
  },
  {
    title: 'names, predefined strategy, version number',
    applications: 50,
    names: NAMES,
    wanted: () => ({ ...NAMES, deploymentStrategy: PREDEFINED, version: '1' })
  }
]

const RUN: RunContext = {
  serverUrl: 'https://github.com',
  repository: 'octo-org/shop',
  repositoryId: '1',
  runId: '1',
  runAttempt: '1',
  workflow: 'deploy',
  job: 'deploy',
  actor: 'octocat',
  eventName: 'push',
  ref: 'refs/heads/main',
  sha: '0'.repeat(40),
  workspace: '.'
}

const configOf = ({ version, ...names }: Wanted): AppConfigDeploy => ({
  service: 'appconfig',
  operation: 'deploy',
  region: 'eu-west-1',
  summary: false,
  jobStatus: 'success',
  ...names,
  source: { kind: 'existing', version },
  description: undefined,
  tags: undefined,
  kmsKeyIdentifier: undefined,
  dynamicExtensionParameters: undefined,
  onUnchanged: 'skip',
  onStale: 'fail',
  revertOnJobFailure: false,
  policy: {
    waitFor: 'complete',
    timeoutMs: undefined,
    onTimeout: 'stop',
    onCancel: 'stop',
    onConflict: 'fail',
    queueTimeoutMs: undefined,
    pollIntervalMs: undefined
  },
  github: {
    token: undefined,
    comment: false,
    pullRequest: undefined,
    deployment: false,
    environment: 'prod',
    checkRun: false
  }
})

const fill = (count: number, create: (name: string) => unknown): void => {
  for (let index = 0; index < count; index += 1) create(`other-${index}`)
}

/** An account at its quotas; what is deployed comes last in every listing. */
const furnish = ({ world }: Sandbox, { applications, names }: Case): Ids => {
  fill(applications - 1, (name) => world.createApplication(name))
  fill(QUOTA.strategies - 1, (name) => world.createStrategy(name))
  const application = world.createApplication(names.application)
  fill(QUOTA.environments - 1, (name) => world.createEnvironment(application, name))
  fill(QUOTA.profiles - 1, (name) => world.createProfile(application, name))
  const profile = world.createProfile(application, names.configurationProfile)
  world.createVersion(profile, '{}')
  return {
    application,
    environment: world.createEnvironment(application, names.environment),
    profile,
    strategy: world.createStrategy('slow-and-safe', { durationMinutes: 60 })
  }
}

/** Length of the longest chain in which each request was made after the one before was answered. */
const depthOf = (requests: readonly RequestRecord[]): number => {
  const depths: { readonly at: number; readonly depth: number }[] = []
  for (const { at } of requests) {
    const before = depths.filter((earlier) => earlier.at + LATENCY_MS <= at).map(({ depth }) => depth)
    depths.push({ at, depth: Math.max(0, ...before) + 1 })
  }
  return Math.max(0, ...depths.map(({ depth }) => depth))
}

const measure = async (one: Case): Promise<Figures> => {
  const sandbox = await startSandbox()
  try {
    const ids = furnish(sandbox, one)
    sandbox.faults.add({ kind: 'delay', seconds: LATENCY_MS / 1000 }, { times: Number.POSITIVE_INFINITY })
    Object.assign(process.env, sandbox.env)
    const clients = createClients({ region: 'eu-west-1', version: '0', run: RUN })
    const { signal } = new AbortController()
    const target = await openAppConfigTarget(configOf(one.wanted(ids)), clients, RUN, signal)
    const readiness = await target.inspect(false, signal)
    if (readiness.kind !== 'ready') throw new Error(`the sandbox is ${readiness.kind}`)
    const { requests } = sandbox
    return {
      title: one.title,
      applications: one.applications,
      calls: requests.length,
      listings: requests.filter(({ operation }) => operation?.startsWith('List') === true).length,
      roundTrips: depthOf(requests)
    }
  } finally {
    await sandbox.close()
  }
}

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const rows: Figures[] = []
for (const one of CASES) rows.push(await measure(one))
const reference = rows[0] ?? { calls: Number.NaN, roundTrips: Number.NaN }

console.log('Lookups: everything asked of AppConfig before StartDeployment, × = ratio to the first row')
console.log(
  `\n${table<Figures>(
    [
      { heading: 'given', of: ({ title }) => title, align: 'left' },
      { heading: 'applications', of: ({ applications }) => String(applications) },
      { heading: 'calls', of: ({ calls }) => String(calls) },
      { heading: '×', of: ({ calls }) => ratio(calls, reference.calls) },
      { heading: 'of them listings', of: ({ listings }) => String(listings) },
      { heading: 'round trips', of: ({ roundTrips }) => String(roundTrips) },
      { heading: '×', of: ({ roundTrips }) => ratio(roundTrips, reference.roundTrips) }
    ],
    rows
  )}`
)
if (values.json !== undefined) writeJson(values.json, { benchmark: 'lookups', latencyMs: LATENCY_MS, rows })
