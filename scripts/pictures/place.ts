import { fileURLToPath } from 'node:url'
import type { Scheme } from '../../sandbox/summary/scheme.js'

/** All that is in there is drawn. */
export const IMAGES = fileURLToPath(new URL('../../docs/images/', import.meta.url))

/** Pixels of the page, and pixels of the picture for each of them. */
export const SIZE = { width: 1012, density: 1.5 } as const

export const pngOf = (name: string, scheme: Scheme): string => `${IMAGES}${name}-${scheme}.png`

/** What the pictures were drawn from: compared by the tests, for no two browsers draw the same pixels. */
export const sourceOf = (name: string): string => `${IMAGES}${name}.txt`
