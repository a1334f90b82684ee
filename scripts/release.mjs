// Checks that a version can be released, and prints its section of CHANGELOG.md as the notes of the release.
// Usage: node scripts/release.mjs <version> [root]. The exit code is 1, and nothing is printed, when it cannot.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [version = '', root = '.'] = process.argv.slice(2)

const read = (file) => readFileSync(join(root, file), 'utf8')

/** The text under `## [version] - date`, up to the next heading of that level or the link references. */
const sectionOf = (changelog) => {
  const lines = changelog.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`## [${version}] - `))
  if (start === -1) return undefined
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^## |^\[[^\]]+\]: /.test(line))
  return (end === -1 ? rest : rest.slice(0, end)).join('\n').trim()
}

const complaints = () => {
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version))
    return [`"${version}" is no version: it has the form 1.2.3`]
  const inPackage = JSON.parse(read('package.json')).version
  const [, inSource] = /VERSION = '([^']*)'/.exec(read('src/version.ts')) ?? []
  const section = sectionOf(read('CHANGELOG.md'))
  return [
    ...(inPackage === version ? [] : [`package.json has version ${inPackage}`]),
    ...(inSource === version ? [] : [`src/version.ts has version ${inSource}`]),
    ...(section === undefined ? [`CHANGELOG.md has no section "## [${version}] - <date>"`] : []),
    ...(section === '' ? [`the section of ${version} in CHANGELOG.md is empty`] : [])
  ]
}

const found = complaints()
if (found.length === 0) {
  console.log(sectionOf(read('CHANGELOG.md')))
} else {
  for (const complaint of found) console.error(`not released: ${complaint}`)
  process.exitCode = 1
}
