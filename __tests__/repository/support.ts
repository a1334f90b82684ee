import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of this repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Bash scripts and signals are POSIX: elsewhere such a test is reported as skipped. */
export const IS_POSIX = process.platform !== 'win32'

export interface Finished {
  readonly status: number | null
  readonly output: string
  readonly lines: readonly string[]
}

/** Runs a program to its end; `output` is stdout and stderr, `lines` are stdout's without empty ones. */
export const run = (
  program: string,
  args: readonly string[],
  { cwd = ROOT, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {}
): Finished => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 50_000
  })
  return { status, output: stdout + stderr, lines: stdout.split('\n').filter((line) => line.trim() !== '') }
}

/** Runs a script of this repository with the Node that runs the tests. */
export const node = (args: readonly string[], cwd = ROOT): Finished => run(process.execPath, args, { cwd })

/** Writes files, by path from the folder. */
export const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** A temporary folder with these files, gone when `use` returns. */
export const withFolder = <T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'))
  try {
    write(folder, files)
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same, as a git repository that tracks these files. */
export const withRepository = <T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T =>
  withFolder(files, (folder) => {
    run('git', ['init', '--quiet'], { cwd: folder })
    run('git', ['-c', 'core.autocrlf=false', 'add', '--all'], { cwd: folder })
    return use(folder)
  })
