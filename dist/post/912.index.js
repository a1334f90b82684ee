export const id = 912;
export const ids = [912];
export const modules = {

/***/ 7912:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.removeFolder = exports.TEMPORARY_PREFIX = void 0;
exports.removeTemporaryZips = removeTemporaryZips;
const promises_1 = __webpack_require__(1455);
const node_path_1 = __webpack_require__(6760);
/** How the folders of temporary archives begin. */
exports.TEMPORARY_PREFIX = 'aws-deploy-zip-';
/** Removes a temporary folder. It is no reason to fail a deployment when that cannot be done: the runner empties its directory. */
const removeFolder = (folder) => (0, promises_1.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
exports.removeFolder = removeFolder;
/**
 * Removes what a process that was killed left behind.
 * @param directory the runner's own for temporary files (RUNNER_TEMP)
 */
async function removeTemporaryZips(directory) {
    const names = await (0, promises_1.readdir)(directory).catch(() => []);
    await Promise.all(names
        .filter((name) => name.startsWith(exports.TEMPORARY_PREFIX))
        .map((name) => (0, exports.removeFolder)((0, node_path_1.join)(directory, name))));
}


/***/ })

};
