import { createHash } from 'node:crypto'

/** What a comment is about; part of its marker. */
export type CommentKind = 'plan' | 'preview' | 'deployment' | 'extensions'

/** A run, as the marker of the comment that it wrote last tells it. */
export interface Writer {
  readonly runId: string
  /** Commit that the comment is about. */
  readonly sha: string
}

/**
 * The start of the hidden first line of a comment. What it is about goes in as a hash: names are hostile text, which
 * could close the comment or imitate another one's marker.
 *
 * @param target what makes the comment the only one of its kind, such as region and ids
 */
export const markerOf = (kind: CommentKind, target: readonly string[]): string =>
  `<!-- aws-deploy:${kind} ${createHash('sha256').update(JSON.stringify(target)).digest('hex')}`

const hex = (sha: string): string => (/^[\da-f]{1,64}$/.test(sha) ? sha : '0')
const digits = (runId: string): string => (/^\d{1,20}$/.test(runId) ? runId : '0')

/** The whole first line. */
export const firstLine = (marker: string, { runId, sha }: Writer): string =>
  `${marker} run=${digits(runId)} commit=${hex(sha)} -->`

/** Who wrote a comment that begins with the marker; undefined when it does not. */
export const writerIn = (body: string, marker: string): Writer | undefined => {
  const [line = ''] = body.split('\n', 1)
  if (!line.startsWith(`${marker} `)) return undefined
  const [, runId, sha] = /^ run=(\d+) commit=([\da-f]+) -->\s*$/.exec(line.slice(marker.length)) ?? []
  return runId === undefined || sha === undefined ? undefined : { runId, sha }
}

/** Whether a later run wrote it about another commit: what this run knows is older news then. */
export const isNewer = (there: Writer, own: Writer): boolean =>
  there.sha !== own.sha && BigInt(there.runId) > BigInt(digits(own.runId))
