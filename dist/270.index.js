export const id = 270;
export const ids = [270];
export const modules = {

/***/ 9834:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isConnected = exports.findApp = void 0;
const client_amplify_1 = __webpack_require__(2747);
const lookup_js_1 = __webpack_require__(699);
const problem_js_1 = __webpack_require__(1736);
const ID = /^d[a-z0-9]{1,19}$/;
const thing = (app) => ({ Id: app.appId, Name: app.name, app });
/** Finds an app by id or name. */
const findApp = (wanted, { reads }, region, signal) => (0, lookup_js_1.lookUp)(wanted, {
    word: 'app',
    within: '',
    one: 'App',
    many: 'Apps',
    id: ID,
    service: 'amplify',
    get: async (appId, options) => {
        const { app } = await reads.send(new client_amplify_1.GetAppCommand({ appId }), options);
        if (app !== undefined)
            return thing(app);
        throw new problem_js_1.DeploymentError({
            kind: 'service',
            message: `GetApp on app ${appId}: the answer is about no app`
        });
    },
    list: async ({ MaxResults, NextToken }, options) => {
        const page = { maxResults: MaxResults, ...(NextToken !== undefined && { nextToken: NextToken }) };
        const { apps = [], nextToken } = await reads.send(new client_amplify_1.ListAppsCommand(page), options);
        return { Items: apps.map(thing), NextToken: nextToken };
    }
}, { region, signal });
exports.findApp = findApp;
/** Whether Amplify builds the app's branches from a repository. Manual apps have none. */
const isConnected = ({ app: { repository } }) => (repository ?? '') !== '';
exports.isConnected = isConnected;


/***/ }),

/***/ 3446:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listBranches = exports.isGone = exports.isSameBranch = exports.deleteBranch = exports.protectBranch = exports.createBranch = exports.getBranch = void 0;
const client_amplify_1 = __webpack_require__(2747);
const lookup_js_1 = __webpack_require__(699);
const call_js_1 = __webpack_require__(1373);
const errors_js_1 = __webpack_require__(9378);
const problem_js_1 = __webpack_require__(1736);
const basic_auth_js_1 = __webpack_require__(7653);
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
const protection = (basicAuth) => basicAuth === undefined ? {} : { enableBasicAuth: true, basicAuthCredentials: (0, basic_auth_js_1.encodeAuth)(basicAuth) };
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

/***/ 5108:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createClients = exports.createReads = void 0;
const client_amplify_1 = __webpack_require__(2747);
const connection_js_1 = __webpack_require__(5757);
const observe_js_1 = __webpack_require__(6193);
/** Amplify's front door gives up after half a minute itself. */
const ONCE = { connectMs: 10_000, answerMs: 45_000 };
/** The client that may repeat itself; all that watching, stopping and the post step need. */
const createReads = (options) => (0, observe_js_1.observed)(new client_amplify_1.AmplifyClient((0, connection_js_1.readSettings)(options)), options.access?.trace);
exports.createReads = createReads;
/** Both clients, with one set of credentials and one idea of the time between them. */
const createClients = (options) => {
    const reads = (0, exports.createReads)(options);
    const once = (0, observe_js_1.observed)(new client_amplify_1.AmplifyClient({ ...(0, connection_js_1.onceSettings)(options, ONCE), credentials: reads.config.credentials }), options.access?.trace);
    (0, connection_js_1.shareClock)(reads, once);
    return { reads, once };
};
exports.createClients = createClients;


/***/ })

};
