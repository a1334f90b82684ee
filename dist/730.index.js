export const id = 730;
export const ids = [730];
export const modules = {

/***/ 3407:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openAccess = void 0;
const proxy_js_1 = __webpack_require__(3616);
const job_token_js_1 = __webpack_require__(7370);
const renewing_js_1 = __webpack_require__(9134);
/** Makes nothing that is not asked for: without a role, a proxy and debug logging there is nothing to it. */
const openAccess = (options) => {
    const { role, env, clock, debug } = options;
    const proxyEnv = (0, proxy_js_1.proxyEnvOf)(env);
    const way = {
        ...(proxyEnv && { proxyEnv }),
        ...(env['RUNNER_DEBUG'] === '1' && { trace: { clock, tell: debug } })
    };
    return role === undefined ? way : { ...way, credentials: credentialsOf(role, options, way) };
};
exports.openAccess = openAccess;
const credentialsOf = (role, { region, version, run, env, clock, mask, debug }, access) => {
    const jobToken = (0, job_token_js_1.createJobToken)({ env, clock, mask, debug, userAgent: `aws-deploy-action/${version}` });
    return (0, renewing_js_1.renewing)(async () => {
        // Asked for afresh: a token lives for minutes, and is good for nothing but this.
        const token = await jobToken(role.audience);
        const { assumeRole } = await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(479)]).then(__webpack_require__.bind(__webpack_require__, 8860));
        const session = await assumeRole(role, token, { region, version, run, access }, clock);
        mask(session.secretAccessKey);
        mask(session.sessionToken);
        return session;
    }, clock);
};


/***/ }),

/***/ 9551:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.excessOf = exports.violationsOf = exports.failureOf = void 0;
const property = (value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
const text = (value, key) => {
    const found = property(value, key);
    return typeof found === 'string' && found !== '' ? found : undefined;
};
const number = (value, key) => {
    const found = property(value, key);
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};
const list = (value, key) => {
    const found = property(value, key);
    return Array.isArray(found) ? found : [];
};
/** An error that stands for several (one per address tried) has no message of its own. */
const messageOf = (error) => text(error, 'message') ??
    list(error, 'errors')
        .map((one) => text(one, 'message') ?? '')
        .filter((message) => message !== '')
        .join('; ');
/** Reads what was thrown. Total: anything at all gives a failure. */
const failureOf = (error) => {
    const metadata = property(error, '$metadata');
    const [first] = list(error, 'errors');
    return {
        name: text(error, 'name') ?? 'Error',
        message: typeof error === 'string' ? error : messageOf(error),
        code: text(error, 'code') ?? text(first, 'code'),
        syscall: text(error, 'syscall') ?? text(first, 'syscall'),
        status: number(metadata, 'httpStatusCode'),
        requestId: text(metadata, 'requestId'),
        answered: text(error, '$fault') !== undefined,
        attempted: metadata !== undefined
    };
};
exports.failureOf = failureOf;
/** The rules a configuration breaks, of a `BadRequestException` that lists them; else none. */
const violationsOf = (error) => list(property(error, 'Details'), 'InvalidConfiguration').map((detail) => {
    const [constraint, location, reason, type] = ['Constraint', 'Location', 'Reason', 'Type'].map((key) => text(detail, key));
    return {
        ...(constraint !== undefined && { constraint }),
        ...(location !== undefined && { location }),
        ...(reason !== undefined && { reason }),
        ...(type !== undefined && { type })
    };
});
exports.violationsOf = violationsOf;
/** Size and limit of a `PayloadTooLargeException`, in the service's own numbers. */
const excessOf = (error) => {
    const limit = number(error, 'Limit');
    const size = number(error, 'Size');
    if (limit === undefined && size === undefined)
        return undefined;
    const unit = text(error, 'Measure') === 'KILOBYTES' ? 'KB' : (text(error, 'Measure') ?? '');
    const parts = [
        ...(size === undefined ? [] : [`size ${size} ${unit}`]),
        ...(limit === undefined ? [] : [`limit ${limit} ${unit}`])
    ];
    return parts.map((part) => part.trim()).join(', ');
};
exports.excessOf = excessOf;


/***/ }),

/***/ 7370:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createJobToken = void 0;
const problem_js_1 = __webpack_require__(1736);
const time_limit_js_1 = __webpack_require__(1040);
const http_js_1 = __webpack_require__(8003);
const json_js_1 = __webpack_require__(9972);
const failure_js_1 = __webpack_require__(9551);
const network_hint_js_1 = __webpack_require__(9089);
/** Longest wait for the endpoint, in milliseconds. */
const ANSWER_MS = 15_000;
const missing = () => new problem_js_1.DeploymentError({
    kind: 'credentials',
    message: "`role-to-assume` needs the job's OIDC token, and this job may not ask for one: `permissions: id-token: write` is missing",
    hint: 'Add `id-token: write` to the `permissions` of the job, beside the others it needs (`contents: read` for a checkout). A reusable workflow needs it in the job that calls it, too. Pull requests from forks never get a token.'
});
const WHAT = "The job's OIDC token cannot be had from GitHub";
const failed = (kind, what) => new problem_js_1.DeploymentError({ kind, message: `${WHAT}: ${what}` });
const unanswered = (error, late) => {
    const failure = (0, failure_js_1.failureOf)(error);
    const what = late ? `no answer within ${ANSWER_MS / 1000} s` : failure.message;
    return new problem_js_1.DeploymentError({ kind: 'network', message: `${WHAT}: ${what}`, hint: (0, network_hint_js_1.networkHint)(failure) }, { cause: error });
};
/** The token in an answer. What else the answer says is left out: it comes from whoever gave it. */
const tokenIn = ({ status, body }) => {
    if (status !== 200) {
        throw failed(status === 401 || status === 403 ? 'credentials' : 'service', `the answer is HTTP ${status}`);
    }
    const token = (0, json_js_1.textIn)(parsed(body), 'value');
    if (token === undefined || token === '')
        throw failed('service', 'the answer (HTTP 200) holds no token');
    return token;
};
const parsed = (body) => {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
};
/**
 * Asks GitHub for the job's OIDC token: a new one each time, masked before it is handed out. Written by hand since
 * `@actions/core` brings a whole HTTP stack for it (1 MB of bundle, 45 ms). Rejects with a `DeploymentError`.
 */
const createJobToken = ({ env, clock, mask, debug, userAgent }) => {
    const [address = '', secret = ''] = [
        env['ACTIONS_ID_TOKEN_REQUEST_URL'],
        env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
    ];
    const send = (0, http_js_1.createSend)(env);
    return async (audience) => {
        if (!URL.canParse(address) || secret === '')
            throw missing();
        const url = new URL(address);
        url.searchParams.set('audience', audience);
        const headers = {
            authorization: `Bearer ${secret}`,
            accept: 'application/json',
            'user-agent': userAgent
        };
        const limit = (0, time_limit_js_1.deadline)(clock, ANSWER_MS);
        const from = clock.now();
        let reply;
        try {
            reply = await send({ method: 'GET', url, headers, body: undefined }, limit.signal);
        }
        catch (error) {
            throw unanswered(error, limit.signal.aborted);
        }
        finally {
            limit.dispose();
        }
        debug(`OIDC token from ${url.host}: ${reply.status} in ${Math.round(clock.now() - from)} ms`);
        const token = tokenIn(reply);
        mask(token);
        return token;
    };
};
exports.createJobToken = createJobToken;


/***/ }),

/***/ 9089:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.networkHint = void 0;
/** What to check when nothing came through. @param region that was asked; absent where it was not AWS */
const networkHint = ({ code = '', syscall }, region) => {
    if (code === 'ERR_PROXY_TUNNEL')
        return 'Check HTTPS_PROXY and NO_PROXY, and that the proxy lets this runner through to this host.';
    if (/CERT|SELF_SIGNED|VERIFY|ISSUER/.test(code))
        return 'If a proxy of yours signs the connection, set NODE_EXTRA_CA_CERTS to its certificate.';
    if (syscall === 'getaddrinfo' && region !== undefined)
        return `Check that the region ${region} exists and has this service, and the name resolution of the runner.`;
    return 'Check the network of the runner, its proxy and AWS_ENDPOINT_URL*.';
};
exports.networkHint = networkHint;


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renewing = void 0;
/** Renewed when they last no longer than this, in milliseconds; a third of the shortest session there is. */
const RENEW_MS = 300_000;
/** What lasts no longer than this is not used any more, in milliseconds: a request must arrive in time. */
const LAST_MS = 30_000;
/** Pause after a renewal that failed while the old credentials still last, in milliseconds. */
const PAUSE_MS = 10_000;
/**
 * Credentials that are renewed for as long as somebody asks for them. While the old ones last, nobody waits for new
 * ones, and a renewal that fails is tried again; after that it rejects as `fetch` does.
 */
const renewing = (fetch, clock) => {
    let current;
    let underWay;
    let notBefore = 0;
    const leftMs = () => (current === undefined ? 0 : current.expiration.getTime() - clock.now());
    const renew = async () => {
        try {
            return (current = await fetch());
        }
        catch (error) {
            notBefore = clock.now() + PAUSE_MS;
            throw error;
        }
        finally {
            underWay = undefined;
        }
    };
    return async () => {
        if (current === undefined || leftMs() <= LAST_MS)
            return (underWay ??= renew());
        if (leftMs() <= RENEW_MS && underWay === undefined && clock.now() >= notBefore) {
            underWay = renew();
            // Whoever needs it then asks again, and is told.
            underWay.catch(() => undefined);
        }
        return current;
    };
};
exports.renewing = renewing;


/***/ }),

/***/ 3598:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.AMPLIFY_INPUTS = exports.STAGES = exports.AMPLIFY_OPERATIONS = void 0;
const map_js_1 = __webpack_require__(5548);
const statuses_js_1 = __webpack_require__(3522);
const values_js_1 = __webpack_require__(3750);
/** All that can be done with Amplify, each as `service operation`. */
exports.AMPLIFY_OPERATIONS = [
    'amplify deploy',
    'amplify preview',
    'amplify sweep',
    'amplify watch',
    'amplify stop'
];
/** Stages of a branch, as the API names them. */
exports.STAGES = ['PRODUCTION', 'BETA', 'DEVELOPMENT', 'EXPERIMENTAL', 'PULL_REQUEST'];
const DEPLOY = { 'amplify deploy': 'optional' };
const PREVIEW = { 'amplify preview': 'optional' };
/** Operations that start a job. */
const STARTING = { ...DEPLOY, ...PREVIEW };
/** Operations that see the site when it is deployed. */
const SEEING = { ...STARTING, 'amplify watch': 'optional' };
/** Operations on a branch that the user names. */
const NAMED = { ...DEPLOY, 'amplify watch': 'optional', 'amplify stop': 'optional' };
/** The part of the input table that only Amplify has. Limits are those of the Amplify API model. */
exports.AMPLIFY_INPUTS = {
    'app-id': {
        description: 'Id or name of the Amplify app.',
        parse: (0, values_js_1.text)(255),
        use: {
            'amplify deploy': 'required',
            'amplify preview': 'required',
            'amplify sweep': 'required',
            'amplify watch': 'required',
            'amplify stop': 'required'
        }
    },
    branch: {
        description: 'Branch of the Amplify app. It is never taken from the head of a pull request.',
        parse: (0, values_js_1.text)(255),
        computedDefault: "the run's own branch, unless the event is about a pull request or is `workflow_run`; it is required then",
        use: NAMED
    },
    directory: {
        description: 'Folder in the workspace with the built site: it is zipped and uploaded. At most one of `directory`, `archive` and `source-url` is given; none means a job on the connected repository.',
        parse: (0, values_js_1.text)(4096),
        use: STARTING
    },
    archive: {
        description: 'An existing .zip in the workspace, uploaded as it is; the site is at its root.',
        parse: (0, values_js_1.text)(4096),
        use: STARTING
    },
    'source-url': {
        description: 'Where Amplify itself gets the site: `s3://bucket/site.zip`, a public `https://…` address of a .zip, or `s3://bucket/folder/`.',
        parse: (0, values_js_1.matching)(/^(?=.{1,3000}$)(s3|https):\/\/[^\s/]+\/\S+$/, 'an address that starts with `s3://` or `https://`'),
        // It may be presigned: whoever sees it can read the bucket.
        secret: true,
        use: STARTING
    },
    'source-url-type': {
        description: 'What `source-url` is: `ZIP`, or `BUCKET_PREFIX` for a folder in a bucket.',
        parse: (0, values_js_1.oneOf)(['ZIP', 'BUCKET_PREFIX']),
        default: 'ZIP',
        use: STARTING
    },
    'job-type': {
        description: 'For a Git-connected app: `RELEASE` builds the newest commit of the branch, `RETRY` an earlier job once more.',
        parse: (0, values_js_1.oneOf)(['RELEASE', 'RETRY']),
        default: 'RELEASE',
        use: DEPLOY
    },
    'job-id': {
        description: 'Id of the job: with `job-type: RETRY` the one to build again, else the one to watch or stop.',
        parse: (0, values_js_1.matching)(/^[1-9]\d{0,14}$/, 'the id of a job, such as `12`'),
        computedDefault: 'the newest of the branch; for `stop` the one in flight',
        use: NAMED
    },
    'commit-id': {
        description: 'Commit that a `RELEASE` is to build. Amplify builds the newest of the branch whatever it is told: another one fails the step when this input is given, else it is a warning.',
        parse: (0, values_js_1.matching)(/^[\da-f]{7,64}$/i, 'the id of a commit: 7 to 64 hexadecimal digits'),
        computedDefault: 'the commit of the run',
        use: STARTING
    },
    'commit-message': {
        description: 'Message shown with a `RELEASE` in the Amplify console.',
        parse: (0, values_js_1.text)(10_000),
        computedDefault: 'that of the commit of the run, where the event has it',
        use: STARTING
    },
    'create-branch': {
        description: 'Whether the branch is created in the app when it is missing.',
        parse: values_js_1.boolean,
        computedDefault: '`true` for `preview`, else `false`',
        use: STARTING
    },
    'branch-stage': {
        description: 'Stage of a branch that is created.',
        parse: (0, values_js_1.oneOf)(exports.STAGES),
        computedDefault: '`PULL_REQUEST` for `preview`, else none',
        use: STARTING
    },
    'branch-environment-variables': {
        description: 'Environment variables of a branch that is created: JSON, lines of `key=value`, or YAML lines of `key: value`.',
        parse: (0, map_js_1.map)({
            maxEntries: 100,
            key: { test: (key) => (0, values_js_1.lengthOf)(key) >= 1 && (0, values_js_1.lengthOf)(key) <= 255, allowed: '1 to 255 characters' },
            value: { test: (value) => (0, values_js_1.lengthOf)(value) <= 5500, allowed: 'at most 5,500 characters' }
        }),
        secret: true,
        use: STARTING
    },
    'basic-auth': {
        description: 'User and password, as `user:password`, of a branch that this action created; set again on every deployment of it, and sent when the site is verified.',
        parse: (0, values_js_1.matching)(/^(?=.{3,1400}$)[^:\s]+:\S+$/, 'the form `user:password`, without blanks'),
        secret: true,
        use: SEEING
    },
    'preview-branch-prefix': {
        description: 'For an app without a repository: the branch of a preview is this and the number of the pull request. It becomes a part of a host name.',
        parse: (0, values_js_1.matching)(/^[a-z](?:[a-z\d-]{0,38}[a-z\d-])?$/, '1 to 40 lower-case letters, digits and hyphens, a letter first'),
        default: 'pr-',
        use: PREVIEW
    },
    'on-quota': {
        description: 'What to do when the app has no room for another branch (AWS allows 50): `fail`, `skip` the preview, or `sweep` (remove own previews of closed pull requests, then try once more).',
        parse: (0, values_js_1.oneOf)(['fail', 'skip', 'sweep']),
        default: 'fail',
        use: PREVIEW
    },
    'verify-path': {
        description: 'Path that is fetched from the deployed site after a success, such as `/`: the step fails when it does not answer with a status of `verify-status` in time. Redirects are not followed.',
        parse: (0, values_js_1.matching)(/^\/[\x21-\x7e]{0,2000}$/, 'a path that starts with `/`, without blanks'),
        use: SEEING
    },
    'verify-status': {
        description: 'Statuses that `verify-path` may answer with: numbers and ranges.',
        parse: statuses_js_1.statuses,
        default: '200-399,401',
        use: SEEING
    },
    'verify-timeout-minutes': {
        description: 'How long `verify-path` may take to answer as it should, in minutes (decimals allowed).',
        parse: values_js_1.minutes,
        default: '2',
        use: SEEING
    }
};


/***/ }),

/***/ 7476:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.AMPLIFY_RULES = void 0;
const rule_js_1 = __webpack_require__(6950);
const values_js_1 = __webpack_require__(3750);
/** Inputs that name the site to deploy; none means a job on the connected repository. */
const SOURCES = ['directory', 'archive', 'source-url'];
const DEPLOY = ['amplify deploy'];
const PREVIEW = ['amplify preview'];
/** Operations that start a job. */
const STARTING = ['amplify deploy', 'amplify preview'];
const SEEING = [...STARTING, 'amplify watch'];
const problem = (message) => ({ severity: 'problem', message });
const warning = (message) => ({ severity: 'warning', message });
/** `name` is about a job on the connected repository, of this type. */
const onlyForJob = (name, type) => ({ values, given }) => {
    if (!given.has(name))
        return undefined;
    const source = SOURCES.find((one) => given.has(one));
    if (source !== undefined)
        return warning(`\`${name}\` has no meaning with \`${source}\` and is ignored`);
    // Without the input (a preview) it is a release.
    return type === undefined || (values['job-type'] ?? 'RELEASE') === type
        ? undefined
        : warning(`\`${name}\` has no meaning without \`job-type: ${type}\` and is ignored`);
};
/** @param byDefault whether a missing branch is created when nothing is said about it */
const onlyForNewBranch = (name, byDefault) => ({ values, given }) => given.has(name) && !(values['create-branch'] ?? byDefault)
    ? warning(`\`${name}\` has no meaning without \`create-branch: true\` and is ignored`)
    : undefined;
exports.AMPLIFY_RULES = [
    {
        operations: STARTING,
        check: ({ given }) => {
            const found = SOURCES.filter((name) => given.has(name));
            return found.length > 1
                ? problem(`${(0, values_js_1.listOf)(found, 'and')} exclude each other: give one site to deploy only`)
                : undefined;
        }
    },
    {
        operations: SEEING,
        check: ({ values }) => values['wait-for'] === 'baking'
            ? problem('`wait-for` is "baking"; allowed for `amplify`: `started` or `complete` (a job does not bake)')
            : undefined
    },
    {
        operations: STARTING,
        check: ({ values: { 'source-url': url, 'source-url-type': type } }) => url !== undefined && type === 'BUCKET_PREFIX' && !/^s3:\/\/[^?]+\/$/.test(url)
            ? problem('`source-url` must have the form `s3://bucket/folder/`, with the slash at its end, for `BUCKET_PREFIX`')
            : undefined
    },
    { operations: STARTING, check: (0, rule_js_1.onlyWith)('source-url-type', ['source-url']) },
    { operations: DEPLOY, check: onlyForJob('job-type') },
    { operations: DEPLOY, check: onlyForJob('job-id', 'RETRY') },
    // For a preview it also tells which commit a site was built from.
    { operations: DEPLOY, check: onlyForJob('commit-id', 'RELEASE') },
    { operations: STARTING, check: onlyForJob('commit-message', 'RELEASE') },
    { operations: DEPLOY, check: onlyForNewBranch('branch-stage', false) },
    { operations: DEPLOY, check: onlyForNewBranch('branch-environment-variables', false) },
    { operations: PREVIEW, check: onlyForNewBranch('branch-stage', true) },
    { operations: PREVIEW, check: onlyForNewBranch('branch-environment-variables', true) },
    { operations: SEEING, check: (0, rule_js_1.onlyWith)('verify-status', ['verify-path']) },
    { operations: SEEING, check: (0, rule_js_1.onlyWith)('verify-timeout-minutes', ['verify-path']) }
];


/***/ }),

/***/ 7133:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.APPCONFIG_INPUTS = void 0;
const map_js_1 = __webpack_require__(5548);
const operations_js_1 = __webpack_require__(5890);
const values_js_1 = __webpack_require__(3750);
/** Operations on one profile in one environment. */
const PROFILE = (0, operations_js_1.each)('required', [
    'appconfig deploy',
    'appconfig plan',
    'appconfig watch',
    'appconfig stop',
    'appconfig revert'
]);
const DEPLOY = { 'appconfig deploy': 'optional' };
/** Operations that are about a version that may not be deployed yet. */
const VERSION = (0, operations_js_1.each)('optional', ['appconfig deploy', 'appconfig plan']);
/** Operations that are about a deployment that exists. */
const GIVEN = (0, operations_js_1.each)('optional', ['appconfig watch', 'appconfig stop', 'appconfig revert']);
const KMS_KEY = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|mrk-[\da-f]{32}|alias\/[\w/-]{1,250}|arn:[a-z-]+:kms:[a-z\d-]+:\d{12}:(key|alias)\/[\w/-]{1,250})$/i;
/** The part of the input table that only AppConfig has. Limits are those of the AppConfig API model. */
exports.APPCONFIG_INPUTS = {
    application: {
        description: 'Name or id of the AppConfig application.',
        parse: (0, values_js_1.text)(64),
        use: PROFILE
    },
    environment: {
        description: 'Name or id of the AppConfig environment.',
        parse: (0, values_js_1.text)(64),
        use: PROFILE
    },
    'configuration-profile': {
        description: 'Name or id of the AppConfig configuration profile.',
        parse: (0, values_js_1.text)(128),
        use: PROFILE
    },
    'deployment-strategy': {
        description: 'Name or id of the deployment strategy, or a predefined one such as `AppConfig.AllAtOnce`.',
        parse: (0, values_js_1.text)(64),
        use: { 'appconfig deploy': 'required', 'appconfig plan': 'optional' }
    },
    'configuration-version': {
        description: 'An existing configuration version: its number, its label, or `latest` for the newest hosted version. Exactly one of `configuration-version`, `configuration-file`, `configuration-content` and `promote-from` is given.',
        parse: (0, values_js_1.text)(1024),
        use: VERSION
    },
    'configuration-file': {
        description: 'File in the workspace with the configuration. A new hosted version is created, unless this content is stored already.',
        parse: (0, values_js_1.text)(4096),
        use: VERSION
    },
    'configuration-content': {
        description: 'The configuration itself, instead of a file. The runner prints inline values in the log: use a file for anything private or large.',
        parse: (0, values_js_1.text)(),
        secret: true,
        verbatim: true,
        use: VERSION
    },
    'promote-from': {
        description: 'Name or id of an environment of the application: the version of this profile that it completed last is deployed.',
        parse: (0, values_js_1.text)(64),
        use: VERSION
    },
    'content-type': {
        description: 'Content type of the configuration in `configuration-file` or `configuration-content`, such as `application/json`, `application/x-yaml` or `text/plain`.',
        parse: (0, values_js_1.matching)(/^(?=.{1,255}$)[\w!#$&^.+-]+\/[\w!#$&^.+-]+( *; *[\x20-\x7e]+)?$/, 'a media type such as `application/json`'),
        computedDefault: 'by the extension of the file; `application/json` for inline content that is JSON, else `text/plain`',
        use: VERSION
    },
    'version-label': {
        description: 'Label of the hosted version. Content that is stored without it gets a new version with it; a label that exists on other content is an error.',
        parse: values_js_1.label,
        use: VERSION
    },
    description: {
        description: "Put in front of the run link and the action's marker in the deployment's description; the whole is cut to 1,024 characters.",
        parse: (0, values_js_1.text)(),
        use: DEPLOY
    },
    tags: {
        description: 'Tags for the deployment: JSON, lines of `key=value`, or YAML lines of `key: value`; at most 50.',
        parse: (0, map_js_1.map)({
            maxEntries: 50,
            key: {
                test: (key) => (0, values_js_1.lengthOf)(key) >= 1 && (0, values_js_1.lengthOf)(key) <= 128 && !/^aws:/i.test(key),
                allowed: '1 to 128 characters that do not start with `aws:`'
            },
            value: { test: (value) => (0, values_js_1.lengthOf)(value) <= 256, allowed: 'at most 256 characters' }
        }),
        use: DEPLOY
    },
    'kms-key-identifier': {
        description: 'Customer managed KMS key that encrypts the deployed configuration data: key id, alias (`alias/…`) or ARN.',
        parse: (0, values_js_1.matching)(KMS_KEY, 'the id of a KMS key, an alias such as `alias/my-key`, or the ARN of either'),
        use: DEPLOY
    },
    'dynamic-extension-parameters': {
        description: 'Parameters for extensions that run before the deployment starts: a map of `extension#parameter` to value, in the forms of `tags`; at most 10. The action never shows the values; the runner logs inputs that are not secrets.',
        parse: (0, map_js_1.map)({
            maxEntries: 10,
            key: {
                test: (key) => /^[^#\n]{1,96}#[^/#\n]{1,64}$/u.test(key),
                allowed: 'the form `extension#parameter`'
            },
            value: {
                test: (value) => (0, values_js_1.lengthOf)(value) >= 1 && (0, values_js_1.lengthOf)(value) <= 2048,
                allowed: '1 to 2,048 characters'
            }
        }),
        secret: true,
        use: DEPLOY
    },
    'on-unchanged': {
        description: 'What to do when the environment serves this content already and nothing of the profile is in flight: `skip` or `deploy`.',
        parse: (0, values_js_1.oneOf)(['skip', 'deploy']),
        default: 'skip',
        use: DEPLOY
    },
    'deployment-number': {
        description: 'Number of the deployment.',
        parse: (0, values_js_1.matching)(/^[1-9]\d{0,9}$/, 'the number of a deployment, such as `12`'),
        computedDefault: 'the newest of the profile in the environment: in flight for `stop`, COMPLETE for `revert`, any for `watch`',
        use: GIVEN
    },
    'revert-on-job-failure': {
        description: 'If the job succeeded so far and a later step fails, the post step reverts this deployment (stops it while it is in progress).',
        parse: values_js_1.boolean,
        default: 'false',
        use: DEPLOY
    },
    'show-values': {
        description: 'Whether the changed values are printed, not only their paths.',
        parse: values_js_1.boolean,
        default: 'false',
        use: { 'appconfig plan': 'optional' }
    },
    'extensions-file': {
        description: 'YAML or JSON file in the workspace with the extensions and associations that are wanted; docs/extensions.md describes it.',
        parse: (0, values_js_1.text)(4096),
        use: { 'appconfig extensions': 'required' }
    },
    prune: {
        description: "Whether extensions and associations that the file no longer names are deleted: only what the file's owner created with this action.",
        parse: values_js_1.boolean,
        default: 'false',
        use: { 'appconfig extensions': 'optional' }
    }
};


/***/ }),

/***/ 8376:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.branchOf = void 0;
const read_inputs_js_1 = __webpack_require__(1264);
const values_js_1 = __webpack_require__(3750);
const HEADS = 'refs/heads/';
/**
 * The branch that a run is about, where that can be told: the ref of a pull request's run is none, and that of a
 * `workflow_run` is the default branch whatever was built. A refusal's `allowed` is the whole sentence for the user.
 */
const branchOf = (env) => {
    const event = (0, read_inputs_js_1.textOf)(env, 'GITHUB_EVENT_NAME') ?? '';
    const ref = (0, read_inputs_js_1.textOf)(env, 'GITHUB_REF') ?? '';
    if (event.startsWith('pull_request') || event === 'workflow_run') {
        return (0, values_js_1.refuse)(`\`branch\` is required for the event \`${event}\`: it is not guessed from a pull request`);
    }
    return ref.startsWith(HEADS)
        ? (0, values_js_1.accept)(ref.slice(HEADS.length))
        : (0, values_js_1.refuse)('`branch` is required, because this run is not about a branch');
};
exports.branchOf = branchOf;


/***/ }),

/***/ 9350:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseEntries = void 0;
const values_js_1 = __webpack_require__(3750);
const FORMS = 'a map: JSON that starts with `{`, lines of `key=value`, or YAML lines of `key: value`; ' +
    'every value is plain text';
const NESTED = `${FORMS} (nothing nested, no tags or aliases)`;
const withoutDuplicates = (entries) => {
    const seen = new Set();
    for (const [index, [key]] of entries.entries()) {
        if (seen.has(key))
            return (0, values_js_1.refuse)(`each key once (entry ${index + 1} repeats one)`);
        seen.add(key);
    }
    return (0, values_js_1.accept)(entries);
};
/** A whole string, a bracket, or the source text of a number, boolean or null. */
const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\]:,"]+/g;
const isValidJson = (text) => {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
};
const decode = (token) => (token.startsWith('"') ? String(JSON.parse(token)) : token);
/** Read token by token, because JSON.parse turns 1.0 into 1 and drops the first of two equal keys. */
const fromJson = (text) => {
    if (!isValidJson(text))
        return (0, values_js_1.refuse)(`${FORMS} (it starts with \`{\` and is not valid JSON)`);
    const tokens = (text.match(JSON_TOKEN) ?? []).slice(1, -1);
    if (tokens.some((token) => /^[{}[\]]$/.test(token)))
        return (0, values_js_1.refuse)(NESTED);
    return withoutDuplicates(tokens.flatMap((token, index) => index % 2 === 0 ? [[decode(token), decode(tokens[index + 1] ?? '')]] : []));
};
/** undefined when a line has another form. */
const fromLines = (text) => {
    const entries = [];
    for (const line of text.split(/\r?\n/)) {
        const trimmed = line.trim();
        if (trimmed === '')
            continue;
        const pair = /^([^\s:=]+)=(.*)$/s.exec(trimmed);
        if (pair === null)
            return undefined;
        const [, key = '', value = ''] = pair;
        entries.push([key, value]);
    }
    return entries;
};
/**
 * The YAML parser is loaded only here: most maps do not need it.
 * The failsafe schema leaves every scalar as it is written (1.0, 0x1F, null).
 */
const fromYaml = async (text) => {
    const { CST, Parser, isMap, isScalar, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    // Judged before the document is composed: composing deep nesting can exhaust the stack, which V8 may answer by
    // ending the process.
    for (const token of new Parser().parse(text)) {
        if (token.type !== 'document' || !CST.isCollection(token.value))
            continue;
        if (token.value.items.some(({ key, value }) => CST.isCollection(key) || CST.isCollection(value))) {
            return (0, values_js_1.refuse)(NESTED);
        }
    }
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
    const problem = document.errors.at(0) ?? document.warnings.at(0);
    if (problem !== undefined) {
        const line = problem.linePos?.[0].line;
        return (0, values_js_1.refuse)(`${FORMS}${line === undefined ? '' : ` (line ${line} is not valid YAML)`}`);
    }
    if (!isMap(document.contents))
        return (0, values_js_1.refuse)(FORMS);
    const entries = [];
    for (const { key, value } of document.contents.items) {
        const keyText = isScalar(key) ? key.value : undefined;
        const valueText = isScalar(value) ? value.value : undefined;
        if (typeof keyText !== 'string' || typeof valueText !== 'string')
            return (0, values_js_1.refuse)(NESTED);
        entries.push([keyText, valueText]);
    }
    return withoutDuplicates(entries);
};
/**
 * The contract's rule for maps: text that starts with `{` is JSON; else, when every line has the form `key=value`
 * (key without spaces, colons, `=`), pairs; else a YAML mapping. Values are the source text of their scalars.
 */
const parseEntries = async (text) => {
    if (text.startsWith('{'))
        return fromJson(text);
    const pairs = fromLines(text);
    return pairs === undefined ? fromYaml(text) : withoutDuplicates(pairs);
};
exports.parseEntries = parseEntries;


/***/ }),

/***/ 5205:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.GITHUB_INPUTS = void 0;
const operations_js_1 = __webpack_require__(5890);
const values_js_1 = __webpack_require__(3750);
/** Operations that can tell a pull request what they did. */
const COMMENTING = (0, operations_js_1.each)('optional', [
    'appconfig deploy',
    'appconfig plan',
    'appconfig extensions',
    'amplify deploy',
    'amplify preview',
    'amplify sweep'
]);
/** Operations that leave a GitHub Deployment, or end one. */
const DEPLOYING = (0, operations_js_1.each)('optional', ['appconfig deploy', 'amplify deploy', 'amplify preview', 'amplify sweep']);
/** Operations with something to tell GitHub, or to ask it. */
const ON_GITHUB = { ...COMMENTING, ...operations_js_1.WAITING };
/** The part of the input table that is about what GitHub shows. */
exports.GITHUB_INPUTS = {
    'github-token': {
        description: 'Token for what is shown and asked on GitHub: comment (`pull-requests: write`), GitHub Deployment (`deployments: write`), check run (`checks: write`), state of a pull request (`pull-requests: read`).',
        parse: (0, values_js_1.text)(),
        secret: true,
        runnerDefault: '${{ github.token }}',
        use: ON_GITHUB
    },
    summary: {
        description: 'Whether the job summary is written: `true` or `false`.',
        parse: values_js_1.boolean,
        default: 'true',
        use: operations_js_1.EVERYWHERE
    },
    comment: {
        description: 'Whether the pull request gets one comment with the plan or the result, updated in place; needs `pull-requests: write`.',
        parse: values_js_1.boolean,
        computedDefault: '`true` for `preview` and `plan`, else `false`',
        use: COMMENTING
    },
    'pull-request': {
        description: 'Number of the pull request.',
        parse: (0, values_js_1.integer)(1),
        computedDefault: 'from the event',
        use: (0, operations_js_1.each)('optional', [
            'appconfig deploy',
            'appconfig plan',
            'appconfig extensions',
            'amplify deploy',
            'amplify preview'
        ])
    },
    'github-deployment': {
        description: 'Whether a GitHub Deployment with statuses is made; needs `deployments: write`. A job with `environment:` has one of its own already.',
        parse: values_js_1.boolean,
        computedDefault: '`true` for `preview`, else `false`',
        use: DEPLOYING
    },
    'github-environment': {
        description: 'Environment of the GitHub Deployment.',
        parse: (0, values_js_1.text)(255),
        computedDefault: 'the AppConfig environment, the Amplify branch, or `preview`',
        use: operations_js_1.STARTING
    },
    'check-run': {
        description: 'Whether a check run shows the progress while the deployment runs (a job summary is only shown when its step has ended); needs `checks: write`.',
        parse: values_js_1.boolean,
        default: 'false',
        use: operations_js_1.WAITING
    }
};


/***/ }),

/***/ 4389:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.INPUTS = exports.region = void 0;
const amplify_inputs_js_1 = __webpack_require__(3598);
const appconfig_inputs_js_1 = __webpack_require__(7133);
const github_inputs_js_1 = __webpack_require__(5205);
const operations_js_1 = __webpack_require__(5890);
const values_js_1 = __webpack_require__(3750);
/** The form of a region. It becomes part of a host name, so nothing else may pass. */
exports.region = (0, values_js_1.matching)(/^(?=.{1,63}$)[a-z]{2,}(-[a-z]+)+-\d+$/, 'the code of an AWS region, such as `eu-west-1`');
/** With a path or without. */
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,575}$/;
/**
 * The operation × input table: the one place that says which input means what, where.
 * It drives validation, and what action.yml and the README say is checked against it.
 * Limits are those of the AppConfig API model.
 */
exports.INPUTS = {
    service: {
        description: 'The service to deploy with: `appconfig` or `amplify`.',
        parse: (0, values_js_1.oneOf)(['appconfig', 'amplify']),
        selects: true,
        use: (0, operations_js_1.each)('required', operations_js_1.OPERATIONS)
    },
    operation: {
        description: 'What to do: `deploy`; `watch` or `stop` a deployment that exists. AppConfig only: `plan` (what a deployment would do; changes nothing), `revert`, `extensions` (brings extensions and their associations in line with a file). Amplify only: `preview` (deploys the preview of a pull request, and removes it when that is closed), `sweep` (removes previews whose pull request is closed).',
        parse: (0, values_js_1.oneOf)(['deploy', 'plan', 'extensions', 'preview', 'sweep', 'watch', 'stop', 'revert']),
        default: 'deploy',
        runnerDefault: 'deploy',
        selects: true,
        use: operations_js_1.EVERYWHERE
    },
    'aws-region': {
        description: 'AWS region.',
        parse: exports.region,
        computedDefault: 'the environment variable `AWS_REGION`, else `AWS_DEFAULT_REGION`',
        use: operations_js_1.EVERYWHERE
    },
    'role-to-assume': {
        description: "ARN of an IAM role. It is assumed with the job's OIDC token, and its credentials are renewed for as long as the step runs; needs `permissions: id-token: write`.",
        parse: (0, values_js_1.matching)(ROLE, 'the ARN of an IAM role, such as `arn:aws:iam::123456789012:role/deploy`'),
        computedDefault: 'the credentials that the AWS SDK finds by itself',
        use: operations_js_1.EVERYWHERE
    },
    'role-session-name': {
        description: 'Name of the session of `role-to-assume`, as CloudTrail shows it.',
        parse: (0, values_js_1.matching)(/^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits and `+=,.@_-`'),
        default: 'GitHubActions',
        use: operations_js_1.EVERYWHERE
    },
    'role-duration-seconds': {
        description: 'How long credentials of `role-to-assume` last before they are renewed, in seconds; at most what the role allows.',
        parse: (0, values_js_1.integer)(900, 43_200),
        default: '3600',
        use: operations_js_1.EVERYWHERE
    },
    audience: {
        description: 'Audience of the OIDC token for `role-to-assume`.',
        parse: (0, values_js_1.text)(256),
        default: 'sts.amazonaws.com',
        use: operations_js_1.EVERYWHERE
    },
    ...appconfig_inputs_js_1.APPCONFIG_INPUTS,
    'dry-run': {
        description: 'Whether it only shows what would be done, and changes nothing.',
        parse: values_js_1.boolean,
        default: 'false',
        use: { 'appconfig extensions': 'optional', 'amplify sweep': 'optional' }
    },
    ...amplify_inputs_js_1.AMPLIFY_INPUTS,
    'wait-for': {
        description: 'What the step waits for, at least: `started`, `baking` (AppConfig only: 100 % reached, alarms still watch) or `complete`.',
        parse: (0, values_js_1.oneOf)(['started', 'baking', 'complete']),
        default: 'complete',
        use: operations_js_1.WAITING
    },
    'timeout-minutes': {
        description: 'Longest time from the start of the deployment, in minutes (decimals allowed; with `watch` at least 2 minutes from now); waiting in the queue does not count.',
        parse: values_js_1.minutes,
        computedDefault: 'AppConfig: the planned duration and bake time, plus 10 % but at least 2 minutes; Amplify: 60',
        use: operations_js_1.WAITING
    },
    'on-timeout': {
        description: 'What happens to the deployment when the time is over: `stop` or `leave`. The step fails either way.',
        parse: (0, values_js_1.oneOf)(['stop', 'leave']),
        computedDefault: '`stop`; `leave` for `watch` and for a job that was running already',
        use: operations_js_1.WAITING
    },
    'on-cancel': {
        description: 'What happens to the deployment when the run is cancelled: `stop` or `leave`.',
        parse: (0, values_js_1.oneOf)(['stop', 'leave']),
        computedDefault: '`stop`; `leave` for `watch` and for a job that was running already',
        use: operations_js_1.WAITING
    },
    'on-conflict': {
        description: 'What to do while another deployment (job) holds the environment (branch): `wait`, `fail`, or `stop` it.',
        parse: (0, values_js_1.oneOf)(['wait', 'fail', 'stop']),
        computedDefault: '`wait`; `stop` for `preview`, whose branch has no jobs but its own',
        use: operations_js_1.STARTING
    },
    'queue-timeout-minutes': {
        description: 'Longest wait for another deployment to end, in minutes (decimals allowed); then nothing is started.',
        parse: values_js_1.minutes,
        computedDefault: 'until its expected end plus 10 %, at least 30 minutes',
        use: operations_js_1.STARTING
    },
    'on-stale': {
        description: 'What to do when a newer run of this repository deployed the profile while this step waited in the queue: `fail`, `skip` or `deploy`.',
        parse: (0, values_js_1.oneOf)(['fail', 'skip', 'deploy']),
        default: 'fail',
        use: { 'appconfig deploy': 'optional' }
    },
    'poll-interval-seconds': {
        description: 'Fixed interval between looks at the deployment, in seconds (decimals allowed).',
        parse: values_js_1.seconds,
        computedDefault: 'adaptive, dense around the moments when something is due',
        use: operations_js_1.WAITING
    },
    ...github_inputs_js_1.GITHUB_INPUTS,
    'job-status': {
        description: 'Status of the job, for the post step; leave it alone.',
        // Not a list of words: a status that GitHub adds one day must not break deployments.
        parse: (0, values_js_1.text)(64),
        runnerDefault: '${{ job.status }}',
        use: operations_js_1.EVERYWHERE
    }
};


/***/ }),

/***/ 5548:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.map = void 0;
const entries_js_1 = __webpack_require__(9350);
const values_js_1 = __webpack_require__(3750);
/** A map of strings within `limits`. An entry is named by its position: keys and values may be secret. */
const map = (limits) => async (text) => {
    const parsed = await (0, entries_js_1.parseEntries)(text);
    if (!parsed.ok)
        return parsed;
    const entries = parsed.value;
    if (entries.length > limits.maxEntries) {
        return (0, values_js_1.refuse)(`at most ${limits.maxEntries} entries (there are ${entries.length})`);
    }
    for (const [index, [key, value]] of entries.entries()) {
        if (!limits.key.test(key))
            return (0, values_js_1.refuse)(`keys of ${limits.key.allowed} (see entry ${index + 1})`);
        if (!limits.value.test(value))
            return (0, values_js_1.refuse)(`values of ${limits.value.allowed} (see entry ${index + 1})`);
    }
    // fromEntries defines own properties: a key `__proto__` stays a key.
    return (0, values_js_1.accept)(Object.fromEntries(entries));
};
exports.map = map;


/***/ }),

/***/ 6572:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nearest = void 0;
/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost one each. */
const distance = (a, b) => {
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
            current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[column - 2] ?? 0) + 1 : Infinity));
        }
        before = last;
        last = current;
    }
    return last[b.length] ?? 0;
};
/** How many slips of the finger a word of this length forgives. */
const tolerance = (word) => Math.max(1, Math.floor(word.length / 3));
/** The candidate that `text` was probably meant to be, whatever its case; undefined when none is near. */
const nearest = (text, candidates) => {
    const typed = text.toLowerCase();
    let best;
    for (const candidate of candidates) {
        const word = candidate.toLowerCase();
        // The difference in length is a lower bound: a huge value costs nothing.
        if (Math.abs(word.length - typed.length) > tolerance(word))
            continue;
        const cost = distance(typed, word);
        if (cost <= tolerance(word) && (best === undefined || cost < best.distance)) {
            best = { candidate, distance: cost };
        }
    }
    return best?.candidate;
};
exports.nearest = nearest;


/***/ }),

/***/ 5890:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.STARTING = exports.WAITING = exports.EVERYWHERE = exports.each = exports.OPERATIONS = void 0;
const amplify_inputs_js_1 = __webpack_require__(3598);
/** All that this action can do, each as `service operation`. */
exports.OPERATIONS = [
    'appconfig deploy',
    'appconfig plan',
    'appconfig extensions',
    'appconfig watch',
    'appconfig stop',
    'appconfig revert',
    ...amplify_inputs_js_1.AMPLIFY_OPERATIONS
];
const each = (use, operations) => Object.fromEntries(operations.map((operation) => [operation, use]));
exports.each = each;
exports.EVERYWHERE = (0, exports.each)('optional', exports.OPERATIONS);
/** Operations that wait for the end of a deployment. */
exports.WAITING = (0, exports.each)('optional', [
    'appconfig deploy',
    'appconfig watch',
    'amplify deploy',
    'amplify preview',
    'amplify watch'
]);
/** Operations that start something; they may have to wait for their place. */
exports.STARTING = (0, exports.each)('optional', ['appconfig deploy', 'amplify deploy', 'amplify preview']);


/***/ }),

/***/ 7952:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.amplifyStop = exports.amplifyWatch = exports.amplifySweep = exports.amplifyPreview = exports.amplifyDeploy = void 0;
const valid_js_1 = __webpack_require__(7116);
const placeOf = ({ branch, values, take }) => ({
    app: take('app-id'),
    branch: values.branch ?? branch ?? take('branch')
});
/** At most one of them is there: a rule has seen to it. */
const sourceOf = ({ values, take }) => {
    const { directory, archive, 'source-url': url } = values;
    if (directory !== undefined)
        return { kind: 'directory', path: directory };
    if (archive !== undefined)
        return { kind: 'archive', path: archive };
    if (url !== undefined)
        return { kind: 'url', url, type: take('source-url-type') };
    if (values['job-type'] === 'RETRY')
        return { kind: 'retry', jobId: values['job-id'] };
    return { kind: 'release', commitId: values['commit-id'], commitMessage: values['commit-message'] };
};
const seeingOf = ({ values, take }) => ({
    basicAuth: values['basic-auth'],
    verification: values['verify-path'] === undefined
        ? undefined
        : {
            path: values['verify-path'],
            statuses: take('verify-status'),
            timeoutMs: take('verify-timeout-minutes')
        }
});
const newBranchOf = ({ values }, stage) => ({
    stage: values['branch-stage'] ?? stage,
    environmentVariables: (0, valid_js_1.unlessEmpty)(values['branch-environment-variables'])
});
const policyOfStart = (valid, conflict) => ({
    ...(0, valid_js_1.policyOf)(valid, 'stop', conflict),
    adopted: {
        onTimeout: valid.values['on-timeout'] ?? 'leave',
        onCancel: valid.values['on-cancel'] ?? 'leave'
    }
});
const amplifyDeploy = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    ...placeOf(valid),
    ...seeingOf(valid),
    service: 'amplify',
    operation: 'deploy',
    source: sourceOf(valid),
    newBranch: valid.values['create-branch'] ? newBranchOf(valid, undefined) : undefined,
    policy: policyOfStart(valid, 'wait'),
    github: (0, valid_js_1.githubOf)(valid, placeOf(valid).branch)
});
exports.amplifyDeploy = amplifyDeploy;
const amplifyPreview = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    ...seeingOf(valid),
    service: 'amplify',
    operation: 'preview',
    app: valid.take('app-id'),
    source: sourceOf(valid),
    commitId: valid.values['commit-id'],
    newBranch: (valid.values['create-branch'] ?? true) ? newBranchOf(valid, 'PULL_REQUEST') : undefined,
    prefix: valid.take('preview-branch-prefix'),
    onQuota: valid.take('on-quota'),
    policy: policyOfStart(valid, 'stop'),
    github: (0, valid_js_1.githubOf)(valid, 'preview', true)
});
exports.amplifyPreview = amplifyPreview;
const amplifySweep = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    service: 'amplify',
    operation: 'sweep',
    app: valid.take('app-id'),
    dryRun: valid.take('dry-run'),
    github: (0, valid_js_1.githubOf)(valid, 'preview')
});
exports.amplifySweep = amplifySweep;
const amplifyWatch = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    ...placeOf(valid),
    ...seeingOf(valid),
    service: 'amplify',
    operation: 'watch',
    jobId: valid.values['job-id'],
    policy: (0, valid_js_1.policyOf)(valid, 'leave'),
    github: (0, valid_js_1.githubOf)(valid, placeOf(valid).branch)
});
exports.amplifyWatch = amplifyWatch;
const amplifyStop = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    ...placeOf(valid),
    service: 'amplify',
    operation: 'stop',
    jobId: valid.values['job-id']
});
exports.amplifyStop = amplifyStop;


/***/ }),

/***/ 8353:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseConfig = void 0;
const parse_amplify_js_1 = __webpack_require__(7952);
const branch_js_1 = __webpack_require__(8376);
const inputs_js_1 = __webpack_require__(4389);
const operations_js_1 = __webpack_require__(5890);
const read_inputs_js_1 = __webpack_require__(1264);
const region_js_1 = __webpack_require__(1800);
const rules_js_1 = __webpack_require__(5413);
const valid_js_1 = __webpack_require__(7116);
const values_js_1 = __webpack_require__(3750);
/** The operations that the step can still mean: several when only `operation` is wrong, none without a service. */
const candidates = ({ service, operation }) => service === undefined
    ? []
    : operations_js_1.OPERATIONS.filter((id) => operation === undefined ? id.startsWith(`${service} `) : id === `${service} ${operation}`);
const placeOf = ({ take }) => ({
    application: take('application'),
    environment: take('environment'),
    configurationProfile: take('configuration-profile')
});
/** An operation that the service does not have; what it has instead. */
const unknownOperation = ({ service, operation }) => {
    if (service === undefined || operation === undefined)
        return [];
    const own = operations_js_1.OPERATIONS.filter((id) => id.startsWith(`${service} `));
    if (own.some((id) => id === `${service} ${operation}`))
        return [];
    const names = own.map((id) => id.slice(service.length + 1));
    return [`\`operation\` is "${operation}"; allowed for \`${service}\`: ${(0, values_js_1.listOf)(names)}`];
};
/** One of them is there: a rule has seen to it. */
const sourceOf = ({ values, take }) => {
    const version = { contentType: values['content-type'], label: values['version-label'] };
    const { 'configuration-file': path, 'configuration-content': content, 'promote-from': from } = values;
    if (path !== undefined)
        return { kind: 'file', path, ...version };
    if (content !== undefined)
        return { kind: 'inline', content, ...version };
    if (from !== undefined)
        return { kind: 'promotion', from };
    return { kind: 'existing', version: take('configuration-version') };
};
const appConfigDeploy = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    ...placeOf(valid),
    service: 'appconfig',
    operation: 'deploy',
    deploymentStrategy: valid.take('deployment-strategy'),
    source: sourceOf(valid),
    description: valid.values.description,
    tags: (0, valid_js_1.unlessEmpty)(valid.values.tags),
    kmsKeyIdentifier: valid.values['kms-key-identifier'],
    dynamicExtensionParameters: (0, valid_js_1.unlessEmpty)(valid.values['dynamic-extension-parameters']),
    onUnchanged: valid.take('on-unchanged'),
    onStale: valid.take('on-stale'),
    revertOnJobFailure: valid.take('revert-on-job-failure'),
    policy: (0, valid_js_1.policyOf)(valid, 'stop'),
    github: (0, valid_js_1.githubOf)(valid, valid.take('environment'))
});
const appConfigPlan = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    ...placeOf(valid),
    service: 'appconfig',
    operation: 'plan',
    deploymentStrategy: valid.values['deployment-strategy'],
    source: sourceOf(valid),
    showValues: valid.take('show-values'),
    github: (0, valid_js_1.commentOf)(valid, true)
});
const appConfigExtensions = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    service: 'appconfig',
    operation: 'extensions',
    file: valid.take('extensions-file'),
    prune: valid.take('prune'),
    dryRun: valid.take('dry-run'),
    github: (0, valid_js_1.commentOf)(valid, false)
});
const appConfigWatch = (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    ...placeOf(valid),
    service: 'appconfig',
    operation: 'watch',
    deploymentNumber: valid.values['deployment-number'],
    policy: (0, valid_js_1.policyOf)(valid, 'leave'),
    github: (0, valid_js_1.githubOf)(valid, valid.take('environment'))
});
const appConfigEnd = (operation) => (valid) => ({
    ...(0, valid_js_1.commonOf)(valid),
    ...placeOf(valid),
    service: 'appconfig',
    operation,
    deploymentNumber: valid.values['deployment-number']
});
const BUILD = {
    'appconfig deploy': appConfigDeploy,
    'appconfig plan': appConfigPlan,
    'appconfig extensions': appConfigExtensions,
    'appconfig watch': appConfigWatch,
    'appconfig stop': appConfigEnd('stop'),
    'appconfig revert': appConfigEnd('revert'),
    'amplify deploy': parse_amplify_js_1.amplifyDeploy,
    'amplify preview': parse_amplify_js_1.amplifyPreview,
    'amplify sweep': parse_amplify_js_1.amplifySweep,
    'amplify watch': parse_amplify_js_1.amplifyWatch,
    'amplify stop': parse_amplify_js_1.amplifyStop
};
/**
 * Reads the step's inputs, and the region, from the environment; nothing else is touched.
 * Rejects with one `DeploymentError` of kind `configuration` that lists every problem: a headline, then one line per
 * problem. Its text holds parts of the values (never of secret ones) and is raw.
 */
const parseConfig = async (env) => {
    const { values, given, problems, warnings } = await (0, read_inputs_js_1.readInputs)(inputs_js_1.INPUTS, env, candidates);
    const operations = candidates(values);
    const findings = rules_js_1.RULES.filter((rule) => operations.some((operation) => rule.operations.includes(operation)))
        .map((rule) => rule.check({ values, given }))
        .filter((finding) => finding !== undefined);
    const messages = (severity) => findings.filter((finding) => finding.severity === severity).map(({ message }) => message);
    const wantsBranch = operations.length > 0 && operations.every((id) => inputs_js_1.INPUTS.branch.use[id] !== undefined);
    const branch = wantsBranch && !given.has('branch') ? (0, branch_js_1.branchOf)(env) : undefined;
    const region = given.has('aws-region') ? undefined : (0, region_js_1.regionOf)(env);
    const all = [
        ...problems,
        ...messages('problem'),
        ...[...unknownOperation(values)],
        ...[branch, region].flatMap((found) => (found?.ok === false ? [found.allowed] : []))
    ];
    if (all.length > 0)
        throw (0, valid_js_1.failure)(all);
    const take = (name) => {
        const value = values[name];
        if (value === undefined)
            throw (0, valid_js_1.failure)([`\`${name}\` is required`]);
        return value;
    };
    const wanted = `${take('service')} ${take('operation')}`;
    const operation = operations_js_1.OPERATIONS.find((id) => id === wanted);
    if (operation === undefined)
        throw (0, valid_js_1.failure)(unknownOperation(values));
    return {
        config: BUILD[operation]({
            region: region?.ok === true ? region.value : take('aws-region'),
            branch: branch?.ok === true ? branch.value : undefined,
            values,
            take
        }),
        warnings: [...warnings, ...messages('warning')]
    };
};
exports.parseConfig = parseConfig;


/***/ }),

/***/ 1264:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readInputs = exports.variableOf = exports.textOf = exports.wrongValue = exports.showValue = void 0;
const values_js_1 = __webpack_require__(3750);
/** Longest part of a value that a message shows, in UTF-16 units. */
const SHOWN = 100;
/** A value as messages show it: quoted, on one line, cut. */
const showValue = (value) => {
    if (value.length <= SHOWN)
        return JSON.stringify(value);
    // The cut must not leave half a character.
    const start = value.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '');
    return `${JSON.stringify(start)}… (${value.length} characters)`;
};
exports.showValue = showValue;
/** The sentence about a wrong value. `label` names it; `shown` is the value, or what stands for a secret one. */
const wrongValue = (label, shown, { allowed, suggestion }) => `${label} is ${shown}; allowed: ${allowed}${suggestion === undefined ? '' : `. Did you mean \`${suggestion}\`?`}`;
exports.wrongValue = wrongValue;
/** The text of a variable, trimmed; absent, empty and blank are the same. */
const textOf = (env, variable) => {
    const trimmed = env[variable]?.trim();
    return trimmed === '' ? undefined : trimmed;
};
exports.textOf = textOf;
/** The runner's variable for an input: spaces become underscores, hyphens stay. */
const variableOf = (input) => `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
exports.variableOf = variableOf;
const isMeaningless = (spec, operations) => operations.length > 0 && operations.every((operation) => spec.use[operation] === undefined);
const isRequired = (spec, operations) => operations.length === 0
    ? spec.selects === true
    : operations.every((operation) => spec.use[operation] === 'required');
/**
 * Reads the inputs that `table` declares, and nothing else.
 * `candidates` tells which operations the step can still mean, judged by the inputs that select one; none means that
 * nothing can be said about what is required or meaningless.
 */
const readInputs = async (table, env, candidates) => {
    const names = Object.keys(table).filter((name) => Object.hasOwn(table, name));
    const values = {};
    const wrong = new Map();
    for (const name of names) {
        const spec = table[name];
        const trimmed = (0, exports.textOf)(env, (0, exports.variableOf)(name));
        const text = (spec.verbatim && trimmed !== undefined ? env[(0, exports.variableOf)(name)] : trimmed) ?? spec.default;
        if (text === undefined)
            continue;
        const parsed = await spec.parse(text);
        if (parsed.ok) {
            values[name] = parsed.value;
        }
        else {
            const shown = spec.secret ? 'not valid (its value is secret)' : (0, exports.showValue)(text);
            wrong.set(name, (0, exports.wrongValue)(`\`${name}\``, shown, parsed));
        }
    }
    const operations = candidates(values);
    const given = new Set();
    const problems = [];
    const warnings = [];
    for (const name of names) {
        const spec = table[name];
        const isGiven = spec.runnerDefault === undefined && (0, exports.textOf)(env, (0, exports.variableOf)(name)) !== undefined;
        const problem = wrong.get(name);
        if (isMeaningless(spec, operations)) {
            values[name] = undefined;
            if (isGiven) {
                warnings.push(`\`${name}\` has no meaning for ${(0, values_js_1.listOf)(operations)} and is ignored; it has one for ${(0, values_js_1.listOf)(Object.keys(spec.use))}`);
            }
            continue;
        }
        if (isGiven)
            given.add(name);
        if (problem !== undefined)
            problems.push(problem);
        else if (values[name] === undefined && isRequired(spec, operations)) {
            problems.push(`\`${name}\` is required${operations.length === 1 ? ` for ${(0, values_js_1.listOf)(operations)}` : ''}`);
        }
    }
    return { values, given, problems, warnings };
};
exports.readInputs = readInputs;


/***/ }),

/***/ 1800:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.regionOf = void 0;
const inputs_js_1 = __webpack_require__(4389);
const read_inputs_js_1 = __webpack_require__(1264);
const values_js_1 = __webpack_require__(3750);
/** Where the region comes from when `aws-region` is not given, in this order. */
const VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION'];
/** The region of the environment; a refusal's `allowed` is the whole sentence for the user. */
const regionOf = (env) => {
    for (const variable of VARIABLES) {
        const text = (0, read_inputs_js_1.textOf)(env, variable);
        if (text === undefined)
            continue;
        const parsed = (0, inputs_js_1.region)(text);
        return parsed.ok
            ? (0, values_js_1.accept)(parsed.value)
            : (0, values_js_1.refuse)((0, read_inputs_js_1.wrongValue)(`the environment variable \`${variable}\``, (0, read_inputs_js_1.showValue)(text), parsed));
    }
    return (0, values_js_1.refuse)(`\`aws-region\` is required, because neither ${(0, values_js_1.listOf)(VARIABLES, 'nor')} is set; allowed: the code of an AWS region, such as \`eu-west-1\``);
};
exports.regionOf = regionOf;


/***/ }),

/***/ 6950:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.onlyWith = exports.exactlyOne = void 0;
const values_js_1 = __webpack_require__(3750);
/** Exactly one of `names` is given. `what` is what they stand for, such as `version to deploy`. */
const exactlyOne = (what, names) => ({ given }) => {
    const found = names.filter((name) => given.has(name));
    if (found.length === 1)
        return undefined;
    return {
        severity: 'problem',
        message: found.length === 0
            ? `there is no ${what}: ${(0, values_js_1.listOf)(names)} is required`
            : `${(0, values_js_1.listOf)(found, 'and')} exclude each other: give one ${what} only`
    };
};
exports.exactlyOne = exactlyOne;
/** `name` says nothing without one of `partners`. */
const onlyWith = (name, partners) => ({ given }) => given.has(name) && !partners.some((partner) => given.has(partner))
    ? {
        severity: 'warning',
        message: `\`${name}\` has no meaning without ${(0, values_js_1.listOf)(partners)} and is ignored`
    }
    : undefined;
exports.onlyWith = onlyWith;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.RULES = exports.VERSION_SOURCES = void 0;
const amplify_rules_js_1 = __webpack_require__(7476);
const operations_js_1 = __webpack_require__(5890);
const rule_js_1 = __webpack_require__(6950);
const values_js_1 = __webpack_require__(3750);
/** Inputs that name the configuration version to deploy. */
exports.VERSION_SOURCES = [
    'configuration-version',
    'configuration-file',
    'configuration-content',
    'promote-from'
];
const CONTENT = ['configuration-file', 'configuration-content'];
const WITH_VERSION = ['appconfig deploy', 'appconfig plan'];
const ROLE_DETAILS = ['role-session-name', 'role-duration-seconds', 'audience'];
/** Longest description of a deployment that the service takes. */
const LONGEST_DESCRIPTION = 1024;
exports.RULES = [
    ...amplify_rules_js_1.AMPLIFY_RULES,
    ...ROLE_DETAILS.map((name) => ({ operations: operations_js_1.OPERATIONS, check: (0, rule_js_1.onlyWith)(name, ['role-to-assume']) })),
    { operations: WITH_VERSION, check: (0, rule_js_1.exactlyOne)('version to deploy', exports.VERSION_SOURCES) },
    { operations: WITH_VERSION, check: (0, rule_js_1.onlyWith)('content-type', CONTENT) },
    { operations: WITH_VERSION, check: (0, rule_js_1.onlyWith)('version-label', CONTENT) },
    {
        operations: ['appconfig deploy'],
        check: ({ values: { description } }) => description !== undefined && (0, values_js_1.lengthOf)(description) > LONGEST_DESCRIPTION
            ? {
                severity: 'warning',
                message: `\`description\` is longer than the ${LONGEST_DESCRIPTION} characters that the service takes and is cut`
            }
            : undefined
    },
    {
        operations: ['appconfig deploy', 'amplify deploy', 'amplify preview'],
        check: ({ values, given }) => given.has('queue-timeout-minutes') && values['on-conflict'] === 'fail'
            ? {
                severity: 'warning',
                message: '`queue-timeout-minutes` has no meaning with `on-conflict: fail` and is ignored'
            }
            : undefined
    }
];


/***/ }),

/***/ 6380:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.secretInputs = void 0;
const basic_auth_js_1 = __webpack_require__(7653);
const entries_js_1 = __webpack_require__(9350);
const read_inputs_js_1 = __webpack_require__(1264);
const inputOf = (env, name) => (0, read_inputs_js_1.textOf)(env, (0, read_inputs_js_1.variableOf)(name)) ?? '';
/** User and password, the password alone, and what the Authorization header holds. */
const formsOfAuth = (auth) => auth === '' ? [] : [auth, auth.slice(auth.indexOf(':') + 1), (0, basic_auth_js_1.encodeAuth)(auth)];
/** Presigned, it opens the bucket. */
const formsOfUrl = (url) => url.includes('?') ? [url, url.slice(url.indexOf('?') + 1)] : [];
const MAPS = ['branch-environment-variables', 'dynamic-extension-parameters'];
const valuesOf = async (text) => {
    const entries = text === '' ? undefined : await (0, entries_js_1.parseEntries)(text);
    return entries?.ok ? entries.value.map(([, value]) => value) : [];
};
/** Read from the environment, for a post step has no more than that: its inputs are evaluated again. */
const secretInputs = async (env) => ({
    certain: [...formsOfAuth(inputOf(env, 'basic-auth')), ...formsOfUrl(inputOf(env, 'source-url'))],
    possible: (await Promise.all(MAPS.map((name) => valuesOf(inputOf(env, name))))).flat()
});
exports.secretInputs = secretInputs;


/***/ }),

/***/ 3522:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isAmong = exports.statuses = void 0;
const values_js_1 = __webpack_require__(3750);
/** HTTP statuses as numbers and ranges, such as `200-399,401`. */
const statuses = (given) => {
    const ranges = given.split(',').flatMap((part) => {
        const [, first, last = first] = /^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(part) ?? [];
        const [from, to] = [Number(first), Number(last)];
        return from <= to ? [[from, to]] : [];
    });
    return ranges.length === given.split(',').length
        ? (0, values_js_1.accept)(ranges)
        : (0, values_js_1.refuse)('HTTP statuses and ranges of them, such as `200-399,401`');
};
exports.statuses = statuses;
/** Whether a status is in one of the ranges. */
const isAmong = (ranges, status) => ranges.some(([from, to]) => from <= status && status <= to);
exports.isAmong = isAmong;


/***/ }),

/***/ 7116:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.githubOf = exports.commentOf = exports.policyOf = exports.commonOf = exports.unlessEmpty = exports.failure = void 0;
const problem_js_1 = __webpack_require__(1736);
/** The error that lists every problem of the inputs. */
const failure = (problems) => new problem_js_1.DeploymentError({
    kind: 'configuration',
    message: [
        problems.length === 1
            ? 'There is a problem with the inputs of this step:'
            : `There are ${problems.length} problems with the inputs of this step:`,
        ...problems.map((problem) => `- ${problem}`)
    ].join('\n')
});
exports.failure = failure;
/** The service refuses an empty map; it means the same as none. */
const unlessEmpty = (map) => map === undefined || Object.keys(map).length === 0 ? undefined : map;
exports.unlessEmpty = unlessEmpty;
const roleOf = ({ values, take }) => {
    const arn = values['role-to-assume'];
    return arn === undefined
        ? undefined
        : {
            arn,
            sessionName: take('role-session-name'),
            durationSeconds: take('role-duration-seconds'),
            audience: take('audience')
        };
};
const commonOf = (valid) => {
    const role = roleOf(valid);
    return {
        region: valid.region,
        ...(role && { role }),
        summary: valid.take('summary'),
        jobStatus: valid.values['job-status'] ?? 'unknown'
    };
};
exports.commonOf = commonOf;
/** What becomes of a deployment that is not this step's own is left to others unless the user says otherwise. */
const policyOf = ({ values, take }, unattended, conflict = 'wait') => ({
    waitFor: take('wait-for'),
    timeoutMs: values['timeout-minutes'],
    onTimeout: values['on-timeout'] ?? unattended,
    onCancel: values['on-cancel'] ?? unattended,
    onConflict: values['on-conflict'] ?? conflict,
    queueTimeoutMs: values['queue-timeout-minutes'],
    pollIntervalMs: values['poll-interval-seconds']
});
exports.policyOf = policyOf;
/** @param comment whether there is one when nothing is said about it */
const commentOf = ({ values }, comment) => ({
    token: values['github-token'],
    comment: values.comment ?? comment,
    pullRequest: values['pull-request']
});
exports.commentOf = commentOf;
/** @param environment of the GitHub Deployment; what there is `byDefault` is so when nothing is said about it */
const githubOf = (valid, environment, byDefault = false) => ({
    ...(0, exports.commentOf)(valid, byDefault),
    deployment: valid.values['github-deployment'] ?? byDefault,
    environment: valid.values['github-environment'] ?? environment,
    checkRun: valid.values['check-run'] ?? false
});
exports.githubOf = githubOf;


/***/ }),

/***/ 3750:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.label = exports.integer = exports.seconds = exports.minutes = exports.matching = exports.text = exports.boolean = exports.oneOf = exports.lengthOf = exports.listOf = exports.refuse = exports.accept = void 0;
const nearest_js_1 = __webpack_require__(6572);
const accept = (value) => ({ ok: true, value });
exports.accept = accept;
const refuse = (allowed, suggestion) => suggestion === undefined ? { ok: false, allowed } : { ok: false, allowed, suggestion };
exports.refuse = refuse;
/** `a`, `b` or `c`, each as code. */
const listOf = (words, conjunction = 'or') => {
    const quoted = words.map((word) => `\`${word}\``);
    return quoted.length < 2
        ? quoted.join('')
        : `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.slice(-1).join('')}`;
};
exports.listOf = listOf;
/** Length as the services count it: in Unicode characters. */
const lengthOf = (text) => Array.from(text).length;
exports.lengthOf = lengthOf;
/** Exactly one of these words, in this case. `note` is added to what is allowed. */
const oneOf = (words, note = '') => (text) => {
    const found = words.find((word) => word === text);
    return found === undefined ? (0, exports.refuse)(`${(0, exports.listOf)(words)}${note}`, (0, nearest_js_1.nearest)(text, words)) : (0, exports.accept)(found);
};
exports.oneOf = oneOf;
const BOOLEANS = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false]
]);
/** A boolean of the YAML 1.2 core schema; `yes`, `on` and `1` are none. */
const boolean = (text) => {
    const value = BOOLEANS.get(text);
    return value === undefined ? (0, exports.refuse)('`true` or `false`', (0, nearest_js_1.nearest)(text, ['true', 'false'])) : (0, exports.accept)(value);
};
exports.boolean = boolean;
/** Text of 1 to `max` characters. */
const text = (max = Infinity) => (given) => (0, exports.lengthOf)(given) > max ? (0, exports.refuse)(`1 to ${max} characters`) : (0, exports.accept)(given);
exports.text = text;
/** Text that has this form as a whole. */
const matching = (pattern, allowed) => (given) => pattern.test(given) ? (0, exports.accept)(given) : (0, exports.refuse)(allowed);
exports.matching = matching;
/**
 * A year in milliseconds. No workflow lives longer than 35 days, so a longer time means the same; without the
 * cut, a finite number of minutes could lie beyond the last moment that a Date can hold.
 */
const LONGEST_MS = 366 * 24 * 3_600_000;
const duration = (unitMs, allowed) => (given) => {
    const ms = /^(\d+(\.\d*)?|\.\d+)$/.test(given) ? Number(given) * unitMs : NaN;
    // Never rounded down to nothing: zero would mean "at once".
    return ms > 0 && Number.isFinite(ms)
        ? (0, exports.accept)(Math.min(Math.max(Math.round(ms), 1), LONGEST_MS))
        : (0, exports.refuse)(allowed);
};
/** Minutes, decimals allowed; the value is in milliseconds. */
exports.minutes = duration(60_000, 'a number of minutes greater than 0, such as `30` or `0.5`');
/** Seconds, decimals allowed; the value is in milliseconds. */
exports.seconds = duration(1_000, 'a number of seconds greater than 0, such as `15` or `0.5`');
/** A whole number from `min` to `max`, both included, in plain digits. */
const integer = (min, max = Number.MAX_SAFE_INTEGER) => (given) => {
    const value = /^\d+$/.test(given) ? Number(given) : NaN;
    if (value >= min && value <= max)
        return (0, exports.accept)(value);
    return (0, exports.refuse)(max === Number.MAX_SAFE_INTEGER
        ? `a whole number, ${min} or greater`
        : `a whole number from ${min} to ${max}`);
};
exports.integer = integer;
/** A label of a hosted configuration version: it travels in a header, and AWS takes one of digits alone for a number. */
const label = (given) => {
    if (!/^[\w.-]{1,64}$/.test(given))
        return (0, exports.refuse)('1 to 64 letters, digits, `.`, `_` and `-`');
    return /^\d+$/.test(given) ? (0, exports.refuse)('at least one character that is no digit', `v${given}`) : (0, exports.accept)(given);
};
exports.label = label;


/***/ }),

/***/ 4601:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.asFew = void 0;
/** GitHub keeps ten warnings of a step: those about its inputs leave room for what happens later. */
const MOST = 5;
/** The same warnings as at most five: the last one has a line for each that is left. */
const asFew = (warnings) => warnings.length <= MOST ? warnings : [...warnings.slice(0, MOST - 1), warnings.slice(MOST - 1).join('\n')];
exports.asFew = asFew;


/***/ }),

/***/ 5279:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.backoffMs = void 0;
/** Bound of the first delay, in milliseconds. */
const BASE_MS = 1_000;
/** Bound of every delay, in milliseconds. */
const CAP_MS = 30_000;
/**
 * Milliseconds to wait after a request failed in a way that may pass: half to all of 1 s, 2 s, 4 s … 30 s.
 * At least half, so that a series of small draws does not hammer a service that is in trouble.
 * @param attempt 0 after the first failure in a row
 * @param random uniform in [0, 1)
 */
const backoffMs = (attempt, random) => Math.min(CAP_MS, BASE_MS * 2 ** attempt) * (1 - random() / 2);
exports.backoffMs = backoffMs;


/***/ }),

/***/ 9624:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deploy = deploy;
exports.notStarted = notStarted;
const follow_js_1 = __webpack_require__(7718);
const ledger_js_1 = __webpack_require__(9498);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const start_js_1 = __webpack_require__(5059);
const term_js_1 = __webpack_require__(1081);
const time_limit_js_1 = __webpack_require__(1040);
/**
 * From a signal to the end of the last request, in milliseconds, whatever was under way when it came: the runner leaves
 * 10 s, and outputs and summary are still to be written.
 */
const SIGNAL_MS = 8_500;
/**
 * Deploys once and tells how it ended; what the service or the user does is an outcome.
 * Rejects only for a defect of this action: then the saved state makes the post step clean up.
 */
async function deploy(target, policy, ports) {
    const end = (0, time_limit_js_1.graceAfter)(ports.clock, ports.cancel, SIGNAL_MS);
    try {
        return await deployBefore(target, policy, { ...ports, lastMoment: end.signal });
    }
    finally {
        end.dispose();
    }
}
async function deployBefore(target, policy, ports) {
    const { subject, place } = target;
    ports.report({ kind: 'resolved', subject, place });
    for (const message of subject.warnings ?? [])
        ports.report({ kind: 'warning', message });
    // What was never launched serves nobody and blocks its place: it is stopped whatever the policy says.
    const ifUnfinished = target.launch === undefined ? policy.onCancel : 'stop';
    const ledger = (0, ledger_js_1.openLedger)({ place, title: subject.title, ifUnfinished }, ports.store);
    const started = await startOrEnd(target, policy, ledger, ports);
    if (started.kind === 'ended')
        return started.outcome;
    const { begun } = started;
    const { handle } = begun;
    const adopted = handle.ownership === 'adopted';
    const rules = adopted ? { ...policy, ...(policy.adopted ?? LEFT_ALONE) } : policy;
    ledger.begun(handle, adopted ? rules.onCancel : ifUnfinished);
    const outcome = await (0, follow_js_1.follow)(target, begun, adopted ? (0, term_js_1.watchTerm)(begun, rules, ports.clock.now()) : (0, term_js_1.deployTerm)(started, rules), rules, ledger, ports, adopted ? undefined : launchOf(target, handle, policy, ledger, ports));
    ledger.closed(outcome.kind, outcome.snapshot !== undefined && (0, snapshot_js_1.isFinal)(outcome.snapshot.phase));
    return outcome;
}
/** What began by itself is not this step's to stop, unless the user says so. */
const LEFT_ALONE = { onTimeout: 'leave', onCancel: 'leave' };
function launchOf(target, handle, { onCancel }, ledger, { report }) {
    if (target.launch === undefined)
        return undefined;
    const onBytes = (sent, total) => {
        report({ kind: 'uploading', sent, total });
    };
    return async (signal) => {
        await target.launch?.(handle, onBytes, signal);
        ledger.begun(handle, onCancel);
    };
}
async function startOrEnd(target, policy, ledger, ports) {
    try {
        return await (0, start_js_1.start)(target, policy, ledger, ports);
    }
    catch (error) {
        return { kind: 'ended', outcome: notStarted(error) };
    }
}
/** The outcome of a run that ended before it started anything. Rethrows what is neither a problem nor a signal. */
function notStarted(error) {
    if (error instanceof time_limit_js_1.Interrupted) {
        const by = error.why.kind === 'cancelled' ? ` (${error.why.signal})` : '';
        return { kind: 'cancelled', reason: `cancelled${by} before anything was started` };
    }
    if (!(error instanceof problem_js_1.DeploymentError))
        throw error;
    const { problem } = error;
    return {
        kind: 'failed',
        reason: problem.message,
        problem,
        ...(problem.hint !== undefined && { hint: problem.hint })
    };
}


/***/ }),

/***/ 6325:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.discard = discard;
const halt_js_1 = __webpack_require__(2172);
const time_limit_js_1 = __webpack_require__(1040);
/** Time for the stop, and what a signal leaves of it, in milliseconds. */
const STOP_MS = 90_000;
const AFTER_SIGNAL_MS = 5_500;
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000;
/**
 * What a launch needs (an upload's address) was in the answer that was lost: what the start left behind is of no use,
 * and is ended, so that it can be made again. Gives an outcome when that fails.
 */
async function discard({ handle, snapshot }, target, ledger, ports) {
    const { clock, random, report, cancel } = ports;
    ledger.begun(handle);
    ledger.stopping();
    const budget = (0, time_limit_js_1.deadline)(clock, STOP_MS);
    const grace = (0, time_limit_js_1.graceAfter)(clock, cancel, AFTER_SIGNAL_MS);
    const halted = await (0, halt_js_1.halt)(target, handle.id, snapshot, {
        clock,
        random,
        report,
        signal: AbortSignal.any([budget.signal, grace.signal, ...(0, time_limit_js_1.lastMomentOf)(ports)]),
        requestMs: REQUEST_MS
    });
    budget.dispose();
    grace.dispose();
    if ((0, halt_js_1.hasEnded)(halted))
        return undefined;
    const why = halted.problem === undefined ? '' : `: ${halted.problem.message}`;
    return {
        kind: cancel.aborted ? 'cancelled' : 'failed',
        snapshot: halted.snapshot ?? snapshot,
        reason: `the answer to the start was lost, and ${handle.id}, which it had started, could not be stopped${why}; the post step tries again`
    };
}


/***/ }),

/***/ 7718:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.outcomeOf = outcomeOf;
exports.follow = follow;
const halt_js_1 = __webpack_require__(2172);
const left_behind_js_1 = __webpack_require__(1187);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const time_limit_js_1 = __webpack_require__(1040);
const watch_js_1 = __webpack_require__(64);
/** Time for stopping after a deadline or a lost watch, in milliseconds. */
const STOP_MS = 120_000;
/** Time for stopping after a signal: of the runner's 7.5 s the rest is for outputs and summary. In milliseconds. */
const STOP_AFTER_SIGNAL_MS = 5_500;
/** Longest time for one request of a stop, in milliseconds; after a signal a hung one must leave room for another. */
const REQUEST_MS = 15_000;
const REQUEST_AFTER_SIGNAL_MS = 2_500;
const PROGRESS = {
    queued: 0,
    deploying: 1,
    stopping: 1,
    baking: 2,
    succeeded: 3,
    failed: 0,
    'rolled-back': 0,
    stopped: 0
};
const WANTED = { started: { rank: 0, kind: 'started' }, baking: { rank: 2, kind: 'baking' } };
/** The outcome of a deployment that came as far as `wait-for` asks while it is still in flight. */
function reached(snapshot, waitFor) {
    if (waitFor === 'complete' || (0, snapshot_js_1.isFinal)(snapshot.phase) || snapshot.phase === 'stopping')
        return undefined;
    const wanted = WANTED[waitFor];
    return PROGRESS[snapshot.phase] >= wanted.rank ? { kind: wanted.kind, snapshot } : undefined;
}
const FINAL_OUTCOME = {
    succeeded: 'succeeded',
    'rolled-back': 'rolled-back',
    failed: 'failed',
    // Somebody else stopped it: what was asked for did not happen.
    stopped: 'failed'
};
/** The outcome of a deployment that ended by itself, or by somebody else's hand. */
function outcomeOf(snapshot, phase) {
    const kind = FINAL_OUTCOME[phase];
    return kind === 'succeeded'
        ? { kind, snapshot }
        : { kind, snapshot, reason: snapshot.reason ?? `it ended as ${snapshot.state}` };
}
/**
 * Launches a deployment that has begun, where there is something to launch, and watches it to its end, or to the point
 * the policy asks for. Settles what is left. What could not be launched is stopped whatever the policy says.
 */
async function follow(control, begun, term, policy, ledger, ports, launch) {
    const { clock, random, report, cancel } = ports;
    const limit = (0, time_limit_js_1.deadline)(clock, term.until - clock.now());
    const signal = AbortSignal.any([cancel, limit.signal]);
    report({ kind: 'begun', begun, deadline: new Date(term.until) });
    let last = begun.snapshot;
    // What was seen before a launch does not tell what became of it.
    let isCurrent = launch === undefined;
    try {
        const launched = await tryLaunch(launch, signal);
        if (launched.kind === 'interrupted')
            return await interrupted(control, begun.handle, last, whyOf(cancel, term), STOP, ledger, ports);
        if (launched.kind === 'failed')
            return await notLaunched(control, begun.handle, last, launched.problem, ledger, ports);
        for await (const sight of (0, watch_js_1.watch)(control, begun.handle, begun.snapshot, {
            clock,
            random,
            pollIntervalMs: policy.pollIntervalMs,
            signal
        })) {
            if (sight.kind !== 'seen') {
                report(sight);
                continue;
            }
            last = sight.snapshot;
            report({ kind: 'observed', snapshot: last });
            const outcome = isCurrent ? reached(last, policy.waitFor) : undefined;
            if (outcome !== undefined)
                return outcome;
            isCurrent = true;
        }
        if ((0, snapshot_js_1.isFinal)(last.phase))
            return outcomeOf(last, last.phase);
        return await interrupted(control, begun.handle, last, whyOf(cancel, term), policy, ledger, ports);
    }
    catch (error) {
        return await lost(control, begun.handle, last, (0, problem_js_1.problemOf)(error), policy, ledger, ports);
    }
    finally {
        limit.dispose();
    }
}
const STOP = { onTimeout: 'stop', onCancel: 'stop' };
async function tryLaunch(launch, signal) {
    try {
        await launch?.(signal);
        return { kind: 'launched' };
    }
    catch (error) {
        return (0, time_limit_js_1.isAborted)(signal) ? { kind: 'interrupted' } : { kind: 'failed', problem: (0, problem_js_1.problemOf)(error) };
    }
}
const whyOf = (cancel, { beganAt, until }) => cancel.aborted ? (0, time_limit_js_1.interruptionOf)(cancel) : { kind: 'deadline', afterMs: until - beganAt };
/** A deadline or a signal came before the end. */
async function interrupted(control, handle, last, why, policy, ledger, ports) {
    const then = why.kind === 'deadline' ? policy.onTimeout : policy.onCancel;
    const kind = why.kind === 'deadline' ? 'timed-out' : 'cancelled';
    ports.report({ kind: 'interrupted', why, then });
    if (then === 'leave') {
        return {
            kind,
            snapshot: last,
            reason: `${inWords(why)}; the deployment was left running, as asked`,
            ...(0, left_behind_js_1.left)(control.place, handle.id)
        };
    }
    const halted = await stop(control, handle, last, ledger, ports);
    const { snapshot = last } = halted;
    // It ended well before the stop could reach it: the deadline lost the race.
    if (why.kind === 'deadline' && snapshot.phase === 'succeeded')
        return { kind: 'succeeded', snapshot };
    return {
        kind,
        snapshot,
        reason: `${inWords(why)}; ${(0, left_behind_js_1.haltInWords)(halted)}`,
        ...((0, halt_js_1.hasEnded)(halted) ? hintAfter(last) : (0, left_behind_js_1.unstopped)(control.place, handle.id, halted.problem))
    };
}
/** What a queue that never moved most likely means, once nothing is left to look after. */
const hintAfter = ({ phase, waitsFor }) => phase === 'queued' && waitsFor !== undefined ? { hint: waitsFor } : {};
/** It began, and what must be done for it to get on failed. */
async function notLaunched(control, handle, last, problem, ledger, ports) {
    const halted = await stop(control, handle, last, ledger, ports);
    const { snapshot = last } = halted;
    const reason = `${problem.message}; ${(0, left_behind_js_1.haltInWords)(halted, problem)}`;
    return { kind: 'failed', snapshot, reason, problem, ...(0, left_behind_js_1.leftBy)(halted, control.place, handle.id, problem) };
}
/** The deployment cannot be watched any more: as far as it can be, it is treated as after a time-out. */
async function lost(control, handle, last, problem, policy, ledger, ports) {
    ports.report({ kind: 'warning', message: `The deployment cannot be watched any more: ${problem.message}` });
    if (policy.onTimeout === 'leave') {
        const reason = `it cannot be watched any more: ${problem.message}; it was left as it is, as asked, and is still running (last seen: ${(0, left_behind_js_1.lastSeen)(last)})`;
        return { kind: 'failed', snapshot: last, reason, problem, ...(0, left_behind_js_1.left)(control.place, handle.id, problem) };
    }
    const halted = await stop(control, handle, last, ledger, ports);
    const { snapshot = last } = halted;
    const reason = `it cannot be watched any more: ${problem.message}; ${(0, left_behind_js_1.haltInWords)(halted, problem)}`;
    return { kind: 'failed', snapshot, reason, problem, ...(0, left_behind_js_1.leftBy)(halted, control.place, handle.id, problem) };
}
/** Stops what must not stay, within what time a signal leaves. Until its end is seen, the post step owes a look. */
async function stop(control, handle, last, ledger, ports) {
    const { clock, random, report, cancel } = ports;
    ledger.stopping();
    const hurried = cancel.aborted;
    const budget = (0, time_limit_js_1.deadline)(clock, STOP_MS);
    const grace = (0, time_limit_js_1.graceAfter)(clock, cancel, STOP_AFTER_SIGNAL_MS);
    try {
        return await (0, halt_js_1.halt)(control, handle.id, last, {
            clock,
            random,
            report,
            signal: AbortSignal.any([budget.signal, grace.signal, ...(0, time_limit_js_1.lastMomentOf)(ports)]),
            requestMs: hurried ? REQUEST_AFTER_SIGNAL_MS : REQUEST_MS
        });
    }
    finally {
        budget.dispose();
        grace.dispose();
    }
}
const inWords = (why) => why.kind === 'deadline'
    ? `not finished after ${Math.round(why.afterMs / 6_000) / 10} min`
    : `cancelled (${why.signal})`;


/***/ }),

/***/ 2172:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hasEnded = void 0;
exports.halt = halt;
const backoff_js_1 = __webpack_require__(5279);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const time_limit_js_1 = __webpack_require__(1040);
/** Time between two looks at a deployment that is being stopped, in milliseconds. */
const LOOK_MS = 1_500;
/** Looks without an effect after which an accepted stop is asked for again. */
const LOOKS_BEFORE_REPEAT = 4;
/** Refusals after which the service is taken at its word. */
const MOST_REFUSALS = 5;
/** Whether the deployment is known to have ended. */
const hasEnded = ({ snapshot }) => snapshot !== undefined && (0, snapshot_js_1.isFinal)(snapshot.phase);
exports.hasEnded = hasEnded;
const MODE = { ended: 'stop', reverted: 'revert' };
const IS_REACHED = {
    ended: snapshot_js_1.isFinal,
    reverted: (phase) => (0, snapshot_js_1.isFinal)(phase) && phase !== 'succeeded'
};
/** What a refused stop (a 400) means, by what the deployment is found to be doing. */
const AFTER_REFUSAL = {
    queued: { ask: true },
    deploying: { ask: true },
    // The API reference and the user guide disagree about a plain stop while baking; AllowRevert is documented to
    // work, and the user asked for a stop. When it completes in between, the effect is the same: it is reverted.
    baking: { ask: true, mode: 'revert' },
    stopping: { ask: false }
};
/** It is none of the states that a plain stop is documented for; AllowRevert works in all of them. */
const AFTER_REFUSAL_UNKNOWN = { ask: true, mode: 'revert' };
function nextAim(aim, answer, { phase, unknownState }) {
    switch (answer.kind) {
        case 'refused':
            // Refused though it has ended: a revert that the service does not allow.
            return (0, snapshot_js_1.isFinal)(phase)
                ? { ...aim, refusals: MOST_REFUSALS }
                : {
                    ...aim,
                    ...(unknownState ? AFTER_REFUSAL_UNKNOWN : AFTER_REFUSAL[phase]),
                    refusals: aim.refusals + 1
                };
        case 'accepted':
            return { ...aim, ask: false, looks: 0 };
        case 'none':
            return phase === 'stopping'
                ? aim
                : { ...aim, looks: aim.looks + 1, ask: aim.looks + 1 >= LOOKS_BEFORE_REPEAT };
        case 'lost':
        case 'hopeless':
            return { ...aim, ask: phase !== 'stopping' };
    }
}
/**
 * Stops a deployment and follows it to its end. The reply of the stop call is not trusted: the state is read again
 * until it is final. Never rejects.
 */
async function halt(control, id, seen, options) {
    const { clock, random, report, signal, goal = 'ended' } = options;
    let aim = { ask: seen?.phase !== 'stopping', mode: MODE[goal], refusals: 0, looks: 0 };
    let snapshot = seen;
    let accepted = false;
    let problem;
    for (let failures = 0; !signal.aborted;) {
        const answer = await ask(control, id, aim, options);
        accepted ||= answer.kind === 'accepted';
        const look = await attempt((limited) => control.describe(id, limited), options);
        if (look.kind === 'done') {
            snapshot = look.value;
            report({ kind: 'observed', snapshot });
            if (IS_REACHED[goal](snapshot.phase))
                return { snapshot, accepted };
            aim = nextAim(aim, answer, snapshot);
        }
        problem = look.kind === 'failed' ? look.problem : 'problem' in answer ? answer.problem : undefined;
        if (answer.kind === 'hopeless' || aim.refusals >= MOST_REFUSALS)
            break;
        if (look.kind === 'failed' && !(0, problem_js_1.isTransient)(look.problem))
            break;
        failures = look.kind === 'failed' || answer.kind === 'lost' ? failures + 1 : 0;
        // A refusal whose reason was seen is followed up at once: after a signal there are only seconds.
        if (answer.kind !== 'refused' || look.kind === 'failed')
            await clock.sleep(failures > 0 ? (0, backoff_js_1.backoffMs)(failures - 1, random) : LOOK_MS, signal);
    }
    return { snapshot, accepted, ...(problem && { problem }) };
}
async function ask(control, id, { ask, mode }, options) {
    if (!ask)
        return { kind: 'none' };
    options.report({ kind: 'stopping', id, mode });
    const stop = await attempt((limited) => control.stop(id, mode, limited), options);
    if (stop.kind === 'done')
        return { kind: 'accepted' };
    const { problem } = stop;
    return {
        kind: problem.kind === 'invalid' ? 'refused' : (0, problem_js_1.isTransient)(problem) ? 'lost' : 'hopeless',
        problem
    };
}
/** Sends one request within its own time limit. */
async function attempt(send, { clock, signal, requestMs }) {
    const limit = (0, time_limit_js_1.deadline)(clock, requestMs);
    try {
        return { kind: 'done', value: await send(AbortSignal.any([signal, limit.signal])) };
    }
    catch (error) {
        const problem = limit.signal.aborted || signal.aborted
            ? { kind: 'network', message: `no answer within ${requestMs / 1000} s` }
            : (0, problem_js_1.problemOf)(error);
        return { kind: 'failed', problem };
    }
    finally {
        limit.dispose();
    }
}


/***/ }),

/***/ 9498:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openLedger = openLedger;
/** A ledger of one run. */
function openLedger(subject, store) {
    let progress;
    const write = (change) => {
        progress = { ...subject, ...progress, ...change };
        store.save(progress);
    };
    return {
        intended: (intent) => {
            // A new start: what an earlier one left in here is over.
            progress = undefined;
            write({ phase: 'intended', intent });
        },
        refused: () => {
            write({ phase: 'settled', outcome: 'failed' });
        },
        begun: (handle, ifUnfinished = subject.ifUnfinished) => {
            write({ phase: 'begun', handle, ifUnfinished });
        },
        stopping: () => {
            write({ phase: 'stopping', ifUnfinished: 'stop' });
        },
        closed: (outcome, ended) => {
            if (progress?.phase !== 'stopping' || ended)
                write({ phase: 'settled', outcome });
        }
    };
}


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.haltInWords = exports.lastSeen = exports.leftBy = exports.unstopped = exports.left = exports.watchStep = void 0;
const halt_js_1 = __webpack_require__(2172);
const snapshot_js_1 = __webpack_require__(6983);
const LEFT = 'It goes on without being watched: look at it in the console, or follow it with a step like this.';
const STILL = 'It may still be in flight; the post step of this job tries again. Look at it in the console, or follow it with a step of this action and these inputs.';
/** A scalar that YAML reads as nothing but this text. */
const scalar = (text) => /^[a-z][\w./-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
const inputsOf = (place, id) => place.service === 'appconfig'
    ? [
        ['application', place.applicationId],
        ['environment', place.environmentId],
        ['configuration-profile', place.profileId],
        ['deployment-number', id]
    ]
    : [
        ['app-id', place.appId],
        ['branch', place.branch],
        ['job-id', id]
    ];
/** The inputs of a step that watches this deployment. Values are raw. */
const watchStep = (place, id) => [
    'with:',
    ...[
        ['service', place.service],
        ['operation', 'watch'],
        ['aws-region', place.region],
        ...inputsOf(place, id)
    ].map(([name = '', value = '']) => `  ${name}: ${scalar(value)}`)
];
exports.watchStep = watchStep;
/** It was left in flight on purpose. @param problem why it is not watched any more, where that is a failure */
const left = (place, id, problem) => ({
    hint: [...(problem?.hint === undefined ? [] : [problem.hint]), LEFT].join('\n'),
    resume: (0, exports.watchStep)(place, id)
});
exports.left = left;
/** It was to be stopped, and its end was not seen. */
const unstopped = (place, id, problem) => ({
    hint: [...(problem?.hint === undefined ? [] : [problem.hint]), STILL].join('\n'),
    resume: (0, exports.watchStep)(place, id)
});
exports.unstopped = unstopped;
/** What a stop left behind: nothing, when the end was seen. */
const leftBy = (halted, place, id, problem) => (0, halt_js_1.hasEnded)(halted) ? {} : (0, exports.unstopped)(place, id, problem);
exports.leftBy = leftBy;
const STOPPED = {
    succeeded: 'the deployment was complete before it could be stopped',
    'rolled-back': 'the deployment was stopped',
    failed: 'the deployment had failed before it could be stopped',
    stopped: 'the deployment was stopped'
};
/** How it looked when it was last seen: `DEPLOYING, 40 %`. */
const lastSeen = ({ state, percent }) => percent === undefined ? state : `${state}, ${Number(percent.toFixed(1))} %`;
exports.lastSeen = lastSeen;
/** What became of a stop. @param lost why it was stopped, where it cannot be watched any more */
const haltInWords = ({ snapshot, accepted, problem }, lost) => {
    if (snapshot !== undefined && (0, snapshot_js_1.isFinal)(snapshot.phase))
        return `${STOPPED[snapshot.phase]} and is ${snapshot.state}`;
    const running = problem?.kind === 'credentials' && snapshot !== undefined
        ? `; the deployment is still running (last seen: ${(0, exports.lastSeen)(snapshot)})`
        : '';
    if (problem?.kind === 'credentials' && lost?.kind === 'credentials')
        return `for the same reason it could not be stopped${running}`;
    const why = problem === undefined ? '' : ` (${problem.message})`;
    return accepted
        ? `it was asked to stop, its end was not seen yet${why}`
        : `it could not be stopped${why}${running}`;
};
exports.haltInWords = haltInWords;


/***/ }),

/***/ 5519:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isFailure = exports.EXIT_CODE = void 0;
/** Exit code of each outcome: the whole rule of success and failure. */
exports.EXIT_CODE = {
    succeeded: 0,
    started: 0,
    baking: 0,
    unchanged: 0,
    skipped: 0,
    planned: 0,
    applied: 0,
    stopped: 0,
    reverted: 0,
    removed: 0,
    swept: 0,
    'rolled-back': 1,
    'timed-out': 1,
    cancelled: 1,
    failed: 1
};
/** Whether the step fails. */
const isFailure = (outcome) => exports.EXIT_CODE[outcome.kind] === 1;
exports.isFailure = isFailure;


/***/ }),

/***/ 796:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nextDelayMs = void 0;
/**
 * Longest interval while nothing is due, in milliseconds. A rollback comes unannounced at any moment, so this
 * is also the longest that one stays unseen, whatever the plan says.
 */
const IDLE_MS = 15_000;
/** Longest interval while something is overdue, in milliseconds. */
const DENSE_MS = 3_000;
/** Shortest interval, in milliseconds. */
const SHORTEST_MS = 1_000;
/** How long after its due moment a step may come, in milliseconds: the steps of a long deployment drift by seconds. */
const STEP_LATENESS_MS = 10_000;
/** How long after the last due moment the end may come, in milliseconds: half a minute late is usual. */
const END_LATENESS_MS = 40_000;
/** Share of an interval that chance may take off it, so that the jobs of a matrix do not stay in step. */
const JITTER = 0.1;
/** How often a deployment is looked at, at the least; one so short that this would be denser than dense is simply dense. */
const LOOKS_PER_DEPLOYMENT = 40;
/** Without a plan, the age stands for the length: what runs for a minute may end any second, what runs for an hour may not. */
const idleMs = ({ plannedMs = 0, startedAt }, now) => {
    const age = startedAt === undefined ? 0 : now - startedAt.getTime();
    const length = Math.max(plannedMs, Number.isNaN(age) ? 0 : age);
    return Math.min(Math.max(length / LOOKS_PER_DEPLOYMENT, DENSE_MS), IDLE_MS);
};
/**
 * The due moments that no event has answered yet, and the start: much is decided in its first seconds. In milliseconds
 * since the epoch. Any event answers all that was due before it: events and due moments are of one clock, so this
 * holds whatever this machine's clock shows.
 */
const awaited = ({ due, events, startedAt }) => {
    const answered = events.at(-1)?.at.getTime() ?? Number.NEGATIVE_INFINITY;
    const moments = due.map((moment) => moment.getTime()).filter((moment) => moment > answered);
    return startedAt === undefined ? moments : [startedAt.getTime(), ...moments];
};
/**
 * Milliseconds until the deployment is worth looking at again: from 1 s to 15 s, or exactly `fixedMs`.
 *
 * Sparse between due moments, a look within seconds after each, dense while one is overdue, sparse again when nothing
 * has come within the lateness that is usual. `due` may be empty, unsorted and wrong: a due moment only ever brings a
 * look forward. Hence a service that runs ahead of its plan, or whose clock is minutes off, costs precision (up to
 * 15 s), never sight.
 */
const nextDelayMs = (plan, { now, random, fixedMs }) => {
    if (fixedMs !== undefined)
        return fixedMs;
    const chance = random();
    const moments = awaited(plan);
    const last = Math.max(...moments);
    const isOverdue = (moment) => moment <= now && now < moment + (moment === last ? END_LATENESS_MS : STEP_LATENESS_MS);
    // A stop under way ends within seconds; no plan names the moment.
    const dense = plan.phase === 'stopping' || moments.some(isOverdue);
    const soonest = Math.min(...moments.filter((moment) => moment > now)) - now;
    const interval = (dense ? DENSE_MS : idleMs(plan, now)) * (1 - JITTER * chance);
    return Math.max(Math.min(interval, soonest + DENSE_MS * chance), SHORTEST_MS);
};
exports.nextDelayMs = nextDelayMs;


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.persist = persist;
const backoff_js_1 = __webpack_require__(5279);
const problem_js_1 = __webpack_require__(1736);
const time_limit_js_1 = __webpack_require__(1040);
/**
 * Repeats a read as long as its failures may pass, with backoff, for at most `limitMs` milliseconds.
 * Rejects with the last failure, or with `Interrupted` as soon as `signal` is aborted.
 */
async function persist(read, { clock, random, report }, signal, limitMs) {
    const since = clock.now();
    for (let failures = 0;; failures++) {
        if ((0, time_limit_js_1.isAborted)(signal))
            throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(signal));
        try {
            const value = await read(signal);
            if (failures > 0)
                report({ kind: 'recovered', afterMs: clock.now() - since });
            return value;
        }
        catch (error) {
            if ((0, time_limit_js_1.isAborted)(signal))
                throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(signal));
            const problem = (0, problem_js_1.problemOf)(error);
            const retryMs = (0, backoff_js_1.backoffMs)(failures, random);
            if (!(0, problem_js_1.isTransient)(problem) || clock.now() + retryMs - since > limitMs)
                throw error;
            report({ kind: 'trouble', problem, retryMs });
            await clock.sleep(retryMs, signal);
        }
    }
}


/***/ }),

/***/ 1736:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.problemOf = exports.BeginError = exports.DeploymentError = exports.isTransient = void 0;
const TRANSIENT = {
    configuration: false,
    credentials: false,
    permission: false,
    'not-found': false,
    invalid: false,
    conflict: false,
    quota: false,
    throttle: true,
    network: true,
    service: true
};
/** Whether the same request may well succeed later. */
const isTransient = (problem) => TRANSIENT[problem.kind];
exports.isTransient = isTransient;
/** A {@link Problem} that was thrown. Adapters reject with nothing else. */
class DeploymentError extends Error {
    problem;
    constructor(problem, options) {
        super(problem.message, options);
        this.name = 'DeploymentError';
        this.problem = problem;
    }
}
exports.DeploymentError = DeploymentError;
/** The start call failed. */
class BeginError extends DeploymentError {
    certainty;
    constructor(certainty, problem, options) {
        super(problem, options);
        this.name = 'BeginError';
        this.certainty = certainty;
    }
}
exports.BeginError = BeginError;
/** The problem behind anything that was thrown; an error that is not ours is a defect or a fault of the machine. */
const problemOf = (error) => error instanceof DeploymentError
    ? error.problem
    : { kind: 'configuration', message: error instanceof Error ? error.message : String(error) };
exports.problemOf = problemOf;


/***/ }),

/***/ 6124:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openQueue = openQueue;
const halt_js_1 = __webpack_require__(2172);
const time_limit_js_1 = __webpack_require__(1040);
/** Shortest default limit of the queue, in milliseconds. */
const LEAST_QUEUE_MS = 30 * 60_000;
/** Longest time between two looks at the holder, in milliseconds. */
const LONGEST_LOOK_MS = 30_000;
/** Time for stopping the holder (`on-conflict: stop`), in milliseconds. */
const STOP_HOLDER_MS = 5 * 60_000;
/** Longest time for one request while stopping it, in milliseconds. */
const REQUEST_MS = 20_000;
function openQueue(target, policy, ports) {
    const { clock, random, report, cancel } = ports;
    let until;
    let waited = false;
    const limit = (holder) => (until ??= clock.now() + (policy.queueTimeoutMs ?? patience(holder, clock.now())));
    const wait = async (holder) => {
        const end = limit(holder);
        if (clock.now() >= end)
            return gaveUp(holder);
        report({ kind: 'busy', holder, until: new Date(end) });
        await clock.sleep(Math.min(lookMs(holder, clock.now(), random), end - clock.now()), cancel);
        if (cancel.aborted)
            throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(cancel));
        return undefined;
    };
    const stop = async (holder) => {
        report({ kind: 'busy', holder });
        const budget = (0, time_limit_js_1.deadline)(clock, STOP_HOLDER_MS);
        const signal = AbortSignal.any([cancel, budget.signal]);
        const halted = await (0, halt_js_1.halt)(target, holder.id, holder.snapshot, {
            clock,
            random,
            report,
            signal,
            requestMs: REQUEST_MS
        });
        budget.dispose();
        if (cancel.aborted)
            throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(cancel));
        return (0, halt_js_1.hasEnded)(halted) ? undefined : notStopped(holder, halted.problem?.message);
    };
    const rules = {
        wait,
        stop,
        fail: async (holder) => {
            report({ kind: 'busy', holder });
            return conflict(holder);
        }
    };
    return {
        waited: () => waited,
        hold: (holder) => {
            waited = true;
            return rules[policy.onConflict](holder);
        },
        jitterMs: () => 3_000 + random() * 5_000
    };
}
/** The holder's expected end + 10 %, at least half an hour. */
function patience({ snapshot }, now) {
    const left = snapshot.expectedEnd === undefined ? 0 : snapshot.expectedEnd.getTime() - now;
    return Math.max(LEAST_QUEUE_MS, left * 1.1);
}
/** Until the holder's expected end and a little more, so that not all who wait come at once; never long, as it may end early. */
function lookMs({ snapshot }, now, random) {
    const left = snapshot.expectedEnd === undefined ? LONGEST_LOOK_MS : snapshot.expectedEnd.getTime() - now;
    return Math.min(Math.max(left, 3_000), LONGEST_LOOK_MS) * (0.75 + random() / 2);
}
const inWords = ({ title, snapshot }) => `${title} (${snapshot.state}${snapshot.percent === undefined ? '' : `, ${snapshot.percent} %`})`;
const conflict = (holder) => ({
    kind: 'failed',
    reason: `${inWords(holder)} is in flight, and on-conflict is fail; nothing was started`,
    hint: holder.hint ?? 'Run again when it has ended, or set `on-conflict: wait`.'
});
const gaveUp = (holder) => ({
    kind: 'timed-out',
    reason: `${inWords(holder)} was still in flight when the queue's time was up; nothing was started`,
    hint: holder.hint ?? 'Raise `queue-timeout-minutes`, or run again when it has ended.'
});
const notStopped = (holder, why) => ({
    kind: 'failed',
    reason: `${inWords(holder)} could not be stopped${why === undefined ? ' in time' : `: ${why}`}; nothing was started`
});


/***/ }),

/***/ 6983:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isFinal = void 0;
const FINAL = {
    queued: false,
    deploying: false,
    baking: false,
    stopping: false,
    succeeded: true,
    failed: true,
    'rolled-back': true,
    stopped: true
};
/** Whether nothing more is to be expected of a deployment in this phase. */
const isFinal = (phase) => FINAL[phase];
exports.isFinal = isFinal;


/***/ }),

/***/ 5059:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.SEARCH_MS = exports.PREPARATION_MS = void 0;
exports.start = start;
const backoff_js_1 = __webpack_require__(5279);
const discard_js_1 = __webpack_require__(6325);
const persist_js_1 = __webpack_require__(4147);
const problem_js_1 = __webpack_require__(1736);
const queue_js_1 = __webpack_require__(6124);
const time_limit_js_1 = __webpack_require__(1040);
/** How long reads before the start may be in trouble, in milliseconds. */
exports.PREPARATION_MS = 5 * 60_000;
/** How long a start call may still be at work (validators, extensions) after its answer was lost, in milliseconds. */
exports.SEARCH_MS = 90_000;
/** Time between two looks for a lost start, in milliseconds. */
const SEARCH_INTERVAL_MS = 4_000;
/** Starts that may fail without having started anything, before the service's answer is final. */
const MOST_STARTS = 5;
/** What a signal leaves for the look after a conflict, in milliseconds. */
const LOOK_GRACE_MS = 2_500;
/** What is left for an unanswered start call after a signal, in milliseconds (runner: 7.5 s + 2.5 s, then the end). */
const START_GRACE_MS = 6_000;
/**
 * Starts the deployment exactly once: waits for its place to be free as the policy says, writes the intent down, makes
 * the one unrepeatable call, and finds out what became of it when its answer is lost.
 * Rejects with a `DeploymentError` when it cannot be started, and with `Interrupted` when it was cancelled before.
 */
async function start(target, policy, ledger, ports) {
    const queue = (0, queue_js_1.openQueue)(target, policy, ports);
    const doubtful = [];
    for (let failures = 0;;) {
        const readiness = await (0, persist_js_1.persist)((signal) => target.inspect(queue.waited(), signal), ports, ports.cancel, exports.PREPARATION_MS);
        switch (readiness.kind) {
            case 'unchanged':
                return {
                    kind: 'ended',
                    outcome: { kind: 'unchanged', reason: readiness.why, facts: readiness.facts }
                };
            case 'superseded':
                return {
                    kind: 'ended',
                    outcome: { kind: 'skipped', superseded: true, reason: readiness.why, facts: readiness.facts }
                };
            case 'adoptable':
                return { kind: 'begun', begun: readiness.begun, beganAt: ports.clock.now() };
            case 'busy': {
                const own = await ownAmong(doubtful, target, ports);
                if (own !== undefined)
                    return { kind: 'begun', begun: own, beganAt: ports.clock.now() };
                const outcome = await queue.hold(readiness.holder);
                if (outcome !== undefined)
                    return { kind: 'ended', outcome };
                break;
            }
            case 'ready': {
                await prepare(target, ports);
                const attempt = await begin(target, readiness.after, ledger, ports);
                if (attempt.kind !== 'nothing')
                    return attempt;
                if (attempt.error.certainty !== 'refused')
                    doubtful.push(attempt.intent);
                if (++failures >= MOST_STARTS)
                    throw attempt.error;
                const retryMs = attempt.error.certainty === 'busy' ? queue.jitterMs() : (0, backoff_js_1.backoffMs)(failures, ports.random);
                ports.report({ kind: 'trouble', problem: attempt.error.problem, retryMs });
                await ports.clock.sleep(retryMs, ports.cancel);
            }
        }
    }
}
async function prepare(target, ports) {
    const subject = await (0, persist_js_1.persist)(async (signal) => target.prepare?.(signal), ports, ports.cancel, exports.PREPARATION_MS);
    if (subject !== undefined)
        ports.report({ kind: 'resolved', subject, place: target.place });
    await ports.beforeStart?.(ports.cancel);
}
async function begin(target, after, ledger, ports) {
    const { clock, cancel, report } = ports;
    if (cancel.aborted)
        throw new time_limit_js_1.Interrupted((0, time_limit_js_1.interruptionOf)(cancel));
    const beganAt = clock.now();
    const intent = {
        marker: ports.uuid(),
        after,
        at: new Date(beganAt).toISOString(),
        kind: target.kind
    };
    ledger.intended(intent);
    report({ kind: 'starting', intent });
    try {
        const begun = await answered(target.begin(intent), ports);
        if (begun === undefined)
            return { kind: 'ended', outcome: unanswered(cancel) };
        return { kind: 'begun', begun, beganAt: clock.now() };
    }
    catch (error) {
        if (!(error instanceof problem_js_1.BeginError))
            throw error;
        if (error.certainty === 'refused') {
            ledger.refused();
            if (!(0, problem_js_1.isTransient)(error.problem))
                throw error;
            return { kind: 'nothing', intent, error };
        }
        return await reconcile(target, intent, error, beganAt, ledger, ports);
    }
}
/** A deployment that an earlier start of this step made after all (a request that was sent twice on its way). */
async function ownAmong(doubtful, target, ports) {
    for (const intent of doubtful) {
        const sought = await seek(target, intent, ports);
        // So long after the start, the only candidate may well be somebody else's.
        if (sought.kind === 'ours' && sought.proof === 'marker')
            return sought.begun;
    }
    return undefined;
}
/** One look for what `intent` announced. */
async function seek(target, intent, ports) {
    const found = await (0, persist_js_1.persist)((signal) => target.find(intent, signal), ports, ports.cancel, exports.PREPARATION_MS);
    if (found.kind !== 'ours')
        return found;
    const snapshot = await (0, persist_js_1.persist)((signal) => target.describe(found.id, signal), ports, ports.cancel, exports.PREPARATION_MS);
    return {
        kind: 'ours',
        proof: found.proof,
        begun: { handle: { id: found.id, ownership: 'started' }, snapshot }
    };
}
/** The start call's answer; undefined when a signal left no time to wait for it. */
async function answered(begun, { clock, cancel }) {
    const grace = (0, time_limit_js_1.graceAfter)(clock, cancel, START_GRACE_MS);
    try {
        return await Promise.race([
            begun,
            new Promise((resolve) => {
                grace.signal.addEventListener('abort', () => {
                    resolve(undefined);
                }, { once: true });
            })
        ]);
    }
    finally {
        grace.dispose();
        // When the race is lost, a late failure has nobody left to tell.
        begun.catch(() => undefined);
    }
}
const unanswered = (cancel) => ({
    kind: 'cancelled',
    reason: `${describeCancel(cancel)} while the start call was unanswered; the post step looks for what it started`
});
const describeCancel = (cancel) => {
    const why = (0, time_limit_js_1.interruptionOf)(cancel);
    return why.kind === 'cancelled' ? `cancelled (${why.signal})` : 'timed out';
};
/** Finds out what became of a start whose answer does not tell. */
async function reconcile(target, intent, error, beganAt, ledger, ports) {
    const { clock, cancel, report } = ports;
    // A conflict is the service's own answer: the call is over, one look tells whose deployment it is. A signal does not
    // prevent it: without a marker the post step, which knows of no answer, would take that deployment for this step's.
    const isOver = error.certainty === 'busy';
    const until = isOver ? beganAt : beganAt + exports.SEARCH_MS;
    const look = isOver ? (0, time_limit_js_1.graceAfter)(clock, cancel, LOOK_GRACE_MS) : undefined;
    if (error.certainty === 'unknown')
        report({ kind: 'searching', problem: error.problem, until: new Date(until) });
    try {
        for (;;) {
            const found = await seek(target, intent, { ...ports, cancel: look?.signal ?? cancel });
            if (found.kind === 'ours') {
                if (target.launch === undefined)
                    return { kind: 'begun', begun: found.begun, beganAt };
                const outcome = await (0, discard_js_1.discard)(found.begun, target, ledger, ports);
                if (outcome !== undefined)
                    return { kind: 'ended', outcome };
                break;
            }
            if (found.kind === 'unclear')
                return { kind: 'ended', outcome: unclear(found.ids, error.problem) };
            if (clock.now() >= until)
                break;
            await clock.sleep(Math.min(SEARCH_INTERVAL_MS, until - clock.now()), cancel);
        }
    }
    catch (failure) {
        // The intent stays written down: the post step looks again.
        if (failure instanceof time_limit_js_1.Interrupted)
            return { kind: 'ended', outcome: unanswered(cancel) };
        return { kind: 'ended', outcome: unfindable(error.problem, (0, problem_js_1.problemOf)(failure)) };
    }
    finally {
        look?.dispose();
    }
    ledger.refused();
    return { kind: 'nothing', intent, error };
}
const unclear = (ids, problem) => ({
    kind: 'failed',
    reason: `the answer to the start was lost (${problem.message}), and which of ${ids.join(', ')} it started cannot be told; none was touched`,
    problem
});
const unfindable = (lost, problem) => ({
    kind: 'failed',
    reason: `the answer to the start was lost (${lost.message}), and whether it started something cannot be found out: ${problem.message}; the post step looks again`,
    problem
});


/***/ }),

/***/ 1081:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.defaultTimeoutMs = void 0;
exports.deployTerm = deployTerm;
exports.watchTerm = watchTerm;
/** Time-out where the service has no plan to go by, in milliseconds. */
const UNPLANNED_TIMEOUT_MS = 60 * 60_000;
/** Duration + bake time + max(2 min, 10 %), in milliseconds. */
const defaultTimeoutMs = ({ plannedMs }) => plannedMs === undefined ? UNPLANNED_TIMEOUT_MS : plannedMs + Math.max(2 * 60_000, plannedMs * 0.1);
exports.defaultTimeoutMs = defaultTimeoutMs;
/** Milliseconds left at least to somebody who watches what began long ago. */
const LEAST_WATCH_MS = 2 * 60_000;
/** The term of a deployment that this step started. */
function deployTerm({ begun, beganAt }, { timeoutMs }) {
    return { beganAt, until: beganAt + (timeoutMs ?? (0, exports.defaultTimeoutMs)(begun.snapshot)) };
}
/** The term of a deployment that began by itself: from the service's own start time, at least 2 min from now. */
function watchTerm({ snapshot }, { timeoutMs }, now) {
    const beganAt = snapshot.startedAt?.getTime() ?? now;
    return {
        beganAt,
        until: Math.max(beganAt + (timeoutMs ?? (0, exports.defaultTimeoutMs)(snapshot)), now + LEAST_WATCH_MS)
    };
}


/***/ }),

/***/ 1040:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isAborted = exports.Interrupted = exports.lastMomentOf = void 0;
exports.deadline = deadline;
exports.graceAfter = graceAfter;
exports.interruptionOf = interruptionOf;
/** Aborts `ms` milliseconds from now, with a deadline as its reason. */
function deadline(clock, ms) {
    return limited(async (disposed, abort) => {
        await clock.sleep(ms, disposed);
        abort({ kind: 'deadline', afterMs: ms });
    });
}
/** Aborts `graceMs` milliseconds after `parent` did, with the parent's reason: what is left to do after a signal. */
function graceAfter(clock, parent, graceMs) {
    return limited(async (disposed, abort) => {
        await aborted(parent, disposed);
        await clock.sleep(graceMs, disposed);
        abort(parent.reason);
    });
}
/** The end of all requests after a signal, where the engine has set one. */
const lastMomentOf = ({ lastMoment }) => (lastMoment === undefined ? [] : [lastMoment]);
exports.lastMomentOf = lastMomentOf;
/** Resolves as soon as either signal is aborted. */
function aborted(...signals) {
    const any = AbortSignal.any([...signals]);
    return new Promise((resolve) => {
        if (any.aborted)
            resolve();
        else
            any.addEventListener('abort', () => {
                resolve();
            }, { once: true });
    });
}
function limited(run) {
    const limit = new AbortController();
    const disposed = new AbortController();
    void run(disposed.signal, (reason) => {
        if (!disposed.signal.aborted)
            limit.abort(reason);
    });
    return {
        signal: limit.signal,
        dispose: () => {
            disposed.abort();
        }
    };
}
/** A wait that ended because it was interrupted, not because it failed. */
class Interrupted extends Error {
    why;
    constructor(why) {
        super(why.kind);
        this.name = 'Interrupted';
        this.why = why;
    }
}
exports.Interrupted = Interrupted;
/** Whether `signal` is aborted by now: a call, since the compiler takes what it read before a wait for granted. */
const isAborted = (signal) => signal.aborted;
exports.isAborted = isAborted;
/** The reason that an aborted signal of the engine carries. */
function interruptionOf(signal) {
    const reason = signal.reason;
    return isInterruption(reason) ? reason : { kind: 'cancelled', signal: 'abort' };
}
const isInterruption = (reason) => typeof reason === 'object' &&
    reason !== null &&
    'kind' in reason &&
    (reason.kind === 'deadline' || reason.kind === 'cancelled');


/***/ }),

/***/ 64:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.watch = watch;
const backoff_js_1 = __webpack_require__(5279);
const pace_js_1 = __webpack_require__(796);
const problem_js_1 = __webpack_require__(1736);
const snapshot_js_1 = __webpack_require__(6983);
const time_limit_js_1 = __webpack_require__(1040);
/** How long a deployment may be unknown to the service after its start, in milliseconds: reads lag behind writes. */
const NOT_FOUND_GRACE_MS = 30_000;
/**
 * Looks at one deployment until it is final or the signal is aborted.
 * Rejects with the adapter's error when looking again cannot help (denied, gone, invalid).
 */
async function* watch(control, handle, first, { clock, random, pollIntervalMs, signal }) {
    const begunAt = clock.now();
    let last = first;
    let failures = 0;
    let troubledSince = 0;
    let retryMs = 0;
    yield { kind: 'seen', snapshot: first };
    while (!(0, snapshot_js_1.isFinal)(last.phase)) {
        const waitMs = failures > 0 ? retryMs : (0, pace_js_1.nextDelayMs)(last, { now: clock.now(), random, fixedMs: pollIntervalMs });
        await clock.sleep(waitMs, signal);
        if ((0, time_limit_js_1.isAborted)(signal))
            return;
        try {
            last = await control.describe(handle.id, signal);
        }
        catch (error) {
            if ((0, time_limit_js_1.isAborted)(signal))
                return;
            const problem = (0, problem_js_1.problemOf)(error);
            if (!(0, problem_js_1.isTransient)(problem) && !isYoung(problem, clock.now() - begunAt))
                throw error;
            if (failures === 0)
                troubledSince = clock.now();
            retryMs = (0, backoff_js_1.backoffMs)(failures++, random);
            yield { kind: 'trouble', problem, retryMs };
            continue;
        }
        if (failures > 0)
            yield { kind: 'recovered', afterMs: clock.now() - troubledSince };
        failures = 0;
        yield { kind: 'seen', snapshot: last };
    }
}
const isYoung = (problem, ageMs) => problem.kind === 'not-found' && ageMs < NOT_FOUND_GRACE_MS;


/***/ }),

/***/ 8003:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createSend = void 0;
const node_http_1 = __webpack_require__(7067);
const node_https_1 = __webpack_require__(4708);
const proxy_js_1 = __webpack_require__(3616);
/** Largest answer that is read, in bytes: a hundred comments of the largest size in four-byte characters, escaped. */
const LARGEST = 64 * 1024 * 1024;
const bodyOf = async (reply) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of reply) {
        if (!(chunk instanceof Uint8Array))
            continue;
        size += chunk.byteLength;
        if (size > LARGEST)
            throw new Error('the answer is too large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
};
/** A header that came several times counts once, with the first value. */
const headersOf = ({ headers }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
/**
 * HTTP with what Node itself has: unlike its `fetch`, its agents take proxies from given variables. (The official
 * client brings an HTTP stack of its own: 1.17 MB of bundle and 42 ms of every start that loads it.)
 *
 * @param env HTTPS_PROXY, HTTP_PROXY and NO_PROXY are read from it, in both cases (Node 24.5 and newer)
 */
const createSend = (env) => {
    // No connection is kept: there are a handful of requests, and the process must not wait for idle sockets.
    const options = { keepAlive: false, proxyEnv: { ...(0, proxy_js_1.proxyEnvOf)(env) } };
    const plain = new node_http_1.Agent(options);
    const secure = new node_https_1.Agent(options);
    return ({ method, url, headers, body }, signal) => new Promise((resolve, reject) => {
        const secured = url.protocol === 'https:';
        const outgoing = (secured ? node_https_1.request : node_http_1.request)(url, { method, headers, signal, agent: secured ? secure : plain }, (reply) => {
            bodyOf(reply).then((text) => {
                resolve({ status: reply.statusCode ?? 0, headers: headersOf(reply), body: text });
            }, reject);
        });
        outgoing.on('error', reject);
        // A request that waits for its tunnel through a proxy does not tell that it was given up.
        signal.addEventListener('abort', () => {
            reject(new DOMException('The request was given up before an answer came', 'AbortError'));
        }, { once: true });
        outgoing.end(body);
    });
};
exports.createSend = createSend;


/***/ }),

/***/ 1730:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.main = main;
const node_crypto_1 = __webpack_require__(7598);
const access_js_1 = __webpack_require__(3407);
const parse_js_1 = __webpack_require__(8353);
const secret_inputs_js_1 = __webpack_require__(6380);
const warnings_js_1 = __webpack_require__(4601);
const deploy_js_1 = __webpack_require__(9624);
const outcome_js_1 = __webpack_require__(5519);
const time_limit_js_1 = __webpack_require__(1040);
const operations_js_1 = __webpack_require__(4237);
const fan_out_js_1 = __webpack_require__(5438);
const headline_js_1 = __webpack_require__(4512);
const log_js_1 = __webpack_require__(6472);
const outputs_js_1 = __webpack_require__(5468);
const summary_js_1 = __webpack_require__(7994);
const text_js_1 = __webpack_require__(5655);
const clock_js_1 = __webpack_require__(9842);
const read_run_context_js_1 = __webpack_require__(6660);
const run_context_js_1 = __webpack_require__(9087);
const runner_io_js_1 = __webpack_require__(9749);
const saved_state_js_1 = __webpack_require__(5788);
const secrets_js_1 = __webpack_require__(4205);
const version_js_1 = __webpack_require__(311);
const clock = clock_js_1.systemClock;
/** Time for GitHub at the end of the step, in milliseconds. */
const GITHUB_MS = 30_000;
/** When that ends after a signal (runner: 7.5 s + 2.5 s, then the end), in milliseconds since the signal. */
const GITHUB_AFTER_SIGNAL_MS = 7_000;
/** The main step: from inputs to an exit code. Rejects only for a defect of this action. */
async function main(host, cancel) {
    const io = (0, runner_io_js_1.createRunnerIo)(host);
    const run = (0, read_run_context_js_1.readRunContext)(host.env, host.readFile);
    const grace = (0, time_limit_js_1.graceAfter)(clock, cancel, GITHUB_AFTER_SIGNAL_MS);
    const secrets = (0, secrets_js_1.openSecrets)();
    let reporters = reportersOf(io, []);
    let surfaces;
    let outcome;
    try {
        const { config, warnings } = await (0, parse_js_1.parseConfig)(host.env);
        for (const warning of (0, warnings_js_1.asFew)(warnings))
            io.warning((0, text_js_1.annotation)(warning));
        const summary = config.summary ? [(0, summary_js_1.createSummary)(io, clock, (0, run_context_js_1.runUrl)(run))] : [];
        const { all } = (reporters = reportersOf(io, summary));
        const mask = (secret) => {
            io.mask(secret);
            secrets.add(secret);
        };
        const { certain, possible } = await (0, secret_inputs_js_1.secretInputs)(host.env);
        certain.forEach(mask);
        possible.forEach(secrets.add);
        surfaces = await surfacesOf(config, { env: host.env, version: version_js_1.VERSION, run }, io, secrets, all);
        const report = surfaces === undefined ? all : (0, fan_out_js_1.fanOut)([all, surfaces.report], warnThrough(io));
        const ports = portsOf(io, config, report, surfaces, cancel);
        outcome = await (0, operations_js_1.operate)(config, {
            env: host.env,
            run,
            ports,
            version: version_js_1.VERSION,
            access: (0, access_js_1.openAccess)({
                role: config.role,
                region: config.region,
                version: version_js_1.VERSION,
                run,
                env: host.env,
                clock,
                mask,
                debug: (line) => {
                    io.debug((0, text_js_1.plain)(line));
                }
            }),
            mask,
            expectArchives: (folder) => {
                io.saveState(saved_state_js_1.ARCHIVES_KEY, folder);
            }
        });
    }
    catch (error) {
        outcome = failed(error, io);
    }
    await conclude(outcome, reporters, surfaces, grace.signal);
    grace.dispose();
    return outcome_js_1.EXIT_CODE[outcome.kind];
}
/** Outputs and summary first, since they matter most when time is short; then GitHub; the log last, so that it ends with the outcome. */
async function conclude(outcome, { files, log }, surfaces, lastMoment) {
    files({ kind: 'settled', outcome });
    const limit = (0, time_limit_js_1.deadline)(clock, GITHUB_MS);
    try {
        await surfaces?.settle(outcome, AbortSignal.any([limit.signal, lastMoment]));
    }
    finally {
        limit.dispose();
    }
    log({ kind: 'settled', outcome });
}
/** A failure before the engine took over; a defect of this action is told as one, its stack only to a debug log. */
function failed(error, io) {
    try {
        return (0, deploy_js_1.notStarted)(error);
    }
    catch {
        const { message, stack } = error instanceof Error ? error : new Error(String(error));
        io.debug((0, text_js_1.annotation)(stack ?? message));
        return {
            kind: 'failed',
            reason: `unexpected error: ${message}`,
            hint: 'This is a defect of the action: please report it, with the log of a run with debug logging on.'
        };
    }
}
const warnThrough = (io) => (message) => {
    io.warning(message);
};
function reportersOf(io, more) {
    const warn = warnThrough(io);
    const files = (0, fan_out_js_1.fanOut)([(0, outputs_js_1.createOutputs)(io), ...more], warn);
    const log = (0, fan_out_js_1.fanOut)([(0, headline_js_1.createHeadline)(io), (0, log_js_1.createLog)(io, clock)], warn);
    return { all: (0, fan_out_js_1.fanOut)([files, log], warn), files, log };
}
const isTelling = (config) => config.operation === 'deploy' || config.operation === 'preview' || config.operation === 'watch';
/** What tells of the run on GitHub. It is loaded where something is wanted only. */
async function surfacesOf(config, access, io, { hide }, tell) {
    if (!isTelling(config))
        return undefined;
    const { github: surface, operation } = config;
    if (!surface.comment && !surface.deployment && !surface.checkRun)
        return undefined;
    const { openSurfaces } = await Promise.all(/* import() */[__webpack_require__.e(702), __webpack_require__.e(926)]).then(__webpack_require__.bind(__webpack_require__, 1702));
    const save = (state) => {
        io.saveState(saved_state_js_1.SURFACES_KEY, state);
    };
    return openSurfaces({ surface, operation, access, clock, uuid: node_crypto_1.randomUUID, save, hide, tell });
}
function portsOf(io, config, report, surfaces, cancel) {
    const { jobStatus, role } = config;
    const revertOnJobFailure = 'revertOnJobFailure' in config && config.revertOnJobFailure;
    return {
        clock,
        random: Math.random,
        uuid: node_crypto_1.randomUUID,
        cancel,
        report,
        ...(surfaces && {
            beforeStart: (signal) => surfaces.beforeStart(signal)
        }),
        store: {
            save: (progress) => {
                io.saveState(saved_state_js_1.STATE_KEY, (0, saved_state_js_1.encodeState)({ ...progress, jobStatus, revertOnJobFailure, ...(role && { role }) }));
            }
        }
    };
}


/***/ }),

/***/ 4237:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.operate = operate;
/**
 * Runs the operation that the configuration names. Each is loaded when it is used: a service's client is most of what
 * a start-up costs.
 */
async function operate(config, surroundings) {
    if (config.service === 'amplify')
        return (await __webpack_require__.e(/* import() */ 972).then(__webpack_require__.bind(__webpack_require__, 5972))).operateAmplify(config, surroundings);
    switch (config.operation) {
        case 'deploy':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(296), __webpack_require__.e(196), __webpack_require__.e(441), __webpack_require__.e(978), __webpack_require__.e(284), __webpack_require__.e(14)]).then(__webpack_require__.bind(__webpack_require__, 6014))).deployAppConfig(config, surroundings);
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(296), __webpack_require__.e(196), __webpack_require__.e(441), __webpack_require__.e(978), __webpack_require__.e(284), __webpack_require__.e(310)]).then(__webpack_require__.bind(__webpack_require__, 5310))).planAppConfig(config, surroundings);
        case 'extensions':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(296), __webpack_require__.e(196), __webpack_require__.e(441), __webpack_require__.e(679)]).then(__webpack_require__.bind(__webpack_require__, 2679))).manageExtensions(config, surroundings);
        case 'watch':
        case 'stop':
        case 'revert':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(296), __webpack_require__.e(196), __webpack_require__.e(978), __webpack_require__.e(544)]).then(__webpack_require__.bind(__webpack_require__, 7544))).operateOnGiven(config, surroundings);
    }
}


/***/ }),

/***/ 194:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reachChart = reachChart;
const snapshot_js_1 = __webpack_require__(6983);
const format_js_1 = __webpack_require__(2011);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Points of each line. Mermaid's lines do not step: the more points, the steeper the edges. */
const POINTS = 241;
/** A line that never moves, or only once, is told in words as well. */
const LEAST_CHANGES = 2;
/** Each at least 3:1 against GitHub's white and its darkest page. */
const PLAN_COLOUR = '#848d97';
const ACTUAL_COLOUR = {
    queued: '#2f81f7',
    deploying: '#2f81f7',
    baking: '#2f81f7',
    stopping: '#e5534b',
    succeeded: '#2da44e',
    failed: '#e5534b',
    'rolled-back': '#e5534b',
    stopped: '#e5534b'
};
/** Units of the time axis, by how long it is at most. */
const UNITS = [
    { upTo: 3 * MINUTE, ms: SECOND, name: 'Seconds' },
    { upTo: 3 * HOUR, ms: MINUTE, name: 'Minutes' },
    { upTo: 72 * HOUR, ms: HOUR, name: 'Hours' },
    { upTo: Number.POSITIVE_INFINITY, ms: 24 * HOUR, name: 'Days' }
];
const shareAt = (shares, at) => shares.findLast((share) => share.at.getTime() <= at)?.percent ?? 0;
/** How often the share changes, from 0 on. */
const changes = (shares) => shares.filter(({ percent }, index) => percent !== (shares[index - 1]?.percent ?? 0)).length;
const rounded = (value, digits) => Number.isFinite(value) ? String(Number(value.toFixed(digits))) : '0';
const percentText = (percent) => rounded(Math.min(Math.max(percent, 0), 100), 1);
/**
 * Until when the chart goes. What has ended is shown against what was still planned, but takes up at least half of
 * the width; what goes on is shown until it was last seen.
 */
const endOf = ({ phase, plannedMs = 0, endedAt }, start, seenAt) => {
    const ended = endedAt?.getTime();
    if (!(0, snapshot_js_1.isFinal)(phase) || ended === undefined)
        return seenAt;
    return Math.max(ended, Math.min(start + plannedMs, start + 2 * (ended - start)));
};
const LOOK = {
    xyChart: { width: 900, height: 300, showLegend: true },
    themeVariables: { xyChart: { backgroundColor: 'transparent' } }
};
const source = (lines, start, end) => {
    const unit = UNITS.find(({ upTo }) => end - start <= upTo) ?? UNITS[3];
    const plotColorPalette = lines.map(({ colour }) => colour).join(', ');
    const look = { ...LOOK, themeVariables: { xyChart: { ...LOOK.themeVariables.xyChart, plotColorPalette } } };
    const valuesOf = (shares) => Array.from({ length: POINTS }, (_, index) => percentText(shareAt(shares, start + ((end - start) * index) / (POINTS - 1)))).join(', ');
    return [
        `%%{init: ${JSON.stringify(look)}}%%`,
        'xychart-beta',
        `    x-axis "${unit.name} since ${(0, format_js_1.timeOfDay)(start)} UTC" 0 --> ${rounded((end - start) / unit.ms, 3)}`,
        '    y-axis "Share of clients in %" 0 --> 100',
        ...lines.map(({ name, shares }) => `    line "${name}" [${valuesOf(shares)}]`)
    ].join('\n');
};
/**
 * The share of clients over time as a Mermaid chart: the plan, and what happened over it. Made of numbers only: no text
 * from outside can get in. Empty where there is too little to see.
 * @param observed shares seen while watching, for a deployment whose own events do not tell them
 * @param seenAt milliseconds since the epoch
 */
function reachChart(snapshot, observed, seenAt) {
    const { reach, startedAt, phase } = snapshot;
    const actual = reach !== undefined && changes(reach.actual) > 0 ? reach.actual : observed;
    const start = startedAt?.getTime();
    if (start === undefined || changes(actual) < LEAST_CHANGES)
        return '';
    const end = endOf(snapshot, start, seenAt);
    // Also keeps out moments that are none.
    if (!(end - start >= SECOND))
        return '';
    const lines = [
        ...(reach === undefined || reach.planned.length === 0
            ? []
            : [{ name: 'plan (latest)', colour: PLAN_COLOUR, shares: reach.planned }]),
        { name: 'rollout', colour: ACTUAL_COLOUR[phase], shares: actual }
    ];
    return ['```mermaid', source(lines, start, end), '```'].join('\n');
}


/***/ }),

/***/ 9191:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.excerptBlock = void 0;
const format_js_1 = __webpack_require__(2011);
const summary_parts_js_1 = __webpack_require__(2921);
const text_js_1 = __webpack_require__(5655);
/** UTF-8 bytes that it may fill in a summary. */
const BUDGET = 60_000;
/**
 * Lines of a log for a summary, as they are, in a part that is open. Nothing in a block of code means anything, as long
 * as its fence is longer than any in it.
 */
const excerptBlock = (excerpt) => {
    if (excerpt === undefined)
        return '';
    const shown = (0, summary_parts_js_1.fit)(excerpt.lines.map((line) => (0, text_js_1.plain)(line)), BUDGET, (amount) => `… ${(0, format_js_1.count)(amount, 'line')} left out …`);
    const fence = '`'.repeat(Math.max(3, ...shown.map((line) => (0, text_js_1.longestRun)(line) + 1)));
    return (0, summary_parts_js_1.details)((0, text_js_1.sentence)(excerpt.title), [fence, ...shown, fence].join('\n'), true);
};
exports.excerptBlock = excerptBlock;


/***/ }),

/***/ 5438:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.fanOut = fanOut;
exports.warnOfReport = warnOfReport;
const text_js_1 = __webpack_require__(5655);
/**
 * One report that passes everything on to several. What one of them throws never reaches the run or the others: the
 * first time it becomes a warning (neutralised), and it is asked again at the next happening.
 */
function fanOut(reports, warn) {
    const failed = new Set();
    return (happening) => {
        for (const report of reports) {
            try {
                report(happening);
            }
            catch (error) {
                if (failed.has(report))
                    continue;
                failed.add(report);
                warnOfReport(warn, error);
            }
        }
    };
}
/** Warns (neutralised) of a report that could not be written. Never throws. */
function warnOfReport(warn, error) {
    const why = error instanceof Error ? error.message : String(error);
    try {
        warn((0, text_js_1.plain)(`A report could not be written; the deployment is not affected: ${why}`));
    }
    catch {
        // The log itself is gone: there is nobody left to tell.
    }
}


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack_module, exports) => {


/** How numbers and times are written in every report. All times are UTC. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.count = exports.bar = exports.percentage = exports.relative = exports.duration = exports.elapsed = exports.moment = exports.date = exports.dateTime = exports.timeOfDay = void 0;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const two = (value) => String(value).padStart(2, '0');
/** `12:04:09` */
const timeOfDay = (at) => new Date(at).toISOString().slice(11, 19);
exports.timeOfDay = timeOfDay;
/** `2026-11-21 12:04:09` */
const dateTime = (at) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
exports.dateTime = dateTime;
/** `2026-11-21` */
const date = (at) => new Date(at).toISOString().slice(0, 10);
exports.date = date;
/** The time of day, with the date when that is not the day of `now`. */
const moment = (at, now) => (0, exports.date)(at) === (0, exports.date)(now) ? (0, exports.timeOfDay)(at) : (0, exports.dateTime)(at);
exports.moment = moment;
/** `+02:05`, from an hour on `+1:02:05`. */
const elapsed = (ms) => {
    const seconds = Math.max(Math.floor(ms / SECOND), 0);
    const hours = Math.floor(seconds / 3600);
    const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return hours === 0 ? `+${rest}` : `+${hours}:${rest}`;
};
exports.elapsed = elapsed;
/** For people, in the two largest units: `45 s`, `2 min 5 s`, `3 h 4 min`. */
const duration = (ms) => {
    const seconds = Math.max(Math.round(ms / SECOND), 0) * SECOND;
    const [large, largeName, small, smallName] = seconds >= HOUR
        ? [Math.floor(seconds / HOUR), 'h', Math.floor((seconds % HOUR) / MINUTE), 'min']
        : [Math.floor(seconds / MINUTE), 'min', (seconds % MINUTE) / SECOND, 's'];
    const parts = [large > 0 ? `${large} ${largeName}` : '', small > 0 ? `${small} ${smallName}` : ''];
    return parts.filter((part) => part !== '').join(' ') || '0 s';
};
exports.duration = duration;
/** `in 18 min`, `now`, `2 min ago` */
const relative = (at, now) => Math.abs(at - now) < SECOND ? 'now' : at >= now ? `in ${(0, exports.duration)(at - now)}` : `${(0, exports.duration)(now - at)} ago`;
exports.relative = relative;
/** `40 %`, `12.5 %` */
const percentage = (percent) => `${Number(percent.toFixed(1))} %`;
exports.percentage = percentage;
/** Ten cells; the last one fills only at 100 %. */
const bar = (percent) => {
    const filled = Math.min(Math.max(Math.floor(percent / 10), 0), 10);
    return '█'.repeat(filled) + '░'.repeat(10 - filled);
};
exports.bar = bar;
/** `1 event`, `3 events` */
const count = (amount, noun) => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
exports.count = count;


/***/ }),

/***/ 488:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.glance = glance;
const snapshot_js_1 = __webpack_require__(6983);
const format_js_1 = __webpack_require__(2011);
const summary_parts_js_1 = __webpack_require__(2921);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** Longest id or state, in UTF-16 units. */
const LONGEST = 200;
/** Longest part; an address that needs more leads nowhere. In UTF-16 units. */
const MOST = 4_000;
const isFit = (part) => part !== '' && part.length <= MOST;
/** The whole in one line: which one, its state, how far it came, how long it took, and where to look. */
function glance(snapshot, facts, { id, unit, seenAt, runUrl }) {
    // What is over has reached all, or nobody any more.
    const percent = snapshot === undefined || (0, snapshot_js_1.isFinal)(snapshot.phase) ? undefined : snapshot.percent;
    const number = (0, text_js_1.code)((0, summary_parts_js_1.idOf)(facts, id), LONGEST);
    const parts = [
        number === '' ? '' : `${(0, words_js_1.unitOf)(facts, unit).title} ${number}`,
        (0, text_js_1.code)(snapshot?.state ?? '', LONGEST),
        percent === undefined ? '' : (0, format_js_1.percentage)(percent),
        (0, summary_parts_js_1.durationOf)(snapshot, seenAt),
        (0, summary_parts_js_1.address)('Open the site', facts.url),
        (0, summary_parts_js_1.address)('AWS console', facts['console-url'])
    ].filter(isFit);
    // It stands on the run's own page: alone, that link leads nowhere.
    return parts.length === 0 ? '' : [...parts, (0, summary_parts_js_1.address)('This run', runUrl)].filter(isFit).join(' · ');
}


/***/ }),

/***/ 4512:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.headlineOf = headlineOf;
exports.annotate = annotate;
exports.createHeadline = createHeadline;
const outcome_js_1 = __webpack_require__(5519);
const snippet_js_1 = __webpack_require__(7495);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** GitHub keeps ten annotations per kind and step; one is the headline, one stays free for the runner's own. */
const MOST_REMARKS = 8;
/** The one error that says why the step fails: what, why, what to do. `subject` as in `shop / prod / flags`; raw. */
function headlineOf(outcome, subject) {
    const what = words_js_1.OUTCOME[outcome.kind].words;
    const hint = outcome.hint ?? outcome.problem?.hint ?? '';
    const snippet = (0, snippet_js_1.snippetLines)(outcome.resume ?? [])
        .map((line) => `\n${line}`)
        .join('');
    const text = [(0, text_js_1.sentence)(outcome.reason), hint].filter((part) => part.trim() !== '').join('\n');
    return {
        title: (0, text_js_1.plain)(subject === undefined ? `Deployment ${what}` : `${subject}: ${what}`, 200),
        message: (0, text_js_1.annotation)(text, text_js_1.ANNOTATION_LIMIT - snippet.length) + snippet
    };
}
const placeOf = ({ file, line, column }) => ({
    file: (0, text_js_1.plain)(file, 500),
    ...(line !== undefined && { startLine: line }),
    ...(column !== undefined && { startColumn: column })
});
/** Writes the headline and at most eight remarks on places in files. */
function annotate(io, outcome, subject) {
    for (const remark of outcome.problem?.remarks?.slice(0, MOST_REMARKS) ?? []) {
        io.error((0, text_js_1.annotation)(remark.message), placeOf(remark));
    }
    const { title, message } = headlineOf(outcome, subject);
    io.error(message, { title });
}
/** A step that did nothing says so beside the run, too: it is green like one that did its work. */
const notify = (io, { reason = '', hint = '' }) => {
    io.notice((0, text_js_1.annotation)([(0, text_js_1.sentence)(reason), hint].filter((part) => part.trim() !== '').join('\n')));
};
/** Annotates an outcome that fails, or did nothing. Belongs before the log among the reports: the log's outcome is the last line then. */
function createHeadline(io) {
    let subject;
    return (happening) => {
        if (happening.kind === 'resolved')
            subject = happening.subject.title;
        if (happening.kind === 'planned')
            subject = happening.plan.subject.title;
        if (happening.kind !== 'settled')
            return;
        const { outcome } = happening;
        if ((0, outcome_js_1.isFailure)(outcome))
            annotate(io, outcome, subject);
        else if (outcome.kind === 'skipped')
            notify(io, outcome);
    };
}


/***/ }),

/***/ 2378:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hasFailed = void 0;
/** Whether the service reported an error for an extension's action. */
const hasFailed = ({ errorCode, errorMessage }) => (errorCode ?? '') !== '' || (errorMessage ?? '') !== '';
exports.hasFailed = hasFailed;


/***/ }),

/***/ 9221:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.noNews = void 0;
exports.createNovelty = createNovelty;
const snapshot_js_1 = __webpack_require__(6983);
const format_js_1 = __webpack_require__(2011);
const log_style_js_1 = __webpack_require__(9600);
const text_js_1 = __webpack_require__(5655);
/** An expected end that moves by less is no news, in milliseconds. */
const SAME_END_MS = 60_000;
const eventKey = ({ at, type, text }) => JSON.stringify([at.getTime(), type, text]);
const invocationKey = (event, { extension, action, uri, errorCode }) => JSON.stringify([eventKey(event), extension, action, uri, errorCode]);
/** Steps that wait, or were never reached, are no news. */
const isNews = ({ phase, startedAt }) => phase === undefined || startedAt !== undefined || (phase !== 'queued' && phase !== 'stopped');
/** Remembers what was shown of one deployment, so that nothing is shown twice, whatever the head of its event log does. */
function createNovelty() {
    const shown = new Set();
    let lastState;
    let announcedEnd;
    /** True the first time. */
    const isNew = (key) => shown.size < shown.add(key).size;
    const steps = ({ steps: all }) => all.filter((step) => isNews(step) && isNew(JSON.stringify(['step', step.name, step.state]))).map(log_style_js_1.stepText);
    /** The newest thing that happened and the state it brought are one: they share a line. */
    const happened = (snapshot, now) => {
        const state = `${snapshot.state} ${snapshot.percent ?? ''}`;
        const isChanged = state !== lastState;
        lastState = state;
        const fresh = snapshot.events.filter((event) => isNew(eventKey(event)));
        const ofSteps = steps(snapshot);
        const bringer = fresh.at(-1);
        const columns = (brings) => isChanged && brings ? (0, log_style_js_1.stateColumns)(snapshot) : (0, log_style_js_1.emptyColumns)(snapshot);
        const lines = [
            ...ofSteps.map((text, index) => `${columns(bringer === undefined && index === ofSteps.length - 1)}  ${text}`),
            ...snapshot.events.flatMap((event) => {
                const invocations = event.invocations
                    .filter((invocation) => isNew(invocationKey(event, invocation)))
                    .map((invocation) => `${(0, log_style_js_1.emptyColumns)(snapshot)}  ↳ ${(0, log_style_js_1.invocationText)(invocation)}`);
                return fresh.includes(event)
                    ? [`${columns(event === bringer)}  ${(0, log_style_js_1.eventText)(event, now)}`, ...invocations]
                    : invocations;
            })
        ];
        const isTold = bringer !== undefined || ofSteps.length > 0;
        return isChanged && !isTold ? [(0, log_style_js_1.stateColumns)(snapshot), ...lines] : lines;
    };
    const extensions = ({ extensions: all = [] }) => all
        .filter((one) => isNew(JSON.stringify(['extension', one])))
        .map((one) => `applied: extension ${(0, text_js_1.plain)(one)}`);
    const end = ({ expectedEnd }, now) => {
        const at = expectedEnd?.getTime();
        if (at === undefined || at <= now)
            return [];
        if (announcedEnd !== undefined && Math.abs(at - announcedEnd) < SAME_END_MS)
            return [];
        const word = announcedEnd === undefined ? 'end expected' : 'end now expected';
        announcedEnd = at;
        return [`${word} at ${(0, format_js_1.timeOfDay)(at)} UTC, ${(0, format_js_1.relative)(at, now)}`];
    };
    return {
        next: (snapshot, now) => [...happened(snapshot, now), ...extensions(snapshot), ...end(snapshot, now)]
    };
}
/** The step that is under way, and since when. */
const underWay = ({ steps }, now) => {
    const step = steps.findLast(({ startedAt, endedAt, phase }) => startedAt !== undefined && endedAt === undefined && phase !== undefined && !(0, snapshot_js_1.isFinal)(phase));
    return step?.startedAt === undefined
        ? ''
        : `, step ${(0, text_js_1.plain)(step.name, 100)} for ${(0, format_js_1.duration)(now - step.startedAt.getTime())}`;
};
const expectation = ({ expectedEnd }, now) => {
    const at = expectedEnd?.getTime();
    if (at === undefined)
        return '';
    return `, end ${at >= now ? 'expected' : 'was expected'} ${(0, format_js_1.relative)(at, now)}`;
};
/** A sign of life: the state is what it was. */
const noNews = (snapshot, now) => `${(0, log_style_js_1.stateColumns)(snapshot)}  ${(0, log_style_js_1.paint)('gray', `no news${underWay(snapshot, now)}${expectation(snapshot, now)}`)}`;
exports.noNews = noNews;


/***/ }),

/***/ 4033:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createPrinter = createPrinter;
const format_js_1 = __webpack_require__(2011);
const log_style_js_1 = __webpack_require__(9600);
const text_js_1 = __webpack_require__(5655);
const MINUTE = 60_000;
/** A silent deployment gives a sign of life every minute at first, later every five. In milliseconds. */
const HEARTBEATS = { busyMs: 10 * MINUTE, earlyMs: MINUTE, lateMs: 5 * MINUTE };
/** @param clock asked for the time only: signs of life come with what happens, not by a timer */
function createPrinter(io, clock) {
    const began = clock.now();
    let lastLineAt = began;
    const elapsedMs = () => clock.now() - began;
    const print = (text, colour) => {
        const now = clock.now();
        lastLineAt = now;
        const times = (0, log_style_js_1.paint)('gray', `${(0, format_js_1.timeOfDay)(now)}  ${(0, format_js_1.elapsed)(now - began).padEnd(6)}`);
        io.info((0, text_js_1.defuse)(`${times}  ${colour === undefined ? text.trimEnd() : (0, log_style_js_1.paint)(colour, text)}`));
    };
    return {
        print,
        elapsedMs,
        heartbeat: (text) => {
            const spacing = elapsedMs() < HEARTBEATS.busyMs ? HEARTBEATS.earlyMs : HEARTBEATS.lateMs;
            if (clock.now() - lastLineAt >= spacing)
                print(text());
        }
    };
}


/***/ }),

/***/ 5956:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.logSettled = logSettled;
const outcome_js_1 = __webpack_require__(5519);
const format_js_1 = __webpack_require__(2011);
const log_style_js_1 = __webpack_require__(9600);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** Longest word on what to do next, in UTF-16 units; an annotation has the whole. */
const LONGEST = 400;
const filled = (text = '') => (0, text_js_1.plainLines)(text).filter((line) => line !== '');
/**
 * The end of the log. The last line says how it ended, and what to do or where to look next; why it failed or did nothing stands right
 * above it already, as an annotation.
 */
function logSettled({ print, elapsedMs }, outcome) {
    const { kind, snapshot, reason, hint } = outcome;
    const isTold = (0, outcome_js_1.isFailure)(outcome) || kind === 'skipped';
    if (!isTold)
        for (const line of filled(reason))
            print(line);
    const mark = (0, outcome_js_1.isFailure)(outcome) ? '✖' : '✔';
    const state = snapshot === undefined ? '' : ` (${(0, text_js_1.plain)(snapshot.state, 60)})`;
    const url = (0, outcome_js_1.isFailure)(outcome) ? '' : (0, text_js_1.plain)(snapshot?.facts.url ?? outcome.facts?.url ?? '');
    const advice = (0, text_js_1.cut)(filled(hint).join(' ') || (words_js_1.NEXT[kind] ?? url), LONGEST);
    const next = advice === '' ? '' : ` → ${advice}`;
    // The line's own time is in whole seconds, too.
    const took = (0, format_js_1.duration)(Math.floor(elapsedMs() / 1_000) * 1_000);
    print(`${mark} ${kind}${state} after ${took}${next}`, (0, log_style_js_1.outcomeColour)(kind));
}


/***/ }),

/***/ 9600:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.outcomeColour = exports.invocationText = exports.stepText = exports.eventText = exports.emptyColumns = exports.stateColumns = exports.progressColumns = exports.paint = void 0;
const outcome_js_1 = __webpack_require__(5519);
const format_js_1 = __webpack_require__(2011);
const invocation_js_1 = __webpack_require__(2378);
const text_js_1 = __webpack_require__(5655);
const ESC = String.fromCharCode(0x1b);
/** The SGR codes that GitHub's log view shows. */
const SGR = { green: 32, yellow: 33, red: 31, cyan: 36, gray: 90, bold: 1 };
/** Colours a text that is neutralised already; GitHub resets colours at every line end anyway. */
const paint = (colour, text) => `${ESC}[${SGR[colour]}m${text}${ESC}[0m`;
exports.paint = paint;
const PHASE_COLOUR = {
    queued: 'gray',
    deploying: 'cyan',
    baking: 'yellow',
    stopping: 'red',
    succeeded: 'green',
    failed: 'red',
    'rolled-back': 'red',
    stopped: 'yellow'
};
/** Fits AppConfig's longest state, ROLLING_BACK. */
const STATE_WIDTH = 12;
const PERCENT_WIDTH = 6;
const BAR_WIDTH = 10;
/** What happened that long ago is told with its own time: the line's is that of the look. In milliseconds. */
const OLD_MS = 60_000;
/** `DEPLOYING     ██░░░░░░░░   20 %`; without a percentage there is no bar. The name is neutralised already. */
const progressColumns = (name, colour, percent) => {
    const shown = (0, exports.paint)(colour, name) + ' '.repeat(Math.max(STATE_WIDTH - name.length, 0));
    return percent === undefined
        ? shown
        : `${shown}  ${(0, format_js_1.bar)(percent)} ${(0, format_js_1.percentage)(percent).padStart(PERCENT_WIDTH)}`;
};
exports.progressColumns = progressColumns;
/** The same for a deployment, coloured by phase. */
const stateColumns = ({ phase, state, percent }) => (0, exports.progressColumns)((0, text_js_1.plain)(state, 60), PHASE_COLOUR[phase], percent);
exports.stateColumns = stateColumns;
/** As wide as {@link stateColumns}: keeps the events of one look in one column. */
const emptyColumns = ({ percent }) => ' '.repeat(STATE_WIDTH + (percent === undefined ? 0 : 2 + BAR_WIDTH + 1 + PERCENT_WIDTH));
exports.emptyColumns = emptyColumns;
/** `PERCENTAGE_UPDATED by APPCONFIG: Configuration available to 20.00% of clients` */
const eventText = ({ at, type, by, text }, now) => {
    const when = now - at.getTime() < OLD_MS ? '' : `${(0, exports.paint)('gray', (0, format_js_1.moment)(at.getTime(), now))} `;
    const who = by === undefined ? '' : ` by ${(0, text_js_1.plain)(by, 100)}`;
    const what = text === '' ? '' : `: ${(0, text_js_1.plain)(text)}`;
    return `${when}${(0, text_js_1.plain)(type, 60)}${who}${what}`;
};
exports.eventText = eventText;
/** `step BUILD: SUCCEED after 1 min 5 s` */
const stepText = ({ name, state, phase, reason = '', startedAt, endedAt }) => {
    const shown = (0, text_js_1.plain)(state, 60);
    const took = startedAt === undefined || endedAt === undefined
        ? ''
        : ` after ${(0, format_js_1.duration)(endedAt.getTime() - startedAt.getTime())}`;
    const why = reason === '' ? '' : `: ${(0, text_js_1.plain)(reason)}`;
    return `step ${(0, text_js_1.plain)(name, 100)}: ${phase === undefined ? shown : (0, exports.paint)(PHASE_COLOUR[phase], shown)}${took}${why}`;
};
exports.stepText = stepText;
/** `extension notify, action tell (arn:aws:sns:…): failed, AccessDenied: not authorised` */
const invocationText = (invocation) => {
    const { extension, action, uri } = invocation;
    const target = uri === undefined ? '' : ` (${(0, text_js_1.plain)(uri, 300)})`;
    const what = `extension ${(0, text_js_1.plain)(extension, 300)}, action ${(0, text_js_1.plain)(action, 300)}${target}`;
    if (!(0, invocation_js_1.hasFailed)(invocation))
        return (0, exports.paint)('gray', `${what}: invoked`);
    const why = [invocation.errorCode, invocation.errorMessage]
        .filter((part) => part !== undefined && part !== '')
        .map((part) => (0, text_js_1.plain)(part ?? ''));
    return (0, exports.paint)('red', `${what}: failed, ${why.join(': ')}`);
};
exports.invocationText = invocationText;
/** Green for what exits with 0, red for what fails the step. */
const outcomeColour = (kind) => (outcome_js_1.EXIT_CODE[kind] === 0 ? 'green' : 'red');
exports.outcomeColour = outcomeColour;


/***/ }),

/***/ 7362:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createTroubleLog = createTroubleLog;
const format_js_1 = __webpack_require__(2011);
const text_js_1 = __webpack_require__(5655);
/** Least time between two lines about the same trouble, in milliseconds. */
const SPACING_MS = 60_000;
function createTroubleLog({ print }, clock) {
    let failures = 0;
    let since = 0;
    let isTold = false;
    let toldAt = Number.NEGATIVE_INFINITY;
    return {
        failed: ({ message }, retryMs) => {
            const now = clock.now();
            if (failures === 0)
                since = now;
            failures++;
            // Also across recoveries: under throttling every other request may fail for a long time.
            if (now - toldAt < SPACING_MS)
                return;
            toldAt = now;
            isTold = true;
            const so = failures === 1 ? '' : ` (${(0, format_js_1.count)(failures, 'failed request')} in ${(0, format_js_1.duration)(now - since)})`;
            print(`trouble: ${(0, text_js_1.plain)(message)}${so}; next try in ${(0, format_js_1.duration)(Math.max(retryMs, 1_000))}`, 'yellow');
        },
        recovered: (afterMs) => {
            if (isTold)
                print(`recovered after ${(0, format_js_1.duration)(afterMs)}`);
            failures = 0;
            isTold = false;
        }
    };
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createLog = createLog;
const snapshot_js_1 = __webpack_require__(6983);
const format_js_1 = __webpack_require__(2011);
const log_observed_js_1 = __webpack_require__(9221);
const log_printer_js_1 = __webpack_require__(4033);
const log_settled_js_1 = __webpack_require__(5956);
const log_style_js_1 = __webpack_require__(9600);
const log_trouble_js_1 = __webpack_require__(7362);
const plan_log_js_1 = __webpack_require__(7648);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** From then on it is explained why a deployment is still in a queue of the service, in milliseconds. */
const QUEUED_MS = 60_000;
/** Least time between two lines about an upload, in milliseconds. */
const UPLOAD_MS = 5_000;
/**
 * The live log: one line for each thing that happens, with the time of day (UTC) and the time since this step
 * began. It uses no timer: signs of life come with the looks at the deployment.
 */
function createLog(io, clock) {
    const printer = (0, log_printer_js_1.createPrinter)(io, clock);
    const { print, heartbeat } = printer;
    const trouble = (0, log_trouble_js_1.createTroubleLog)(printer, clock);
    const once = new Set();
    let novelty = (0, log_observed_js_1.createNovelty)();
    let unit = words_js_1.UNIT.appconfig;
    let holderSeen = '';
    let queuedSince;
    let uploadAt = Number.NEGATIVE_INFINITY;
    const isNew = (key) => once.size < once.add(key).size;
    const resolved = ({ title, rows, notes }) => {
        const first = isNew('resolved');
        const newRows = rows.filter(([label, value]) => isNew(`row ${label}: ${value}`));
        const newNotes = notes.filter((note) => isNew(`note ${note}`));
        if (!first) {
            for (const [label, value] of newRows)
                print(`${(0, text_js_1.plain)(label, 100)}: ${(0, text_js_1.plain)(value)}`);
            for (const note of newNotes)
                print((0, text_js_1.plain)(note));
            return;
        }
        if (newRows.length + newNotes.length === 0)
            return;
        const width = Math.max(0, ...newRows.map(([label]) => (0, text_js_1.plain)(label, 100).length));
        io.startGroup((0, text_js_1.plain)(title, 300));
        for (const [label, value] of newRows)
            io.info((0, text_js_1.defuse)(`${(0, text_js_1.plain)(label, 100).padEnd(width)}  ${(0, text_js_1.plain)(value)}`));
        for (const note of newNotes)
            io.info((0, text_js_1.defuse)(`• ${(0, text_js_1.plain)(note)}`));
        io.endGroup();
    };
    const excerpt = ({ title, lines }) => {
        io.startGroup((0, text_js_1.plain)((0, text_js_1.sentence)(title), 300));
        for (const line of lines)
            io.info((0, text_js_1.plain)(line));
        io.endGroup();
    };
    const busy = ({ id, title, snapshot, by }, until) => {
        const now = clock.now();
        const end = snapshot.expectedEnd?.getTime();
        const expected = end === undefined ? '' : `, its end is expected ${(0, format_js_1.relative)(end, now)}`;
        const key = `${id} ${snapshot.state}`;
        const limit = until === undefined ? '' : `; waiting until ${(0, format_js_1.moment)(until.getTime(), now)} UTC at the latest`;
        const run = by === undefined ? '' : `; started by ${(0, text_js_1.plain)(by, 300)}`;
        const text = `${(0, log_style_js_1.stateColumns)(snapshot)}  ${(0, text_js_1.plain)(title, 300)} is in the way${expected}`;
        if (key === holderSeen)
            heartbeat(() => text);
        else
            print(text + limit + run);
        holderSeen = key;
    };
    const searching = (problem, until) => {
        print(`the answer to the start was lost: ${(0, text_js_1.plain)(problem.message)}`, 'yellow');
        print(`looking for what it started, until ${(0, format_js_1.moment)(until.getTime(), clock.now())} UTC at the latest`);
    };
    const begun = ({ handle, snapshot }, deadline) => {
        queuedSince = undefined;
        unit = (0, words_js_1.unitOf)(snapshot.facts, unit);
        // What was seen before is another deployment that was in the way.
        novelty = (0, log_observed_js_1.createNovelty)();
        const limit = deadline === undefined ? '' : `; time is up at ${(0, format_js_1.moment)(deadline.getTime(), clock.now())} UTC`;
        print((0, log_style_js_1.paint)('bold', `${unit.noun} ${(0, text_js_1.plain)(handle.id, 100)} ${words_js_1.OWNERSHIP[handle.ownership]}`) + limit);
        observed(snapshot);
    };
    const observed = (snapshot) => {
        if (snapshot.unknownState && isNew(`state ${snapshot.state}`)) {
            const name = (0, text_js_1.plain)(snapshot.state, 60);
            io.warning(`The state ${name} is not known to this version; the ${unit.noun} counts as in flight.`);
        }
        const now = clock.now();
        const lines = novelty.next(snapshot, now);
        lines.forEach((line) => {
            print(line);
        });
        waiting(snapshot, now);
        if (lines.length === 0 && !(0, snapshot_js_1.isFinal)(snapshot.phase))
            heartbeat(() => (0, log_observed_js_1.noNews)(snapshot, now));
    };
    /** Says once what keeps a deployment in the queue, when it has been there for a while. */
    const waiting = ({ phase, waitsFor }, now) => {
        if (phase !== 'queued')
            return;
        queuedSince ??= now;
        if (waitsFor !== undefined && now - queuedSince >= QUEUED_MS && isNew('waits'))
            print((0, text_js_1.plain)(waitsFor));
    };
    const uploading = (sent, total) => {
        const now = clock.now();
        if (sent < total && now - uploadAt < UPLOAD_MS)
            return;
        uploadAt = now;
        const share = total === 0 ? 100 : Math.floor((sent / total) * 100);
        print(`${(0, log_style_js_1.progressColumns)('uploading', 'cyan', share)}  ${megabytes(sent)} of ${megabytes(total)} MB`);
    };
    const handle = (happening) => {
        switch (happening.kind) {
            case 'resolved':
                unit = words_js_1.UNIT[happening.place.service];
                resolved(happening.subject);
                break;
            case 'busy':
                busy(happening.holder, happening.until);
                break;
            case 'starting':
                print(`starting (marker ${(0, text_js_1.plain)(happening.intent.marker, 100)})`);
                break;
            case 'searching':
                searching(happening.problem, happening.until);
                break;
            case 'begun':
                begun(happening.begun, happening.deadline);
                break;
            case 'uploading':
                uploading(happening.sent, happening.total);
                break;
            case 'observed':
                observed(happening.snapshot);
                break;
            case 'trouble':
                trouble.failed(happening.problem, happening.retryMs);
                break;
            case 'recovered':
                trouble.recovered(happening.afterMs);
                break;
            case 'interrupted':
                print(interruption(happening.why, happening.then), 'yellow');
                break;
            case 'stopping':
                print(STOPPING[happening.mode](`${unit.noun} ${(0, text_js_1.plain)(happening.id, 100)}`), 'yellow');
                break;
            case 'warning':
                if (isNew(`warning ${happening.message}`))
                    io.warning((0, text_js_1.annotation)(happening.message));
                break;
            case 'note':
                print((0, text_js_1.plain)(happening.message));
                break;
            case 'excerpt':
                excerpt(happening);
                break;
            case 'detail':
                io.debug((0, text_js_1.plain)(happening.message));
                break;
            case 'planned':
                (0, plan_log_js_1.logPlan)(io, happening.plan);
                break;
            case 'surfaced':
                break;
            case 'settled':
                (0, log_settled_js_1.logSettled)(printer, happening.outcome);
                break;
        }
    };
    return handle;
}
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const STOPPING = {
    stop: (what) => `asking the service to stop ${what}`,
    revert: (what) => `asking the service to stop ${what} and to revert it if it is complete`
};
const THEN = {
    stop: 'stopping it',
    leave: 'leaving it as it is, as asked'
};
const interruption = (why, then) => why.kind === 'deadline'
    ? `time is up after ${(0, format_js_1.duration)(why.afterMs)}: ${THEN[then]}`
    : `cancelled (${(0, text_js_1.plain)(why.signal, 60)}): ${THEN[then]}`;


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.outputsOf = outputsOf;
exports.createOutputs = createOutputs;
const outcome_js_1 = __webpack_require__(5519);
const text_js_1 = __webpack_require__(5655);
/** Outcomes that say why nothing was done: their reason is an output too. */
const TELLS_WHY = new Set(['unchanged', 'skipped']);
const reasonOf = (outcome) => (0, outcome_js_1.isFailure)(outcome) || TELLS_WHY.has(outcome.kind) ? (0, text_js_1.plain)(outcome.reason ?? '') : '';
/** The outputs, by the contract's names; what is not known yet is left out. */
function outputsOf({ facts, surfaces, snapshot, outcome }) {
    const seen = outcome?.snapshot ?? snapshot;
    const changes = outcome?.changes;
    const values = {
        ...(outcome && { outcome: outcome.kind }),
        ...(seen && { state: (0, text_js_1.output)(seen.state) }),
        ...(outcome && { reason: reasonOf(outcome) }),
        ...(seen?.percent !== undefined && { 'percentage-complete': String(seen.percent) }),
        ...harmless({ ...facts, ...surfaces, ...outcome?.facts, ...seen?.facts }),
        ...(seen?.startedAt && { 'started-at': seen.startedAt.toISOString() }),
        ...(seen?.endedAt && { 'completed-at': seen.endedAt.toISOString() })
    };
    return {
        ...values,
        ...(changes !== undefined && { changes: (0, text_js_1.json)(changes) }),
        result: (0, text_js_1.json)(changes === undefined ? values : { ...values, changes })
    };
}
const harmless = (facts) => Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, (0, text_js_1.output)(value)]));
/** Sets every output as soon as it is known, again whenever it changes, and all of them at the end. */
function createOutputs(io) {
    let known = {};
    let begun = false;
    const set = new Map();
    const write = (more, all) => {
        known = { ...known, ...more };
        for (const [name, value] of Object.entries(outputsOf(known))) {
            if (!all && set.get(name) === value)
                continue;
            io.setOutput(name, value);
            set.set(name, value);
        }
    };
    return (happening) => {
        switch (happening.kind) {
            case 'resolved':
                write({ facts: happening.subject.facts }, false);
                break;
            case 'planned':
                write({ facts: happening.plan.subject.facts }, false);
                break;
            case 'surfaced':
                write({ surfaces: { ...known.surfaces, ...happening.facts } }, false);
                break;
            case 'begun':
                begun = true;
                write({ snapshot: happening.begun.snapshot }, false);
                break;
            case 'observed':
                // Before ours has begun it is another deployment, which is being stopped.
                if (begun)
                    write({ snapshot: happening.snapshot }, false);
                break;
            case 'settled':
                write({ outcome: happening.outcome }, true);
                break;
            case 'busy':
            case 'starting':
            case 'searching':
            case 'uploading':
            case 'trouble':
            case 'recovered':
            case 'interrupted':
            case 'stopping':
            case 'warning':
            case 'note':
            case 'excerpt':
            case 'detail':
                break;
        }
    };
}


/***/ }),

/***/ 7648:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.logPlan = logPlan;
const format_js_1 = __webpack_require__(2011);
const plan_js_1 = __webpack_require__(1307);
const text_js_1 = __webpack_require__(5655);
/** Changes that are listed; the output `changes` holds all of them. */
const MOST_CHANGES = 500;
/** Warnings that become annotations; GitHub keeps ten. */
const MOST_WARNINGS = 8;
/** Longest value, in UTF-16 units. */
const VALUE = 300;
const SIGN = {
    added: '+',
    removed: '-',
    changed: '~',
    enabled: '↑',
    disabled: '↓'
};
const changeLines = ({ kind, summary, before, after }) => [
    `${SIGN[kind]} ${(0, text_js_1.plain)(summary)}`,
    ...(before === undefined ? [] : [`    before: ${(0, text_js_1.plain)(before, VALUE)}`]),
    ...(after === undefined ? [] : [`    after:  ${(0, text_js_1.plain)(after, VALUE)}`])
];
const placeOf = ({ at }) => at === undefined
    ? {}
    : {
        file: (0, text_js_1.plain)(at.file, 500),
        ...(at.line !== undefined && { startLine: at.line }),
        ...(at.column !== undefined && { startColumn: at.column })
    };
const group = (io, title, lines) => {
    io.startGroup(title);
    for (const line of lines)
        io.info((0, text_js_1.defuse)(line));
    io.endGroup();
};
/** Writes a plan into the log. Errors among its findings are annotated with the outcome, as remarks. */
function logPlan(io, { subject, changes, comparison, findings }) {
    const width = Math.max(0, ...subject.rows.map(([label]) => (0, text_js_1.plain)(label, 100).length));
    group(io, (0, text_js_1.plain)(subject.title, 300), [
        ...subject.rows.map(([label, value]) => `${(0, text_js_1.plain)(label, 100).padEnd(width)}  ${(0, text_js_1.plain)(value)}`),
        ...subject.notes.map((note) => `• ${(0, text_js_1.plain)(note)}`)
    ]);
    if (changes !== undefined && changes.length > 0) {
        const shown = changes.slice(0, MOST_CHANGES);
        const left = changes.length - shown.length;
        group(io, (0, format_js_1.count)(changes.length, 'change'), [
            ...shown.flatMap(changeLines),
            ...(left === 0 ? [] : [`… ${left} more, in the output \`changes\` …`])
        ]);
    }
    io.info((0, text_js_1.plain)(comparison));
    for (const finding of findings) {
        if (finding.severity === 'note')
            io.info((0, text_js_1.plain)((0, plan_js_1.findingText)(finding)));
        if (finding.severity === 'error')
            io.info((0, text_js_1.plain)(`error: ${(0, plan_js_1.findingText)(finding)}`));
    }
    for (const finding of findings.filter(({ severity }) => severity === 'warning').slice(0, MOST_WARNINGS)) {
        io.warning((0, text_js_1.annotation)(finding.message), placeOf(finding));
    }
}


/***/ }),

/***/ 1307:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reasonBeside = exports.findingText = void 0;
exports.planBlocks = planBlocks;
const summary_parts_js_1 = __webpack_require__(2921);
const text_js_1 = __webpack_require__(5655);
/** Longest text in a table cell, in UTF-16 units. */
const CELL = 500;
const SEVERITY = { error: '❌ ', warning: '⚠️ ', note: 'ℹ️ ' };
/** `config/flags.yml:12: must be a number` */
const findingText = ({ message, at }) => {
    if (at === undefined)
        return message;
    const line = at.line === undefined ? '' : `:${at.line}`;
    return `${at.file}${line}: ${message}`;
};
exports.findingText = findingText;
const MARK = {
    added: '➕',
    removed: '➖',
    changed: '✏️',
    enabled: '🟢',
    disabled: '⚪'
};
const changeTable = (changes, budget) => {
    const showsValues = changes.some(({ before, after }) => before !== undefined || after !== undefined);
    return (0, summary_parts_js_1.table)(['', 'Change', ...(showsValues ? ['Before', 'After'] : [])], changes.map(({ kind, summary, before = '', after = '' }) => [
        MARK[kind],
        (0, text_js_1.markdown)(summary, CELL),
        ...(showsValues ? [(0, text_js_1.code)(before, CELL), (0, text_js_1.code)(after, CELL)] : [])
    ]), budget, 'change');
};
const findingList = (findings, budget) => (0, summary_parts_js_1.fit)(findings.map((finding) => `- ${SEVERITY[finding.severity]}${(0, text_js_1.markdown)((0, exports.findingText)(finding), CELL)}`), budget, (amount) => `- … ${amount} more …`).join('\n');
/** Why it ended as it did, where the comparison, which has a line of its own, does not say it already. */
const reasonBeside = (plan, { reason = '' }) => reason === plan?.comparison ? '' : reason;
exports.reasonBeside = reasonBeside;
/** The plan's own part of a summary or comment, below its facts: what changes, and what is worth knowing. */
function planBlocks(plan, budget) {
    const { changes = [], comparison, findings, subject } = plan;
    return [
        (0, text_js_1.markdown)(comparison, CELL),
        changeTable(changes, budget.changes),
        findingList(findings, budget.findings),
        (0, summary_parts_js_1.details)('Worth knowing', (0, summary_parts_js_1.bullets)(subject.notes, '', budget.notes))
    ];
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.renderSummary = renderSummary;
const outcome_js_1 = __webpack_require__(5519);
const snapshot_js_1 = __webpack_require__(6983);
const chart_js_1 = __webpack_require__(194);
const excerpt_js_1 = __webpack_require__(9191);
const format_js_1 = __webpack_require__(2011);
const glance_js_1 = __webpack_require__(488);
const plan_js_1 = __webpack_require__(1307);
const summary_parts_js_1 = __webpack_require__(2921);
const snippet_js_1 = __webpack_require__(7495);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** UTF-8 bytes of each part of a plan. */
const PLAN_BUDGET = { changes: 400_000, findings: 40_000, notes: 40_000 };
const SEE_BELOW = "If the step was killed, the post step's section below says what became of it.";
const NOTHING_STARTED = (seenAt) => `Nothing had been started when this was last written, at ${seenAt}.`;
const IN_PROGRESS = (seenAt) => `In progress when last seen, at ${seenAt}. ${SEE_BELOW}`;
const inPhase = ({ phase, percent }) => `${words_js_1.PHASE[phase]}${phase === 'deploying' && percent !== undefined ? `, ${(0, format_js_1.percentage)(percent)}` : ''}`;
function unsettled(stage, snapshot) {
    switch (stage.kind) {
        case 'preparing':
            return { emoji: '⏳', words: 'being prepared', note: NOTHING_STARTED };
        case 'waiting':
            return { emoji: '⏳', words: `waiting for ${stage.holder.title}`, note: NOTHING_STARTED };
        case 'starting':
            return {
                emoji: '⏳',
                words: 'being started',
                note: (seenAt) => `The start call was on its way at ${seenAt}. ${SEE_BELOW}`
            };
        case 'running':
            return { emoji: '⏳', words: snapshot === undefined ? 'started' : inPhase(snapshot), note: IN_PROGRESS };
    }
}
const utc = (at) => `${(0, format_js_1.dateTime)(at)} UTC`;
/** A failure that left the deployment in flight: its end is for the post step, or for nobody, to tell. */
const unfinished = (snapshot, seenAt) => snapshot === undefined || (0, snapshot_js_1.isFinal)(snapshot.phase)
    ? ''
    : `The deployment was ${inPhase(snapshot)} when last seen, at ${utc(seenAt)}. If a section of the post step follows below, it says what became of it.`;
function opening(model) {
    const { stage, subject, snapshot, plan, seenAt } = model;
    const title = subject?.title ?? factsOf(model).branch ?? 'Deployment';
    if (stage.kind !== 'settled') {
        const { emoji, words, note } = unsettled(stage, snapshot);
        return [`### ${emoji} ${(0, text_js_1.markdown)(`${title}: ${words}`, 500)}`, (0, summary_parts_js_1.alert)('NOTE', note(utc(seenAt)))];
    }
    const { outcome } = stage;
    const { emoji, words } = words_js_1.OUTCOME[outcome.kind];
    const reason = outcome.reason ?? '';
    return [
        `### ${emoji} ${(0, text_js_1.markdown)(`${title}: ${words}`, 500)}`,
        ...((0, outcome_js_1.isFailure)(outcome)
            ? [(0, summary_parts_js_1.alert)('CAUTION', reason, undefined, outcome.hint ?? words_js_1.NEXT[outcome.kind])]
            : [
                (0, summary_parts_js_1.paragraph)((0, text_js_1.sentence)((0, plan_js_1.reasonBeside)(plan, outcome))),
                (0, summary_parts_js_1.paragraph)(outcome.hint ?? words_js_1.NEXT[outcome.kind] ?? '')
            ]),
        (0, snippet_js_1.snippetBlock)(outcome.resume),
        (0, outcome_js_1.isFailure)(outcome) ? (0, summary_parts_js_1.paragraph)(unfinished(snapshot, seenAt)) : ''
    ];
}
const factsOf = ({ stage, subject, snapshot }) => ({
    ...subject?.facts,
    ...(stage.kind === 'settled' ? stage.outcome.facts : {}),
    ...snapshot?.facts
});
/** The whole job summary of a main step as GitHub-flavoured Markdown, below 900 KiB whatever the model holds. */
function renderSummary(model) {
    const { subject, snapshot, observed = [], plan, warnings, seenAt } = model;
    return (0, summary_parts_js_1.blocks)(...opening(model), (0, glance_js_1.glance)(snapshot, factsOf(model), model), (0, summary_parts_js_1.bullets)(warnings, '⚠️ '), ...(snapshot === undefined ? [] : [(0, chart_js_1.reachChart)(snapshot, observed, seenAt), (0, summary_parts_js_1.stepTable)(snapshot)]), (0, excerpt_js_1.excerptBlock)(model.excerpt), ...(plan === undefined ? [] : (0, plan_js_1.planBlocks)(plan, PLAN_BUDGET)), (0, summary_parts_js_1.factTable)([...(subject?.rows ?? []).map(summary_parts_js_1.textRow), (0, summary_parts_js_1.extensionRow)(snapshot), ...(0, summary_parts_js_1.timeRows)(snapshot)]), ...(snapshot === undefined ? [] : [(0, summary_parts_js_1.timeline)(snapshot.events), (0, summary_parts_js_1.invocationTable)(snapshot.events)]), 
    // A plan has them among its own.
    plan === undefined ? (0, summary_parts_js_1.details)('Worth knowing', (0, summary_parts_js_1.bullets)(subject?.notes ?? [])) : '');
}


/***/ }),

/***/ 7495:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.snippetBlock = exports.snippetLines = void 0;
const text_js_1 = __webpack_require__(5655);
/** Longest line of a snippet, in UTF-16 units. */
const LONGEST = 500;
/** Lines of a workflow, harmless, with their indentation. */
const snippetLines = (lines) => lines.map((line) => (/^ */.exec(line)?.[0] ?? '') + (0, text_js_1.plain)(line, LONGEST));
exports.snippetLines = snippetLines;
/** The same for a summary, as a block of code. */
const snippetBlock = (lines = []) => {
    if (lines.length === 0)
        return '';
    const shown = (0, exports.snippetLines)(lines);
    const fence = '`'.repeat(Math.max(3, ...shown.map((line) => (0, text_js_1.longestRun)(line) + 1)));
    return [`${fence}yaml`, ...shown, fence].join('\n');
};
exports.snippetBlock = snippetBlock;


/***/ }),

/***/ 2921:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.details = exports.address = exports.extensionRow = exports.timeRows = exports.durationOf = exports.idOf = exports.textRow = exports.factTable = exports.bullets = exports.alert = exports.paragraph = exports.table = exports.blocks = void 0;
exports.fit = fit;
exports.deploymentRows = deploymentRows;
exports.timeline = timeline;
exports.stepTable = stepTable;
exports.invocationTable = invocationTable;
const format_js_1 = __webpack_require__(2011);
const invocation_js_1 = __webpack_require__(2378);
const text_js_1 = __webpack_require__(5655);
const words_js_1 = __webpack_require__(2691);
/** Longest text in a table cell, in UTF-16 units. */
const CELL = 500;
/** UTF-8 bytes that each part may fill. Together they stay below 900 KiB; the runner drops a summary over 1 MiB. */
const BUDGET = {
    prose: 30_000,
    list: 40_000,
    facts: 100_000,
    steps: 100_000,
    timeline: 350_000,
    invocations: 150_000
};
/** Markdown blocks, empty ones left out, one blank line between them. */
const blocks = (...parts) => parts.filter((part) => part !== '').join('\n\n') + '\n';
exports.blocks = blocks;
/** As many lines of both ends as fit into `budget` UTF-8 bytes, and a line that counts what was left out in between. */
function fit(lines, budget, leftOut) {
    const size = (line) => Buffer.byteLength(line) + 1;
    let left = budget - lines.reduce((sum, line) => sum + size(line), 0);
    if (left >= 0)
        return lines;
    left = budget - size(leftOut(lines.length));
    const head = [];
    const tail = [];
    for (let taken = 0; taken < lines.length; taken++) {
        const fromEnd = taken % 2 === 0;
        const line = (fromEnd ? lines.at(-1 - tail.length) : lines[head.length]) ?? '';
        left -= size(line);
        if (left < 0)
            break;
        if (fromEnd)
            tail.unshift(line);
        else
            head.push(line);
    }
    return [...head, leftOut(lines.length - head.length - tail.length), ...tail];
}
const cell = (text) => (0, text_js_1.markdown)(text, CELL);
/** A table; as many rows of both ends as fit into `budget` UTF-8 bytes. Cells are Markdown. */
const table = (head, rows, budget, noun) => {
    if (rows.length === 0)
        return '';
    const row = (cells) => `| ${cells.join(' | ')} |`;
    const gap = (amount) => row(head.map((_, column) => (column === 1 ? `… ${(0, format_js_1.count)(amount, noun)} left out …` : '')));
    return [row(head), row(head.map(() => ':--')), ...fit(rows.map(row), budget, gap)].join('\n');
};
exports.table = table;
/** Several lines of prose, each put through `shape`. */
const lines = (text, budget = BUDGET.prose) => fit((0, text_js_1.plainLines)(text)
    .filter((line) => line !== '')
    .map((line) => (0, text_js_1.prose)(line)), budget, (amount) => `… ${(0, format_js_1.count)(amount, 'line')} left out …`);
/** A line of prose of its own. */
const paragraph = (text) => lines(text).join('  \n');
exports.paragraph = paragraph;
/** One of GitHub's alerts; no alert without a text. What to do `next` is a paragraph of its own in it. */
const alert = (kind, text, budget = BUDGET.prose, next = '') => {
    const content = lines((0, text_js_1.sentence)(text), budget);
    if (content.length === 0)
        return '';
    const paragraphs = [content, lines(next, budget)].filter((part) => part.length > 0);
    const quoted = paragraphs.map((part) => part.map((line) => `> ${line}`).join('  \n'));
    return `> [!${kind}]\n${quoted.join('\n>\n')}`;
};
exports.alert = alert;
/** A list of texts, each behind the `mark`. */
const bullets = (texts, mark = '', budget = BUDGET.list) => fit(texts.map((text) => `- ${mark}${(0, text_js_1.prose)(text, CELL)}`), budget, (amount) => `- … ${amount} more …`).join('\n');
exports.bullets = bullets;
/** Label and value, both Markdown already. Rows without a value are left out. */
const factTable = (rows, budget = BUDGET.facts) => (0, exports.table)(['Fact', 'Value'], rows.filter(([, value]) => value !== ''), budget, 'row');
exports.factTable = factTable;
const textRow = ([label, value]) => [cell(label), cell(value)];
exports.textRow = textRow;
/** What a snapshot and the facts say about one deployment; `seenAt` is the moment of the last look. */
function deploymentRows(snapshot, facts, id, seenAt, unit) {
    const { percent } = snapshot ?? {};
    return [
        [(0, words_js_1.unitOf)(facts, unit).title, (0, text_js_1.code)((0, exports.idOf)(facts, id), CELL)],
        ['State', (0, text_js_1.code)(snapshot?.state ?? '', CELL)],
        ['Progress', percent === undefined ? '' : (0, format_js_1.percentage)(percent)],
        ...(0, exports.timeRows)(snapshot),
        ['Duration', (0, exports.durationOf)(snapshot, seenAt)],
        (0, exports.extensionRow)(snapshot),
        ['URL', (0, exports.address)('Open the site', facts.url)],
        ['Console', (0, exports.address)('Open in the AWS console', facts['console-url'])]
    ];
}
/** Of the deployment or job. */
const idOf = (facts, id = '') => facts['deployment-number'] ?? facts['job-id'] ?? id;
exports.idOf = idOf;
/** How long it took, or has taken by then. */
const durationOf = ({ startedAt, endedAt } = {}, seenAt) => startedAt === undefined ? '' : (0, format_js_1.duration)((endedAt?.getTime() ?? seenAt) - startedAt.getTime());
exports.durationOf = durationOf;
/** When it began, ended or is expected to end. */
const timeRows = ({ startedAt, endedAt, expectedEnd } = {}) => {
    const time = (at) => (at === undefined ? '' : `${(0, format_js_1.dateTime)(at.getTime())} UTC`);
    return [
        ['Started', time(startedAt)],
        ['Ended', time(endedAt)],
        ['End expected', endedAt === undefined ? time(expectedEnd) : '']
    ];
};
exports.timeRows = timeRows;
/** The extensions that the service applies. */
const extensionRow = ({ extensions = [] } = {}) => [
    'Extensions applied',
    cell(extensions.join('; '))
];
exports.extensionRow = extensionRow;
/** A link, or nothing when there is no address. */
const address = (label, url) => url === undefined || url === '' ? '' : (0, text_js_1.link)(label, url);
exports.address = address;
/** How moments of one column are written: with their date only where there is more than one. */
const momentsLike = (moments) => new Set(moments.map((at) => (0, format_js_1.date)(at.getTime()))).size > 1
    ? (at) => (0, format_js_1.dateTime)(at.getTime())
    : (at) => (0, format_js_1.timeOfDay)(at.getTime());
/** The event log, each event with the time since the first. */
function timeline(events) {
    const when = momentsLike(events.map(({ at }) => at));
    const first = events[0]?.at.getTime() ?? 0;
    return (0, exports.table)(['Time (UTC)', 'After', 'Event', 'By', 'Text'], events.map(({ at, type, by, text }) => [
        when(at),
        (0, format_js_1.elapsed)(at.getTime() - first),
        (0, text_js_1.code)(type, CELL),
        cell(by ?? ''),
        cell(text)
    ]), BUDGET.timeline, 'event');
}
/** The steps with what they took; reasons only where there are any. */
function stepTable({ steps }) {
    const hasReasons = steps.some(({ reason = '' }) => reason !== '');
    const when = momentsLike(steps.flatMap(({ startedAt }) => startedAt ?? []));
    return (0, exports.table)(['', 'Step', 'State', 'Started (UTC)', 'Duration', ...(hasReasons ? ['Reason'] : [])], steps.map(({ name, state, phase, startedAt, endedAt, reason = '' }) => [
        phase === undefined ? '' : words_js_1.PHASE_MARK[phase],
        cell(name),
        (0, text_js_1.code)(state, CELL),
        startedAt === undefined ? '' : when(startedAt),
        startedAt === undefined || endedAt === undefined
            ? ''
            : (0, format_js_1.duration)(endedAt.getTime() - startedAt.getTime()),
        ...(hasReasons ? [cell(reason)] : [])
    ]), BUDGET.steps, 'step');
}
const result = (invocation) => (0, invocation_js_1.hasFailed)(invocation)
    ? `❌ ${[(0, text_js_1.code)(invocation.errorCode ?? '', CELL), cell(invocation.errorMessage ?? '')].join(' ').trim()}`
    : '✅';
/** Folded away, unless one failed. */
function invocationTable(events) {
    const all = events.flatMap(({ at, invocations }) => invocations.map((invocation) => ({ at, invocation })));
    if (all.length === 0)
        return '';
    const failed = all.filter(({ invocation }) => (0, invocation_js_1.hasFailed)(invocation)).length;
    const when = momentsLike(all.map(({ at }) => at));
    const rows = all.map(({ at, invocation }) => [
        when(at),
        cell(invocation.extension),
        cell(invocation.action),
        (0, text_js_1.code)(invocation.uri ?? '', CELL),
        result(invocation)
    ]);
    return (0, exports.details)(`${(0, format_js_1.count)(all.length, 'extension invocation')}${failed === 0 ? '' : `, ${failed} failed`}`, (0, exports.table)(['Time (UTC)', 'Extension', 'Action', 'Target', 'Result'], rows, BUDGET.invocations, 'invocation'), failed > 0);
}
/** A folded part; nothing for an empty content. `content` is Markdown. */
const details = (title, content, open = false) => content === ''
    ? ''
    : `<details${open ? ' open' : ''}>\n<summary>${(0, text_js_1.html)(title)}</summary>\n\n${content}\n\n</details>`;
exports.details = details;


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createSummary = createSummary;
const render_summary_js_1 = __webpack_require__(4377);
const words_js_1 = __webpack_require__(2691);
/** Least time between two writes on the way, in milliseconds. */
const SPACING_MS = 5_000;
/** When nothing changes, `last seen` is brought up to date that often, in milliseconds. */
const REFRESH_MS = 60_000;
const MOST_WARNINGS = 20;
/** A share that moves more often than that is no rollout. */
const MOST_SHARES = 1_000;
/** The shares that were seen, and this one if it is another. */
const seenShares = (seen = [], { percent }, at) => percent === undefined || percent === seen.at(-1)?.percent || seen.length >= MOST_SHARES
    ? seen
    : [...seen, { at: new Date(at), percent }];
/** What a happening changes in the summary; undefined: nothing. */
function fold(model, happening, now) {
    switch (happening.kind) {
        case 'resolved':
            return { ...model, subject: happening.subject, unit: words_js_1.UNIT[happening.place.service] };
        case 'busy':
            return { ...model, stage: { kind: 'waiting', holder: happening.holder } };
        case 'starting':
        case 'searching':
            return { ...model, stage: { kind: 'starting' } };
        case 'begun': {
            const { handle, snapshot } = happening.begun;
            const observed = seenShares([], snapshot, now);
            return { ...model, stage: { kind: 'running' }, id: handle.id, snapshot, observed };
        }
        case 'observed': {
            const { snapshot } = happening;
            // Before ours has begun it is another deployment, which is being stopped.
            if (model.id === undefined)
                return undefined;
            return { ...model, snapshot, observed: seenShares(model.observed, snapshot, now) };
        }
        case 'warning':
            return model.warnings.length >= MOST_WARNINGS || model.warnings.includes(happening.message)
                ? undefined
                : { ...model, warnings: [...model.warnings, happening.message] };
        case 'settled': {
            const { outcome } = happening;
            const snapshot = outcome.snapshot ?? model.snapshot;
            return { ...model, stage: { kind: 'settled', outcome }, ...(snapshot && { snapshot }) };
        }
        case 'excerpt':
            return { ...model, excerpt: happening };
        case 'planned':
            return { ...model, subject: happening.plan.subject, plan: happening.plan };
        case 'surfaced':
        case 'uploading':
        case 'trouble':
        case 'recovered':
        case 'interrupted':
        case 'stopping':
        case 'note':
        case 'detail':
            return undefined;
    }
}
/** Written at once: what came before is not true any more. */
const URGENT = new Set(['begun', 'settled']);
const LOOKS = new Set(['begun', 'observed']);
/**
 * Keeps the job summary true: the whole of it is rewritten when something changed, so that a step that is killed
 * leaves the last true one. Throws when it cannot be written, and tries again with the next happening.
 */
function createSummary(io, clock, runUrl) {
    let model = {
        stage: { kind: 'preparing' },
        warnings: [],
        seenAt: clock.now(),
        ...(runUrl !== undefined && { runUrl })
    };
    let written = '';
    let writtenAt = Number.NEGATIVE_INFINITY;
    return (happening) => {
        const now = clock.now();
        model = fold(model, happening, now) ?? model;
        // Trouble and the end of the run are no looks at the deployment.
        if (model.id === undefined || LOOKS.has(happening.kind))
            model = { ...model, seenAt: now };
        const age = now - writtenAt;
        if (age < SPACING_MS && !URGENT.has(happening.kind))
            return;
        // The moment alone is no change.
        const content = JSON.stringify({ ...model, seenAt: 0 });
        if (content === written && age < REFRESH_MS)
            return;
        io.writeSummary((0, render_summary_js_1.renderSummary)(model));
        written = content;
        writtenAt = now;
    };
}


/***/ }),

/***/ 5655:
/***/ ((__unused_webpack_module, exports) => {


/**
 * The one place where text from outside (AWS, inputs, names, error messages) is made harmless before it is
 * shown. What it guards against, with the runner's rules (actions/runner, ActionCommand.cs):
 * - a line that starts with `::name` after trimming is a command, and so is `##[name]` anywhere in a line;
 * - a lone carriage return ends a line as well;
 * - both marks are looked up with the culture's rules, which skip characters that have no weight (zero-width
 *   ones, controls): those are taken out, and a mark is broken up by a space, never by something invisible.
 */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.link = exports.code = exports.longestRun = exports.html = exports.prose = exports.markdown = exports.json = exports.output = exports.annotation = exports.sentence = exports.plainLines = exports.plain = exports.defuse = exports.cut = exports.ANNOTATION_LIMIT = void 0;
const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
const REPLACEMENT = '\u{fffd}';
const ELLIPSIS = '…';
/** CSI sequences; strings (OSC, DCS, SOS, PM, APC) with their end; two-character escapes. In 7 and 8 bits. */
const TERMINAL_SEQUENCE = new RegExp([
    `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`,
    `(?:${ESC}[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^${BEL}${ESC}\u0080-\u009f]*(?:${BEL}|${ESC}\\\\|\u009c)`,
    `${ESC}[ -/]*[0-Z\\\\^-~]`
].join('|'), 'g');
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const BREAK_OR_TAB = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** No width or no glyph: bidi controls, joiners, fillers, variation selectors, tags, annotation marks. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]/gu;
const CONTROL = /\p{Cc}/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Our own colours may follow `##`, and the escape character weighs nothing in the runner's search. */
const OLD_COMMAND = new RegExp(`##(?=${ESC}?\\[)`, 'g');
const COMMAND = /^(\s*):(?=:)/;
/** Longest line of outside text in the log, in UTF-16 units. */
const LINE_LIMIT = 2_000;
/** The runner cuts annotation messages there (ExecutionContext.cs). */
exports.ANNOTATION_LIMIT = 4_096;
/** Cuts to at most `max` UTF-16 units, the ellipsis included, and never within a surrogate pair. */
const cut = (text, max) => {
    if (text.length <= max)
        return text;
    const head = text.slice(0, Math.max(max - ELLIPSIS.length, 0));
    const last = head.charCodeAt(head.length - 1);
    return (last >= 0xd800 && last <= 0xdbff ? head.slice(0, -1) : head) + ELLIPSIS;
};
exports.cut = cut;
/** One line of well-formed text without control or invisible characters. */
const clean = (text) => text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(BREAK_OR_TAB, ' ')
    .replace(LONE_SURROGATE, REPLACEMENT)
    .replace(INVISIBLE, '')
    .replace(CONTROL, REPLACEMENT)
    .trim();
/** The same, at most `max` long. What is far too long is cut before it is cleaned, too. */
const short = (text, max) => (0, exports.cut)(clean(text.slice(0, max * 8)), max);
/** Breaks up what the runner would take for a command in a finished line; our own colours pass. */
const defuse = (line) => line.replace(OLD_COMMAND, '## ').replace(COMMAND, '$1: ');
exports.defuse = defuse;
/** One line for the log: no line break, no control, no command. */
const plain = (text, max = LINE_LIMIT) => (0, exports.defuse)(short(text, max));
exports.plain = plain;
/** The same for a text of several lines; blank lines at the end are dropped. */
const plainLines = (text, max = LINE_LIMIT) => text
    .trimEnd()
    .split(LINE_BREAK)
    .map((line) => (0, exports.plain)(line, max));
exports.plainLines = plainLines;
/** Reasons are parts of sentences; standing alone they begin with a capital. A file's name or an identifier stays as it is. */
const sentence = (text) => text.replace(/^[a-z]+(?=[\s,;:]|$)/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
exports.sentence = sentence;
/** The message of an annotation: several lines, at most 4,096 UTF-16 units. The command's own escaping is {@link Io}'s. */
const annotation = (text, max = exports.ANNOTATION_LIMIT) => (0, exports.cut)((0, exports.plainLines)(text).join('\n'), max);
exports.annotation = annotation;
/** The value of an output that is data (a number, a label, a URL): one line, otherwise as it is. */
const output = (text) => clean(text);
exports.output = output;
const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const escapeUnits = (text) => Array.from({ length: text.length }, (_, index) => escapeUnit(text.charAt(index))).join('');
/**
 * JSON on one line whose strings are harmless when a later step prints it, and still parse to the same value:
 * invisible characters and the bracket of `##[` are written as escapes. `undefined` gives `null`.
 */
const json = (value) => {
    const text = JSON.stringify(value);
    return (typeof text === 'string' ? text : 'null')
        .replace(INVISIBLE, escapeUnits)
        .replace(CONTROL, escapeUnits)
        .replace(/[\u2028\u2029]/g, escapeUnits)
        .replace(/##\[/g, `##${escapeUnit('[')}`);
};
exports.json = json;
/** Shows nothing, and ends a mention, a reference or an `:emoji:` before it begins. */
const ZERO_WIDTH = '&#8203;';
const entity = (char) => `&#${char.codePointAt(0) ?? 0xfffd};`;
const backslash = (char) => `\\${char}`;
/** Addresses, and words that may be a commit's id. Digits alone are none: account ids stay prose. */
const LINKED = /(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.)[^\s`|]+|\b(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/gi;
/** Mentions, references, `GH-1`, `:emoji:`, and what means something in Markdown, HTML or mathematics. */
const SPECIAL = /(?<![a-z0-9])gh-(?=\d)|@|(?<![a-z0-9]):(?=[a-z0-9_+-]+:)|[\\`*_[\]~#&<>|$"']/gi;
const spell = (chars, how) => Object.fromEntries(Array.from(chars, (char) => [char, how(char)]));
const IN_MARKDOWN = {
    ...spell('\\`*_[]~', backslash),
    ...spell('&<>|$', entity),
    '#': backslash('#') + ZERO_WIDTH,
    "'": "'",
    '"': '"'
};
const IN_HTML = { ...spell('\\`*_[]~&<>|$"\'', entity), '#': entity('#') + ZERO_WIDTH };
const escapeWith = (spelling, text) => text.replace(SPECIAL, (match) => spelling[match] ?? match + ZERO_WIDTH);
/** Links are shown as code: so they are none, and copied they are what they were, unlike with something invisible in them. */
const escapeAround = (text, spelling, asCode) => {
    let out = '';
    let from = 0;
    for (const { 0: word, index } of text.matchAll(LINKED)) {
        out += escapeWith(spelling, text.slice(from, index)) + asCode(word);
        from = index + word.length;
    }
    return out + escapeWith(spelling, text.slice(from));
};
/** Prose for one line or table cell of GitHub's Markdown: it shows as it is, and links, mentions and formats nothing. */
const markdown = (text, max = LINE_LIMIT) => escapeAround(short(text, max), IN_MARKDOWN, (word) => `\`${word}\``)
    .replace(/^(?:[-+=]|:(?=-))/, backslash)
    .replace(/^(\d+)([.)])/, '$1\\$2');
exports.markdown = markdown;
/** A word in code, as sentences of this action have it. */
const CODE = /(?<!`)`([^`|\s](?:[^`|]*[^`|\s])?)`(?!`)/g;
/** The same for sentences: what stands between backticks is a code span, in which nothing means anything either. */
const prose = (text, max = LINE_LIMIT) => {
    const line = short(text, max);
    const escaped = (part) => escapeAround(part, IN_MARKDOWN, (word) => `\`${word}\``);
    let out = '';
    let from = 0;
    for (const { 0: span, index } of line.matchAll(CODE)) {
        out += escaped(line.slice(from, index)) + span;
        from = index + span.length;
    }
    return (out + escaped(line.slice(from)))
        .replace(/^(?:[-+=]|:(?=-))/, backslash)
        .replace(/^(\d+)([.)])/, '$1\\$2');
};
exports.prose = prose;
/** Shows nothing, is not copied, and ends what would be an address before it begins. */
const APART = '<!-- -->';
/** A link inside an HTML element. Entities are read before addresses are looked for, so that they alone hide none. */
const linkInHtml = (word) => word
    .split(/(?<=@|^www)|(?<=:)(?=\/\/)/i)
    .map((part) => part.replace(/[^a-z0-9]/giu, entity))
    .join(APART);
/** The same where Markdown's backslash and code spans may not count: inside HTML elements. */
const html = (text, max = LINE_LIMIT) => escapeAround(short(text, max), IN_HTML, (word) => `<code>${linkInHtml(word)}</code>`);
exports.html = html;
/** The longest series of backticks in a text. */
const longestRun = (text) => Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
exports.longestRun = longestRun;
/**
 * A value to be copied, as a code span (nothing is linked or replaced in one); empty text stays empty.
 * A pipe in a code span cannot be written the same way inside and outside a table: such text becomes `<code>`.
 */
const code = (text, max = LINE_LIMIT) => {
    const value = short(text, max);
    if (value === '')
        return '';
    if (value.includes('|'))
        return `<code>${(0, exports.html)(value, max)}</code>`;
    const fence = '`'.repeat((0, exports.longestRun)(value) + 1);
    const pad = value.startsWith('`') || value.endsWith('`') ? ' ' : '';
    return fence + pad + value + pad + fence;
};
exports.code = code;
/** A link to an address from outside; one that is not http(s) is shown as code instead. */
const link = (label, address) => {
    const text = clean(address);
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
        return (0, exports.code)(text);
    const target = new URL(text).href.replace(/[\s<>|\\`"]/g, encodeURIComponent).replaceAll('&', '&amp;');
    return `[${(0, exports.markdown)(label)}](<${target}>)`;
};
exports.link = link;


/***/ }),

/***/ 2691:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.OWNERSHIP = exports.PHASE_MARK = exports.PHASE = exports.NEXT = exports.OUTCOME = exports.unitOf = exports.UNIT = void 0;
exports.UNIT = {
    appconfig: { noun: 'deployment', title: 'Deployment' },
    amplify: { noun: 'job', title: 'Job' }
};
/** The fact that holds an id tells what has that id: also where no place is known. */
const unitOf = (facts, otherwise = exports.UNIT.appconfig) => {
    if (facts?.['job-id'] !== undefined)
        return exports.UNIT.amplify;
    return facts?.['deployment-number'] === undefined ? otherwise : exports.UNIT.appconfig;
};
exports.unitOf = unitOf;
/** How an outcome is said, after the title: `shop / prod / flags: rolled back`. */
exports.OUTCOME = {
    succeeded: { emoji: '✅', words: 'deployed' },
    started: { emoji: '🚀', words: 'started, its end was not waited for' },
    baking: { emoji: '🚀', words: 'available to all, alarms still watch over it' },
    unchanged: { emoji: '⚪', words: 'unchanged, nothing to do' },
    skipped: { emoji: '⚪', words: 'skipped' },
    planned: { emoji: '📝', words: 'planned, nothing was changed' },
    applied: { emoji: '✅', words: 'applied' },
    stopped: { emoji: '🛑', words: 'stopped' },
    reverted: { emoji: '↩️', words: 'reverted' },
    removed: { emoji: '🧹', words: 'preview removed' },
    swept: { emoji: '🧹', words: 'cleaned up' },
    'rolled-back': { emoji: '❌', words: 'rolled back' },
    'timed-out': { emoji: '⌛', words: 'timed out' },
    cancelled: { emoji: '🚫', words: 'cancelled' },
    failed: { emoji: '❌', words: 'failed' }
};
/** What to do next where nothing better is known. */
exports.NEXT = {
    started: 'Follow it with `operation: watch`.',
    baking: 'Follow it with `operation: watch`.',
    'rolled-back': 'Find out why, then deploy again.',
    'timed-out': 'Find out what it waited for, or raise `timeout-minutes`.',
    cancelled: 'Run it again to deploy after all.',
    failed: 'Correct the cause, then run it again.'
};
/** How a phase is said while it lasts, or when it was the last that was seen. */
exports.PHASE = {
    queued: 'queued',
    deploying: 'deploying',
    baking: 'available to all, being watched',
    stopping: 'being stopped',
    succeeded: 'complete',
    failed: 'failed',
    'rolled-back': 'rolled back',
    stopped: 'stopped'
};
/** A phase at one look. */
exports.PHASE_MARK = {
    queued: '⚪',
    deploying: '🔵',
    baking: '🔵',
    stopping: '🟠',
    succeeded: '✅',
    failed: '❌',
    'rolled-back': '❌',
    stopped: '🚫'
};
/** What this step has to do with the deployment it watches. */
exports.OWNERSHIP = {
    started: 'started',
    adopted: 'found, it already does what was asked for',
    given: 'is being watched'
};


/***/ }),

/***/ 7653:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.encodeAuth = void 0;
/** Basic auth as the API and an Authorization header want it. */
const encodeAuth = (basicAuth) => Buffer.from(basicAuth).toString('base64');
exports.encodeAuth = encodeAuth;


/***/ }),

/***/ 9842:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.systemClock = void 0;
/** Longest delay that setTimeout takes; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** The real clock: epoch-anchored but monotonic, so that a corrected system clock moves no deadline. */
exports.systemClock = {
    now: () => performance.timeOrigin + performance.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        if (signal?.aborted === true) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, Math.min(Math.max(ms, 0), LONGEST_TIMER_MS));
        signal?.addEventListener('abort', done, { once: true });
    })
};


/***/ }),

/***/ 9972:
/***/ ((__unused_webpack_module, exports) => {


/** Reading JSON whose shape nobody guarantees: total, and never a cast. */
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.idIn = exports.textIn = exports.member = void 0;
/** The value at the end of `path`, own members only; undefined when there is none. */
const member = (value, ...path) => path.reduce((found, key) => typeof found === 'object' && found !== null
    ? Object.getOwnPropertyDescriptor(found, key)?.value
    : undefined, value);
exports.member = member;
/** The text there; undefined for anything else. */
const textIn = (value, ...path) => {
    const found = (0, exports.member)(value, ...path);
    return typeof found === 'string' ? found : undefined;
};
exports.textIn = textIn;
/** The positive whole number there, such as an id; undefined for anything else. */
const idIn = (value, ...path) => {
    const found = (0, exports.member)(value, ...path);
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
};
exports.idIn = idIn;


/***/ }),

/***/ 3616:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.proxyEnvOf = void 0;
const problem_js_1 = __webpack_require__(1736);
/** In lower case first, like curl. */
const textOf = (env, name) => [env[name.toLowerCase()], env[name]].map((value) => (value ?? '').trim()).find((value) => value !== '') ??
    '';
/** Node passes over an address without a scheme, and over one that it does not know: nothing would say so. */
const addressOf = (env, name) => {
    const text = textOf(env, name);
    if (text === '')
        return '';
    const address = text.includes('://') ? text : `http://${text}`;
    if (/^https?:\/\//i.test(address) && URL.canParse(address))
        return address;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `the environment variable \`${name}\` is not the address of a proxy; allowed: an address that starts with \`http://\` or \`https://\` (its value is not shown, as it may hold a password)`
    });
};
/**
 * The proxies of the environment, in either case; undefined when there is none.
 * Throws a `DeploymentError` when an address is of no use.
 */
const proxyEnvOf = (env) => {
    const [https, http, none] = [
        addressOf(env, 'HTTPS_PROXY'),
        addressOf(env, 'HTTP_PROXY'),
        textOf(env, 'NO_PROXY')
    ];
    if (https === '' && http === '')
        return undefined;
    return {
        ...(https !== '' && { HTTPS_PROXY: https }),
        ...(http !== '' && { HTTP_PROXY: http }),
        ...(none !== '' && { NO_PROXY: none })
    };
};
exports.proxyEnvOf = proxyEnvOf;


/***/ }),

/***/ 5337:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.pullRequestIn = void 0;
const json_js_1 = __webpack_require__(9972);
const DEPENDABOT = 'dependabot[bot]';
/** A fork that was deleted is null in the payload. */
const isFork = (pullRequest) => {
    const head = (0, json_js_1.idIn)(pullRequest, 'head', 'repo', 'id');
    return head === undefined || head !== (0, json_js_1.idIn)(pullRequest, 'base', 'repo', 'id');
};
/** With the events of pull requests themselves. */
const ofPullRequest = (event, actor) => {
    const pullRequest = (0, json_js_1.member)(event, 'pull_request');
    const number = (0, json_js_1.idIn)(pullRequest, 'number');
    if (number === undefined)
        return undefined;
    const state = (0, json_js_1.textIn)(pullRequest, 'state');
    const headRef = (0, json_js_1.textIn)(pullRequest, 'head', 'ref');
    return {
        number,
        origin: isFork(pullRequest) ? 'fork' : actor === DEPENDABOT ? 'dependabot' : 'repository',
        ...((state === 'open' || state === 'closed') && { state }),
        ...(headRef !== undefined && { headRef })
    };
};
/** An issue with a link to a pull request is one: `issue_comment`. */
const ofComment = (event) => {
    const number = (0, json_js_1.idIn)(event, 'issue', 'number');
    return number === undefined || (0, json_js_1.textIn)(event, 'issue', 'pull_request', 'url') === undefined
        ? undefined
        : { number, origin: 'repository' };
};
/**
 * GitHub lists the open pull requests with the branch as their head: none for a fork's branch, several for a branch
 * that has several bases, and in a fork those to its parent as well.
 */
const ofWorkflowRun = (event) => {
    const all = (0, json_js_1.member)(event, 'workflow_run', 'pull_requests');
    const repository = (0, json_js_1.idIn)(event, 'repository', 'id');
    const own = Array.isArray(all) ? all.filter((one) => (0, json_js_1.idIn)(one, 'base', 'repo', 'id') === repository) : [];
    const number = own.length === 1 ? (0, json_js_1.idIn)(own[0], 'number') : undefined;
    return number === undefined ? undefined : { number, origin: 'repository' };
};
/**
 * The pull request that an event is about; undefined when there is none, or when the payload does not tell which.
 *
 * @param event the payload
 * @param actor GITHUB_ACTOR: who caused the run
 */
const pullRequestIn = (event, actor) => ofPullRequest(event, actor) ?? ofComment(event) ?? ofWorkflowRun(event);
exports.pullRequestIn = pullRequestIn;


/***/ }),

/***/ 6660:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.readRunContext = void 0;
const json_js_1 = __webpack_require__(9972);
const pull_request_js_1 = __webpack_require__(5337);
/** The event that caused the run; undefined when it cannot be read. */
const eventOf = (path, readFile) => {
    if (path === '')
        return undefined;
    try {
        return JSON.parse(readFile(path));
    }
    catch {
        // The payload only refines what the environment says: without it the step still knows enough.
        return undefined;
    }
};
/** SHA-1 or SHA-256 in hexadecimal. */
const isCommit = (value) => typeof value === 'string' && /^([\da-f]{40}|[\da-f]{64})$/.test(value);
/**
 * The run as the environment and the event payload tell it.
 * For a pull request GITHUB_SHA is a merge commit that nobody wrote, and for `workflow_run` it is the default
 * branch's: the payload's head commit is what the run is about.
 *
 * @param env environment variables; an absent one becomes an empty text
 * @param readFile reads a UTF-8 file; may throw
 */
const readRunContext = (env, readFile) => {
    const text = (name) => env[name] ?? '';
    const event = eventOf(text('GITHUB_EVENT_PATH'), readFile);
    const headCommit = [
        (0, json_js_1.member)(event, 'pull_request', 'head', 'sha'),
        (0, json_js_1.member)(event, 'workflow_run', 'head_sha')
    ].find(isCommit);
    const commitMessage = (0, json_js_1.textIn)(event, 'head_commit', 'message') ?? (0, json_js_1.textIn)(event, 'workflow_run', 'head_commit', 'message');
    const pullRequest = (0, pull_request_js_1.pullRequestIn)(event, text('GITHUB_ACTOR'));
    return {
        serverUrl: (text('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/, ''),
        repository: text('GITHUB_REPOSITORY'),
        // Older servers do not set the variable.
        repositoryId: text('GITHUB_REPOSITORY_ID') || String((0, json_js_1.idIn)(event, 'repository', 'id') ?? ''),
        runId: text('GITHUB_RUN_ID'),
        runAttempt: text('GITHUB_RUN_ATTEMPT') || '1',
        workflow: text('GITHUB_WORKFLOW'),
        job: text('GITHUB_JOB'),
        actor: text('GITHUB_ACTOR'),
        eventName: text('GITHUB_EVENT_NAME'),
        ref: text('GITHUB_REF'),
        sha: headCommit ?? text('GITHUB_SHA'),
        ...(headCommit !== undefined && { headCommit }),
        ...(commitMessage !== undefined && { commitMessage }),
        workspace: text('GITHUB_WORKSPACE'),
        ...(pullRequest && { pullRequest })
    };
};
exports.readRunContext = readRunContext;


/***/ }),

/***/ 9087:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runUrl = void 0;
/** Link to this attempt of the run. */
const runUrl = (run) => `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}/attempts/${run.runAttempt}`;
exports.runUrl = runUrl;


/***/ }),

/***/ 9749:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.keyValueMessage = keyValueMessage;
exports.createRunnerIo = createRunnerIo;
/**
 * The runner's commands, written by hand. `@actions/core` imports its OIDC client with the whole HTTP stack, and its
 * package offers no narrower entry: 1 MB of bundle and 45 ms of every start (72 ms against 27 ms, Node 24), which a
 * post step that has nothing to do would pay as well. Escaping and file format are those of @actions/toolkit 3.
 */
const node_crypto_1 = __webpack_require__(7598);
const node_fs_1 = __webpack_require__(3024);
const node_os_1 = __webpack_require__(8161);
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
/** Properties without a value are left out. */
const properties = ({ title, file, startLine, startColumn }) => Object.entries({ title, file, line: startLine, col: startColumn })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
/** `name<<delimiter`, value, delimiter. The delimiter is random; a name or value that holds it all the same is refused. */
function keyValueMessage(name, value, delimiter = `ghadelimiter_${(0, node_crypto_1.randomUUID)()}`) {
    if (name.includes(delimiter) || value.includes(delimiter)) {
        throw new Error(`The value of ${name} contains the delimiter of the runner's file format`);
    }
    return `${name}<<${delimiter}${node_os_1.EOL}${value}${node_os_1.EOL}${delimiter}${node_os_1.EOL}`;
}
/**
 * {@link Io} on the real runner. Files are written synchronously, so that what was written survives a kill. An output
 * or a state that cannot be written costs one warning per kind, never the deployment.
 */
function createRunnerIo({ env, write }) {
    const warned = new Set();
    const command = (name, message, at = {}) => {
        const props = properties(at);
        write(`::${name}${props === '' ? '' : ` ${props}`}::${escapeData(message)}${node_os_1.EOL}`);
    };
    const path = (variable) => {
        const value = env[variable] ?? '';
        if (value === '')
            throw new Error(`${variable} is not set`);
        return value;
    };
    const append = (variable, what, name, value) => {
        try {
            (0, node_fs_1.appendFileSync)(path(variable), keyValueMessage(name, value));
        }
        catch (error) {
            if (warned.has(variable))
                return;
            warned.add(variable);
            const why = error instanceof Error ? error.message : String(error);
            command('warning', `${what} cannot be written: ${why}`);
        }
    };
    return {
        info: (line) => {
            write(line + node_os_1.EOL);
        },
        debug: (line) => {
            command('debug', line);
        },
        notice: (message, at) => {
            command('notice', message, at);
        },
        warning: (message, at) => {
            command('warning', message, at);
        },
        error: (message, at) => {
            command('error', message, at);
        },
        startGroup: (title) => {
            command('group', title);
        },
        endGroup: () => {
            command('endgroup', '');
        },
        mask: (secret) => {
            // Line by line, as the runner's own masks: a log has no text of several lines.
            for (const line of secret.split(/[\r\n]+/))
                if (line !== '')
                    command('add-mask', line);
        },
        setOutput: (name, value) => {
            append('GITHUB_OUTPUT', 'Outputs', name, value);
        },
        saveState: (name, value) => {
            append('GITHUB_STATE', "The post step's state", name, value);
        },
        writeSummary: (markdown) => {
            (0, node_fs_1.writeFileSync)(path('GITHUB_STEP_SUMMARY'), markdown);
        }
    };
}


/***/ }),

/***/ 5788:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.encodeState = exports.SURFACES_KEY = exports.ARCHIVES_KEY = exports.STATE_KEY = void 0;
exports.decodeState = decodeState;
const outcome_js_1 = __webpack_require__(5519);
/** Name of the one key in the action's state. The post step reads it as `STATE_deployment`. */
exports.STATE_KEY = 'deployment';
/** Name of another key: the folder in which a killed main may have left temporary archives (`STATE_archives`). */
exports.ARCHIVES_KEY = 'archives';
/** Name of another key: what tells of the run on GitHub (`STATE_surfaces`). */
exports.SURFACES_KEY = 'surfaces';
/** The state as the text that is saved. */
const encodeState = (state) => JSON.stringify(state);
exports.encodeState = encodeState;
/** The state in a saved text; undefined when there is none or it is not one of ours. */
function decodeState(text) {
    if (text === undefined || text === '')
        return undefined;
    try {
        return stateIn(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';
/** Tells whether a value is one of the texts that are given. */
const oneOf = (...texts) => (value) => texts.some((text) => text === value);
const isPhase = oneOf('intended', 'begun', 'stopping', 'settled');
const isChoice = oneOf('stop', 'leave');
const isKind = oneOf('appconfig', 'upload', 'source', 'release', 'retry');
const isOwnership = oneOf('started', 'adopted', 'given');
const isOutcome = (value) => isText(value) && Object.hasOwn(outcome_js_1.EXIT_CODE, value);
function stateIn(value) {
    if (!isFields(value))
        return undefined;
    const { phase, title, ifUnfinished, jobStatus } = value;
    const place = placeIn(value.place);
    const intent = intentIn(value.intent);
    const handle = handleIn(value.handle);
    const role = roleIn(value.role);
    if (!isPhase(phase) || !isText(title) || !isChoice(ifUnfinished) || !isText(jobStatus))
        return undefined;
    // Without either there is nothing that could be looked for.
    if (place === undefined || (intent === undefined && handle === undefined))
        return undefined;
    return {
        phase,
        place,
        title,
        ...(intent && { intent }),
        ...(handle && { handle }),
        ifUnfinished,
        jobStatus,
        revertOnJobFailure: value.revertOnJobFailure === true,
        ...(isOutcome(value.outcome) && { outcome: value.outcome }),
        ...(role && { role })
    };
}
function placeIn(value) {
    if (!isFields(value))
        return undefined;
    const { service, region, applicationId, environmentId, profileId, appId, branch } = value;
    if (!isText(region))
        return undefined;
    if (service === 'appconfig' && isText(applicationId) && isText(environmentId) && isText(profileId)) {
        return { service, region, applicationId, environmentId, profileId };
    }
    return service === 'amplify' && isText(appId) && isText(branch)
        ? { service, region, appId, branch }
        : undefined;
}
function intentIn(value) {
    if (!isFields(value))
        return undefined;
    const { marker, after, at, kind } = value;
    return isText(marker) && (after === null || isText(after)) && isText(at) && isKind(kind)
        ? { marker, after, at, kind }
        : undefined;
}
function handleIn(value) {
    if (!isFields(value))
        return undefined;
    const { id, ownership } = value;
    return isText(id) && isOwnership(ownership) ? { id, ownership } : undefined;
}
function roleIn(value) {
    if (!isFields(value))
        return undefined;
    const { arn, sessionName, durationSeconds, audience } = value;
    return isText(arn) && isText(sessionName) && typeof durationSeconds === 'number' && isText(audience)
        ? { arn, sessionName, durationSeconds, audience }
        : undefined;
}


/***/ }),

/***/ 4205:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openSecrets = void 0;
/** Shorter ones are everyday words: without those nothing could be told. */
const SHORTEST = 6;
const HIDDEN = '***';
const openSecrets = () => {
    const known = new Set();
    return {
        add: (secret) => {
            // Line by line, as the runner does it: whoever repeats a secret may repeat a part of it.
            for (const line of [secret, ...secret.split(/[\r\n]+/)])
                if (line.length >= SHORTEST)
                    known.add(line);
        },
        // The longest first: one may be a part of another.
        hide: (text) => [...known].sort((a, b) => b.length - a.length).reduce((rest, one) => rest.replaceAll(one, HIDDEN), text)
    };
};
exports.openSecrets = openSecrets;


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.VERSION = void 0;
/** Version of this action, for the user agent; the same as in package.json (tested). */
exports.VERSION = '0.1.0';


/***/ })

};
