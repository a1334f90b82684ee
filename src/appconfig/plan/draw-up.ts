import type { AppConfigPlan } from '../../config/config.js'
import type { Outcome } from '../../deployment/outcome.js'
import type { Plan, PlanFinding } from '../../deployment/plan.js'
import { DeploymentError, type Problem } from '../../deployment/problem.js'
import type { AppConfigPlace } from '../console-url.js'
import type { Source } from '../source.js'
import { readSource } from '../new-content.js'
import { hostedVersionsOf } from '../profile.js'
import { wantedBy } from '../resolve.js'
import { together } from '../../aws/together.js'
import { check } from './check.js'
import { compare } from './comparison.js'
import { findingsOn } from './findings.js'
import { readProposal } from './proposal.js'
import { planSubject } from './subject.js'
import { findNamed, survey, type Named } from './survey.js'
import { outcomeOf } from './verdict.js'

/** A plan, and what it comes to. */
export interface Drawn {
  readonly plan: Plan
  readonly outcome: Outcome
  readonly place: AppConfigPlace
}

/**
 * Finds out what a deployment would do, without creating anything. Content that cannot even be read is a plan, too: one
 * that fails. Rejects with a `DeploymentError` for what is wrong elsewhere.
 */
export const drawUp = async (config: AppConfigPlan, workspace: string, source: Source): Promise<Drawn> => {
  const naming = findNamed(config, source)
  const reading = readSource(config.source, workspace)
  const [found, read] = await Promise.allSettled([naming, reading])
  if (found.status === 'fulfilled' && read.status === 'rejected' && read.reason instanceof DeploymentError)
    return refused(found.value, read.reason.problem)
  // Names that are wrong as well are reported together with it.
  const [named, asked] = await together([naming, reading])
  const { application, profile, place } = named
  const [wanted, situation] = await together([
    wantedBy(asked, application, profile, place, source),
    survey(config, named, source)
  ])
  const versions = hostedVersionsOf(application, profile, source)
  const proposal = await readProposal(wanted, named, situation, versions, source)
  const [comparison, flaws] = await together([
    compare(proposal, situation.served, named, config.showValues),
    check(proposal, named, situation.validators)
  ])
  const plan: Plan = {
    subject: planSubject(named, proposal, situation),
    changes: comparison.changes,
    comparison: comparison.words,
    findings: [...flaws, ...findingsOn(named, situation, wanted)],
    ...(situation.holder !== undefined && { holder: situation.holder })
  }
  const isUnchanged = proposal.isSame && !situation.isOwnHolder
  const isValid = flaws.every(({ severity }) => severity !== 'error')
  return { plan, place, outcome: outcomeOf(plan, isUnchanged, isValid) }
}

/** The plan of content that is none. */
const refused = (named: Named, problem: Problem): Drawn => {
  const findings: readonly PlanFinding[] = (problem.remarks ?? []).map(({ message, ...at }) => ({
    severity: 'error',
    message,
    at
  }))
  const { hint } = problem
  return {
    plan: {
      subject: planSubject(named, undefined, undefined),
      changes: undefined,
      comparison: 'Nothing was compared.',
      findings
    },
    place: named.place,
    outcome: { kind: 'failed', reason: problem.message, problem, ...(hint !== undefined && { hint }) }
  }
}
