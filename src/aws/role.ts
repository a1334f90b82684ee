/** An IAM role to assume with the job's OIDC token. Serialisable, no secret. */
export interface Role {
  readonly arn: string
  /** As CloudTrail shows it. */
  readonly sessionName: string
  /** Of each set of credentials: 900 to 43,200. */
  readonly durationSeconds: number
  /** Of the OIDC token. */
  readonly audience: string
}
