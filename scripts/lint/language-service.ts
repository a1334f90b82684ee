import { validate } from '@actions/languageservice'
import type { ActionMetadata } from '@actions/languageservice/action'
import { validateAction } from '@actions/languageservice/validate-action'
import type { Diagnostic } from 'vscode-languageserver-types'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from './finding.js'
import { contentOf, isRecord } from './yaml.js'
import { OWN_ACTION, type Workflow } from './workflow.js'

const LINTER = 'languageservice'

/** GitHub's own language service on an action.yml. */
export const lintAction = async (file: string, text: string): Promise<Finding[]> => {
  const document = TextDocument.create('file:///action.yml', 'yaml', 1, text)
  return (await validateAction(document)).map((diagnostic) => ({
    file,
    linter: LINTER,
    ...placeOf(diagnostic, 0, 0)
  }))
}

/** GitHub's own language service on a workflow that may use this action, whose inputs come from its action.yml. */
export const lintWorkflow = async (workflow: Workflow, actionText: string): Promise<Finding[]> => {
  const { file, lineOffset, indent } = workflow
  // The service looks up published actions only; the name after `uses:` does not move the lines after it.
  const text = workflow.text.replace(/uses: \.\/(?=\s)/g, `uses: ${OWN_ACTION}@local`)
  // The service caches what it parsed by address: each workflow needs its own.
  const uri = `file:///.github/workflows/${encodeURIComponent(file)}-${lineOffset}.yml`
  const document = TextDocument.create(uri, 'yaml', 1, text)
  const diagnostics = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name }) =>
        Promise.resolve(`${owner}/${name}` === OWN_ACTION ? metadataOf(actionText) : FOREIGN)
    }
  })
  return diagnostics.map((diagnostic) => ({
    file,
    linter: LINTER,
    ...placeOf(diagnostic, lineOffset, indent)
  }))
}

/** Without a map of inputs the service does not judge them. */
const FOREIGN: ActionMetadata = { name: '', description: '' }

const placeOf = ({ range, message }: Diagnostic, lineOffset: number, indent: number) => ({
  line: range.start.line + 1 + lineOffset,
  column: Math.max(range.start.character - indent, 0) + 1,
  message: typeof message === 'string' ? message : message.value
})

const metadataOf = (actionText: string): ActionMetadata => {
  const action = contentOf(actionText)
  const inputs = isRecord(action) && isRecord(action['inputs']) ? action['inputs'] : {}
  return {
    name: OWN_ACTION,
    description: '',
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => [
        name,
        { description: '', required: isRecord(input) && input['required'] === true }
      ])
    )
  }
}
