export const id = 679;
export const ids = [679];
export const modules = {

/***/ 389:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.flaw = exports.nameOf = void 0;
const pointer_js_1 = __webpack_require__(7813);
/** The place in words. */
const nameOf = (path) => path.length === 0 ? 'The document' : (0, pointer_js_1.pointerOf)(path);
exports.nameOf = nameOf;
/** One flaw at a place: `problem` goes on from the place's name ("must be …"). */
const flaw = ({ path, value }, problem, severity = 'error') => [{ severity, at: value.at, message: `${(0, exports.nameOf)(path)} ${problem}` }];
exports.flaw = flaw;


/***/ }),

/***/ 2679:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.manageExtensions = manageExtensions;
const clients_js_1 = __webpack_require__(201);
const deploy_js_1 = __webpack_require__(9624);
const persist_js_1 = __webpack_require__(4147);
const start_js_1 = __webpack_require__(5059);
const plan_comment_js_1 = __webpack_require__(1999);
const run_context_js_1 = __webpack_require__(9087);
const account_js_1 = __webpack_require__(8319);
const apply_js_1 = __webpack_require__(2732);
const compare_js_1 = __webpack_require__(6075);
const read_js_1 = __webpack_require__(4647);
const outcome_js_1 = __webpack_require__(312);
const survey_js_1 = __webpack_require__(552);
/** `operation: extensions` for AppConfig: brings custom extensions and associations in line with a file. */
async function manageExtensions(config, surroundings) {
    const { run, ports, version, access } = surroundings;
    const { region, prune } = config;
    let wished;
    let look;
    const clients = (0, clients_js_1.createClients)({ region, version, run, access });
    const lookAround = (wanted) => (0, persist_js_1.persist)(async (signal) => {
        const account = (0, account_js_1.accountHint)(config.role, wanted, clients);
        const found = await (0, survey_js_1.survey)(wanted, prune, account, { reads: clients.reads, region, signal });
        return { found, comparison: (0, compare_js_1.compare)(wanted, found) };
    }, ports, ports.cancel, start_js_1.PREPARATION_MS);
    const task = { file: config.file, region, prune };
    const tell = async (plan, outcome) => {
        const id = await comment(plan, outcome, config, surroundings);
        return id === undefined ? outcome : { ...outcome, facts: { ...outcome.facts, 'comment-id': id } };
    };
    try {
        wished = await (0, read_js_1.readExtensionsFile)(config.file, run.workspace, run.repository);
    }
    catch (error) {
        const plan = (0, outcome_js_1.planOfNothing)(task);
        const outcome = (0, deploy_js_1.notStarted)(error);
        ports.report({ kind: 'planned', plan });
        return tell(plan, outcome);
    }
    try {
        look = await lookAround(wished);
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
    const plan = (0, outcome_js_1.planOf)(wished, look.comparison, task);
    ports.report({ kind: 'planned', plan });
    const { steps, refusals } = look.comparison;
    const outcome = refusals.length > 0
        ? (0, outcome_js_1.refused)(look.comparison, task)
        : steps.length === 0
            ? (0, outcome_js_1.unchanged)(wished)
            : config.dryRun
                ? (0, outcome_js_1.planned)(steps)
                : (0, outcome_js_1.applied)(await (0, apply_js_1.applyAll)(look, () => lookAround(wished), { clients, region, owner: wished.owner }, ports));
    return tell(plan, outcome);
}
/** One comment for each file. */
const comment = async (plan, outcome, { github, region, dryRun, file }, { env, version, run, ports }) => {
    // After a cancel there is no time for it.
    if (!github.comment || outcome.kind === 'cancelled')
        return undefined;
    const { tellPullRequest } = await __webpack_require__.e(/* import() */ 860).then(__webpack_require__.bind(__webpack_require__, 6860));
    return tellPullRequest(github, {
        kind: 'extensions',
        target: ['appconfig', region, file],
        render: () => (0, plan_comment_js_1.renderPlanComment)({
            plan,
            outcome,
            sha: run.sha,
            runUrl: (0, run_context_js_1.runUrl)(run),
            ...(!dryRun && { footer: ['What was done', 'its log says more.'] })
        })
    }, { env, version, run }, ports);
};


/***/ }),

/***/ 8319:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.accountHint = void 0;
const json_js_1 = __webpack_require__(9972);
const actual_js_1 = __webpack_require__(9096);
const ACCOUNT = /^\d{12}$/;
const accountIn = (arn) => {
    const id = arn?.split(':')[4] ?? '';
    return ACCOUNT.test(id) ? id : undefined;
};
/** Where else the account is told: an ARN in the file, the role that was assumed, the credentials. */
const accountHint = (role, { associations }, { reads }) => async () => {
    const inFile = associations
        .flatMap(({ application, environment, profile }) => [application, environment, profile])
        .find((text) => text !== undefined && (0, actual_js_1.accountPrefixOf)(text) !== undefined);
    const id = accountIn(inFile) ?? accountIn(role?.arn);
    if (id !== undefined)
        return id;
    const own = (0, json_js_1.textIn)(await reads.config.credentials(), 'accountId');
    return own !== undefined && ACCOUNT.test(own) ? own : undefined;
};
exports.accountHint = accountHint;


/***/ }),

/***/ 2732:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.applyAll = void 0;
const time_limit_js_1 = __webpack_require__(1040);
const perform_js_1 = __webpack_require__(8242);
/** How long a call that is on its way may take to end after a cancel, in milliseconds: its answer says what was done. */
const GRACE_MS = 5_000;
/**
 * Takes all steps; and those that are left when something turned out otherwise than it was compared, after another
 * look. Never rejects.
 */
const applyAll = async ({ found, comparison }, lookAgain, writer, ports) => {
    const first = await apply(comparison.steps, found, writer, ports);
    if (!first.again)
        return first;
    try {
        const next = await lookAgain();
        const rest = await apply(next.comparison.steps, next.found, writer, ports);
        return { ...rest, done: [...first.done, ...rest.done] };
    }
    catch (error) {
        return { ...first, ended: asError(error) };
    }
};
exports.applyAll = applyAll;
const asError = (error) => (error instanceof Error ? error : new Error(String(error)));
/**
 * Takes the steps one after the other, and stops at the first failure, or between two of them at a cancel.
 * Never rejects. `again` tells whether something turned out otherwise than it was compared.
 */
const apply = async (steps, { prefix, listed }, writer, ports) => {
    const limit = (0, time_limit_js_1.graceAfter)(ports.clock, ports.cancel, GRACE_MS);
    const shop = {
        writer: { ...writer, signal: limit.signal },
        ports,
        before: listed,
        created: new Map(),
        prefix,
        surprised: false
    };
    const done = [];
    try {
        for (const step of steps) {
            if ((0, time_limit_js_1.isAborted)(ports.cancel))
                throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(ports.cancel));
            await (0, perform_js_1.perform)(step, shop);
            done.push(step);
            const what = step.changes.map(({ summary }) => summary).join('; ');
            ports.report({ kind: 'note', message: `${done.length} of ${steps.length}: ${what}` });
        }
        return { done, left: [], again: shop.surprised };
    }
    catch (error) {
        return { done, left: steps.slice(done.length), ended: asError(error), again: false };
    }
    finally {
        limit.dispose();
    }
};


/***/ }),

/***/ 9917:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deletedChange = exports.valuesChange = exports.replacedChange = exports.madeChange = exports.associationWords = exports.tagChanges = exports.extensionChange = exports.definitionChanges = void 0;
const pointer_js_1 = __webpack_require__(7813);
/** A difference of two texts; empty ones are none. */
const changed = (subject, path, what, before, after) => {
    if (before === after)
        return [];
    const kind = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
    return [
        {
            subject,
            kind,
            path: (0, pointer_js_1.pointerOf)(path),
            summary: `${what} ${kind}`,
            ...(before !== '' && { before }),
            ...(after !== '' && { after })
        }
    ];
};
const pairs = (before, after) => [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().map((name) => ({
    name,
    before: Object.hasOwn(before, name) ? before[name] : undefined,
    after: Object.hasOwn(after, name) ? after[name] : undefined
}));
const wholly = (subject, path, what, kind) => ({
    subject,
    kind,
    path: (0, pointer_js_1.pointerOf)(path),
    summary: `${what} ${kind}`
});
const actionChanges = (extension, { name: point, before, after }) => {
    const path = ['extensions', extension, 'actions', point];
    const whole = `action ${(after ?? before)?.name ?? ''} at ${point} of extension ${extension}`;
    if (before === undefined || after === undefined)
        return [wholly('action', path, whole, before === undefined ? 'added' : 'removed')];
    const of = `of action ${after.name} at ${point} of extension ${extension}`;
    return [
        ...changed('action', [...path, 'name'], `name ${of}`, before.name, after.name),
        ...changed('action', [...path, 'uri'], `URI ${of}`, before.uri, after.uri),
        ...changed('action', [...path, 'role-arn'], `role ${of}`, before.roleArn ?? '', after.roleArn ?? ''),
        ...changed('action', [...path, 'description'], `description ${of}`, before.description, after.description)
    ];
};
const parameterChanges = (extension, { name, before, after }) => {
    const path = ['extensions', extension, 'parameters', name];
    const whole = `parameter ${name} of extension ${extension}`;
    if (before === undefined || after === undefined)
        return [wholly('parameter', path, whole, before === undefined ? 'added' : 'removed')];
    const flag = (key) => changed('parameter', [...path, key], `\`${key}\` of ${whole}`, String(before[key]), String(after[key]));
    return [
        ...flag('required'),
        ...flag('dynamic'),
        ...changed('parameter', [...path, 'description'], `description of ${whole}`, before.description, after.description)
    ];
};
/** What makes two definitions different; nothing for equal ones. */
const definitionChanges = (name, before, after) => [
    ...changed('extension', ['extensions', name, 'description'], `description of extension ${name}`, before.description, after.description),
    ...pairs(before.actions, after.actions).flatMap((pair) => actionChanges(name, pair)),
    ...pairs(before.parameters, after.parameters).flatMap((pair) => parameterChanges(name, pair))
];
exports.definitionChanges = definitionChanges;
/** A whole extension. */
const extensionChange = (name, kind) => wholly('extension', ['extensions', name], `extension ${name}`, kind);
exports.extensionChange = extensionChange;
/** Tags that are set or taken away. */
const tagChanges = (extension, before, after) => pairs(before, after).flatMap(({ name, before: was = '', after: is = '' }) => Object.hasOwn(before, name) && Object.hasOwn(after, name)
    ? changed('tag', ['extensions', extension, 'tags', name], `tag ${name} of extension ${extension}`, was, is)
    : [
        wholly('tag', ['extensions', extension, 'tags', name], `tag ${name} of extension ${extension}`, Object.hasOwn(after, name) ? 'added' : 'removed')
    ]);
exports.tagChanges = tagChanges;
/** Names of what differs, without values: `team changed, mood added`. */
const valueWords = (before, after) => pairs(before, after)
    .filter((pair) => pair.before !== pair.after)
    .map(({ name, before: was, after: is }) => was === undefined ? `${name} added` : `${name} ${is === undefined ? 'removed' : 'changed'}`)
    .join(', ');
const association = ({ extension, resource }, words, kind, part = []) => ({
    subject: 'association',
    kind,
    path: (0, pointer_js_1.pointerOf)(['associations', extension, ...resource.split('/'), ...part]),
    summary: words
});
/** `association of extension notify with shop / prod` */
const associationWords = ({ extension, title }) => `association of extension ${extension} with ${title}`;
exports.associationWords = associationWords;
/** An association that is made. Values of parameters are left out: they may be secret. */
const madeChange = (between, parameters) => {
    const names = Object.keys(parameters).sort();
    const values = names.length === 0 ? '' : `, with values for ${names.join(', ')}`;
    return association(between, `${(0, exports.associationWords)(between)} added${values}`, 'added');
};
exports.madeChange = madeChange;
/** An association that takes another version. */
const replacedChange = (between, before, after) => ({
    ...association(between, `${(0, exports.associationWords)(between)} made anew for version ${after} (it is of version ${before})`, 'changed', ['version']),
    before: String(before),
    after: String(after)
});
exports.replacedChange = replacedChange;
/** Parameters of an association that get other values; undefined when none does. */
const valuesChange = (between, before, after) => {
    const words = valueWords(before, after);
    if (words === '')
        return undefined;
    const summary = `values of the ${(0, exports.associationWords)(between)} changed: ${words}`;
    return association(between, summary, 'changed', ['parameters']);
};
exports.valuesChange = valuesChange;
/** An association that is deleted. */
const deletedChange = (between, id) => association(between, `${(0, exports.associationWords)(between)} removed (${id})`, 'removed');
exports.deletedChange = deletedChange;


/***/ }),

/***/ 604:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.twice = exports.isFor = exports.compareAssociation = void 0;
const changes_js_1 = __webpack_require__(9917);
const comparison_js_1 = __webpack_require__(6859);
const content_js_1 = __webpack_require__(5374);
const table_js_1 = __webpack_require__(2131);
const newOf = ({ wished, extensionId, extensionName, resource, pin }) => ({
    extensionId,
    extensionName,
    resource,
    parameters: wished.parameters,
    version: pin
});
/** Whether an association may be as the file wants it; what its version of the extension takes, only AWS knows. */
const refusalOf = ({ wished, extensionName, pin, newest, definition }) => {
    if (definition === 'none') {
        const there = newest === undefined ? 'the extension is yet to be created, as version 1' : `the newest is ${newest}`;
        return (0, comparison_js_1.refuse)(wished.at, `extension ${extensionName} has no version ${pin ?? ''}; ${there}`);
    }
    if (definition === undefined)
        return undefined;
    const problems = (0, content_js_1.valueProblems)(extensionName, wished.parameters, definition);
    return problems.length === 0
        ? undefined
        : (0, comparison_js_1.joined)(problems.map((problem) => (0, comparison_js_1.refuse)(wished.at, `the association ${problem}`)));
};
/** An association of the file with those that there are of its extension and place. */
const compareAssociation = (wanted, there, owner) => {
    const { wished, extensionName, title, resource, pin, newest } = wanted;
    const between = { extension: extensionName, title, resource };
    const refusal = refusalOf(wanted);
    if (refusal !== undefined)
        return refusal;
    const what = (0, changes_js_1.associationWords)(between);
    const own = there.filter(({ tags }) => tags[table_js_1.OWNER_TAG] === owner);
    const [foreign] = there.filter(({ tags }) => tags[table_js_1.OWNER_TAG] !== owner);
    const association = newOf(wanted);
    const { parameters } = wished;
    const [first] = own;
    if (first === undefined) {
        if (foreign !== undefined) {
            return (0, comparison_js_1.refuse)(wished.at, `extension ${extensionName} is associated with ${title} already, and association ${foreign.id} does not belong to owner ${JSON.stringify(owner)}: ${(0, comparison_js_1.ownerInWords)(foreign.tags)}. Delete it; or set that tag to ${JSON.stringify(owner)} to hand it over`);
        }
        const changes = [(0, changes_js_1.madeChange)(between, parameters)];
        return { ...comparison_js_1.NOTHING, steps: [{ kind: 'create-association', association, what, changes }] };
    }
    const version = pin ?? newest ?? 1;
    const suiting = own.filter((one) => one.version === version);
    const kept = suiting.find((one) => (0, changes_js_1.valuesChange)(between, one.parameters, parameters) === undefined) ?? suiting[0];
    const rest = own.filter((one) => one !== (kept ?? first));
    const values = kept && (0, changes_js_1.valuesChange)(between, kept.parameters, parameters);
    const steps = kept === undefined
        ? [
            {
                kind: 'replace-association',
                id: first.id,
                association,
                what,
                changes: [
                    (0, changes_js_1.replacedChange)(between, first.version, version),
                    ...[(0, changes_js_1.valuesChange)(between, first.parameters, parameters)].filter((change) => change !== undefined)
                ]
            }
        ]
        : values === undefined
            ? []
            : [{ kind: 'update-association', id: kept.id, parameters, what, changes: [values] }];
    return {
        ...comparison_js_1.NOTHING,
        // Left over from a run that ended between making one anew and deleting the old one.
        steps: [...steps, ...rest.map((one) => (0, comparison_js_1.removal)(one, extensionName, title))]
    };
};
exports.compareAssociation = compareAssociation;
/** Whether an association is of the extension and place that the file names. */
const isFor = (association, { extensionId, resource }) => association.extensionId === extensionId && association.resource === resource;
exports.isFor = isFor;
/** Associations that are one: two names in the file may stand for the same thing. */
const twice = (wanted) => {
    const seen = new Set();
    return wanted.flatMap(({ extensionId, extensionName, resource, title, wished }) => {
        const key = JSON.stringify([extensionId ?? extensionName, resource]);
        if (seen.size < seen.add(key).size)
            return [];
        return [(0, comparison_js_1.refuse)(wished.at, `extension ${extensionName} is associated with ${title} twice in this file`)];
    });
};
exports.twice = twice;


/***/ }),

/***/ 4443:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compareExtension = void 0;
const actual_js_1 = __webpack_require__(9096);
const changes_js_1 = __webpack_require__(9917);
const comparison_js_1 = __webpack_require__(6859);
const table_js_1 = __webpack_require__(2131);
/** Tags that AWS itself sets stay out of it. */
const settable = (tags) => Object.fromEntries(Object.entries(tags).filter(([key]) => !/^aws:/i.test(key)));
const tagSteps = (wished, { newest, tags }, owner) => {
    const there = settable(tags);
    const after = { ...wished.tags, [table_js_1.OWNER_TAG]: owner };
    const changes = (0, changes_js_1.tagChanges)(wished.name, there, after);
    const what = `the tags of extension ${wished.name}`;
    const removed = changes.filter(({ kind }) => kind === 'removed');
    const set = changes.filter(({ kind }) => kind !== 'removed');
    const changedTags = Object.fromEntries(Object.entries(after).filter(([key, value]) => !Object.hasOwn(there, key) || there[key] !== value));
    const keys = Object.keys(there).filter((key) => !Object.hasOwn(after, key));
    return [
        ...(set.length > 0
            ? [{ kind: 'tag', arn: newest.arn, tags: changedTags, what, changes: set }]
            : []),
        ...(removed.length > 0 ? [{ kind: 'untag', arn: newest.arn, keys, what, changes: removed }] : [])
    ];
};
/** An extension of the file with what there is of it. */
const compareExtension = (wished, known, owner) => {
    const { name, at } = wished;
    const what = `extension ${name}`;
    if (known === undefined) {
        const changes = [(0, changes_js_1.extensionChange)(name, 'added')];
        return { ...comparison_js_1.NOTHING, steps: [{ kind: 'create-extension', extension: wished, what, changes }] };
    }
    const { newest, tags } = known;
    if ((0, actual_js_1.isByAws)(newest))
        return (0, comparison_js_1.refuse)(at, `extension ${name} is AWS's own: choose another name`);
    if (tags[table_js_1.OWNER_TAG] !== owner) {
        return (0, comparison_js_1.refuse)(at, `extension ${name} (${newest.id}) exists already and does not belong to owner ${JSON.stringify(owner)}: ${(0, comparison_js_1.ownerInWords)(tags)}. Choose another name; or set that tag to ${JSON.stringify(owner)} to hand the extension over`);
    }
    if (Object.keys(newest.parameters).length > 0 && Object.keys(wished.parameters).length === 0) {
        return (0, comparison_js_1.refuse)(at, `extension ${name} has parameters, and AWS takes the last one away from no extension: keep one, or define an extension of another name`);
    }
    const changes = (0, changes_js_1.definitionChanges)(name, newest, wished);
    return {
        ...comparison_js_1.NOTHING,
        steps: [
            ...(changes.length === 0
                ? []
                : [{ kind: 'update-extension', from: newest, to: wished, what, changes }]),
            ...tagSteps(wished, known, owner)
        ]
    };
};
exports.compareExtension = compareExtension;


/***/ }),

/***/ 6075:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.compare = void 0;
const changes_js_1 = __webpack_require__(9917);
const compare_associations_js_1 = __webpack_require__(604);
const compare_extension_js_1 = __webpack_require__(4443);
const comparison_js_1 = __webpack_require__(6859);
const compareLeftovers = ({ leftovers, listed }) => {
    const names = new Map(leftovers.extensions.map(({ id, name }) => [id, name]));
    const associations = leftovers.associations.map((one) => (0, comparison_js_1.removal)(one, names.get(one.extensionId) ?? one.extensionId, one.resource));
    const going = new Set(leftovers.associations.map(({ id }) => id));
    const extensions = leftovers.extensions.map((extension) => {
        const { id, name } = extension;
        const users = listed.filter((one) => one.extensionId === id && !going.has(one.id));
        if (users.length > 0) {
            const who = users.map((one) => `${one.id} (${one.resource})`).join(', ');
            return {
                ...comparison_js_1.NOTHING,
                findings: [
                    {
                        severity: 'warning',
                        message: `extension ${name} is no longer in the file, and stays: associations that are not this owner's use it: ${who}`
                    }
                ]
            };
        }
        const changes = [(0, changes_js_1.extensionChange)(name, 'removed')];
        return {
            ...comparison_js_1.NOTHING,
            steps: [{ kind: 'delete-extension', extension, what: `extension ${name}`, changes }]
        };
    });
    return (0, comparison_js_1.joined)([{ ...comparison_js_1.NOTHING, steps: associations }, ...extensions]);
};
/** An association is made by ARNs, and those name the account. */
const withoutAccount = ({ prefix, wanted }, steps) => {
    const [first] = wanted;
    const isTold = prefix !== undefined || steps.some(({ kind }) => kind === 'create-extension');
    if (isTold || first === undefined || !steps.some(({ kind }) => kind === 'create-association'))
        return comparison_js_1.NOTHING;
    return (0, comparison_js_1.refuse)(first.wished.at, 'no answer of AWS and no credentials tell the account that this is in: give `application` as an ARN (arn:aws:appconfig:REGION:ACCOUNT:application/ID)');
};
/**
 * What differs between the file and AWS, as steps: extensions first, then their associations, then what is left over,
 * associations before their extension. A second comparison after all steps has none.
 */
const compare = (wished, found) => {
    const { owner } = wished;
    const extensions = wished.extensions.map((one) => (0, compare_extension_js_1.compareExtension)(one, found.extensions.get(one.name), owner));
    const associations = found.wanted.map((one) => (0, compare_associations_js_1.compareAssociation)(one, found.associations.filter((association) => (0, compare_associations_js_1.isFor)(association, one)), owner));
    const all = (0, comparison_js_1.joined)([...extensions, ...associations, ...(0, compare_associations_js_1.twice)(found.wanted), compareLeftovers(found)]);
    return (0, comparison_js_1.joined)([all, withoutAccount(found, all.steps)]);
};
exports.compare = compare;


/***/ }),

/***/ 6859:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.removal = exports.ownerInWords = exports.joined = exports.refuse = exports.NOTHING = void 0;
const changes_js_1 = __webpack_require__(9917);
const table_js_1 = __webpack_require__(2131);
/** Nothing to do. */
exports.NOTHING = { steps: [], refusals: [], findings: [] };
/** A reason not to begin, at its place in the file. */
const refuse = (at, message) => ({
    ...exports.NOTHING,
    refusals: [{ ...at, message }]
});
exports.refuse = refuse;
/** Several comparisons as one. */
const joined = (parts) => ({
    steps: parts.flatMap(({ steps }) => steps),
    refusals: parts.flatMap(({ refusals }) => refusals),
    findings: parts.flatMap(({ findings }) => findings)
});
exports.joined = joined;
/** `its tag aws-deploy:owner is "shop"` */
const ownerInWords = (tags) => tags[table_js_1.OWNER_TAG] === undefined
    ? `it has no tag ${table_js_1.OWNER_TAG}`
    : `its tag ${table_js_1.OWNER_TAG} is ${JSON.stringify(tags[table_js_1.OWNER_TAG])}`;
exports.ownerInWords = ownerInWords;
/** The step that deletes an association. */
const removal = ({ id, resource }, extension, title) => ({
    kind: 'delete-association',
    id,
    what: `association ${id}`,
    changes: [(0, changes_js_1.deletedChange)({ extension, title, resource }, id)]
});
exports.removal = removal;


/***/ }),

/***/ 4049:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deleteExtension = void 0;
const problem_js_1 = __webpack_require__(1736);
const table_js_1 = __webpack_require__(2131);
const reads_js_1 = __webpack_require__(3325);
const workshop_js_1 = __webpack_require__(7816);
const writes = __importStar(__webpack_require__(5830));
/** How often, and how long apart (in milliseconds), a deletion is tried that AWS refuses or does not show yet. */
const IN_USE = { tries: 5, waitMs: 3_000 };
/** Associations that were just deleted may count for some more seconds. */
const deleteVersion = async (id, version, shop) => {
    const { writer, ports } = shop;
    for (let tried = 1;; tried++) {
        try {
            await (0, workshop_js_1.persistently)(shop, () => writes.deleteVersion(id, version, writer));
            return;
        }
        catch (error) {
            if ((0, problem_js_1.problemOf)(error).kind !== 'invalid' || tried === IN_USE.tries)
                throw error;
            await ports.clock.sleep(IN_USE.waitMs, writer.signal);
        }
    }
};
/** The newest version that is left; undefined: none. An answer that is behind still shows the one that is gone. */
const newestLeft = async (id, gone, shop) => {
    const { writer, ports } = shop;
    for (let looks = 1;; looks++) {
        const next = await (0, workshop_js_1.persistently)(shop, () => (0, reads_js_1.getExtension)(id, undefined, (0, workshop_js_1.sourceOf)(shop)));
        if (next?.version !== gone || looks === IN_USE.tries)
            return next?.version;
        await ports.clock.sleep(IN_USE.waitMs, writer.signal);
    }
};
/** Deletes all versions, from the newest on. Rejects when somebody else goes on with it meanwhile. */
const deleteExtension = async ({ id, arn, version: newest }, what, shop) => {
    const tags = await (0, workshop_js_1.persistently)(shop, () => (0, reads_js_1.tagsOf)(arn, what, (0, workshop_js_1.sourceOf)(shop)));
    if (tags[table_js_1.OWNER_TAG] !== undefined && tags[table_js_1.OWNER_TAG] !== shop.writer.owner)
        throw (0, workshop_js_1.overtaken)(what, 'given another owner');
    for (let version = newest;;) {
        await deleteVersion(id, version, shop);
        const left = await newestLeft(id, version, shop);
        if (left === undefined)
            return;
        if (left >= version)
            throw (0, workshop_js_1.overtaken)(what, `given a version ${left}, or kept it,`);
        version = left;
    }
};
exports.deleteExtension = deleteExtension;


/***/ }),

/***/ 5374:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.contentOf = exports.valueProblems = void 0;
const decimal_js_1 = __webpack_require__(4792);
const flaw_js_1 = __webpack_require__(389);
const value_js_1 = __webpack_require__(6458);
const wished_js_1 = __webpack_require__(7772);
const spec_js_1 = __webpack_require__(9480);
const table_js_1 = __webpack_require__(2131);
const text = (value, key) => {
    const found = (0, value_js_1.memberOf)(value, key);
    return found?.kind === 'string' ? found.value : undefined;
};
const flag = (value, key) => {
    const found = (0, value_js_1.memberOf)(value, key);
    return found?.kind === 'boolean' && found.value;
};
const number = (value, key) => {
    const found = (0, value_js_1.memberOf)(value, key);
    return found?.kind === 'number' ? Number((0, decimal_js_1.showExact)(found.value)) : undefined;
};
const entries = (value) => value?.kind === 'map' ? value.entries.map(({ key, value: inner }) => [(0, value_js_1.keyText)(key), inner]) : [];
const items = ({ path, value }, key) => {
    const found = (0, value_js_1.memberOf)(value, key);
    return found?.kind === 'list'
        ? found.items.map((item, index) => ({ path: [...path, key, String(index)], value: item }))
        : [];
};
const texts = (value) => Object.fromEntries(entries(value).map(([name, inner]) => [name, inner.kind === 'string' ? inner.value : '']));
const actionOf = (value) => {
    const roleArn = text(value, 'role-arn');
    return {
        name: text(value, 'name') ?? '',
        uri: text(value, 'uri') ?? '',
        ...(roleArn !== undefined && { roleArn }),
        description: text(value, 'description') ?? ''
    };
};
const actionsOf = (value) => Object.fromEntries(entries(value).flatMap(([point, list]) => {
    const [first] = list.kind === 'list' ? list.items : [];
    return first === undefined ? [] : [[point, actionOf(first)]];
}));
const parametersOf = (value) => Object.fromEntries(entries(value).map(([name, inner]) => [
    name,
    {
        required: flag(inner, 'required'),
        dynamic: flag(inner, 'dynamic'),
        description: text(inner, 'description') ?? ''
    }
]));
const extensionOf = (place) => ({
    place,
    name: text(place.value, 'name') ?? '',
    description: text(place.value, 'description') ?? '',
    actions: actionsOf((0, value_js_1.memberOf)(place.value, 'actions')),
    parameters: parametersOf((0, value_js_1.memberOf)(place.value, 'parameters')),
    tags: texts((0, value_js_1.memberOf)(place.value, 'tags'))
});
const associationOf = (place, extension, isOwn) => ({
    place,
    extension,
    isOwn,
    application: text(place.value, 'application') ?? '',
    environment: text(place.value, 'environment'),
    profile: text(place.value, 'configuration-profile'),
    parameters: texts((0, value_js_1.memberOf)(place.value, 'parameters')),
    version: number(place.value, 'version')
});
/** The value under a key, or the whole where there is none. */
const inner = ({ path, value }, key) => {
    const found = (0, value_js_1.memberOf)(value, key);
    return found === undefined ? { path, value } : { path: [...path, key], value: found };
};
const twice = (things, identity, problem) => {
    const seen = new Set();
    return things.flatMap((thing) => (seen.size < seen.add(identity(thing)).size ? [] : problem(thing)));
};
/** Values of an association that its extension does not take as they are. */
const valueProblems = (name, values, definition) => [
    ...(0, wished_js_1.undeclaredIn)(values, definition).map((parameter) => `has a value for ${parameter}, which extension ${name} does not declare`),
    ...(0, wished_js_1.lackingIn)(values, definition).map((parameter) => `has no value for ${parameter}, which extension ${name} requires`)
];
exports.valueProblems = valueProblems;
/** Whether the value under a key, if there is one, has the right form: else what follows from it says nothing. */
const isSound = ({ path, value }, key, spec) => {
    const found = (0, value_js_1.memberOf)(value, key);
    return found === undefined || (0, spec_js_1.flawsOf)({ path: [...path, key], value: found }, spec).length === 0;
};
/** Reads a document, whatever its form. @param root the whole file */
const contentOf = (root) => {
    const whole = { path: [], value: root };
    const defined = items(whole, 'extensions').map((place) => ({ place, extension: extensionOf(place) }));
    const extensions = defined.map(({ extension }) => extension);
    const names = new Map(extensions.map((extension) => [extension.name, extension]));
    const associations = [
        ...defined.flatMap(({ place, extension }) => items(place, 'associations').map((inside) => associationOf(inside, extension.name, true))),
        ...items(whole, 'associations').map((place) => {
            const extension = text(place.value, 'extension') ?? '';
            return associationOf(place, extension, names.has(extension));
        })
    ];
    const flaws = [
        ...twice(extensions.filter(({ name }) => name !== ''), ({ name }) => name, ({ place, name }) => (0, flaw_js_1.flaw)(inner(place, 'name'), `is the name of another extension of this file: ${name}`)),
        ...twice(associations.filter(({ extension, application }) => extension !== '' && application !== ''), ({ extension, application, environment, profile }) => JSON.stringify([extension, application, environment, profile]), ({ place }) => (0, flaw_js_1.flaw)(place, 'is there twice: the same extension is associated with the same place before')),
        ...associations.flatMap(({ place, extension, isOwn, version, parameters }) => {
            // What another version takes, only AWS knows.
            const definition = isOwn && version === undefined ? names.get(extension) : undefined;
            if (definition === undefined ||
                !isSound(definition.place, 'parameters', table_js_1.PARAMETERS) ||
                !isSound(place, 'parameters', table_js_1.PARAMETER_VALUES))
                return [];
            return (0, exports.valueProblems)(extension, parameters, definition).flatMap((problem) => (0, flaw_js_1.flaw)(inner(place, 'parameters'), problem));
        })
    ];
    return { owner: text(root, 'owner'), extensions, associations, flaws };
};
exports.contentOf = contentOf;


/***/ }),

/***/ 4647:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readExtensionsFile = exports.fileError = void 0;
const node_path_1 = __webpack_require__(6760);
const problem_js_1 = __webpack_require__(1736);
const parse_js_1 = __webpack_require__(9060);
const workspace_file_js_1 = __webpack_require__(5659);
const content_js_1 = __webpack_require__(5374);
const spec_js_1 = __webpack_require__(9480);
const table_js_1 = __webpack_require__(2131);
const INPUT = 'extensions-file';
const HINT = 'docs/extensions.md describes the file; with docs/extensions.schema.json an editor shows such mistakes while you write.';
const byPlace = (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
/** The error that lists everything that is wrong in a file, each at its place. */
const fileError = (file, remarks, kind) => {
    const sorted = remarks.toSorted(byPlace);
    const amount = sorted.length === 1 ? 'a problem' : `${sorted.length} problems`;
    const lines = sorted.map(({ line, column, message }) => `- line ${line ?? 1}, column ${column ?? 1}: ${message}`);
    return new problem_js_1.DeploymentError({
        kind,
        message: [
            `There ${sorted.length === 1 ? 'is' : 'are'} ${amount} in ${INPUT} ${JSON.stringify(file)}:`,
            ...lines
        ].join('\n'),
        ...(kind === 'configuration' && { hint: HINT }),
        remarks: sorted
    });
};
exports.fileError = fileError;
/** JSON is YAML; only a file that says that it is JSON is held to JSON's rules. */
const kindOf = (name) => ((0, node_path_1.extname)(name).toLowerCase() === '.json' ? 'json' : 'yaml');
/**
 * Reads and checks a file of extensions, without any call. Everything that is wrong is reported in one error, each at
 * its line and column. Rejects with a `DeploymentError`.
 *
 * @param owner when the file names none
 */
const readExtensionsFile = async (path, workspace, owner) => {
    const { name, bytes } = await (0, workspace_file_js_1.readWorkspaceFile)(path, workspace, INPUT);
    const parsed = await (0, parse_js_1.parseContent)(bytes, kindOf(name));
    if (!parsed.ok) {
        const remarks = parsed.problems.map((problem) => ({ ...problem, file: name }));
        throw (0, exports.fileError)(name, remarks, 'configuration');
    }
    const { document } = parsed;
    if (document === undefined)
        throw (0, workspace_file_js_1.fileProblem)(name, 'it is neither YAML nor JSON', HINT, INPUT);
    const { root, positionOf } = document;
    const at = (offset) => ({ file: name, ...positionOf(offset) });
    const refuse = (flaws) => {
        if (flaws.length === 0)
            return;
        throw (0, exports.fileError)(name, flaws.map((one) => ({ ...at(one.at), message: one.message })), 'configuration');
    };
    const form = (0, spec_js_1.flawsOf)({ path: [], value: root }, table_js_1.EXTENSIONS_FILE);
    const content = (0, content_js_1.contentOf)(root);
    refuse([...form, ...content.flaws]);
    return {
        owner: content.owner ?? owner,
        extensions: content.extensions.map(({ place, ...extension }) => ({
            ...extension,
            at: at(place.value.at)
        })),
        associations: content.associations.map(({ place, ...association }) => ({
            ...association,
            at: at(place.value.at)
        }))
    };
};
exports.readExtensionsFile = readExtensionsFile;


/***/ }),

/***/ 2648:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.schemaOf = void 0;
const spec_js_1 = __webpack_require__(9480);
const textSchema = ({ min, max, form }) => ({
    type: 'string',
    ...(min > 0 && { minLength: min }),
    maxLength: max,
    ...(form && { pattern: form.pattern.source })
});
const keysSchema = (keys) => 'kind' in keys ? textSchema(keys) : { enum: keys };
/** What a spec allows, as JSON Schema. */
const schemaOf = (spec) => {
    switch (spec.kind) {
        case 'text':
            return textSchema(spec);
        case 'boolean':
            return { type: 'boolean' };
        case 'number':
            return { type: 'integer', minimum: 1, maximum: spec_js_1.LARGEST };
        case 'list':
            return {
                type: 'array',
                items: (0, exports.schemaOf)(spec.of),
                ...(spec.min !== undefined && { minItems: spec.min }),
                ...(spec.max !== undefined && { maxItems: spec.max })
            };
        case 'map':
            return {
                type: 'object',
                propertyNames: keysSchema(spec.keys),
                additionalProperties: (0, exports.schemaOf)(spec.of),
                ...(spec.min !== undefined && { minProperties: spec.min }),
                ...(spec.max !== undefined && { maxProperties: spec.max })
            };
        case 'object': {
            const { members, apart, notBoth } = spec;
            const required = Object.keys(members).filter((name) => members[name]?.required);
            const unwanted = [
                ...(apart === undefined ? [] : [{ required: apart }]),
                ...(notBoth === undefined
                    ? []
                    : [
                        {
                            required: notBoth,
                            properties: Object.fromEntries(notBoth.map((name) => [name, { const: true }]))
                        }
                    ])
            ];
            return {
                type: 'object',
                properties: Object.fromEntries(Object.entries(members).map(([name, { spec: member, about }]) => [
                    name,
                    { description: about, ...(0, exports.schemaOf)(member) }
                ])),
                additionalProperties: false,
                ...(required.length > 0 && { required }),
                ...(unwanted.length > 0 && { not: { anyOf: unwanted } })
            };
        }
    }
};
exports.schemaOf = schemaOf;


/***/ }),

/***/ 9480:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.flawsOf = exports.LARGEST = void 0;
const nearest_js_1 = __webpack_require__(6572);
const decimal_js_1 = __webpack_require__(4792);
const flaw_js_1 = __webpack_require__(389);
const value_js_1 = __webpack_require__(6458);
const lengthOf = (text) => Array.from(text).length;
const count = (amount, noun, many = `${noun}s`) => `${amount} ${amount === 1 ? noun : many}`;
const within = (size, min, max, noun, many) => {
    if (size < min)
        return `must have at least ${count(min, noun, many)}`;
    return size > max ? `must have at most ${count(max, noun, many)}` : undefined;
};
/** What is wrong with a text; undefined when nothing is. */
const textProblem = (text, { min, max, form }) => within(lengthOf(text), min, max, 'character') ??
    (form === undefined || form.pattern.test(text) ? undefined : `must be ${form.words}`);
/** Scalars that people forget to quote. */
const QUOTES = {
    boolean: ' (put it in quotes)',
    number: ' (put it in quotes)',
    null: ' (it is empty)'
};
const repeated = ({ path }, entries) => {
    const seen = new Set();
    return entries.flatMap(({ key }) => {
        const name = (0, value_js_1.keyText)(key);
        if (seen.has(name))
            return (0, flaw_js_1.flaw)({ path: [...path, name], value: key }, 'is there twice');
        seen.add(name);
        return [];
    });
};
const sizeFlaw = (place, size, { min = 0, max = Infinity }) => {
    const problem = within(size, min, max, 'entry', 'entries');
    return problem === undefined ? [] : (0, flaw_js_1.flaw)(place, problem);
};
const unknownKey = (place, name, allowed) => {
    const close = (0, nearest_js_1.nearest)(name, allowed);
    const guess = close === undefined ? '' : ` (did you mean ${close}?)`;
    return (0, flaw_js_1.flaw)(place, `is not a key that may stand here${guess}; allowed: ${allowed.join(', ')}`);
};
const keyFlaw = (place, keys) => {
    const { value } = place;
    if (value.kind !== 'string')
        return (0, flaw_js_1.flaw)(place, 'is a key that must be text (put it in quotes)');
    if (!('kind' in keys))
        return keys.includes(value.value) ? [] : unknownKey(place, value.value, keys);
    const problem = textProblem(value.value, keys);
    return problem === undefined ? [] : (0, flaw_js_1.flaw)(place, `as a key ${problem}`);
};
const isTrue = (entries, name) => {
    const value = entries.find(({ key }) => (0, value_js_1.keyText)(key) === name)?.value;
    return value?.kind === 'boolean' && value.value;
};
const objectFlaws = (place, entries, { members, apart, notBoth }) => {
    const known = new Map(Object.entries(members));
    const there = new Set(entries.map(({ key }) => (0, value_js_1.keyText)(key)));
    return [
        ...[...known].flatMap(([name, { required }]) => required && !there.has(name) ? (0, flaw_js_1.flaw)(place, `must have the key ${name}`) : []),
        ...(apart?.every((name) => there.has(name)) === true
            ? (0, flaw_js_1.flaw)(place, `must have one of ${apart.join(' and ')}, not both`)
            : []),
        ...(notBoth?.every((name) => isTrue(entries, name)) === true
            ? (0, flaw_js_1.flaw)(place, `cannot be both ${notBoth.join(' and ')}`)
            : []),
        ...entries.flatMap(({ key, value }) => {
            const name = (0, value_js_1.keyText)(key);
            const path = [...place.path, name];
            const spec = known.get(name)?.spec;
            return spec === undefined
                ? unknownKey({ path, value: key }, name, [...known.keys()])
                : (0, exports.flawsOf)({ path, value }, spec);
        })
    ];
};
/** The largest of the API's integers. */
exports.LARGEST = 2_147_483_647;
const isVersion = (value) => value.kind === 'number' &&
    (0, decimal_js_1.isInteger)(value.value) &&
    (0, decimal_js_1.compareExact)(value.value, (0, decimal_js_1.exact)('1') ?? '') >= 0 &&
    (0, decimal_js_1.compareExact)(value.value, (0, decimal_js_1.exact)(String(exports.LARGEST)) ?? '') <= 0;
/** All that is wrong with a value, each at its place. */
const flawsOf = (place, spec) => {
    const { value, path } = place;
    if (value.tag !== undefined)
        return (0, flaw_js_1.flaw)(place, 'must have no YAML tag');
    switch (spec.kind) {
        case 'text': {
            if (value.kind !== 'string')
                return (0, flaw_js_1.flaw)(place, `must be text${QUOTES[value.kind] ?? ''}`);
            const problem = textProblem(value.value, spec);
            return problem === undefined ? [] : (0, flaw_js_1.flaw)(place, problem);
        }
        case 'boolean':
            return value.kind === 'boolean' ? [] : (0, flaw_js_1.flaw)(place, 'must be true or false');
        case 'number':
            return isVersion(value) ? [] : (0, flaw_js_1.flaw)(place, 'must be a whole number from 1 on');
        case 'list':
            if (value.kind !== 'list')
                return (0, flaw_js_1.flaw)(place, 'must be a list');
            return [
                ...sizeFlaw(place, value.items.length, spec),
                ...value.items.flatMap((item, index) => (0, exports.flawsOf)({ path: [...path, String(index)], value: item }, spec.of))
            ];
        case 'map':
            if (value.kind !== 'map')
                return (0, flaw_js_1.flaw)(place, 'must be an object (keys and values)');
            return [
                ...sizeFlaw(place, value.entries.length, spec),
                ...repeated(place, value.entries),
                ...value.entries.flatMap(({ key, value: member }) => {
                    const inner = [...path, (0, value_js_1.keyText)(key)];
                    return [
                        ...keyFlaw({ path: inner, value: key }, spec.keys),
                        ...(0, exports.flawsOf)({ path: inner, value: member }, spec.of)
                    ];
                })
            ];
        case 'object':
            if (value.kind !== 'map')
                return (0, flaw_js_1.flaw)(place, 'must be an object (keys and values)');
            return [...repeated(place, value.entries), ...objectFlaws(place, value.entries, spec)];
    }
};
exports.flawsOf = flawsOf;


/***/ }),

/***/ 2131:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.EXTENSIONS_SCHEMA = exports.EXTENSIONS_FILE = exports.PARAMETERS = exports.PARAMETER_VALUES = exports.ACTION_POINTS = exports.OWNER_TAG = void 0;
const schema_js_1 = __webpack_require__(2648);
/** The tag that says whose a thing is. */
exports.OWNER_TAG = 'aws-deploy:owner';
/** Source: shape ActionPoint of the API model. */
exports.ACTION_POINTS = [
    'PRE_CREATE_HOSTED_CONFIGURATION_VERSION',
    'PRE_START_DEPLOYMENT',
    'AT_DEPLOYMENT_TICK',
    'ON_DEPLOYMENT_START',
    'ON_DEPLOYMENT_STEP',
    'ON_DEPLOYMENT_BAKING',
    'ON_DEPLOYMENT_COMPLETE',
    'ON_DEPLOYMENT_ROLLED_BACK'
];
const text = (min, max, form) => ({
    kind: 'text',
    min,
    max,
    ...(form && { form })
});
const member = (about, spec) => ({ about, spec });
const required = (about, spec) => ({ about, spec, required: true });
/** Shape Identifier. */
const IDENTIFIER = text(1, 2048);
/** Shape Description. */
const DESCRIPTION = text(0, 1024);
/** Shape ExtensionOrParameterName. AWS names its own extensions `AWS.…`. */
const EXTENSION_NAME = text(1, 64, {
    pattern: /^(?!AWS\.)[^/#:\n]+$/,
    words: 'a name without /, #, : and line breaks that does not begin with AWS.'
});
const PARAMETER_NAME = text(1, 64, {
    pattern: /^[^/#:\n]+$/,
    words: 'a name without /, #, : and line breaks'
});
/** Shape Arn. */
const ARN = text(20, 2048, {
    pattern: /^arn:(aws[a-zA-Z-]*)?:[a-z]+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1})?:(\d{12})?:[a-zA-Z0-9\-_/:.]+$/,
    words: 'an ARN, such as arn:aws:iam::123456789012:role/notify'
});
/** Shapes TagMap, TagKey and TagValue. One of the fifty is the owner's. */
const TAGS = {
    kind: 'map',
    keys: text(1, 128, {
        pattern: /^(?![aA][wW][sS]:)(?!aws-deploy:owner$)/,
        words: `one of your own (aws: is reserved, and ${exports.OWNER_TAG} is the owner's)`
    }),
    of: text(0, 256),
    max: 49
};
/** Shape ParameterValueMap. */
exports.PARAMETER_VALUES = { kind: 'map', keys: PARAMETER_NAME, of: text(1, 2048), max: 10 };
const ACTION = {
    kind: 'object',
    members: {
        name: required('Name of the action.', text(1, 64)),
        uri: required('ARN of what is invoked: a Lambda function, an SNS topic, an SQS queue, or the default event bus of EventBridge.', text(1, 2048)),
        'role-arn': member('ARN of the role with which AppConfig invokes it.', ARN),
        description: member('What the action does.', DESCRIPTION)
    }
};
const PARAMETER = {
    kind: 'object',
    members: {
        required: member('Whether every association must give it a value. Default: false.', { kind: 'boolean' }),
        dynamic: member('Whether a deployment may give it a value (`dynamic-extension-parameters`). Default: false.', { kind: 'boolean' }),
        description: member('What the parameter is for.', DESCRIPTION)
    },
    notBoth: ['required', 'dynamic']
};
/** Shape ParameterMap; without an entry it is left out. */
exports.PARAMETERS = { kind: 'map', keys: PARAMETER_NAME, of: PARAMETER, max: 10 };
const TARGET = {
    application: required('Application: name, id or ARN.', IDENTIFIER),
    environment: member('Environment of the application, if only it is meant: name, id or ARN.', IDENTIFIER),
    'configuration-profile': member('Configuration profile of the application, if only it is meant: name, id or ARN.', IDENTIFIER),
    parameters: member("Values of the extension's parameters.", exports.PARAMETER_VALUES),
    version: member('Version of the extension. Default: the newest.', { kind: 'number' })
};
const APART = ['environment', 'configuration-profile'];
const EXTENSION = {
    kind: 'object',
    members: {
        name: required('Name of the extension, unique in account and region.', EXTENSION_NAME),
        description: member('What the extension does.', DESCRIPTION),
        actions: required('Action points, each with one action.', {
            kind: 'map',
            keys: exports.ACTION_POINTS,
            of: { kind: 'list', of: ACTION, min: 1, max: 1 },
            min: 1,
            max: 5
        }),
        parameters: member('Parameters that the actions get.', exports.PARAMETERS),
        tags: member('Tags of the extension.', TAGS),
        associations: member('What the extension is associated with.', {
            kind: 'list',
            of: { kind: 'object', members: TARGET, apart: APART }
        })
    }
};
const ASSOCIATION = {
    kind: 'object',
    members: {
        extension: required('Extension: name, id or ARN; `AWS.AppConfig.…` for those of AWS.', IDENTIFIER),
        ...TARGET
    },
    apart: APART
};
/** The whole file. Limits and patterns are those of the service's API model. */
exports.EXTENSIONS_FILE = {
    kind: 'object',
    members: {
        owner: member(`Value of the tag ${exports.OWNER_TAG} on all that is created; only things with it are changed or deleted. Default: the full name of the repository.`, text(1, 256)),
        extensions: member('Extensions of your own.', { kind: 'list', of: EXTENSION }),
        associations: member('Associations of extensions that this file does not define.', {
            kind: 'list',
            of: ASSOCIATION
        })
    }
};
/** The JSON Schema that docs/extensions.schema.json publishes. */
exports.EXTENSIONS_SCHEMA = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Extensions of AWS AppConfig (input `extensions-file`)',
    ...(0, schema_js_1.schemaOf)(exports.EXTENSIONS_FILE)
};


/***/ }),

/***/ 312:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.applied = exports.planned = exports.unchanged = exports.refused = exports.planOf = exports.planOfNothing = void 0;
const problem_js_1 = __webpack_require__(1736);
const time_limit_js_1 = __webpack_require__(1040);
const verdict_js_1 = __webpack_require__(9147);
const read_js_1 = __webpack_require__(4647);
const count = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
const amountOf = ({ extensions, associations }) => `${count(extensions.length, 'extension')} and ${count(associations.length, 'association')}`;
/** Of a file that is wrong in itself: only what it is about is known. */
const planOfNothing = ({ file, region }) => ({
    subject: {
        title: `extensions of ${file}`,
        rows: [
            ['File', file],
            ['Region', region]
        ],
        notes: [],
        facts: {}
    },
    changes: [],
    comparison: 'Nothing was compared.',
    findings: []
});
exports.planOfNothing = planOfNothing;
/** What the file wants and what that changes, for people. */
const planOf = (wished, { steps, refusals, findings }, task) => {
    const { owner } = wished;
    const isRefused = refusals.length > 0;
    const changes = isRefused ? [] : changesOf(steps);
    return {
        subject: {
            title: `extensions of ${owner}`,
            rows: [
                ['File', task.file],
                ['Owner', owner],
                ['Extensions', wished.extensions.map(({ name }) => name).join(', ') || 'none'],
                ['Associations', String(wished.associations.length)],
                ['What it no longer names', task.prune ? 'is deleted if it belongs to the owner' : 'stays'],
                ['Region', task.region]
            ],
            notes: [],
            facts: {}
        },
        changes,
        comparison: isRefused
            ? 'Nothing is done as long as the file wants what cannot be.'
            : `Compared with what there is in AWS: ${changes.length === 0 ? 'no change' : count(changes.length, 'change')}.`,
        findings: [
            ...refusals.map(({ message, ...at }) => ({ severity: 'error', message, at })),
            ...findings
        ]
    };
};
exports.planOf = planOf;
const changesOf = (steps) => steps.flatMap(({ changes }) => changes);
/** The output `changes`: each with whether it was made. */
const told = (steps, done) => changesOf(steps).map((change) => ({ ...change, done }));
/** The file wants what cannot be: nothing was changed. */
const refused = ({ refusals }, { file }) => {
    const { problem } = (0, read_js_1.fileError)(file, refusals, 'invalid');
    return { kind: 'failed', reason: `${problem.message}\nNothing was changed.`, problem, changes: [] };
};
exports.refused = refused;
/** There is nothing to do. */
const unchanged = (wished) => ({
    kind: 'unchanged',
    reason: `AWS has what the file wants: ${amountOf(wished)}`,
    changes: []
});
exports.unchanged = unchanged;
/** The end of a dry run. */
const planned = (steps) => ({
    kind: 'planned',
    reason: `${count(changesOf(steps).length, 'change')} would be made`,
    changes: told(steps, false)
});
exports.planned = planned;
const AGAIN = 'Nothing is undone. Run this step again: it compares anew and goes on from there.';
/** What was done and what was not, in a sentence. */
const progress = ({ done, left }) => done.length === 0
    ? 'nothing was changed before'
    : `done before: ${(0, verdict_js_1.changesInWords)(changesOf(done))}; not done: ${(0, verdict_js_1.changesInWords)(changesOf(left))}`;
const cancelled = ({ signal }, taken) => ({
    kind: 'cancelled',
    reason: `cancelled (${signal}) before everything was done; ${progress(taken)}`,
    hint: AGAIN
});
/** How taking the steps ended. Rethrows what is neither a problem nor a signal. */
const applied = (taken) => {
    const { done, left, ended } = taken;
    const changes = [...told(done, true), ...told(left, false)];
    if (ended === undefined)
        return { kind: 'applied', reason: `${count(changesOf(done).length, 'change')} made`, changes };
    if (ended instanceof time_limit_js_1.Interrupted && ended.why.kind === 'cancelled')
        return { ...cancelled(ended.why, taken), changes };
    if (!(ended instanceof problem_js_1.DeploymentError))
        throw ended;
    const { problem } = ended;
    return {
        kind: 'failed',
        reason: `${problem.message}; ${progress(taken)}`,
        problem,
        hint: [problem.hint, AGAIN].filter((text) => text !== undefined).join(' '),
        changes
    };
};
exports.applied = applied;


/***/ }),

/***/ 8242:
/***/ (function(__unused_webpack_module, exports, __webpack_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.perform = void 0;
const problem_js_1 = __webpack_require__(1736);
const actual_js_1 = __webpack_require__(9096);
const changes_js_1 = __webpack_require__(9917);
const delete_extension_js_1 = __webpack_require__(4049);
const table_js_1 = __webpack_require__(2131);
const reads_js_1 = __webpack_require__(3325);
const workshop_js_1 = __webpack_require__(7816);
const writes = __importStar(__webpack_require__(5830));
/** The error for a conflict that AWS reports; what was noticed before stays as it is. */
const explained = (error, what, how) => error instanceof problem_js_1.DeploymentError && error.problem.kind === 'conflict' && error.problem.hint !== workshop_js_1.RUN_AGAIN
    ? (0, workshop_js_1.overtaken)(what, `${how} (${error.problem.message})`, error)
    : error;
/** The extension that a creation whose answer was lost may have made. */
const madeExtension = async (wished, shop) => {
    const source = (0, workshop_js_1.sourceOf)(shop);
    const listed = (await (0, reads_js_1.listExtensions)(source)).find(({ name }) => name === wished.name);
    const found = listed && (await (0, reads_js_1.getExtension)(listed.id, undefined, source));
    if (found === undefined)
        return undefined;
    const tags = await (0, reads_js_1.tagsOf)(found.arn, `extension ${wished.name}`, source);
    return tags[table_js_1.OWNER_TAG] === shop.writer.owner && (0, changes_js_1.definitionChanges)(wished.name, found, wished).length === 0
        ? found
        : undefined;
};
const createExtension = async (wished, what, shop) => {
    try {
        const made = await (0, workshop_js_1.persistently)(shop, async (mayBeDone) => (mayBeDone ? await madeExtension(wished, shop) : undefined) ??
            (await writes.createExtension(wished, shop.writer)));
        shop.created.set(wished.name, made.id);
        shop.prefix ??= (0, actual_js_1.accountPrefixOf)(made.arn);
    }
    catch (error) {
        throw explained(error, what, 'created');
    }
};
/** Updates what is still as it was compared, and nothing else. */
const updateExtension = async (from, to, what, shop) => {
    try {
        await (0, workshop_js_1.persistently)(shop, async (mayBeDone) => {
            const now = await (0, reads_js_1.getExtension)(from.id, undefined, (0, workshop_js_1.sourceOf)(shop));
            if (now === undefined)
                throw (0, workshop_js_1.overtaken)(what, 'deleted');
            if (mayBeDone && (0, changes_js_1.definitionChanges)(to.name, now, to).length === 0)
                return;
            if (now.version !== from.version)
                throw (0, workshop_js_1.overtaken)(what, `given a version ${now.version}`);
            if ((0, changes_js_1.definitionChanges)(to.name, now, from).length > 0)
                throw (0, workshop_js_1.overtaken)(what, 'changed');
            const { version } = await writes.updateExtension(from, to, shop.writer);
            shop.surprised ||= version !== from.version;
        });
    }
    catch (error) {
        throw explained(error, what, 'changed');
    }
};
/** Whether a creation whose answer was lost made the association all the same. */
const wasMade = async ({ resource }, extensionId, shop) => {
    const source = (0, workshop_js_1.sourceOf)(shop);
    const fresh = (await (0, reads_js_1.listAssociations)(source)).filter((one) => one.extensionId === extensionId &&
        one.resource === resource &&
        !shop.before.some(({ id }) => id === one.id));
    for (const { id, arn } of fresh) {
        const own = `${(0, actual_js_1.accountPrefixOf)(arn) ?? ''}extensionassociation/${id}`;
        const tags = await (0, reads_js_1.tagsOf)(own, `extension association ${id}`, source);
        if (tags[table_js_1.OWNER_TAG] === shop.writer.owner)
            return true;
    }
    return false;
};
const createAssociation = async (association, what, shop) => {
    const { extensionName, resource, parameters, version } = association;
    const extensionId = association.extensionId ?? shop.created.get(extensionName);
    if (extensionId === undefined || shop.prefix === undefined)
        throw new Error('an association before its extension and account are known');
    const request = { extensionId, resourceArn: `${shop.prefix}${resource}`, parameters, version };
    await (0, workshop_js_1.persistently)(shop, async (mayBeDone) => {
        if (mayBeDone && (await wasMade(association, extensionId, shop)))
            return;
        await writes.createAssociation(request, what, shop.writer);
    });
};
/** Where the new one is refused all the same, what was there before is better than nothing that checks a deployment. */
const createOrRestore = async (association, before, what, shop) => {
    try {
        await createAssociation(association, what, shop);
    }
    catch (error) {
        if (before === undefined)
            throw error;
        shop.ports.report({
            kind: 'note',
            message: `${what}: AWS does not take the new one (${(0, problem_js_1.problemOf)(error).message}), so what it was before is made again: of version ${before.version ?? ''}`
        });
        await createAssociation(before, what, shop);
        throw error;
    }
};
/** Refusals that an association which is still there may be the reason for. */
const IN_THE_WAY = new Set(['invalid', 'conflict', 'quota']);
/**
 * Makes the new one before the old one is deleted: a deployment that starts in between may invoke the extension twice,
 * which is better than one that nobody checks. Where AWS does not take both at once, the old one goes first.
 */
const replaceAssociation = async (id, association, what, shop) => {
    const { report } = shop.ports;
    try {
        await createAssociation(association, what, shop);
    }
    catch (error) {
        const problem = (0, problem_js_1.problemOf)(error);
        if (!IN_THE_WAY.has(problem.kind))
            throw error;
        report({
            kind: 'note',
            message: `${what}: AWS does not take a second one (${problem.message}), so the old one (${id}) is deleted first`
        });
        const before = await (0, workshop_js_1.persistently)(shop, () => (0, reads_js_1.getAssociation)(id, (0, workshop_js_1.sourceOf)(shop)));
        await remove(id, shop);
        await createOrRestore(association, before && { ...association, ...before }, what, shop);
        return;
    }
    await remove(id, shop);
};
const remove = (id, shop) => (0, workshop_js_1.persistently)(shop, () => writes.deleteAssociation(id, shop.writer));
/** Takes one step. Rejects with a `DeploymentError`, or with `Interrupted` when the writer's signal ends it. */
const perform = (step, shop) => {
    const { writer } = shop;
    const { what } = step;
    switch (step.kind) {
        case 'create-extension':
            return createExtension(step.extension, what, shop);
        case 'update-extension':
            return updateExtension(step.from, step.to, what, shop);
        case 'tag':
            return (0, workshop_js_1.persistently)(shop, () => writes.tag(step.arn, step.tags, what, writer));
        case 'untag':
            return (0, workshop_js_1.persistently)(shop, () => writes.untag(step.arn, step.keys, what, writer));
        case 'create-association':
            return createAssociation(step.association, what, shop);
        case 'replace-association':
            return replaceAssociation(step.id, step.association, what, shop);
        case 'update-association':
            return (0, workshop_js_1.persistently)(shop, () => writes.updateAssociation(step.id, step.parameters, what, writer));
        case 'delete-association':
            return remove(step.id, shop);
        case 'delete-extension':
            return (0, delete_extension_js_1.deleteExtension)(step.extension, what, shop);
    }
};
exports.perform = perform;


/***/ }),

/***/ 552:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.survey = void 0;
const nearest_js_1 = __webpack_require__(6572);
const problem_js_1 = __webpack_require__(1736);
const together_js_1 = __webpack_require__(6900);
const actual_js_1 = __webpack_require__(9096);
const at_once_js_1 = __webpack_require__(6073);
const table_js_1 = __webpack_require__(2131);
const reads_js_1 = __webpack_require__(3325);
const targets_js_1 = __webpack_require__(2950);
/**
 * Reads everything that the file is about, and with `prune` whose everything else is. Rejects with a `DeploymentError`;
 * names in the file that stand for nothing are reported together, at their places.
 */
const survey = async (wished, prune, account, source) => {
    const [extensions, associations, targets] = await (0, together_js_1.together)([
        (0, reads_js_1.listExtensions)(source),
        (0, reads_js_1.listAssociations)(source),
        (0, targets_js_1.findTargets)(wished.associations, source)
    ]);
    const [known, wanted] = await (0, together_js_1.together)([
        knownOf(wished, extensions, source),
        (0, together_js_1.together)(wished.associations.map((association, index) => (0, targets_js_1.placed)(wantedOf(association, targets[index], extensions, source), association.at)))
    ]);
    const prefix = await prefixOf(extensions, associations, account);
    const named = associations.filter((one) => isNamed(one, wanted));
    const others = associations.filter((one) => !named.includes(one));
    const owns = async (arn, what) => (await (0, reads_js_1.tagsOf)(arn, what, source))[table_js_1.OWNER_TAG] === wished.owner;
    return {
        extensions: known,
        wanted,
        associations: (await (0, at_once_js_1.atOnce)(named, (one) => actualOf(one, source))).filter((one) => one !== undefined),
        leftovers: prune
            ? {
                extensions: await only(extensions.filter((one) => !(0, actual_js_1.isByAws)(one) && !wished.extensions.some(({ name }) => name === one.name)), ({ arn, id }) => owns(arn, `extension ${id}`)),
                associations: await only(others, ({ id, arn }) => owns(associationArn(arn, id), `extension association ${id}`))
            }
            : { extensions: [], associations: [] },
        listed: associations,
        prefix
    };
};
exports.survey = survey;
const only = async (items, test) => {
    const passed = await (0, at_once_js_1.atOnce)(items, test);
    return items.filter((_, index) => passed[index]);
};
const isNamed = ({ extensionId, resource }, wanted) => wanted.some((one) => one.extensionId === extensionId && one.resource === resource);
/** An association is of the account and region of what it is with. Source: the service authorization reference. */
const associationArn = (resourceArn, id) => `${(0, actual_js_1.accountPrefixOf)(resourceArn) ?? ''}extensionassociation/${id}`;
const actualOf = async (listed, source) => {
    const { id, extensionId, resource, arn } = listed;
    const [found, tags] = await (0, together_js_1.together)([
        (0, reads_js_1.getAssociation)(id, source),
        (0, reads_js_1.tagsOf)(associationArn(arn, id), `extension association ${id}`, source)
    ]);
    return found && { id, extensionId, resource, ...found, tags };
};
const knownOf = async ({ extensions: defined }, listed, source) => {
    const there = listed.filter(({ name }) => defined.some((one) => one.name === name));
    const found = await (0, at_once_js_1.atOnce)(there, async ({ id, arn }) => {
        // Nobody tags what is AWS's.
        const tags = (0, actual_js_1.isByAws)({ arn }) ? Promise.resolve({}) : (0, reads_js_1.tagsOf)(arn, `extension ${id}`, source);
        const [newest, own] = await (0, together_js_1.together)([(0, reads_js_1.getExtension)(id, undefined, source), tags]);
        return newest && { newest, tags: own };
    });
    return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.newest.name, one]])));
};
const wantedOf = async (wished, target, listed, source) => {
    if (target === undefined)
        throw new Error('an association without its target');
    const inArn = wished.extension.startsWith('arn:') ? (0, actual_js_1.extensionOf)(wished.extension) : undefined;
    if (inArn?.version !== undefined && (wished.version ?? inArn.version) !== inArn.version) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `the ARN of the extension names version ${inArn.version}, and \`version\` is ${wished.version ?? ''}`
        });
    }
    const pin = wished.version ?? inArn?.version;
    const identifier = inArn?.id ?? wished.extension;
    const found = listed.find(({ id }) => id === identifier && !wished.isOwn) ??
        listed.find(({ name }) => name === identifier);
    if (found === undefined && !wished.isOwn)
        throw unknown(wished.extension, listed, source);
    const base = {
        ...target,
        wished,
        extensionId: found?.id,
        // AWS's own are known by their ids.
        extensionName: (found && (0, actual_js_1.isByAws)(found) ? found.id : found?.name) ?? identifier,
        pin,
        newest: found?.version
    };
    const isAsInFile = wished.isOwn && (pin === undefined || pin === (found?.version ?? 1));
    if (isAsInFile)
        return { ...base, definition: undefined };
    if (found === undefined)
        return { ...base, definition: 'none' };
    return { ...base, definition: (await (0, reads_js_1.getExtension)(found.id, pin, source)) ?? 'none' };
};
const MOST_NAMES = 10;
const unknown = (wanted, listed, { region }) => {
    const names = listed.flatMap((one) => ((0, actual_js_1.isByAws)(one) ? [one.id] : [one.name])).sort();
    const close = (0, nearest_js_1.nearest)(wanted, names);
    const guess = close === undefined ? '' : ` (did you mean ${JSON.stringify(close)}?)`;
    const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name));
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return new problem_js_1.DeploymentError({
        kind: 'not-found',
        message: `There is no extension ${JSON.stringify(wanted)} in ${region}${guess}; there are: ${shown.join(', ')}${more}`
    });
};
const prefixOf = async (extensions, associations, account) => {
    const told = [...associations, ...extensions].map(({ arn }) => (0, actual_js_1.accountPrefixOf)(arn));
    const prefix = told.find((one) => one !== undefined);
    if (prefix !== undefined)
        return prefix;
    // AWS's own extensions tell partition and region.
    const [, head] = /^(arn:[a-z-]+:appconfig:[a-z0-9-]+:):/.exec(extensions[0]?.arn ?? '') ?? [];
    const id = head === undefined ? undefined : await account();
    return head === undefined || id === undefined ? undefined : `${head}${id}:`;
};


/***/ }),

/***/ 2950:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findTargets = exports.placed = void 0;
const problem_js_1 = __webpack_require__(1736);
const names_js_1 = __webpack_require__(3349);
const together_js_1 = __webpack_require__(6900);
const actual_js_1 = __webpack_require__(9096);
/** Parts of an ARN's path that follow the id of the application. */
const KIND = {
    application: undefined,
    environment: 'environment',
    'configuration-profile': 'configurationprofile'
};
const wrong = (message) => new problem_js_1.DeploymentError({ kind: 'configuration', message });
/** What a name, id or ARN of the file stands for. @throws DeploymentError for an ARN of something else */
const named = (text, input, region) => {
    if (!text.startsWith('arn:'))
        return { wanted: text };
    const [, , service, ofRegion] = text.split(':');
    const [application, applicationId = '', kind, id] = (0, actual_js_1.pathOf)(text).split('/');
    const isRight = (0, actual_js_1.accountPrefixOf)(text) !== undefined &&
        service === 'appconfig' &&
        application === 'application' &&
        kind === KIND[input];
    if (!isRight)
        throw wrong(`${JSON.stringify(text)} is no ARN of AppConfig that can stand for ${input}`);
    if (ofRegion !== region)
        throw wrong(`${JSON.stringify(text)} is in ${ofRegion ?? ''}, and this step works in ${region}`);
    return { wanted: id ?? applicationId, applicationId };
};
/** The same failure, at its place in the file. What may pass stays as it is: it is tried again. */
const placed = async (work, at) => {
    try {
        return await work;
    }
    catch (error) {
        const problem = (0, problem_js_1.problemOf)(error);
        if (!(error instanceof problem_js_1.DeploymentError) || (0, problem_js_1.isTransient)(problem) || problem.remarks !== undefined)
            throw error;
        throw new problem_js_1.DeploymentError({ ...problem, remarks: [{ ...at, message: problem.message }] }, { cause: error });
    }
};
exports.placed = placed;
const memoized = (find) => {
    const known = new Map();
    return (wanted, within) => {
        const key = JSON.stringify([wanted, within.id]);
        const found = known.get(key) ?? find(wanted, within);
        known.set(key, found);
        return found;
    };
};
/**
 * Finds what each association is with, in the order of the associations; each thing is looked up once. Everything that
 * is not there is reported together, at its place in the file. Rejects with a `DeploymentError`.
 */
const findTargets = (associations, source) => {
    const { region } = source;
    const applications = new Map();
    const application = (wanted) => {
        const found = applications.get(wanted) ?? (0, names_js_1.findApplication)(wanted, source);
        applications.set(wanted, found);
        return found;
    };
    const environment = memoized((wanted, within) => (0, names_js_1.findEnvironment)(wanted, within, source));
    const profile = memoized((wanted, within) => (0, names_js_1.findProfile)(wanted, within, source));
    const part = async (text, input, within) => {
        const { wanted, applicationId } = named(text, input, region);
        if (applicationId !== undefined && applicationId !== within.id)
            throw wrong(`${JSON.stringify(text)} is not of application ${within.name} (${within.id})`);
        const find = input === 'environment' ? environment : profile;
        const { id, name } = await find(wanted, within);
        return {
            resource: `application/${within.id}/${KIND[input]}/${id}`,
            title: `${within.name} / ${name}`
        };
    };
    const target = async (association) => {
        const within = await application(named(association.application, 'application', region).wanted);
        if (association.environment !== undefined)
            return part(association.environment, 'environment', within);
        if (association.profile !== undefined)
            return part(association.profile, 'configuration-profile', within);
        return { resource: `application/${within.id}`, title: within.name };
    };
    return (0, together_js_1.together)(associations.map((association) => (0, exports.placed)(target(association), association.at)));
};
exports.findTargets = findTargets;


/***/ }),

/***/ 7816:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.overtaken = exports.RUN_AGAIN = exports.persistently = exports.sourceOf = void 0;
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const start_js_1 = __webpack_require__(5059);
/** Where to read from. */
const sourceOf = ({ writer }) => ({ ...writer, reads: writer.clients.reads });
exports.sourceOf = sourceOf;
/** Repeats what failed in a way that may pass. @param work is told whether it may have been done already */
const persistently = ({ writer, ports }, work) => {
    let tries = 0;
    return (0, persist_js_1.persist)(() => work(tries++ > 0), ports, writer.signal, start_js_1.PREPARATION_MS);
};
exports.persistently = persistently;
/** What to do when somebody else was faster. */
exports.RUN_AGAIN = 'Run this step again: it compares anew and goes on from there.';
/** The error for what somebody else did meanwhile. */
const overtaken = (what, how, cause) => new problem_js_1.DeploymentError({
    kind: 'conflict',
    message: `${what} was ${how} by somebody else while this step ran; nothing of theirs was overwritten`,
    hint: exports.RUN_AGAIN
}, { cause });
exports.overtaken = overtaken;


/***/ }),

/***/ 5830:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deleteAssociation = exports.updateAssociation = exports.createAssociation = exports.untag = exports.tag = exports.deleteVersion = exports.updateExtension = exports.createExtension = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
const lookup_js_1 = __webpack_require__(699);
const table_js_1 = __webpack_require__(2131);
const reads_js_1 = __webpack_require__(3325);
const wireActions = ({ actions }) => Object.fromEntries(Object.entries(actions).map(([point, { name, uri, roleArn, description }]) => [
    point,
    [
        {
            Name: name,
            Uri: uri,
            ...(roleArn !== undefined && { RoleArn: roleArn }),
            ...(description !== '' && { Description: description })
        }
    ]
]));
const wireParameters = ({ parameters }) => Object.fromEntries(Object.entries(parameters).map(([name, { required, dynamic, description }]) => [
    name,
    { Required: required, Dynamic: dynamic, ...(description !== '' && { Description: description }) }
]));
/** The API takes a map of parameters of one entry at least. */
const parametersIn = (definition) => Object.keys(definition.parameters).length === 0 ? {} : { Parameters: wireParameters(definition) };
/** One attempt: whoever tries again has to look first whether a lost answer was that of a success. */
const createExtension = async (extension, { clients, region, owner, signal }) => {
    const { name, description, tags } = extension;
    const command = new client_appconfig_1.CreateExtensionCommand({
        Name: name,
        ...(description !== '' && { Description: description }),
        Actions: wireActions(extension),
        ...parametersIn(extension),
        Tags: { ...tags, [table_js_1.OWNER_TAG]: owner }
    });
    const attempt = { operation: 'CreateExtension', resource: `extension ${name}`, region };
    return (0, reads_js_1.extensionFrom)(await (0, call_js_1.call)(attempt, signal, (options) => clients.once.send(command, options)), name);
};
exports.createExtension = createExtension;
/** One attempt. Updates the newest version, whose number is the lock. */
const updateExtension = async ({ id, version, name }, to, { clients, region, signal }) => {
    const command = new client_appconfig_1.UpdateExtensionCommand({
        ExtensionIdentifier: id,
        VersionNumber: version,
        Description: to.description,
        Actions: wireActions(to),
        ...parametersIn(to)
    });
    const attempt = { operation: 'UpdateExtension', resource: `extension ${name} version ${version}`, region };
    return (0, reads_js_1.extensionFrom)(await (0, call_js_1.call)(attempt, signal, (options) => clients.once.send(command, options)), id);
};
exports.updateExtension = updateExtension;
/** Deletes one version; one that is gone is deleted. */
const deleteVersion = async (id, version, { clients, region, signal }) => {
    const command = new client_appconfig_1.DeleteExtensionCommand({ ExtensionIdentifier: id, VersionNumber: version });
    const attempt = { operation: 'DeleteExtension', resource: `extension ${id} version ${version}`, region };
    await (0, lookup_js_1.orNone)((0, call_js_1.call)(attempt, signal, (options) => clients.reads.send(command, options)));
};
exports.deleteVersion = deleteVersion;
const tag = async (arn, tags, what, { clients, region, signal }) => {
    await (0, call_js_1.call)({ operation: 'TagResource', resource: what, region }, signal, (options) => clients.reads.send(new client_appconfig_1.TagResourceCommand({ ResourceArn: arn, Tags: { ...tags } }), options));
};
exports.tag = tag;
const untag = async (arn, keys, what, { clients, region, signal }) => {
    await (0, call_js_1.call)({ operation: 'UntagResource', resource: what, region }, signal, (options) => clients.reads.send(new client_appconfig_1.UntagResourceCommand({ ResourceArn: arn, TagKeys: [...keys] }), options));
};
exports.untag = untag;
/** One attempt, as for an extension. @param what for people */
const createAssociation = async ({ extensionId, resourceArn, parameters, version }, what, { clients, region, owner, signal }) => {
    const command = new client_appconfig_1.CreateExtensionAssociationCommand({
        ExtensionIdentifier: extensionId,
        ResourceIdentifier: resourceArn,
        ...(version !== undefined && { ExtensionVersionNumber: version }),
        ...(Object.keys(parameters).length > 0 && { Parameters: { ...parameters } }),
        Tags: { [table_js_1.OWNER_TAG]: owner }
    });
    const attempt = { operation: 'CreateExtensionAssociation', resource: what, region };
    await (0, call_js_1.call)(attempt, signal, (options) => clients.once.send(command, options));
};
exports.createAssociation = createAssociation;
const updateAssociation = async (id, parameters, what, { clients, region, signal }) => {
    const command = new client_appconfig_1.UpdateExtensionAssociationCommand({
        ExtensionAssociationId: id,
        Parameters: { ...parameters }
    });
    await (0, call_js_1.call)({ operation: 'UpdateExtensionAssociation', resource: what, region }, signal, (options) => clients.reads.send(command, options));
};
exports.updateAssociation = updateAssociation;
/** Deletes an association; one that is gone is deleted. */
const deleteAssociation = async (id, { clients, region, signal }) => {
    const attempt = { operation: 'DeleteExtensionAssociation', resource: `extension association ${id}`, region };
    const command = new client_appconfig_1.DeleteExtensionAssociationCommand({ ExtensionAssociationId: id });
    await (0, lookup_js_1.orNone)((0, call_js_1.call)(attempt, signal, (options) => clients.reads.send(command, options)));
};
exports.deleteAssociation = deleteAssociation;


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
