import type { AppConfigClient } from '@aws-sdk/client-appconfig'

/** Where to look things up, and what ends the search. */
export interface Source {
  readonly reads: AppConfigClient
  readonly region: string
  readonly signal: AbortSignal
}
