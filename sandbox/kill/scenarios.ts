import { AMPLIFY } from './amplify.js'
import { APPCONFIG } from './appconfig.js'
import { PREVIEWS } from './previews.js'
import type { Scenario } from './scenario.js'

/** Every step that is interrupted wherever it can be. */
export const SCENARIOS: readonly Scenario[] = [...APPCONFIG, ...AMPLIFY, ...PREVIEWS]
