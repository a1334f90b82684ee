import { describe, expect, it } from '@jest/globals'
import { COMMIT, expectEnding, playSite, REPOSITORY, type Stage } from './amplify-support.js'
import { errorsOf, linesWith, warningsOf } from './support.js'

const SUCCEEDED = { conclusion: 'success', outcome: 'succeeded', state: 'SUCCEED' } as const
const FAILED = { conclusion: 'failure', outcome: 'failed' } as const
const DIRECTORY = { directory: 'dist' } as const
const CONNECTED = { repository: REPOSITORY } as const

/** The request is processed, its answer is lost. */
const lost =
  (operation: string, kind: 'drop' | 'gateway-timeout') =>
  ({ aws }: Stage): void => {
    aws.faults.add({ kind }, { operation, processing: 'after' })
  }

describe('an answer that is lost', () => {
  it.concurrent.each(['drop', 'gateway-timeout'] as const)(
    'of CreateDeployment: its job is ended and one other is deployed (%s)',
    async (kind) => {
      const run = await playSite({ with: DIRECTORY, arrange: lost('CreateDeployment', kind) })
      // Its upload address went with the answer: nobody can use it.
      expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL CANCELLED', 'MANUAL SUCCEED'] })
    }
  )

  it.concurrent.each(['drop', 'gateway-timeout'] as const)(
    'of StartDeployment after an upload: one job (%s)',
    async (kind) => {
      const run = await playSite({ with: DIRECTORY, arrange: lost('StartDeployment', kind) })
      expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    }
  )

  it.concurrent.each(['drop', 'gateway-timeout'] as const)(
    'of StartDeployment of a source: one job (%s)',
    async (kind) => {
      const run = await playSite({
        with: { 'source-url': 's3://bucket/site.zip' },
        arrange: lost('StartDeployment', kind)
      })
      expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
      expect(run.aws.calls('StartDeployment')).toHaveLength(1)
    }
  )

  it.concurrent.each(['drop', 'gateway-timeout'] as const)('of StartJob: one job (%s)', async (kind) => {
    const run = await playSite({ app: CONNECTED, arrange: lost('StartJob', kind) })
    expectEnding(run, { ...SUCCEEDED, jobs: ['RELEASE SUCCEED'] })
    expect(run.aws.calls('StartJob')).toHaveLength(1)
  })

  it.concurrent('of a start that was never made: it is made again', async () => {
    const run = await playSite({
      scale: 60,
      app: CONNECTED,
      arrange: ({ aws }) => {
        aws.faults.add({ kind: 'gateway-timeout' }, { operation: 'StartJob' })
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['RELEASE SUCCEED'] })
    expect(run.aws.calls('StartJob')).toHaveLength(2)
  })
})

describe('throttling with a 400', () => {
  it.concurrent.each([
    'StartDeployment',
    'CreateDeployment',
    'GetJob',
    'ListJobs',
    'GetBranch',
    'ListDomainAssociations'
  ])('of %s is ridden out', async (operation) => {
    const run = await playSite({
      with: DIRECTORY,
      arrange: ({ aws }) => {
        aws.faults.add({ kind: 'throttle' }, { operation, times: 2 })
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
  })
})

describe('a busy branch', () => {
  const occupied = ({ aws, main }: Stage): void => {
    aws.amplify.script.pace({ deploy: 180 }, { jobId: '1' })
    aws.amplify.world.deploySource(main, 's3://bucket/other.zip')
  }
  const built = ({ aws, main }: Stage): void => {
    aws.amplify.script.pace({ build: 180 }, { jobId: '1' })
    aws.amplify.world.push(main, { id: 'e'.repeat(40) })
  }

  it.concurrent.each([
    ['manual', { with: DIRECTORY, arrange: occupied }, ['MANUAL SUCCEED', 'MANUAL SUCCEED']],
    ['connected', { app: CONNECTED, arrange: built }, ['WEB_HOOK SUCCEED', 'RELEASE SUCCEED']]
  ] as const)('is waited for (%s app)', async (_, scene, jobs) => {
    const run = await playSite({ ...scene, scale: 60 })
    expectEnding(run, { ...SUCCEEDED, jobs })
    expect(linesWith(run.step, 'is in the way')).not.toEqual([])
  })

  it.concurrent('fails at once when told so', async () => {
    const run = await playSite({ with: { ...DIRECTORY, 'on-conflict': 'fail' }, arrange: occupied })
    expectEnding(run, {
      ...FAILED,
      reason: /job 1 \(a manual deployment.*is in flight, and on-conflict is fail/,
      jobs: ['MANUAL RUNNING']
    })
  })

  it.concurrent('is freed when told so', async () => {
    const run = await playSite({ app: CONNECTED, with: { 'on-conflict': 'stop' }, arrange: built })
    expectEnding(run, { ...SUCCEEDED, jobs: ['WEB_HOOK CANCELLED', 'RELEASE SUCCEED'] })
  })

  it.concurrent('is recognised when an upload was abandoned', async () => {
    const arrange = ({ aws, main }: Stage): void => {
      aws.amplify.world.createDeployment(main)
    }
    const [fails, stops] = await Promise.all([
      playSite({ with: { ...DIRECTORY, 'on-conflict': 'fail' }, arrange }),
      playSite({ with: { ...DIRECTORY, 'on-conflict': 'stop' }, arrange })
    ])
    expectEnding(fails, {
      ...FAILED,
      reason: /job 1 \(a manual deployment, not started since .* UTC\)/,
      jobs: ['MANUAL PENDING']
    })
    expect(fails.step.summary).toContain('it was abandoned')
    expectEnding(stops, { ...SUCCEEDED, jobs: ['MANUAL CANCELLED', 'MANUAL SUCCEED'] })
  })

  it.concurrent.each([
    ['manual', { with: DIRECTORY }, 'CreateDeployment', ['MANUAL SUCCEED', 'MANUAL SUCCEED']],
    ['connected', { app: CONNECTED }, 'StartJob', ['RELEASE SUCCEED', 'RELEASE SUCCEED']]
  ] as const)(
    'that somebody else was faster to take is not claimed (%s app)',
    async (_, scene, operation, jobs) => {
      const run = await playSite({
        ...scene,
        scale: 60,
        arrange: ({ aws, main }) => {
          const take = (): void => {
            if (operation === 'StartJob') aws.amplify.world.startJob(main, { commitId: 'e'.repeat(40) })
            else aws.amplify.world.deploySource(main, 's3://bucket/other.zip')
          }
          aws.faults.add({ kind: 'do', run: take }, { operation })
        }
      })
      expectEnding(run, { ...SUCCEEDED, jobs })
      expect(run.step.outputs.get('job-id')).toBe('2')
      expect(run.aws.calls('StopJob')).toEqual([])
    }
  )
})

describe('a deadline', () => {
  it.concurrent('stops the job, and says what it most likely waited for', async () => {
    const run = await playSite({
      scale: 60,
      app: CONNECTED,
      with: { 'timeout-minutes': '3' },
      arrange: ({ aws }) => {
        aws.amplify.script.hold()
      }
    })
    expectEnding(run, {
      conclusion: 'failure',
      outcome: 'timed-out',
      state: 'CANCELLED',
      reason: /^not finished after 3 min; the deployment was stopped and is CANCELLED/,
      jobs: ['RELEASE CANCELLED']
    })
    expect(linesWith(run.step, 'A job stays PENDING while the account has as many builds')).not.toEqual([])
  })

  it.concurrent('leaves an adopted build alone', async () => {
    const run = await playSite({
      scale: 60,
      app: CONNECTED,
      with: { 'timeout-minutes': '1' },
      arrange: ({ aws, main }) => {
        aws.amplify.script.set({ durations: { build: 600 } })
        aws.amplify.world.push(main, { id: COMMIT })
      }
    })
    expectEnding(run, {
      conclusion: 'failure',
      outcome: 'timed-out',
      state: 'RUNNING',
      reason: /left running, as asked/,
      jobs: ['WEB_HOOK RUNNING']
    })
  })
})

describe('the deployed site', () => {
  const VERIFIED = { ...DIRECTORY, 'verify-path': '/health' } as const

  it.concurrent('is verified until it answers', async () => {
    const run = await playSite({
      with: VERIFIED,
      arrange: ({ aws }) => {
        aws.amplify.script.set({ siteDelaySeconds: 20 })
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    expect(linesWith(run.step, ': HTTP 404')).toHaveLength(1)
    expect(linesWith(run.step, '/health answers: HTTP 200')).toHaveLength(1)
  })

  it.concurrent('that is broken fails the step, whatever the job says', async () => {
    const run = await playSite({
      scale: 60,
      with: { ...VERIFIED, 'verify-timeout-minutes': '0.5' },
      arrange: ({ aws, main }) => {
        aws.amplify.world.setSite(main, { status: 503 })
      }
    })
    expectEnding(run, {
      ...FAILED,
      state: 'SUCCEED',
      reason:
        /^the job succeeded, but https:\/\/main\..*\/health did not answer as it should within 0\.5 min: HTTP 503/,
      jobs: ['MANUAL SUCCEED']
    })
  })

  it.concurrent.each(['cancel', 'kill'] as const)(
    'is left as it is by a %s while it is verified: nothing is in flight',
    async (mode) => {
      const run = await playSite({
        with: { ...VERIFIED, 'verify-timeout-minutes': '10' },
        arrange: ({ aws, main }) => {
          aws.amplify.world.setSite(main, { status: 503 })
        },
        interrupt: { mode, line: '/health: HTTP 503' }
      })
      expect(run.aws.calls('StopJob')).toHaveLength(0)
      expect(run.jobs.map(({ status }) => status)).toEqual(['SUCCEED'])
      expect([run.post.exitCode, errorsOf(run.post)]).toEqual([0, []])
      if (mode === 'cancel')
        expectEnding(run, {
          conclusion: 'cancelled',
          outcome: 'cancelled',
          state: 'SUCCEED',
          reason:
            /^cancelled while the site was being verified; the job had succeeded \(last seen: HTTP 503\)/,
          jobs: ['MANUAL SUCCEED']
        })
    }
  )

  it.concurrent('is not followed to another address', async () => {
    const run = await playSite({
      scale: 60,
      with: { ...VERIFIED, 'verify-status': '200', 'verify-timeout-minutes': '0.2' },
      arrange: ({ aws, main }) => {
        aws.amplify.world.setSite(main, { status: 302, headers: { Location: 'https://example.com/login' } })
      }
    })
    expectEnding(run, {
      ...FAILED,
      state: 'SUCCEED',
      reason: /HTTP 302 \(redirect to https:\/\/example\.com\/login\)/,
      jobs: ['MANUAL SUCCEED']
    })
  })

  it.concurrent('that is protected counts as up; with its password, what is behind counts', async () => {
    const scene = {
      app: { basicAuth: 'me:hunter2secret' },
      with: { ...VERIFIED, 'verify-status': '200', 'verify-timeout-minutes': '0.2' }
    } as const
    const usual = await playSite({ app: scene.app, with: VERIFIED })
    expectEnding(usual, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    expect(linesWith(usual.step, 'answers: HTTP 401')).toHaveLength(1)
    const strict = await playSite({ ...scene, scale: 60 })
    expectEnding(strict, { ...FAILED, state: 'SUCCEED', reason: /HTTP 401/, jobs: ['MANUAL SUCCEED'] })
  })

  it.concurrent('has the address of a domain of its own', async () => {
    const run = await playSite({
      with: VERIFIED,
      arrange: ({ aws, main }) => {
        aws.amplify.world.addDomain(main.appId, 'pending.example', {
          status: 'PENDING_VERIFICATION',
          branches: { '': 'main' }
        })
        aws.amplify.world.addDomain(main.appId, 'shop.example', { branches: { www: 'main', '': 'other' } })
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    expect(run.step.outputs.get('url')).toBe('https://www.shop.example')
  })

  it.concurrent('has its usual address when domains may not be listed', async () => {
    const run = await playSite({
      with: DIRECTORY,
      arrange: ({ aws }) => {
        aws.faults.add({ kind: 'access-denied' }, { operation: 'ListDomainAssociations' })
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    expect(run.step.outputs.get('url')).toBe(`https://main.${run.main.appId}.amplifyapp.com`)
    expect(warningsOf(run.step)).toEqual([expect.stringContaining('amplify:ListDomainAssociations')])
  })
})

describe('an existing job', () => {
  const running = ({ aws, main }: Stage): void => {
    aws.amplify.world.deploySource(main, 's3://bucket/other.zip')
  }

  it.concurrent('is watched', async () => {
    const run = await playSite({ with: { operation: 'watch', 'verify-path': '/' }, arrange: running })
    expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    expect(run.step.outputs.get('url')).toBe(`https://main.${run.main.appId}.amplifyapp.com`)
  })

  it.concurrent('is stopped', async () => {
    const run = await playSite({
      with: { operation: 'stop' },
      arrange: (stage) => {
        stage.aws.amplify.script.set({ durations: { deploy: 600 } })
        running(stage)
      }
    })
    expectEnding(run, {
      conclusion: 'success',
      outcome: 'stopped',
      state: 'CANCELLED',
      jobs: ['MANUAL CANCELLED']
    })
  })

  it.concurrent('that is over cannot be stopped', async () => {
    const run = await playSite({
      with: { operation: 'stop', 'job-id': '1' },
      arrange: (stage) => {
        stage.aws.amplify.script.set({ durations: { pending: 0, deploy: 0.01 } })
        running(stage)
      }
    })
    expectEnding(run, {
      ...FAILED,
      state: 'SUCCEED',
      reason: /nothing left to stop/,
      jobs: ['MANUAL SUCCEED']
    })
  })

  it.concurrent('that does not exist is not found', async () => {
    const run = await playSite({ with: { operation: 'watch' } })
    expectEnding(run, { ...FAILED, reason: /there is no job in branch main/, jobs: [] })
  })
})
