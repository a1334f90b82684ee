import { execFileSync, execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { member } from '../../src/runtime/json.js'
import { pullRequestEvent } from '../github/events.js'
import { playOn, setUp, type PlannedStep, type PlanScene, type PlanStage } from './plan-support.js'
import { errorsOf, linesWith } from './support.js'

const FILE = 'config/extensions.yml'
const OWNER = 'aws-deploy:owner'
const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:deployments'
const ROLE = 'arn:aws:iam::123456789012:role/notify'

/** A file with extension `notify`, and one of AWS's own. */
const notify = ({ uri = TOPIC, version = '', team = 'web' } = {}): string => `owner: shop-config
extensions:
  - name: notify
    description: tells the team
    actions:
      ON_DEPLOYMENT_COMPLETE:
        - name: tell
          uri: ${uri}
          role-arn: ${ROLE}
    parameters:
      team: { required: true, description: who is told }
    tags: { cost-center: shop }
    associations:
      - application: shop
        environment: prod
        parameters: { team: ${team} }${version}
associations:
  - extension: AWS.AppConfig.DeploymentNotificationsToEventBridge
    application: shop
`

/** What a plan needs, and this operation does not. */
const NOT_GIVEN = { application: '', environment: '', 'configuration-profile': '', 'configuration-file': '' }

/** One step of the operation, on a stage that stays. */
const extensions = (stage: PlanStage, file: string, scene: PlanScene = {}): Promise<PlannedStep> =>
  playOn(stage, {
    ...scene,
    files: { [FILE]: file },
    with: { ...NOT_GIVEN, operation: 'extensions', 'extensions-file': FILE, ...scene.with }
  })

/** Plays scenes on one stage. */
const onStage = async (play: (stage: PlanStage) => Promise<void>): Promise<void> => {
  const stage = await setUp()
  try {
    await play(stage)
  } finally {
    await Promise.all([stage.aws.close(), stage.github.close()])
  }
}

const endOf = ({ main }: PlannedStep): unknown => [main.conclusion, main.outputs.get('outcome')]

const changesOf = ({ main }: PlannedStep): readonly unknown[] => {
  const changes: unknown = JSON.parse(main.outputs.get('changes') ?? '[]')
  return Array.isArray(changes) ? changes : []
}
const summariesOf = (step: PlannedStep): readonly unknown[] =>
  changesOf(step).map((change) => member(change, 'summary'))
const doneOf = (step: PlannedStep): readonly unknown[] =>
  changesOf(step).map((change) => member(change, 'done'))

const writes = ({ aws }: PlanStage, since: number): readonly string[] =>
  aws.requests.slice(since).flatMap(({ method, operation = '' }) => (method === 'GET' ? [] : [operation]))

describe('a file of extensions', () => {
  it.concurrent('is made from nothing, and then there is nothing to do', () =>
    onStage(async (stage) => {
      const { aws, shop } = stage
      const first = await extensions(stage, notify())
      expect(endOf(first)).toEqual(['success', 'applied'])
      expect(summariesOf(first)).toEqual([
        'extension notify added',
        'association of extension notify with shop / prod added, with values for team',
        'association of extension AWS.AppConfig.DeploymentNotificationsToEventBridge with shop added'
      ])
      expect(doneOf(first)).toEqual([true, true, true])
      expect(linesWith(first.main, '3 of 3: association of extension AWS.AppConfig')).toHaveLength(1)
      expect(first.main.summary).toContain('extension notify added')
      expect(JSON.parse(first.main.outputs.get('result') ?? '')).toMatchObject({
        outcome: 'applied',
        changes: changesOf(first)
      })
      expect(first.main.annotations).toEqual([])
      expect(aws.world.associations().map(({ resourceArn }) => resourceArn)).toEqual([
        aws.world.arnOf(shop.environmentId),
        aws.world.arnOf(shop.applicationId)
      ])

      const since = aws.requests.length
      const second = await extensions(stage, notify())
      expect(endOf(second)).toEqual(['success', 'unchanged'])
      expect(second.main.outputs.get('reason')).toBe(
        'AWS has what the file wants: 1 extension and 2 associations'
      )
      expect([changesOf(second), writes(stage, since)]).toEqual([[], []])
    })
  )

  it.concurrent('changes the URI of an action', () =>
    onStage(async (stage) => {
      await extensions(stage, notify())
      const since = stage.aws.requests.length
      const changed = await extensions(stage, notify({ uri: `${TOPIC}-eu` }))
      expect(endOf(changed)).toEqual(['success', 'applied'])
      expect(changesOf(changed)).toEqual([
        expect.objectContaining({ before: TOPIC, after: `${TOPIC}-eu`, done: true })
      ])
      expect(linesWith(changed.main, `after:  ${TOPIC}-eu`)).toHaveLength(1)
      expect(writes(stage, since)).toEqual(['UpdateExtension'])
      expect(stage.aws.world.extension('notify')?.versions).toMatchObject([
        { number: 1, actions: { ON_DEPLOYMENT_COMPLETE: [{ Uri: `${TOPIC}-eu`, RoleArn: ROLE }] } }
      ])
    })
  )

  it.concurrent('pins versions, and lets go of them', () =>
    onStage(async (stage) => {
      const { world } = stage.aws
      await extensions(stage, notify())
      const actions = { ON_DEPLOYMENT_COMPLETE: [{ Name: 'tell', Uri: TOPIC, RoleArn: ROLE }] }
      const parameters = { team: { Required: true, Description: 'who is told' } }
      world.createExtension('notify', actions, {
        parameters,
        description: 'tells the team',
        latestVersionNumber: 1
      })
      const versions = (): readonly number[] =>
        world
          .associations()
          .flatMap(({ extensionId, versionNumber }) =>
            extensionId === world.extension('notify')?.id ? [versionNumber] : []
          )
      expect(endOf(await extensions(stage, notify({ version: '\n        version: 1' })))).toEqual([
        'success',
        'unchanged'
      ])
      const newest = await extensions(stage, notify())
      expect(summariesOf(newest)).toEqual([
        'association of extension notify with shop / prod made anew for version 2 (it is of version 1)'
      ])
      expect(versions()).toEqual([2])
      expect(endOf(await extensions(stage, notify({ version: '\n        version: 1' })))).toEqual([
        'success',
        'applied'
      ])
      expect(versions()).toEqual([1])
      const missing = await extensions(stage, notify({ version: '\n        version: 7' }))
      expect(endOf(missing)).toEqual(['failure', 'failed'])
      expect(errorsOf(missing.main)[0]).toMatchObject({
        file: FILE,
        line: 14,
        message: expect.stringMatching(/has no version 7; the newest is 2/)
      })
    })
  )

  it.concurrent('prunes what it no longer names, and leaves foreign and other owners’ things alone', () =>
    onStage(async (stage) => {
      const { world } = stage.aws
      const { applicationId, profileId } = stage.shop
      await extensions(stage, notify())
      const actions = { ON_DEPLOYMENT_START: [{ Name: 'tell', Uri: TOPIC }] }
      world.createExtension('foreign', actions)
      world.createExtension('theirs', actions, { tags: { [OWNER]: 'them' } })
      const kept = [
        world.associate('foreign', applicationId),
        world.associate('theirs', profileId, {}, { tags: { [OWNER]: 'them' } })
      ]
      const file = 'owner: shop-config\nextensions: []\n'
      expect(endOf(await extensions(stage, file))).toEqual(['success', 'unchanged'])
      const since = stage.aws.requests.length
      const pruned = await extensions(stage, file, { with: { prune: 'true' } })
      expect(endOf(pruned)).toEqual(['success', 'applied'])
      expect(writes(stage, since)).toEqual([
        'DeleteExtensionAssociation',
        'DeleteExtensionAssociation',
        'DeleteExtension'
      ])
      expect(world.associations().map(({ id }) => id)).toEqual(kept)
      expect([world.extension('foreign'), world.extension('theirs'), world.extension('notify')]).toEqual([
        expect.anything(),
        expect.anything(),
        undefined
      ])
      expect(endOf(await extensions(stage, file, { with: { prune: 'true' } }))).toEqual([
        'success',
        'unchanged'
      ])
    })
  )

  it.concurrent('overwrites nothing of a concurrent writer', () =>
    onStage(async (stage) => {
      const { aws } = stage
      await extensions(stage, notify())
      const run = (): void => {
        aws.world.updateExtension('notify', { description: 'theirs' })
      }
      // Right before the update: what was read last is not true any more.
      aws.faults.add({ kind: 'do', run }, { operation: 'GetExtension', nth: 3 })
      const since = aws.requests.length
      const step = await extensions(stage, notify({ uri: `${TOPIC}-eu` }))
      expect(endOf(step)).toEqual(['failure', 'failed'])
      expect(errorsOf(step.main).map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^Extension notify was changed by somebody else while this step ran; nothing of theirs was overwritten.*\n.*Run this step again/
        )
      ])
      expect(writes(stage, since)).toEqual([])
      expect(aws.world.extension('notify')?.versions[0]).toMatchObject({ description: 'theirs' })
      expect(doneOf(step)).toEqual([false])
    })
  )

  it.concurrent('takes nothing over that is not its own', () =>
    onStage(async (stage) => {
      stage.aws.world.createExtension('notify', { ON_DEPLOYMENT_START: [{ Name: 'tell', Uri: TOPIC }] })
      const step = await extensions(stage, notify())
      expect(endOf(step)).toEqual(['failure', 'failed'])
      expect(errorsOf(step.main)[0]).toMatchObject({
        file: FILE,
        line: 3,
        message: expect.stringMatching(
          /does not belong to owner "shop-config": it has no tag aws-deploy:owner/
        )
      })
    })
  )

  it.concurrent('with five mistakes has them all told at their lines, before any call', () =>
    onStage(async (stage) => {
      const since = stage.aws.requests.length
      const step = await extensions(
        stage,
        [
          'owner: 7',
          'extensions:',
          '  - name: a/b',
          '    actions:',
          '      ON_SUNDAY: [{ name: tell, uri: x }]',
          '    associations:',
          '      - environment: prod',
          'associatons: []',
          ''
        ].join('\n')
      )
      expect(endOf(step)).toEqual(['failure', 'failed'])
      const [headline, ...remarks] = errorsOf(step.main).toReversed()
      expect(remarks.toReversed().map(({ file, line, message }) => [file, line, message])).toEqual([
        [FILE, 1, expect.stringMatching(/^\/owner must be text/)],
        [FILE, 3, expect.stringMatching(/^\/extensions\/0\/name must be a name/)],
        [FILE, 5, expect.stringMatching(/ON_SUNDAY is not a key that may stand here/)],
        [FILE, 7, expect.stringMatching(/must have the key application/)],
        [FILE, 8, expect.stringMatching(/did you mean associations\?/)]
      ])
      expect(headline?.message).toMatch(/^There are 5 problems in extensions-file/)
      expect(stage.aws.requests.slice(since)).toEqual([])
    })
  )

  it.concurrent('is only planned in a dry run, on the pull request as well', () =>
    onStage(async (stage) => {
      const since = stage.aws.requests.length
      const asked = {
        with: { 'dry-run': 'true', comment: 'true' },
        event: { name: 'pull_request', payload: pullRequestEvent() }
      }
      const step = await extensions(stage, notify({ team: 'secret-team' }), asked)
      expect(endOf(step)).toEqual(['success', 'planned'])
      expect(writes(stage, since)).toEqual([])
      expect(doneOf(step)).toEqual([false, false, false])
      expect(step.comments).toHaveLength(1)
      expect(step.comments[0]).toContain('extension notify added')
      expect(step.comments[0]).toContain('nothing was created or started')
      expect(step.everything).not.toContain('secret-team')

      const applied = await extensions(stage, notify(), { ...asked, with: { comment: 'true' } })
      expect(endOf(applied)).toEqual(['success', 'applied'])
      expect(applied.comments).toHaveLength(1)
      expect(applied.comments[0]).toMatch(/What was done for `\w+` by .*: its log says more\./)

      const broken = await extensions(stage, 'owner: 7', asked)
      expect(endOf(broken)).toEqual(['failure', 'failed'])
      expect(broken.main.summary).toContain('extensions of config/extensions.yml: failed')
      expect(broken.comments[0]).toContain('must be text')
    })
  )

  it.concurrent('is hostile text like any other', () =>
    onStage(async (stage) => {
      const file = (description: string): string =>
        notify()
          .replace('name: notify', "name: 'a`b|<b>@octo'")
          .replace('description: tells the team', `description: "${description}"`)
      await extensions(stage, file('::error::one\\n##[error]two'))
      const step = await extensions(stage, file('\\n::stop-commands::now\\n::error::three'))
      expect(endOf(step)).toEqual(['success', 'applied'])
      expect(changesOf(step)[0]).toMatchObject({ after: '\n::stop-commands::now\n::error::three' })
      expect([step.main.annotations, step.main.violations]).toEqual([[], []])
      const lines = step.main.raw.map(({ text }) => text.trimStart())
      expect(lines.filter((line) => /^::(?:error|stop)|##\[/.test(line))).toEqual([])
      expect(step.main.summary).not.toMatch(/<b>|[^`\\]@octo\b(?!&)/)
    })
  )

  it.concurrent('goes on where a run was denied something', () =>
    onStage(async (stage) => {
      const { aws } = stage
      aws.faults.add({ kind: 'access-denied' }, { operation: 'CreateExtensionAssociation' })
      const denied = await extensions(stage, notify())
      expect(endOf(denied)).toEqual(['failure', 'failed'])
      expect(doneOf(denied)).toEqual([true, false, false])
      expect(denied.main.outputs.get('reason')).toMatch(
        /done before: 1 change: extension notify added; not done: 2 changes/
      )
      const since = aws.requests.length
      expect(endOf(await extensions(stage, notify()))).toEqual(['success', 'applied'])
      expect(writes(stage, since)).toEqual(['CreateExtensionAssociation', 'CreateExtensionAssociation'])
    })
  )

  it.concurrent('uses all ten operations of the extensions API', () =>
    onStage(async (stage) => {
      await extensions(stage, notify())
      await extensions(stage, notify({ uri: `${TOPIC}-eu`, team: 'api' }))
      await extensions(stage, 'owner: shop-config', { with: { prune: 'true' } })
      for (const operation of [
        ...['CreateExtension', 'GetExtension', 'UpdateExtension', 'DeleteExtension', 'ListExtensions'],
        ...['CreateExtensionAssociation', 'GetExtensionAssociation', 'UpdateExtensionAssociation'],
        ...['DeleteExtensionAssociation', 'ListExtensionAssociations']
      ])
        expect(stage.aws.calls(operation).map(({ status }) => status)).toContain(
          { Create: 201, Delete: 204 }[operation.slice(0, 6)] ?? 200
        )
    })
  )
})

const run = promisify(execFile)

const hasCli = (): boolean => {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('the AWS CLI, as another reader of what was made', () => {
  if (!hasCli()) {
    it('cannot be used here (not on PATH)', () => {
      console.warn('aws is not on PATH: what was made is read back with the JavaScript client only')
      expect(hasCli()).toBe(false)
    })
    return
  }

  it(
    'reads it back',
    () =>
      onStage(async (stage) => {
        const home = mkdtempSync(join(tmpdir(), 'extensions-cli-'))
        const cli = async (command: string, ...options: string[]): Promise<unknown> => {
          const { stdout } = await run('aws', ['appconfig', command, ...options, '--output', 'json'], {
            env: { PATH: process.env['PATH'], HOME: home, ...stage.aws.env }
          })
          return JSON.parse(stdout)
        }
        try {
          await extensions(stage, notify())
          const { world } = stage.aws
          const id = world.extension('notify')?.id ?? ''
          const arn = `arn:aws:appconfig:eu-west-1:123456789012:extension/${id}/1`
          expect(await cli('get-extension', '--extension-identifier', 'notify')).toMatchObject({
            Id: id,
            Arn: arn,
            VersionNumber: 1,
            Description: 'tells the team',
            Actions: { ON_DEPLOYMENT_COMPLETE: [{ Name: 'tell', Uri: TOPIC, RoleArn: ROLE }] },
            Parameters: { team: { Required: true, Description: 'who is told' } }
          })
          const resource = world.arnOf(stage.shop.environmentId)
          expect(await cli('list-extension-associations', '--resource-identifier', resource)).toEqual({
            Items: [{ Id: expect.any(String), ExtensionArn: arn, ResourceArn: resource }]
          })
          expect(await cli('list-tags-for-resource', '--resource-arn', arn)).toEqual({
            Tags: { 'cost-center': 'shop', [OWNER]: 'shop-config' }
          })
        } finally {
          rmSync(home, { recursive: true })
        }
      }),
    60_000
  )
})
