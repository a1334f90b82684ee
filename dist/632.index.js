export const id = 632;
export const ids = [632];
export const modules = {

/***/ 6251:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.previewAmplify = previewAmplify;
const node_fs_1 = __webpack_require__(3024);
const amplify_clients_js_1 = __webpack_require__(5108);
const without_credentials_js_1 = __webpack_require__(4726);
const deploy_js_1 = __webpack_require__(9624);
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const start_js_1 = __webpack_require__(5059);
const open_api_js_1 = __webpack_require__(4926);
const apps_js_1 = __webpack_require__(9834);
const kinds_js_1 = __webpack_require__(5859);
const methods_js_1 = __webpack_require__(1854);
const open_js_1 = __webpack_require__(6578);
const ask_js_1 = __webpack_require__(7950);
const lookout_js_1 = __webpack_require__(8506);
const put_up_js_1 = __webpack_require__(8482);
const removed_js_1 = __webpack_require__(103);
const take_down_js_1 = __webpack_require__(4673);
/** Length of a branch's name, in characters, as the API model has it. */
const LONGEST_BRANCH = 255;
/** `operation: preview` for Amplify: deploys an open pull request, and removes the preview of a closed one. */
async function previewAmplify(config, surroundings, afterRemoval = (0, removed_js_1.tellingGitHub)(config.github, surroundings)) {
    const { env, run, ports } = surroundings;
    try {
        const number = numberOf(config, run);
        const skipped = (0, without_credentials_js_1.withoutCredentials)(run.pullRequest, { env, exists: node_fs_1.existsSync, role: config.role });
        if (skipped !== undefined)
            return skipped;
        checkMark(run);
        const { token } = config.github;
        const ask = (0, ask_js_1.askAt)(token === undefined ? undefined : (0, open_api_js_1.openApi)(surroundings, token, ports.clock), run.repository);
        const lookout = (0, lookout_js_1.openLookout)(number, run, ask, ports.report);
        const sight = await (0, persist_js_1.persist)((signal) => lookout.first(signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
        const commit = (0, lookout_js_1.commitOf)(config.commitId, run, number, sight);
        const about = { ...surroundings, run: { ...run, sha: commit } };
        const clients = (0, amplify_clients_js_1.createClients)({ region: config.region, ...about });
        const app = await (0, persist_js_1.persist)((signal) => (0, apps_js_1.findApp)(config.app, clients, config.region, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
        const branch = branchOf(app, config, number, sight);
        if (branch === undefined)
            return builtElsewhere(app, number, sight);
        const place = { service: 'amplify', region: config.region, appId: app.id, branch };
        return await BY_STATE[sight.state]({
            ...{ config, surroundings: about, clients, app, place, number, commit, ask, lookout, afterRemoval }
        });
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
}
const numberOf = ({ github }, run) => {
    const number = github.pullRequest ?? run.pullRequest?.number;
    if (number !== undefined)
        return number;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `a preview is of a pull request, and the event \`${run.eventName}\` does not tell which`,
        hint: 'Give its number as `pull-request`; with `workflow_run`, the first workflow has to hand it over.'
    });
};
/** What is created without a repository in its mark is nobody's. */
const checkMark = ({ repositoryId }) => {
    if (/^\d+$/.test(repositoryId))
        return;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: 'GITHUB_REPOSITORY_ID is not set: previews cannot be told from those of other repositories'
    });
};
/** Branch of the preview in the app; undefined: Amplify cannot build what the pull request is about. */
const branchOf = (app, { prefix }, number, { headRef, fromFork }) => {
    if (!(0, apps_js_1.isConnected)(app))
        return `${prefix}${number}`;
    // A fork's branch may well be called like one of the app's own.
    if (fromFork)
        return undefined;
    if (headRef.length <= LONGEST_BRANCH)
        return headRef;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `the head branch of pull request #${number} has a name of ${headRef.length} characters, and Amplify takes ${LONGEST_BRANCH}`,
        hint: 'Rename the branch.'
    });
};
const builtElsewhere = ({ name, id }, number, { headRef }) => ({
    kind: 'skipped',
    reason: `pull request #${number} comes from a fork: its branch ${headRef} is not in the repository that app ${name} (${id}) is connected to, and Amplify cannot build it`,
    hint: 'Previews of forks need an app without a repository, to which this action uploads the built site (`directory`).'
});
const BY_STATE = {
    closed: (preview) => (0, take_down_js_1.takeDown)(preview),
    open: (preview) => {
        const { config, surroundings, clients, app, place } = preview;
        const { ports } = surroundings;
        // What is removed needs no site: the job for closed pull requests may well be one that builds none.
        (0, kinds_js_1.checkKind)(app, config.source);
        const open = (signal) => (0, open_js_1.openIn)(app, place.branch, place.region, clients, signal);
        return (0, methods_js_1.withMethod)(config.source, () => (0, persist_js_1.persist)(open, ports, ports.cancel, start_js_1.PREPARATION_MS), clients, surroundings, (opened, method) => (0, put_up_js_1.putUp)(opened, method, preview));
    }
};


/***/ }),

/***/ 8506:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.short = exports.judge = exports.commitOf = exports.openLookout = void 0;
const problem_js_1 = __webpack_require__(1736);
const commit_js_1 = __webpack_require__(6391);
/** The run's own pull request is this one, or not known. */
const isAbout = ({ pullRequest }, number) => pullRequest === undefined || pullRequest.number === number;
/** The pull request as the event tells it; undefined: it does not. */
const told = (run, number) => {
    const { pullRequest, headCommit } = run;
    const { state, headRef } = pullRequest ?? {};
    if (!isAbout(run, number) || state === undefined || headRef === undefined || headCommit === undefined)
        return undefined;
    return { state, headRef, headSha: headCommit, fromFork: pullRequest?.origin === 'fork' };
};
const openLookout = (number, run, ask, report) => {
    const known = told(run, number);
    let refused = false;
    return {
        first: async (signal) => known ?? ask(number, signal),
        async again(signal) {
            if (known !== undefined && refused)
                return known;
            try {
                return await ask(number, signal);
            }
            catch (error) {
                const { kind, message } = (0, problem_js_1.problemOf)(error);
                if (known === undefined || (kind !== 'permission' && kind !== 'not-found'))
                    throw error;
                refused = true;
                report({
                    kind: 'warning',
                    message: `${message}. What the event told counts: a push or a close since is not noticed. The job needs \`permissions: pull-requests: read\`, or \`github-token\` a token with it.`
                });
                return known;
            }
        }
    };
};
exports.openLookout = openLookout;
/** A run on the branch itself, such as that of a push, is about its own commit, which may not be the newest any more. */
const commitOnHead = ({ headCommit, ref, sha }, { headRef, fromFork }) => headCommit === undefined && !fromFork && ref === `refs/heads/${headRef}` ? sha : undefined;
/** The commit that is deployed: what the user says, what the run is about, else the newest of the pull request. */
const commitOf = (asked, run, number, sight) => asked ?? (isAbout(run, number) ? run.headCommit : undefined) ?? commitOnHead(run, sight) ?? sight.headSha;
exports.commitOf = commitOf;
const BY_STATE = {
    closed: () => ({ kind: 'closed' }),
    open: (head, commit) => ((0, commit_js_1.isSameCommit)(head, commit) ? { kind: 'current' } : { kind: 'superseded', head })
};
const judge = ({ state, headSha }, commit) => BY_STATE[state](headSha, commit);
exports.judge = judge;
/** As people write a commit. */
const short = (commit) => commit.slice(0, 12);
exports.short = short;


/***/ }),

/***/ 8482:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.putUp = void 0;
const deploy_js_1 = __webpack_require__(9624);
const outcome_js_1 = __webpack_require__(5519);
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const time_limit_js_1 = __webpack_require__(1040);
const check_commit_js_1 = __webpack_require__(1344);
const conclude_js_1 = __webpack_require__(9651);
const ownership_js_1 = __webpack_require__(4889);
const target_js_1 = __webpack_require__(7059);
const lookout_js_1 = __webpack_require__(8506);
const room_js_1 = __webpack_require__(9248);
const take_down_js_1 = __webpack_require__(4673);
/** A look at the pull request that is older than that is repeated before the start, in milliseconds. */
const STALE_MS = 5_000;
/** How long the look after the end may be in trouble, in milliseconds. */
const LAST_LOOK_MS = 60_000;
const superseded = ({ config, number, commit }, head) => {
    const words = `pull request #${number} is at commit ${(0, lookout_js_1.short)(head)} by now, and this step is about ${(0, lookout_js_1.short)(commit)}`;
    return config.commitId === undefined ? words : `${words} (\`commit-id\`)`;
};
const guard = (target, preview, room) => {
    const { commit, lookout, surroundings, place } = preview;
    const { clock } = surroundings.ports;
    let turn;
    let lookedAt = Number.NEGATIVE_INFINITY;
    const look = async (signal) => {
        const verdict = (0, lookout_js_1.judge)(await lookout.again(signal), commit);
        lookedAt = clock.now();
        turn = verdict.kind === 'current' ? undefined : verdict;
        return verdict;
    };
    const wordsFor = {
        current: () => undefined,
        closed: () => `pull request #${preview.number} is closed`,
        superseded: (verdict) => (verdict.kind === 'superseded' ? superseded(preview, verdict.head) : undefined)
    };
    const objection = async (signal) => {
        const verdict = await look(signal);
        return wordsFor[verdict.kind](verdict);
    };
    return {
        turn: () => turn,
        target: {
            ...target,
            // Asked after the jobs: one that is listed by now is not that of a later commit, and may be stopped.
            inspect: async (waited, signal) => {
                const readiness = await target.inspect(waited, signal);
                const why = await objection(signal);
                return why === undefined ? readiness : { kind: 'superseded', why, facts: { branch: place.branch } };
            },
            prepare: async (signal) => {
                try {
                    const subject = await room.take(async () => target.prepare?.(signal));
                    // A name that is taken for minutes, or a sweep.
                    const why = clock.now() - lookedAt > STALE_MS ? await objection(signal) : undefined;
                    if (why !== undefined)
                        throw new problem_js_1.DeploymentError({ kind: 'conflict', message: why });
                    return subject ?? target.subject;
                }
                catch (error) {
                    if (error instanceof room_js_1.NoRoom)
                        turn = { kind: 'no-room', error };
                    throw error;
                }
            }
        }
    };
};
/** Deploys the preview of an open pull request; removes it when that turns out to be closed. */
const putUp = async (opened, method, preview) => {
    const { config, surroundings, clients, app, place, number, commit, ask, afterRemoval } = preview;
    const { run, ports } = surroundings;
    const { repositoryId } = run;
    const room = (0, room_js_1.openRoom)(config.onQuota, place.branch, {
        ...{ app, region: place.region, repositoryId, client: clients, ask, ports, afterRemoval }
    });
    const plain = (0, target_js_1.createTarget)({
        ...{ config, opened, method, clients, run, commit },
        ownership: (0, ownership_js_1.ofPreview)(run, number),
        rows: [['Pull request', `#${number}`]]
    });
    const guarded = guard(plain, preview, room);
    const ended = await (0, deploy_js_1.deploy)(guarded.target, config.policy, ports);
    if (ended.kind === 'cancelled')
        return ended;
    const turned = guarded.turn();
    if (turned !== undefined)
        return afterTurn(turned, ended, preview);
    const settled = await lookAgain(ended, preview);
    if (settled !== ended)
        return settled;
    const checked = await (0, check_commit_js_1.checkCommit)(ended, config.source, place, clients, run, ports);
    const outcome = await (0, conclude_js_1.conclude)(checked, place, config, clients, surroundings);
    // What is removed while it is being verified does not answer.
    return (0, outcome_js_1.isFailure)(outcome) && !(0, outcome_js_1.isFailure)(ended) ? lookAgain(outcome, preview) : outcome;
};
exports.putUp = putUp;
const afterTurn = (turn, ended, preview) => {
    const { config, place, number } = preview;
    const facts = { branch: place.branch };
    switch (turn.kind) {
        case 'closed':
            return (0, take_down_js_1.takeDown)(preview, `pull request #${number} was closed before anything was started`);
        case 'superseded':
            return { kind: 'skipped', superseded: true, reason: superseded(preview, turn.head), facts };
        case 'no-room': {
            if (config.onQuota !== 'skip')
                return ended;
            const { message, hint } = turn.error.problem;
            return { kind: 'skipped', reason: message, facts, ...(hint !== undefined && { hint }) };
        }
    }
};
/** Asks once more for the pull request, when all is done: what is left of a closed one is removed. */
const lookAgain = async (outcome, preview) => {
    const { number, commit, lookout, surroundings } = preview;
    const { ports } = surroundings;
    if (outcome.kind === 'cancelled')
        return outcome;
    let verdict;
    try {
        const sight = await (0, persist_js_1.persist)((signal) => lookout.again(signal), ports, ports.cancel, LAST_LOOK_MS);
        verdict = (0, lookout_js_1.judge)(sight, commit);
    }
    catch (error) {
        if (error instanceof time_limit_js_1.Interrupted)
            return outcome;
        ports.report({
            kind: 'warning',
            message: `Whether pull request #${number} is still open cannot be told: ${(0, problem_js_1.problemOf)(error).message}`
        });
        return outcome;
    }
    switch (verdict.kind) {
        case 'current':
            return outcome;
        case 'closed': {
            const taken = await (0, take_down_js_1.takeDown)(preview, `pull request #${number} was closed while its preview was being deployed`);
            if (taken.kind !== 'skipped')
                return taken;
            // It stays after all: then what became of it counts.
            ports.report({ kind: 'note', message: taken.reason ?? 'the preview stays' });
            return outcome;
        }
        case 'superseded':
            // The run of the newer commit has stopped it.
            return outcome.kind === 'failed' && outcome.snapshot?.phase === 'stopped'
                ? {
                    ...outcome,
                    reason: `${outcome.reason}: commit ${(0, lookout_js_1.short)(verdict.head)}, newer than ${(0, lookout_js_1.short)(commit)}, is on its way`
                }
                : outcome;
    }
};


/***/ }),

/***/ 9248:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openRoom = exports.NoRoom = void 0;
const problem_js_1 = __webpack_require__(1736);
const time_limit_js_1 = __webpack_require__(1040);
const sweeping_js_1 = __webpack_require__(9123);
/** The app has as many branches as it may have. */
class NoRoom extends problem_js_1.DeploymentError {
}
exports.NoRoom = NoRoom;
const HINTS = {
    fail: 'Remove branches that nobody needs in the Amplify console, have those of closed pull requests removed (`operation: sweep` at night, or `on-quota: sweep` here), or set `on-quota: skip`.',
    skip: 'Remove branches that nobody needs in the Amplify console, or have those of closed pull requests removed: `operation: sweep` at night, or `on-quota: sweep` here.',
    sweep: 'Every preview of this repository that is left is of an open pull request, or could not be removed. Remove branches that nobody needs in the Amplify console, or give previews an app of their own.'
};
const noRoom = ({ message }, { app }, branch, onQuota) => new NoRoom({
    kind: 'quota',
    message: `app ${app.name} (${app.id}) has no room for branch ${branch}: Amplify allows 50 branches in an app, and raises that for nobody (${message})`,
    hint: HINTS[onQuota]
});
/** Sweeps once. Never rejects, but with `Interrupted`. */
const makeRoom = async (tools, branch) => {
    const { report } = tools.ports;
    report({ kind: 'note', message: `app ${tools.app.name} is out of branches: sweeping own previews first` });
    try {
        const { own } = await (0, sweeping_js_1.survey)(tools);
        const closed = own.filter((one) => one.state === 'closed' && one.branch !== branch);
        const swept = await (0, sweeping_js_1.sweepAll)(closed, tools);
        const gone = swept.filter(({ result }) => result === 'removed').map((one) => one.branch);
        report({
            kind: 'note',
            message: `removed ${gone.length} of ${own.length} own previews${gone.length === 0 ? '' : `: ${gone.join(', ')}`}`
        });
    }
    catch (error) {
        if (error instanceof time_limit_js_1.Interrupted)
            throw error;
        report({ kind: 'warning', message: `Own previews could not be swept: ${(0, problem_js_1.problemOf)(error).message}` });
    }
};
/** @param branch the one that is to be created */
const openRoom = (onQuota, branch, tools) => {
    let swept = onQuota !== 'sweep';
    const take = async (work) => {
        try {
            return await work();
        }
        catch (error) {
            const problem = (0, problem_js_1.problemOf)(error);
            if (problem.kind !== 'quota')
                throw error;
            if (swept)
                throw noRoom(problem, tools, branch, onQuota);
            swept = true;
            await makeRoom(tools, branch);
            return take(work);
        }
    };
    return { take };
};
exports.openRoom = openRoom;


/***/ }),

/***/ 4673:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.takeDown = void 0;
const deploy_js_1 = __webpack_require__(9624);
const time_limit_js_1 = __webpack_require__(1040);
const place_js_1 = __webpack_require__(95);
const open_js_1 = __webpack_require__(6578);
const remove_js_1 = __webpack_require__(1399);
/** Removes the preview of a closed pull request. @param why it is removed, where that is not what the step is for */
const takeDown = async (preview, why) => {
    const { app, place, number, clients, lookout, afterRemoval, surroundings } = preview;
    const { ports, run } = surroundings;
    const facts = { branch: place.branch };
    const title = (0, open_js_1.titleOf)(preview);
    const closed = `pull request #${number} is closed`;
    ports.report({ kind: 'note', message: `${title}: ${closed}, its preview is removed` });
    try {
        const removed = await (0, remove_js_1.removePreview)({
            ...{ app, place, pullRequest: number, repositoryId: run.repositoryId },
            objection: async (signal) => (await lookout.again(signal)).state === 'open'
                ? `pull request #${number} was reopened: its preview stays`
                : undefined
        }, clients, ports);
        if (removed.kind === 'kept')
            return { kind: 'skipped', superseded: true, reason: removed.why, facts };
        // Whatever was started there is gone with the branch: nothing is left for the post step.
        ports.store.save({ phase: 'settled', place, title, ifUnfinished: 'leave', outcome: 'removed' });
        const told = await afterRemoval({ place, pullRequest: number, reason: why ?? closed });
        const gone = removed.kind === 'gone' ? `there is no ${(0, place_js_1.branchInWords)(place)} (any more)` : undefined;
        const reason = [why, gone].filter((part) => part !== undefined).join('; ');
        return { kind: 'removed', facts: { ...facts, ...told }, ...(reason !== '' && { reason }) };
    }
    catch (error) {
        if (error instanceof time_limit_js_1.Interrupted && error.why.kind === 'cancelled')
            return {
                kind: 'cancelled',
                facts,
                reason: `cancelled (${error.why.signal}) while the preview was being removed: ${(0, place_js_1.branchInWords)(place)} may still be there`,
                hint: 'Run this again, or let `operation: sweep` remove it.'
            };
        return { ...(0, deploy_js_1.notStarted)(error), facts };
    }
};
exports.takeDown = takeDown;


/***/ }),

/***/ 1339:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hasCredentialSource = void 0;
const set = ({ env }, name) => (env[name] ?? '').trim() !== '';
/** A shared file, where the SDK looks for it. */
const sharedFile = (variable, name) => ({ env, exists }) => {
    const home = env['HOME'] ?? env['USERPROFILE'] ?? '';
    const path = env[variable] ?? (home === '' ? '' : `${home}/.aws/${name}`);
    return path !== '' && exists(path);
};
/** In the order of the SDK's default chain. */
const SOURCES = [
    (hints) => set(hints, 'AWS_ACCESS_KEY_ID') && set(hints, 'AWS_SECRET_ACCESS_KEY'),
    (hints) => set(hints, 'AWS_PROFILE'),
    sharedFile('AWS_SHARED_CREDENTIALS_FILE', 'credentials'),
    sharedFile('AWS_CONFIG_FILE', 'config'),
    (hints) => set(hints, 'AWS_WEB_IDENTITY_TOKEN_FILE') && set(hints, 'AWS_ROLE_ARN'),
    (hints) => set(hints, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || set(hints, 'AWS_CONTAINER_CREDENTIALS_FULL_URI'),
    // A machine of one's own may be an EC2 instance with a role. GitHub's runners are none.
    ({ env }) => env['RUNNER_ENVIRONMENT'] === 'self-hosted' && !/^true$/i.test(env['AWS_EC2_METADATA_DISABLED'] ?? '')
];
/** Whether there could be AWS credentials: nothing is asked and nothing read, so they may still be wrong. */
const hasCredentialSource = (hints) => hints.role === undefined
    ? SOURCES.some((test) => test(hints))
    : set(hints, 'ACTIONS_ID_TOKEN_REQUEST_URL') && set(hints, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
exports.hasCredentialSource = hasCredentialSource;


/***/ }),

/***/ 4726:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withoutCredentials = void 0;
const credential_sources_js_1 = __webpack_require__(1339);
const FROM = {
    fork: 'comes from a fork',
    dependabot: 'is by Dependabot'
};
const HINT = 'Let this workflow only say that it ran, and do this step in a second one with `on: workflow_run`, which runs on the default branch with its secrets: take the number of the pull request over into `pull-request`, check out no more of it than the configuration, and run none of its code.';
/**
 * The outcome of a step for a pull request whose run gets no secrets from GitHub, when there are no AWS credentials
 * from elsewhere; undefined when the step can be tried. Nothing is asked for it. Only for operations that are about
 * pull requests: anywhere else missing credentials are a failure.
 */
const withoutCredentials = (pullRequest, hints) => {
    if (pullRequest === undefined || pullRequest.origin === 'repository' || (0, credential_sources_js_1.hasCredentialSource)(hints))
        return undefined;
    const { number, origin } = pullRequest;
    return {
        kind: 'skipped',
        reason: `pull request #${number} ${FROM[origin]}, and GitHub gives its runs neither secrets nor an OIDC token: there are no AWS credentials`,
        hint: HINT
    };
};
exports.withoutCredentials = withoutCredentials;


/***/ })

};
