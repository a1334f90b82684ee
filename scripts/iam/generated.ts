import { format, resolveConfig } from 'prettier'
import { policyBlock, renderIam } from './render.js'

const [START, END] = ['<!-- policy:start -->', '<!-- policy:end -->']

/** The README with the policy of its first workflow between the markers; throws when it has none. */
const withPolicy = (readme: string): string => {
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)]
  if (from === -1 || to < from) throw new Error(`README.md has no pair of markers ${START} ${END}`)
  return `${readme.slice(0, from)}${START}\n\n${policyBlock('appconfig deploy')}\n\n${readme.slice(to)}`
}

const formatted = async (file: string, text: string): Promise<readonly [file: string, text: string]> => [
  file,
  await format(text, { ...(await resolveConfig(file)), parser: 'markdown' })
]

/** Files and what they must say. @param read gives the text of a file of the repository */
export const generated = (
  read: (file: string) => string
): Promise<readonly (readonly [file: string, text: string])[]> =>
  Promise.all([formatted('docs/iam.md', renderIam()), formatted('README.md', withPolicy(read('README.md')))])
