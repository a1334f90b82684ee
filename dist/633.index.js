export const id = 633;
export const ids = [633];
export const modules = {

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
