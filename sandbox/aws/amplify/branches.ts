import type { CreateBranchRequest, UpdateBranchRequest } from '@aws-sdk/client-amplify'
import type { Amplify } from './amplify.js'
import { badRequest, branchHasJobs, limitExceeded } from './errors.js'
import type { App, Branch } from './model.js'

/** What can be said of a branch when it is made, and later. */
export type BranchOptions = Omit<UpdateBranchRequest, 'appId' | 'branchName'> &
  Pick<CreateBranchRequest, 'tags'>

/** The first label of a branch's host name: lower case, and a hyphen for all else than letters and digits. */
export const derivedDisplayName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '-')

/** A label that no other branch of the app has. */
const freeDisplayName = (app: App, wanted: string): string => {
  const taken = new Set([...app.branches.values()].map(({ displayName }) => displayName))
  let label = wanted
  for (let number = 1; taken.has(label); number += 1) label = `${wanted}-${number}`
  return label
}

const failed = (why: string): string => `Failed to create branch. ${why}`

/** @throws ServiceError when there is one of that name, it is still being deleted, or there are too many */
export const createBranch = (
  { store, script, jobs }: Amplify,
  app: App,
  name: string,
  options: BranchOptions,
  now: number
): Branch => {
  const { branchLimit, branchLimitError, buildNewBranches } = script.settings
  if (app.branches.has(name)) {
    throw badRequest(failed(`The branch ${name} already exists for the app ${app.id}`))
  }
  if ((app.deleting.get(name) ?? now) > now) {
    throw badRequest(
      failed('The branch is deleting for the app. Please wait a few minutes before re-create this branch.')
    )
  }
  if (app.branches.size >= branchLimit) {
    const why = failed('You have reached the maximum number of branches in this app.')
    throw branchLimitError === 'BadRequestException' ? badRequest(why) : limitExceeded(why)
  }
  const branch: Branch = {
    appId: app.id,
    name,
    createdAt: now,
    updatedAt: now,
    description: '',
    stage: 'NONE',
    framework: '',
    displayName: freeDisplayName(app, options.displayName ?? derivedDisplayName(name)),
    enableNotification: false,
    enableAutoBuild: true,
    enableBasicAuth: false,
    basicAuthCredentials: undefined,
    enablePerformanceMode: false,
    enablePullRequestPreview: false,
    pullRequestEnvironmentName: undefined,
    environmentVariables: {},
    buildSpec: undefined,
    ttl: '5',
    jobs: [],
    lastJobId: 0
  }
  store.tag(store.branchArn(branch), options.tags)
  const { displayName: _, ...others } = options
  updateBranch(branch, others, now)
  app.branches.set(name, branch)
  const head = app.heads.get(name)
  if (buildNewBranches && branch.enableAutoBuild && head !== undefined) {
    jobs.add(branch, { type: 'WEB_HOOK', asked: head }, now)
  }
  return branch
}

/** What is not given stays as it is. */
export const updateBranch = (branch: Branch, options: BranchOptions, now: number): void => {
  branch.updatedAt = now
  branch.description = options.description ?? branch.description
  branch.stage = options.stage ?? branch.stage
  branch.framework = options.framework ?? branch.framework
  branch.displayName = options.displayName ?? branch.displayName
  branch.enableNotification = options.enableNotification ?? branch.enableNotification
  branch.enableAutoBuild = options.enableAutoBuild ?? branch.enableAutoBuild
  branch.enableBasicAuth = options.enableBasicAuth ?? branch.enableBasicAuth
  branch.basicAuthCredentials = options.basicAuthCredentials ?? branch.basicAuthCredentials
  branch.enablePerformanceMode = options.enablePerformanceMode ?? branch.enablePerformanceMode
  branch.enablePullRequestPreview = options.enablePullRequestPreview ?? branch.enablePullRequestPreview
  branch.pullRequestEnvironmentName = options.pullRequestEnvironmentName ?? branch.pullRequestEnvironmentName
  branch.environmentVariables = options.environmentVariables ?? branch.environmentVariables
  branch.buildSpec = options.buildSpec ?? branch.buildSpec
  branch.ttl = options.ttl ?? branch.ttl
}

/** @throws ServiceError when a job is in flight there, where that matters */
export const deleteBranch = ({ store, script, jobs }: Amplify, branch: Branch, now: number): void => {
  const { deleteBusyBranch, branchDeletingSeconds } = script.settings
  if (deleteBusyBranch === 'refused' && jobs.unfinished(branch, now) !== undefined) {
    throw badRequest(branchHasJobs(branch.name).message)
  }
  const app = store.app(branch.appId)
  store.untag(store.branchArn(branch))
  app.branches.delete(branch.name)
  app.deleting.set(branch.name, now + branchDeletingSeconds * 1000)
}
