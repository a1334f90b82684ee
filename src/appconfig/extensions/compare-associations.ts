import type { ActualAssociation, ListedAssociation } from './actual.js'
import { associationWords, madeChange, replacedChange, valuesChange } from './changes.js'
import { joined, NOTHING, ownerInWords, refuse, removal, type Comparison } from './comparison.js'
import { valueProblems } from './file/content.js'
import { OWNER_TAG } from './file/table.js'
import type { NewAssociation, Step } from './steps.js'
import type { WantedAssociation } from './survey.js'

const newOf = ({ wished, extensionId, extensionName, resource, pin }: WantedAssociation): NewAssociation => ({
  extensionId,
  extensionName,
  resource,
  parameters: wished.parameters,
  version: pin
})

/** Whether an association may be as the file wants it; what its version of the extension takes, only AWS knows. */
const refusalOf = ({
  wished,
  extensionName,
  pin,
  newest,
  definition
}: WantedAssociation): Comparison | undefined => {
  if (definition === 'none') {
    const there =
      newest === undefined ? 'the extension is yet to be created, as version 1' : `the newest is ${newest}`
    return refuse(wished.at, `extension ${extensionName} has no version ${pin ?? ''}; ${there}`)
  }
  if (definition === undefined) return undefined
  const problems = valueProblems(extensionName, wished.parameters, definition)
  return problems.length === 0
    ? undefined
    : joined(problems.map((problem) => refuse(wished.at, `the association ${problem}`)))
}

/** An association of the file with those that there are of its extension and place. */
export const compareAssociation = (
  wanted: WantedAssociation,
  there: readonly ActualAssociation[],
  owner: string
): Comparison => {
  const { wished, extensionName, title, resource, pin, newest } = wanted
  const between = { extension: extensionName, title, resource }
  const refusal = refusalOf(wanted)
  if (refusal !== undefined) return refusal
  const what = associationWords(between)
  const own = there.filter(({ tags }) => tags[OWNER_TAG] === owner)
  const [foreign] = there.filter(({ tags }) => tags[OWNER_TAG] !== owner)
  const association = newOf(wanted)
  const { parameters } = wished
  const [first] = own
  if (first === undefined) {
    if (foreign !== undefined) {
      return refuse(
        wished.at,
        `extension ${extensionName} is associated with ${title} already, and association ${foreign.id} does not belong to owner ${JSON.stringify(owner)}: ${ownerInWords(foreign.tags)}. Delete it; or set that tag to ${JSON.stringify(owner)} to hand it over`
      )
    }
    const changes = [madeChange(between, parameters)]
    return { ...NOTHING, steps: [{ kind: 'create-association', association, what, changes }] }
  }
  const version = pin ?? newest ?? 1
  const suiting = own.filter((one) => one.version === version)
  const kept =
    suiting.find((one) => valuesChange(between, one.parameters, parameters) === undefined) ?? suiting[0]
  const rest = own.filter((one) => one !== (kept ?? first))
  const values = kept && valuesChange(between, kept.parameters, parameters)
  const steps: readonly Step[] =
    kept === undefined
      ? [
          {
            kind: 'replace-association',
            id: first.id,
            association,
            what,
            changes: [
              replacedChange(between, first.version, version),
              ...[valuesChange(between, first.parameters, parameters)].filter(
                (change) => change !== undefined
              )
            ]
          }
        ]
      : values === undefined
        ? []
        : [{ kind: 'update-association', id: kept.id, parameters, what, changes: [values] }]
  return {
    ...NOTHING,
    // Left over from a run that ended between making one anew and deleting the old one.
    steps: [...steps, ...rest.map((one) => removal(one, extensionName, title))]
  }
}

/** Whether an association is of the extension and place that the file names. */
export const isFor = (
  association: ListedAssociation,
  { extensionId, resource }: WantedAssociation
): boolean => association.extensionId === extensionId && association.resource === resource

/** Associations that are one: two names in the file may stand for the same thing. */
export const twice = (wanted: readonly WantedAssociation[]): readonly Comparison[] => {
  const seen = new Set<string>()
  return wanted.flatMap(({ extensionId, extensionName, resource, title, wished }) => {
    const key = JSON.stringify([extensionId ?? extensionName, resource])
    if (seen.size < seen.add(key).size) return []
    return [refuse(wished.at, `extension ${extensionName} is associated with ${title} twice in this file`)]
  })
}
