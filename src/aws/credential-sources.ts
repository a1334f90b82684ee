import type { Role } from './role.js'

/** What can be known about credentials without asking for them. */
export interface CredentialHints {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a file is there; gets an absolute path. */
  readonly exists: (path: string) => boolean
  /** The role that the step is to assume, with the job's OIDC token and nothing else. */
  readonly role?: Role | undefined
}

type Test = (hints: CredentialHints) => boolean

const set = ({ env }: CredentialHints, name: string): boolean => (env[name] ?? '').trim() !== ''

/** A shared file, where the SDK looks for it. */
const sharedFile =
  (variable: string, name: string): Test =>
  ({ env, exists }) => {
    const home = env['HOME'] ?? env['USERPROFILE'] ?? ''
    const path = env[variable] ?? (home === '' ? '' : `${home}/.aws/${name}`)
    return path !== '' && exists(path)
  }

/** In the order of the SDK's default chain. */
const SOURCES: readonly Test[] = [
  (hints) => set(hints, 'AWS_ACCESS_KEY_ID') && set(hints, 'AWS_SECRET_ACCESS_KEY'),
  (hints) => set(hints, 'AWS_PROFILE'),
  sharedFile('AWS_SHARED_CREDENTIALS_FILE', 'credentials'),
  sharedFile('AWS_CONFIG_FILE', 'config'),
  (hints) => set(hints, 'AWS_WEB_IDENTITY_TOKEN_FILE') && set(hints, 'AWS_ROLE_ARN'),
  (hints) =>
    set(hints, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set(hints, 'AWS_CONTAINER_CREDENTIALS_FULL_URI'),
  // A machine of one's own may be an EC2 instance with a role. GitHub's runners are none.
  ({ env }) =>
    env['RUNNER_ENVIRONMENT'] === 'self-hosted' && !/^true$/i.test(env['AWS_EC2_METADATA_DISABLED'] ?? '')
]

/** Whether there could be AWS credentials: nothing is asked and nothing read, so they may still be wrong. */
export const hasCredentialSource = (hints: CredentialHints): boolean =>
  hints.role === undefined
    ? SOURCES.some((test) => test(hints))
    : set(hints, 'ACTIONS_ID_TOKEN_REQUEST_URL') && set(hints, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN')
