export const id = 544;
export const ids = [544];
export const modules = {

/***/ 9836:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.chooseDeployment = chooseDeployment;
const problem_js_1 = __webpack_require__(1736);
const deployments_js_1 = __webpack_require__(7913);
const history_js_1 = __webpack_require__(213);
const states_js_1 = __webpack_require__(3895);
const phase = ({ State: state }) => (0, states_js_1.phaseOf)(state ?? states_js_1.UNNAMED_STATE).phase;
const IN_FLIGHT = new Set(['queued', 'deploying', 'baking', 'stopping']);
const isInFlight = (deployment) => IN_FLIGHT.has(phase(deployment));
/** Which deployment an operation is about when no number is given, and what to say when there is none. */
const SUITS = {
    watch: { test: () => true, none: 'there is no deployment of this profile in this environment' },
    stop: { test: isInFlight, none: 'no deployment of this profile is in flight in this environment' },
    revert: {
        test: (deployment) => phase(deployment) === 'succeeded',
        none: 'there is no complete deployment of this profile in this environment'
    }
};
/**
 * The number of the deployment that the operation is about: the one that was asked for, if it is of this profile, else
 * the newest that suits. Rejects with a `DeploymentError`.
 */
async function chooseDeployment(operation, wanted, place, client, signal) {
    const number = wanted === undefined ? undefined : await ownNumber(Number(wanted), place, client, signal);
    if (operation === 'revert')
        return String(await revertible(number, place, client, signal));
    if (number !== undefined)
        return String(number);
    const { test, none } = SUITS[operation];
    for await (const deployment of (0, history_js_1.historyOf)(place, client, signal)) {
        if (test(deployment))
            return String(deployment.DeploymentNumber);
        // One deployment at a time: below the newest, none is in flight.
        if (operation === 'stop')
            break;
    }
    throw new problem_js_1.DeploymentError({ kind: 'not-found', message: none });
}
/** Numbers are shared by all profiles of an environment: another one's deployment is not touched. */
async function ownNumber(number, place, client, signal) {
    const { ConfigurationProfileId: id, ConfigurationName: name } = await (0, deployments_js_1.getDeployment)(number, place, client, signal);
    if (id === undefined || id === place.profileId)
        return number;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `deployment ${number} is of another configuration profile: ${name ?? id} (${id})`,
        hint: 'Check `deployment-number` and `configuration-profile`.'
    });
}
/**
 * The number to revert. Not while a newer deployment of the profile is in flight, and not when there is nothing that
 * could be served instead.
 */
async function revertible(wanted, place, client, signal) {
    let found = wanted;
    for await (const deployment of (0, history_js_1.historyOf)(place, client, signal)) {
        const { DeploymentNumber: number, State: state } = deployment;
        if (isInFlight(deployment) && number !== wanted && (wanted === undefined || number > wanted)) {
            throw new problem_js_1.DeploymentError({
                kind: 'conflict',
                message: `deployment ${number} of this profile is ${state ?? 'in flight'}: what it replaces cannot be reverted now`,
                hint: 'Stop it with `operation: stop`, or wait for its end.'
            });
        }
        if (found !== undefined && number < found && phase(deployment) === 'succeeded')
            return found;
        if (found === undefined && SUITS.revert.test(deployment))
            found = number;
    }
    if (found === undefined)
        throw new problem_js_1.DeploymentError({ kind: 'not-found', message: SUITS.revert.none });
    throw new problem_js_1.DeploymentError({
        kind: 'not-found',
        message: `nothing to revert to: deployment ${found} is the first of this profile that completed in this environment`,
        hint: 'Deploy the configuration that clients are to get instead.'
    });
}


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

/***/ 7544:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.operateOnGiven = operateOnGiven;
const clients_js_1 = __webpack_require__(201);
const deploy_js_1 = __webpack_require__(9624);
const given_js_1 = __webpack_require__(3350);
const persist_js_1 = __webpack_require__(4147);
const start_js_1 = __webpack_require__(5059);
const choose_js_1 = __webpack_require__(9836);
const control_js_1 = __webpack_require__(6928);
const failed_actions_js_1 = __webpack_require__(1230);
const names_js_1 = __webpack_require__(3349);
const place_js_1 = __webpack_require__(6870);
const together_js_1 = __webpack_require__(6900);
/** `operation: watch`, `stop` and `revert` for AppConfig. */
async function operateOnGiven(config, { run, ports, version, access }) {
    const client = { reads: (0, clients_js_1.createReads)({ region: config.region, version, run, access }) };
    try {
        const given = await (0, persist_js_1.persist)((signal) => openGiven(config, client, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
        ports.report({ kind: 'resolved', subject: (0, given_js_1.subjectOf)(given), place: given.control.place });
        ports.report({ kind: 'note', message: `${given.title}: ${config.operation} deployment ${given.id}` });
        switch (config.operation) {
            case 'watch':
                return (0, failed_actions_js_1.warnOfFailedActions)(await (0, given_js_1.watchGiven)(given, config.policy, ports), ports);
            case 'stop':
                return await (0, given_js_1.stopGiven)(given, ports);
            case 'revert':
                return await (0, given_js_1.revertGiven)(given, ports);
        }
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
}
async function openGiven(config, client, signal) {
    const source = { reads: client.reads, region: config.region, signal };
    const application = await (0, names_js_1.findApplication)(config.application, source);
    const [environment, profile] = await (0, together_js_1.together)([
        (0, names_js_1.findEnvironment)(config.environment, application, source),
        (0, names_js_1.findProfile)(config.configurationProfile, application, source)
    ]);
    const place = (0, place_js_1.placeOf)(config.region, application, environment, profile);
    const id = await (0, choose_js_1.chooseDeployment)(config.operation, config.deploymentNumber, place, client, signal);
    return {
        control: (0, control_js_1.createControl)(place, client),
        id,
        title: `${application.name} / ${environment.name} / ${profile.name}`
    };
}


/***/ }),

/***/ 3349:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findStrategy = exports.findProfile = exports.findEnvironment = exports.findApplication = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const lookup_js_1 = __webpack_require__(699);
const strategy_js_1 = __webpack_require__(9120);
/** Finds an application by id or name. */
const findApplication = (wanted, source) => (0, lookup_js_1.lookUp)(wanted, {
    word: 'application',
    within: '',
    one: 'Application',
    many: 'Applications',
    get: (ApplicationId, options) => source.reads.send(new client_appconfig_1.GetApplicationCommand({ ApplicationId }), options),
    list: (page, options) => source.reads.send(new client_appconfig_1.ListApplicationsCommand(page), options)
}, source);
exports.findApplication = findApplication;
/** Finds an environment of an application by id or name; the alarms that watch it come along. */
const findEnvironment = (wanted, { id: ApplicationId, name }, source) => (0, lookup_js_1.lookUp)(wanted, {
    word: 'environment',
    within: ` of application ${name}`,
    one: 'Environment',
    many: 'Environments',
    get: (EnvironmentId, options) => source.reads.send(new client_appconfig_1.GetEnvironmentCommand({ ApplicationId, EnvironmentId }), options),
    list: (page, options) => source.reads.send(new client_appconfig_1.ListEnvironmentsCommand({ ApplicationId, ...page }), options)
}, source);
exports.findEnvironment = findEnvironment;
/** Finds a configuration profile of an application by id or name. */
const findProfile = (wanted, { id: ApplicationId, name }, source) => (0, lookup_js_1.lookUp)(wanted, {
    word: 'configuration profile',
    within: ` of application ${name}`,
    one: 'ConfigurationProfile',
    many: 'ConfigurationProfiles',
    get: (ConfigurationProfileId, options) => source.reads.send(new client_appconfig_1.GetConfigurationProfileCommand({ ApplicationId, ConfigurationProfileId }), options),
    list: (page, options) => source.reads.send(new client_appconfig_1.ListConfigurationProfilesCommand({ ApplicationId, ...page }), options)
}, source);
exports.findProfile = findProfile;
/** Finds a deployment strategy by id or name. A predefined one is taken at its word, without a call. */
const findStrategy = async (wanted, source) => (0, strategy_js_1.isPredefined)(wanted)
    ? { ...(0, strategy_js_1.predefinedRollout)(wanted), id: wanted, name: wanted }
    : (0, lookup_js_1.lookUp)(wanted, {
        word: 'deployment strategy',
        within: '',
        one: 'DeploymentStrategy',
        many: 'DeploymentStrategies',
        get: (DeploymentStrategyId, options) => source.reads.send(new client_appconfig_1.GetDeploymentStrategyCommand({ DeploymentStrategyId }), options),
        list: (page, options) => source.reads.send(new client_appconfig_1.ListDeploymentStrategiesCommand(page), options)
    }, source);
exports.findStrategy = findStrategy;


/***/ }),

/***/ 9120:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.rolloutInWords = exports.predefinedRollout = exports.isPredefined = void 0;
/** The predefined strategies, as the user guide describes them: known without a call. */
const PREDEFINED = {
    'AppConfig.Linear20PercentEvery6Minutes': {
        GrowthType: 'LINEAR',
        GrowthFactor: 20,
        DeploymentDurationInMinutes: 30,
        FinalBakeTimeInMinutes: 30
    },
    'AppConfig.Canary10Percent20Minutes': {
        GrowthType: 'EXPONENTIAL',
        GrowthFactor: 10,
        DeploymentDurationInMinutes: 20,
        FinalBakeTimeInMinutes: 10
    },
    'AppConfig.AllAtOnce': {
        GrowthType: 'LINEAR',
        GrowthFactor: 100,
        DeploymentDurationInMinutes: 0,
        FinalBakeTimeInMinutes: 10
    },
    'AppConfig.Linear50PercentEvery30Seconds': {
        GrowthType: 'LINEAR',
        GrowthFactor: 50,
        DeploymentDurationInMinutes: 1,
        FinalBakeTimeInMinutes: 1
    }
};
/** Predefined strategies are called by their own ids, in this name space. */
const isPredefined = (id) => id.startsWith('AppConfig.');
exports.isPredefined = isPredefined;
/** How a predefined strategy rolls out; nothing for one that this version does not know. */
const predefinedRollout = (id) => (Object.hasOwn(PREDEFINED, id) ? PREDEFINED[id] : undefined) ?? {};
exports.predefinedRollout = predefinedRollout;
const minutes = (count) => `${count} min`;
const growthInWords = ({ GrowthType, GrowthFactor, DeploymentDurationInMinutes: duration }) => {
    if (duration === undefined)
        return [];
    if (duration === 0 || GrowthFactor === 100)
        return [duration === 0 ? 'all at once' : `all within ${minutes(duration)}`];
    if (GrowthFactor === undefined)
        return [`over ${minutes(duration)}`];
    return GrowthType === 'EXPONENTIAL'
        ? [`${GrowthFactor} % first, then doubling, over ${minutes(duration)}`]
        : [`${GrowthFactor} % at a time over ${minutes(duration)}`];
};
const bakeInWords = ({ FinalBakeTimeInMinutes: bake }) => bake === undefined ? [] : [bake === 0 ? 'no bake time' : `${minutes(bake)} bake time`];
/** `10 % first, then doubling, over 20 min; 10 min bake time`; empty when nothing is known. */
const rolloutInWords = (rollout) => [...growthInWords(rollout), ...bakeInWords(rollout)].join('; ');
exports.rolloutInWords = rolloutInWords;


/***/ }),

/***/ 201:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createClients = exports.createReads = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const connection_js_1 = __webpack_require__(5757);
const observe_js_1 = __webpack_require__(6193);
/** StartDeployment runs up to two Lambda validators (15 s each) and synchronous extensions before it answers. */
const ONCE = { connectMs: 10_000, answerMs: 75_000 };
/** The client that may repeat itself; all that watching, stopping and the post step need. */
const createReads = (options) => (0, observe_js_1.observed)(new client_appconfig_1.AppConfigClient((0, connection_js_1.readSettings)(options)), options.access?.trace);
exports.createReads = createReads;
/** Both clients, with one set of credentials and one idea of the time between them. */
const createClients = (options) => {
    const reads = (0, exports.createReads)(options);
    const once = (0, observe_js_1.observed)(new client_appconfig_1.AppConfigClient({ ...(0, connection_js_1.onceSettings)(options, ONCE), credentials: reads.config.credentials }), options.access?.trace);
    (0, connection_js_1.shareClock)(reads, once);
    return { reads, once };
};
exports.createClients = createClients;


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
