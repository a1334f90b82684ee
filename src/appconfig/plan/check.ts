import type { PlanFinding } from '../../deployment/plan.js'
import { checkContent, type Finding } from '../content/check.js'
import { kindOf } from '../content/content-type.js'
import type { Proposal } from './proposal.js'
import type { Named } from './survey.js'
import type { Validators } from './validators.js'

const placed = ({ severity, message, line, column }: Finding, file: string | undefined): PlanFinding =>
  file === undefined
    ? { severity, message: `line ${line}, column ${column}: ${message}` }
    : { severity, message, at: { file, line, column } }

/** What AWS would refuse in the content, as far as that can be told without AWS. */
export const check = async (
  { content }: Proposal,
  { profile }: Named,
  { schemas }: Validators
): Promise<readonly PlanFinding[]> => {
  if (content === undefined) return []
  const { bytes, contentType, file } = content
  const jsonSchemas = schemas.map((text, index) => ({ name: `validator ${index + 1}`, text }))
  const findings = await checkContent(bytes, kindOf(contentType), { profileType: profile.Type, jsonSchemas })
  return findings.map((finding) => placed(finding, file))
}
