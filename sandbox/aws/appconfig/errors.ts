import type { InvalidConfigurationDetail } from '@aws-sdk/client-appconfig'
import { ServiceError } from '../wire/service-error.js'

export const badRequest = (message: string): ServiceError =>
  new ServiceError('BadRequestException', 400, message)

/** What failing validators answer. */
export const invalidConfiguration = (details: readonly InvalidConfigurationDetail[]): ServiceError =>
  new ServiceError('BadRequestException', 400, 'The configuration did not pass validation.', {
    Reason: 'InvalidConfiguration',
    Details: { InvalidConfiguration: details }
  })

export const conflict = (message: string): ServiceError => new ServiceError('ConflictException', 409, message)

export const quotaExceeded = (message: string): ServiceError =>
  new ServiceError('ServiceQuotaExceededException', 402, message)

/** @param resource as AWS names it: `Application`, `Environment` … */
export const notFound = (resource: string, id: string | number): ServiceError =>
  new ServiceError('ResourceNotFoundException', 404, `${resource} ${id} could not be found`, {
    ResourceName: resource
  })
