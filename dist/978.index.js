export const id = 978;
export const ids = [978];
export const modules = {

/***/ 4904:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.consoleUrl = void 0;
/** Consoles by region prefix. The isolated partitions have consoles that are nowhere documented: no link. */
const CONSOLES = [
    ['cn-', 'console.amazonaws.cn'],
    ['us-gov-', 'console.amazonaws-us-gov.com'],
    ['eusc-', 'console.amazonaws-eusc.eu'],
    ['us-iso', undefined],
    ['eu-iso', undefined],
    ['', 'console.aws.amazon.com']
];
/** Deep link to a deployment in the AWS console of its partition; undefined where there is none. */
const consoleUrl = ({ region, applicationId, environmentId }, deploymentNumber) => {
    const host = CONSOLES.find(([prefix]) => region.startsWith(prefix))?.[1];
    // The region becomes a part of a host name: nothing but a region may.
    if (host === undefined || !/^[a-z0-9-]+$/.test(region))
        return undefined;
    const path = ['applications', applicationId, 'environments', environmentId, 'deployments', deploymentNumber]
        .map(encodeURIComponent)
        .join('/');
    return `https://${region}.${host}/systems-manager/appconfig/${path}?region=${region}`;
};
exports.consoleUrl = consoleUrl;


/***/ }),

/***/ 7913:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listDeployments = exports.getDeployment = exports.resourceOf = exports.numberOf = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
const problem_js_1 = __webpack_require__(1736);
/** The API's largest page. */
const PAGE = 50;
/** Deployment numbers are per environment, ascending, and shared by all its profiles. */
const numberOf = (id) => {
    if (/^[1-9]\d*$/.test(id))
        return Number(id);
    throw new problem_js_1.DeploymentError({ kind: 'invalid', message: `${JSON.stringify(id)} is no deployment number` });
};
exports.numberOf = numberOf;
const resourceOf = (number, { environmentId, applicationId }) => `deployment ${number} of environment ${environmentId} of application ${applicationId}`;
exports.resourceOf = resourceOf;
/** Asks for a deployment. An answer about anything else (a proxy's `{}`) is none. */
const getDeployment = async (number, place, { reads }, signal) => {
    const attempt = { operation: 'GetDeployment', resource: (0, exports.resourceOf)(number, place), region: place.region };
    const { applicationId: ApplicationId, environmentId: EnvironmentId } = place;
    const deployment = await (0, call_js_1.call)(attempt, signal, (options) => reads.send(new client_appconfig_1.GetDeploymentCommand({ ApplicationId, EnvironmentId, DeploymentNumber: number }), options));
    if (deployment.DeploymentNumber === number)
        return deployment;
    throw new problem_js_1.DeploymentError({
        kind: 'service',
        message: `GetDeployment on ${attempt.resource} in ${place.region}: the answer is not about this deployment`
    });
};
exports.getDeployment = getDeployment;
/** One page of an environment's deployments, newest first. */
const listDeployments = async ({ region, applicationId: ApplicationId, environmentId: EnvironmentId }, { reads }, signal, token) => {
    const resource = `environment ${EnvironmentId} of application ${ApplicationId}`;
    const page = { MaxResults: PAGE, ...(token !== undefined && { NextToken: token }) };
    const { Items, NextToken, $metadata } = await (0, call_js_1.call)({ operation: 'ListDeployments', resource, region }, signal, (options) => reads.send(new client_appconfig_1.ListDeploymentsCommand({ ApplicationId, EnvironmentId, ...page }), options));
    // An empty answer that does not come from AWS must not pass for "no deployments": that would start a second one.
    if (Items === undefined && $metadata.requestId === undefined) {
        throw new problem_js_1.DeploymentError({
            kind: 'service',
            message: `ListDeployments on ${resource} in ${region}: the answer is no list of deployments`
        });
    }
    return { items: Items ?? [], next: NextToken === '' ? undefined : NextToken };
};
exports.listDeployments = listDeployments;


/***/ }),

/***/ 9927:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runIdIn = exports.runLinkIn = exports.markerIn = exports.describeDeployment = void 0;
/** AppConfig's limit. It counts characters; UTF-16 units, which are never fewer, keep on the safe side. */
const LONGEST = 1_024;
const MARKER = /\[aws-deploy:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]$/;
const RUN_LINK = /(?:^|\s)(https?:\/\/\S+?\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d+)(?:\/attempts\/\d+)?)\s*$/;
/** Halves of characters that stand alone. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** The longest start of `text` that fits and ends between two characters. */
const cut = (text, length) => text.length <= length ? text : text.slice(0, Math.max(length, 0)).replace(LONE_SURROGATE, '');
/**
 * A deployment's description: the user's words, the link to the run, the marker. At most 1,024 characters: the words
 * are cut first, a link that does not fit is left out, the marker is always last and complete.
 */
const describeDeployment = (words, runLink, marker) => {
    const mark = `[aws-deploy:${marker}]`;
    const tail = runLink.length + 1 + mark.length <= LONGEST ? `${runLink} ${mark}` : mark;
    const clean = (words ?? '').replace(LONE_SURROGATE, '\uFFFD').trim();
    const head = cut(clean, LONGEST - tail.length - 1).trimEnd();
    return head === '' ? tail : `${head} ${tail}`;
};
exports.describeDeployment = describeDeployment;
/** The marker that a description ends with. One elsewhere in it is somebody's text. */
const markerIn = (description) => MARKER.exec(description?.trimEnd() ?? '')?.[1];
exports.markerIn = markerIn;
/** The run that started a deployment: the link in front of the marker. */
const runLinkIn = (description) => {
    const text = description?.trimEnd() ?? '';
    if (!MARKER.test(text))
        return undefined;
    const [, url, repository, runId] = RUN_LINK.exec(text.replace(MARKER, '')) ?? [];
    return url === undefined || repository === undefined || runId === undefined
        ? undefined
        : { url, repository, runId };
};
exports.runLinkIn = runLinkIn;
/** Id of the run that started a deployment. */
const runIdIn = (description) => (0, exports.runLinkIn)(description)?.runId;
exports.runIdIn = runIdIn;


/***/ }),

/***/ 100:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.eventsOf = exports.extensionInWords = void 0;
/** `notify (abc1234)`. @param identifier name, id or ARN */
const extensionInWords = (identifier, names) => {
    const id = /:extension\/([^/]+)/.exec(identifier)?.[1] ?? identifier;
    const name = names.get(id);
    return name === undefined || name === id ? identifier : `${name} (${id})`;
};
exports.extensionInWords = extensionInWords;
const invocationOf = ({ ExtensionIdentifier, ActionName, Uri, ErrorCode, ErrorMessage }, names) => ({
    extension: (0, exports.extensionInWords)(ExtensionIdentifier ?? 'unnamed extension', names),
    action: ActionName ?? 'unnamed action',
    ...(Uri !== undefined && { uri: Uri }),
    ...(ErrorCode !== undefined && { errorCode: ErrorCode }),
    ...(ErrorMessage !== undefined && { errorMessage: ErrorMessage })
});
/**
 * A deployment's event log, oldest first, each event once. AppConfig lists the newest first, so reversing it keeps
 * the order of events that share a moment. An event without a time counts as of the start; without that, it has no place.
 */
const eventsOf = ({ EventLog: log = [], StartedAt: startedAt }, names = new Map()) => {
    const seen = new Set();
    return log
        .toReversed()
        .flatMap(({ OccurredAt: at = startedAt, EventType, TriggeredBy, Description = '', ActionInvocations = [] }) => {
        if (at === undefined)
            return [];
        const event = {
            at,
            type: EventType ?? 'UNKNOWN',
            ...(TriggeredBy !== undefined && { by: TriggeredBy }),
            text: Description,
            invocations: ActionInvocations.map((invocation) => invocationOf(invocation, names))
        };
        const key = JSON.stringify([event.type, at.getTime(), Description]);
        if (seen.has(key))
            return [];
        seen.add(key);
        return [event];
    })
        .sort((a, b) => a.at.getTime() - b.at.getTime());
};
exports.eventsOf = eventsOf;


/***/ }),

/***/ 213:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.historyOf = historyOf;
const deployments_js_1 = __webpack_require__(7913);
/**
 * The deployments of the place's own profile in its environment, newest first, page by page: whoever has seen enough
 * stops asking. Services that do not name the profile in a listing cost one call more for each deployment.
 */
async function* historyOf(place, client, signal, { first, pages = Infinity } = {}) {
    let page = first ?? (await (0, deployments_js_1.listDeployments)(place, client, signal));
    for (let seen = 1;; seen++) {
        for (const summary of page.items) {
            const { DeploymentNumber: number } = summary;
            if (number === undefined)
                continue;
            const profileId = summary.ConfigurationProfileId ??
                (await (0, deployments_js_1.getDeployment)(number, place, client, signal)).ConfigurationProfileId;
            if (profileId === place.profileId)
                yield { ...summary, DeploymentNumber: number };
        }
        if (page.next === undefined || seen >= pages)
            return;
        page = await (0, deployments_js_1.listDeployments)(place, client, signal, page.next);
    }
}


/***/ }),

/***/ 3710:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.beyondHostedJob = exports.neededMinutes = exports.timetableInWords = exports.milestonesOf = void 0;
const timetable_js_1 = __webpack_require__(8358);
const words_js_1 = __webpack_require__(420);
/** Steps that are told at the beginning; after them only the last. */
const MOST_STEPS = 6;
/** A GitHub-hosted runner ends every job after this, in minutes. */
const HOSTED_JOB_MINUTES = 360;
/**
 * The steps of a strategy. The user guide spaces them by duration/n; recorded event logs come a little earlier, so
 * these are the latest moments. Empty when the strategy is not known well enough.
 */
const milestonesOf = (rollout) => {
    const { DeploymentDurationInMinutes: duration, GrowthFactor: factor, GrowthType: type } = rollout;
    if (duration === undefined || factor === undefined)
        return [];
    const steps = (0, timetable_js_1.stepsOf)(rollout);
    return Array.from({ length: steps }, (_, index) => ({
        percent: Math.min(100, type === 'EXPONENTIAL' ? factor * 2 ** index : factor * (index + 1)),
        minutes: (duration * (index + 1)) / steps
    }));
};
exports.milestonesOf = milestonesOf;
const growthInWords = (milestones) => {
    const told = milestones.map(({ percent, minutes }) => `${Number(percent.toFixed(1))} % by ${(0, words_js_1.span)(minutes)}`);
    const shown = told.length > MOST_STEPS ? [...told.slice(0, MOST_STEPS - 1), '…', ...told.slice(-1)] : told;
    return shown.join(', ');
};
/** When 10 %, 20 % … and the end of the bake time are due, counted from the start; undefined when it is not known. */
const timetableInWords = (rollout) => {
    const { DeploymentDurationInMinutes: duration, FinalBakeTimeInMinutes: bake } = rollout;
    const milestones = (0, exports.milestonesOf)(rollout);
    if (duration === undefined || bake === undefined || milestones.length === 0)
        return undefined;
    const growth = duration === 0 ? '100 % at once' : growthInWords(milestones);
    const end = bake === 0 ? 'no bake time' : `bake time until ${(0, words_js_1.span)(duration + bake)}`;
    return `Timetable from the start: ${growth}; ${end}`;
};
exports.timetableInWords = timetableInWords;
/** How long the step has to live until the policy is satisfied, in minutes; undefined when the plan is not known. */
const neededMinutes = (rollout, waitFor) => {
    const { DeploymentDurationInMinutes: duration, FinalBakeTimeInMinutes: bake } = rollout;
    if (waitFor === 'started')
        return 0;
    if (duration === undefined || bake === undefined)
        return undefined;
    return waitFor === 'baking' ? duration : duration + bake;
};
exports.neededMinutes = neededMinutes;
/** A warning when the plan reaches beyond the life of a hosted job, with the way out; undefined when it does not. */
const beyondHostedJob = (rollout, { waitFor, timeoutMs, onTimeout }) => {
    const needed = (0, exports.neededMinutes)(rollout, waitFor) ?? 0;
    // A limit of the user's own is reached before the runner's is.
    const limited = onTimeout === 'leave' && timeoutMs !== undefined && timeoutMs < HOSTED_JOB_MINUTES * 60_000;
    if (needed <= HOSTED_JOB_MINUTES || limited)
        return undefined;
    return (`By its timetable this step waits ${(0, words_js_1.span)(needed)}, and a GitHub-hosted runner ends a job after ${(0, words_js_1.span)(HOSTED_JOB_MINUTES)}, ` +
        'before the deployment is over. Set `wait-for: started`, or `on-timeout: leave` with `timeout-minutes` below 360, ' +
        'and follow it with `operation: watch` in a later job.');
};
exports.beyondHostedJob = beyondHostedJob;


/***/ }),

/***/ 6870:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placeOf = void 0;
/** The place that an application, an environment and a profile make, by their ids. */
const placeOf = (region, application, environment, profile) => ({
    service: 'appconfig',
    region,
    applicationId: application.id,
    environmentId: environment.id,
    profileId: profile.id
});
exports.placeOf = placeOf;


/***/ }),

/***/ 5190:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reachOf = void 0;
const milestones_js_1 = __webpack_require__(3710);
const timetable_js_1 = __webpack_require__(8358);
const MINUTE_MS = 60_000;
/** The only place where AppConfig tells the share of a step: `Configuration available to 20.00% of clients`. */
const PERCENT = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?%/;
const told = ({ text }) => {
    const percent = Number(PERCENT.exec(text)?.[1] ?? Number.NaN);
    return percent <= 100 ? percent : undefined;
};
/** The share of clients that an event leaves behind; a rollback shows at its end, when all have the old version again. */
const SHARE = {
    DEPLOYMENT_STARTED: () => 0,
    PERCENTAGE_UPDATED: told,
    BAKE_TIME_STARTED: () => 100,
    DEPLOYMENT_COMPLETED: () => 100,
    ROLLBACK_COMPLETED: () => 0,
    REVERT_COMPLETED: () => 0
};
const actualOf = (events) => events.flatMap((event) => {
    const percent = Object.hasOwn(SHARE, event.type) ? SHARE[event.type]?.(event) : undefined;
    return percent === undefined ? [] : [{ at: event.at, percent }];
});
const plannedOf = (course) => {
    const { StartedAt: start } = course;
    const isKnown = (0, timetable_js_1.timetable)(course, [], 'succeeded').plannedMs !== undefined;
    const milestones = isKnown ? (0, milestones_js_1.milestonesOf)(course) : [];
    if (start === undefined || milestones.length === 0)
        return [];
    return [
        { at: start, percent: 0 },
        ...milestones.map(({ percent, minutes }) => ({
            at: new Date(start.getTime() + minutes * MINUTE_MS),
            percent
        }))
    ];
};
/** How a deployment was to reach its clients by its own numbers, and how it did by its event log. */
const reachOf = (course, events) => ({
    planned: plannedOf(course),
    actual: actualOf(events)
});
exports.reachOf = reachOf;


/***/ }),

/***/ 6105:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reasonOf = void 0;
/** States that want an explanation: what happened, and which events tell why (the most telling kind first). */
const TOLD_BY = {
    ROLLING_BACK: { what: 'Being rolled back', events: ['ROLLBACK_STARTED'] },
    ROLLED_BACK: { what: 'Rolled back', events: ['ROLLBACK_STARTED', 'ROLLBACK_COMPLETED'] },
    REVERTED: { what: 'Reverted', events: ['REVERT_COMPLETED', 'ROLLBACK_STARTED', 'ROLLBACK_COMPLETED'] }
};
const BY = {
    CLOUDWATCH_ALARM: 'a CloudWatch alarm',
    USER: 'a user',
    APPCONFIG: 'AppConfig',
    INTERNAL_ERROR: 'an internal error of AppConfig'
};
const isTrigger = (by) => Object.hasOwn(BY, by);
const ALARM_ARN = /arn:[a-z-]+:cloudwatch:[^\s:]*:\d*:alarm:[^\s,;]+/;
/** Failed invocations that are told; one that fails at every step would drown the rest. */
const MOST_INVOCATIONS = 3;
const failures = (events) => {
    const all = new Set(events
        .flatMap((event) => event.invocations)
        .filter(({ errorCode, errorMessage }) => errorCode !== undefined || errorMessage !== undefined)
        .map(inWords));
    const told = [...all].slice(-MOST_INVOCATIONS);
    return all.size > told.length ? [...told, `${all.size - told.length} other extension actions failed`] : told;
};
const inWords = ({ extension, action, errorCode, errorMessage }) => `extension ${extension} (action ${action}) failed: ${[errorCode, errorMessage].filter((part) => part !== undefined && part !== '').join(': ')}`;
/**
 * Why a deployment did not stay, in one sentence: who or what rolled it back, AppConfig's description of that, the
 * alarm, and extension actions that failed. Undefined for the states that need no explanation.
 */
const reasonOf = (state, events) => {
    const told = Object.hasOwn(TOLD_BY, state) ? TOLD_BY[state] : undefined;
    if (told === undefined)
        return undefined;
    const telling = told.events.flatMap((type) => events.findLast((event) => event.type === type) ?? []);
    const by = telling.find((event) => event.by !== undefined)?.by;
    const text = telling.find((event) => event.text !== '')?.text ?? '';
    const alarm = telling.map((event) => ALARM_ARN.exec(event.text)?.[0]).find((arn) => arn !== undefined);
    const who = by === undefined ? '' : ` by ${isTrigger(by) ? BY[by] : by}`;
    return [
        `${told.what}${who}${text === '' ? '' : `: ${text}`}`,
        ...(alarm === undefined || text.includes(alarm) ? [] : [`alarm ${alarm}`]),
        ...failures(events)
    ].join('; ');
};
exports.reasonOf = reasonOf;


/***/ }),

/***/ 4641:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.snapshotOf = void 0;
const snapshot_js_1 = __webpack_require__(6983);
const console_url_js_1 = __webpack_require__(4904);
const events_js_1 = __webpack_require__(100);
const reach_js_1 = __webpack_require__(5190);
const reason_js_1 = __webpack_require__(6105);
const states_js_1 = __webpack_require__(3895);
const timetable_js_1 = __webpack_require__(8358);
/** Events that end a deployment. CompletedAt of a reverted one tells when it was complete, not when it was reverted. */
const ENDS = new Set(['DEPLOYMENT_COMPLETED', 'ROLLBACK_COMPLETED', 'REVERT_COMPLETED']);
const endOf = (events, completedAt) => events.findLast((event) => ENDS.has(event.type))?.at ?? completedAt;
/** 33.33333 from a 32-bit float becomes `33.33`. */
const percentText = (percent) => String(Math.round(percent * 100) / 100);
const factsOf = (deployment, place, percent) => {
    const { DeploymentNumber: number, ConfigurationVersion: version, VersionLabel: label } = deployment;
    const url = number === undefined ? undefined : (0, console_url_js_1.consoleUrl)(place, String(number));
    return {
        ...(number !== undefined && { 'deployment-number': String(number) }),
        ...(version !== undefined && { 'configuration-version': version }),
        ...(label !== undefined && { 'version-label': label }),
        ...(percent !== undefined && { 'percentage-complete': percentText(percent) }),
        ...(url !== undefined && { 'console-url': url })
    };
};
/** `notify (abc1234) version 2 with team, mood`: values may be secret. */
const appliedInWords = ({ ExtensionId: id = 'unnamed extension', VersionNumber: version, Parameters = {} }, names) => {
    const parameters = Object.keys(Parameters);
    return [
        (0, events_js_1.extensionInWords)(id, names),
        ...(version === undefined ? [] : [`version ${version}`]),
        ...(parameters.length === 0 ? [] : [`with ${parameters.join(', ')}`])
    ].join(' ');
};
/** Pictures a deployment as GetDeployment (or StartDeployment) tells it. A reply without a state is an unknown state. */
const snapshotOf = (deployment, place, names = new Map()) => {
    const { State: state = 'UNKNOWN', PercentageComplete, StartedAt: startedAt, CompletedAt } = deployment;
    const { phase, unknownState } = (0, states_js_1.phaseOf)(state);
    const events = (0, events_js_1.eventsOf)(deployment, names);
    // 0 is a value: AppConfig reports it at the start and after a stop.
    const percent = PercentageComplete !== undefined && Number.isFinite(PercentageComplete) ? PercentageComplete : undefined;
    const endedAt = (0, snapshot_js_1.isFinal)(phase) ? endOf(events, CompletedAt) : undefined;
    const reason = (0, reason_js_1.reasonOf)(state, events);
    const applied = (deployment.AppliedExtensions ?? []).map((one) => appliedInWords(one, names));
    return {
        phase,
        state,
        unknownState,
        ...(percent !== undefined && { percent }),
        events,
        ...(applied.length > 0 && { extensions: applied }),
        reach: (0, reach_js_1.reachOf)(deployment, events),
        steps: [],
        ...(0, timetable_js_1.timetable)(deployment, events, phase),
        ...(startedAt !== undefined && { startedAt }),
        ...(endedAt !== undefined && { endedAt }),
        ...(reason !== undefined && { reason }),
        // A deployment without a description carries no marker: that, too, must be seen.
        description: deployment.Description ?? '',
        facts: factsOf(deployment, place, percent)
    };
};
exports.snapshotOf = snapshotOf;


/***/ }),

/***/ 3895:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.phaseOf = exports.UNNAMED_STATE = void 0;
/**
 * Every DeploymentState. VALIDATING is in the API but nowhere described: it holds the environment and may be stopped,
 * like DEPLOYING.
 */
const PHASES = {
    VALIDATING: 'deploying',
    DEPLOYING: 'deploying',
    BAKING: 'baking',
    ROLLING_BACK: 'stopping',
    COMPLETE: 'succeeded',
    ROLLED_BACK: 'rolled-back',
    REVERTED: 'rolled-back'
};
/** Stands for a state that the service does not name. */
exports.UNNAMED_STATE = 'UNKNOWN';
const isKnown = (state) => Object.hasOwn(PHASES, state);
/** The phase that a deployment in this state is in. The list of states is open: an unknown one counts as in flight. */
const phaseOf = (state) => isKnown(state) ? { phase: PHASES[state], unknownState: false } : { phase: 'deploying', unknownState: true };
exports.phaseOf = phaseOf;


/***/ }),

/***/ 8358:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.timetable = exports.stepsOf = void 0;
const snapshot_js_1 = __webpack_require__(6983);
const MINUTE_MS = 60_000;
/** The API's own limits (1 to 100 %): what is outside is no plan. */
const isFactor = (factor) => factor !== undefined && factor >= 1 && factor <= 100;
/** The API allows a day; a year leaves room for more, and keeps dates in range. */
const isMinutes = (minutes) => minutes !== undefined && minutes >= 0 && minutes <= 366 * 24 * 60;
/** Into how many steps a growth divides the duration: linear G, 2G, …; exponential G, 2G, 4G, … up to 100 %. */
const stepsOf = ({ GrowthFactor: factor, GrowthType: type }) => {
    if (!isFactor(factor))
        return 0;
    return type === 'EXPONENTIAL' ? 1 + Math.ceil(Math.log2(100 / factor)) : Math.ceil(100 / factor);
};
exports.stepsOf = stepsOf;
const bakeStart = (events) => events.findLast((event) => event.type === 'BAKE_TIME_STARTED')?.at.getTime();
/**
 * When something is expected to happen to a deployment, by its own numbers. The user guide spaces the steps by
 * duration/n, a recorded event log by duration/(n+1): both are due. The percentage tells no time and is not used.
 */
const timetable = (course, events, phase) => {
    const { DeploymentDurationInMinutes: duration, FinalBakeTimeInMinutes: bake, StartedAt: startedAt } = course;
    const planned = isMinutes(duration) && isMinutes(bake) ? { plannedMs: (duration + bake) * MINUTE_MS } : {};
    if ((0, snapshot_js_1.isFinal)(phase) || phase === 'stopping')
        return { due: [], ...planned };
    const baking = bakeStart(events);
    const start = startedAt?.getTime();
    const growthEnd = start !== undefined && isMinutes(duration) ? Math.round(start + duration * MINUTE_MS) : undefined;
    const bakeFrom = baking ?? growthEnd;
    const end = bakeFrom !== undefined && isMinutes(bake) ? Math.round(bakeFrom + bake * MINUTE_MS) : undefined;
    const moments = new Set();
    if (phase === 'deploying' && baking === undefined && start !== undefined && growthEnd !== undefined) {
        const steps = (0, exports.stepsOf)(course);
        for (let step = 1; step <= steps; step++) {
            moments.add(Math.round(start + ((growthEnd - start) * step) / steps));
            moments.add(Math.round(start + ((growthEnd - start) * step) / (steps + 1)));
        }
        moments.add(growthEnd);
    }
    if (end !== undefined)
        moments.add(end);
    return {
        due: [...moments].sort((a, b) => a - b).map((moment) => new Date(moment)),
        ...(end !== undefined && { expectedEnd: new Date(end) }),
        ...planned
    };
};
exports.timetable = timetable;


/***/ }),

/***/ 420:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.numbered = exports.withId = exports.span = exports.utc = void 0;
/** `2026-11-21 12:04 UTC` */
const utc = (at) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
exports.utc = utc;
/** A span of minutes: `30 s`, `7.5 min`, `2 h`, `10 h 30 min`. */
const span = (minutes) => {
    if (minutes < 1)
        return `${Math.round(minutes * 60)} s`;
    if (minutes < 120)
        return `${Math.round(minutes * 10) / 10} min`;
    const whole = Math.round(minutes);
    const rest = whole % 60;
    return `${Math.floor(whole / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
};
exports.span = span;
/** A name, with the id when that is another word. */
const withId = ({ id, name }) => id === name ? id : `${name} (${id})`;
exports.withId = withId;
/** `deployment 12 (COMPLETE since 2026-11-21 12:04 UTC)`, as far as it is known. */
const numbered = (number, state, at) => {
    const since = at === undefined ? '' : ` since ${(0, exports.utc)(at)}`;
    return `deployment ${number} (${state ?? 'state unknown'}${since})`;
};
exports.numbered = numbered;


/***/ })

};
