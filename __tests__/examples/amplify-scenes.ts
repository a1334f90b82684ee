import { expect } from '@jest/globals'
import type { Scene } from './play.js'

const BUILT = { 'dist/index.html': '<h1>shop</h1>' }
const DOWNLOADED = { 'site/index.html': '<h1>shop</h1>' }

/** The scenes of the examples for Amplify: at least one for each step that uses this action. */
export const AMPLIFY_SCENES: Readonly<Record<string, Readonly<Record<string, Scene>>>> = {
  'amplify-deploy.yml': {
    'uploads the site and looks at it': {
      job: 'deploy',
      files: BUILT,
      outcome: 'succeeded',
      check: ({ aws, site }, { main }) => {
        expect(main.outputs.get('url')).toBe(`https://main.${site.appId}.amplifyapp.com`)
        expect(aws.amplify.world.uploads(site, '1')).toHaveLength(1)
        expect(main.log.join('\n')).toContain('answers: HTTP 200')
      }
    }
  },
  'amplify-connected.yml': {
    'has Amplify build the commit of the run': {
      job: 'build',
      connected: true,
      context: { sha: 'c'.repeat(40) },
      arrange: ({ aws, site }) => {
        aws.amplify.world.push(site, { id: 'c'.repeat(40), message: 'a change' })
      },
      outcome: 'succeeded',
      check: ({ aws, site }) => {
        expect(aws.amplify.world.jobs(site).map(({ summary }) => summary?.status)).toContain('SUCCEED')
      }
    }
  },
  'amplify-roll-back.yml': {
    'serves the kept site again': { job: 'roll-back', files: DOWNLOADED, outcome: 'succeeded' }
  }
}
