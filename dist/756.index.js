export const id = 756;
export const ids = [756];
export const modules = {

/***/ 2756:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.flagFlaws = void 0;
const flag_constraints_js_1 = __webpack_require__(4184);
const flag_shape_js_1 = __webpack_require__(4693);
/** What is wrong with a document of feature flags: its structure, then its values against their constraints. */
const flagFlaws = (root) => {
    const document = { path: [], value: root };
    return [...(0, flag_shape_js_1.flagShapeFlaws)(document), ...(0, flag_constraints_js_1.flagConstraintFlaws)(document)];
};
exports.flagFlaws = flagFlaws;


/***/ }),

/***/ 4184:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.flagConstraintFlaws = void 0;
const decimal_js_1 = __webpack_require__(4792);
const flaw_js_1 = __webpack_require__(389);
const value_js_1 = __webpack_require__(6458);
const textOf = (value) => value?.kind === 'string' ? value.value : undefined;
const numberFlaws = (place, constraints) => {
    const { value } = place;
    if (value.kind !== 'number')
        return (0, flaw_js_1.flaw)(place, 'must be a number (constraint `type`)');
    const [minimum, maximum] = [(0, value_js_1.memberOf)(constraints, 'minimum'), (0, value_js_1.memberOf)(constraints, 'maximum')];
    return [
        ...(minimum?.kind === 'number' && (0, decimal_js_1.compareExact)(value.value, minimum.value) < 0
            ? (0, flaw_js_1.flaw)(place, `must be at least ${(0, value_js_1.keyText)(minimum)} (constraint \`minimum\`)`)
            : []),
        ...(maximum?.kind === 'number' && (0, decimal_js_1.compareExact)(value.value, maximum.value) > 0
            ? (0, flaw_js_1.flaw)(place, `must be at most ${(0, value_js_1.keyText)(maximum)} (constraint \`maximum\`)`)
            : [])
    ];
};
/** The `u` flag counts characters as the service does; some patterns are valid only without it. */
const compiled = (pattern) => {
    for (const flags of ['u', '']) {
        try {
            return new RegExp(pattern, flags);
        }
        catch {
            continue;
        }
    }
    return undefined;
};
const patternFlaws = (place, text, pattern) => {
    const expression = compiled(pattern);
    if (expression === undefined) {
        return (0, flaw_js_1.flaw)(place, 'has a constraint `pattern` that cannot be tested here; AWS will', 'warning');
    }
    return expression.test(text) ? [] : (0, flaw_js_1.flaw)(place, `must match ${pattern} (constraint \`pattern\`)`);
};
const stringFlaws = (place, constraints) => {
    const text = textOf(place.value);
    if (text === undefined)
        return (0, flaw_js_1.flaw)(place, 'must be a string (constraint `type`)');
    const [pattern, list] = [textOf((0, value_js_1.memberOf)(constraints, 'pattern')), (0, value_js_1.memberOf)(constraints, 'enum')];
    const allowed = list?.kind === 'list' ? list.items.map(value_js_1.keyText) : undefined;
    return [
        ...(pattern === undefined ? [] : patternFlaws(place, text, pattern)),
        ...(allowed === undefined || allowed.includes(text)
            ? []
            : (0, flaw_js_1.flaw)(place, `must be one of ${allowed.join(', ')} (constraint \`enum\`)`))
    ];
};
const arrayFlaws = (place, constraints) => {
    if (place.value.kind !== 'list')
        return (0, flaw_js_1.flaw)(place, 'must be an array (constraint `type`)');
    const elements = (0, value_js_1.memberOf)(constraints, 'elements');
    if (elements === undefined)
        return [];
    return place.value.items.flatMap((value, index) => valueFlaws({ path: [...place.path, String(index)], value }, elements));
};
const BY_TYPE = new Map([
    ['string', stringFlaws],
    ['number', numberFlaws],
    ['array', arrayFlaws],
    [
        'boolean',
        (place) => (place.value.kind === 'boolean' ? [] : (0, flaw_js_1.flaw)(place, 'must be a boolean (constraint `type`)'))
    ]
]);
/** Constraints of an unknown type have been told of by the structure. */
const valueFlaws = (place, constraints) => BY_TYPE.get(textOf((0, value_js_1.memberOf)(constraints, 'type')) ?? '')?.(place, constraints) ?? [];
/** Keys of a flag's values that are no attributes. */
const OWN = ['enabled', '_variants', '_createdAt', '_updatedAt'];
const isRequired = (definition) => {
    const required = (0, value_js_1.memberOf)((0, value_js_1.memberOf)(definition, 'constraints'), 'required');
    return required?.kind === 'boolean' && required.value;
};
/** Values of attributes against their definitions. `missing`: what a required attribute without a value is. */
const attributeFlaws = (place, attributes, missing) => {
    const definitions = (0, value_js_1.membersOf)(attributes);
    const values = (0, value_js_1.membersOf)(place.value);
    return [
        ...[...definitions]
            .filter(([name, { value }]) => !values.has(name) && isRequired(value))
            .flatMap(([name]) => (0, flaw_js_1.flaw)(place, `must have a value for ${name} (constraint \`required\`)`, missing)),
        ...[...values]
            .filter(([name]) => !OWN.includes(name))
            .flatMap(([name, { key, value }]) => {
            const path = [...place.path, name];
            const definition = definitions.get(name)?.value;
            if (definition === undefined) {
                return (0, flaw_js_1.flaw)({ path, value: key }, 'has a value, but the flag has no such attribute', 'warning');
            }
            const constraints = (0, value_js_1.memberOf)(definition, 'constraints');
            return constraints === undefined ? [] : valueFlaws({ path, value }, constraints);
        })
    ];
};
const variantFlaws = (place, variants, attributes) => (variants.kind === 'list' ? variants.items : []).flatMap((variant, index) => {
    const value = (0, value_js_1.memberOf)(variant, 'attributeValues');
    const path = [...place.path, '_variants', String(index), 'attributeValues'];
    return value === undefined ? [] : attributeFlaws({ path, value }, attributes, 'warning');
});
/** Values of a document of feature flags that break the constraints of their attributes. */
const flagConstraintFlaws = ({ path, value: root }) => {
    const flags = (0, value_js_1.membersOf)((0, value_js_1.memberOf)(root, 'flags'));
    return [...(0, value_js_1.membersOf)((0, value_js_1.memberOf)(root, 'values'))].flatMap(([name, { key, value }]) => {
        const place = { path: [...path, 'values', name], value };
        const definition = flags.get(name)?.value;
        if (definition === undefined) {
            return (0, flaw_js_1.flaw)({ ...place, value: key }, 'has values, but there is no such flag', 'warning');
        }
        const attributes = (0, value_js_1.memberOf)(definition, 'attributes');
        const variants = (0, value_js_1.memberOf)(value, '_variants');
        return variants === undefined
            ? attributeFlaws(place, attributes, 'error')
            : [...attributeFlaws(place, attributes, 'warning'), ...variantFlaws(place, variants, attributes)];
    });
};
exports.flagConstraintFlaws = flagConstraintFlaws;


/***/ }),

/***/ 4693:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.flagShapeFlaws = void 0;
const decimal_js_1 = __webpack_require__(4792);
const flaw_js_1 = __webpack_require__(389);
const shape_js_1 = __webpack_require__(7342);
const value_js_1 = __webpack_require__(6458);
/*
 * The structure of a feature flag document, after the JSON schema that AWS publishes for AWS.AppConfig.FeatureFlags
 * (AppConfig user guide, "Understanding the type reference for AWS.AppConfig.FeatureFlags").
 */
const LONGEST_VALUE = 1_024;
const MOST_ATTRIBUTES = 25;
const KEY = {
    key: /^[a-z][a-zA-Z\d_-]{0,63}$/,
    words: 'a lower-case letter, then up to 63 letters, digits, underscores and hyphens'
};
const NAME = (0, shape_js_1.text)(64, { test: /^[^\n]+$/, words: 'one line of 1 to 64 characters' });
const DESCRIPTION = (0, shape_js_1.text)(1_024);
const ANY_TEXT = (0, shape_js_1.text)(Number.POSITIVE_INFINITY);
const BOOLEAN = (0, shape_js_1.ofKind)('boolean');
const STAMPS = { _createdAt: ANY_TEXT, _updatedAt: ANY_TEXT };
const integer = (0, shape_js_1.ofKind)('number', (place) => place.value.kind === 'number' && (0, decimal_js_1.isInteger)(place.value.value) ? [] : (0, flaw_js_1.flaw)(place, 'must be an integer'));
const enumItem = (place) => place.value.kind === 'number' ? integer(place) : (0, shape_js_1.text)(LONGEST_VALUE)(place);
const stringKeys = (0, shape_js_1.object)({
    known: {
        type: (0, shape_js_1.word)('string'),
        required: BOOLEAN,
        pattern: (0, shape_js_1.text)(LONGEST_VALUE),
        enum: (0, shape_js_1.listOf)(enumItem, 100)
    }
});
const stringConstraints = (place) => [
    ...stringKeys(place),
    ...((0, value_js_1.memberOf)(place.value, 'pattern') !== undefined && (0, value_js_1.memberOf)(place.value, 'enum') !== undefined
        ? (0, flaw_js_1.flaw)(place, 'must not have both "pattern" and "enum"')
        : [])
];
const numberConstraints = (0, shape_js_1.object)({
    known: { type: (0, shape_js_1.word)('number'), required: BOOLEAN, minimum: integer, maximum: integer }
});
/** Constraints by what their `type` says. */
const byType = (shapes) => {
    const known = new Map(Object.entries(shapes));
    return (0, shape_js_1.ofKind)('map', (place) => {
        const type = (0, value_js_1.memberOf)(place.value, 'type');
        if (type === undefined)
            return (0, flaw_js_1.flaw)(place, 'must have the key "type"');
        const shape = type.kind === 'string' ? known.get(type.value) : undefined;
        return shape === undefined
            ? (0, shape_js_1.word)(...known.keys())({ path: [...place.path, 'type'], value: type })
            : shape(place);
    });
};
const arrayConstraints = (0, shape_js_1.object)({
    known: {
        type: (0, shape_js_1.word)('array'),
        required: BOOLEAN,
        elements: byType({ string: stringConstraints, number: numberConstraints })
    }
});
const attribute = (0, shape_js_1.object)({
    known: {
        description: DESCRIPTION,
        constraints: byType({
            string: stringConstraints,
            number: numberConstraints,
            boolean: (0, shape_js_1.object)({ known: { type: (0, shape_js_1.word)('boolean'), required: BOOLEAN } }),
            array: arrayConstraints
        })
    }
});
const flag = (0, shape_js_1.object)({
    known: {
        ...STAMPS,
        name: NAME,
        description: DESCRIPTION,
        _deprecation: (0, shape_js_1.object)({ known: { status: (0, shape_js_1.word)('planned'), date: ANY_TEXT } }),
        attributes: (0, shape_js_1.object)({ own: { ...KEY, shape: attribute, most: MOST_ATTRIBUTES } })
    }
});
const listValue = ({ path, value }) => {
    const items = value.kind === 'list' ? value.items : [];
    const kind = items[0]?.kind === 'number' ? 'number' : 'string';
    const item = (place) => place.value.kind === kind
        ? scalarValue(place)
        : (0, flaw_js_1.flaw)(place, 'must be of the same kind as all of its array: strings or numbers');
    return items.flatMap((one, index) => item({ path: [...path, String(index)], value: one }));
};
const scalarValue = (place) => (place.value.kind === 'string' ? (0, shape_js_1.text)(LONGEST_VALUE)(place) : []);
const attributeValue = (place) => {
    const { kind } = place.value;
    if (kind === 'list')
        return listValue(place);
    return kind === 'map' || kind === 'null'
        ? (0, flaw_js_1.flaw)(place, 'must be a string, a number, a boolean, or an array of strings or of numbers')
        : scalarValue(place);
};
const VALUES = { own: { ...KEY, shape: attributeValue } };
const variant = (0, shape_js_1.object)({
    known: {
        name: NAME,
        enabled: BOOLEAN,
        rule: (0, shape_js_1.text)(16_384),
        attributeValues: (0, shape_js_1.object)({ own: { ...VALUES.own, most: MOST_ATTRIBUTES } })
    },
    required: ['name', 'enabled']
});
const flagValue = (0, shape_js_1.object)({
    known: { ...STAMPS, enabled: BOOLEAN, _variants: (0, shape_js_1.listOf)(variant, 32) },
    ...VALUES
});
const flagDocument = (0, shape_js_1.object)({
    known: {
        version: (0, shape_js_1.word)('1'),
        flags: (0, shape_js_1.object)({ own: { ...KEY, shape: flag } }),
        values: (0, shape_js_1.object)({ own: { ...KEY, shape: flagValue } })
    },
    required: ['version']
});
/** What is wrong with the structure of a document of feature flags. */
const flagShapeFlaws = (document) => flagDocument(document);
exports.flagShapeFlaws = flagShapeFlaws;


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

/***/ 7342:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.object = exports.listOf = exports.word = exports.text = exports.ofKind = void 0;
const flaw_js_1 = __webpack_require__(389);
const value_js_1 = __webpack_require__(6458);
const KIND_WORDS = {
    null: 'null',
    boolean: 'a boolean',
    number: 'a number',
    string: 'a string',
    list: 'an array',
    map: 'an object'
};
/** A value of one kind; what else is asked of it is asked only then. */
const ofKind = (kind, also = () => []) => (place) => place.value.kind === kind ? also(place) : (0, flaw_js_1.flaw)(place, `must be ${KIND_WORDS[kind]}`);
exports.ofKind = ofKind;
/** Length in characters, as JSON Schema counts them. */
const lengthOf = (text) => Array.from(text).length;
/** A string of at most so many characters. */
const text = (longest, pattern) => (0, exports.ofKind)('string', (place) => {
    const value = place.value.kind === 'string' ? place.value.value : '';
    if (lengthOf(value) > longest)
        return (0, flaw_js_1.flaw)(place, `must have at most ${longest} characters`);
    return pattern === undefined || pattern.test.test(value) ? [] : (0, flaw_js_1.flaw)(place, `must be ${pattern.words}`);
});
exports.text = text;
/** One of a few strings. */
const word = (...words) => (0, exports.ofKind)('string', (place) => place.value.kind === 'string' && words.includes(place.value.value)
    ? []
    : (0, flaw_js_1.flaw)(place, `must be ${words.map((one) => JSON.stringify(one)).join(' or ')}`));
exports.word = word;
/** A list; its length beyond `most` is a warning where AWS states the limit but its schema does not enforce it. */
const listOf = (item, most) => (0, exports.ofKind)('list', (place) => {
    if (place.value.kind !== 'list')
        return [];
    const { items } = place.value;
    const long = items.length > most ? (0, flaw_js_1.flaw)(place, `should have at most ${most} entries`, 'warning') : [];
    return [
        ...long,
        ...items.flatMap((value, index) => item({ path: [...place.path, String(index)], value }))
    ];
});
exports.listOf = listOf;
/** An object whose keys are all accounted for. */
const object = ({ known = {}, own, required = [] }) => {
    const shapes = new Map(Object.entries(known));
    return (0, exports.ofKind)('map', (place) => {
        if (place.value.kind !== 'map')
            return [];
        const { entries } = place.value;
        const keys = new Set(entries.map(({ key }) => (0, value_js_1.keyText)(key)));
        const owned = [...keys].filter((key) => !shapes.has(key)).length;
        return [
            ...required
                .filter((key) => !keys.has(key))
                .flatMap((key) => (0, flaw_js_1.flaw)(place, `must have the key ${JSON.stringify(key)}`)),
            ...(own?.most !== undefined && owned > own.most
                ? (0, flaw_js_1.flaw)(place, `must have at most ${own.most} entries`)
                : []),
            ...entries.flatMap(({ key, value }) => {
                const name = (0, value_js_1.keyText)(key);
                const path = [...place.path, name];
                const shape = shapes.get(name) ?? (own?.key.test(name) === true ? own.shape : undefined);
                if (shape !== undefined)
                    return shape({ path, value });
                const allowed = own === undefined ? [...shapes.keys()].join(', ') : own.words;
                return (0, flaw_js_1.flaw)({ path, value: key }, `is not a key that may stand here; allowed: ${allowed}`);
            })
        ];
    });
};
exports.object = object;


/***/ })

};
