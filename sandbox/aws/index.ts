export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.js'
export { type ManualClock, manualClock } from './manual-clock.js'
export type { Fault, FaultMatch, Faults, SetFault } from './faults.js'
export type { RequestRecord } from './record.js'
export type {
  ElsewhereStart,
  InvocationFailure,
  Moment,
  Script,
  Settings,
  Which
} from './appconfig/script.js'
export type { Texts } from './appconfig/texts.js'
export type { ProfileOptions, Shop, StrategyOptions, VersionOptions } from './appconfig/seeds.js'
export type { World } from './appconfig/world.js'
export type { AmplifyScript, AmplifySettings, JobMoment, WhichJobs } from './amplify/script.js'
export type { AppOptions, BranchPlace, DomainOptions } from './amplify/seeds.js'
export type { AmplifyWorld } from './amplify/world.js'
export type { Durations, Failure } from './amplify/model.js'
export type { SiteAnswer, SiteBehaviour, SiteRequest } from './amplify/sites.js'
export type { StoredObject } from './s3/objects.js'
export type { WebAccess } from './web/web.js'
export type { AlarmState, ConfigurationCheck, HostedVersion, StepSpacing } from './appconfig/model.js'
