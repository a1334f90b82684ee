import * as sdk from '@aws-sdk/client-appconfig'
import type { Random } from '../random.js'
import { operationsOf } from '../wire/operation.js'
import { CONSTRAINTS } from './constraints.js'
import { Deployments } from './deployments.js'
import { Script } from './script.js'
import { Store } from './store.js'
import { View } from './view.js'

/** What AppConfig's handlers work with. */
export interface AppConfig {
  readonly store: Store
  readonly script: Script
  readonly deployments: Deployments
  readonly view: View
}

/** @param now virtual milliseconds */
export const appConfig = (
  now: () => number,
  random: Random,
  accountId: string,
  region: string
): AppConfig => {
  const store = new Store(random, accountId, region)
  const script = new Script(now)
  const deployments = new Deployments(store, script)
  return { store, script, deployments, view: new View(store, script, deployments) }
}

/** Binds a handler to one of AppConfig's operations. */
export const operation = operationsOf(sdk, CONSTRAINTS)
