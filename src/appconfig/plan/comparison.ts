import type { PlannedChange } from '../../deployment/plan.js'
import { kindOf } from '../content/content-type.js'
import { diffContent } from '../content/diff.js'
import { servedInWords } from '../notes.js'
import { isFeatureFlags } from '../profile.js'
import type { Served } from '../served.js'
import type { Proposal } from './proposal.js'
import type { Named } from './survey.js'

/** What a deployment would change. */
export interface Comparison {
  /** undefined when it cannot be told. */
  readonly changes: readonly PlannedChange[] | undefined
  /** In a sentence: with what it was compared, or why not. */
  readonly words: string
}

const essence = (contentType: string): string => (contentType.split(';')[0] ?? '').trim().toLowerCase()

/** The same text under another type is another configuration to whoever reads it. */
const typeChange = (before: string, after: string): PlannedChange => ({
  subject: 'content-type',
  kind: 'changed',
  path: '',
  summary: `content type changed from ${essence(before)} to ${essence(after)}`
})

const withoutValues = ({ subject, kind, path, summary }: PlannedChange): PlannedChange => ({
  subject,
  kind,
  path,
  summary
})

/** Compares what would be deployed with what is served; values are in it only when they are to be shown. */
export const compare = async (
  { content, served: now, isSame }: Proposal,
  served: Served | undefined,
  { profile }: Named,
  showValues: boolean
): Promise<Comparison> => {
  if (isSame && served !== undefined)
    return { changes: [], words: `This is what the environment serves already: ${servedInWords(served)}.` }
  if (content === undefined) {
    const before = served === undefined ? 'nothing of this profile' : servedInWords(served)
    return {
      changes: undefined,
      words: `The environment serves ${before}. AppConfig does not store this profile's configuration: what differs in it cannot be told.`
    }
  }
  if (served !== undefined && now === undefined) {
    return {
      changes: undefined,
      words: `The environment serves ${servedInWords(served)}, which is not stored any more: what differs cannot be told.`
    }
  }
  const found = await diffContent(
    now?.bytes,
    content.bytes,
    kindOf(content.contentType),
    isFeatureFlags(profile)
  )
  const changes =
    now !== undefined && essence(now.contentType) !== essence(content.contentType)
      ? [typeChange(now.contentType, content.contentType), ...found]
      : found
  return {
    changes: showValues ? changes : changes.map(withoutValues),
    words:
      served === undefined
        ? 'The environment serves nothing of this profile yet: all of it is new.'
        : `Compared with what the environment serves now: ${servedInWords(served)}.`
  }
}
