/**
 * Shows what the action does, without an AWS account: one canary deployment that completes, then one that an alarm
 * rolls back, as GitHub's runner would run them, against a local AWS in accelerated time.
 *
 *     npm run demo
 *
 * Ends with 0 when both went as they should, else with 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Sandbox, startSandbox } from './aws/index.js'
import { ALARM, openAccount } from './demo/account.js'
import { createLogView } from './demo/log-view.js'
import { renderText } from './demo/summary-view.js'
import { paint, print, printHeading } from './demo/terminal.js'
import { type Conclusion, runStep, type StepResult } from './runner/index.js'
import { renderPage } from './summary/render.js'

/** Virtual seconds per real second: half an hour takes half a minute. */
const SCALE = 60

const ACTION = fileURLToPath(new URL('../', import.meta.url))
const FOLDER = join(ACTION, '.tmp', 'demo')

/** One deployment to show. */
interface Act {
  /** Name of the files with its summary. */
  readonly name: string
  readonly title: string
  readonly words: readonly string[]
  readonly arrange: (aws: Sandbox) => void
  readonly expected: { readonly conclusion: Conclusion; readonly outcome: string; readonly reason: string }
}

const ACTS: readonly Act[] = [
  {
    name: 'canary',
    title: 'A canary deployment that completes',
    words: [
      'AppConfig.Canary10Percent20Minutes: 10 % first, then doubling over 20 minutes, then 10 minutes under watch.',
      'Half an hour takes about half a minute here; the times in the log are those of the deployment.'
    ],
    arrange: () => undefined,
    expected: { conclusion: 'success', outcome: 'succeeded', reason: '' }
  },
  {
    name: 'rollback',
    title: 'The same, but an alarm goes off',
    words: [
      `At 40 % the CloudWatch alarm ${ALARM} goes off. AppConfig rolls the deployment back, and the step must fail.`
    ],
    arrange: ({ script }) => {
      script.alarm(ALARM, { percent: 40, seconds: 45 })
    },
    expected: { conclusion: 'failure', outcome: 'rolled-back', reason: ALARM }
  }
]

const INPUTS = {
  service: 'appconfig',
  application: 'shop',
  environment: 'prod',
  'configuration-profile': 'flags',
  'configuration-version': 'latest',
  'deployment-strategy': 'AppConfig.Canary10Percent20Minutes',
  description: 'Turn the sale on'
} as const

const run = async ({ arrange }: Act): Promise<StepResult> => {
  const aws = await startSandbox({ scale: SCALE })
  try {
    openAccount(aws)
    arrange(aws)
    const view = createLogView()
    return await runStep({
      action: ACTION,
      with: INPUTS,
      env: aws.env,
      timeScale: SCALE,
      epoch: aws.epoch,
      post: true,
      onLine: (line, stage) => {
        if (stage === 'main') for (const shown of view(line)) print(shown)
      }
    })
  } finally {
    await aws.close()
  }
}

/** Writes the job summary as Markdown and as a page; gives the page's path, relative to where the demo runs. */
const saveSummary = ({ name }: Act, markdown: string): string => {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${name}.md`), markdown)
  const page = join(FOLDER, `${name}.html`)
  writeFileSync(page, renderPage(markdown))
  return relative(process.cwd(), page)
}

/** What went otherwise than it should; undefined when nothing did. */
const complaint = ({ expected }: Act, { main, post }: StepResult): string | undefined => {
  const [outcome = '', reason = ''] = [main.outputs.get('outcome'), main.outputs.get('reason')]
  const isAsExpected =
    main.conclusion === expected.conclusion &&
    outcome === expected.outcome &&
    reason.includes(expected.reason) &&
    main.summary !== undefined &&
    post?.conclusion === 'success'
  return isAsExpected
    ? undefined
    : `expected ${expected.conclusion} and outcome ${expected.outcome}, got ${main.conclusion} and ${outcome || 'no outcome'} ${reason}`
}

const CONCLUSION: Record<Conclusion, string> = {
  success: paint('green', '✔ The step succeeded.'),
  failure: paint('red', '✖ The step failed.'),
  cancelled: paint('yellow', '◯ The step was cancelled.')
}

/** Shows one act; gives the path of its summary, or what went wrong. */
const show = async (
  act: Act,
  number: number
): Promise<{ readonly page: string; readonly wrong: string | undefined }> => {
  printHeading(`${number} of ${ACTS.length} · ${act.title}`)
  for (const line of act.words) print(line)
  print()
  const result = await run(act)
  const { conclusion, outputs, summary = '' } = result.main
  print()
  print(CONCLUSION[conclusion])
  for (const name of ['outcome', 'state', 'reason']) {
    const value = outputs.get(name) ?? ''
    if (value !== '') print(paint('grey', `  output ${name}: `) + value)
  }
  printHeading(`${number} of ${ACTS.length} · The job summary of this step`)
  for (const line of renderText(summary)) print(line)
  return { page: saveSummary(act, summary), wrong: complaint(act, result) }
}

const pages: string[] = []
const wrongs: string[] = []
for (const [index, act] of ACTS.entries()) {
  const { page, wrong } = await show(act, index + 1)
  pages.push(page)
  if (wrong !== undefined) wrongs.push(`${act.title}: ${wrong}`)
}

printHeading('The end')
print('The two job summaries as pages, about as GitHub shows them (and as Markdown beside them):')
for (const page of pages) print(`  ${page}`)
print()
for (const wrong of wrongs) print(paint('red', `✖ ${wrong}`))
if (wrongs.length === 0) print(paint('green', '✔ Both deployments went as they should.'))
process.exitCode = wrongs.length === 0 ? 0 : 1
