import type { Random } from '../random.js'
import { badRequest, notFound } from './errors.js'
import type {
  Alarm,
  Application,
  Association,
  Deployment,
  Environment,
  Extension,
  ExtensionVersion,
  Profile,
  Strategy
} from './model.js'
import { extensionsByAws, predefinedStrategies } from './predefined.js'

const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'

/** All that exists in one account and region, and how it is found. Methods that find throw a `ServiceError`. */
export class Store {
  readonly accountId: string
  readonly region: string
  readonly random: Random
  readonly applications = new Map<string, Application>()
  readonly environments = new Map<string, Environment>()
  readonly profiles = new Map<string, Profile>()
  readonly strategies = new Map<string, Strategy>()
  readonly extensions = new Map<string, Extension>()
  readonly associations = new Map<string, Association>()
  /** By ARN. */
  readonly alarms = new Map<string, Alarm>()
  /** ARN → key → value. */
  readonly tags = new Map<string, Map<string, string>>()
  readonly #ids = new Set<string>()

  constructor(random: Random, accountId: string, region: string) {
    this.random = random
    this.accountId = accountId
    this.region = region
    for (const strategy of predefinedStrategies()) this.strategies.set(strategy.id, strategy)
    for (const extension of extensionsByAws()) this.extensions.set(extension.id, extension)
  }

  newId(): string {
    let id = this.random.id()
    while (this.#ids.has(id)) id = this.random.id()
    this.#ids.add(id)
    return id
  }

  arn(path: string, accountId: string = this.accountId): string {
    return `arn:${partitionOf(this.region)}:appconfig:${this.region}:${accountId}:${path}`
  }

  applicationArn(id: string): string {
    return this.arn(`application/${id}`)
  }

  environmentArn({ applicationId, id }: Environment): string {
    return this.arn(`application/${applicationId}/environment/${id}`)
  }

  profileArn({ applicationId, id }: Profile): string {
    return this.arn(`application/${applicationId}/configurationprofile/${id}`)
  }

  strategyArn(id: string): string {
    return this.arn(`deploymentstrategy/${id}`)
  }

  deploymentArn(environment: Environment, number: number): string {
    return `${this.environmentArn(environment)}/deployment/${number}`
  }

  extensionArn({ id, byAws }: Extension, version: number): string {
    return this.arn(`extension/${id}/${version}`, byAws ? '' : this.accountId)
  }

  associationArn(id: string): string {
    return this.arn(`extensionassociation/${id}`)
  }

  application(id: string): Application {
    const found = this.applications.get(id)
    if (found === undefined) throw notFound('Application', id)
    return found
  }

  /** @param applicationId undefined: whichever it belongs to */
  environment(applicationId: string | undefined, id: string): Environment {
    if (applicationId !== undefined) this.application(applicationId)
    const found = this.environments.get(id)
    if (found === undefined || (applicationId ?? found.applicationId) !== found.applicationId) {
      throw notFound('Environment', id)
    }
    return found
  }

  /** @param applicationId undefined: whichever it belongs to */
  profile(applicationId: string | undefined, id: string): Profile {
    if (applicationId !== undefined) this.application(applicationId)
    const found = this.profiles.get(id)
    if (found === undefined || (applicationId ?? found.applicationId) !== found.applicationId) {
      throw notFound('ConfigurationProfile', id)
    }
    return found
  }

  strategy(id: string): Strategy {
    const found = this.strategies.get(id)
    if (found === undefined) throw notFound('DeploymentStrategy', id)
    return found
  }

  deployment(environment: Environment, number: number): Deployment {
    const found = environment.deployments.find((deployment) => deployment.number === number)
    if (found === undefined) throw notFound('Deployment', number)
    return found
  }

  /** @param identifier name, id or ARN (with or without a version) */
  extension(identifier: string): Extension {
    const id = /:extension\/([^/]+)/.exec(identifier)?.[1] ?? identifier
    const found = this.extensions.get(id) ?? [...this.extensions.values()].find(({ name }) => name === id)
    if (found === undefined) throw notFound('Extension', identifier)
    return found
  }

  /** @param number undefined: the one an ARN names, else the newest */
  extensionVersion(identifier: string, number: number | undefined): ExtensionVersion {
    const extension = this.extension(identifier)
    const inArn = /:extension\/[^/]+\/(\d+)$/.exec(identifier)?.[1]
    const wanted = number ?? (inArn === undefined ? undefined : Number(inArn))
    const found =
      wanted === undefined
        ? extension.versions.at(-1)
        : extension.versions.find((version) => version.number === wanted)
    if (found === undefined) throw notFound('Extension', `${identifier} version ${wanted ?? 'latest'}`)
    return found
  }

  association(id: string): Association {
    const found = this.associations.get(id)
    if (found === undefined) throw notFound('ExtensionAssociation', id)
    return found
  }

  /** The alarm of that ARN; one that nobody spoke of before is OK. */
  alarm(arn: string): Alarm {
    const alarm = this.alarms.get(arn) ?? { arn, name: arn.split(':').at(-1) ?? arn, history: [] }
    this.alarms.set(arn, alarm)
    return alarm
  }

  /** The tags of a resource, to be changed in place. An extension has the same tags in all its versions. */
  tagsOf(arn: string): Map<string, string> {
    const key = arn.replace(/(:extension\/[^/]+)\/\d+$/, '$1')
    const tags = this.tags.get(key) ?? new Map<string, string>()
    this.tags.set(key, tags)
    return tags
  }

  /** Tags of a new resource. */
  tag(arn: string, tags: Readonly<Record<string, string>> = {}): void {
    for (const [key, value] of Object.entries(tags)) {
      if (key.startsWith('aws:')) throw badRequest(`Tag keys that start with aws: are reserved: ${key}`)
      this.tagsOf(arn).set(key, value)
    }
  }

  /** Whether `arn` names something that exists here. */
  exists(arn: string): boolean {
    const prefix = this.arn('')
    const path = arn.startsWith(prefix) ? arn.slice(prefix.length).split('/') : []
    const [kind, id = '', child, childId = '', , number] = path
    if (kind === 'deploymentstrategy') return this.strategies.has(id)
    if (kind === 'extension') return this.extensions.has(id)
    if (kind === 'extensionassociation') return this.associations.has(id)
    if (kind !== 'application') return false
    if (child === undefined) return this.applications.has(id)
    if (child === 'configurationprofile') return this.profiles.get(childId)?.applicationId === id
    const environment = child === 'environment' ? this.environments.get(childId) : undefined
    if (environment?.applicationId !== id) return false
    return (
      number === undefined ||
      environment.deployments.some((deployment) => String(deployment.number) === number)
    )
  }
}
