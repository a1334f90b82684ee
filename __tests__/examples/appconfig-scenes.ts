import { expect } from '@jest/globals'
import { type GitHubEvent, pullRequestEvent } from '../support/events.js'
import { FAST, PULL_REQUEST, type Scene, SHOP, type Surroundings } from './play.js'

/** What the environment serves, and what the checkout has instead. */
const NEW_FLAGS = JSON.stringify({
  version: '1',
  flags: { sale: { name: 'Sale' } },
  values: { sale: { enabled: false } }
})
const FLAGS = { 'config/flags.json': NEW_FLAGS }
const LIMITS = { 'config/limits.yaml': 'orders: 20\n' }

const pushed = ({ github }: Surroundings): GitHubEvent =>
  pullRequestEvent('synchronize', github.world.pullRequest(SHOP.name, PULL_REQUEST), SHOP)

const serving =
  (place: 'test' | 'prod') =>
  ({ serve, environments, shop }: Surroundings): Promise<void> =>
    serve(environments[place], shop.version)

/** A new version of the flags, which nobody serves yet. */
const newVersion = ({ aws, shop }: Surroundings): number => aws.world.createVersion(shop.profileId, NEW_FLAGS)

const states = ({ aws }: Surroundings, environmentId: string): readonly unknown[] =>
  aws.world.deployments(environmentId).map(({ State }) => State)

const SUCCEEDED: Pick<Scene, 'outcome' | 'scale'> = { outcome: 'succeeded', scale: FAST }

/** The scenes of the examples for AppConfig: at least one for each step that uses this action. */
export const APPCONFIG_SCENES: Readonly<Record<string, Readonly<Record<string, Scene>>>> = {
  'appconfig-deploy.yml': {
    'deploys a file that changed': {
      job: 'deploy',
      files: FLAGS,
      arrange: serving('prod'),
      ...SUCCEEDED,
      check: (surroundings) => {
        expect(states(surroundings, surroundings.environments.prod)).toEqual(['COMPLETE', 'COMPLETE'])
      }
    },
    'starts nothing for content that is served already': {
      job: 'deploy',
      files: FLAGS,
      arrange: (surroundings) => surroundings.serve(surroundings.environments.prod, newVersion(surroundings)),
      outcome: 'unchanged'
    }
  },
  'appconfig-plan.yml': {
    'comments on the pull request': {
      job: 'plan',
      files: FLAGS,
      event: pushed,
      arrange: serving('prod'),
      outcome: 'planned',
      check: ({ aws, github }, { main }) => {
        expect(aws.calls('StartDeployment')).toEqual([])
        expect(github.world.comments(SHOP.name, PULL_REQUEST)).toHaveLength(1)
        expect(main.outputs.get('comment-id')).toMatch(/^\d+$/)
      }
    }
  },
  'appconfig-promote.yml': {
    'deploys to test': {
      job: 'test',
      values: { 'github.run_number': '17' },
      files: FLAGS,
      arrange: serving('test'),
      ...SUCCEEDED,
      check: (_, { main }) => {
        expect(main.outputs.get('version-label')).toBe('run-17')
      }
    },
    'deploys to prod what test completed': {
      job: 'prod',
      arrange: async (surroundings) => {
        const { serve, environments, shop } = surroundings
        await serve(environments.prod, shop.version)
        await serve(environments.test, newVersion(surroundings))
      },
      ...SUCCEEDED,
      check: (_, { main }) => {
        expect(main.outputs.get('configuration-version')).toBe('2')
      }
    }
  },
  'appconfig-canary.yml': {
    'goes through': { job: 'deploy', ...SUCCEEDED },
    'is rolled back by an alarm': {
      job: 'deploy',
      arrange: ({ aws }) => {
        aws.script.alarm('errors', { percent: 20, seconds: 30 })
      },
      scale: FAST,
      outcome: 'rolled-back',
      conclusion: 'failure',
      check: (_, { main }) => {
        expect(main.outputs.get('reason')).toContain('errors')
        expect(main.outputs.get('console-url')).toMatch(/^https:/)
      }
    }
  },
  'appconfig-smoke-test.yml': {
    'is taken back when the smoke test fails': {
      job: 'deploy',
      arrange: async (surroundings) => {
        await serving('prod')(surroundings)
        newVersion(surroundings)
      },
      post: { jobStatus: 'failure' },
      outcome: 'baking',
      check: (surroundings) => {
        expect(states(surroundings, surroundings.environments.prod)).toEqual(['COMPLETE', 'ROLLED_BACK'])
      }
    },
    'stays when the smoke test succeeds': {
      job: 'deploy',
      post: { jobStatus: 'success' },
      outcome: 'baking',
      check: ({ aws }) => {
        expect(aws.calls('StopDeployment')).toEqual([])
      }
    }
  },
  'appconfig-regions.yml': {
    'deploys to the first region': { job: 'first', files: FLAGS, ...SUCCEEDED },
    'deploys to another region': {
      job: 'others',
      values: { 'matrix.region': 'us-east-1' },
      files: FLAGS,
      ...SUCCEEDED,
      check: (_, { main }) => {
        expect(main.outputs.get('console-url')).toContain('us-east-1')
      }
    }
  },
  'appconfig-profiles.yml': {
    'deploys the flags': {
      job: 'deploy',
      values: { 'matrix.profile': 'flags', 'matrix.file': 'config/flags.json' },
      files: { ...FLAGS, ...LIMITS },
      ...SUCCEEDED
    },
    'deploys the limits': {
      job: 'deploy',
      values: { 'matrix.profile': 'limits', 'matrix.file': 'config/limits.yaml' },
      files: { ...FLAGS, ...LIMITS },
      ...SUCCEEDED
    }
  },
  'appconfig-long-rollout.yml': {
    'is started': {
      job: 'start',
      outcome: 'started',
      check: (_, { main }) => {
        expect(main.outputs.get('deployment-number')).toBe('1')
      }
    },
    'is watched': {
      job: 'first-hours',
      values: { 'needs.start.outputs.number': '1' },
      arrange: startTenHours,
      ...SUCCEEDED
    },
    'is watched further': {
      job: 'last-hours',
      values: { 'needs.start.outputs.number': '1' },
      arrange: startTenHours,
      ...SUCCEEDED
    }
  },
  'appconfig-by-hand.yml': {
    'stops what is in progress': {
      job: 'act',
      values: { 'inputs.operation': 'stop' },
      arrange: startTenHours,
      outcome: 'stopped'
    },
    'reverts what completed': {
      job: 'act',
      values: { 'inputs.operation': 'revert' },
      arrange: async (surroundings) => {
        await serving('prod')(surroundings)
        await surroundings.serve(surroundings.environments.prod, newVersion(surroundings))
      },
      outcome: 'reverted'
    }
  }
}

function startTenHours({ aws, shop }: Surroundings): void {
  const strategyId = aws.world.createStrategy('Running', { durationMinutes: 5, growthFactor: 20 })
  aws.world.startDeployment({ ...shop, strategyId })
}
