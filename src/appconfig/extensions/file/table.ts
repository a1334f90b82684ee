import { schemaOf, type Schema } from './schema.js'
import type { Form, Member, Spec, TextSpec } from './spec.js'

/** The tag that says whose a thing is. */
export const OWNER_TAG = 'aws-deploy:owner'

/** Source: shape ActionPoint of the API model. */
export const ACTION_POINTS = [
  'PRE_CREATE_HOSTED_CONFIGURATION_VERSION',
  'PRE_START_DEPLOYMENT',
  'AT_DEPLOYMENT_TICK',
  'ON_DEPLOYMENT_START',
  'ON_DEPLOYMENT_STEP',
  'ON_DEPLOYMENT_BAKING',
  'ON_DEPLOYMENT_COMPLETE',
  'ON_DEPLOYMENT_ROLLED_BACK'
] as const

const text = (min: number, max: number, form?: Form): TextSpec => ({
  kind: 'text',
  min,
  max,
  ...(form && { form })
})

const member = (about: string, spec: Spec): Member => ({ about, spec })
const required = (about: string, spec: Spec): Member => ({ about, spec, required: true })

/** Shape Identifier. */
const IDENTIFIER = text(1, 2048)
/** Shape Description. */
const DESCRIPTION = text(0, 1024)

/** Shape ExtensionOrParameterName. AWS names its own extensions `AWS.…`. */
const EXTENSION_NAME = text(1, 64, {
  pattern: /^(?!AWS\.)[^/#:\n]+$/,
  words: 'a name without /, #, : and line breaks that does not begin with AWS.'
})
const PARAMETER_NAME = text(1, 64, {
  pattern: /^[^/#:\n]+$/,
  words: 'a name without /, #, : and line breaks'
})

/** Shape Arn. */
const ARN = text(20, 2048, {
  pattern:
    /^arn:(aws[a-zA-Z-]*)?:[a-z]+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:[a-zA-Z0-9\-_/:.]+$/,
  words: 'an ARN, such as arn:aws:iam::123456789012:role/notify'
})

/** Shapes TagMap, TagKey and TagValue. One of the fifty is the owner's. */
const TAGS: Spec = {
  kind: 'map',
  keys: text(1, 128, {
    pattern: /^(?![aA][wW][sS]:)(?!aws-deploy:owner$)/,
    words: `one of your own (aws: is reserved, and ${OWNER_TAG} is the owner's)`
  }),
  of: text(0, 256),
  max: 49
}

/** Shape ParameterValueMap. */
export const PARAMETER_VALUES: Spec = { kind: 'map', keys: PARAMETER_NAME, of: text(1, 2048), max: 10 }

const ACTION: Spec = {
  kind: 'object',
  members: {
    name: required('Name of the action.', text(1, 64)),
    uri: required(
      'ARN of what is invoked: a Lambda function, an SNS topic, an SQS queue, or the default event bus of EventBridge.',
      text(1, 2048)
    ),
    'role-arn': member('ARN of the role with which AppConfig invokes it.', ARN),
    description: member('What the action does.', DESCRIPTION)
  }
}

const PARAMETER: Spec = {
  kind: 'object',
  members: {
    required: member('Whether every association must give it a value. Default: false.', { kind: 'boolean' }),
    dynamic: member(
      'Whether a deployment may give it a value (`dynamic-extension-parameters`). Default: false.',
      { kind: 'boolean' }
    ),
    description: member('What the parameter is for.', DESCRIPTION)
  },
  notBoth: ['required', 'dynamic']
}

/** Shape ParameterMap; without an entry it is left out. */
export const PARAMETERS: Spec = { kind: 'map', keys: PARAMETER_NAME, of: PARAMETER, max: 10 }

const TARGET: Readonly<Record<string, Member>> = {
  application: required('Application: name, id or ARN.', IDENTIFIER),
  environment: member('Environment of the application, if only it is meant: name, id or ARN.', IDENTIFIER),
  'configuration-profile': member(
    'Configuration profile of the application, if only it is meant: name, id or ARN.',
    IDENTIFIER
  ),
  parameters: member("Values of the extension's parameters.", PARAMETER_VALUES),
  version: member('Version of the extension. Default: the newest.', { kind: 'number' })
}

const APART = ['environment', 'configuration-profile'] as const

const EXTENSION: Spec = {
  kind: 'object',
  members: {
    name: required('Name of the extension, unique in account and region.', EXTENSION_NAME),
    description: member('What the extension does.', DESCRIPTION),
    actions: required('Action points, each with one action.', {
      kind: 'map',
      keys: ACTION_POINTS,
      of: { kind: 'list', of: ACTION, min: 1, max: 1 },
      min: 1,
      max: 5
    }),
    parameters: member('Parameters that the actions get.', PARAMETERS),
    tags: member('Tags of the extension.', TAGS),
    associations: member('What the extension is associated with.', {
      kind: 'list',
      of: { kind: 'object', members: TARGET, apart: APART }
    })
  }
}

const ASSOCIATION: Spec = {
  kind: 'object',
  members: {
    extension: required('Extension: name, id or ARN; `AWS.AppConfig.…` for those of AWS.', IDENTIFIER),
    ...TARGET
  },
  apart: APART
}

/** The whole file. Limits and patterns are those of the service's API model. */
export const EXTENSIONS_FILE: Spec = {
  kind: 'object',
  members: {
    owner: member(
      `Value of the tag ${OWNER_TAG} on all that is created; only things with it are changed or deleted. Default: the full name of the repository.`,
      text(1, 256)
    ),
    extensions: member('Extensions of your own.', { kind: 'list', of: EXTENSION }),
    associations: member('Associations of extensions that this file does not define.', {
      kind: 'list',
      of: ASSOCIATION
    })
  }
}

/** The JSON Schema that docs/extensions.schema.json publishes. */
export const EXTENSIONS_SCHEMA: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Extensions of AWS AppConfig (input `extensions-file`)',
  ...schemaOf(EXTENSIONS_FILE)
}
