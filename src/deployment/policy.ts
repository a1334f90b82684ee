/** What the user asked for about waiting, stopping and conflicts. Times in milliseconds. */
export interface Policy {
  readonly waitFor: 'started' | 'baking' | 'complete'
  /** From the start of the deployment; undefined: planned time + max(2 min, 10 %), or an hour where there is no plan. */
  readonly timeoutMs: number | undefined
  readonly onTimeout: 'stop' | 'leave'
  readonly onCancel: 'stop' | 'leave'
  /** For a deployment that began by itself and was adopted; default: it is left alone. */
  readonly adopted?: Pick<Policy, 'onTimeout' | 'onCancel'>
  readonly onConflict: 'wait' | 'fail' | 'stop'
  /** undefined: the holder's expected end + 10 %, at least 30 min. */
  readonly queueTimeoutMs: number | undefined
  /** Fixed interval; undefined: adaptive. */
  readonly pollIntervalMs: number | undefined
}
