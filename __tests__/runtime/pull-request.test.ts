import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pullRequestIn } from '../../src/runtime/pull-request.js'
import { commentEvent, pullRequestEvent, SHOP, UPSTREAM, workflowRunEvent } from '../github/events.js'

const inEvent = (event: unknown, actor = 'octocat') => pullRequestIn(event, actor)

describe('the pull request of an event', () => {
  it.each([
    ['a branch of the repository', pullRequestEvent(), 'octocat', 'repository'],
    ['a fork', pullRequestEvent({ head: 'fork' }), 'mallory', 'fork'],
    ['a fork that was deleted', pullRequestEvent({ head: null }), 'mallory', 'fork'],
    ['Dependabot', pullRequestEvent({ author: 'dependabot[bot]' }), 'dependabot[bot]', 'dependabot'],
    [
      'somebody on a branch of Dependabot',
      pullRequestEvent({ author: 'dependabot[bot]' }),
      'mona',
      'repository'
    ],
    ["Dependabot's on a fork", pullRequestEvent({ head: 'fork' }), 'dependabot[bot]', 'fork']
  ])('from %s', (_, event, actor, origin) => {
    expect(inEvent(event, actor)).toEqual({ number: 7, origin, state: 'open', headRef: 'flags' })
  })

  it('is closed when the payload says so, and of no state when it says something else', () => {
    const event = pullRequestEvent()
    const inState = (state: unknown) => ({ pull_request: { ...event.pull_request, state } })
    expect(inEvent(inState('closed'))?.state).toBe('closed')
    expect(inEvent(inState('merged'))).not.toHaveProperty('state')
    expect(inEvent(inState(1))).not.toHaveProperty('state')
  })

  it('is the one that was commented on', () => {
    expect(inEvent(commentEvent(12, true))).toEqual({ number: 12, origin: 'repository' })
  })

  it('is none when an issue was commented on', () => {
    expect(inEvent(commentEvent(12, false))).toBeUndefined()
  })

  it('is the only one of a workflow run', () => {
    expect(inEvent(workflowRunEvent([3, SHOP]))).toEqual({ number: 3, origin: 'repository' })
  })

  it('is the only one of a workflow run that goes to this repository', () => {
    expect(inEvent(workflowRunEvent([90, UPSTREAM], [3, SHOP]))).toEqual({ number: 3, origin: 'repository' })
  })

  it.each([
    ['a workflow run with two', workflowRunEvent([3, SHOP], [4, SHOP])],
    ["a workflow run on a fork's branch", workflowRunEvent()],
    ['a workflow run with one to another repository', workflowRunEvent([90, UPSTREAM])],
    ['a push', { ref: 'refs/heads/main', repository: { id: SHOP.id } }],
    ['nothing', undefined],
    ['a number that is text', { pull_request: { number: '7' } }],
    ['no number at all', { pull_request: null }],
    ['zero', { pull_request: { number: 0 } }]
  ])('is not told by %s', (_, event) => {
    expect(inEvent(event)).toBeUndefined()
  })

  it('is a positive number or none, whatever the payload', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (pullRequest, run) => {
        const found = inEvent({ pull_request: pullRequest, workflow_run: run, issue: pullRequest })
        expect(found === undefined || found.number > 0).toBe(true)
      })
    )
  })
})
