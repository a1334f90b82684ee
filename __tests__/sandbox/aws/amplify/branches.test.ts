import { describe, expect, it } from '@jest/globals'
import { derivedDisplayName } from '../../../../sandbox/aws/amplify/branches.js'
import { failure, MINUTE, START } from '../support.js'
import { hosting, REPOSITORY } from './support.js'

describe('apps', () => {
  it('are shown by id and listed in pages', async () => {
    const { client, world, main } = await hosting({
      description: 'the shop',
      basicAuth: 'me:secret',
      environmentVariables: { A: 'b' },
      tags: { team: 'web' }
    })
    const { app } = await client.getApp(main)
    expect(app).toMatchObject({
      appId: main.appId,
      appArn: `arn:aws:amplify:eu-west-1:123456789012:apps/${main.appId}`,
      name: 'site',
      description: 'the shop',
      platform: 'WEB',
      defaultDomain: `${main.appId}.amplifyapp.com`,
      createTime: new Date(START),
      environmentVariables: { A: 'b' },
      enableBranchAutoBuild: false,
      enableBasicAuth: true,
      basicAuthCredentials: Buffer.from('me:secret').toString('base64'),
      tags: { team: 'web' },
      productionBranch: { branchName: 'main' }
    })
    expect(main.appId).toMatch(/^d[a-z0-9]{13}$/)
    for (let number = 1; number <= 12; number += 1) world.createApp(`app ${number}`)
    const first = await client.listApps({})
    expect(first.apps).toHaveLength(10)
    const rest = await client.listApps({ nextToken: first.nextToken, maxResults: 100 })
    expect(rest.apps?.map(({ name }) => name)).toEqual(['app 10', 'app 11', 'app 12'])
    expect(rest.nextToken).toBeUndefined()
  })

  it('have a repository only where one is connected', async () => {
    const { client, world, main } = await hosting()
    expect((await client.getApp(main)).app).not.toHaveProperty('repository')
    const ids = [
      'https://github.com/o/r',
      'https://gitlab.com/o/r',
      'https://git-codecommit.eu-west-1.x/o'
    ].map((repository) => world.createApp('built', { repository, platform: 'WEB_COMPUTE' }))
    const apps = await Promise.all(ids.map(async (appId) => (await client.getApp({ appId })).app))
    expect(apps).toMatchObject([
      { repository: 'https://github.com/o/r', repositoryCloneMethod: 'TOKEN', platform: 'WEB_COMPUTE' },
      { repositoryCloneMethod: 'SSH', enableBranchAutoBuild: true },
      { repositoryCloneMethod: 'SIGV4' }
    ])
  })

  it('that do not exist are not found', async () => {
    const { client } = await hosting()
    expect(await failure(client.getApp({ appId: 'dmissing' }))).toMatchObject({
      name: 'NotFoundException',
      message: 'App dmissing not found.',
      $metadata: { httpStatusCode: 404 }
    })
    expect((await failure(client.getApp({ appId: 'shop' }))).message).toContain(
      'Member must satisfy regular expression pattern: d[a-z0-9]+'
    )
  })

  it('have domains', async () => {
    const { client, world, main } = await hosting()
    world.addDomain(main.appId, 'example.com', { branches: { '': 'main', www: 'main', dev: 'develop' } })
    world.addDomain(main.appId, 'example.org', {
      branches: { www: 'main' },
      status: 'FAILED',
      statusReason: 'no record',
      verified: false
    })
    const { domainAssociations } = await client.listDomainAssociations(main)
    expect(domainAssociations).toMatchObject([
      {
        domainName: 'example.com',
        domainStatus: 'AVAILABLE',
        subDomains: [
          { subDomainSetting: { prefix: '', branchName: 'main' }, verified: true },
          { subDomainSetting: { prefix: 'www', branchName: 'main' } },
          { subDomainSetting: { prefix: 'dev', branchName: 'develop' } }
        ]
      },
      { domainName: 'example.org', domainStatus: 'FAILED', statusReason: 'no record' }
    ])
    expect((await client.getBranch(main)).branch?.customDomains).toEqual([
      'example.com',
      'www.example.com',
      'www.example.org'
    ])
    const domain = { ...main, domainName: 'example.org' }
    expect((await client.getDomainAssociation(domain)).domainAssociation?.domainStatus).toBe('FAILED')
    expect(await failure(client.getDomainAssociation({ ...main, domainName: 'example.net' }))).toMatchObject({
      name: 'NotFoundException'
    })
  })
})

describe('branches', () => {
  it('are created with all that was said, and with defaults', async () => {
    const { client, main } = await hosting()
    const { branch } = await client.createBranch({
      appId: main.appId,
      branchName: 'Feature/New_Look.2',
      stage: 'PULL_REQUEST',
      description: 'marker',
      environmentVariables: { API: 'https://api.test' },
      enableBasicAuth: true,
      basicAuthCredentials: 'bWU6c2VjcmV0',
      tags: { pr: 'seven' }
    })
    expect(branch).toMatchObject({
      branchArn: `arn:aws:amplify:eu-west-1:123456789012:apps/${main.appId}/branches/Feature%2FNew_Look.2`,
      branchName: 'Feature/New_Look.2',
      displayName: 'feature-new-look-2',
      stage: 'PULL_REQUEST',
      description: 'marker',
      environmentVariables: { API: 'https://api.test' },
      enableBasicAuth: true,
      basicAuthCredentials: 'bWU6c2VjcmV0',
      enableAutoBuild: true,
      activeJobId: '',
      totalNumberOfJobs: '0',
      ttl: '5',
      customDomains: [],
      tags: { pr: 'seven' },
      createTime: new Date(START)
    })
    expect((await client.getBranch({ appId: main.appId, branchName: 'Feature/New_Look.2' })).branch).toEqual(
      branch
    )
    await client.createBranch({ appId: main.appId, branchName: 'plain' })
    expect((await client.getBranch({ appId: main.appId, branchName: 'plain' })).branch?.stage).toBe('NONE')
  })

  it('derive a host name label, and never share one', async () => {
    expect(['main', 'Feature/ä_1', 'a.b'].map(derivedDisplayName)).toEqual(['main', 'feature---1', 'a-b'])
    const { client, main } = await hosting()
    const names: (string | undefined)[] = []
    for (const branchName of ['a/b', 'a-b', 'a_b']) {
      names.push((await client.createBranch({ appId: main.appId, branchName })).branch?.displayName)
    }
    expect(names).toEqual(['a-b', 'a-b-1', 'a-b-2'])
    const own = await client.createBranch({ appId: main.appId, branchName: 'x', displayName: 'chosen' })
    expect(own.branch?.displayName).toBe('chosen')
  })

  it('keep what an update does not mention', async () => {
    const { client, clock, main } = await hosting()
    await client.updateBranch({ ...main, description: 'one', enableAutoBuild: false })
    clock.advance(MINUTE)
    const { branch } = await client.updateBranch({ ...main, stage: 'BETA', displayName: 'shown' })
    expect(branch).toMatchObject({
      description: 'one',
      enableAutoBuild: false,
      stage: 'BETA',
      displayName: 'shown',
      createTime: new Date(START),
      updateTime: new Date(START + MINUTE)
    })
  })

  it('are listed in pages whose tokens hold for that list only', async () => {
    const { client, world, main } = await hosting()
    for (let number = 1; number <= 4; number += 1) {
      world.createBranch({ appId: main.appId, branchName: `pr-${number}` })
    }
    const first = await client.listBranches({ appId: main.appId, maxResults: 3 })
    expect(first.branches?.map(({ branchName }) => branchName)).toEqual(['main', 'pr-1', 'pr-2'])
    const second = await client.listBranches({ appId: main.appId, nextToken: first.nextToken })
    expect(second.branches?.map(({ branchName }) => branchName)).toEqual(['pr-3', 'pr-4'])
    expect(world.branches(main.appId)).toHaveLength(5)
    expect(await failure(client.listApps({ nextToken: first.nextToken }))).toMatchObject({
      name: 'BadRequestException',
      message: 'Invalid nextToken'
    })
  })

  it('that exist already are refused in the words of Amplify', async () => {
    const { client, main } = await hosting()
    expect(await failure(client.createBranch(main))).toMatchObject({
      name: 'BadRequestException',
      message: `Failed to create branch. The branch main already exists for the app ${main.appId}`,
      $metadata: { httpStatusCode: 400 }
    })
  })

  it('leave their name taken for a while when they are deleted', async () => {
    const { client, clock, main } = await hosting()
    expect((await client.deleteBranch(main)).branch?.branchName).toBe('main')
    for (const gone of [client.getBranch(main), client.deleteBranch(main)]) {
      expect(await failure(gone)).toMatchObject({
        name: 'NotFoundException',
        message: 'Branch main not found.'
      })
    }
    expect(await failure(client.createBranch(main))).toMatchObject({
      name: 'BadRequestException',
      message:
        'Failed to create branch. The branch is deleting for the app. ' +
        'Please wait a few minutes before re-create this branch.'
    })
    clock.advance(2 * MINUTE)
    await client.createBranch(main)
  })

  it('with a job in flight are deleted only where the script says so', async () => {
    const { client, world, script, main } = await hosting()
    world.createDeployment(main)
    expect(await failure(client.deleteBranch(main))).toMatchObject({ name: 'BadRequestException' })
    script.set({ deleteBusyBranch: 'accepted' })
    await client.deleteBranch(main)
  })

  it.each([
    ['LimitExceededException', 429],
    ['BadRequestException', 400]
  ] as const)('more than 50 get %s', async (name, httpStatusCode) => {
    const { client, world, script, main } = await hosting()
    script.set({ branchLimitError: name })
    for (let number = 2; number <= 50; number += 1) {
      world.createBranch({ appId: main.appId, branchName: `pr-${number}` })
    }
    expect(await failure(client.createBranch({ appId: main.appId, branchName: 'one-more' }))).toMatchObject({
      name,
      message: 'Failed to create branch. You have reached the maximum number of branches in this app.',
      $metadata: { httpStatusCode }
    })
    world.deleteBranch({ appId: main.appId, branchName: 'pr-2' })
    await client.createBranch({ appId: main.appId, branchName: 'one-more' })
  })

  it('of a connected app can be built as soon as they are made', async () => {
    const { client, world, script, main } = await hosting({ repository: REPOSITORY })
    const place = { appId: main.appId, branchName: 'feature' }
    expect(world.push(place, { id: 'abc' })).toBeUndefined()
    script.set({ buildNewBranches: true })
    await client.createBranch(place)
    expect(world.jobs(place)).toMatchObject([{ summary: { jobType: 'WEB_HOOK', commitId: 'abc' } }])
  })

  it('have tags, as apps do', async () => {
    const { client, main } = await hosting()
    const resourceArn = (await client.getBranch(main)).branch?.branchArn ?? ''
    await client.tagResource({ resourceArn, tags: { one: '1', two: '2' } })
    await client.untagResource({ resourceArn, tagKeys: ['one'] })
    expect((await client.listTagsForResource({ resourceArn })).tags).toEqual({ two: '2' })
    expect((await client.getBranch(main)).branch?.tags).toEqual({ two: '2' })
    const missing = `${resourceArn}-missing`
    expect(await failure(client.listTagsForResource({ resourceArn: missing }))).toMatchObject({
      name: 'ResourceNotFoundException',
      code: 'ResourceNotFoundException',
      message: `Resource ${missing} not found.`
    })
    await client.deleteBranch(main)
    expect(await failure(client.listTagsForResource({ resourceArn }))).toMatchObject({
      name: 'ResourceNotFoundException'
    })
  })
})
