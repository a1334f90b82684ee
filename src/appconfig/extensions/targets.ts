import { DeploymentError, isTransient, problemOf, type FileLocation } from '../../deployment/problem.js'
import type { Source } from '../source.js'
import {
  findApplication,
  findEnvironment,
  findProfile,
  type FoundApplication,
  type FoundEnvironment,
  type FoundProfile
} from '../names.js'
import { together } from '../../aws/together.js'
import { accountPrefixOf, pathOf, type ResourcePath } from './actual.js'
import type { WishedAssociation } from './wished.js'

/** What an association is with. */
export interface Target {
  readonly resource: ResourcePath
  /** For people: `shop / prod`. */
  readonly title: string
}

/** Parts of an ARN's path that follow the id of the application. */
const KIND = {
  application: undefined,
  environment: 'environment',
  'configuration-profile': 'configurationprofile'
} as const
type Input = keyof typeof KIND

interface Named {
  /** Name or id. */
  readonly wanted: string
  /** Where an ARN names it. */
  readonly applicationId?: string
}

const wrong = (message: string): DeploymentError => new DeploymentError({ kind: 'configuration', message })

/** What a name, id or ARN of the file stands for. @throws DeploymentError for an ARN of something else */
const named = (text: string, input: Input, region: string): Named => {
  if (!text.startsWith('arn:')) return { wanted: text }
  const [, , service, ofRegion] = text.split(':')
  const [application, applicationId = '', kind, id] = pathOf(text).split('/')
  const isRight =
    accountPrefixOf(text) !== undefined &&
    service === 'appconfig' &&
    application === 'application' &&
    kind === KIND[input]
  if (!isRight) throw wrong(`${JSON.stringify(text)} is no ARN of AppConfig that can stand for ${input}`)
  if (ofRegion !== region)
    throw wrong(`${JSON.stringify(text)} is in ${ofRegion ?? ''}, and this step works in ${region}`)
  return { wanted: id ?? applicationId, applicationId }
}

/** The same failure, at its place in the file. What may pass stays as it is: it is tried again. */
export const placed = async <T>(work: Promise<T>, at: FileLocation): Promise<T> => {
  try {
    return await work
  } catch (error) {
    const problem = problemOf(error)
    if (!(error instanceof DeploymentError) || isTransient(problem) || problem.remarks !== undefined)
      throw error
    throw new DeploymentError(
      { ...problem, remarks: [{ ...at, message: problem.message }] },
      { cause: error }
    )
  }
}

const memoized = <T>(find: (wanted: string, within: FoundApplication) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  return (wanted: string, within: FoundApplication): Promise<T> => {
    const key = JSON.stringify([wanted, within.id])
    const found = known.get(key) ?? find(wanted, within)
    known.set(key, found)
    return found
  }
}

/**
 * Finds what each association is with, in the order of the associations; each thing is looked up once. Everything that
 * is not there is reported together, at its place in the file. Rejects with a `DeploymentError`.
 */
export const findTargets = (
  associations: readonly WishedAssociation[],
  source: Source
): Promise<readonly Target[]> => {
  const { region } = source
  const applications = new Map<string, Promise<FoundApplication>>()
  const application = (wanted: string): Promise<FoundApplication> => {
    const found = applications.get(wanted) ?? findApplication(wanted, source)
    applications.set(wanted, found)
    return found
  }
  const environment = memoized<FoundEnvironment>((wanted, within) => findEnvironment(wanted, within, source))
  const profile = memoized<FoundProfile>((wanted, within) => findProfile(wanted, within, source))

  const part = async (
    text: string,
    input: Exclude<Input, 'application'>,
    within: FoundApplication
  ): Promise<Target> => {
    const { wanted, applicationId } = named(text, input, region)
    if (applicationId !== undefined && applicationId !== within.id)
      throw wrong(`${JSON.stringify(text)} is not of application ${within.name} (${within.id})`)
    const find = input === 'environment' ? environment : profile
    const { id, name } = await find(wanted, within)
    return {
      resource: `application/${within.id}/${KIND[input]}/${id}`,
      title: `${within.name} / ${name}`
    }
  }

  const target = async (association: WishedAssociation): Promise<Target> => {
    const within = await application(named(association.application, 'application', region).wanted)
    if (association.environment !== undefined) return part(association.environment, 'environment', within)
    if (association.profile !== undefined) return part(association.profile, 'configuration-profile', within)
    return { resource: `application/${within.id}`, title: within.name }
  }
  return together(associations.map((association) => placed(target(association), association.at)))
}
