import { parse } from 'yaml'

/** Whether a value out of a YAML file is a map. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The content of a YAML text; undefined when it is no valid YAML, which the language service reports. */
export const contentOf = (text: string): unknown => {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
