export const id = 702;
export const ids = [702];
export const modules = {

/***/ 6828:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ownComments = void 0;
const json_js_1 = __webpack_require__(9972);
const error_js_1 = __webpack_require__(6661);
/** Answers all kinds of tokens, where GraphQL can be reached. */
const viewer = async (api, signal) => (0, json_js_1.textIn)(await api.query('query { viewer { login } }', signal), 'data', 'viewer', 'login');
/** Closed to the tokens of apps, and the job's own token is one. */
const user = async (api, signal) => (0, json_js_1.textIn)((await api.get('/user', signal)).data, 'login');
/** GitHub, or a gateway before it, answered that it does not tell. */
const isRefusal = (error) => error instanceof error_js_1.GitHubError && error.status !== undefined && error.status < 500 && error.status !== 401;
const answerOf = async (ask, api, signal) => {
    try {
        return await ask(api, signal);
    }
    catch (error) {
        if (isRefusal(error))
            return undefined;
        throw error;
    }
};
/**
 * Tells the comments of the token's owner from those of others, who may have planted the marker in theirs. Rejects with
 * a `GitHubError` where that is a matter of time.
 */
const ownComments = async (api, signal) => {
    for (const ask of [viewer, user]) {
        const login = await answerOf(ask, api, signal);
        if (login !== undefined && login !== '')
            return (comment) => (0, json_js_1.textIn)(comment, 'user', 'login') === login;
    }
    // A token that both refuse is an app's: what people write is not its own.
    return (comment) => (0, json_js_1.textIn)(comment, 'user', 'type') === 'Bot';
};
exports.ownComments = ownComments;


/***/ }),

/***/ 7318:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.roomFor = exports.writeComment = exports.updateComment = exports.LONGEST_COMMENT = void 0;
const json_js_1 = __webpack_require__(9972);
const author_js_1 = __webpack_require__(6828);
const error_js_1 = __webpack_require__(6661);
const repository_path_js_1 = __webpack_require__(7111);
const marker_js_1 = __webpack_require__(4329);
/** The most that GitHub takes, in characters. */
exports.LONGEST_COMMENT = 65_536;
const issuesPath = ({ repository }) => `${(0, repository_path_js_1.repositoryPath)(repository)}/issues`;
const commentsPath = (target) => `${issuesPath(target)}/${target.pullRequest}/comments`;
/** The oldest comment with the marker that this token's owner wrote. Others may have planted the marker in theirs. */
const findOwn = async (target, api, signal) => {
    let isOwn;
    for await (const page of api.pages(`${commentsPath(target)}?per_page=100`, signal)) {
        if (!Array.isArray(page))
            throw new error_js_1.GitHubError('the list of comments is none');
        for (const comment of page) {
            const id = (0, json_js_1.idIn)(comment, 'id');
            const writer = (0, marker_js_1.writerIn)((0, json_js_1.textIn)(comment, 'body') ?? '', target.marker);
            if (id === undefined || writer === undefined)
                continue;
            isOwn ??= await (0, author_js_1.ownComments)(api, signal);
            if (isOwn(comment))
                return { id, writer };
        }
    }
    return undefined;
};
const idOf = (data) => {
    const id = (0, json_js_1.idIn)(data, 'id');
    if (id === undefined)
        throw new error_js_1.GitHubError('the answer names no comment');
    return id;
};
const bodyOf = ({ marker }, writer, markdown) => `${(0, marker_js_1.firstLine)(marker, writer)}\n${markdown}`;
/**
 * Writes the one comment of its kind where it stands; undefined when there is none. Rejects with a `GitHubError`.
 *
 * @param markdown at most as long as {@link roomFor} says
 */
const updateComment = async (target, writer, markdown, api, signal) => {
    const own = await findOwn(target, api, signal);
    if (own === undefined)
        return undefined;
    if ((0, marker_js_1.isNewer)(own.writer, writer))
        return { id: own.id, done: 'left' };
    const body = bodyOf(target, writer, markdown);
    await api.patch(`${issuesPath(target)}/comments/${own.id}`, { body }, signal);
    return { id: own.id, done: 'updated' };
};
exports.updateComment = updateComment;
/** The same, and creates it where there is none. */
const writeComment = async (target, writer, markdown, api, signal) => {
    const updated = await (0, exports.updateComment)(target, writer, markdown, api, signal);
    if (updated !== undefined)
        return updated;
    const { data } = await api.post(commentsPath(target), { body: bodyOf(target, writer, markdown) }, signal);
    return { id: idOf(data), done: 'created' };
};
exports.writeComment = writeComment;
/** How many characters are left for the Markdown of a comment. */
const roomFor = (marker, writer) => exports.LONGEST_COMMENT - (0, marker_js_1.firstLine)(marker, writer).length - 1;
exports.roomFor = roomFor;


/***/ }),

/***/ 4329:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isNewer = exports.writerIn = exports.firstLine = exports.markerOf = void 0;
const node_crypto_1 = __webpack_require__(7598);
/**
 * The start of the hidden first line of a comment. What it is about goes in as a hash: names are hostile text, which
 * could close the comment or imitate another one's marker.
 *
 * @param target what makes the comment the only one of its kind, such as region and ids
 */
const markerOf = (kind, target) => `<!-- aws-deploy:${kind} ${(0, node_crypto_1.createHash)('sha256').update(JSON.stringify(target)).digest('hex')}`;
exports.markerOf = markerOf;
const hex = (sha) => (/^[\da-f]{1,64}$/.test(sha) ? sha : '0');
const digits = (runId) => (/^\d{1,20}$/.test(runId) ? runId : '0');
/** The whole first line. */
const firstLine = (marker, { runId, sha }) => `${marker} run=${digits(runId)} commit=${hex(sha)} -->`;
exports.firstLine = firstLine;
/** Who wrote a comment that begins with the marker; undefined when it does not. */
const writerIn = (body, marker) => {
    const [line = ''] = body.split('\n', 1);
    if (!line.startsWith(`${marker} `))
        return undefined;
    const [, runId, sha] = /^ run=(\d+) commit=([\da-f]+) -->\s*$/.exec(line.slice(marker.length)) ?? [];
    return runId === undefined || sha === undefined ? undefined : { runId, sha };
};
exports.writerIn = writerIn;
/** Whether a later run wrote it about another commit: what this run knows is older news then. */
const isNewer = (there, own) => there.sha !== own.sha && BigInt(there.runId) > BigInt(digits(own.runId));
exports.isNewer = isNewer;


/***/ }),

/***/ 7111:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.repositoryPath = void 0;
/** Path of a repository in the API. @param repository `owner/name` */
const repositoryPath = (repository) => `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`;
exports.repositoryPath = repositoryPath;


/***/ }),

/***/ 2092:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.closeCheckRun = exports.updateCheckRun = exports.createCheckRun = exports.checkName = void 0;
const text_js_1 = __webpack_require__(5655);
const json_js_1 = __webpack_require__(9972);
const run_context_js_1 = __webpack_require__(9087);
const error_js_1 = __webpack_require__(6661);
const repository_path_js_1 = __webpack_require__(7111);
const tools_js_1 = __webpack_require__(6027);
const verdict_js_1 = __webpack_require__(9981);
/** Longest name, in UTF-16 units. */
const LONGEST_NAME = 100;
/** Its name for a deployment of this title. */
const checkName = (title) => (0, text_js_1.plain)(`Deployment: ${title}`, LONGEST_NAME);
exports.checkName = checkName;
const runsPath = (repository) => `${(0, repository_path_js_1.repositoryPath)(repository)}/check-runs`;
/** The one that carries the marker; others of this name may be on the commit. */
const find = async ({ name, marker }, commit, { api, run }, signal) => {
    const query = `check_name=${encodeURIComponent(name)}&filter=all&per_page=100`;
    const path = `${(0, repository_path_js_1.repositoryPath)(run.repository)}/commits/${encodeURIComponent(commit)}/check-runs?${query}`;
    for await (const page of api.pages(path, signal)) {
        const runs = (0, json_js_1.member)(page, 'check_runs');
        const own = Array.isArray(runs)
            ? runs.find((one) => (0, json_js_1.textIn)(one, 'external_id') === marker)
            : undefined;
        if (own !== undefined)
            return (0, json_js_1.idIn)(own, 'id');
    }
    return undefined;
};
/** Makes it, once, and gives its id. Rejects with a `GitHubError`. */
const createCheckRun = (wanted, commit, output, tools, signal) => {
    const { api, clock, run } = tools;
    const body = {
        name: wanted.name,
        head_sha: commit,
        status: 'in_progress',
        external_id: wanted.marker,
        details_url: (0, run_context_js_1.runUrl)(run),
        started_at: new Date(clock.now()).toISOString(),
        output
    };
    return (0, tools_js_1.makeOnce)(async () => {
        const { data } = await api.post(runsPath(run.repository), body, signal);
        const id = (0, json_js_1.idIn)(data, 'id');
        if (id === undefined)
            throw new error_js_1.GitHubError('the answer names no check run');
        return id;
    }, () => find(wanted, commit, tools, signal));
};
exports.createCheckRun = createCheckRun;
/** Shows how far it is. Rejects with a `GitHubError`. */
const updateCheckRun = async (id, output, { api, run }, signal) => {
    await api.patch(`${runsPath(run.repository)}/${id}`, { output }, signal);
};
exports.updateCheckRun = updateCheckRun;
/** Concludes it. Resolves to its id; undefined when there is none. Rejects with a `GitHubError`. */
const closeCheckRun = async (saved, commit, { kind }, output, tools, signal) => {
    const { api, clock, run } = tools;
    const id = saved.id ?? (await find(saved, commit, tools, signal));
    if (id === undefined)
        return undefined;
    const body = {
        status: 'completed',
        conclusion: verdict_js_1.VERDICT[kind].check,
        completed_at: new Date(clock.now()).toISOString(),
        output
    };
    await api.patch(`${runsPath(run.repository)}/${id}`, body, signal);
    return id;
};
exports.closeCheckRun = closeCheckRun;


/***/ }),

/***/ 8493:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.writeRunComment = exports.GONE = exports.repositoryUrl = exports.howToEnd = void 0;
const comment_js_1 = __webpack_require__(2113);
const run_context_js_1 = __webpack_require__(9087);
const comment_js_2 = __webpack_require__(7318);
const tools_js_1 = __webpack_require__(6027);
/** What becomes of the comment when nothing told that something goes on: what stands there may still be true. */
const UNOPENED = {
    succeeded: 'write',
    started: 'write',
    baking: 'write',
    unchanged: 'write',
    skipped: 'write',
    stopped: 'write',
    reverted: 'update',
    removed: 'update',
    planned: 'leave',
    applied: 'leave',
    swept: 'leave',
    'rolled-back': 'write',
    'timed-out': 'write',
    failed: 'write',
    cancelled: 'leave',
    'not-started': 'leave',
    left: 'leave',
    unknown: 'leave'
};
/** How a comment comes to tell of an ending; `leave`: not at all. */
const howToEnd = ({ opened, closed }, ending) => {
    if (closed === ending)
        return 'leave';
    if (closed !== undefined)
        return 'update';
    return opened === true ? 'write' : UNOPENED[ending];
};
exports.howToEnd = howToEnd;
const SAID = {
    created: 'written',
    updated: 'updated',
    left: 'left as it is, a later run wrote it about another commit'
};
/** `https://github.com/owner/name` */
const repositoryUrl = ({ serverUrl, repository }) => `${serverUrl}/${repository}`;
exports.repositoryUrl = repositoryUrl;
/**
 * A preview that is gone is gone for every commit: what an earlier run has still to tell of one is old news then.
 */
exports.GONE = '0';
/**
 * Writes the comment of a run. Resolves to its id; undefined when there is none and none is wanted. Rejects with a
 * `GitHubError`.
 */
const writeRunComment = async ({ pullRequest, marker }, how, { saved, view, tookMs }, { api, clock, run, tell }, signal) => {
    const { stage } = view;
    const gone = stage.kind === 'ended' && stage.ending === 'removed';
    const writer = { runId: run.runId, sha: gone ? exports.GONE : saved.commit };
    const markdown = (0, comment_js_1.renderRunComment)({
        kind: saved.operation === 'preview' ? 'preview' : 'deployment',
        view,
        commit: saved.commit,
        repositoryUrl: (0, exports.repositoryUrl)(run),
        runUrl: (0, run_context_js_1.runUrl)(run),
        tookMs
    }, (0, comment_js_2.roomFor)(marker, writer));
    const target = { repository: run.repository, pullRequest, marker };
    const put = how === 'write' ? comment_js_2.writeComment : comment_js_2.updateComment;
    const commented = await (0, tools_js_1.insist)(() => put(target, writer, markdown, api, signal), clock, signal);
    if (commented === undefined)
        return undefined;
    const { id, done } = commented;
    tell({ kind: 'note', message: `Comment ${id} on pull request #${pullRequest}: ${SAID[done]}` });
    return id;
};
exports.writeRunComment = writeRunComment;


/***/ }),

/***/ 1701:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.closeDeployment = exports.addStatus = exports.createDeployment = void 0;
const text_js_1 = __webpack_require__(5655);
const endings_js_1 = __webpack_require__(4764);
const json_js_1 = __webpack_require__(9972);
const run_context_js_1 = __webpack_require__(9087);
const error_js_1 = __webpack_require__(6661);
const retire_js_1 = __webpack_require__(6797);
const tools_js_1 = __webpack_require__(6027);
const verdict_js_1 = __webpack_require__(9981);
/** The most that GitHub takes, in characters. */
const LONGEST_DESCRIPTION = 140;
/** GitHub gives a payload back as it was sent, or as text. */
const markerIn = (deployment) => {
    const payload = (0, json_js_1.member)(deployment, 'payload');
    if (typeof payload !== 'string')
        return (0, json_js_1.textIn)(payload, 'marker');
    try {
        return (0, json_js_1.textIn)(JSON.parse(payload), 'marker');
    }
    catch {
        return undefined;
    }
};
/** The one that carries the marker: it is among the newest. */
const find = async ({ task, marker }, { api, run }, signal) => {
    const { data } = await api.get((0, retire_js_1.deploymentsPath)(run.repository) + (0, retire_js_1.taskQuery)(task), signal);
    return Array.isArray(data)
        ? (0, json_js_1.idIn)(data.find((one) => markerIn(one) === marker), 'id')
        : undefined;
};
/** Makes it, once, and gives its id. Rejects with a `GitHubError`. */
const createDeployment = ({ ref, environment, title, task, marker, transient, production }, tools, signal) => {
    const { api, run } = tools;
    const body = {
        ref,
        task,
        // GitHub must neither merge a branch nor wait for checks, of which this run is one.
        auto_merge: false,
        required_contexts: [],
        payload: { marker, run: (0, run_context_js_1.runUrl)(run) },
        environment,
        description: (0, text_js_1.plain)(title, LONGEST_DESCRIPTION),
        transient_environment: transient,
        ...(production !== undefined && { production_environment: production })
    };
    return (0, tools_js_1.makeOnce)(async () => {
        const { data } = await api.post((0, retire_js_1.deploymentsPath)(run.repository), body, signal);
        const id = (0, json_js_1.idIn)(data, 'id');
        if (id !== undefined)
            return id;
        // 202: it merged something instead, and made no deployment.
        throw new error_js_1.GitHubError(`GitHub made none: ${(0, json_js_1.textIn)(data, 'message') ?? 'no message'}`, 202);
    }, () => find({ task, marker }, tools, signal));
};
exports.createDeployment = createDeployment;
/** An address as GitHub takes it; undefined for anything else. */
const siteOf = (url) => url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
/** Tells how far it is. Rejects with a `GitHubError`. */
const addStatus = async (id, { state, description, url }, { api, clock, run }, signal) => {
    const site = siteOf(url);
    const body = {
        state,
        description: (0, text_js_1.plain)(description, LONGEST_DESCRIPTION),
        log_url: (0, run_context_js_1.runUrl)(run),
        ...(site !== undefined && { environment_url: site }),
        // It would end the other previews of the environment.
        auto_inactive: false
    };
    await (0, tools_js_1.insist)(() => api.post(`${(0, retire_js_1.deploymentsPath)(run.repository)}/${id}/statuses`, body, signal), clock, signal);
};
exports.addStatus = addStatus;
const inWords = (operation, { kind, reason }) => {
    const { words } = (operation === 'preview' ? endings_js_1.PREVIEW_ENDING : endings_js_1.ENDING)[kind];
    return reason === '' ? words : `${words}: ${reason}`;
};
/** Tells how it ended, and ends the older ones of its place where it replaces them. Rejects with a `GitHubError`. */
const closeDeployment = async (saved, { operation, url }, ending, note, tools, signal) => {
    const { task, tidied } = saved;
    const id = saved.id ?? (await find(saved, tools, signal));
    if (id === undefined)
        return;
    const { deployment: state, replaces } = verdict_js_1.VERDICT[ending.kind];
    if (saved.closed !== ending.kind) {
        const served = state === 'success' || state === 'in_progress';
        const status = { state, description: inWords(operation, ending), url: served ? url : undefined };
        await (0, exports.addStatus)(id, status, tools, signal);
        note({ id, closed: ending.kind });
    }
    if (!replaces || tidied === true)
        return;
    const why = ending.kind === 'removed' ? 'removed' : 'replaced';
    await (0, retire_js_1.retire)({ task, olderThan: id, why }, tools, signal);
    note({ tidied: true });
};
exports.closeDeployment = closeDeployment;


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

/***/ 54:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.finishSurfaces = exports.unfinishedIn = void 0;
const check_run_js_1 = __webpack_require__(9312);
const run_view_js_1 = __webpack_require__(5435);
const run_context_js_1 = __webpack_require__(9087);
const check_run_js_2 = __webpack_require__(2092);
const comment_js_1 = __webpack_require__(8493);
const deployment_js_1 = __webpack_require__(1701);
const ending_js_1 = __webpack_require__(5457);
const tools_js_1 = __webpack_require__(6027);
const verdict_js_1 = __webpack_require__(9981);
/** @param found what the post step found out; undefined: nothing that main did not know */
const unfinishedIn = (saved, found) => {
    const ending = (0, ending_js_1.shownEnding)(saved.told, found);
    const { kind } = ending;
    const { deployment, check, comment } = saved;
    const open = {
        deployment: deployment !== undefined &&
            (deployment.closed !== kind || (verdict_js_1.VERDICT[kind].replaces && deployment.tidied !== true)),
        check: check !== undefined && check.closed !== kind,
        comment: comment !== undefined && (0, comment_js_1.howToEnd)(comment, kind) !== 'leave'
    };
    const names = ['deployment', 'check', 'comment'];
    return { saved, ending, names: names.filter((name) => open[name]) };
};
exports.unfinishedIn = unfinishedIn;
const viewOf = ({ saved, ending }) => ({
    ...run_view_js_1.FIRST_VIEW,
    title: saved.title,
    facts: saved.url === undefined ? {} : { url: saved.url },
    snapshot: ending.snapshot,
    stage: { kind: 'ended', ending: ending.kind, reason: ending.reason }
});
const deployment = async ({ saved, ending }, tools, signal) => {
    if (saved.deployment === undefined)
        return;
    await (0, deployment_js_1.closeDeployment)(saved.deployment, saved, ending, () => undefined, tools, signal);
};
const check = async (unfinished, tools, signal) => {
    const { saved, ending } = unfinished;
    if (saved.check === undefined)
        return;
    const output = (0, check_run_js_1.renderCheckRun)(viewOf(unfinished), (0, run_context_js_1.runUrl)(tools.run));
    await (0, check_run_js_2.closeCheckRun)(saved.check, saved.commit, ending, output, tools, signal);
};
const comment = async (unfinished, tools, signal) => {
    const { saved, ending } = unfinished;
    const wanted = saved.comment && (0, comment_js_1.howToEnd)(saved.comment, ending.kind);
    if (saved.comment === undefined || wanted === undefined || wanted === 'leave')
        return;
    // Main told nothing: whether it came to write the comment is not known, and a new one is of no use.
    const how = saved.told === undefined ? 'update' : wanted;
    const { startedAt, endedAt } = ending.snapshot ?? {};
    const tookMs = startedAt && endedAt && endedAt.getTime() - startedAt.getTime();
    await (0, comment_js_1.writeRunComment)(saved.comment, how, { saved, view: viewOf(unfinished), tookMs }, tools, signal);
};
const FINISH = { deployment, check, comment };
/** Tells the surfaces that are left how it ended. Gives up when `signal` is aborted. Never rejects. */
const finishSurfaces = async (unfinished, tools, signal) => {
    await Promise.all(unfinished.names.map((name) => FINISH[name](unfinished, tools, signal).catch((0, tools_js_1.openWarner)(name, tools.tell))));
};
exports.finishSurfaces = finishSurfaces;


/***/ }),

/***/ 1122:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hiddenEnding = exports.hiddenIn = void 0;
const stageOf = (stage, hide) => stage.kind === 'ended'
    ? {
        ...stage,
        ...(stage.reason !== undefined && { reason: hide(stage.reason) }),
        ...(stage.hint !== undefined && { hint: hide(stage.hint) })
    }
    : stage;
const snapshotOf = (snapshot, hide) => ({
    ...snapshot,
    ...(snapshot.reason !== undefined && { reason: hide(snapshot.reason) }),
    steps: snapshot.steps.map((step) => step.reason === undefined ? step : { ...step, reason: hide(step.reason) }),
    events: snapshot.events.map((event) => ({
        ...event,
        text: hide(event.text),
        invocations: event.invocations.map((one) => one.errorMessage === undefined ? one : { ...one, errorMessage: hide(one.errorMessage) })
    }))
});
/** What there is to show, without secrets: services and builds repeat what they were given. */
const hiddenIn = (view, hide) => ({
    ...view,
    stage: stageOf(view.stage, hide),
    snapshot: view.snapshot && snapshotOf(view.snapshot, hide),
    excerpt: view.excerpt && { title: hide(view.excerpt.title), lines: view.excerpt.lines.map(hide) },
    warnings: view.warnings.map(hide)
});
exports.hiddenIn = hiddenIn;
/** What the post step found out, without secrets. */
const hiddenEnding = ({ kind, reason, snapshot }, hide) => ({
    kind,
    reason: hide(reason),
    ...(snapshot && { snapshot: snapshotOf(snapshot, hide) })
});
exports.hiddenEnding = hiddenEnding;


/***/ }),

/***/ 8339:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openSurfaceLedger = void 0;
const saved_js_1 = __webpack_require__(5663);
const openSurfaceLedger = (first, save) => {
    let saved = first;
    let written = '';
    const write = (next) => {
        saved = next;
        const text = (0, saved_js_1.encodeSurfaces)(next);
        if (text === written)
            return;
        save(text);
        written = text;
    };
    return {
        read: () => saved,
        note: (change) => {
            write({ ...saved, ...change });
        },
        drop: (name) => {
            const { [name]: _, ...rest } = saved;
            write(rest);
        }
    };
};
exports.openSurfaceLedger = openSurfaceLedger;


/***/ }),

/***/ 920:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.paced = exports.inTime = exports.unlessGivenUp = exports.openLine = void 0;
const time_limit_js_1 = __webpack_require__(1040);
/** @param warn told what a task rejects with */
const openLine = (warn) => {
    let last = Promise.resolve();
    return {
        add: (task) => {
            last = last.then(task).catch(warn);
            return last;
        }
    };
};
exports.openLine = openLine;
/** Nothing once `signal` is aborted: what was given up is left to the post step, and no matter of a warning. */
const unlessGivenUp = async (signal, work) => {
    if (signal.aborted)
        return;
    try {
        await work();
    }
    catch (error) {
        if (!(0, time_limit_js_1.isAborted)(signal))
            throw error;
    }
};
exports.unlessGivenUp = unlessGivenUp;
/** Gives `work` at most `ms` milliseconds. */
const inTime = async (clock, ms, work) => {
    const limit = (0, time_limit_js_1.deadline)(clock, ms);
    try {
        return await work(limit.signal);
    }
    finally {
        limit.dispose();
    }
};
exports.inTime = inTime;
/**
 * Does `work` when it is asked for, `spacingMs` milliseconds apart at least: what is asked for in between is done once,
 * after that time. Once `stop` is aborted nothing begins any more, and nothing is waited for.
 *
 * @param work never rejects
 */
const paced = (work, { clock, spacingMs, stop }) => {
    let asked = 0;
    let done = 0;
    let busy = false;
    let next = Number.NEGATIVE_INFINITY;
    const turns = async () => {
        while (done !== asked) {
            const wait = next - clock.now();
            if (wait > 0)
                await clock.sleep(wait, stop);
            if ((0, time_limit_js_1.isAborted)(stop))
                return;
            done = asked;
            next = clock.now() + spacingMs;
            await work();
        }
        busy = false;
    };
    return {
        ask: () => {
            asked += 1;
            if (busy || stop.aborted)
                return;
            busy = true;
            void turns();
        }
    };
};
exports.paced = paced;


/***/ }),

/***/ 5173:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openCheck = void 0;
const check_run_js_1 = __webpack_require__(9312);
const run_context_js_1 = __webpack_require__(9087);
const check_run_js_2 = __webpack_require__(2092);
const line_js_1 = __webpack_require__(920);
const tools_js_1 = __webpack_require__(6027);
/** Least time between two updates, in milliseconds. */
const SPACING_MS = 15_000;
/** Time for the creation, a lost answer included, and for an update, in milliseconds. */
const CREATE_MS = 40_000;
const UPDATE_MS = 10_000;
const openCheck = ({ view, ledger, tools, uuid }) => {
    const { clock, run, tell } = tools;
    const line = (0, line_js_1.openLine)((0, tools_js_1.openWarner)('check', tell));
    const stop = new AbortController();
    let asked = false;
    let shown = '';
    const output = () => (0, check_run_js_1.renderCheckRun)(view(), (0, run_context_js_1.runUrl)(run));
    const create = async () => {
        const { title, commit } = ledger.read();
        const record = { marker: uuid(), name: (0, check_run_js_2.checkName)(title) };
        const first = output();
        ledger.note({ check: record });
        try {
            const id = await (0, line_js_1.inTime)(clock, CREATE_MS, (signal) => (0, check_run_js_2.createCheckRun)(record, commit, first, tools, signal));
            shown = JSON.stringify(first);
            ledger.note({ check: { ...record, id } });
            tell({ kind: 'note', message: `Check run ${id} (${record.name}): created` });
            tell({ kind: 'surfaced', facts: { 'check-run-id': String(id) } });
        }
        catch (error) {
            if (!(0, tools_js_1.isLost)(error))
                ledger.drop('check');
            throw error;
        }
    };
    const update = async () => {
        const id = ledger.read().check?.id;
        const next = output();
        const text = JSON.stringify(next);
        if (id === undefined || text === shown)
            return;
        await (0, line_js_1.inTime)(clock, UPDATE_MS, (signal) => (0, check_run_js_2.updateCheckRun)(id, next, tools, signal));
        shown = text;
    };
    const work = () => {
        const first = !asked;
        asked = true;
        return line.add(first ? create : update);
    };
    const pace = (0, line_js_1.paced)(work, { clock, spacingMs: SPACING_MS, stop: stop.signal });
    return {
        changed: () => {
            pace.ask();
        },
        close: (ending, signal) => {
            stop.abort();
            return line.add(() => (0, line_js_1.unlessGivenUp)(signal, async () => {
                const { check, commit } = ledger.read();
                if (check === undefined || check.closed === ending.kind)
                    return;
                const id = await (0, check_run_js_2.closeCheckRun)(check, commit, ending, output(), tools, signal);
                if (id !== undefined)
                    ledger.note({ check: { ...check, id, closed: ending.kind } });
            }));
        }
    };
};
exports.openCheck = openCheck;


/***/ }),

/***/ 7408:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openComment = void 0;
const marker_js_1 = __webpack_require__(4329);
const comment_js_1 = __webpack_require__(8493);
const line_js_1 = __webpack_require__(920);
const place_js_1 = __webpack_require__(7275);
const tools_js_1 = __webpack_require__(6027);
/** Time for telling that it has begun, in milliseconds. */
const OPEN_MS = 60_000;
const openComment = ({ pullRequest, view, ledger, tools }) => {
    const { clock, tell } = tools;
    const line = (0, line_js_1.openLine)((0, tools_js_1.openWarner)('comment', tell));
    let beganAt;
    let told;
    const tookMs = () => {
        const { startedAt, endedAt } = view().snapshot ?? {};
        const from = startedAt?.getTime() ?? beganAt;
        return from === undefined ? undefined : (endedAt?.getTime() ?? clock.now()) - from;
    };
    const write = async (comment, how, signal) => {
        const shown = view();
        const took = shown.stage.kind === 'ended' ? tookMs() : undefined;
        try {
            const content = { saved: ledger.read(), view: shown, tookMs: took };
            const id = await (0, comment_js_1.writeRunComment)(comment, how, content, tools, signal);
            if (id === undefined || id === told)
                return;
            told = id;
            tell({ kind: 'surfaced', facts: { 'comment-id': String(id) } });
        }
        catch (error) {
            if ((0, tools_js_1.isDenied)(error))
                ledger.drop('comment');
            throw error;
        }
    };
    return {
        place: (place) => {
            if (ledger.read().comment !== undefined)
                return;
            const marker = ledger.read().operation === 'preview'
                ? (0, marker_js_1.markerOf)('preview', (0, place_js_1.previewParts)(place, pullRequest))
                : (0, marker_js_1.markerOf)('deployment', (0, place_js_1.partsOf)(place));
            ledger.note({ comment: { pullRequest, marker } });
        },
        begun: () => {
            beganAt ??= clock.now();
            void line.add(async () => {
                const { comment, told: ended } = ledger.read();
                if (comment === undefined || ended !== undefined)
                    return;
                const opened = { ...comment, opened: true };
                ledger.note({ comment: opened });
                await (0, line_js_1.inTime)(clock, OPEN_MS, (signal) => write(opened, 'write', signal));
            });
        },
        close: (ending, signal) => line.add(() => (0, line_js_1.unlessGivenUp)(signal, async () => {
            const { comment } = ledger.read();
            if (comment === undefined)
                return;
            const how = (0, comment_js_1.howToEnd)(comment, ending.kind);
            if (how === 'leave')
                return;
            await write(comment, how, signal);
            ledger.note({ comment: { ...comment, closed: ending.kind } });
        }))
    };
};
exports.openComment = openComment;


/***/ }),

/***/ 4922:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openDeployment = void 0;
const deployment_js_1 = __webpack_require__(1701);
const line_js_1 = __webpack_require__(920);
const place_js_1 = __webpack_require__(7275);
const tools_js_1 = __webpack_require__(6027);
/** Time for the creation, a lost answer included, and for a status on the way, in milliseconds. */
const CREATE_MS = 40_000;
const STATUS_MS = 20_000;
const openDeployment = ({ environment, ledger, tools, uuid }) => {
    const { clock, tell } = tools;
    const line = (0, line_js_1.openLine)((0, tools_js_1.openWarner)('deployment', tell));
    let made;
    let closing = false;
    const create = async (subject, place) => {
        const { commit, operation } = ledger.read();
        const record = { marker: uuid(), task: (0, place_js_1.taskOf)(place) };
        const isPreview = operation === 'preview';
        const wanted = {
            ...record,
            ref: commit,
            environment,
            title: subject.title,
            transient: isPreview,
            production: isPreview ? false : subject.production
        };
        ledger.note({ deployment: record });
        try {
            const id = await (0, line_js_1.inTime)(clock, CREATE_MS, (signal) => (0, deployment_js_1.createDeployment)(wanted, tools, signal));
            ledger.note({ deployment: { ...record, id } });
            tell({ kind: 'note', message: `GitHub Deployment ${id} in environment ${environment}: created` });
            tell({ kind: 'surfaced', facts: { 'github-deployment-id': String(id) } });
        }
        catch (error) {
            if (!(0, tools_js_1.isLost)(error))
                ledger.drop('deployment');
            throw error;
        }
    };
    const begin = async () => {
        const { deployment, url } = ledger.read();
        const id = deployment?.id;
        if (id === undefined || closing)
            return;
        const status = { state: 'in_progress', description: 'Being deployed', url };
        await (0, line_js_1.inTime)(clock, STATUS_MS, (signal) => (0, deployment_js_1.addStatus)(id, status, tools, signal));
    };
    return {
        make: (subject, place) => {
            if (made === undefined) {
                made = line.add(() => create(subject, place));
                void line.add(begin);
            }
            return made;
        },
        close: (ending, signal) => {
            closing = true;
            return line.add(() => (0, line_js_1.unlessGivenUp)(signal, async () => {
                const { deployment, ...rest } = ledger.read();
                if (deployment === undefined)
                    return;
                const note = (change) => {
                    ledger.note({ deployment: { ...deployment, ...ledger.read().deployment, ...change } });
                };
                await (0, deployment_js_1.closeDeployment)(deployment, rest, ending, note, tools, signal);
            }));
        }
    };
};
exports.openDeployment = openDeployment;


/***/ }),

/***/ 7275:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.previewParts = exports.taskOf = exports.partsOf = void 0;
const node_crypto_1 = __webpack_require__(7598);
/** What makes a place the only one of its kind. */
const partsOf = (place) => {
    switch (place.service) {
        case 'appconfig': {
            const { service, region, applicationId, environmentId, profileId } = place;
            return [service, region, applicationId, environmentId, profileId];
        }
        case 'amplify': {
            const { service, region, appId, branch } = place;
            return [service, region, appId, branch];
        }
    }
};
exports.partsOf = partsOf;
/** `task` of a place's GitHub Deployments: one filtered request lists all of them, and no others. */
const taskOf = (place) => `deploy:${(0, node_crypto_1.createHash)('sha256')
    .update(JSON.stringify((0, exports.partsOf)(place)))
    .digest('hex')
    .slice(0, 16)}`;
exports.taskOf = taskOf;
/** What makes a preview's comment the only one: a connected app's branch is not named after the pull request. */
const previewParts = (place, pullRequest) => place.service === 'amplify'
    ? [place.service, place.region, place.appId, String(pullRequest)]
    : [...(0, exports.partsOf)(place), String(pullRequest)];
exports.previewParts = previewParts;


/***/ }),

/***/ 9771:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createRemovals = void 0;
const comment_js_1 = __webpack_require__(2113);
const run_context_js_1 = __webpack_require__(9087);
const comment_js_2 = __webpack_require__(7318);
const marker_js_1 = __webpack_require__(4329);
const comment_js_3 = __webpack_require__(8493);
const place_js_1 = __webpack_require__(7275);
const retire_js_1 = __webpack_require__(6797);
const tools_js_1 = __webpack_require__(6027);
/** Work on one surface: what goes wrong is said once for all previews, and a token that may not is not tried again. */
const openSurface = (name, wanted, tools) => {
    const warn = (0, tools_js_1.openWarner)(name, tools.tell);
    let denied = !wanted;
    return async (work) => {
        if (denied)
            return undefined;
        try {
            return await work();
        }
        catch (error) {
            denied = (0, tools_js_1.isDenied)(error);
            warn(error);
            return undefined;
        }
    };
};
const createRemovals = (wanted, tools) => {
    const { api, clock, run } = tools;
    const onDeployments = openSurface('deployment', wanted.deployment, tools);
    const onComment = openSurface('comment', wanted.comment, tools);
    const updated = async ({ place, pullRequest, title = place.branch, reason, commit }, signal) => {
        const marker = (0, marker_js_1.markerOf)('preview', (0, place_js_1.previewParts)(place, pullRequest));
        const writer = { runId: run.runId, sha: comment_js_3.GONE };
        const shown = {
            title,
            reason,
            commit,
            repositoryUrl: (0, comment_js_3.repositoryUrl)(run),
            runUrl: (0, run_context_js_1.runUrl)(run)
        };
        const markdown = (0, comment_js_1.renderRemoved)(shown, (0, comment_js_2.roomFor)(marker, writer));
        const target = { repository: run.repository, pullRequest, marker };
        return (await (0, tools_js_1.insist)(() => (0, comment_js_2.updateComment)(target, writer, markdown, api, signal), clock, signal))?.id;
    };
    return {
        tell: async (removed, signal) => {
            const task = (0, place_js_1.taskOf)(removed.place);
            const [id] = await Promise.all([
                onComment(() => updated(removed, signal)),
                onDeployments(() => (0, retire_js_1.retire)({ task, olderThan: undefined, why: 'removed' }, tools, signal))
            ]);
            return id === undefined ? {} : { 'comment-id': String(id) };
        }
    };
};
exports.createRemovals = createRemovals;


/***/ }),

/***/ 6797:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.retire = exports.taskQuery = exports.deploymentsPath = exports.RETIRED = void 0;
const json_js_1 = __webpack_require__(9972);
const error_js_1 = __webpack_require__(6661);
const tools_js_1 = __webpack_require__(6027);
const repository_path_js_1 = __webpack_require__(7111);
/** Why a GitHub Deployment became inactive. */
exports.RETIRED = {
    replaced: 'Replaced by a newer deployment',
    removed: 'The preview was removed'
};
/** The oldest are dealt with first, so whatever is older than one that was retired was retired before. */
const LAST = new Set(Object.values(exports.RETIRED));
/** States that say that something is, or is going to be, there. A failure stays on record as one. */
const ACTIVE = new Set([
    undefined,
    'success',
    'in_progress',
    'queued',
    'pending'
]);
/** Somebody else made so many inactive in a row (a job's own `environment:` does): the rest is, too. */
const MOST_IDLE = 20;
const deploymentsPath = (repository) => `${(0, repository_path_js_1.repositoryPath)(repository)}/deployments`;
exports.deploymentsPath = deploymentsPath;
const taskQuery = (task) => `?task=${encodeURIComponent(task)}&per_page=100`;
exports.taskQuery = taskQuery;
/** The ids of a place's GitHub Deployments, newest first. Whatever a server makes of the filter, no other's. */
async function* idsOf(task, repository, api, signal) {
    for await (const page of api.pages((0, exports.deploymentsPath)(repository) + (0, exports.taskQuery)(task), signal)) {
        if (!Array.isArray(page))
            throw new error_js_1.GitHubError('the list of deployments is none');
        for (const one of page) {
            const id = (0, json_js_1.idIn)(one, 'id');
            if (id !== undefined && (0, json_js_1.textIn)(one, 'task') === task)
                yield id;
        }
    }
}
const activeOnes = async ({ task, olderThan }, { api, run }, signal) => {
    const path = (0, exports.deploymentsPath)(run.repository);
    const active = [];
    let idle = 0;
    for await (const id of idsOf(task, run.repository, api, signal)) {
        if (olderThan !== undefined && id >= olderThan)
            continue;
        const { data } = await api.get(`${path}/${id}/statuses?per_page=1`, signal);
        const status = Array.isArray(data) ? data[0] : undefined;
        const state = (0, json_js_1.textIn)(status, 'state');
        if (ACTIVE.has(state))
            active.push(id);
        else if (state === 'inactive') {
            if (LAST.has((0, json_js_1.textIn)(status, 'description')) || ++idle >= MOST_IDLE)
                break;
            continue;
        }
        idle = 0;
    }
    return active;
};
/**
 * Makes the GitHub Deployments of a place inactive, from the oldest on. GitHub itself does so for a whole environment,
 * which many previews share, and never for transient ones. Rejects with a `GitHubError`.
 */
const retire = async (which, tools, signal) => {
    const { api, clock, run, tell } = tools;
    const active = await activeOnes(which, tools, signal);
    for (const id of active.toReversed()) {
        const path = `${(0, exports.deploymentsPath)(run.repository)}/${id}/statuses`;
        const body = { state: 'inactive', description: exports.RETIRED[which.why], auto_inactive: false };
        await (0, tools_js_1.insist)(() => api.post(path, body, signal), clock, signal);
        tell({ kind: 'detail', message: `GitHub Deployment ${id} is inactive now` });
    }
};
exports.retire = retire;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createRunSurfaces = createRunSurfaces;
const time_limit_js_1 = __webpack_require__(1040);
const run_view_js_1 = __webpack_require__(5435);
const hidden_js_1 = __webpack_require__(1122);
const ledger_js_1 = __webpack_require__(8339);
const live_check_js_1 = __webpack_require__(5173);
const live_comment_js_1 = __webpack_require__(7408);
const live_deployment_js_1 = __webpack_require__(4922);
const tools_js_1 = __webpack_require__(6027);
/** Longest time that a start waits for its GitHub Deployment, in milliseconds. */
const BEFORE_START_MS = 10_000;
function createRunSurfaces({ wanted, operation, tools, uuid, save, hide = (text) => text }) {
    const { clock, run, tell } = tools;
    let view = run_view_js_1.FIRST_VIEW;
    let resolved;
    const ledger = (0, ledger_js_1.openSurfaceLedger)({ operation, title: view.title, commit: run.sha }, save);
    const shared = { view: () => (0, hidden_js_1.hiddenIn)(view, hide), ledger, tools, uuid };
    const comment = wanted.comment === undefined ? undefined : (0, live_comment_js_1.openComment)({ ...shared, pullRequest: wanted.comment });
    const deployment = wanted.deployment === undefined
        ? undefined
        : (0, live_deployment_js_1.openDeployment)({ ...shared, environment: wanted.deployment });
    const check = wanted.check ? (0, live_check_js_1.openCheck)(shared) : undefined;
    const nothing = comment === undefined && deployment === undefined && check === undefined;
    const resolve = ({ subject, place }) => {
        resolved = { subject, place };
        ledger.note({ title: subject.title, commit: subject.commit ?? run.sha });
        comment?.place(place);
    };
    const take = (happening) => {
        // The end is for `settle` to tell, which is given time for it.
        if (happening.kind === 'settled')
            return;
        const before = view;
        view = (0, run_view_js_1.viewAfter)(view, happening);
        if (happening.kind === 'resolved')
            resolve(happening);
        const { url } = (0, run_view_js_1.factsOf)(view);
        if (url !== undefined && url !== ledger.read().url)
            ledger.note({ url });
        if (happening.kind === 'begun') {
            comment?.begun();
            if (resolved !== undefined)
                void deployment?.make(resolved.subject, resolved.place);
        }
        if (view !== before && resolved !== undefined)
            check?.changed();
    };
    const guarded = (act) => {
        try {
            act();
        }
        catch (error) {
            tell({ kind: 'detail', message: `The surfaces on GitHub: ${String(error)}` });
        }
    };
    return {
        report: (happening) => {
            if (nothing)
                return;
            guarded(() => {
                take(happening);
            });
        },
        beforeStart: async (signal) => {
            if (deployment === undefined || resolved === undefined || signal.aborted)
                return;
            const limit = (0, time_limit_js_1.deadline)(clock, BEFORE_START_MS);
            try {
                await Promise.race([
                    deployment.make(resolved.subject, resolved.place),
                    (0, tools_js_1.whenAborted)(AbortSignal.any([signal, limit.signal]))
                ]);
            }
            finally {
                limit.dispose();
            }
        },
        settle: async (outcome, signal) => {
            if (nothing)
                return;
            view = (0, run_view_js_1.viewAfter)(view, { kind: 'settled', outcome });
            const ending = { kind: outcome.kind, reason: hide(outcome.reason ?? '') };
            const superseded = outcome.kind === 'skipped' && outcome.superseded === true;
            const { url } = (0, run_view_js_1.factsOf)(view);
            guarded(() => {
                if (superseded)
                    ledger.drop('comment');
                ledger.note({ told: ending, ...(url !== undefined && { url }) });
            });
            await Promise.race([
                Promise.all([
                    deployment?.close(ending, signal),
                    check?.close(ending, signal),
                    comment?.close(ending, signal)
                ]),
                (0, tools_js_1.whenAborted)(signal)
            ]);
        }
    };
}


/***/ }),

/***/ 5663:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.encodeSurfaces = void 0;
exports.decodeSurfaces = decodeSurfaces;
const endings_js_1 = __webpack_require__(4764);
const json_js_1 = __webpack_require__(9972);
const text_js_1 = __webpack_require__(5655);
/** Longest text that is saved, in UTF-16 units. */
const LONGEST = 300;
/** The state as the text that is saved. */
const encodeSurfaces = ({ title, told, ...rest }) => JSON.stringify({
    ...rest,
    title: (0, text_js_1.cut)(title, LONGEST),
    ...(told && { told: { ...told, reason: (0, text_js_1.cut)(told.reason, LONGEST) } })
});
exports.encodeSurfaces = encodeSurfaces;
/** The state in a saved text; undefined when it is not one of ours. */
function decodeSurfaces(text) {
    try {
        return surfacesIn(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
const OPERATIONS = ['deploy', 'preview', 'watch'];
const isEnding = (value) => typeof value === 'string' && Object.hasOwn(endings_js_1.ENDING, value);
function surfacesIn(value) {
    const operation = OPERATIONS.find((one) => one === (0, json_js_1.member)(value, 'operation'));
    const title = (0, json_js_1.textIn)(value, 'title');
    const commit = (0, json_js_1.textIn)(value, 'commit');
    if (operation === undefined || title === undefined || commit === undefined)
        return undefined;
    const url = (0, json_js_1.textIn)(value, 'url');
    const kind = (0, json_js_1.member)(value, 'told', 'kind');
    const deployment = deploymentIn((0, json_js_1.member)(value, 'deployment'));
    const check = checkIn((0, json_js_1.member)(value, 'check'));
    const comment = commentIn((0, json_js_1.member)(value, 'comment'));
    return {
        operation,
        title,
        commit,
        ...(url !== undefined && { url }),
        ...(isEnding(kind) && { told: { kind, reason: (0, json_js_1.textIn)(value, 'told', 'reason') ?? '' } }),
        ...(deployment && { deployment }),
        ...(check && { check }),
        ...(comment && { comment })
    };
}
const closedIn = (value) => {
    const closed = (0, json_js_1.member)(value, 'closed');
    return isEnding(closed) ? { closed } : {};
};
function madeIn(value) {
    const marker = (0, json_js_1.textIn)(value, 'marker');
    const id = (0, json_js_1.idIn)(value, 'id');
    return marker === undefined ? undefined : { marker, ...(id !== undefined && { id }), ...closedIn(value) };
}
function deploymentIn(value) {
    const made = madeIn(value);
    const task = (0, json_js_1.textIn)(value, 'task');
    return made === undefined || task === undefined
        ? undefined
        : { ...made, task, ...((0, json_js_1.member)(value, 'tidied') === true && { tidied: true }) };
}
function checkIn(value) {
    const made = madeIn(value);
    const name = (0, json_js_1.textIn)(value, 'name');
    return made === undefined || name === undefined ? undefined : { ...made, name };
}
function commentIn(value) {
    const pullRequest = (0, json_js_1.idIn)(value, 'pullRequest');
    const marker = (0, json_js_1.textIn)(value, 'marker');
    return pullRequest === undefined || marker === undefined
        ? undefined
        : {
            pullRequest,
            marker,
            ...((0, json_js_1.member)(value, 'opened') === true && { opened: true }),
            ...closedIn(value)
        };
}


/***/ }),

/***/ 1702:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = void 0;
exports.openSurfaces = openSurfaces;
__webpack_unused_export__ = closeSurfaces;
exports.openRemovals = openRemovals;
const open_api_js_1 = __webpack_require__(4926);
const finish_surfaces_js_1 = __webpack_require__(54);
const hidden_js_1 = __webpack_require__(1122);
const removals_js_1 = __webpack_require__(9771);
const run_surfaces_js_1 = __webpack_require__(8398);
const saved_js_1 = __webpack_require__(5663);
const tools_js_1 = __webpack_require__(6027);
var ending_js_1 = __webpack_require__(5457);
__webpack_unused_export__ = ({ enumerable: true, get: function () { return ending_js_1.endingOf; } });
const toolsOf = ({ access, clock, tell }, token) => ({
    api: (0, open_api_js_1.openApi)(access, token, clock),
    clock,
    run: access.run,
    tell
});
const warnOfToken = (names, tell) => {
    for (const name of names)
        (0, tools_js_1.openWarner)(name, tell)((0, tools_js_1.noToken)());
};
const NONE = { comment: undefined, deployment: undefined, check: false };
const wantedOf = ({ surface, access, tell }) => {
    const pullRequest = surface.pullRequest ?? access.run.pullRequest?.number;
    if (surface.comment && pullRequest === undefined)
        tell({ kind: 'detail', message: 'The event is about no pull request: there is nothing to comment on.' });
    return {
        comment: surface.comment ? pullRequest : undefined,
        deployment: surface.deployment ? surface.environment : undefined,
        check: surface.checkRun
    };
};
const namesOf = ({ comment, deployment, check }) => [
    ...(comment === undefined ? [] : ['comment']),
    ...(deployment === undefined ? [] : ['deployment']),
    ...(check ? ['check'] : [])
];
/** The comment, GitHub Deployment and check run of a run, as far as they are wanted and can be had. */
function openSurfaces(options) {
    const { surface, operation, uuid, save, hide } = options;
    const wanted = wantedOf(options);
    const { token } = surface;
    if (token === undefined)
        warnOfToken(namesOf(wanted), options.tell);
    return (0, run_surfaces_js_1.createRunSurfaces)({
        wanted: token === undefined ? NONE : wanted,
        operation,
        tools: toolsOf(options, token ?? ''),
        uuid,
        save,
        ...(hide && { hide })
    });
}
/**
 * The post step's part: whatever main left open is told how it ended. Gives up when `signal` is aborted. Never rejects.
 *
 * @param saved what main saved
 * @param ending from {@link endingOf}
 */
async function closeSurfaces(saved, ending, { token, hide, ...rest }, signal) {
    const state = (0, saved_js_1.decodeSurfaces)(saved);
    if (state === undefined)
        return;
    const unfinished = (0, finish_surfaces_js_1.unfinishedIn)(state, ending && (0, hidden_js_1.hiddenEnding)(ending, hide));
    if (unfinished.names.length === 0)
        return;
    if (token === undefined)
        warnOfToken(unfinished.names, rest.tell);
    else
        await (0, finish_surfaces_js_1.finishSurfaces)(unfinished, toolsOf(rest, token), signal);
}
/** What tells GitHub of previews that are gone: what goes wrong is a single warning for all of them. */
function openRemovals(options) {
    const { surface, tell } = options;
    const { token, comment, deployment } = surface;
    if (token === undefined) {
        warnOfToken([...(comment ? ['comment'] : []), ...(deployment ? ['deployment'] : [])], tell);
    }
    const has = token !== undefined;
    return (0, removals_js_1.createRemovals)({ comment: has && comment, deployment: has && deployment }, toolsOf(options, token ?? ''));
}


/***/ }),

/***/ 6027:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.whenAborted = exports.makeOnce = exports.insist = exports.isDenied = exports.isLost = exports.noToken = exports.openWarner = exports.SURFACE = void 0;
const error_js_1 = __webpack_require__(6661);
/** How a surface is said, and the permission it needs, as a workflow spells it. */
exports.SURFACE = {
    comment: { words: 'The comment on the pull request', permission: 'pull-requests: write' },
    deployment: { words: 'The GitHub Deployment', permission: 'deployments: write' },
    check: { words: 'The check run', permission: 'checks: write' }
};
/** Says once what went wrong with a surface; more of it goes to a debug log. */
const openWarner = (name, tell) => {
    const { words, permission } = exports.SURFACE[name];
    let kind = 'warning';
    return (error) => {
        tell({ kind, message: `${words} could not be written: ${(0, error_js_1.explain)(error, permission)}` });
        kind = 'detail';
    };
};
exports.openWarner = openWarner;
/** There is no token to write with. */
const noToken = () => new error_js_1.GitHubError('`github-token` is empty');
exports.noToken = noToken;
/** Whether GitHub may have done what was asked although it did not say so. */
const isLost = (error) => !(error instanceof error_js_1.GitHubError) || error.status === undefined || error.status >= 500;
exports.isLost = isLost;
const DENIED = new Set([401, 403, 404]);
/** Whether asking again is of no use: the token may not. */
const isDenied = (error) => error instanceof error_js_1.GitHubError && DENIED.has(error.status);
exports.isDenied = isDenied;
/** Pauses between tries, in milliseconds. */
const PAUSES_MS = [1_000, 4_000];
/** Makes a request whose repetition does no harm again when its answer is lost, or is a matter of time. */
const insist = async (request, clock, signal) => {
    for (const pause of PAUSES_MS) {
        try {
            return await request();
        }
        catch (error) {
            const passes = (0, exports.isLost)(error) || (error instanceof error_js_1.GitHubError && error.status === 429);
            if (signal.aborted || !passes)
                throw error;
        }
        await clock.sleep(pause, signal);
    }
    return request();
};
exports.insist = insist;
/**
 * Makes a thing that must not be there twice: asked for once, and looked up when the answer is lost. Rejects as the
 * request did when it is not there.
 */
const makeOnce = async (make, find) => {
    try {
        return await make();
    }
    catch (error) {
        const id = (0, exports.isLost)(error) ? await find() : undefined;
        if (id === undefined)
            throw error;
        return id;
    }
};
exports.makeOnce = makeOnce;
/** Resolves when the signal is aborted. */
const whenAborted = (signal) => new Promise((resolve) => {
    const done = () => {
        resolve();
    };
    if (signal.aborted)
        done();
    else
        signal.addEventListener('abort', done, { once: true });
});
exports.whenAborted = whenAborted;


/***/ }),

/***/ 9981:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERDICT = void 0;
const IDLE = { deployment: 'inactive', check: 'neutral', replaces: false };
/** The whole rule. A deployment that goes on by the user's own wish is the only one that stays `in_progress`. */
exports.VERDICT = {
    succeeded: { deployment: 'success', check: 'success', replaces: true },
    baking: { deployment: 'success', check: 'success', replaces: true },
    started: { deployment: 'in_progress', check: 'neutral', replaces: false },
    unchanged: IDLE,
    skipped: { ...IDLE, check: 'skipped' },
    planned: IDLE,
    applied: IDLE,
    swept: IDLE,
    stopped: IDLE,
    reverted: IDLE,
    removed: { ...IDLE, replaces: true },
    'rolled-back': { deployment: 'failure', check: 'failure', replaces: false },
    'timed-out': { deployment: 'error', check: 'timed_out', replaces: false },
    cancelled: { deployment: 'error', check: 'cancelled', replaces: false },
    failed: { deployment: 'failure', check: 'failure', replaces: false },
    'not-started': { ...IDLE, check: 'cancelled' },
    left: { deployment: 'error', check: 'cancelled', replaces: false },
    unknown: { deployment: 'error', check: 'failure', replaces: false }
};


/***/ }),

/***/ 9312:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderCheckRun = renderCheckRun;
const summary_parts_js_1 = __webpack_require__(2921);
const text_js_1 = __webpack_require__(5655);
const endings_js_1 = __webpack_require__(4764);
const run_view_js_1 = __webpack_require__(5435);
const within_js_1 = __webpack_require__(2037);
/** The most that GitHub takes is 65,535 characters; what has fewer bytes has fewer characters. */
const ROOM = 65_000;
/** UTF-8 bytes of each part. */
const BUDGET = { facts: 20_000, events: 15_000, warnings: 5_000, reason: 5_000 };
/** Events that are shown. */
const EVENTS = 8;
/** Longest title, in UTF-16 units. */
const LONGEST_TITLE = 200;
/** Longest hint, in UTF-16 units. */
const LONGEST_HINT = 1_000;
const reasonBlocks = (stage) => {
    if (stage.kind !== 'ended')
        return [];
    const { ending, reason = '', hint = '' } = stage;
    return [
        (0, endings_js_1.isBad)(ending) ? (0, summary_parts_js_1.alert)('CAUTION', reason, BUDGET.reason) : (0, summary_parts_js_1.paragraph)((0, text_js_1.sentence)(reason)),
        (0, summary_parts_js_1.paragraph)((0, text_js_1.cut)(hint, LONGEST_HINT))
    ];
};
/** While it lasts, its duration is told by GitHub, and would make every look a change. */
const rowsOf = (view, snapshot) => {
    const rows = (0, summary_parts_js_1.deploymentRows)(snapshot, (0, run_view_js_1.factsOf)(view), view.id, 0);
    return snapshot?.endedAt === undefined ? rows.filter(([label]) => label !== 'Duration') : rows;
};
/** What a check run shows of a run. The same view gives the same text. */
function renderCheckRun(view, runUrl) {
    const { snapshot, stage } = view;
    return {
        title: (0, text_js_1.plain)((0, text_js_1.sentence)((0, run_view_js_1.stageInWords)(view)), LONGEST_TITLE),
        summary: (0, within_js_1.within)(ROOM, [
            ...reasonBlocks(stage),
            (0, summary_parts_js_1.factTable)([...rowsOf(view, snapshot), ['Run', (0, summary_parts_js_1.address)('Open the run', runUrl)], ...view.rows.map(summary_parts_js_1.textRow)], BUDGET.facts),
            (0, summary_parts_js_1.bullets)(view.warnings, '⚠️ ', BUDGET.warnings),
            snapshot === undefined ? '' : (0, summary_parts_js_1.stepTable)(snapshot),
            (0, within_js_1.lastThatFit)(snapshot?.events.slice(-EVENTS) ?? [], summary_parts_js_1.timeline, BUDGET.events),
            (0, within_js_1.shortExcerpt)(view.excerpt)
        ])
    };
}


/***/ }),

/***/ 2113:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderRemoved = exports.renderRunComment = exports.commitLink = void 0;
const format_js_1 = __webpack_require__(2011);
const summary_parts_js_1 = __webpack_require__(2921);
const text_js_1 = __webpack_require__(5655);
const endings_js_1 = __webpack_require__(4764);
const run_view_js_1 = __webpack_require__(5435);
const within_js_1 = __webpack_require__(2037);
/** UTF-8 bytes of each part. */
const BUDGET = { table: 15_000, reason: 4_000 };
/** Rows of the subject that are shown. */
const ROWS = 8;
/** Longest title and hint, in UTF-16 units. */
const LONGEST_TITLE = 250;
const LONGEST_HINT = 1_000;
/** Endings after which the address shows what this run deployed. */
const SERVED = new Set(['succeeded', 'baking', 'unchanged']);
const headline = ({ kind, view }) => {
    const { stage, title } = view;
    const { emoji, words } = stage.kind === 'ended'
        ? (kind === 'preview' ? endings_js_1.PREVIEW_ENDING : endings_js_1.ENDING)[stage.ending]
        : { emoji: '⏳', words: kind === 'preview' ? 'the preview is being built' : 'being deployed' };
    // As one text: the end of a title and our colon could make an `:emoji:`.
    return `### ${emoji} ${(0, text_js_1.markdown)(`${(0, text_js_1.cut)(title, LONGEST_TITLE)}: ${words}`)}`;
};
/** A short commit id that leads to it. */
const commitLink = (sha, repositoryUrl) => /^[\da-f]{7,64}$/.test(sha) ? (0, text_js_1.link)(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`) : '';
exports.commitLink = commitLink;
/** By its host, which is what tells one site from another. */
const siteLink = (url) => url === undefined || url === '' ? '' : (0, text_js_1.link)(URL.canParse(url) ? new URL(url).host : url, url);
const isServed = (stage) => stage.kind === 'ended' && SERVED.has(stage.ending);
const rowsOf = ({ kind, view, commit, repositoryUrl, runUrl, tookMs }) => [
    [kind === 'preview' ? 'Preview' : 'URL', isServed(view.stage) ? siteLink((0, run_view_js_1.factsOf)(view).url) : ''],
    ...(kind === 'preview' ? [] : view.rows.slice(0, ROWS).map(summary_parts_js_1.textRow)),
    ['State', kind === 'preview' ? '' : (0, text_js_1.code)(view.snapshot?.state ?? '', 100)],
    ['Commit', (0, exports.commitLink)(commit, repositoryUrl)],
    ['Duration', tookMs === undefined ? '' : (0, format_js_1.duration)(tookMs)],
    ['Run', (0, summary_parts_js_1.address)('Open the run', runUrl)]
];
const reasonBlocks = (stage) => {
    if (stage.kind !== 'ended')
        return [];
    const { ending, reason = '', hint = '' } = stage;
    return [
        (0, endings_js_1.isBad)(ending) ? (0, summary_parts_js_1.alert)('CAUTION', reason, BUDGET.reason) : (0, text_js_1.markdown)((0, text_js_1.sentence)(reason), 500),
        (0, summary_parts_js_1.paragraph)((0, text_js_1.cut)(hint, LONGEST_HINT))
    ];
};
/**
 * The comment as GitHub-flavoured Markdown.
 *
 * @param room UTF-16 units that it may fill
 */
const renderRunComment = (comment, room) => (0, within_js_1.within)(room, [
    headline(comment),
    ...reasonBlocks(comment.view.stage),
    (0, summary_parts_js_1.table)(['', ''], rowsOf(comment).filter(([, value]) => value !== ''), BUDGET.table, 'row'),
    (0, within_js_1.shortExcerpt)(comment.view.excerpt)
]);
exports.renderRunComment = renderRunComment;
/** The same for a preview that is gone. */
const renderRemoved = ({ title, reason, commit = '', repositoryUrl, runUrl }, room) => (0, exports.renderRunComment)({
    kind: 'preview',
    view: { title, rows: [], facts: {}, warnings: [], stage: { kind: 'ended', ending: 'removed', reason } },
    commit,
    repositoryUrl,
    runUrl
}, room);
exports.renderRemoved = renderRemoved;


/***/ }),

/***/ 4764:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.PREVIEW_ENDING = exports.ENDING = exports.isBad = void 0;
const outcome_js_1 = __webpack_require__(5519);
const words_js_1 = __webpack_require__(2691);
const CODE = { ...outcome_js_1.EXIT_CODE, 'not-started': 1, left: 1, unknown: 1 };
/** Whether the step failed, or was ended before it could. */
const isBad = (ending) => CODE[ending] === 1;
exports.isBad = isBad;
/** How an ending is said, after the title. */
exports.ENDING = {
    ...words_js_1.OUTCOME,
    'not-started': { emoji: '🚫', words: 'ended before anything was started' },
    left: { emoji: '⚠️', words: 'left running, its end is not watched' },
    unknown: { emoji: '❌', words: 'its end is not known' }
};
/** The same for the preview of a pull request. */
exports.PREVIEW_ENDING = {
    ...exports.ENDING,
    succeeded: { emoji: '✅', words: 'the preview is ready' },
    started: { emoji: '🚀', words: 'the preview is being built, its end was not waited for' },
    skipped: { emoji: '⚪', words: 'no preview' },
    removed: { emoji: '🧹', words: 'the preview was removed' },
    'timed-out': { emoji: '⌛', words: 'the preview timed out' },
    cancelled: { emoji: '🚫', words: 'the preview was cancelled' },
    failed: { emoji: '❌', words: 'the preview failed' }
};


/***/ }),

/***/ 5435:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.factsOf = exports.FIRST_VIEW = void 0;
exports.viewAfter = viewAfter;
exports.stageInWords = stageInWords;
const format_js_1 = __webpack_require__(2011);
const words_js_1 = __webpack_require__(2691);
const endings_js_1 = __webpack_require__(4764);
/** Before anything is known. */
exports.FIRST_VIEW = {
    title: 'Deployment',
    rows: [],
    facts: {},
    stage: { kind: 'preparing' },
    warnings: []
};
const MOST_WARNINGS = 10;
/** What a happening changes; the very same view when it changes nothing. */
function viewAfter(view, happening) {
    switch (happening.kind) {
        case 'resolved': {
            const { title, rows, facts } = happening.subject;
            return { ...view, title, rows, facts };
        }
        case 'busy':
            return { ...view, stage: { kind: 'waiting', holder: happening.holder.title } };
        case 'starting':
        case 'searching':
            return { ...view, stage: { kind: 'starting' } };
        case 'begun': {
            const { handle, snapshot } = happening.begun;
            return { ...view, stage: { kind: 'running' }, id: handle.id, snapshot };
        }
        case 'observed':
            // Before ours has begun it is another deployment, which is being stopped.
            return view.id === undefined ? view : { ...view, snapshot: happening.snapshot };
        case 'warning':
            return view.warnings.length >= MOST_WARNINGS || view.warnings.includes(happening.message)
                ? view
                : { ...view, warnings: [...view.warnings, happening.message] };
        case 'excerpt':
            return { ...view, excerpt: happening };
        case 'settled': {
            const { kind: ending, snapshot = view.snapshot, facts, reason, hint } = happening.outcome;
            return {
                ...view,
                snapshot,
                facts: { ...view.facts, ...facts },
                stage: { kind: 'ended', ending, reason, hint }
            };
        }
        case 'planned':
        case 'surfaced':
        case 'uploading':
        case 'trouble':
        case 'recovered':
        case 'interrupted':
        case 'stopping':
        case 'note':
        case 'detail':
            return view;
    }
}
const inPhase = ({ phase, percent }) => `${words_js_1.PHASE[phase]}${phase === 'deploying' && percent !== undefined ? `, ${(0, format_js_1.percentage)(percent)}` : ''}`;
/** The stage in a few words, raw. */
function stageInWords({ stage, snapshot }) {
    switch (stage.kind) {
        case 'preparing':
            return 'being prepared';
        case 'waiting':
            return `waiting for ${stage.holder}`;
        case 'starting':
            return 'being started';
        case 'running':
            return snapshot === undefined ? 'started' : inPhase(snapshot);
        case 'ended':
            return endings_js_1.ENDING[stage.ending].words;
    }
}
/** All facts that are known. */
const factsOf = ({ facts, snapshot }) => ({ ...facts, ...snapshot?.facts });
exports.factsOf = factsOf;


/***/ }),

/***/ 2037:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.shortExcerpt = exports.lastThatFit = exports.within = void 0;
const text_js_1 = __webpack_require__(5655);
const excerpt_js_1 = __webpack_require__(9191);
const summary_parts_js_1 = __webpack_require__(2921);
/** Lines of a log that are shown, and the longest of them in UTF-16 units. */
const SHOWN = 30;
const LONGEST_LINE = 300;
const size = (text) => Buffer.byteLength(text);
/**
 * Markdown blocks in their order, as many as `room` UTF-8 bytes hold: one that does not fit is left out as a whole, so
 * that no table, fence or element is cut open.
 */
const within = (room, parts) => {
    const taken = [];
    // The line break at the end.
    let left = room - 1;
    for (const part of parts) {
        if (part === '' || size(part) + 2 > left)
            continue;
        taken.push(part);
        left -= size(part) + 2;
    }
    return (0, summary_parts_js_1.blocks)(...taken);
};
exports.within = within;
/** The most of the last items whose rendering fits into `budget` UTF-8 bytes. */
const lastThatFit = (items, render, budget) => {
    for (let from = 0; from < items.length; from++) {
        const text = render(items.slice(from));
        if (size(text) <= budget)
            return text;
    }
    return '';
};
exports.lastThatFit = lastThatFit;
/** The end of a failing log, short enough for a comment. */
const shortExcerpt = (excerpt) => excerpt === undefined
    ? ''
    : (0, excerpt_js_1.excerptBlock)({
        title: (0, text_js_1.cut)(excerpt.title, LONGEST_LINE),
        lines: excerpt.lines.slice(-SHOWN).map((line) => (0, text_js_1.plain)(line, LONGEST_LINE))
    });
exports.shortExcerpt = shortExcerpt;


/***/ })

};
