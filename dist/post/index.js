import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2615:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.dutyOf = dutyOf;
const UNFINISHED = {
    intended: { stop: 'find-and-stop', leave: 'report-left' },
    begun: { stop: 'stop', leave: 'report-left' },
    stopping: { stop: 'confirm-stop', leave: 'confirm-stop' }
};
/** Outcomes with a deployment of this step's own that is served, or on its way to be. */
const DEPLOYED = new Set(['succeeded', 'baking', 'started']);
/** With `revert-on-job-failure`, by what became of a job that had succeeded so far. */
const AFTER_JOB = { failure: 'revert', cancelled: 'report-kept' };
/** The duty that a saved state means; without a state main never came to a start. */
function dutyOf(state, jobStatus) {
    if (state === undefined)
        return 'nothing';
    if (state.phase !== 'settled')
        return UNFINISHED[state.phase][state.ifUnfinished];
    const { revertOnJobFailure, outcome, jobStatus: before } = state;
    if (!revertOnJobFailure || outcome === undefined || !DEPLOYED.has(outcome) || before !== 'success')
        return 'nothing';
    return AFTER_JOB[jobStatus] ?? 'nothing';
}


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

/***/ 2237:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.hostOf = void 0;
const node_fs_1 = __nccwpck_require__(3024);
/** The part of `process` that a step uses. */
const hostOf = ({ env, stdout }) => ({
    env,
    write: (text) => {
        stdout.write(text);
    },
    readFile: (path) => (0, node_fs_1.readFileSync)(path, 'utf8')
});
exports.hostOf = hostOf;


/***/ }),

/***/ 9685:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.listenForSignals = listenForSignals;
/** What the runner sends: SIGINT, 7.5 s later SIGTERM, 2.5 s later the end. On Windows: CTRL_C and CTRL_BREAK. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
/**
 * Aborts on the first signal, with an `Interruption` as the reason; later ones change nothing.
 * To be called before anything else is loaded: until then a signal ends the process at once.
 */
function listenForSignals(source) {
    const controller = new AbortController();
    for (const signal of SIGNALS) {
        source.on(signal, () => {
            const reason = { kind: 'cancelled', signal };
            controller.abort(reason);
        });
    }
    return controller.signal;
}


/***/ }),

/***/ 6877:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.lingerNoLongerThan = lingerNoLongerThan;
/**
 * Ends the process `ms` milliseconds after all is said, if something still holds it by then: a request that a signal
 * left unanswered, a socket. Holds nothing itself.
 */
function lingerNoLongerThan(ms, exit) {
    setTimeout(exit, ms).unref();
}


/***/ }),

/***/ 3407:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.encodeState = exports.SURFACES_KEY = exports.ARCHIVES_KEY = exports.STATE_KEY = void 0;
exports.decodeState = decodeState;
const outcome_js_1 = __nccwpck_require__(5519);
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

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it uses a non-standard name for the exports (exports).
(() => {
var exports = __webpack_exports__;

Object.defineProperty(exports, "B", ({ value: true }));
const duty_js_1 = __nccwpck_require__(2615);
const host_js_1 = __nccwpck_require__(2237);
const cancellation_js_1 = __nccwpck_require__(9685);
const linger_js_1 = __nccwpck_require__(6877);
const saved_state_js_1 = __nccwpck_require__(3407);
const cancel = (0, cancellation_js_1.listenForSignals)(process);
// A post step is not told its stage, and runs after every main step: without a state it does nothing.
async function run() {
    const state = (0, saved_state_js_1.decodeState)(process.env['STATE_deployment']);
    const duty = (0, duty_js_1.dutyOf)(state, process.env['INPUT_JOB-STATUS'] ?? '');
    const surfaces = process.env['STATE_surfaces'] ?? '';
    if (duty !== 'nothing' || surfaces !== '') {
        const { finishStep } = await __nccwpck_require__.e(/* import() */ 891).then(__nccwpck_require__.bind(__nccwpck_require__, 2891));
        process.exitCode = await finishStep({ duty, state, surfaces }, (0, host_js_1.hostOf)(process), cancel);
    }
    const archives = process.env['STATE_archives'] ?? '';
    if (archives !== '')
        await (await __nccwpck_require__.e(/* import() */ 912).then(__nccwpck_require__.bind(__nccwpck_require__, 7912))).removeTemporaryZips(archives);
    (0, linger_js_1.lingerNoLongerThan)(1_000, () => process.exit());
}
void run();

})();

var __webpack_exports___esModule = __webpack_exports__.B;
export { __webpack_exports___esModule as __esModule };
