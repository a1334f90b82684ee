import type { PlanFinding } from '../../deployment/plan.js'
import type { FileLocation, Remark } from '../../deployment/problem.js'
import type { ListedAssociation } from './actual.js'
import { deletedChange } from './changes.js'
import { OWNER_TAG } from './file/table.js'
import type { Step } from './steps.js'
import type { Texts } from './wished.js'

/** What is to be done so that things are as the file wants them. */
export interface Comparison {
  /** In the order in which they are safe. */
  readonly steps: readonly Step[]
  /** Why nothing can be done; then no step is to be taken. */
  readonly refusals: readonly Remark[]
  readonly findings: readonly PlanFinding[]
}

/** Nothing to do. */
export const NOTHING: Comparison = { steps: [], refusals: [], findings: [] }

/** A reason not to begin, at its place in the file. */
export const refuse = (at: FileLocation, message: string): Comparison => ({
  ...NOTHING,
  refusals: [{ ...at, message }]
})

/** Several comparisons as one. */
export const joined = (parts: readonly Comparison[]): Comparison => ({
  steps: parts.flatMap(({ steps }) => steps),
  refusals: parts.flatMap(({ refusals }) => refusals),
  findings: parts.flatMap(({ findings }) => findings)
})

/** `its tag aws-deploy:owner is "shop"` */
export const ownerInWords = (tags: Texts): string =>
  tags[OWNER_TAG] === undefined
    ? `it has no tag ${OWNER_TAG}`
    : `its tag ${OWNER_TAG} is ${JSON.stringify(tags[OWNER_TAG])}`

/** The step that deletes an association. */
export const removal = ({ id, resource }: ListedAssociation, extension: string, title: string): Step => ({
  kind: 'delete-association',
  id,
  what: `association ${id}`,
  changes: [deletedChange({ extension, title, resource }, id)]
})
