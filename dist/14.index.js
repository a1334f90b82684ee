export const id = 14;
export const ids = [14];
export const modules = {

/***/ 2771:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.begin = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const errors_js_1 = __webpack_require__(9378);
const failure_js_1 = __webpack_require__(9551);
const problem_js_1 = __webpack_require__(1736);
const run_context_js_1 = __webpack_require__(9087);
const description_js_1 = __webpack_require__(9927);
const extension_check_js_1 = __webpack_require__(4418);
const profile_js_1 = __webpack_require__(8632);
const snapshot_js_1 = __webpack_require__(4641);
const violations_js_1 = __webpack_require__(3701);
const joined = (texts) => {
    const told = texts.filter((text) => text !== undefined);
    return told.length === 0 ? undefined : told.join(' ');
};
/** Which extension refused, or may have: AWS's words name one, or the associations tell which could. */
const gateHint = ({ message }, extensions) => {
    const gates = (0, extension_check_js_1.gatesOf)(extensions);
    const named = gates.filter(({ title }) => message.includes(title));
    const [one, other] = named.length > 0 ? named : gates;
    if (one === undefined)
        return undefined;
    if (named.length === 1 || other === undefined)
        return `Extension ${one.words} runs before a deployment starts, and ${named.length === 1 ? 'refused it' : 'can refuse it'}.`;
    return `Extensions that run before a deployment starts, and can refuse it: ${gates.map(({ words }) => words).join(', ')}.`;
};
/** The API takes maps of one entry at least. */
const unlessEmpty = (map) => map === undefined || Object.keys(map).length === 0 ? undefined : { ...map };
/** Makes the start call, once. Rejects with a `BeginError`. */
const begin = async (intent, { config, clients, run, resolved, place, version }) => {
    const attempt = {
        operation: 'StartDeployment',
        resource: `${resolved.application.name} / ${resolved.environment.name} / ${resolved.profile.name}`,
        region: place.region
    };
    const description = (0, description_js_1.describeDeployment)(config.description, (0, run_context_js_1.runUrl)(run), intent.marker);
    const command = new client_appconfig_1.StartDeploymentCommand({
        ApplicationId: place.applicationId,
        EnvironmentId: place.environmentId,
        ConfigurationProfileId: place.profileId,
        ConfigurationVersion: version.version,
        DeploymentStrategyId: resolved.strategy.id,
        Description: description,
        Tags: unlessEmpty(config.tags),
        KmsKeyIdentifier: config.kmsKeyIdentifier,
        DynamicExtensionParameters: unlessEmpty(config.dynamicExtensionParameters),
        LatestDeploymentNumber: intent.after === null ? undefined : Number(intent.after)
    });
    let deployment;
    try {
        deployment = await clients.once.send(command);
    }
    catch (error) {
        const problem = await refusal(error, (0, errors_js_1.toProblem)(error, attempt), resolved);
        throw new problem_js_1.BeginError((0, errors_js_1.certaintyOf)(error), problem, { cause: error });
    }
    const number = deployment.DeploymentNumber ?? 0;
    if (number <= 0) {
        throw new problem_js_1.BeginError('unknown', {
            kind: 'service',
            message: `StartDeployment on ${attempt.resource} in ${attempt.region}: the answer names no deployment`
        });
    }
    return {
        handle: { id: String(number), ownership: 'started' },
        snapshot: (0, snapshot_js_1.snapshotOf)({ ...deployment, Description: deployment.Description ?? description }, place, (0, extension_check_js_1.namesOf)(resolved.extensions))
    };
};
exports.begin = begin;
/**
 * What validators refuse is said at its place in the file; a refusal that names no rule may be a Lambda's or an
 * extension's.
 */
const refusal = async (error, problem, { wanted, profile, extensions }) => {
    const violations = (0, failure_js_1.violationsOf)(error);
    const reasons = [
        problem.hint ?? (0, profile_js_1.lambdaHint)(profile),
        violations.length === 0 ? gateHint(problem, extensions) : undefined
    ];
    const hint = problem.kind === 'invalid' ? joined(reasons) : problem.hint;
    const remarks = wanted.kind === 'content' ? await (0, violations_js_1.remarksOn)(violations, wanted.content) : [];
    return {
        ...problem,
        ...(hint !== undefined && { hint }),
        ...(remarks.length > 0 && { remarks })
    };
};


/***/ }),

/***/ 6928:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createControl = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
const errors_js_1 = __webpack_require__(9378);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const deployments_js_1 = __webpack_require__(7913);
const description_js_1 = __webpack_require__(9927);
const history_js_1 = __webpack_require__(213);
const snapshot_js_2 = __webpack_require__(4641);
const states_js_1 = __webpack_require__(3895);
/** Numbers above `after` that may be of this profile, newest first. Older services do not name the profile in a listing. */
async function* candidates(after, place, client, signal) {
    let token;
    do {
        const { items, next } = await (0, deployments_js_1.listDeployments)(place, client, signal, token);
        for (const { DeploymentNumber: number, ConfigurationProfileId: profileId } of items) {
            if (number === undefined)
                continue;
            if (number <= after)
                return;
            if (profileId === undefined || profileId === place.profileId)
                yield number;
        }
        token = next;
    } while (token !== undefined);
}
/** A deployment that is listed and cannot be read yet must not pass for "not there": that would start a second one. */
const readable = async (deployment) => {
    try {
        return await deployment;
    }
    catch (error) {
        if (!(error instanceof problem_js_1.DeploymentError) || error.problem.kind !== 'not-found')
            throw error;
        throw new problem_js_1.DeploymentError({ ...error.problem, kind: 'service' }, { cause: error });
    }
};
/** Watches and stops deployments of one place. Nothing that this module imports can start one: the post step stands on it. */
const createControl = (place, client, names) => ({
    place,
    async find(intent, signal) {
        const after = intent.after === null ? 0 : (0, deployments_js_1.numberOf)(intent.after);
        for await (const number of candidates(after, place, client, signal)) {
            const { Description } = await readable((0, deployments_js_1.getDeployment)(number, place, client, signal));
            if ((0, description_js_1.markerIn)(Description) === intent.marker)
                return { kind: 'ours', id: String(number), proof: 'marker' };
        }
        return { kind: 'none' };
    },
    async describe(id, signal) {
        return (0, snapshot_js_2.snapshotOf)(await (0, deployments_js_1.getDeployment)((0, deployments_js_1.numberOf)(id), place, client, signal), place, names);
    },
    async stop(id, mode, signal) {
        const number = (0, deployments_js_1.numberOf)(id);
        await (0, call_js_1.call)({ operation: 'StopDeployment', resource: (0, deployments_js_1.resourceOf)(number, place), region: place.region }, signal, async (options) => {
            try {
                await client.reads.send(new client_appconfig_1.StopDeploymentCommand({
                    ApplicationId: place.applicationId,
                    EnvironmentId: place.environmentId,
                    DeploymentNumber: number,
                    ...(mode === 'revert' && { AllowRevert: true })
                }), options);
            }
            catch (error) {
                // The reply says nothing to rely on, so one that cannot be read is as good.
                if (!(0, errors_js_1.wasAccepted)(error))
                    throw error;
            }
        });
    },
    async supersededBy(id, signal) {
        const since = (0, deployments_js_1.numberOf)(id);
        for await (const { DeploymentNumber: number, State: state } of (0, history_js_1.historyOf)(place, client, signal)) {
            if (number <= since)
                break;
            const { phase } = (0, states_js_1.phaseOf)(state ?? states_js_1.UNNAMED_STATE);
            if (!(0, snapshot_js_1.isFinal)(phase) || phase === 'succeeded')
                return String(number);
        }
        return undefined;
    }
});
exports.createControl = createControl;


/***/ }),

/***/ 6014:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deployAppConfig = deployAppConfig;
const clients_js_1 = __webpack_require__(201);
const static_session_js_1 = __webpack_require__(5958);
const deploy_js_1 = __webpack_require__(9624);
const persist_js_1 = __webpack_require__(4147);
const start_js_1 = __webpack_require__(5059);
const failed_actions_js_1 = __webpack_require__(1230);
const target_js_1 = __webpack_require__(3716);
/** `operation: deploy` for AppConfig. */
async function deployAppConfig(config, { env, run, ports, version, access }) {
    const clients = (0, clients_js_1.createClients)({ region: config.region, version, run, access });
    const session = config.role === undefined ? (0, static_session_js_1.staticSessionOf)(env, ports.clock.now()) : undefined;
    let target;
    try {
        target = await (0, persist_js_1.persist)((signal) => (0, target_js_1.openAppConfigTarget)(config, clients, run, signal, session), ports, ports.cancel, start_js_1.PREPARATION_MS);
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
    return (0, failed_actions_js_1.warnOfFailedActions)(await (0, deploy_js_1.deploy)(target, config.policy, ports), ports);
}


/***/ }),

/***/ 1230:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.warnOfFailedActions = exports.failedActions = void 0;
const snapshot_js_1 = __webpack_require__(6983);
/** Failures that are listed; an action that fails at every step would drown the rest. */
const MOST = 10;
const inWords = ({ extension, action, uri, errorCode, errorMessage }) => {
    const target = uri === undefined ? '' : `, ${uri}`;
    const why = [errorCode, errorMessage].filter((part) => part !== undefined && part !== '').join(': ');
    return `extension ${extension} (action ${action}${target}): ${why}`;
};
/** Failures of one kind are one line. */
const failuresIn = ({ events }) => {
    const times = new Map();
    for (const { type, invocations } of events) {
        for (const invocation of invocations) {
            const { errorCode = '', errorMessage = '' } = invocation;
            if (errorCode === '' && errorMessage === '')
                continue;
            const words = `${inWords(invocation)} (at ${type})`;
            times.set(words, (times.get(words) ?? 0) + 1);
        }
    }
    return [...times].map(([words, amount]) => (amount === 1 ? words : `${words}, ${amount} times`));
};
/**
 * One warning that lists the extension actions that failed while the deployment went on; undefined when none did, or
 * when they are told as a part of why it was rolled back.
 */
const failedActions = (snapshot) => {
    if (snapshot === undefined || ((0, snapshot_js_1.isFinal)(snapshot.phase) && snapshot.phase !== 'succeeded'))
        return undefined;
    const failures = failuresIn(snapshot);
    if (failures.length === 0)
        return undefined;
    const shown = failures.slice(0, MOST);
    const rest = failures.length - shown.length;
    return [
        'Extension actions failed, and AppConfig went on with the deployment:',
        ...shown.map((line) => `- ${line}`),
        ...(rest > 0 ? [`- … ${rest} more …`] : [])
    ].join('\n');
};
exports.failedActions = failedActions;
/** Gives the outcome on, with that warning where there is reason for it. */
const warnOfFailedActions = (outcome, { report }) => {
    const message = (0, exports.failedActions)(outcome.snapshot);
    if (message !== undefined)
        report({ kind: 'warning', message });
    return outcome;
};
exports.warnOfFailedActions = warnOfFailedActions;


/***/ }),

/***/ 8152:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createStaleWatch = void 0;
const snapshot_js_1 = __webpack_require__(6983);
const deployments_js_1 = __webpack_require__(7913);
const description_js_1 = __webpack_require__(9927);
const states_js_1 = __webpack_require__(3895);
/** Descriptions that one look reads at the most: each costs a call, once. */
const MOST_READS = 10;
/** A link to a run of the same repository on the same server, with a greater id: ids ascend with time. */
const isNewer = (link, { serverUrl, repository, runId }) => link.repository === repository &&
    link.url.startsWith(`${serverUrl}/${repository}/actions/runs/`) &&
    /^\d{1,20}$/.test(runId) &&
    /^\d{1,20}$/.test(link.runId) &&
    BigInt(link.runId) > BigInt(runId);
/** Whether a deployment counts: what was rolled back or reverted replaced nothing. */
const counts = ({ State: state }) => {
    const { phase } = (0, states_js_1.phaseOf)(state ?? states_js_1.UNNAMED_STATE);
    return phase === 'succeeded' || (!(0, snapshot_js_1.isFinal)(phase) && phase !== 'stopping');
};
/** A watch for newer runs at one place. */
const createStaleWatch = (place, client, run) => {
    let known;
    /** Runs by deployment number: descriptions never change. */
    const runs = new Map();
    const runOf = async (number, signal) => {
        if (!runs.has(number)) {
            const { Description, ConfigurationProfileId: id = place.profileId } = await (0, deployments_js_1.getDeployment)(number, place, client, signal);
            runs.set(number, id === place.profileId ? (0, description_js_1.runLinkIn)(Description) : undefined);
        }
        return runs.get(number);
    };
    return {
        begin: (newest, holder) => {
            known ??= holder === undefined ? newest : holder - 1;
        },
        overtaker: async (items, signal) => {
            const since = known;
            if (since === undefined)
                return undefined;
            const recent = items.filter((item) => (item.DeploymentNumber ?? 0) > since &&
                (item.ConfigurationProfileId ?? place.profileId) === place.profileId &&
                counts(item));
            for (const { DeploymentNumber: deployment = 0, State: state } of recent.slice(0, MOST_READS)) {
                const link = await runOf(deployment, signal);
                if (link !== undefined && isNewer(link, run))
                    return { deployment, state: state ?? states_js_1.UNNAMED_STATE, run: link };
            }
            return undefined;
        }
    };
};
exports.createStaleWatch = createStaleWatch;


/***/ }),

/***/ 3716:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openAppConfigTarget = void 0;
const begin_js_1 = __webpack_require__(2771);
const control_js_1 = __webpack_require__(6928);
const extension_check_js_1 = __webpack_require__(4418);
const inspect_js_1 = __webpack_require__(2009);
const new_content_js_1 = __webpack_require__(8739);
const profile_js_1 = __webpack_require__(8632);
const promotion_js_1 = __webpack_require__(5532);
const resolve_js_1 = __webpack_require__(1921);
const stale_js_1 = __webpack_require__(8152);
const store_content_js_1 = __webpack_require__(9268);
const subject_js_1 = __webpack_require__(2589);
const unchanged_js_1 = __webpack_require__(2220);
/**
 * Reads the configuration's source, resolves names and version, and opens the place for a deployment. What is wrong
 * with a file is found before any call. Rejects with a `DeploymentError`.
 *
 * @param session of credentials that nobody renews
 */
const openAppConfigTarget = async (config, clients, run, signal, session) => {
    const found = await (0, resolve_js_1.resolve)(config, await (0, new_content_js_1.readSource)(config.source, run.workspace), clients, signal);
    const { place, wanted, application, profile } = found;
    const versions = (0, profile_js_1.hostedVersionsOf)(application, profile, { reads: clients.reads, region: config.region });
    const inspection = {
        place,
        client: clients,
        policy: config,
        stale: (0, stale_js_1.createStaleWatch)(place, clients, run),
        recheck: (checking) => recheck(found, clients, checking),
        isServed: (served, comparing) => (0, unchanged_js_1.isServed)(wanted, served, profile, versions, comparing)
    };
    const servedDiffers = config.onUnchanged === 'skip';
    const store = { place, profile, versions, clients, run, servedDiffers };
    let stored;
    const subject = () => (0, subject_js_1.subjectOf)(found, { ...config, session }, stored);
    return {
        ...(0, control_js_1.createControl)(place, clients, (0, extension_check_js_1.namesOf)(found.extensions)),
        subject: subject(),
        kind: 'appconfig',
        inspect: (waited, inspecting) => (0, inspect_js_1.inspect)(inspection, waited, inspecting),
        ...(wanted.kind === 'content' && {
            prepare: async (preparing) => {
                stored ??= await (0, store_content_js_1.storeContent)(wanted.content, store, preparing);
                return subject();
            }
        }),
        begin: async (intent) => {
            const version = toStart(found, stored);
            return (0, begin_js_1.begin)(intent, { config, clients, run, resolved: found, place, version });
        }
    };
};
exports.openAppConfigTarget = openAppConfigTarget;
const toStart = ({ wanted }, stored) => {
    if (wanted.kind !== 'content')
        return wanted.version;
    if (stored === undefined)
        throw new Error('a start before its version is prepared');
    return stored.version;
};
/** After a wait, what is promoted must still stand where it comes from. */
const recheck = async ({ wanted, application, place }, client, signal) => {
    if (wanted.kind !== 'promotion')
        return;
    await (0, promotion_js_1.findPromotion)({ wanted: wanted.version.from.id, application, to: place, client }, signal);
};


/***/ }),

/***/ 5958:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.staticSessionOf = void 0;
const HOUR_MS = 3_600_000;
/** What has passed of an hour's session when this step begins, at least: checkout and build come before it. */
const BEFORE_MS = 300_000;
const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
const set = (text) => (text ?? '').trim() !== '';
/**
 * The session that keys in the environment belong to; undefined where there is none, or where the SDK's chain renews
 * its credentials (a web identity, a container, an instance).
 *
 * @param now milliseconds since the epoch
 */
const staticSessionOf = (env, now) => {
    if (!KEYS.every((name) => set(env[name])))
        return undefined;
    const end = Date.parse(env['AWS_CREDENTIAL_EXPIRATION'] ?? '');
    return Number.isNaN(end)
        ? { leftMs: HOUR_MS - BEFORE_MS, isKnown: false }
        : { leftMs: Math.max(end - now, 0), isKnown: true };
};
exports.staticSessionOf = staticSessionOf;


/***/ })

};
