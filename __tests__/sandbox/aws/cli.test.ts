import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bench, MINUTE } from './support.js'

const run = promisify(execFile)

/** The first releases that know AllowRevert, by major version. */
const SINCE: Readonly<Record<string, number>> = { '1': 36, '2': 19 }

/** Why the CLI cannot be used here, if it cannot. */
const obstacle = (): string | undefined => {
  try {
    const version = execFileSync('aws', ['--version'], { encoding: 'utf8' })
    const [, major = '', minor = ''] = /aws-cli\/(\d+)\.(\d+)/.exec(version) ?? []
    return Number(minor) >= (SINCE[major] ?? 0) ? undefined : `too old: ${version.trim()}`
  } catch {
    return 'not on PATH'
  }
}

describe('the AWS CLI, as another client of the wire', () => {
  const why = obstacle()
  if (why !== undefined) {
    it(`cannot be used here (${why})`, () => {
      console.warn(`aws is ${why}: the sandbox is proven with the JavaScript client only`)
      expect(obstacle()).toBe(why)
    })
    return
  }

  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-cli-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('creates a version, deploys it, watches it and reverts it', async () => {
    const { aws, clock, shop } = await bench()
    const cli = async (command: string, ...options: string[]): Promise<unknown> => {
      const { stdout } = await run('aws', ['appconfig', command, ...options, '--output', 'json'], {
        env: { PATH: process.env['PATH'], HOME: folder, ...aws.env }
      })
      return stdout.trim() === '' ? undefined : JSON.parse(stdout)
    }
    const application = ['--application-id', shop.applicationId]
    const place = [...application, '--environment-id', shop.environmentId]
    const content = '{"version":"1","flags":{},"values":{}}'
    writeFileSync(join(folder, 'flags.json'), content)
    expect(
      await cli(
        'create-hosted-configuration-version',
        ...application,
        ...[
          '--configuration-profile-id',
          shop.profileId,
          '--content',
          `fileb://${join(folder, 'flags.json')}`
        ],
        ...['--content-type', 'application/json', '--description', 'by hand', '--version-label', 'v2'],
        join(folder, 'stored.json')
      )
    ).toMatchObject({
      VersionNumber: 2,
      ContentType: 'application/json',
      VersionLabel: 'v2',
      Description: 'by hand'
    })
    expect(JSON.parse(readFileSync(join(folder, 'stored.json'), 'utf8'))).toEqual(JSON.parse(content))
    expect(
      await cli(
        'start-deployment',
        ...place,
        ...['--configuration-profile-id', shop.profileId, '--configuration-version', 'v2'],
        ...['--deployment-strategy-id', 'AppConfig.AllAtOnce', '--tags', 'team=web', '--description', 'grüße']
      )
    ).toMatchObject({ DeploymentNumber: 1, State: 'DEPLOYING', PercentageComplete: 0, Description: 'grüße' })
    clock.advance(11 * MINUTE)
    expect(await cli('list-deployments', ...place)).toMatchObject({
      Items: [{ DeploymentNumber: 1, State: 'COMPLETE' }]
    })
    expect(
      await cli('stop-deployment', ...place, '--deployment-number', '1', '--allow-revert')
    ).toMatchObject({
      DeploymentNumber: 0
    })
    expect(await cli('get-deployment', ...place, '--deployment-number', '1')).toMatchObject({
      State: 'REVERTED',
      VersionLabel: 'v2',
      EventLog: [{ EventType: 'REVERT_COMPLETED' }, {}, {}, {}, {}]
    })
    const refused = await run('aws', ['appconfig', 'get-application', '--application-id', 'missing'], {
      env: { PATH: process.env['PATH'], HOME: folder, ...aws.env }
    }).catch((error: unknown) => String(error))
    expect(refused).toContain('(ResourceNotFoundException) when calling the GetApplication operation')
  })
})
