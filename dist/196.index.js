export const id = 196;
export const ids = [196];
export const modules = {

/***/ 1373:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.call = void 0;
const errors_js_1 = __webpack_require__(9378);
const aborted = () => Object.assign(new Error('aborted'), { name: 'AbortError' });
/**
 * Makes one call. Rejects with a `DeploymentError` only, and as soon as `signal` is aborted: the SDK honours the
 * signal while it sends and while it waits between attempts, but not while it fetches credentials.
 */
const call = async (attempt, signal, send) => {
    let stopListening = () => undefined;
    try {
        if (signal.aborted)
            throw aborted();
        const interrupted = new Promise((_resolve, reject) => {
            const onAbort = () => {
                reject(aborted());
            };
            signal.addEventListener('abort', onAbort, { once: true });
            stopListening = () => {
                signal.removeEventListener('abort', onAbort);
            };
        });
        return await Promise.race([send({ abortSignal: signal }), interrupted]);
    }
    catch (error) {
        throw (0, errors_js_1.toError)(error, attempt);
    }
    finally {
        stopListening();
    }
};
exports.call = call;


/***/ }),

/***/ 8199:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isMisconfigured = exports.certaintyOfFailure = exports.kindOf = void 0;
/** By name: what services and the SDK call it, in all their spellings. Names decide before statuses do. */
const BY_NAME = {
    EndpointError: 'configuration',
    AuthFailure: 'credentials',
    CredentialsProviderError: 'credentials',
    ExpiredToken: 'credentials',
    ExpiredTokenException: 'credentials',
    IDPRejectedClaim: 'credentials',
    IDPRejectedClaimException: 'credentials',
    IncompleteSignature: 'credentials',
    IncompleteSignatureException: 'credentials',
    InvalidAccessKeyId: 'credentials',
    InvalidClientTokenId: 'credentials',
    InvalidIdentityToken: 'credentials',
    InvalidIdentityTokenException: 'credentials',
    InvalidSignatureException: 'credentials',
    MissingAuthenticationToken: 'credentials',
    MissingAuthenticationTokenException: 'credentials',
    ProviderError: 'credentials',
    RequestExpired: 'credentials',
    RequestTimeTooSkewed: 'credentials',
    SignatureDoesNotMatch: 'credentials',
    TokenProviderError: 'credentials',
    UnrecognizedClientException: 'credentials',
    AccessDenied: 'permission',
    AccessDeniedException: 'permission',
    ForbiddenException: 'permission',
    NotAuthorized: 'permission',
    OptInRequired: 'permission',
    UnauthorizedException: 'permission',
    UnauthorizedOperation: 'permission',
    NotFoundException: 'not-found',
    ResourceNotFoundException: 'not-found',
    BadRequestException: 'invalid',
    ValidationError: 'invalid',
    ValidationException: 'invalid',
    ConflictException: 'conflict',
    LimitExceededException: 'quota',
    PayloadTooLargeException: 'quota',
    ServiceQuotaExceededException: 'quota',
    RequestLimitExceeded: 'throttle',
    RequestThrottled: 'throttle',
    RequestThrottledException: 'throttle',
    SlowDown: 'throttle',
    ThrottledException: 'throttle',
    Throttling: 'throttle',
    ThrottlingException: 'throttle',
    TooManyRequestsException: 'throttle',
    DependentServiceFailureException: 'service',
    // STS could not ask the identity provider, which may pass.
    IDPCommunicationError: 'service',
    IDPCommunicationErrorException: 'service',
    InternalFailure: 'service',
    InternalServerError: 'service',
    InternalServerException: 'service',
    ServiceUnavailable: 'service',
    ServiceUnavailableException: 'service'
};
const BY_STATUS = {
    400: 'invalid',
    401: 'credentials',
    402: 'quota',
    403: 'permission',
    404: 'not-found',
    409: 'conflict',
    413: 'quota',
    429: 'throttle'
};
/** Certificate checks: they fail while the connection is made, before anything is sent. Node's own list of codes. */
const CERTIFICATE = /^(CERT_|CRL_|ERROR_IN_C|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_(CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;
/** Handshakes that fail before a request can be sent; other TLS alerts may come in the middle of one. */
const HANDSHAKE = /wrong.version.number|handshake.failure|unsupported.protocol|protocol.version/i;
const NETWORK_CODE = /^(E(CONN|HOST|NET|AI_|TIMEDOUT|PIPE|PROTO|ADDRNOTAVAIL|NOTFOUND)|ERR_(SSL|TLS|SOCKET|PROXY|STREAM_PREMATURE)_?)/;
/** Reading a token or profile file. */
const FILE_CODES = new Set(['ENOENT', 'EACCES', 'EISDIR', 'EPERM']);
/** The SDK's text for the one time-out that has neither code nor name of its own. */
const NO_CONNECTION = 'did not establish a connection';
/** The SDK throws these as plain errors, without a name. */
const CONFIGURATION = /^(Region is missing|Region not accepted|Invalid Configuration)/;
/** Some services say "slow down" with a plain 400 and this text (Amplify, AppConfig's front door). */
const RATE_EXCEEDED = /^rate exceeded/i;
/**
 * Amplify has no error for "the branch is busy": StartJob says it with LimitExceededException (429), CreateDeployment
 * and StartDeployment with BadRequestException (400).
 */
const BUSY = /already have pending or running jobs|last job\s*\(deployment\) \S+ was not finished/i;
/** Amplify says that an app has no room for another branch with a plain 400 at times, else with LimitExceededException. */
const NO_ROOM = /maximum number of branches/i;
/** Whether the denial is STS's: the role could not be assumed, so there are no credentials. */
const deniedBySts = ({ message }) => /\bsts:Assume/.test(message);
const isNetwork = ({ name, code }) => name === 'TimeoutError' ||
    name === 'AbortError' ||
    (code !== undefined && (NETWORK_CODE.test(code) || CERTIFICATE.test(code)));
const byStatus = (status) => BY_STATUS[status] ?? (status >= 500 ? 'service' : 'invalid');
/** What kind of trouble it is: by name, then by Node's code, then by HTTP status. */
const kindOf = (failure) => {
    const named = Object.hasOwn(BY_NAME, failure.name) ? BY_NAME[failure.name] : undefined;
    if ((named === 'invalid' || named === 'quota') && BUSY.test(failure.message))
        return 'conflict';
    if ((named === 'invalid' || named === 'quota') && RATE_EXCEEDED.test(failure.message))
        return 'throttle';
    if (named === 'invalid' && NO_ROOM.test(failure.message))
        return 'quota';
    if (named === 'permission' && deniedBySts(failure))
        return 'credentials';
    if (named !== undefined)
        return named;
    if (isNetwork(failure))
        return 'network';
    if (failure.status !== undefined) {
        // What cannot be read as an answer of AWS is a gateway's or a proxy's word, whatever its status.
        return failure.answered ? byStatus(failure.status) : 'service';
    }
    if (!failure.attempted && FILE_CODES.has(failure.code))
        return 'credentials';
    return 'configuration';
};
exports.kindOf = kindOf;
const neverConnected = ({ code, syscall, message, status }) => status === undefined &&
    (syscall === 'connect' ||
        syscall === 'getaddrinfo' ||
        message.includes(NO_CONNECTION) ||
        (code !== undefined &&
            (CERTIFICATE.test(code) || code === 'ECONNREFUSED' || code === 'ERR_PROXY_TUNNEL')) ||
        (code !== undefined && /^(EPROTO|ERR_SSL_)/.test(code) && HANDSHAKE.test(`${code} ${message}`)));
/**
 * Whether the start call behind this failure may have started something. In doubt `unknown`: that costs a search,
 * the other mistake a second deployment.
 */
const certaintyOfFailure = (failure) => {
    if (failure.name === 'AbortError')
        return 'unknown';
    if (!failure.attempted || neverConnected(failure))
        return 'refused';
    const { status, name } = failure;
    if (status === undefined || status < 400 || status >= 500)
        return 'unknown';
    if (name === 'ConflictException' || BUSY.test(failure.message))
        return 'busy';
    // A conflict that is not in the service's own words may be anybody's.
    return status === 409 ? 'unknown' : 'refused';
};
exports.certaintyOfFailure = certaintyOfFailure;
/** Whether the SDK refused to make the request for a setting of the region or the endpoint. */
const isMisconfigured = ({ name, message }) => name === 'EndpointError' || CONFIGURATION.test(message);
exports.isMisconfigured = isMisconfigured;


/***/ }),

/***/ 5757:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.shareClock = exports.onceSettings = exports.readSettings = void 0;
const READS = { connectMs: 10_000, answerMs: 30_000 };
/** Connections that are used once. (An agent with a limit of sockets keeps them all the same.) */
const FRESH = { keepAlive: false, maxSockets: Infinity };
/** `requestTimeout` covers the wait for the headers only, and without `throwOnRequestTimeout` it only logs. */
const handler = ({ connectMs, answerMs }, connections, access) => {
    const agent = { ...connections, ...(access?.proxyEnv && { proxyEnv: { ...access.proxyEnv } }) };
    return {
        connectionTimeout: connectMs,
        requestTimeout: answerMs,
        socketTimeout: answerMs,
        throwOnRequestTimeout: true,
        httpAgent: agent,
        httpsAgent: agent
    };
};
/** Who asks, for CloudTrail: `aws-deploy-action/1.2.3 gh-run/123.1 gh-repo/owner-name`. Odd values are left out. */
const userAgent = ({ version, run }) => [
    ['aws-deploy-action', version],
    ...(/^\d+$/.test(run.runId) && /^\d+$/.test(run.runAttempt)
        ? [['gh-run', `${run.runId}.${run.runAttempt}`]]
        : []),
    ...(/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(run.repository)
        ? [['gh-repo', run.repository.replace('/', '-')]]
        : [])
];
/** Settings of a client for all that may be repeated: the SDK's retries apply. */
const readSettings = (options) => ({
    region: options.region,
    customUserAgent: userAgent(options),
    requestHandler: handler(options.limits?.reads ?? READS, { keepAlive: true }, options.access),
    ...(options.access?.credentials && { credentials: options.access.credentials })
});
exports.readSettings = readSettings;
/**
 * Settings of a client for calls that must not be repeated: a single attempt, on a connection of its own. It keeps
 * none: a start must not travel on a socket that the other side may just have closed.
 * @param usual the service's limits for such a call
 */
const onceSettings = (options, usual) => ({
    region: options.region,
    customUserAgent: userAgent(options),
    maxAttempts: 1,
    requestHandler: handler(options.limits?.once ?? usual, FRESH, options.access)
});
exports.onceSettings = onceSettings;
/**
 * Lets `follower` sign with the clock offset that `leader` learns from the answers it gets, and the other way round. The
 * SDK corrects a clock that is minutes off by repeating the request, which `follower` must not do.
 */
const shareClock = (leader, follower) => {
    Object.defineProperty(follower.config, 'systemClockOffset', {
        get: () => leader.config.systemClockOffset,
        set: (offset) => {
            leader.config.systemClockOffset = offset;
        }
    });
};
exports.shareClock = shareClock;


/***/ }),

/***/ 9378:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.wasAccepted = exports.certaintyOf = exports.toError = exports.toProblem = exports.violationInWords = void 0;
const problem_js_1 = __webpack_require__(1736);
const classify_js_1 = __webpack_require__(8199);
const failure_js_1 = __webpack_require__(9551);
const network_hint_js_1 = __webpack_require__(9089);
const sts_hint_js_1 = __webpack_require__(4519);
/** A denial names the action and, mostly, the resource: "… is not authorized to perform: A on resource: R because …". */
const DENIED = /not authorized to perform:? ([a-z0-9-]+:\w+)(?: on resource: (\S+))?/i;
const SAID_NOTHING = new Set(['', 'UnknownError', 'Unknown']);
/** The failure in words: the service's own where it spoke, ours where the SDK's would only describe a parser. */
const wordsOf = (error, failure, kind) => {
    const { name, message, status, answered } = failure;
    if (name === 'AbortError')
        return 'it was given up before an answer came';
    if (status !== undefined && !answered && kind === 'service')
        return `the answer (HTTP ${status}) is not one of AWS's; a proxy or gateway on the way may have given it`;
    if (SAID_NOTHING.has(message))
        return status === undefined ? name : `HTTP ${status} without a message`;
    const [firstLine = message] = message.split('\n  Deserialization error');
    const excess = (0, failure_js_1.excessOf)(error);
    return excess === undefined ? firstLine : `${firstLine} (${excess})`;
};
/** One broken rule for people: where, why, and which rule it is (or which kind of validator says so). */
const violationInWords = ({ constraint, location, reason, type }) => {
    const rule = constraint ?? type;
    return [
        ...(location === undefined ? [] : [`at ${location}`]),
        ...(reason === undefined ? [] : [reason]),
        ...(rule === undefined ? [] : [`(${rule})`])
    ].join(' ');
};
exports.violationInWords = violationInWords;
const HINTS = {
    configuration: (failure) => (0, classify_js_1.isMisconfigured)(failure)
        ? 'Check `aws-region` and the variables AWS_ENDPOINT_URL*, AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT: FIPS and dual-stack endpoints do not go with an endpoint of your own.'
        : undefined,
    credentials: ({ name }) => /expired/i.test(name)
        ? 'The session ended before the step did. Give the role to this action (`role-to-assume`): it renews its credentials. Or ask for a longer session where the credentials come from (`role-duration-seconds`).'
        : 'Set `role-to-assume`, or check the step that provides AWS credentials: it has to run before this one, in the same job. For OIDC the job needs `permissions: id-token: write`.',
    permission: ({ message }, { operation, service = 'appconfig' }) => {
        const [, action = `${service}:${operation}`, resource] = DENIED.exec(message) ?? [];
        const onWhat = resource === undefined ? '' : ` on ${resource}`;
        return /explicit deny/i.test(message)
            ? `A policy denies ${action}${onWhat} explicitly; an allow elsewhere does not outweigh that.`
            : `Allow ${action}${onWhat} for the role of this job.`;
    },
    'not-found': (_failure, { region }) => `Check the name or id, and that it is in ${region} and in the account of these credentials.`,
    invalid: () => undefined,
    conflict: () => undefined,
    quota: ({ name }, { operation }) => {
        if (name === 'PayloadTooLargeException')
            return 'Make the configuration smaller, or ask for more under Service Quotas (AppConfig: hosted configuration size L-48F9B951, deployment size L-A5FC0339).';
        return operation === 'CreateBranch'
            ? 'An app has 50 branches at most, and AWS does not raise that: remove branches that nobody needs in the Amplify console.'
            : 'Delete what is no longer needed, or ask for more under Service Quotas.';
    },
    throttle: () => 'The account makes too many requests at once. Try again, or run fewer jobs in parallel.',
    network: (failure, { region }) => (0, network_hint_js_1.networkHint)(failure, region),
    service: () => 'Try again; https://health.aws.amazon.com tells whether AWS has trouble.'
};
/**
 * Puts what an AWS client threw into words: what was tried on which resource in which region, the service's message,
 * the request id, and the next step. Configuration values in validators' answers are left out.
 */
const toProblem = (error, attempt) => {
    const failure = (0, failure_js_1.failureOf)(error);
    const kind = (0, classify_js_1.isMisconfigured)(failure) ? 'configuration' : (0, classify_js_1.kindOf)(failure);
    const hint = (attempt.service === 'sts' ? (0, sts_hint_js_1.stsHint)(failure, kind) : undefined) ?? HINTS[kind](failure, attempt);
    const id = failure.requestId === undefined ? '' : ` (request ${failure.requestId})`;
    const head = `${attempt.operation} on ${attempt.resource} in ${attempt.region}: ${wordsOf(error, failure, kind)}${id}`;
    return {
        kind,
        message: [head, ...(0, failure_js_1.violationsOf)(error).map((violation) => `- ${(0, exports.violationInWords)(violation)}`)].join('\n'),
        ...(hint !== undefined && { hint })
    };
};
exports.toProblem = toProblem;
/** The error to reject with. Its cause holds the raw answer, credentials in the request headers included: never print it. */
const toError = (error, attempt) => error instanceof problem_js_1.DeploymentError ? error : new problem_js_1.DeploymentError((0, exports.toProblem)(error, attempt), { cause: error });
exports.toError = toError;
/** Whether the start call that failed like this may have started something. */
const certaintyOf = (error) => (0, classify_js_1.certaintyOfFailure)((0, failure_js_1.failureOf)(error));
exports.certaintyOf = certaintyOf;
/** Whether the service accepted the request and only its answer is unusable. */
const wasAccepted = (error) => {
    const { status = 0 } = (0, failure_js_1.failureOf)(error);
    return status >= 200 && status < 300;
};
exports.wasAccepted = wasAccepted;


/***/ }),

/***/ 699:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.orNone = exports.lookUp = void 0;
const nearest_js_1 = __webpack_require__(6572);
const call_js_1 = __webpack_require__(1373);
const problem_js_1 = __webpack_require__(1736);
/** The API's largest page. */
const PAGE = 50;
const MOST_NAMES = 10;
/** What AppConfig's ids look like. Many a name does, too. */
const ID = /^[a-z0-9]{4,7}$/;
const identified = (thing, fallback) => ({
    ...thing,
    id: thing.Id ?? fallback,
    name: thing.Name ?? fallback
});
/**
 * Finds a thing by id or name. What looks like an id is asked for as one first, so that an id costs no listing (and
 * wins over a name that looks the same). Names are compared exactly; two things of one name are an error.
 */
const lookUp = async (wanted, kind, { region, signal }) => {
    const service = kind.service && { service: kind.service };
    if ((kind.id ?? ID).test(wanted)) {
        const byId = await (0, exports.orNone)((0, call_js_1.call)({ operation: `Get${kind.one}`, resource: `${kind.word} ${wanted}${kind.within}`, region, ...service }, signal, (options) => kind.get(wanted, options)));
        if (byId !== undefined)
            return identified(byId, wanted);
    }
    const all = [];
    let token;
    do {
        const page = { MaxResults: PAGE, ...(token !== undefined && { NextToken: token }) };
        const { Items = [], NextToken } = await (0, call_js_1.call)({ operation: `List${kind.many}`, resource: `the ${kind.word} names${kind.within}`, region, ...service }, signal, (options) => kind.list(page, options));
        all.push(...Items);
        token = NextToken;
    } while (token !== undefined && token !== '');
    const matches = all.filter(({ Name, Id }) => Name === wanted && Id !== undefined);
    const [match, second] = matches;
    if (match === undefined)
        throw unknown(wanted, kind, region, all);
    if (second !== undefined)
        throw ambiguous(wanted, kind, region, matches);
    return identified(match, wanted);
};
exports.lookUp = lookUp;
/** What was found; undefined when the service says that it is not there. */
const orNone = async (found) => {
    try {
        return await found;
    }
    catch (error) {
        if (error instanceof problem_js_1.DeploymentError && error.problem.kind === 'not-found')
            return undefined;
        throw error;
    }
};
exports.orNone = orNone;
const quoted = (text) => JSON.stringify(text);
const unknown = (wanted, kind, region, all) => {
    const names = [...new Set(all.flatMap(({ Name }) => Name ?? []))].sort();
    const close = (0, nearest_js_1.nearest)(wanted, names);
    const shown = names.slice(0, MOST_NAMES).map(quoted).join(', ');
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    const guess = close === undefined ? '' : ` (did you mean ${quoted(close)}?)`;
    const there = names.length === 0 ? 'there is none at all' : `there are: ${shown}${more}`;
    return new problem_js_1.DeploymentError({
        kind: 'not-found',
        message: `There is no ${kind.word} ${quoted(wanted)}${kind.within} in ${region}${guess}; ${there}`,
        hint: 'Names are compared exactly, upper and lower case included; check the region and the account, too.'
    });
};
const ambiguous = (wanted, kind, region, matches) => new problem_js_1.DeploymentError({
    kind: 'invalid',
    message: `There are ${matches.length} ${kind.word}s named ${quoted(wanted)}${kind.within} in ${region}: ${matches.map(({ Id }) => Id ?? '').join(', ')}`,
    hint: 'Give the id of the one you mean instead of the name.'
});


/***/ }),

/***/ 6193:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.observed = exports.observing = void 0;
const json_js_1 = __webpack_require__(9972);
const failure_js_1 = __webpack_require__(9551);
/** The SDK numbers its own attempts: `attempt=2; max=3`. */
const attemptOf = (request) => /attempt=(\d+)/.exec((0, json_js_1.textIn)(request, 'headers', 'amz-sdk-request') ?? '')?.[1] ?? '1';
const replyInWords = (reply) => {
    const metadata = (0, json_js_1.member)(reply, 'output', '$metadata');
    const status = (0, json_js_1.member)(metadata, 'httpStatusCode');
    return `${typeof status === 'number' ? status : 'answered'}${requestInWords((0, json_js_1.textIn)(metadata, 'requestId'))}`;
};
/** Without the message: it may quote a configuration. */
const failureInWords = (error) => {
    const { name, code, status, requestId } = (0, failure_js_1.failureOf)(error);
    return `${[status, name, code].filter((part) => part !== undefined).join(' ')}${requestInWords(requestId)}`;
};
const requestInWords = (id) => (id === undefined ? '' : `, request ${id}`);
/** A plugin for a client: each request that is sent, and what became of it, in a line without secrets. */
const observing = ({ clock, tell }) => ({
    applyToStack: (stack) => {
        stack.add((next, { commandName = 'request' }) => async (args) => {
            const from = clock.now();
            const operation = commandName.replace(/Command$/, '');
            const host = (0, json_js_1.textIn)(args.request, 'hostname') ?? 'unknown host';
            const told = (what) => {
                const ms = Math.round(clock.now() - from);
                tell(`${operation} to ${host}, attempt ${attemptOf(args.request)}: ${what}, ${ms} ms`);
            };
            try {
                const reply = await next(args);
                told(replyInWords(reply));
                return reply;
            }
            catch (error) {
                told(failureInWords(error));
                throw error;
            }
        }, { step: 'deserialize', priority: 'high', name: 'observing' });
    }
});
exports.observing = observing;
/** Lets a client tell of its requests, where that is asked for. */
const observed = (client, trace) => {
    if (trace !== undefined)
        client.middlewareStack.use((0, exports.observing)(trace));
    return client;
};
exports.observed = observed;


/***/ }),

/***/ 4519:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.stsHint = void 0;
/** What AssumeRoleWithWebIdentity refuses, as STS words it, and what to do about it. */
const REFUSALS = [
    [
        /not authorized to perform:? sts:assumerole/i,
        "The role's trust policy must let this job in: the provider `token.actions.githubusercontent.com`, its `aud` as in `audience`, and a `sub` that fits this repository and its branch, tag, environment or pull request."
    ],
    [
        /incorrect token audience/i,
        'The identity provider in IAM and the trust policy must know the audience of the token: set `audience` to it, or add it there.'
    ],
    [
        /no openidconnect provider/i,
        'The account of the role needs an identity provider for `https://token.actions.githubusercontent.com` in IAM, and the role must be of that account.'
    ],
    [
        /durationseconds exceeds/i,
        'Lower `role-duration-seconds`, or raise the maximum session duration of the role. (Its credentials are renewed in any case: an hour is enough for a deployment of any length.)'
    ]
];
/** The next step after a role could not be assumed; undefined when what fits every call fits this one. */
const stsHint = ({ message }, kind) => REFUSALS.find(([said]) => said.test(message))?.[1] ??
    (kind === 'credentials'
        ? "Check `role-to-assume`, the role's trust policy and the identity provider in IAM."
        : undefined);
exports.stsHint = stsHint;


/***/ })

};
