import type { ProblemKind } from '../deployment/problem.js'
import type { Failure } from './failure.js'

/** What AssumeRoleWithWebIdentity refuses, as STS words it, and what to do about it. */
const REFUSALS: readonly (readonly [said: RegExp, hint: string])[] = [
  [
    /not authorized to perform:? sts:assumerole/i,
    "The role's trust policy must let this job in: the provider `token.actions.githubusercontent.com`, its `aud` as in `audience`, and a `sub` that fits this repository and its branch, tag, environment or pull request."
  ],
  [
    /incorrect token audience/i,
    'The identity provider in IAM and the trust policy must know the audience of the token: set `audience` to it, or add it there.'
  ],
  [
    /no openidconnect provider/i,
    'The account of the role needs an identity provider for `https://token.actions.githubusercontent.com` in IAM, and the role must be of that account.'
  ],
  [
    /durationseconds exceeds/i,
    'Lower `role-duration-seconds`, or raise the maximum session duration of the role. (Its credentials are renewed in any case: an hour is enough for a deployment of any length.)'
  ]
]

/** The next step after a role could not be assumed; undefined when what fits every call fits this one. */
export const stsHint = ({ message }: Failure, kind: ProblemKind): string | undefined =>
  REFUSALS.find(([said]) => said.test(message))?.[1] ??
  (kind === 'credentials'
    ? "Check `role-to-assume`, the role's trust policy and the identity provider in IAM."
    : undefined)
