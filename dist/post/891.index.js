export const id = 891;
export const ids = [891];
export const modules = {

/***/ 5788:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openAccess = void 0;
const proxy_js_1 = __webpack_require__(3616);
const job_token_js_1 = __webpack_require__(7370);
const renewing_js_1 = __webpack_require__(9134);
/** Makes nothing that is not asked for: without a role, a proxy and debug logging there is nothing to it. */
const openAccess = (options) => {
    const { role, env, clock, debug } = options;
    const proxyEnv = (0, proxy_js_1.proxyEnvOf)(env);
    const way = {
        ...(proxyEnv && { proxyEnv }),
        ...(env['RUNNER_DEBUG'] === '1' && { trace: { clock, tell: debug } })
    };
    return role === undefined ? way : { ...way, credentials: credentialsOf(role, options, way) };
};
exports.openAccess = openAccess;
const credentialsOf = (role, { region, version, run, env, clock, mask, debug }, access) => {
    const jobToken = (0, job_token_js_1.createJobToken)({ env, clock, mask, debug, userAgent: `aws-deploy-action/${version}` });
    return (0, renewing_js_1.renewing)(async () => {
        // Asked for afresh: a token lives for minutes, and is good for nothing but this.
        const token = await jobToken(role.audience);
        const { assumeRole } = await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(860)]).then(__webpack_require__.bind(__webpack_require__, 8860));
        const session = await assumeRole(role, token, { region, version, run, access }, clock);
        mask(session.secretAccessKey);
        mask(session.sessionToken);
        return session;
    }, clock);
};


/***/ }),

/***/ 9551:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.excessOf = exports.violationsOf = exports.failureOf = void 0;
const property = (value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
const text = (value, key) => {
    const found = property(value, key);
    return typeof found === 'string' && found !== '' ? found : undefined;
};
const number = (value, key) => {
    const found = property(value, key);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};
const list = (value, key) => {
    const found = property(value, key);
    return Array.isArray(found) ? found : [];
};
/** An error that stands for several (one per address tried) has no message of its own. */
const messageOf = (error) => text(error, 'message') ??
    list(error, 'errors')
        .map((one) => text(one, 'message') ?? '')
        .filter((message) => message !== '')
        .join('; ');
/** Reads what was thrown. Total: anything at all gives a failure. */
const failureOf = (error) => {
    const metadata = property(error, '$metadata');
    const [first] = list(error, 'errors');
    return {
        name: text(error, 'name') ?? 'Error',
        message: typeof error === 'string' ? error : messageOf(error),
        code: text(error, 'code') ?? text(first, 'code'),
        syscall: text(error, 'syscall') ?? text(first, 'syscall'),
        status: number(metadata, 'httpStatusCode'),
        requestId: text(metadata, 'requestId'),
        answered: text(error, '$fault') !== undefined,
        attempted: metadata !== undefined
    };
};
exports.failureOf = failureOf;
/** The rules a configuration breaks, of a `BadRequestException` that lists them; else none. */
const violationsOf = (error) => list(property(error, 'Details'), 'InvalidConfiguration').map((detail) => {
    const [constraint, location, reason, type] = ['Constraint', 'Location', 'Reason', 'Type'].map((key) => text(detail, key));
    return {
        ...(constraint !== undefined && { constraint }),
        ...(location !== undefined && { location }),
        ...(reason !== undefined && { reason }),
        ...(type !== undefined && { type })
    };
});
exports.violationsOf = violationsOf;
/** Size and limit of a `PayloadTooLargeException`, in the service's own numbers. */
const excessOf = (error) => {
    const limit = number(error, 'Limit');
    const size = number(error, 'Size');
    if (limit === undefined && size === undefined)
        return undefined;
    const unit = text(error, 'Measure') === 'KILOBYTES' ? 'KB' : (text(error, 'Measure') ?? '');
    const parts = [
        ...(size === undefined ? [] : [`size ${size} ${unit}`]),
        ...(limit === undefined ? [] : [`limit ${limit} ${unit}`])
    ];
    return parts.map((part) => part.trim()).join(', ');
};
exports.excessOf = excessOf;


/***/ }),

/***/ 7370:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createJobToken = void 0;
const problem_js_1 = __webpack_require__(1736);
const time_limit_js_1 = __webpack_require__(1040);
const http_js_1 = __webpack_require__(8003);
const json_js_1 = __webpack_require__(9972);
const failure_js_1 = __webpack_require__(9551);
const network_hint_js_1 = __webpack_require__(9089);
/** Longest wait for the endpoint, in milliseconds. */
const ANSWER_MS = 15_000;
const missing = () => new problem_js_1.DeploymentError({
    kind: 'credentials',
    message: "`role-to-assume` needs the job's OIDC token, and this job may not ask for one: `permissions: id-token: write` is missing",
    hint: 'Add `id-token: write` to the `permissions` of the job, beside the others it needs (`contents: read` for a checkout). A reusable workflow needs it in the job that calls it, too. Pull requests from forks never get a token.'
});
const WHAT = "The job's OIDC token cannot be had from GitHub";
const failed = (kind, what) => new problem_js_1.DeploymentError({ kind, message: `${WHAT}: ${what}` });
const unanswered = (error, late) => {
    const failure = (0, failure_js_1.failureOf)(error);
    const what = late ? `no answer within ${ANSWER_MS / 1000} s` : failure.message;
    return new problem_js_1.DeploymentError({ kind: 'network', message: `${WHAT}: ${what}`, hint: (0, network_hint_js_1.networkHint)(failure) }, { cause: error });
};
/** The token in an answer. What else the answer says is left out: it comes from whoever gave it. */
const tokenIn = ({ status, body }) => {
    if (status !== 200) {
        throw failed(status === 401 || status === 403 ? 'credentials' : 'service', `the answer is HTTP ${status}`);
    }
    const token = (0, json_js_1.textIn)(parsed(body), 'value');
    if (token === undefined || token === '')
        throw failed('service', 'the answer (HTTP 200) holds no token');
    return token;
};
const parsed = (body) => {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
};
/**
 * Asks GitHub for the job's OIDC token: a new one each time, masked before it is handed out. Written by hand since
 * `@actions/core` brings a whole HTTP stack for it (1 MB of bundle, 45 ms). Rejects with a `DeploymentError`.
 */
const createJobToken = ({ env, clock, mask, debug, userAgent }) => {
    const [address = '', secret = ''] = [
        env['ACTIONS_ID_TOKEN_REQUEST_URL'],
        env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
    ];
    const send = (0, http_js_1.createSend)(env);
    return async (audience) => {
        if (!URL.canParse(address) || secret === '')
            throw missing();
        const url = new URL(address);
        url.searchParams.set('audience', audience);
        const headers = {
            authorization: `Bearer ${secret}`,
            accept: 'application/json',
            'user-agent': userAgent
        };
        const limit = (0, time_limit_js_1.deadline)(clock, ANSWER_MS);
        const from = clock.now();
        let reply;
        try {
            reply = await send({ method: 'GET', url, headers, body: undefined }, limit.signal);
        }
        catch (error) {
            throw unanswered(error, limit.signal.aborted);
        }
        finally {
            limit.dispose();
        }
        debug(`OIDC token from ${url.host}: ${reply.status} in ${Math.round(clock.now() - from)} ms`);
        const token = tokenIn(reply);
        mask(token);
        return token;
    };
};
exports.createJobToken = createJobToken;


/***/ }),

/***/ 9089:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.networkHint = void 0;
/** What to check when nothing came through. @param region that was asked; absent where it was not AWS */
const networkHint = ({ code = '', syscall }, region) => {
    if (code === 'ERR_PROXY_TUNNEL')
        return 'Check HTTPS_PROXY and NO_PROXY, and that the proxy lets this runner through to this host.';
    if (/CERT|SELF_SIGNED|VERIFY|ISSUER/.test(code))
        return 'If a proxy of yours signs the connection, set NODE_EXTRA_CA_CERTS to its certificate.';
    if (syscall === 'getaddrinfo' && region !== undefined)
        return `Check that the region ${region} exists and has this service, and the name resolution of the runner.`;
    return 'Check the network of the runner, its proxy and AWS_ENDPOINT_URL*.';
};
exports.networkHint = networkHint;


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renewing = void 0;
/** Renewed when they last no longer than this, in milliseconds; a third of the shortest session there is. */
const RENEW_MS = 300_000;
/** What lasts no longer than this is not used any more, in milliseconds: a request must arrive in time. */
const LAST_MS = 30_000;
/** Pause after a renewal that failed while the old credentials still last, in milliseconds. */
const PAUSE_MS = 10_000;
/**
 * Credentials that are renewed for as long as somebody asks for them. While the old ones last, nobody waits for new
 * ones, and a renewal that fails is tried again; after that it rejects as `fetch` does.
 */
const renewing = (fetch, clock) => {
    let current;
    let underWay;
    let notBefore = 0;
    const leftMs = () => (current === undefined ? 0 : current.expiration.getTime() - clock.now());
    const renew = async () => {
        try {
            return (current = await fetch());
        }
        catch (error) {
            notBefore = clock.now() + PAUSE_MS;
            throw error;
        }
        finally {
            underWay = undefined;
        }
    };
    return async () => {
        if (current === undefined || leftMs() <= LAST_MS)
            return (underWay ??= renew());
        if (leftMs() <= RENEW_MS && underWay === undefined && clock.now() >= notBefore) {
            underWay = renew();
            // Whoever needs it then asks again, and is told.
            underWay.catch(() => undefined);
        }
        return current;
    };
};
exports.renewing = renewing;


/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseEntries = void 0;
const values_js_1 = __webpack_require__(3750);
const FORMS = 'a map: JSON that starts with `{`, lines of `key=value`, or YAML lines of `key: value`; ' +
    'every value is plain text';
const NESTED = `${FORMS} (nothing nested, no tags or aliases)`;
const withoutDuplicates = (entries) => {
    const seen = new Set();
    for (const [index, [key]] of entries.entries()) {
        if (seen.has(key))
            return (0, values_js_1.refuse)(`each key once (entry ${index + 1} repeats one)`);
        seen.add(key);
    }
    return (0, values_js_1.accept)(entries);
};
/** A whole string, a bracket, or the source text of a number, boolean or null. */
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\]:,"]+/g;
const isValidJson = (text) => {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
const decode = (token) => (token.startsWith('"') ? String(JSON.parse(token)) : token);
/** Read token by token, because JSON.parse turns 1.0 into 1 and drops the first of two equal keys. */
const fromJson = (text) => {
    if (!isValidJson(text))
        return (0, values_js_1.refuse)(`${FORMS} (it starts with \`{\` and is not valid JSON)`);
    const tokens = (text.match(JSON_TOKEN) ?? []).slice(1, -1);
    if (tokens.some((token) => /^[{}[\]]$/.test(token)))
        return (0, values_js_1.refuse)(NESTED);
    return withoutDuplicates(tokens.flatMap((token, index) => index % 2 === 0 ? [[decode(token), decode(tokens[index + 1] ?? '')]] : []));
};
/** undefined when a line has another form. */
const fromLines = (text) => {
    const entries = [];
    for (const line of text.split(/\r?\n/)) {
        const trimmed = line.trim();
        if (trimmed === '')
            continue;
        const pair = /^([^\s:=]+)=(.*)$/s.exec(trimmed);
        if (pair === null)
            return undefined;
        const [, key = '', value = ''] = pair;
        entries.push([key, value]);
    }
    return entries;
};
/**
 * The YAML parser is loaded only here: most maps do not need it.
 * The failsafe schema leaves every scalar as it is written (1.0, 0x1F, null).
 */
const fromYaml = async (text) => {
    const { CST, Parser, isMap, isScalar, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    // Judged before the document is composed: composing deep nesting can exhaust the stack, which V8 may answer by
    // ending the process.
    for (const token of new Parser().parse(text)) {
        if (token.type !== 'document' || !CST.isCollection(token.value))
            continue;
        if (token.value.items.some(({ key, value }) => CST.isCollection(key) || CST.isCollection(value))) {
            return (0, values_js_1.refuse)(NESTED);
        }
    }
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
    const problem = document.errors.at(0) ?? document.warnings.at(0);
    if (problem !== undefined) {
        const line = problem.linePos?.[0].line;
        return (0, values_js_1.refuse)(`${FORMS}${line === undefined ? '' : ` (line ${line} is not valid YAML)`}`);
    }
    if (!isMap(document.contents))
        return (0, values_js_1.refuse)(FORMS);
    const entries = [];
    for (const { key, value } of document.contents.items) {
        const keyText = isScalar(key) ? key.value : undefined;
        const valueText = isScalar(value) ? value.value : undefined;
        if (typeof keyText !== 'string' || typeof valueText !== 'string')
            return (0, values_js_1.refuse)(NESTED);
        entries.push([keyText, valueText]);
    }
    return withoutDuplicates(entries);
};
/**
 * The contract's rule for maps: text that starts with `{` is JSON; else, when every line has the form `key=value`
 * (key without spaces, colons, `=`), pairs; else a YAML mapping. Values are the source text of their scalars.
 */
const parseEntries = async (text) => {
    if (text.startsWith('{'))
        return fromJson(text);
    const pairs = fromLines(text);
    return pairs === undefined ? fromYaml(text) : withoutDuplicates(pairs);
};
exports.parseEntries = parseEntries;


/***/ }),

/***/ 6572:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nearest = void 0;
/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost one each. */
const distance = (a, b) => {
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[column - 2] ?? 0) + 1 : Infinity));
        }
        before = last;
        last = current;
    }
    return last[b.length] ?? 0;
};
/** How many slips of the finger a word of this length forgives. */
const tolerance = (word) => Math.max(1, Math.floor(word.length / 3));
/** The candidate that `text` was probably meant to be, whatever its case; undefined when none is near. */
const nearest = (text, candidates) => {
    const typed = text.toLowerCase();
    let best;
    for (const candidate of candidates) {
        const word = candidate.toLowerCase();
        // The difference in length is a lower bound: a huge value costs nothing.
        if (Math.abs(word.length - typed.length) > tolerance(word))
            continue;
        const cost = distance(typed, word);
        if (cost <= tolerance(word) && (best === undefined || cost < best.distance)) {
            best = { candidate, distance: cost };
        }
    }
    return best?.candidate;
};
exports.nearest = nearest;


/***/ }),

/***/ 1264:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readInputs = exports.variableOf = exports.textOf = exports.wrongValue = exports.showValue = void 0;
const values_js_1 = __webpack_require__(3750);
/** Longest part of a value that a message shows, in UTF-16 units. */
const SHOWN = 100;
/** A value as messages show it: quoted, on one line, cut. */
const showValue = (value) => {
    if (value.length <= SHOWN)
        return JSON.stringify(value);
    // The cut must not leave half a character.
    const start = value.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '');
    return `${JSON.stringify(start)}… (${value.length} characters)`;
};
exports.showValue = showValue;
/** The sentence about a wrong value. `label` names it; `shown` is the value, or what stands for a secret one. */
const wrongValue = (label, shown, { allowed, suggestion }) => `${label} is ${shown}; allowed: ${allowed}${suggestion === undefined ? '' : `. Did you mean \`${suggestion}\`?`}`;
exports.wrongValue = wrongValue;
/** The text of a variable, trimmed; absent, empty and blank are the same. */
const textOf = (env, variable) => {
    const trimmed = env[variable]?.trim();
    return trimmed === '' ? undefined : trimmed;
};
exports.textOf = textOf;
/** The runner's variable for an input: spaces become underscores, hyphens stay. */
const variableOf = (input) => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
exports.variableOf = variableOf;
const isMeaningless = (spec, operations) => operations.length > 0 && operations.every((operation) => spec.use[operation] === undefined);
const isRequired = (spec, operations) => operations.length === 0
    ? spec.selects === true
    : operations.every((operation) => spec.use[operation] === 'required');
/**
 * Reads the inputs that `table` declares, and nothing else.
 * `candidates` tells which operations the step can still mean, judged by the inputs that select one; none means that
 * nothing can be said about what is required or meaningless.
 */
const readInputs = async (table, env, candidates) => {
    const names = Object.keys(table).filter((name) => Object.hasOwn(table, name));
    const values = {};
    const wrong = new Map();
    for (const name of names) {
        const spec = table[name];
        const trimmed = (0, exports.textOf)(env, (0, exports.variableOf)(name));
        const text = (spec.verbatim && trimmed !== undefined ? env[(0, exports.variableOf)(name)] : trimmed) ?? spec.default;
        if (text === undefined)
            continue;
        const parsed = await spec.parse(text);
        if (parsed.ok) {
            values[name] = parsed.value;
        }
        else {
            const shown = spec.secret ? 'not valid (its value is secret)' : (0, exports.showValue)(text);
            wrong.set(name, (0, exports.wrongValue)(`\`${name}\``, shown, parsed));
        }
    }
    const operations = candidates(values);
    const given = new Set();
    const problems = [];
    const warnings = [];
    for (const name of names) {
        const spec = table[name];
        const isGiven = spec.runnerDefault === undefined && (0, exports.textOf)(env, (0, exports.variableOf)(name)) !== undefined;
        const problem = wrong.get(name);
        if (isMeaningless(spec, operations)) {
            values[name] = undefined;
            if (isGiven) {
                warnings.push(`\`${name}\` has no meaning for ${(0, values_js_1.listOf)(operations)} and is ignored; it has one for ${(0, values_js_1.listOf)(Object.keys(spec.use))}`);
            }
            continue;
        }
        if (isGiven)
            given.add(name);
        if (problem !== undefined)
            problems.push(problem);
        else if (values[name] === undefined && isRequired(spec, operations)) {
            problems.push(`\`${name}\` is required${operations.length === 1 ? ` for ${(0, values_js_1.listOf)(operations)}` : ''}`);
        }
    }
    return { values, given, problems, warnings };
};
exports.readInputs = readInputs;


/***/ }),

/***/ 6380:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.secretInputs = void 0;
const basic_auth_js_1 = __webpack_require__(7653);
const entries_js_1 = __webpack_require__(9350);
const read_inputs_js_1 = __webpack_require__(1264);
const inputOf = (env, name) => (0, read_inputs_js_1.textOf)(env, (0, read_inputs_js_1.variableOf)(name)) ?? '';
/** User and password, the password alone, and what the Authorization header holds. */
const formsOfAuth = (auth) => auth === '' ? [] : [auth, auth.slice(auth.indexOf(':') + 1), (0, basic_auth_js_1.encodeAuth)(auth)];
/** Presigned, it opens the bucket. */
const formsOfUrl = (url) => url.includes('?') ? [url, url.slice(url.indexOf('?') + 1)] : [];
const MAPS = ['branch-environment-variables', 'dynamic-extension-parameters'];
const valuesOf = async (text) => {
    const entries = text === '' ? undefined : await (0, entries_js_1.parseEntries)(text);
    return entries?.ok ? entries.value.map(([, value]) => value) : [];
};
/** Read from the environment, for a post step has no more than that: its inputs are evaluated again. */
const secretInputs = async (env) => ({
    certain: [...formsOfAuth(inputOf(env, 'basic-auth')), ...formsOfUrl(inputOf(env, 'source-url'))],
    possible: (await Promise.all(MAPS.map((name) => valuesOf(inputOf(env, name))))).flat()
});
exports.secretInputs = secretInputs;


/***/ }),

/***/ 3750:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.label = exports.integer = exports.seconds = exports.minutes = exports.matching = exports.text = exports.boolean = exports.oneOf = exports.lengthOf = exports.listOf = exports.refuse = exports.accept = void 0;
const nearest_js_1 = __webpack_require__(6572);
const accept = (value) => ({ ok: true, value });
exports.accept = accept;
const refuse = (allowed, suggestion) => suggestion === undefined ? { ok: false, allowed } : { ok: false, allowed, suggestion };
exports.refuse = refuse;
/** `a`, `b` or `c`, each as code. */
const listOf = (words, conjunction = 'or') => {
    const quoted = words.map((word) => `\`${word}\``);
    return quoted.length < 2
        ? quoted.join('')
        : `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.slice(-1).join('')}`;
};
exports.listOf = listOf;
/** Length as the services count it: in Unicode characters. */
const lengthOf = (text) => Array.from(text).length;
exports.lengthOf = lengthOf;
/** Exactly one of these words, in this case. `note` is added to what is allowed. */
const oneOf = (words, note = '') => (text) => {
    const found = words.find((word) => word === text);
    return found === undefined ? (0, exports.refuse)(`${(0, exports.listOf)(words)}${note}`, (0, nearest_js_1.nearest)(text, words)) : (0, exports.accept)(found);
};
exports.oneOf = oneOf;
const BOOLEANS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false]
]);
/** A boolean of the YAML 1.2 core schema; `yes`, `on` and `1` are none. */
const boolean = (text) => {
    const value = BOOLEANS.get(text);
    return value === undefined ? (0, exports.refuse)('`true` or `false`', (0, nearest_js_1.nearest)(text, ['true', 'false'])) : (0, exports.accept)(value);
};
exports.boolean = boolean;
/** Text of 1 to `max` characters. */
const text = (max = Infinity) => (given) => (0, exports.lengthOf)(given) > max ? (0, exports.refuse)(`1 to ${max} characters`) : (0, exports.accept)(given);
exports.text = text;
/** Text that has this form as a whole. */
const matching = (pattern, allowed) => (given) => pattern.test(given) ? (0, exports.accept)(given) : (0, exports.refuse)(allowed);
exports.matching = matching;
/**
 * A year in milliseconds. No workflow lives longer than 35 days, so a longer time means the same; without the
 * cut, a finite number of minutes could lie beyond the last moment that a Date can hold.
 */
const LONGEST_MS = 366 * 24 * 3_600_000;
const duration = (unitMs, allowed) => (given) => {
    const ms = /^(\d+(\.\d*)?|\.\d+)$/.test(given) ? Number(given) * unitMs : NaN;
    // Never rounded down to nothing: zero would mean "at once".
    return ms > 0 && Number.isFinite(ms)
        ? (0, exports.accept)(Math.min(Math.max(Math.round(ms), 1), LONGEST_MS))
        : (0, exports.refuse)(allowed);
};
/** Minutes, decimals allowed; the value is in milliseconds. */
exports.minutes = duration(60_000, 'a number of minutes greater than 0, such as `30` or `0.5`');
/** Seconds, decimals allowed; the value is in milliseconds. */
exports.seconds = duration(1_000, 'a number of seconds greater than 0, such as `15` or `0.5`');
/** A whole number from `min` to `max`, both included, in plain digits. */
const integer = (min, max = Number.MAX_SAFE_INTEGER) => (given) => {
    const value = /^\d+$/.test(given) ? Number(given) : NaN;
    if (value >= min && value <= max)
        return (0, exports.accept)(value);
    return (0, exports.refuse)(max === Number.MAX_SAFE_INTEGER
        ? `a whole number, ${min} or greater`
        : `a whole number from ${min} to ${max}`);
};
exports.integer = integer;
/** A label of a hosted configuration version: it travels in a header, and AWS takes one of digits alone for a number. */
const label = (given) => {
    if (!/^[\w.-]{1,64}$/.test(given))
        return (0, exports.refuse)('1 to 64 letters, digits, `.`, `_` and `-`');
    return /^\d+$/.test(given) ? (0, exports.refuse)('at least one character that is no digit', `v${given}`) : (0, exports.accept)(given);
};
exports.label = label;


/***/ }),

/***/ 5279:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.backoffMs = void 0;
/** Bound of the first delay, in milliseconds. */
const BASE_MS = 1_000;
/** Bound of every delay, in milliseconds. */
const CAP_MS = 30_000;
/**
 * Milliseconds to wait after a request failed in a way that may pass: half to all of 1 s, 2 s, 4 s … 30 s.
 * At least half, so that a series of small draws does not hammer a service that is in trouble.
 * @param attempt 0 after the first failure in a row
 * @param random uniform in [0, 1)
 */
const backoffMs = (attempt, random) => Math.min(CAP_MS, BASE_MS * 2 ** attempt) * (1 - random() / 2);
exports.backoffMs = backoffMs;


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.finish = finish;
const halt_js_1 = __webpack_require__(2172);
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const time_limit_js_1 = __webpack_require__(1040);
/** Time for the whole of it, in milliseconds. */
const FINISH_MS = 115_000;
/** How long after the intent a start may still appear, in milliseconds: its call may be running validators. */
const APPEARS_WITHIN_MS = 90_000;
const LOOK_INTERVAL_MS = 4_000;
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000;
/** Does what is left to do after a main step. Never rejects; touches nothing that does not carry this step's marker. */
async function finish(duty, state, open, ports) {
    const limit = (0, time_limit_js_1.deadline)(ports.clock, FINISH_MS);
    const signal = AbortSignal.any([ports.cancel, limit.signal]);
    try {
        const control = await open();
        const found = await locate(control, state, ports, signal);
        return found.kind === 'found' ? await ACT[duty](control, found, ports, signal) : found;
    }
    catch (error) {
        const why = limit.signal.aborted
            ? `no end was seen within ${FINISH_MS / 1000} s`
            : reasonOf((0, problem_js_1.problemOf)(error));
        return { kind: 'failed', ...(state.handle && { id: state.handle.id }), reason: why };
    }
    finally {
        limit.dispose();
    }
}
/** Without credentials nobody can tell what became of it. */
const reasonOf = ({ kind, message, hint }) => kind === 'credentials'
    ? [
        `without valid credentials it can neither be seen nor stopped, and may still be running: ${message}`,
        hint
    ]
        .filter((part) => part !== undefined)
        .join('. ')
    : message;
const stop = async (control, found, ports, signal) => {
    const { id, snapshot } = found;
    return (0, snapshot_js_1.isFinal)(snapshot.phase)
        ? { kind: 'over', id, snapshot, reason: `it had ended as ${snapshot.state} already` }
        : confirm(control, found, ports, signal);
};
/** Follows a stop, and asks for it again where need be. */
const confirm = async (control, { id, snapshot: seen }, { clock, random, report }, signal) => {
    if ((0, snapshot_js_1.isFinal)(seen.phase))
        return ended(id, seen);
    const halted = await (0, halt_js_1.halt)(control, id, seen, { clock, random, report, signal, requestMs: REQUEST_MS });
    const snapshot = halted.snapshot ?? seen;
    return (0, halt_js_1.hasEnded)(halted) ? ended(id, snapshot) : notEnded(id, snapshot, halted);
};
/** What was rolled back, by whomever, is stopped: that is what was asked for. */
const ended = (id, snapshot) => snapshot.phase === 'rolled-back' || snapshot.phase === 'stopped'
    ? { kind: 'stopped', id, snapshot, reason: `it was stopped and is ${snapshot.state}` }
    : { kind: 'over', id, snapshot, reason: `it had ended as ${snapshot.state} before it could be stopped` };
function notEnded(id, snapshot, { accepted, problem }) {
    const why = problem === undefined ? '' : `: ${problem.message}`;
    const reason = accepted
        ? `it was asked to stop, but its end was not seen${why}`
        : `it could not be stopped${why}`;
    return { kind: 'failed', id, snapshot, reason };
}
/** Takes back a deployment that is complete, and stops one that is in progress, unless it was replaced since. */
const revert = async (control, found, ports, signal) => {
    const { id, snapshot: seen } = found;
    if (seen.phase === 'rolled-back')
        return { kind: 'over', id, snapshot: seen, reason: `it is ${seen.state} already` };
    const newer = await (0, persist_js_1.persist)((limited) => control.supersededBy?.(id, limited) ?? Promise.resolve(undefined), ports, signal, FINISH_MS);
    if (newer !== undefined) {
        return {
            kind: 'kept',
            id,
            snapshot: seen,
            reason: `it was replaced by deployment ${newer} since, and is not reverted`
        };
    }
    if (!(0, snapshot_js_1.isFinal)(seen.phase))
        return stop(control, found, ports, signal);
    const { clock, random, report } = ports;
    const goal = 'reverted';
    const halted = await (0, halt_js_1.halt)(control, id, seen, { clock, random, report, signal, requestMs: REQUEST_MS, goal });
    const snapshot = halted.snapshot ?? seen;
    if (snapshot.phase === 'rolled-back')
        return { kind: 'stopped', id, snapshot, reason: `it was taken back and is ${snapshot.state}` };
    const why = halted.problem === undefined ? ' in time' : `: ${halted.problem.message}`;
    return { kind: 'failed', id, snapshot, reason: `it could not be reverted${why}` };
};
const leave = async (_control, { id, snapshot }) => (0, snapshot_js_1.isFinal)(snapshot.phase)
    ? { kind: 'over', id, snapshot, reason: `it had ended as ${snapshot.state}` }
    : { kind: 'left', id, snapshot, reason: `it is ${snapshot.state} and was left running, as asked` };
const keep = async (_control, { id, snapshot }) => ({
    kind: 'kept',
    id,
    snapshot,
    reason: `it is ${snapshot.state} and stays: the job was cancelled, not failed`
});
const ACT = {
    'find-and-stop': stop,
    stop,
    'confirm-stop': confirm,
    'report-left': leave,
    revert,
    'report-kept': keep
};
/** The deployment of this step: by its number where main wrote it down, else by the marker of the intent. */
async function locate(control, { handle, intent }, ports, signal) {
    const id = handle?.id ?? (intent && (await search(control, intent, ports, signal)));
    if (id === undefined)
        return NOTHING_STARTED;
    if (typeof id !== 'string')
        return id;
    const snapshot = await (0, persist_js_1.persist)((limited) => control.describe(id, limited), ports, signal, FINISH_MS);
    // A service with descriptions carries the marker there; whatever lacks it is not ours, whatever the state says.
    if (intent !== undefined && snapshot.description?.includes(intent.marker) === false) {
        return {
            kind: 'failed',
            id,
            snapshot,
            reason: `${id} does not carry this step's marker; it was not touched`
        };
    }
    return { kind: 'found', id, snapshot };
}
const NOTHING_STARTED = { kind: 'nothing-started', reason: 'nothing was started' };
async function search(control, intent, ports, signal) {
    const until = Date.parse(intent.at) + APPEARS_WITHIN_MS;
    ports.report({
        kind: 'note',
        message: `looking for marker ${intent.marker}, until ${new Date(until).toISOString()}`
    });
    for (;;) {
        const found = await (0, persist_js_1.persist)((limited) => control.find(intent, limited), ports, signal, FINISH_MS);
        if (found.kind === 'ours')
            return found.id;
        if (found.kind === 'unclear') {
            return {
                kind: 'failed',
                reason: `which of ${found.ids.join(', ')} this step started cannot be told; none was touched`
            };
        }
        const left = until - ports.clock.now();
        if (left <= 0)
            return NOTHING_STARTED;
        ports.report({
            kind: 'note',
            message: `Nothing with this step's marker yet; looking for another ${Math.ceil(left / 1000)} s`
        });
        await ports.clock.sleep(Math.min(LOOK_INTERVAL_MS, left), signal);
    }
}


/***/ }),

/***/ 2172:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hasEnded = void 0;
exports.halt = halt;
const backoff_js_1 = __webpack_require__(5279);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const time_limit_js_1 = __webpack_require__(1040);
/** Time between two looks at a deployment that is being stopped, in milliseconds. */
const LOOK_MS = 1_500;
/** Looks without an effect after which an accepted stop is asked for again. */
const LOOKS_BEFORE_REPEAT = 4;
/** Refusals after which the service is taken at its word. */
const MOST_REFUSALS = 5;
/** Whether the deployment is known to have ended. */
const hasEnded = ({ snapshot }) => snapshot !== undefined && (0, snapshot_js_1.isFinal)(snapshot.phase);
exports.hasEnded = hasEnded;
const MODE = { ended: 'stop', reverted: 'revert' };
const IS_REACHED = {
    ended: snapshot_js_1.isFinal,
    reverted: (phase) => (0, snapshot_js_1.isFinal)(phase) && phase !== 'succeeded'
};
/** What a refused stop (a 400) means, by what the deployment is found to be doing. */
const AFTER_REFUSAL = {
    queued: { ask: true },
    deploying: { ask: true },
    // The API reference and the user guide disagree about a plain stop while baking; AllowRevert is documented to
    // work, and the user asked for a stop. When it completes in between, the effect is the same: it is reverted.
    baking: { ask: true, mode: 'revert' },
    stopping: { ask: false }
};
/** It is none of the states that a plain stop is documented for; AllowRevert works in all of them. */
const AFTER_REFUSAL_UNKNOWN = { ask: true, mode: 'revert' };
function nextAim(aim, answer, { phase, unknownState }) {
    switch (answer.kind) {
        case 'refused':
            // Refused though it has ended: a revert that the service does not allow.
            return (0, snapshot_js_1.isFinal)(phase)
                ? { ...aim, refusals: MOST_REFUSALS }
                : {
                    ...aim,
                    ...(unknownState ? AFTER_REFUSAL_UNKNOWN : AFTER_REFUSAL[phase]),
                    refusals: aim.refusals + 1
                };
        case 'accepted':
            return { ...aim, ask: false, looks: 0 };
        case 'none':
            return phase === 'stopping'
                ? aim
                : { ...aim, looks: aim.looks + 1, ask: aim.looks + 1 >= LOOKS_BEFORE_REPEAT };
        case 'lost':
        case 'hopeless':
            return { ...aim, ask: phase !== 'stopping' };
    }
}
/**
 * Stops a deployment and follows it to its end. The reply of the stop call is not trusted: the state is read again
 * until it is final. Never rejects.
 */
async function halt(control, id, seen, options) {
    const { clock, random, report, signal, goal = 'ended' } = options;
    let aim = { ask: seen?.phase !== 'stopping', mode: MODE[goal], refusals: 0, looks: 0 };
    let snapshot = seen;
    let accepted = false;
    let problem;
    for (let failures = 0; !signal.aborted;) {
        const answer = await ask(control, id, aim, options);
        accepted ||= answer.kind === 'accepted';
        const look = await attempt((limited) => control.describe(id, limited), options);
        if (look.kind === 'done') {
            snapshot = look.value;
            report({ kind: 'observed', snapshot });
            if (IS_REACHED[goal](snapshot.phase))
                return { snapshot, accepted };
            aim = nextAim(aim, answer, snapshot);
        }
        problem = look.kind === 'failed' ? look.problem : 'problem' in answer ? answer.problem : undefined;
        if (answer.kind === 'hopeless' || aim.refusals >= MOST_REFUSALS)
            break;
        if (look.kind === 'failed' && !(0, problem_js_1.isTransient)(look.problem))
            break;
        failures = look.kind === 'failed' || answer.kind === 'lost' ? failures + 1 : 0;
        // A refusal whose reason was seen is followed up at once: after a signal there are only seconds.
        if (answer.kind !== 'refused' || look.kind === 'failed')
            await clock.sleep(failures > 0 ? (0, backoff_js_1.backoffMs)(failures - 1, random) : LOOK_MS, signal);
    }
    return { snapshot, accepted, ...(problem && { problem }) };
}
async function ask(control, id, { ask, mode }, options) {
    if (!ask)
        return { kind: 'none' };
    options.report({ kind: 'stopping', id, mode });
    const stop = await attempt((limited) => control.stop(id, mode, limited), options);
    if (stop.kind === 'done')
        return { kind: 'accepted' };
    const { problem } = stop;
    return {
        kind: problem.kind === 'invalid' ? 'refused' : (0, problem_js_1.isTransient)(problem) ? 'lost' : 'hopeless',
        problem
    };
}
/** Sends one request within its own time limit. */
async function attempt(send, { clock, signal, requestMs }) {
    const limit = (0, time_limit_js_1.deadline)(clock, requestMs);
    try {
        return { kind: 'done', value: await send(AbortSignal.any([signal, limit.signal])) };
    }
    catch (error) {
        const problem = limit.signal.aborted || signal.aborted
            ? { kind: 'network', message: `no answer within ${requestMs / 1000} s` }
            : (0, problem_js_1.problemOf)(error);
        return { kind: 'failed', problem };
    }
    finally {
        limit.dispose();
    }
}


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.persist = persist;
const backoff_js_1 = __webpack_require__(5279);
const problem_js_1 = __webpack_require__(1736);
const time_limit_js_1 = __webpack_require__(1040);
/**
 * Repeats a read as long as its failures may pass, with backoff, for at most `limitMs` milliseconds.
 * Rejects with the last failure, or with `Interrupted` as soon as `signal` is aborted.
 */
async function persist(read, { clock, random, report }, signal, limitMs) {
    const since = clock.now();
    for (let failures = 0;; failures++) {
        if ((0, time_limit_js_1.isAborted)(signal))
            throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(signal));
        try {
            const value = await read(signal);
            if (failures > 0)
                report({ kind: 'recovered', afterMs: clock.now() - since });
            return value;
        }
        catch (error) {
            if ((0, time_limit_js_1.isAborted)(signal))
                throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(signal));
            const problem = (0, problem_js_1.problemOf)(error);
            const retryMs = (0, backoff_js_1.backoffMs)(failures, random);
            if (!(0, problem_js_1.isTransient)(problem) || clock.now() + retryMs - since > limitMs)
                throw error;
            report({ kind: 'trouble', problem, retryMs });
            await clock.sleep(retryMs, signal);
        }
    }
}


/***/ }),

/***/ 1736:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.problemOf = exports.BeginError = exports.DeploymentError = exports.isTransient = void 0;
const TRANSIENT = {
    configuration: false,
    credentials: false,
    permission: false,
    'not-found': false,
    invalid: false,
    conflict: false,
    quota: false,
    throttle: true,
    network: true,
    service: true
};
/** Whether the same request may well succeed later. */
const isTransient = (problem) => TRANSIENT[problem.kind];
exports.isTransient = isTransient;
/** A {@link Problem} that was thrown. Adapters reject with nothing else. */
class DeploymentError extends Error {
    problem;
    constructor(problem, options) {
        super(problem.message, options);
        this.name = 'DeploymentError';
        this.problem = problem;
    }
}
exports.DeploymentError = DeploymentError;
/** The start call failed. */
class BeginError extends DeploymentError {
    certainty;
    constructor(certainty, problem, options) {
        super(problem, options);
        this.name = 'BeginError';
        this.certainty = certainty;
    }
}
exports.BeginError = BeginError;
/** The problem behind anything that was thrown; an error that is not ours is a defect or a fault of the machine. */
const problemOf = (error) => error instanceof DeploymentError
    ? error.problem
    : { kind: 'configuration', message: error instanceof Error ? error.message : String(error) };
exports.problemOf = problemOf;


/***/ }),

/***/ 6983:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isFinal = void 0;
const FINAL = {
    queued: false,
    deploying: false,
    baking: false,
    stopping: false,
    succeeded: true,
    failed: true,
    'rolled-back': true,
    stopped: true
};
/** Whether nothing more is to be expected of a deployment in this phase. */
const isFinal = (phase) => FINAL[phase];
exports.isFinal = isFinal;


/***/ }),

/***/ 1040:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isAborted = exports.Interrupted = exports.lastMomentOf = void 0;
exports.deadline = deadline;
exports.graceAfter = graceAfter;
exports.interruptionOf = interruptionOf;
/** Aborts `ms` milliseconds from now, with a deadline as its reason. */
function deadline(clock, ms) {
    return limited(async (disposed, abort) => {
        await clock.sleep(ms, disposed);
        abort({ kind: 'deadline', afterMs: ms });
    });
}
/** Aborts `graceMs` milliseconds after `parent` did, with the parent's reason: what is left to do after a signal. */
function graceAfter(clock, parent, graceMs) {
    return limited(async (disposed, abort) => {
        await aborted(parent, disposed);
        await clock.sleep(graceMs, disposed);
        abort(parent.reason);
    });
}
/** The end of all requests after a signal, where the engine has set one. */
const lastMomentOf = ({ lastMoment }) => (lastMoment === undefined ? [] : [lastMoment]);
exports.lastMomentOf = lastMomentOf;
/** Resolves as soon as either signal is aborted. */
function aborted(...signals) {
    const any = AbortSignal.any([...signals]);
    return new Promise((resolve) => {
        if (any.aborted)
            resolve();
        else
            any.addEventListener('abort', () => {
                resolve();
            }, { once: true });
    });
}
function limited(run) {
    const limit = new AbortController();
    const disposed = new AbortController();
    void run(disposed.signal, (reason) => {
        if (!disposed.signal.aborted)
            limit.abort(reason);
    });
    return {
        signal: limit.signal,
        dispose: () => {
            disposed.abort();
        }
    };
}
/** A wait that ended because it was interrupted, not because it failed. */
class Interrupted extends Error {
    why;
    constructor(why) {
        super(why.kind);
        this.name = 'Interrupted';
        this.why = why;
    }
}
exports.Interrupted = Interrupted;
/** Whether `signal` is aborted by now: a call, since the compiler takes what it read before a wait for granted. */
const isAborted = (signal) => signal.aborted;
exports.isAborted = isAborted;
/** The reason that an aborted signal of the engine carries. */
function interruptionOf(signal) {
    const reason = signal.reason;
    return isInterruption(reason) ? reason : { kind: 'cancelled', signal: 'abort' };
}
const isInterruption = (reason) => typeof reason === 'object' &&
    reason !== null &&
    'kind' in reason &&
    (reason.kind === 'deadline' || reason.kind === 'cancelled');


/***/ }),

/***/ 2891:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.finishStep = finishStep;
const access_js_1 = __webpack_require__(5788);
const secret_inputs_js_1 = __webpack_require__(6380);
const finish_js_1 = __webpack_require__(5268);
const time_limit_js_1 = __webpack_require__(1040);
const ending_js_1 = __webpack_require__(5457);
const fan_out_js_1 = __webpack_require__(5438);
const log_js_1 = __webpack_require__(6472);
const post_summary_js_1 = __webpack_require__(7939);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
const clock_js_1 = __webpack_require__(9842);
const read_run_context_js_1 = __webpack_require__(6660);
const run_context_js_1 = __webpack_require__(9087);
const runner_io_js_1 = __webpack_require__(9749);
const secrets_js_1 = __webpack_require__(4205);
const version_js_1 = __webpack_require__(311);
const clock = clock_js_1.systemClock;
/** What there is to say before it is done. */
const TASK = {
    'find-and-stop': 'The step was ended while its start call was unanswered: looking for what it started, to stop it',
    stop: 'The step was ended before the deployment was: stopping it',
    'confirm-stop': 'The deployment was asked to stop and its end was not seen: following it',
    'report-left': 'The step was ended before the deployment was; it is left running, as asked',
    revert: 'The job failed after this deployment: taking it back, as `revert-on-job-failure` asks',
    'report-kept': 'The job was cancelled after this deployment: `revert-on-job-failure` is for jobs that fail, so it stays'
};
/** Time for GitHub, in milliseconds. */
const GITHUB_MS = 45_000;
/** The post step, where something may be left to do. Resolves to its exit code: 1 only when it could not do its duty. */
async function finishStep({ duty, state, surfaces }, host, cancel) {
    const io = (0, runner_io_js_1.createRunnerIo)(host);
    const desk = {
        host,
        io,
        run: (0, read_run_context_js_1.readRunContext)(host.env, host.readFile),
        cancel,
        log: (0, fan_out_js_1.fanOut)([(0, log_js_1.createLog)(io, clock)], (message) => {
            io.warning(message);
        })
    };
    const finished = state === undefined || duty === 'nothing' ? undefined : await doDuty(duty, state, desk);
    if (surfaces !== '')
        await tellGitHub(surfaces, (0, ending_js_1.endingOf)(state, duty, finished), desk);
    return finished?.kind === 'failed' ? 1 : 0;
}
/** Does the duty, and tells of it. */
async function doDuty(duty, state, desk) {
    const { host, io, run, cancel, log } = desk;
    log({ kind: 'note', message: `${state.title}: ${TASK[duty]}` });
    const ports = { clock, random: Math.random, cancel, report: log };
    const finished = await (0, finish_js_1.finish)(duty, state, () => open(state.place, run, accessOf(state, host, run, io)), ports);
    log({ kind: 'note', message: inWords(finished, state) });
    TELL[finished.kind]?.(io, (0, text_js_1.annotation)(inWords(finished, state)));
    if (wantsSummary(host))
        writeSummary(finished, state, run, io);
    return finished;
}
/** Tells GitHub how it ended, as far as main did not. */
async function tellGitHub(saved, ending, { host, run, cancel, log }) {
    const { closeSurfaces } = await __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 1702));
    const limit = (0, time_limit_js_1.deadline)(clock, GITHUB_MS);
    try {
        // Its inputs are evaluated again: the token is the job's own, as it was for main.
        const token = host.env['INPUT_GITHUB-TOKEN']?.trim() || undefined;
        const access = { env: host.env, version: version_js_1.VERSION, run };
        const { hide } = await secretsOf(host.env);
        await closeSurfaces(saved, ending, { access, clock, tell: log, token, hide }, AbortSignal.any([cancel, limit.signal]));
    }
    finally {
        limit.dispose();
    }
}
/** What main hid on GitHub, as far as it came from inputs. */
async function secretsOf(env) {
    const secrets = (0, secrets_js_1.openSecrets)();
    const { certain, possible } = await (0, secret_inputs_js_1.secretInputs)(env);
    for (const secret of [...certain, ...possible])
        secrets.add(secret);
    return secrets;
}
/** What deserves more than a line in the log: a deployment that goes on unwatched, a duty that could not be done. */
const TELL = {
    left: (io, message) => {
        io.warning(message);
    },
    failed: (io, message) => {
        io.error(message, { title: 'The deployment could not be cleaned up' });
    }
};
const inWords = (finished, { title, place }) => {
    const id = finished.kind === 'nothing-started' || finished.id === undefined
        ? ''
        : `${words_js_1.UNIT[place.service].noun} ${finished.id}: `;
    return `${title}: ${id}${finished.reason}`;
};
/** A summary that cannot be written changes nothing about what was done. */
const writeSummary = (finished, { title, place }, run, io) => {
    try {
        io.writeSummary((0, post_summary_js_1.renderPostSummary)({ title, place, finished, at: clock.now(), runUrl: (0, run_context_js_1.runUrl)(run) }));
    }
    catch (error) {
        (0, fan_out_js_1.warnOfReport)((message) => {
            io.warning(message);
        }, error);
    }
};
/** A post step's inputs are evaluated again; only a clear "no" counts. */
const wantsSummary = ({ env }) => !/^false$/i.test(env['INPUT_SUMMARY'] ?? '');
/** Main's credentials are not handed on: a role is assumed anew. */
const accessOf = ({ role, place }, { env }, run, io) => (0, access_js_1.openAccess)({
    role,
    region: place.region,
    version: version_js_1.VERSION,
    run,
    env,
    clock,
    mask: (secret) => {
        io.mask(secret);
    },
    debug: (line) => {
        io.debug((0, text_js_1.plain)(line));
    }
});
async function open(place, run, access) {
    const options = { run, version: version_js_1.VERSION, access };
    switch (place.service) {
        case 'appconfig':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(296), __webpack_require__.e(57), __webpack_require__.e(893)]).then(__webpack_require__.bind(__webpack_require__, 8893))).openControl(place, options);
        case 'amplify':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(747), __webpack_require__.e(57), __webpack_require__.e(254)]).then(__webpack_require__.bind(__webpack_require__, 8254))).openControl(place, options);
    }
}


/***/ }),

/***/ 8003:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createSend = void 0;
const node_http_1 = __webpack_require__(7067);
const node_https_1 = __webpack_require__(4708);
const proxy_js_1 = __webpack_require__(3616);
/** Largest answer that is read, in bytes: a hundred comments of the largest size in four-byte characters, escaped. */
const LARGEST = 64 * 1024 * 1024;
const bodyOf = async (reply) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of reply) {
        if (!(chunk instanceof Uint8Array))
            continue;
        size += chunk.byteLength;
        if (size > LARGEST)
            throw new Error('the answer is too large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
};
/** A header that came several times counts once, with the first value. */
const headersOf = ({ headers }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
/**
 * HTTP with what Node itself has: unlike its `fetch`, its agents take proxies from given variables. (The official
 * client brings an HTTP stack of its own: 1.17 MB of bundle and 42 ms of every start that loads it.)
 *
 * @param env HTTPS_PROXY, HTTP_PROXY and NO_PROXY are read from it, in both cases (Node 24.5 and newer)
 */
const createSend = (env) => {
    // No connection is kept: there are a handful of requests, and the process must not wait for idle sockets.
    const options = { keepAlive: false, proxyEnv: { ...(0, proxy_js_1.proxyEnvOf)(env) } };
    const plain = new node_http_1.Agent(options);
    const secure = new node_https_1.Agent(options);
    return ({ method, url, headers, body }, signal) => new Promise((resolve, reject) => {
        const secured = url.protocol === 'https:';
        const outgoing = (secured ? node_https_1.request : node_http_1.request)(url, { method, headers, signal, agent: secured ? secure : plain }, (reply) => {
            bodyOf(reply).then((text) => {
                resolve({ status: reply.statusCode ?? 0, headers: headersOf(reply), body: text });
            }, reject);
        });
        outgoing.on('error', reject);
        // A request that waits for its tunnel through a proxy does not tell that it was given up.
        signal.addEventListener('abort', () => {
            reject(new DOMException('The request was given up before an answer came', 'AbortError'));
        }, { once: true });
        outgoing.end(body);
    });
};
exports.createSend = createSend;


/***/ }),

/***/ 5457:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.shownEnding = void 0;
exports.endingOf = endingOf;
const snapshot_js_1 = __webpack_require__(6983);
/** What became of a deployment that had ended by itself when the post step looked. */
const OVER = {
    succeeded: 'succeeded',
    failed: 'failed',
    'rolled-back': 'rolled-back',
    stopped: 'cancelled'
};
const overAs = ({ phase }) => ((0, snapshot_js_1.isFinal)(phase) ? OVER[phase] : 'unknown');
/**
 * What the post step found out about the end of a run; undefined: nothing that main did not know, or nothing new.
 *
 * @param state the engine's saved state
 * @param duty what it meant
 * @param finished what was done about it; undefined when there was no duty
 */
function endingOf(state, duty, finished) {
    if (finished === undefined)
        return state?.outcome === undefined ? undefined : { kind: state.outcome, reason: '' };
    const { kind, reason } = finished;
    switch (kind) {
        case 'nothing-started':
            return NOT_STARTED;
        case 'stopped':
            return duty === 'revert'
                ? {
                    kind: 'reverted',
                    reason: `the job failed after this step: ${reason}`,
                    snapshot: finished.snapshot
                }
                : { kind: 'cancelled', reason: `the step was ended: ${reason}`, snapshot: finished.snapshot };
        case 'over':
            return { kind: overAs(finished.snapshot), reason, snapshot: finished.snapshot };
        case 'left':
            return { kind: 'left', reason, snapshot: finished.snapshot };
        case 'kept':
            return undefined;
        case 'failed':
            // What could not be taken back is there as before.
            if (duty === 'revert')
                return undefined;
            return { kind: 'unknown', reason, ...(finished.snapshot && { snapshot: finished.snapshot }) };
    }
}
/** True whatever main told. */
const CORRECTS = new Set(['succeeded', 'reverted']);
/** After these the deployment was there, and may be gone since. */
const DEPLOYED = new Set(['succeeded', 'baking', 'started']);
const GONE = new Set(['rolled-back', 'failed', 'cancelled']);
const NOT_STARTED = {
    kind: 'not-started',
    reason: 'the step was ended before anything was started'
};
/** The ending that is shown: what main told, unless the post step knows better. Without both, nothing was started. */
const shownEnding = (told, found) => {
    if (told === undefined)
        return found ?? NOT_STARTED;
    // Only the service itself knows better, and it was asked where there is a snapshot.
    if (found?.snapshot === undefined)
        return told;
    const corrected = CORRECTS.has(found.kind) || (DEPLOYED.has(told.kind) && GONE.has(found.kind));
    return corrected ? found : told;
};
exports.shownEnding = shownEnding;


/***/ }),

/***/ 194:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reachChart = reachChart;
const snapshot_js_1 = __webpack_require__(6983);
const format_js_1 = __webpack_require__(2011);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Points of each line. Mermaid's lines do not step: the more points, the steeper the edges. */
const POINTS = 241;
/** A line that never moves, or only once, is told in words as well. */
const LEAST_CHANGES = 2;
/** Each at least 3:1 against GitHub's white and its darkest page. */
const PLAN_COLOUR = '#848d97';
const ACTUAL_COLOUR = {
    queued: '#2f81f7',
    deploying: '#2f81f7',
    baking: '#2f81f7',
    stopping: '#e5534b',
    succeeded: '#2da44e',
    failed: '#e5534b',
    'rolled-back': '#e5534b',
    stopped: '#e5534b'
};
/** Units of the time axis, by how long it is at most. */
const UNITS = [
    { upTo: 3 * MINUTE, ms: SECOND, name: 'Seconds' },
    { upTo: 3 * HOUR, ms: MINUTE, name: 'Minutes' },
    { upTo: 72 * HOUR, ms: HOUR, name: 'Hours' },
    { upTo: Number.POSITIVE_INFINITY, ms: 24 * HOUR, name: 'Days' }
];
const shareAt = (shares, at) => shares.findLast((share) => share.at.getTime() <= at)?.percent ?? 0;
/** How often the share changes, from 0 on. */
const changes = (shares) => shares.filter(({ percent }, index) => percent !== (shares[index - 1]?.percent ?? 0)).length;
const rounded = (value, digits) => Number.isFinite(value) ? String(Number(value.toFixed(digits))) : '0';
const percentText = (percent) => rounded(Math.min(Math.max(percent, 0), 100), 1);
/**
 * Until when the chart goes. What has ended is shown against what was still planned, but takes up at least half of
 * the width; what goes on is shown until it was last seen.
 */
const endOf = ({ phase, plannedMs = 0, endedAt }, start, seenAt) => {
    const ended = endedAt?.getTime();
    if (!(0, snapshot_js_1.isFinal)(phase) || ended === undefined)
        return seenAt;
    return Math.max(ended, Math.min(start + plannedMs, start + 2 * (ended - start)));
};
const LOOK = {
    xyChart: { width: 900, height: 300, showLegend: true },
    themeVariables: { xyChart: { backgroundColor: 'transparent' } }
};
const source = (lines, start, end) => {
    const unit = UNITS.find(({ upTo }) => end - start <= upTo) ?? UNITS[3];
    const plotColorPalette = lines.map(({ colour }) => colour).join(', ');
    const look = { ...LOOK, themeVariables: { xyChart: { ...LOOK.themeVariables.xyChart, plotColorPalette } } };
    const valuesOf = (shares) => Array.from({ length: POINTS }, (_, index) => percentText(shareAt(shares, start + ((end - start) * index) / (POINTS - 1)))).join(', ');
    return [
        `%%{init: ${JSON.stringify(look)}}%%`,
        'xychart-beta',
        `    x-axis "${unit.name} since ${(0, format_js_1.timeOfDay)(start)} UTC" 0 --> ${rounded((end - start) / unit.ms, 3)}`,
        '    y-axis "Share of clients in %" 0 --> 100',
        ...lines.map(({ name, shares }) => `    line "${name}" [${valuesOf(shares)}]`)
    ].join('\n');
};
/**
 * The share of clients over time as a Mermaid chart: the plan, and what happened over it. Made of numbers only: no text
 * from outside can get in. Empty where there is too little to see.
 * @param observed shares seen while watching, for a deployment whose own events do not tell them
 * @param seenAt milliseconds since the epoch
 */
function reachChart(snapshot, observed, seenAt) {
    const { reach, startedAt, phase } = snapshot;
    const actual = reach !== undefined && changes(reach.actual) > 0 ? reach.actual : observed;
    const start = startedAt?.getTime();
    if (start === undefined || changes(actual) < LEAST_CHANGES)
        return '';
    const end = endOf(snapshot, start, seenAt);
    // Also keeps out moments that are none.
    if (!(end - start >= SECOND))
        return '';
    const lines = [
        ...(reach === undefined || reach.planned.length === 0
            ? []
            : [{ name: 'plan (latest)', colour: PLAN_COLOUR, shares: reach.planned }]),
        { name: 'rollout', colour: ACTUAL_COLOUR[phase], shares: actual }
    ];
    return ['```mermaid', source(lines, start, end), '```'].join('\n');
}


/***/ }),

/***/ 5438:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fanOut = fanOut;
exports.warnOfReport = warnOfReport;
const text_js_1 = __webpack_require__(5655);
/**
 * One report that passes everything on to several. What one of them throws never reaches the run or the others: the
 * first time it becomes a warning (neutralised), and it is asked again at the next happening.
 */
function fanOut(reports, warn) {
    const failed = new Set();
    return (happening) => {
        for (const report of reports) {
            try {
                report(happening);
            }
            catch (error) {
                if (failed.has(report))
                    continue;
                failed.add(report);
                warnOfReport(warn, error);
            }
        }
    };
}
/** Warns (neutralised) of a report that could not be written. Never throws. */
function warnOfReport(warn, error) {
    const why = error instanceof Error ? error.message : String(error);
    try {
        warn((0, text_js_1.plain)(`A report could not be written; the deployment is not affected: ${why}`));
    }
    catch {
        // The log itself is gone: there is nobody left to tell.
    }
}


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack_module, exports) => {


/** How numbers and times are written in every report. All times are UTC. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.count = exports.bar = exports.percentage = exports.relative = exports.duration = exports.elapsed = exports.moment = exports.date = exports.dateTime = exports.timeOfDay = void 0;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const two = (value) => String(value).padStart(2, '0');
/** `12:04:09` */
const timeOfDay = (at) => new Date(at).toISOString().slice(11, 19);
exports.timeOfDay = timeOfDay;
/** `2026-11-21 12:04:09` */
const dateTime = (at) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
exports.dateTime = dateTime;
/** `2026-11-21` */
const date = (at) => new Date(at).toISOString().slice(0, 10);
exports.date = date;
/** The time of day, with the date when that is not the day of `now`. */
const moment = (at, now) => (0, exports.date)(at) === (0, exports.date)(now) ? (0, exports.timeOfDay)(at) : (0, exports.dateTime)(at);
exports.moment = moment;
/** `+02:05`, from an hour on `+1:02:05`. */
const elapsed = (ms) => {
    const seconds = Math.max(Math.floor(ms / SECOND), 0);
    const hours = Math.floor(seconds / 3600);
    const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return hours === 0 ? `+${rest}` : `+${hours}:${rest}`;
};
exports.elapsed = elapsed;
/** For people, in the two largest units: `45 s`, `2 min 5 s`, `3 h 4 min`. */
const duration = (ms) => {
    const seconds = Math.max(Math.round(ms / SECOND), 0) * SECOND;
    const [large, largeName, small, smallName] = seconds >= HOUR
        ? [Math.floor(seconds / HOUR), 'h', Math.floor((seconds % HOUR) / MINUTE), 'min']
        : [Math.floor(seconds / MINUTE), 'min', (seconds % MINUTE) / SECOND, 's'];
    const parts = [large > 0 ? `${large} ${largeName}` : '', small > 0 ? `${small} ${smallName}` : ''];
    return parts.filter((part) => part !== '').join(' ') || '0 s';
};
exports.duration = duration;
/** `in 18 min`, `now`, `2 min ago` */
const relative = (at, now) => Math.abs(at - now) < SECOND ? 'now' : at >= now ? `in ${(0, exports.duration)(at - now)}` : `${(0, exports.duration)(now - at)} ago`;
exports.relative = relative;
/** `40 %`, `12.5 %` */
const percentage = (percent) => `${Number(percent.toFixed(1))} %`;
exports.percentage = percentage;
/** Ten cells; the last one fills only at 100 %. */
const bar = (percent) => {
    const filled = Math.min(Math.max(Math.floor(percent / 10), 0), 10);
    return '█'.repeat(filled) + '░'.repeat(10 - filled);
};
exports.bar = bar;
/** `1 event`, `3 events` */
const count = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
exports.count = count;


/***/ }),

/***/ 2378:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hasFailed = void 0;
/** Whether the service reported an error for an extension's action. */
const hasFailed = ({ errorCode, errorMessage }) => (errorCode ?? '') !== '' || (errorMessage ?? '') !== '';
exports.hasFailed = hasFailed;


/***/ }),

/***/ 9221:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.noNews = void 0;
exports.createNovelty = createNovelty;
const snapshot_js_1 = __webpack_require__(6983);
const format_js_1 = __webpack_require__(2011);
const log_style_js_1 = __webpack_require__(9600);
const text_js_1 = __webpack_require__(5655);
/** An expected end that moves by less is no news, in milliseconds. */
const SAME_END_MS = 60_000;
const eventKey = ({ at, type, text }) => JSON.stringify([at.getTime(), type, text]);
const invocationKey = (event, { extension, action, uri, errorCode }) => JSON.stringify([eventKey(event), extension, action, uri, errorCode]);
/** Steps that wait, or were never reached, are no news. */
const isNews = ({ phase, startedAt }) => phase === undefined || startedAt !== undefined || (phase !== 'queued' && phase !== 'stopped');
/** Remembers what was shown of one deployment, so that nothing is shown twice, whatever the head of its event log does. */
function createNovelty() {
    const shown = new Set();
    let lastState;
    let announcedEnd;
    /** True the first time. */
    const isNew = (key) => shown.size < shown.add(key).size;
    const steps = ({ steps: all }) => all.filter((step) => isNews(step) && isNew(JSON.stringify(['step', step.name, step.state]))).map(log_style_js_1.stepText);
    /** The newest thing that happened and the state it brought are one: they share a line. */
    const happened = (snapshot, now) => {
        const state = `${snapshot.state} ${snapshot.percent ?? ''}`;
        const isChanged = state !== lastState;
        lastState = state;
        const fresh = snapshot.events.filter((event) => isNew(eventKey(event)));
        const ofSteps = steps(snapshot);
        const bringer = fresh.at(-1);
        const columns = (brings) => isChanged && brings ? (0, log_style_js_1.stateColumns)(snapshot) : (0, log_style_js_1.emptyColumns)(snapshot);
        const lines = [
            ...ofSteps.map((text, index) => `${columns(bringer === undefined && index === ofSteps.length - 1)}  ${text}`),
            ...snapshot.events.flatMap((event) => {
                const invocations = event.invocations
                    .filter((invocation) => isNew(invocationKey(event, invocation)))
                    .map((invocation) => `${(0, log_style_js_1.emptyColumns)(snapshot)}  ↳ ${(0, log_style_js_1.invocationText)(invocation)}`);
                return fresh.includes(event)
                    ? [`${columns(event === bringer)}  ${(0, log_style_js_1.eventText)(event, now)}`, ...invocations]
                    : invocations;
            })
        ];
        const isTold = bringer !== undefined || ofSteps.length > 0;
        return isChanged && !isTold ? [(0, log_style_js_1.stateColumns)(snapshot), ...lines] : lines;
    };
    const extensions = ({ extensions: all = [] }) => all
        .filter((one) => isNew(JSON.stringify(['extension', one])))
        .map((one) => `applied: extension ${(0, text_js_1.plain)(one)}`);
    const end = ({ expectedEnd }, now) => {
        const at = expectedEnd?.getTime();
        if (at === undefined || at <= now)
            return [];
        if (announcedEnd !== undefined && Math.abs(at - announcedEnd) < SAME_END_MS)
            return [];
        const word = announcedEnd === undefined ? 'end expected' : 'end now expected';
        announcedEnd = at;
        return [`${word} at ${(0, format_js_1.timeOfDay)(at)} UTC, ${(0, format_js_1.relative)(at, now)}`];
    };
    return {
        next: (snapshot, now) => [...happened(snapshot, now), ...extensions(snapshot), ...end(snapshot, now)]
    };
}
/** The step that is under way, and since when. */
const underWay = ({ steps }, now) => {
    const step = steps.findLast(({ startedAt, endedAt, phase }) => startedAt !== undefined && endedAt === undefined && phase !== undefined && !(0, snapshot_js_1.isFinal)(phase));
    return step?.startedAt === undefined
        ? ''
        : `, step ${(0, text_js_1.plain)(step.name, 100)} for ${(0, format_js_1.duration)(now - step.startedAt.getTime())}`;
};
const expectation = ({ expectedEnd }, now) => {
    const at = expectedEnd?.getTime();
    if (at === undefined)
        return '';
    return `, end ${at >= now ? 'expected' : 'was expected'} ${(0, format_js_1.relative)(at, now)}`;
};
/** A sign of life: the state is what it was. */
const noNews = (snapshot, now) => `${(0, log_style_js_1.stateColumns)(snapshot)}  ${(0, log_style_js_1.paint)('gray', `no news${underWay(snapshot, now)}${expectation(snapshot, now)}`)}`;
exports.noNews = noNews;


/***/ }),

/***/ 4033:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createPrinter = createPrinter;
const format_js_1 = __webpack_require__(2011);
const log_style_js_1 = __webpack_require__(9600);
const text_js_1 = __webpack_require__(5655);
const MINUTE = 60_000;
/** A silent deployment gives a sign of life every minute at first, later every five. In milliseconds. */
const HEARTBEATS = { busyMs: 10 * MINUTE, earlyMs: MINUTE, lateMs: 5 * MINUTE };
/** @param clock asked for the time only: signs of life come with what happens, not by a timer */
function createPrinter(io, clock) {
    const began = clock.now();
    let lastLineAt = began;
    const elapsedMs = () => clock.now() - began;
    const print = (text, colour) => {
        const now = clock.now();
        lastLineAt = now;
        const times = (0, log_style_js_1.paint)('gray', `${(0, format_js_1.timeOfDay)(now)}  ${(0, format_js_1.elapsed)(now - began).padEnd(6)}`);
        io.info((0, text_js_1.defuse)(`${times}  ${colour === undefined ? text.trimEnd() : (0, log_style_js_1.paint)(colour, text)}`));
    };
    return {
        print,
        elapsedMs,
        heartbeat: (text) => {
            const spacing = elapsedMs() < HEARTBEATS.busyMs ? HEARTBEATS.earlyMs : HEARTBEATS.lateMs;
            if (clock.now() - lastLineAt >= spacing)
                print(text());
        }
    };
}


/***/ }),

/***/ 5956:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.logSettled = logSettled;
const outcome_js_1 = __webpack_require__(5519);
const format_js_1 = __webpack_require__(2011);
const log_style_js_1 = __webpack_require__(9600);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** Longest word on what to do next, in UTF-16 units; an annotation has the whole. */
const LONGEST = 400;
const filled = (text = '') => (0, text_js_1.plainLines)(text).filter((line) => line !== '');
/**
 * The end of the log. The last line says how it ended, and what to do or where to look next; why it failed or did nothing stands right
 * above it already, as an annotation.
 */
function logSettled({ print, elapsedMs }, outcome) {
    const { kind, snapshot, reason, hint } = outcome;
    const isTold = (0, outcome_js_1.isFailure)(outcome) || kind === 'skipped';
    if (!isTold)
        for (const line of filled(reason))
            print(line);
    const mark = (0, outcome_js_1.isFailure)(outcome) ? '✖' : '✔';
    const state = snapshot === undefined ? '' : ` (${(0, text_js_1.plain)(snapshot.state, 60)})`;
    const url = (0, outcome_js_1.isFailure)(outcome) ? '' : (0, text_js_1.plain)(snapshot?.facts.url ?? outcome.facts?.url ?? '');
    const advice = (0, text_js_1.cut)(filled(hint).join(' ') || (words_js_1.NEXT[kind] ?? url), LONGEST);
    const next = advice === '' ? '' : ` → ${advice}`;
    // The line's own time is in whole seconds, too.
    const took = (0, format_js_1.duration)(Math.floor(elapsedMs() / 1_000) * 1_000);
    print(`${mark} ${kind}${state} after ${took}${next}`, (0, log_style_js_1.outcomeColour)(kind));
}


/***/ }),

/***/ 9600:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.outcomeColour = exports.invocationText = exports.stepText = exports.eventText = exports.emptyColumns = exports.stateColumns = exports.progressColumns = exports.paint = void 0;
const outcome_js_1 = __webpack_require__(5519);
const format_js_1 = __webpack_require__(2011);
const invocation_js_1 = __webpack_require__(2378);
const text_js_1 = __webpack_require__(5655);
const ESC = String.fromCharCode(0x1b);
/** The SGR codes that GitHub's log view shows. */
const SGR = { green: 32, yellow: 33, red: 31, cyan: 36, gray: 90, bold: 1 };
/** Colours a text that is neutralised already; GitHub resets colours at every line end anyway. */
const paint = (colour, text) => `${ESC}[${SGR[colour]}m${text}${ESC}[0m`;
exports.paint = paint;
const PHASE_COLOUR = {
    queued: 'gray',
    deploying: 'cyan',
    baking: 'yellow',
    stopping: 'red',
    succeeded: 'green',
    failed: 'red',
    'rolled-back': 'red',
    stopped: 'yellow'
};
/** Fits AppConfig's longest state, ROLLING_BACK. */
const STATE_WIDTH = 12;
const PERCENT_WIDTH = 6;
const BAR_WIDTH = 10;
/** What happened that long ago is told with its own time: the line's is that of the look. In milliseconds. */
const OLD_MS = 60_000;
/** `DEPLOYING     ██░░░░░░░░   20 %`; without a percentage there is no bar. The name is neutralised already. */
const progressColumns = (name, colour, percent) => {
    const shown = (0, exports.paint)(colour, name) + ' '.repeat(Math.max(STATE_WIDTH - name.length, 0));
    return percent === undefined
        ? shown
        : `${shown}  ${(0, format_js_1.bar)(percent)} ${(0, format_js_1.percentage)(percent).padStart(PERCENT_WIDTH)}`;
};
exports.progressColumns = progressColumns;
/** The same for a deployment, coloured by phase. */
const stateColumns = ({ phase, state, percent }) => (0, exports.progressColumns)((0, text_js_1.plain)(state, 60), PHASE_COLOUR[phase], percent);
exports.stateColumns = stateColumns;
/** As wide as {@link stateColumns}: keeps the events of one look in one column. */
const emptyColumns = ({ percent }) => ' '.repeat(STATE_WIDTH + (percent === undefined ? 0 : 2 + BAR_WIDTH + 1 + PERCENT_WIDTH));
exports.emptyColumns = emptyColumns;
/** `PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 20.00% of clients` */
const eventText = ({ at, type, by, text }, now) => {
    const when = now - at.getTime() < OLD_MS ? '' : `${(0, exports.paint)('gray', (0, format_js_1.moment)(at.getTime(), now))} `;
    const who = by === undefined ? '' : ` by ${(0, text_js_1.plain)(by, 100)}`;
    const what = text === '' ? '' : `: ${(0, text_js_1.plain)(text)}`;
    return `${when}${(0, text_js_1.plain)(type, 60)}${who}${what}`;
};
exports.eventText = eventText;
/** `step BUILD: SUCCEED after 1 min 5 s` */
const stepText = ({ name, state, phase, reason = '', startedAt, endedAt }) => {
    const shown = (0, text_js_1.plain)(state, 60);
    const took = startedAt === undefined || endedAt === undefined
        ? ''
        : ` after ${(0, format_js_1.duration)(endedAt.getTime() - startedAt.getTime())}`;
    const why = reason === '' ? '' : `: ${(0, text_js_1.plain)(reason)}`;
    return `step ${(0, text_js_1.plain)(name, 100)}: ${phase === undefined ? shown : (0, exports.paint)(PHASE_COLOUR[phase], shown)}${took}${why}`;
};
exports.stepText = stepText;
/** `extension notify, action tell (arn:aws:sns:…): failed, AccessDenied: not authorised` */
const invocationText = (invocation) => {
    const { extension, action, uri } = invocation;
    const target = uri === undefined ? '' : ` (${(0, text_js_1.plain)(uri, 300)})`;
    const what = `extension ${(0, text_js_1.plain)(extension, 300)}, action ${(0, text_js_1.plain)(action, 300)}${target}`;
    if (!(0, invocation_js_1.hasFailed)(invocation))
        return (0, exports.paint)('gray', `${what}: invoked`);
    const why = [invocation.errorCode, invocation.errorMessage]
        .filter((part) => part !== undefined && part !== '')
        .map((part) => (0, text_js_1.plain)(part ?? ''));
    return (0, exports.paint)('red', `${what}: failed, ${why.join(': ')}`);
};
exports.invocationText = invocationText;
/** Green for what exits with 0, red for what fails the step. */
const outcomeColour = (kind) => (outcome_js_1.EXIT_CODE[kind] === 0 ? 'green' : 'red');
exports.outcomeColour = outcomeColour;


/***/ }),

/***/ 7362:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createTroubleLog = createTroubleLog;
const format_js_1 = __webpack_require__(2011);
const text_js_1 = __webpack_require__(5655);
/** Least time between two lines about the same trouble, in milliseconds. */
const SPACING_MS = 60_000;
function createTroubleLog({ print }, clock) {
    let failures = 0;
    let since = 0;
    let isTold = false;
    let toldAt = Number.NEGATIVE_INFINITY;
    return {
        failed: ({ message }, retryMs) => {
            const now = clock.now();
            if (failures === 0)
                since = now;
            failures++;
            // Also across recoveries: under throttling every other request may fail for a long time.
            if (now - toldAt < SPACING_MS)
                return;
            toldAt = now;
            isTold = true;
            const so = failures === 1 ? '' : ` (${(0, format_js_1.count)(failures, 'failed request')} in ${(0, format_js_1.duration)(now - since)})`;
            print(`trouble: ${(0, text_js_1.plain)(message)}${so}; next try in ${(0, format_js_1.duration)(Math.max(retryMs, 1_000))}`, 'yellow');
        },
        recovered: (afterMs) => {
            if (isTold)
                print(`recovered after ${(0, format_js_1.duration)(afterMs)}`);
            failures = 0;
            isTold = false;
        }
    };
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createLog = createLog;
const snapshot_js_1 = __webpack_require__(6983);
const format_js_1 = __webpack_require__(2011);
const log_observed_js_1 = __webpack_require__(9221);
const log_printer_js_1 = __webpack_require__(4033);
const log_settled_js_1 = __webpack_require__(5956);
const log_style_js_1 = __webpack_require__(9600);
const log_trouble_js_1 = __webpack_require__(7362);
const plan_log_js_1 = __webpack_require__(7648);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** From then on it is explained why a deployment is still in a queue of the service, in milliseconds. */
const QUEUED_MS = 60_000;
/** Least time between two lines about an upload, in milliseconds. */
const UPLOAD_MS = 5_000;
/**
 * The live log: one line for each thing that happens, with the time of day (UTC) and the time since this step
 * began. It uses no timer: signs of life come with the looks at the deployment.
 */
function createLog(io, clock) {
    const printer = (0, log_printer_js_1.createPrinter)(io, clock);
    const { print, heartbeat } = printer;
    const trouble = (0, log_trouble_js_1.createTroubleLog)(printer, clock);
    const once = new Set();
    let novelty = (0, log_observed_js_1.createNovelty)();
    let unit = words_js_1.UNIT.appconfig;
    let holderSeen = '';
    let queuedSince;
    let uploadAt = Number.NEGATIVE_INFINITY;
    const isNew = (key) => once.size < once.add(key).size;
    const resolved = ({ title, rows, notes }) => {
        const first = isNew('resolved');
        const newRows = rows.filter(([label, value]) => isNew(`row ${label}: ${value}`));
        const newNotes = notes.filter((note) => isNew(`note ${note}`));
        if (!first) {
            for (const [label, value] of newRows)
                print(`${(0, text_js_1.plain)(label, 100)}: ${(0, text_js_1.plain)(value)}`);
            for (const note of newNotes)
                print((0, text_js_1.plain)(note));
            return;
        }
        if (newRows.length + newNotes.length === 0)
            return;
        const width = Math.max(0, ...newRows.map(([label]) => (0, text_js_1.plain)(label, 100).length));
        io.startGroup((0, text_js_1.plain)(title, 300));
        for (const [label, value] of newRows)
            io.info((0, text_js_1.defuse)(`${(0, text_js_1.plain)(label, 100).padEnd(width)}  ${(0, text_js_1.plain)(value)}`));
        for (const note of newNotes)
            io.info((0, text_js_1.defuse)(`• ${(0, text_js_1.plain)(note)}`));
        io.endGroup();
    };
    const excerpt = ({ title, lines }) => {
        io.startGroup((0, text_js_1.plain)((0, text_js_1.sentence)(title), 300));
        for (const line of lines)
            io.info((0, text_js_1.plain)(line));
        io.endGroup();
    };
    const busy = ({ id, title, snapshot, by }, until) => {
        const now = clock.now();
        const end = snapshot.expectedEnd?.getTime();
        const expected = end === undefined ? '' : `, its end is expected ${(0, format_js_1.relative)(end, now)}`;
        const key = `${id} ${snapshot.state}`;
        const limit = until === undefined ? '' : `; waiting until ${(0, format_js_1.moment)(until.getTime(), now)} UTC at the latest`;
        const run = by === undefined ? '' : `; started by ${(0, text_js_1.plain)(by, 300)}`;
        const text = `${(0, log_style_js_1.stateColumns)(snapshot)}  ${(0, text_js_1.plain)(title, 300)} is in the way${expected}`;
        if (key === holderSeen)
            heartbeat(() => text);
        else
            print(text + limit + run);
        holderSeen = key;
    };
    const searching = (problem, until) => {
        print(`the answer to the start was lost: ${(0, text_js_1.plain)(problem.message)}`, 'yellow');
        print(`looking for what it started, until ${(0, format_js_1.moment)(until.getTime(), clock.now())} UTC at the latest`);
    };
    const begun = ({ handle, snapshot }, deadline) => {
        queuedSince = undefined;
        unit = (0, words_js_1.unitOf)(snapshot.facts, unit);
        // What was seen before is another deployment that was in the way.
        novelty = (0, log_observed_js_1.createNovelty)();
        const limit = deadline === undefined ? '' : `; time is up at ${(0, format_js_1.moment)(deadline.getTime(), clock.now())} UTC`;
        print((0, log_style_js_1.paint)('bold', `${unit.noun} ${(0, text_js_1.plain)(handle.id, 100)} ${words_js_1.OWNERSHIP[handle.ownership]}`) + limit);
        observed(snapshot);
    };
    const observed = (snapshot) => {
        if (snapshot.unknownState && isNew(`state ${snapshot.state}`)) {
            const name = (0, text_js_1.plain)(snapshot.state, 60);
            io.warning(`The state ${name} is not known to this version; the ${unit.noun} counts as in flight.`);
        }
        const now = clock.now();
        const lines = novelty.next(snapshot, now);
        lines.forEach((line) => {
            print(line);
        });
        waiting(snapshot, now);
        if (lines.length === 0 && !(0, snapshot_js_1.isFinal)(snapshot.phase))
            heartbeat(() => (0, log_observed_js_1.noNews)(snapshot, now));
    };
    /** Says once what keeps a deployment in the queue, when it has been there for a while. */
    const waiting = ({ phase, waitsFor }, now) => {
        if (phase !== 'queued')
            return;
        queuedSince ??= now;
        if (waitsFor !== undefined && now - queuedSince >= QUEUED_MS && isNew('waits'))
            print((0, text_js_1.plain)(waitsFor));
    };
    const uploading = (sent, total) => {
        const now = clock.now();
        if (sent < total && now - uploadAt < UPLOAD_MS)
            return;
        uploadAt = now;
        const share = total === 0 ? 100 : Math.floor((sent / total) * 100);
        print(`${(0, log_style_js_1.progressColumns)('uploading', 'cyan', share)}  ${megabytes(sent)} of ${megabytes(total)} MB`);
    };
    const handle = (happening) => {
        switch (happening.kind) {
            case 'resolved':
                unit = words_js_1.UNIT[happening.place.service];
                resolved(happening.subject);
                break;
            case 'busy':
                busy(happening.holder, happening.until);
                break;
            case 'starting':
                print(`starting (marker ${(0, text_js_1.plain)(happening.intent.marker, 100)})`);
                break;
            case 'searching':
                searching(happening.problem, happening.until);
                break;
            case 'begun':
                begun(happening.begun, happening.deadline);
                break;
            case 'uploading':
                uploading(happening.sent, happening.total);
                break;
            case 'observed':
                observed(happening.snapshot);
                break;
            case 'trouble':
                trouble.failed(happening.problem, happening.retryMs);
                break;
            case 'recovered':
                trouble.recovered(happening.afterMs);
                break;
            case 'interrupted':
                print(interruption(happening.why, happening.then), 'yellow');
                break;
            case 'stopping':
                print(STOPPING[happening.mode](`${unit.noun} ${(0, text_js_1.plain)(happening.id, 100)}`), 'yellow');
                break;
            case 'warning':
                if (isNew(`warning ${happening.message}`))
                    io.warning((0, text_js_1.annotation)(happening.message));
                break;
            case 'note':
                print((0, text_js_1.plain)(happening.message));
                break;
            case 'excerpt':
                excerpt(happening);
                break;
            case 'detail':
                io.debug((0, text_js_1.plain)(happening.message));
                break;
            case 'planned':
                (0, plan_log_js_1.logPlan)(io, happening.plan);
                break;
            case 'surfaced':
                break;
            case 'settled':
                (0, log_settled_js_1.logSettled)(printer, happening.outcome);
                break;
        }
    };
    return handle;
}
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const STOPPING = {
    stop: (what) => `asking the service to stop ${what}`,
    revert: (what) => `asking the service to stop ${what} and to revert it if it is complete`
};
const THEN = {
    stop: 'stopping it',
    leave: 'leaving it as it is, as asked'
};
const interruption = (why, then) => why.kind === 'deadline'
    ? `time is up after ${(0, format_js_1.duration)(why.afterMs)}: ${THEN[then]}`
    : `cancelled (${(0, text_js_1.plain)(why.signal, 60)}): ${THEN[then]}`;


/***/ }),

/***/ 7648:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.logPlan = logPlan;
const format_js_1 = __webpack_require__(2011);
const plan_js_1 = __webpack_require__(1307);
const text_js_1 = __webpack_require__(5655);
/** Changes that are listed; the output `changes` holds all of them. */
const MOST_CHANGES = 500;
/** Warnings that become annotations; GitHub keeps ten. */
const MOST_WARNINGS = 8;
/** Longest value, in UTF-16 units. */
const VALUE = 300;
const SIGN = {
    added: '+',
    removed: '-',
    changed: '~',
    enabled: '↑',
    disabled: '↓'
};
const changeLines = ({ kind, summary, before, after }) => [
    `${SIGN[kind]} ${(0, text_js_1.plain)(summary)}`,
    ...(before === undefined ? [] : [`    before: ${(0, text_js_1.plain)(before, VALUE)}`]),
    ...(after === undefined ? [] : [`    after:  ${(0, text_js_1.plain)(after, VALUE)}`])
];
const placeOf = ({ at }) => at === undefined
    ? {}
    : {
        file: (0, text_js_1.plain)(at.file, 500),
        ...(at.line !== undefined && { startLine: at.line }),
        ...(at.column !== undefined && { startColumn: at.column })
    };
const group = (io, title, lines) => {
    io.startGroup(title);
    for (const line of lines)
        io.info((0, text_js_1.defuse)(line));
    io.endGroup();
};
/** Writes a plan into the log. Errors among its findings are annotated with the outcome, as remarks. */
function logPlan(io, { subject, changes, comparison, findings }) {
    const width = Math.max(0, ...subject.rows.map(([label]) => (0, text_js_1.plain)(label, 100).length));
    group(io, (0, text_js_1.plain)(subject.title, 300), [
        ...subject.rows.map(([label, value]) => `${(0, text_js_1.plain)(label, 100).padEnd(width)}  ${(0, text_js_1.plain)(value)}`),
        ...subject.notes.map((note) => `• ${(0, text_js_1.plain)(note)}`)
    ]);
    if (changes !== undefined && changes.length > 0) {
        const shown = changes.slice(0, MOST_CHANGES);
        const left = changes.length - shown.length;
        group(io, (0, format_js_1.count)(changes.length, 'change'), [
            ...shown.flatMap(changeLines),
            ...(left === 0 ? [] : [`… ${left} more, in the output \`changes\` …`])
        ]);
    }
    io.info((0, text_js_1.plain)(comparison));
    for (const finding of findings) {
        if (finding.severity === 'note')
            io.info((0, text_js_1.plain)((0, plan_js_1.findingText)(finding)));
        if (finding.severity === 'error')
            io.info((0, text_js_1.plain)(`error: ${(0, plan_js_1.findingText)(finding)}`));
    }
    for (const finding of findings.filter(({ severity }) => severity === 'warning').slice(0, MOST_WARNINGS)) {
        io.warning((0, text_js_1.annotation)(finding.message), placeOf(finding));
    }
}


/***/ }),

/***/ 1307:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reasonBeside = exports.findingText = void 0;
exports.planBlocks = planBlocks;
const summary_parts_js_1 = __webpack_require__(2921);
const text_js_1 = __webpack_require__(5655);
/** Longest text in a table cell, in UTF-16 units. */
const CELL = 500;
const SEVERITY = { error: '❌ ', warning: '⚠️ ', note: 'ℹ️ ' };
/** `config/flags.yml:12: must be a number` */
const findingText = ({ message, at }) => {
    if (at === undefined)
        return message;
    const line = at.line === undefined ? '' : `:${at.line}`;
    return `${at.file}${line}: ${message}`;
};
exports.findingText = findingText;
const MARK = {
    added: '➕',
    removed: '➖',
    changed: '✏️',
    enabled: '🟢',
    disabled: '⚪'
};
const changeTable = (changes, budget) => {
    const showsValues = changes.some(({ before, after }) => before !== undefined || after !== undefined);
    return (0, summary_parts_js_1.table)(['', 'Change', ...(showsValues ? ['Before', 'After'] : [])], changes.map(({ kind, summary, before = '', after = '' }) => [
        MARK[kind],
        (0, text_js_1.markdown)(summary, CELL),
        ...(showsValues ? [(0, text_js_1.code)(before, CELL), (0, text_js_1.code)(after, CELL)] : [])
    ]), budget, 'change');
};
const findingList = (findings, budget) => (0, summary_parts_js_1.fit)(findings.map((finding) => `- ${SEVERITY[finding.severity]}${(0, text_js_1.markdown)((0, exports.findingText)(finding), CELL)}`), budget, (amount) => `- … ${amount} more …`).join('\n');
/** Why it ended as it did, where the comparison, which has a line of its own, does not say it already. */
const reasonBeside = (plan, { reason = '' }) => reason === plan?.comparison ? '' : reason;
exports.reasonBeside = reasonBeside;
/** The plan's own part of a summary or comment, below its facts: what changes, and what is worth knowing. */
function planBlocks(plan, budget) {
    const { changes = [], comparison, findings, subject } = plan;
    return [
        (0, text_js_1.markdown)(comparison, CELL),
        changeTable(changes, budget.changes),
        findingList(findings, budget.findings),
        (0, summary_parts_js_1.details)('Worth knowing', (0, summary_parts_js_1.bullets)(subject.notes, '', budget.notes))
    ];
}


/***/ }),

/***/ 7939:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPostSummary = renderPostSummary;
const format_js_1 = __webpack_require__(2011);
const summary_parts_js_1 = __webpack_require__(2921);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
const chart_js_1 = __webpack_require__(194);
const KIND = {
    'nothing-started': { emoji: '⚪', words: 'nothing was started' },
    stopped: { emoji: '🛑', words: 'stopped by the post step' },
    over: { emoji: 'ℹ️', words: 'had ended by itself' },
    kept: { emoji: 'ℹ️', words: 'kept' },
    left: { emoji: '⚠️', words: 'left running' },
    failed: { emoji: '❌', words: 'its end is not known' }
};
/** The post step's own section: what was found, what was done about it, and how it ended. Below 900 KiB. */
function renderPostSummary({ title, place, finished, at, runUrl }) {
    const { emoji, words } = KIND[finished.kind];
    const snapshot = finished.kind === 'nothing-started' ? undefined : finished.snapshot;
    const id = finished.kind === 'nothing-started' ? undefined : finished.id;
    const events = snapshot?.events ?? [];
    const unit = (0, words_js_1.unitOf)(snapshot?.facts, place && words_js_1.UNIT[place.service]);
    return (0, summary_parts_js_1.blocks)(`### ${emoji} ${(0, text_js_1.markdown)(`${title}: ${words}`, 500)}`, finished.kind === 'failed' ? (0, summary_parts_js_1.alert)('CAUTION', finished.reason) : '', `The post step looked after this ${unit.noun}.`, finished.kind === 'failed' ? '' : (0, summary_parts_js_1.paragraph)(`What became of it: ${finished.reason}.`), (0, summary_parts_js_1.factTable)([
        ...(0, summary_parts_js_1.deploymentRows)(snapshot, snapshot?.facts ?? {}, id, at, unit),
        ['Post step ended', `${(0, format_js_1.dateTime)(at)} UTC`],
        ['Run', (0, summary_parts_js_1.address)('Open the run', runUrl)]
    ]), ...(snapshot === undefined ? [] : [(0, chart_js_1.reachChart)(snapshot, [], at), (0, summary_parts_js_1.stepTable)(snapshot)]), (0, summary_parts_js_1.details)('Timeline', (0, summary_parts_js_1.timeline)(events)), (0, summary_parts_js_1.invocationTable)(events));
}


/***/ }),

/***/ 2921:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.details = exports.address = exports.extensionRow = exports.timeRows = exports.durationOf = exports.idOf = exports.textRow = exports.factTable = exports.bullets = exports.alert = exports.paragraph = exports.table = exports.blocks = void 0;
exports.fit = fit;
exports.deploymentRows = deploymentRows;
exports.timeline = timeline;
exports.stepTable = stepTable;
exports.invocationTable = invocationTable;
const format_js_1 = __webpack_require__(2011);
const invocation_js_1 = __webpack_require__(2378);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** Longest text in a table cell, in UTF-16 units. */
const CELL = 500;
/** UTF-8 bytes that each part may fill. Together they stay below 900 KiB; the runner drops a summary over 1 MiB. */
const BUDGET = {
    prose: 30_000,
    list: 40_000,
    facts: 100_000,
    steps: 100_000,
    timeline: 350_000,
    invocations: 150_000
};
/** Markdown blocks, empty ones left out, one blank line between them. */
const blocks = (...parts) => parts.filter((part) => part !== '').join('\n\n') + '\n';
exports.blocks = blocks;
/** As many lines of both ends as fit into `budget` UTF-8 bytes, and a line that counts what was left out in between. */
function fit(lines, budget, leftOut) {
    const size = (line) => Buffer.byteLength(line) + 1;
    let left = budget - lines.reduce((sum, line) => sum + size(line), 0);
    if (left >= 0)
        return lines;
    left = budget - size(leftOut(lines.length));
    const head = [];
    const tail = [];
    for (let taken = 0; taken < lines.length; taken++) {
        const fromEnd = taken % 2 === 0;
        const line = (fromEnd ? lines.at(-1 - tail.length) : lines[head.length]) ?? '';
        left -= size(line);
        if (left < 0)
            break;
        if (fromEnd)
            tail.unshift(line);
        else
            head.push(line);
    }
    return [...head, leftOut(lines.length - head.length - tail.length), ...tail];
}
const cell = (text) => (0, text_js_1.markdown)(text, CELL);
/** A table; as many rows of both ends as fit into `budget` UTF-8 bytes. Cells are Markdown. */
const table = (head, rows, budget, noun) => {
    if (rows.length === 0)
        return '';
    const row = (cells) => `| ${cells.join(' | ')} |`;
    const gap = (amount) => row(head.map((_, column) => (column === 1 ? `… ${(0, format_js_1.count)(amount, noun)} left out …` : '')));
    return [row(head), row(head.map(() => ':--')), ...fit(rows.map(row), budget, gap)].join('\n');
};
exports.table = table;
/** Several lines of prose, each put through `shape`. */
const lines = (text, budget = BUDGET.prose) => fit((0, text_js_1.plainLines)(text)
    .filter((line) => line !== '')
    .map((line) => (0, text_js_1.prose)(line)), budget, (amount) => `… ${(0, format_js_1.count)(amount, 'line')} left out …`);
/** A line of prose of its own. */
const paragraph = (text) => lines(text).join('  \n');
exports.paragraph = paragraph;
/** One of GitHub's alerts; no alert without a text. What to do `next` is a paragraph of its own in it. */
const alert = (kind, text, budget = BUDGET.prose, next = '') => {
    const content = lines((0, text_js_1.sentence)(text), budget);
    if (content.length === 0)
        return '';
    const paragraphs = [content, lines(next, budget)].filter((part) => part.length > 0);
    const quoted = paragraphs.map((part) => part.map((line) => `> ${line}`).join('  \n'));
    return `> [!${kind}]\n${quoted.join('\n>\n')}`;
};
exports.alert = alert;
/** A list of texts, each behind the `mark`. */
const bullets = (texts, mark = '', budget = BUDGET.list) => fit(texts.map((text) => `- ${mark}${(0, text_js_1.prose)(text, CELL)}`), budget, (amount) => `- … ${amount} more …`).join('\n');
exports.bullets = bullets;
/** Label and value, both Markdown already. Rows without a value are left out. */
const factTable = (rows, budget = BUDGET.facts) => (0, exports.table)(['Fact', 'Value'], rows.filter(([, value]) => value !== ''), budget, 'row');
exports.factTable = factTable;
const textRow = ([label, value]) => [cell(label), cell(value)];
exports.textRow = textRow;
/** What a snapshot and the facts say about one deployment; `seenAt` is the moment of the last look. */
function deploymentRows(snapshot, facts, id, seenAt, unit) {
    const { percent } = snapshot ?? {};
    return [
        [(0, words_js_1.unitOf)(facts, unit).title, (0, text_js_1.code)((0, exports.idOf)(facts, id), CELL)],
        ['State', (0, text_js_1.code)(snapshot?.state ?? '', CELL)],
        ['Progress', percent === undefined ? '' : (0, format_js_1.percentage)(percent)],
        ...(0, exports.timeRows)(snapshot),
        ['Duration', (0, exports.durationOf)(snapshot, seenAt)],
        (0, exports.extensionRow)(snapshot),
        ['URL', (0, exports.address)('Open the site', facts.url)],
        ['Console', (0, exports.address)('Open in the AWS console', facts['console-url'])]
    ];
}
/** Of the deployment or job. */
const idOf = (facts, id = '') => facts['deployment-number'] ?? facts['job-id'] ?? id;
exports.idOf = idOf;
/** How long it took, or has taken by then. */
const durationOf = ({ startedAt, endedAt } = {}, seenAt) => startedAt === undefined ? '' : (0, format_js_1.duration)((endedAt?.getTime() ?? seenAt) - startedAt.getTime());
exports.durationOf = durationOf;
/** When it began, ended or is expected to end. */
const timeRows = ({ startedAt, endedAt, expectedEnd } = {}) => {
    const time = (at) => (at === undefined ? '' : `${(0, format_js_1.dateTime)(at.getTime())} UTC`);
    return [
        ['Started', time(startedAt)],
        ['Ended', time(endedAt)],
        ['End expected', endedAt === undefined ? time(expectedEnd) : '']
    ];
};
exports.timeRows = timeRows;
/** The extensions that the service applies. */
const extensionRow = ({ extensions = [] } = {}) => [
    'Extensions applied',
    cell(extensions.join('; '))
];
exports.extensionRow = extensionRow;
/** A link, or nothing when there is no address. */
const address = (label, url) => url === undefined || url === '' ? '' : (0, text_js_1.link)(label, url);
exports.address = address;
/** How moments of one column are written: with their date only where there is more than one. */
const momentsLike = (moments) => new Set(moments.map((at) => (0, format_js_1.date)(at.getTime()))).size > 1
    ? (at) => (0, format_js_1.dateTime)(at.getTime())
    : (at) => (0, format_js_1.timeOfDay)(at.getTime());
/** The event log, each event with the time since the first. */
function timeline(events) {
    const when = momentsLike(events.map(({ at }) => at));
    const first = events[0]?.at.getTime() ?? 0;
    return (0, exports.table)(['Time (UTC)', 'After', 'Event', 'By', 'Text'], events.map(({ at, type, by, text }) => [
        when(at),
        (0, format_js_1.elapsed)(at.getTime() - first),
        (0, text_js_1.code)(type, CELL),
        cell(by ?? ''),
        cell(text)
    ]), BUDGET.timeline, 'event');
}
/** The steps with what they took; reasons only where there are any. */
function stepTable({ steps }) {
    const hasReasons = steps.some(({ reason = '' }) => reason !== '');
    const when = momentsLike(steps.flatMap(({ startedAt }) => startedAt ?? []));
    return (0, exports.table)(['', 'Step', 'State', 'Started (UTC)', 'Duration', ...(hasReasons ? ['Reason'] : [])], steps.map(({ name, state, phase, startedAt, endedAt, reason = '' }) => [
        phase === undefined ? '' : words_js_1.PHASE_MARK[phase],
        cell(name),
        (0, text_js_1.code)(state, CELL),
        startedAt === undefined ? '' : when(startedAt),
        startedAt === undefined || endedAt === undefined
            ? ''
            : (0, format_js_1.duration)(endedAt.getTime() - startedAt.getTime()),
        ...(hasReasons ? [cell(reason)] : [])
    ]), BUDGET.steps, 'step');
}
const result = (invocation) => (0, invocation_js_1.hasFailed)(invocation)
    ? `❌ ${[(0, text_js_1.code)(invocation.errorCode ?? '', CELL), cell(invocation.errorMessage ?? '')].join(' ').trim()}`
    : '✅';
/** Folded away, unless one failed. */
function invocationTable(events) {
    const all = events.flatMap(({ at, invocations }) => invocations.map((invocation) => ({ at, invocation })));
    if (all.length === 0)
        return '';
    const failed = all.filter(({ invocation }) => (0, invocation_js_1.hasFailed)(invocation)).length;
    const when = momentsLike(all.map(({ at }) => at));
    const rows = all.map(({ at, invocation }) => [
        when(at),
        cell(invocation.extension),
        cell(invocation.action),
        (0, text_js_1.code)(invocation.uri ?? '', CELL),
        result(invocation)
    ]);
    return (0, exports.details)(`${(0, format_js_1.count)(all.length, 'extension invocation')}${failed === 0 ? '' : `, ${failed} failed`}`, (0, exports.table)(['Time (UTC)', 'Extension', 'Action', 'Target', 'Result'], rows, BUDGET.invocations, 'invocation'), failed > 0);
}
/** A folded part; nothing for an empty content. `content` is Markdown. */
const details = (title, content, open = false) => content === ''
    ? ''
    : `<details${open ? ' open' : ''}>\n<summary>${(0, text_js_1.html)(title)}</summary>\n\n${content}\n\n</details>`;
exports.details = details;


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, exports) => {


/**
 * The one place where text from outside (AWS, inputs, names, error messages) is made harmless before it is
 * shown. What it guards against, with the runner's rules (actions/runner, ActionCommand.cs):
 * - a line that starts with `::name` after trimming is a command, and so is `##[name]` anywhere in a line;
 * - a lone carriage return ends a line as well;
 * - both marks are looked up with the culture's rules, which skip characters that have no weight (zero-width
 *   ones, controls): those are taken out, and a mark is broken up by a space, never by something invisible.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.link = exports.code = exports.longestRun = exports.html = exports.prose = exports.markdown = exports.json = exports.output = exports.annotation = exports.sentence = exports.plainLines = exports.plain = exports.defuse = exports.cut = exports.ANNOTATION_LIMIT = void 0;
const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
const REPLACEMENT = '\u{fffd}';
const ELLIPSIS = '…';
/** CSI sequences; strings (OSC, DCS, SOS, PM, APC) with their end; two-character escapes. In 7 and 8 bits. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `(?:${ESC}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${BEL}${ESC}\u0080-\u009f]*(?:${BEL}|${ESC}\\\\|\u009c)`,
    `${ESC}[ -/]*[0-Z\\\\^-~]`
].join('|'), 'g');
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const BREAK_OR_TAB = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** No width or no glyph: bidi controls, joiners, fillers, variation selectors, tags, annotation marks. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]/gu;
const CONTROL = /\p{Cc}/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Our own colours may follow `##`, and the escape character weighs nothing in the runner's search. */
const OLD_COMMAND = new RegExp(`##(?=${ESC}?\\[)`, 'g');
const COMMAND = /^(\s*):(?=:)/;
/** Longest line of outside text in the log, in UTF-16 units. */
const LINE_LIMIT = 2_000;
/** The runner cuts annotation messages there (ExecutionContext.cs). */
exports.ANNOTATION_LIMIT = 4_096;
/** Cuts to at most `max` UTF-16 units, the ellipsis included, and never within a surrogate pair. */
const cut = (text, max) => {
    if (text.length <= max)
        return text;
    const head = text.slice(0, Math.max(max - ELLIPSIS.length, 0));
    const last = head.charCodeAt(head.length - 1);
    return (last >= 0xd800 && last <= 0xdbff ? head.slice(0, -1) : head) + ELLIPSIS;
};
exports.cut = cut;
/** One line of well-formed text without control or invisible characters. */
const clean = (text) => text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(BREAK_OR_TAB, ' ')
    .replace(LONE_SURROGATE, REPLACEMENT)
    .replace(INVISIBLE, '')
    .replace(CONTROL, REPLACEMENT)
    .trim();
/** The same, at most `max` long. What is far too long is cut before it is cleaned, too. */
const short = (text, max) => (0, exports.cut)(clean(text.slice(0, max * 8)), max);
/** Breaks up what the runner would take for a command in a finished line; our own colours pass. */
const defuse = (line) => line.replace(OLD_COMMAND, '## ').replace(COMMAND, '$1: ');
exports.defuse = defuse;
/** One line for the log: no line break, no control, no command. */
const plain = (text, max = LINE_LIMIT) => (0, exports.defuse)(short(text, max));
exports.plain = plain;
/** The same for a text of several lines; blank lines at the end are dropped. */
const plainLines = (text, max = LINE_LIMIT) => text
    .trimEnd()
    .split(LINE_BREAK)
    .map((line) => (0, exports.plain)(line, max));
exports.plainLines = plainLines;
/** Reasons are parts of sentences; standing alone they begin with a capital. A file's name or an identifier stays as it is. */
const sentence = (text) => text.replace(/^[a-z]+(?=[\s,;:]|$)/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
exports.sentence = sentence;
/** The message of an annotation: several lines, at most 4,096 UTF-16 units. The command's own escaping is {@link Io}'s. */
const annotation = (text, max = exports.ANNOTATION_LIMIT) => (0, exports.cut)((0, exports.plainLines)(text).join('\n'), max);
exports.annotation = annotation;
/** The value of an output that is data (a number, a label, a URL): one line, otherwise as it is. */
const output = (text) => clean(text);
exports.output = output;
const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const escapeUnits = (text) => Array.from({ length: text.length }, (_, index) => escapeUnit(text.charAt(index))).join('');
/**
 * JSON on one line whose strings are harmless when a later step prints it, and still parse to the same value:
 * invisible characters and the bracket of `##[` are written as escapes. `undefined` gives `null`.
 */
const json = (value) => {
    const text = JSON.stringify(value);
    return (typeof text === 'string' ? text : 'null')
        .replace(INVISIBLE, escapeUnits)
        .replace(CONTROL, escapeUnits)
        .replace(/[\u2028\u2029]/g, escapeUnits)
        .replace(/##\[/g, `##${escapeUnit('[')}`);
};
exports.json = json;
/** Shows nothing, and ends a mention, a reference or an `:emoji:` before it begins. */
const ZERO_WIDTH = '&#8203;';
const entity = (char) => `&#${char.codePointAt(0) ?? 0xfffd};`;
const backslash = (char) => `\\${char}`;
/** Addresses, and words that may be a commit's id. Digits alone are none: account ids stay prose. */
const LINKED = /(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.)[^\s`|]+|\b(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/gi;
/** Mentions, references, `GH-1`, `:emoji:`, and what means something in Markdown, HTML or mathematics. */
const SPECIAL = /(?<![a-z0-9])gh-(?=\d)|@|(?<![a-z0-9]):(?=[a-z0-9_+-]+:)|[\\`*_[\]~#&<>|$"']/gi;
const spell = (chars, how) => Object.fromEntries(Array.from(chars, (char) => [char, how(char)]));
const IN_MARKDOWN = {
    ...spell('\\`*_[]~', backslash),
    ...spell('&<>|$', entity),
    '#': backslash('#') + ZERO_WIDTH,
    "'": "'",
    '"': '"'
};
const IN_HTML = { ...spell('\\`*_[]~&<>|$"\'', entity), '#': entity('#') + ZERO_WIDTH };
const escapeWith = (spelling, text) => text.replace(SPECIAL, (match) => spelling[match] ?? match + ZERO_WIDTH);
/** Links are shown as code: so they are none, and copied they are what they were, unlike with something invisible in them. */
const escapeAround = (text, spelling, asCode) => {
    let out = '';
    let from = 0;
    for (const { 0: word, index } of text.matchAll(LINKED)) {
        out += escapeWith(spelling, text.slice(from, index)) + asCode(word);
        from = index + word.length;
    }
    return out + escapeWith(spelling, text.slice(from));
};
/** Prose for one line or table cell of GitHub's Markdown: it shows as it is, and links, mentions and formats nothing. */
const markdown = (text, max = LINE_LIMIT) => escapeAround(short(text, max), IN_MARKDOWN, (word) => `\`${word}\``)
    .replace(/^(?:[-+=]|:(?=-))/, backslash)
    .replace(/^(\d+)([.)])/, '$1\\$2');
exports.markdown = markdown;
/** A word in code, as sentences of this action have it. */
const CODE = /(?<!`)`([^`|\s](?:[^`|]*[^`|\s])?)`(?!`)/g;
/** The same for sentences: what stands between backticks is a code span, in which nothing means anything either. */
const prose = (text, max = LINE_LIMIT) => {
    const line = short(text, max);
    const escaped = (part) => escapeAround(part, IN_MARKDOWN, (word) => `\`${word}\``);
    let out = '';
    let from = 0;
    for (const { 0: span, index } of line.matchAll(CODE)) {
        out += escaped(line.slice(from, index)) + span;
        from = index + span.length;
    }
    return (out + escaped(line.slice(from)))
        .replace(/^(?:[-+=]|:(?=-))/, backslash)
        .replace(/^(\d+)([.)])/, '$1\\$2');
};
exports.prose = prose;
/** Shows nothing, is not copied, and ends what would be an address before it begins. */
const APART = '<!-- -->';
/** A link inside an HTML element. Entities are read before addresses are looked for, so that they alone hide none. */
const linkInHtml = (word) => word
    .split(/(?<=@|^www)|(?<=:)(?=\/\/)/i)
    .map((part) => part.replace(/[^a-z0-9]/giu, entity))
    .join(APART);
/** The same where Markdown's backslash and code spans may not count: inside HTML elements. */
const html = (text, max = LINE_LIMIT) => escapeAround(short(text, max), IN_HTML, (word) => `<code>${linkInHtml(word)}</code>`);
exports.html = html;
/** The longest series of backticks in a text. */
const longestRun = (text) => Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
exports.longestRun = longestRun;
/**
 * A value to be copied, as a code span (nothing is linked or replaced in one); empty text stays empty.
 * A pipe in a code span cannot be written the same way inside and outside a table: such text becomes `<code>`.
 */
const code = (text, max = LINE_LIMIT) => {
    const value = short(text, max);
    if (value === '')
        return '';
    if (value.includes('|'))
        return `<code>${(0, exports.html)(value, max)}</code>`;
    const fence = '`'.repeat((0, exports.longestRun)(value) + 1);
    const pad = value.startsWith('`') || value.endsWith('`') ? ' ' : '';
    return fence + pad + value + pad + fence;
};
exports.code = code;
/** A link to an address from outside; one that is not http(s) is shown as code instead. */
const link = (label, address) => {
    const text = clean(address);
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
        return (0, exports.code)(text);
    const target = new URL(text).href.replace(/[\s<>|\\`"]/g, encodeURIComponent).replaceAll('&', '&amp;');
    return `[${(0, exports.markdown)(label)}](<${target}>)`;
};
exports.link = link;


/***/ }),

/***/ 2691:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.OWNERSHIP = exports.PHASE_MARK = exports.PHASE = exports.NEXT = exports.OUTCOME = exports.unitOf = exports.UNIT = void 0;
exports.UNIT = {
    appconfig: { noun: 'deployment', title: 'Deployment' },
    amplify: { noun: 'job', title: 'Job' }
};
/** The fact that holds an id tells what has that id: also where no place is known. */
const unitOf = (facts, otherwise = exports.UNIT.appconfig) => {
    if (facts?.['job-id'] !== undefined)
        return exports.UNIT.amplify;
    return facts?.['deployment-number'] === undefined ? otherwise : exports.UNIT.appconfig;
};
exports.unitOf = unitOf;
/** How an outcome is said, after the title: `shop / prod / flags: rolled back`. */
exports.OUTCOME = {
    succeeded: { emoji: '✅', words: 'deployed' },
    started: { emoji: '🚀', words: 'started, its end was not waited for' },
    baking: { emoji: '🚀', words: 'available to all, alarms still watch over it' },
    unchanged: { emoji: '⚪', words: 'unchanged, nothing to do' },
    skipped: { emoji: '⚪', words: 'skipped' },
    planned: { emoji: '📝', words: 'planned, nothing was changed' },
    applied: { emoji: '✅', words: 'applied' },
    stopped: { emoji: '🛑', words: 'stopped' },
    reverted: { emoji: '↩️', words: 'reverted' },
    removed: { emoji: '🧹', words: 'preview removed' },
    swept: { emoji: '🧹', words: 'cleaned up' },
    'rolled-back': { emoji: '❌', words: 'rolled back' },
    'timed-out': { emoji: '⌛', words: 'timed out' },
    cancelled: { emoji: '🚫', words: 'cancelled' },
    failed: { emoji: '❌', words: 'failed' }
};
/** What to do next where nothing better is known. */
exports.NEXT = {
    started: 'Follow it with `operation: watch`.',
    baking: 'Follow it with `operation: watch`.',
    'rolled-back': 'Find out why, then deploy again.',
    'timed-out': 'Find out what it waited for, or raise `timeout-minutes`.',
    cancelled: 'Run it again to deploy after all.',
    failed: 'Correct the cause, then run it again.'
};
/** How a phase is said while it lasts, or when it was the last that was seen. */
exports.PHASE = {
    queued: 'queued',
    deploying: 'deploying',
    baking: 'available to all, being watched',
    stopping: 'being stopped',
    succeeded: 'complete',
    failed: 'failed',
    'rolled-back': 'rolled back',
    stopped: 'stopped'
};
/** A phase at one look. */
exports.PHASE_MARK = {
    queued: '⚪',
    deploying: '🔵',
    baking: '🔵',
    stopping: '🟠',
    succeeded: '✅',
    failed: '❌',
    'rolled-back': '❌',
    stopped: '🚫'
};
/** What this step has to do with the deployment it watches. */
exports.OWNERSHIP = {
    started: 'started',
    adopted: 'found, it already does what was asked for',
    given: 'is being watched'
};


/***/ }),

/***/ 7653:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.encodeAuth = void 0;
/** Basic auth as the API and an Authorization header want it. */
const encodeAuth = (basicAuth) => Buffer.from(basicAuth).toString('base64');
exports.encodeAuth = encodeAuth;


/***/ }),

/***/ 9842:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.systemClock = void 0;
/** Longest delay that setTimeout takes; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The real clock: epoch-anchored but monotonic, so that a corrected system clock moves no deadline. */
exports.systemClock = {
    now: () => performance.timeOrigin + performance.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted === true) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, Math.min(Math.max(ms, 0), LONGEST_TIMER_MS));
        signal?.addEventListener('abort', done, { once: true });
    })
};


/***/ }),

/***/ 9972:
/***/ ((__unused_webpack_module, exports) => {


/** Reading JSON whose shape nobody guarantees: total, and never a cast. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.idIn = exports.textIn = exports.member = void 0;
/** The value at the end of `path`, own members only; undefined when there is none. */
const member = (value, ...path) => path.reduce((found, key) => typeof found === 'object' && found !== null
    ? Object.getOwnPropertyDescriptor(found, key)?.value
    : undefined, value);
exports.member = member;
/** The text there; undefined for anything else. */
const textIn = (value, ...path) => {
    const found = (0, exports.member)(value, ...path);
    return typeof found === 'string' ? found : undefined;
};
exports.textIn = textIn;
/** The positive whole number there, such as an id; undefined for anything else. */
const idIn = (value, ...path) => {
    const found = (0, exports.member)(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
};
exports.idIn = idIn;


/***/ }),

/***/ 3616:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.proxyEnvOf = void 0;
const problem_js_1 = __webpack_require__(1736);
/** In lower case first, like curl. */
const textOf = (env, name) => [env[name.toLowerCase()], env[name]].map((value) => (value ?? '').trim()).find((value) => value !== '') ??
    '';
/** Node passes over an address without a scheme, and over one that it does not know: nothing would say so. */
const addressOf = (env, name) => {
    const text = textOf(env, name);
    if (text === '')
        return '';
    const address = text.includes('://') ? text : `http://${text}`;
    if (/^https?:\/\//i.test(address) && URL.canParse(address))
        return address;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `the environment variable \`${name}\` is not the address of a proxy; allowed: an address that starts with \`http://\` or \`https://\` (its value is not shown, as it may hold a password)`
    });
};
/**
 * The proxies of the environment, in either case; undefined when there is none.
 * Throws a `DeploymentError` when an address is of no use.
 */
const proxyEnvOf = (env) => {
    const [https, http, none] = [
        addressOf(env, 'HTTPS_PROXY'),
        addressOf(env, 'HTTP_PROXY'),
        textOf(env, 'NO_PROXY')
    ];
    if (https === '' && http === '')
        return undefined;
    return {
        ...(https !== '' && { HTTPS_PROXY: https }),
        ...(http !== '' && { HTTP_PROXY: http }),
        ...(none !== '' && { NO_PROXY: none })
    };
};
exports.proxyEnvOf = proxyEnvOf;


/***/ }),

/***/ 5337:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pullRequestIn = void 0;
const json_js_1 = __webpack_require__(9972);
const DEPENDABOT = 'dependabot[bot]';
/** A fork that was deleted is null in the payload. */
const isFork = (pullRequest) => {
    const head = (0, json_js_1.idIn)(pullRequest, 'head', 'repo', 'id');
    return head === undefined || head !== (0, json_js_1.idIn)(pullRequest, 'base', 'repo', 'id');
};
/** With the events of pull requests themselves. */
const ofPullRequest = (event, actor) => {
    const pullRequest = (0, json_js_1.member)(event, 'pull_request');
    const number = (0, json_js_1.idIn)(pullRequest, 'number');
    if (number === undefined)
        return undefined;
    const state = (0, json_js_1.textIn)(pullRequest, 'state');
    const headRef = (0, json_js_1.textIn)(pullRequest, 'head', 'ref');
    return {
        number,
        origin: isFork(pullRequest) ? 'fork' : actor === DEPENDABOT ? 'dependabot' : 'repository',
        ...((state === 'open' || state === 'closed') && { state }),
        ...(headRef !== undefined && { headRef })
    };
};
/** An issue with a link to a pull request is one: `issue_comment`. */
const ofComment = (event) => {
    const number = (0, json_js_1.idIn)(event, 'issue', 'number');
    return number === undefined || (0, json_js_1.textIn)(event, 'issue', 'pull_request', 'url') === undefined
        ? undefined
        : { number, origin: 'repository' };
};
/**
 * GitHub lists the open pull requests with the branch as their head: none for a fork's branch, several for a branch
 * that has several bases, and in a fork those to its parent as well.
 */
const ofWorkflowRun = (event) => {
    const all = (0, json_js_1.member)(event, 'workflow_run', 'pull_requests');
    const repository = (0, json_js_1.idIn)(event, 'repository', 'id');
    const own = Array.isArray(all) ? all.filter((one) => (0, json_js_1.idIn)(one, 'base', 'repo', 'id') === repository) : [];
    const number = own.length === 1 ? (0, json_js_1.idIn)(own[0], 'number') : undefined;
    return number === undefined ? undefined : { number, origin: 'repository' };
};
/**
 * The pull request that an event is about; undefined when there is none, or when the payload does not tell which.
 *
 * @param event the payload
 * @param actor GITHUB_ACTOR: who caused the run
 */
const pullRequestIn = (event, actor) => ofPullRequest(event, actor) ?? ofComment(event) ?? ofWorkflowRun(event);
exports.pullRequestIn = pullRequestIn;


/***/ }),

/***/ 6660:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readRunContext = void 0;
const json_js_1 = __webpack_require__(9972);
const pull_request_js_1 = __webpack_require__(5337);
/** The event that caused the run; undefined when it cannot be read. */
const eventOf = (path, readFile) => {
    if (path === '')
        return undefined;
    try {
        return JSON.parse(readFile(path));
    }
    catch {
        // The payload only refines what the environment says: without it the step still knows enough.
        return undefined;
    }
};
/** SHA-1 or SHA-256 in hexadecimal. */
const isCommit = (value) => typeof value === 'string' && /^([\da-f]{40}|[\da-f]{64})$/.test(value);
/**
 * The run as the environment and the event payload tell it.
 * For a pull request GITHUB_SHA is a merge commit that nobody wrote, and for `workflow_run` it is the default
 * branch's: the payload's head commit is what the run is about.
 *
 * @param env environment variables; an absent one becomes an empty text
 * @param readFile reads a UTF-8 file; may throw
 */
const readRunContext = (env, readFile) => {
    const text = (name) => env[name] ?? '';
    const event = eventOf(text('GITHUB_EVENT_PATH'), readFile);
    const headCommit = [
        (0, json_js_1.member)(event, 'pull_request', 'head', 'sha'),
        (0, json_js_1.member)(event, 'workflow_run', 'head_sha')
    ].find(isCommit);
    const commitMessage = (0, json_js_1.textIn)(event, 'head_commit', 'message') ?? (0, json_js_1.textIn)(event, 'workflow_run', 'head_commit', 'message');
    const pullRequest = (0, pull_request_js_1.pullRequestIn)(event, text('GITHUB_ACTOR'));
    return {
        serverUrl: (text('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/, ''),
        repository: text('GITHUB_REPOSITORY'),
        // Older servers do not set the variable.
        repositoryId: text('GITHUB_REPOSITORY_ID') || String((0, json_js_1.idIn)(event, 'repository', 'id') ?? ''),
        runId: text('GITHUB_RUN_ID'),
        runAttempt: text('GITHUB_RUN_ATTEMPT') || '1',
        workflow: text('GITHUB_WORKFLOW'),
        job: text('GITHUB_JOB'),
        actor: text('GITHUB_ACTOR'),
        eventName: text('GITHUB_EVENT_NAME'),
        ref: text('GITHUB_REF'),
        sha: headCommit ?? text('GITHUB_SHA'),
        ...(headCommit !== undefined && { headCommit }),
        ...(commitMessage !== undefined && { commitMessage }),
        workspace: text('GITHUB_WORKSPACE'),
        ...(pullRequest && { pullRequest })
    };
};
exports.readRunContext = readRunContext;


/***/ }),

/***/ 9087:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runUrl = void 0;
/** Link to this attempt of the run. */
const runUrl = (run) => `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`;
exports.runUrl = runUrl;


/***/ }),

/***/ 9749:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.keyValueMessage = keyValueMessage;
exports.createRunnerIo = createRunnerIo;
/**
 * The runner's commands, written by hand. `@actions/core` imports its OIDC client with the whole HTTP stack, and its
 * package offers no narrower entry: 1 MB of bundle and 45 ms of every start (72 ms against 27 ms, Node 24), which a
 * post step that has nothing to do would pay as well. Escaping and file format are those of @actions/toolkit 3.
 */
const node_crypto_1 = __webpack_require__(7598);
const node_fs_1 = __webpack_require__(3024);
const node_os_1 = __webpack_require__(8161);
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
/** Properties without a value are left out. */
const properties = ({ title, file, startLine, startColumn }) => Object.entries({ title, file, line: startLine, col: startColumn })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
/** `name<<delimiter`, value, delimiter. The delimiter is random; a name or value that holds it all the same is refused. */
function keyValueMessage(name, value, delimiter = `ghadelimiter_${(0, node_crypto_1.randomUUID)()}`) {
    if (name.includes(delimiter) || value.includes(delimiter)) {
        throw new Error(`The value of ${name} contains the delimiter of the runner's file format`);
    }
    return `${name}<<${delimiter}${node_os_1.EOL}${value}${node_os_1.EOL}${delimiter}${node_os_1.EOL}`;
}
/**
 * {@link Io} on the real runner. Files are written synchronously, so that what was written survives a kill. An output
 * or a state that cannot be written costs one warning per kind, never the deployment.
 */
function createRunnerIo({ env, write }) {
    const warned = new Set();
    const command = (name, message, at = {}) => {
        const props = properties(at);
        write(`::${name}${props === '' ? '' : ` ${props}`}::${escapeData(message)}${node_os_1.EOL}`);
    };
    const path = (variable) => {
        const value = env[variable] ?? '';
        if (value === '')
            throw new Error(`${variable} is not set`);
        return value;
    };
    const append = (variable, what, name, value) => {
        try {
            (0, node_fs_1.appendFileSync)(path(variable), keyValueMessage(name, value));
        }
        catch (error) {
            if (warned.has(variable))
                return;
            warned.add(variable);
            const why = error instanceof Error ? error.message : String(error);
            command('warning', `${what} cannot be written: ${why}`);
        }
    };
    return {
        info: (line) => {
            write(line + node_os_1.EOL);
        },
        debug: (line) => {
            command('debug', line);
        },
        notice: (message, at) => {
            command('notice', message, at);
        },
        warning: (message, at) => {
            command('warning', message, at);
        },
        error: (message, at) => {
            command('error', message, at);
        },
        startGroup: (title) => {
            command('group', title);
        },
        endGroup: () => {
            command('endgroup', '');
        },
        mask: (secret) => {
            // Line by line, as the runner's own masks: a log has no text of several lines.
            for (const line of secret.split(/[\r\n]+/))
                if (line !== '')
                    command('add-mask', line);
        },
        setOutput: (name, value) => {
            append('GITHUB_OUTPUT', 'Outputs', name, value);
        },
        saveState: (name, value) => {
            append('GITHUB_STATE', "The post step's state", name, value);
        },
        writeSummary: (markdown) => {
            (0, node_fs_1.writeFileSync)(path('GITHUB_STEP_SUMMARY'), markdown);
        }
    };
}


/***/ }),

/***/ 4205:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openSecrets = void 0;
/** Shorter ones are everyday words: without those nothing could be told. */
const SHORTEST = 6;
const HIDDEN = '***';
const openSecrets = () => {
    const known = new Set();
    return {
        add: (secret) => {
            // Line by line, as the runner does it: whoever repeats a secret may repeat a part of it.
            for (const line of [secret, ...secret.split(/[\r\n]+/)])
                if (line.length >= SHORTEST)
                    known.add(line);
        },
        // The longest first: one may be a part of another.
        hide: (text) => [...known].sort((a, b) => b.length - a.length).reduce((rest, one) => rest.replaceAll(one, HIDDEN), text)
    };
};
exports.openSecrets = openSecrets;


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERSION = void 0;
/** Version of this action, for the user agent; the same as in package.json (tested). */
exports.VERSION = '0.1.0';


/***/ })

};
