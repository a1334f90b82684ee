// Builds dist/ from the sources into another folder and compares it, byte by byte, with what git would deliver.
// Usage: node scripts/check-dist.mjs [--keep DIR]. With --keep the fresh build stays in DIR.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const COMMITTED = 'dist'

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))

/** What git tracks, not what lies on the disk: an ignored file under dist/ would be missing for every user. */
const tracked = () =>
  execFileSync('git', ['ls-files', '-z', '--', COMMITTED], { encoding: 'utf8' })
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => name.slice(COMMITTED.length + 1))

/** Why a file is no part of an honest dist/; undefined when it is. */
const complaintAbout = (name, built, committed) => {
  if (!built.includes(name)) return 'is committed, but the build does not make it'
  if (!committed.includes(name)) return 'is built, but not committed'
  if (!existsSync(join(COMMITTED, name))) return 'is deleted'
  const [was, is] = [readFileSync(join(COMMITTED, name)), readFileSync(join(fresh, name))]
  return was.equals(is) ? undefined : `differs (${was.length} bytes committed, ${is.length} bytes built)`
}

const keep = process.argv[2] === '--keep' ? process.argv[3] : undefined
const fresh = keep ?? mkdtempSync(join(tmpdir(), 'dist-'))
try {
  execFileSync(process.execPath, ['scripts/package.mjs', fresh], { stdio: 'inherit' })
  const [built, committed] = [filesUnder(fresh), tracked()]
  const complaints = [...new Set([...built, ...committed])].sort().flatMap((name) => {
    const complaint = complaintAbout(name, built, committed)
    return complaint === undefined ? [] : [`${COMMITTED}/${name} ${complaint}`]
  })
  for (const complaint of complaints) console.log(complaint)
  if (complaints.length > 0) console.log('Run `npm run package` and commit dist/.')
  else console.log(`${COMMITTED}/ is what the sources build to (${built.length} files)`)
  process.exitCode = complaints.length === 0 ? 0 : 1
} finally {
  if (keep === undefined) rmSync(fresh, { recursive: true, force: true })
}
