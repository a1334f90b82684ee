// Completes package-lock.json: adds the entries of optional packages for other platforms that npm left out.
// npm leaves such an entry out when the registry it was run against does not serve that package, and `npm ci`
// then refuses the whole lock file, on every platform. Run it after every `npm install`.
// An entry that is added here has a version and the platform, but no checksum.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32'
]
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

/** The platform that a name such as `@swc/core-linux-arm64-gnu` ends with; undefined for any other name. */
export const platformOf = (name) => {
  const parts = name.split('-')
  const at = parts.findIndex((part) => OS.includes(part))
  const cpu = parts[at + 1]
  if (at === -1 || cpu === undefined) return undefined
  const abi = parts[at + 2] ?? ''
  return { os: [parts[at]], cpu: [cpu], ...(abi in LIBC ? { libc: [LIBC[abi]] } : {}) }
}

/** Optional packages that an entry of the lock file asks for and that have no entry: what `npm ci` stumbles over. */
export const missingFrom = (lock) =>
  Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isResolved(lock, path, name))
      .map(([name, version]) => ({ name, version, dev: entry.dev === true }))
  )

/** Node's lookup: the nearest node_modules folder upwards from the package that asks. */
const isResolved = (lock, path, name) => {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true
    if (folder === '') return false
  }
}

/** The lock file with an entry for each of them, sorted by path as npm sorts it. */
export const completed = (lock) => {
  const added = missingFrom(lock).map(({ name, version, dev }) => {
    const platform = platformOf(name)
    if (platform === undefined || !/^\d+\.\d+\.\d+$/.test(version)) {
      throw new Error(
        `${name}@${version} is missing from package-lock.json and is no pinned package of one platform`
      )
    }
    const { os, cpu, libc } = platform
    return [
      `node_modules/${name}`,
      { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os }
    ]
  })
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(packages) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = process.argv[2] ?? 'package-lock.json'
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingFrom(lock)
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`)
  console.log(`${missing.length} entries added to ${file}`)
}
