import { GetAppCommand, ListAppsCommand, type App } from '@aws-sdk/client-amplify'
import { lookUp, type Identified } from '../aws/lookup.js'
import { DeploymentError } from '../deployment/problem.js'
import type { ReadClient } from './jobs.js'

/** An app as a listing or GetApp tells it. */
export type FoundApp = Identified<{ readonly app: App }>

const ID = /^d[a-z0-9]{1,19}$/

const thing = (app: App) => ({ Id: app.appId, Name: app.name, app })

/** Finds an app by id or name. */
export const findApp = (
  wanted: string,
  { reads }: ReadClient,
  region: string,
  signal: AbortSignal
): Promise<FoundApp> =>
  lookUp(
    wanted,
    {
      word: 'app',
      within: '',
      one: 'App',
      many: 'Apps',
      id: ID,
      service: 'amplify',
      get: async (appId, options) => {
        const { app } = await reads.send(new GetAppCommand({ appId }), options)
        if (app !== undefined) return thing(app)
        throw new DeploymentError({
          kind: 'service',
          message: `GetApp on app ${appId}: the answer is about no app`
        })
      },
      list: async ({ MaxResults, NextToken }, options) => {
        const page = { maxResults: MaxResults, ...(NextToken !== undefined && { nextToken: NextToken }) }
        const { apps = [], nextToken } = await reads.send(new ListAppsCommand(page), options)
        return { Items: apps.map(thing), NextToken: nextToken }
      }
    },
    { region, signal }
  )

/** Whether Amplify builds the app's branches from a repository. Manual apps have none. */
export const isConnected = ({ app: { repository } }: FoundApp): boolean => (repository ?? '') !== ''
