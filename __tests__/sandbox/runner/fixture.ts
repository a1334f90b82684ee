import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'

/** A tiny action: entries are JavaScript (ESM) source. */
export interface Fixture {
  readonly main: string
  readonly post?: string
  readonly postIf?: string
  readonly inputs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Writes actions to a temporary folder, and removes them all at the end. */
export const createFixtures = (): { write(fixture: Fixture): string; remove(): void } => {
  const root = mkdtempSync(join(tmpdir(), 'runner-fixtures-'))
  return {
    write: ({ main, post, postIf, inputs }) => {
      const folder = mkdtempSync(join(root, 'action-'))
      const runs = {
        using: 'node24',
        main: 'main.mjs',
        ...(post === undefined ? {} : { post: 'post.mjs' }),
        ...(postIf === undefined ? {} : { 'post-if': postIf })
      }
      writeFileSync(join(folder, 'action.yml'), stringify({ name: 'fixture', inputs: inputs ?? {}, runs }))
      writeFileSync(join(folder, 'main.mjs'), main)
      if (post !== undefined) writeFileSync(join(folder, 'post.mjs'), post)
      return folder
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true })
    }
  }
}
