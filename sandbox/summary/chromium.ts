import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { seenIn, type Seen } from './charts.js'

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
  '--hide-scrollbars',
  // Time of the page's own: it is over when the page has nothing left to do.
  '--virtual-time-budget=20000'
]

/** Longest time for one page, in milliseconds; two seconds are usual. */
const TIME_LIMIT_MS = 60_000

/** A page of Mermaid's size, as HTML. In bytes. */
const LARGEST_DUMP = 64 * 1024 * 1024

/** Size of the picture in pixels of the page; what is longer than the page is white, what is shorter cuts it. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  /** Pixels of the picture per pixel of the page; 1 by default. */
  readonly density?: number
}

/** Opens a page in a browser; gives what the browser prints, or undefined when there is no such browser. */
const open = async (html: string, args: readonly string[], browser: string): Promise<string | undefined> => {
  if (!existsSync(browser)) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'summary-page-'))
  try {
    const page = join(folder, 'page.html')
    await writeFile(page, html)
    const { stdout } = await promisify(execFile)(
      browser,
      [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, ...args, pathToFileURL(page).href],
      { timeout: TIME_LIMIT_MS, maxBuffer: LARGEST_DUMP }
    )
    return stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Takes a PNG picture of a page.
 * @returns false when there is no such browser
 * @throws when the browser fails, takes too long or leaves no picture
 */
export const takePicture = async (
  html: string,
  png: string,
  { width, height, density = 1 }: PictureSize = { width: 1100, height: 1600 },
  browser: string = CHROMIUM
): Promise<boolean> => {
  const args = [
    `--window-size=${width},${height}`,
    `--force-device-scale-factor=${density}`,
    `--screenshot=${resolve(png)}`
  ]
  if ((await open(html, args, browser)) === undefined) return false
  if (!existsSync(png)) throw new Error(`${browser} left no picture`)
  return true
}

/**
 * What a browser makes of a page that wants to be looked at.
 * @returns undefined when there is no such browser
 * @throws when the browser fails or takes too long, or the page is not drawn to its end
 */
export const lookAt = async (
  html: string,
  width = 1100,
  browser: string = CHROMIUM
): Promise<Seen | undefined> => {
  const dump = await open(html, [`--window-size=${width},1600`, '--dump-dom'], browser)
  return dump === undefined ? undefined : seenIn(dump)
}
