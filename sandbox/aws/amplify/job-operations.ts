import type { Operation } from '../wire/operation.js'
import { type Amplify, operation } from './amplify.js'
import { createDeployment, deleteJob, startCreated, startFromSource, startJob } from './deploying.js'
import { badRequest } from './errors.js'
import { pageOf } from './paging.js'

const deployments = (context: Amplify): Operation[] => {
  const { store, view } = context
  return [
    operation('CreateDeployment', ({ appId, branchName, fileMap }, { now }) => {
      const files = fileMap && Object.keys(fileMap)
      const created = createDeployment(context, store.branch(appId, branchName), files, now)
      const { job, zipUploadUrl, fileUploadUrls } = created
      return { jobId: String(job.id), zipUploadUrl, fileUploadUrls }
    }),
    operation('StartDeployment', ({ appId, branchName, jobId, sourceUrl, sourceUrlType }, { now }) => {
      const branch = store.branch(appId, branchName)
      if (jobId !== undefined) {
        return { jobSummary: view.summary(startCreated(context, branch, jobId, now), now) }
      }
      if (sourceUrl === undefined) {
        throw badRequest('Must specify jobId or sourceUrl for StartDeploymentRequest.')
      }
      const source = { url: sourceUrl, type: sourceUrlType ?? 'ZIP' }
      return { jobSummary: view.summary(startFromSource(context, branch, source, now), now) }
    })
  ]
}

export const jobOperations = (context: Amplify): Operation[] => {
  const { store, script, jobs, view } = context
  return [
    ...deployments(context),
    operation('StartJob', ({ appId, branchName, jobType, jobId, commitId, commitMessage }, { now }) => {
      const request = { type: jobType, jobId, commitId, commitMessage }
      return {
        jobSummary: view.summary(startJob(context, store.branch(appId, branchName), request, now), now)
      }
    }),
    operation('GetJob', ({ appId, branchName, jobId }, { now }) => ({
      job: view.job(store.job(appId, branchName, jobId), now)
    })),
    operation('ListJobs', (input, { now }) => {
      const branch = store.branch(input.appId, input.branchName)
      const scope = `jobs/${branch.appId}/${encodeURIComponent(branch.name)}`
      const { items, next } = pageOf(scope, branch.jobs.toReversed(), input, script.settings.pageSize)
      return { jobSummaries: items.map((job) => view.summary(job, now)), nextToken: next }
    }),
    operation('StopJob', ({ appId, branchName, jobId }, { now }) => {
      const job = store.job(appId, branchName, jobId)
      jobs.stop(job, now)
      return { jobSummary: view.summary(job, now) }
    }),
    operation('DeleteJob', ({ appId, branchName, jobId }, { now }) => {
      const job = store.job(appId, branchName, jobId)
      const shown = view.summary(job, now)
      deleteJob(context, store.branch(appId, branchName), job, now)
      return { jobSummary: shown }
    })
  ]
}
