import { describe, expect, it } from '@jest/globals'
import type { DomainStatus, JobStatus, JobType } from '@aws-sdk/client-amplify'
import { builtCommit } from '../../src/amplify/commit.js'
import { holderOf } from '../../src/amplify/holder.js'
import { branchMarker, describeBranch, isOurs } from '../../src/amplify/marker.js'
import { customUrl, defaultUrl } from '../../src/amplify/site.js'
import { tellingLine } from '../../src/amplify/telling-line.js'
import { snapshotOf, jobLike } from '../../src/amplify/snapshot.js'

describe('the commit that was built', () => {
  const wanted = 'abcdef0123'.padEnd(40, '9')
  it.each([
    [wanted, wanted, 'wanted'],
    [wanted.toUpperCase(), wanted, 'wanted'],
    [wanted, 'abcdef0', 'wanted'],
    ['HEAD', wanted, 'unknown'],
    ['', wanted, 'unknown'],
    [undefined, wanted, 'unknown'],
    [wanted, '', 'unknown'],
    ['b'.repeat(40), wanted, 'other'],
    // A prefix that is too short to tell commits apart.
    [wanted, 'abc', 'other']
  ])('%s for %s: %s', (built, asked, kind) => {
    expect(builtCommit(built, asked).kind).toBe(kind)
  })
})

describe('the mark of a branch', () => {
  it('is last and complete, and names the repository', () => {
    expect(describeBranch('https://github.com/o/r/actions/runs/1', branchMarker('42'))).toBe(
      'Created by https://github.com/o/r/actions/runs/1 [aws-deploy:branch repository=42]'
    )
    expect(describeBranch('x'.repeat(2000), branchMarker('42'))).toBe(branchMarker('42'))
  })

  it.each([
    ['[aws-deploy:branch repository=42]', '42', true],
    ['made by [aws-deploy:branch repository=42] and edited', '42', true],
    ['[aws-deploy:branch repository=421]', '42', false],
    ['[aws-deploy:branch repository=42]', '4', false],
    ['[aws-deploy:preview repository=42 pull-request=1]', '42', false],
    ['', '42', false],
    [undefined, '42', false],
    ['[aws-deploy:branch repository=]', '', false]
  ])('%j is that of repository %j: %s', (description, repository, ours) => {
    expect(isOurs(description, repository)).toBe(ours)
  })
})

describe('the most telling line of a log', () => {
  const at = '2026-11-21T10:00:00.000Z'
  it.each([
    [
      [
        `${at} [INFO]: # Executing command: npm ci`,
        `${at} [ERROR]: !!! Error: Command failed with exit code 1`
      ],
      'Error: Command failed with exit code 1'
    ],
    [
      [
        `${at} [WARNING]: npm warn deprecated x`,
        `${at} [WARNING]: Module not found: Error: Can't resolve './App' in '/codebuild'`,
        `${at} [WARNING]: Build failed`,
        `${at} [ERROR]: !!! Build failed`
      ],
      "Module not found: Error: Can't resolve './App' in '/codebuild'"
    ],
    [[`${at} [WARNING]: npm error Missing script: "build"`], 'npm error Missing script: "build"'],
    [
      [`${at} [ERROR]: CustomerError: Unable to assume specified IAM Role`],
      'CustomerError: Unable to assume specified IAM Role'
    ],
    [
      ['src/a.ts(1,2): error TS2304: Cannot find name x.'],
      'src/a.ts(1,2): error TS2304: Cannot find name x.'
    ],
    [['all is well'], undefined],
    [[], undefined]
  ])('%j', (lines, line) => {
    expect(tellingLine(lines)).toBe(line)
  })
})

describe('what holds a branch', () => {
  const place = { service: 'amplify', region: 'eu-west-1', appId: 'd1', branch: 'main' } as const
  const holding = (jobType: JobType, status: JobStatus) => {
    const job = {
      jobId: '7',
      jobType,
      status,
      commitId: 'abcdef0123456789',
      startTime: new Date('2026-11-21T03:00:30Z')
    }
    return holderOf(job, snapshotOf(jobLike({ summary: job }), place))
  }

  it.each([
    ['RELEASE', 'RUNNING', 'job 7 (a build of abcdef012345)'],
    ['WEB_HOOK', 'PENDING', 'job 7 (a build of abcdef012345 that a push started)'],
    ['RETRY', 'RUNNING', 'job 7 (a repeated build of abcdef012345)'],
    ['MANUAL', 'RUNNING', 'job 7 (a manual deployment)']
  ] as const)('%s %s: %s', (type, status, title) => {
    expect(holding(type, status)).toMatchObject({ id: '7', title })
    expect(holding(type, status)).not.toHaveProperty('hint')
  })

  it.each(['PENDING', 'CREATED'] as const)(
    'a manual deployment that was never started is named (%s)',
    (status) => {
      expect(holding('MANUAL', status)).toMatchObject({
        title: 'job 7 (a manual deployment, not started since 2026-11-21 03:00 UTC)',
        hint: expect.stringContaining('on-conflict: stop')
      })
    }
  )
})

describe('the address of a site', () => {
  const app = { app: { defaultDomain: 'd1.amplifyapp.com' } }

  it('is made of what the API says, never derived', () => {
    expect(defaultUrl(app, { displayName: 'feature-x-2' })).toBe('https://feature-x-2.d1.amplifyapp.com')
    expect(defaultUrl(app, { displayName: undefined })).toBeUndefined()
  })

  const domain = (domainName: string, domainStatus: DomainStatus, ...prefixes: [string, string][]) => ({
    domainName,
    domainStatus,
    subDomains: prefixes.map(([prefix, branchName]) => ({ subDomainSetting: { prefix, branchName } }))
  })

  it.each([
    [[domain('shop.example', 'AVAILABLE', ['www', 'main'], ['', 'main'])], 'https://shop.example'],
    [[domain('shop.example', 'AVAILABLE', ['www', 'main'], ['', 'beta'])], 'https://www.shop.example'],
    [[domain('shop.example', 'PENDING_VERIFICATION', ['', 'main'])], undefined],
    [[domain('shop.example', 'AVAILABLE', ['beta', 'beta'])], undefined],
    [[], undefined]
  ])('of its own: %#', (domains, url) => {
    expect(customUrl(domains, 'main')).toBe(url)
  })
})
