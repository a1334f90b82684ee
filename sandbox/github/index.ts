export type { Fault, FaultMatch } from './faults.js'
export type {
  Access,
  CheckRun,
  Comment,
  Deployment,
  DeploymentState,
  DeploymentStatus,
  HeadRepository,
  PullRequest,
  Repository
} from './model.js'
export { type SandboxGitHub, type SandboxGitHubOptions, startSandboxGitHub } from './sandbox.js'
export type { GitHubRequest } from './server.js'
export {
  ACTIONS,
  type PullRequestOptions,
  type RepositoryOptions,
  type TokenOptions,
  type World
} from './world.js'
