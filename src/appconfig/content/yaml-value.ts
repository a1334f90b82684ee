import { isAlias, isMap, isSeq } from 'yaml'
import type { Alias, ParsedNode, YAMLMap } from 'yaml'
import { exact } from './decimal.js'
import type { Exact } from './decimal.js'
import { canonicalText } from './value.js'
import type { Entry, Scalar, Value } from './value.js'

/** What a well-formed document may still not have; thrown. */
export class YamlFault extends Error {
  /** In UTF-16 units from the beginning of the text. */
  readonly at: number
  constructor(at: number, message: string) {
    super(message)
    this.name = 'YamlFault'
    this.at = at
  }
}

/** How many values a document may have through aliases: nine lines can ask for billions. */
const MOST_ALIASED = 1_000_000

const INFINITE = /^[-+]?\.inf$/i
const WITH_BASE = /^0[xo]/

/** The exact value of a number of the core schema. */
const exactYaml = (source: string): Exact | undefined => {
  if (INFINITE.test(source)) return source.startsWith('-') ? '-.inf' : '.inf'
  if (/^\.nan$/i.test(source)) return '.nan'
  return exact(WITH_BASE.test(source) ? BigInt(source).toString() : source)
}

/** The value that the core schema gave to a scalar, but with numbers from their source. */
const scalarOf = (at: number, value: unknown, source: string): Scalar => {
  if (typeof value === 'number') return { kind: 'number', at, value: exactYaml(source) ?? String(value) }
  if (typeof value === 'boolean') return { kind: 'boolean', at, value }
  return typeof value === 'string' ? { kind: 'string', at, value } : { kind: 'null', at }
}

/** Tags that say no more than what kind of value it is, which the value says itself. */
const CORE_TAG = /^(?:!|tag:yaml\.org,2002:(?:null|bool|int|float|str|seq|map))$/

/** What an anchor stands for. */
interface Anchored {
  readonly value: Value
  /** Values in it, those through aliases included. */
  readonly size: number
}

/** Recursive: the depth has been limited before. */
class Conversion {
  /** An anchor may be set again: the latest one in front of the alias counts. `reading`: it is not complete yet. */
  private readonly anchors = new Map<string, Anchored | 'reading'>()
  private size = 0
  private aliased = 0

  /** `otherwise`: the place of a value that is not written. */
  convert(node: ParsedNode | null, otherwise: number): Value {
    if (node === null) return { kind: 'null', at: otherwise }
    if (isAlias(node)) return this.alias(node)
    const { anchor } = node
    const before = this.size + this.aliased
    if (anchor !== undefined) this.anchors.set(anchor, 'reading')
    this.size += 1
    const value = this.own(node, node.range[0] === node.range[1] ? otherwise : node.range[0])
    if (anchor !== undefined) {
      this.anchors.set(anchor, { value, size: this.size + this.aliased - before })
    }
    return value
  }

  private own(node: Exclude<ParsedNode, Alias.Parsed>, at: number): Value {
    const tag = node.tag === undefined || CORE_TAG.test(node.tag) ? {} : { tag: node.tag }
    if (isSeq(node))
      return { kind: 'list', at, ...tag, items: node.items.map((item) => this.convert(item, at)) }
    if (isMap(node)) return { kind: 'map', at, ...tag, entries: this.entries(node) }
    return { ...scalarOf(at, node.value, node.source), ...tag }
  }

  private entries({ items, range }: YAMLMap.Parsed): readonly Entry[] {
    const known = new Set<string>()
    return items.map((pair) => {
      const key = this.convert(pair.key, range[0])
      const identity = canonicalText(key)
      if (known.has(identity)) throw new YamlFault(key.at, 'This mapping has the same key twice')
      known.add(identity)
      return { key, value: this.convert(pair.value, key.at) }
    })
  }

  private alias({ source, range: [at] }: Alias.Parsed): Value {
    const target = this.anchors.get(source)
    if (target === undefined) throw new YamlFault(at, 'There is no anchor for this alias in front of it')
    if (target === 'reading') throw new YamlFault(at, 'This alias stands for something that it is a part of')
    this.aliased += target.size
    if (this.aliased > MOST_ALIASED) {
      throw new YamlFault(at, `With this alias there are more than ${MOST_ALIASED} values through aliases`)
    }
    return { ...target.value, at }
  }
}

/**
 * What a document says, aliases resolved (parts that are used twice are shared, not copied).
 * The document is free of errors and not nested deeply.
 * @throws YamlFault for keys that occur twice, and aliases that mean nothing, themselves, or far too much
 */
export const yamlValue = (root: ParsedNode): Value => new Conversion().convert(root, 0)
