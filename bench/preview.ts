/**
 * What a preview of a pull request costs in requests: the first push, a second one, and the close. The committed
 * bundle runs against the sandbox. `tsx bench/preview.ts [--json FILE]`
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Sandbox, startSandbox } from '../sandbox/aws/index.js'
import { type SandboxGitHub, startSandboxGitHub } from '../sandbox/github/index.js'
import { runStep } from '../sandbox/runner/index.js'
import { table, writeJson } from './table.js'

const SCALE = 20
const REPOSITORY = { id: 724_031, full_name: 'octo-org/shop' } as const
const NUMBER = 7
const TOKEN = 'ghs_benchToken0123456789abcdefghijklmnop'

/** A kind of app, and what a step gives for it. */
interface Subject {
  readonly name: string
  readonly repository?: string
  readonly with: Readonly<Record<string, string>>
}

const SUBJECTS: readonly Subject[] = [
  { name: 'uploaded site', with: { directory: 'dist' } },
  { name: 'uploaded site, check run as well', with: { directory: 'dist', 'check-run': 'true' } },
  {
    name: 'uploaded site, nothing told',
    with: { directory: 'dist', comment: 'false', 'github-deployment': 'false' }
  },
  { name: 'connected app', repository: `https://github.com/${REPOSITORY.full_name}`, with: {} }
]

const STEPS = ['first push', 'second push', 'close'] as const
type StepName = (typeof STEPS)[number]

interface Figure {
  readonly subject: string
  readonly step: StepName
  /** Without the looks at the running job, which depend on how long it takes. */
  readonly aws: number
  readonly looks: number
  readonly upload: number
  readonly github: number
  readonly writes: number
}

const sha = (digit: string): string => digit.repeat(40)

const event = (state: 'open' | 'closed', head: string) => ({
  name: 'pull_request',
  payload: {
    action: state === 'open' ? 'synchronize' : 'closed',
    number: NUMBER,
    pull_request: {
      number: NUMBER,
      state,
      user: { login: 'octocat', type: 'User' },
      head: { ref: 'flags', sha: head, repo: { ...REPOSITORY, fork: false } },
      base: { ref: 'main', sha: sha('0'), repo: { ...REPOSITORY, fork: false } }
    },
    repository: REPOSITORY
  }
})

interface Stage {
  readonly aws: Sandbox
  readonly github: SandboxGitHub
  readonly appId: string
  readonly workspace: string
}

const LOOKS: ReadonlySet<string> = new Set(['GetJob'])

const measured = async (
  subject: Subject,
  step: StepName,
  run: number,
  { aws, github, appId, workspace }: Stage
): Promise<Figure> => {
  const head = sha(String(run))
  const isClosed = step === 'close'
  if (isClosed) github.world.close(REPOSITORY.full_name, NUMBER)
  else github.world.push(REPOSITORY.full_name, NUMBER, head)
  if (subject.repository !== undefined && !isClosed)
    aws.amplify.world.push({ appId, branchName: 'flags' }, { id: head, message: 'sale' })
  const [seenByAws, seenByGitHub] = [aws.requests.length, github.requests.length]
  const { main } = await runStep({
    action: fileURLToPath(new URL('../', import.meta.url)),
    with: { service: 'amplify', operation: 'preview', 'app-id': appId, ...subject.with },
    env: aws.env,
    event: event(isClosed ? 'closed' : 'open', head),
    github: {
      token: TOKEN,
      repository: REPOSITORY.full_name,
      repositoryId: String(REPOSITORY.id),
      runId: String(9_000 + run),
      ref: `refs/pull/${NUMBER}/merge`,
      sha: sha('f'),
      apiUrl: github.url,
      graphqlUrl: github.graphqlUrl
    },
    workspace,
    timeScale: SCALE,
    epoch: aws.epoch
  })
  const outcome = main.outputs.get('outcome')
  if (main.conclusion !== 'success') throw new Error(`${subject.name}, ${step}: ${main.log.join('\n')}`)
  if (outcome !== (isClosed ? 'removed' : 'succeeded')) throw new Error(`${step} ended as ${String(outcome)}`)
  const toAws = aws.requests.slice(seenByAws)
  const toGitHub = github.requests.slice(seenByGitHub)
  const looks = toAws.filter(({ operation }) => LOOKS.has(operation ?? '')).length
  const upload = toAws.filter(({ service }) => service === 's3').length
  return {
    subject: subject.name,
    step,
    aws: toAws.length - looks - upload,
    looks,
    upload,
    github: toGitHub.length,
    writes: toGitHub.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length
  }
}

const preview = async (subject: Subject): Promise<readonly Figure[]> => {
  const aws = await startSandbox({ scale: SCALE })
  const github = await startSandboxGitHub({ clock: aws })
  const workspace = mkdtempSync(join(tmpdir(), 'preview-'))
  try {
    mkdirSync(join(workspace, 'dist'))
    writeFileSync(join(workspace, 'dist', 'index.html'), '<h1>shop</h1>')
    const { repository } = subject
    const { appId } = aws.amplify.world.createSite(repository === undefined ? {} : { repository })
    github.world.createRepository(REPOSITORY.full_name, REPOSITORY.id)
    github.world.createPullRequest(REPOSITORY.full_name, NUMBER)
    github.world.addToken(TOKEN)
    const figures: Figure[] = []
    for (const [run, step] of STEPS.entries())
      figures.push(await measured(subject, step, run + 1, { aws, github, appId, workspace }))
    return figures
  } finally {
    await Promise.all([aws.close(), github.close()])
    rmSync(workspace, { recursive: true, force: true })
  }
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { json: { type: 'string' } } })
  const figures: Figure[] = []
  for (const subject of SUBJECTS) figures.push(...(await preview(subject)))
  console.log(
    table<Figure>(
      [
        { heading: 'app', of: ({ subject }) => subject, align: 'left' },
        { heading: 'step', of: ({ step }) => step, align: 'left' },
        { heading: 'AWS', of: ({ aws }) => String(aws) },
        { heading: 'looks', of: ({ looks }) => String(looks) },
        { heading: 'upload', of: ({ upload }) => String(upload) },
        { heading: 'GitHub', of: ({ github }) => String(github) },
        { heading: 'of them writes', of: ({ writes }) => String(writes) }
      ],
      figures
    )
  )
  if (values.json !== undefined) writeJson(values.json, figures)
}

void main()
