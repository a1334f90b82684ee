import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { Entry } from './entry.js'
import { codeOf, fault, fileFault, listed } from './fault.js'
import { nameFault } from './names.js'
import { survey, type Survey } from './survey.js'

/** A directory that can be deployed. */
export interface Site extends Survey {
  /** Every file, dot files included, in the order of their names' UTF-16 units. */
  readonly entries: readonly Entry[]
  /** Bytes of all files. */
  readonly bytes: number
}

/** Refuses what is not valid UTF-8: it could not be told apart in an archive, or asked for by its address. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const nameIn = (raw: Buffer): string | undefined => {
  try {
    return utf8.decode(raw)
  } catch {
    return undefined
  }
}

const isWithin = (root: string, target: string): boolean => {
  const path = relative(root, target)
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

/**
 * Walks one site, and collects what it finds and what is wrong. Synchronous: 5,000 files take 40 ms then, through the
 * thread pool they take 290 ms one by one, and 50 MiB of memory all at once.
 */
class Walk {
  readonly entries: Entry[] = []
  readonly faults: string[] = []
  readonly #root: string
  constructor(root: string) {
    this.#root = root
  }

  /**
   * @param path of the directory, without links
   * @param prefix its name in the archive, empty or with a slash at its end
   * @param above the directories on the way to it, itself included, without links
   */
  directory(path: string, prefix: string, above: readonly string[]): void {
    const children = readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
    for (const child of children) this.#child(child, path, prefix, above)
  }

  #child(child: Dirent<Buffer>, parent: string, prefix: string, above: readonly string[]): void {
    const base = nameIn(child.name)
    if (base === undefined) {
      this.faults.push(`the name of ${prefix}${child.name.toString('latin1')} is not valid UTF-8`)
      return
    }
    const name = prefix + base
    const wrong = nameFault(base)
    if (wrong !== undefined) {
      this.faults.push(`the name of ${name} ${wrong}`)
      return
    }
    const path = join(parent, base)
    try {
      if (child.isSymbolicLink()) this.#link(path, name, above)
      else if (child.isDirectory()) this.directory(path, `${name}/`, [...above, path])
      else if (child.isFile()) this.#file(path, name)
      else this.faults.push(`${name} is neither a file nor a directory`)
    } catch (error) {
      this.faults.push(fileFault(`cannot read ${name}`, error).message)
    }
  }

  #file(path: string, name: string): void {
    this.entries.push({ name, file: path, size: statSync(path).size })
  }

  #link(path: string, name: string, above: readonly string[]): void {
    const target = realpathSync(path)
    if (!isWithin(this.#root, target)) {
      this.faults.push(`${name} is a symbolic link that leaves the directory`)
      return
    }
    const found = statSync(target)
    if (found.isFile()) this.entries.push({ name, file: target, size: found.size })
    else if (!found.isDirectory()) this.faults.push(`${name} is neither a file nor a directory`)
    else if (above.includes(target))
      this.faults.push(`${name} is a symbolic link to a directory that contains it`)
    else this.directory(target, `${name}/`, [...above, target])
  }
}

const unreadable = (directory: string, error: unknown): Error => {
  const hint =
    codeOf(error) === 'ENOTDIR'
      ? '`directory` names the folder of a built site; a .zip goes into `archive`.'
      : 'Does the step that builds the site come before this one, in the same job? Paths are relative to the workspace.'
  return fault(fileFault(`cannot read the directory ${directory}`, error).message, hint)
}

const walkThrough = (directory: string): Walk => {
  try {
    const root = realpathSync(directory)
    const walk = new Walk(root)
    walk.directory(root, '', [root])
    return walk
  } catch (error) {
    throw unreadable(directory, error)
  }
}

/**
 * Lists what a directory would deploy. Symbolic links within it are followed.
 * Rejects with a `DeploymentError` when the directory is missing or empty, or holds what cannot be deployed: links that
 * leave it or lead back, names that are no UTF-8 or have backslashes or control characters, devices, sockets, pipes.
 */
export async function scanDirectory(directory: string): Promise<Site> {
  const walk = walkThrough(directory)
  if (walk.faults.length > 0) {
    throw fault(`${directory} cannot be deployed: ${listed(walk.faults.sort())}.`)
  }
  if (walk.entries.length === 0) {
    throw fault(
      `The directory ${directory} is empty: there is nothing to deploy.`,
      'Check that the build wrote its result there; an artifact may need to be downloaded first.'
    )
  }
  const entries = walk.entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    entries,
    bytes: entries.reduce((bytes, { size }) => bytes + size, 0),
    ...survey(entries.map(({ name }) => name))
  }
}
