/**
 * Draws the pictures in docs/images: what rehearsed steps leave, in GitHub's light and dark.
 *
 *     npm run pictures
 *
 * Needs Debian's Chromium and its font for emoji (apt-get install chromium fonts-noto-color-emoji).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { CHROMIUM } from '../sandbox/summary/chromium.js'
import { photograph } from '../sandbox/summary/photograph.js'
import { rehearse } from '../sandbox/summary/rehearsal/rehearse.js'
import { SCENES } from '../sandbox/summary/rehearsal/scenes.js'
import { SCHEMES } from '../sandbox/summary/scheme.js'
import { PICTURES, shownOf } from './pictures/list.js'
import { DENSITY, IMAGES, pngOf, sourceOf, WIDTH } from './pictures/place.js'

mkdirSync(IMAGES, { recursive: true })
for (const picture of PICTURES) {
  const { name, scene, width = WIDTH } = picture
  const markdown = shownOf(picture, await rehearse(SCENES[scene]))
  for (const scheme of SCHEMES) {
    if (!(await photograph(markdown, pngOf(name, scheme), { scheme, width, density: DENSITY }))) {
      console.error(`no picture: ${CHROMIUM} is missing`)
      process.exit(1)
    }
  }
  writeFileSync(sourceOf(name), markdown)
  console.log(`drawn: ${name}`)
}
