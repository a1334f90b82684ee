export const id = 437;
export const ids = [437];
export const modules = {

/***/ 9437:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deployAmplify = deployAmplify;
const amplify_clients_js_1 = __webpack_require__(5108);
const deploy_js_1 = __webpack_require__(9624);
const persist_js_1 = __webpack_require__(4147);
const start_js_1 = __webpack_require__(5059);
const check_commit_js_1 = __webpack_require__(1344);
const conclude_js_1 = __webpack_require__(9651);
const kinds_js_1 = __webpack_require__(5859);
const methods_js_1 = __webpack_require__(1854);
const open_js_1 = __webpack_require__(6578);
const target_js_1 = __webpack_require__(7059);
/** `operation: deploy` for Amplify. */
async function deployAmplify(config, surroundings) {
    const { run, ports, version, access } = surroundings;
    const { source } = config;
    const clients = (0, amplify_clients_js_1.createClients)({ region: config.region, version, run, access });
    const openChecked = async (signal) => {
        const opened = await (0, open_js_1.openBranch)(config, config.region, clients, signal);
        (0, kinds_js_1.checkKind)(opened.app, source);
        return opened;
    };
    const open = () => (0, persist_js_1.persist)(openChecked, ports, ports.cancel, start_js_1.PREPARATION_MS);
    try {
        return await (0, methods_js_1.withMethod)(source, open, clients, surroundings, (opened, method) => deployTo(opened, method, config, clients, surroundings));
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
}
const deployTo = async (opened, method, config, clients, surroundings) => {
    const { run, ports } = surroundings;
    const { source } = config;
    const { place } = opened;
    const commit = source.kind === 'release' ? source.commitId : undefined;
    const target = (0, target_js_1.createTarget)({ config, opened, method, clients, run, commit });
    const ended = await (0, deploy_js_1.deploy)(target, config.policy, ports);
    const checked = await (0, check_commit_js_1.checkCommit)(ended, source, place, clients, run, ports);
    return (0, conclude_js_1.conclude)(checked, place, config, clients, surroundings);
};


/***/ })

};
