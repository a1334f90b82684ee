export const id = 768;
export const ids = [768];
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

/***/ 7660:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.previewOf = exports.isOurs = exports.describeBranch = exports.previewMarker = exports.branchMarker = void 0;
/** Length of a description, in characters, as the API model has it. */
const LONGEST = 1_000;
const MARKER = /\[aws-deploy:branch repository=(\d+)\]/;
/** A preview's branch is removed: its mark counts only where this action writes it. */
const PREVIEW = /\[aws-deploy:preview repository=(\d+) pull-request=([1-9]\d*)\]\s*$/;
/** The mark of a branch that this action created for a repository. */
const branchMarker = (repositoryId) => `[aws-deploy:branch repository=${repositoryId}]`;
exports.branchMarker = branchMarker;
/** The mark of a branch that is the preview of a pull request. */
const previewMarker = (repositoryId, pullRequest) => `[aws-deploy:preview repository=${repositoryId} pull-request=${pullRequest}]`;
exports.previewMarker = previewMarker;
/** The description of a branch that is created: a link to the run for people, the marker last and complete. */
const describeBranch = (runUrl, marker) => {
    const words = `Created by ${runUrl} ${marker}`;
    return words.length <= LONGEST ? words : marker;
};
exports.describeBranch = describeBranch;
/** Whether this action created a branch with this description for the repository. */
const isOurs = (description, repositoryId) => repositoryId !== '' && MARKER.exec(description ?? '')?.[1] === repositoryId;
exports.isOurs = isOurs;
/** The pull request of this repository that a branch with this description is the preview of; undefined: of none. */
const previewOf = (description, repositoryId) => {
    const [, repository, pullRequest] = PREVIEW.exec(description ?? '') ?? [];
    return repositoryId !== '' && repository === repositoryId && pullRequest !== undefined
        ? Number(pullRequest)
        : undefined;
};
exports.previewOf = previewOf;


/***/ }),

/***/ 4889:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ofPreview = exports.checkPreview = exports.ofBranch = void 0;
const problem_js_1 = __webpack_require__(1736);
const run_context_js_1 = __webpack_require__(9087);
const marker_js_1 = __webpack_require__(7660);
/** A deployment: anybody's branch is deployed to, and only an own one is changed. */
const ofBranch = (run) => ({
    description: (0, marker_js_1.describeBranch)((0, run_context_js_1.runUrl)(run), (0, marker_js_1.branchMarker)(run.repositoryId)),
    check({ description }, change, { app, place }) {
        if (!change || (0, marker_js_1.isOurs)(description, run.repositoryId))
            return;
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `\`basic-auth\` cannot be set on branch ${place.branch} of app ${app.name}: this action did not create it`,
            hint: 'Set its password in the Amplify console, and leave `basic-auth` out (or give the same, for `verify-path`).'
        });
    }
});
exports.ofBranch = ofBranch;
const WHOSE_HINT = 'A preview only ever uses, updates and removes a branch that this action created for the same pull request (its description ends with the mark). For an app without a repository another `preview-branch-prefix` gives it another name; a branch that nobody needs can be removed in the Amplify console.';
/** What a branch is that is not the preview of this pull request. */
const whatItIs = (description, repositoryId) => {
    const other = (0, marker_js_1.previewOf)(description, repositoryId);
    if (other !== undefined)
        return `it is the preview of pull request #${other}`;
    if ((0, marker_js_1.isOurs)(description, repositoryId))
        return 'it was created for a deployment, not for a preview';
    return /\[aws-deploy:(?:preview|branch) /.test(description ?? '')
        ? 'this action created it for another repository'
        : 'this action did not create it';
};
/** Throws a `DeploymentError` unless the branch is the preview of this pull request. */
const checkPreview = ({ description }, repositoryId, pullRequest, { app, place }) => {
    if ((0, marker_js_1.previewOf)(description, repositoryId) === pullRequest)
        return;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `branch ${place.branch} of app ${app.name} (${app.id}) is not the preview of pull request #${pullRequest}: ${whatItIs(description, repositoryId)}; it was not touched`,
        hint: WHOSE_HINT
    });
};
exports.checkPreview = checkPreview;
/** A preview: nobody else's branch is even deployed to. */
const ofPreview = (run, pullRequest) => ({
    description: (0, marker_js_1.describeBranch)((0, run_context_js_1.runUrl)(run), (0, marker_js_1.previewMarker)(run.repositoryId, pullRequest)),
    check(branch, _change, opened) {
        (0, exports.checkPreview)(branch, run.repositoryId, pullRequest, opened);
    }
});
exports.ofPreview = ofPreview;


/***/ }),

/***/ 8936:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.sweepAmplify = sweepAmplify;
const amplify_clients_js_1 = __webpack_require__(5108);
const deploy_js_1 = __webpack_require__(9624);
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const start_js_1 = __webpack_require__(5059);
const time_limit_js_1 = __webpack_require__(1040);
const open_api_js_1 = __webpack_require__(4926);
const apps_js_1 = __webpack_require__(9834);
const ask_js_1 = __webpack_require__(7950);
const removed_js_1 = __webpack_require__(103);
const sweeping_js_1 = __webpack_require__(9123);
/** `operation: sweep` for Amplify: removes this repository's previews of closed pull requests. */
async function sweepAmplify(config, surroundings, afterRemoval = (0, removed_js_1.tellingGitHub)(config.github, surroundings)) {
    const { run, ports, version, access } = surroundings;
    const { region } = config;
    const { token } = config.github;
    const client = (0, amplify_clients_js_1.createClients)({ region, version, run, access });
    try {
        if (!/^\d+$/.test(run.repositoryId))
            throw nobodys();
        const app = await (0, persist_js_1.persist)((signal) => (0, apps_js_1.findApp)(config.app, client, region, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
        const api = token === undefined ? undefined : (0, open_api_js_1.openApi)(surroundings, token, ports.clock);
        const ask = (0, ask_js_1.askAt)(api, run.repository);
        const { repositoryId } = run;
        const tools = { app, region, repositoryId, client, ask, ports, afterRemoval };
        const found = await (0, sweeping_js_1.survey)(tools);
        const closed = found.own.filter(({ state }) => state === 'closed');
        ports.report({ kind: 'planned', plan: planOf(found, closed, tools, run.repository) });
        if (config.dryRun)
            return { kind: 'planned', changes: closed.map(planned) };
        return outcomeOf(await (0, sweeping_js_1.sweepAll)(closed, tools), ports.cancel);
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
}
const nobodys = () => new problem_js_1.DeploymentError({
    kind: 'configuration',
    message: 'GITHUB_REPOSITORY_ID is not set: previews cannot be told from those of other repositories'
});
const count = (previews) => `${previews} ${previews === 1 ? 'preview' : 'previews'}`;
/** What would be removed and why, and why the others stay. */
const planOf = ({ total, own }, closed, { app, region }, repository) => ({
    subject: {
        title: app.name,
        rows: [
            ['App', app.name === app.id ? app.id : `${app.name} (${app.id})`],
            ['Region', region]
        ],
        notes: [],
        facts: {}
    },
    changes: closed.map(({ branch, pullRequest }) => ({
        subject: 'preview',
        kind: 'removed',
        path: `/${branch}`,
        summary: `${branch}: ${sweeping_js_1.WHY.closed(pullRequest)}`
    })),
    comparison: `Of ${total} ${total === 1 ? 'branch' : 'branches'}, ${own.length} ${own.length === 1 ? 'is a preview' : 'are previews'} of ${repository}; ${count(closed.length)} of closed pull requests.`,
    findings: own
        .filter(({ state }) => state !== 'closed')
        .map(({ branch, pullRequest, state }) => ({
        severity: 'note',
        message: `${branch} stays: ${sweeping_js_1.WHY[state](pullRequest)}`
    }))
});
const planned = ({ branch, pullRequest }) => ({
    branch,
    'pull-request': pullRequest,
    why: sweeping_js_1.WHY.closed(pullRequest)
});
const done = ({ branch, pullRequest, result, why = sweeping_js_1.WHY.closed(pullRequest) }) => ({
    branch,
    'pull-request': pullRequest,
    why,
    result
});
const outcomeOf = (swept, cancel) => {
    const changes = swept.map(done);
    const removed = swept.filter(({ result }) => result === 'removed').length;
    const failed = swept.filter(({ result }) => result === 'failed');
    const untried = swept.some(({ result }) => result === 'not tried');
    const soFar = `${removed} of ${count(swept.length)} removed`;
    if (untried) {
        const why = (0, time_limit_js_1.interruptionOf)(cancel);
        const by = why.kind === 'cancelled' ? ` (${why.signal})` : '';
        return { kind: 'cancelled', reason: `cancelled${by}: ${soFar}`, changes };
    }
    const [first] = failed;
    if (first === undefined)
        return { kind: 'swept', changes };
    const more = failed.length === 1 ? '' : ` (and ${failed.length - 1} more, in the output \`changes\`)`;
    return { kind: 'failed', reason: `${soFar}; ${first.branch}: ${first.why ?? ''}${more}`, changes };
};


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


/***/ })

};
