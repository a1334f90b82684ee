import { describe, expect, it } from '@jest/globals'
import { readRunContext } from '../../src/runtime/read-run-context.js'

const ENV = {
  GITHUB_SERVER_URL: 'https://github.example/',
  GITHUB_REPOSITORY: 'octo/shop',
  GITHUB_REPOSITORY_ID: '42',
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '3',
  GITHUB_WORKFLOW: 'release',
  GITHUB_JOB: 'deploy',
  GITHUB_ACTOR: 'mona',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_WORKSPACE: '/workspace',
  GITHUB_EVENT_PATH: '/event.json'
}
const HEAD = 'b'.repeat(40)

const shaWith = (payload: string): string => readRunContext(ENV, () => payload).sha

describe('readRunContext', () => {
  it('reads the environment', () => {
    expect(readRunContext(ENV, () => '{}')).toEqual({
      serverUrl: 'https://github.example',
      repository: 'octo/shop',
      repositoryId: '42',
      runId: '7',
      runAttempt: '3',
      workflow: 'release',
      job: 'deploy',
      actor: 'mona',
      eventName: 'push',
      ref: 'refs/heads/main',
      sha: 'a'.repeat(40),
      workspace: '/workspace'
    })
  })

  it('reads the payload where the environment says it is', () => {
    const asked: string[] = []
    readRunContext(ENV, (path) => {
      asked.push(path)
      return '{}'
    })
    expect(asked).toEqual(['/event.json'])
  })

  it.each([
    [{ head_commit: { message: 'sale' } }, 'sale'],
    [{ workflow_run: { head_commit: { message: 'built' } } }, 'built'],
    [{ head_commit: null }, undefined]
  ])('knows the message of the commit where the event has it: %j', (event, message) => {
    expect(readRunContext(ENV, () => JSON.stringify(event)).commitMessage).toBe(message)
  })

  it('knows the repository from the payload where the server does not tell its id', () => {
    const { GITHUB_REPOSITORY_ID: _, ...env } = ENV
    const idWith = (payload: string): string => readRunContext(env, () => payload).repositoryId
    expect(idWith('{"repository":{"id":43}}')).toBe('43')
    expect(idWith('{}')).toBe('')
    expect(readRunContext(ENV, () => '{"repository":{"id":43}}').repositoryId).toBe('42')
  })

  it('survives an empty environment', () => {
    const context = readRunContext({}, () => {
      throw new Error('there is nothing to read')
    })
    expect(context).toMatchObject({
      serverUrl: 'https://github.com',
      runAttempt: '1',
      sha: '',
      repository: ''
    })
  })

  it.each([
    ['a pull request', { pull_request: { head: { sha: HEAD } } }],
    ['workflow_run', { workflow_run: { head_sha: HEAD } }],
    ['a SHA-256 repository', { workflow_run: { head_sha: HEAD.slice(0, 32).repeat(2) } }]
  ])('takes the head commit of %s', (_, payload) => {
    const { sha, headCommit } = readRunContext(ENV, () => JSON.stringify(payload))
    expect(sha).toMatch(/^b+$/)
    expect(headCommit).toBe(sha)
  })

  it.each([
    '',
    'not JSON',
    'null',
    '[]',
    '"text"',
    '{"pull_request": null}',
    '{"pull_request": {"head": null}}',
    '{"pull_request": {"head": {"sha": 1}}}',
    '{"pull_request": {"head": {"sha": "main; rm -rf /"}}}',
    '{"workflow_run": {"head_sha": ["b"]}}',
    '{"issue": {"pull_request": {}}}'
  ])('falls back to GITHUB_SHA with the payload %j', (payload) => {
    expect(shaWith(payload)).toBe('a'.repeat(40))
    expect(readRunContext(ENV, () => payload)).not.toHaveProperty('headCommit')
  })

  it('falls back to GITHUB_SHA when the payload cannot be read', () => {
    const context = readRunContext(ENV, () => {
      throw new Error('ENOENT')
    })
    expect(context.sha).toBe('a'.repeat(40))
  })
})
