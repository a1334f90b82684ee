import { describe, expect, it } from '@jest/globals'
import { checkOffered } from '../../src/amplify/offered.js'

describe('Amplify Hosting', () => {
  it.each(['eu-west-1', 'us-east-1', 'ap-southeast-2'])('may be in %s', (region) => {
    expect(() => {
      checkOffered(region, {})
    }).not.toThrow()
  })

  it.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['us-isob-east-1', 'aws-iso']
  ])('is not in %s', (region, partition) => {
    expect(() => {
      checkOffered(region, {})
    }).toThrow(`is not offered in ${region}: the partition ${partition} is without it`)
  })

  it.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_AMPLIFY'])('may be wherever %s leads', (name) => {
    expect(() => {
      checkOffered('cn-north-1', { [name]: 'http://127.0.0.1:4566' })
    }).not.toThrow()
  })
})
