export const id = 985;
export const ids = [985];
export const modules = {

/***/ 4985:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.planAppConfig = planAppConfig;
/** `operation: plan` for AppConfig. */
async function planAppConfig(_config, _surroundings) {
    return { kind: 'failed', reason: 'plan is being built' };
}


/***/ })

};
