export const id = 254;
export const ids = [254];
export const modules = {

/***/ 2297:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createControl = void 0;
const client_amplify_1 = __webpack_require__(2747);
const call_js_1 = __webpack_require__(1373);
const errors_js_1 = __webpack_require__(9378);
const jobs_js_1 = __webpack_require__(6798);
const snapshot_js_1 = __webpack_require__(1654);
/** What Amplify calls the jobs that an intent announces. */
const TYPES = {
    upload: 'MANUAL',
    source: 'MANUAL',
    release: 'RELEASE',
    retry: 'RETRY',
    appconfig: undefined
};
/** The intent has this machine's time, the job the service's: so far apart they may be, in milliseconds. */
const CLOCKS_APART_MS = 5 * 60_000;
const suits = ({ jobType, startTime }, { kind, at }) => jobType === TYPES[kind] &&
    (startTime === undefined || startTime.getTime() >= Date.parse(at) - CLOCKS_APART_MS);
/** Jobs that the intent may have announced, newest first: above the newest that it noted, of its type, started since. */
const candidates = async (intent, place, client, signal) => {
    const after = intent.after === null ? -1 : (0, jobs_js_1.numberOf)(intent.after);
    const found = [];
    for await (const job of (0, jobs_js_1.jobsOf)(place, client, signal)) {
        if ((0, jobs_js_1.numberOf)(job.jobId) <= after)
            break;
        if (suits(job, intent))
            found.push(job);
    }
    return found;
};
/**
 * Watches and stops jobs of one branch. Nothing that this module imports can start one: the post step stands on it.
 * @param url of the site, where it is known
 */
const createControl = (place, client, url) => ({
    place,
    /**
     * Jobs have no room for a marker: the only candidate is ours. One that has ended by now counts, too: a start whose
     * answer was lost must not be made again because its job was quick.
     */
    async find(intent, signal) {
        const found = await candidates(intent, place, client, signal);
        const [only] = found;
        if (only === undefined)
            return { kind: 'none' };
        return found.length === 1
            ? { kind: 'ours', id: only.jobId, proof: 'only-candidate' }
            : { kind: 'unclear', ids: found.map(({ jobId }) => jobId) };
    },
    async describe(id, signal) {
        return (0, snapshot_js_1.snapshotOf)(await (0, jobs_js_1.getJob)(id, place, client, signal), place, url?.());
    },
    async stop(id, _mode, signal) {
        await (0, call_js_1.call)((0, jobs_js_1.attemptOn)('StopJob', place, id), signal, async (options) => {
            try {
                await client.reads.send(new client_amplify_1.StopJobCommand({ appId: place.appId, branchName: place.branch, jobId: id }), options);
            }
            catch (error) {
                // The reply says nothing to rely on, so one that cannot be read is as good.
                if (!(0, errors_js_1.wasAccepted)(error))
                    throw error;
            }
        });
    }
});
exports.createControl = createControl;


/***/ }),

/***/ 6798:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getJob = exports.isUnfinished = exports.numberOf = exports.attemptOn = void 0;
exports.jobsOf = jobsOf;
const client_amplify_1 = __webpack_require__(2747);
const call_js_1 = __webpack_require__(1373);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const place_js_1 = __webpack_require__(95);
const snapshot_js_2 = __webpack_require__(1654);
const states_js_1 = __webpack_require__(8408);
/** The API's largest page. */
const PAGE = 50;
/** What is tried on a branch, for messages. */
const attemptOn = (operation, place, jobId) => ({
    operation,
    resource: `${jobId === undefined ? '' : `job ${jobId} of `}${(0, place_js_1.branchInWords)(place)}`,
    region: place.region,
    service: 'amplify'
});
exports.attemptOn = attemptOn;
/** Job ids are numbers per branch, ascending. */
const numberOf = (id) => {
    if (/^\d+$/.test(id))
        return Number(id);
    throw new problem_js_1.DeploymentError({ kind: 'invalid', message: `${JSON.stringify(id)} is no job id` });
};
exports.numberOf = numberOf;
/** Whether a listed job has not ended. */
const isUnfinished = ({ status }) => !(0, snapshot_js_1.isFinal)((0, states_js_1.phaseOf)(status ?? states_js_1.UNNAMED_STATUS).phase);
exports.isUnfinished = isUnfinished;
/** Asks for a job. An answer about anything else (a proxy's `{}`) is none. */
const getJob = async (jobId, place, { reads }, signal) => {
    const attempt = (0, exports.attemptOn)('GetJob', place, jobId);
    const { job } = await (0, call_js_1.call)(attempt, signal, (options) => reads.send(new client_amplify_1.GetJobCommand({ appId: place.appId, branchName: place.branch, jobId }), options));
    const found = (0, snapshot_js_2.jobLike)(job);
    if (found.summary.jobId === jobId)
        return found;
    throw new problem_js_1.DeploymentError({
        kind: 'service',
        message: `GetJob on ${attempt.resource} in ${attempt.region}: the answer is not about this job`
    });
};
exports.getJob = getJob;
/** One page of a branch's jobs, newest first. */
const listJobs = async (place, { reads }, signal, token) => {
    const attempt = (0, exports.attemptOn)('ListJobs', place);
    const request = { appId: place.appId, branchName: place.branch, maxResults: PAGE };
    const { jobSummaries, nextToken, $metadata } = await (0, call_js_1.call)(attempt, signal, (options) => reads.send(new client_amplify_1.ListJobsCommand({ ...request, ...(token !== undefined && { nextToken: token }) }), options));
    // An empty answer that does not come from AWS must not pass for "no jobs": that would start a second one.
    if (jobSummaries === undefined && $metadata.requestId === undefined) {
        throw new problem_js_1.DeploymentError({
            kind: 'service',
            message: `ListJobs on ${attempt.resource} in ${attempt.region}: the answer is no list of jobs`
        });
    }
    const items = (jobSummaries ?? []).flatMap((summary) => summary.jobId === undefined ? [] : [{ ...summary, jobId: summary.jobId }]);
    return { items, next: nextToken === '' ? undefined : nextToken };
};
/** The jobs of a branch, newest first, page by page: whoever has seen enough stops asking. */
async function* jobsOf(place, client, signal) {
    let token;
    do {
        const { items, next } = await listJobs(place, client, signal, token);
        yield* items;
        token = next;
    } while (token !== undefined);
}


/***/ }),

/***/ 8254:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openControl = void 0;
const amplify_clients_js_1 = __webpack_require__(5108);
const control_js_1 = __webpack_require__(2297);
/** Opens the control of a branch, for those who watch or stop only. */
const openControl = (place, options) => (0, control_js_1.createControl)(place, { reads: (0, amplify_clients_js_1.createReads)({ ...options, region: place.region }) });
exports.openControl = openControl;


/***/ }),

/***/ 95:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.consoleUrl = exports.branchInWords = void 0;
/** For people and messages: `branch main of app d1a2b3`. */
const branchInWords = ({ appId, branch }) => `branch ${branch} of app ${appId}`;
exports.branchInWords = branchInWords;
/** Deep link to a job in the AWS console; undefined where there is none. Amplify is in the standard partition only. */
const consoleUrl = ({ region, appId, branch }, jobId) => {
    // The region becomes a part of a host name: nothing but a region may.
    if (!/^[a-z0-9-]+$/.test(region))
        return undefined;
    const path = ['apps', appId, 'branches', branch, 'deployments', jobId].map(encodeURIComponent).join('/');
    return `https://${region}.console.aws.amazon.com/amplify/${path}`;
};
exports.consoleUrl = consoleUrl;


/***/ }),

/***/ 1654:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.snapshotOf = exports.failedStep = exports.jobLike = void 0;
const snapshot_js_1 = __webpack_require__(6983);
const place_js_1 = __webpack_require__(95);
const states_js_1 = __webpack_require__(8408);
/** A job as the API gives it, with nothing missing that is counted on. */
const jobLike = (job) => ({
    summary: job?.summary ?? {},
    steps: job?.steps ?? []
});
exports.jobLike = jobLike;
/** Steps that have not begun carry the epoch, or the job's own start as their end. */
const isMoment = (at) => at !== undefined && at.getTime() > 0;
const stepOf = (step) => {
    const { stepName: name = 'unnamed step', status = states_js_1.UNNAMED_STATUS, startTime, endTime, statusReason } = step;
    const { phase } = (0, states_js_1.phaseOf)(status);
    return {
        name,
        state: status,
        ...(isMoment(startTime) && { startedAt: startTime }),
        ...((0, snapshot_js_1.isFinal)(phase) && isMoment(endTime) && { endedAt: endTime }),
        ...(statusReason !== undefined && statusReason !== '' && { reason: statusReason })
    };
};
/** The step that a job failed at. */
const failedStep = (steps) => steps.find(({ status }) => status === 'FAILED');
exports.failedStep = failedStep;
const WHY = {
    FAILED: (steps) => {
        const step = (0, exports.failedStep)(steps);
        if (step === undefined)
            return 'the job failed';
        const { stepName = 'unnamed', statusReason = '' } = step;
        return `step ${stepName} failed${statusReason === '' ? '' : `: ${statusReason}`}`;
    },
    CANCELLED: () => 'the job was cancelled in Amplify',
    CANCELLING: () => 'the job is being cancelled'
};
/** What a job that is not getting on most likely waits for. */
const WAITS_FOR = 'A job stays PENDING while the account has as many builds running as it may (5 unless raised: "Concurrent jobs" under Service Quotas); it starts when one of them ends.';
const factsOf = (jobId, place, url) => {
    const link = jobId === undefined ? undefined : (0, place_js_1.consoleUrl)(place, jobId);
    return {
        ...(jobId !== undefined && { 'job-id': jobId }),
        branch: place.branch,
        ...(url !== undefined && { url }),
        ...(link !== undefined && { 'console-url': link })
    };
};
/** Pictures a job as GetJob (or a start) tells it. @param url of the site, where it is known */
const snapshotOf = (job, place, url) => {
    const { jobId, status: state = states_js_1.UNNAMED_STATUS, startTime, endTime } = job.summary;
    const known = (0, states_js_1.phaseOf)(state);
    const reason = WHY[state]?.(job.steps);
    return {
        ...known,
        state,
        events: [],
        steps: job.steps.map(stepOf),
        // Builds have no plan.
        due: [],
        ...(isMoment(startTime) && { startedAt: startTime }),
        ...((0, snapshot_js_1.isFinal)(known.phase) && isMoment(endTime) && { endedAt: endTime }),
        ...(reason !== undefined && { reason }),
        ...(known.phase === 'queued' && { waitsFor: WAITS_FOR }),
        facts: factsOf(jobId, place, url)
    };
};
exports.snapshotOf = snapshotOf;


/***/ }),

/***/ 8408:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.phaseOf = exports.UNNAMED_STATUS = void 0;
/**
 * Every JobStatus. CREATED and PENDING wait: for an upload, or for one of the account's places for builds. Only
 * SUCCEED (the service's own spelling) is a success.
 */
const PHASES = {
    CREATED: 'queued',
    PENDING: 'queued',
    PROVISIONING: 'deploying',
    RUNNING: 'deploying',
    CANCELLING: 'stopping',
    SUCCEED: 'succeeded',
    FAILED: 'failed',
    CANCELLED: 'stopped'
};
/** Stands for a status that the service does not name. */
exports.UNNAMED_STATUS = 'UNKNOWN';
const isKnown = (status) => Object.hasOwn(PHASES, status);
/** The phase that a job in this status is in. The list of statuses is open: an unknown one counts as in flight. */
const phaseOf = (status) => isKnown(status)
    ? { phase: PHASES[status], unknownState: false }
    : { phase: 'deploying', unknownState: true };
exports.phaseOf = phaseOf;


/***/ }),

/***/ 5108:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createClients = exports.createReads = void 0;
const client_amplify_1 = __webpack_require__(2747);
const connection_js_1 = __webpack_require__(5757);
/** Amplify's front door gives up after half a minute itself. */
const ONCE = { connectMs: 10_000, answerMs: 45_000 };
/** The client that may repeat itself; all that watching, stopping and the post step need. */
const createReads = (options) => new client_amplify_1.AmplifyClient((0, connection_js_1.readSettings)(options));
exports.createReads = createReads;
/** Both clients, with one set of credentials and one idea of the time between them. */
const createClients = (options) => {
    const reads = (0, exports.createReads)(options);
    const once = new client_amplify_1.AmplifyClient({ ...(0, connection_js_1.onceSettings)(options, ONCE), credentials: reads.config.credentials });
    (0, connection_js_1.shareClock)(reads, once);
    return { reads, once };
};
exports.createClients = createClients;


/***/ }),

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
    IDPCommunicationError: 'credentials',
    IDPRejectedClaim: 'credentials',
    IncompleteSignature: 'credentials',
    IncompleteSignatureException: 'credentials',
    InvalidAccessKeyId: 'credentials',
    InvalidClientTokenId: 'credentials',
    InvalidIdentityToken: 'credentials',
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
    if (named === 'invalid' && RATE_EXCEEDED.test(failure.message))
        return 'throttle';
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
        (code !== undefined && (CERTIFICATE.test(code) || code === 'ECONNREFUSED')) ||
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
const handler = ({ connectMs, answerMs }, agent) => ({
    connectionTimeout: connectMs,
    requestTimeout: answerMs,
    socketTimeout: answerMs,
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent
});
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
    requestHandler: handler(options.limits?.reads ?? READS, { keepAlive: true })
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
    requestHandler: handler(options.limits?.once ?? usual, FRESH)
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
        ? 'The session ended before the step did. Ask for a longer one where the credentials come from (`role-duration-seconds`).'
        : 'Check the step that provides AWS credentials: it has to run before this one, in the same job. For OIDC the job needs `permissions: id-token: write`.',
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
    quota: ({ name }) => name === 'PayloadTooLargeException'
        ? 'Make the configuration smaller, or ask for more under Service Quotas (AppConfig: hosted configuration size L-48F9B951, deployment size L-A5FC0339).'
        : 'Delete what is no longer needed, or ask for more under Service Quotas.',
    throttle: () => 'The account makes too many requests at once. Try again, or run fewer jobs in parallel.',
    network: ({ code, syscall }, { region }) => {
        if (syscall === 'getaddrinfo')
            return `Check that the region ${region} exists and has this service, and the name resolution of the runner.`;
        return /CERT|SELF_SIGNED|VERIFY|ISSUER/.test(code ?? '')
            ? 'If a proxy of yours signs the connection, set NODE_EXTRA_CA_CERTS to its certificate.'
            : 'Check the network of the runner, its proxy and AWS_ENDPOINT_URL*.';
    },
    service: () => 'Try again; https://health.aws.amazon.com tells whether AWS has trouble.'
};
/**
 * Puts what an AWS client threw into words: what was tried on which resource in which region, the service's message,
 * the request id, and the next step. Configuration values in validators' answers are left out.
 */
const toProblem = (error, attempt) => {
    const failure = (0, failure_js_1.failureOf)(error);
    const kind = (0, classify_js_1.isMisconfigured)(failure) ? 'configuration' : (0, classify_js_1.kindOf)(failure);
    const hint = HINTS[kind](failure, attempt);
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


/***/ })

};
