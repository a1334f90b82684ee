import { describe, expect, it } from '@jest/globals'
import { consoleUrl } from '../../src/appconfig/console-url.js'

const place = (region: string, applicationId = 'appl') =>
  ({ service: 'appconfig', region, applicationId, environmentId: 'envi', profileId: 'prof' }) as const

describe('consoleUrl', () => {
  it.each([
    ['eu-west-1', 'eu-west-1.console.aws.amazon.com'],
    ['us-east-1', 'us-east-1.console.aws.amazon.com'],
    ['cn-north-1', 'cn-north-1.console.amazonaws.cn'],
    ['us-gov-west-1', 'us-gov-west-1.console.amazonaws-us-gov.com'],
    ['eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu']
  ])('%s is at %s', (region, host) => {
    expect(consoleUrl(place(region), '3')).toBe(
      `https://${host}/systems-manager/appconfig/applications/appl/environments/envi/deployments/3?region=${region}`
    )
  })

  it.each(['us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1', 'evil.example/', 'EU west', ''])(
    'there is none for %j',
    (region) => {
      expect(consoleUrl(place(region), '3')).toBeUndefined()
    }
  )

  it('encodes what it is given', () => {
    expect(consoleUrl(place('eu-west-1', 'a/b?c#d'), '3')).toContain(
      '/applications/a%2Fb%3Fc%23d/environments/'
    )
  })
})
