import { expect } from '@jest/globals'
import { type GitHubEvent, pullRequestEvent, scheduleEvent, workflowRunEvent } from '../support/events.js'
import { HEAD, PULL_REQUEST, type Result, type Scene, SHOP, type Surroundings } from './play.js'

const BUILT = { 'dist/index.html': '<h1>shop</h1>' }
const DOWNLOADED = { 'site/index.html': '<h1>shop</h1>' }
const FORK = { id: 990_417, name: 'mallory/shop' } as const

const pullRequestOf = ({ github }: Surroundings) => github.world.pullRequest(SHOP.name, PULL_REQUEST)

const event =
  (action: 'opened' | 'closed') =>
  (surroundings: Surroundings): GitHubEvent =>
    pullRequestEvent(action, pullRequestOf(surroundings), SHOP)

const built = (surroundings: Surroundings): GitHubEvent => workflowRunEvent(pullRequestOf(surroundings), SHOP)

const fromFork = ({ github }: Surroundings): void => {
  github.world.createPullRequest(SHOP.name, PULL_REQUEST, { sha: HEAD, from: FORK, author: 'mallory' })
}

/** A preview that is there already. */
const preview = ({ aws, site }: Surroundings, number = PULL_REQUEST): void => {
  aws.amplify.world.createBranch(
    { ...site, branchName: `pr-${number}` },
    { description: `[aws-deploy:preview repository=${SHOP.id} pull-request=${number}]` }
  )
}

const close = ({ github }: Surroundings): void => {
  github.world.close(SHOP.name, PULL_REQUEST)
}

const branches = ({ aws, site }: Surroundings): readonly string[] => aws.amplify.world.branches(site.appId)

const deployed = (surroundings: Surroundings, { main }: Result): void => {
  expect(branches(surroundings)).toEqual(['main', 'pr-7'])
  expect(main.outputs.get('url')).toBe(`https://pr-7.${surroundings.site.appId}.amplifyapp.com`)
  expect(main.outputs.get('github-deployment-id')).toMatch(/^\d+$/)
  const comments = surroundings.github.world.comments(SHOP.name, PULL_REQUEST)
  expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining('amplifyapp.com')])
}

const removed = (surroundings: Surroundings): void => {
  expect(branches(surroundings)).toEqual(['main'])
}

/** The scenes of the examples for previews: at least one for each step that uses this action. */
export const PREVIEW_SCENES: Readonly<Record<string, Readonly<Record<string, Scene>>>> = {
  'amplify-preview.yml': {
    'deploys an open pull request': {
      job: 'preview',
      files: BUILT,
      event: event('opened'),
      outcome: 'succeeded',
      check: deployed
    },
    'removes the preview of a closed one, without a site': {
      job: 'preview',
      arrange: (surroundings) => {
        preview(surroundings)
        close(surroundings)
      },
      event: event('closed'),
      outcome: 'removed',
      check: removed
    },
    'skips a pull request from a fork': {
      job: 'preview',
      files: BUILT,
      arrange: fromFork,
      event: event('opened'),
      withoutToken: true,
      outcome: 'skipped',
      check: ({ aws }) => {
        expect(aws.requests).toEqual([])
      }
    }
  },
  'amplify-preview-connected.yml': {
    'has Amplify build the head branch': {
      job: 'preview',
      connected: true,
      arrange: ({ aws, site }) => {
        aws.amplify.world.push({ ...site, branchName: 'flags' }, { id: HEAD, message: 'a change' })
      },
      event: event('opened'),
      outcome: 'succeeded',
      check: (surroundings) => {
        expect(branches(surroundings)).toEqual(['main', 'flags'])
      }
    }
  },
  'amplify-preview-fork-deploy.yml': {
    'deploys what the other workflow built from a fork': {
      job: 'preview',
      values: { 'steps.pull-request.outputs.number': String(PULL_REQUEST) },
      files: DOWNLOADED,
      arrange: fromFork,
      event: built,
      outcome: 'succeeded',
      check: deployed
    },
    'steps back when the pull request has moved on': {
      job: 'preview',
      values: { 'steps.pull-request.outputs.number': String(PULL_REQUEST) },
      files: DOWNLOADED,
      event: (surroundings) => {
        const before = built(surroundings)
        surroundings.github.world.push(SHOP.name, PULL_REQUEST, 'f'.repeat(40))
        return before
      },
      outcome: 'skipped',
      check: removed
    },
    'removes the preview when the pull request is closed, without a site': {
      job: 'preview',
      values: { 'steps.pull-request.outputs.number': String(PULL_REQUEST) },
      arrange: (surroundings) => {
        fromFork(surroundings)
        preview(surroundings)
        close(surroundings)
      },
      event: built,
      outcome: 'removed',
      check: removed
    }
  },
  'amplify-preview-sweep.yml': {
    'removes previews of closed pull requests': {
      job: 'sweep',
      values: { 'inputs.dry-run || false': 'false' },
      arrange: (surroundings) => {
        surroundings.github.world.createPullRequest(SHOP.name, 8)
        preview(surroundings)
        preview(surroundings, 8)
        close(surroundings)
      },
      event: () => scheduleEvent(SHOP),
      outcome: 'swept',
      check: (surroundings, { main }) => {
        expect(branches(surroundings)).toEqual(['main', 'pr-8'])
        expect(JSON.parse(main.outputs.get('changes') ?? '')).toEqual([
          expect.objectContaining({ branch: 'pr-7', result: 'removed' })
        ])
      }
    },
    'only shows them with a dry run': {
      job: 'sweep',
      values: { 'inputs.dry-run || false': 'true' },
      arrange: (surroundings) => {
        preview(surroundings)
        close(surroundings)
      },
      event: () => scheduleEvent(SHOP),
      outcome: 'planned',
      check: (surroundings) => {
        expect(branches(surroundings)).toEqual(['main', 'pr-7'])
      }
    }
  }
}
