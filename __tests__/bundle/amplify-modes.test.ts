import { describe, expect, it } from '@jest/globals'
import { COMMIT, expectEnding, playSite, REPOSITORY } from './amplify-support.js'
import { linesWith, warningsOf } from './support.js'

const SUCCEEDED = { conclusion: 'success', outcome: 'succeeded', state: 'SUCCEED' } as const
const FAILED = { conclusion: 'failure', outcome: 'failed' } as const

const CONNECTED = { repository: REPOSITORY } as const
const LOG = [
  '2026-11-21T10:00:00.000Z [INFO]: # Executing command: npm run build',
  '2026-11-21T10:00:01.000Z [WARNING]: src/app.ts(3,7): error TS2322: Type string is not assignable to type number.',
  '2026-11-21T10:00:02.000Z [ERROR]: !!! Build failed',
  '::error::owned',
  '2026-11-21T10:00:02.000Z [ERROR]: !!! Error: Command failed with exit code 2'
].join('\n')

describe('a directory', () => {
  it.concurrent('is zipped, uploaded and deployed', async () => {
    const run = await playSite({ with: { directory: 'dist' } })
    expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    const host = `main.${run.main.appId}.amplifyapp.com`
    expect(Object.fromEntries(run.step.outputs)).toEqual({
      outcome: 'succeeded',
      state: 'SUCCEED',
      reason: '',
      'job-id': '1',
      branch: 'main',
      url: `https://${host}`,
      'console-url': `https://eu-west-1.console.aws.amazon.com/amplify/apps/${run.main.appId}/branches/main/deployments/1`,
      'started-at': expect.stringMatching(/Z$/),
      'completed-at': expect.stringMatching(/Z$/),
      result: expect.any(String)
    })
    expect(run.step.summary).toContain('| DEPLOY |')
    expect(run.step.summary).toContain(host)
    expect(linesWith(run.step, 'zipped 2 files into')).toHaveLength(1)
    expect(linesWith(run.step, '100 %')).toHaveLength(1)
    expect(warningsOf(run.step)).toEqual([])
    // The address is hidden before it is used.
    expect(run.step.masks.some((mask) => mask.includes('X-Amz-Signature'))).toBe(true)
  })

  it.concurrent('is started and not waited for', async () => {
    const run = await playSite({ with: { directory: 'dist', 'wait-for': 'started', 'verify-path': '/' } })
    const { step, jobs } = run
    expect(step.outputs.get('outcome')).toBe('started')
    // It was looked at once more after the upload: by then it may run.
    expect(['PENDING', 'RUNNING']).toContain(step.outputs.get('state'))
    expect(run.aws.calls('StartDeployment')).toHaveLength(1)
    expect(jobs).toHaveLength(1)
    expect(run.post.raw).toEqual([])
  })

  it.concurrent('that is empty starts nothing', async () => {
    const run = await playSite({ files: { 'other/x': '' }, with: { directory: 'dist' } })
    expectEnding(run, { ...FAILED, reason: /cannot read the directory/, jobs: [] })
    expect(run.aws.requests.filter(({ service }) => service === 'amplify')).toEqual([])
  })

  it.concurrent('fails with what the service says, and what the log of the step says', async () => {
    const run = await playSite({
      with: { directory: 'dist' },
      arrange: ({ aws }) => {
        aws.amplify.script.fail({ step: 'DEPLOY', reason: 'Deployment failed', log: LOG })
      }
    })
    expectEnding(run, {
      ...FAILED,
      state: 'FAILED',
      reason: /^step DEPLOY failed: Deployment failed: src\/app\.ts\(3,7\): error TS2322/,
      jobs: ['MANUAL FAILED']
    })
    expect(linesWith(run.step, '##[group]The log of step DEPLOY')).toHaveLength(1)
    expect(linesWith(run.step, 'npm run build')).toHaveLength(1)
    expect(run.step.summary).toContain('npm run build')
    expect(run.step.annotations).toHaveLength(1)
  })

  it.concurrent('for a connected app is explained, not tried', async () => {
    const run = await playSite({ app: CONNECTED, with: { directory: 'dist' } })
    expectEnding(run, { ...FAILED, reason: /app site .* is connected to .*takes no `directory`/, jobs: [] })
  })

  it.concurrent('whose upload is refused leaves no job behind', async () => {
    const run = await playSite({
      with: { directory: 'dist' },
      arrange: ({ aws }) => {
        aws.faults.add(
          { kind: 'error', code: 'AccessDenied', status: 403, message: 'Request has expired' },
          { operation: 'PutObject' }
        )
      }
    })
    expectEnding(run, {
      ...FAILED,
      state: 'CANCELLED',
      reason: /^The upload of the site was refused: HTTP 403.*the deployment was stopped and is CANCELLED/,
      jobs: ['MANUAL CANCELLED']
    })
  })

  it.concurrent('whose upload breaks off is uploaded again', async () => {
    const run = await playSite({
      with: { directory: 'dist' },
      arrange: ({ aws }) => {
        aws.faults.add({ kind: 'cut', afterBytes: 10 }, { operation: 'PutObject' })
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    expect(linesWith(run.step, 'trouble: ')).toHaveLength(1)
  })

  it.concurrent('is deployed to a branch that is created for it', async () => {
    const run = await playSite({
      with: {
        directory: 'dist',
        branch: 'feature/new',
        'create-branch': 'true',
        'branch-stage': 'DEVELOPMENT',
        'branch-environment-variables': 'A=1',
        'basic-auth': 'me:hunter2secret',
        'verify-path': '/'
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: [] })
    expect(run.step.outputs.get('url')).toBe(`https://feature-new.${run.main.appId}.amplifyapp.com`)
    const place = { ...run.main, branchName: 'feature/new' }
    expect(run.aws.amplify.world.branch(place)).toMatchObject({
      stage: 'DEVELOPMENT',
      environmentVariables: { A: '1' },
      enableBasicAuth: true,
      enableAutoBuild: false,
      description: expect.stringMatching(/\[aws-deploy:branch repository=\d+\]$/)
    })
    expect(run.step.masks).toContain('hunter2secret')
    expect(
      run.step.raw.filter(({ text }) => text.includes('hunter2') && !text.startsWith('::add-mask')).length
    ).toBe(0)
  })
})

describe('an archive', () => {
  it.concurrent('with the site in a folder is an error that says how to zip it', async () => {
    const run = await playSite({
      files: { 'site.zip': folderZip() },
      with: { archive: 'site.zip' }
    })
    expectEnding(run, {
      ...FAILED,
      reason: /Everything in .*site\.zip is inside the folder dist\//,
      jobs: []
    })
  })
})

describe('a source elsewhere', () => {
  it.concurrent.each([
    ['s3://bucket/site.zip', 'ZIP'],
    ['s3://bucket/site/', 'BUCKET_PREFIX'],
    ['https://example.com/site.zip?X-Amz-Credential=secretsignature', 'ZIP']
  ])('is deployed: %s', async (url, type) => {
    const run = await playSite({ with: { 'source-url': url, 'source-url-type': type } })
    expectEnding(run, { ...SUCCEEDED, jobs: ['MANUAL SUCCEED'] })
    expect(run.aws.calls('StartDeployment')[0]?.input).toMatchObject({ sourceUrl: url, sourceUrlType: type })
    // The runner itself shows inputs: masking is for what comes after.
    const said = run.step.raw.filter(({ text }) => !text.startsWith('::add-mask::'))
    expect(said.filter(({ text }) => text.includes('secretsignature'))).toEqual([])
  })

  it.concurrent('that Amplify cannot read: what the bucket must allow', async () => {
    const run = await playSite({
      with: { 'source-url': 's3://bucket/site.zip' },
      arrange: ({ aws }) => {
        aws.amplify.script.fail({ step: 'DEPLOY', reason: 'Access Denied' })
      }
    })
    expectEnding(run, { ...FAILED, state: 'FAILED', reason: /Access Denied/, jobs: ['MANUAL FAILED'] })
    expect(run.step.summary).toContain('s3:GetObject')
  })
})

describe('a connected branch', () => {
  const pushed = { id: COMMIT, message: 'sale' }

  it.concurrent('is built: RELEASE', async () => {
    const run = await playSite({
      app: CONNECTED,
      arrange: ({ aws, main }) => {
        aws.amplify.world.push({ ...main, branchName: 'main' }, pushed)
        // The build that the push started is over before the step begins.
        aws.amplify.world.stopJob(main, '1')
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['WEB_HOOK CANCELLED', 'RELEASE SUCCEED'] })
    expect(warningsOf(run.step)).toEqual([])
    expect(run.step.summary).toContain('| BUILD |')
  })

  it.concurrent('adopts the build that the push has started', async () => {
    const run = await playSite({
      app: CONNECTED,
      arrange: ({ aws, main }) => aws.amplify.world.push(main, pushed)
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['WEB_HOOK SUCCEED'] })
    expect(run.aws.calls('StartJob')).toEqual([])
  })

  it.concurrent('warns about another commit, and fails when it was asked for by name', async () => {
    const arrange = ({
      aws,
      main
    }: Parameters<NonNullable<Parameters<typeof playSite>[0]['arrange']>>[0]): void => {
      aws.amplify.world.push(main, { id: 'e'.repeat(40) })
      aws.amplify.world.stopJob(main, '1')
    }
    const [loose, strict] = await Promise.all([
      playSite({ app: CONNECTED, arrange }),
      playSite({ app: CONNECTED, arrange, with: { 'commit-id': COMMIT } })
    ])
    const jobs = ['WEB_HOOK CANCELLED', 'RELEASE SUCCEED']
    expectEnding(loose, { ...SUCCEEDED, jobs })
    expect(warningsOf(loose.step)).toEqual([
      expect.stringContaining(`built commit ${'e'.repeat(40)}, not ${COMMIT}`)
    ])
    expectEnding(strict, { ...FAILED, state: 'SUCCEED', reason: /built commit e+, not f+/, jobs })
  })

  it.concurrent('says that HEAD cannot be verified', async () => {
    const run = await playSite({
      app: CONNECTED,
      arrange: ({ aws }) => {
        aws.amplify.script.set({ commitShown: 'HEAD' })
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['RELEASE SUCCEED'] })
    expect(warningsOf(run.step)).toEqual([expect.stringContaining('Amplify calls it HEAD')])
  })

  it.concurrent('is built again: RETRY of the newest job', async () => {
    const run = await playSite({
      app: CONNECTED,
      with: { 'job-type': 'RETRY' },
      arrange: ({ aws, main }) => {
        aws.amplify.world.push(main, pushed)
        aws.amplify.world.stopJob(main, '1')
      }
    })
    expectEnding(run, { ...SUCCEEDED, jobs: ['WEB_HOOK CANCELLED', 'RETRY SUCCEED'] })
    expect(run.aws.calls('StartJob')[0]?.input).toMatchObject({ jobType: 'RETRY', jobId: '1' })
  })

  it.concurrent('fails with the most telling line of its log', async () => {
    const run = await playSite({
      app: CONNECTED,
      arrange: ({ aws }) => {
        aws.amplify.script.fail({ step: 'BUILD', log: LOG })
      }
    })
    expectEnding(run, {
      ...FAILED,
      state: 'FAILED',
      reason: /^step BUILD failed: .*error TS2322: Type string/,
      jobs: ['RELEASE FAILED']
    })
  })

  it.concurrent('is never green when somebody cancels the job', async () => {
    const run = await playSite({
      app: CONNECTED,
      arrange: ({ aws }) => {
        aws.amplify.script.cancel({ step: 'BUILD', seconds: 10 })
      }
    })
    expectEnding(run, {
      ...FAILED,
      state: 'CANCELLED',
      reason: /the job was cancelled in Amplify/,
      jobs: ['RELEASE CANCELLED']
    })
  })

  it.concurrent('without a repository is explained, not tried', async () => {
    const run = await playSite({})
    expectEnding(run, { ...FAILED, reason: /is not connected to a repository/, jobs: [] })
    expect(run.aws.calls('StartJob')).toEqual([])
  })
})

/** An archive whose one file is in a folder: stored, without a checksum that anybody looks at. */
function folderZip(): Buffer {
  const name = Buffer.from('dist/index.html')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length, 16)
  return Buffer.concat([local, name, central, name, end])
}
