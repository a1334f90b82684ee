import type { Action, Deployment as WireDeployment } from '@aws-sdk/client-appconfig'
import type { Wire } from '../wire/operation.js'
import type { AppConfig } from './appconfig.js'
import { associate } from './associations.js'
import type { StartRequest } from './deployments.js'
import { createExtension, updateExtension, type ExtensionUpdate } from './extensions.js'
import { FEATURE_FLAGS } from './feature-flags.js'
import { createVersion } from './hosted.js'
import type {
  AlarmState,
  Association,
  ConfigurationCheck,
  Environment,
  Extension,
  HostedVersion,
  Profile,
  Strategy
} from './model.js'
import type {
  AssociationOptions,
  Described,
  ExtensionOptions,
  ProfileOptions,
  Shop,
  StrategyOptions,
  VersionOptions
} from './seeds.js'

/** What there is in the account, to be set up and looked at directly. Methods throw as the service would answer. */
export class World {
  readonly #context: AppConfig
  readonly #now: () => number

  constructor(context: AppConfig, now: () => number) {
    this.#context = context
    this.#now = now
  }

  /** Application `shop`, environment `prod`, profile `flags` (feature flags) with version 1. */
  createShop(): Shop {
    const applicationId = this.createApplication('shop')
    const profileId = this.createProfile(applicationId, 'flags', { type: FEATURE_FLAGS })
    const content = { version: '1', flags: { sale: { name: 'Sale' } }, values: { sale: { enabled: true } } }
    const version = this.createVersion(profileId, JSON.stringify(content))
    return { applicationId, environmentId: this.createEnvironment(applicationId, 'prod'), profileId, version }
  }

  createApplication(name: string, { description, tags }: Described = {}): string {
    const { store } = this.#context
    const id = store.newId()
    store.applications.set(id, { id, name, description })
    store.tag(store.applicationArn(id), tags)
    return id
  }

  createEnvironment(applicationId: string, name: string, { description, tags }: Described = {}): string {
    const { store } = this.#context
    const { id } = store.application(applicationId)
    const environment: Environment = {
      applicationId: id,
      id: store.newId(),
      name,
      description,
      monitors: [],
      deployments: []
    }
    store.environments.set(environment.id, environment)
    store.tag(store.environmentArn(environment), tags)
    return environment.id
  }

  createProfile(applicationId: string, name: string, options: ProfileOptions = {}): string {
    const { store } = this.#context
    const {
      type = 'AWS.Freeform',
      locationUri = 'hosted',
      validators = [],
      check,
      description,
      tags
    } = options
    const profile: Profile = {
      applicationId: store.application(applicationId).id,
      id: store.newId(),
      name,
      description,
      locationUri,
      retrievalRoleArn: undefined,
      validators,
      type,
      kmsKeyIdentifier: undefined,
      versions: [],
      check,
      rewrite: undefined
    }
    store.profiles.set(profile.id, profile)
    store.tag(store.profileArn(profile), tags)
    return profile.id
  }

  /** Gives the version's number. */
  createVersion(profileId: string, content: string | Uint8Array, options: VersionOptions = {}): number {
    const { contentType = 'application/json', description, label } = options
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const profile = this.#context.store.profile(undefined, profileId)
    return createVersion(
      this.#context,
      profile,
      { content: bytes, contentType, description, label },
      this.#now()
    ).number
  }

  createStrategy(name: string, options: StrategyOptions = {}): string {
    const { store } = this.#context
    const {
      durationMinutes = 0,
      bakeMinutes = 0,
      growthFactor = 100,
      growthType = 'LINEAR',
      description,
      tags
    } = options
    const id = store.newId()
    const strategy: Strategy = {
      id,
      name,
      description,
      durationMinutes,
      bakeMinutes,
      growthFactor,
      growthType,
      replicateTo: 'NONE'
    }
    store.strategies.set(id, strategy)
    store.tag(store.strategyArn(id), tags)
    return id
  }

  /** What the profile's validators say, at StartDeployment and ValidateConfiguration. */
  setValidator(profileId: string, check: ConfigurationCheck | undefined): void {
    this.#context.store.profile(undefined, profileId).check = check
  }

  /** What a PRE_CREATE_HOSTED_CONFIGURATION_VERSION extension makes of new content. */
  setRewrite(profileId: string, rewrite: Profile['rewrite']): void {
    this.#context.store.profile(undefined, profileId).rewrite = rewrite
  }

  /** Lets a CloudWatch alarm watch the environment. Gives the alarm's ARN. */
  addAlarm(environmentId: string, name: string, state: AlarmState = 'OK'): string {
    const { store } = this.#context
    const arn = `arn:aws:cloudwatch:${store.region}:${store.accountId}:alarm:${name}`
    const environment = store.environment(undefined, environmentId)
    environment.monitors = [...environment.monitors, { AlarmArn: arn }]
    this.setAlarm(arn, state)
    return arn
  }

  /** Sets the alarm's state from now on. */
  setAlarm(arn: string, state: AlarmState): void {
    this.#context.store.alarm(arn).history.push({ at: this.#now(), state })
  }

  createExtension(
    name: string,
    actions: Readonly<Record<string, readonly Action[]>>,
    options: ExtensionOptions = {}
  ): string {
    const { description, parameters, tags, latestVersionNumber } = options
    const asked = { name, actions, description, parameters, latestVersionNumber }
    const extension = createExtension(this.#context, asked)
    this.#context.store.tag(this.#context.store.extensionArn(extension, 1), tags)
    return extension.id
  }

  /** Changes the newest version of an extension, as somebody else would. @param extension name, id or ARN */
  updateExtension(extension: string, update: ExtensionUpdate): void {
    updateExtension(this.#context, extension, update)
  }

  /** Extensions of one's own, by name. */
  extension(name: string): Extension | undefined {
    return [...this.#context.store.extensions.values()].find((one) => one.name === name)
  }

  /** Oldest first. */
  associations(): readonly Association[] {
    return [...this.#context.store.associations.values()]
  }

  /** ARN of an association. */
  associationArn(id: string): string {
    return this.#context.store.associationArn(id)
  }

  /** @param resourceId of an application, environment or configuration profile. Gives the association's id. */
  associate(
    extension: string,
    resourceId: string,
    parameters: Readonly<Record<string, string>> = {},
    { version, tags }: AssociationOptions = {}
  ): string {
    const { id } = associate(this.#context, extension, this.arnOf(resourceId), parameters, version)
    this.#context.store.tag(this.associationArn(id), tags)
    return id
  }

  /** ARN of an application, environment or configuration profile. */
  arnOf(id: string): string {
    const { store } = this.#context
    const environment = store.environments.get(id)
    const profile = store.profiles.get(id)
    if (environment !== undefined) return store.environmentArn(environment)
    return profile === undefined ? store.applicationArn(store.application(id).id) : store.profileArn(profile)
  }

  /** Starts a deployment, as somebody else would. Gives its number. */
  startDeployment(
    request: Omit<StartRequest, 'applicationId' | 'version'> & { readonly version: string | number }
  ): number {
    const now = this.#caughtUp()
    const { deployments } = this.#context
    const version = String(request.version)
    return deployments.commit(deployments.admit({ ...request, applicationId: undefined, version }, now), now)
      .number
  }

  /** Stops or reverts a deployment, as somebody else would. */
  stopDeployment(environmentId: string, number: number, allowRevert = false): void {
    const now = this.#caughtUp()
    const { store, deployments } = this.#context
    deployments.stop(store.deployment(store.environment(undefined, environmentId), number), allowRevert, now)
  }

  /** As GetDeployment would show it. */
  deployment(environmentId: string, number: number): Wire<WireDeployment> {
    const now = this.#caughtUp()
    const { store, view } = this.#context
    return view.deployment(store.deployment(store.environment(undefined, environmentId), number), now)
  }

  /** All of the environment, oldest first. */
  deployments(environmentId: string): Wire<WireDeployment>[] {
    const now = this.#caughtUp()
    const { store, view } = this.#context
    return store
      .environment(undefined, environmentId)
      .deployments.map((deployment) => view.deployment(deployment, now))
  }

  /** Oldest first. */
  versions(profileId: string): readonly HostedVersion[] {
    return this.#context.store.profile(undefined, profileId).versions
  }

  tags(arn: string): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#context.store.tagsOf(arn))
  }

  #caughtUp(): number {
    const now = this.#now()
    this.#context.deployments.catchUp(now)
    return now
  }
}
