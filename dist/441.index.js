export const id = 441;
export const ids = [441];
export const modules = {

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
/** Of numbers that differ, without their signs. */
const compareSizes = (a, b) => {
    const byPower = a.power + BigInt(a.digits.length) - (b.power + BigInt(b.digits.length));
    if (byPower !== 0n)
        return byPower > 0n ? 1 : -1;
    const length = Math.max(a.digits.length, b.digits.length);
    const [left, right] = [a.digits.padEnd(length, '0'), b.digits.padEnd(length, '0')];
    return left > right ? 1 : -1;
};
const INFINITIES = { '.inf': 1, '-.inf': -1 };
/** Negative, zero or positive as `a` is below, equal to or above `b`; NaN when one of them is no number. */
const compareExact = (a, b) => {
    if (a === '.nan' || b === '.nan')
        return Number.NaN;
    if (a === b)
        return 0;
    const [ends, others] = [INFINITIES[a] ?? 0, INFINITIES[b] ?? 0];
    if (ends !== 0 || others !== 0)
        return ends - others;
    const [left, right] = [partsOf(a), partsOf(b)];
    if (left.sign !== right.sign)
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

/***/ 7813:
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

/***/ 9096:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isByAws = exports.extensionOf = exports.accountPrefixOf = exports.pathOf = void 0;
/** The part of an ARN that follows the account. */
const pathOf = (arn) => arn.split(':').slice(5).join(':');
exports.pathOf = pathOf;
/** `arn:aws:appconfig:eu-west-1:123456789012:`; undefined for an ARN of no account, as AWS's own extensions have. */
const accountPrefixOf = (arn) => /^arn:[a-z-]+:appconfig:[a-z0-9-]+:\d{12}:/.exec(arn)?.[0];
exports.accountPrefixOf = accountPrefixOf;
/** Id and version that an extension's ARN names. */
const extensionOf = (arn) => {
    const [, id = arn, version] = (0, exports.pathOf)(arn).split('/');
    return {
        id,
        version: version !== undefined && /^[1-9]\d{0,9}$/.test(version) ? Number(version) : undefined
    };
};
exports.extensionOf = extensionOf;
/** An extension of AWS's own belongs to no account. */
const isByAws = ({ arn }) => arn.split(':')[4] === '';
exports.isByAws = isByAws;


/***/ }),

/***/ 6073:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.atOnce = void 0;
/** How many requests are on their way at once: AppConfig allows ten listings a second, to all jobs together. */
const MOST = 5;
/** Does the work for each item, a few at a time; results in the order of the items. Rejects with the first failure. */
const atOnce = async (items, work) => {
    const results = new Map();
    const queue = items.entries();
    const turn = async () => {
        for (const [index, item] of queue)
            results.set(index, await work(item));
    };
    await Promise.all(Array.from({ length: Math.min(MOST, items.length) }, turn));
    return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
};
exports.atOnce = atOnce;


/***/ }),

/***/ 3325:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.tagsOf = exports.getAssociation = exports.getExtension = exports.extensionFrom = exports.listAssociations = exports.associationsPage = exports.listExtensions = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
const problem_js_1 = __webpack_require__(1736);
const lookup_js_1 = __webpack_require__(699);
const actual_js_1 = __webpack_require__(9096);
/** The API's largest page. */
const PAGE = 50;
const noAnswer = (operation, resource, region) => new problem_js_1.DeploymentError({
    kind: 'service',
    message: `${operation} on ${resource} in ${region}: the answer is not one of AppConfig's`
});
/** An empty answer that does not come from AWS must not pass for "nothing there". */
const pageOf = ({ Items, NextToken, $metadata }, operation, resource, { region }) => {
    if (Items === undefined && $metadata.requestId === undefined)
        throw noAnswer(operation, resource, region);
    return { items: Items ?? [], next: NextToken === '' ? undefined : NextToken };
};
/** All that is on this page and those that follow. */
const all = async (read) => {
    const found = [];
    let token;
    do {
        const page = await read(token);
        found.push(...page.items);
        token = page.next;
    } while (token !== undefined);
    return found;
};
const sized = (token) => ({
    MaxResults: PAGE,
    ...(token !== undefined && { NextToken: token })
});
/** All extensions of account and region, and AWS's own; the newest version of each. A listing may have a line for every version. */
const listExtensions = async (source) => {
    const operation = 'ListExtensions';
    const resource = 'the extensions';
    const lines = await all(async (token) => {
        const answer = await (0, call_js_1.call)({ operation, resource, region: source.region }, source.signal, (options) => source.reads.send(new client_appconfig_1.ListExtensionsCommand(sized(token)), options));
        return pageOf(answer, operation, resource, source);
    });
    const newest = new Map();
    for (const { Id: id, Name: name = id, Arn: arn = '', VersionNumber: version = 1 } of lines) {
        if (id === undefined || name === undefined || (newest.get(id)?.version ?? 0) >= version)
            continue;
        newest.set(id, { id, name, arn, version });
    }
    return [...newest.values()];
};
exports.listExtensions = listExtensions;
/** One page of the associations of account and region. @param resourceArn only those with this */
const associationsPage = async (source, token, resourceArn) => {
    const operation = 'ListExtensionAssociations';
    const resource = resourceArn === undefined ? 'the extension associations' : `those of ${(0, actual_js_1.pathOf)(resourceArn)}`;
    const command = new client_appconfig_1.ListExtensionAssociationsCommand({
        ...sized(token),
        ...(resourceArn !== undefined && { ResourceIdentifier: resourceArn })
    });
    const answer = await (0, call_js_1.call)({ operation, resource, region: source.region }, source.signal, (options) => source.reads.send(command, options));
    const { items, next } = pageOf(answer, operation, resource, source);
    const lines = items.flatMap(({ Id: id, ExtensionArn: extension = '', ResourceArn: arn = '' }) => {
        const { id: extensionId, version: pinned } = (0, actual_js_1.extensionOf)(extension);
        return id === undefined ? [] : [{ id, extensionId, pinned, resource: (0, actual_js_1.pathOf)(arn), arn }];
    });
    return { items: lines, next };
};
exports.associationsPage = associationsPage;
/** All associations of account and region. @param resourceArn only those with this */
const listAssociations = (source, resourceArn) => all((token) => (0, exports.associationsPage)(source, token, resourceArn));
exports.listAssociations = listAssociations;
const actionOf = ({ Name = '', Uri = '', RoleArn, Description = '' }) => ({
    name: Name,
    uri: Uri,
    ...(RoleArn !== undefined && RoleArn !== '' && { roleArn: RoleArn }),
    description: Description
});
const parameterOf = ({ Required = false, Dynamic = false, Description = '' }) => ({
    required: Required,
    dynamic: Dynamic,
    description: Description
});
/** An extension as the API tells it, in the words of this action. */
const extensionFrom = (extension, fallback) => ({
    id: extension.Id ?? fallback,
    name: extension.Name ?? fallback,
    arn: extension.Arn ?? '',
    version: extension.VersionNumber ?? 1,
    description: extension.Description ?? '',
    actions: Object.fromEntries(Object.entries(extension.Actions ?? {}).flatMap(([point, actions]) => actions.slice(0, 1).map((action) => [point, actionOf(action)]))),
    parameters: Object.fromEntries(Object.entries(extension.Parameters ?? {}).map(([name, parameter]) => [name, parameterOf(parameter)]))
});
exports.extensionFrom = extensionFrom;
/** One version of an extension; undefined when it does not exist. @param version undefined: the newest */
const getExtension = async (id, version, { reads, region, signal }) => {
    const resource = `extension ${id}${version === undefined ? '' : ` version ${version}`}`;
    const found = await (0, lookup_js_1.orNone)((0, call_js_1.call)({ operation: 'GetExtension', resource, region }, signal, (options) => reads.send(new client_appconfig_1.GetExtensionCommand({
        ExtensionIdentifier: id,
        ...(version !== undefined && { VersionNumber: version })
    }), options)));
    if (found === undefined)
        return undefined;
    if (found.Id === undefined)
        throw noAnswer('GetExtension', resource, region);
    return (0, exports.extensionFrom)(found, id);
};
exports.getExtension = getExtension;
/** Version and parameters of an association; undefined when it does not exist any more. */
const getAssociation = async (id, { reads, region, signal }) => {
    const resource = `extension association ${id}`;
    const found = await (0, lookup_js_1.orNone)((0, call_js_1.call)({ operation: 'GetExtensionAssociation', resource, region }, signal, (options) => reads.send(new client_appconfig_1.GetExtensionAssociationCommand({ ExtensionAssociationId: id }), options)));
    if (found === undefined)
        return undefined;
    if (found.Id === undefined)
        throw noAnswer('GetExtensionAssociation', resource, region);
    const version = found.ExtensionVersionNumber ?? (0, actual_js_1.extensionOf)(found.ExtensionArn ?? '').version ?? 1;
    return { version, parameters: found.Parameters ?? {} };
};
exports.getAssociation = getAssociation;
/** The tags of an extension or association; none for one that is gone. @param what for people */
const tagsOf = async (arn, what, { reads, region, signal }) => {
    const found = await (0, lookup_js_1.orNone)((0, call_js_1.call)({ operation: 'ListTagsForResource', resource: what, region }, signal, (options) => reads.send(new client_appconfig_1.ListTagsForResourceCommand({ ResourceArn: arn }), options)));
    return found?.Tags ?? {};
};
exports.tagsOf = tagsOf;


/***/ }),

/***/ 7772:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.undeclaredIn = exports.lackingIn = void 0;
/** Names of the parameters that a definition asks for and `values` lack. */
const lackingIn = (values, { parameters }) => Object.keys(parameters).filter((name) => parameters[name]?.required === true && !Object.hasOwn(values, name));
exports.lackingIn = lackingIn;
/** Names in `values` that a definition does not declare. */
const undeclaredIn = (values, { parameters }) => Object.keys(values).filter((name) => !Object.hasOwn(parameters, name));
exports.undeclaredIn = undeclaredIn;


/***/ }),

/***/ 3349:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findStrategy = exports.findProfile = exports.findEnvironment = exports.findApplication = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const lookup_js_1 = __webpack_require__(699);
const strategy_js_1 = __webpack_require__(9120);
/** Finds an application by id or name. */
const findApplication = (wanted, source) => (0, lookup_js_1.lookUp)(wanted, {
    word: 'application',
    within: '',
    one: 'Application',
    many: 'Applications',
    get: (ApplicationId, options) => source.reads.send(new client_appconfig_1.GetApplicationCommand({ ApplicationId }), options),
    list: (page, options) => source.reads.send(new client_appconfig_1.ListApplicationsCommand(page), options)
}, source);
exports.findApplication = findApplication;
/** Finds an environment of an application by id or name; the alarms that watch it come along. */
const findEnvironment = (wanted, { id: ApplicationId, name }, source) => (0, lookup_js_1.lookUp)(wanted, {
    word: 'environment',
    within: ` of application ${name}`,
    one: 'Environment',
    many: 'Environments',
    get: (EnvironmentId, options) => source.reads.send(new client_appconfig_1.GetEnvironmentCommand({ ApplicationId, EnvironmentId }), options),
    list: (page, options) => source.reads.send(new client_appconfig_1.ListEnvironmentsCommand({ ApplicationId, ...page }), options)
}, source);
exports.findEnvironment = findEnvironment;
/** Finds a configuration profile of an application by id or name. */
const findProfile = (wanted, { id: ApplicationId, name }, source) => (0, lookup_js_1.lookUp)(wanted, {
    word: 'configuration profile',
    within: ` of application ${name}`,
    one: 'ConfigurationProfile',
    many: 'ConfigurationProfiles',
    get: (ConfigurationProfileId, options) => source.reads.send(new client_appconfig_1.GetConfigurationProfileCommand({ ApplicationId, ConfigurationProfileId }), options),
    list: (page, options) => source.reads.send(new client_appconfig_1.ListConfigurationProfilesCommand({ ApplicationId, ...page }), options)
}, source);
exports.findProfile = findProfile;
/** Finds a deployment strategy by id or name. A predefined one is taken at its word, without a call. */
const findStrategy = async (wanted, source) => (0, strategy_js_1.isPredefined)(wanted)
    ? { ...(0, strategy_js_1.predefinedRollout)(wanted), id: wanted, name: wanted }
    : (0, lookup_js_1.lookUp)(wanted, {
        word: 'deployment strategy',
        within: '',
        one: 'DeploymentStrategy',
        many: 'DeploymentStrategies',
        get: (DeploymentStrategyId, options) => source.reads.send(new client_appconfig_1.GetDeploymentStrategyCommand({ DeploymentStrategyId }), options),
        list: (page, options) => source.reads.send(new client_appconfig_1.ListDeploymentStrategiesCommand(page), options)
    }, source);
exports.findStrategy = findStrategy;


/***/ }),

/***/ 9120:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rolloutInWords = exports.predefinedRollout = exports.isPredefined = void 0;
/** The predefined strategies, as the user guide describes them: known without a call. */
const PREDEFINED = {
    'AppConfig.Linear20PercentEvery6Minutes': {
        GrowthType: 'LINEAR',
        GrowthFactor: 20,
        DeploymentDurationInMinutes: 30,
        FinalBakeTimeInMinutes: 30
    },
    'AppConfig.Canary10Percent20Minutes': {
        GrowthType: 'EXPONENTIAL',
        GrowthFactor: 10,
        DeploymentDurationInMinutes: 20,
        FinalBakeTimeInMinutes: 10
    },
    'AppConfig.AllAtOnce': {
        GrowthType: 'LINEAR',
        GrowthFactor: 100,
        DeploymentDurationInMinutes: 0,
        FinalBakeTimeInMinutes: 10
    },
    'AppConfig.Linear50PercentEvery30Seconds': {
        GrowthType: 'LINEAR',
        GrowthFactor: 50,
        DeploymentDurationInMinutes: 1,
        FinalBakeTimeInMinutes: 1
    }
};
/** Predefined strategies are called by their own ids, in this name space. */
const isPredefined = (id) => id.startsWith('AppConfig.');
exports.isPredefined = isPredefined;
/** How a predefined strategy rolls out; nothing for one that this version does not know. */
const predefinedRollout = (id) => (Object.hasOwn(PREDEFINED, id) ? PREDEFINED[id] : undefined) ?? {};
exports.predefinedRollout = predefinedRollout;
const minutes = (count) => `${count} min`;
const growthInWords = ({ GrowthType, GrowthFactor, DeploymentDurationInMinutes: duration }) => {
    if (duration === undefined)
        return [];
    if (duration === 0 || GrowthFactor === 100)
        return [duration === 0 ? 'all at once' : `all within ${minutes(duration)}`];
    if (GrowthFactor === undefined)
        return [`over ${minutes(duration)}`];
    return GrowthType === 'EXPONENTIAL'
        ? [`${GrowthFactor} % first, then doubling, over ${minutes(duration)}`]
        : [`${GrowthFactor} % at a time over ${minutes(duration)}`];
};
const bakeInWords = ({ FinalBakeTimeInMinutes: bake }) => bake === undefined ? [] : [bake === 0 ? 'no bake time' : `${minutes(bake)} bake time`];
/** `10 % first, then doubling, over 20 min; 10 min bake time`; empty when nothing is known. */
const rolloutInWords = (rollout) => [...growthInWords(rollout), ...bakeInWords(rollout)].join('; ');
exports.rolloutInWords = rolloutInWords;


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
/** The input that names the file. */
const INPUT = 'configuration-file';
/** What is wrong with the file as a whole; the remark points to it. */
const fileProblem = (name, why, hint, input = INPUT) => new problem_js_1.DeploymentError({
    kind: 'configuration',
    message: `${input} ${JSON.stringify(name)}: ${why}`,
    ...(hint !== undefined && { hint }),
    remarks: [{ file: name, line: 1, column: 1, message: why }]
});
exports.fileProblem = fileProblem;
const isInside = (folder, path) => {
    const way = (0, node_path_1.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${node_path_1.sep}`) && !(0, node_path_1.isAbsolute)(way);
};
const attempt = async (name, input, work) => {
    try {
        return await work;
    }
    catch (error) {
        const why = REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
        throw (0, exports.fileProblem)(name, why, HINT, input);
    }
};
/**
 * Reads a file of the workspace as it is on disk. Nothing outside of the workspace is read, by no path and by no
 * symbolic link. Rejects with a `DeploymentError` that points to the file.
 *
 * @param input the input that names it, for people
 */
const readWorkspaceFile = async (path, workspace, input = INPUT) => {
    if (workspace === '') {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `${input} needs a workspace, and GITHUB_WORKSPACE is not set`
        });
    }
    const wanted = (0, node_path_1.resolve)(workspace, path);
    if ((0, node_path_1.isAbsolute)(path) || !isInside(workspace, wanted)) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `${input} ${JSON.stringify(path)} does not lie in the workspace`,
            hint: 'Give a path that is relative to the workspace (GITHUB_WORKSPACE) and stays in it.'
        });
    }
    const name = (0, node_path_1.relative)(workspace, wanted).split(node_path_1.sep).join('/');
    const [folder, real] = await attempt(name, input, Promise.all([(0, promises_1.realpath)(workspace), (0, promises_1.realpath)(wanted)]));
    if (!isInside(folder, real))
        throw (0, exports.fileProblem)(name, 'it is a symbolic link that leads out of the workspace', undefined, input);
    return { name, bytes: await attempt(name, input, (0, promises_1.readFile)(real)) };
};
exports.readWorkspaceFile = readWorkspaceFile;


/***/ }),

/***/ 201:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createClients = exports.createReads = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const connection_js_1 = __webpack_require__(5757);
const observe_js_1 = __webpack_require__(6193);
/** StartDeployment runs up to two Lambda validators (15 s each) and synchronous extensions before it answers. */
const ONCE = { connectMs: 10_000, answerMs: 75_000 };
/** The client that may repeat itself; all that watching, stopping and the post step need. */
const createReads = (options) => (0, observe_js_1.observed)(new client_appconfig_1.AppConfigClient((0, connection_js_1.readSettings)(options)), options.access?.trace);
exports.createReads = createReads;
/** Both clients, with one set of credentials and one idea of the time between them. */
const createClients = (options) => {
    const reads = (0, exports.createReads)(options);
    const once = (0, observe_js_1.observed)(new client_appconfig_1.AppConfigClient({ ...(0, connection_js_1.onceSettings)(options, ONCE), credentials: reads.config.credentials }), options.access?.trace);
    (0, connection_js_1.shareClock)(reads, once);
    return { reads, once };
};
exports.createClients = createClients;


/***/ }),

/***/ 6900:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.together = void 0;
const problem_js_1 = __webpack_require__(1736);
/**
 * Waits for all of it and reports every failure in one error, so that two wrong names do not take two runs to find.
 * A failure that waiting cannot cure hides those that it can.
 */
const together = async (work) => {
    const results = await Promise.allSettled(work);
    const errors = new Set(results.filter((result) => result.status === 'rejected').map((result) => result.reason));
    if (errors.size < 2)
        return Promise.all(work);
    const problems = [...errors].map(problem_js_1.problemOf);
    const lasting = problems.filter((problem) => !(0, problem_js_1.isTransient)(problem));
    throw new problem_js_1.DeploymentError(merged(lasting.length > 0 ? lasting : problems), { cause: [...errors][0] });
};
exports.together = together;
const merged = (problems) => {
    const kind = problems[0]?.kind ?? 'configuration';
    const hint = problems.find((problem) => problem.hint !== undefined)?.hint;
    const remarks = problems.flatMap((problem) => problem.remarks ?? []);
    return {
        kind,
        message: [...new Set(problems.map(({ message }) => message))].join('\n'),
        ...(hint !== undefined && { hint }),
        ...(remarks.length > 0 && { remarks })
    };
};


/***/ })

};
