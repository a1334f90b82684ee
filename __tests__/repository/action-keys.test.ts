import { describe, expect, it } from '@jest/globals'
import { lintActionKeys } from '../../scripts/lint/action-keys.js'

const found = (text: string): string[] =>
  lintActionKeys('action.yml', text).map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('keys of inputs and outputs', () => {
  it('are accepted when the runner knows them', () => {
    const input =
      "  a:\n    description: x\n    required: true\n    default: ''\n    deprecationMessage: gone\n"
    expect(found(`inputs:\n${input}outputs:\n  b:\n    description: y\n`)).toEqual([])
  })

  it.each([
    [
      'inputs:\n  a:\n    description: x\n    defualt: y\n',
      "4:5 Unknown key 'defualt' in inputs.a: known are description, required, default, deprecationMessage"
    ],
    [
      'inputs:\n  a:\n    description: x\n    type: string\n',
      "4:5 Unknown key 'type' in inputs.a: known are description, required, default, deprecationMessage"
    ],
    [
      'outputs:\n  b:\n    description: y\n    value: z\n',
      "4:5 Unknown key 'value' in outputs.b: known are description"
    ],
    ['inputs:\n  a:\n    required: true\n', '2:3 inputs.a has no description'],
    ['inputs:\n  a: text\n', '2:3 inputs.a is no map'],
    ['inputs:\n  - a\n', '2:3 inputs is no map']
  ])('are refused otherwise: %j', (text, finding) => {
    expect(found(text)).toEqual([finding])
  })
})
