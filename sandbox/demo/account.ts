import type { Sandbox, Shop } from '../aws/index.js'

/** Name of the CloudWatch alarm that watches environment `prod`. */
export const ALARM = 'checkout-errors'

/** A strategy that takes seconds, for those who do not want to wait. */
export const INSTANT = 'Instant'

const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:deployments'
const ROLE = 'arn:aws:iam::123456789012:role/notify'

/**
 * An account to try things in: application `shop` with environment `prod` and feature flags `flags` (version 1), an
 * alarm that watches the environment, an extension that tells a topic, and strategy `Instant` besides AWS's own.
 */
export const openAccount = ({ world }: Sandbox): Shop => {
  const shop = world.createShop()
  world.addAlarm(shop.environmentId, ALARM)
  const tell = [{ Name: 'tell', Uri: TOPIC, RoleArn: ROLE }]
  const notify = world.createExtension('notify', {
    ON_DEPLOYMENT_START: tell,
    ON_DEPLOYMENT_COMPLETE: tell,
    ON_DEPLOYMENT_ROLLED_BACK: tell
  })
  world.associate(notify, shop.environmentId)
  world.createStrategy(INSTANT)
  return shop
}
