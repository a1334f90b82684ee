export const id = 860;
export const ids = [860,926];
export const modules = {

/***/ 8943:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.createGitHubApi = void 0;
const time_limit_js_1 = __webpack_require__(1040);
const error_js_1 = __webpack_require__(6661);
const link_header_js_1 = __webpack_require__(7905);
const repeat_js_1 = __webpack_require__(4356);
/** Longest time for one request, in milliseconds. */
const REQUEST_MS = 15_000;
const parsed = (body) => {
    try {
        return body === '' ? undefined : JSON.parse(body);
    }
    catch {
        // A proxy's page: the status has to tell enough.
        return undefined;
    }
};
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
/** The API at these addresses, as the owner of this token sees it. */
const createGitHubApi = (options) => {
    const { apiUrl, graphqlUrl, token, version, send, clock } = options;
    const requestOf = (method, url, body) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        return {
            method,
            url,
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token}`,
                'user-agent': `aws-deploy-action/${version}`,
                'x-github-api-version': '2022-11-28',
                ...(text !== undefined && {
                    'content-type': 'application/json; charset=utf-8',
                    'content-length': String(Buffer.byteLength(text))
                })
            },
            body: text
        };
    };
    const attempt = async (request, signal) => {
        const limit = (0, time_limit_js_1.deadline)(clock, REQUEST_MS);
        try {
            return await send(request, AbortSignal.any([signal, limit.signal]));
        }
        catch (error) {
            const why = (0, time_limit_js_1.isAborted)(limit.signal) ? 'no answer in time' : messageOf(error);
            throw new error_js_1.GitHubError(`${request.method} ${request.url.pathname}: ${why}`, undefined, { cause: error });
        }
        finally {
            limit.dispose();
        }
    };
    const call = async ({ method, repeatable }, address, body, signal) => {
        const request = requestOf(method, new URL(address), body);
        const once = () => attempt(request, signal);
        const reply = await (repeatable ? (0, repeat_js_1.repeat)(once, clock, signal) : once());
        const data = parsed(reply.body);
        if (reply.status >= 200 && reply.status < 300)
            return { data, next: (0, link_header_js_1.nextPage)(reply.headers['link']) };
        throw new error_js_1.GitHubError(`${method} ${request.url.pathname}: HTTP ${reply.status}, ${(0, error_js_1.refusalIn)(data)}`, reply.status);
    };
    const GET = { method: 'GET', repeatable: true };
    return {
        get: (path, signal) => call(GET, apiUrl + path, undefined, signal),
        patch: (path, body, signal) => call({ method: 'PATCH', repeatable: true }, apiUrl + path, body, signal),
        post: (path, body, signal) => call({ method: 'POST', repeatable: false }, apiUrl + path, body, signal),
        query: async (query, signal) => (await call({ method: 'POST', repeatable: true }, graphqlUrl, { query }, signal)).data,
        async *pages(path, signal) {
            let address = apiUrl + path;
            while (address !== undefined) {
                // The token goes to the API alone, whatever a header says.
                if (!address.startsWith(`${apiUrl}/`))
                    throw new error_js_1.GitHubError('GET: the next page is not on the API');
                const { data, next } = await call(GET, address, undefined, signal);
                yield data;
                address = next;
            }
        }
    };
};
exports.createGitHubApi = createGitHubApi;


/***/ }),

/***/ 6828:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ownComments = void 0;
const json_js_1 = __webpack_require__(9972);
const error_js_1 = __webpack_require__(6661);
/** Answers all kinds of tokens, where GraphQL can be reached. */
const viewer = async (api, signal) => (0, json_js_1.textIn)(await api.query('query { viewer { login } }', signal), 'data', 'viewer', 'login');
/** Closed to the tokens of apps, and the job's own token is one. */
const user = async (api, signal) => (0, json_js_1.textIn)((await api.get('/user', signal)).data, 'login');
/** GitHub, or a gateway before it, answered that it does not tell. */
const isRefusal = (error) => error instanceof error_js_1.GitHubError && error.status !== undefined && error.status < 500 && error.status !== 401;
const answerOf = async (ask, api, signal) => {
    try {
        return await ask(api, signal);
    }
    catch (error) {
        if (isRefusal(error))
            return undefined;
        throw error;
    }
};
/**
 * Tells the comments of the token's owner from those of others, who may have planted the marker in theirs. Rejects with
 * a `GitHubError` where that is a matter of time.
 */
const ownComments = async (api, signal) => {
    for (const ask of [viewer, user]) {
        const login = await answerOf(ask, api, signal);
        if (login !== undefined && login !== '')
            return (comment) => (0, json_js_1.textIn)(comment, 'user', 'login') === login;
    }
    // A token that both refuse is an app's: what people write is not its own.
    return (comment) => (0, json_js_1.textIn)(comment, 'user', 'type') === 'Bot';
};
exports.ownComments = ownComments;


/***/ }),

/***/ 7318:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.roomFor = exports.writeComment = exports.updateComment = exports.LONGEST_COMMENT = void 0;
const json_js_1 = __webpack_require__(9972);
const author_js_1 = __webpack_require__(6828);
const error_js_1 = __webpack_require__(6661);
const repository_path_js_1 = __webpack_require__(7111);
const marker_js_1 = __webpack_require__(4329);
/** The most that GitHub takes, in characters. */
exports.LONGEST_COMMENT = 65_536;
const issuesPath = ({ repository }) => `${(0, repository_path_js_1.repositoryPath)(repository)}/issues`;
const commentsPath = (target) => `${issuesPath(target)}/${target.pullRequest}/comments`;
/** The oldest comment with the marker that this token's owner wrote. Others may have planted the marker in theirs. */
const findOwn = async (target, api, signal) => {
    let isOwn;
    for await (const page of api.pages(`${commentsPath(target)}?per_page=100`, signal)) {
        if (!Array.isArray(page))
            throw new error_js_1.GitHubError('the list of comments is none');
        for (const comment of page) {
            const id = (0, json_js_1.idIn)(comment, 'id');
            const writer = (0, marker_js_1.writerIn)((0, json_js_1.textIn)(comment, 'body') ?? '', target.marker);
            if (id === undefined || writer === undefined)
                continue;
            isOwn ??= await (0, author_js_1.ownComments)(api, signal);
            if (isOwn(comment))
                return { id, writer };
        }
    }
    return undefined;
};
const idOf = (data) => {
    const id = (0, json_js_1.idIn)(data, 'id');
    if (id === undefined)
        throw new error_js_1.GitHubError('the answer names no comment');
    return id;
};
const bodyOf = ({ marker }, writer, markdown) => `${(0, marker_js_1.firstLine)(marker, writer)}\n${markdown}`;
/**
 * Writes the one comment of its kind where it stands; undefined when there is none. Rejects with a `GitHubError`.
 *
 * @param markdown at most as long as {@link roomFor} says
 */
const updateComment = async (target, writer, markdown, api, signal) => {
    const own = await findOwn(target, api, signal);
    if (own === undefined)
        return undefined;
    if ((0, marker_js_1.isNewer)(own.writer, writer))
        return { id: own.id, done: 'left' };
    const body = bodyOf(target, writer, markdown);
    await api.patch(`${issuesPath(target)}/comments/${own.id}`, { body }, signal);
    return { id: own.id, done: 'updated' };
};
exports.updateComment = updateComment;
/** The same, and creates it where there is none. */
const writeComment = async (target, writer, markdown, api, signal) => {
    const updated = await (0, exports.updateComment)(target, writer, markdown, api, signal);
    if (updated !== undefined)
        return updated;
    const { data } = await api.post(commentsPath(target), { body: bodyOf(target, writer, markdown) }, signal);
    return { id: idOf(data), done: 'created' };
};
exports.writeComment = writeComment;
/** How many characters are left for the Markdown of a comment. */
const roomFor = (marker, writer) => exports.LONGEST_COMMENT - (0, marker_js_1.firstLine)(marker, writer).length - 1;
exports.roomFor = roomFor;


/***/ }),

/***/ 6661:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.explain = exports.refusalIn = exports.GitHubError = void 0;
const json_js_1 = __webpack_require__(9972);
/** GitHub refused a request, or it could not be made. */
class GitHubError extends Error {
    /** HTTP status of the answer; undefined when there was none. */
    status;
    constructor(message, status, options) {
        super(message, options);
        this.name = 'GitHubError';
        this.status = status;
    }
}
exports.GitHubError = GitHubError;
/** What the API says about a refusal: `message` and, in a validation error, its parts. */
const refusalIn = (data) => (0, json_js_1.textIn)(data, 'message') ?? 'no message';
exports.refusalIn = refusalIn;
/** 404 is what a token without access sees of a private repository; 401 that the token is none or has expired. */
const DENIED = new Set([401, 403, 404]);
/**
 * Why something on GitHub could not be done, with the remedy where it is the token's permission.
 *
 * @param permission as a workflow spells it: `pull-requests: write`
 */
const explain = (error, permission) => {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof GitHubError && DENIED.has(error.status)
        ? `${message}; the job needs \`permissions: ${permission}\`, or \`github-token\` a token with it (on a pull request from a fork GitHub's own is read-only)`
        : message;
};
exports.explain = explain;


/***/ }),

/***/ 7905:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.nextPage = void 0;
/** The address with `rel="next"` in a `Link` header (RFC 8288, as GitHub writes it); undefined on the last page. */
const nextPage = (header) => {
    for (const [, address = '', parameters = ''] of (header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
        if (/;\s*rel="?next"?\s*(?:[;,]|$)/i.test(parameters))
            return address;
    }
    return undefined;
};
exports.nextPage = nextPage;


/***/ }),

/***/ 4329:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.isNewer = exports.writerIn = exports.firstLine = exports.markerOf = void 0;
const node_crypto_1 = __webpack_require__(7598);
/**
 * The start of the hidden first line of a comment. What it is about goes in as a hash: names are hostile text, which
 * could close the comment or imitate another one's marker.
 *
 * @param target what makes the comment the only one of its kind, such as region and ids
 */
const markerOf = (kind, target) => `<!-- aws-deploy:${kind} ${(0, node_crypto_1.createHash)('sha256').update(JSON.stringify(target)).digest('hex')}`;
exports.markerOf = markerOf;
const hex = (sha) => (/^[\da-f]{1,64}$/.test(sha) ? sha : '0');
const digits = (runId) => (/^\d{1,20}$/.test(runId) ? runId : '0');
/** The whole first line. */
const firstLine = (marker, { runId, sha }) => `${marker} run=${digits(runId)} commit=${hex(sha)} -->`;
exports.firstLine = firstLine;
/** Who wrote a comment that begins with the marker; undefined when it does not. */
const writerIn = (body, marker) => {
    const [line = ''] = body.split('\n', 1);
    if (!line.startsWith(`${marker} `))
        return undefined;
    const [, runId, sha] = /^ run=(\d+) commit=([\da-f]+) -->\s*$/.exec(line.slice(marker.length)) ?? [];
    return runId === undefined || sha === undefined ? undefined : { runId, sha };
};
exports.writerIn = writerIn;
/** Whether a later run wrote it about another commit: what this run knows is older news then. */
const isNewer = (there, own) => there.sha !== own.sha && BigInt(there.runId) > BigInt(digits(own.runId));
exports.isNewer = isNewer;


/***/ }),

/***/ 4926:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openApi = void 0;
const api_js_1 = __webpack_require__(8943);
const http_js_1 = __webpack_require__(8003);
const urlsOf = (env) => {
    const trimmed = (url) => url.replace(/\/+$/, '');
    const apiUrl = trimmed(env['GITHUB_API_URL'] || 'https://api.github.com');
    // On a server of one's own the API is `/api/v3`, and GraphQL stands beside it.
    return {
        apiUrl,
        graphqlUrl: trimmed(env['GITHUB_GRAPHQL_URL'] || `${apiUrl.replace(/\/v3$/, '')}/graphql`)
    };
};
/** The API of the GitHub that this run belongs to, by the way its environment prescribes. */
const openApi = ({ env, version }, token, clock) => (0, api_js_1.createGitHubApi)({ ...urlsOf(env), token, version, send: (0, http_js_1.createSend)(env), clock });
exports.openApi = openApi;


/***/ }),

/***/ 4356:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.repeat = void 0;
/** How often a request that may be repeated is made at most, and the pauses in between, in milliseconds. */
const PAUSES_MS = [1_000, 4_000];
/** Longest pause that GitHub may ask for, in milliseconds. */
const LONGEST_PAUSE_MS = 30_000;
/** Answers that may be another one soon. */
const PASSING = new Set([429, 500, 502, 503, 504]);
/** Seconds to stay away, as GitHub asks for them; a 403 with them is a rate limit, one without is a refusal. */
const askedMs = ({ headers }) => {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    return seconds >= 0 ? seconds * 1_000 : undefined;
};
const pauseAfter = (reply, own) => {
    const asked = askedMs(reply);
    const passes = PASSING.has(reply.status) || (reply.status === 403 && asked !== undefined);
    const pause = asked ?? own;
    return passes && pause <= LONGEST_PAUSE_MS ? pause : undefined;
};
/**
 * Makes a request that may be repeated: again after failures that may pass, three times at most. Resolves to the last
 * answer, whatever it says; rejects as the last attempt did.
 */
const repeat = async (attempt, clock, signal) => {
    for (const own of PAUSES_MS) {
        let pause = own;
        try {
            const reply = await attempt();
            const wanted = pauseAfter(reply, own);
            if (wanted === undefined)
                return reply;
            pause = wanted;
        }
        catch (error) {
            if (signal.aborted)
                throw error;
        }
        await clock.sleep(pause, signal);
    }
    return attempt();
};
exports.repeat = repeat;


/***/ }),

/***/ 7111:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.repositoryPath = void 0;
/** Path of a repository in the API. @param repository `owner/name` */
const repositoryPath = (repository) => `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`;
exports.repositoryPath = repositoryPath;


/***/ }),

/***/ 6860:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.tellPullRequest = void 0;
const time_limit_js_1 = __webpack_require__(1040);
const comment_js_1 = __webpack_require__(7318);
const error_js_1 = __webpack_require__(6661);
const marker_js_1 = __webpack_require__(4329);
const open_api_js_1 = __webpack_require__(4926);
/** Longest time for all of it, retries included, in milliseconds. */
const COMMENT_MS = 60_000;
/**
 * Writes the comment where one is wanted and there is a pull request. Resolves to its id; undefined when there is
 * none. Never rejects: what goes wrong is a warning.
 */
const tellPullRequest = async ({ comment, token, pullRequest }, telling, access, { clock, report, cancel }) => {
    const { run } = access;
    const number = pullRequest ?? run.pullRequest?.number;
    if (!comment)
        return undefined;
    if (number === undefined) {
        report({ kind: 'detail', message: 'The event is about no pull request: there is nothing to comment on.' });
        return undefined;
    }
    const limit = (0, time_limit_js_1.deadline)(clock, COMMENT_MS);
    try {
        if (token === undefined)
            throw new error_js_1.GitHubError('`github-token` is empty');
        const api = (0, open_api_js_1.openApi)(access, token, clock);
        const marker = (0, marker_js_1.markerOf)(telling.kind, telling.target);
        const writer = { runId: run.runId, sha: run.sha };
        const { id, done } = await (0, comment_js_1.writeComment)({ repository: run.repository, pullRequest: number, marker }, writer, telling.render((0, comment_js_1.roomFor)(marker, writer)), api, AbortSignal.any([cancel, limit.signal]));
        report({ kind: 'note', message: `Comment ${id} on pull request #${number}: ${SAID[done]}` });
        return String(id);
    }
    catch (error) {
        const why = (0, error_js_1.explain)(error, 'pull-requests: write');
        report({
            kind: 'warning',
            message: `The comment on pull request #${number} could not be written: ${why}`
        });
        return undefined;
    }
    finally {
        limit.dispose();
    }
};
exports.tellPullRequest = tellPullRequest;
const SAID = {
    created: 'written',
    updated: 'updated',
    left: 'left as it is, a later run wrote it about another commit'
};


/***/ })

};
