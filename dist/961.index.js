export const id = 961;
export const ids = [961];
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

/***/ 1344:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkCommit = void 0;
const start_js_1 = __webpack_require__(5059);
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const commit_js_1 = __webpack_require__(6391);
const jobs_js_1 = __webpack_require__(6798);
const release_js_1 = __webpack_require__(253);
const NEWEST = 'Amplify builds the newest commit of the branch whatever it is told.';
/**
 * Compares what a RELEASE built with what was asked for: another commit fails when it was asked for by name, else it is
 * worth a warning. Never rejects.
 */
const checkCommit = async (outcome, source, place, client, run, ports) => {
    const jobId = outcome.snapshot?.facts['job-id'];
    if (source.kind !== 'release' || outcome.kind !== 'succeeded' || jobId === undefined)
        return outcome;
    const wanted = (0, release_js_1.wantedCommit)(source, run);
    const warn = (message) => {
        ports.report({ kind: 'warning', message });
        return outcome;
    };
    try {
        const { summary } = await (0, persist_js_1.persist)((signal) => (0, jobs_js_1.getJob)(jobId, place, client, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
        const built = (0, commit_js_1.builtCommit)(summary.commitId, wanted);
        switch (built.kind) {
            case 'wanted':
                return outcome;
            case 'unknown':
                return warn(`Which commit job ${jobId} built cannot be told: Amplify calls it ${summary.commitId || 'nothing'}. ${NEWEST}`);
            case 'other': {
                const message = `job ${jobId} built commit ${built.commit}, not ${wanted}`;
                if (source.commitId === undefined)
                    return warn(`${message}. ${NEWEST}`);
                return { ...outcome, kind: 'failed', reason: message, hint: `${NEWEST} It is served now.` };
            }
        }
    }
    catch (error) {
        return warn(`Which commit job ${jobId} built could not be looked up: ${(0, problem_js_1.problemOf)(error).message}`);
    }
};
exports.checkCommit = checkCommit;


/***/ }),

/***/ 6391:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.builtCommit = exports.isSameCommit = void 0;
/** Amplify's word for the newest commit, whichever that is. */
const NEWEST = 'HEAD';
/** Whether a job's commit is the wanted one, which may be abbreviated. */
const isSameCommit = (built, wanted) => built !== undefined && wanted.length >= 7 && built.toLowerCase().startsWith(wanted.toLowerCase());
exports.isSameCommit = isSameCommit;
const builtCommit = (built, wanted) => {
    if (built === undefined || built === '' || built === NEWEST || wanted === '')
        return { kind: 'unknown' };
    return (0, exports.isSameCommit)(built, wanted) ? { kind: 'wanted' } : { kind: 'other', commit: built };
};
exports.builtCommit = builtCommit;


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

/***/ 9278:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fromUpload = void 0;
const client_amplify_1 = __webpack_require__(2747);
const call_js_1 = __webpack_require__(1373);
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const proxy_agent_js_1 = __webpack_require__(9612);
const jobs_js_1 = __webpack_require__(6798);
const method_js_1 = __webpack_require__(2471);
const states_js_1 = __webpack_require__(8408);
const upload_js_1 = __webpack_require__(75);
/** How long the start of what was uploaded may be in trouble, in milliseconds. */
const START_MS = 5 * 60_000;
/** The address itself, and what of it would do in its place. */
const secretsOf = (url) => {
    const query = url.slice(url.indexOf('?') + 1);
    const signature = URL.canParse(url) ? new URL(url).searchParams.get('X-Amz-Signature') : null;
    return [url, ...(query === url ? [] : [query]), ...(signature === null ? [] : [signature])];
};
/** Uploads an archive: CreateDeployment makes the job and the address, StartDeployment starts it. */
const fromUpload = ({ file, size, rows, warnings }, place, { clients, ports, mask, access = {}, send = upload_js_1.upload }) => {
    const target = { appId: place.appId, branchName: place.branch };
    let address = '';
    let doubtful = false;
    /** It is started once at most, however often it is asked for: a second time is refused, and the job tells why. */
    const startJob = async (jobId, signal) => {
        try {
            await (0, call_js_1.call)((0, jobs_js_1.attemptOn)('StartDeployment', place, jobId), signal, (options) => clients.once.send(new client_amplify_1.StartDeploymentCommand({ ...target, jobId }), options));
        }
        catch (error) {
            const { summary } = await (0, jobs_js_1.getJob)(jobId, place, clients, signal);
            if ((0, states_js_1.phaseOf)(summary.status ?? states_js_1.UNNAMED_STATUS).phase !== 'queued')
                return;
            const { kind } = (0, problem_js_1.problemOf)(error);
            // It waits for its turn since an earlier call, whose answer was lost.
            if (kind === 'invalid' && doubtful)
                return;
            doubtful ||= kind === 'network' || kind === 'service';
            throw error;
        }
    };
    return {
        kind: 'upload',
        rows,
        warnings,
        begin: () => {
            const attempt = (0, jobs_js_1.attemptOn)('CreateDeployment', place);
            return (0, method_js_1.beginOnce)(attempt, place, async () => {
                const { jobId, zipUploadUrl } = await clients.once.send(new client_amplify_1.CreateDeploymentCommand(target));
                address = zipUploadUrl ?? '';
                for (const secret of secretsOf(address))
                    mask(secret);
                if (jobId === undefined || address === '')
                    throw (0, method_js_1.answerless)(attempt, 'the answer has no address to upload to');
                return { summary: { jobId, status: 'PENDING', jobType: 'MANUAL' } };
            });
        },
        launch: async ({ id }, onBytes, signal) => {
            const { clock, random, report } = ports;
            const onTrouble = (problem, retryMs) => {
                report({ kind: 'trouble', problem, retryMs });
            };
            const agent = (0, proxy_agent_js_1.agentThrough)(access.proxyEnv, address);
            await send({
                ...{ url: address, file, size, onBytes, onTrouble, signal, clock, random },
                ...(agent && { agent })
            });
            await (0, persist_js_1.persist)((limited) => startJob(id, limited), ports, signal, START_MS);
        }
    };
};
exports.fromUpload = fromUpload;


/***/ }),

/***/ 8178:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fromUrl = void 0;
const client_amplify_1 = __webpack_require__(2747);
const problem_js_1 = __webpack_require__(1736);
const access_js_1 = __webpack_require__(6716);
const jobs_js_1 = __webpack_require__(6798);
const method_js_1 = __webpack_require__(2471);
/** An address without its query, which may hold a signature. */
const withoutQuery = (url) => url.replace(/[?#].*$/s, (query) => (query === '' ? '' : '?…'));
/** Adds what to do when it sounds as if Amplify could not read the source. */
const withAccessHint = (problem) => (0, access_js_1.soundsDenied)(problem.message) && problem.kind !== 'credentials'
    ? { ...problem, hint: [problem.hint ?? '', access_js_1.ACCESS_HINT].join('\n').trim() }
    : problem;
/** Lets Amplify get the site from a bucket or an address. */
const fromUrl = ({ url, type }, place, { once }) => ({
    kind: 'source',
    rows: [['Source', `${withoutQuery(url)} (${type})`]],
    warnings: [],
    begin: async () => {
        try {
            return await (0, method_js_1.beginOnce)((0, jobs_js_1.attemptOn)('StartDeployment', place), place, async () => {
                const { jobSummary } = await once.send(new client_amplify_1.StartDeploymentCommand({
                    appId: place.appId,
                    branchName: place.branch,
                    sourceUrl: url,
                    sourceUrlType: type
                }));
                return { summary: jobSummary };
            });
        }
        catch (error) {
            if (!(error instanceof problem_js_1.BeginError))
                throw error;
            throw new problem_js_1.BeginError(error.certainty, withAccessHint(error.problem), { cause: error });
        }
    }
});
exports.fromUrl = fromUrl;


/***/ }),

/***/ 9648:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.holderOf = void 0;
const snapshot_js_1 = __webpack_require__(6983);
/** A manual deployment whose upload never came, or is on its way: from outside they look the same. */
const ABANDONED_HINT = 'If nobody is uploading to it any more, it was abandoned, and blocks the branch for up to 8 hours. Cancel it in the Amplify console, or set `on-conflict: stop`.';
const shortCommit = (commitId) => commitId === undefined || commitId === '' ? '' : ` of ${commitId.slice(0, 12)}`;
const WORDS = {
    MANUAL: () => 'a manual deployment',
    RELEASE: ({ commitId }) => `a build${shortCommit(commitId)}`,
    RETRY: ({ commitId }) => `a repeated build${shortCommit(commitId)}`,
    WEB_HOOK: ({ commitId }) => `a build${shortCommit(commitId)} that a push started`
};
const sinceWhen = ({ startTime }) => startTime === undefined || startTime.getTime() <= 0
    ? ''
    : ` since ${startTime.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** The job that occupies a branch, in words. */
const holderOf = (job, snapshot) => {
    const what = WORDS[job.jobType ?? '']?.(job) ?? 'a job';
    const waits = job.jobType === 'MANUAL' && snapshot.phase === 'queued' && !(0, snapshot_js_1.isFinal)(snapshot.phase);
    return {
        id: job.jobId,
        title: `job ${job.jobId} (${what}${waits ? `, not started${sinceWhen(job)}` : ''})`,
        snapshot,
        ...(waits && { hint: ABANDONED_HINT })
    };
};
exports.holderOf = holderOf;


/***/ }),

/***/ 5859:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.platformWarnings = exports.checkKind = void 0;
const problem_js_1 = __webpack_require__(1736);
const apps_js_1 = __webpack_require__(9834);
const INPUT = {
    directory: 'directory',
    archive: 'archive',
    url: 'source-url',
    release: undefined,
    retry: undefined
};
/** A repository's address without what may be a token in it. */
const withoutCredentials = (url) => url.replace(/\/\/[^/@]*@/, '//');
/**
 * Explains a source that the app cannot be deployed from: Amplify takes uploads for manual apps only, and builds
 * connected apps only. Its own errors say neither.
 */
const checkKind = (found, source) => {
    const input = INPUT[source.kind];
    const name = `app ${found.name} (${found.id})`;
    if ((0, apps_js_1.isConnected)(found) && input !== undefined) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `${name} is connected to ${withoutCredentials(found.app.repository ?? '')}: Amplify builds it from there and takes no \`${input}\``,
            hint: `Leave \`${input}\` out to build the newest commit of the branch, or use an app without a repository.`
        });
    }
    if (!(0, apps_js_1.isConnected)(found) && input === undefined) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `${name} is not connected to a repository: there is nothing that Amplify could build`,
            hint: 'Give the built site as `directory`, `archive` or `source-url`.'
        });
    }
};
exports.checkKind = checkKind;
/** What the platform of the app means for a site that is uploaded. */
const platformWarnings = ({ app, name }, serverBundle) => {
    if (app.platform === 'WEB_COMPUTE' && !serverBundle)
        return [
            `App ${name} renders on a server (platform WEB_COMPUTE), and what is uploaded is a static site: AWS supports manual deployments of static sites only, on the platform WEB.`
        ];
    if (app.platform !== 'WEB_COMPUTE' && serverBundle)
        return [
            `What is uploaded renders on a server, and app ${name} (platform ${app.platform ?? 'unknown'}) does not.`
        ];
    return serverBundle
        ? ['What is uploaded renders on a server: AWS does not promise that manual deployments of that work.']
        : [];
};
exports.platformWarnings = platformWarnings;


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

/***/ 2471:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.answerless = exports.beginOnce = void 0;
const errors_js_1 = __webpack_require__(9378);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(1654);
/** Makes the one call that starts a job. Rejects with a `BeginError`. */
const beginOnce = async (attempt, place, send) => {
    let answer;
    try {
        answer = await send();
    }
    catch (error) {
        if (error instanceof problem_js_1.BeginError)
            throw error;
        throw new problem_js_1.BeginError((0, errors_js_1.certaintyOf)(error), (0, errors_js_1.toProblem)(error, attempt), { cause: error });
    }
    const job = (0, snapshot_js_1.jobLike)(answer);
    const { jobId } = job.summary;
    if (jobId === undefined || jobId === '')
        throw (0, exports.answerless)(attempt, 'the answer names no job');
    return { handle: { id: jobId, ownership: 'started' }, snapshot: (0, snapshot_js_1.snapshotOf)(job, place) };
};
exports.beginOnce = beginOnce;
/** The call was accepted, and its answer is of no use. */
const answerless = ({ operation, resource, region }, why) => new problem_js_1.BeginError('unknown', {
    kind: 'service',
    message: `${operation} on ${resource} in ${region}: ${why}`
});
exports.answerless = answerless;


/***/ }),

/***/ 1854:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withMethod = void 0;
const from_upload_js_1 = __webpack_require__(9278);
const from_url_js_1 = __webpack_require__(8178);
const kinds_js_1 = __webpack_require__(5859);
const payload_js_1 = __webpack_require__(94);
const release_js_1 = __webpack_require__(253);
const withPlatform = (site, { app }) => ({
    ...site,
    warnings: [...site.warnings, ...(0, kinds_js_1.platformWarnings)(app, site.serverBundle)]
});
/**
 * Makes ready what is to be deployed, and hands the way to deploy it to `use`. What is wrong with a site of the
 * workspace is said before anything is asked for.
 */
const withMethod = async (source, open, clients, surroundings, use) => {
    const { run } = surroundings;
    switch (source.kind) {
        case 'directory':
        case 'archive': {
            const site = await (0, payload_js_1.surveySite)(source, run.workspace);
            const opened = await open();
            return (0, payload_js_1.withPayload)(withPlatform(site, opened), surroundings, (payload) => use(opened, (0, from_upload_js_1.fromUpload)(payload, opened.place, { clients, ...surroundings })));
        }
        case 'url': {
            const opened = await open();
            return use(opened, (0, from_url_js_1.fromUrl)(source, opened.place, clients));
        }
        case 'release': {
            const opened = await open();
            return use(opened, (0, release_js_1.release)(source, opened.place, clients, run));
        }
        case 'retry': {
            const opened = await open();
            return use(opened, (0, release_js_1.retry)(source, opened.place, clients, run));
        }
    }
};
exports.withMethod = withMethod;


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

/***/ 94:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withPayload = exports.surveySite = void 0;
const node_os_1 = __webpack_require__(8161);
const node_path_1 = __webpack_require__(6760);
const problem_js_1 = __webpack_require__(1736);
const time_limit_js_1 = __webpack_require__(1040);
const inspect_js_1 = __webpack_require__(6612);
const scan_js_1 = __webpack_require__(7979);
const temporary_js_1 = __webpack_require__(1891);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const count = (files) => `${files.toLocaleString('en-US')} ${files === 1 ? 'file' : 'files'}`;
/** Looks at what is to be deployed. Rejects with a `DeploymentError` when it cannot be. @param workspace folder of relative paths */
const surveySite = async ({ kind, path }, workspace) => {
    const file = (0, node_path_1.resolve)(workspace, path);
    if (kind === 'archive') {
        const { serverBundle, warnings, size, count: files } = await (0, inspect_js_1.inspectArchive)(file);
        return {
            serverBundle,
            warnings,
            rows: [['Archive', `${path}: ${count(files)}, ${megabytes(size)}`]],
            content: { kind: 'archive', file, size }
        };
    }
    const { serverBundle, warnings, entries, bytes } = await (0, scan_js_1.scanDirectory)(file);
    return {
        serverBundle,
        warnings,
        rows: [['Directory', `${path}: ${count(entries.length)}, ${megabytes(bytes)}`]],
        content: { kind: 'files', entries }
    };
};
exports.surveySite = surveySite;
/** Least time between two lines about the zipping, in milliseconds. */
const SPACING_MS = 5_000;
const progress = (total, { clock, report }) => {
    let done = 0;
    let toldAt = clock.now();
    return () => {
        done += 1;
        if (clock.now() - toldAt < SPACING_MS)
            return;
        toldAt = clock.now();
        report({ kind: 'note', message: `zipped ${done} of ${count(total)}` });
    };
};
/**
 * Hands the site as an archive to `use`. A temporary one is removed in every end; should this process be killed, the
 * post step removes it.
 */
const withPayload = async ({ content, rows, warnings }, { ports, env, expectArchives }, use) => {
    if (content.kind === 'archive')
        return use({ ...content, rows, warnings });
    const { entries } = content;
    const { cancel: signal, clock, report } = ports;
    const directory = env['RUNNER_TEMP'] || (0, node_os_1.tmpdir)();
    expectArchives(directory);
    const began = clock.now();
    report({ kind: 'note', message: `zipping ${count(entries.length)}` });
    try {
        const options = { directory, signal, onEntry: progress(entries.length, ports) };
        return await (0, temporary_js_1.withTemporaryZip)(entries, options, async ({ file, size }) => {
            const seconds = ((clock.now() - began) / 1000).toFixed(1);
            report({
                kind: 'note',
                message: `zipped ${count(entries.length)} into ${megabytes(size)} in ${seconds} s`
            });
            return use({ file, size, rows, warnings });
        });
    }
    catch (error) {
        // Cancelled before anything was started: the engine, which comes later, has outcomes of its own.
        if (error instanceof problem_js_1.DeploymentError && signal.aborted)
            throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(signal));
        throw error;
    }
};
exports.withPayload = withPayload;


/***/ }),

/***/ 9424:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openReadyBranch = void 0;
const basic_auth_js_1 = __webpack_require__(7653);
const branches_js_1 = __webpack_require__(3446);
const open_js_1 = __webpack_require__(6578);
const isProtectedAs = ({ enableBasicAuth, basicAuthCredentials }, basicAuth) => enableBasicAuth === true && basicAuthCredentials === (0, basic_auth_js_1.encodeAuth)(basicAuth);
/** Throws when the branch is missing and not to be created, or when it is somebody else's and must not be used like this. */
const openReadyBranch = (opened, { newBranch, basicAuth }, client, ownership) => {
    const { place } = opened;
    let branch = opened.branch;
    let protectedSince = false;
    if (branch === undefined && newBranch === undefined)
        throw (0, open_js_1.missingBranch)(opened);
    /** Checks whose it is, too. */
    const mustProtect = (found) => {
        const change = basicAuth !== undefined && !protectedSince && !isProtectedAs(found, basicAuth);
        ownership.check(found, change, opened);
        return change;
    };
    if (branch !== undefined)
        mustProtect(branch);
    return {
        exists: () => branch !== undefined,
        url: () => (0, open_js_1.urlOf)(opened, branch),
        production: () => {
            const stage = branch === undefined ? newBranch?.stage : branch.stage;
            return stage === undefined ? undefined : stage === 'PRODUCTION';
        },
        notes: branch === undefined ? [`The branch ${place.branch} does not exist and is created.`] : [],
        vanished() {
            if (newBranch === undefined)
                return false;
            branch = undefined;
            protectedSince = false;
            return true;
        },
        async prepare(signal) {
            if (branch === undefined && newBranch !== undefined) {
                const { description } = ownership;
                branch = await (0, branches_js_1.createBranch)(place, { ...newBranch, description, basicAuth }, client, signal);
            }
            // One that was there first may be anybody's.
            if (branch === undefined || !mustProtect(branch) || basicAuth === undefined)
                return;
            await (0, branches_js_1.protectBranch)(place, basicAuth, client, signal);
            protectedSince = true;
        }
    };
};
exports.openReadyBranch = openReadyBranch;


/***/ }),

/***/ 253:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.retry = exports.release = exports.wantedCommit = void 0;
const client_amplify_1 = __webpack_require__(2747);
const problem_js_1 = __webpack_require__(1736);
const run_context_js_1 = __webpack_require__(9087);
const commit_js_1 = __webpack_require__(6391);
const jobs_js_1 = __webpack_require__(6798);
const method_js_1 = __webpack_require__(2471);
/** Limits of the API model, in characters. */
const LONGEST_REASON = 255;
const LONGEST_MESSAGE = 10_000;
const reasonOf = (run) => {
    const url = (0, run_context_js_1.runUrl)(run);
    return url.length <= LONGEST_REASON ? { jobReason: url } : {};
};
/** The commit that a RELEASE is to build. */
const wantedCommit = ({ commitId }, run) => commitId ?? run.sha;
exports.wantedCommit = wantedCommit;
/** Builds the newest commit of a connected branch. */
const release = (source, place, { once }, run) => {
    const commitId = (0, exports.wantedCommit)(source, run);
    const message = source.commitMessage ?? run.commitMessage;
    return {
        kind: 'release',
        rows: [['Commit', commitId]],
        warnings: [],
        // A build that the push itself has started.
        adopts: ({ jobType, commitId: its, status }) => (jobType === 'WEB_HOOK' || jobType === 'RELEASE') &&
            status !== 'CANCELLING' &&
            (0, commit_js_1.isSameCommit)(its, commitId),
        begin: () => (0, method_js_1.beginOnce)((0, jobs_js_1.attemptOn)('StartJob', place), place, async () => {
            const { jobSummary } = await once.send(new client_amplify_1.StartJobCommand({
                appId: place.appId,
                branchName: place.branch,
                jobType: 'RELEASE',
                ...(commitId !== '' && { commitId }),
                ...(message !== undefined && { commitMessage: message.slice(0, LONGEST_MESSAGE) }),
                ...reasonOf(run)
            }));
            return { summary: jobSummary };
        })
    };
};
exports.release = release;
const nothingToRetry = ({ branch }) => new problem_js_1.DeploymentError({
    kind: 'configuration',
    message: `there is no job in branch ${branch} that could be built again`,
    hint: 'Use `job-type: RELEASE`.'
});
/** Builds an earlier job of a connected branch once more. */
const retry = (source, place, { once }, run) => {
    let jobId = source.jobId;
    return {
        kind: 'retry',
        rows: [['Build again', source.jobId === undefined ? 'the newest job' : `job ${source.jobId}`]],
        warnings: [],
        sees: (jobs) => {
            jobId = source.jobId ?? jobs.find((job) => !(0, jobs_js_1.isUnfinished)(job))?.jobId;
            if (jobId === undefined && !jobs.some(jobs_js_1.isUnfinished))
                throw nothingToRetry(place);
        },
        begin: () => (0, method_js_1.beginOnce)((0, jobs_js_1.attemptOn)('StartJob', place, jobId), place, async () => {
            const { jobSummary } = await once.send(new client_amplify_1.StartJobCommand({
                appId: place.appId,
                branchName: place.branch,
                jobType: 'RETRY',
                jobId,
                ...reasonOf(run)
            }));
            return { summary: jobSummary };
        })
    };
};
exports.retry = retry;


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

/***/ 7059:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createTarget = void 0;
const problem_js_1 = __webpack_require__(1736);
const ready_branch_js_1 = __webpack_require__(9424);
const control_js_1 = __webpack_require__(2297);
const holder_js_1 = __webpack_require__(9648);
const jobs_js_1 = __webpack_require__(6798);
const open_js_1 = __webpack_require__(6578);
const ownership_js_1 = __webpack_require__(4889);
const snapshot_js_1 = __webpack_require__(1654);
/** Jobs that are looked at: one at a time is in flight in a branch, and it is the newest or nearly so. */
const MOST_JOBS = 20;
const withId = ({ name, id }) => (name === id ? id : `${name} (${id})`);
/** The newest jobs of a branch. */
const newest = async (jobs) => {
    const found = [];
    for await (const job of jobs)
        if (found.push(job) >= MOST_JOBS)
            break;
    return found;
};
/** The start was refused because there is no such branch (any more). */
const withoutBranch = (error) => error instanceof problem_js_1.BeginError && error.certainty === 'refused' && error.problem.kind === 'not-found';
/** What is gone is created again, so the same start may be accepted then. */
const again = (refusal) => new problem_js_1.BeginError(refusal.certainty, { ...refusal.problem, kind: 'service' }, { cause: refusal });
/** A branch of an app as a target of the engine. Throws a `DeploymentError` when the branch must not be used like this. */
const createTarget = (parts) => {
    const { config, opened, method, clients, run, rows = [], commit } = parts;
    const { place, app } = opened;
    const branch = (0, ready_branch_js_1.openReadyBranch)(opened, config, clients, parts.ownership ?? (0, ownership_js_1.ofBranch)(run));
    const url = () => branch.url();
    const control = (0, control_js_1.createControl)(place, clients, url);
    /** Starts that were certainly refused: what is found later is not theirs. */
    const refused = new Set();
    /** Newest job when the branch was first seen busy. */
    let before;
    let overtaken;
    const subject = () => {
        const site = url();
        const production = branch.production();
        return {
            title: (0, open_js_1.titleOf)(opened),
            rows: [
                ['App', withId(app)],
                ['Branch', place.branch],
                ...rows,
                ...method.rows,
                ...(site === undefined ? [] : [['URL', site]]),
                ['Region', place.region]
            ],
            notes: [
                ...branch.notes,
                ...(overtaken === undefined
                    ? []
                    : [
                        `While this step waited, job ${overtaken} was deployed to the branch. Amplify does not tell whether it was newer: this deployment replaces it.`
                    ])
            ],
            warnings: [...opened.warnings, ...method.warnings],
            facts: { branch: place.branch, ...(site !== undefined && { url: site }) },
            ...(production !== undefined && { production }),
            ...(commit !== undefined && { commit })
        };
    };
    const adopt = async (jobId, signal) => ({
        handle: { id: jobId, ownership: 'adopted' },
        snapshot: (0, snapshot_js_1.snapshotOf)(await (0, jobs_js_1.getJob)(jobId, place, clients, signal), place, url())
    });
    /** The newest jobs; undefined when the branch is gone since and is created again. */
    const listed = async (signal) => {
        try {
            return await newest((0, jobs_js_1.jobsOf)(place, clients, signal));
        }
        catch (error) {
            if ((0, problem_js_1.problemOf)(error).kind === 'not-found' && branch.vanished())
                return undefined;
            throw error;
        }
    };
    const inspect = async (waited, signal) => {
        if (!branch.exists())
            return { kind: 'ready', after: null };
        const jobs = await listed(signal);
        if (jobs === undefined)
            return { kind: 'ready', after: null };
        const after = jobs[0]?.jobId ?? null;
        const unfinished = jobs.find(jobs_js_1.isUnfinished);
        method.sees?.(jobs);
        if (unfinished === undefined) {
            const last = jobs[0];
            overtaken =
                waited && last !== undefined && last.jobId !== before && last.status === 'SUCCEED'
                    ? last.jobId
                    : undefined;
            return { kind: 'ready', after };
        }
        if (method.adopts?.(unfinished) === true)
            return { kind: 'adoptable', begun: await adopt(unfinished.jobId, signal) };
        before ??= unfinished.jobId;
        const snapshot = (0, snapshot_js_1.snapshotOf)(await (0, jobs_js_1.getJob)(unfinished.jobId, place, clients, signal), place);
        return { kind: 'busy', after, holder: (0, holder_js_1.holderOf)(unfinished, snapshot) };
    };
    return {
        ...control,
        subject: subject(),
        kind: method.kind,
        inspect,
        find: async (intent, signal) => refused.has(intent.marker) ? { kind: 'none' } : control.find(intent, signal),
        prepare: async (signal) => {
            await branch.prepare(signal);
            return subject();
        },
        begin: async (intent) => {
            try {
                return await method.begin(intent);
            }
            catch (error) {
                if (error instanceof problem_js_1.BeginError && error.certainty !== 'unknown')
                    refused.add(intent.marker);
                throw withoutBranch(error) && branch.vanished() ? again(error) : error;
            }
        },
        ...(method.launch !== undefined && { launch: method.launch })
    };
};
exports.createTarget = createTarget;


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

/***/ 4704:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.refusal = exports.isPassing = exports.isAccepted = void 0;
const redact_js_1 = __webpack_require__(2299);
const isAccepted = ({ status }) => status >= 200 && status < 300;
exports.isAccepted = isAccepted;
/**
 * Whether another try may help. S3 asks to slow down with a 503; an answer below 500 is about this request and stays
 * the same, and so does 501 (S3's word for a header it does not know).
 */
const isPassing = ({ status }) => status >= 500 && status !== 501;
exports.isPassing = isPassing;
const KIND = {
    401: 'permission',
    403: 'permission',
    404: 'not-found',
    413: 'quota',
    501: 'invalid'
};
/** By S3's own name for it, which says more than the status. */
const KIND_BY_CODE = { EntityTooLarge: 'quota', SlowDown: 'throttle' };
const HINT = {
    permission: 'The upload address of a deployment is valid for a short time only: run the job again. If it keeps failing, a proxy may change the request.',
    quota: 'Amplify takes archives of up to 5 GB.',
    service: 'Try again; https://health.aws.amazon.com tells whether AWS has trouble.',
    throttle: 'Try again in a few minutes.'
};
const ENTITIES = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };
/** The text of an element of S3's error document; undefined for any other document. */
const element = (body, name) => new RegExp(`<Error>[^]*?<${name}>([^<]{1,1000})</${name}>`)
    .exec(body)?.[1]
    ?.replace(/&(amp|apos|gt|lt|quot);/g, (entity, name) => ENTITIES[name] ?? entity);
const kindOf = (status, code) => {
    if (Object.hasOwn(KIND_BY_CODE, code))
        return KIND_BY_CODE[code] ?? 'invalid';
    return KIND[status] ?? (status >= 500 ? 'service' : 'invalid');
};
const meaning = (status) => status >= 300 && status < 400 ? `HTTP ${status}, a redirect, which is not followed` : `HTTP ${status}`;
/** A refusal in words: status, S3's code, message and request id. The address is in none of them. */
const refusal = ({ status, body }, url) => {
    const code = element(body, 'Code') ?? '';
    const message = element(body, 'Message');
    const id = element(body, 'RequestId');
    const words = [
        meaning(status),
        ...(code === '' ? [] : [` ${code}`]),
        ...(message === undefined ? [] : [`: ${message}`]),
        ...(id === undefined ? [] : [` (request ${id})`])
    ];
    const kind = kindOf(status, code);
    const hint = HINT[kind];
    return {
        kind,
        message: `The upload of the site was refused: ${(0, redact_js_1.redact)(words.join(''), url)}`,
        ...(hint !== undefined && { hint })
    };
};
exports.refusal = refusal;


/***/ }),

/***/ 2475:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.connectionFault = exports.UPLOADING = exports.Silence = void 0;
const problem_js_1 = __webpack_require__(1736);
const fault_js_1 = __webpack_require__(8540);
/** Nothing happened on a connection for too long. */
class Silence extends Error {
}
exports.Silence = Silence;
/** What is given up when the step is cancelled meanwhile. */
exports.UPLOADING = 'Uploading the site';
const MEANING = {
    EAI_AGAIN: 'its name could not be resolved',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was reset',
    ENOTFOUND: 'its name could not be resolved',
    EPIPE: 'the connection was closed',
    ETIMEDOUT: 'no connection came about'
};
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO/;
const hintFor = (code) => CERTIFICATE.test(code ?? '')
    ? 'If a proxy of yours signs the connection, set NODE_EXTRA_CA_CERTS to its certificate.'
    : 'Check the network of the runner and its proxy.';
const wordsFor = (error) => {
    if (error instanceof Silence)
        return 'it was silent for too long';
    const code = (0, fault_js_1.codeOf)(error);
    if (code === undefined)
        return 'the connection failed';
    return Object.hasOwn(MEANING, code) ? `${MEANING[code] ?? ''} (${code})` : `the connection failed (${code})`;
};
/**
 * The error to reject with when an upload got no answer. It names the host only, and has no cause: Node's own errors
 * may hold the address.
 */
const connectionFault = (error, url, signal) => {
    if (error instanceof problem_js_1.DeploymentError)
        return error;
    if (signal.aborted)
        return (0, fault_js_1.givenUp)(exports.UPLOADING);
    return new problem_js_1.DeploymentError({
        kind: 'network',
        message: `The upload of the site to ${url.host} failed: ${wordsFor(error)}.`,
        hint: hintFor((0, fault_js_1.codeOf)(error))
    });
};
exports.connectionFault = connectionFault;


/***/ }),

/***/ 7477:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.LIMITS = void 0;
exports.put = put;
const promises_1 = __webpack_require__(1455);
const node_http_1 = __webpack_require__(7067);
const node_https_1 = __webpack_require__(4708);
const fault_js_1 = __webpack_require__(8540);
const connection_fault_js_1 = __webpack_require__(2475);
const watchdog_js_1 = __webpack_require__(4309);
exports.LIMITS = { connectMs: 10_000, continueMs: 1_000, silenceMs: 60_000 };
/** Bytes read from the file at once. */
const CHUNK_BYTES = 256 * 1024;
/** Bytes of an answer that are read: S3's error documents are shorter. */
const ANSWER_BYTES = 16 * 1024;
/** What can be read of an answer's body; the status counts, even when the connection is lost over the rest. */
const beginningOf = async (response) => {
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of response) {
            if (!(chunk instanceof Buffer))
                continue;
            chunks.push(chunk);
            length += chunk.length;
            if (length >= ANSWER_BYTES)
                break;
        }
    }
    catch {
        // The connection is lost; what came before stays.
    }
    return Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8');
};
/**
 * Asks before it sends: a refusal (an address that has expired) then comes before gigabytes are on their way, and is
 * not lost in a connection that the endpoint closes meanwhile. The length is announced, since S3 takes nothing chunked.
 */
const begin = ({ url, size, agent, signal }) => {
    const send = url.protocol === 'https:' ? node_https_1.request : node_http_1.request;
    const request = send(url, {
        method: 'PUT',
        agent: agent ?? false,
        signal,
        headers: { 'content-type': 'application/zip', 'content-length': size, expect: '100-continue' }
    });
    request.flushHeaders();
    return request;
};
const whenConnected = (request, secure, then) => {
    request.once('socket', (socket) => {
        if (socket.connecting)
            socket.once(secure ? 'secureConnect' : 'connect', then);
        else
            then();
    });
};
const write = (request, chunk) => new Promise((resolve, reject) => {
    request.write(chunk, (error) => {
        if (error)
            reject(error);
        else
            resolve();
    });
});
/** Stops when `answered` says that the answer came before the end: writing on would only lose it. */
const sendContent = async ({ file, size, onBytes }, request, answered) => {
    const handle = await (0, promises_1.open)(file, 'r').catch((error) => {
        throw (0, fault_js_1.fileFault)(`cannot read the archive ${file}`, error);
    });
    let sent = 0;
    const content = handle.createReadStream({
        end: size - 1,
        highWaterMark: CHUNK_BYTES
    });
    for await (const chunk of content) {
        if (answered())
            return;
        await write(request, chunk);
        sent += chunk.length;
        onBytes(sent);
    }
    if (sent !== size)
        throw (0, fault_js_1.fault)(`${file} changed while it was being uploaded.`);
    request.end();
};
const exchange = async (attempt, over) => {
    const { url, clock, limits } = attempt;
    const request = begin(attempt);
    // A request that waits for its tunnel through a proxy does not tell that it was given up.
    let giveUp = () => undefined;
    const silence = (0, watchdog_js_1.watchSilence)(clock, limits.connectMs, over, () => {
        request.destroy(new connection_fault_js_1.Silence());
        giveUp(new connection_fault_js_1.Silence());
    });
    const alive = () => {
        silence(limits.silenceMs);
    };
    let answered = false;
    const answer = new Promise((resolve, reject) => {
        request.once('response', (response) => {
            answered = true;
            resolve(response);
        });
        request.on('error', reject);
        giveUp = reject;
        attempt.signal.addEventListener('abort', () => {
            reject(new DOMException('The upload was given up', 'AbortError'));
        }, { once: true, signal: over });
    });
    const ready = new Promise((resolve) => {
        request.once('continue', resolve);
        whenConnected(request, url.protocol === 'https:', () => {
            alive();
            void clock.sleep(limits.continueMs, over).then(resolve);
        });
    });
    const onBytes = (sent) => {
        alive();
        attempt.onBytes(sent);
    };
    const sent = Promise.race([ready, answer]).then(() => answered ? undefined : sendContent({ ...attempt, onBytes }, request, () => answered));
    try {
        await Promise.race([sent, answer]);
        const response = await answer;
        return { status: response.statusCode ?? 0, body: await beginningOf(response) };
    }
    finally {
        request.destroy();
        // The file is closed when this returns: whoever made it may remove it.
        await sent.catch(() => undefined);
    }
};
/**
 * Uploads a file with one PUT. Redirects are not followed.
 * Rejects with a `DeploymentError` when there is no answer: no connection, a lost one, silence, an aborted signal; and
 * when the file cannot be read or changes meanwhile.
 */
async function put(attempt) {
    const over = new AbortController();
    try {
        return await exchange(attempt, over.signal);
    }
    catch (error) {
        throw (0, connection_fault_js_1.connectionFault)(error, attempt.url, attempt.signal);
    }
    finally {
        over.abort();
    }
}


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

/***/ 75:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.upload = upload;
const backoff_js_1 = __webpack_require__(5279);
const problem_js_1 = __webpack_require__(1736);
const fault_js_1 = __webpack_require__(8540);
const answer_js_1 = __webpack_require__(4704);
const connection_fault_js_1 = __webpack_require__(2475);
const put_js_1 = __webpack_require__(7477);
/** Attempts, the first included: half a minute of trouble is ridden out, besides the time they take themselves. */
const MOST_ATTEMPTS = 5;
const parse = (url) => {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed?.protocol === 'https:' || parsed?.protocol === 'http:')
        return parsed;
    throw new problem_js_1.DeploymentError({
        kind: 'service',
        message: 'The upload address of the deployment is no http(s) URL.'
    });
};
/** Makes one attempt; the problem that may pass, or undefined when the file is uploaded. */
const attempt = async (url, upload) => {
    const { put = put_js_1.put, limits = put_js_1.LIMITS, file, size, signal, clock, agent } = upload;
    const onBytes = (sent) => {
        upload.onBytes(sent, size);
    };
    let answer;
    try {
        answer = await put({ url, file, size, onBytes, signal, clock, limits, ...(agent && { agent }) });
    }
    catch (error) {
        const problem = (0, problem_js_1.problemOf)(error);
        if (signal.aborted || !(0, problem_js_1.isTransient)(problem))
            throw error;
        return problem;
    }
    if ((0, answer_js_1.isAccepted)(answer))
        return undefined;
    const problem = (0, answer_js_1.refusal)(answer, url);
    if ((0, answer_js_1.isPassing)(answer))
        return problem;
    throw new problem_js_1.DeploymentError(problem);
};
/**
 * Uploads an archive to a presigned address with PUT. Lost connections, silence and answers from 500 on are tried
 * again from the beginning, with backoff; an answer below 500 is final.
 * Rejects with a `DeploymentError`, soon after `signal` is aborted too.
 */
async function upload(options) {
    const { signal, clock, random, onTrouble } = options;
    const url = parse(options.url);
    for (let failures = 0;;) {
        (0, fault_js_1.throwIfGivenUp)(signal, connection_fault_js_1.UPLOADING);
        const problem = await attempt(url, options);
        if (problem === undefined)
            return;
        failures += 1;
        if (failures === MOST_ATTEMPTS) {
            throw new problem_js_1.DeploymentError({ ...problem, message: `${problem.message} (after ${failures} attempts)` });
        }
        const retryMs = (0, backoff_js_1.backoffMs)(failures - 1, random);
        onTrouble?.(problem, retryMs);
        await clock.sleep(retryMs, signal);
    }
}


/***/ }),

/***/ 4309:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.watchSilence = void 0;
/**
 * Calls `onSilence` once when nothing happened for as long as was allowed. It ends when `signal` is aborted.
 * Sockets have time-outs of their own, which only emit an event, know nothing of name resolution, and cannot be tested.
 */
const watchSilence = (clock, firstLimitMs, signal, onSilence) => {
    let until = clock.now() + firstLimitMs;
    const watch = async () => {
        while (!signal.aborted) {
            const left = until - clock.now();
            if (left <= 0) {
                onSilence();
                return;
            }
            await clock.sleep(left, signal);
        }
    };
    void watch();
    return (limitMs) => {
        until = clock.now() + limitMs;
    };
};
exports.watchSilence = watchSilence;


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

/***/ 4433:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ahead = ahead;
/**
 * Does `work` for up to `limit` items at once and yields the results in the order of the items. When the consumer
 * leaves or something fails, what has begun is waited for.
 */
async function* ahead(items, limit, work) {
    const begun = [];
    try {
        for (const item of items) {
            const result = work(item);
            // It is looked at in its turn; until then a failure is nobody's unhandled rejection.
            void result.catch(() => undefined);
            begun.push(result);
            const oldest = begun.length < limit ? undefined : begun.shift();
            if (oldest !== undefined)
                yield await oldest;
        }
        for (const result of begun)
            yield await result;
    }
    finally {
        await Promise.allSettled(begun);
    }
}


/***/ }),

/***/ 9243:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.UnreadableArchive = void 0;
exports.readDirectory = readDirectory;
const records_js_1 = __webpack_require__(3450);
/** Why a file is no archive that can be read: a sentence without its subject. */
class UnreadableArchive extends Error {
}
exports.UnreadableArchive = UnreadableArchive;
/** The longest comment that may follow the end record. */
const LONGEST_COMMENT = 0xffff;
const UTF8 = 1 << 11;
const ENCRYPTED = 1;
const read = async (file, position, length) => {
    const buffer = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
        const { bytesRead } = await file.read(buffer, done, length - done, position + done);
        if (bytesRead === 0)
            throw new UnreadableArchive('it ends too early');
        done += bytesRead;
    }
    return buffer;
};
const number64 = (bytes, at) => Number(bytes.readBigUInt64LE(at));
/** Where the end record is within the last bytes of a file: its comment reaches exactly to the end. */
const endWithin = (tail) => {
    for (let at = tail.length - records_js_1.END_BYTES; at >= 0; at -= 1) {
        const fits = tail.readUInt32LE(at) === records_js_1.END_SIGNATURE && at + records_js_1.END_BYTES + tail.readUInt16LE(at + 20) === tail.length;
        if (fits)
            return at;
    }
    throw new UnreadableArchive('it is not a .zip, or not all of one');
};
/** The 64-bit end record, when there is one in front of the usual (APPNOTE 4.3.14, 4.3.15). */
const wideList = async (file, end) => {
    if (end < records_js_1.WIDE_LOCATOR_BYTES)
        return undefined;
    const locator = await read(file, end - records_js_1.WIDE_LOCATOR_BYTES, records_js_1.WIDE_LOCATOR_BYTES);
    if (locator.readUInt32LE(0) !== records_js_1.WIDE_LOCATOR_SIGNATURE)
        return undefined;
    const record = await read(file, number64(locator, 8), records_js_1.WIDE_END_BYTES);
    if (record.readUInt32LE(0) !== records_js_1.WIDE_END_SIGNATURE)
        throw new UnreadableArchive('its zip64 record is damaged');
    return { count: number64(record, 32), bytes: number64(record, 40), offset: number64(record, 48) };
};
const listOf = async (file, size) => {
    const length = Math.min(size, records_js_1.END_BYTES + LONGEST_COMMENT);
    if (length < records_js_1.END_BYTES)
        throw new UnreadableArchive('it is not a .zip, or not all of one');
    const tail = await read(file, size - length, length);
    const at = endWithin(tail);
    const end = tail.subarray(at);
    if (end.readUInt16LE(4) !== end.readUInt16LE(6))
        throw new UnreadableArchive('it is one part of several');
    const list = { count: end.readUInt16LE(10), bytes: end.readUInt32LE(12), offset: end.readUInt32LE(16) };
    const wide = list.count === records_js_1.IN_WIDE_16 || list.bytes === records_js_1.IN_WIDE_32 || list.offset === records_js_1.IN_WIDE_32;
    return (wide ? await wideList(file, size - length + at) : undefined) ?? list;
};
/** The true size when the header has no room for it: the first value of the zip64 field, which exists only then. */
const wideSize = (extra) => {
    for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
        if (extra.readUInt16LE(at) === records_js_1.WIDE_EXTRA && at + 12 <= extra.length)
            return number64(extra, at + 4);
    }
    return undefined;
};
/**
 * Reads the list at the end of an archive.
 * @param size bytes of the file
 * Rejects with {@link UnreadableArchive} when there is none, or it is damaged.
 */
async function readDirectory(file, size) {
    const { count, offset, bytes } = await listOf(file, size);
    if (offset + bytes > size)
        throw new UnreadableArchive('it ends too early');
    const list = await read(file, offset, bytes);
    const entries = [];
    for (let at = 0; entries.length < count;) {
        if (at + records_js_1.CENTRAL_BYTES > list.length || list.readUInt32LE(at) !== records_js_1.CENTRAL_SIGNATURE) {
            throw new UnreadableArchive('its list of files is damaged');
        }
        const flags = list.readUInt16LE(at + 8);
        const shortSize = list.readUInt32LE(at + 24);
        const nameEnd = at + records_js_1.CENTRAL_BYTES + list.readUInt16LE(at + 28);
        const extraEnd = nameEnd + list.readUInt16LE(at + 30);
        const name = list.subarray(at + records_js_1.CENTRAL_BYTES, nameEnd);
        const size64 = shortSize === records_js_1.IN_WIDE_32 ? wideSize(list.subarray(nameEnd, extraEnd)) : undefined;
        entries.push({
            name: name.toString((flags & UTF8) === 0 ? 'latin1' : 'utf8'),
            encrypted: (flags & ENCRYPTED) !== 0,
            method: list.readUInt16LE(at + 10),
            size: size64 ?? shortSize
        });
        at = extraEnd + list.readUInt16LE(at + 32);
    }
    return entries;
}


/***/ }),

/***/ 6836:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MAX_ARCHIVE_BYTES = void 0;
/**
 * Largest archive that Amplify Hosting takes for a manual deployment, in bytes: 5 GB by its quotas page, which is
 * also S3's limit for one PUT (5 GiB).
 */
exports.MAX_ARCHIVE_BYTES = 5 * 1024 ** 3;


/***/ }),

/***/ 8540:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fileFault = exports.codeOf = exports.throwIfGivenUp = exports.givenUp = exports.ZIPPING = exports.tooLarge = exports.fault = exports.listed = void 0;
const problem_js_1 = __webpack_require__(1736);
const entry_js_1 = __webpack_require__(6836);
/** How many names a message lists. */
const LISTED = 10;
/** `a, b and 3 more` */
const listed = (names) => names.length <= LISTED
    ? names.join(', ')
    : `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more`;
exports.listed = listed;
/** Something is wrong with what the user gave. */
const fault = (message, hint) => new problem_js_1.DeploymentError(problemWith(message, hint));
exports.fault = fault;
const problemWith = (message, hint) => ({
    kind: 'configuration',
    message,
    ...(hint !== undefined && { hint })
});
/** More than the service takes. */
const tooLarge = (what) => new problem_js_1.DeploymentError({
    kind: 'quota',
    message: `${what}: Amplify takes archives of up to 5 GB (${entry_js_1.MAX_ARCHIVE_BYTES} bytes).`,
    hint: 'Leave out what the site does not need (source maps, originals of images), or serve large media from a bucket.'
});
exports.tooLarge = tooLarge;
/** What is given up when the step is cancelled meanwhile. */
exports.ZIPPING = 'Zipping the site';
/** The work was given up: its signal is aborted. */
const givenUp = (what) => new problem_js_1.DeploymentError({ kind: 'network', message: `${what} was given up before it ended.` });
exports.givenUp = givenUp;
/** Throws when `signal` is aborted. */
const throwIfGivenUp = (signal, what) => {
    if (signal.aborted)
        throw (0, exports.givenUp)(what);
};
exports.throwIfGivenUp = throwIfGivenUp;
const MEANING = {
    EACCES: 'no permission',
    EISDIR: 'it is a directory',
    ELOOP: 'too many symbolic links',
    EMFILE: 'too many open files',
    ENOENT: 'it does not exist',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'it is not a directory',
    EPERM: 'no permission',
    EROFS: 'the file system is read-only'
};
/** Node's code of a failed operation (`ENOENT`), else undefined. */
const codeOf = (error) => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
exports.codeOf = codeOf;
const meaningOf = (code) => Object.hasOwn(MEANING, code) ? `${MEANING[code] ?? ''} (${code})` : code;
/** A file operation failed: `cannot read x: no permission (EACCES)`. What is no such failure keeps its own words. */
const fileFault = (what, error) => {
    if (error instanceof problem_js_1.DeploymentError)
        return error;
    const code = (0, exports.codeOf)(error);
    const problem = code === undefined ? (0, problem_js_1.problemOf)(error) : problemWith(`${what}: ${meaningOf(code)}`);
    return new problem_js_1.DeploymentError(problem, { cause: error });
};
exports.fileFault = fileFault;


/***/ }),

/***/ 6612:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inspectArchive = inspectArchive;
const promises_1 = __webpack_require__(1455);
const directory_js_1 = __webpack_require__(9243);
const entry_js_1 = __webpack_require__(6836);
const fault_js_1 = __webpack_require__(8540);
const names_js_1 = __webpack_require__(4632);
const records_js_1 = __webpack_require__(3450);
const survey_js_1 = __webpack_require__(88);
const HOW_TO_ZIP = 'Zip the contents of the folder, not the folder: `cd dist && zip -r ../site.zip .`';
/** macOS puts a copy of every file's attributes beside the files. */
const isSiteFile = ({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/');
/** The one folder that everything is in, with its slash; undefined when something is at the root. */
const enclosingFolder = (names) => {
    const [first = ''] = names;
    const folder = `${(0, names_js_1.topOf)(first)}/`;
    return names.every((name) => name.startsWith(folder)) ? folder : undefined;
};
const faultIn = (path, entries) => {
    const wrong = entries.flatMap(({ name, encrypted, method }) => {
        const why = (0, names_js_1.nameFault)(name);
        if (why !== undefined)
            return [`the name of ${name} ${why}`];
        if (encrypted)
            return [`${name} is encrypted`];
        return method === records_js_1.STORED || method === records_js_1.DEFLATED
            ? []
            : [`${name} is neither stored nor deflated (compression method ${method})`];
    });
    return wrong.length === 0 ? undefined : (0, fault_js_1.fault)(`${path} cannot be deployed: ${(0, fault_js_1.listed)(wrong)}.`, HOW_TO_ZIP);
};
const readList = async (file, path, size) => {
    try {
        return await (0, directory_js_1.readDirectory)(file, size);
    }
    catch (error) {
        if (!(error instanceof directory_js_1.UnreadableArchive))
            throw error;
        throw (0, fault_js_1.fault)(`${path} cannot be read: ${error.message}.`, '`archive` takes a .zip file.');
    }
};
const judge = (path, size, entries) => {
    const files = entries.filter(isSiteFile);
    const names = files.map(({ name }) => name.replace(/^(?:\.\/)+/, ''));
    if (files.length === 0)
        throw (0, fault_js_1.fault)(`The archive ${path} is empty: there is nothing to deploy.`);
    const broken = faultIn(path, entries);
    if (broken !== undefined)
        throw broken;
    const found = (0, survey_js_1.survey)(names);
    const folder = enclosingFolder(names);
    if (folder !== undefined && !found.serverBundle) {
        throw (0, fault_js_1.fault)(`Everything in ${path} is inside the folder ${folder}, so Amplify would find nothing at the root of the site.`, HOW_TO_ZIP);
    }
    const bytes = files.reduce((sum, entry) => sum + entry.size, 0);
    return { file: path, size, count: files.length, bytes, ...found };
};
/**
 * Looks into an existing .zip by the list at its end; its content is not read.
 * Rejects with a `DeploymentError` when it is missing, no .zip, cut off or empty, larger than the service takes, when
 * everything in it is inside one folder, or when it holds what cannot be deployed: backslashes, encrypted files.
 */
async function inspectArchive(path) {
    let file;
    try {
        file = await (0, promises_1.open)(path, 'r');
        const stats = await file.stat();
        if (!stats.isFile())
            throw (0, fault_js_1.fault)(`${path} is not a file.`, 'A folder goes into `directory`.');
        if (stats.size > entry_js_1.MAX_ARCHIVE_BYTES)
            throw (0, fault_js_1.tooLarge)(`The archive ${path} is too large (${stats.size} bytes)`);
        return judge(path, stats.size, await readList(file, path, stats.size));
    }
    catch (error) {
        throw (0, fault_js_1.fileFault)(`cannot read the archive ${path}`, error);
    }
    finally {
        await file?.close();
    }
}


/***/ }),

/***/ 7912:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.removeFolder = exports.TEMPORARY_PREFIX = void 0;
exports.removeTemporaryZips = removeTemporaryZips;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
/** How the folders of temporary archives begin. */
exports.TEMPORARY_PREFIX = 'aws-deploy-zip-';
/** Removes a temporary folder. It is no reason to fail a deployment when that cannot be done: the runner empties its directory. */
const removeFolder = (folder) => (0, promises_1.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
exports.removeFolder = removeFolder;
/**
 * Removes what a process that was killed left behind.
 * @param directory the runner's own for temporary files (RUNNER_TEMP)
 */
async function removeTemporaryZips(directory) {
    const names = await (0, promises_1.readdir)(directory).catch(() => []);
    await Promise.all(names
        .filter((name) => name.startsWith(exports.TEMPORARY_PREFIX))
        .map((name) => (0, exports.removeFolder)((0, node_path_1.join)(directory, name))));
}


/***/ }),

/***/ 4632:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.topOf = exports.nameFault = void 0;
const CONTROL = /\p{Cc}/u;
const ABSOLUTE = /^(?:[a-z]:)?\//i;
/** Why a path cannot stand in an archive for Amplify; undefined when it can. */
const nameFault = (name) => {
    if (name.includes('\\'))
        return 'has a backslash, which unpackers take for a folder or for a part of the name';
    if (CONTROL.test(name))
        return 'has a control character';
    if (ABSOLUTE.test(name))
        return 'is absolute';
    if (name.split('/').includes('..'))
        return 'leaves the archive';
    return undefined;
};
exports.nameFault = nameFault;
/** The first folder (or the file) of a path. */
const topOf = (name) => name.slice(0, `${name}/`.indexOf('/'));
exports.topOf = topOf;


/***/ }),

/***/ 8326:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isPacked = void 0;
const posix_1 = __webpack_require__(3916);
/** Kinds of files that are compressed already; deflating them costs time and gains nothing. */
const PACKED = new Set([
    'png apng jpg jpeg jxl gif webp avif heic heif',
    'woff woff2',
    'mp4 m4v m4a m4s mov webm mkv mp3 aac ogg oga ogv opus flac weba',
    'zip gz tgz br zst xz bz2 7z rar jar epub docx xlsx pptx glb'
].flatMap((kinds) => kinds.split(' ')));
/** Whether a file is of a kind that is compressed already, by its extension. */
const isPacked = (name) => PACKED.has((0, posix_1.extname)(name).slice(1).toLowerCase());
exports.isPacked = isPacked;


/***/ }),

/***/ 4081:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pack = exports.PIECE_BYTES = void 0;
exports.readPieces = readPieces;
const node_fs_1 = __webpack_require__(3024);
const node_util_1 = __webpack_require__(7975);
const node_zlib_1 = __webpack_require__(8522);
const fault_js_1 = __webpack_require__(8540);
const packed_js_1 = __webpack_require__(8326);
const records_js_1 = __webpack_require__(3450);
/**
 * Bytes of a file that are compressed at once. Files are cut into pieces so that memory does not depend on their size
 * and one large file keeps every core busy; each piece knows the end of the one before it, so that little is lost.
 */
exports.PIECE_BYTES = 1024 ** 2;
/** Deflate looks back this far. */
const WINDOW_BYTES = 32 * 1024;
/**
 * Measured on 89 MB of JavaScript, JSON, CSS and HTML: level 6 takes a quarter more time for 1 % fewer bytes, level 4
 * saves a quarter of the time and costs 4 % more bytes.
 */
const LEVEL = 5;
/** Bytes that tell whether a file of several pieces is worth deflating. */
const SAMPLE_BYTES = 64 * 1024;
/** Files up to this size hardly shrink, and the round through the thread pool costs more than they hold. */
const TINY_BYTES = 64;
/** A sample that keeps more of its size than this is not. */
const WORTHWHILE = 0.97;
const deflate = (0, node_util_1.promisify)(node_zlib_1.deflateRaw);
/**
 * Fills `buffer` from `position` on, and tells how much of the file there was. Synchronous: the detour through the
 * thread pool takes longer than the reading, and the pool is busy with deflating (measured: 2.3 s against 3.5 s for
 * 5,000 files of 185 MB).
 */
const fill = (file, buffer, position) => {
    let filled = 0;
    while (filled < buffer.length) {
        const bytesRead = (0, node_fs_1.readSync)(file, buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
};
const shrinks = (bytes) => {
    const sample = bytes.subarray(0, SAMPLE_BYTES);
    return (0, node_zlib_1.deflateRawSync)(sample, { level: 1 }).length < sample.length * WORTHWHILE;
};
const methodOf = (name, start, whole) => !(0, packed_js_1.isPacked)(name) && start.length > TINY_BYTES && (whole || shrinks(start)) ? records_js_1.DEFLATED : records_js_1.STORED;
function* piecesOf(entry, file) {
    let method = records_js_1.STORED;
    let crc = 0;
    let before;
    for (let position = 0;;) {
        const left = entry.size - position;
        // One byte more than there should be: a file that grew is not cut off without a word.
        const buffer = Buffer.allocUnsafeSlow(left > exports.PIECE_BYTES ? exports.PIECE_BYTES : left + 1);
        const filled = fill(file, buffer, position);
        if (filled !== Math.min(exports.PIECE_BYTES, left)) {
            throw (0, fault_js_1.fault)(`${entry.name} changed while it was being zipped.`, 'Let what writes it end before this step begins.');
        }
        const bytes = buffer.subarray(0, filled);
        const [first, last] = [position === 0, filled === left];
        if (first)
            method = methodOf(entry.name, bytes, last);
        crc = (0, node_zlib_1.crc32)(bytes, crc);
        yield { entry, method, bytes, crc, first, last, before };
        if (last)
            return;
        before = Buffer.from(bytes.subarray(-WINDOW_BYTES));
        position += filled;
    }
}
/** Reads all files one after the other. Throws a `DeploymentError`, also when `signal` is aborted. */
function* readPieces(entries, signal) {
    for (const entry of entries) {
        (0, fault_js_1.throwIfGivenUp)(signal, fault_js_1.ZIPPING);
        let file;
        try {
            file = (0, node_fs_1.openSync)(entry.file, 'r');
            for (const piece of piecesOf(entry, file)) {
                (0, fault_js_1.throwIfGivenUp)(signal, fault_js_1.ZIPPING);
                yield piece;
            }
        }
        catch (error) {
            throw (0, fault_js_1.fileFault)(`cannot read ${entry.name}`, error);
        }
        finally {
            if (file !== undefined)
                (0, node_fs_1.closeSync)(file);
        }
    }
}
/** Compresses a piece in Node's thread pool. A file of one piece that does not shrink stays as it is. */
const pack = async ({ bytes, before, ...piece }) => {
    if (piece.method === records_js_1.STORED)
        return { ...piece, data: bytes };
    const data = await deflate(bytes, {
        level: LEVEL,
        // The pieces of a file are one stream: all but the last end on a byte, none but the last ends the stream.
        finishFlush: piece.last ? node_zlib_1.constants.Z_FINISH : node_zlib_1.constants.Z_SYNC_FLUSH,
        ...(before && { dictionary: before })
    });
    const stays = piece.first && piece.last && data.length >= bytes.length;
    return stays ? { ...piece, method: records_js_1.STORED, data: bytes } : { ...piece, data };
};
exports.pack = pack;


/***/ }),

/***/ 3450:
/***/ ((__unused_webpack_module, exports) => {


/**
 * The records of a .zip, as PKWARE's APPNOTE 6.3 lays them out (section numbers below are its own). Date and mode are
 * the same for every file, so that equal content gives equal bytes on every platform and in every time zone. Sizes
 * and checksum stand in front of each file: readers that work on a stream refuse stored files without them.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.endRecords = exports.centralHeader = exports.localHeader = exports.localHeaderBytes = exports.DEFLATED = exports.STORED = exports.WIDE_EXTRA = exports.IN_WIDE_16 = exports.IN_WIDE_32 = exports.WIDE_LOCATOR_BYTES = exports.WIDE_END_BYTES = exports.END_BYTES = exports.CENTRAL_BYTES = exports.LOCAL_BYTES = exports.WIDE_LOCATOR_SIGNATURE = exports.WIDE_END_SIGNATURE = exports.END_SIGNATURE = exports.CENTRAL_SIGNATURE = exports.LOCAL_SIGNATURE = void 0;
exports.LOCAL_SIGNATURE = 0x04034b50;
exports.CENTRAL_SIGNATURE = 0x02014b50;
exports.END_SIGNATURE = 0x06054b50;
exports.WIDE_END_SIGNATURE = 0x06064b50;
exports.WIDE_LOCATOR_SIGNATURE = 0x07064b50;
/** Bytes of a record without its names, extra fields and comments. */
exports.LOCAL_BYTES = 30;
exports.CENTRAL_BYTES = 46;
exports.END_BYTES = 22;
exports.WIDE_END_BYTES = 56;
exports.WIDE_LOCATOR_BYTES = 20;
/** Stands in a field whose true value is in a zip64 record (4.4.1.4). */
exports.IN_WIDE_32 = 0xffffffff;
exports.IN_WIDE_16 = 0xffff;
/** Tag of the extra field that holds 64-bit values (4.5.3). */
exports.WIDE_EXTRA = 0x0001;
exports.STORED = 0;
exports.DEFLATED = 8;
/** Names are UTF-8 (4.4.4, bit 11). */
const FLAGS = 1 << 11;
/** 1 January 1980, the first that can be written (4.4.6). */
const DATE = (1 << 5) | 1;
const TIME = 0;
const VERSION = 20;
const WIDE_VERSION = 45;
const UNIX = 3 << 8;
/** A regular file, `rw-r--r--`. */
const ATTRIBUTES = (0o100644 << 16) >>> 0;
const wideExtra = (values) => {
    if (values.length === 0)
        return Buffer.alloc(0);
    const extra = Buffer.alloc(4 + 8 * values.length);
    extra.writeUInt16LE(exports.WIDE_EXTRA, 0);
    extra.writeUInt16LE(8 * values.length, 2);
    values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
    return extra;
};
/** What both headers of a file share, from the version to the length of the name (4.3.7, 4.3.12). */
const writeShared = (header, at, file, wide, sizes) => {
    header.writeUInt16LE(wide ? WIDE_VERSION : VERSION, at);
    header.writeUInt16LE(FLAGS, at + 2);
    header.writeUInt16LE(file.method, at + 4);
    header.writeUInt16LE(TIME, at + 6);
    header.writeUInt16LE(DATE, at + 8);
    header.writeUInt32LE(file.crc, at + 10);
    header.writeUInt32LE(sizes ? exports.IN_WIDE_32 : file.packed, at + 14);
    header.writeUInt32LE(sizes ? exports.IN_WIDE_32 : file.size, at + 18);
    header.writeUInt16LE(Buffer.byteLength(file.name), at + 22);
};
/** Bytes of a file's local header. */
const localHeaderBytes = ({ name, wide }) => exports.LOCAL_BYTES + Buffer.byteLength(name) + (wide ? 20 : 0);
exports.localHeaderBytes = localHeaderBytes;
/** Stands in front of a file's content (4.3.7). */
const localHeader = (file) => {
    const extra = wideExtra(file.wide ? [file.size, file.packed] : []);
    const header = Buffer.alloc(exports.LOCAL_BYTES);
    header.writeUInt32LE(exports.LOCAL_SIGNATURE, 0);
    writeShared(header, 4, file, file.wide, file.wide);
    header.writeUInt16LE(extra.length, 28);
    return Buffer.concat([header, Buffer.from(file.name), extra]);
};
exports.localHeader = localHeader;
/** Lists a file at the end of the archive (4.3.12). */
const centralHeader = (file) => {
    const far = file.offset >= exports.IN_WIDE_32;
    const extra = wideExtra([...(file.wide ? [file.size, file.packed] : []), ...(far ? [file.offset] : [])]);
    const header = Buffer.alloc(exports.CENTRAL_BYTES);
    header.writeUInt32LE(exports.CENTRAL_SIGNATURE, 0);
    header.writeUInt16LE(UNIX | WIDE_VERSION, 4);
    writeShared(header, 6, file, file.wide || far, file.wide);
    header.writeUInt16LE(extra.length, 30);
    header.writeUInt32LE(ATTRIBUTES, 38);
    header.writeUInt32LE(far ? exports.IN_WIDE_32 : file.offset, 42);
    return Buffer.concat([header, Buffer.from(file.name), extra]);
};
exports.centralHeader = centralHeader;
/** Closes the archive (4.3.14 to 4.3.16), with the zip64 records when the numbers need them. */
const endRecords = (count, offset, bytes) => {
    const wide = count >= exports.IN_WIDE_16 || offset >= exports.IN_WIDE_32 || bytes >= exports.IN_WIDE_32;
    const end = Buffer.alloc(exports.END_BYTES);
    end.writeUInt32LE(exports.END_SIGNATURE, 0);
    end.writeUInt16LE(Math.min(count, exports.IN_WIDE_16), 8);
    end.writeUInt16LE(Math.min(count, exports.IN_WIDE_16), 10);
    end.writeUInt32LE(Math.min(bytes, exports.IN_WIDE_32), 12);
    end.writeUInt32LE(Math.min(offset, exports.IN_WIDE_32), 16);
    if (!wide)
        return end;
    const record = Buffer.alloc(exports.WIDE_END_BYTES);
    record.writeUInt32LE(exports.WIDE_END_SIGNATURE, 0);
    record.writeBigUInt64LE(BigInt(exports.WIDE_END_BYTES - 12), 4);
    record.writeUInt16LE(UNIX | WIDE_VERSION, 12);
    record.writeUInt16LE(WIDE_VERSION, 14);
    record.writeBigUInt64LE(BigInt(count), 24);
    record.writeBigUInt64LE(BigInt(count), 32);
    record.writeBigUInt64LE(BigInt(bytes), 40);
    record.writeBigUInt64LE(BigInt(offset), 48);
    const locator = Buffer.alloc(exports.WIDE_LOCATOR_BYTES);
    locator.writeUInt32LE(exports.WIDE_LOCATOR_SIGNATURE, 0);
    locator.writeBigUInt64LE(BigInt(offset + bytes), 8);
    locator.writeUInt32LE(1, 16);
    return Buffer.concat([record, locator, end]);
};
exports.endRecords = endRecords;


/***/ }),

/***/ 7979:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scanDirectory = scanDirectory;
const node_fs_1 = __webpack_require__(3024);
const node_path_1 = __webpack_require__(6760);
const fault_js_1 = __webpack_require__(8540);
const names_js_1 = __webpack_require__(4632);
const survey_js_1 = __webpack_require__(88);
/** Refuses what is not valid UTF-8: it could not be told apart in an archive, or asked for by its address. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const nameIn = (raw) => {
    try {
        return utf8.decode(raw);
    }
    catch {
        return undefined;
    }
};
const isWithin = (root, target) => {
    const path = (0, node_path_1.relative)(root, target);
    return path !== '..' && !path.startsWith(`..${node_path_1.sep}`) && !(0, node_path_1.isAbsolute)(path);
};
/**
 * Walks one site, and collects what it finds and what is wrong. Synchronous: 5,000 files take 40 ms then, through the
 * thread pool they take 290 ms one by one, and 50 MiB of memory all at once.
 */
class Walk {
    entries = [];
    faults = [];
    #root;
    constructor(root) {
        this.#root = root;
    }
    /**
     * @param path of the directory, without links
     * @param prefix its name in the archive, empty or with a slash at its end
     * @param above the directories on the way to it, itself included, without links
     */
    directory(path, prefix, above) {
        const children = (0, node_fs_1.readdirSync)(path, { withFileTypes: true, encoding: 'buffer' });
        for (const child of children)
            this.#child(child, path, prefix, above);
    }
    #child(child, parent, prefix, above) {
        const base = nameIn(child.name);
        if (base === undefined) {
            this.faults.push(`the name of ${prefix}${child.name.toString('latin1')} is not valid UTF-8`);
            return;
        }
        const name = prefix + base;
        const wrong = (0, names_js_1.nameFault)(base);
        if (wrong !== undefined) {
            this.faults.push(`the name of ${name} ${wrong}`);
            return;
        }
        const path = (0, node_path_1.join)(parent, base);
        try {
            if (child.isSymbolicLink())
                this.#link(path, name, above);
            else if (child.isDirectory())
                this.directory(path, `${name}/`, [...above, path]);
            else if (child.isFile())
                this.#file(path, name);
            else
                this.faults.push(`${name} is neither a file nor a directory`);
        }
        catch (error) {
            this.faults.push((0, fault_js_1.fileFault)(`cannot read ${name}`, error).message);
        }
    }
    #file(path, name) {
        this.entries.push({ name, file: path, size: (0, node_fs_1.statSync)(path).size });
    }
    #link(path, name, above) {
        const target = (0, node_fs_1.realpathSync)(path);
        if (!isWithin(this.#root, target)) {
            this.faults.push(`${name} is a symbolic link that leaves the directory`);
            return;
        }
        const found = (0, node_fs_1.statSync)(target);
        if (found.isFile())
            this.entries.push({ name, file: target, size: found.size });
        else if (!found.isDirectory())
            this.faults.push(`${name} is neither a file nor a directory`);
        else if (above.includes(target))
            this.faults.push(`${name} is a symbolic link to a directory that contains it`);
        else
            this.directory(target, `${name}/`, [...above, target]);
    }
}
const unreadable = (directory, error) => {
    const hint = (0, fault_js_1.codeOf)(error) === 'ENOTDIR'
        ? '`directory` names the folder of a built site; a .zip goes into `archive`.'
        : 'Does the step that builds the site come before this one, in the same job? Paths are relative to the workspace.';
    return (0, fault_js_1.fault)((0, fault_js_1.fileFault)(`cannot read the directory ${directory}`, error).message, hint);
};
const walkThrough = (directory) => {
    try {
        const root = (0, node_fs_1.realpathSync)(directory);
        const walk = new Walk(root);
        walk.directory(root, '', [root]);
        return walk;
    }
    catch (error) {
        throw unreadable(directory, error);
    }
};
/**
 * Lists what a directory would deploy. Symbolic links within it are followed.
 * Rejects with a `DeploymentError` when the directory is missing or empty, or holds what cannot be deployed: links that
 * leave it or lead back, names that are no UTF-8 or have backslashes or control characters, devices, sockets, pipes.
 */
async function scanDirectory(directory) {
    const walk = walkThrough(directory);
    if (walk.faults.length > 0) {
        throw (0, fault_js_1.fault)(`${directory} cannot be deployed: ${(0, fault_js_1.listed)(walk.faults.sort())}.`);
    }
    if (walk.entries.length === 0) {
        throw (0, fault_js_1.fault)(`The directory ${directory} is empty: there is nothing to deploy.`, 'Check that the build wrote its result there; an artifact may need to be downloaded first.');
    }
    const entries = walk.entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
        entries,
        bytes: entries.reduce((bytes, { size }) => bytes + size, 0),
        ...(0, survey_js_1.survey)(entries.map(({ name }) => name))
    };
}


/***/ }),

/***/ 88:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.survey = void 0;
const fault_js_1 = __webpack_require__(8540);
const names_js_1 = __webpack_require__(4632);
/** Amplify's bundle for server-side rendering: https://docs.aws.amazon.com/amplify/latest/userguide/ssr-deployment-specification.html */
const SERVER_MANIFEST = '.amplify-hosting/deploy-manifest.json';
const INDEX = 'index.html';
/** What is rarely meant to become public, by its name at the root, and what that would mean. */
const TRAPS = [
    { name: /^\.git$/, why: 'the history of the repository becomes public' },
    { name: /^\.env(?:\..*)?$/, why: 'its variables become public' },
    { name: /^\.(?:npmrc|netrc|aws|ssh)$/, why: 'it usually holds credentials' },
    { name: /^node_modules$/, why: 'a built site does not need its packages' }
];
/** Where the index page is instead: folders at the root that have one. */
const misplaced = (names) => names.filter((name) => name.split('/').length === 2 && name.endsWith(`/${INDEX}`));
const withoutIndex = (names) => {
    const elsewhere = misplaced(names);
    const where = elsewhere.length === 0 ? '' : ` There is ${(0, fault_js_1.listed)(elsewhere)}: is that folder the site?`;
    return `There is no ${INDEX} at the root, so the site's own address may answer 404.${where}`;
};
/** Looks for what is missing and for what does not belong into a site. */
const survey = (names) => {
    const tops = [...new Set(names.map(names_js_1.topOf))];
    const serverBundle = names.includes(SERVER_MANIFEST);
    const traps = TRAPS.flatMap(({ name, why }) => tops.filter((top) => name.test(top)).map((top) => `${top} is part of the site: ${why}.`));
    return {
        serverBundle,
        warnings: [...(serverBundle || tops.includes(INDEX) ? [] : [withoutIndex(names)]), ...traps]
    };
};
exports.survey = survey;


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withTemporaryZip = withTemporaryZip;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
const fault_js_1 = __webpack_require__(8540);
const leftovers_js_1 = __webpack_require__(7912);
const write_js_1 = __webpack_require__(3311);
/**
 * Zips the entries into a temporary file that only this user can read, hands it to `use`, and removes it in every end:
 * success, failure, abort. What a killed process leaves is found by `removeTemporaryZips`.
 */
async function withTemporaryZip(entries, { directory, ...options }, use) {
    const folder = await (0, promises_1.mkdtemp)((0, node_path_1.join)(directory, leftovers_js_1.TEMPORARY_PREFIX)).catch((error) => {
        throw (0, fault_js_1.fileFault)(`cannot write to ${directory}`, error);
    });
    try {
        const file = (0, node_path_1.join)(folder, 'site.zip');
        return await use({ file, size: await (0, write_js_1.writeZip)(entries, file, options) });
    }
    finally {
        await (0, leftovers_js_1.removeFolder)(folder);
    }
}


/***/ }),

/***/ 3311:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.writeZip = writeZip;
const promises_1 = __webpack_require__(1455);
const ahead_js_1 = __webpack_require__(4433);
const entry_js_1 = __webpack_require__(6836);
const fault_js_1 = __webpack_require__(8540);
const packed_js_1 = __webpack_require__(8326);
const pieces_js_1 = __webpack_require__(4081);
const records_js_1 = __webpack_require__(3450);
/** Pieces in work at once: enough for the four threads of Node's pool and the reading; at most 16 MiB with results. */
const PIECES_AT_ONCE = 8;
/** Deflate makes nothing smaller than this (zlib's technical notes: 1032:1). */
const BEST_RATIO = 1032;
/** A file may grow a little when it is deflated; from here on its sizes get 64 bits. */
const WIDE_FROM = 2 ** 32 - 2 ** 24;
/** Files listed at the archive's end with one write. */
const LIST_BATCH = 1_000;
const leastBytes = (entries) => entries.reduce((bytes, { name, size }) => {
    const headers = records_js_1.LOCAL_BYTES + records_js_1.CENTRAL_BYTES + 2 * Buffer.byteLength(name);
    return bytes + headers + Math.floor((0, packed_js_1.isPacked)(name) ? size : size / BEST_RATIO);
}, 0);
/** Writes an archive into an open file. */
class ZipFile {
    #file;
    #maxBytes;
    #listed = [];
    #end = 0;
    /** Where the file that is being written begins. */
    #begin = 0;
    constructor(file, maxBytes) {
        this.#file = file;
        this.#maxBytes = maxBytes;
    }
    async add({ entry, method, crc, first, last, data }) {
        const head = { name: entry.name, wide: entry.size >= WIDE_FROM };
        const headerBytes = (0, records_js_1.localHeaderBytes)(head);
        if (first) {
            this.#begin = this.#end;
            this.#end += headerBytes;
        }
        const at = this.#end;
        this.#end += data.length;
        this.#check();
        if (!last) {
            await this.#write(data, at);
            return;
        }
        const offset = this.#begin;
        const packed = this.#end - offset - headerBytes;
        const file = { ...head, method, crc, packed, size: entry.size, offset };
        this.#listed.push(file);
        // The header can only be written now that it is known; the room for it was left.
        if (first)
            await this.#write(Buffer.concat([(0, records_js_1.localHeader)(file), data]), offset);
        else {
            await this.#write(data, at);
            await this.#write((0, records_js_1.localHeader)(file), offset);
        }
    }
    /** Writes the list of files; returns the archive's size in bytes. */
    async finish() {
        const offset = this.#end;
        for (let index = 0; index < this.#listed.length; index += LIST_BATCH) {
            const batch = this.#listed.slice(index, index + LIST_BATCH).map(records_js_1.centralHeader);
            await this.#append(Buffer.concat(batch));
        }
        await this.#append((0, records_js_1.endRecords)(this.#listed.length, offset, this.#end - offset));
        return this.#end;
    }
    async #append(bytes) {
        const at = this.#end;
        this.#end += bytes.length;
        this.#check();
        await this.#write(bytes, at);
    }
    #check() {
        if (this.#end > this.#maxBytes)
            throw (0, fault_js_1.tooLarge)('The zipped site is too large');
    }
    async #write(bytes, position) {
        for (let done = 0; done < bytes.length;) {
            done += (await this.#file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
        }
    }
}
/**
 * Writes a .zip of the entries, in their order, to `path`: the same bytes for the same names and contents. What does
 * not shrink is stored, the rest deflated; memory does not grow with the site.
 * @returns bytes of the archive
 * Rejects with a `DeploymentError` when something cannot be read or written, changes meanwhile, is larger than the
 * service takes, or when `signal` is aborted. The file is left as it is then: see {@link withTemporaryZip}.
 */
async function writeZip(entries, path, options) {
    const { signal, onEntry, maxBytes = entry_js_1.MAX_ARCHIVE_BYTES } = options;
    if (leastBytes(entries) > maxBytes)
        throw (0, fault_js_1.tooLarge)('The site is too large');
    (0, fault_js_1.throwIfGivenUp)(signal, fault_js_1.ZIPPING);
    let file;
    try {
        file = await (0, promises_1.open)(path, 'w', 0o600);
        const zip = new ZipFile(file, maxBytes);
        for await (const piece of (0, ahead_js_1.ahead)((0, pieces_js_1.readPieces)(entries, signal), PIECES_AT_ONCE, pieces_js_1.pack)) {
            await zip.add(piece);
            if (piece.last)
                onEntry?.(piece.entry);
        }
        (0, fault_js_1.throwIfGivenUp)(signal, fault_js_1.ZIPPING);
        return await zip.finish();
    }
    catch (error) {
        throw (0, fault_js_1.fileFault)('cannot write the archive', error);
    }
    finally {
        await file?.close();
    }
}


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

/***/ 9612:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.agentThrough = void 0;
const node_http_1 = __webpack_require__(7067);
const node_https_1 = __webpack_require__(4708);
/** For one request to this address, through the proxy that is meant for it; undefined where there are no proxies. */
const agentThrough = (proxyEnv, address) => {
    if (proxyEnv === undefined)
        return undefined;
    const options = { keepAlive: false, proxyEnv: { ...proxyEnv } };
    return /^https:/i.test(address) ? new node_https_1.Agent(options) : new node_http_1.Agent(options);
};
exports.agentThrough = agentThrough;


/***/ })

};
