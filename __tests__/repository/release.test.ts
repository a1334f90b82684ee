import { describe, expect, it } from '@jest/globals'
import { node, withFolder, type Finished } from './support.js'

const CHANGELOG = `# Changelog

## [Unreleased]

- not yet

## [1.2.3] - 2026-11-20

### Added

- a thing

## [1.2.2] - 2026-11-01

- older

[1.2.3]: https://example.com
`

const SOUND = {
  'package.json': '{"version":"1.2.3"}',
  'src/version.ts': "export const VERSION = '1.2.3'\n",
  'CHANGELOG.md': CHANGELOG
}

const release = (version: string, files: Readonly<Record<string, string>> = SOUND): Finished =>
  withFolder(files, (folder) => node(['scripts/release.mjs', version, folder]))

describe('a release', () => {
  it('has its section of the changelog as notes', () => {
    expect(release('1.2.3')).toMatchObject({ status: 0, output: '### Added\n\n- a thing\n' })
  })

  it('may be the oldest, in front of the link references', () => {
    const files = {
      ...SOUND,
      'package.json': '{"version":"1.2.2"}',
      'src/version.ts': "export const VERSION = '1.2.2'\n"
    }
    expect(release('1.2.2', files)).toMatchObject({ status: 0, output: '- older\n' })
  })

  it.each([
    ['v1.2.3', {}, '"v1.2.3" is no version: it has the form 1.2.3'],
    ['', {}, '"" is no version: it has the form 1.2.3'],
    ['01.2.3', {}, '"01.2.3" is no version: it has the form 1.2.3'],
    ['1.2.3', { 'package.json': '{"version":"1.2.4"}' }, 'package.json has version 1.2.4'],
    ['1.2.3', { 'src/version.ts': "VERSION = '1.0.0'" }, 'src/version.ts has version 1.0.0'],
    [
      '1.2.3',
      { 'CHANGELOG.md': '## [1.2.30] - 2026-11-20\n' },
      'CHANGELOG.md has no section "## [1.2.3] - <date>"'
    ],
    [
      '1.2.3',
      { 'CHANGELOG.md': '## [1.2.3] - 2026-11-20\n\n## [1.2.2] - x\n' },
      'the section of 1.2.3 in CHANGELOG.md is empty'
    ]
  ])('is refused: %s %j', (version, change, complaint) => {
    expect(release(version, { ...SOUND, ...change })).toMatchObject({
      status: 1,
      output: `not released: ${complaint}\n`
    })
  })
})
