import type {
  Application as WireApplication,
  Environment as WireEnvironment,
  Monitor
} from '@aws-sdk/client-appconfig'
import type { Operation, Wire } from '../wire/operation.js'
import { type AppConfig, operation } from './appconfig.js'
import { badRequest } from './errors.js'
import type { Application, Environment } from './model.js'
import { pageOf } from './paging.js'

const asApplication = ({ id, name, description }: Application): Wire<WireApplication> => ({
  Id: id,
  Name: name,
  Description: description
})

const applications = ({ store }: AppConfig): Operation[] => [
  operation('CreateApplication', ({ Name, Description, Tags }) => {
    const application: Application = { id: store.newId(), name: Name, description: Description }
    store.tag(store.applicationArn(application.id), Tags)
    store.applications.set(application.id, application)
    return asApplication(application)
  }),
  operation('GetApplication', ({ ApplicationId }) => asApplication(store.application(ApplicationId))),
  operation('ListApplications', (input) =>
    pageOf('applications', [...store.applications.values()].map(asApplication), input)
  ),
  operation('UpdateApplication', ({ ApplicationId, Name, Description }) => {
    const application = store.application(ApplicationId)
    application.name = Name ?? application.name
    application.description = Description ?? application.description
    return asApplication(application)
  }),
  operation('DeleteApplication', ({ ApplicationId }) => {
    const { id } = store.application(ApplicationId)
    const children = [...store.environments.values(), ...store.profiles.values()]
    if (children.some(({ applicationId }) => applicationId === id)) {
      throw badRequest(`Application ${id} still has environments or configuration profiles`)
    }
    store.applications.delete(id)
    return {}
  })
]

const environments = ({ store, view }: AppConfig): Operation[] => {
  const asEnvironment = (environment: Environment, now: number): Wire<WireEnvironment> => ({
    ApplicationId: environment.applicationId,
    Id: environment.id,
    Name: environment.name,
    Description: environment.description,
    State: view.environmentState(environment, now),
    Monitors: environment.monitors
  })
  const watch = (monitors: readonly Monitor[]): readonly Monitor[] => {
    for (const { AlarmArn } of monitors) if (AlarmArn !== undefined) store.alarm(AlarmArn)
    return monitors
  }
  return [
    operation('CreateEnvironment', ({ ApplicationId, Name, Description, Monitors, Tags }, { now }) => {
      const environment: Environment = {
        applicationId: store.application(ApplicationId).id,
        id: store.newId(),
        name: Name,
        description: Description,
        monitors: watch(Monitors ?? []),
        deployments: []
      }
      store.tag(store.environmentArn(environment), Tags)
      store.environments.set(environment.id, environment)
      return asEnvironment(environment, now)
    }),
    operation('GetEnvironment', ({ ApplicationId, EnvironmentId }, { now }) =>
      asEnvironment(store.environment(ApplicationId, EnvironmentId), now)
    ),
    operation('ListEnvironments', (input, { now }) => {
      const { id } = store.application(input.ApplicationId)
      const own = [...store.environments.values()].filter(({ applicationId }) => applicationId === id)
      return pageOf(
        `environments/${id}`,
        own.map((environment) => asEnvironment(environment, now)),
        input
      )
    }),
    operation(
      'UpdateEnvironment',
      ({ ApplicationId, EnvironmentId, Name, Description, Monitors }, { now }) => {
        const environment = store.environment(ApplicationId, EnvironmentId)
        environment.name = Name ?? environment.name
        environment.description = Description ?? environment.description
        environment.monitors = watch(Monitors ?? environment.monitors)
        return asEnvironment(environment, now)
      }
    ),
    operation('DeleteEnvironment', ({ ApplicationId, EnvironmentId }) => {
      store.environments.delete(store.environment(ApplicationId, EnvironmentId).id)
      return {}
    })
  ]
}

export const placeOperations = (context: AppConfig): Operation[] => [
  ...applications(context),
  ...environments(context)
]
