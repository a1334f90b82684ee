import { NormalizedSchema } from '@smithy/core/schema'
import type { StartDeployment$ } from '@aws-sdk/client-appconfig'
import { ServiceError } from './service-error.js'
import { type Constraints, shapeProblems } from './shape.js'

/** What a handler may know about the request that it answers. */
export interface Call {
  /** Virtual time at which the request was taken up, in milliseconds since the epoch. */
  readonly now: number
  /** Waits `ms` virtual milliseconds; ends early when the sandbox closes. */
  readonly sleep: (ms: number) => Promise<void>
}

/** An operation that the sandbox answers, bound to the client's schema of it. */
export interface Operation {
  readonly name: string
  readonly method: string
  /** `/applications/{ApplicationId}` */
  readonly uri: string
  /** Of a success. */
  readonly status: number
  readonly input: NormalizedSchema
  readonly output: NormalizedSchema
  /** @throws ServiceError */
  run(input: unknown, call: Call): Promise<unknown>
}

/** The names for which a v3 client exports a command. */
export type OperationName<Client> = {
  [Key in keyof Client]: Key extends `${infer Name}Command` ? Name : never
}[keyof Client]

type CommandOf<Client, Name extends string> =
  Client extends Readonly<Record<`${Name}Command`, abstract new (...args: never[]) => infer Command>>
    ? Command
    : never

/** A blob may be given to a client in many forms; it arrives as bytes. */
type Arrived<Value> = [Uint8Array | string] extends [Value] ? Uint8Array : Value

type Known<Input> = {
  readonly [Key in keyof Input]: Partial<Pick<Input, Key>> extends Pick<Input, Key>
    ? Input[Key]
    : Arrived<Exclude<Input[Key], undefined>>
}

/** What a handler gets: the command's input; required members are there, for the schema was checked. */
export type Input<Client, Name extends string> =
  CommandOf<Client, Name> extends { readonly input: infer Given } ? Known<Given> : never

type OutputOf<Command> = Command extends {
  resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: infer Output }>
}
  ? Output
  : never

/** A client's type as it goes over the wire: its enums are open there, and its blobs are plain bytes. */
export type Wire<Value> = Value extends Uint8Array
  ? Uint8Array
  : Value extends Date
    ? Date
    : Value extends string
      ? string
      : Value extends readonly (infer Item)[]
        ? readonly Wire<Item>[]
        : Value extends object
          ? { readonly [Key in keyof Value]: Wire<Value[Key]> }
          : Value

/** What a handler gives: the command's output without the client's own metadata. */
export type Output<Client, Name extends string> = {
  [Key in keyof OutputOf<CommandOf<Client, Name>> as Exclude<Key, '$metadata'>]: Wire<
    OutputOf<CommandOf<Client, Name>>[Key]
  >
}

type OperationSchema = typeof StartDeployment$

const isOperationSchema = (value: unknown): value is OperationSchema => Array.isArray(value) && value[0] === 9

interface HttpTrait {
  readonly method: string
  readonly uri: string
  readonly status: number
}

const httpTrait = (schema: OperationSchema): HttpTrait => {
  const traits = schema[3]
  const http = typeof traits === 'object' ? traits.http : undefined
  if (http === undefined) throw new Error(`${schema[2]} has no HTTP binding`)
  const [method, uri, status] = http
  return { method, uri, status }
}

/** Every operation that a v3 client knows, answered or not: name → HTTP method and URI. */
export const operationSchemas = (client: object): readonly OperationSchema[] =>
  Object.values(client).filter(isOperationSchema)

/**
 * Binds handlers to the operations of a v3 client (`import * as sdk from '@aws-sdk/client-…'`), whose schemas give
 * the wire format and the check of the input, and whose types give the handler's.
 */
export const operationsOf = <Client extends object>(client: Client, constraints: Constraints) => {
  // Looked up once: a simulation makes a service for each of its runs.
  const schemas = new Map(operationSchemas(client).map((schema) => [schema[2], schema]))
  return <Name extends OperationName<Client> & string>(
    name: Name,
    handle: (input: Input<Client, Name>, call: Call) => Output<Client, Name> | Promise<Output<Client, Name>>
  ): Operation => {
    const schema = schemas.get(name)
    if (schema === undefined) throw new Error(`the client has no schema for ${name}`)
    const input = NormalizedSchema.of(schema[4])
    const accepts = (problems: readonly string[], value: unknown): value is Input<Client, Name> =>
      problems.length === 0 && value !== undefined
    return {
      name,
      ...httpTrait(schema),
      input,
      output: NormalizedSchema.of(schema[5]),
      run: async (value, call) => {
        const problems = shapeProblems(input, value, constraints)
        if (!accepts(problems, value)) {
          const count = `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: `
          throw new ServiceError('BadRequestException', 400, count + problems.join('; '))
        }
        return handle(value, call)
      }
    }
  }
}
