/** AppConfig's limit. It counts characters; UTF-16 units, which are never fewer, keep on the safe side. */
const LONGEST = 1_024

const MARKER = /\[aws-deploy:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]$/
const RUN_LINK = /(?:^|\s)(https?:\/\/\S+?\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d+)(?:\/attempts\/\d+)?)\s*$/

/** Halves of characters that stand alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu

/** The longest start of `text` that fits and ends between two characters. */
const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, Math.max(length, 0)).replace(LONE_SURROGATE, '')

/**
 * A deployment's description: the user's words, the link to the run, the marker. At most 1,024 characters: the words
 * are cut first, a link that does not fit is left out, the marker is always last and complete.
 */
export const describeDeployment = (words: string | undefined, runLink: string, marker: string): string => {
  const mark = `[aws-deploy:${marker}]`
  const tail = runLink.length + 1 + mark.length <= LONGEST ? `${runLink} ${mark}` : mark
  const clean = (words ?? '').replace(LONE_SURROGATE, '\uFFFD').trim()
  const head = cut(clean, LONGEST - tail.length - 1).trimEnd()
  return head === '' ? tail : `${head} ${tail}`
}

/** The marker that a description ends with. One elsewhere in it is somebody's text. */
export const markerIn = (description: string | undefined): string | undefined =>
  MARKER.exec(description?.trimEnd() ?? '')?.[1]

/** A run of a workflow, as a description names it. */
export interface RunLink {
  readonly url: string
  /** `owner/name` */
  readonly repository: string
  readonly runId: string
}

/** The run that started a deployment: the link in front of the marker. */
export const runLinkIn = (description: string | undefined): RunLink | undefined => {
  const text = description?.trimEnd() ?? ''
  if (!MARKER.test(text)) return undefined
  const [, url, repository, runId] = RUN_LINK.exec(text.replace(MARKER, '')) ?? []
  return url === undefined || repository === undefined || runId === undefined
    ? undefined
    : { url, repository, runId }
}

/** Id of the run that started a deployment. */
export const runIdIn = (description: string | undefined): string | undefined => runLinkIn(description)?.runId
