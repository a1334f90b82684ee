import { describe, expect, it } from '@jest/globals'
import { renderFragment, renderPage } from '../../../sandbox/summary/render.js'

describe('renderFragment', () => {
  it.each([
    ['tables', '| a | b |\n|---|--:|\n| 1 | 2 |', '<td align="right">2</td>'],
    ['emoji', ':rocket:', '🚀'],
    [
      'collapsed parts',
      '<details><summary>More</summary>\n\n**bold**\n\n</details>',
      '<strong>bold</strong>'
    ],
    ['task lists', '- [x] done', 'type="checkbox"'],
    ['strike-through', '~~gone~~', '<del>gone</del>'],
    ['icons of alerts', '> [!CAUTION]\n> hot', '</svg>Caution</p>'],
    ['alerts', '> [!WARNING]\n> hot', 'class="markdown-alert markdown-alert-warning"']
  ])('renders %s', (_, markdown, html) => {
    expect(renderFragment(markdown)).toContain(html)
  })

  it.each([
    ['scripts', '<script>alert(1)</script>', /script/],
    ['handlers', '<img src="x" onerror="alert(1)">', /onerror/],
    ['styles', '<p style="color:red">x</p>', /style/],
    ['class names', '<div class="btn">x</div>', /btn/],
    ['script links', '[x](javascript:alert(1))', /javascript/]
  ])('removes %s, as GitHub does', (_, markdown, trace) => {
    expect(renderFragment(`before ${markdown}\n\nafter`)).toMatch(/before[^]*after/)
    expect(renderFragment(markdown)).not.toMatch(trace)
  })
})

describe('renderPage', () => {
  it('is a page of its own: the style sheet is inside, and scripts are refused', () => {
    const page = renderPage('# Deployed')
    expect(page).toContain('<h1>Deployed</h1>')
    expect(page).toContain('.markdown-body table')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<link|<script/)
  })

  it('has the colours of the scheme', () => {
    expect(renderPage('x', { scheme: 'dark' })).toContain('background: #0d1117')
    expect(renderPage('x', { scheme: 'light' })).toContain('background: #ffffff')
    expect(renderPage('x', { scheme: 'dark' })).toContain('color-scheme: dark')
  })

  it('lets nothing but what draws its charts run', () => {
    const page = renderPage('```mermaid\npie\n```\n\n<script nonce="charts">alert(1)</script>', {
      scheme: 'dark'
    })
    expect(page).toContain("script-src 'nonce-charts'")
    expect(page).toContain('"theme":"dark"')
    expect(page).toContain('"securityLevel":"strict"')
    expect(page).not.toContain('alert(1)')
    const tags = [...page.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(tags).toEqual([
      '<script nonce="charts">',
      '<script type="application/json" id="seen">',
      '<script nonce="charts">'
    ])
  })
})
