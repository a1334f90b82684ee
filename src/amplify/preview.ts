import { existsSync } from 'node:fs'
import { createClients } from '../aws/amplify-clients.js'
import { withoutCredentials } from '../aws/without-credentials.js'
import type { AmplifyPreview } from '../config/amplify-config.js'
import { notStarted } from '../deployment/deploy.js'
import type { Outcome } from '../deployment/outcome.js'
import { persist } from '../deployment/persist.js'
import { DeploymentError } from '../deployment/problem.js'
import { PREPARATION_MS } from '../deployment/start.js'
import { openApi } from '../github/open-api.js'
import type { Surroundings } from '../operations.js'
import type { RunContext } from '../runtime/run-context.js'
import { findApp, isConnected, type FoundApp } from './apps.js'
import { checkKind } from './kinds.js'
import { withMethod } from './methods.js'
import { openIn } from './open.js'
import { askAt } from './preview/ask.js'
import type { Preview } from './preview/context.js'
import { commitOf, openLookout, type Sight } from './preview/lookout.js'
import { putUp } from './preview/put-up.js'
import { tellingGitHub, type AfterRemoval } from './preview/removed.js'
import { takeDown } from './preview/take-down.js'

/** Length of a branch's name, in characters, as the API model has it. */
const LONGEST_BRANCH = 255

/** `operation: preview` for Amplify: deploys an open pull request, and removes the preview of a closed one. */
export async function previewAmplify(
  config: AmplifyPreview,
  surroundings: Surroundings,
  afterRemoval: AfterRemoval = tellingGitHub(config.github, surroundings)
): Promise<Outcome> {
  const { env, run, ports } = surroundings
  try {
    const number = numberOf(config, run)
    const skipped = withoutCredentials(run.pullRequest, { env, exists: existsSync, role: config.role })
    if (skipped !== undefined) return skipped
    checkMark(run)
    const { token } = config.github
    const ask = askAt(
      token === undefined ? undefined : openApi(surroundings, token, ports.clock),
      run.repository
    )
    const lookout = openLookout(number, run, ask, ports.report)
    const sight = await persist((signal) => lookout.first(signal), ports, ports.cancel, PREPARATION_MS)
    const commit = commitOf(config.commitId, run, number, sight)
    const about = { ...surroundings, run: { ...run, sha: commit } }
    const clients = createClients({ region: config.region, ...about })
    const app = await persist(
      (signal) => findApp(config.app, clients, config.region, signal),
      ports,
      ports.cancel,
      PREPARATION_MS
    )
    const branch = branchOf(app, config, number, sight)
    if (branch === undefined) return builtElsewhere(app, number, sight)
    const place = { service: 'amplify', region: config.region, appId: app.id, branch } as const
    return await BY_STATE[sight.state]({
      ...{ config, surroundings: about, clients, app, place, number, commit, ask, lookout, afterRemoval }
    })
  } catch (error) {
    return notStarted(error)
  }
}

const numberOf = ({ github }: AmplifyPreview, run: RunContext): number => {
  const number = github.pullRequest ?? run.pullRequest?.number
  if (number !== undefined) return number
  throw new DeploymentError({
    kind: 'configuration',
    message: `a preview is of a pull request, and the event \`${run.eventName}\` does not tell which`,
    hint: 'Give its number as `pull-request`; with `workflow_run`, the first workflow has to hand it over.'
  })
}

/** What is created without a repository in its mark is nobody's. */
const checkMark = ({ repositoryId }: RunContext): void => {
  if (/^\d+$/.test(repositoryId)) return
  throw new DeploymentError({
    kind: 'configuration',
    message: 'GITHUB_REPOSITORY_ID is not set: previews cannot be told from those of other repositories'
  })
}

/** Branch of the preview in the app; undefined: Amplify cannot build what the pull request is about. */
const branchOf = (
  app: FoundApp,
  { prefix }: AmplifyPreview,
  number: number,
  { headRef, fromFork }: Sight
): string | undefined => {
  if (!isConnected(app)) return `${prefix}${number}`
  // A fork's branch may well be called like one of the app's own.
  if (fromFork) return undefined
  if (headRef.length <= LONGEST_BRANCH) return headRef
  throw new DeploymentError({
    kind: 'configuration',
    message: `the head branch of pull request #${number} has a name of ${headRef.length} characters, and Amplify takes ${LONGEST_BRANCH}`,
    hint: 'Rename the branch.'
  })
}

const builtElsewhere = ({ name, id }: FoundApp, number: number, { headRef }: Sight): Outcome => ({
  kind: 'skipped',
  reason: `pull request #${number} comes from a fork: its branch ${headRef} is not in the repository that app ${name} (${id}) is connected to, and Amplify cannot build it`,
  hint: 'Previews of forks need an app without a repository, to which this action uploads the built site (`directory`).'
})

const BY_STATE: Record<Sight['state'], (preview: Preview) => Promise<Outcome>> = {
  closed: (preview) => takeDown(preview),
  open: (preview) => {
    const { config, surroundings, clients, app, place } = preview
    const { ports } = surroundings
    // What is removed needs no site: the job for closed pull requests may well be one that builds none.
    checkKind(app, config.source)
    const open = (signal: AbortSignal) => openIn(app, place.branch, place.region, clients, signal)
    return withMethod(
      config.source,
      () => persist(open, ports, ports.cancel, PREPARATION_MS),
      clients,
      surroundings,
      (opened, method) => putUp(opened, method, preview)
    )
  }
}
