import { fileURLToPath } from 'node:url'
import type { Scheme } from '../../sandbox/summary/scheme.js'

/** All that is in there is drawn. */
export const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url))

/** Of the page, in pixels. */
export const WIDTH = 1012
/** Pixels of the picture for each of the page. */
export const DENSITY = 1.5

export const pngOf = (name: string, scheme: Scheme): string => `${IMAGES}${name}-${scheme}.png`

/** What the pictures were drawn from: compared by the tests, for no two browsers draw the same pixels. */
export const sourceOf = (name: string): string => `${IMAGES}${name}.txt`
