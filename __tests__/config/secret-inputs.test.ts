import { describe, expect, it } from '@jest/globals'
import { secretInputs } from '../../src/config/secret-inputs.js'

const NONE = { certain: [], possible: [] }

describe('secrets among the inputs', () => {
  it('are none where nothing is given', async () => {
    expect(await secretInputs({})).toEqual(NONE)
    expect(await secretInputs({ 'INPUT_BASIC-AUTH': ' ', 'INPUT_SOURCE-URL': '' })).toEqual(NONE)
  })

  it('are user and password, the password alone, and the header', async () => {
    const { certain } = await secretInputs({ 'INPUT_BASIC-AUTH': 'me:hunter2:x' })
    expect(certain).toEqual(['me:hunter2:x', 'hunter2:x', Buffer.from('me:hunter2:x').toString('base64')])
  })

  it('are an address with a query, and the query alone', async () => {
    const { certain } = await secretInputs({
      'INPUT_SOURCE-URL': 'https://b.example/a.zip?X-Amz-Signature=0?1'
    })
    expect(certain).toEqual(['https://b.example/a.zip?X-Amz-Signature=0?1', 'X-Amz-Signature=0?1'])
    expect(await secretInputs({ 'INPUT_SOURCE-URL': 's3://bucket/a.zip' })).toEqual(NONE)
  })

  it('may be the values of maps, in all their forms', async () => {
    const { certain, possible } = await secretInputs({
      'INPUT_BRANCH-ENVIRONMENT-VARIABLES': '{"API_KEY":"one"}',
      'INPUT_DYNAMIC-EXTENSION-PARAMETERS': 'judge#key: two\njudge#other: three'
    })
    expect(certain).toEqual([])
    expect(possible).toEqual(['one', 'two', 'three'])
  })

  it('cannot be found in a map that is none', async () => {
    expect(await secretInputs({ 'INPUT_DYNAMIC-EXTENSION-PARAMETERS': '{"a":' })).toEqual(NONE)
  })
})
