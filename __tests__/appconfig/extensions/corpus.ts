/** A file of extensions, and what is wrong with it. */
export interface Sample {
  readonly title: string
  readonly yaml: string
  /** In the message of one remark each, in the order of their places. Absent: nothing is wrong. */
  readonly flaws?: readonly RegExp[]
  /** What is wrong cannot be said in JSON Schema. */
  readonly beyondSchema?: true
}

const action = (uri = 'arn:aws:sns:eu-west-1:123456789012:deployments'): string =>
  `[{ name: tell, uri: '${uri}' }]`

const extension = (more: string, head = 'name: notify'): string =>
  `extensions:\n  - ${head}\n${more.replace(/^/gm, '    ')}\n`

const ON_START = `actions: { ON_DEPLOYMENT_START: ${action()} }`
const text = (length: number): string => 'x'.repeat(length)
const entries = (amount: number, value: string): string =>
  Array.from({ length: amount }, (_, index) => `k${index}: ${value}`).join(', ')

const POINTS = [
  'PRE_CREATE_HOSTED_CONFIGURATION_VERSION',
  'PRE_START_DEPLOYMENT',
  'AT_DEPLOYMENT_TICK',
  'ON_DEPLOYMENT_START',
  'ON_DEPLOYMENT_STEP',
  'ON_DEPLOYMENT_BAKING',
  'ON_DEPLOYMENT_COMPLETE',
  'ON_DEPLOYMENT_ROLLED_BACK'
]
const actionsAt = (points: readonly string[]): string =>
  `actions: { ${points.map((point) => `${point}: ${action()}`).join(', ')} }`

/** The file of the guide, with all there is. */
export const FULL = `owner: shop-config
extensions:
  - name: notify
    description: tells the team
    actions:
      ON_DEPLOYMENT_COMPLETE:
        - name: tell
          uri: arn:aws:sns:eu-west-1:123456789012:deployments
          role-arn: arn:aws:iam::123456789012:role/notify
          description: publishes
    parameters:
      team: { required: true, dynamic: false, description: who is told }
      note: { dynamic: true }
    tags: { cost-center: shop, empty: '' }
    associations:
      - application: shop
        environment: prod
        parameters: { team: web }
        version: 3
      - application: shop
        configuration-profile: flags
        parameters: { team: api }
associations:
  - extension: AWS.AppConfig.DeploymentNotificationsToEventBridge
    application: shop
`

/** Good and bad files: what the code and the published schema have to agree on. */
export const CORPUS: readonly Sample[] = [
  { title: 'with all there is', yaml: FULL },
  { title: 'that wants nothing', yaml: '{}' },
  { title: 'of empty lists', yaml: 'extensions: []\nassociations: []' },
  { title: 'with the longest texts', yaml: extension(ON_START, `name: ${text(64)}`) },
  { title: 'with five points', yaml: extension(actionsAt(POINTS.slice(0, 5))) },
  ...POINTS.map((point) => ({ title: `with ${point}`, yaml: extension(actionsAt([point])) })),
  {
    title: 'with ten parameters',
    yaml: extension(`${ON_START}\nparameters: { ${entries(10, '{}')} }`)
  },
  { title: 'with 49 tags', yaml: extension(`${ON_START}\ntags: { ${entries(49, 'v')} }`) },
  { title: 'without parameters', yaml: extension(`${ON_START}\nparameters: {}`) },

  { title: 'that is a list', yaml: '- a', flaws: [/^The document must be an object/] },
  { title: 'that is a word', yaml: 'a', flaws: [/^The document must be an object/] },
  {
    title: 'with an unknown key',
    yaml: 'extension: []',
    flaws: [/^\/extension is not a key that may stand here \(did you mean extensions\?\)/]
  },
  {
    title: 'with an owner that is a number',
    yaml: 'owner: 12',
    flaws: [/^\/owner must be text \(put it in quotes\)/]
  },
  { title: 'with an empty owner', yaml: "owner: ''", flaws: [/^\/owner must have at least 1 character$/] },
  {
    title: 'with an owner that is too long',
    yaml: `owner: ${text(257)}`,
    flaws: [/^\/owner must have at most 256 characters$/]
  },
  {
    title: 'with extensions that are an object',
    yaml: 'extensions: { name: notify }',
    flaws: [/^\/extensions must be a list$/]
  },
  {
    title: 'with an extension that lacks all it needs',
    yaml: 'extensions:\n  - {}',
    flaws: [/must have the key name$/, /must have the key actions$/]
  },
  {
    title: 'with a name that is too long',
    yaml: extension(ON_START, `name: ${text(65)}`),
    flaws: [/name must have at most 64 characters$/]
  },
  {
    title: "with a name of AWS's",
    yaml: extension(ON_START, 'name: AWS.notify'),
    flaws: [/name must be a name without .* that does not begin with AWS\.$/]
  },
  { title: 'with a slash in a name', yaml: extension(ON_START, 'name: a/b'), flaws: [/name must be a name/] },
  {
    title: 'with a hash in a name',
    yaml: extension(ON_START, "name: 'a#b'"),
    flaws: [/name must be a name/]
  },
  {
    title: 'with a description that is too long',
    yaml: extension(`${ON_START}\ndescription: ${text(1025)}`),
    flaws: [/description must have at most 1024 characters$/]
  },
  {
    title: 'without an action',
    yaml: extension('actions: {}'),
    flaws: [/actions must have at least 1 entry$/]
  },
  {
    title: 'with six points',
    yaml: extension(actionsAt(POINTS.slice(0, 6))),
    flaws: [/actions must have at most 5 entries$/]
  },
  {
    title: 'with an unknown point',
    yaml: extension(actionsAt(['ON_DEPLOYMENT_COMPLETED'])),
    flaws: [/ON_DEPLOYMENT_COMPLETED is not a key .*did you mean ON_DEPLOYMENT_COMPLETE\?/]
  },
  {
    title: 'with two actions at a point',
    yaml: extension('actions: { ON_DEPLOYMENT_START: [{ name: a, uri: b }, { name: c, uri: d }] }'),
    flaws: [/ON_DEPLOYMENT_START must have at most 1 entry$/]
  },
  {
    title: 'with no action at a point',
    yaml: extension('actions: { ON_DEPLOYMENT_START: [] }'),
    flaws: [/ON_DEPLOYMENT_START must have at least 1 entry$/]
  },
  {
    title: 'with an action without a URI',
    yaml: extension('actions: { ON_DEPLOYMENT_START: [{ name: a }] }'),
    flaws: [/ON_DEPLOYMENT_START\/0 must have the key uri$/]
  },
  {
    title: 'with a role that is no ARN',
    yaml: extension(
      'actions: { ON_DEPLOYMENT_START: [{ name: a, uri: b, role-arn: role/notify-the-whole-team }] }'
    ),
    flaws: [/role-arn must be an ARN/]
  },
  {
    title: 'with eleven parameters',
    yaml: extension(`${ON_START}\nparameters: { ${entries(11, '{}')} }`),
    flaws: [/parameters must have at most 10 entries$/]
  },
  {
    title: 'with a parameter that is required and dynamic',
    yaml: extension(`${ON_START}\nparameters: { team: { required: true, dynamic: true } }`),
    flaws: [/parameters\/team cannot be both required and dynamic$/]
  },
  {
    title: 'with a word for a boolean',
    yaml: extension(`${ON_START}\nparameters: { team: { required: 'yes' } }`),
    flaws: [/team\/required must be true or false$/]
  },
  {
    title: 'with a colon in the name of a parameter',
    yaml: extension(`${ON_START}\nparameters: { 'a:b': {} }`),
    flaws: [/parameters\/a:b as a key must be a name/]
  },
  {
    title: 'with 50 tags',
    yaml: extension(`${ON_START}\ntags: { ${entries(50, 'v')} }`),
    flaws: [/tags must have at most 49 entries$/]
  },
  {
    title: "with a tag of AWS's",
    yaml: extension(`${ON_START}\ntags: { 'Aws:name': v }`),
    flaws: [/Aws:name as a key must be one of your own/]
  },
  {
    title: "with the owner's tag",
    yaml: extension(`${ON_START}\ntags: { 'aws-deploy:owner': v }`),
    flaws: [/aws-deploy:owner as a key must be one of your own/]
  },
  {
    title: 'with a tag that is too long',
    yaml: extension(`${ON_START}\ntags: { k: ${text(257)} }`),
    flaws: [/tags\/k must have at most 256 characters$/]
  },
  {
    title: 'with an association without a target',
    yaml: extension(`${ON_START}\nassociations: [{ environment: prod }]`),
    flaws: [/associations\/0 must have the key application$/]
  },
  {
    title: 'with an association with two targets',
    yaml: extension(
      `${ON_START}\nassociations: [{ application: shop, environment: prod, configuration-profile: flags }]`
    ),
    flaws: [/must have one of environment and configuration-profile, not both$/]
  },
  {
    title: 'with version 0',
    yaml: extension(`${ON_START}\nassociations: [{ application: shop, version: 0 }]`),
    flaws: [/version must be a whole number from 1 on$/]
  },
  {
    title: 'with half a version',
    yaml: extension(`${ON_START}\nassociations: [{ application: shop, version: 1.5 }]`),
    flaws: [/version must be a whole number/]
  },
  {
    title: 'with a version beyond all integers',
    yaml: extension(`${ON_START}\nassociations: [{ application: shop, version: 2147483648 }]`),
    flaws: [/version must be a whole number/]
  },
  {
    title: 'with a version as text',
    yaml: extension(`${ON_START}\nassociations: [{ application: shop, version: '1' }]`),
    flaws: [/version must be a whole number/]
  },
  {
    title: 'with an association that names no extension',
    yaml: 'associations: [{ application: shop }]',
    flaws: [/^\/associations\/0 must have the key extension$/]
  },
  {
    title: 'with an extension in an association of its own',
    yaml: extension(`${ON_START}\nassociations: [{ application: shop, extension: notify }]`),
    flaws: [/associations\/0\/extension is not a key that may stand here/]
  },
  {
    title: 'with the value of a parameter that is a number',
    yaml: 'associations: [{ extension: a, application: shop, parameters: { team: 7 } }]',
    flaws: [/parameters\/team must be text \(put it in quotes\)$/]
  },
  {
    title: 'with an empty value',
    yaml: "associations: [{ extension: a, application: shop, parameters: { team: '' } }]",
    flaws: [/parameters\/team must have at least 1 character$/]
  },
  {
    title: 'with nothing behind a key',
    yaml: 'associations:',
    flaws: [/^\/associations must be a list$/]
  },

  {
    title: 'with one name twice',
    yaml: `${extension(ON_START)}  - name: notify\n    ${ON_START}\n`,
    flaws: [/^\/extensions\/1\/name is the name of another extension of this file: notify$/],
    beyondSchema: true
  },
  {
    title: 'with one association twice',
    yaml: 'associations: [{ extension: a, application: b }, { extension: a, application: b }]',
    flaws: [/^\/associations\/1 is there twice/],
    beyondSchema: true
  },
  {
    title: 'with a parameter that is not declared',
    yaml: extension(`${ON_START}\nassociations: [{ application: shop, parameters: { tram: x } }]`),
    flaws: [/parameters has a value for tram, which extension notify does not declare$/],
    beyondSchema: true
  },
  {
    title: 'without a parameter that is required',
    yaml: `${extension(`${ON_START}\nparameters: { team: { required: true } }`)}associations: [{ extension: notify, application: shop }]`,
    flaws: [/^\/associations\/0 has no value for team, which extension notify requires$/],
    beyondSchema: true
  }
]
