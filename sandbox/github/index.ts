export type { Fault, FaultMatch } from './faults.js'
export { type SandboxGitHub, type SandboxGitHubOptions, startSandboxGitHub } from './sandbox.js'
export type { GitHubRequest } from './server.js'
export { ACTIONS, type Access, type Comment, type World } from './world.js'
