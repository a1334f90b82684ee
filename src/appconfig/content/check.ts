import type { ContentKind } from './content-type.js'
import type { Flaw, Severity } from './flaw.js'
import { FEATURE_FLAGS } from './flags.js'
import type { ContentDocument } from './parse.js'
import { parseContent } from './parse.js'
import type { Complaint } from './position.js'
import type { JsonSchema } from './schema-check.js'
import { withinTime } from './within-time.js'

/** What a profile asks of its content. */
export interface Requirements {
  /** The type of the configuration profile, such as `AWS.Freeform`. */
  readonly profileType: string | undefined
  readonly jsonSchemas: readonly JsonSchema[]
}

/** Something found in the content. The message is raw; it names path, constraint and what is expected, never a value. */
export interface Finding extends Complaint {
  readonly severity: Severity
}

/** Longest time for all checks of one content, in milliseconds. */
const TIME_LIMIT = 5_000

type Check = (document: ContentDocument) => readonly Flaw[]

/** The checks that apply; what they need is loaded only then. */
const checksFor = async ({ profileType, jsonSchemas }: Requirements): Promise<readonly Check[]> => {
  const flags = profileType === FEATURE_FLAGS ? await import('./flag-check.js') : undefined
  const schemas = jsonSchemas.length > 0 ? await import('./schema-check.js') : undefined
  return [
    ...(flags === undefined ? [] : [({ root }: ContentDocument) => flags.flagFlaws(root)]),
    ...(schemas === undefined
      ? []
      : jsonSchemas.map(
          (schema): Check =>
            ({ root, depth }) =>
              schemas.schemaFlaws(root, depth, schema)
        ))
  ]
}

const START = { line: 1, column: 1 } as const
const warning = (message: string): Finding => ({ severity: 'warning', message, ...START })

const TOO_LONG = `Not all checks came to an end within ${TIME_LIMIT / 1_000} s: a pattern takes too long for this content`

const inOrder = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column

const checked = async (
  document: ContentDocument,
  requirements: Requirements
): Promise<readonly Finding[]> => {
  const checks = await checksFor(requirements)
  if (checks.length === 0) return []
  const done = withinTime(TIME_LIMIT, () => checks.flatMap((check) => check(document)))
  if (done === undefined) return [warning(TOO_LONG)]
  return done.result.map(({ severity, message, at }) => ({ severity, message, ...document.positionOf(at) }))
}

/** What the content's own kind leaves open. */
const unsuited = (kind: ContentKind, { profileType, jsonSchemas }: Requirements): readonly Finding[] => [
  ...(profileType === FEATURE_FLAGS && kind !== 'json'
    ? [
        {
          ...START,
          severity: 'error',
          message: 'Feature flags must have the content type application/json'
        } as const
      ]
    : []),
  ...(jsonSchemas.length > 0 && kind === 'other'
    ? [warning('Not checked here against a JSON schema: the content type is neither JSON nor YAML')]
    : [])
]

/**
 * Checks content without AWS: its syntax, the structure and constraints of feature flags, the profile's JSON schemas.
 * Findings are in the order of the content. None does not mean that AWS takes it: Lambda validators, extensions and
 * limits are AWS's alone.
 */
export const checkContent = async (
  bytes: Uint8Array,
  kind: ContentKind,
  requirements: Requirements
): Promise<readonly Finding[]> => {
  const parsed = await parseContent(bytes, kind)
  if (!parsed.ok) return parsed.problems.map((problem) => ({ severity: 'error', ...problem }))
  const { document, remarks } = parsed
  return [
    ...unsuited(kind, requirements),
    ...[
      ...remarks.map((remark) => ({ severity: 'warning' as const, ...remark })),
      ...(document === undefined ? [] : await checked(document, requirements))
    ].toSorted(inOrder)
  ]
}
