import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import type { AmplifySource } from '../config/amplify-config.js'
import type { Ports } from '../deployment/ports.js'
import { DeploymentError } from '../deployment/problem.js'
import { Interrupted, interruptionOf } from '../deployment/time-limit.js'
import type { Surroundings } from '../operations.js'
import type { Payload } from './from-upload.js'
import type { Entry } from './zip/entry.js'
import { inspectArchive } from './zip/inspect.js'
import { scanDirectory } from './zip/scan.js'
import { withTemporaryZip } from './zip/temporary.js'

/** A site of the workspace, before it is an archive. */
export interface LocalSite {
  readonly serverBundle: boolean
  readonly warnings: readonly string[]
  readonly rows: Payload['rows']
  /** Files to zip, or an archive that is there. */
  readonly content:
    | { readonly kind: 'files'; readonly entries: readonly Entry[] }
    | { readonly kind: 'archive'; readonly file: string; readonly size: number }
}

type LocalSource = Extract<AmplifySource, { readonly kind: 'directory' | 'archive' }>

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

const count = (files: number): string => `${files.toLocaleString('en-US')} ${files === 1 ? 'file' : 'files'}`

/** Looks at what is to be deployed. Rejects with a `DeploymentError` when it cannot be. @param workspace folder of relative paths */
export const surveySite = async ({ kind, path }: LocalSource, workspace: string): Promise<LocalSite> => {
  const file = resolve(workspace, path)
  if (kind === 'archive') {
    const { serverBundle, warnings, size, count: files } = await inspectArchive(file)
    return {
      serverBundle,
      warnings,
      rows: [['Archive', `${path}: ${count(files)}, ${megabytes(size)}`]],
      content: { kind: 'archive', file, size }
    }
  }
  const { serverBundle, warnings, entries, bytes } = await scanDirectory(file)
  return {
    serverBundle,
    warnings,
    rows: [['Directory', `${path}: ${count(entries.length)}, ${megabytes(bytes)}`]],
    content: { kind: 'files', entries }
  }
}

/** Least time between two lines about the zipping, in milliseconds. */
const SPACING_MS = 5_000

const progress = (total: number, { clock, report }: Ports): ((entry: Entry) => void) => {
  let done = 0
  let toldAt = clock.now()
  return () => {
    done += 1
    if (clock.now() - toldAt < SPACING_MS) return
    toldAt = clock.now()
    report({ kind: 'note', message: `zipped ${done} of ${count(total)}` })
  }
}

/**
 * Hands the site as an archive to `use`. A temporary one is removed in every end; should this process be killed, the
 * post step removes it.
 */
export const withPayload = async <Result>(
  { content, rows, warnings }: LocalSite,
  { ports, env, expectArchives }: Pick<Surroundings, 'ports' | 'env' | 'expectArchives'>,
  use: (payload: Payload) => Promise<Result>
): Promise<Result> => {
  if (content.kind === 'archive') return use({ ...content, rows, warnings })
  const { entries } = content
  const { cancel: signal, clock, report } = ports
  const directory = env['RUNNER_TEMP'] || tmpdir()
  expectArchives(directory)
  const began = clock.now()
  report({ kind: 'note', message: `zipping ${count(entries.length)}` })
  try {
    const options = { directory, signal, onEntry: progress(entries.length, ports) }
    return await withTemporaryZip(entries, options, async ({ file, size }) => {
      const seconds = ((clock.now() - began) / 1000).toFixed(1)
      report({
        kind: 'note',
        message: `zipped ${count(entries.length)} into ${megabytes(size)} in ${seconds} s`
      })
      return use({ file, size, rows, warnings })
    })
  } catch (error) {
    // Cancelled before anything was started: the engine, which comes later, has outcomes of its own.
    if (error instanceof DeploymentError && signal.aborted) throw new Interrupted(interruptionOf(signal))
    throw error
  }
}
