import { PULL_REQUEST, REPOSITORY, REPOSITORY_ID } from './scenario.js'

/** The head of the sandbox's pull request. */
export const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'

const SHOP = { id: REPOSITORY_ID, full_name: REPOSITORY, fork: false, default_branch: 'main' } as const

/** The event of a pull request of the repository itself, cut down to what identifies it. */
export const pullRequest = (state: 'open' | 'closed') => ({
  name: 'pull_request',
  payload: {
    action: state === 'open' ? 'synchronize' : 'closed',
    number: PULL_REQUEST,
    pull_request: {
      number: PULL_REQUEST,
      state,
      user: { login: 'octocat', type: 'User' },
      head: { ref: 'flags', sha: HEAD, repo: SHOP },
      base: { ref: 'main', sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', repo: SHOP }
    },
    repository: SHOP
  }
})
