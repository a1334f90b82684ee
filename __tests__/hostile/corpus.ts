import { seededRandom } from '../../sandbox/aws/random.js'

/** How many strings there are. */
export const SIZE = 2_000

const char = (code: number): string => String.fromCharCode(code)
const ESC = char(27)
const BEL = char(7)
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
/** Every one of `first` with every one of `second` behind it. */
const each = (first: readonly string[], second: readonly string[]): readonly string[] =>
  first.flatMap((one) => second.map((other) => one + other))

/** What may stand before a command and not count, or end the line before it. */
const BEFORE = [
  ...['', ' ', '\t', '\u00a0', '\u3000', '\ufeff', '\u200b', '\u2060', '\u00ad', '\u202e', '\u0000'],
  ...[
    '\r',
    '\n',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u2029',
    '\v',
    '\f',
    `${ESC}[0m`,
    'text\r',
    'text\n',
    '%0A',
    '%0D%0A'
  ]
]
const COMMANDS = [
  '::set-output name=outcome::succeeded',
  '::save-state name=deployment::{}',
  '::set-env name=NODE_OPTIONS::--require=/tmp/x',
  '::add-path::/tmp/x',
  '::add-mask::COMPLETE',
  '::stop-commands::owned',
  '::error file=a.js,line=1,title=owned::owned',
  '::warning::owned',
  '::notice title=owned::owned',
  '::group::owned',
  '::endgroup::',
  '::echo::on',
  '::debug::owned',
  '::ERROR::owned',
  '::add-matcher::x.json',
  ': :error::owned',
  ':\u200b:error::owned',
  '##[error]owned',
  '##[set-output name=outcome;]succeeded',
  '##[group]owned',
  'in the middle ##[add-path]/tmp/x',
  `##${ESC}[error]owned`,
  '#\u200b#[error]owned',
  '## [error]owned'
]

const ANSI = [
  ...each(
    [`${ESC}[`, '\u009b'],
    ['31m', '0m', '2J', 'H', '1A', '2K', '?25l', '6n', '38;2;1;2;3m', '99999999m', '', '31', '\u0000m', ' q']
  ),
  ...each(
    [`${ESC}]0;title`, `${ESC}]8;;https://x.example`, '\u009d0;title'],
    [BEL, `${ESC}\\`, '\u009c', '']
  ),
  ...[
    `${ESC}P1$r${ESC}\\`,
    `${ESC}_x${ESC}\\`,
    `${ESC}^x`,
    `${ESC}c`,
    `${ESC}(0`,
    `${ESC}#8`,
    ESC,
    `${ESC}${ESC}[m`
  ]
]

const INVISIBLE = [
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x2069),
  ...[0x00ad, 0x034f, 0x061c, 0x115f, 0x180e, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffa, 0xfffb]
].map(char)
const TAGS = ['\u{e0041}', '\u{e007f}', '\u{e0100}', '\u{1d173}']

const MARKDOWN = [
  ...[
    '**bold**',
    '__bold__',
    '*em*',
    '_em_',
    '~~gone~~',
    '`code`',
    '``a`b``',
    '```\nfence\n```',
    '~~~\nfence\n~~~'
  ],
  ...['# heading', '## heading', 'heading\n===', 'heading\n---', '---', '***', '___', '> quote', '>quote'],
  ...['- item', '* item', '+ item', '1. item', '1) item', '- [ ] task', '- [x] task', '    code', '\tcode'],
  ...[
    '| a | b |\n|---|---|\n| c | d |',
    '|',
    '\\|',
    '|--|',
    ':--',
    'a | b',
    '\\',
    '\\\\',
    '\\\n',
    'two  \nlines'
  ],
  ...[
    '[text](https://x.example)',
    '[text](javascript:owned)',
    '![alt](https://x.example/i.png)',
    '[a][b]',
    '[a]',
    '[]()'
  ],
  ...[
    '[^1]',
    '[^1]: note',
    '[a]: https://x.example',
    '[a]: <https://x.example> "title"',
    '*[ab]: abbreviation'
  ],
  ...[
    '> [!NOTE]\n> owned',
    '> [!CAUTION]',
    '[!WARNING]',
    '[!TIP]\n> owned',
    '$x^2$',
    '$$x$$',
    '$`x`$',
    '```math\nx\n```'
  ],
  ...[
    '```mermaid\ngraph TD; A-->B\n```',
    'graph TD\n click A "javascript:owned"',
    '%%{init: {}}%%',
    'a"]-->b["',
    '*',
    '_',
    '~',
    '=',
    '+'
  ]
]

const HTML = [
  ...[
    '<b>bold</b>',
    '<img src=x onerror=owned>',
    '<script>owned</script>',
    '<a href="javascript:owned">x</a>',
    '<br>',
    '<hr/>'
  ],
  ...[
    '</td></tr></table>',
    '</details>',
    '</summary>',
    '<details open><summary>x</summary>',
    '<!-- comment -->',
    '<!--',
    '-->'
  ],
  ...[
    '<![CDATA[x]]>',
    '<?xml?>',
    '<!DOCTYPE html>',
    '<svg/onload=owned>',
    '<iframe src=x>',
    '<style>*{}</style>',
    '<input type=checkbox>'
  ],
  ...[
    '<h1>x</h1>',
    '<pre>',
    '</pre>',
    '<code>',
    '</code>',
    '<sub>',
    '<kbd>x',
    '<table><tr><td>',
    '<p align=center>',
    '<div class="markdown-alert">'
  ],
  ...[
    '&lt;b&gt;',
    '&#64;octocat',
    '&#x3c;b&#x3e;',
    '&amp;lt;',
    '&nbsp;',
    '&',
    '&;',
    '<',
    '>',
    '<>',
    '</',
    '<a',
    '"',
    "'",
    '" onmouseover="owned',
    "' autofocus onfocus='owned"
  ],
  ...[
    '<https://x.example>',
    '<a@b.example>',
    '<x@y>',
    '<picture><source srcset=x>',
    '<video src=x>',
    '<audio src=x>',
    '<object data=x>'
  ]
]

const REFERENCES = [
  ...[
    '@octocat',
    '@octo-org/team',
    'cc @octocat',
    '(@octocat)',
    'a@octocat',
    '@',
    '@@octocat',
    '\\@octocat',
    '@octocat[bot]'
  ],
  ...[
    '#1',
    '#12345',
    'GH-1',
    'gh-2',
    'octo/shop#3',
    'octo/shop@a1b2c3d',
    'a1b2c3d',
    '0123456789abcdef0123456789abcdef01234567'
  ],
  ...[
    ':tada:',
    ':+1:',
    ':-1:',
    ':octocat:',
    'a:tada:',
    ': tada :',
    '::tada::',
    'https://x.example',
    'http://x.example/?a=b|c`d'
  ],
  ...[
    'www.x.example',
    'ftp://x.example',
    'mailto:a@b.example',
    'a@b.example',
    'xmpp:a@b.example',
    'javascript:owned',
    'data:text/html,owned'
  ],
  ...[
    'HTTPS://X.EXAMPLE/',
    'https://x.example/)',
    'https://x.example/<b>',
    'https://x.example/\u202egpj.exe',
    'https://user:pass@x.example/'
  ],
  ...[
    'https://x.example/"onmouseover="owned',
    "https://x.example/'",
    'https://github.com/octo/shop/issues/1',
    'https://x.example/\\',
    'http://[::1]/',
    'https://'
  ]
]

const EXPRESSIONS = [
  ...[
    '${{ secrets.TOKEN }}',
    "${{ '${{' }}",
    '${{github.token}}',
    '${{ toJSON(env) }}',
    '$' + '{HOME}',
    '$(id)',
    '`id`',
    '$HOME',
    '%PATH%'
  ],
  ...[
    '{{ x }}',
    '{% x %}',
    '<%= x %>',
    '#{x}',
    '$'.concat('{jndi:ldap://x}'),
    "'; DROP TABLE x; --",
    '"; rm -rf / #',
    '$IFS',
    '!!',
    '!(x)',
    '\\u0000',
    '\\x1b[31m',
    '%s%n%x',
    '%25',
    '%0A',
    '%250A'
  ]
]

const FILES = [
  ...[
    'EOF\noutcome=succeeded',
    'EOF\r\noutcome=succeeded',
    'outcome<<EOF\nsucceeded\nEOF',
    'x\nEOF\noutcome<<EOF\nowned\nEOF',
    '=',
    '<<',
    'a=b',
    'a<<b'
  ],
  ...[
    'ghadelimiter_',
    'ghadelimiter_00000000-0000-4000-8000-000000000000',
    '\nghadelimiter_00000000-0000-4000-8000-000000000000\noutcome=owned',
    'a\nb\nc',
    '\n',
    '\r',
    '\r\n\r\n',
    '\n\n\n'
  ]
]

const DATA = [
  ...[
    '{"a":1}',
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\"',
    '"}',
    '","outcome":"succeeded',
    '\\',
    '\\u0022',
    'null',
    'true',
    'NaN',
    '1e999',
    '-0',
    '[]',
    '__proto__'
  ],
  ...[
    'constructor',
    'toString',
    'a: b',
    '- a',
    '!!js/function',
    '&a *a',
    '*a',
    '%YAML 1.1',
    '---',
    '...',
    '? a',
    "'",
    '"',
    '|',
    '>-',
    '~',
    'y',
    'no',
    '0o17',
    '2001-01-01',
    '#c',
    'a #b',
    '@a',
    '`a'
  ]
]

const LONG = [
  ...['a', '<', '*', '`', '[', '(', '|', '😀', '\u202e', '::', '\n', '_a', '&', '@a '].map((piece) =>
    piece.repeat(3_000)
  ),
  'x'.repeat(70_000),
  '<é|>'.repeat(5_000),
  'a1b2c3d '.repeat(2_000),
  'https://x.example/ '.repeat(800)
]

const BROKEN = [
  ...[
    '\ud83d',
    '\ude00',
    '\ude00\ud83d',
    '\ud83da',
    'a\ude00',
    '\ud800\ud800',
    '\udfff',
    '\ud83d\n',
    '\ud83d::error::x',
    '\ud83d\u200d',
    '\ufffe',
    '\uffff',
    '\u{1ffff}',
    '\ufdd0'
  ],
  ...[
    '😀',
    '👨‍👩‍👧',
    '🏳️‍🌈',
    'e\u0301',
    '\u0301',
    'Z̴̡̛a̸l̶g̷o̵',
    'ﷺ',
    '\u2800',
    'ｆｕｌｌ',
    'İ',
    'ß',
    '\u1e9e',
    'ǆ',
    '٣',
    '߀',
    '\u0600',
    '\ue000'
  ]
]

const CONTROLS = [...range(0, 31), ...range(127, 159)].flatMap((code) => [
  char(code),
  `a${char(code)}::error::b`
])

const FAMILIES = [
  ...each(BEFORE, COMMANDS),
  ...ANSI,
  ...each(ANSI.slice(0, 6), ['::error::owned', '@octocat']),
  ...each([...INVISIBLE, ...TAGS], ['', 'a', '::error::b', '@octocat']),
  ...each(['', 'a ', 'a\n', '\n\n', '> '], MARKDOWN),
  ...each(['', 'a '], HTML),
  ...each(['', 'see ', '('], REFERENCES),
  ...EXPRESSIONS,
  ...FILES,
  ...each(['', 'a: '], DATA),
  ...LONG,
  ...BROKEN,
  ...CONTROLS
]

/** Pieces of all families in a row, by a fixed seed. */
const mixtures = (): readonly string[] => {
  const random = seededRandom(2_000)
  const pieces = [
    ...BEFORE,
    ...COMMANDS,
    ...ANSI,
    ...INVISIBLE,
    ...MARKDOWN,
    ...HTML,
    ...REFERENCES,
    ...EXPRESSIONS,
    ...BROKEN
  ]
  const pick = (): string => pieces[Math.floor(random.next() * pieces.length)] ?? ''
  return Array.from({ length: SIZE }, () =>
    Array.from({ length: 2 + Math.floor(random.next() * 6) }, pick).join('')
  )
}

/** What somebody might write who wants to be more than text: {@link SIZE} strings, no two alike, always the same. */
export const CORPUS: readonly string[] = [...new Set([...FAMILIES, ...mixtures()])].slice(0, SIZE)

/** How many of them were made up one by one, or by family. */
export const FROM_FAMILIES = new Set(FAMILIES).size
