import type { Subject } from '../../deployment/target.js'
import { servedInWords, versionInWords } from '../notes.js'
import {
  extensionRows,
  profileInWords,
  promotionRows,
  strategyInWords,
  versionFacts,
  type Row
} from '../subject.js'
import { withId } from '../words.js'
import type { Proposal } from './proposal.js'
import type { Named, Situation } from './survey.js'

const contentRow = ({ wanted, stored }: Proposal): readonly Row[] => {
  switch (wanted.kind) {
    case 'existing':
      return [['Version', versionInWords(wanted.version)]]
    case 'promotion':
      return promotionRows(wanted.version)
    case 'content': {
      const { title, contentType, bytes, label } = wanted.content
      const source = `${title} (${contentType}, ${bytes.length} bytes)`
      if (stored !== undefined)
        return [['Version', `${versionInWords(stored.version)}, stored already: ${source}`]]
      return [['Version', `a new one${label === undefined ? '' : ` labelled ${label}`}, from ${source}`]]
    }
  }
}

const factsOf = ({ wanted, stored }: Proposal): Subject['facts'] => {
  const version = wanted.kind === 'content' ? stored?.version : wanted.version
  return version === undefined ? {} : versionFacts(version)
}

/** What would be deployed where, and what it would replace; as much of it as is known. */
export const planSubject = (
  { application, environment, profile, strategy, place }: Named,
  proposal: Proposal | undefined,
  situation: Situation | undefined
): Subject => ({
  title: `${application.name} / ${environment.name} / ${profile.name}`,
  rows: [
    ['Application', withId(application)],
    ['Environment', withId(environment)],
    ['Configuration profile', profileInWords(profile)],
    ...(proposal === undefined ? [] : contentRow(proposal)),
    ...(situation === undefined ? [] : [replaced(situation)]),
    ...(strategy === undefined ? [] : [['Strategy', strategyInWords(strategy)] satisfies Row]),
    ...(situation === undefined ? [] : extensionRows(situation.extensions)),
    ['Region', place.region]
  ],
  notes: [],
  facts: proposal === undefined ? {} : factsOf(proposal)
})

const replaced = ({ served }: Situation): Row => [
  'Replaces',
  served === undefined ? 'nothing of this profile' : servedInWords(served)
]
