import type { JobStatus } from '@aws-sdk/client-amplify'
import type { Phase } from '../deployment/snapshot.js'

/**
 * Every JobStatus. CREATED and PENDING wait: for an upload, or for one of the account's places for builds. Only
 * SUCCEED (the service's own spelling) is a success.
 */
const PHASES: Record<JobStatus, Phase> = {
  CREATED: 'queued',
  PENDING: 'queued',
  PROVISIONING: 'deploying',
  RUNNING: 'deploying',
  CANCELLING: 'stopping',
  SUCCEED: 'succeeded',
  FAILED: 'failed',
  CANCELLED: 'stopped'
}

/** Stands for a status that the service does not name. */
export const UNNAMED_STATUS = 'UNKNOWN'

const isKnown = (status: string): status is JobStatus => Object.hasOwn(PHASES, status)

export interface KnownPhase {
  readonly phase: Phase
  readonly unknownState: boolean
}

/** The phase that a job in this status is in. The list of statuses is open: an unknown one counts as in flight. */
export const phaseOf = (status: string): KnownPhase =>
  isKnown(status)
    ? { phase: PHASES[status], unknownState: false }
    : { phase: 'deploying', unknownState: true }
