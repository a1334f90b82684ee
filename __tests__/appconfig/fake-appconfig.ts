import {
  fakeService,
  json,
  notFound,
  type Answer,
  type Asked,
  type FakeService
} from '../aws/fake-service.js'

/** What the service answers, by `GET /path`; an array is a listing, paged by `page` items. Anything else is not found. */
export type Routes = Readonly<Record<string, Answer | readonly object[] | object>>

const paged = (items: readonly object[], { query }: Asked, page: number): Answer => {
  const from = Number(query.get('next_token') ?? 0)
  const size = Math.min(Number(query.get('max_results') ?? 50), page)
  const next = from + size
  return json({
    Items: items.slice(from, next),
    ...(next < items.length && { NextToken: String(next) })
  })
}

export const fakeAppConfig = (routes: Routes, page = 50): Promise<FakeService> =>
  fakeService((asked) => {
    const answer = routes[`${asked.method} ${asked.path}`]
    if (answer === undefined) return notFound
    if (typeof answer === 'function')
      return (response) => void Reflect.apply(answer, undefined, [response, asked])
    return Array.isArray(answer) ? paged(answer, asked, page) : json(answer)
  })

export const PLACE = {
  service: 'appconfig',
  region: 'eu-west-1',
  applicationId: 'appl123',
  environmentId: 'envi123',
  profileId: 'prof123'
} as const

/** The path of the place's deployments. */
export const DEPLOYMENTS = '/applications/appl123/environments/envi123/deployments'

export const SIGNAL = new AbortController().signal

/** The problem that a promise is rejected with, if it is a `DeploymentError`. */
export const problemOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return { resolved: await work }
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error
  }
}
