import { violationInWords } from '../aws/errors.js'
import type { Violation } from '../aws/failure.js'
import type { Remark } from '../deployment/problem.js'
import { kindOf } from './content/content-type.js'
import { locateIn } from './content/locate.js'
import { parseContent } from './content/parse.js'
import type { NewContent } from './new-content.js'

/** Where what cannot be placed is said. */
const START = { line: 1, column: 1 }

/** What validators refuse, at its place in the file; none for content that is in no file. Never with a value. */
export const remarksOn = async (
  violations: readonly Violation[],
  { file, bytes, contentType }: Pick<NewContent, 'file' | 'bytes' | 'contentType'>
): Promise<readonly Remark[]> => {
  if (file === undefined || violations.length === 0) return []
  const parsed = await parseContent(bytes, kindOf(contentType))
  const document = parsed.ok ? parsed.document : undefined
  return violations.map((violation) => {
    const { location } = violation
    const place = document && location !== undefined ? locateIn(document, location) : undefined
    return { file, ...(place ?? START), message: violationInWords(violation) }
  })
}
