export const id = 860;
export const ids = [860];
export const modules = {

/***/ 8860:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

var __webpack_unused_export__;

__webpack_unused_export__ = ({ value: true });
exports.assumeRole = void 0;
const credential_provider_web_identity_1 = __webpack_require__(9956);
const problem_js_1 = __webpack_require__(1736);
const connection_js_1 = __webpack_require__(5757);
const errors_js_1 = __webpack_require__(9378);
const observe_js_1 = __webpack_require__(6193);
/**
 * AssumeRoleWithWebIdentity, with the STS client that the SDK's own credential chain ships: its retries and endpoints
 * apply. Rejects with a `DeploymentError`.
 *
 * @param token the job's OIDC token
 */
const assumeRole = async ({ arn, sessionName, durationSeconds }, token, options, clock) => {
    const { region } = options;
    // The moment of the request and the length that was asked for: a clock that is wrong moves neither.
    const expiration = new Date(clock.now() + durationSeconds * 1000);
    const trace = options.access?.trace;
    try {
        const { accessKeyId, secretAccessKey, sessionToken } = await (0, credential_provider_web_identity_1.fromWebToken)({
            roleArn: arn,
            roleSessionName: sessionName,
            durationSeconds,
            webIdentityToken: token,
            clientConfig: (0, connection_js_1.readSettings)(options),
            ...(trace && { clientPlugins: [(0, observe_js_1.observing)(trace)] })
        })();
        if (sessionToken === undefined) {
            throw new problem_js_1.DeploymentError({ kind: 'service', message: `STS gave no session token for ${arn}` });
        }
        return { accessKeyId, secretAccessKey, sessionToken, expiration };
    }
    catch (error) {
        throw (0, errors_js_1.toError)(error, {
            operation: 'AssumeRoleWithWebIdentity',
            resource: arn,
            region,
            service: 'sts'
        });
    }
};
exports.assumeRole = assumeRole;


/***/ })

};
