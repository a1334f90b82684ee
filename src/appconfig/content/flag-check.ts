import { flagConstraintFlaws } from './flag-constraints.js'
import { flagShapeFlaws } from './flag-shape.js'
import type { Flaw } from './flaw.js'
import type { Value } from './value.js'

/** What is wrong with a document of feature flags: its structure, then its values against their constraints. */
export const flagFlaws = (root: Value): readonly Flaw[] => {
  const document = { path: [], value: root }
  return [...flagShapeFlaws(document), ...flagConstraintFlaws(document)]
}
