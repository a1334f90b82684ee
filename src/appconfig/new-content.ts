import type { VersionSource } from '../config/config.js'
import { DeploymentError, type Remark } from '../deployment/problem.js'
import { contentTypeOf, kindOf, type ContentKind } from './content/content-type.js'
import { parseContent } from './content/parse.js'
import type { Complaint } from './content/position.js'
import type { FoundProfile } from './names.js'
import { isFeatureFlags, isHosted, storeOf } from './profile.js'
import { fileProblem, readWorkspaceFile } from './workspace-file.js'

/** Configuration that is to become a hosted version. Its text is private: it is in no message. */
export interface NewContent {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** The type follows from neither an input nor a file name. */
  readonly isGuess: boolean
  readonly label: string | undefined
  /** Relative to the workspace; undefined for inline content. */
  readonly file: string | undefined
  /** For people: the file, or the input. */
  readonly title: string
  /** What is worth a warning about it, with its place. */
  readonly remarks: readonly string[]
}

/** Where the version comes from; content is read. */
export type AskedSource =
  | Extract<VersionSource, { readonly kind: 'existing' | 'promotion' }>
  | { readonly kind: 'content'; readonly content: NewContent }

const JSON_TYPE = 'application/json'
const TEXT_TYPE = 'text/plain'
const INLINE = 'configuration-content'
const FORMATS: Record<ContentKind, string> = { json: 'JSON', yaml: 'YAML', other: 'content' }

/** Reads a source that is content, and checks its syntax. Rejects with a `DeploymentError` that points into the file. */
export const readSource = async (source: VersionSource, workspace: string): Promise<AskedSource> => {
  switch (source.kind) {
    case 'existing':
    case 'promotion':
      return source
    case 'file': {
      const { name, bytes } = await readWorkspaceFile(source.path, workspace)
      if (bytes.length === 0) throw fileProblem(name, 'it is empty')
      const contentType = contentTypeOf(name, source.contentType)
      const isGuess = source.contentType === undefined && kindOf(contentType) === 'other'
      return checked({ bytes, contentType, isGuess, label: source.label, file: name, title: name })
    }
    case 'inline': {
      const bytes = Buffer.from(source.content)
      const contentType = source.contentType ?? (await inlineType(source.content, bytes))
      const isGuess = source.contentType === undefined
      return checked({ bytes, contentType, isGuess, label: source.label, file: undefined, title: INLINE })
    }
  }
}

/** What begins like an object is meant to be JSON, even where it is broken. */
const inlineType = async (text: string, bytes: Uint8Array): Promise<string> =>
  text.trimStart().startsWith('{') || (await parseContent(bytes, 'json')).ok ? JSON_TYPE : TEXT_TYPE

type Unchecked = Omit<NewContent, 'remarks'>

const checked = async (content: Unchecked): Promise<AskedSource> => ({
  kind: 'content',
  content: { ...content, remarks: await checkSyntax(content) }
})

const placed = ({ line, column, message }: Complaint): string => `line ${line}, column ${column}: ${message}`

/** What is worth a warning, for people. Rejects with what is wrong. */
const checkSyntax = async ({ bytes, contentType, file, title }: Unchecked): Promise<readonly string[]> => {
  const kind = kindOf(contentType)
  const parsed = await parseContent(bytes, kind)
  if (parsed.ok) return parsed.remarks.map((remark) => `${title}, ${placed(remark)}`)
  const remarks: readonly Remark[] =
    file === undefined
      ? []
      : parsed.problems.map(({ line, column, message }) => ({ file, line, column, message }))
  const format = FORMATS[kind]
  throw new DeploymentError({
    kind: 'configuration',
    message: `${title} is not valid ${format}: ${parsed.problems.map(placed).join('; ')}`,
    hint: `It is read as ${contentType}; \`content-type\` can say otherwise.`,
    ...(remarks.length > 0 && { remarks })
  })
}

/**
 * The content as the profile can take it: a profile that keeps its configuration elsewhere takes none, and feature
 * flags are JSON. Rejects with a `DeploymentError`.
 */
export const suited = async (content: NewContent, profile: FoundProfile): Promise<NewContent> => {
  if (!isHosted(profile)) {
    const store = storeOf(profile)
    throw new DeploymentError({
      kind: 'configuration',
      message: `${content.title} cannot become a version: profile ${profile.name} is not hosted by AppConfig, it has its configuration in ${store}`,
      hint: `Store it in ${store}, and give \`configuration-version\` as ${store} names it.`
    })
  }
  if (!isFeatureFlags(profile) || content.contentType === JSON_TYPE) return content
  if (!content.isGuess) {
    throw new DeploymentError({
      kind: 'configuration',
      message: `${content.title} is ${content.contentType}, and profile ${profile.name} is one of feature flags: they are ${JSON_TYPE}`,
      hint: `Write the flags as JSON${content.file === undefined ? '' : ', in a file that ends in .json'}.`
    })
  }
  const flags = { ...content, contentType: JSON_TYPE }
  return { ...flags, remarks: await checkSyntax(flags) }
}
