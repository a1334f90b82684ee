import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { nodesOf } from '../../scripts/lint/markdown.js'
import { ROOT } from '../repository/support.js'
import { pullRequestEvent } from '../support/events.js'
import { PULL_REQUEST, type Scene, SHOP } from './play.js'

/** The file of extensions that the recipe shows. */
const shown = nodesOf(readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8')).find(
  ({ type, text }) => type === 'code' && text.startsWith('owner:')
)
const FILES = { 'config/extensions.yml': shown?.text ?? '' }

/** What `dry-run` and `comment` depend on. */
const ON_PULL_REQUEST = "github.event_name == 'pull_request'"

/** The scenes of the example for extensions. */
export const EXTENSION_SCENES: Readonly<Record<string, Readonly<Record<string, Scene>>>> = {
  'appconfig-extensions.yml': {
    'shows on a pull request what would change': {
      job: 'extensions',
      values: { [ON_PULL_REQUEST]: 'true' },
      files: FILES,
      event: ({ github }) =>
        pullRequestEvent('synchronize', github.world.pullRequest(SHOP.name, PULL_REQUEST), SHOP),
      outcome: 'planned',
      check: ({ aws, github }, { main }) => {
        expect(aws.calls('CreateExtension')).toEqual([])
        expect(github.world.comments(SHOP.name, PULL_REQUEST)).toHaveLength(1)
        expect(main.outputs.get('changes')).toContain('notify')
      }
    },
    'makes it so on main': {
      job: 'extensions',
      values: { [ON_PULL_REQUEST]: 'false' },
      files: FILES,
      outcome: 'applied',
      check: ({ aws }) => {
        expect(aws.world.extension('notify')?.versions).toHaveLength(1)
        expect(aws.calls('CreateExtensionAssociation')).toHaveLength(1)
      }
    }
  }
}
