export const id = 310;
export const ids = [310];
export const modules = {

/***/ 8935:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.valueChange = exports.kindOfChange = exports.texts = void 0;
const pointer_js_1 = __webpack_require__(7813);
const value_js_1 = __webpack_require__(6458);
const LONGEST = 2_048;
/** The values of a change, as far as there are any. */
const texts = (before, after) => ({
    ...(before !== undefined && { before: (0, value_js_1.canonicalText)(before, LONGEST) }),
    ...(after !== undefined && { after: (0, value_js_1.canonicalText)(after, LONGEST) })
});
exports.texts = texts;
/** Whether a value came, went or became another one. */
const kindOfChange = (before, after) => {
    if (before === undefined)
        return 'added';
    return after === undefined ? 'removed' : 'changed';
};
exports.kindOfChange = kindOfChange;
/** A difference in words that fit any document. */
const valueChange = (path, before, after) => {
    const kind = (0, exports.kindOfChange)(before, after);
    const pointer = (0, pointer_js_1.pointerOf)(path);
    return {
        subject: 'value',
        kind,
        path: pointer,
        summary: `${pointer === '' ? 'the whole document' : pointer} ${kind}`,
        ...(0, exports.texts)(before, after)
    };
};
exports.valueChange = valueChange;


/***/ }),

/***/ 1699:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkContent = void 0;
const flags_js_1 = __webpack_require__(7823);
const parse_js_1 = __webpack_require__(9060);
const within_time_js_1 = __webpack_require__(1764);
/** Longest time for all checks of one content, in milliseconds. */
const TIME_LIMIT = 5_000;
/** The checks that apply; what they need is loaded only then. */
const checksFor = async ({ profileType, jsonSchemas }) => {
    const flags = profileType === flags_js_1.FEATURE_FLAGS ? await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 2756)) : undefined;
    const schemas = jsonSchemas.length > 0 ? await Promise.all(/* import() */[__webpack_require__.e(145), __webpack_require__.e(113)]).then(__webpack_require__.bind(__webpack_require__, 4494)) : undefined;
    return [
        ...(flags === undefined ? [] : [({ root }) => flags.flagFlaws(root)]),
        ...(schemas === undefined
            ? []
            : jsonSchemas.map((schema) => ({ root, depth }) => schemas.schemaFlaws(root, depth, schema)))
    ];
};
const START = { line: 1, column: 1 };
const warning = (message) => ({ severity: 'warning', message, ...START });
const TOO_LONG = `Not all checks came to an end within ${TIME_LIMIT / 1_000} s: a pattern takes too long for this content`;
const inOrder = (a, b) => a.line - b.line || a.column - b.column;
const checked = async (document, requirements) => {
    const checks = await checksFor(requirements);
    if (checks.length === 0)
        return [];
    const done = (0, within_time_js_1.withinTime)(TIME_LIMIT, () => checks.flatMap((check) => check(document)));
    if (done === undefined)
        return [warning(TOO_LONG)];
    return done.result.map(({ severity, message, at }) => ({ severity, message, ...document.positionOf(at) }));
};
/** What the content's own kind leaves open. */
const unsuited = (kind, { profileType, jsonSchemas }) => [
    ...(profileType === flags_js_1.FEATURE_FLAGS && kind !== 'json'
        ? [
            {
                ...START,
                severity: 'error',
                message: 'Feature flags must have the content type application/json'
            }
        ]
        : []),
    ...(jsonSchemas.length > 0 && kind === 'other'
        ? [warning('Not checked here against a JSON schema: the content type is neither JSON nor YAML')]
        : [])
];
/**
 * Checks content without AWS: its syntax, the structure and constraints of feature flags, the profile's JSON schemas.
 * Findings are in the order of the content. None does not mean that AWS takes it: Lambda validators, extensions and
 * limits are AWS's alone.
 */
const checkContent = async (bytes, kind, requirements) => {
    const parsed = await (0, parse_js_1.parseContent)(bytes, kind);
    if (!parsed.ok)
        return parsed.problems.map((problem) => ({ severity: 'error', ...problem }));
    const { document, remarks } = parsed;
    return [
        ...unsuited(kind, requirements),
        ...[
            ...remarks.map((remark) => ({ severity: 'warning', ...remark })),
            ...(document === undefined ? [] : await checked(document, requirements))
        ].toSorted(inOrder)
    ];
};
exports.checkContent = checkContent;


/***/ }),

/***/ 5320:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.diffContent = void 0;
const change_js_1 = __webpack_require__(8935);
const differences_js_1 = __webpack_require__(7695);
const flag_diff_js_1 = __webpack_require__(6425);
const flags_js_1 = __webpack_require__(7823);
const parse_js_1 = __webpack_require__(9060);
const text_diff_js_1 = __webpack_require__(9594);
const documentOf = async (bytes, kind) => {
    const parsed = await (0, parse_js_1.parseContent)(bytes, kind);
    return parsed.ok ? parsed.document : undefined;
};
const MARK = { subject: 'text', kind: 'changed', path: '' };
const markChange = (before, after) => before.byteOrderMark === after.byteOrderMark
    ? []
    : [{ ...MARK, summary: `byte order mark ${after.byteOrderMark ? 'added' : 'removed'}` }];
/**
 * What a deployment of `proposed` would change where `served` is served now (`undefined`: nothing is). Lists are
 * compared by index, mappings by key, in a stable order; what cannot be parsed on either side by lines or size. Empty
 * when both say the same. Comments and the spelling of values are no change.
 */
const diffContent = async (served, proposed, kind, featureFlags) => {
    const [before, after] = await Promise.all([served && documentOf(served, kind), documentOf(proposed, kind)]);
    if (after === undefined || (served !== undefined && before === undefined)) {
        return (0, text_diff_js_1.diffBytes)(served ?? new Uint8Array(), proposed);
    }
    const marked = before === undefined ? [] : markChange(before, after);
    if (featureFlags)
        return [...marked, ...(0, flag_diff_js_1.diffFlags)(before && (0, flags_js_1.withoutStamps)(before.root), (0, flags_js_1.withoutStamps)(after.root))];
    if (before === undefined)
        return [(0, change_js_1.valueChange)([], undefined, after.root)];
    const found = [...(0, differences_js_1.differences)(before.root, after.root)];
    return [...marked, ...found.map((one) => (0, change_js_1.valueChange)(one.path, one.before, one.after))];
};
exports.diffContent = diffContent;


/***/ }),

/***/ 6425:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.diffFlags = void 0;
const change_js_1 = __webpack_require__(8935);
const differences_js_1 = __webpack_require__(7695);
const pointer_js_1 = __webpack_require__(7813);
const value_js_1 = __webpack_require__(6458);
const at = ({ path, before, after }, key) => ({
    path: [...path, key],
    before: (0, value_js_1.memberOf)(before, key),
    after: (0, value_js_1.memberOf)(after, key)
});
const isChanged = ({ before, after }) => (0, differences_js_1.differs)(before, after);
/** Keys on either side, in their order. */
const keysOf = (...places) => [
    ...new Set(places.flatMap(({ before, after }) => [...(0, value_js_1.membersOf)(before).keys(), ...(0, value_js_1.membersOf)(after).keys()]))
].sort();
const change = ({ path, before, after }, subject, what, kind = (0, change_js_1.kindOfChange)(before, after)) => ({ subject, kind, path: (0, pointer_js_1.pointerOf)(path), summary: `${what} ${kind}`, ...(0, change_js_1.texts)(before, after) });
/** Whether it exists on one side only, and the change to tell of then. */
const cameOrWent = ({ definition, value }) => {
    const was = definition.before ?? value.before;
    const is = definition.after ?? value.after;
    if ((was === undefined) === (is === undefined))
        return undefined;
    return value.before === undefined && value.after === undefined ? definition : value;
};
const STATES = new Map([
    ['true', 'enabled'],
    ['false', 'disabled']
]);
const stateOf = (value) => value?.kind === 'boolean' ? STATES.get(String(value.value)) : undefined;
const attributeChanges = (flag, name, { definition, value }) => {
    const who = `attribute ${name} of flag ${flag}`;
    const whole = cameOrWent({ definition, value });
    if (whole !== undefined)
        return [change(whole, 'attribute', who)];
    const parts = keysOf(definition).map((key) => at(definition, key));
    return [
        ...parts.filter(isChanged).map((part) => {
            const key = part.path.at(-1) ?? '';
            return change(part, key === 'constraints' ? 'constraint' : 'attribute', `${key} of ${who}`);
        }),
        ...(isChanged(value) ? [change(value, 'attribute', `value of ${who}`)] : [])
    ];
};
const toggle = (flag, enabled) => isChanged(enabled) ? [change(enabled, 'flag', `flag ${flag}`, stateOf(enabled.after) ?? 'changed')] : [];
/** Keys of a flag's values that are no attributes. */
const OWN = ['enabled', '_variants'];
const newFlag = (flag, { value, definition }, whole) => {
    const state = stateOf((0, value_js_1.memberOf)(value.after, 'enabled'));
    const { summary, ...rest } = change(whole, 'flag', `flag ${flag}`);
    const isNew = definition.before === undefined && value.before === undefined;
    return { ...rest, summary: isNew && state !== undefined ? `${summary}, ${state}` : summary };
};
const flagChanges = (flag, { definition, value }) => {
    const whole = cameOrWent({ definition, value });
    if (whole !== undefined)
        return [newFlag(flag, { definition, value }, whole)];
    const attributes = at(definition, 'attributes');
    const named = new Set([...keysOf(attributes), ...keysOf(value).filter((key) => !OWN.includes(key))]);
    const variants = at(value, '_variants');
    return [
        ...toggle(flag, at(value, 'enabled')),
        ...(isChanged(variants) ? [change(variants, 'variants', `variants of flag ${flag}`)] : []),
        ...[...named]
            .sort()
            .flatMap((name) => attributeChanges(flag, name, { definition: at(attributes, name), value: at(value, name) })),
        ...keysOf(definition)
            .filter((key) => key !== 'attributes')
            .map((key) => at(definition, key))
            .filter(isChanged)
            .map((part) => change(part, 'flag', `${part.path.at(-1) ?? ''} of flag ${flag}`))
    ];
};
const FLAG_PARTS = ['flags', 'values'];
/**
 * The differences between two documents of feature flags in their own words, flag by flag in the order of their keys.
 * The documents are without the service's timestamps. What is not built like a flag is told as any other value.
 */
const diffFlags = (before, after) => {
    const root = { path: [], before, after };
    const [flags, values] = [at(root, 'flags'), at(root, 'values')];
    const changes = [
        ...(before === undefined ? [] : keysOf(root))
            .filter((key) => !FLAG_PARTS.includes(key))
            .map((key) => at(root, key))
            .filter(isChanged)
            .map((part) => (0, change_js_1.valueChange)(part.path, part.before, part.after)),
        ...keysOf(flags, values).flatMap((flag) => flagChanges(flag, { definition: at(flags, flag), value: at(values, flag) }))
    ];
    if (changes.length > 0 || before === undefined)
        return changes;
    return [...(0, differences_js_1.differences)(before, after)].map((one) => (0, change_js_1.valueChange)(one.path, one.before, one.after));
};
exports.diffFlags = diffFlags;


/***/ }),

/***/ 9594:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.diffBytes = void 0;
const decode_js_1 = __webpack_require__(7533);
const linesOf = (text) => {
    const counts = new Map();
    if (text === '')
        return counts;
    for (const line of text.replace(/\n$/, '').split('\n'))
        counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
};
/** How many lines the first text has more than the second, each line counted as often as it occurs. */
const surplus = (lines, others) => [...lines].reduce((sum, [line, count]) => sum + Math.max(count - (others.get(line) ?? 0), 0), 0);
const lines = (count) => `${count} ${count === 1 ? 'line' : 'lines'}`;
const textOf = (bytes) => {
    const decoded = (0, decode_js_1.decode)(bytes);
    return decoded.ok && !decoded.text.includes('\0') ? decoded.text : undefined;
};
const inWords = (served, proposed) => {
    const [old, now] = [linesOf(served), linesOf(proposed)];
    const [added, removed] = [surplus(now, old), surplus(old, now)];
    if (added + removed > 0)
        return `${lines(added)} added, ${lines(removed)} removed`;
    return 'the same lines in another order, or another end of the file';
};
/** The difference between contents without a grammar: lines for text, sizes for anything else. None for equal bytes. */
const diffBytes = (served, proposed) => {
    if (Buffer.compare(served, proposed) === 0)
        return [];
    const [old, now] = [textOf(served), textOf(proposed)];
    const change = { kind: 'changed', path: '' };
    return old !== undefined && now !== undefined
        ? [{ ...change, subject: 'text', summary: inWords(old, now) }]
        : [{ ...change, subject: 'bytes', summary: `${proposed.length} bytes, ${served.length} before` }];
};
exports.diffBytes = diffBytes;


/***/ }),

/***/ 1764:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withinTime = void 0;
const node_vm_1 = __webpack_require__(714);
const isTimeOut = (error) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
/**
 * Runs synchronous work for at most so many milliseconds; undefined when it did not end by then. A pattern in a schema
 * or in a flag can take exponential time for a text that somebody else wrote, and only a watchdog of V8 ends that.
 */
const withinTime = (milliseconds, work) => {
    const results = [];
    const run = () => {
        results.push(work());
    };
    try {
        (0, node_vm_1.runInNewContext)('run()', { run }, { timeout: milliseconds });
    }
    catch (error) {
        if (isTimeOut(error))
            return undefined;
        throw error;
    }
    return results.map((result) => ({ result }))[0];
};
exports.withinTime = withinTime;


/***/ }),

/***/ 5310:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planAppConfig = planAppConfig;
const node_fs_1 = __webpack_require__(3024);
const clients_js_1 = __webpack_require__(201);
const without_credentials_js_1 = __webpack_require__(4726);
const deploy_js_1 = __webpack_require__(9624);
const persist_js_1 = __webpack_require__(4147);
const start_js_1 = __webpack_require__(5059);
const plan_comment_js_1 = __webpack_require__(1999);
const run_context_js_1 = __webpack_require__(9087);
const draw_up_js_1 = __webpack_require__(4657);
/** `operation: plan` for AppConfig: says what a deployment would do, and creates and starts nothing. */
async function planAppConfig(config, surroundings) {
    const { env, run, ports, version, access } = surroundings;
    const skipped = (0, without_credentials_js_1.withoutCredentials)(run.pullRequest, { env, exists: node_fs_1.existsSync, role: config.role });
    if (skipped !== undefined)
        return skipped;
    const reads = (0, clients_js_1.createReads)({ region: config.region, version, run, access });
    let drawn;
    try {
        drawn = await (0, persist_js_1.persist)((signal) => (0, draw_up_js_1.drawUp)(config, run.workspace, { reads, region: config.region, signal }), ports, ports.cancel, start_js_1.PREPARATION_MS);
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
    ports.report({ kind: 'planned', plan: drawn.plan });
    const id = await comment(drawn, config, surroundings);
    const { outcome } = drawn;
    return id === undefined ? outcome : { ...outcome, facts: { ...outcome.facts, 'comment-id': id } };
}
/** One comment for each place: two environments in one repository, or one name in two accounts, don't collide. */
const comment = async ({ plan, outcome, place }, { github }, { env, version, run, ports }) => {
    if (!github.comment)
        return undefined;
    const { tellPullRequest } = await __webpack_require__.e(/* import() */ 860).then(__webpack_require__.bind(__webpack_require__, 6860));
    const { region, applicationId, environmentId, profileId } = place;
    return tellPullRequest(github, {
        kind: 'plan',
        target: ['appconfig', region, applicationId, environmentId, profileId],
        render: () => (0, plan_comment_js_1.renderPlanComment)({ plan, outcome, sha: run.sha, runUrl: (0, run_context_js_1.runUrl)(run) })
    }, { env, version, run }, ports);
};


/***/ }),

/***/ 6177:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.check = void 0;
const check_js_1 = __webpack_require__(1699);
const content_type_js_1 = __webpack_require__(5507);
const placed = ({ severity, message, line, column }, file) => file === undefined
    ? { severity, message: `line ${line}, column ${column}: ${message}` }
    : { severity, message, at: { file, line, column } };
/** What AWS would refuse in the content, as far as that can be told without AWS. */
const check = async ({ content }, { profile }, { schemas }) => {
    if (content === undefined)
        return [];
    const { bytes, contentType, file } = content;
    const jsonSchemas = schemas.map((text, index) => ({ name: `validator ${index + 1}`, text }));
    const findings = await (0, check_js_1.checkContent)(bytes, (0, content_type_js_1.kindOf)(contentType), { profileType: profile.Type, jsonSchemas });
    return findings.map((finding) => placed(finding, file));
};
exports.check = check;


/***/ }),

/***/ 1216:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compare = void 0;
const content_type_js_1 = __webpack_require__(5507);
const diff_js_1 = __webpack_require__(5320);
const notes_js_1 = __webpack_require__(2016);
const profile_js_1 = __webpack_require__(8632);
const essence = (contentType) => (contentType.split(';')[0] ?? '').trim().toLowerCase();
/** The same text under another type is another configuration to whoever reads it. */
const typeChange = (before, after) => ({
    subject: 'content-type',
    kind: 'changed',
    path: '',
    summary: `content type changed from ${essence(before)} to ${essence(after)}`
});
const withoutValues = ({ subject, kind, path, summary }) => ({
    subject,
    kind,
    path,
    summary
});
/** Compares what would be deployed with what is served; values are in it only when they are to be shown. */
const compare = async ({ content, served: now, isSame }, served, { profile }, showValues) => {
    if (isSame && served !== undefined)
        return { changes: [], words: `This is what the environment serves already: ${(0, notes_js_1.servedInWords)(served)}.` };
    if (content === undefined) {
        const before = served === undefined ? 'nothing of this profile' : (0, notes_js_1.servedInWords)(served);
        return {
            changes: undefined,
            words: `The environment serves ${before}. AppConfig does not store this profile's configuration: what differs in it cannot be told.`
        };
    }
    if (served !== undefined && now === undefined) {
        return {
            changes: undefined,
            words: `The environment serves ${(0, notes_js_1.servedInWords)(served)}, which is not stored any more: what differs cannot be told.`
        };
    }
    const found = await (0, diff_js_1.diffContent)(now?.bytes, content.bytes, (0, content_type_js_1.kindOf)(content.contentType), (0, profile_js_1.isFeatureFlags)(profile));
    const changes = now !== undefined && essence(now.contentType) !== essence(content.contentType)
        ? [typeChange(now.contentType, content.contentType), ...found]
        : found;
    return {
        changes: showValues ? changes : changes.map(withoutValues),
        words: served === undefined
            ? 'The environment serves nothing of this profile yet: all of it is new.'
            : `Compared with what the environment serves now: ${(0, notes_js_1.servedInWords)(served)}.`
    };
};
exports.compare = compare;


/***/ }),

/***/ 4657:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.drawUp = void 0;
const problem_js_1 = __webpack_require__(1736);
const new_content_js_1 = __webpack_require__(8739);
const profile_js_1 = __webpack_require__(8632);
const resolve_js_1 = __webpack_require__(1921);
const together_js_1 = __webpack_require__(6900);
const check_js_1 = __webpack_require__(6177);
const comparison_js_1 = __webpack_require__(1216);
const findings_js_1 = __webpack_require__(5515);
const proposal_js_1 = __webpack_require__(5015);
const subject_js_1 = __webpack_require__(4097);
const survey_js_1 = __webpack_require__(3175);
const verdict_js_1 = __webpack_require__(9147);
/**
 * Finds out what a deployment would do, without creating anything. Content that cannot even be read is a plan, too: one
 * that fails. Rejects with a `DeploymentError` for what is wrong elsewhere.
 */
const drawUp = async (config, workspace, source) => {
    const naming = (0, survey_js_1.findNamed)(config, source);
    const reading = (0, new_content_js_1.readSource)(config.source, workspace);
    const [found, read] = await Promise.allSettled([naming, reading]);
    if (found.status === 'fulfilled' && read.status === 'rejected' && read.reason instanceof problem_js_1.DeploymentError)
        return refused(found.value, read.reason.problem);
    // Names that are wrong as well are reported together with it.
    const [named, asked] = await (0, together_js_1.together)([naming, reading]);
    const { application, profile, place } = named;
    const [wanted, situation] = await (0, together_js_1.together)([
        (0, resolve_js_1.wantedBy)(asked, application, profile, place, source),
        (0, survey_js_1.survey)(config, named, source)
    ]);
    const versions = (0, profile_js_1.hostedVersionsOf)(application, profile, source);
    const proposal = await (0, proposal_js_1.readProposal)(wanted, named, situation, versions, source);
    const [comparison, flaws] = await (0, together_js_1.together)([
        (0, comparison_js_1.compare)(proposal, situation.served, named, config.showValues),
        (0, check_js_1.check)(proposal, named, situation.validators)
    ]);
    const plan = {
        subject: (0, subject_js_1.planSubject)(named, proposal, situation),
        changes: comparison.changes,
        comparison: comparison.words,
        findings: [...flaws, ...(0, findings_js_1.findingsOn)(named, situation, wanted)],
        ...(situation.holder !== undefined && { holder: situation.holder })
    };
    const isUnchanged = proposal.isSame && !situation.isOwnHolder;
    const isValid = flaws.every(({ severity }) => severity !== 'error');
    return { plan, place, outcome: (0, verdict_js_1.outcomeOf)(plan, isUnchanged, isValid) };
};
exports.drawUp = drawUp;
/** The plan of content that is none. */
const refused = (named, problem) => {
    const findings = (problem.remarks ?? []).map(({ message, ...at }) => ({
        severity: 'error',
        message,
        at
    }));
    const { hint } = problem;
    return {
        plan: {
            subject: (0, subject_js_1.planSubject)(named, undefined, undefined),
            changes: undefined,
            comparison: 'Nothing was compared.',
            findings
        },
        place: named.place,
        outcome: { kind: 'failed', reason: problem.message, problem, ...(hint !== undefined && { hint }) }
    };
};


/***/ }),

/***/ 5515:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findingsOn = void 0;
const notes_js_1 = __webpack_require__(2016);
const subject_js_1 = __webpack_require__(2589);
const words_js_1 = __webpack_require__(420);
const note = (message) => ({ severity: 'note', message });
/** `deployment 12 of profile flags (DEPLOYING, 20 %) holds the environment …` */
const busy = ({ title, snapshot, by }) => {
    const { state, percent, expectedEnd } = snapshot;
    const progress = percent === undefined ? state : `${state}, ${percent} %`;
    const end = expectedEnd === undefined ? '' : `; its end is expected at ${(0, words_js_1.utc)(expectedEnd)}`;
    const run = by === undefined ? '' : `; started by ${by}`;
    return note(`The environment is busy: ${title} (${progress}) holds it${end}${run}`);
};
const validation = ({ lambdas, unknown }) => [
    ...lambdas.map((arn) => note(`Only AWS can run this validator, and will before it starts anything: ${arn}`)),
    ...(unknown === undefined
        ? []
        : [
            {
                severity: 'warning',
                message: `The profile's validators are not known and were not run here: ${unknown}`
            }
        ])
];
/** What is worth knowing besides the content. */
const findingsOn = ({ strategy }, { monitors, holder, validators, extensions }, wanted) => [
    ...(holder === undefined ? [] : [busy(holder)]),
    ...extensions.problems.map((message) => ({ severity: 'error', message })),
    ...validation(validators),
    ...(strategy === undefined ? [] : (0, notes_js_1.timetableNotes)(strategy).map(note)),
    ...(0, notes_js_1.alarmNotes)(monitors).map(note),
    ...extensions.notes.map(note),
    ...(wanted === undefined ? [] : (0, subject_js_1.underWayNotes)(wanted).map(note))
];
exports.findingsOn = findingsOn;


/***/ }),

/***/ 5015:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readProposal = void 0;
const problem_js_1 = __webpack_require__(1736);
const hosted_versions_js_1 = __webpack_require__(3386);
const profile_js_1 = __webpack_require__(8632);
const same_content_js_1 = __webpack_require__(9555);
const store_content_js_1 = __webpack_require__(9268);
const unchanged_js_1 = __webpack_require__(2220);
const version_js_1 = __webpack_require__(4617);
/** Reads both sides. Rejects with a `DeploymentError`, also when the version that is asked for does not exist. */
const readProposal = async (wanted, { place, profile }, { served }, versions, source) => {
    if (wanted.kind !== 'content' && !(0, profile_js_1.isHosted)(profile)) {
        const isSame = wanted.version.version === served?.version;
        return { wanted, stored: undefined, content: undefined, served: undefined, isSame };
    }
    const { signal } = source;
    const [content, now] = await Promise.all([
        wanted.kind === 'content' ? wanted.content : stored(wanted.version, versions, signal),
        served && (0, unchanged_js_1.servedContent)(served, versions, signal)
    ]);
    const isSame = now !== undefined && (await (0, same_content_js_1.saysTheSame)(content, now, (0, profile_js_1.isFeatureFlags)(profile)));
    const library = { place, profile, versions, clients: source, servedDiffers: !isSame };
    return {
        wanted,
        stored: wanted.kind === 'content' ? await (0, store_content_js_1.findStored)(wanted.content, library, signal) : undefined,
        content,
        served: now && { ...now, file: undefined },
        isSame
    };
};
exports.readProposal = readProposal;
const stored = async (version, versions, signal) => {
    const number = (0, version_js_1.versionNumber)(version);
    const content = number === undefined ? undefined : await (0, hosted_versions_js_1.contentOf)(number, versions, signal);
    if (content !== undefined)
        return { ...content, file: undefined };
    throw new problem_js_1.DeploymentError({
        kind: 'not-found',
        message: `Configuration profile ${versions.profileName} has no version ${version.version}`,
        hint: 'Give the number or the label of a version that exists, or `latest`.'
    });
};


/***/ }),

/***/ 4097:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planSubject = void 0;
const notes_js_1 = __webpack_require__(2016);
const subject_js_1 = __webpack_require__(2589);
const words_js_1 = __webpack_require__(420);
const contentRow = ({ wanted, stored }) => {
    switch (wanted.kind) {
        case 'existing':
            return [['Version', (0, notes_js_1.versionInWords)(wanted.version)]];
        case 'promotion':
            return (0, subject_js_1.promotionRows)(wanted.version);
        case 'content': {
            const { title, contentType, bytes, label } = wanted.content;
            const source = `${title} (${contentType}, ${bytes.length} bytes)`;
            if (stored !== undefined)
                return [['Version', `${(0, notes_js_1.versionInWords)(stored.version)}, stored already: ${source}`]];
            return [['Version', `a new one${label === undefined ? '' : ` labelled ${label}`}, from ${source}`]];
        }
    }
};
const factsOf = ({ wanted, stored }) => {
    const version = wanted.kind === 'content' ? stored?.version : wanted.version;
    return version === undefined ? {} : (0, subject_js_1.versionFacts)(version);
};
/** What would be deployed where, and what it would replace; as much of it as is known. */
const planSubject = ({ application, environment, profile, strategy, place }, proposal, situation) => ({
    title: `${application.name} / ${environment.name} / ${profile.name}`,
    rows: [
        ['Application', (0, words_js_1.withId)(application)],
        ['Environment', (0, words_js_1.withId)(environment)],
        ['Configuration profile', (0, subject_js_1.profileInWords)(profile)],
        ...(proposal === undefined ? [] : contentRow(proposal)),
        ...(situation === undefined ? [] : [replaced(situation)]),
        ...(strategy === undefined ? [] : [['Strategy', (0, subject_js_1.strategyInWords)(strategy)]]),
        ...(situation === undefined ? [] : (0, subject_js_1.extensionRows)(situation.extensions)),
        ['Region', place.region]
    ],
    notes: [],
    facts: proposal === undefined ? {} : factsOf(proposal)
});
exports.planSubject = planSubject;
const replaced = ({ served }) => [
    'Replaces',
    served === undefined ? 'nothing of this profile' : (0, notes_js_1.servedInWords)(served)
];


/***/ }),

/***/ 3175:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.survey = exports.findNamed = void 0;
const alarms_js_1 = __webpack_require__(7223);
const extension_check_js_1 = __webpack_require__(4418);
const inspect_js_1 = __webpack_require__(2009);
const names_js_1 = __webpack_require__(3349);
const place_js_1 = __webpack_require__(6870);
const served_js_1 = __webpack_require__(2584);
const together_js_1 = __webpack_require__(6900);
const validators_js_1 = __webpack_require__(822);
/** Finds all that the configuration names; wrong names are reported together. Rejects with a `DeploymentError`. */
const findNamed = async (config, source) => {
    const finishCheck = (0, extension_check_js_1.beginExtensionCheck)(source);
    const finding = (0, names_js_1.findApplication)(config.application, source);
    const [application, environment, profile, strategy] = await (0, together_js_1.together)([
        finding,
        finding.then((found) => (0, names_js_1.findEnvironment)(config.environment, found, source)),
        finding.then((found) => (0, names_js_1.findProfile)(config.configurationProfile, found, source)),
        config.deploymentStrategy === undefined
            ? Promise.resolve(undefined)
            : (0, names_js_1.findStrategy)(config.deploymentStrategy, source)
    ]);
    const place = (0, place_js_1.placeOf)(config.region, application, environment, profile);
    return { application, environment, profile, strategy, place, finishCheck };
};
exports.findNamed = findNamed;
/** Looks at the place: what it serves, who holds it, what watches it, what validates. Rejects with a `DeploymentError`. */
const survey = async (config, { application, environment, profile, place, finishCheck }, source) => {
    const titles = { application: application.name, environment: environment.name, profile: profile.name };
    const [monitors, validators, now, extensions] = await (0, together_js_1.together)([
        (0, alarms_js_1.monitorsOf)(config.environment, environment, application, source),
        (0, validators_js_1.validatorsOf)(config.configurationProfile, profile, application, source),
        serving(place, source),
        finishCheck(place, titles, undefined)
    ]);
    return { monitors, validators, ...now, extensions };
};
exports.survey = survey;
const serving = async (place, source) => {
    const { page, holder } = await (0, inspect_js_1.lookAt)(place, source, source.signal);
    const held = page.items.find(({ DeploymentNumber: number }) => String(number) === holder?.id);
    return {
        served: await (0, served_js_1.servedIn)(place, source, source.signal, page),
        holder,
        // Older services do not name the profile in a listing: it may be ours then.
        isOwnHolder: holder !== undefined && (held?.ConfigurationProfileId ?? place.profileId) === place.profileId
    };
};


/***/ }),

/***/ 822:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.validatorsOf = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
const problem_js_1 = __webpack_require__(1736);
/** A listing tells the types of a profile's validators; who asked by the id has the validators themselves. */
const areKnown = (wanted, { id, Validators: validators, ValidatorTypes: types }) => validators !== undefined || wanted === id || types === undefined || types.length === 0;
const sorted = (validators) => {
    const contents = (type) => validators.filter(({ Type }) => Type === type).map(({ Content }) => Content ?? '');
    return { schemas: contents('JSON_SCHEMA'), lambdas: contents('LAMBDA') };
};
/**
 * The validators of a profile. That they cannot be read is no failure: AWS runs them all before it starts anything.
 *
 * @param wanted what the profile was looked up by
 */
const validatorsOf = async (wanted, profile, application, { reads, region, signal }) => {
    if (areKnown(wanted, profile))
        return sorted(profile.Validators ?? []);
    try {
        const { Validators: validators = [] } = await (0, call_js_1.call)({ operation: 'GetConfigurationProfile', resource: `configuration profile ${profile.name}`, region }, signal, (options) => reads.send(new client_appconfig_1.GetConfigurationProfileCommand({
            ApplicationId: application.id,
            ConfigurationProfileId: profile.id
        }), options));
        return sorted(validators);
    }
    catch (error) {
        return { ...sorted([]), unknown: (0, problem_js_1.problemOf)(error).message };
    }
};
exports.validatorsOf = validatorsOf;


/***/ }),

/***/ 9147:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.outcomeOf = exports.changesInWords = void 0;
const MOST_TOLD = 3;
const count = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
/** `2 changes: flag sale added, enabled; flag news disabled` */
const changesInWords = (changes) => {
    const told = changes.slice(0, MOST_TOLD).map(({ summary }) => summary);
    const rest = changes.length - told.length;
    return `${count(changes.length, 'change')}: ${[...told, ...(rest > 0 ? [`${rest} more`] : [])].join('; ')}`;
};
exports.changesInWords = changesInWords;
const remarksOf = (errors) => errors.flatMap(({ message, at }) => (at === undefined ? [] : [{ ...at, message }]));
const invalid = (errors, changes, isContent) => {
    const told = errors.slice(0, MOST_TOLD).map(({ message }) => message);
    const rest = errors.length - told.length;
    const message = `${isContent ? 'the configuration is not valid, ' : ''}a deployment would be refused: ${[...told, ...(rest > 0 ? [`${rest} more`] : [])].join('; ')}`;
    const remarks = remarksOf(errors);
    return {
        kind: 'failed',
        reason: message,
        problem: { kind: 'invalid', message, ...(remarks.length > 0 && { remarks }) },
        ...(changes !== undefined && { changes })
    };
};
/**
 * How a step with this plan ends. An environment that serves the same is unchanged, unless a deployment of the profile
 * is on its way: then it will not serve that for long.
 *
 * @param isValid the content itself; what else is wrong is among the findings
 */
const outcomeOf = ({ changes, comparison, findings }, isUnchanged, isValid) => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        return invalid(errors, changes, !isValid);
    const told = changes === undefined ? {} : { changes };
    if (isUnchanged)
        return { kind: 'unchanged', reason: comparison, ...told };
    return {
        kind: 'planned',
        ...(changes !== undefined && changes.length > 0 && { reason: (0, exports.changesInWords)(changes) }),
        ...told
    };
};
exports.outcomeOf = outcomeOf;


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


/***/ }),

/***/ 1999:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderPlanComment = renderPlanComment;
const outcome_js_1 = __webpack_require__(5519);
const plan_js_1 = __webpack_require__(1307);
const summary_parts_js_1 = __webpack_require__(2921);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** UTF-8 bytes of each part. With heading, sentences and footer they stay below 65,000, and so do the characters. */
const BUDGET = {
    facts: 12_000,
    changes: 22_000,
    findings: 9_000,
    notes: 5_000,
    reason: 5_000
};
const NOTHING_DONE = ['A plan', 'nothing was created or started.'];
/** The comment of a plan as GitHub-flavoured Markdown, below 65,000 characters whatever the plan holds. */
function renderPlanComment({ plan, outcome, sha, runUrl, footer: [begin, end] = NOTHING_DONE }) {
    const { emoji, words } = words_js_1.OUTCOME[outcome.kind];
    const commit = (0, text_js_1.code)(/^[\da-f]{7,64}$/.test(sha) ? sha.slice(0, 7) : '');
    const run = (0, summary_parts_js_1.address)('this run', runUrl);
    return (0, summary_parts_js_1.blocks)(`### ${emoji} ${(0, text_js_1.markdown)(`${plan.subject.title}: ${words}`, 300)}`, (0, outcome_js_1.isFailure)(outcome)
        ? (0, summary_parts_js_1.alert)('CAUTION', outcome.reason, BUDGET.reason)
        : (0, text_js_1.markdown)((0, text_js_1.sentence)((0, plan_js_1.reasonBeside)(plan, outcome)), 500), (0, summary_parts_js_1.factTable)(plan.subject.rows.map(summary_parts_js_1.textRow), BUDGET.facts), ...(0, plan_js_1.planBlocks)(plan, BUDGET), `<sub>${[begin, commit === '' ? '' : `for ${commit}`, `by ${run}: ${end}`].filter((part) => part !== '').join(' ')}</sub>`);
}


/***/ })

};
