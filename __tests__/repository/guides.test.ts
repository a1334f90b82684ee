import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { lintGuide } from '../../scripts/lint/guides.js'
import { nodesOf } from '../../scripts/lint/markdown.js'
import { ROOT } from './support.js'

const messages = (markdown: string, file = 'docs/guide.md'): string[] =>
  lintGuide(file, markdown, new Set(['demo', 'lint:workflows']), {
    exists: (path) => path === 'src/main.ts' || path === 'docs/examples',
    read: () => ''
  }).map(({ line, message }) => `${line} ${message}`)

const block = (lang: string, body: string): string => `text\n\n\`\`\`${lang}\n${body}\n\`\`\`\n`

describe('a guide', () => {
  it.each([
    block('sh', 'npm ci && npm run demo'),
    block('yaml', '- run: npm run build'),
    block('json', '{"a": 1}'),
    block('', 'rm -rf *'),
    'See `src/main.ts`, `docs/examples/`, `npm run lint:workflows`, `npm run --silent demo`, `src/<name>.ts`.'
  ])('is accepted: %j', (markdown) => {
    expect(messages(markdown)).toEqual([])
  })

  it.each([
    [block('sh', 'npm ci'), '3 CI does not run this command, and scripts/lint/guides.ts does not say why'],
    [
      block('bash', 'gh attestation verify x'),
      '3 CI does not run this command, and scripts/lint/guides.ts does not say why'
    ],
    [block('json', '{a: 1}'), '3 this is no JSON'],
    ['Use `npm run gone`.', '1 package.json has no script gone'],
    ['See `src/gone.ts`.', '1 there is no src/gone.ts']
  ])('is refused: %j', (markdown, message) => {
    expect(messages(markdown)).toEqual([message])
  })

  it('may show a command that is listed, in the file that is named, and must show it then', () => {
    expect(messages(block('sh', 'gh attestation verify x'), 'README.md')).toEqual([])
    expect(messages('nothing', 'README.md')).toEqual([
      '1 the command that begins with "gh attestation verify" is listed, and not there'
    ])
  })
})

describe('the guide to errors', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
    .join('\n')
  const guide = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8')
  // Quoted messages are the code in headings; what stands for the parts that differ is `…`.
  const quoted = guide
    .split('\n')
    .filter((line) => /^#{2,3} /.test(line))
    .flatMap((line) => nodesOf(line).filter(({ type }) => type === 'inlineCode'))
    .flatMap(({ text }) => text.split('…'))
    .map((part) => part.trim())
    .filter((part) => part.length > 5)

  it('quotes messages', () => {
    expect(quoted.length).toBeGreaterThan(30)
  })

  it.each(quoted)('quotes what the code says: %s', (part) => {
    expect(sources.includes(part)).toBe(true)
  })
})
