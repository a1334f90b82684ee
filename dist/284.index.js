export const id = 284;
export const ids = [284];
export const modules = {

/***/ 7223:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.monitorsOf = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
/**
 * The alarms that watch an environment; undefined when they cannot be read. A listing may leave them out: then the
 * environment is asked for by its id.
 *
 * @param wanted what the environment was looked up by
 */
const monitorsOf = async (wanted, environment, application, { reads, region, signal }) => {
    if (environment.Monitors !== undefined)
        return environment.Monitors;
    // By its id it was asked for itself: it has none.
    if (wanted === environment.id)
        return [];
    try {
        const { Id, Monitors = [] } = await (0, call_js_1.call)({ operation: 'GetEnvironment', resource: `environment ${environment.name}`, region }, signal, (options) => reads.send(new client_appconfig_1.GetEnvironmentCommand({ ApplicationId: application.id, EnvironmentId: environment.id }), options));
        return Id === environment.id ? Monitors : undefined;
    }
    catch {
        // Worth a note, not a failure.
        return undefined;
    }
};
exports.monitorsOf = monitorsOf;


/***/ }),

/***/ 4575:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.beyondSession = void 0;
const milestones_js_1 = __webpack_require__(3710);
const words_js_1 = __webpack_require__(420);
const MINUTE_MS = 60_000;
/** A warning when the plan reaches beyond the session of the credentials, with the way out; undefined when it does not. */
const beyondSession = (rollout, { waitFor }, session) => {
    const needed = (0, milestones_js_1.neededMinutes)(rollout, waitFor) ?? 0;
    if (session === undefined || needed * MINUTE_MS <= session.leftMs)
        return undefined;
    const end = session.isKnown
        ? `the session of its AWS credentials ends in ${(0, words_js_1.span)(Math.floor(session.leftMs / MINUTE_MS))}`
        : 'the session of its AWS credentials most likely ends after an hour, which is the usual length';
    return (`By its timetable this step waits ${(0, words_js_1.span)(needed)}, and ${end}: after that it can neither watch nor stop the deployment. ` +
        'Give the role to this action (`role-to-assume`), which renews its credentials, or ask for a longer session where they come from.');
};
exports.beyondSession = beyondSession;


/***/ }),

/***/ 5507:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kindOf = exports.contentTypeOf = void 0;
const node_path_1 = __webpack_require__(6760);
const UNKNOWN = 'application/octet-stream';
/** Formats without a registered type that readers expect are plain text to the service and to its console. */
const BY_EXTENSION = new Map([
    ['.json', 'application/json'],
    ['.yaml', 'application/x-yaml'],
    ['.yml', 'application/x-yaml'],
    ...['.txt', '.text', '.properties', '.toml', '.ini', '.conf', '.cfg', '.env'].map((extension) => [extension, 'text/plain'])
]);
/**
 * The content type of a file: the given one as it is, else by the file's extension in any case, else
 * `application/octet-stream`.
 */
const contentTypeOf = (path, given) => given ?? BY_EXTENSION.get((0, node_path_1.extname)(path).toLowerCase()) ?? UNKNOWN;
exports.contentTypeOf = contentTypeOf;
const JSON_TYPE = /^(?:(?:application|text)\/json|[^/]+\/[^/]+\+json)$/;
const YAML_TYPE = /^(?:(?:application|text)\/(?:x-)?ya?ml|[^/]+\/[^/]+\+yaml)$/;
/** How content of that type is understood. Parameters (`; charset=utf-8`) and case do not matter. */
const kindOf = (contentType) => {
    const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
    if (JSON_TYPE.test(type))
        return 'json';
    return YAML_TYPE.test(type) ? 'yaml' : 'other';
};
exports.kindOf = kindOf;


/***/ }),

/***/ 4792:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.showExact = exports.isMultipleOf = exports.isInteger = exports.compareExact = exports.exact = void 0;
const DECIMAL = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;
const PARTS = /^(-?)(\d+)(?:e(-?\d+))?$/;
/** By hand: a pattern for zeros at the end takes quadratic time on long runs of zeros. */
const endOfDigits = (digits) => {
    let end = digits.length;
    while (end > 0 && digits[end - 1] === '0')
        end -= 1;
    return end;
};
/** The value of a decimal number as JSON or YAML writes it; undefined when it is none. */
const exact = (text) => {
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
    const digits = (whole + fraction).replace(/^0+/, '');
    if (whole + fraction === '')
        return undefined;
    const end = endOfDigits(digits);
    if (end === 0)
        return '0';
    const power = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - end);
    return `${sign === '-' ? '-' : ''}${digits.slice(0, end)}e${power}`;
};
exports.exact = exact;
const partsOf = (number) => {
    const [, minus = '', digits = '0', power = '0'] = PARTS.exec(number) ?? [];
    const sign = minus === '-' ? -1 : 1;
    return { sign: digits === '0' ? 0 : sign, digits, power: BigInt(power) };
};
const compareSizes = (a, b) => {
    const byPower = a.power + BigInt(a.digits.length) - (b.power + BigInt(b.digits.length));
    if (byPower !== 0n)
        return byPower > 0n ? 1 : -1;
    const length = Math.max(a.digits.length, b.digits.length);
    const [left, right] = [a.digits.padEnd(length, '0'), b.digits.padEnd(length, '0')];
    if (left === right)
        return 0;
    return left > right ? 1 : -1;
};
const INFINITIES = { '.inf': 1, '-.inf': -1 };
/** Negative, zero or positive as `a` is below, equal to or above `b`; NaN when one of them is no number. */
const compareExact = (a, b) => {
    if (a === '.nan' || b === '.nan')
        return Number.NaN;
    const [ends, others] = [INFINITIES[a] ?? 0, INFINITIES[b] ?? 0];
    if (ends !== 0 || others !== 0)
        return ends - others;
    const [left, right] = [partsOf(a), partsOf(b)];
    if (left.sign !== right.sign || left.sign === 0)
        return left.sign - right.sign;
    return left.sign * compareSizes(left, right);
};
exports.compareExact = compareExact;
/** Whether a number has no fraction: 1.0 and 1e3 have none. */
const isInteger = (number) => number === '0' || /^-?\d+e\d+$/.test(number);
exports.isInteger = isInteger;
/** 10 to that power, modulo `modulus`; the power may be far too large to be written out. */
const tenTo = (power, modulus) => {
    let result = 1n % modulus;
    let base = 10n % modulus;
    for (let rest = power; rest > 0n; rest /= 2n) {
        if (rest % 2n === 1n)
            result = (result * base) % modulus;
        base = (base * base) % modulus;
    }
    return result;
};
/** Whether `number` is an integer times `step`. */
const isMultipleOf = (number, step) => {
    if (number === '0')
        return true;
    if (!PARTS.test(number) || !PARTS.test(step) || step === '0')
        return false;
    const [a, b] = [partsOf(number), partsOf(step)];
    const divisor = BigInt(b.digits);
    const shift = a.power - b.power;
    if (shift >= 0n)
        return ((BigInt(a.digits) % divisor) * tenTo(shift, divisor)) % divisor === 0n;
    // The digits do not end in a zero, so more tens than there are digits cannot divide them.
    if (-shift > BigInt(a.digits.length))
        return false;
    return BigInt(a.digits) % (divisor * 10n ** -shift) === 0n;
};
exports.isMultipleOf = isMultipleOf;
const PLAIN_ZEROS = 20n;
/** The number for people: written out where that takes few zeros, else as digits and a power of ten. */
const showExact = (number) => {
    if (!PARTS.test(number))
        return number;
    const { sign, digits, power } = partsOf(number);
    const minus = sign < 0 ? '-' : '';
    if (power >= 0n)
        return power <= PLAIN_ZEROS ? minus + digits + '0'.repeat(Number(power)) : number;
    const before = BigInt(digits.length) + power;
    if (before > 0n)
        return `${minus}${digits.slice(0, Number(before))}.${digits.slice(Number(before))}`;
    return -before <= PLAIN_ZEROS ? `${minus}0.${'0'.repeat(Number(-before))}${digits}` : number;
};
exports.showExact = showExact;


/***/ }),

/***/ 7533:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.decode = void 0;
const position_js_1 = __webpack_require__(7740);
const startOf = (bytes, end) => {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    }
    catch {
        return undefined;
    }
};
/** The longest start that is UTF-8. */
const readable = (bytes) => {
    let [good, bad] = [0, bytes.length + 1];
    while (bad - good > 1) {
        const middle = (good + bad) >>> 1;
        if (startOf(bytes, middle) === undefined)
            bad = middle;
        else
            good = middle;
    }
    return startOf(bytes, good) ?? '';
};
/** UTF-8 as text without its byte order mark. */
const decode = (bytes) => {
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const byteOrderMark = text.startsWith('\uFEFF');
        return { ok: true, text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
    }
    catch {
        const text = readable(bytes);
        return {
            ok: false,
            problem: { message: 'This is not UTF-8 from here on', ...(0, position_js_1.positionsIn)(text)(text.length) }
        };
    }
};
exports.decode = decode;


/***/ }),

/***/ 7695:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.differs = void 0;
exports.differences = differences;
const value_js_1 = __webpack_require__(6458);
const pathOf = (trail) => {
    const path = [];
    for (let at = trail; at !== undefined; at = at.parent)
        path.push(at.step);
    return path.reverse();
};
const itemPairs = (trail, before, after) => Array.from({ length: Math.max(before.items.length, after.items.length) }, (_, index) => ({
    trail: { step: String(index), parent: trail },
    before: before.items[index],
    after: after.items[index]
}));
/** Values by key; more than one only where JSON repeats a key. */
const grouped = ({ entries }) => {
    const groups = new Map();
    for (const { key, value } of entries) {
        const identity = (0, value_js_1.canonicalText)(key);
        const group = groups.get(identity) ?? { step: (0, value_js_1.keyText)(key), values: [] };
        group.values.push(value);
        groups.set(identity, group);
    }
    return groups;
};
/** Repeated keys are compared one by one: which of them counts depends on the reader. */
const entryPairs = (trail, before, after) => {
    const [old, now] = [grouped(before), grouped(after)];
    return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((identity) => {
        const [left, right] = [old.get(identity), now.get(identity)];
        const here = { step: left?.step ?? right?.step ?? '', parent: trail };
        const [was, is] = [left?.values ?? [], right?.values ?? []];
        return was.length === is.length
            ? was.map((value, index) => ({ trail: here, before: value, after: is[index] }))
            : [{ trail: here, before: was.at(-1), after: is.at(-1), unlike: true }];
    });
};
const scalarOf = (value) => ('value' in value ? value.value : undefined);
/** The pairs that two values are the same by; undefined when they differ themselves. */
const inner = ({ trail, before, after, unlike }) => {
    if (before === undefined || after === undefined || unlike === true)
        return undefined;
    if (before.tag !== after.tag)
        return undefined;
    if (before.kind === 'list' && after.kind === 'list')
        return itemPairs(trail, before, after);
    if (before.kind === 'map' && after.kind === 'map')
        return entryPairs(trail, before, after);
    return before.kind === after.kind && scalarOf(before) === scalarOf(after) ? [] : undefined;
};
/**
 * Where two documents differ in what they say: lists by index, mappings by key in the order of the keys, numbers by
 * their exact value. None when they say the same. Lazy, and without recursion: nesting has no limit.
 */
function* differences(before, after) {
    const rest = [{ trail: undefined, before, after }];
    for (let pair = rest.pop(); pair !== undefined; pair = rest.pop()) {
        const pairs = inner(pair);
        if (pairs === undefined)
            yield { path: pathOf(pair.trail), before: pair.before, after: pair.after };
        else
            for (const next of pairs.toReversed())
                rest.push(next);
    }
}
/** Whether two values differ; one that is not there differs from one that is. */
const differs = (before, after) => before === undefined || after === undefined
    ? before !== after
    : differences(before, after).next().done !== true;
exports.differs = differs;


/***/ }),

/***/ 7823:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withoutStamps = exports.FEATURE_FLAGS = void 0;
const value_js_1 = __webpack_require__(6458);
/** The type of configuration profile that holds feature flags. */
exports.FEATURE_FLAGS = 'AWS.AppConfig.FeatureFlags';
/** What the service writes into every flag and every flag's values when it stores a version. */
const STAMPS = ['_createdAt', '_updatedAt'];
/** The parts of a flag document whose entries the service stamps. */
const STAMPED = ['flags', 'values'];
const mapEntries = (value, change) => {
    if (value.kind !== 'map')
        return value;
    const entries = value.entries.flatMap(({ key, value: before }) => {
        const after = change((0, value_js_1.keyText)(key), before);
        return after === undefined ? [] : [{ key, value: after }];
    });
    return { ...value, entries };
};
/**
 * A flag document without the service's timestamps, which stand in every entry of `flags` and of `values` and nowhere
 * else: an attribute of that name further down is the user's own.
 */
const withoutStamps = (root) => mapEntries(root, (part, entries) => STAMPED.includes(part)
    ? mapEntries(entries, (_flag, entry) => mapEntries(entry, (name, value) => (STAMPS.includes(name) ? undefined : value)))
    : entries);
exports.withoutStamps = withoutStamps;


/***/ }),

/***/ 9737:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.unexpected = exports.wordAt = exports.numberAt = exports.stringAt = exports.afterSpace = exports.JsonFault = void 0;
/** What a reader of JSON stumbles over: thrown, and caught where reading began. */
class JsonFault extends Error {
    /** In UTF-16 units from the beginning of the text. */
    at;
    constructor(at, message) {
        super(message);
        this.name = 'JsonFault';
        this.at = at;
    }
}
exports.JsonFault = JsonFault;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const LINE_BREAKS = [0x0a, 0x0d];
const match = (pattern, text, at) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
};
/** Where white space that may be at `at` ends. */
const afterSpace = (text, at) => {
    let end = at;
    while (end < text.length && ' \t\n\r'.includes(text.charAt(end)))
        end += 1;
    return end;
};
exports.afterSpace = afterSpace;
/** By hand: a pattern that takes megabytes in one match exhausts its own stack. */
const endOfString = (text, at) => {
    let end = at + 1;
    for (;;) {
        const unit = text.charCodeAt(end);
        if (unit === QUOTE)
            return end + 1;
        if (Number.isNaN(unit))
            throw new JsonFault(at, 'This string has no end');
        if (unit < SPACE) {
            const what = LINE_BREAKS.includes(unit) ? 'A line break' : 'A control character';
            throw new JsonFault(end, `${what} in a string must be written as an escape`);
        }
        const length = unit === BACKSLASH ? match(ESCAPE, text, end)?.length : 1;
        if (length === undefined)
            throw new JsonFault(end, 'JSON has no such escape in strings');
        end += length;
    }
};
/** The string whose opening quote is at `at`. @throws JsonFault */
const stringAt = (text, at) => {
    const end = endOfString(text, at);
    return { end, text: String(JSON.parse(text.slice(at, end))) };
};
exports.stringAt = stringAt;
/** The number that begins at `at`, as it is written. @throws JsonFault */
const numberAt = (text, at) => {
    const number = match(NUMBER, text, at) ?? '';
    const end = at + number.length;
    if (number === '' || /[-+.\w]/.test(text.charAt(end))) {
        throw new JsonFault(at, 'This is not a number as JSON writes it');
    }
    return { end, text: number };
};
exports.numberAt = numberAt;
const WORDS = ['true', 'false', 'null'];
/** The literal that begins at `at`. */
const wordAt = (text, at) => WORDS.find((word) => text.startsWith(word, at) && !/\w/.test(text.charAt(at + word.length)));
exports.wordAt = wordAt;
const HINTS = [
    [/^\/[/*]|^#/, 'JSON has no comments'],
    [/^'/, 'JSON has double quotes only'],
    [/^[a-z_$]/i, 'JSON has no words but true, false and null outside of double quotes'],
    [/^[+.]/, 'a number in JSON begins with a digit or a minus sign']
];
/** What was expected at `at`, and why that which is there will not do. */
const unexpected = (expected, text, at) => {
    const found = text.slice(at, at + 2);
    const hint = HINTS.find(([pattern]) => pattern.test(found))?.[1];
    const why = found === '' ? ', but the content ends here' : hint === undefined ? '' : `: ${hint}`;
    return new JsonFault(at, `Expected ${expected}${why}`);
};
exports.unexpected = unexpected;


/***/ }),

/***/ 7445:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseJson = void 0;
const decimal_js_1 = __webpack_require__(4792);
const json_token_js_1 = __webpack_require__(9737);
const CLOSING = { list: ']', map: '}' };
/** Reads with a stack of its own instead of recursion: nesting has no limit but memory. */
class Reader {
    repeated = [];
    depth = 0;
    text;
    open = [];
    at = 0;
    constructor(text) {
        this.text = text;
        this.skip(0);
    }
    root() {
        for (;;) {
            const value = this.next();
            const root = value === undefined ? undefined : this.put(value);
            if (root === undefined)
                continue;
            if (this.at < this.text.length)
                throw (0, json_token_js_1.unexpected)('nothing more', this.text, this.at);
            return root;
        }
    }
    sees(character) {
        return this.text.startsWith(character, this.at);
    }
    /** Past so many characters and the white space behind them. */
    skip(length) {
        this.at = (0, json_token_js_1.afterSpace)(this.text, this.at + length);
    }
    /** A scalar or an empty container; undefined when a container was opened, and its first value is next. */
    next() {
        return this.sees('[') || this.sees('{') ? this.begin() : this.scalar();
    }
    begin() {
        const { at } = this;
        const open = this.sees('[')
            ? { kind: 'list', at, items: [] }
            : { kind: 'map', at, entries: [], keys: new Set(), key: { kind: 'null', at } };
        this.depth = Math.max(this.depth, this.open.length + 1);
        this.skip(1);
        if (this.sees(CLOSING[open.kind]))
            return this.end(open);
        this.open.push(open);
        this.member(open, 'a name in double quotes, or `}`');
        return undefined;
    }
    end(open) {
        this.skip(1);
        return open.kind === 'list'
            ? { kind: 'list', at: open.at, items: open.items }
            : { kind: 'map', at: open.at, entries: open.entries };
    }
    /** Reads the name in front of an object's next value. */
    member(open, expected) {
        if (open.kind === 'list')
            return;
        const { at } = this;
        if (!this.sees('"'))
            throw (0, json_token_js_1.unexpected)(expected, this.text, at);
        const { end, text: key } = (0, json_token_js_1.stringAt)(this.text, at);
        if (open.keys.has(key))
            this.repeated.push({ at, key });
        open.keys.add(key);
        open.key = { kind: 'string', at, value: key };
        this.skip(end - at);
        if (!this.sees(':'))
            throw (0, json_token_js_1.unexpected)('`:`', this.text, this.at);
        this.skip(1);
    }
    /** Puts a value where it belongs and closes what ends behind it; the root when all is closed. */
    put(value) {
        let whole = value;
        for (let open = this.open.at(-1); open !== undefined; open = this.open.at(-1)) {
            if (open.kind === 'list')
                open.items.push(whole);
            else
                open.entries.push({ key: open.key, value: whole });
            if (this.sees(',')) {
                this.skip(1);
                if (this.sees(CLOSING[open.kind])) {
                    throw new json_token_js_1.JsonFault(this.at, 'JSON has no comma in front of a closing bracket');
                }
                this.member(open, 'a name in double quotes');
                return undefined;
            }
            if (!this.sees(CLOSING[open.kind])) {
                throw (0, json_token_js_1.unexpected)(`\`,\` or \`${CLOSING[open.kind]}\``, this.text, this.at);
            }
            this.open.pop();
            whole = this.end(open);
        }
        return whole;
    }
    scalar() {
        const { text, at } = this;
        if (this.sees('"')) {
            const string = (0, json_token_js_1.stringAt)(text, at);
            this.skip(string.end - at);
            return { kind: 'string', at, value: string.text };
        }
        if (/[-\d]/.test(text.charAt(at))) {
            const number = (0, json_token_js_1.numberAt)(text, at);
            this.skip(number.end - at);
            return { kind: 'number', at, value: (0, decimal_js_1.exact)(number.text) ?? number.text };
        }
        const word = (0, json_token_js_1.wordAt)(text, at);
        if (word === undefined)
            throw (0, json_token_js_1.unexpected)('a value', text, at);
        this.skip(word.length);
        return word === 'null' ? { kind: 'null', at } : { kind: 'boolean', at, value: word === 'true' };
    }
}
/** Reads strict JSON (RFC 8259), numbers exact, with the place of everything; stops at the first problem. */
const parseJson = (text) => {
    const reader = new Reader(text);
    try {
        return { ok: true, root: reader.root(), depth: reader.depth, repeated: reader.repeated };
    }
    catch (error) {
        if (error instanceof json_token_js_1.JsonFault)
            return { ok: false, at: error.at, message: error.message };
        throw error;
    }
};
exports.parseJson = parseJson;


/***/ }),

/***/ 9557:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.locate = exports.locateIn = exports.valueAt = void 0;
const parse_js_1 = __webpack_require__(9060);
const pointer_js_1 = __webpack_require__(194);
const value_js_1 = __webpack_require__(6458);
const step = (value, key) => {
    if (value.kind !== 'list')
        return (0, value_js_1.memberOf)(value, key);
    return /^\d+$/.test(key) ? value.items[Number(key)] : undefined;
};
const walk = (root, path) => {
    let value = root;
    for (const [taken, key] of path.entries()) {
        const next = step(value, key);
        if (next === undefined)
            return { value, missing: path.length - taken };
        value = next;
    }
    return { value, missing: 0 };
};
/** The value at a path; undefined when it is not there. */
const valueAt = (root, path) => {
    const { value, missing } = walk(root, path);
    return missing === 0 ? value : undefined;
};
exports.valueAt = valueAt;
/**
 * The position of the value that a location names. What is missing itself (a required key, say) is placed where it
 * should be: at its container. undefined when more than the last step leads nowhere.
 */
const locateIn = ({ root, positionOf }, location) => {
    const walks = (0, pointer_js_1.pathsIn)(location).map((path) => walk(root, path));
    const found = walks.find(({ missing }) => missing === 0) ?? walks.slice(0, 1).find(({ missing }) => missing === 1);
    return found === undefined ? undefined : positionOf(found.value.at);
};
exports.locateIn = locateIn;
/** {@link locateIn} for content that is not parsed yet; undefined also when it cannot be. */
const locate = async (bytes, kind, location) => {
    const parsed = await (0, parse_js_1.parseContent)(bytes, kind);
    return parsed.ok && parsed.document !== undefined ? (0, exports.locateIn)(parsed.document, location) : undefined;
};
exports.locate = locate;


/***/ }),

/***/ 9060:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseContent = void 0;
const decode_js_1 = __webpack_require__(7533);
const json_js_1 = __webpack_require__(7445);
const position_js_1 = __webpack_require__(7740);
const REPEATED = 'This object has the same name before; most readers go by the last one';
const MARKED = 'The content begins with a byte order mark. It is deployed as it is, and many readers of JSON refuse it: save the file as UTF-8 without one';
const ofJson = (reading) => reading.ok
    ? { ...reading, remarks: reading.repeated.map(({ at }) => ({ at, message: REPEATED })) }
    : { ok: false, problems: [reading] };
/** The YAML parser is large; content in JSON does without it. */
const READ = {
    json: async (text) => ofJson((0, json_js_1.parseJson)(text)),
    yaml: async (text) => {
        const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(248)]).then(__webpack_require__.bind(__webpack_require__, 1248));
        const reading = parseYaml(text);
        return reading.ok ? { ...reading, remarks: [] } : reading;
    }
};
const START = { line: 1, column: 1 };
const refuse = (message) => ({ ok: false, problems: [{ message, ...START }] });
/**
 * Reads content by its grammar: strict JSON, or one YAML 1.2 document; anything else need only not be empty.
 * A byte order mark is allowed (RFC 8259 lets readers ignore it, and the bytes are deployed as they are) and told.
 */
const parseContent = async (bytes, kind) => {
    if (bytes.length === 0)
        return refuse('The content is empty');
    if (kind === 'other')
        return { ok: true, document: undefined, remarks: [] };
    const decoded = (0, decode_js_1.decode)(bytes);
    if (!decoded.ok)
        return { ok: false, problems: [decoded.problem] };
    const { text, byteOrderMark } = decoded;
    if (text.trim() === '')
        return refuse('The content is empty but for white space');
    const reading = await READ[kind](text);
    const positionOf = (0, position_js_1.positionsIn)(text);
    const complaint = ({ at, message }) => ({ message, ...positionOf(at) });
    if (!reading.ok)
        return { ok: false, problems: reading.problems.map(complaint) };
    const marked = byteOrderMark && kind === 'json' ? [{ message: MARKED, ...START }] : [];
    return {
        ok: true,
        document: { root: reading.root, depth: reading.depth, byteOrderMark, positionOf },
        remarks: [...marked, ...reading.remarks.map(complaint)]
    };
};
exports.parseContent = parseContent;


/***/ }),

/***/ 194:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pathsIn = exports.pointerOf = void 0;
/** A path as a JSON pointer (RFC 6901); the whole document is the empty one. */
const pointerOf = (path) => path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
exports.pointerOf = pointerOf;
/** The keys and indices of a JSON pointer. */
const ofPointer = (pointer) => pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
/** A key in brackets with or without quotes, or a plain key behind a dot or at the beginning. */
const STEP = /\[\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\]]*?))\s*\]|\.?([^.[\]]+)/gy;
/** `a.b[0]['c']`; undefined when the text has another form. */
const ofDots = (text) => {
    const steps = [];
    let end = 0;
    for (const match of text.matchAll(STEP)) {
        const [whole, single, double, bare, plain] = match;
        const quoted = single ?? double;
        steps.push(quoted === undefined ? (bare ?? plain ?? '') : quoted.replace(/\\(.)/gs, '$1'));
        end += whole.length;
    }
    return end === text.length ? steps : undefined;
};
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
const unquoted = (text) => /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? text;
const readings = (location) => {
    const text = unquoted(location.trim());
    const root = text.replace(/^(?:#|\$)/, '');
    if (root === '' || root === '/' || root === '.')
        return [[]];
    if (root.startsWith('/')) {
        const [plain, fragment] = [ofPointer(root), ofPointer(decoded(root))];
        return text.startsWith('#') ? [fragment, plain] : [plain, fragment];
    }
    const dotted = ofDots(root);
    return [...(dotted === undefined ? [] : [dotted]), root.split('/'), [text]];
};
/**
 * What a validator's words for a place may mean, the likeliest first: a JSON pointer (also as a URI's fragment), or a
 * path with dots and brackets, with or without `$` in front. The service does not document the form.
 */
const pathsIn = (location) => [
    ...(location.startsWith('/') ? [ofPointer(location)] : []),
    ...readings(location)
];
exports.pathsIn = pathsIn;


/***/ }),

/***/ 7740:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.positionsIn = void 0;
/** Finds positions in a text. Lines end with a line feed, as Git and GitHub count them. */
const positionsIn = (text) => {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        const within = Math.min(Math.max(offset, 0), text.length);
        let [low, high] = [0, starts.length];
        while (high - low > 1) {
            const middle = (low + high) >>> 1;
            if ((starts[middle] ?? 0) <= within)
                low = middle;
            else
                high = middle;
        }
        return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
    };
};
exports.positionsIn = positionsIn;


/***/ }),

/***/ 997:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.sameContent = void 0;
const differences_js_1 = __webpack_require__(7695);
const flags_js_1 = __webpack_require__(7823);
const parse_js_1 = __webpack_require__(9060);
const sameBytes = (a, b) => Buffer.compare(a, b) === 0;
/**
 * Whether two contents of one kind say the same: JSON and YAML by value (key order, white space, comments and the
 * spelling of a number or string do not matter; numbers are exact), everything else, and what cannot be parsed, by
 * bytes. A byte order mark on one of them is a difference, since it may be one to readers.
 */
const sameContent = async (a, b, kind, { featureFlags }) => {
    if (sameBytes(a, b))
        return true;
    const [left, right] = await Promise.all([(0, parse_js_1.parseContent)(a, kind), (0, parse_js_1.parseContent)(b, kind)]);
    if (!left.ok || !right.ok || left.document === undefined || right.document === undefined)
        return false;
    if (left.document.byteOrderMark !== right.document.byteOrderMark)
        return false;
    const canonical = featureFlags ? flags_js_1.withoutStamps : (root) => root;
    return !(0, differences_js_1.differs)(canonical(left.document.root), canonical(right.document.root));
};
exports.sameContent = sameContent;


/***/ }),

/***/ 6458:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.membersOf = exports.memberOf = exports.entryOf = exports.keyText = exports.canonicalText = void 0;
const decimal_js_1 = __webpack_require__(4792);
const scalarText = (value) => {
    switch (value.kind) {
        case 'null':
            return 'null';
        case 'boolean':
            return String(value.value);
        case 'number':
            return (0, decimal_js_1.showExact)(value.value);
        case 'string':
            return JSON.stringify(value.value);
    }
};
/** Keys in the order of their text; equal keys stay in their own. */
const sorted = (entries) => entries
    .map(({ key, value }) => [(0, exports.canonicalText)(key), value])
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
/** The parts of a value's text, in order; what is a value still has to be written. */
const partsOf = (value) => {
    if (value.kind === 'list') {
        return ['[', ...value.items.flatMap((item, index) => (index === 0 ? [item] : [', ', item])), ']'];
    }
    if (value.kind === 'map') {
        const entries = sorted(value.entries);
        return [
            '{',
            ...entries.flatMap(([key, item], index) => [`${index === 0 ? '' : ', '}${key}: `, item]),
            '}'
        ];
    }
    return [scalarText(value)];
};
/**
 * A value on one line, the same for equal values: JSON with sorted keys, exact numbers and YAML's tags in front.
 * Ends with `…` when it is longer than `max` UTF-16 units. Without recursion: nesting has no limit.
 */
const canonicalText = (value, max = Number.POSITIVE_INFINITY) => {
    const rest = [value];
    let text = '';
    while (text.length <= max) {
        const part = rest.pop();
        if (part === undefined)
            return text;
        if (typeof part === 'string') {
            text += part;
            continue;
        }
        if (part.tag !== undefined)
            text += `${part.tag} `;
        for (const inner of partsOf(part).toReversed())
            rest.push(inner);
    }
    return `${text.slice(0, max)}…`;
};
exports.canonicalText = canonicalText;
/** A key as people write it. */
const keyText = (key) => key.kind === 'string' && key.tag === undefined ? key.value : (0, exports.canonicalText)(key);
exports.keyText = keyText;
/** The entry of a mapping whose key reads like this; the last one counts. */
const entryOf = (value, key) => value?.kind === 'map' ? value.entries.findLast((entry) => (0, exports.keyText)(entry.key) === key) : undefined;
exports.entryOf = entryOf;
/** The value under a key; undefined when the value is no mapping or has no such key. */
const memberOf = (value, key) => (0, exports.entryOf)(value, key)?.value;
exports.memberOf = memberOf;
/** Entries of a mapping by key, the last one of equal keys; none for anything else. */
const membersOf = (value) => new Map(value?.kind === 'map' ? value.entries.map((entry) => [(0, exports.keyText)(entry.key), entry]) : []);
exports.membersOf = membersOf;


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.labelProblem = exports.versionDescription = void 0;
/** AppConfig's limit for the description of a hosted version. */
const LONGEST_DESCRIPTION = 1_024;
const LABEL = /^[A-Za-z0-9._-]{1,64}$/;
/** Typography that has a plain form which Unicode's decomposition does not give. */
const PLAIN = {
    '‘': "'",
    '’': "'",
    '“': '"',
    '”': '"',
    '–': '-',
    '—': '-',
    ß: 'ss'
};
/**
 * Text as a hosted version's description: it travels in an HTTP header, so one line of printable ASCII, at most 1,024
 * characters. Accents are dropped, other characters become one `?` a run. May be empty.
 */
const versionDescription = (text) => text
    .replace(/[‘’“”–—ß]/gu, (character) => PLAIN[character] ?? '?')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^ -~]+/gu, '?')
    .trim()
    .slice(0, LONGEST_DESCRIPTION)
    .trimEnd();
exports.versionDescription = versionDescription;
/**
 * What is wrong with the label of a hosted version, and what would do; undefined when nothing is. The service takes
 * no label of digits alone (it could not be told from a version number), and a label travels in an HTTP header.
 */
const labelProblem = (label) => {
    if (!LABEL.test(label))
        return 'it must be 1 to 64 letters, digits, dots, underscores and hyphens';
    if (/\D/.test(label))
        return undefined;
    const suggestion = `v${label}`.slice(0, 64);
    return `it consists of digits alone, which would be a version number; \`${suggestion}\` would do`;
};
exports.labelProblem = labelProblem;


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createVersion = exports.contentOf = exports.labelledVersion = exports.newestVersion = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
const problem_js_1 = __webpack_require__(1736);
const lookup_js_1 = __webpack_require__(8995);
/** The API's largest page. */
const PAGE = 50;
const list = ({ reads, region, applicationId: ApplicationId, profileId: ConfigurationProfileId, profileName }, rest, signal) => (0, call_js_1.call)({
    operation: 'ListHostedConfigurationVersions',
    resource: `the versions of configuration profile ${profileName}`,
    region
}, signal, (options) => reads.send(new client_appconfig_1.ListHostedConfigurationVersionsCommand({ ApplicationId, ConfigurationProfileId, ...rest }), options));
const listed = ({ VersionNumber: number, VersionLabel: label }) => number === undefined ? [] : [{ number, ...(label !== undefined && { label }) }];
/** The newest version; undefined when there is none yet. The listing is newest first. */
const newestVersion = async (at, signal) => {
    const { Items = [], $metadata } = await list(at, { MaxResults: 1 }, signal);
    // An empty answer that does not come from AWS must not pass for "no versions".
    if (Items.length === 0 && $metadata.requestId === undefined)
        throw noAnswer('ListHostedConfigurationVersions', at);
    return Items.flatMap(listed)[0];
};
exports.newestVersion = newestVersion;
/**
 * The version with exactly this label; undefined when there is none. The service's filter takes a trailing `*` as a
 * wildcard, so the labels are compared here as well.
 */
const labelledVersion = async (label, at, signal) => {
    let token;
    do {
        const { Items = [], NextToken } = await list(at, { MaxResults: PAGE, VersionLabel: label, ...(token !== undefined && { NextToken: token }) }, signal);
        const found = Items.flatMap(listed).find((version) => version.label === label);
        if (found !== undefined)
            return found;
        token = NextToken;
    } while (token !== undefined && token !== '');
    return undefined;
};
exports.labelledVersion = labelledVersion;
/** What a version holds; undefined when it does not exist (any more). */
const contentOf = async (number, at, signal) => {
    const operation = 'GetHostedConfigurationVersion';
    const reply = await (0, lookup_js_1.orNone)((0, call_js_1.call)({
        operation,
        resource: `version ${number} of configuration profile ${at.profileName}`,
        region: at.region
    }, signal, (options) => at.reads.send(new client_appconfig_1.GetHostedConfigurationVersionCommand({
        ApplicationId: at.applicationId,
        ConfigurationProfileId: at.profileId,
        VersionNumber: number
    }), options)));
    if (reply === undefined)
        return undefined;
    if (reply.VersionNumber !== number)
        throw noAnswer(operation, at);
    return {
        bytes: reply.Content ?? new Uint8Array(),
        contentType: reply.ContentType ?? '',
        ...(reply.VersionLabel !== undefined && { label: reply.VersionLabel })
    };
};
exports.contentOf = contentOf;
/**
 * Creates a version and gives its number. One attempt only (`once`): whoever tries again has to look first whether the
 * lost answer was that of a success. Rejects with a `DeploymentError`.
 */
const createVersion = async ({ bytes, contentType, description, label, after }, at, { once }, signal) => {
    const operation = 'CreateHostedConfigurationVersion';
    const { VersionNumber: number } = await (0, call_js_1.call)({ operation, resource: `configuration profile ${at.profileName}`, region: at.region }, signal, (options) => once.send(new client_appconfig_1.CreateHostedConfigurationVersionCommand({
        ApplicationId: at.applicationId,
        ConfigurationProfileId: at.profileId,
        Content: bytes,
        ContentType: contentType,
        Description: description,
        VersionLabel: label,
        LatestVersionNumber: after
    }), options));
    if (number === undefined)
        throw noAnswer(operation, at);
    return number;
};
exports.createVersion = createVersion;
/** Something on the way answered instead of AWS. It may pass. */
const noAnswer = (operation, { profileName, region }) => new problem_js_1.DeploymentError({
    kind: 'service',
    message: `${operation} on configuration profile ${profileName} in ${region}: the answer is not about this profile`
});


/***/ }),

/***/ 2009:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inspect = exports.lookAt = void 0;
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const console_url_js_1 = __webpack_require__(4904);
const deployments_js_1 = __webpack_require__(7913);
const description_js_1 = __webpack_require__(9927);
const notes_js_1 = __webpack_require__(2016);
const served_js_1 = __webpack_require__(2584);
const snapshot_js_2 = __webpack_require__(4641);
const states_js_1 = __webpack_require__(3895);
const subject_js_1 = __webpack_require__(2589);
/**
 * Whether a deployment holds the environment. An unknown state is taken for in flight only while it may be: a state
 * that a later version of the service calls final must not block the environment for good.
 */
const holds = ({ State, CompletedAt }, index) => {
    const { phase, unknownState } = (0, states_js_1.phaseOf)(State ?? states_js_1.UNNAMED_STATE);
    return unknownState ? index === 0 && CompletedAt === undefined : !(0, snapshot_js_1.isFinal)(phase);
};
const holderOf = (deployment, place) => {
    const { DeploymentNumber: number = 0, ConfigurationProfileId: id, ConfigurationName: name } = deployment;
    const run = (0, description_js_1.runLinkIn)(deployment.Description);
    return {
        id: String(number),
        title: `deployment ${number} of profile ${name ?? id ?? 'unknown'}`,
        snapshot: (0, snapshot_js_2.snapshotOf)(deployment, place),
        ...(run !== undefined && { by: run.url })
    };
};
/** The newest page, with what is known better of one deployment than the listing told. */
const corrected = (page, { DeploymentNumber, State, CompletedAt }) => ({
    ...page,
    items: page.items.map((item) => item.DeploymentNumber === DeploymentNumber ? { ...item, State, CompletedAt } : item)
});
/** The newest deployments of an environment, and the one that holds it; whatever its profile, the first page shows it. */
const lookAt = async (place, client, signal) => {
    const page = await (0, deployments_js_1.listDeployments)(place, client, signal);
    const inTheWay = page.items.find(holds)?.DeploymentNumber;
    if (inTheWay === undefined)
        return { page, holder: undefined };
    const deployment = await (0, deployments_js_1.getDeployment)(inTheWay, place, client, signal);
    const holder = holderOf(deployment, place);
    // It may have ended between the two calls.
    return { page: corrected(page, deployment), holder: (0, snapshot_js_1.isFinal)(holder.snapshot.phase) ? undefined : holder };
};
exports.lookAt = lookAt;
/**
 * Whether the start may be made. At most one deployment at a time is in flight in an environment, whatever its profile,
 * and the first page of the listing shows it. Rejects with a `DeploymentError`, also when a newer run came first.
 */
const inspect = async ({ place, client, policy, stale, recheck, isServed }, waited, signal) => {
    const { page, holder: busy } = await (0, exports.lookAt)(place, client, signal);
    const newest = page.items[0]?.DeploymentNumber;
    if (policy.onStale !== 'deploy') {
        const overtaker = await stale.overtaker(page.items, signal);
        if (overtaker !== undefined)
            return superseded(overtaker, policy.onStale);
        stale.begin(newest ?? 0, busy && Number(busy.id));
    }
    const after = newest === undefined ? null : String(newest);
    if (busy !== undefined)
        return { kind: 'busy', holder: busy, after };
    if (waited)
        await recheck(signal);
    const served = policy.onUnchanged === 'skip' ? await (0, served_js_1.servedIn)(place, client, signal, page) : undefined;
    return served !== undefined && (await isServed(served, signal))
        ? unchanged(served, place)
        : { kind: 'ready', after };
};
exports.inspect = inspect;
const superseded = ({ deployment, state, run }, onStale) => {
    const why = `run ${run.runId}, which is newer than this one, deployed this profile meanwhile: deployment ${deployment} (${state}), ${run.url}`;
    if (onStale === 'skip')
        return { kind: 'superseded', why, facts: {} };
    throw new problem_js_1.DeploymentError({
        kind: 'conflict',
        message: `${why}; nothing was started`,
        hint: 'To step back quietly in such a case, set `on-stale: skip`; to deploy all the same, `on-stale: deploy`.'
    });
};
const unchanged = (served, place) => {
    const number = String(served.deployment);
    const url = (0, console_url_js_1.consoleUrl)(place, number);
    return {
        kind: 'unchanged',
        why: `the environment serves this configuration already: ${(0, notes_js_1.servedInWords)(served)}`,
        facts: {
            'deployment-number': number,
            ...(0, subject_js_1.versionFacts)(served),
            ...(url !== undefined && { 'console-url': url })
        }
    };
};


/***/ }),

/***/ 3710:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.beyondHostedJob = exports.neededMinutes = exports.timetableInWords = exports.milestonesOf = void 0;
const timetable_js_1 = __webpack_require__(8358);
const words_js_1 = __webpack_require__(420);
/** Steps that are told at the beginning; after them only the last. */
const MOST_STEPS = 6;
/** A GitHub-hosted runner ends every job after this, in minutes. */
const HOSTED_JOB_MINUTES = 360;
/**
 * The steps of a strategy. The user guide spaces them by duration/n; recorded event logs come a little earlier, so
 * these are the latest moments. Empty when the strategy is not known well enough.
 */
const milestonesOf = (rollout) => {
    const { DeploymentDurationInMinutes: duration, GrowthFactor: factor, GrowthType: type } = rollout;
    if (duration === undefined || factor === undefined)
        return [];
    const steps = (0, timetable_js_1.stepsOf)(rollout);
    return Array.from({ length: steps }, (_, index) => ({
        percent: Math.min(100, type === 'EXPONENTIAL' ? factor * 2 ** index : factor * (index + 1)),
        minutes: (duration * (index + 1)) / steps
    }));
};
exports.milestonesOf = milestonesOf;
const growthInWords = (milestones) => {
    const told = milestones.map(({ percent, minutes }) => `${Number(percent.toFixed(1))} % by ${(0, words_js_1.span)(minutes)}`);
    const shown = told.length > MOST_STEPS ? [...told.slice(0, MOST_STEPS - 1), '…', ...told.slice(-1)] : told;
    return shown.join(', ');
};
/** When 10 %, 20 % … and the end of the bake time are due, counted from the start; undefined when it is not known. */
const timetableInWords = (rollout) => {
    const { DeploymentDurationInMinutes: duration, FinalBakeTimeInMinutes: bake } = rollout;
    const milestones = (0, exports.milestonesOf)(rollout);
    if (duration === undefined || bake === undefined || milestones.length === 0)
        return undefined;
    const growth = duration === 0 ? '100 % at once' : growthInWords(milestones);
    const end = bake === 0 ? 'no bake time' : `bake time until ${(0, words_js_1.span)(duration + bake)}`;
    return `Timetable from the start: ${growth}; ${end}`;
};
exports.timetableInWords = timetableInWords;
/** How long the step has to live until the policy is satisfied, in minutes; undefined when the plan is not known. */
const neededMinutes = (rollout, waitFor) => {
    const { DeploymentDurationInMinutes: duration, FinalBakeTimeInMinutes: bake } = rollout;
    if (waitFor === 'started')
        return 0;
    if (duration === undefined || bake === undefined)
        return undefined;
    return waitFor === 'baking' ? duration : duration + bake;
};
exports.neededMinutes = neededMinutes;
/** A warning when the plan reaches beyond the life of a hosted job, with the way out; undefined when it does not. */
const beyondHostedJob = (rollout, { waitFor, timeoutMs, onTimeout }) => {
    const needed = (0, exports.neededMinutes)(rollout, waitFor) ?? 0;
    // A limit of the user's own is reached before the runner's is.
    const limited = onTimeout === 'leave' && timeoutMs !== undefined && timeoutMs < HOSTED_JOB_MINUTES * 60_000;
    if (needed <= HOSTED_JOB_MINUTES || limited)
        return undefined;
    return (`By its timetable this step waits ${(0, words_js_1.span)(needed)}, and a GitHub-hosted runner ends a job after ${(0, words_js_1.span)(HOSTED_JOB_MINUTES)}, ` +
        'before the deployment is over. Set `wait-for: started`, or `on-timeout: leave` with `timeout-minutes` below 360, ' +
        'and follow it with `operation: watch` in a later job.');
};
exports.beyondHostedJob = beyondHostedJob;


/***/ }),

/***/ 8739:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.suited = exports.readSource = void 0;
const problem_js_1 = __webpack_require__(1736);
const content_type_js_1 = __webpack_require__(5507);
const parse_js_1 = __webpack_require__(9060);
const profile_js_1 = __webpack_require__(8632);
const workspace_file_js_1 = __webpack_require__(5659);
const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain';
const INLINE = 'configuration-content';
const FORMATS = { json: 'JSON', yaml: 'YAML', other: 'content' };
/** Reads a source that is content, and checks its syntax. Rejects with a `DeploymentError` that points into the file. */
const readSource = async (source, workspace) => {
    switch (source.kind) {
        case 'existing':
        case 'promotion':
            return source;
        case 'file': {
            const { name, bytes } = await (0, workspace_file_js_1.readWorkspaceFile)(source.path, workspace);
            if (bytes.length === 0)
                throw (0, workspace_file_js_1.fileProblem)(name, 'it is empty');
            const contentType = (0, content_type_js_1.contentTypeOf)(name, source.contentType);
            const isGuess = source.contentType === undefined && (0, content_type_js_1.kindOf)(contentType) === 'other';
            return checked({ bytes, contentType, isGuess, label: source.label, file: name, title: name });
        }
        case 'inline': {
            const bytes = Buffer.from(source.content);
            const contentType = source.contentType ?? (await inlineType(source.content, bytes));
            const isGuess = source.contentType === undefined;
            return checked({ bytes, contentType, isGuess, label: source.label, file: undefined, title: INLINE });
        }
    }
};
exports.readSource = readSource;
/** What begins like an object is meant to be JSON, even where it is broken. */
const inlineType = async (text, bytes) => text.trimStart().startsWith('{') || (await (0, parse_js_1.parseContent)(bytes, 'json')).ok ? JSON_TYPE : TEXT_TYPE;
const checked = async (content) => ({
    kind: 'content',
    content: { ...content, remarks: await checkSyntax(content) }
});
const placed = ({ line, column, message }) => `line ${line}, column ${column}: ${message}`;
/** What is worth a warning, for people. Rejects with what is wrong. */
const checkSyntax = async ({ bytes, contentType, file, title }) => {
    const kind = (0, content_type_js_1.kindOf)(contentType);
    const parsed = await (0, parse_js_1.parseContent)(bytes, kind);
    if (parsed.ok)
        return parsed.remarks.map((remark) => `${title}, ${placed(remark)}`);
    const remarks = file === undefined
        ? []
        : parsed.problems.map(({ line, column, message }) => ({ file, line, column, message }));
    const format = FORMATS[kind];
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `${title} is not valid ${format}: ${parsed.problems.map(placed).join('; ')}`,
        hint: `It is read as ${contentType}; \`content-type\` can say otherwise.`,
        ...(remarks.length > 0 && { remarks })
    });
};
/**
 * The content as the profile can take it: a profile that keeps its configuration elsewhere takes none, and feature
 * flags are JSON. Rejects with a `DeploymentError`.
 */
const suited = async (content, profile) => {
    if (!(0, profile_js_1.isHosted)(profile)) {
        const store = (0, profile_js_1.storeOf)(profile);
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `${content.title} cannot become a version: profile ${profile.name} is not hosted by AppConfig, it has its configuration in ${store}`,
            hint: `Store it in ${store}, and give \`configuration-version\` as ${store} names it.`
        });
    }
    if (!(0, profile_js_1.isFeatureFlags)(profile) || content.contentType === JSON_TYPE)
        return content;
    if (!content.isGuess) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `${content.title} is ${content.contentType}, and profile ${profile.name} is one of feature flags: they are ${JSON_TYPE}`,
            hint: `Write the flags as JSON${content.file === undefined ? '' : ', in a file that ends in .json'}.`
        });
    }
    const flags = { ...content, contentType: JSON_TYPE };
    return { ...flags, remarks: await checkSyntax(flags) };
};
exports.suited = suited;


/***/ }),

/***/ 2016:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.servedNotes = exports.servedInWords = exports.timetableNotes = exports.alarmNotes = exports.versionInWords = void 0;
const milestones_js_1 = __webpack_require__(3710);
const words_js_1 = __webpack_require__(420);
/** `7 (v1.2)` */
const versionInWords = ({ version, label }) => label === undefined ? version : `${version} (${label})`;
exports.versionInWords = versionInWords;
/** The name of an alarm is all that follows `:alarm:`; it may contain colons. */
const alarmName = ({ AlarmArn: arn }) => arn?.split(':alarm:').at(1) ?? arn;
/** Which alarms watch an environment. @param monitors undefined when that is not known */
const alarmNotes = (monitors) => {
    if (monitors === undefined)
        return [];
    const alarms = monitors.flatMap((monitor) => alarmName(monitor) ?? []);
    return [
        alarms.length === 0
            ? 'No alarm watches this environment: nothing rolls the deployment back by itself'
            : `Alarms that roll it back: ${alarms.join(', ')}`
    ];
};
exports.alarmNotes = alarmNotes;
/** When the steps of a strategy are due; nothing when that is not known. */
const timetableNotes = (rollout) => {
    const words = (0, milestones_js_1.timetableInWords)(rollout);
    return words === undefined ? [] : [words];
};
exports.timetableNotes = timetableNotes;
/** `version 6 (v1.1) of deployment 11, since 2026-11-21 12:04 UTC` */
const servedInWords = (served) => {
    const since = served.since === undefined ? '' : `, since ${(0, words_js_1.utc)(served.since)}`;
    return `version ${(0, exports.versionInWords)(served)} of deployment ${served.deployment}${since}`;
};
exports.servedInWords = servedInWords;
/** What the environment serves. @param served `unknown` when it cannot be told */
const servedNotes = (served) => {
    if (served === 'unknown')
        return [];
    return [
        served === undefined ? 'Served now: nothing of this profile' : `Served now: ${(0, exports.servedInWords)(served)}`
    ];
};
exports.servedNotes = servedNotes;


/***/ }),

/***/ 8632:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hostedVersionsOf = exports.lambdaHint = exports.isFeatureFlags = exports.isHosted = exports.storeOf = void 0;
const HOSTED = 'hosted';
const FEATURE_FLAGS = 'AWS.AppConfig.FeatureFlags';
/** Feature flags are always hosted; a profile that does not tell where it lives is taken for hosted. */
const storeOf = ({ LocationUri: uri = HOSTED }) => (uri.split('://')[0] ?? uri).toLowerCase();
exports.storeOf = storeOf;
/** Whether AppConfig itself stores the profile's configuration, in numbered versions. */
const isHosted = (profile) => (0, exports.storeOf)(profile) === HOSTED;
exports.isHosted = isHosted;
const isFeatureFlags = ({ Type: type }) => type === FEATURE_FLAGS;
exports.isFeatureFlags = isFeatureFlags;
/** Lambda functions that validate the profile, by their ARNs; a listing only tells that there are some. */
const lambdasOf = ({ Validators: validators = [], ValidatorTypes: types = [] }) => {
    const known = validators
        .filter(({ Type }) => Type === 'LAMBDA')
        .map(({ Content }) => Content ?? 'a function');
    return known.length === 0 && types.includes('LAMBDA') ? ['a function'] : known;
};
/** What may lie behind a refusal that names no rule: a Lambda validator. Undefined where the profile has none. */
const lambdaHint = (profile) => {
    const lambdas = lambdasOf(profile);
    return lambdas.length === 0
        ? undefined
        : `Profile ${profile.name} is validated by Lambda (${lambdas.join(', ')}): it has 15 s, its cold start included, and AppConfig needs leave to invoke it.`;
};
exports.lambdaHint = lambdaHint;
/** Where the versions of a profile are kept. */
const hostedVersionsOf = ({ id: applicationId }, { id: profileId, name: profileName }, { reads, region }) => ({ reads, region, applicationId, profileId, profileName });
exports.hostedVersionsOf = hostedVersionsOf;


/***/ }),

/***/ 5532:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findPromotion = void 0;
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const deployments_js_1 = __webpack_require__(7913);
const history_js_1 = __webpack_require__(213);
const names_js_1 = __webpack_require__(3349);
const snapshot_js_2 = __webpack_require__(4641);
const states_js_1 = __webpack_require__(3895);
const words_js_1 = __webpack_require__(420);
/** How far back the other environment's history is read, in pages of 50. */
const PAGES = 5;
/**
 * Finds what to promote: the last complete deployment of the profile in the other environment. Rejects with a
 * `DeploymentError` when there is none, when a later one there was rolled back or reverted, and when the other
 * environment is this one.
 */
const findPromotion = async ({ wanted, application, to, client }, signal) => {
    const from = await (0, names_js_1.findEnvironment)(wanted, application, { reads: client.reads, region: to.region, signal });
    const there = { ...to, environmentId: from.id };
    if (from.id === to.environmentId) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `promote-from names the environment that is deployed to: ${(0, words_js_1.withId)(from)}`,
            hint: 'Give the environment in which the version was proven.'
        });
    }
    let underWay;
    for await (const past of (0, history_js_1.historyOf)(there, client, signal, { pages: PAGES })) {
        const { phase } = (0, states_js_1.phaseOf)(past.State ?? states_js_1.UNNAMED_STATE);
        if (phase === 'succeeded')
            return promotionOf(past, from, underWay);
        if ((0, snapshot_js_1.isFinal)(phase) || phase === 'stopping')
            throw refused(past, from, await endOf(past, there, client, signal));
        underWay ??= past.DeploymentNumber;
    }
    throw new problem_js_1.DeploymentError({
        kind: 'not-found',
        message: `Environment ${(0, words_js_1.withId)(from)} has completed no deployment of this profile: there is nothing to promote`,
        hint: underWay === undefined
            ? 'Deploy to that environment first.'
            : `Deployment ${underWay} is on its way there; promote when it is complete.`
    });
};
exports.findPromotion = findPromotion;
const promotionOf = ({ DeploymentNumber: deployment, ConfigurationVersion, VersionLabel: label, CompletedAt }, from, underWay) => {
    if (ConfigurationVersion === undefined) {
        throw new problem_js_1.DeploymentError({
            kind: 'service',
            message: `ListDeployments on environment ${(0, words_js_1.withId)(from)}: deployment ${deployment} has no version`
        });
    }
    return {
        from,
        deployment,
        version: ConfigurationVersion,
        ...(label !== undefined && { label }),
        ...(CompletedAt !== undefined && { completedAt: CompletedAt }),
        ...(underWay !== undefined && { underWay })
    };
};
/** When it was rolled back or reverted: only the event log knows. */
const endOf = async ({ DeploymentNumber: number, CompletedAt: fallback }, there, client, signal) => (0, snapshot_js_2.snapshotOf)(await (0, deployments_js_1.getDeployment)(number, there, client, signal), there).endedAt ?? fallback;
const refused = ({ DeploymentNumber: number, State: state, ConfigurationVersion: version = 'unknown' }, from, at) => new problem_js_1.DeploymentError({
    kind: 'conflict',
    message: `In environment ${(0, words_js_1.withId)(from)} the newest deployment of this profile did not stay: ${(0, words_js_1.numbered)(number, state, at)} of version ${version}; nothing is promoted`,
    hint: `Find out why, and let a deployment complete there. Or name the version that you want with \`configuration-version\`.`
});


/***/ }),

/***/ 1921:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.wantedBy = exports.resolve = void 0;
const alarms_js_1 = __webpack_require__(7223);
const names_js_1 = __webpack_require__(3349);
const place_js_1 = __webpack_require__(6870);
const new_content_js_1 = __webpack_require__(8739);
const promotion_js_1 = __webpack_require__(5532);
const served_js_1 = __webpack_require__(2584);
const together_js_1 = __webpack_require__(8287);
const version_js_1 = __webpack_require__(4617);
/**
 * Finds all that the configuration names, in as few round trips as they depend on each other; wrong names are reported
 * together. Rejects with a `DeploymentError`.
 *
 * @param asked the configuration's source; its content, where it has one, was read
 */
const resolve = async (config, asked, { reads }, signal) => {
    const source = { reads, region: config.region, signal };
    const finding = (0, names_js_1.findApplication)(config.application, source);
    const [application, environment, profile, strategy] = await (0, together_js_1.together)([
        finding,
        finding.then((found) => (0, names_js_1.findEnvironment)(config.environment, found, source)),
        finding.then((found) => (0, names_js_1.findProfile)(config.configurationProfile, found, source)),
        (0, names_js_1.findStrategy)(config.deploymentStrategy, source)
    ]);
    const place = (0, place_js_1.placeOf)(config.region, application, environment, profile);
    const [wanted, served, monitors] = await (0, together_js_1.together)([
        (0, exports.wantedBy)(asked, application, profile, place, source),
        servedNow(place, source),
        (0, alarms_js_1.monitorsOf)(config.environment, environment, application, source)
    ]);
    return { application, environment, profile, strategy, place, wanted, served, monitors };
};
exports.resolve = resolve;
/** The version that is asked for, as far as it can be told without storing anything. */
const wantedBy = async (asked, application, profile, place, source) => {
    switch (asked.kind) {
        case 'existing':
            return { kind: 'existing', version: await (0, version_js_1.resolveVersion)(asked.version, application, profile, source) };
        case 'promotion': {
            const request = { wanted: asked.from, application, to: place, client: source };
            return { kind: 'promotion', version: await (0, promotion_js_1.findPromotion)(request, source.signal) };
        }
        case 'content':
            return { kind: 'content', content: await (0, new_content_js_1.suited)(asked.content, profile) };
    }
};
exports.wantedBy = wantedBy;
/** Worth a note, not a failure: what needs it asks again. */
const servedNow = async (place, source) => {
    try {
        return await (0, served_js_1.servedIn)(place, source, source.signal);
    }
    catch {
        return 'unknown';
    }
};


/***/ }),

/***/ 9555:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.saysTheSame = void 0;
const content_type_js_1 = __webpack_require__(5507);
const same_js_1 = __webpack_require__(997);
const essence = ({ contentType }) => (contentType.split(';')[0] ?? '').trim().toLowerCase();
/**
 * Whether two configurations say the same to whoever reads them: of the same format, and in it of the same meaning;
 * what is neither JSON nor YAML byte by byte, under the same content type.
 */
const saysTheSame = async (one, other, featureFlags) => {
    const kind = (0, content_type_js_1.kindOf)(one.contentType);
    if (kind !== (0, content_type_js_1.kindOf)(other.contentType))
        return false;
    if (kind === 'other' && essence(one) !== essence(other))
        return false;
    return (0, same_js_1.sameContent)(one.bytes, other.bytes, kind, { featureFlags });
};
exports.saysTheSame = saysTheSame;


/***/ }),

/***/ 2584:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.servedIn = void 0;
const history_js_1 = __webpack_require__(213);
const states_js_1 = __webpack_require__(3895);
/** How far back the serving deployment is looked for, in pages of 50; beyond that it counts as unknown. */
const PAGES = 5;
const servedBy = ({ DeploymentNumber: deployment, ConfigurationVersion: version, VersionLabel: label, CompletedAt: since }) => version === undefined
    ? undefined
    : {
        deployment,
        version,
        ...(label !== undefined && { label }),
        ...(since !== undefined && { since })
    };
/** What the environment serves of the place's profile; undefined when nothing was deployed, or too long ago to tell. */
const servedIn = async (place, client, signal, first) => {
    const reach = { pages: PAGES, ...(first !== undefined && { first }) };
    for await (const past of (0, history_js_1.historyOf)(place, client, signal, reach)) {
        // A reverted deployment is REVERTED, no longer COMPLETE.
        if ((0, states_js_1.phaseOf)(past.State ?? states_js_1.UNNAMED_STATE).phase === 'succeeded')
            return servedBy(past);
    }
    return undefined;
};
exports.servedIn = servedIn;


/***/ }),

/***/ 9268:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findStored = exports.storeContent = void 0;
const failure_js_1 = __webpack_require__(9551);
const problem_js_1 = __webpack_require__(1736);
const run_context_js_1 = __webpack_require__(9087);
const version_text_js_1 = __webpack_require__(4219);
const hosted_versions_js_1 = __webpack_require__(3386);
const profile_js_1 = __webpack_require__(8632);
const same_content_js_1 = __webpack_require__(9555);
const served_js_1 = __webpack_require__(2584);
const unchanged_js_1 = __webpack_require__(2220);
const version_js_1 = __webpack_require__(4617);
const violations_js_1 = __webpack_require__(3701);
/**
 * Makes content a hosted version, unless it is one: the version of that label, or without a label the newest and the
 * served one; no others are looked at. After a lost answer it is called again, and finds what the lost call created.
 * Rejects with a `DeploymentError`.
 */
const storeContent = async (content, store, signal) => {
    const { stored, newest } = await lookFor(content, store, signal);
    return stored ?? create(content, newest, store, signal);
};
exports.storeContent = storeContent;
/** The version that {@link storeContent} would take; undefined when it would create one. Creates nothing. */
const findStored = async (content, library, signal) => (await lookFor(content, library, signal)).stored;
exports.findStored = findStored;
const lookFor = async (content, library, signal) => {
    const labelled = await withItsLabel(content, library, signal);
    if (labelled !== undefined)
        return { stored: labelled, newest: undefined };
    const newest = await (0, hosted_versions_js_1.newestVersion)(library.versions, signal);
    const stored = content.label === undefined ? await amongKnown(content, newest, library, signal) : undefined;
    return { stored, newest };
};
/** A version of another label, or without one, is as good only where no label is asked for. */
const amongKnown = async (content, newest, store, signal) => {
    if (newest !== undefined && (await holds(newest, content, store, signal)))
        return found((0, version_js_1.versionOf)(newest));
    if (store.servedDiffers)
        return undefined;
    const served = await (0, served_js_1.servedIn)(store.place, store.clients, signal);
    const stored = served && (await (0, unchanged_js_1.servedContent)(served, store.versions, signal));
    if (served === undefined || stored === undefined)
        return undefined;
    if (!(await (0, same_content_js_1.saysTheSame)(content, stored, (0, profile_js_1.isFeatureFlags)(store.profile))))
        return undefined;
    const { label } = stored;
    return found({ version: served.version, ...(label !== undefined && { label }) });
};
const found = (version) => ({ version, isNew: false });
/** The version with the content's label; undefined when there is none. Versions never change: other content is an error. */
const withItsLabel = async (content, store, signal) => {
    const { label } = content;
    if (label === undefined)
        return undefined;
    const version = await (0, hosted_versions_js_1.labelledVersion)(label, store.versions, signal);
    if (version === undefined)
        return undefined;
    if (await holds(version, content, store, signal))
        return found((0, version_js_1.versionOf)(version));
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `version-label ${JSON.stringify(label)} is on version ${version.number} of profile ${store.profile.name}, which has other content than ${content.title}`,
        hint: 'Versions never change: give the new content a label of its own.'
    });
};
const holds = async ({ number }, content, { versions, profile }, signal) => {
    const stored = await (0, hosted_versions_js_1.contentOf)(number, versions, signal);
    return stored !== undefined && (0, same_content_js_1.saysTheSame)(content, stored, (0, profile_js_1.isFeatureFlags)(profile));
};
const create = async (content, newest, store, signal) => {
    const { bytes, contentType, label } = content;
    const { versions, clients, run } = store;
    const description = (0, version_text_js_1.versionDescription)(`Commit ${run.sha}, ${(0, run_context_js_1.runUrl)(run)}`);
    const version = { bytes, contentType, description, label, after: newest?.number };
    try {
        const number = await (0, hosted_versions_js_1.createVersion)(version, versions, clients, signal);
        return { version: (0, version_js_1.versionOf)({ number, ...(label !== undefined && { label }) }), isNew: true };
    }
    catch (error) {
        if (!(error instanceof problem_js_1.DeploymentError))
            throw error;
        return (await insteadOf(error, content, newest, store, signal)) ?? refuse(error, content);
    }
};
/** What somebody else stored meanwhile, where that explains the refusal and serves as well. */
const insteadOf = async ({ problem }, content, newest, store, signal) => {
    if (problem.kind !== 'conflict' && problem.kind !== 'invalid')
        return undefined;
    // What a label that is taken gets is nowhere documented.
    const labelled = await withItsLabel(content, store, signal);
    if (labelled !== undefined || problem.kind === 'invalid')
        return labelled;
    const newer = await (0, hosted_versions_js_1.newestVersion)(store.versions, signal);
    if (newer === undefined || newer.number === newest?.number)
        return undefined;
    if (content.label === undefined && (await holds(newer, content, store, signal)))
        return found((0, version_js_1.versionOf)(newer));
    throw new problem_js_1.DeploymentError({
        kind: 'conflict',
        message: `Version ${newer.number} of profile ${store.profile.name} was created by somebody else while this step was about to create its own; nothing was created or started`,
        hint: 'Run again to deploy this content after all. A `concurrency` group keeps jobs apart that deploy one profile.'
    });
};
/** Feature flags are validated when they are stored: what breaks a rule is said at its place in the file. */
const refuse = async (error, content) => {
    const remarks = await (0, violations_js_1.remarksOn)((0, failure_js_1.violationsOf)(error.cause), content);
    if (remarks.length === 0)
        throw error;
    throw new problem_js_1.DeploymentError({ ...error.problem, remarks }, { cause: error });
};


/***/ }),

/***/ 2589:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.subjectOf = exports.underWayNotes = exports.versionFacts = exports.promotionRows = exports.strategyInWords = exports.profileInWords = void 0;
const beyond_session_js_1 = __webpack_require__(4575);
const milestones_js_1 = __webpack_require__(3710);
const notes_js_1 = __webpack_require__(2016);
const strategy_js_1 = __webpack_require__(9120);
const words_js_1 = __webpack_require__(420);
/** Remarks on the content that are told: GitHub keeps ten warnings of a step. */
const MOST_REMARKS = 3;
/** `flags (abc1234), AWS.AppConfig.FeatureFlags` */
const profileInWords = (profile) => [(0, words_js_1.withId)(profile), ...(profile.Type === undefined ? [] : [profile.Type])].join(', ');
exports.profileInWords = profileInWords;
/** `Canary (abc1234): 10 % first, …` */
const strategyInWords = (strategy) => {
    const words = (0, strategy_js_1.rolloutInWords)(strategy);
    return words === '' ? (0, words_js_1.withId)(strategy) : `${(0, words_js_1.withId)(strategy)}: ${words}`;
};
exports.strategyInWords = strategyInWords;
/** What is promoted, and from where. */
const promotionRows = (promotion) => [
    ['Promoted from', `${(0, words_js_1.withId)(promotion.from)}, deployment ${promotion.deployment}`],
    ['Version', (0, notes_js_1.versionInWords)(promotion)],
    ['Completed there', promotion.completedAt === undefined ? 'unknown' : (0, words_js_1.utc)(promotion.completedAt)]
];
exports.promotionRows = promotionRows;
/** What is known of the version to deploy. @param stored once the content is a version */
const versionRows = (wanted, stored) => {
    switch (wanted.kind) {
        case 'existing':
            return [['Version', (0, notes_js_1.versionInWords)(wanted.version)]];
        case 'promotion':
            return (0, exports.promotionRows)(wanted.version);
        case 'content': {
            const { title, contentType, bytes } = wanted.content;
            const source = `${title} (${contentType}, ${bytes.length} bytes)`;
            if (stored === undefined)
                return [['Version', `content of ${source}`]];
            const { version, isNew } = stored;
            return [
                ['Version', `${(0, notes_js_1.versionInWords)(version)}, ${isNew ? 'created from' : 'stored already:'} ${source}`]
            ];
        }
    }
};
/** The version to deploy as outputs. */
const versionFacts = ({ version, label }) => ({
    'configuration-version': version,
    ...(label !== undefined && { 'version-label': label })
});
exports.versionFacts = versionFacts;
/** What is on its way where the version comes from. */
const underWayNotes = (wanted) => wanted.kind === 'promotion' && wanted.version.underWay !== undefined
    ? [
        `Deployment ${wanted.version.underWay} is on its way in ${wanted.version.from.name}; it is not promoted`
    ]
    : [];
exports.underWayNotes = underWayNotes;
/** What is deployed where, for people. @param stored the version that the content is, as soon as it is one */
const subjectOf = (resolved, { region, policy, session }, stored) => {
    const { application, environment, profile, strategy, wanted, monitors, served } = resolved;
    const tooLong = [(0, milestones_js_1.beyondHostedJob)(strategy, policy), (0, beyond_session_js_1.beyondSession)(strategy, policy, session)];
    const warnings = [
        ...tooLong.filter((warning) => warning !== undefined),
        ...(wanted.kind === 'content' ? wanted.content.remarks.slice(0, MOST_REMARKS) : [])
    ];
    const version = wanted.kind === 'content' ? stored?.version : wanted.version;
    return {
        title: `${application.name} / ${environment.name} / ${profile.name}`,
        rows: [
            ['Application', (0, words_js_1.withId)(application)],
            ['Environment', (0, words_js_1.withId)(environment)],
            ['Configuration profile', (0, exports.profileInWords)(profile)],
            ...versionRows(wanted, stored),
            ['Strategy', (0, exports.strategyInWords)(strategy)],
            ['Region', region]
        ],
        notes: [
            ...(0, notes_js_1.servedNotes)(served),
            ...(0, exports.underWayNotes)(wanted),
            ...(0, notes_js_1.timetableNotes)(strategy),
            ...(0, notes_js_1.alarmNotes)(monitors)
        ],
        warnings,
        facts: version === undefined ? {} : (0, exports.versionFacts)(version)
    };
};
exports.subjectOf = subjectOf;


/***/ }),

/***/ 2220:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isServed = exports.servedContent = void 0;
const problem_js_1 = __webpack_require__(1736);
const hosted_versions_js_1 = __webpack_require__(3386);
const profile_js_1 = __webpack_require__(8632);
const same_content_js_1 = __webpack_require__(9555);
const version_js_1 = __webpack_require__(4617);
/**
 * What the serving deployment deployed; undefined when that cannot be told any more. AppConfig gives the number of a
 * deleted newest version again: another label under the same number is another version.
 */
const servedContent = async (served, versions, signal) => {
    const number = (0, version_js_1.versionNumber)(served);
    const content = number === undefined ? undefined : await (0, hosted_versions_js_1.contentOf)(number, versions, signal);
    return content === undefined || areAtOdds(served.label, content.label) ? undefined : content;
};
exports.servedContent = servedContent;
const areAtOdds = (one, other) => one !== undefined && other !== undefined && one !== other;
const isSameVersion = (wanted, served) => !areAtOdds(wanted.label, served.label) &&
    (wanted.version === served.version ||
        ((0, version_js_1.versionNumber)(wanted) !== undefined && (0, version_js_1.versionNumber)(wanted) === (0, version_js_1.versionNumber)(served)));
/**
 * Whether what is wanted is what the environment serves: by the number of the version, else by its content. Versions
 * that are stored elsewhere have only their names.
 */
const isServed = async (wanted, served, profile, versions, signal) => {
    const featureFlags = (0, profile_js_1.isFeatureFlags)(profile);
    if (wanted.kind === 'content') {
        const content = await (0, exports.servedContent)(served, versions, signal);
        return content !== undefined && (0, same_content_js_1.saysTheSame)(wanted.content, content, featureFlags);
    }
    if (!(0, profile_js_1.isHosted)(profile))
        return wanted.version.version === served.version;
    return (isSameVersion(wanted.version, served) ||
        haveSameContent(wanted.version, served, versions, featureFlags, signal));
};
exports.isServed = isServed;
/** Two numbers may stand for one content. Whoever may not read it deploys by number alone. */
const haveSameContent = async (wanted, served, versions, featureFlags, signal) => {
    const number = (0, version_js_1.versionNumber)(wanted);
    if (number === undefined || number === (0, version_js_1.versionNumber)(served))
        return false;
    try {
        const [one, other] = await Promise.all([
            (0, hosted_versions_js_1.contentOf)(number, versions, signal),
            (0, exports.servedContent)(served, versions, signal)
        ]);
        return one !== undefined && other !== undefined && (await (0, same_content_js_1.saysTheSame)(one, other, featureFlags));
    }
    catch (error) {
        if (error instanceof problem_js_1.DeploymentError && error.problem.kind === 'permission')
            return false;
        throw error;
    }
};


/***/ }),

/***/ 4617:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveVersion = exports.versionNumber = exports.versionOf = void 0;
const problem_js_1 = __webpack_require__(1736);
const hosted_versions_js_1 = __webpack_require__(3386);
const profile_js_1 = __webpack_require__(8632);
/** The word for the newest hosted version. */
const LATEST = 'latest';
/** A listed version as one to deploy. */
const versionOf = ({ number, label }) => ({
    version: String(number),
    ...(label !== undefined && { label })
});
exports.versionOf = versionOf;
/** The number of a hosted version; undefined for what another store calls a version. */
const versionNumber = ({ version }) => /^\d{1,15}$/.test(version) ? Number(version) : undefined;
exports.versionNumber = versionNumber;
/** Resolves `configuration-version`: a number as it is, a label, or `latest`. */
const resolveVersion = async (wanted, application, profile, source) => {
    if (!(0, profile_js_1.isHosted)(profile)) {
        if (wanted !== LATEST)
            return { version: wanted };
        const store = (0, profile_js_1.storeOf)(profile);
        throw new problem_js_1.DeploymentError({
            kind: 'invalid',
            message: `\`configuration-version: latest\` needs a hosted configuration, and profile ${profile.name} has its own in ${store}`,
            hint: `Give the version as ${store} names it.`
        });
    }
    if (/^\d+$/.test(wanted))
        return { version: wanted };
    const at = (0, profile_js_1.hostedVersionsOf)(application, profile, source);
    const found = wanted === LATEST
        ? await (0, hosted_versions_js_1.newestVersion)(at, source.signal)
        : await (0, hosted_versions_js_1.labelledVersion)(wanted, at, source.signal);
    if (found !== undefined)
        return (0, exports.versionOf)(found);
    throw new problem_js_1.DeploymentError(wanted === LATEST
        ? {
            kind: 'not-found',
            message: `Configuration profile ${profile.name} has no hosted version yet`,
            hint: 'Create one first (`configuration-file` does); there is nothing to deploy.'
        }
        : {
            kind: 'not-found',
            message: `Configuration profile ${profile.name} has no version labelled ${JSON.stringify(wanted)}`,
            hint: 'Labels are compared exactly; a number or `latest` (the newest version) will do as well.'
        });
};
exports.resolveVersion = resolveVersion;


/***/ }),

/***/ 3701:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.remarksOn = void 0;
const errors_js_1 = __webpack_require__(9378);
const content_type_js_1 = __webpack_require__(5507);
const locate_js_1 = __webpack_require__(9557);
const parse_js_1 = __webpack_require__(9060);
/** Where what cannot be placed is said. */
const START = { line: 1, column: 1 };
/** What validators refuse, at its place in the file; none for content that is in no file. Never with a value. */
const remarksOn = async (violations, { file, bytes, contentType }) => {
    if (file === undefined || violations.length === 0)
        return [];
    const parsed = await (0, parse_js_1.parseContent)(bytes, (0, content_type_js_1.kindOf)(contentType));
    const document = parsed.ok ? parsed.document : undefined;
    return violations.map((violation) => {
        const { location } = violation;
        const place = document && location !== undefined ? (0, locate_js_1.locateIn)(document, location) : undefined;
        return { file, ...(place ?? START), message: (0, errors_js_1.violationInWords)(violation) };
    });
};
exports.remarksOn = remarksOn;


/***/ }),

/***/ 420:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.numbered = exports.withId = exports.span = exports.utc = void 0;
/** `2026-11-21 12:04 UTC` */
const utc = (at) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
exports.utc = utc;
/** A span of minutes: `30 s`, `7.5 min`, `2 h`, `10 h 30 min`. */
const span = (minutes) => {
    if (minutes < 1)
        return `${Math.round(minutes * 60)} s`;
    if (minutes < 120)
        return `${Math.round(minutes * 10) / 10} min`;
    const whole = Math.round(minutes);
    const rest = whole % 60;
    return `${Math.floor(whole / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
};
exports.span = span;
/** A name, with the id when that is another word. */
const withId = ({ id, name }) => id === name ? id : `${name} (${id})`;
exports.withId = withId;
/** `deployment 12 (COMPLETE since 2026-11-21 12:04 UTC)`, as far as it is known. */
const numbered = (number, state, at) => {
    const since = at === undefined ? '' : ` since ${(0, exports.utc)(at)}`;
    return `deployment ${number} (${state ?? 'state unknown'}${since})`;
};
exports.numbered = numbered;


/***/ }),

/***/ 5659:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readWorkspaceFile = exports.fileProblem = void 0;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const problem_js_1 = __webpack_require__(1736);
const REASONS = {
    ENOENT: 'there is no such file in the workspace',
    ENOTDIR: 'there is no such file in the workspace',
    EISDIR: 'it is a directory, not a file',
    EACCES: 'it may not be read',
    EPERM: 'it may not be read',
    ELOOP: 'its symbolic links go round in circles',
    ENAMETOOLONG: 'its name is too long'
};
const HINT = 'The path is relative to the workspace (GITHUB_WORKSPACE). Is the checkout (or the build) before this step, in the same job?';
const codeOf = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
/** What is wrong with the file as a whole; the remark points to it. */
const fileProblem = (name, why, hint) => new problem_js_1.DeploymentError({
    kind: 'configuration',
    message: `configuration-file ${JSON.stringify(name)}: ${why}`,
    ...(hint !== undefined && { hint }),
    remarks: [{ file: name, line: 1, column: 1, message: why }]
});
exports.fileProblem = fileProblem;
const isInside = (folder, path) => {
    const way = (0, node_path_1.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path_1.sep}`) && !(0, node_path_1.isAbsolute)(way);
};
const attempt = async (name, work) => {
    try {
        return await work;
    }
    catch (error) {
        const why = REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
        throw (0, exports.fileProblem)(name, why, HINT);
    }
};
/**
 * Reads a file of the workspace as it is on disk. Nothing outside of the workspace is read, by no path and by no
 * symbolic link. Rejects with a `DeploymentError` that points to the file.
 */
const readWorkspaceFile = async (path, workspace) => {
    if (workspace === '') {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: 'configuration-file needs a workspace, and GITHUB_WORKSPACE is not set'
        });
    }
    const wanted = (0, node_path_1.resolve)(workspace, path);
    if ((0, node_path_1.isAbsolute)(path) || !isInside(workspace, wanted)) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `configuration-file ${JSON.stringify(path)} does not lie in the workspace`,
            hint: 'Give a path that is relative to the workspace (GITHUB_WORKSPACE) and stays in it.'
        });
    }
    const name = (0, node_path_1.relative)(workspace, wanted).split(node_path_1.sep).join('/');
    const [folder, real] = await attempt(name, Promise.all([(0, promises_1.realpath)(workspace), (0, promises_1.realpath)(wanted)]));
    if (!isInside(folder, real))
        throw (0, exports.fileProblem)(name, 'it is a symbolic link that leads out of the workspace');
    return { name, bytes: await attempt(name, (0, promises_1.readFile)(real)) };
};
exports.readWorkspaceFile = readWorkspaceFile;


/***/ })

};
