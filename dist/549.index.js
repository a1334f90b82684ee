export const id = 549;
export const ids = [549];
export const modules = {

/***/ 6716:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.soundsDenied = exports.ACCESS_HINT = void 0;
/** Who must be allowed to read what, when Amplify cannot get at a source. */
exports.ACCESS_HINT = 'Amplify itself reads the source: an `s3://` bucket, in the same account and region, must allow `s3:GetObject` (and `s3:ListBucket` for a folder) to the service `amplify.amazonaws.com`, with `aws:SourceAccount` and `aws:SourceArn` (the ARN of the branch, its name URL-encoded) as conditions; an `https://` address must answer without credentials.';
const DENIED = /access ?denied|forbidden|not authorized|permission|\b403\b/i;
/** Whether a message is about something that may not be read. */
const soundsDenied = (message) => DENIED.test(message);
exports.soundsDenied = soundsDenied;


/***/ }),

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

/***/ 9651:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.conclude = void 0;
const http_js_1 = __webpack_require__(8003);
const failing_log_js_1 = __webpack_require__(6115);
const verify_js_1 = __webpack_require__(2803);
/** What comes after a job's end: why it failed, or whether the site really is there. Never rejects. */
const conclude = async (outcome, place, { basicAuth, verification }, client, { env, ports, mask }) => {
    const send = (0, http_js_1.createSend)(env);
    const explained = await (0, failing_log_js_1.explainFailure)(outcome, place, { client, ports, send, mask });
    return (0, verify_js_1.verifySite)(explained, verification, { ports, send, basicAuth });
};
exports.conclude = conclude;


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

/***/ 6115:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.explainFailure = void 0;
const redact_js_1 = __webpack_require__(2299);
const time_limit_js_1 = __webpack_require__(1040);
const problem_js_1 = __webpack_require__(1736);
const access_js_1 = __webpack_require__(6716);
const jobs_js_1 = __webpack_require__(6798);
const snapshot_js_1 = __webpack_require__(1654);
const telling_line_js_1 = __webpack_require__(7584);
/** Time for the whole of it, in milliseconds. */
const LOG_MS = 20_000;
/** Lines of the log that are shown. */
const SHOWN = 60;
/** Lines at the end of the log in which the reason is looked for. */
const SEARCHED = 400;
/** Lines of a log; no URL in it may be the one that it came from. */
const linesOf = (text, url) => (0, redact_js_1.redact)(text, url)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
const read = async (jobId, place, { client, send, mask }, signal) => {
    // Asked again: the addresses of logs are valid for a short time.
    const { steps } = await (0, jobs_js_1.getJob)(jobId, place, client, signal);
    const failed = (0, snapshot_js_1.failedStep)(steps);
    if (failed === undefined)
        return undefined;
    const { stepName: step = 'unnamed', statusReason: reason, logUrl = '' } = failed;
    if (!URL.canParse(logUrl))
        return { step, reason, lines: [] };
    mask(logUrl);
    const url = new URL(logUrl);
    const { status, body } = await send({ method: 'GET', url, headers: {}, body: undefined }, signal);
    if (status !== 200)
        throw new Error(`HTTP ${status}`);
    return { step, reason, lines: linesOf(body, url) };
};
const excerptOf = ({ step, lines }) => ({
    title: lines.length > SHOWN ? `the end of the log of step ${step}` : `the log of step ${step}`,
    lines: lines.slice(-SHOWN)
});
const reasonOf = ({ step, reason = '', lines }) => {
    const parts = [reason, (0, telling_line_js_1.tellingLine)(lines.slice(-SEARCHED)) ?? ''].filter((part, index, all) => part !== '' && all.indexOf(part) === index);
    return `step ${step} failed${parts.length === 0 ? '' : `: ${parts.join(': ')}`}`;
};
const why = (error, timedOut) => {
    if (timedOut)
        return `no answer within ${LOG_MS / 1000} s`;
    // An error of Node may hold the address: its code is all that is told.
    if (error instanceof Error && 'code' in error && typeof error.code === 'string')
        return error.code;
    return (0, problem_js_1.problemOf)(error).message;
};
/** Adds to a job that failed what its log says. Never rejects: without its log a failure is still one. */
const explainFailure = async (outcome, place, tools) => {
    const jobId = outcome.snapshot?.facts['job-id'];
    if (outcome.kind !== 'failed' || outcome.snapshot?.phase !== 'failed' || jobId === undefined)
        return outcome;
    const { ports } = tools;
    const limit = (0, time_limit_js_1.deadline)(ports.clock, LOG_MS);
    try {
        const signal = AbortSignal.any([ports.cancel, limit.signal]);
        const log = await read(jobId, place, tools, signal);
        if (log === undefined)
            return outcome;
        if (log.lines.length > 0)
            ports.report({ kind: 'excerpt', ...excerptOf(log) });
        return explained(outcome, reasonOf(log));
    }
    catch (error) {
        const message = `The log of the step that failed could not be read (${why(error, limit.signal.aborted)}); it is in the Amplify console.`;
        ports.report({ kind: 'note', message });
        return outcome;
    }
    finally {
        limit.dispose();
    }
};
exports.explainFailure = explainFailure;
const explained = (outcome, reason) => ({
    ...outcome,
    reason,
    ...(outcome.hint === undefined && (0, access_js_1.soundsDenied)(reason) && { hint: access_js_1.ACCESS_HINT })
});


/***/ }),

/***/ 6578:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.missingBranch = exports.openBranch = exports.openIn = exports.urlOf = exports.titleOf = void 0;
const together_js_1 = __webpack_require__(6900);
const problem_js_1 = __webpack_require__(1736);
const apps_js_1 = __webpack_require__(9834);
const branches_js_1 = __webpack_require__(3446);
const site_js_1 = __webpack_require__(2861);
/** For people: `shop / main`. */
const titleOf = ({ app, place }) => `${app.name} / ${place.branch}`;
exports.titleOf = titleOf;
/** The address of the site. */
const urlOf = ({ app, customUrl: custom }, branch) => custom ?? (branch && (0, site_js_1.defaultUrl)(app, branch));
exports.urlOf = urlOf;
const domainOf = async (place, client, signal) => {
    try {
        return { customUrl: (0, site_js_1.customUrl)(await (0, site_js_1.listDomains)(place, client, signal), place.branch), warnings: [] };
    }
    catch (error) {
        const problem = (0, problem_js_1.problemOf)(error);
        if ((0, problem_js_1.isTransient)(problem))
            throw error;
        // The default address works without.
        const message = `Whether the branch has a domain of its own cannot be told: ${problem.message}`;
        return { customUrl: undefined, warnings: [message] };
    }
};
/** Finds branch and address in an app that was found. Rejects with a `DeploymentError`. */
const openIn = async (app, name, region, client, signal) => {
    const place = { service: 'amplify', region, appId: app.id, branch: name };
    const [branch, domain] = await (0, together_js_1.together)([(0, branches_js_1.getBranch)(place, client, signal), domainOf(place, client, signal)]);
    return { app, place, branch, ...domain };
};
exports.openIn = openIn;
/** Finds app, branch and address, in as few round trips as they depend on each other. Rejects with a `DeploymentError`. */
const openBranch = async ({ app: wanted, branch: name }, region, client, signal) => (0, exports.openIn)(await (0, apps_js_1.findApp)(wanted, client, region, signal), name, region, client, signal);
exports.openBranch = openBranch;
const MISSING_HINT = {
    manual: 'Check `branch`, or have it created with `create-branch: true`.',
    connected: 'Check `branch`; it must be connected in the Amplify console, or created with `create-branch: true` (it has to exist in the repository).'
};
/** The error about a branch that does not exist. */
const missingBranch = ({ app, place }) => new problem_js_1.DeploymentError({
    kind: 'not-found',
    message: `There is no branch ${JSON.stringify(place.branch)} in app ${app.name} (${app.id}) in ${place.region}`,
    hint: MISSING_HINT[(0, apps_js_1.isConnected)(app) ? 'connected' : 'manual']
});
exports.missingBranch = missingBranch;


/***/ }),

/***/ 2861:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listDomains = exports.customUrl = exports.defaultUrl = void 0;
const client_amplify_1 = __webpack_require__(2747);
const call_js_1 = __webpack_require__(1373);
/** The API's largest page. */
const PAGE = 50;
/** The address that Amplify gives a branch: both parts are its own, since names are changed on the way into it. */
const defaultUrl = ({ app }, branch) => branch.displayName === undefined || app.defaultDomain === undefined
    ? undefined
    : `https://${branch.displayName}.${app.defaultDomain}`;
exports.defaultUrl = defaultUrl;
const isServing = ({ domainStatus }) => domainStatus === 'AVAILABLE';
const hostOf = (domain, { subDomainSetting }) => [subDomainSetting?.prefix ?? '', domain].filter((part) => part !== '').join('.');
/** The address of a domain of the user's own that serves the branch; the shortest when there are several. */
const customUrl = (domains, branch) => {
    const hosts = domains
        .filter(isServing)
        .flatMap(({ domainName = '', subDomains = [] }) => subDomains
        .filter(({ subDomainSetting }) => domainName !== '' && subDomainSetting?.branchName === branch)
        .map((one) => hostOf(domainName, one)))
        .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return hosts[0] === undefined ? undefined : `https://${hosts[0]}`;
};
exports.customUrl = customUrl;
/** All domains of an app. */
const listDomains = async ({ appId, region }, { reads }, signal) => {
    const all = [];
    let token;
    do {
        const page = { appId, maxResults: PAGE, ...(token !== undefined && { nextToken: token }) };
        const { domainAssociations = [], nextToken } = await (0, call_js_1.call)({ operation: 'ListDomainAssociations', resource: `app ${appId}`, region, service: 'amplify' }, signal, (options) => reads.send(new client_amplify_1.ListDomainAssociationsCommand(page), options));
        all.push(...domainAssociations);
        token = nextToken === '' ? undefined : nextToken;
    } while (token !== undefined);
    return all;
};
exports.listDomains = listDomains;


/***/ }),

/***/ 7584:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.tellingLine = exports.withoutPrefix = void 0;
/** `2026-11-21T10:00:00.123Z [ERROR]: ` in front of every line of a build's log. */
const PREFIX = /^\d{4}-\d\d-\d\dT[\d:.]+Z?\s*(?:\[\w+\]:?\s*)?(?:!!!\s*)?/;
/** Says that something failed, and not what. */
const GENERIC = /command failed with exit code|build failed|complete log of this run|lifecycle script|elifecycle|errno \d+|exited with|terminating logging|failed with \d+ error|^\W*$/i;
/** What names a cause, the most telling first. */
const CAUSES = [
    /\berror TS\d+|cannot find module|module not found|can't resolve|command not found|no such file or directory|out of memory|heap limit|ENOSPC|customerror|missing script|401 unauthorized|403 forbidden/i,
    /\b(?:syntax|reference|type|range)error\b|^error\b.*:|\bnpm err(?:or|!)|^\s*(?:error|fatal)\b/i,
    /\[ERROR\]|\berror\b|\bfatal\b|\bexception\b|\bfailed\b|\bcannot\b/i
];
/** A line of a build's log without its time and level. */
const withoutPrefix = (line) => line.replace(PREFIX, '').trim();
exports.withoutPrefix = withoutPrefix;
/** The line of a log that says best why the build failed; undefined when none sounds like it. */
const tellingLine = (lines) => {
    for (const cause of CAUSES) {
        const found = lines.find((line) => cause.test(line) && !GENERIC.test((0, exports.withoutPrefix)(line)));
        if (found !== undefined)
            return (0, exports.withoutPrefix)(found);
    }
    return lines.map(exports.withoutPrefix).findLast((line) => GENERIC.test(line) && line !== '' && /\w/.test(line));
};
exports.tellingLine = tellingLine;


/***/ }),

/***/ 2299:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.redact = void 0;
/** Shorter parts are words such as `PUT` or numbers: leaving them out would only hide what the answer says. */
const SHORTEST = 8;
const HIDDEN = '***';
const decoded = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/**
 * Takes an upload's address out of a text, and each part of it that could serve to rebuild it: path, query, and the
 * values of the query, in every spelling. Whoever has the address can write to the bucket.
 */
const redact = (text, url) => {
    const pairs = url.search.slice(1).split('&');
    const values = [...url.searchParams.values(), ...pairs.map((pair) => pair.slice(pair.indexOf('=') + 1))];
    const parts = [url.href, url.pathname + url.search, url.search.slice(1), url.pathname, ...values];
    return [...new Set(parts.flatMap((part) => [part, decoded(part), encodeURIComponent(part)]))]
        .filter(({ length }) => length >= SHORTEST)
        .sort((a, b) => b.length - a.length)
        .reduce((rest, part) => rest.replaceAll(part, HIDDEN), text);
};
exports.redact = redact;


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.verifySite = void 0;
const statuses_js_1 = __webpack_require__(3522);
const time_limit_js_1 = __webpack_require__(1040);
const branches_js_1 = __webpack_require__(3446);
/** Time between two looks, and the longest one of them, in milliseconds. */
const INTERVAL_MS = 3_000;
const LOOK_MS = 15_000;
const address = (site, path) => {
    const url = new URL(site);
    const [pathname = '/', query = ''] = path.split(/\?(.*)/s);
    // Set part by part: a path such as `//evil.example` must not become another host.
    url.pathname = pathname;
    url.search = query;
    return url;
};
const look = async (url, { statuses }, { ports, send, basicAuth }, signal) => {
    const limit = (0, time_limit_js_1.deadline)(ports.clock, LOOK_MS);
    try {
        const { status, headers } = await send({
            method: 'GET',
            url,
            headers: {
                'user-agent': 'aws-deploy-action',
                'cache-control': 'no-cache',
                ...(basicAuth !== undefined && { authorization: `Basic ${(0, branches_js_1.encodeAuth)(basicAuth)}` })
            },
            body: undefined
        }, AbortSignal.any([signal, limit.signal]));
        const to = headers['location'] === undefined ? '' : ` (redirect to ${headers['location']})`;
        return { kind: (0, statuses_js_1.isAmong)(statuses, status) ? 'good' : 'bad', seen: `HTTP ${status}${to}` };
    }
    catch (error) {
        if (limit.signal.aborted)
            return { kind: 'bad', seen: `no answer within ${LOOK_MS / 1000} s` };
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        return { kind: 'bad', seen: code === '' ? 'no answer' : `no answer (${code})` };
    }
    finally {
        limit.dispose();
    }
};
const failed = (outcome, reason) => ({
    ...outcome,
    kind: 'failed',
    reason,
    hint: 'The job succeeded, so this is what is served now. A 404 at the root often means that the archive has the site in a folder; a new address can take some minutes to answer everywhere (`verify-timeout-minutes`).'
});
/**
 * Fetches a path of the deployed site until it answers as it should. A site that does not is a failure, whatever the
 * job says. Never rejects.
 */
const verifySite = async (outcome, verification, tools) => {
    if (verification === undefined || outcome.kind !== 'succeeded')
        return outcome;
    const site = outcome.snapshot?.facts['url'];
    if (site === undefined)
        return failed(outcome, 'the job succeeded, and the address of its site is not known: it cannot be verified');
    const url = address(site, verification.path);
    const { clock, report, cancel } = tools.ports;
    const limit = (0, time_limit_js_1.deadline)(clock, verification.timeoutMs);
    const signal = AbortSignal.any([cancel, limit.signal]);
    report({ kind: 'note', message: `verifying ${url.href}` });
    let last = '';
    try {
        while (!signal.aborted) {
            const { kind, seen } = await look(url, verification, tools, signal);
            if (kind === 'good') {
                report({ kind: 'note', message: `${url.href} answers: ${seen}` });
                return outcome;
            }
            if ((0, time_limit_js_1.isAborted)(signal) && last !== '')
                break;
            if (seen !== last)
                report({ kind: 'note', message: `${url.href}: ${seen}` });
            last = seen;
            await clock.sleep(INTERVAL_MS, signal);
        }
    }
    finally {
        limit.dispose();
    }
    if (cancel.aborted)
        return {
            ...outcome,
            kind: 'cancelled',
            reason: `cancelled while the site was being verified; the job had succeeded (last seen: ${last || 'nothing'})`
        };
    const minutes = Math.round(verification.timeoutMs / 6_000) / 10;
    return failed(outcome, `the job succeeded, but ${url.href} did not answer as it should within ${minutes} min: ${last}`);
};
exports.verifySite = verifySite;


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
