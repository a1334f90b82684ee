/**
 * Shows how GitHub would show a job summary.
 *
 *     tsx sandbox/summary/picture.ts summary.md summary.html [summary.png [light|dark]]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { CHROMIUM } from './chromium.js'
import { photograph } from './photograph.js'
import { renderPage } from './render.js'
import { SCHEMES } from './scheme.js'

const [markdown, html, png, wanted = 'light'] = process.argv.slice(2)
const scheme = SCHEMES.find((one) => one === wanted)
if (markdown === undefined || html === undefined || scheme === undefined) {
  console.error('usage: picture.ts <summary.md> <summary.html> [<summary.png> [light|dark]]')
  process.exit(2)
}
const text = readFileSync(markdown, 'utf8')
writeFileSync(html, renderPage(text, { scheme }))
if (png !== undefined && !(await photograph(text, png, { scheme }))) {
  console.error(`no picture: ${CHROMIUM} is missing`)
  process.exit(1)
}
