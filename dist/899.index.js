export const id = 899;
export const ids = [899,926];
export const modules = {

/***/ 7950:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.askAt = exports.PERMISSION_HINT = void 0;
const error_js_1 = __webpack_require__(6661);
const pulls_js_1 = __webpack_require__(4487);
const problem_js_1 = __webpack_require__(1736);
const KINDS = {
    401: 'permission',
    403: 'permission',
    404: 'not-found',
    429: 'throttle'
};
const kindOf = ({ status, message }) => {
    if (status === undefined)
        return 'network';
    if (status === 403 && /rate limit/i.test(message))
        return 'throttle';
    return KINDS[status] ?? (status >= 500 ? 'service' : 'invalid');
};
exports.PERMISSION_HINT = 'The job needs `permissions: pull-requests: read` (`write` for the comment), or `github-token` a token with it.';
/** @param api undefined: there is no token. @param repository `owner/name` */
const askAt = (api, repository) => async (number, signal) => {
    const about = `Pull request #${number} of ${repository} cannot be looked up`;
    if (api === undefined) {
        const message = `${about}: \`github-token\` is empty`;
        throw new problem_js_1.DeploymentError({ kind: 'permission', message, hint: exports.PERMISSION_HINT });
    }
    try {
        return await (0, pulls_js_1.getPullRequest)(api, repository, number, signal);
    }
    catch (error) {
        if (!(error instanceof error_js_1.GitHubError))
            throw error;
        const kind = kindOf(error);
        const hinted = kind === 'permission' || kind === 'not-found';
        throw new problem_js_1.DeploymentError({ kind, message: `${about}: ${error.message}`, ...(hinted && { hint: exports.PERMISSION_HINT }) }, { cause: error });
    }
};
exports.askAt = askAt;


/***/ }),

/***/ 1399:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.removePreview = void 0;
const lookup_js_1 = __webpack_require__(699);
const halt_js_1 = __webpack_require__(2172);
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const start_js_1 = __webpack_require__(5059);
const time_limit_js_1 = __webpack_require__(1040);
const branches_js_1 = __webpack_require__(3446);
const control_js_1 = __webpack_require__(2297);
const jobs_js_1 = __webpack_require__(6798);
const ownership_js_1 = __webpack_require__(4889);
const place_js_1 = __webpack_require__(95);
/** Time for stopping a job, in milliseconds. */
const STOP_MS = 3 * 60_000;
/** Longest time for one request of a stop, in milliseconds. */
const REQUEST_MS = 15_000;
/** Longest time until a branch that was deleted is not seen any more, and between two looks, in milliseconds. */
const CONFIRM_MS = 60_000;
const LOOK_MS = 2_000;
/** How often a branch is freed of jobs: another run may start one in between. */
const MOST_ROUNDS = 5;
/** Jobs that are looked at: one at a time is in flight in a branch, and it is the newest or nearly so. */
const MOST_JOBS = 20;
/**
 * Removes the branch of a preview: stops its jobs, deletes it, and sees it gone. Nothing is touched that does not carry
 * the mark of this pull request. Repeatable, and safe against others who do the same.
 * Rejects with a `DeploymentError`, or with `Interrupted`.
 */
const removePreview = async (removal, client, ports) => {
    const { app, place, pullRequest, repositoryId, objection } = removal;
    const { clock, cancel, report } = ports;
    let first;
    const tried = (work) => (0, persist_js_1.persist)(work, ports, cancel, start_js_1.PREPARATION_MS);
    /** Looks at everything anew: a deletion whose answer was lost may have been made, and others go on meanwhile. */
    const ask = async () => {
        const branch = await tried((signal) => (0, branches_js_1.getBranch)(place, client, signal));
        if (branch === undefined)
            return { kind: first === undefined ? 'gone' : 'removed' };
        if (first !== undefined && !(0, branches_js_1.isSameBranch)(branch, first))
            return { kind: 'removed' };
        (0, ownership_js_1.checkPreview)(branch, repositoryId, pullRequest, { app, place });
        first = branch;
        const jobs = await tried(async (signal) => (await (0, lookup_js_1.orNone)(unfinished(place, client, signal))) ?? []);
        // Asked after the jobs: one that is listed by now is not that of a later run.
        const why = await tried(objection);
        if (why !== undefined)
            return { kind: 'kept', why };
        for (const { jobId } of jobs)
            await endJob(jobId, place, client, ports);
        const since = jobs.length === 0 ? undefined : await tried(objection);
        if (since !== undefined)
            return { kind: 'kept', why: since };
        report({ kind: 'note', message: `deleting ${(0, place_js_1.branchInWords)(place)}` });
        await (0, branches_js_1.deleteBranch)(place, client, cancel);
        return { kind: 'asked', branch };
    };
    for (let round = 1;; round += 1) {
        try {
            const asked = await tried(ask);
            if (asked.kind !== 'asked')
                return asked;
            await seeGone(asked.branch, place, client, ports);
            report({ kind: 'note', message: `${(0, place_js_1.branchInWords)(place)} is gone` });
            return { kind: 'removed' };
        }
        catch (error) {
            if ((0, problem_js_1.problemOf)(error).kind !== 'conflict' || round >= MOST_ROUNDS)
                throw error;
            report({ kind: 'note', message: `${(0, place_js_1.branchInWords)(place)} has another job by now` });
            await clock.sleep(LOOK_MS, cancel);
        }
    }
};
exports.removePreview = removePreview;
const unfinished = async (place, client, signal) => {
    const found = [];
    let seen = 0;
    for await (const job of (0, jobs_js_1.jobsOf)(place, client, signal)) {
        if ((0, jobs_js_1.isUnfinished)(job))
            found.push(job);
        if (++seen >= MOST_JOBS)
            break;
    }
    return found;
};
/** Stops a job. One that cannot be seen to its end does not keep the branch: Amplify decides whether it does. */
const endJob = async (jobId, place, client, { clock, random, report, cancel }) => {
    report({
        kind: 'note',
        message: `job ${jobId} of ${(0, place_js_1.branchInWords)(place)} is in flight: it is stopped first`
    });
    const budget = (0, time_limit_js_1.deadline)(clock, STOP_MS);
    try {
        const halted = await (0, halt_js_1.halt)((0, control_js_1.createControl)(place, client), jobId, undefined, {
            clock,
            random,
            // It is not the deployment of this step.
            report: (happening) => {
                if (happening.kind !== 'observed')
                    report(happening);
            },
            signal: AbortSignal.any([cancel, budget.signal]),
            requestMs: REQUEST_MS
        });
        if (cancel.aborted)
            throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(cancel));
        const { problem } = halted;
        if (!(0, halt_js_1.hasEnded)(halted) && (problem?.kind === 'permission' || problem?.kind === 'credentials'))
            throw new problem_js_1.DeploymentError(problem);
    }
    finally {
        budget.dispose();
    }
};
/** Rejects when the branch stays. One of its name that was made since is another one. */
const seeGone = async (branch, place, client, ports) => {
    const { clock, cancel } = ports;
    const until = clock.now() + CONFIRM_MS;
    while (!(await (0, persist_js_1.persist)((signal) => (0, branches_js_1.isGone)(place, branch, client, signal), ports, cancel, start_js_1.PREPARATION_MS))) {
        if (clock.now() >= until)
            throw new problem_js_1.DeploymentError({
                kind: 'service',
                message: `Amplify accepted to delete ${(0, place_js_1.branchInWords)(place)}, and still has it after ${CONFIRM_MS / 1000} s`,
                hint: 'Run this again, or look at it in the Amplify console.'
            });
        await clock.sleep(LOOK_MS, cancel);
    }
};


/***/ }),

/***/ 103:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.tellingGitHub = void 0;
const time_limit_js_1 = __webpack_require__(1040);
/** Longest time for telling of one preview, in milliseconds. */
const TELL_MS = 60_000;
/** Tells GitHub, as far as that is wanted. What it takes is loaded with the first preview that is gone. */
const tellingGitHub = (surface, { env, version, run, ports }) => {
    const { clock, report, cancel } = ports;
    const open = async () => {
        const { openRemovals } = await __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 1702));
        return openRemovals({ surface, access: { env, version, run }, clock, tell: report });
    };
    let removals;
    return async (removed) => {
        if (!surface.comment && !surface.deployment)
            return {};
        const limit = (0, time_limit_js_1.deadline)(clock, TELL_MS);
        try {
            return await (await (removals ??= open())).tell(removed, AbortSignal.any([cancel, limit.signal]));
        }
        finally {
            limit.dispose();
        }
    };
};
exports.tellingGitHub = tellingGitHub;


/***/ }),

/***/ 9123:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.sweepAll = exports.WHY = exports.survey = void 0;
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const start_js_1 = __webpack_require__(5059);
const time_limit_js_1 = __webpack_require__(1040);
const branches_js_1 = __webpack_require__(3446);
const marker_js_1 = __webpack_require__(7660);
const remove_js_1 = __webpack_require__(1399);
const stateOf = async (number, ask, signal) => {
    try {
        return (await ask(number, signal)).state;
    }
    catch (error) {
        if ((0, problem_js_1.problemOf)(error).kind === 'not-found')
            return 'unknown';
        throw error;
    }
};
/**
 * Finds the own previews of an app and asks for each of their pull requests once. Rejects with a `DeploymentError`, or
 * with `Interrupted`.
 */
const survey = async ({ app, region, repositoryId, client, ask, ports }) => {
    const { cancel } = ports;
    const branches = await (0, persist_js_1.persist)((signal) => (0, branches_js_1.listBranches)({ appId: app.id, region }, client, signal), ports, cancel, start_js_1.PREPARATION_MS);
    const states = new Map();
    const own = [];
    for (const { branchName, description } of branches) {
        const pullRequest = (0, marker_js_1.previewOf)(description, repositoryId);
        if (branchName === undefined || pullRequest === undefined)
            continue;
        const state = states.get(pullRequest) ??
            (await (0, persist_js_1.persist)((signal) => stateOf(pullRequest, ask, signal), ports, cancel, start_js_1.PREPARATION_MS));
        states.set(pullRequest, state);
        own.push({ branch: branchName, pullRequest, state });
    }
    return { total: branches.length, own };
};
exports.survey = survey;
/** Why an own preview goes or stays, in words. */
exports.WHY = {
    closed: (number) => `pull request #${number} is closed`,
    open: (number) => `pull request #${number} is open`,
    unknown: (number) => `GitHub has no pull request #${number}, or the token may not see it: that is not the same as closed`
};
/** Removes one preview. Never rejects. */
const sweepOne = async ({ branch, pullRequest }, { app, region, repositoryId, client, ask, ports, afterRemoval }) => {
    const place = { service: 'amplify', region, appId: app.id, branch };
    const one = { branch, pullRequest };
    try {
        const removed = await (0, remove_js_1.removePreview)({
            ...{ app, place, pullRequest, repositoryId },
            objection: async (signal) => {
                const state = await stateOf(pullRequest, ask, signal);
                return state === 'closed' ? undefined : `${exports.WHY[state](pullRequest)} by now`;
            }
        }, client, ports);
        if (removed.kind === 'kept') {
            ports.report({ kind: 'note', message: `${branch} stays: ${removed.why}` });
            return { ...one, result: 'open', why: removed.why };
        }
        await afterRemoval({ place, pullRequest, reason: exports.WHY.closed(pullRequest) });
        return { ...one, result: 'removed' };
    }
    catch (error) {
        if (error instanceof time_limit_js_1.Interrupted)
            return { ...one, result: 'not tried', why: 'the step was cancelled' };
        const { message } = (0, problem_js_1.problemOf)(error);
        ports.report({ kind: 'warning', message: `${branch} could not be removed: ${message}` });
        return { ...one, result: 'failed', why: message };
    }
};
/** Removes previews, one after the other; one that fails does not keep the others. Never rejects. */
const sweepAll = async (previews, tools) => {
    const swept = [];
    for (const preview of previews)
        swept.push(await sweepOne(preview, tools));
    return swept;
};
exports.sweepAll = sweepAll;


/***/ }),

/***/ 8943:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createGitHubApi = void 0;
const time_limit_js_1 = __webpack_require__(1040);
const error_js_1 = __webpack_require__(6661);
const link_header_js_1 = __webpack_require__(7905);
const repeat_js_1 = __webpack_require__(4356);
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000;
const parsed = (body) => {
    try {
        return body === '' ? undefined : JSON.parse(body);
    }
    catch {
        // A proxy's page: the status has to tell enough.
        return undefined;
    }
};
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
/** The API at these addresses, as the owner of this token sees it. */
const createGitHubApi = (options) => {
    const { apiUrl, graphqlUrl, token, version, send, clock } = options;
    const requestOf = (method, url, body) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        return {
            method,
            url,
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token}`,
                'user-agent': `aws-deploy-action/${version}`,
                'x-github-api-version': '2022-11-28',
                ...(text !== undefined && {
                    'content-type': 'application/json; charset=utf-8',
                    'content-length': String(Buffer.byteLength(text))
                })
            },
            body: text
        };
    };
    const attempt = async (request, signal) => {
        const limit = (0, time_limit_js_1.deadline)(clock, REQUEST_MS);
        try {
            return await send(request, AbortSignal.any([signal, limit.signal]));
        }
        catch (error) {
            const why = (0, time_limit_js_1.isAborted)(limit.signal) ? 'no answer in time' : messageOf(error);
            throw new error_js_1.GitHubError(`${request.method} ${request.url.pathname}: ${why}`, undefined, { cause: error });
        }
        finally {
            limit.dispose();
        }
    };
    const call = async ({ method, repeatable }, address, body, signal) => {
        const request = requestOf(method, new URL(address), body);
        const once = () => attempt(request, signal);
        const reply = await (repeatable ? (0, repeat_js_1.repeat)(once, clock, signal) : once());
        const data = parsed(reply.body);
        if (reply.status >= 200 && reply.status < 300)
            return { data, next: (0, link_header_js_1.nextPage)(reply.headers['link']) };
        throw new error_js_1.GitHubError(`${method} ${request.url.pathname}: HTTP ${reply.status}, ${(0, error_js_1.refusalIn)(data)}`, reply.status);
    };
    const GET = { method: 'GET', repeatable: true };
    return {
        get: (path, signal) => call(GET, apiUrl + path, undefined, signal),
        patch: (path, body, signal) => call({ method: 'PATCH', repeatable: true }, apiUrl + path, body, signal),
        post: (path, body, signal) => call({ method: 'POST', repeatable: false }, apiUrl + path, body, signal),
        query: async (query, signal) => (await call({ method: 'POST', repeatable: true }, graphqlUrl, { query }, signal)).data,
        async *pages(path, signal) {
            let address = apiUrl + path;
            while (address !== undefined) {
                // The token goes to the API alone, whatever a header says.
                if (!address.startsWith(`${apiUrl}/`))
                    throw new error_js_1.GitHubError('GET: the next page is not on the API');
                const { data, next } = await call(GET, address, undefined, signal);
                yield data;
                address = next;
            }
        }
    };
};
exports.createGitHubApi = createGitHubApi;


/***/ }),

/***/ 6661:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.explain = exports.refusalIn = exports.GitHubError = void 0;
const json_js_1 = __webpack_require__(9972);
/** GitHub refused a request, or it could not be made. */
class GitHubError extends Error {
    /** HTTP status of the answer; undefined when there was none. */
    status;
    constructor(message, status, options) {
        super(message, options);
        this.name = 'GitHubError';
        this.status = status;
    }
}
exports.GitHubError = GitHubError;
/** What the API says about a refusal: `message` and, in a validation error, its parts. */
const refusalIn = (data) => (0, json_js_1.textIn)(data, 'message') ?? 'no message';
exports.refusalIn = refusalIn;
/** 404 is what a token without access sees of a private repository; 401 that the token is none or has expired. */
const DENIED = new Set([401, 403, 404]);
/**
 * Why something on GitHub could not be done, with the remedy where it is the token's permission.
 *
 * @param permission as a workflow spells it: `pull-requests: write`
 */
const explain = (error, permission) => {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof GitHubError && DENIED.has(error.status)
        ? `${message}; the job needs \`permissions: ${permission}\`, or \`github-token\` a token with it (on a pull request from a fork GitHub's own is read-only)`
        : message;
};
exports.explain = explain;


/***/ }),

/***/ 7905:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nextPage = void 0;
/** The address with `rel="next"` in a `Link` header (RFC 8288, as GitHub writes it); undefined on the last page. */
const nextPage = (header) => {
    for (const [, address = '', parameters = ''] of (header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
        if (/;\s*rel="?next"?\s*(?:[;,]|$)/i.test(parameters))
            return address;
    }
    return undefined;
};
exports.nextPage = nextPage;


/***/ }),

/***/ 4926:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openApi = void 0;
const api_js_1 = __webpack_require__(8943);
const http_js_1 = __webpack_require__(8003);
const urlsOf = (env) => {
    const trimmed = (url) => url.replace(/\/+$/, '');
    const apiUrl = trimmed(env['GITHUB_API_URL'] || 'https://api.github.com');
    // On a server of one's own the API is `/api/v3`, and GraphQL stands beside it.
    return {
        apiUrl,
        graphqlUrl: trimmed(env['GITHUB_GRAPHQL_URL'] || `${apiUrl.replace(/\/v3$/, '')}/graphql`)
    };
};
/** The API of the GitHub that this run belongs to, by the way its environment prescribes. */
const openApi = ({ env, version }, token, clock) => (0, api_js_1.createGitHubApi)({ ...urlsOf(env), token, version, send: (0, http_js_1.createSend)(env), clock });
exports.openApi = openApi;


/***/ }),

/***/ 4487:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getPullRequest = void 0;
const json_js_1 = __webpack_require__(9972);
const error_js_1 = __webpack_require__(6661);
const pathOf = (repository, number) => `/repos/${repository.split('/').map(encodeURIComponent).join('/')}/pulls/${number}`;
/**
 * Asks for a pull request. Rejects with a {@link GitHubError}: status 404 means that there is none, or that the token
 * may not see it; no status at all, that the answer is not about this pull request.
 *
 * @param repository `owner/name`
 */
const getPullRequest = async (api, repository, number, signal) => {
    const { data } = await api.get(pathOf(repository, number), signal);
    const state = (0, json_js_1.textIn)(data, 'state');
    const headSha = (0, json_js_1.textIn)(data, 'head', 'sha');
    const headRef = (0, json_js_1.textIn)(data, 'head', 'ref');
    const known = (0, json_js_1.idIn)(data, 'number') === number && headSha !== undefined && headRef !== undefined;
    if (!known || (state !== 'open' && state !== 'closed'))
        throw new error_js_1.GitHubError(`GET ${pathOf(repository, number)}: the answer is not about this pull request`);
    const head = (0, json_js_1.idIn)(data, 'head', 'repo', 'id');
    return {
        number,
        state,
        merged: (0, json_js_1.member)(data, 'merged') === true,
        headSha,
        headRef,
        fromFork: head === undefined || head !== (0, json_js_1.idIn)(data, 'base', 'repo', 'id')
    };
};
exports.getPullRequest = getPullRequest;


/***/ }),

/***/ 4356:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.repeat = void 0;
/** How often a request that may be repeated is made at most, and the pauses in between, in milliseconds. */
const PAUSES_MS = [1_000, 4_000];
/** Longest pause that GitHub may ask for, in milliseconds. */
const LONGEST_PAUSE_MS = 30_000;
/** Answers that may be another one soon. */
const PASSING = new Set([429, 500, 502, 503, 504]);
/** Seconds to stay away, as GitHub asks for them; a 403 with them is a rate limit, one without is a refusal. */
const askedMs = ({ headers }) => {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    return seconds >= 0 ? seconds * 1_000 : undefined;
};
const pauseAfter = (reply, own) => {
    const asked = askedMs(reply);
    const passes = PASSING.has(reply.status) || (reply.status === 403 && asked !== undefined);
    const pause = asked ?? own;
    return passes && pause <= LONGEST_PAUSE_MS ? pause : undefined;
};
/**
 * Makes a request that may be repeated: again after failures that may pass, three times at most. Resolves to the last
 * answer, whatever it says; rejects as the last attempt did.
 */
const repeat = async (attempt, clock, signal) => {
    for (const own of PAUSES_MS) {
        let pause = own;
        try {
            const reply = await attempt();
            const wanted = pauseAfter(reply, own);
            if (wanted === undefined)
                return reply;
            pause = wanted;
        }
        catch (error) {
            if (signal.aborted)
                throw error;
        }
        await clock.sleep(pause, signal);
    }
    return attempt();
};
exports.repeat = repeat;


/***/ })

};
