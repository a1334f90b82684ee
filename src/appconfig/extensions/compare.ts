import { extensionChange } from './changes.js'
import { compareAssociation, isFor, twice } from './compare-associations.js'
import { compareExtension } from './compare-extension.js'
import { joined, NOTHING, refuse, removal, type Comparison } from './comparison.js'
import type { Step } from './steps.js'
import type { Survey } from './survey.js'
import type { Wished } from './wished.js'

export type { Comparison } from './comparison.js'

const compareLeftovers = ({ leftovers, listed }: Survey): Comparison => {
  const names = new Map(leftovers.extensions.map(({ id, name }) => [id, name]))
  const associations = leftovers.associations.map((one) =>
    removal(one, names.get(one.extensionId) ?? one.extensionId, one.resource)
  )
  const going = new Set(leftovers.associations.map(({ id }) => id))
  const extensions = leftovers.extensions.map((extension): Comparison => {
    const { id, name } = extension
    const users = listed.filter((one) => one.extensionId === id && !going.has(one.id))
    if (users.length > 0) {
      const who = users.map((one) => `${one.id} (${one.resource})`).join(', ')
      return {
        ...NOTHING,
        findings: [
          {
            severity: 'warning',
            message: `extension ${name} is no longer in the file, and stays: associations that are not this owner's use it: ${who}`
          }
        ]
      }
    }
    const changes = [extensionChange(name, 'removed')]
    return {
      ...NOTHING,
      steps: [{ kind: 'delete-extension', extension, what: `extension ${name}`, changes }]
    }
  })
  return joined([{ ...NOTHING, steps: associations }, ...extensions])
}

/** An association is made by ARNs, and those name the account. */
const withoutAccount = ({ prefix, wanted }: Survey, steps: readonly Step[]): Comparison => {
  const [first] = wanted
  const isTold = prefix !== undefined || steps.some(({ kind }) => kind === 'create-extension')
  if (isTold || first === undefined || !steps.some(({ kind }) => kind === 'create-association'))
    return NOTHING
  return refuse(
    first.wished.at,
    'no answer of AWS and no credentials tell the account that this is in: give `application` as an ARN (arn:aws:appconfig:REGION:ACCOUNT:application/ID)'
  )
}

/**
 * What differs between the file and AWS, as steps: extensions first, then their associations, then what is left over,
 * associations before their extension. A second comparison after all steps has none.
 */
export const compare = (wished: Wished, found: Survey): Comparison => {
  const { owner } = wished
  const extensions = wished.extensions.map((one) =>
    compareExtension(one, found.extensions.get(one.name), owner)
  )
  const associations = found.wanted.map((one) =>
    compareAssociation(
      one,
      found.associations.filter((association) => isFor(association, one)),
      owner
    )
  )
  const all = joined([...extensions, ...associations, ...twice(found.wanted), compareLeftovers(found)])
  return joined([all, withoutAccount(found, all.steps)])
}
