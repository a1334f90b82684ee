import { StartDeploymentCommand } from '@aws-sdk/client-amplify'
import type { AmplifyClients } from '../aws/amplify-clients.js'
import type { AmplifySource } from '../config/amplify-config.js'
import { BeginError, type Problem } from '../deployment/problem.js'
import { ACCESS_HINT, soundsDenied } from './access.js'
import { attemptOn } from './jobs.js'
import { beginOnce, type Method } from './method.js'
import type { AmplifyPlace } from './place.js'

type FromUrl = Extract<AmplifySource, { readonly kind: 'url' }>

/** An address without its query, which may hold a signature. */
const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, (query) => (query === '' ? '' : '?…'))

/** Adds what to do when it sounds as if Amplify could not read the source. */
const withAccessHint = (problem: Problem): Problem =>
  soundsDenied(problem.message) && problem.kind !== 'credentials'
    ? { ...problem, hint: [problem.hint ?? '', ACCESS_HINT].join('\n').trim() }
    : problem

/** Lets Amplify get the site from a bucket or an address. */
export const fromUrl = ({ url, type }: FromUrl, place: AmplifyPlace, { once }: AmplifyClients): Method => ({
  kind: 'source',
  rows: [['Source', `${withoutQuery(url)} (${type})`]],
  warnings: [],
  begin: async () => {
    try {
      return await beginOnce(attemptOn('StartDeployment', place), place, async () => {
        const { jobSummary } = await once.send(
          new StartDeploymentCommand({
            appId: place.appId,
            branchName: place.branch,
            sourceUrl: url,
            sourceUrlType: type
          })
        )
        return { summary: jobSummary }
      })
    } catch (error) {
      if (!(error instanceof BeginError)) throw error
      throw new BeginError(error.certainty, withAccessHint(error.problem), { cause: error })
    }
  }
})
