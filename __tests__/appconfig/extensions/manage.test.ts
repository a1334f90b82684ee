import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { member } from '../../../src/runtime/json.js'
import { aDesk, notify, TOPIC, type ADesk, type Managed } from './a-desk.js'

const OWNER = 'aws-deploy:owner'
const actions = { ON_DEPLOYMENT_COMPLETE: [{ Name: 'tell', Uri: TOPIC }] }
const OWN = { tags: { [OWNER]: 'shop-config' } }

let desk: ADesk
beforeEach(async () => {
  desk = await aDesk()
})
afterEach(async () => {
  await desk.close()
})

const summaries = ({ plan }: Managed): readonly string[] =>
  (plan?.changes ?? []).map(({ summary }) => summary)
const done = ({ outcome: { changes } }: Managed): unknown =>
  Array.isArray(changes) ? changes.map((change: unknown) => member(change, 'done')) : undefined

/** A second run of the same file finds nothing to do. */
const expectStable = async (yaml: string, config = {}): Promise<void> => {
  const again = await desk.manage(yaml, config)
  expect(again.outcome.kind).toBe('unchanged')
  expect(again.writes).toEqual([])
}

describe('a file of extensions', () => {
  it('is made from nothing, and a second run changes nothing', async () => {
    const { aws, shop } = desk
    const more =
      'associations: [{ extension: AWS.AppConfig.DeploymentNotificationsToSqs, application: shop, parameters: { queueArn: q } }]'
    const first = await desk.manage(notify({ more }))
    expect(first.outcome).toMatchObject({ kind: 'applied' })
    expect(summaries(first)).toEqual([
      'extension notify added',
      'association of extension notify with shop / prod added, with values for team',
      'association of extension AWS.AppConfig.DeploymentNotificationsToSqs with shop added, with values for queueArn'
    ])
    expect(done(first)).toEqual([true, true, true])
    expect(first.writes).toEqual([
      'CreateExtension',
      'CreateExtensionAssociation',
      'CreateExtensionAssociation'
    ])
    const [prod, all] = aws.world.associations()
    expect([prod?.resourceArn, all?.resourceArn]).toEqual([
      aws.world.arnOf(shop.environmentId),
      aws.world.arnOf(shop.applicationId)
    ])
    expect(aws.world.tags(aws.world.associationArn(all?.id ?? ''))).toEqual({ [OWNER]: 'shop-config' })
    await expectStable(notify({ more }))
  })

  it('with only an association needs the account from somewhere', async () => {
    const only = (application: string) =>
      `associations: [{ extension: AWS.AppConfig.DeploymentNotificationsToEventBridge, application: '${application}' }]`
    const { outcome, writes } = await desk.manage(only('shop'))
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/give `application` as an ARN/)
    })
    expect(writes).toEqual([])
    const role = {
      arn: 'arn:aws:iam::123456789012:role/x',
      sessionName: 'x',
      durationSeconds: 900,
      audience: 'x'
    }
    const dry = await desk.manage(only('shop'), { dryRun: true, role })
    expect(dry.outcome.kind).toBe('planned')
    const byArn = await desk.manage(only(desk.aws.world.arnOf(desk.shop.applicationId)))
    expect(byArn.outcome.kind).toBe('applied')
    await expectStable(only('shop'))
  })

  it('finds what it is about by name, id and ARN', async () => {
    const { aws, shop } = desk
    const id = aws.world.createExtension('judge', actions)
    const target = (application: string, key: string, value: string) =>
      `associations: [{ extension: ${id}, application: '${application}', ${key}: '${value}' }]`
    const arnOf = (thing: string) => aws.world.arnOf(thing)
    expect((await desk.manage(target('shop', 'environment', 'prod'))).outcome.kind).toBe('applied')
    await expectStable(target(shop.applicationId, 'environment', shop.environmentId))
    await expectStable(target(arnOf(shop.applicationId), 'environment', arnOf(shop.environmentId)))
    const profile = await desk.manage(target('shop', 'configuration-profile', arnOf(shop.profileId)))
    expect(profile.outcome.kind).toBe('applied')
    const byArn = `arn:aws:appconfig:eu-west-1:123456789012:extension/${id}/1`
    await expectStable(
      `associations: [{ extension: '${byArn}', application: shop, configuration-profile: flags }]`
    )
  })

  it('with names that stand for nothing has them reported together, at their lines', async () => {
    const { outcome } = await desk.manage(
      [
        'associations:',
        '  - { extension: AWS.AppConfig.DeploymentNotificationsToSq, application: shop }',
        '  - { extension: b, application: shop, environment: prd }',
        "  - { extension: c, application: 'arn:aws:appconfig:us-east-1:123456789012:application/abc1234' }",
        "  - { extension: d, application: 'arn:aws:sns:eu-west-1:123456789012:topic' }"
      ].join('\n')
    )
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: {
        remarks: [
          { line: 3, message: expect.stringMatching(/no environment "prd" .*did you mean "prod"/) },
          { line: 4, message: expect.stringMatching(/is in us-east-1, and this step works in eu-west-1/) },
          { line: 5, message: expect.stringMatching(/is no ARN of AppConfig/) }
        ]
      }
    })
    const extension = await desk.manage(
      'associations: [{ extension: AWS.AppConfig.DeploymentNotificationsToSq, application: shop }]'
    )
    expect(extension.outcome).toMatchObject({
      problem: {
        remarks: [
          { message: expect.stringMatching(/did you mean "AWS.AppConfig.DeploymentNotificationsToSqs"/) }
        ]
      }
    })
  })

  it('shows what would be done, and does nothing, in a dry run', async () => {
    const { outcome, writes, plan } = await desk.manage(notify(), { dryRun: true })
    expect(outcome).toMatchObject({
      kind: 'planned',
      reason: '2 changes would be made'
    })
    expect(outcome.changes).toEqual(plan?.changes?.map((change) => ({ ...change, done: false })))
    expect(writes).toEqual([])
  })
})

describe('an extension', () => {
  it('is changed in its newest version, with the number as lock', async () => {
    await desk.manage(notify())
    const uri = 'arn:aws:sns:eu-west-1:123456789012:other'
    const changed = await desk.manage(notify({ uri }))
    expect(changed.writes).toEqual(['UpdateExtension'])
    expect(desk.aws.calls('UpdateExtension')[0]?.input).toMatchObject({ VersionNumber: 1 })
    expect(changed.plan?.changes).toEqual([
      {
        subject: 'action',
        kind: 'changed',
        path: '/extensions/notify/actions/ON_DEPLOYMENT_COMPLETE/uri',
        summary: 'URI of action tell at ON_DEPLOYMENT_COMPLETE of extension notify changed',
        before: TOPIC,
        after: uri
      }
    ])
    await expectStable(notify({ uri }))
  })

  it('is changed as well where an update makes a new version: its associations follow in the same run', async () => {
    const { aws } = desk
    aws.script.set({ extensionUpdate: 'new version' })
    await desk.manage(notify())
    const changed = await desk.manage(notify({ uri: `${TOPIC}2` }))
    expect(changed.outcome.kind).toBe('applied')
    expect(changed.writes).toEqual([
      'UpdateExtension',
      'CreateExtensionAssociation',
      'DeleteExtensionAssociation'
    ])
    expect(done(changed)).toEqual([true, true])
    await expectStable(notify({ uri: `${TOPIC}2` }))
  })

  it('is changed, and the run is cancelled before the second look that this takes', async () => {
    const { aws } = desk
    aws.script.set({ extensionUpdate: 'new version' })
    await desk.manage(notify())
    const cancel = new AbortController()
    const { outcome } = await desk.manage(notify({ uri: `${TOPIC}2` }), {}, cancel.signal, () => {
      cancel.abort({ kind: 'cancelled', signal: 'SIGTERM' })
    })
    expect(outcome).toMatchObject({
      kind: 'cancelled',
      reason: expect.stringMatching(/^cancelled \(SIGTERM\) .*done before: 1 change: URI/)
    })
  })

  it('gets its tags in line, the owner and those of AWS aside', async () => {
    const { aws } = desk
    const file = (tags: string) => notify({ associations: `[]\n    tags: ${tags}` })
    await desk.manage(file('{ a: b, old: x }'))
    const id = aws.world.extension('notify')?.id ?? ''
    const arn = `arn:aws:appconfig:eu-west-1:123456789012:extension/${id}/1`
    const changed = await desk.manage(file('{ a: c, new: y }'))
    expect(changed.writes).toEqual(['TagResource', 'UntagResource'])
    expect(aws.world.tags(arn)).toEqual({ a: 'c', new: 'y', [OWNER]: 'shop-config' })
    await expectStable(file('{ a: c, new: y }'))
  })

  it('keeps its last parameter, which AWS takes away from none', async () => {
    await desk.manage(notify())
    const { outcome, writes } = await desk.manage(notify({ parameters: '{}', associations: '[]' }))
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/AWS takes the last one away from no extension/)
    })
    expect(writes).toEqual([])
  })

  it.each([
    ['without an owner', {}, 'it has no tag aws-deploy:owner'],
    ['of another owner', { tags: { [OWNER]: 'them' } }, 'its tag aws-deploy:owner is "them"']
  ])('that exists %s is left alone', async (_what, options, words) => {
    desk.aws.world.createExtension('notify', actions, options)
    const { outcome, writes } = await desk.manage(notify({ parameters: '{ team: {} }' }))
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining(words),
      problem: { remarks: [{ file: 'extensions.yml', line: 3, column: 5 }] }
    })
    expect(writes).toEqual([])
  })

  it('of AWS is not taken over by its name', async () => {
    const file = notify().replace('name: notify', 'name: AppConfig deployment events to Amazon SNS')
    const { outcome } = await desk.manage(file)
    expect(outcome).toMatchObject({ reason: expect.stringMatching(/is AWS's own: choose another name/) })
  })

  it('that somebody changes meanwhile is not overwritten', async () => {
    const { aws } = desk
    await desk.manage(notify())
    const theirs = { description: 'theirs' }
    // The third look: before the update, after the two of the comparison.
    aws.faults.add(
      {
        kind: 'do',
        run: () => {
          aws.world.updateExtension('notify', theirs)
        }
      },
      { operation: 'ListTagsForResource', nth: 2 }
    )
    const { outcome, writes } = await desk.manage(notify({ uri: `${TOPIC}2` }))
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: { kind: 'conflict' },
      reason: expect.stringMatching(
        /^extension notify was changed by somebody else while this step ran; nothing of theirs was overwritten/
      ),
      hint: expect.stringMatching(/Run this step again/)
    })
    expect(writes).toEqual([])
    expect(aws.world.extension('notify')?.versions[0]).toMatchObject({ description: 'theirs' })
    expect((await desk.manage(notify({ uri: `${TOPIC}2` }))).outcome.kind).toBe('applied')
  })

  it('that gets a version from somebody right before the update is not overwritten either', async () => {
    const { aws } = desk
    await desk.manage(notify())
    aws.faults.add(
      {
        kind: 'do',
        run: () => {
          aws.world.createExtension('notify', actions, { latestVersionNumber: 1 })
        }
      },
      { operation: 'UpdateExtension' }
    )
    const { outcome } = await desk.manage(notify({ uri: `${TOPIC}2` }))
    expect(outcome).toMatchObject({
      kind: 'failed',
      problem: {
        kind: 'conflict',
        message: expect.stringMatching(/changed \(UpdateExtension .*latest version number of 2/)
      }
    })
    expect(aws.world.extension('notify')?.versions.map((version) => version.actions)).toEqual([
      expect.objectContaining({ ON_DEPLOYMENT_COMPLETE: [expect.objectContaining({ Uri: TOPIC })] }),
      actions
    ])
  })
})

describe('an association', () => {
  it('gets other values without showing them', async () => {
    await desk.manage(notify())
    const associations = '[{ application: shop, environment: prod, parameters: { team: secret-api } }]'
    const changed = await desk.manage(notify({ associations }))
    expect(changed.writes).toEqual(['UpdateExtensionAssociation'])
    expect(summaries(changed)).toEqual([
      'values of the association of extension notify with shop / prod changed: team changed'
    ])
    expect(JSON.stringify([changed.plan, changed.outcome, changed.notes])).not.toContain('secret-api')
    await expectStable(notify({ associations }))
  })

  describe('of another version', () => {
    const pinned = (version: string) =>
      notify({ associations: `[{ application: shop, parameters: { team: web }${version} }]` })
    beforeEach(async () => {
      await desk.manage(pinned(''))
      const parameters = { team: { Required: true } }
      desk.aws.world.createExtension('notify', actions, { latestVersionNumber: 1, parameters })
    })

    it('is made anew before the old one is deleted, by pin and by the newest', async () => {
      const { aws } = desk
      const newest = await desk.manage(pinned(''))
      expect(newest.writes).toEqual(['CreateExtensionAssociation', 'DeleteExtensionAssociation'])
      expect(summaries(newest)).toEqual([
        'association of extension notify with shop made anew for version 2 (it is of version 1)'
      ])
      await expectStable(pinned(''))
      expect((await desk.manage(pinned(', version: 1'))).outcome.kind).toBe('applied')
      expect(aws.world.associations().map(({ versionNumber }) => versionNumber)).toEqual([1])
      await expectStable(pinned(', version: 1'))
      const missing = await desk.manage(pinned(', version: 3'))
      expect(missing.outcome).toMatchObject({
        reason: expect.stringMatching(/extension notify has no version 3; the newest is 2/)
      })
    })

    it('is deleted first where AWS does not take both', async () => {
      const { aws } = desk
      aws.script.set({ secondAssociation: 'refused' })
      const { outcome, writes, notes } = await desk.manage(pinned(''))
      expect(outcome.kind).toBe('applied')
      expect(writes).toEqual([
        'CreateExtensionAssociation',
        'DeleteExtensionAssociation',
        'CreateExtensionAssociation'
      ])
      expect(notes.join('\n')).toMatch(
        /AWS does not take a second one .* so the old one \(\w+\) is deleted first/
      )
    })

    it('leaves the old one in force where AWS refuses the new one for another reason', async () => {
      const { aws } = desk
      const refusal = { kind: 'error', code: 'BadRequestException', status: 400, message: 'no' } as const
      aws.faults.add(refusal, { operation: 'CreateExtensionAssociation', times: 2 })
      const { outcome, notes } = await desk.manage(pinned(''))
      expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('no') })
      expect(notes.join('\n')).toMatch(/what it was .* is made again: of version 1/)
      const [there, ...more] = aws.world.associations()
      expect(more).toEqual([])
      expect(there).toMatchObject({ versionNumber: 1, parameters: { team: 'web' } })
      expect((await desk.manage(pinned(''))).outcome.kind).toBe('applied')
      await expectStable(pinned(''))
    })

    it('that is left over from a run that was cut off is deleted', async () => {
      const { aws, shop } = desk
      aws.world.associate('notify', shop.applicationId, { team: 'web' }, OWN)
      const { writes } = await desk.manage(pinned(''))
      expect(writes).toEqual(['DeleteExtensionAssociation'])
      expect(aws.world.associations().map(({ versionNumber }) => versionNumber)).toEqual([2])
    })
  })

  it('takes what its own version of the extension takes', async () => {
    const { aws } = desk
    aws.world.createExtension('judge', actions, { parameters: { team: { Required: true } } })
    const file = (parameters: string) =>
      `associations: [{ extension: judge, application: shop, parameters: ${parameters} }]`
    const { outcome, writes } = await desk.manage(file('{ tram: x }'))
    expect(outcome).toMatchObject({
      problem: {
        remarks: [
          { message: 'the association has a value for tram, which extension judge does not declare' },
          { message: 'the association has no value for team, which extension judge requires' }
        ]
      }
    })
    expect(writes).toEqual([])
    expect((await desk.manage(file('{ team: x }'))).outcome.kind).toBe('applied')
  })

  it('that exists without the owner is left alone', async () => {
    const { aws, shop } = desk
    aws.world.createExtension('judge', actions)
    const id = aws.world.associate('judge', shop.applicationId)
    const { outcome, writes } = await desk.manage('associations: [{ extension: judge, application: shop }]')
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining(`association ${id} does not belong to owner "octo/shop"`)
    })
    expect(writes).toEqual([])
  })

  it('that two names stand for is refused', async () => {
    desk.aws.world.createExtension('judge', actions)
    const { outcome } = await desk.manage(
      `associations: [{ extension: judge, application: shop }, { extension: judge, application: ${desk.shop.applicationId} }]`
    )
    expect(outcome).toMatchObject({
      reason: expect.stringMatching(/is associated with shop twice in this file/)
    })
  })
})

describe('what the file no longer names', () => {
  const empty = 'owner: shop-config'

  it('stays without prune', async () => {
    await desk.manage(notify())
    await expectStable(empty)
  })

  it('is deleted with prune, all versions, associations first, and nothing of others', async () => {
    const { aws, shop } = desk
    await desk.manage(notify())
    aws.world.createExtension('notify', actions, { latestVersionNumber: 1 })
    aws.world.createExtension('theirs', actions, { tags: { [OWNER]: 'them' } })
    aws.world.createExtension('nobodys', actions)
    aws.world.associate('theirs', shop.applicationId, {}, { tags: { [OWNER]: 'them' } })
    aws.world.associate('nobodys', shop.applicationId)
    aws.world.associate('nobodys', shop.profileId, {}, OWN)
    const pruned = await desk.manage(empty, { prune: true })
    expect(pruned.writes).toEqual([
      'DeleteExtensionAssociation',
      'DeleteExtensionAssociation',
      'DeleteExtension',
      'DeleteExtension'
    ])
    expect(aws.world.extension('notify')).toBeUndefined()
    expect(aws.world.extension('theirs')).toBeDefined()
    expect(aws.world.associations()).toHaveLength(2)
    await expectStable(empty, { prune: true })
  })

  it('that gets another version while it is deleted is a failure, and no success', async () => {
    const { aws } = desk
    await desk.manage(notify())
    aws.faults.add(
      {
        kind: 'do',
        run: () => void aws.world.createExtension('notify', actions, { latestVersionNumber: 1 })
      },
      { operation: 'DeleteExtension' }
    )
    const { outcome } = await desk.manage(empty, { prune: true })
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/extension notify was given a version 2, .* by somebody else/)
    })
    expect(aws.world.extension('notify')).toBeDefined()
    expect((await desk.manage(empty, { prune: true })).outcome.kind).toBe('applied')
    await expectStable(empty, { prune: true })
  })

  it('that was handed over since it was looked at stays', async () => {
    const { aws } = desk
    await desk.manage(notify())
    const run = () => {
      aws.world.createExtension('notify', actions, { latestVersionNumber: 1, tags: { [OWNER]: 'them' } })
    }
    aws.faults.add({ kind: 'do', run }, { operation: 'DeleteExtensionAssociation' })
    const { outcome, writes } = await desk.manage(empty, { prune: true })
    expect(writes).toEqual(['DeleteExtensionAssociation'])
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/extension notify was given another owner by somebody else/)
    })
  })

  it('stays as long as somebody else uses it', async () => {
    const { aws, shop } = desk
    await desk.manage(notify())
    const id = aws.world.associate('notify', shop.profileId, { team: 'x' })
    const { outcome, plan } = await desk.manage(empty, { prune: true })
    expect(outcome.kind).toBe('applied')
    expect(plan?.findings).toEqual([
      {
        severity: 'warning',
        message: expect.stringContaining(
          `extension notify is no longer in the file, and stays: associations that are not this owner's use it: ${id}`
        )
      }
    ])
    expect(aws.world.extension('notify')).toBeDefined()
  })

  it('is deleted although AWS counts its associations for a while longer', async () => {
    await desk.manage(notify())
    desk.aws.faults.add(
      { kind: 'error', code: 'BadRequestException', status: 400, message: 'still has associations' },
      { operation: 'DeleteExtension', times: 2 }
    )
    expect((await desk.manage(empty, { prune: true })).outcome.kind).toBe('applied')
  })
})

describe('a run that goes wrong', () => {
  it.each(['CreateExtension', 'CreateExtensionAssociation'])(
    'does not repeat %s whose answer was lost',
    async (operation) => {
      const { aws } = desk
      aws.faults.add({ kind: 'internal-error' }, { operation, processing: 'after' })
      const { outcome } = await desk.manage(notify())
      expect(outcome.kind).toBe('applied')
      expect(aws.calls(operation)).toHaveLength(1)
      expect(aws.world.associations()).toHaveLength(1)
    }
  )

  it.each([
    'CreateExtension',
    'CreateExtensionAssociation',
    'UpdateExtension',
    'DeleteExtension',
    'DeleteExtensionAssociation'
  ])('rides out trouble with %s', async (operation) => {
    const { aws } = desk
    aws.faults.add({ kind: 'internal-error' }, { operation })
    expect((await desk.manage(notify())).outcome.kind).toBe('applied')
    expect((await desk.manage(notify({ uri: `${TOPIC}2` }))).outcome.kind).toBe('applied')
    expect((await desk.manage('owner: shop-config', { prune: true })).outcome.kind).toBe('applied')
    expect(aws.world.associations()).toEqual([])
  })

  it('does not repeat an update whose answer was lost', async () => {
    const { aws } = desk
    await desk.manage(notify())
    aws.faults.add({ kind: 'internal-error' }, { operation: 'UpdateExtension', processing: 'after' })
    expect((await desk.manage(notify({ uri: `${TOPIC}2` }))).outcome.kind).toBe('applied')
    expect(aws.calls('UpdateExtension')).toHaveLength(1)
  })

  it('in the middle says what was done and what not, and the next run finishes it', async () => {
    const { aws } = desk
    const fault = aws.faults.add(
      { kind: 'access-denied' },
      { operation: 'CreateExtensionAssociation', times: Number.POSITIVE_INFINITY }
    )
    const first = await desk.manage(notify())
    expect(first.outcome).toMatchObject({
      kind: 'failed',
      problem: { kind: 'permission' },
      reason: expect.stringMatching(
        /CreateExtensionAssociation .*; done before: 1 change: extension notify added; not done: 1 change: association of extension notify with shop \/ prod added/
      ),
      hint: expect.stringMatching(
        /^Allow appconfig:CreateExtensionAssociation .* Nothing is undone\. Run this step again/
      )
    })
    expect(done(first)).toEqual([true, false])
    fault.remove()
    expect((await desk.manage(notify())).writes).toEqual(['CreateExtensionAssociation'])
    await expectStable(notify())
  })

  it('is cancelled between two calls, and says what was done', async () => {
    const cancel = new AbortController()
    const { outcome, writes } = await desk.manage(notify(), {}, cancel.signal, () => {
      cancel.abort({ kind: 'cancelled', signal: 'SIGINT' })
    })
    expect(outcome).toMatchObject({
      kind: 'cancelled',
      reason: expect.stringMatching(
        /^cancelled \(SIGINT\) before everything was done; done before: 1 change: extension notify added; not done: 1 change/
      )
    })
    expect(writes).toEqual(['CreateExtension'])
  })

  it('before anything was changed is an ordinary failure', async () => {
    desk.aws.faults.add({ kind: 'access-denied' }, { operation: 'ListExtensions' })
    const { outcome } = await desk.manage(notify())
    expect(outcome).toMatchObject({
      kind: 'failed',
      hint: expect.stringMatching(/Allow appconfig:ListExtensions/)
    })
  })

  it('is told when the quota is used up', async () => {
    desk.aws.script.set({ extensionQuota: 0 })
    expect((await desk.manage(notify())).outcome).toMatchObject({
      problem: { kind: 'quota' },
      hint: expect.stringMatching(/Service Quotas/)
    })
  })
})
