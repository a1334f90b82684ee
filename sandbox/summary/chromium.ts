import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** Debian's. */
export const CHROMIUM = '/usr/bin/chromium'

/** A browser that does nothing besides, needs no sandbox of the kernel's and reaches for no network. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars'
]

/** Longest time for one picture, in milliseconds; two seconds are usual. */
const TIME_LIMIT_MS = 30_000

/** Size of the picture in pixels; what is longer than the page is white, what is shorter cuts it. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * Takes a PNG picture of a page.
 * @returns false when there is no such browser
 * @throws when the browser fails, takes too long or leaves no picture
 */
export const takePicture = async (
  html: string,
  png: string,
  { width, height }: PictureSize = { width: 1100, height: 1600 },
  browser: string = CHROMIUM
): Promise<boolean> => {
  if (!existsSync(browser)) return false
  const folder = await mkdtemp(join(tmpdir(), 'summary-picture-'))
  try {
    const page = join(folder, 'page.html')
    await writeFile(page, html)
    const args = [
      ...FLAGS,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${width},${height}`,
      `--screenshot=${resolve(png)}`,
      pathToFileURL(page).href
    ]
    await promisify(execFile)(browser, args, { timeout: TIME_LIMIT_MS })
    if (!existsSync(png)) throw new Error(`${browser} left no picture`)
    return true
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
