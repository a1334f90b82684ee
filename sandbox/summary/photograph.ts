import { lookAt, takePicture } from './chromium.js'
import { renderPage } from './render.js'
import type { Scheme } from './scheme.js'

export interface PhotographOptions {
  readonly scheme: Scheme
  /** Of the page, in pixels. */
  readonly width?: number
  readonly density?: number
}

/**
 * Takes a picture of a whole summary, as long as it is.
 * @returns false when there is no browser
 */
export const photograph = async (
  markdown: string,
  png: string,
  { scheme, width = 1012, density = 1 }: PhotographOptions
): Promise<boolean> => {
  const page = renderPage(markdown, { scheme, look: true })
  const seen = await lookAt(page, width)
  return seen !== undefined && takePicture(page, png, { width, height: seen.height, density })
}
