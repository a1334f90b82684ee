import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decodeState, encodeState } from '../../src/runtime/saved-state.js'
import { aState } from '../support/state.js'

describe('the saved state', () => {
  it('survives the way through the runner', () => {
    const full = aState({ phase: 'settled', outcome: 'succeeded', revertOnJobFailure: true })
    expect(decodeState(encodeState(full))).toEqual(full)
    const { handle: _, ...intended } = aState({ phase: 'intended' })
    expect(decodeState(encodeState(intended))).toEqual(intended)
    const amplify = aState({
      place: { service: 'amplify', region: 'eu-west-1', appId: 'd1', branch: 'main' }
    })
    expect(decodeState(encodeState(amplify))).toEqual(amplify)
  })

  it('holds the role that is to be assumed anew, if it is one', () => {
    const role = {
      arn: 'arn:aws:iam::123456789012:role/deploy',
      sessionName: 'GitHubActions',
      durationSeconds: 900,
      audience: 'sts.amazonaws.com'
    }
    expect(decodeState(encodeState(aState({ role })))).toEqual(aState({ role }))
    const half = JSON.stringify({ ...aState(), role: { ...role, durationSeconds: '900' } })
    expect(decodeState(half)).toEqual(aState())
  })

  it('is small with names as long as the services allow', () => {
    expect(encodeState(aState({ title: 'n'.repeat(64 + 64 + 128 + 6) })).length).toBeLessThan(4_000)
  })

  it.each([undefined, '', 'not json', 'null', '[]', '{}', '"begun"'])('is none in %j', (text) => {
    expect(decodeState(text)).toBeUndefined()
  })

  it.each(Object.keys(aState()).filter((key) => !['handle', 'intent', 'revertOnJobFailure'].includes(key)))(
    'is none without its %s',
    (key) => {
      expect(decodeState(JSON.stringify({ ...aState(), [key]: undefined }))).toBeUndefined()
      expect(decodeState(JSON.stringify({ ...aState(), [key]: { surprise: 1 } }))).toBeUndefined()
    }
  )

  it('is none with nothing to look for', () => {
    const { handle, intent, ...rest } = aState()
    expect(decodeState(JSON.stringify(rest))).toBeUndefined()
    expect(decodeState(JSON.stringify({ ...rest, handle }))).toEqual({ ...rest, handle })
    expect(decodeState(JSON.stringify({ ...rest, intent }))).toEqual({ ...rest, intent })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        decodeState(JSON.stringify(value))
      })
    )
  })
})
