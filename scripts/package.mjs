// Builds dist/ from nothing: the main entry into dist/, the post entry into dist/post/.
// Not minified on purpose: an uncaught error in a minified bundle prints the whole bundle into the log.
import { execFileSync } from 'node:child_process'
import { lstatSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'

// The names of chunks come from the modules' paths: behind a link they would differ from everybody else's.
if (lstatSync('node_modules').isSymbolicLink()) throw new Error('node_modules is a link: run npm ci first')

const out = process.argv[2] ?? 'dist'
const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js')
rmSync(out, { recursive: true, force: true })
for (const [entry, folder] of [
  ['src/index.ts', out],
  ['src/post.ts', `${out}/post`]
]) {
  // --no-cache: the result must depend on the sources alone.
  execFileSync(
    process.execPath,
    [
      ncc,
      'build',
      entry,
      '--out',
      folder,
      '--license',
      'licenses.txt',
      '--no-cache',
      '--transpile-only',
      '--quiet'
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit']
    }
  )
}
