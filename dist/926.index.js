export const id = 926;
export const ids = [926];
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


/***/ })

};
