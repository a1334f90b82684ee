import { CHECK_RUN_ROUTES } from './check-runs.js'
import { COMMENT_ROUTES } from './comments.js'
import { DEPLOYMENT_STATUS_ROUTES } from './deployment-statuses.js'
import { DEPLOYMENT_ROUTES } from './deployments.js'
import { PULL_ROUTES } from './pulls.js'
import type { Route } from './route.js'
import { VIEWER_ROUTES } from './viewer.js'

/** All that the sandbox's REST API knows. */
export const ROUTES: readonly Route[] = [
  ...VIEWER_ROUTES,
  ...COMMENT_ROUTES,
  ...PULL_ROUTES,
  ...DEPLOYMENT_ROUTES,
  ...DEPLOYMENT_STATUS_ROUTES,
  ...CHECK_RUN_ROUTES
]
