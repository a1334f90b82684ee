import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where a step's files are; absolute paths. */
export interface Folders {
  /** Holds all the others, but for a workspace that was given. */
  readonly root: string
  readonly workspace: string
  readonly temp: string
  readonly tools: string
  readonly home: string
  /** The file with the event's payload. */
  readonly event: string
}

/** Makes a fresh place for one step. */
export const createFolders = (givenWorkspace: string | undefined, payload: unknown): Folders => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sandbox-runner-')))
  const folders: Folders = {
    root,
    workspace: givenWorkspace === undefined ? join(root, 'work') : resolve(givenWorkspace),
    temp: join(root, '_temp'),
    tools: join(root, '_tool'),
    home: join(root, 'home'),
    event: join(root, '_temp', '_github_workflow', 'event.json')
  }
  const made = [folders.workspace, folders.tools, folders.home, join(folders.temp, '_github_workflow')]
  for (const folder of made) mkdirSync(folder, { recursive: true })
  writeFileSync(folders.event, JSON.stringify(payload))
  return folders
}
