import { open, type FileHandle } from 'node:fs/promises'
import { readDirectory, UnreadableArchive, type ListedEntry } from './directory.js'
import { MAX_ARCHIVE_BYTES } from './entry.js'
import { fault, fileFault, listed, tooLarge } from './fault.js'
import { nameFault, topOf } from './names.js'
import { DEFLATED, STORED } from './records.js'
import { survey, type Survey } from './survey.js'

/** An existing .zip that can be deployed. */
export interface Archive extends Survey {
  readonly file: string
  /** Bytes of the archive. */
  readonly size: number
  /** How many files are in it. */
  readonly count: number
  /** Bytes of their content. */
  readonly bytes: number
}

const HOW_TO_ZIP = 'Zip the contents of the folder, not the folder: `cd dist && zip -r ../site.zip .`'

/** macOS puts a copy of every file's attributes beside the files. */
const isSiteFile = ({ name }: ListedEntry): boolean => !name.endsWith('/') && !name.startsWith('__MACOSX/')

/** The one folder that everything is in, with its slash; undefined when something is at the root. */
const enclosingFolder = (names: readonly string[]): string | undefined => {
  const [first = ''] = names
  const folder = `${topOf(first)}/`
  return names.every((name) => name.startsWith(folder)) ? folder : undefined
}

const faultIn = (path: string, entries: readonly ListedEntry[]): Error | undefined => {
  const wrong = entries.flatMap(({ name, encrypted, method }) => {
    const why = nameFault(name)
    if (why !== undefined) return [`the name of ${name} ${why}`]
    if (encrypted) return [`${name} is encrypted`]
    return method === STORED || method === DEFLATED
      ? []
      : [`${name} is neither stored nor deflated (compression method ${method})`]
  })
  return wrong.length === 0 ? undefined : fault(`${path} cannot be deployed: ${listed(wrong)}.`, HOW_TO_ZIP)
}

const readList = async (file: FileHandle, path: string, size: number): Promise<readonly ListedEntry[]> => {
  try {
    return await readDirectory(file, size)
  } catch (error) {
    if (!(error instanceof UnreadableArchive)) throw error
    throw fault(`${path} cannot be read: ${error.message}.`, '`archive` takes a .zip file.')
  }
}

const judge = (path: string, size: number, entries: readonly ListedEntry[]): Archive => {
  const files = entries.filter(isSiteFile)
  const names = files.map(({ name }) => name.replace(/^(?:\.\/)+/, ''))
  if (files.length === 0) throw fault(`The archive ${path} is empty: there is nothing to deploy.`)
  const broken = faultIn(path, entries)
  if (broken !== undefined) throw broken
  const found = survey(names)
  const folder = enclosingFolder(names)
  if (folder !== undefined && !found.serverBundle) {
    throw fault(
      `Everything in ${path} is inside the folder ${folder}, so Amplify would find nothing at the root of the site.`,
      HOW_TO_ZIP
    )
  }
  const bytes = files.reduce((sum, entry) => sum + entry.size, 0)
  return { file: path, size, count: files.length, bytes, ...found }
}

/**
 * Looks into an existing .zip by the list at its end; its content is not read.
 * Rejects with a `DeploymentError` when it is missing, no .zip, cut off or empty, larger than the service takes, when
 * everything in it is inside one folder, or when it holds what cannot be deployed: backslashes, encrypted files.
 */
export async function inspectArchive(path: string): Promise<Archive> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r')
    const stats = await file.stat()
    if (!stats.isFile()) throw fault(`${path} is not a file.`, 'A folder goes into `directory`.')
    if (stats.size > MAX_ARCHIVE_BYTES)
      throw tooLarge(`The archive ${path} is too large (${stats.size} bytes)`)
    return judge(path, stats.size, await readList(file, path, stats.size))
  } catch (error) {
    throw fileFault(`cannot read the archive ${path}`, error)
  } finally {
    await file?.close()
  }
}
