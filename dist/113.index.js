export const id = 113;
export const ids = [113];
export const modules = {

/***/ 8949:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.violations = exports.ExactNumber = void 0;
const jsonschema_1 = __webpack_require__(4145);
const decimal_js_1 = __webpack_require__(4792);
const value_js_1 = __webpack_require__(6458);
/** A number that the library carries around but never calculates with. */
class ExactNumber {
    value;
    constructor(value) {
        this.value = value;
    }
}
exports.ExactNumber = ExactNumber;
/** The library's own tests of types, which its type declarations leave out. */
class TypedValidator extends jsonschema_1.Validator {
}
const TYPES = {
    number: (instance) => instance instanceof ExactNumber,
    integer: (instance) => instance instanceof ExactNumber && (0, decimal_js_1.isInteger)(instance.value),
    object: (instance) => typeof instance === 'object' &&
        instance !== null &&
        !Array.isArray(instance) &&
        !(instance instanceof ExactNumber)
};
/** Keywords of other drafts, which draft 4 does not know, and `format`, whose meaning is left to every validator. */
const IGNORED = [
    'format',
    'const',
    'contains',
    'propertyNames',
    'if',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'divisibleBy',
    'disallow'
];
/** The keywords that compare values: by their exact sources, since the library's numbers are doubles. */
const judges = (instances, schemas) => {
    const numberOf = (schema, keyword) => {
        const value = (0, value_js_1.memberOf)(schemas.sourceOf(schema), keyword);
        return value?.kind === 'number' ? value.value : '.nan';
    };
    const textOf = (instance) => {
        const source = instances.sourceOf(instance);
        if (source !== undefined)
            return (0, value_js_1.canonicalText)(source);
        return instance instanceof ExactNumber ? (0, decimal_js_1.showExact)(instance.value) : JSON.stringify(instance);
    };
    const ofNumber = (judge) => (instance, schema) => instance instanceof ExactNumber ? judge(instance.value, schema) : undefined;
    const limit = (keyword, sign, than) => ofNumber((value, schema) => {
        const bound = numberOf(schema, keyword);
        const distance = sign * (0, decimal_js_1.compareExact)(value, bound);
        const exclusive = (keyword === 'minimum' ? schema.exclusiveMinimum : schema.exclusiveMaximum) === true;
        if (distance > 0 || (distance === 0 && !exclusive))
            return undefined;
        return `must be ${exclusive ? '' : 'equal to or '}${than} ${(0, decimal_js_1.showExact)(bound)}`;
    });
    return {
        minimum: limit('minimum', 1, 'greater than'),
        maximum: limit('maximum', -1, 'less than'),
        multipleOf: ofNumber((value, schema) => {
            const divisor = numberOf(schema, 'multipleOf');
            return (0, decimal_js_1.isMultipleOf)(value, divisor) ? undefined : `must be a multiple of ${(0, decimal_js_1.showExact)(divisor)}`;
        }),
        enum: (instance, schema) => {
            const list = (0, value_js_1.memberOf)(schemas.sourceOf(schema), 'enum');
            const allowed = list?.kind === 'list' ? list.items.map((item) => (0, value_js_1.canonicalText)(item)) : [];
            return instance === undefined || allowed.includes(textOf(instance))
                ? undefined
                : `must be one of ${allowed.join(', ')}`;
        },
        uniqueItems: (instance, schema) => schema.uniqueItems === true &&
            Array.isArray(instance) &&
            new Set(instance.map(textOf)).size < instance.length
            ? 'must not have the same item twice'
            : undefined
    };
};
const attributeOf = (keyword, judge) => (instance, schema, options, context) => {
    const result = new jsonschema_1.ValidatorResult(instance, schema, options, context);
    const message = judge(instance, schema);
    if (message !== undefined)
        result.addError({ name: keyword, argument: '', message });
    return result;
};
const isSchema = (value) => typeof value === 'object' && value !== null;
/**
 * What a schema of draft 4 does not allow in a document. References to other documents are not followed.
 * @param instances numbers are {@link ExactNumber}s
 * @throws what the library throws for schemas that it cannot apply
 */
const violations = (instances, schemas) => {
    const validator = new TypedValidator();
    Object.assign(validator.types, TYPES);
    for (const [keyword, judge] of Object.entries(judges(instances, schemas))) {
        validator.attributes[keyword] = attributeOf(keyword, judge);
    }
    if (!isSchema(schemas.root))
        throw new TypeError('A schema is an object');
    // A base is needed for references within a schema that has no `id`.
    const { errors } = validator.validate(instances.root, schemas.root, { base: '/', skipAttributes: IGNORED });
    return errors.map((error) => {
        const argument = error.argument;
        return { path: error.path.map(String), keyword: error.name, argument, message: error.message };
    });
};
exports.violations = violations;


/***/ }),

/***/ 1006:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.META_SCHEMA = void 0;
const anySchema = { $ref: '#' };
const count = { type: 'integer', minimum: 0 };
const number = { type: 'number' };
const boolean = { type: 'boolean' };
const string = { type: 'string' };
const mapOfSchemas = { type: 'object', additionalProperties: anySchema };
const schemas = { type: 'array', minItems: 1, items: anySchema };
const strings = { type: 'array', minItems: 1, uniqueItems: true, items: string };
const types = { enum: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] };
/** What a schema of JSON Schema's draft 4 may say (json-schema.org/draft-04, section 5 of its validation part); as JSON. */
exports.META_SCHEMA = JSON.stringify({
    type: 'object',
    properties: {
        id: string,
        $schema: string,
        $ref: string,
        title: string,
        description: string,
        multipleOf: { type: 'number', minimum: 0, exclusiveMinimum: true },
        maximum: number,
        exclusiveMaximum: boolean,
        minimum: number,
        exclusiveMinimum: boolean,
        maxLength: count,
        minLength: count,
        pattern: string,
        additionalItems: { anyOf: [boolean, anySchema] },
        items: { anyOf: [anySchema, schemas] },
        maxItems: count,
        minItems: count,
        uniqueItems: boolean,
        maxProperties: count,
        minProperties: count,
        required: strings,
        additionalProperties: { anyOf: [boolean, anySchema] },
        definitions: mapOfSchemas,
        properties: mapOfSchemas,
        patternProperties: mapOfSchemas,
        dependencies: { type: 'object', additionalProperties: { anyOf: [anySchema, strings] } },
        enum: { type: 'array', minItems: 1, uniqueItems: true },
        type: { anyOf: [types, { type: 'array', minItems: 1, uniqueItems: true, items: types }] },
        allOf: schemas,
        anyOf: schemas,
        oneOf: schemas,
        not: anySchema
    },
    dependencies: { exclusiveMaximum: ['maximum'], exclusiveMinimum: ['minimum'] }
});


/***/ }),

/***/ 389:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.flaw = exports.nameOf = void 0;
const pointer_js_1 = __webpack_require__(7813);
/** The place in words. */
const nameOf = (path) => path.length === 0 ? 'The document' : (0, pointer_js_1.pointerOf)(path);
exports.nameOf = nameOf;
/** One flaw at a place: `problem` goes on from the place's name ("must be …"). */
const flaw = ({ path, value }, problem, severity = 'error') => [{ severity, at: value.at, message: `${(0, exports.nameOf)(path)} ${problem}` }];
exports.flaw = flaw;


/***/ }),

/***/ 4871:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.plainOf = void 0;
const value_js_1 = __webpack_require__(6458);
/**
 * Nothing to inherit by name: a key `__proto__` or `constructor` is one like any other. The library puts schemas into
 * its messages, which takes a conversion to text.
 */
const PROTOTYPE = { __proto__: null, [Symbol.toPrimitive]: () => '{…}' };
/**
 * Plain arrays and objects, strings, booleans and null; numbers as `number` makes them. Of equal keys the last one
 * counts. Recursive: limit the depth first.
 */
const plainOf = (value, number) => {
    const sources = new WeakMap();
    const remember = (plain, source) => {
        sources.set(plain, source);
        return plain;
    };
    const convert = (source) => {
        switch (source.kind) {
            case 'null':
                return null;
            case 'boolean':
            case 'string':
                return source.value;
            case 'number':
                return number(source.value);
            case 'list':
                return remember(source.items.map(convert), source);
            case 'map': {
                const members = { __proto__: PROTOTYPE };
                for (const { key, value: member } of source.entries)
                    members[(0, value_js_1.keyText)(key)] = convert(member);
                return remember(members, source);
            }
        }
    };
    return {
        root: convert(value),
        sourceOf: (plain) => (typeof plain === 'object' && plain !== null ? sources.get(plain) : undefined)
    };
};
exports.plainOf = plainOf;


/***/ }),

/***/ 4494:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.schemaFlaws = void 0;
const decimal_js_1 = __webpack_require__(4792);
const draft4_validator_js_1 = __webpack_require__(8949);
const draft4_js_1 = __webpack_require__(1006);
const flaw_js_1 = __webpack_require__(389);
const json_js_1 = __webpack_require__(7445);
const locate_js_1 = __webpack_require__(9557);
const plain_js_1 = __webpack_require__(4871);
const pointer_js_1 = __webpack_require__(7813);
const value_js_1 = __webpack_require__(6458);
/** Nesting that can be walked recursively without exhausting the stack. */
const DEEPEST = 256;
const DRAFT_4 = /^https?:\/\/json-schema\.org\/(?:draft-04\/)?schema#?$/;
const LONGEST_LIST = 200;
const exactNumbers = (value) => (0, plain_js_1.plainOf)(value, (number) => new draft4_validator_js_1.ExactNumber(number));
const doubles = (value) => (0, plain_js_1.plainOf)(value, (number) => Number((0, decimal_js_1.showExact)(number)));
const either = (argument) => Array.isArray(argument) ? argument.join(' or ') : String(argument);
const quoted = (argument) => JSON.stringify(String(argument));
/** Keywords whose violations the library words poorly. */
const WORDS = new Map([
    ['type', (argument) => `must be of type ${either(argument)}`],
    ['required', (argument) => `must have the key ${quoted(argument)}`],
    ['additionalProperties', () => 'is not a key that the schema allows here'],
    ['items', () => 'must not have more items than the schema lists'],
    ['pattern', (argument) => `must match ${String(argument)}`],
    ['anyOf', () => 'must fit at least one of the alternatives of the schema'],
    ['oneOf', () => 'must fit exactly one of the alternatives of the schema'],
    ['not', () => 'must not fit what the schema excludes']
]);
const short = (text) => text.length > LONGEST_LIST ? `${text.slice(0, LONGEST_LIST)}…` : text;
/** A key that is not allowed is pointed at itself. */
const placeOf = (root, { path, keyword, argument }) => {
    const value = (0, locate_js_1.valueAt)(root, path) ?? root;
    const entry = keyword === 'additionalProperties' ? (0, value_js_1.entryOf)(value, String(argument)) : undefined;
    return entry === undefined ? { path, value } : { path: [...path, String(argument)], value: entry.key };
};
const inWords = (root, violation, name) => {
    const { keyword, argument, message } = violation;
    const words = WORDS.get(keyword)?.(argument) ?? message;
    return (0, flaw_js_1.flaw)(placeOf(root, violation), `${short(words)} (\`${keyword}\`, ${name})`);
};
/** All errors below `allOf` are told, too. */
const isOwn = ({ keyword }) => keyword !== 'allOf';
/** Why a schema cannot be used at all; undefined when it can. */
const unusable = (schema, depth) => {
    if (schema.kind !== 'map')
        return 'is not a JSON object';
    if (depth > DEEPEST)
        return `is nested more than ${DEEPEST} levels deep`;
    const dialect = (0, value_js_1.memberOf)(schema, '$schema');
    if (dialect?.kind === 'string' && !DRAFT_4.test(dialect.value)) {
        return 'says that it is not written in draft 4 of JSON Schema, which AppConfig validates with';
    }
    const meta = (0, json_js_1.parseJson)(draft4_js_1.META_SCHEMA);
    const [first] = meta.ok ? (0, draft4_validator_js_1.violations)(exactNumbers(schema), doubles(meta.root)) : [];
    return first === undefined
        ? undefined
        : `is not valid in draft 4 of JSON Schema: see \`${(0, pointer_js_1.pointerOf)(first.path)}\` (\`${first.keyword}\`)`;
};
const REMOTE = /^no such schema/;
const reasonOf = (error) => {
    if (error instanceof RangeError)
        return 'refers to itself without an end';
    if (error instanceof Error && REMOTE.test(error.message)) {
        return 'refers to something outside of it, which is not fetched';
    }
    return 'holds something that cannot be tested here, such as a pattern that JavaScript does not know';
};
/**
 * What a JSON schema (draft 4) does not allow in a document. A schema that cannot be used is one warning of its own:
 * AWS may well be able to. `format` is not checked: validators are free in what they make of it.
 */
const schemaFlaws = (root, depth, { name, text }) => {
    const useless = (why) => [
        { severity: 'warning', at: root.at, message: `Not checked here: the schema of ${name} ${why}` }
    ];
    const schema = (0, json_js_1.parseJson)(text);
    if (!schema.ok)
        return useless('is not valid JSON');
    if (depth > DEEPEST) {
        const message = `Not checked here against ${name}: the document is nested more than ${DEEPEST} levels deep`;
        return [{ severity: 'warning', at: root.at, message }];
    }
    try {
        const why = unusable(schema.root, schema.depth);
        if (why !== undefined)
            return useless(why);
        return (0, draft4_validator_js_1.violations)(exactNumbers(root), doubles(schema.root))
            .filter(isOwn)
            .flatMap((violation) => inWords(root, violation, name));
    }
    catch (error) {
        return useless(reasonOf(error));
    }
};
exports.schemaFlaws = schemaFlaws;


/***/ })

};
