export const id = 633;
export const ids = [633];
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

/***/ 7499:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.chooseJob = void 0;
const problem_js_1 = __webpack_require__(1736);
const jobs_js_1 = __webpack_require__(6798);
const place_js_1 = __webpack_require__(95);
/** Which job an operation is about when no id is given, and what to say when there is none. */
const SUITS = {
    watch: { test: () => true, none: 'there is no job' },
    stop: { test: jobs_js_1.isUnfinished, none: 'no job is in flight' }
};
/** Jobs that are looked at: one at a time is in flight in a branch, and it is the newest or nearly so. */
const MOST_JOBS = 20;
/** The id of the newest job that the operation can be about. Rejects with a `DeploymentError`. */
const chooseJob = async (operation, place, client, signal) => {
    const { test, none } = SUITS[operation];
    let seen = 0;
    for await (const job of (0, jobs_js_1.jobsOf)(place, client, signal)) {
        if (test(job))
            return job.jobId;
        if (++seen >= MOST_JOBS)
            break;
    }
    throw new problem_js_1.DeploymentError({ kind: 'not-found', message: `${none} in ${(0, place_js_1.branchInWords)(place)}` });
};
exports.chooseJob = chooseJob;


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

/***/ 6633:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.operateOnJob = operateOnJob;
const amplify_clients_js_1 = __webpack_require__(5108);
const deploy_js_1 = __webpack_require__(9624);
const given_js_1 = __webpack_require__(3350);
const persist_js_1 = __webpack_require__(4147);
const start_js_1 = __webpack_require__(5059);
const choose_js_1 = __webpack_require__(7499);
const conclude_js_1 = __webpack_require__(9651);
const control_js_1 = __webpack_require__(2297);
const open_js_1 = __webpack_require__(6578);
/** `operation: watch` and `stop` for Amplify. */
async function operateOnJob(config, surroundings) {
    const { run, ports, version, access } = surroundings;
    const client = { reads: (0, amplify_clients_js_1.createReads)({ region: config.region, version, run, access }) };
    try {
        const given = await (0, persist_js_1.persist)((signal) => openJob(config, client, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
        for (const message of given.warnings)
            ports.report({ kind: 'warning', message });
        ports.report({ kind: 'resolved', subject: (0, given_js_1.subjectOf)(given), place: given.control.place });
        ports.report({ kind: 'note', message: `${given.title}: ${config.operation} job ${given.id}` });
        if (config.operation === 'stop')
            return await (0, given_js_1.stopGiven)(given, ports);
        const outcome = await (0, given_js_1.watchGiven)(given, config.policy, ports);
        return await (0, conclude_js_1.conclude)(outcome, given.place, config, client, surroundings);
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
}
const openJob = async (config, client, signal) => {
    const opened = await (0, open_js_1.openBranch)(config, config.region, client, signal);
    if (opened.branch === undefined)
        throw (0, open_js_1.missingBranch)(opened);
    const { place, warnings } = opened;
    const url = (0, open_js_1.urlOf)(opened, opened.branch);
    return {
        control: (0, control_js_1.createControl)(place, client, () => url),
        id: config.jobId ?? (await (0, choose_js_1.chooseJob)(config.operation, place, client, signal)),
        title: (0, open_js_1.titleOf)(opened),
        place,
        warnings
    };
};


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
const basic_auth_js_1 = __webpack_require__(7653);
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
                ...(basicAuth !== undefined && { authorization: `Basic ${(0, basic_auth_js_1.encodeAuth)(basicAuth)}` })
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


/***/ }),

/***/ 3350:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.subjectOf = void 0;
exports.watchGiven = watchGiven;
exports.stopGiven = stopGiven;
exports.revertGiven = revertGiven;
const follow_js_1 = __webpack_require__(7718);
const halt_js_1 = __webpack_require__(2172);
const ledger_js_1 = __webpack_require__(9498);
const persist_js_1 = __webpack_require__(4147);
const snapshot_js_1 = __webpack_require__(6983);
const start_js_1 = __webpack_require__(5059);
const term_js_1 = __webpack_require__(1081);
const time_limit_js_1 = __webpack_require__(1040);
/** Time for a stop or a revert that was asked for, in milliseconds. */
const HALT_MS = 5 * 60_000;
/** What a signal leaves of it, in milliseconds. */
const HALT_AFTER_SIGNAL_MS = 5_500;
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000;
/** All that is known of what such a deployment is about. */
const subjectOf = ({ title }) => ({ title, rows: [], notes: [], facts: {} });
exports.subjectOf = subjectOf;
const describe = ({ control, id }, ports) => (0, persist_js_1.persist)((signal) => control.describe(id, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
const handleOf = ({ id }) => ({ id, ownership: 'given' });
/** `watch`: follows it to its end, as if this step had started it, and leaves it alone unless asked otherwise. */
async function watchGiven(given, policy, ports) {
    const { control, title } = given;
    const begun = { handle: handleOf(given), snapshot: await describe(given, ports) };
    const ledger = (0, ledger_js_1.openLedger)({ place: control.place, title, ifUnfinished: policy.onCancel }, ports.store);
    ledger.begun(begun.handle);
    const outcome = await (0, follow_js_1.follow)(control, begun, (0, term_js_1.watchTerm)(begun, policy, ports.clock.now()), policy, ledger, ports);
    ledger.closed(outcome.kind, outcome.snapshot !== undefined && (0, snapshot_js_1.isFinal)(outcome.snapshot.phase));
    return outcome;
}
/** `stop`: ends it if it is in flight. One that was rolled back before is stopped as well; a complete one is not. */
async function stopGiven(given, ports) {
    const seen = await describe(given, ports);
    if ((0, snapshot_js_1.isFinal)(seen.phase))
        return stopped({ snapshot: seen, accepted: false }, ports.cancel);
    return stopped(await act(given, seen, 'ended', ports), ports.cancel);
}
/** `revert`: takes back one that is complete. */
async function revertGiven(given, ports) {
    const seen = await describe(given, ports);
    if (seen.phase !== 'succeeded')
        return notComplete(seen);
    const halted = await act(given, seen, 'reverted', ports);
    const { snapshot = seen } = halted;
    if (snapshot.phase === 'rolled-back')
        return { kind: 'reverted', snapshot };
    const { problem } = halted;
    const reason = `it could not be reverted${problem === undefined ? ' in time' : `: ${problem.message}`}`;
    return {
        kind: failureKind(ports.cancel),
        snapshot,
        reason,
        ...(problem && { problem }),
        hint: problem?.hint ?? REVERT_RULE
    };
}
/** What did not come to its end because of a signal is cancelled. */
const failureKind = (cancel) => (cancel.aborted ? 'cancelled' : 'failed');
async function act(given, seen, goal, ports) {
    const { control, title } = given;
    const { clock, random, report, cancel, store } = ports;
    const ledger = (0, ledger_js_1.openLedger)({ place: control.place, title, ifUnfinished: 'stop' }, store);
    // A revert is not repeated by the post step: it cannot tell that one from a stop.
    if (goal === 'ended') {
        ledger.begun(handleOf(given));
        ledger.stopping();
    }
    const budget = (0, time_limit_js_1.deadline)(clock, HALT_MS);
    const grace = (0, time_limit_js_1.graceAfter)(clock, cancel, HALT_AFTER_SIGNAL_MS);
    try {
        const signal = AbortSignal.any([budget.signal, grace.signal]);
        const halted = await (0, halt_js_1.halt)(control, given.id, seen, {
            clock,
            random,
            report,
            signal,
            requestMs: REQUEST_MS,
            goal
        });
        if (goal === 'ended')
            ledger.closed('stopped', (0, halt_js_1.hasEnded)(halted));
        return halted;
    }
    finally {
        budget.dispose();
        grace.dispose();
    }
}
const TAKE_BACK = 'To take it back, use `operation: revert` (AppConfig), or deploy what was there before (Amplify): the archive of the last good run.';
function stopped(halted, cancel) {
    const { snapshot, problem, accepted } = halted;
    const seen = snapshot && { snapshot };
    if (!(0, halt_js_1.hasEnded)(halted)) {
        const why = problem === undefined ? '' : `: ${problem.message}`;
        const reason = accepted
            ? `it was asked to stop, but its end was not seen${why}`
            : `it could not be stopped${why}`;
        return { kind: failureKind(cancel), ...seen, reason, ...(problem && { problem }) };
    }
    if (snapshot?.phase !== 'succeeded')
        return { kind: 'stopped', ...seen };
    return {
        kind: 'failed',
        ...seen,
        reason: `it is ${snapshot.state}: there is nothing left to stop`,
        hint: TAKE_BACK
    };
}
function notComplete(snapshot) {
    if (!(0, snapshot_js_1.isFinal)(snapshot.phase)) {
        const reason = `it is ${snapshot.state}: only a complete deployment can be reverted`;
        return { kind: 'failed', snapshot, reason, hint: 'To end it, use `operation: stop`.' };
    }
    return snapshot.state === 'REVERTED'
        ? { kind: 'reverted', snapshot, reason: 'it had been reverted before' }
        : { kind: 'failed', snapshot, reason: `it is ${snapshot.state}: there is nothing to revert` };
}
const REVERT_RULE = 'AppConfig reverts a deployment only within 72 hours after it completed. Later, deploy the earlier version again.';


/***/ })

};
