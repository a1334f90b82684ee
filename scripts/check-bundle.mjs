// Executes dist/ as the runner would: main without inputs must fail with the configuration error, post without
// state must do nothing. A bundle that cannot even be loaded passes every build and breaks every user.
// Usage: node scripts/check-bundle.mjs [folder]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const folder = process.argv[2] ?? 'dist'
const major = (version) => version.replace(/^v/, '').split('.')[0]
const wanted = readFileSync(new URL('../.node-version', import.meta.url), 'utf8').trim()
if (major(process.version) !== major(wanted)) {
  console.log(`The bundle runs on Node ${major(wanted)}, this is ${process.version}`)
  process.exit(1)
}

const RUNNER_FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH']
const STACK_TRACE = /^\s+at .+:\d+:\d+\)?$/m

/** Runs an entry in an empty workspace, with nothing in its environment but the runner's files. */
const run = (entry) => {
  const workspace = mkdtempSync(join(tmpdir(), 'bundle-'))
  try {
    const files = Object.fromEntries(RUNNER_FILES.map((name) => [name, join(workspace, name)]))
    for (const file of Object.values(files)) writeFileSync(file, '')
    // Windows cannot start a process without SystemRoot.
    const system = process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }
    const env = { ...system, ...files, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace }
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [resolve(folder, entry)], {
      cwd: workspace,
      env,
      encoding: 'utf8',
      timeout: 30_000
    })
    return { status, signal, output: stdout + stderr }
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}

const bundles = readdirSync(folder, { recursive: true })
  .filter((name) => /\.[cm]?js$/.test(name) && statSync(join(folder, name)).isFile())
  .map((name) => join(folder, name))
const main = run('index.js')
const post = run('post/index.js')
const errors = main.output.split('\n').filter((line) => line.startsWith('::error'))

/** What must be true of the bundle, and what is shown when it is not. */
const CHECKS = [
  // ncc writes this for a dependency that it does not find; it throws as soon as the module is loaded.
  [
    'no module is missing',
    bundles.filter((file) => readFileSync(file, 'utf8').includes('eval("require")')).join(),
    ''
  ],
  ['main without inputs fails', main.status, 1],
  ['main reports one error', errors.length, 1],
  ['the error names the missing input', errors.some((line) => line.includes('service')), true],
  ['main prints no stack trace', STACK_TRACE.test(main.output), false],
  ['post without state succeeds', post.status, 0],
  ['post without state prints nothing', post.output, '']
]
const failed = CHECKS.filter(([, actual, expected]) => actual !== expected)
for (const check of CHECKS) {
  const [what, actual, expected] = check
  console.log(
    failed.includes(check)
      ? `FAIL ${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`
      : `ok   ${what}`
  )
}
if (failed.length > 0)
  console.log(
    `--- main (${main.status ?? main.signal})\n${main.output}--- post (${post.status ?? post.signal})\n${post.output}`
  )
process.exitCode = failed.length === 0 ? 0 : 1
