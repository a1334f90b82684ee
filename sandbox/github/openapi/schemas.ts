import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { type Conversion, DESCRIPTION, type Members, toJsonSchema } from './json-schema.js'

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  // The description itself has the empty text as a default of such members, and templates are among their values.
  uri: (text: string): boolean => text === '' || URL.canParse(text),
  email: /^[^@\s]+@[^@\s]+$/,
  int64: true
} as const

const inWords = ({ instancePath, message = 'is wrong', params }: ErrorObject): string => {
  const extra: unknown = params['additionalProperty']
  const more = typeof extra === 'string' ? `: ${extra}` : ''
  return `${instancePath === '' ? 'it' : instancePath} ${message}${more}`
}

/** The schemas of a description, each compiled when it is used for the first time. */
export class Schemas {
  readonly #ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS })
  readonly #conversion: Conversion
  readonly #compiled = new Map<string, ValidateFunction>()

  /** @param shared what `#/components/schemas/` has, as the description writes it */
  constructor(shared: Members, conversion: Conversion) {
    this.#conversion = conversion
    const schemas = Object.fromEntries(
      Object.entries(shared).map(([name, schema]) => [name, toJsonSchema(schema, conversion)])
    )
    this.#ajv.addSchema({ $id: DESCRIPTION, components: { schemas } })
  }

  /**
   * What is wrong with a value; empty when nothing is.
   *
   * @param name always the same for the same schema
   */
  flaws(name: string, schema: unknown, value: unknown): readonly string[] {
    const validate = this.#compiled.get(name) ?? this.#ajv.compile(toJsonSchema(schema, this.#conversion))
    this.#compiled.set(name, validate)
    validate(value)
    return (validate.errors ?? []).map(inWords)
  }
}
