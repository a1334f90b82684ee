export const id = 736;
export const ids = [736];
export const modules = {

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


/***/ })

};
