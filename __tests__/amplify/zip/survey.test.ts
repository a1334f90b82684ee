import { describe, expect, it } from '@jest/globals'
import { survey } from '../../../src/amplify/zip/survey.js'

const warningsFor = (...names: readonly string[]): string => survey(names).warnings.join('\n')

describe('what a site lacks', () => {
  it('a root index.html is missed', () => {
    expect(warningsFor('about.html')).toContain('There is no index.html at the root')
    expect(warningsFor('index.html', 'about.html')).toBe('')
  })

  it('an index.html one folder deeper is pointed out', () => {
    expect(warningsFor('browser/index.html', 'browser/app.js')).toContain('There is browser/index.html')
    expect(warningsFor('a/b/index.html')).not.toContain('is that folder')
  })

  it('a bundle for server-side rendering needs none', () => {
    expect(survey(['.amplify-hosting/deploy-manifest.json', '.amplify-hosting/static/x'])).toEqual({
      serverBundle: true,
      warnings: []
    })
    expect(survey(['x/.amplify-hosting/deploy-manifest.json']).serverBundle).toBe(false)
  })
})

describe('what does not belong into a site', () => {
  it.each([
    ['.git/HEAD'],
    ['.env'],
    ['.env.production'],
    ['.npmrc'],
    ['.ssh/id_ed25519'],
    ['node_modules/a/index.js']
  ])('%s at the root gives one warning', (name) => {
    const { warnings } = survey(['index.html', name, `${name}2`])
    expect(
      warnings.filter((warning) => warning.startsWith(`${name.split('/')[0] ?? ''} is part of the site`))
    ).toHaveLength(1)
  })

  it.each([['.gitignore'], ['.github/x'], ['.environment'], ['docs/.env'], ['.well-known/security.txt']])(
    '%s gives none',
    (name) => {
      expect(warningsFor('index.html', name)).toBe('')
    }
  )
})
