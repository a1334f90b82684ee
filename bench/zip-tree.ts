import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a tree is made of. */
export interface Tree {
  readonly files: number
  /** Of all files; a third of them in kinds that are compressed already. */
  readonly bytes: number
}

const PACKED = ['png', 'jpg', 'woff2']
const TEXT = ['js', 'css', 'html', 'json', 'svg']
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')
const POOL_BYTES = 8 * 1024 ** 2

/** Mulberry32: the same numbers on every machine, uniform in [0, 1). */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(values: readonly T[], random: number): T | undefined =>
  values[Math.floor(random * values.length)]

/** Text that shrinks about as much as minified code does: few words often, many seldom. */
const textPool = (random: () => number): Buffer => {
  const words = Array.from({ length: 3_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 9) }, () => pick(LETTERS, random())).join('')
  )
  const marks = [' ', ' ', '.', '(', ');\n', '=', ', ', ' {\n  ', '"', ': ', '}\n']
  const parts: string[] = []
  for (let length = 0; length < POOL_BYTES;) {
    const part = `${pick(words, random() ** 3) ?? ''}${pick(marks, random()) ?? ''}`
    parts.push(part)
    length += part.length
  }
  return Buffer.from(parts.join(''))
}

const noisePool = (random: () => number): Buffer => {
  const pool = Buffer.alloc(POOL_BYTES)
  for (let at = 0; at < pool.length; at += 4) pool.writeUInt32LE(Math.floor(random() * 2 ** 32), at)
  return pool
}

const content = (pool: Buffer, size: number, random: () => number): Buffer => {
  const parts: Buffer[] = []
  for (let left = size; left > 0;) {
    const start = Math.floor((random() * pool.length) / 2)
    const part = pool.subarray(start, start + left)
    parts.push(part)
    left -= part.length
  }
  return Buffer.concat(parts)
}

/** Many small files and few large ones (log-normal), which add up to `bytes`. */
const sizes = (count: number, bytes: number, random: () => number): readonly number[] => {
  const weights = Array.from({ length: count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.exp(1.2 * normal)
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => Math.round((weight / sum) * bytes))
}

/** Makes a site in `folder`: the same files for the same numbers. */
export const makeTree = (folder: string, { files, bytes }: Tree): void => {
  const random = seeded(5_000)
  const make = (count: number, total: number, kinds: readonly string[], pool: Buffer): void => {
    sizes(count, total, random).forEach((size, index) => {
      const path = join(folder, `section-${index % 40}`, `part-${index % 7}`)
      mkdirSync(path, { recursive: true })
      writeFileSync(
        join(path, `file-${index}.${kinds[index % kinds.length] ?? ''}`),
        content(pool, size, random)
      )
    })
  }
  const packed = Math.floor(files / 3)
  make(packed, bytes / 3, PACKED, noisePool(random))
  make(files - packed - 1, (bytes * 2) / 3, TEXT, textPool(random))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>benchmark</title>')
}
