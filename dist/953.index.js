export const id = 953;
export const ids = [953];
export const modules = {

/***/ 8259:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.chooseDeployment = chooseDeployment;
const problem_js_1 = __webpack_require__(7307);
const deployments_js_1 = __webpack_require__(264);
const history_js_1 = __webpack_require__(5480);
const states_js_1 = __webpack_require__(7792);
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

/***/ 5953:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.operateOnGiven = operateOnGiven;
const clients_js_1 = __webpack_require__(6276);
const deploy_js_1 = __webpack_require__(5289);
const given_js_1 = __webpack_require__(3261);
const persist_js_1 = __webpack_require__(5920);
const start_js_1 = __webpack_require__(2392);
const choose_js_1 = __webpack_require__(8259);
const control_js_1 = __webpack_require__(6625);
const names_js_1 = __webpack_require__(2855);
const together_js_1 = __webpack_require__(1124);
/** `operation: watch`, `stop` and `revert` for AppConfig. */
async function operateOnGiven(config, { run, ports, version }) {
    const client = { reads: (0, clients_js_1.createReads)({ region: config.region, version, run }) };
    try {
        const given = await (0, persist_js_1.persist)((signal) => openGiven(config, client, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
        ports.report({ kind: 'note', message: `${given.title}: ${config.operation} deployment ${given.id}` });
        switch (config.operation) {
            case 'watch':
                return await (0, given_js_1.watchGiven)(given, config.policy, ports);
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
    const place = {
        service: 'appconfig',
        region: config.region,
        applicationId: application.id,
        environmentId: environment.id,
        profileId: profile.id
    };
    const id = await (0, choose_js_1.chooseDeployment)(config.operation, config.deploymentNumber, place, client, signal);
    return {
        control: (0, control_js_1.createControl)(place, client),
        id,
        title: `${application.name} / ${environment.name} / ${profile.name}`
    };
}


/***/ }),

/***/ 3261:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.watchGiven = watchGiven;
exports.stopGiven = stopGiven;
exports.revertGiven = revertGiven;
const follow_js_1 = __webpack_require__(6943);
const halt_js_1 = __webpack_require__(8913);
const ledger_js_1 = __webpack_require__(3531);
const persist_js_1 = __webpack_require__(5920);
const snapshot_js_1 = __webpack_require__(9658);
const start_js_1 = __webpack_require__(2392);
const time_limit_js_1 = __webpack_require__(7381);
/** Time for a stop or a revert that was asked for, in milliseconds. */
const HALT_MS = 5 * 60_000;
/** What a signal leaves of it, in milliseconds. */
const HALT_AFTER_SIGNAL_MS = 5_500;
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000;
const describe = ({ control, id }, ports) => (0, persist_js_1.persist)((signal) => control.describe(id, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
const handleOf = ({ id }) => ({ id, ownership: 'given' });
/** `watch`: follows it to its end, as if this step had started it, and leaves it alone unless asked otherwise. */
async function watchGiven(given, policy, ports) {
    const { control, title } = given;
    const begun = { handle: handleOf(given), snapshot: await describe(given, ports) };
    const ledger = (0, ledger_js_1.openLedger)({ place: control.place, title, ifUnfinished: policy.onCancel }, ports.store);
    ledger.begun(begun.handle);
    const outcome = await (0, follow_js_1.follow)(control, begun, (0, follow_js_1.watchTerm)(begun, policy, ports.clock.now()), policy, ledger, ports);
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
        hint: 'To take it back, use `operation: revert`.'
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
