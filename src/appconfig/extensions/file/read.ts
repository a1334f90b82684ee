import { extname } from 'node:path'
import { DeploymentError, type FileLocation, type Remark } from '../../../deployment/problem.js'
import type { Flaw } from '../../content/flaw.js'
import { parseContent } from '../../content/parse.js'
import type { Position } from '../../content/position.js'
import { fileProblem, readWorkspaceFile } from '../../workspace-file.js'
import type { Wished } from '../wished.js'
import { contentOf } from './content.js'
import { flawsOf } from './spec.js'
import { EXTENSIONS_FILE } from './table.js'

const INPUT = 'extensions-file'

const HINT =
  'docs/extensions.md describes the file; with docs/extensions.schema.json an editor shows such mistakes while you write.'

const byPlace = (a: Remark, b: Remark): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** The error that lists everything that is wrong in a file, each at its place. */
export const fileError = (file: string, remarks: readonly Remark[], kind: 'configuration' | 'invalid') => {
  const sorted = remarks.toSorted(byPlace)
  const amount = sorted.length === 1 ? 'a problem' : `${sorted.length} problems`
  const lines = sorted.map(
    ({ line, column, message }) => `- line ${line ?? 1}, column ${column ?? 1}: ${message}`
  )
  return new DeploymentError({
    kind,
    message: [
      `There ${sorted.length === 1 ? 'is' : 'are'} ${amount} in ${INPUT} ${JSON.stringify(file)}:`,
      ...lines
    ].join('\n'),
    ...(kind === 'configuration' && { hint: HINT }),
    remarks: sorted
  })
}

/** JSON is YAML; only a file that says that it is JSON is held to JSON's rules. */
const kindOf = (name: string): 'json' | 'yaml' => (extname(name).toLowerCase() === '.json' ? 'json' : 'yaml')

/**
 * Reads and checks a file of extensions, without any call. Everything that is wrong is reported in one error, each at
 * its line and column. Rejects with a `DeploymentError`.
 *
 * @param owner when the file names none
 */
export const readExtensionsFile = async (path: string, workspace: string, owner: string): Promise<Wished> => {
  const { name, bytes } = await readWorkspaceFile(path, workspace, INPUT)
  const parsed = await parseContent(bytes, kindOf(name))
  if (!parsed.ok) {
    const remarks = parsed.problems.map((problem) => ({ ...problem, file: name }))
    throw fileError(name, remarks, 'configuration')
  }
  const { document } = parsed
  if (document === undefined) throw fileProblem(name, 'it is neither YAML nor JSON', HINT, INPUT)
  const { root, positionOf } = document
  const at = (offset: number): FileLocation & Position => ({ file: name, ...positionOf(offset) })
  const refuse = (flaws: readonly Flaw[]): void => {
    if (flaws.length === 0) return
    throw fileError(
      name,
      flaws.map((one) => ({ ...at(one.at), message: one.message })),
      'configuration'
    )
  }
  const form = flawsOf({ path: [], value: root }, EXTENSIONS_FILE)
  const content = contentOf(root)
  refuse([...form, ...content.flaws])
  return {
    owner: content.owner ?? owner,
    extensions: content.extensions.map(({ place, ...extension }) => ({
      ...extension,
      at: at(place.value.at)
    })),
    associations: content.associations.map(({ place, ...association }) => ({
      ...association,
      at: at(place.value.at)
    }))
  }
}
