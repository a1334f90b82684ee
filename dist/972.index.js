export const id = 972;
export const ids = [972];
export const modules = {

/***/ 3446:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listBranches = exports.isGone = exports.isSameBranch = exports.deleteBranch = exports.protectBranch = exports.createBranch = exports.encodeAuth = exports.getBranch = void 0;
const client_amplify_1 = __webpack_require__(2747);
const lookup_js_1 = __webpack_require__(699);
const call_js_1 = __webpack_require__(1373);
const errors_js_1 = __webpack_require__(9378);
const problem_js_1 = __webpack_require__(1736);
const jobs_js_1 = __webpack_require__(6798);
const place_js_1 = __webpack_require__(95);
const noBranch = (operation, place) => new problem_js_1.DeploymentError({
    kind: 'service',
    message: `${operation} on ${(0, place_js_1.branchInWords)(place)} in ${place.region}: the answer is about no branch`
});
/** The branch; undefined when there is none. */
const getBranch = (place, { reads }, signal) => (0, lookup_js_1.orNone)((0, call_js_1.call)((0, jobs_js_1.attemptOn)('GetBranch', place), signal, async (options) => {
    const { branch } = await reads.send(new client_amplify_1.GetBranchCommand({ appId: place.appId, branchName: place.branch }), options);
    if (branch === undefined)
        throw noBranch('GetBranch', place);
    return branch;
}));
exports.getBranch = getBranch;
const protection = (basicAuth) => basicAuth === undefined ? {} : { enableBasicAuth: true, basicAuthCredentials: (0, exports.encodeAuth)(basicAuth) };
/** Basic auth as the API and an Authorization header want it. */
const encodeAuth = (basicAuth) => Buffer.from(basicAuth).toString('base64');
exports.encodeAuth = encodeAuth;
/** A branch that was just removed can be made again in a few minutes only. */
const IS_DELETING = /branch is deleting/i;
const EXISTS = /already exists/i;
/**
 * Creates a branch; when somebody (or an answer that was lost) was faster, gives that one. This action starts the jobs
 * of the branch itself: with Amplify's own builds every push would be built twice.
 * A single attempt: the SDK would take an app without room for another branch for a throttle.
 */
const createBranch = async (place, { stage, environmentVariables, description, basicAuth }, client, signal) => {
    try {
        return await (0, call_js_1.call)((0, jobs_js_1.attemptOn)('CreateBranch', place), signal, async (options) => {
            const { branch } = await client.once.send(new client_amplify_1.CreateBranchCommand({
                appId: place.appId,
                branchName: place.branch,
                description,
                enableAutoBuild: false,
                ...(stage !== undefined && { stage }),
                ...(environmentVariables !== undefined && { environmentVariables: { ...environmentVariables } }),
                ...protection(basicAuth)
            }), options);
            if (branch === undefined)
                throw noBranch('CreateBranch', place);
            return branch;
        });
    }
    catch (error) {
        if (!(error instanceof problem_js_1.DeploymentError))
            throw error;
        const { problem } = error;
        // Not for long: whoever repeats what may pass, repeats this.
        if (IS_DELETING.test(problem.message))
            throw new problem_js_1.DeploymentError({ ...problem, kind: 'service' }, { cause: error });
        const existing = EXISTS.test(problem.message) ? await (0, exports.getBranch)(place, client, signal) : undefined;
        if (existing === undefined)
            throw error;
        return existing;
    }
};
exports.createBranch = createBranch;
/** Sets the basic auth of a branch. */
const protectBranch = async (place, basicAuth, { reads }, signal) => {
    await (0, call_js_1.call)((0, jobs_js_1.attemptOn)('UpdateBranch', place), signal, (options) => reads.send(new client_amplify_1.UpdateBranchCommand({ appId: place.appId, branchName: place.branch, ...protection(basicAuth) }), options));
};
exports.protectBranch = protectBranch;
/**
 * Removes a branch and its site; one that is not there is removed. A single attempt: whoever repeats it has to look
 * first whose branch of that name there is by then.
 */
const deleteBranch = async (place, { once }, signal) => {
    await (0, lookup_js_1.orNone)((0, call_js_1.call)((0, jobs_js_1.attemptOn)('DeleteBranch', place), signal, async (options) => {
        try {
            await once.send(new client_amplify_1.DeleteBranchCommand({ appId: place.appId, branchName: place.branch }), options);
        }
        catch (error) {
            // The reply says nothing to rely on, so one that cannot be read is as good.
            if (!(0, errors_js_1.wasAccepted)(error))
                throw error;
        }
    }));
};
exports.deleteBranch = deleteBranch;
/** Whether two branches of one name are one. */
const isSameBranch = (a, b) => a.createTime?.getTime() === b.createTime?.getTime();
exports.isSameBranch = isSameBranch;
/**
 * Whether a branch cannot be seen any more. One that is on its way out may still be talked about, and one that was made
 * at another time is another one.
 */
const isGone = async (place, before, client, signal) => {
    try {
        const branch = await (0, exports.getBranch)(place, client, signal);
        return branch === undefined || !(0, exports.isSameBranch)(branch, before);
    }
    catch (error) {
        if (error instanceof problem_js_1.DeploymentError && IS_DELETING.test(error.problem.message))
            return true;
        throw error;
    }
};
exports.isGone = isGone;
/** The API's largest page. */
const PAGE = 50;
/** All branches of an app. */
const listBranches = async ({ appId, region }, { reads }, signal) => {
    const all = [];
    let token;
    do {
        const page = { appId, maxResults: PAGE, ...(token !== undefined && { nextToken: token }) };
        const { branches, nextToken, $metadata } = await (0, call_js_1.call)({ operation: 'ListBranches', resource: `app ${appId}`, region, service: 'amplify' }, signal, (options) => reads.send(new client_amplify_1.ListBranchesCommand(page), options));
        // An empty answer that does not come from AWS must not pass for "no branches".
        if (branches === undefined && $metadata.requestId === undefined) {
            throw new problem_js_1.DeploymentError({
                kind: 'service',
                message: `ListBranches on app ${appId} in ${region}: the answer is no list of branches`
            });
        }
        all.push(...(branches ?? []));
        token = nextToken === '' ? undefined : nextToken;
    } while (token !== undefined);
    return all;
};
exports.listBranches = listBranches;


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

/***/ 5899:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkOffered = void 0;
const problem_js_1 = __webpack_require__(1736);
/** Partitions without Amplify Hosting, by region prefix: their endpoints would be names that nobody knows. */
const WITHOUT = [
    ['cn-', 'aws-cn'],
    ['us-gov-', 'aws-us-gov'],
    ['eusc-', 'aws-eusc'],
    ['us-iso', 'aws-iso'],
    ['eu-iso', 'aws-iso']
];
/**
 * Refuses a region whose whole partition is without Amplify Hosting, with a `DeploymentError`. Regions of the standard
 * partition come and go faster than this action; an endpoint of one's own may be anything.
 */
const checkOffered = (region, env) => {
    const own = ['AWS_ENDPOINT_URL_AMPLIFY', 'AWS_ENDPOINT_URL'].some((name) => (env[name] ?? '') !== '');
    const partition = WITHOUT.find(([prefix]) => region.startsWith(prefix))?.[1];
    if (own || partition === undefined)
        return;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `Amplify Hosting is not offered in ${region}: the partition ${partition} is without it`,
        hint: 'Set `aws-region` to a region of the standard partition that has it: https://docs.aws.amazon.com/general/latest/gr/amplify.html lists them.'
    });
};
exports.checkOffered = checkOffered;


/***/ }),

/***/ 5972:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.operateAmplify = operateAmplify;
const branches_js_1 = __webpack_require__(3446);
const offered_js_1 = __webpack_require__(5899);
/** Secrets that the inputs hold, in every form in which they could be printed. */
const secretsOf = (config) => {
    const { basicAuth } = config;
    const url = config.operation !== 'watch' && config.source.kind === 'url' ? config.source.url : '';
    return [
        ...(basicAuth === undefined
            ? []
            : [basicAuth, basicAuth.slice(basicAuth.indexOf(':') + 1), (0, branches_js_1.encodeAuth)(basicAuth)]),
        // Presigned, it opens the bucket.
        ...(url.includes('?') ? [url, url.slice(url.indexOf('?') + 1)] : [])
    ];
};
/** Runs an operation on Amplify. Each is loaded when it is used. */
async function operateAmplify(config, surroundings) {
    (0, offered_js_1.checkOffered)(config.region, surroundings.env);
    if (config.operation !== 'stop' && config.operation !== 'sweep')
        for (const secret of secretsOf(config))
            surroundings.mask(secret);
    switch (config.operation) {
        case 'deploy':
            return (await Promise.all(/* import() */[__webpack_require__.e(549), __webpack_require__.e(361), __webpack_require__.e(437)]).then(__webpack_require__.bind(__webpack_require__, 9437))).deployAmplify(config, surroundings);
        case 'preview':
            return (await Promise.all(/* import() */[__webpack_require__.e(549), __webpack_require__.e(361), __webpack_require__.e(899), __webpack_require__.e(632)]).then(__webpack_require__.bind(__webpack_require__, 6251))).previewAmplify(config, surroundings);
        case 'sweep':
            return (await Promise.all(/* import() */[__webpack_require__.e(899), __webpack_require__.e(768)]).then(__webpack_require__.bind(__webpack_require__, 8936))).sweepAmplify(config, surroundings);
        case 'watch':
        case 'stop':
            return (await Promise.all(/* import() */[__webpack_require__.e(549), __webpack_require__.e(633)]).then(__webpack_require__.bind(__webpack_require__, 6633))).operateOnJob(config, surroundings);
    }
}


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
        phase,
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
