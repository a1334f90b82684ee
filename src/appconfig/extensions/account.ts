import type { AppConfigClients } from '../../aws/clients.js'
import type { Role } from '../../aws/role.js'
import { textIn } from '../../runtime/json.js'
import { accountPrefixOf } from './actual.js'
import type { AccountHint } from './survey.js'
import type { Wished } from './wished.js'

const ACCOUNT = /^\d{12}$/

const accountIn = (arn: string | undefined): string | undefined => {
  const id = arn?.split(':')[4] ?? ''
  return ACCOUNT.test(id) ? id : undefined
}

/** Where else the account is told: an ARN in the file, the role that was assumed, the credentials. */
export const accountHint =
  (
    role: Role | undefined,
    { associations }: Wished,
    { reads }: Pick<AppConfigClients, 'reads'>
  ): AccountHint =>
  async () => {
    const inFile = associations
      .flatMap(({ application, environment, profile }) => [application, environment, profile])
      .find((text) => text !== undefined && accountPrefixOf(text) !== undefined)
    const id = accountIn(inFile) ?? accountIn(role?.arn)
    if (id !== undefined) return id
    const own = textIn(await reads.config.credentials(), 'accountId')
    return own !== undefined && ACCOUNT.test(own) ? own : undefined
  }
