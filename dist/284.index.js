export const id = 284;
export const ids = [284];
export const modules = {

/***/ 7223:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.monitorsOf = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
/**
 * The alarms that watch an environment; undefined when they cannot be read. A listing may leave them out: then the
 * environment is asked for by its id.
 *
 * @param wanted what the environment was looked up by
 */
const monitorsOf = async (wanted, environment, application, { reads, region, signal }) => {
    if (environment.Monitors !== undefined)
        return environment.Monitors;
    // By its id it was asked for itself: it has none.
    if (wanted === environment.id)
        return [];
    try {
        const { Id, Monitors = [] } = await (0, call_js_1.call)({ operation: 'GetEnvironment', resource: `environment ${environment.name}`, region }, signal, (options) => reads.send(new client_appconfig_1.GetEnvironmentCommand({ ApplicationId: application.id, EnvironmentId: environment.id }), options));
        return Id === environment.id ? Monitors : undefined;
    }
    catch {
        // Worth a note, not a failure.
        return undefined;
    }
};
exports.monitorsOf = monitorsOf;


/***/ }),

/***/ 4575:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.beyondSession = void 0;
const milestones_js_1 = __webpack_require__(3710);
const words_js_1 = __webpack_require__(420);
const MINUTE_MS = 60_000;
/** A warning when the plan reaches beyond the session of the credentials, with the way out; undefined when it does not. */
const beyondSession = (rollout, { waitFor }, session) => {
    const needed = (0, milestones_js_1.neededMinutes)(rollout, waitFor) ?? 0;
    if (session === undefined || needed * MINUTE_MS <= session.leftMs)
        return undefined;
    const end = session.isKnown
        ? `the session of its AWS credentials ends in ${(0, words_js_1.span)(Math.floor(session.leftMs / MINUTE_MS))}`
        : 'the session of its AWS credentials most likely ends after an hour, which is the usual length';
    return (`By its timetable this step waits ${(0, words_js_1.span)(needed)}, and ${end}: after that it can neither watch nor stop the deployment. ` +
        'Give the role to this action (`role-to-assume`), which renews its credentials, or ask for a longer session where they come from.');
};
exports.beyondSession = beyondSession;


/***/ }),

/***/ 5507:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.kindOf = exports.contentTypeOf = void 0;
const node_path_1 = __webpack_require__(6760);
const UNKNOWN = 'application/octet-stream';
/** Formats without a registered type that readers expect are plain text to the service and to its console. */
const BY_EXTENSION = new Map([
    ['.json', 'application/json'],
    ['.yaml', 'application/x-yaml'],
    ['.yml', 'application/x-yaml'],
    ...['.txt', '.text', '.properties', '.toml', '.ini', '.conf', '.cfg', '.env'].map((extension) => [extension, 'text/plain'])
]);
/**
 * The content type of a file: the given one as it is, else by the file's extension in any case, else
 * `application/octet-stream`.
 */
const contentTypeOf = (path, given) => given ?? BY_EXTENSION.get((0, node_path_1.extname)(path).toLowerCase()) ?? UNKNOWN;
exports.contentTypeOf = contentTypeOf;
const JSON_TYPE = /^(?:(?:application|text)\/json|[^/]+\/[^/]+\+json)$/;
const YAML_TYPE = /^(?:(?:application|text)\/(?:x-)?ya?ml|[^/]+\/[^/]+\+yaml)$/;
/** How content of that type is understood. Parameters (`; charset=utf-8`) and case do not matter. */
const kindOf = (contentType) => {
    const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
    if (JSON_TYPE.test(type))
        return 'json';
    return YAML_TYPE.test(type) ? 'yaml' : 'other';
};
exports.kindOf = kindOf;


/***/ }),

/***/ 7695:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.differs = void 0;
exports.differences = differences;
const value_js_1 = __webpack_require__(6458);
const pathOf = (trail) => {
    const path = [];
    for (let at = trail; at !== undefined; at = at.parent)
        path.push(at.step);
    return path.reverse();
};
const itemPairs = (trail, before, after) => Array.from({ length: Math.max(before.items.length, after.items.length) }, (_, index) => ({
    trail: { step: String(index), parent: trail },
    before: before.items[index],
    after: after.items[index]
}));
/** Values by key; more than one only where JSON repeats a key. */
const grouped = ({ entries }) => {
    const groups = new Map();
    for (const { key, value } of entries) {
        const identity = (0, value_js_1.canonicalText)(key);
        const group = groups.get(identity) ?? { step: (0, value_js_1.keyText)(key), values: [] };
        group.values.push(value);
        groups.set(identity, group);
    }
    return groups;
};
/** Repeated keys are compared one by one: which of them counts depends on the reader. */
const entryPairs = (trail, before, after) => {
    const [old, now] = [grouped(before), grouped(after)];
    return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((identity) => {
        const [left, right] = [old.get(identity), now.get(identity)];
        const here = { step: left?.step ?? right?.step ?? '', parent: trail };
        const [was, is] = [left?.values ?? [], right?.values ?? []];
        return was.length === is.length
            ? was.map((value, index) => ({ trail: here, before: value, after: is[index] }))
            : [{ trail: here, before: was.at(-1), after: is.at(-1), unlike: true }];
    });
};
const scalarOf = (value) => ('value' in value ? value.value : undefined);
/** The pairs that two values are the same by; undefined when they differ themselves. */
const inner = ({ trail, before, after, unlike }) => {
    if (before === undefined || after === undefined || unlike === true)
        return undefined;
    if (before.tag !== after.tag)
        return undefined;
    if (before.kind === 'list' && after.kind === 'list')
        return itemPairs(trail, before, after);
    if (before.kind === 'map' && after.kind === 'map')
        return entryPairs(trail, before, after);
    return before.kind === after.kind && scalarOf(before) === scalarOf(after) ? [] : undefined;
};
/**
 * Where two documents differ in what they say: lists by index, mappings by key in the order of the keys, numbers by
 * their exact value. None when they say the same. Lazy, and without recursion: nesting has no limit.
 */
function* differences(before, after) {
    const rest = [{ trail: undefined, before, after }];
    for (let pair = rest.pop(); pair !== undefined; pair = rest.pop()) {
        const pairs = inner(pair);
        if (pairs === undefined)
            yield { path: pathOf(pair.trail), before: pair.before, after: pair.after };
        else
            for (const next of pairs.toReversed())
                rest.push(next);
    }
}
/** Whether two values differ; one that is not there differs from one that is. */
const differs = (before, after) => before === undefined || after === undefined
    ? before !== after
    : differences(before, after).next().done !== true;
exports.differs = differs;


/***/ }),

/***/ 7823:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.withoutStamps = exports.FEATURE_FLAGS = void 0;
const value_js_1 = __webpack_require__(6458);
/** The type of configuration profile that holds feature flags. */
exports.FEATURE_FLAGS = 'AWS.AppConfig.FeatureFlags';
/** What the service writes into every flag and every flag's values when it stores a version. */
const STAMPS = ['_createdAt', '_updatedAt'];
/** The parts of a flag document whose entries the service stamps. */
const STAMPED = ['flags', 'values'];
const mapEntries = (value, change) => {
    if (value.kind !== 'map')
        return value;
    const entries = value.entries.flatMap(({ key, value: before }) => {
        const after = change((0, value_js_1.keyText)(key), before);
        return after === undefined ? [] : [{ key, value: after }];
    });
    return { ...value, entries };
};
/**
 * A flag document without the service's timestamps, which stand in every entry of `flags` and of `values` and nowhere
 * else: an attribute of that name further down is the user's own.
 */
const withoutStamps = (root) => mapEntries(root, (part, entries) => STAMPED.includes(part)
    ? mapEntries(entries, (_flag, entry) => mapEntries(entry, (name, value) => (STAMPS.includes(name) ? undefined : value)))
    : entries);
exports.withoutStamps = withoutStamps;


/***/ }),

/***/ 9557:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.locate = exports.locateIn = exports.valueAt = void 0;
const parse_js_1 = __webpack_require__(9060);
const pointer_js_1 = __webpack_require__(7813);
const value_js_1 = __webpack_require__(6458);
const step = (value, key) => {
    if (value.kind !== 'list')
        return (0, value_js_1.memberOf)(value, key);
    return /^\d+$/.test(key) ? value.items[Number(key)] : undefined;
};
const walk = (root, path) => {
    let value = root;
    for (const [taken, key] of path.entries()) {
        const next = step(value, key);
        if (next === undefined)
            return { value, missing: path.length - taken };
        value = next;
    }
    return { value, missing: 0 };
};
/** The value at a path; undefined when it is not there. */
const valueAt = (root, path) => {
    const { value, missing } = walk(root, path);
    return missing === 0 ? value : undefined;
};
exports.valueAt = valueAt;
/**
 * The position of the value that a location names. What is missing itself (a required key, say) is placed where it
 * should be: at its container. undefined when more than the last step leads nowhere.
 */
const locateIn = ({ root, positionOf }, location) => {
    const walks = (0, pointer_js_1.pathsIn)(location).map((path) => walk(root, path));
    const found = walks.find(({ missing }) => missing === 0) ?? walks.slice(0, 1).find(({ missing }) => missing === 1);
    return found === undefined ? undefined : positionOf(found.value.at);
};
exports.locateIn = locateIn;
/** {@link locateIn} for content that is not parsed yet; undefined also when it cannot be. */
const locate = async (bytes, kind, location) => {
    const parsed = await (0, parse_js_1.parseContent)(bytes, kind);
    return parsed.ok && parsed.document !== undefined ? (0, exports.locateIn)(parsed.document, location) : undefined;
};
exports.locate = locate;


/***/ }),

/***/ 997:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.sameContent = void 0;
const differences_js_1 = __webpack_require__(7695);
const flags_js_1 = __webpack_require__(7823);
const parse_js_1 = __webpack_require__(9060);
const sameBytes = (a, b) => Buffer.compare(a, b) === 0;
/**
 * Whether two contents of one kind say the same: JSON and YAML by value (key order, white space, comments and the
 * spelling of a number or string do not matter; numbers are exact), everything else, and what cannot be parsed, by
 * bytes. A byte order mark on one of them is a difference, since it may be one to readers.
 */
const sameContent = async (a, b, kind, { featureFlags }) => {
    if (sameBytes(a, b))
        return true;
    const [left, right] = await Promise.all([(0, parse_js_1.parseContent)(a, kind), (0, parse_js_1.parseContent)(b, kind)]);
    if (!left.ok || !right.ok || left.document === undefined || right.document === undefined)
        return false;
    if (left.document.byteOrderMark !== right.document.byteOrderMark)
        return false;
    const canonical = featureFlags ? flags_js_1.withoutStamps : (root) => root;
    return !(0, differences_js_1.differs)(canonical(left.document.root), canonical(right.document.root));
};
exports.sameContent = sameContent;


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.labelProblem = exports.versionDescription = void 0;
/** AppConfig's limit for the description of a hosted version. */
const LONGEST_DESCRIPTION = 1_024;
const LABEL = /^[A-Za-z0-9._-]{1,64}$/;
/** Typography that has a plain form which Unicode's decomposition does not give. */
const PLAIN = {
    '‘': "'",
    '’': "'",
    '“': '"',
    '”': '"',
    '–': '-',
    '—': '-',
    ß: 'ss'
};
/**
 * Text as a hosted version's description: it travels in an HTTP header, so one line of printable ASCII, at most 1,024
 * characters. Accents are dropped, other characters become one `?` a run. May be empty.
 */
const versionDescription = (text) => text
    .replace(/[‘’“”–—ß]/gu, (character) => PLAIN[character] ?? '?')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^ -~]+/gu, '?')
    .trim()
    .slice(0, LONGEST_DESCRIPTION)
    .trimEnd();
exports.versionDescription = versionDescription;
/**
 * What is wrong with the label of a hosted version, and what would do; undefined when nothing is. The service takes
 * no label of digits alone (it could not be told from a version number), and a label travels in an HTTP header.
 */
const labelProblem = (label) => {
    if (!LABEL.test(label))
        return 'it must be 1 to 64 letters, digits, dots, underscores and hyphens';
    if (/\D/.test(label))
        return undefined;
    const suggestion = `v${label}`.slice(0, 64);
    return `it consists of digits alone, which would be a version number; \`${suggestion}\` would do`;
};
exports.labelProblem = labelProblem;


/***/ }),

/***/ 4418:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.associatedInWords = exports.namesOf = exports.gatesOf = exports.titleOf = exports.beginExtensionCheck = void 0;
const nearest_js_1 = __webpack_require__(6572);
const problem_js_1 = __webpack_require__(1736);
const actual_js_1 = __webpack_require__(9096);
const at_once_js_1 = __webpack_require__(6073);
const reads_js_1 = __webpack_require__(3325);
const wished_js_1 = __webpack_require__(7772);
const skipped = ({ message, hint }) => ({
    associated: [],
    problems: [],
    notes: [
        `The extensions that are associated with this deployment are not known, and were not checked: ${message}${hint === undefined ? '' : `. ${hint}`}`
    ]
});
/**
 * Begins to look for the extensions of a deployment, before anything is known of its place: one listing, which mostly
 * tells that there are none. What cannot be read is a note and no failure.
 */
const beginExtensionCheck = (source) => {
    const first = (0, reads_js_1.associationsPage)(source).catch(problem_js_1.problemOf);
    return async (place, titles, dynamic) => {
        try {
            const page = await first;
            if (!('items' in page))
                return skipped(page);
            return await check(page, placesOf(place, titles), dynamic, source);
        }
        catch (error) {
            return skipped((0, problem_js_1.problemOf)(error));
        }
    };
};
exports.beginExtensionCheck = beginExtensionCheck;
/** The resources whose associations count, and what they are called. */
const placesOf = ({ applicationId, environmentId, profileId }, { application, environment, profile }) => new Map([
    [`application/${applicationId}`, `application ${application}`],
    [`application/${applicationId}/environment/${environmentId}`, `environment ${environment}`],
    [`application/${applicationId}/configurationprofile/${profileId}`, `configuration profile ${profile}`]
]);
/** An association of one of the places; where there are many others, they are not read page by page. */
const relevant = async ({ items, next }, places, source) => {
    if (next === undefined)
        return items.filter(({ resource }) => places.has(resource));
    const prefix = items.map(({ arn }) => (0, actual_js_1.accountPrefixOf)(arn)).find((one) => one !== undefined);
    if (prefix === undefined) {
        const all = await (0, reads_js_1.listAssociations)(source);
        return all.filter(({ resource }) => places.has(resource));
    }
    const listings = [...places.keys()].map((resource) => (0, reads_js_1.listAssociations)(source, `${prefix}${resource}`));
    return (await Promise.all(listings)).flat();
};
const check = async (page, places, dynamic, source) => {
    const lines = await relevant(page, places, source);
    const versions = new Map(lines.map((line) => [versionKey(line), line]));
    const found = new Map(await (0, at_once_js_1.atOnce)([...versions], async ([key, { extensionId, pinned }]) => [key, await (0, reads_js_1.getExtension)(extensionId, pinned, source)]));
    const known = lines.flatMap((line) => {
        const extension = found.get(versionKey(line));
        return extension === undefined
            ? []
            : [{ extension, line, place: places.get(line.resource) ?? line.resource }];
    });
    const given = givenTo(known, dynamic ?? {});
    const lacking = await (0, at_once_js_1.atOnce)(known, (one) => lackingProblems(one, given, source));
    // One that was deleted meanwhile may have been meant.
    const isComplete = known.length === lines.length;
    return {
        associated: known.map(({ extension, place }) => ({ extension, place })),
        problems: [...lacking.flat(), ...(isComplete ? dynamicProblems(known, dynamic ?? {}) : [])],
        notes: []
    };
};
const versionKey = ({ extensionId, pinned }) => `${extensionId}/${pinned ?? ''}`;
/** What people call an extension. */
const titleOf = (extension) => (0, actual_js_1.isByAws)(extension) ? extension.id : extension.name;
exports.titleOf = titleOf;
/** `notify#team` and its parts; the service allows no second `#`. */
const partsOf = (key) => {
    const at = key.indexOf('#');
    return { extension: key.slice(0, at), parameter: key.slice(at + 1) };
};
/** Whether a name, id or ARN (with or without a version) stands for this extension. */
const isCalled = ({ id, name, arn }, word) => word === id || word === name || word === arn || word === arn.replace(/\/\d+$/, '');
/** Names of the parameters that a deployment gives to an extension, by its id. */
const givenTo = (known, dynamic) => {
    const keys = Object.keys(dynamic).map(partsOf);
    return new Map(known.map(({ extension }) => [
        extension.id,
        new Set(keys.filter((key) => isCalled(extension, key.extension)).map(({ parameter }) => parameter))
    ]));
};
const lackingProblems = async ({ extension, line, place }, given, source) => {
    if ((0, wished_js_1.lackingIn)({}, extension).length === 0)
        return [];
    const association = await (0, reads_js_1.getAssociation)(line.id, source);
    if (association === undefined)
        return [];
    const title = (0, exports.titleOf)(extension);
    return (0, wished_js_1.lackingIn)(association.parameters, extension)
        .filter((name) => given.get(extension.id)?.has(name) !== true)
        .map((name) => `extension ${title} (version ${extension.version}, associated with ${place}) requires ${title}#${name}, and neither association ${line.id} nor \`dynamic-extension-parameters\` has a value for it`);
};
const listed = (words) => words.length === 0 ? 'none' : words.map((word) => JSON.stringify(word)).join(', ');
const guess = (word, words) => {
    const close = (0, nearest_js_1.nearest)(word, words);
    return close === undefined ? '' : ` (did you mean ${JSON.stringify(close)}?)`;
};
const dynamicProblems = (known, dynamic) => Object.keys(dynamic).flatMap((key) => {
    const { extension: word, parameter } = partsOf(key);
    const extensions = known.map(({ extension }) => extension).filter((one) => isCalled(one, word));
    const head = `\`dynamic-extension-parameters\`: ${key}:`;
    if (extensions.length === 0) {
        const titles = [...new Set(known.map(({ extension }) => (0, exports.titleOf)(extension)))];
        return [
            `${head} extension ${JSON.stringify(word)} is not associated with the application, the environment or the configuration profile${guess(word, titles)}; associated: ${listed(titles)}`
        ];
    }
    const declared = extensions.flatMap(({ parameters }) => Object.entries(parameters));
    const names = declared.filter(([, { dynamic: isDynamic }]) => isDynamic).map(([name]) => name);
    if (names.includes(parameter))
        return [];
    const title = extensions.map(exports.titleOf)[0] ?? word;
    return declared.some(([name]) => name === parameter)
        ? [
            `${head} parameter ${JSON.stringify(parameter)} of extension ${title} is not dynamic: its value belongs into the association`
        ]
        : [
            `${head} extension ${title} declares no parameter ${JSON.stringify(parameter)}${guess(parameter, names)}; dynamic: ${listed([...new Set(names)])}`
        ];
});
/** Extensions that run, and can refuse, before a deployment starts: `judge (action ask, arn:…)`. */
const gatesOf = ({ associated }) => {
    const gates = associated.flatMap(({ extension }) => {
        const action = extension.actions['PRE_START_DEPLOYMENT'];
        if (action === undefined)
            return [];
        const title = (0, exports.titleOf)(extension);
        return [{ title, words: `${title} (action ${action.name}, ${action.uri})` }];
    });
    return gates.filter(({ words }, index) => gates.findIndex((one) => one.words === words) === index);
};
exports.gatesOf = gatesOf;
/** Names of the extensions by their ids. */
const namesOf = ({ associated }) => new Map(associated.map(({ extension }) => [extension.id, (0, exports.titleOf)(extension)]));
exports.namesOf = namesOf;
/** `notify version 2 (environment prod), …`; undefined when there is none. */
const associatedInWords = ({ associated }) => associated.length === 0
    ? undefined
    : associated
        .map(({ extension, place }) => `${(0, exports.titleOf)(extension)} version ${extension.version} (${place})`)
        .join(', ');
exports.associatedInWords = associatedInWords;


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createVersion = exports.contentOf = exports.labelledVersion = exports.newestVersion = void 0;
const client_appconfig_1 = __webpack_require__(5296);
const call_js_1 = __webpack_require__(1373);
const problem_js_1 = __webpack_require__(1736);
const lookup_js_1 = __webpack_require__(699);
/** The API's largest page. */
const PAGE = 50;
const list = ({ reads, region, applicationId: ApplicationId, profileId: ConfigurationProfileId, profileName }, rest, signal) => (0, call_js_1.call)({
    operation: 'ListHostedConfigurationVersions',
    resource: `the versions of configuration profile ${profileName}`,
    region
}, signal, (options) => reads.send(new client_appconfig_1.ListHostedConfigurationVersionsCommand({ ApplicationId, ConfigurationProfileId, ...rest }), options));
const listed = ({ VersionNumber: number, VersionLabel: label }) => number === undefined ? [] : [{ number, ...(label !== undefined && { label }) }];
/** The newest version; undefined when there is none yet. The listing is newest first. */
const newestVersion = async (at, signal) => {
    const { Items = [], $metadata } = await list(at, { MaxResults: 1 }, signal);
    // An empty answer that does not come from AWS must not pass for "no versions".
    if (Items.length === 0 && $metadata.requestId === undefined)
        throw noAnswer('ListHostedConfigurationVersions', at);
    return Items.flatMap(listed)[0];
};
exports.newestVersion = newestVersion;
/**
 * The version with exactly this label; undefined when there is none. The service's filter takes a trailing `*` as a
 * wildcard, so the labels are compared here as well.
 */
const labelledVersion = async (label, at, signal) => {
    let token;
    do {
        const { Items = [], NextToken } = await list(at, { MaxResults: PAGE, VersionLabel: label, ...(token !== undefined && { NextToken: token }) }, signal);
        const found = Items.flatMap(listed).find((version) => version.label === label);
        if (found !== undefined)
            return found;
        token = NextToken;
    } while (token !== undefined && token !== '');
    return undefined;
};
exports.labelledVersion = labelledVersion;
/** What a version holds; undefined when it does not exist (any more). */
const contentOf = async (number, at, signal) => {
    const operation = 'GetHostedConfigurationVersion';
    const reply = await (0, lookup_js_1.orNone)((0, call_js_1.call)({
        operation,
        resource: `version ${number} of configuration profile ${at.profileName}`,
        region: at.region
    }, signal, (options) => at.reads.send(new client_appconfig_1.GetHostedConfigurationVersionCommand({
        ApplicationId: at.applicationId,
        ConfigurationProfileId: at.profileId,
        VersionNumber: number
    }), options)));
    if (reply === undefined)
        return undefined;
    if (reply.VersionNumber !== number)
        throw noAnswer(operation, at);
    return {
        bytes: reply.Content ?? new Uint8Array(),
        contentType: reply.ContentType ?? '',
        ...(reply.VersionLabel !== undefined && { label: reply.VersionLabel })
    };
};
exports.contentOf = contentOf;
/**
 * Creates a version and gives its number. One attempt only (`once`): whoever tries again has to look first whether the
 * lost answer was that of a success. Rejects with a `DeploymentError`.
 */
const createVersion = async ({ bytes, contentType, description, label, after }, at, { once }, signal) => {
    const operation = 'CreateHostedConfigurationVersion';
    const { VersionNumber: number } = await (0, call_js_1.call)({ operation, resource: `configuration profile ${at.profileName}`, region: at.region }, signal, (options) => once.send(new client_appconfig_1.CreateHostedConfigurationVersionCommand({
        ApplicationId: at.applicationId,
        ConfigurationProfileId: at.profileId,
        Content: bytes,
        ContentType: contentType,
        Description: description,
        VersionLabel: label,
        LatestVersionNumber: after
    }), options));
    if (number === undefined)
        throw noAnswer(operation, at);
    return number;
};
exports.createVersion = createVersion;
/** Something on the way answered instead of AWS. It may pass. */
const noAnswer = (operation, { profileName, region }) => new problem_js_1.DeploymentError({
    kind: 'service',
    message: `${operation} on configuration profile ${profileName} in ${region}: the answer is not about this profile`
});


/***/ }),

/***/ 2009:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.inspect = exports.lookAt = void 0;
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const console_url_js_1 = __webpack_require__(4904);
const deployments_js_1 = __webpack_require__(7913);
const description_js_1 = __webpack_require__(9927);
const notes_js_1 = __webpack_require__(2016);
const served_js_1 = __webpack_require__(2584);
const snapshot_js_2 = __webpack_require__(4641);
const states_js_1 = __webpack_require__(3895);
const subject_js_1 = __webpack_require__(2589);
/**
 * Whether a deployment holds the environment. An unknown state is taken for in flight only while it may be: a state
 * that a later version of the service calls final must not block the environment for good.
 */
const holds = ({ State, CompletedAt }, index) => {
    const { phase, unknownState } = (0, states_js_1.phaseOf)(State ?? states_js_1.UNNAMED_STATE);
    return unknownState ? index === 0 && CompletedAt === undefined : !(0, snapshot_js_1.isFinal)(phase);
};
const holderOf = (deployment, place) => {
    const { DeploymentNumber: number = 0, ConfigurationProfileId: id, ConfigurationName: name } = deployment;
    const run = (0, description_js_1.runLinkIn)(deployment.Description);
    return {
        id: String(number),
        title: `deployment ${number} of profile ${name ?? id ?? 'unknown'}`,
        snapshot: (0, snapshot_js_2.snapshotOf)(deployment, place),
        ...(run !== undefined && { by: run.url })
    };
};
/** The newest page, with what is known better of one deployment than the listing told. */
const corrected = (page, { DeploymentNumber, State, CompletedAt }) => ({
    ...page,
    items: page.items.map((item) => item.DeploymentNumber === DeploymentNumber ? { ...item, State, CompletedAt } : item)
});
/** The newest deployments of an environment, and the one that holds it; whatever its profile, the first page shows it. */
const lookAt = async (place, client, signal) => {
    const page = await (0, deployments_js_1.listDeployments)(place, client, signal);
    const inTheWay = page.items.find(holds)?.DeploymentNumber;
    if (inTheWay === undefined)
        return { page, holder: undefined };
    const deployment = await (0, deployments_js_1.getDeployment)(inTheWay, place, client, signal);
    const holder = holderOf(deployment, place);
    // It may have ended between the two calls.
    return { page: corrected(page, deployment), holder: (0, snapshot_js_1.isFinal)(holder.snapshot.phase) ? undefined : holder };
};
exports.lookAt = lookAt;
/**
 * Whether the start may be made. At most one deployment at a time is in flight in an environment, whatever its profile,
 * and the first page of the listing shows it. Rejects with a `DeploymentError`, also when a newer run came first.
 */
const inspect = async ({ place, client, policy, stale, recheck, isServed }, waited, signal) => {
    const { page, holder: busy } = await (0, exports.lookAt)(place, client, signal);
    const newest = page.items[0]?.DeploymentNumber;
    if (policy.onStale !== 'deploy') {
        const overtaker = await stale.overtaker(page.items, signal);
        if (overtaker !== undefined)
            return superseded(overtaker, policy.onStale);
        stale.begin(newest ?? 0, busy && Number(busy.id));
    }
    const after = newest === undefined ? null : String(newest);
    if (busy !== undefined)
        return { kind: 'busy', holder: busy, after };
    if (waited)
        await recheck(signal);
    const served = policy.onUnchanged === 'skip' ? await (0, served_js_1.servedIn)(place, client, signal, page) : undefined;
    return served !== undefined && (await isServed(served, signal))
        ? unchanged(served, place)
        : { kind: 'ready', after };
};
exports.inspect = inspect;
const superseded = ({ deployment, state, run }, onStale) => {
    const why = `run ${run.runId}, which is newer than this one, deployed this profile meanwhile: deployment ${deployment} (${state}), ${run.url}`;
    if (onStale === 'skip')
        return { kind: 'superseded', why, facts: {} };
    throw new problem_js_1.DeploymentError({
        kind: 'conflict',
        message: `${why}; nothing was started`,
        hint: 'To step back quietly in such a case, set `on-stale: skip`; to deploy all the same, `on-stale: deploy`.'
    });
};
const unchanged = (served, place) => {
    const number = String(served.deployment);
    const url = (0, console_url_js_1.consoleUrl)(place, number);
    return {
        kind: 'unchanged',
        why: `the environment serves this configuration already: ${(0, notes_js_1.servedInWords)(served)}`,
        facts: {
            'deployment-number': number,
            ...(0, subject_js_1.versionFacts)(served),
            ...(url !== undefined && { 'console-url': url })
        }
    };
};


/***/ }),

/***/ 8739:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.suited = exports.readSource = void 0;
const problem_js_1 = __webpack_require__(1736);
const content_type_js_1 = __webpack_require__(5507);
const parse_js_1 = __webpack_require__(9060);
const profile_js_1 = __webpack_require__(8632);
const workspace_file_js_1 = __webpack_require__(5659);
const JSON_TYPE = 'application/json';
const TEXT_TYPE = 'text/plain';
const INLINE = 'configuration-content';
const FORMATS = { json: 'JSON', yaml: 'YAML', other: 'content' };
/** Reads a source that is content, and checks its syntax. Rejects with a `DeploymentError` that points into the file. */
const readSource = async (source, workspace) => {
    switch (source.kind) {
        case 'existing':
        case 'promotion':
            return source;
        case 'file': {
            const { name, bytes } = await (0, workspace_file_js_1.readWorkspaceFile)(source.path, workspace);
            if (bytes.length === 0)
                throw (0, workspace_file_js_1.fileProblem)(name, 'it is empty');
            const contentType = (0, content_type_js_1.contentTypeOf)(name, source.contentType);
            const isGuess = source.contentType === undefined && (0, content_type_js_1.kindOf)(contentType) === 'other';
            return checked({ bytes, contentType, isGuess, label: source.label, file: name, title: name });
        }
        case 'inline': {
            const bytes = Buffer.from(source.content);
            const contentType = source.contentType ?? (await inlineType(source.content, bytes));
            const isGuess = source.contentType === undefined;
            return checked({ bytes, contentType, isGuess, label: source.label, file: undefined, title: INLINE });
        }
    }
};
exports.readSource = readSource;
/** What begins like an object is meant to be JSON, even where it is broken. */
const inlineType = async (text, bytes) => text.trimStart().startsWith('{') || (await (0, parse_js_1.parseContent)(bytes, 'json')).ok ? JSON_TYPE : TEXT_TYPE;
const checked = async (content) => ({
    kind: 'content',
    content: { ...content, remarks: await checkSyntax(content) }
});
const placed = ({ line, column, message }) => `line ${line}, column ${column}: ${message}`;
/** What is worth a warning, for people. Rejects with what is wrong. */
const checkSyntax = async ({ bytes, contentType, file, title }) => {
    const kind = (0, content_type_js_1.kindOf)(contentType);
    const parsed = await (0, parse_js_1.parseContent)(bytes, kind);
    if (parsed.ok)
        return parsed.remarks.map((remark) => `${title}, ${placed(remark)}`);
    const remarks = file === undefined
        ? []
        : parsed.problems.map(({ line, column, message }) => ({ file, line, column, message }));
    const format = FORMATS[kind];
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `${title} is not valid ${format}: ${parsed.problems.map(placed).join('; ')}`,
        hint: `It is read as ${contentType}; \`content-type\` can say otherwise.`,
        ...(remarks.length > 0 && { remarks })
    });
};
/**
 * The content as the profile can take it: a profile that keeps its configuration elsewhere takes none, and feature
 * flags are JSON. Rejects with a `DeploymentError`.
 */
const suited = async (content, profile) => {
    if (!(0, profile_js_1.isHosted)(profile)) {
        const store = (0, profile_js_1.storeOf)(profile);
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `${content.title} cannot become a version: profile ${profile.name} is not hosted by AppConfig, it has its configuration in ${store}`,
            hint: `Store it in ${store}, and give \`configuration-version\` as ${store} names it.`
        });
    }
    if (!(0, profile_js_1.isFeatureFlags)(profile) || content.contentType === JSON_TYPE)
        return content;
    if (!content.isGuess) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `${content.title} is ${content.contentType}, and profile ${profile.name} is one of feature flags: they are ${JSON_TYPE}`,
            hint: `Write the flags as JSON${content.file === undefined ? '' : ', in a file that ends in .json'}.`
        });
    }
    const flags = { ...content, contentType: JSON_TYPE };
    return { ...flags, remarks: await checkSyntax(flags) };
};
exports.suited = suited;


/***/ }),

/***/ 2016:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.servedNotes = exports.servedInWords = exports.timetableNotes = exports.alarmNotes = exports.versionInWords = void 0;
const milestones_js_1 = __webpack_require__(3710);
const words_js_1 = __webpack_require__(420);
/** `7 (v1.2)` */
const versionInWords = ({ version, label }) => label === undefined ? version : `${version} (${label})`;
exports.versionInWords = versionInWords;
/** The name of an alarm is all that follows `:alarm:`; it may contain colons. */
const alarmName = ({ AlarmArn: arn }) => arn?.split(':alarm:').at(1) ?? arn;
/** Which alarms watch an environment. @param monitors undefined when that is not known */
const alarmNotes = (monitors) => {
    if (monitors === undefined)
        return [];
    const alarms = monitors.flatMap((monitor) => alarmName(monitor) ?? []);
    return [
        alarms.length === 0
            ? 'No alarm watches this environment: nothing rolls the deployment back by itself'
            : `Alarms that roll it back: ${alarms.join(', ')}`
    ];
};
exports.alarmNotes = alarmNotes;
/** When the steps of a strategy are due; nothing when that is not known. */
const timetableNotes = (rollout) => {
    const words = (0, milestones_js_1.timetableInWords)(rollout);
    return words === undefined ? [] : [words];
};
exports.timetableNotes = timetableNotes;
/** `version 6 (v1.1) of deployment 11, since 2026-11-21 12:04 UTC` */
const servedInWords = (served) => {
    const since = served.since === undefined ? '' : `, since ${(0, words_js_1.utc)(served.since)}`;
    return `version ${(0, exports.versionInWords)(served)} of deployment ${served.deployment}${since}`;
};
exports.servedInWords = servedInWords;
/** What the environment serves. @param served `unknown` when it cannot be told */
const servedNotes = (served) => {
    if (served === 'unknown')
        return [];
    return [
        served === undefined ? 'Served now: nothing of this profile' : `Served now: ${(0, exports.servedInWords)(served)}`
    ];
};
exports.servedNotes = servedNotes;


/***/ }),

/***/ 8632:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hostedVersionsOf = exports.lambdaHint = exports.isFeatureFlags = exports.isHosted = exports.storeOf = void 0;
const HOSTED = 'hosted';
const FEATURE_FLAGS = 'AWS.AppConfig.FeatureFlags';
/** Feature flags are always hosted; a profile that does not tell where it lives is taken for hosted. */
const storeOf = ({ LocationUri: uri = HOSTED }) => (uri.split('://')[0] ?? uri).toLowerCase();
exports.storeOf = storeOf;
/** Whether AppConfig itself stores the profile's configuration, in numbered versions. */
const isHosted = (profile) => (0, exports.storeOf)(profile) === HOSTED;
exports.isHosted = isHosted;
const isFeatureFlags = ({ Type: type }) => type === FEATURE_FLAGS;
exports.isFeatureFlags = isFeatureFlags;
/** Lambda functions that validate the profile, by their ARNs; a listing only tells that there are some. */
const lambdasOf = ({ Validators: validators = [], ValidatorTypes: types = [] }) => {
    const known = validators
        .filter(({ Type }) => Type === 'LAMBDA')
        .map(({ Content }) => Content ?? 'a function');
    return known.length === 0 && types.includes('LAMBDA') ? ['a function'] : known;
};
/** What may lie behind a refusal that names no rule: a Lambda validator. Undefined where the profile has none. */
const lambdaHint = (profile) => {
    const lambdas = lambdasOf(profile);
    return lambdas.length === 0
        ? undefined
        : `Profile ${profile.name} is validated by Lambda (${lambdas.join(', ')}): it has 15 s, its cold start included, and AppConfig needs leave to invoke it.`;
};
exports.lambdaHint = lambdaHint;
/** Where the versions of a profile are kept. */
const hostedVersionsOf = ({ id: applicationId }, { id: profileId, name: profileName }, { reads, region }) => ({ reads, region, applicationId, profileId, profileName });
exports.hostedVersionsOf = hostedVersionsOf;


/***/ }),

/***/ 5532:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findPromotion = void 0;
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const deployments_js_1 = __webpack_require__(7913);
const history_js_1 = __webpack_require__(213);
const names_js_1 = __webpack_require__(3349);
const snapshot_js_2 = __webpack_require__(4641);
const states_js_1 = __webpack_require__(3895);
const words_js_1 = __webpack_require__(420);
/** How far back the other environment's history is read, in pages of 50. */
const PAGES = 5;
/**
 * Finds what to promote: the last complete deployment of the profile in the other environment. Rejects with a
 * `DeploymentError` when there is none, when a later one there was rolled back or reverted, and when the other
 * environment is this one.
 */
const findPromotion = async ({ wanted, application, to, client }, signal) => {
    const from = await (0, names_js_1.findEnvironment)(wanted, application, { reads: client.reads, region: to.region, signal });
    const there = { ...to, environmentId: from.id };
    if (from.id === to.environmentId) {
        throw new problem_js_1.DeploymentError({
            kind: 'configuration',
            message: `promote-from names the environment that is deployed to: ${(0, words_js_1.withId)(from)}`,
            hint: 'Give the environment in which the version was proven.'
        });
    }
    let underWay;
    for await (const past of (0, history_js_1.historyOf)(there, client, signal, { pages: PAGES })) {
        const { phase } = (0, states_js_1.phaseOf)(past.State ?? states_js_1.UNNAMED_STATE);
        if (phase === 'succeeded')
            return promotionOf(past, from, underWay);
        if ((0, snapshot_js_1.isFinal)(phase) || phase === 'stopping')
            throw refused(past, from, await endOf(past, there, client, signal));
        underWay ??= past.DeploymentNumber;
    }
    throw new problem_js_1.DeploymentError({
        kind: 'not-found',
        message: `Environment ${(0, words_js_1.withId)(from)} has completed no deployment of this profile: there is nothing to promote`,
        hint: underWay === undefined
            ? 'Deploy to that environment first.'
            : `Deployment ${underWay} is on its way there; promote when it is complete.`
    });
};
exports.findPromotion = findPromotion;
const promotionOf = ({ DeploymentNumber: deployment, ConfigurationVersion, VersionLabel: label, CompletedAt }, from, underWay) => {
    if (ConfigurationVersion === undefined) {
        throw new problem_js_1.DeploymentError({
            kind: 'service',
            message: `ListDeployments on environment ${(0, words_js_1.withId)(from)}: deployment ${deployment} has no version`
        });
    }
    return {
        from,
        deployment,
        version: ConfigurationVersion,
        ...(label !== undefined && { label }),
        ...(CompletedAt !== undefined && { completedAt: CompletedAt }),
        ...(underWay !== undefined && { underWay })
    };
};
/** When it was rolled back or reverted: only the event log knows. */
const endOf = async ({ DeploymentNumber: number, CompletedAt: fallback }, there, client, signal) => (0, snapshot_js_2.snapshotOf)(await (0, deployments_js_1.getDeployment)(number, there, client, signal), there).endedAt ?? fallback;
const refused = ({ DeploymentNumber: number, State: state, ConfigurationVersion: version = 'unknown' }, from, at) => new problem_js_1.DeploymentError({
    kind: 'conflict',
    message: `In environment ${(0, words_js_1.withId)(from)} the newest deployment of this profile did not stay: ${(0, words_js_1.numbered)(number, state, at)} of version ${version}; nothing is promoted`,
    hint: `Find out why, and let a deployment complete there. Or name the version that you want with \`configuration-version\`.`
});


/***/ }),

/***/ 1921:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.wantedBy = exports.resolve = void 0;
const alarms_js_1 = __webpack_require__(7223);
const problem_js_1 = __webpack_require__(1736);
const extension_check_js_1 = __webpack_require__(4418);
const names_js_1 = __webpack_require__(3349);
const place_js_1 = __webpack_require__(6870);
const new_content_js_1 = __webpack_require__(8739);
const promotion_js_1 = __webpack_require__(5532);
const served_js_1 = __webpack_require__(2584);
const together_js_1 = __webpack_require__(6900);
const version_js_1 = __webpack_require__(4617);
/**
 * Finds all that the configuration names, in as few round trips as they depend on each other; wrong names are reported
 * together. Rejects with a `DeploymentError`.
 *
 * @param asked the configuration's source; its content, where it has one, was read
 */
const resolve = async (config, asked, { reads }, signal) => {
    const source = { reads, region: config.region, signal };
    const finishCheck = (0, extension_check_js_1.beginExtensionCheck)(source);
    const finding = (0, names_js_1.findApplication)(config.application, source);
    const [application, environment, profile, strategy] = await (0, together_js_1.together)([
        finding,
        finding.then((found) => (0, names_js_1.findEnvironment)(config.environment, found, source)),
        finding.then((found) => (0, names_js_1.findProfile)(config.configurationProfile, found, source)),
        (0, names_js_1.findStrategy)(config.deploymentStrategy, source)
    ]);
    const place = (0, place_js_1.placeOf)(config.region, application, environment, profile);
    const titles = { application: application.name, environment: environment.name, profile: profile.name };
    const [wanted, served, monitors, extensions] = await (0, together_js_1.together)([
        (0, exports.wantedBy)(asked, application, profile, place, source),
        servedNow(place, source),
        (0, alarms_js_1.monitorsOf)(config.environment, environment, application, source),
        sound(finishCheck(place, titles, config.dynamicExtensionParameters ?? {}))
    ]);
    return { application, environment, profile, strategy, place, wanted, served, monitors, extensions };
};
exports.resolve = resolve;
/** The same check; rejects when it found what a deployment would suffer from. */
const sound = async (checking) => {
    const check = await checking;
    if (check.problems.length === 0)
        return check;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: check.problems.join('\n'),
        hint: 'Nothing was started. Parameters get their values in the association of the extension, dynamic ones in `dynamic-extension-parameters` as well (extension#parameter).'
    });
};
/** The version that is asked for, as far as it can be told without storing anything. */
const wantedBy = async (asked, application, profile, place, source) => {
    switch (asked.kind) {
        case 'existing':
            return { kind: 'existing', version: await (0, version_js_1.resolveVersion)(asked.version, application, profile, source) };
        case 'promotion': {
            const request = { wanted: asked.from, application, to: place, client: source };
            return { kind: 'promotion', version: await (0, promotion_js_1.findPromotion)(request, source.signal) };
        }
        case 'content':
            return { kind: 'content', content: await (0, new_content_js_1.suited)(asked.content, profile) };
    }
};
exports.wantedBy = wantedBy;
/** Worth a note, not a failure: what needs it asks again. */
const servedNow = async (place, source) => {
    try {
        return await (0, served_js_1.servedIn)(place, source, source.signal);
    }
    catch {
        return 'unknown';
    }
};


/***/ }),

/***/ 9555:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.saysTheSame = void 0;
const content_type_js_1 = __webpack_require__(5507);
const same_js_1 = __webpack_require__(997);
const essence = ({ contentType }) => (contentType.split(';')[0] ?? '').trim().toLowerCase();
/**
 * Whether two configurations say the same to whoever reads them: of the same format, and in it of the same meaning;
 * what is neither JSON nor YAML byte by byte, under the same content type.
 */
const saysTheSame = async (one, other, featureFlags) => {
    const kind = (0, content_type_js_1.kindOf)(one.contentType);
    if (kind !== (0, content_type_js_1.kindOf)(other.contentType))
        return false;
    if (kind === 'other' && essence(one) !== essence(other))
        return false;
    return (0, same_js_1.sameContent)(one.bytes, other.bytes, kind, { featureFlags });
};
exports.saysTheSame = saysTheSame;


/***/ }),

/***/ 2584:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.servedIn = void 0;
const history_js_1 = __webpack_require__(213);
const states_js_1 = __webpack_require__(3895);
/** How far back the serving deployment is looked for, in pages of 50; beyond that it counts as unknown. */
const PAGES = 5;
const servedBy = ({ DeploymentNumber: deployment, ConfigurationVersion: version, VersionLabel: label, CompletedAt: since }) => version === undefined
    ? undefined
    : {
        deployment,
        version,
        ...(label !== undefined && { label }),
        ...(since !== undefined && { since })
    };
/** What the environment serves of the place's profile; undefined when nothing was deployed, or too long ago to tell. */
const servedIn = async (place, client, signal, first) => {
    const reach = { pages: PAGES, ...(first !== undefined && { first }) };
    for await (const past of (0, history_js_1.historyOf)(place, client, signal, reach)) {
        // A reverted deployment is REVERTED, no longer COMPLETE.
        if ((0, states_js_1.phaseOf)(past.State ?? states_js_1.UNNAMED_STATE).phase === 'succeeded')
            return servedBy(past);
    }
    return undefined;
};
exports.servedIn = servedIn;


/***/ }),

/***/ 9268:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.findStored = exports.storeContent = void 0;
const failure_js_1 = __webpack_require__(9551);
const problem_js_1 = __webpack_require__(1736);
const run_context_js_1 = __webpack_require__(9087);
const version_text_js_1 = __webpack_require__(4219);
const hosted_versions_js_1 = __webpack_require__(3386);
const profile_js_1 = __webpack_require__(8632);
const same_content_js_1 = __webpack_require__(9555);
const served_js_1 = __webpack_require__(2584);
const unchanged_js_1 = __webpack_require__(2220);
const version_js_1 = __webpack_require__(4617);
const violations_js_1 = __webpack_require__(3701);
/**
 * Makes content a hosted version, unless it is one: the version of that label, or without a label the newest and the
 * served one; no others are looked at. After a lost answer it is called again, and finds what the lost call created.
 * Rejects with a `DeploymentError`.
 */
const storeContent = async (content, store, signal) => {
    const { stored, newest } = await lookFor(content, store, signal);
    return stored ?? create(content, newest, store, signal);
};
exports.storeContent = storeContent;
/** The version that {@link storeContent} would take; undefined when it would create one. Creates nothing. */
const findStored = async (content, library, signal) => (await lookFor(content, library, signal)).stored;
exports.findStored = findStored;
const lookFor = async (content, library, signal) => {
    const labelled = await withItsLabel(content, library, signal);
    if (labelled !== undefined)
        return { stored: labelled, newest: undefined };
    const newest = await (0, hosted_versions_js_1.newestVersion)(library.versions, signal);
    const stored = content.label === undefined ? await amongKnown(content, newest, library, signal) : undefined;
    return { stored, newest };
};
/** A version of another label, or without one, is as good only where no label is asked for. */
const amongKnown = async (content, newest, store, signal) => {
    if (newest !== undefined && (await holds(newest, content, store, signal)))
        return found((0, version_js_1.versionOf)(newest));
    if (store.servedDiffers)
        return undefined;
    const served = await (0, served_js_1.servedIn)(store.place, store.clients, signal);
    const stored = served && (await (0, unchanged_js_1.servedContent)(served, store.versions, signal));
    if (served === undefined || stored === undefined)
        return undefined;
    if (!(await (0, same_content_js_1.saysTheSame)(content, stored, (0, profile_js_1.isFeatureFlags)(store.profile))))
        return undefined;
    const { label } = stored;
    return found({ version: served.version, ...(label !== undefined && { label }) });
};
const found = (version) => ({ version, isNew: false });
/** The version with the content's label; undefined when there is none. Versions never change: other content is an error. */
const withItsLabel = async (content, store, signal) => {
    const { label } = content;
    if (label === undefined)
        return undefined;
    const version = await (0, hosted_versions_js_1.labelledVersion)(label, store.versions, signal);
    if (version === undefined)
        return undefined;
    if (await holds(version, content, store, signal))
        return found((0, version_js_1.versionOf)(version));
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `version-label ${JSON.stringify(label)} is on version ${version.number} of profile ${store.profile.name}, which has other content than ${content.title}`,
        hint: 'Versions never change: give the new content a label of its own.'
    });
};
const holds = async ({ number }, content, { versions, profile }, signal) => {
    const stored = await (0, hosted_versions_js_1.contentOf)(number, versions, signal);
    return stored !== undefined && (0, same_content_js_1.saysTheSame)(content, stored, (0, profile_js_1.isFeatureFlags)(profile));
};
const create = async (content, newest, store, signal) => {
    const { bytes, contentType, label } = content;
    const { versions, clients, run } = store;
    const description = (0, version_text_js_1.versionDescription)(`Commit ${run.sha}, ${(0, run_context_js_1.runUrl)(run)}`);
    const version = { bytes, contentType, description, label, after: newest?.number };
    try {
        const number = await (0, hosted_versions_js_1.createVersion)(version, versions, clients, signal);
        return { version: (0, version_js_1.versionOf)({ number, ...(label !== undefined && { label }) }), isNew: true };
    }
    catch (error) {
        if (!(error instanceof problem_js_1.DeploymentError))
            throw error;
        return (await insteadOf(error, content, newest, store, signal)) ?? refuse(error, content);
    }
};
/** What somebody else stored meanwhile, where that explains the refusal and serves as well. */
const insteadOf = async ({ problem }, content, newest, store, signal) => {
    if (problem.kind !== 'conflict' && problem.kind !== 'invalid')
        return undefined;
    // What a label that is taken gets is nowhere documented.
    const labelled = await withItsLabel(content, store, signal);
    if (labelled !== undefined || problem.kind === 'invalid')
        return labelled;
    const newer = await (0, hosted_versions_js_1.newestVersion)(store.versions, signal);
    if (newer === undefined || newer.number === newest?.number)
        return undefined;
    if (content.label === undefined && (await holds(newer, content, store, signal)))
        return found((0, version_js_1.versionOf)(newer));
    throw new problem_js_1.DeploymentError({
        kind: 'conflict',
        message: `Version ${newer.number} of profile ${store.profile.name} was created by somebody else while this step was about to create its own; nothing was created or started`,
        hint: 'Run again to deploy this content after all. A `concurrency` group keeps jobs apart that deploy one profile.'
    });
};
/** Feature flags are validated when they are stored: what breaks a rule is said at its place in the file. */
const refuse = async (error, content) => {
    const remarks = await (0, violations_js_1.remarksOn)((0, failure_js_1.violationsOf)(error.cause), content);
    if (remarks.length === 0)
        throw error;
    throw new problem_js_1.DeploymentError({ ...error.problem, remarks }, { cause: error });
};


/***/ }),

/***/ 2589:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.subjectOf = exports.underWayNotes = exports.versionFacts = exports.promotionRows = exports.extensionRows = exports.strategyInWords = exports.profileInWords = void 0;
const beyond_session_js_1 = __webpack_require__(4575);
const extension_check_js_1 = __webpack_require__(4418);
const milestones_js_1 = __webpack_require__(3710);
const notes_js_1 = __webpack_require__(2016);
const strategy_js_1 = __webpack_require__(9120);
const words_js_1 = __webpack_require__(420);
/** Remarks on the content that are told: GitHub keeps ten warnings of a step. */
const MOST_REMARKS = 3;
/** `flags (abc1234), AWS.AppConfig.FeatureFlags` */
const profileInWords = (profile) => [(0, words_js_1.withId)(profile), ...(profile.Type === undefined ? [] : [profile.Type])].join(', ');
exports.profileInWords = profileInWords;
/** `Canary (abc1234): 10 % first, …` */
const strategyInWords = (strategy) => {
    const words = (0, strategy_js_1.rolloutInWords)(strategy);
    return words === '' ? (0, words_js_1.withId)(strategy) : `${(0, words_js_1.withId)(strategy)}: ${words}`;
};
exports.strategyInWords = strategyInWords;
/** The extensions that are associated; nothing where there are none. */
const extensionRows = (check) => {
    const words = (0, extension_check_js_1.associatedInWords)(check);
    return words === undefined ? [] : [['Extensions', words]];
};
exports.extensionRows = extensionRows;
/** What is promoted, and from where. */
const promotionRows = (promotion) => [
    ['Promoted from', `${(0, words_js_1.withId)(promotion.from)}, deployment ${promotion.deployment}`],
    ['Version', (0, notes_js_1.versionInWords)(promotion)],
    ['Completed there', promotion.completedAt === undefined ? 'unknown' : (0, words_js_1.utc)(promotion.completedAt)]
];
exports.promotionRows = promotionRows;
/** What is known of the version to deploy. @param stored once the content is a version */
const versionRows = (wanted, stored) => {
    switch (wanted.kind) {
        case 'existing':
            return [['Version', (0, notes_js_1.versionInWords)(wanted.version)]];
        case 'promotion':
            return (0, exports.promotionRows)(wanted.version);
        case 'content': {
            const { title, contentType, bytes } = wanted.content;
            const source = `${title} (${contentType}, ${bytes.length} bytes)`;
            if (stored === undefined)
                return [['Version', `content of ${source}`]];
            const { version, isNew } = stored;
            return [
                ['Version', `${(0, notes_js_1.versionInWords)(version)}, ${isNew ? 'created from' : 'stored already:'} ${source}`]
            ];
        }
    }
};
/** The version to deploy as outputs. */
const versionFacts = ({ version, label }) => ({
    'configuration-version': version,
    ...(label !== undefined && { 'version-label': label })
});
exports.versionFacts = versionFacts;
/** What is on its way where the version comes from. */
const underWayNotes = (wanted) => wanted.kind === 'promotion' && wanted.version.underWay !== undefined
    ? [
        `Deployment ${wanted.version.underWay} is on its way in ${wanted.version.from.name}; it is not promoted`
    ]
    : [];
exports.underWayNotes = underWayNotes;
/** What is deployed where, for people. @param stored the version that the content is, as soon as it is one */
const subjectOf = (resolved, { region, policy, session }, stored) => {
    const { application, environment, profile, strategy, wanted, monitors, served, extensions } = resolved;
    const tooLong = [(0, milestones_js_1.beyondHostedJob)(strategy, policy), (0, beyond_session_js_1.beyondSession)(strategy, policy, session)];
    const warnings = [
        ...tooLong.filter((warning) => warning !== undefined),
        ...(wanted.kind === 'content' ? wanted.content.remarks.slice(0, MOST_REMARKS) : [])
    ];
    const version = wanted.kind === 'content' ? stored?.version : wanted.version;
    return {
        title: `${application.name} / ${environment.name} / ${profile.name}`,
        rows: [
            ['Application', (0, words_js_1.withId)(application)],
            ['Environment', (0, words_js_1.withId)(environment)],
            ['Configuration profile', (0, exports.profileInWords)(profile)],
            ...versionRows(wanted, stored),
            ['Strategy', (0, exports.strategyInWords)(strategy)],
            ...(0, exports.extensionRows)(extensions),
            ['Region', region]
        ],
        notes: [
            ...(0, notes_js_1.servedNotes)(served),
            ...(0, exports.underWayNotes)(wanted),
            ...(0, notes_js_1.timetableNotes)(strategy),
            ...(0, notes_js_1.alarmNotes)(monitors),
            ...extensions.notes
        ],
        warnings,
        facts: version === undefined ? {} : (0, exports.versionFacts)(version)
    };
};
exports.subjectOf = subjectOf;


/***/ }),

/***/ 2220:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isServed = exports.servedContent = void 0;
const problem_js_1 = __webpack_require__(1736);
const hosted_versions_js_1 = __webpack_require__(3386);
const profile_js_1 = __webpack_require__(8632);
const same_content_js_1 = __webpack_require__(9555);
const version_js_1 = __webpack_require__(4617);
/**
 * What the serving deployment deployed; undefined when that cannot be told any more. AppConfig gives the number of a
 * deleted newest version again: another label under the same number is another version.
 */
const servedContent = async (served, versions, signal) => {
    const number = (0, version_js_1.versionNumber)(served);
    const content = number === undefined ? undefined : await (0, hosted_versions_js_1.contentOf)(number, versions, signal);
    return content === undefined || areAtOdds(served.label, content.label) ? undefined : content;
};
exports.servedContent = servedContent;
const areAtOdds = (one, other) => one !== undefined && other !== undefined && one !== other;
const isSameVersion = (wanted, served) => !areAtOdds(wanted.label, served.label) &&
    (wanted.version === served.version ||
        ((0, version_js_1.versionNumber)(wanted) !== undefined && (0, version_js_1.versionNumber)(wanted) === (0, version_js_1.versionNumber)(served)));
/**
 * Whether what is wanted is what the environment serves: by the number of the version, else by its content. Versions
 * that are stored elsewhere have only their names.
 */
const isServed = async (wanted, served, profile, versions, signal) => {
    const featureFlags = (0, profile_js_1.isFeatureFlags)(profile);
    if (wanted.kind === 'content') {
        const content = await (0, exports.servedContent)(served, versions, signal);
        return content !== undefined && (0, same_content_js_1.saysTheSame)(wanted.content, content, featureFlags);
    }
    if (!(0, profile_js_1.isHosted)(profile))
        return wanted.version.version === served.version;
    return (isSameVersion(wanted.version, served) ||
        haveSameContent(wanted.version, served, versions, featureFlags, signal));
};
exports.isServed = isServed;
/** Two numbers may stand for one content. Whoever may not read it deploys by number alone. */
const haveSameContent = async (wanted, served, versions, featureFlags, signal) => {
    const number = (0, version_js_1.versionNumber)(wanted);
    if (number === undefined || number === (0, version_js_1.versionNumber)(served))
        return false;
    try {
        const [one, other] = await Promise.all([
            (0, hosted_versions_js_1.contentOf)(number, versions, signal),
            (0, exports.servedContent)(served, versions, signal)
        ]);
        return one !== undefined && other !== undefined && (await (0, same_content_js_1.saysTheSame)(one, other, featureFlags));
    }
    catch (error) {
        if (error instanceof problem_js_1.DeploymentError && error.problem.kind === 'permission')
            return false;
        throw error;
    }
};


/***/ }),

/***/ 4617:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveVersion = exports.versionNumber = exports.versionOf = void 0;
const problem_js_1 = __webpack_require__(1736);
const hosted_versions_js_1 = __webpack_require__(3386);
const profile_js_1 = __webpack_require__(8632);
/** The word for the newest hosted version. */
const LATEST = 'latest';
/** A listed version as one to deploy. */
const versionOf = ({ number, label }) => ({
    version: String(number),
    ...(label !== undefined && { label })
});
exports.versionOf = versionOf;
/** The number of a hosted version; undefined for what another store calls a version. */
const versionNumber = ({ version }) => /^\d{1,15}$/.test(version) ? Number(version) : undefined;
exports.versionNumber = versionNumber;
/** Resolves `configuration-version`: a number as it is, a label, or `latest`. */
const resolveVersion = async (wanted, application, profile, source) => {
    if (!(0, profile_js_1.isHosted)(profile)) {
        if (wanted !== LATEST)
            return { version: wanted };
        const store = (0, profile_js_1.storeOf)(profile);
        throw new problem_js_1.DeploymentError({
            kind: 'invalid',
            message: `\`configuration-version: latest\` needs a hosted configuration, and profile ${profile.name} has its own in ${store}`,
            hint: `Give the version as ${store} names it.`
        });
    }
    if (/^\d+$/.test(wanted))
        return { version: wanted };
    const at = (0, profile_js_1.hostedVersionsOf)(application, profile, source);
    const found = wanted === LATEST
        ? await (0, hosted_versions_js_1.newestVersion)(at, source.signal)
        : await (0, hosted_versions_js_1.labelledVersion)(wanted, at, source.signal);
    if (found !== undefined)
        return (0, exports.versionOf)(found);
    throw new problem_js_1.DeploymentError(wanted === LATEST
        ? {
            kind: 'not-found',
            message: `Configuration profile ${profile.name} has no hosted version yet`,
            hint: 'Create one first (`configuration-file` does); there is nothing to deploy.'
        }
        : {
            kind: 'not-found',
            message: `Configuration profile ${profile.name} has no version labelled ${JSON.stringify(wanted)}`,
            hint: 'Labels are compared exactly; a number or `latest` (the newest version) will do as well.'
        });
};
exports.resolveVersion = resolveVersion;


/***/ }),

/***/ 3701:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.remarksOn = void 0;
const errors_js_1 = __webpack_require__(9378);
const content_type_js_1 = __webpack_require__(5507);
const locate_js_1 = __webpack_require__(9557);
const parse_js_1 = __webpack_require__(9060);
/** Where what cannot be placed is said. */
const START = { line: 1, column: 1 };
/** What validators refuse, at its place in the file; none for content that is in no file. Never with a value. */
const remarksOn = async (violations, { file, bytes, contentType }) => {
    if (file === undefined || violations.length === 0)
        return [];
    const parsed = await (0, parse_js_1.parseContent)(bytes, (0, content_type_js_1.kindOf)(contentType));
    const document = parsed.ok ? parsed.document : undefined;
    return violations.map((violation) => {
        const { location } = violation;
        const place = document && location !== undefined ? (0, locate_js_1.locateIn)(document, location) : undefined;
        return { file, ...(place ?? START), message: (0, errors_js_1.violationInWords)(violation) };
    });
};
exports.remarksOn = remarksOn;


/***/ })

};
