export const id = 972;
export const ids = [972];
export const modules = {

/***/ 5899:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkOffered = void 0;
const problem_js_1 = __webpack_require__(1736);
/** Partitions without Amplify Hosting, by region prefix: their endpoints would be names that nobody knows. */
const WITHOUT = [
    ['cn-', 'aws-cn'],
    ['us-gov-', 'aws-us-gov'],
    ['eusc-', 'aws-eusc'],
    ['us-iso', 'aws-iso'],
    ['eu-iso', 'aws-iso']
];
/**
 * Refuses a region whose whole partition is without Amplify Hosting, with a `DeploymentError`. Regions of the standard
 * partition come and go faster than this action; an endpoint of one's own may be anything.
 */
const checkOffered = (region, env) => {
    const own = ['AWS_ENDPOINT_URL_AMPLIFY', 'AWS_ENDPOINT_URL'].some((name) => (env[name] ?? '') !== '');
    const partition = WITHOUT.find(([prefix]) => region.startsWith(prefix))?.[1];
    if (own || partition === undefined)
        return;
    throw new problem_js_1.DeploymentError({
        kind: 'configuration',
        message: `Amplify Hosting is not offered in ${region}: the partition ${partition} is without it`,
        hint: 'Set `aws-region` to a region of the standard partition that has it: https://docs.aws.amazon.com/general/latest/gr/amplify.html lists them.'
    });
};
exports.checkOffered = checkOffered;


/***/ }),

/***/ 5972:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.operateAmplify = operateAmplify;
const offered_js_1 = __webpack_require__(5899);
/** Runs an operation on Amplify. Each is loaded when it is used. */
async function operateAmplify(config, surroundings) {
    (0, offered_js_1.checkOffered)(config.region, surroundings.env);
    switch (config.operation) {
        case 'deploy':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(747), __webpack_require__.e(196), __webpack_require__.e(270), __webpack_require__.e(961), __webpack_require__.e(437)]).then(__webpack_require__.bind(__webpack_require__, 9437))).deployAmplify(config, surroundings);
        case 'preview':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(747), __webpack_require__.e(196), __webpack_require__.e(270), __webpack_require__.e(961), __webpack_require__.e(899), __webpack_require__.e(632)]).then(__webpack_require__.bind(__webpack_require__, 6251))).previewAmplify(config, surroundings);
        case 'sweep':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(747), __webpack_require__.e(196), __webpack_require__.e(270), __webpack_require__.e(899), __webpack_require__.e(736)]).then(__webpack_require__.bind(__webpack_require__, 8936))).sweepAmplify(config, surroundings);
        case 'watch':
        case 'stop':
            return (await Promise.all(/* import() */[__webpack_require__.e(956), __webpack_require__.e(861), __webpack_require__.e(747), __webpack_require__.e(196), __webpack_require__.e(270), __webpack_require__.e(633)]).then(__webpack_require__.bind(__webpack_require__, 6633))).operateOnJob(config, surroundings);
    }
}


/***/ })

};
