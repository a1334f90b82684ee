import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  annotation,
  code,
  cut,
  defuse,
  html,
  json,
  link,
  markdown,
  output,
  plain,
  plainLines,
  sentence
} from '../../src/report/text.js'
import { hostile, isCommand, parseCommand } from './hostile.js'

const ESC = String.fromCharCode(27)
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u

describe('the oracle', () => {
  it('knows the commands of the runner', () => {
    expect(parseCommand('  ::error file=a,line=1::one%0Atwo')).toEqual({
      version: 2,
      name: 'error',
      data: 'one\ntwo'
    })
    expect(parseCommand('text ##[group]x')).toEqual({ version: 1, name: 'group', data: 'x' })
    expect(parseCommand('arn:aws:s3:::bucket')).toBeUndefined()
    expect(isCommand('#\u200b#[group]')).toBe(true)
    expect(isCommand('\u00ad::error::x')).toBe(true)
  })
})

describe('plain', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['\u00a0 ::error::x', ': :error::x'],
    [':::', ': ::'],
    ['see ##[group]x', 'see ## [group]x'],
    ['###[error]', '### [error]'],
    ['#\u200b#[error]', '## [error]'],
    [`:${ESC}[1m:error::x`, ': :error::x'],
    ['one\r::error::x\r\ntwo', 'one ::error::x two'],
    ['a\u2028b\u2029c\u0085d\te', 'a b c d e'],
    [`${ESC}[31mred${ESC}[0m ${ESC}]8;;http://x${ESC}\\link`, 'red link'],
    ['\u009b31mred', 'red'],
    ['bell\u0007', 'bell\ufffd'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['half \ud83d', 'half \ufffd']
  ])('makes %j to %j', (raw, expected) => {
    expect(plain(raw)).toBe(expected)
  })

  it.each(['arn:aws:s3:::bucket', 'C:\\x :: y', '#1 [x] ##', 'größer 😀 日本', 'a %0A b'])(
    'leaves %j as it is',
    (text) => {
      expect(plain(text)).toBe(text)
    }
  )

  it('is one line without controls, invisible characters or commands, whatever comes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = plain(text)
        expect(line).not.toMatch(CONTROL)
        expect(line).not.toMatch(INVISIBLE)
        expect(line).toBe(Buffer.from(line).toString())
        expect(isCommand(line)).toBe(false)
        expect(plain(line)).toBe(line)
      }),
      { numRuns: 2_000 }
    )
  })

  it('stays harmless behind a prefix, in colours, and after the trim of the runner', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, two) => {
        const line = defuse(`  ${ESC}[90m12:00:00${ESC}[0m  ${ESC}[31m${plain(one)}${ESC}[0m ${plain(two)}`)
        expect(isCommand(line)).toBe(false)
        expect(isCommand(defuse(` \t ${plain(one)}${ESC}[0m`))).toBe(false)
      }),
      { numRuns: 2_000 }
    )
  })

  it('keeps the length, also of emoji', () => {
    expect(plain('x'.repeat(5_000))).toHaveLength(2_000)
    expect(plain('x'.repeat(50), 10)).toBe('xxxxxxxxx…')
  })
})

describe('cut', () => {
  it('never splits a pair and never exceeds the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (text, max) => {
          const short = cut(text, max)
          expect(short.length).toBeLessThanOrEqual(max)
          expect(short).not.toMatch(/\p{Cs}/u)
          expect(text.startsWith(short.replace(/…$/, ''))).toBe(true)
          if (text.length <= max) expect(short).toBe(text)
        }
      )
    )
  })
})

describe('plainLines and annotation', () => {
  it('keeps lines apart and makes each harmless', () => {
    expect(plainLines('one\r\n::error::x\rthree ##[x]\n\n')).toEqual(['one', ': :error::x', 'three ## [x]'])
  })

  it('fits the runner', () => {
    expect(annotation('é\n'.repeat(9_000))).toHaveLength(4_096)
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of annotation(text).split('\n')) expect(isCommand(line)).toBe(false)
      })
    )
  })
})

describe('output', () => {
  it('is one line, and otherwise exact', () => {
    expect(output('##[x]')).toBe('##[x]')
    expect(output('v1\nfoo<<bar\u0000')).toBe('v1 foo<<bar\ufffd')
  })
})

describe('json', () => {
  it('parses to the same value and holds nothing that acts', () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostile, hostile, (value, key, text) => {
        const all = { value, [key]: text }
        const line = json(all)
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(all)))
        expect(line).not.toMatch(CONTROL)
        expect(line).not.toMatch(INVISIBLE)
        expect(isCommand(line)).toBe(false)
      })
    )
  })

  it('has a value for everything', () => {
    expect(json(undefined)).toBe('null')
  })
})

/**
 * What a reader sees of inline Markdown that claims to be nothing but text. Throws on any character that would mean
 * something: an unescaped special, a mention or a reference that is not kept from being one.
 */
const seen = (source: string): string => {
  let text = ''
  for (let rest = source; rest !== '';) {
    const [match = '', escaped, numeric, span] = /^\\([!-/:-@[-`{-~])|^&#(\d+);|^`([^`]+)`/.exec(rest) ?? []
    if (match === '') {
      const [char = ''] = rest
      if ('\\`*_[]~#&<>|$'.includes(char)) throw new Error(`${char} is bare in ${source}`)
      if (/^(?:https?|ftp):\/\/|^www\.|^@(?!&#8203;)/.test(rest)) throw new Error(`a link in ${source}`)
      text += char
      rest = rest.slice(char.length)
      continue
    }
    if (span?.includes('|') === true) throw new Error(`a cell ends in ${source}`)
    if (escaped === '#' && !rest.startsWith('\\#&#8203;')) throw new Error(`a reference in ${source}`)
    text += escaped ?? span ?? String.fromCodePoint(Number(numeric))
    rest = rest.slice(match.length)
  }
  return text.replaceAll('\u200b', '')
}

describe('markdown', () => {
  it.each([
    ['Configuration available to 10.00% of clients', 'Configuration available to 10.00% of clients'],
    ['a_b *c* [d](e)', 'a\\_b \\*c\\* \\[d\\](e)'],
    ['@octocat closes #12, GH-3', '@&#8203;octocat closes \\#&#8203;12, GH-&#8203;3'],
    ['<img src=x> & a | b', '&#60;img src=x&#62; &#38; a &#124; b'],
    ['see https://x.example/?a=b', 'see `https://x.example/?a=b`'],
    ['_www.x.example', '\\_`www.x.example`'],
    ['commit a1b2c3d of account 123456789012', 'commit `a1b2c3d` of account 123456789012'],
    ['- item', '\\- item'],
    ['12. item', '12\\. item'],
    ['one\ntwo', 'one two'],
    [':--', '\\:--'],
    [':tada: in arn:aws:sns:x', ':&#8203;tada: in arn:aws:sns:x'],
    ['costs $1 and $2', 'costs &#36;1 and &#36;2']
  ])('writes %j as %j', (text, expected) => {
    expect(markdown(text)).toBe(expected)
  })

  it('shows what was written, and nothing in it means anything', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(seen(markdown(text))).toBe(output(text))
        expect(markdown(text)).not.toMatch(/[\r\n]/)
        expect(markdown(text)).not.toMatch(/^(?:[-+=>#]|\d+[.)])/)
      }),
      { numRuns: 3_000 }
    )
  })

  it('keeps its length within what the budget of the summary counts with', () => {
    expect(Buffer.byteLength(markdown('#'.repeat(9_000), 500))).toBeLessThan(500 * 10)
  })
})

/** What a reader sees of HTML that claims to hold text and `<code>` only. */
const seenHtml = (source: string): string => {
  const text = source.replace(/<\/?code>|<!-- -->/g, '')
  if (/[<>"'|`*_[\]~\\$]|&(?!#\d+;)|#(?!\d+;)|@(?!&#8203;)/.test(text))
    throw new Error(`something is bare in ${source}`)
  return text
    .replace(/&#(\d+);/g, (_, value: string) => String.fromCodePoint(Number(value)))
    .replaceAll('\u200b', '')
}

describe('html', () => {
  it('shows what was written, in and outside of Markdown', () => {
    expect(html('<b>@x</b>')).toBe('&#60;b&#62;@&#8203;x&#60;/b&#62;')
    expect(html('https://u:p@x.example')).toBe(
      '<code>https&#58;<!-- -->&#47;&#47;u&#58;p&#64;<!-- -->x&#46;example</code>'
    )
    fc.assert(
      fc.property(hostile, (text) => {
        expect(seenHtml(html(text))).toBe(output(text))
      }),
      { numRuns: 2_000 }
    )
  })
})

describe('code', () => {
  it.each([
    ['', ''],
    ['DEPLOYING', '`DEPLOYING`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a|b', '<code>a&#124;b</code>']
  ])('writes %j as %j', (text, expected) => {
    expect(code(text)).toBe(expected)
  })

  it('holds everything in one span, without a pipe', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const span = code(text)
        expect(span).not.toContain('|')
        if (span.startsWith('<code>')) {
          expect(seenHtml(span)).toBe(output(text))
          return
        }
        if (span === '') {
          expect(output(text)).toBe('')
          return
        }
        const fence = /^`+/.exec(span)?.[0] ?? ''
        const content = span.slice(fence.length, -fence.length)
        expect(span.endsWith(fence)).toBe(true)
        expect(Array.from(content.matchAll(/`+/g), ([run]) => run)).not.toContain(fence)
        expect(/^ .*[^ ].* $/.test(content) ? content.slice(1, -1) : content).toBe(output(text))
      }),
      { numRuns: 2_000 }
    )
  })
})

describe('link', () => {
  it('links http and https only', () => {
    expect(link('Console', 'https://x.example/a b?c=1&d=(2)|3')).toBe(
      '[Console](<https://x.example/a%20b?c=1&amp;d=(2)%7C3>)'
    )
    expect(link('Console', 'javascript:alert(1)')).toBe('`javascript:alert(1)`')
    expect(link('Console', 'https://')).toBe('`https://`')
  })

  it('never leaves its brackets', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(link('x', `https://x.example/${text}`)).toMatch(/^(?:\[x\]\(<[^\s<>|\\`]*>\)|[`<].*[`>])$/)
      })
    )
  })
})

describe('sentence', () => {
  it.each([
    ['cancelled (SIGINT)', 'Cancelled (SIGINT)'],
    ['denied', 'Denied'],
    ['flags.json is not valid JSON', 'flags.json is not valid JSON'],
    ['my-app is unknown', 'my-app is unknown'],
    ['`service` is required', '`service` is required'],
    ['7 things', '7 things'],
    ['', '']
  ])('of %j is %j', (text, expected) => {
    expect(sentence(text)).toBe(expected)
  })
})
