import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { runStep } from '../../../sandbox/runner/index.js'
import { createFixtures } from './fixture.js'

const fixtures = createFixtures()
afterAll(() => {
  fixtures.remove()
})

/** Source that appends to one of the runner's files. */
const append = (variable: string, text: string): string =>
  `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.${variable}, ${JSON.stringify(text)})\n`
const print = (...lines: string[]): string =>
  `process.stdout.write(${JSON.stringify(lines.map((line) => `${line}\n`).join(''))})\n`
/** The log without the runner's own group in front. */
const body = (log: readonly string[]): string[] => log.slice(log.indexOf('##[endgroup]') + 1)

const ENV = `console.log(JSON.stringify(process.env))`
const envOf = (log: readonly string[]): Record<string, unknown> => {
  const parsed: unknown = JSON.parse(log.at(-1) ?? '')
  return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : {}
}

describe('inputs', () => {
  const inputs = {
    'job-status': { default: '${{ job.status }}' },
    'github-token': { default: '${{ github.token }}' },
    'wait for': { default: true },
    absent: { description: 'no default' },
    old: { deprecationMessage: 'use new' }
  }

  it('come with defaults, evaluated, under the names of the runner', async () => {
    const action = fixtures.write({
      main: `console.log(JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([k]) => k.startsWith('INPUT_')).map(([k, v]) => [k, k.includes('TOKEN') ? v.length : v]))))`,
      inputs
    })
    const { main } = await runStep({
      action,
      with: { Absent: 'x' },
      jobStatus: 'failure',
      github: { token: 'ghs_1234' }
    })
    expect(main.conclusion).toBe('success')
    expect(envOf(main.log)).toEqual({
      'INPUT_JOB-STATUS': 'failure',
      'INPUT_GITHUB-TOKEN': 8,
      INPUT_WAIT_FOR: 'true',
      INPUT_ABSENT: 'x',
      INPUT_OLD: ''
    })
  })

  it('are shown in a group, without secrets, and warned about when unexpected or deprecated', async () => {
    const action = fixtures.write({ main: '', inputs })
    const { main } = await runStep({
      action,
      uses: 'octo/deploy@v1',
      with: { old: 'yes', other: 'x' },
      env: { STAGE: 'prod' },
      github: { token: 'ghs_1234' }
    })
    expect(main.log).toEqual([
      "##[warning]Input 'old' has been deprecated with message: use new",
      "##[warning]Unexpected input(s) 'other', valid inputs are ['job-status', 'github-token', 'wait for', 'absent', 'old']",
      '##[group]Run octo/deploy@v1',
      'with:',
      '  old: yes',
      '  other: x',
      '  job-status: success',
      '  github-token: ***',
      '  wait for: true',
      'env:',
      '  STAGE: prod',
      '##[endgroup]'
    ])
  })

  it('make the run impossible when a default needs more than the two contexts', async () => {
    const action = fixtures.write({ main: '', inputs: { ref: { default: '${{ github.ref }}' } } })
    await expect(runStep({ action })).rejects.toThrow("cannot evaluate the expression 'github.ref'")
  })
})

describe('environment', () => {
  it("is the runner's, and nothing of the caller's", async () => {
    process.env['AWS_SECRET_ACCESS_KEY'] = 'of the host'
    const action = fixtures.write({ main: ENV })
    try {
      const { main } = await runStep({
        action,
        uses: 'octo/deploy@v1',
        env: { AWS_REGION: 'eu-west-1', GITHUB_SHA: 'mine' },
        event: { name: 'pull_request', payload: { number: 7 } },
        github: { repository: 'octo/shop', runId: '42', ref: 'refs/pull/7/merge', sha: 'abc' },
        idToken: { url: 'http://127.0.0.1:1/token', token: 'id-token' },
        debug: true
      })
      const env = envOf(main.log.filter((line) => line.startsWith('{')))
      expect(env).toMatchObject({
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_REPOSITORY: 'octo/deploy',
        GITHUB_ACTION_REF: 'v1',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_REPOSITORY_OWNER: 'octo',
        GITHUB_RUN_ID: '42',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_REF_NAME: '7/merge',
        GITHUB_SHA: 'abc',
        RUNNER_DEBUG: '1',
        RUNNER_OS: expect.any(String),
        AWS_REGION: 'eu-west-1',
        ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/token',
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: '***'
      })
      const known = /^(CI|HOME|PATH|LANG|AWS_REGION|(GITHUB|RUNNER)_\w+|ACTIONS_ID_TOKEN_REQUEST_\w+)$/
      expect(Object.keys(env).filter((name) => !known.test(name))).toEqual([])
    } finally {
      delete process.env['AWS_SECRET_ACCESS_KEY']
    }
  })

  it('has a fresh workspace as working directory, the event in a file, and a closed stdin', async () => {
    const action = fixtures.write({
      main: `
        import { readFileSync, readdirSync } from 'node:fs'
        process.stdin.on('end', () => console.log(JSON.stringify({
          cwd: process.cwd() === process.env.GITHUB_WORKSPACE, files: readdirSync('.'),
          payload: JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8')) }))).resume()`
    })
    const { main } = await runStep({ action, event: { name: 'push', payload: { after: 'abc' } } })
    expect(envOf(main.log)).toEqual({ cwd: true, files: [], payload: { after: 'abc' } })
  })

  it('runs in a given workspace and leaves it there, and removes everything else unless told to keep it', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'runner-workspace-'))
    try {
      const action = fixtures.write({
        main: `import { writeFileSync } from 'node:fs'; writeFileSync('made', '')`
      })
      const gone = await runStep({ action, workspace })
      expect(existsSync(join(workspace, 'made'))).toBe(true)
      expect(existsSync(gone.folder)).toBe(false)
      const kept = await runStep({ action, keep: true })
      expect(existsSync(join(kept.folder, 'work', 'made'))).toBe(true)
      rmSync(kept.folder, { recursive: true })
    } finally {
      rmSync(workspace, { recursive: true })
    }
  })
})

describe('commands in the output', () => {
  it('are consumed on stdout and stderr, and become what GitHub shows', async () => {
    const action = fixtures.write({
      main: `
        ${print('::group::Steps', 'plain', '::endgroup::', '::debug::hidden', 'text ##[warning]late', '::notice title=T,file=a.ts,line=3::one%0Atwo')}
        process.stderr.write('::error::from stderr')`
    })
    const { main } = await runStep({ action })
    expect(main.conclusion).toBe('success')
    expect([...body(main.log)].sort()).toEqual(
      [
        '##[group]Steps',
        'plain',
        '##[endgroup]',
        '##[warning]late',
        '##[notice]one',
        'two',
        '##[error]from stderr'
      ].sort()
    )
    expect(main.annotations).toHaveLength(3)
    expect(main.annotations).toContainEqual({
      type: 'notice',
      message: 'one\ntwo',
      title: 'T',
      file: 'a.ts',
      line: 3
    })
    expect(main.raw).toContainEqual({ stream: 'stderr', text: '::error::from stderr' })
  })

  it('start after a lone carriage return too', async () => {
    const action = fixtures.write({
      main: `process.stdout.write('progress 10%\\r::warning::injected\\rdone\\r\\n')`
    })
    const { main } = await runStep({ action })
    expect(body(main.log)).toEqual(['progress 10%', '##[warning]injected', 'done'])
  })

  it('show debug lines and echo commands with step debug logging', async () => {
    const action = fixtures.write({
      main: print('::debug::shown', '::group::G', '::echo::off', '::group::H')
    })
    const { main } = await runStep({ action, debug: true })
    expect(body(main.log)).toEqual([
      '##[debug]shown',
      '::group::G',
      '##[group]G',
      '::echo::off',
      "##[debug]Setting echo command value to 'off'",
      '##[group]H',
      '##[debug]Node Action run completed with exit code 0'
    ])
  })

  it('stop and resume with a token, which must be a fresh one', async () => {
    const action = fixtures.write({
      main: print(
        '::stop-commands::tok-12345',
        '::error::quoted',
        '##[group]quoted',
        '::tok-12345::',
        '::notice::acts'
      )
    })
    const { main } = await runStep({ action })
    expect(body(main.log)).toEqual([
      '::stop-commands::***',
      '::error::quoted',
      '##[group]quoted',
      '::***::',
      '##[notice]acts'
    ])
    expect(main.annotations).toEqual([{ type: 'notice', message: 'acts' }])

    const refused = await runStep({
      action: fixtures.write({ main: print('::stop-commands::error', '::notice::acts') })
    })
    expect(refused.main.conclusion).toBe('failure')
    expect(refused.main.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('You cannot use a endToken'),
      'acts'
    ])
  })

  it('fail the step when they are disabled, and are reported when they are deprecated', async () => {
    const disabled = await runStep({
      action: fixtures.write({ main: print('::set-env name=A::1', '::add-path::/x') })
    })
    expect(disabled.main).toMatchObject({ exitCode: 0, conclusion: 'failure', env: new Map(), path: [] })
    expect(disabled.main.log).toContain(
      "##[error]Unable to process command '::set-env name=A::1' successfully."
    )
    expect(disabled.main.violations).toEqual([
      '::set-env:: on standard output',
      '::add-path:: on standard output'
    ])

    const forged = await runStep({
      action: fixtures.write({ main: print('log ##[set-output name=outcome;]succeeded') })
    })
    expect(forged.main.conclusion).toBe('success')
    expect(forged.main.outputs).toEqual(new Map([['outcome', 'succeeded']]))
    expect(forged.main.violations).toEqual(['::set-output:: on standard output'])
  })
})

describe('masks', () => {
  it('hide a value, each of its lines and its encodings from then on, in the summary and the post step too', async () => {
    const secret = 'first line\n  second line'
    const encoded = Buffer.from('user:second line').toString('base64')
    const action = fixtures.write({
      main: `${print('early: second line', '::add-mask::first line%0A  second line', 'later: second line', encoded, '::error title=second line::x first line')}
        ${append('GITHUB_STEP_SUMMARY', `# first line\r\nok\n`)}`,
      post: print('post: first line')
    })
    const { main, post } = await runStep({ action, post: true })
    expect(body(main.log)).toEqual([
      'early: second line',
      'later: ***',
      expect.stringMatching(/^.{1,8}\*\*\*$/),
      '##[error]x ***'
    ])
    expect(main.annotations[0]?.message).toBe('x ***')
    expect(main.violations).toEqual(['error title shows a secret'])
    expect(main.summary).toBe('# ***\nok\n')
    expect(main.masks).toEqual(expect.arrayContaining([secret, 'first line', 'second line']))
    expect(post?.log).toEqual(['Post job cleanup.', 'post: ***'])
  })

  it('warn about nothing to hide, and report a mask that hides half the log', async () => {
    const { main } = await runStep({
      action: fixtures.write({ main: print('::add-mask:: ', '::add-mask::e') })
    })
    expect(main.annotations).toEqual([{ type: 'warning', message: expect.stringContaining("Can't add s") }])
    expect(main.violations).toEqual(['mask of 1 characters'])
  })
})

describe('annotations', () => {
  it('are at most ten of a type; the rest is logged and counted', async () => {
    const errors = Array.from({ length: 12 }, (_, index) => `::error::e${index}`)
    const { main } = await runStep({ action: fixtures.write({ main: print(...errors, '::warning::w') }) })
    expect(main.annotations.map(({ message }) => message)).toEqual([
      'e0',
      'e1',
      'e2',
      'e3',
      'e4',
      'e5',
      'e6',
      'e7',
      'e8',
      'e9',
      'w'
    ])
    expect(main.dropped).toEqual({ error: 2, warning: 0, notice: 0 })
    expect(main.log).toContain('##[error]e11')
  })

  it('are cut at 4,096 characters', async () => {
    const { main } = await runStep({
      action: fixtures.write({ main: print(`::error::${'x'.repeat(4097)}`) })
    })
    expect(main.annotations[0]?.message).toHaveLength(4096)
    expect(main.violations).toEqual(['error message of 4097 characters'])
  })
})

describe('files', () => {
  it('carry outputs, state and exports, also of a step that fails', async () => {
    const action = fixtures.write({
      main: `${append('GITHUB_OUTPUT', 'plain=1\nlong<<E\none\ntwo\nE\n')}
        ${append('GITHUB_STATE', 'handle=7\n').replace(/^import.*?; /, '')}
        ${append('GITHUB_ENV', 'EXPORTED=yes\nNODE_OPTIONS=--x\n').replace(/^import.*?; /, '')}
        ${append('GITHUB_PATH', '/first\n/second\n').replace(/^import.*?; /, '')}
        process.exitCode = 3`,
      post: `${append('GITHUB_OUTPUT', 'late=1\n')} ${ENV}`
    })
    const { main, post } = await runStep({ action, post: { env: { LATER: 'step' } } })
    expect(main).toMatchObject({ exitCode: 3, signal: undefined, conclusion: 'failure' })
    expect([...main.outputs]).toEqual([
      ['plain', '1'],
      ['long', 'one\ntwo']
    ])
    expect([...main.state]).toEqual([['handle', '7']])
    expect([...main.env]).toEqual([['EXPORTED', 'yes']])
    expect(main.path).toEqual(['/first', '/second'])
    expect(main.annotations).toEqual([
      { type: 'error', message: expect.stringContaining("Can't store NODE_OPTIONS") }
    ])
    expect(post?.outputs.size).toBe(0)
    expect(envOf(post?.log ?? [])).toMatchObject({
      STATE_handle: '7',
      EXPORTED: 'yes',
      LATER: 'step',
      PATH: expect.stringMatching(/^\/second:\/first:/)
    })
  })

  it('fail the step when they are malformed, though what stands before counts', async () => {
    const { main } = await runStep({
      action: fixtures.write({ main: append('GITHUB_OUTPUT', 'good=1\nlong<<E\nno end\n') })
    })
    expect(main).toMatchObject({ exitCode: 0, conclusion: 'failure' })
    expect([...main.outputs]).toEqual([['good', '1']])
    expect(main.annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid value. Matching delimiter not found 'E'"
    ])
  })

  it('may be removed by the step', async () => {
    const main = `import { rmSync } from 'node:fs'; rmSync(process.env.GITHUB_OUTPUT); rmSync(process.env.GITHUB_STEP_SUMMARY)`
    const result = await runStep({ action: fixtures.write({ main }) })
    expect(result.main).toMatchObject({ conclusion: 'success', summary: undefined })
  })

  it('give a summary of up to 1 MiB; a larger one is an error, not uploaded, and does not fail the step', async () => {
    const write = (bytes: number): string =>
      fixtures.write({
        main: `import { writeFileSync } from 'node:fs'; writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}))`
      })
    const fits = await runStep({ action: write(1024 * 1024) })
    expect(fits.main.summary).toHaveLength(1024 * 1024 + 1)
    const tooLarge = await runStep({ action: write(1024 * 1024 + 1) })
    expect(tooLarge.main).toMatchObject({ conclusion: 'success', summary: undefined })
    expect(tooLarge.main.annotations[0]?.message).toContain(
      'supports content up to a size of 1024k, got 1024k'
    )
    const nothing = await runStep({ action: write(0) })
    expect(nothing.main.summary).toBeUndefined()
  })
})

describe('interruption', () => {
  const READY = `console.log('ready')\n`
  const ALIVE = `setInterval(() => {}, 60_000)\n`
  const isReady = (line: string): boolean => line === 'ready'

  it('cancels with SIGINT alone when the step ends by it, and keeps what it wrote', async () => {
    const action = fixtures.write({
      main: `process.on('SIGINT', () => { console.log('stopping'); process.exit(1) })\n${append('GITHUB_STATE', 'a=1\n')}${ALIVE}${READY}`
    })
    const { main } = await runStep({ action, interruption: { mode: 'cancel', at: { when: isReady } } })
    expect(main).toMatchObject({ exitCode: 1, signal: undefined, conclusion: 'cancelled' })
    expect(main.signals.map(({ name }) => name)).toEqual(['SIGINT'])
    expect(body(main.log)).toEqual(['ready', 'stopping', '##[error]The operation was canceled.'])
    expect([...main.state]).toEqual([['a', '1']])
  })

  it('goes on to SIGTERM after 7.5 s and SIGKILL after 2.5 s more, in the time of the step', async () => {
    const action = fixtures.write({
      main: `for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => console.log(name))\n${ALIVE}${READY}`
    })
    const { main } = await runStep({
      action,
      timeScale: 50,
      interruption: { mode: 'cancel', at: { when: isReady } }
    })
    expect(main).toMatchObject({ exitCode: 137, signal: 'SIGKILL', conclusion: 'cancelled' })
    expect(body(main.log).slice(0, 3)).toEqual(['ready', 'SIGINT', 'SIGTERM'])
    const [interrupt, terminate, kill] = main.signals
    expect(main.signals.map(({ name }) => name)).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL'])
    const toTerminate = (terminate?.atMs ?? 0) - (interrupt?.atMs ?? 0)
    const toKill = (kill?.atMs ?? 0) - (terminate?.atMs ?? 0)
    // A timer may be a real millisecond early, and late on a busy machine; unscaled, it were 375,000 and 125,000.
    expect(toTerminate).toBeGreaterThan(7400)
    expect(toTerminate).toBeLessThan(100_000)
    expect(toKill).toBeGreaterThan(2400)
    expect(toKill).toBeLessThan(100_000)
  })

  it('fails a step that timed out, even if it exits with 0', async () => {
    const action = fixtures.write({ main: `process.on('SIGINT', () => process.exit(0))\n${ALIVE}${READY}` })
    const { main } = await runStep({
      action,
      interruption: { mode: 'timeout', at: { when: isReady }, timeoutMinutes: 5 }
    })
    expect(main).toMatchObject({ exitCode: 0, conclusion: 'failure' })
    expect(main.log.at(-1)).toBe("##[error]The action 'Run ./' has timed out after 5 minutes.")
  })

  it('terminates: the exit code decides, and the post step runs', async () => {
    const action = fixtures.write({
      main: `process.on('SIGTERM', () => process.exit(3))\n${ALIVE}${READY}`,
      post: print('post')
    })
    const interruption = { mode: 'terminate', at: { when: isReady } } as const
    const { main, post } = await runStep({ action, interruption, post: true })
    expect(main).toMatchObject({ exitCode: 3, signal: undefined, conclusion: 'failure' })
    expect(main.signals.map(({ name }) => name)).toEqual(['SIGTERM'])
    expect(post?.log.at(-1)).toBe('post')
  })

  it('terminates, and kills ten seconds later', async () => {
    const action = fixtures.write({ main: `process.on('SIGTERM', () => {})\n${ALIVE}${READY}` })
    const interruption = { mode: 'terminate', at: { when: isReady } } as const
    const { main } = await runStep({ action, interruption, timeScale: 50 })
    expect(main).toMatchObject({ signal: 'SIGKILL', conclusion: 'failure' })
    expect(main.signals.map(({ name }) => name)).toEqual(['SIGTERM', 'SIGKILL'])
  })

  it('kills outright, and the post step still runs with what main saved', async () => {
    const action = fixtures.write({
      main: `process.on('SIGTERM', () => {})\n${append('GITHUB_STATE', 'intent=abc\n')}${append('GITHUB_STEP_SUMMARY', '# half\n').replace(/^import.*?; /, '')}${ALIVE}${READY}`,
      post: `console.log(process.env.STATE_intent, process.env['INPUT_JOB-STATUS'])`,
      inputs: { 'job-status': { default: '${{ job.status }}' } }
    })
    const { main, post } = await runStep({
      action,
      interruption: { mode: 'kill', at: { when: isReady } },
      post: true
    })
    expect(main).toMatchObject({
      exitCode: 137,
      signal: 'SIGKILL',
      conclusion: 'failure',
      summary: '# half\n'
    })
    expect(main.annotations).toEqual([])
    expect(post).toMatchObject({ conclusion: 'success', summary: undefined })
    expect(post?.log.at(-1)).toBe('abc failure')
  })

  it('takes a moment in the time of the step, a promise or an AbortSignal', async () => {
    const action = fixtures.write({ main: ALIVE })
    const runs = await Promise.all([
      runStep({ action, interruption: { mode: 'cancel', at: Promise.resolve() } }),
      runStep({ action, timeScale: 100, interruption: { mode: 'cancel', at: { afterMs: 10_000 } } }),
      runStep({ action, interruption: { mode: 'cancel', at: AbortSignal.abort() } })
    ])
    expect(runs.map(({ main }) => main.conclusion)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    expect(runs[1].main.signals[0]?.atMs).toBeGreaterThan(9_800)
  })

  it('leaves a step alone that ended before', async () => {
    const action = fixtures.write({ main: READY })
    const { main } = await runStep({ action, interruption: { mode: 'cancel', at: { afterMs: 60_000 } } })
    expect(main).toMatchObject({ conclusion: 'success', signals: [] })
  })

  it('waits only so long for a pipe that a grandchild holds open', async () => {
    const action = fixtures.write({
      main: `import { spawn } from 'node:child_process'
        const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 20000)'], { stdio: ['ignore', 'inherit', 'ignore'], detached: true })
        child.unref()
        console.log(child.pid)`
    })
    const { main } = await runStep({ action, grace: { drainMs: 30 } })
    const pid = Number(body(main.log)[0])
    expect(main.conclusion).toBe('success')
    expect(main.durationMs).toBeLessThan(10_000)
    expect(process.kill(pid, 'SIGKILL')).toBe(true)
  })
})

describe('post', () => {
  const post = `console.log(process.env['INPUT_JOB-STATUS'])`
  const inputs = { 'job-status': { default: '${{ job.status }}' } }

  it.each([
    [undefined, 'process.exitCode = 1', 'failure'],
    ['always()', '', 'success'],
    ['success()', 'process.exitCode = 1', undefined],
    ['failure()', 'process.exitCode = 1', 'failure'],
    ['cancelled()', 'process.exitCode = 1', undefined]
  ])('with post-if %s after a main step of "%s" sees %s', async (postIf, main, status) => {
    const action = fixtures.write({ main, post, inputs, ...(postIf === undefined ? {} : { postIf }) })
    const result = await runStep({ action, post: true })
    expect(result.post?.log.at(-1)).toBe(status)
  })

  it('sees the status of the job by then, and has an interruption of its own', async () => {
    const action = fixtures.write({ main: '', post: `${post}\nsetInterval(() => {}, 60_000)`, inputs })
    const result = await runStep({
      action,
      post: {
        jobStatus: 'cancelled',
        interruption: { mode: 'cancel', at: { when: (line) => line === 'cancelled' } }
      }
    })
    expect(result.main.conclusion).toBe('success')
    expect(result.post).toMatchObject({ conclusion: 'cancelled', signal: 'SIGINT', exitCode: 130 })
  })

  it('does not run without being asked to, without an entry, or when the runner is shut down', async () => {
    const plain = await runStep({ action: fixtures.write({ main: '', post }) })
    const without = await runStep({ action: fixtures.write({ main: '' }), post: true })
    const shutdown = await runStep({
      action: fixtures.write({ main: 'setInterval(() => {}, 60_000)', post }),
      interruption: { mode: 'shutdown', at: AbortSignal.abort() },
      post: true
    })
    expect([plain.post, without.post, shutdown.post]).toEqual([undefined, undefined, undefined])
    expect(shutdown.main.conclusion).toBe('cancelled')
  })
})

describe('time', () => {
  it('is shared by main and post, and reported in the time of the step', async () => {
    const show = `console.log(Date.now())`
    const action = fixtures.write({ main: `setTimeout(() => ${show}, 60_000)`, post: show })
    const epoch = Date.now()
    const { main, post } = await runStep({ action, timeScale: 1000, epoch, post: true })
    const first = Number(main.log.at(-1))
    const second = Number(post?.log.at(-1))
    expect(first).toBeGreaterThan(epoch + 58_000)
    expect(second).toBeGreaterThan(first)
    expect(second).toBeLessThan(epoch + (Date.now() - epoch + 2) * 1000)
    expect(main.durationMs).toBeGreaterThan(59_000)
  })

  it('cannot stand still', async () => {
    await expect(runStep({ action: fixtures.write({ main: '' }), timeScale: 0 })).rejects.toThrow(
      'timeScale is 0'
    )
  })
})

describe('an action that cannot be run', () => {
  it('throws, as a mistake of the test', async () => {
    await expect(runStep({ action: '/nowhere' })).rejects.toThrow('action.yml')
    await expect(runStep({ action: fixtures.write({ main: '' }), node: '/nowhere/node' })).rejects.toThrow(
      'ENOENT'
    )
  })

  it('is live: each line is told as it is written', async () => {
    const seen: string[] = []
    const { main } = await runStep({
      action: fixtures.write({ main: print('one', '::error::two'), post: print('three') }),
      post: true,
      onLine: (line, stage) => seen.push(`${stage} ${line}`)
    })
    expect(main.log).toContain('##[error]two')
    expect(seen.slice(-4)).toEqual(['main one', 'main ##[error]two', 'post Post job cleanup.', 'post three'])
  })
})
