import type { StoredObject } from '../s3/objects.js'
import type { Amplify } from './amplify.js'
import { badRequest, branchHasJobs, lastJobUnfinished, notFound } from './errors.js'
import type { Branch, Commit, Job } from './model.js'

/** What StartJob can be asked for. */
export interface JobRequest {
  readonly type: string
  /** Of the job to retry. */
  readonly jobId?: string | undefined
  readonly commitId?: string | undefined
  readonly commitMessage?: string | undefined
}

const isConnected = ({ store }: Amplify, branch: Branch): boolean => store.app(branch.appId).repository !== ''

const uploadPrefix = ({ appId, branchName, id }: Job): string =>
  `amplify-uploads/${appId}/${encodeURIComponent(branchName)}/${id}/`

/** What was uploaded for the job, in the order of its arrival. */
export const uploadsOf = ({ bucket }: Amplify, job: Job): StoredObject[] => bucket.objects(uploadPrefix(job))

const askedFor = (context: Amplify, branch: Branch, request: JobRequest, now: number): Commit | undefined => {
  const { type, jobId, commitId, commitMessage = '' } = request
  if (type === 'RETRY') {
    if (jobId === undefined) throw badRequest('The jobId is required for the jobType RETRY.')
    const { built, asked } = context.store.job(branch.appId, branch.name, jobId)
    return built ?? asked
  }
  return commitId === undefined ? undefined : { id: commitId, message: commitMessage, at: now }
}

/** StartJob. @throws ServiceError */
export const startJob = (context: Amplify, branch: Branch, request: JobRequest, now: number): Job => {
  const { type } = request
  if (type !== 'RELEASE' && type !== 'RETRY') {
    throw badRequest(`The requested jobType ${type} does not support.`)
  }
  if (!isConnected(context, branch)) {
    throw badRequest('Operation not supported. App is not connected to a repository.')
  }
  const asked = askedFor(context, branch, request, now)
  if (context.jobs.unfinished(branch, now) !== undefined) throw branchHasJobs(branch.name)
  return context.jobs.add(branch, { type, asked }, now)
}

/** Neither a connected app nor a branch with a job in flight takes a deployment. @throws ServiceError */
const admitDeployment = (context: Amplify, branch: Branch, now: number): void => {
  if (isConnected(context, branch)) {
    throw badRequest('Operation not supported. App is already connected a repository.')
  }
  const unfinished = context.jobs.unfinished(branch, now)
  if (unfinished !== undefined) throw lastJobUnfinished(unfinished.id)
}

export interface CreatedDeployment {
  readonly job: Job
  /** Empty where there is one per file. */
  readonly zipUploadUrl: string
  readonly fileUploadUrls: Readonly<Record<string, string>>
}

/** CreateDeployment. @param files names of single files; none: one archive. @throws ServiceError */
export const createDeployment = (
  context: Amplify,
  branch: Branch,
  files: readonly string[] | undefined,
  now: number
): CreatedDeployment => {
  admitDeployment(context, branch, now)
  const job = context.jobs.add(branch, { type: 'MANUAL', waits: true }, now)
  const urlOf = (name: string): string => {
    const key = uploadPrefix(job) + name.split('/').map(encodeURIComponent).join('/')
    return context.bucket.url('PUT', key, now, context.script.settings.uploadUrlSeconds)
  }
  return {
    job,
    zipUploadUrl: files === undefined ? urlOf('DEPLOY.zip') : '',
    fileUploadUrls: Object.fromEntries((files ?? []).map((name) => [name, urlOf(name)]))
  }
}

/** StartDeployment of what was created. @throws ServiceError */
export const startCreated = (context: Amplify, branch: Branch, jobId: string, now: number): Job => {
  const job = branch.jobs.find(({ id }) => id === Number(jobId))
  if (job === undefined) throw notFound('Job', jobId)
  if (job.queuedAt !== undefined || context.jobs.isOver(job, now)) {
    const { status } = context.jobs.standing(job, now)
    throw badRequest(`The deployment ${jobId} with a status of ${status} can not be started.`)
  }
  if (uploadsOf(context, job).length === 0) {
    if (context.script.settings.missingUpload === 'refused') {
      throw badRequest(`Nothing was uploaded for the deployment ${jobId}.`)
    }
    job.failure = { step: 'DEPLOY', reason: 'The deployment artifact was not found.' }
  }
  job.queuedAt = now
  return job
}

/** StartDeployment of a source elsewhere. @throws ServiceError */
export const startFromSource = (
  context: Amplify,
  branch: Branch,
  source: NonNullable<Job['source']>,
  now: number
): Job => {
  admitDeployment(context, branch, now)
  return context.jobs.add(branch, { type: 'MANUAL', source }, now)
}

/** DeleteJob. @throws ServiceError when the site comes from it, or when it is in flight */
export const deleteJob = ({ jobs }: Amplify, branch: Branch, job: Job, now: number): void => {
  if (jobs.active(branch, now) === job) throw badRequest(`The active job ${job.id} can not be deleted.`)
  if (!jobs.isOver(job, now)) throw badRequest(`The job ${job.id} is in progress and can not be deleted.`)
  branch.jobs.splice(branch.jobs.indexOf(job), 1)
}
