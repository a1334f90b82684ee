import { AppConfigClient } from '@aws-sdk/client-appconfig'
import { appConfig } from '../../../sandbox/aws/appconfig/appconfig.js'
import { deploymentOperations } from '../../../sandbox/aws/appconfig/deployment-operations.js'
import { hostedOperations } from '../../../sandbox/aws/appconfig/hosted.js'
import { placeOperations } from '../../../sandbox/aws/appconfig/places.js'
import { profileOperations } from '../../../sandbox/aws/appconfig/profiles.js'
import { World as Account } from '../../../sandbox/aws/appconfig/world.js'
import { seededRandom } from '../../../sandbox/aws/random.js'
import { ServiceError } from '../../../sandbox/aws/wire/service-error.js'
import { createControl } from '../../../src/appconfig/control.js'
import { openAppConfigTarget } from '../../../src/appconfig/target.js'
import type { AppConfigClients } from '../../../src/aws/clients.js'
import type { AppConfigDeploy, VersionSource } from '../../../src/config/config.js'
import { idIn, textIn } from '../../../src/runtime/json.js'
import type { Clock } from '../../../src/runtime/clock.js'
import { CONFIG, RUN } from '../../appconfig/deploy-config.js'
import type { Backend, Line } from './line.js'
import type { AppConfigStory } from './story.js'
import { attempt, type World } from './world.js'

const REGION = 'eu-west-1'
/** After which a client gives up on an answer, in milliseconds; as `src/aws` sets it. */
const READ_MS = 30_000
const START_MS = 75_000

/** Never used as it is: its requests go through a line. */
const CLIENT = new AppConfigClient({
  region: REGION,
  credentials: { accessKeyId: 'AKIDSIMULATION', secretAccessKey: 'none' }
})

const clientsOn = (line: Line): AppConfigClients => ({
  reads: line.through(CLIENT, READ_MS),
  once: line.through(CLIENT, START_MS)
})

const NEWER_RUN = 'https://github.com/octo/shop/actions/runs/99999/attempts/1'
const THEIR_MARKER = '00000000-0000-4000-8000-000000000000'

/** Environment `prod` of an account, with our profile and another one. */
export const appConfigWorld = (story: AppConfigStory, clock: Clock): World => {
  const now = (): number => clock.now()
  const context = appConfig(now, seededRandom(story.seed), '123456789012', REGION)
  const account = new Account(context, now)
  const { script, deployments, store } = context
  const { strategy, rollbackSeconds, plainStopOnBaking, latestDeploymentNumber, startSeconds } = story
  script.set({ rollbackSeconds, plainStopOnBaking, latestDeploymentNumber, startSeconds })
  const applicationId = account.createApplication('shop')
  const environmentId = account.createEnvironment(applicationId, 'prod')
  const profileId = account.createProfile(applicationId, 'settings')
  const otherProfileId = account.createProfile(applicationId, 'other')
  account.createVersion(profileId, '{"colour":"red"}')
  account.createVersion(profileId, '{"colour":"blue"}')
  account.createVersion(otherProfileId, '{}')
  const strategyId = account.createStrategy('ours', strategy)
  const alarm = story.alarmAtMs === undefined ? undefined : account.addAlarm(environmentId, 'errors')
  if (story.oddState !== undefined) {
    const { afterSeconds, lastsSeconds } = story.oddState
    script.showState('EXPERIMENTING', { seconds: afterSeconds }, lastsSeconds)
  }

  const backend: Backend = {
    operations: new Map(
      [placeOperations, profileOperations, hostedOperations, deploymentOperations].flatMap((operations) =>
        operations(context).map((operation) => [operation.name, operation] as const)
      )
    ),
    words: {
      throttle: new ServiceError('TooManyRequestsException', 429, 'Too Many Requests'),
      notFound: new ServiceError('ResourceNotFoundException', 404, 'it could not be found')
    },
    catchUp: (at) => {
      deployments.catchUp(at)
    },
    isStart: (operation) => operation === 'StartDeployment',
    idIn: (operation, input, output) => {
      const number = idIn(operation === 'StartDeployment' ? output : input, 'DeploymentNumber')
      return number === undefined ? undefined : String(number)
    },
    stateIn: (output) => textIn(output, 'State')
  }

  const SOURCES: Record<AppConfigStory['source'], VersionSource> = {
    served: { kind: 'existing', version: '1' },
    other: { kind: 'existing', version: '2' },
    'new-content': {
      kind: 'inline',
      content: '{"colour":"green"}',
      contentType: 'application/json',
      label: undefined
    }
  }
  const config: AppConfigDeploy = {
    ...CONFIG,
    application: applicationId,
    environment: environmentId,
    configurationProfile: profileId,
    deploymentStrategy: strategyId,
    source: SOURCES[story.source],
    onUnchanged: story.onUnchanged,
    onStale: story.onStale
  }
  const place = { service: 'appconfig', region: REGION, applicationId, environmentId, profileId } as const
  const theirStrategies = new Map<number, string>()
  const theirStrategy = (minutes: number): string => {
    const known =
      theirStrategies.get(minutes) ?? account.createStrategy(`${minutes} min`, { durationMinutes: minutes })
    theirStrategies.set(minutes, known)
    return known
  }
  const inEnvironment = () => store.environment(undefined, environmentId).deployments

  return {
    place,
    backend,
    stopOperation: 'StopDeployment',
    open: (line, _ports, signal) => openAppConfigTarget(config, clientsOn(line), RUN, signal),
    control: (line) => createControl(place, clientsOn(line)),
    stateOf: (id) => {
      const deployment = inEnvironment().find(({ number }) => String(number) === id)
      return deployment === undefined ? 'NONE' : deployments.standing(deployment, clock.now()).state
    },
    ids: () => inEnvironment().map(({ number }) => String(number)),
    somebodyStarts: ({ minutes, same, newer }) =>
      attempt(() =>
        String(
          account.startDeployment({
            environmentId,
            profileId: same ? profileId : otherProfileId,
            strategyId: minutes < 0 ? strategyId : theirStrategy(minutes),
            version: 1,
            description: newer ? `${NEWER_RUN} [aws-deploy:${THEIR_MARKER}]` : 'by hand'
          })
        )
      ),
    meddle: (act, id) => {
      attempt(() => {
        account.stopDeployment(environmentId, Number(id), act === 'revert')
      })
    },
    alarm: (state) => {
      if (alarm !== undefined) account.setAlarm(alarm, state)
    }
  }
}
