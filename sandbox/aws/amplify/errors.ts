import type { FaultWords } from '../faults.js'
import { ServiceError } from '../wire/service-error.js'

export const badRequest = (message: string): ServiceError =>
  new ServiceError('BadRequestException', 400, message)

export const limitExceeded = (message: string): ServiceError =>
  new ServiceError('LimitExceededException', 429, message)

/** @param resource as Amplify names it: `App`, `Branch`, `Job` */
export const notFound = (resource: string, id: string): ServiceError =>
  new ServiceError('NotFoundException', 404, `${resource} ${id} not found.`)

/** StartJob on a branch that has a job already. */
export const branchHasJobs = (branch: string): ServiceError =>
  limitExceeded(`The requested branch ${branch} already have pending or running jobs`)

/** CreateDeployment and StartDeployment on a branch whose newest job is not over. */
export const lastJobUnfinished = (id: number): ServiceError =>
  badRequest(
    `The last job(deployment) ${id} was not finished, please wait until it finish or use StopJob operation to cancel ` +
      'it before creating a new deployment.'
  )

/** How Amplify words what a fault makes it say. Throttling of writes comes as a bad request. */
export const AMPLIFY_WORDS: Partial<FaultWords> = {
  throttle: () => badRequest('Rate exceeded'),
  'internal-error': () =>
    new ServiceError('InternalFailureException', 500, 'There was an internal failure in the service.'),
  'not-found': ({ resource }) => new ServiceError('NotFoundException', 404, `${resource} not found.`)
}
