import type { Invocation } from '../deployment/snapshot.js'

/** Whether the service reported an error for an extension's action. */
export const hasFailed = ({ errorCode, errorMessage }: Invocation): boolean =>
  (errorCode ?? '') !== '' || (errorMessage ?? '') !== ''
