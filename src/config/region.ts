import { region as parseRegion } from './inputs.js'
import { showValue, textOf, wrongValue } from './read-inputs.js'
import type { Env } from './read-inputs.js'
import { accept, listOf, refuse } from './values.js'
import type { Parsed } from './values.js'

/** Where the region comes from when `aws-region` is not given, in this order. */
const VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION']

/** The region of the environment; a refusal's `allowed` is the whole sentence for the user. */
export const regionOf = (env: Env): Parsed<string> => {
  for (const variable of VARIABLES) {
    const text = textOf(env, variable)
    if (text === undefined) continue
    const parsed = parseRegion(text)
    return parsed.ok
      ? accept(parsed.value)
      : refuse(wrongValue(`the environment variable \`${variable}\``, showValue(text), parsed))
  }
  return refuse(
    `\`aws-region\` is required, because neither ${listOf(VARIABLES, 'nor')} is set; allowed: the code of an AWS region, such as \`eu-west-1\``
  )
}
