/**
 * Shows how GitHub would show a job summary.
 *
 *     tsx sandbox/summary/picture.ts summary.md summary.html [summary.png [height]]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { CHROMIUM, takePicture } from './chromium.js'
import { renderPage } from './render.js'

const [markdown, html, png, height = '1600'] = process.argv.slice(2)
if (markdown === undefined || html === undefined) {
  console.error('usage: picture.ts <summary.md> <summary.html> [<summary.png> [<height>]]')
  process.exit(2)
}
const page = renderPage(readFileSync(markdown, 'utf8'))
writeFileSync(html, page)
if (png !== undefined && !(await takePicture(page, png, { width: 1100, height: Number(height) }))) {
  console.error(`no picture: ${CHROMIUM} is missing`)
  process.exit(1)
}
