import { describe, expect, it } from '@jest/globals'
import { openSecrets } from '../../src/runtime/secrets.js'

const hidden = (text: string, ...known: readonly string[]): string => {
  const secrets = openSecrets()
  for (const one of known) secrets.add(one)
  return secrets.hide(text)
}

describe('secrets', () => {
  it('are taken out wherever they stand', () => {
    expect(hidden('a s3cret! and a s3cret!', 's3cret!')).toBe('a *** and a ***')
  })

  it('are taken out as a whole where one is a part of another', () => {
    expect(hidden('reviewer:s3cret!', 's3cret!', 'reviewer:s3cret!')).toBe('***')
  })

  it('of several lines are taken out line by line, too', () => {
    expect(hidden('second line', 'first line\r\nsecond line')).toBe('***')
    expect(hidden('[first line\nsecond line]', 'first line\nsecond line')).toBe('[***]')
  })

  it('that are everyday words stay', () => {
    expect(hidden('a true story', 'true', '', 'story')).toBe('a true story')
  })

  it('mean nothing but themselves', () => {
    expect(hidden('aaaaaa $& (.*)+$&', '(.*)+$&')).toBe('aaaaaa $& ***')
  })
})
