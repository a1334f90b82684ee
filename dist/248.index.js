export const id = 248;
export const ids = [248];
export const modules = {

/***/ 332:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.yamlValue = exports.YamlFault = void 0;
const yaml_1 = __webpack_require__(8815);
const decimal_js_1 = __webpack_require__(4792);
const value_js_1 = __webpack_require__(6458);
/** What a well-formed document may still not have; thrown. */
class YamlFault extends Error {
    /** In UTF-16 units from the beginning of the text. */
    at;
    constructor(at, message) {
        super(message);
        this.name = 'YamlFault';
        this.at = at;
    }
}
exports.YamlFault = YamlFault;
/** How many values a document may have through aliases: nine lines can ask for billions. */
const MOST_ALIASED = 1_000_000;
const INFINITE = /^[-+]?\.inf$/i;
const WITH_BASE = /^0[xo]/;
/** The exact value of a number of the core schema. */
const exactYaml = (source) => {
    if (INFINITE.test(source))
        return source.startsWith('-') ? '-.inf' : '.inf';
    if (/^\.nan$/i.test(source))
        return '.nan';
    return (0, decimal_js_1.exact)(WITH_BASE.test(source) ? BigInt(source).toString() : source);
};
/** The value that the core schema gave to a scalar, but with numbers from their source. */
const scalarOf = (at, value, source) => {
    if (typeof value === 'number')
        return { kind: 'number', at, value: exactYaml(source) ?? String(value) };
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    return typeof value === 'string' ? { kind: 'string', at, value } : { kind: 'null', at };
};
/** Tags that say no more than what kind of value it is, which the value says itself. */
const CORE_TAG = /^(?:!|tag:yaml\.org,2002:(?:null|bool|int|float|str|seq|map))$/;
/** Recursive: the depth has been limited before. */
class Conversion {
    /** An anchor may be set again: the latest one in front of the alias counts. `reading`: it is not complete yet. */
    anchors = new Map();
    size = 0;
    aliased = 0;
    /** `otherwise`: the place of a value that is not written. */
    convert(node, otherwise) {
        if (node === null)
            return { kind: 'null', at: otherwise };
        if ((0, yaml_1.isAlias)(node))
            return this.alias(node);
        const { anchor } = node;
        const before = this.size + this.aliased;
        if (anchor !== undefined)
            this.anchors.set(anchor, 'reading');
        this.size += 1;
        const value = this.own(node, node.range[0] === node.range[1] ? otherwise : node.range[0]);
        if (anchor !== undefined) {
            this.anchors.set(anchor, { value, size: this.size + this.aliased - before });
        }
        return value;
    }
    own(node, at) {
        const tag = node.tag === undefined || CORE_TAG.test(node.tag) ? {} : { tag: node.tag };
        if ((0, yaml_1.isSeq)(node))
            return { kind: 'list', at, ...tag, items: node.items.map((item) => this.convert(item, at)) };
        if ((0, yaml_1.isMap)(node))
            return { kind: 'map', at, ...tag, entries: this.entries(node) };
        return { ...scalarOf(at, node.value, node.source), ...tag };
    }
    entries({ items, range }) {
        const known = new Set();
        return items.map((pair) => {
            const key = this.convert(pair.key, range[0]);
            const identity = (0, value_js_1.canonicalText)(key);
            if (known.has(identity))
                throw new YamlFault(key.at, 'This mapping has the same key twice');
            known.add(identity);
            return { key, value: this.convert(pair.value, key.at) };
        });
    }
    alias({ source, range: [at] }) {
        const target = this.anchors.get(source);
        if (target === undefined)
            throw new YamlFault(at, 'There is no anchor for this alias in front of it');
        if (target === 'reading')
            throw new YamlFault(at, 'This alias stands for something that it is a part of');
        this.aliased += target.size;
        if (this.aliased > MOST_ALIASED) {
            throw new YamlFault(at, `With this alias there are more than ${MOST_ALIASED} values through aliases`);
        }
        return { ...target.value, at };
    }
}
/**
 * What a document says, aliases resolved (parts that are used twice are shared, not copied).
 * The document is free of errors and not nested deeply.
 * @throws YamlFault for keys that occur twice, and aliases that mean nothing, themselves, or far too much
 */
const yamlValue = (root) => new Conversion().convert(root, 0);
exports.yamlValue = yamlValue;


/***/ }),

/***/ 1248:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.parseYaml = void 0;
const yaml_1 = __webpack_require__(8815);
const yaml_value_js_1 = __webpack_require__(332);
/** Composing deeper nesting can exhaust the stack, which V8 may answer by ending the process. */
const DEEPEST = 256;
/** The deepest nesting of collections, and the first one that is too deep. Without recursion. */
const nesting = (tokens) => {
    const rest = [];
    const add = (token, depth) => {
        if (token != null && yaml_1.CST.isCollection(token))
            rest.push({ collection: token, depth });
    };
    for (const token of tokens)
        if (token.type === 'document')
            add(token.value, 1);
    let deepest = 0;
    for (let nested = rest.pop(); nested !== undefined; nested = rest.pop()) {
        const { collection, depth } = nested;
        if (depth > DEEPEST)
            return { depth, tooDeep: collection.offset };
        deepest = Math.max(deepest, depth);
        for (const { key, value } of collection.items) {
            add(key, depth + 1);
            add(value, depth + 1);
        }
    }
    return { depth: deepest };
};
/** The parser quotes the source in some messages, behind a colon: it may be a value. */
const withoutSource = (message) => message.replace(/: "[^]*$/, '');
const documentsIn = (tokens, length) => [
    // The core schema of YAML 1.2 and nothing else: other tags stay tags. Keys are compared in yaml-value.ts, because
    // the parser takes quadratic time for it and compares doubles.
    ...new yaml_1.Composer({ schema: 'core', resolveKnownTags: false, uniqueKeys: false }).compose(tokens, true, length)
];
/**
 * Reads one YAML document by the core schema of YAML 1.2, numbers exact and aliases resolved, with the place of
 * everything; tells all syntax errors.
 */
const parseYaml = (text) => {
    const tokens = [...new yaml_1.Parser().parse(text)];
    const { depth, tooDeep } = nesting(tokens);
    const refuse = (at, message) => ({ ok: false, problems: [{ at, message }] });
    if (tooDeep !== undefined)
        return refuse(tooDeep, `This is nested more than ${DEEPEST} levels deep`);
    const [document, second] = documentsIn(tokens, text.length);
    const errors = [...(document?.errors ?? []), ...(second?.errors ?? [])];
    if (errors.length > 0) {
        const problems = errors.map(({ pos, message }) => ({ at: pos[0], message: withoutSource(message) }));
        return { ok: false, problems };
    }
    if (second !== undefined) {
        return refuse(second.range[0], 'A second YAML document begins here; a configuration is one document');
    }
    const root = document?.contents;
    if (root == null || root.range[0] === root.range[1])
        return refuse(0, 'There is no value in this YAML');
    try {
        return { ok: true, root: (0, yaml_value_js_1.yamlValue)(root), depth };
    }
    catch (error) {
        if (error instanceof yaml_value_js_1.YamlFault)
            return refuse(error.at, error.message);
        throw error;
    }
};
exports.parseYaml = parseYaml;


/***/ })

};
