export const id = 957;
export const ids = [957];
export const modules = {

/***/ 9957:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.deployAppConfig = deployAppConfig;
const clients_js_1 = __webpack_require__(6276);
const deploy_js_1 = __webpack_require__(5289);
const persist_js_1 = __webpack_require__(5920);
const start_js_1 = __webpack_require__(2392);
const target_js_1 = __webpack_require__(459);
/** `operation: deploy` for AppConfig. */
async function deployAppConfig(config, { run, ports, version }) {
    const clients = (0, clients_js_1.createClients)({ region: config.region, version, run });
    let target;
    try {
        target = await (0, persist_js_1.persist)((signal) => (0, target_js_1.openAppConfigTarget)(config, clients, run, signal), ports, ports.cancel, start_js_1.PREPARATION_MS);
    }
    catch (error) {
        return (0, deploy_js_1.notStarted)(error);
    }
    return (0, deploy_js_1.deploy)(target, config.policy, ports);
}


/***/ }),

/***/ 7220:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.subjectOf = void 0;
const strategy_js_1 = __webpack_require__(1531);
const withId = ({ id, name }) => id === name ? id : `${name} (${id})`;
const profileInWords = (profile) => [withId(profile), ...(profile.Type === undefined ? [] : [profile.Type])].join(', ');
const versionInWords = ({ version, label }) => label === undefined ? version : `${version} (${label})`;
const strategyInWords = (strategy) => {
    const words = (0, strategy_js_1.rolloutInWords)(strategy);
    return words === '' ? withId(strategy) : `${withId(strategy)}: ${words}`;
};
/** The name of an alarm is all that follows `:alarm:`; it may contain colons. */
const alarmName = ({ AlarmArn: arn }) => arn?.split(':alarm:').at(1) ?? arn;
const notesOf = ({ Monitors: monitors = [] }) => {
    const alarms = monitors.flatMap((monitor) => alarmName(monitor) ?? []);
    return alarms.length === 0 ? [] : [`Alarms that roll it back: ${alarms.join(', ')}`];
};
/** What is deployed where, for people. */
const subjectOf = (resolved, region) => {
    const { application, environment, profile, strategy, version } = resolved;
    return {
        title: `${application.name} / ${environment.name} / ${profile.name}`,
        rows: [
            ['Application', withId(application)],
            ['Environment', withId(environment)],
            ['Configuration profile', profileInWords(profile)],
            ['Version', versionInWords(version)],
            ['Strategy', strategyInWords(strategy)],
            ['Region', region]
        ],
        notes: notesOf(environment),
        facts: {
            'configuration-version': version.version,
            ...(version.label !== undefined && { 'version-label': version.label })
        }
    };
};
exports.subjectOf = subjectOf;


/***/ }),

/***/ 459:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.openAppConfigTarget = void 0;
const client_appconfig_1 = __webpack_require__(7424);
const errors_js_1 = __webpack_require__(6193);
const problem_js_1 = __webpack_require__(7307);
const snapshot_js_1 = __webpack_require__(9658);
const run_context_js_1 = __webpack_require__(758);
const control_js_1 = __webpack_require__(6625);
const deployments_js_1 = __webpack_require__(264);
const description_js_1 = __webpack_require__(3034);
const names_js_1 = __webpack_require__(2855);
const snapshot_js_2 = __webpack_require__(3918);
const states_js_1 = __webpack_require__(7792);
const subject_js_1 = __webpack_require__(7220);
const together_js_1 = __webpack_require__(1124);
const version_js_1 = __webpack_require__(7208);
/**
 * Resolves names and version, in as few round trips as they depend on each other, and opens the place for a deployment.
 * Rejects with a `DeploymentError`.
 */
const openAppConfigTarget = async (config, clients, run, signal) => {
    const resolved = await resolve(config, clients, signal);
    const { application, environment, profile } = resolved;
    const place = {
        service: 'appconfig',
        region: config.region,
        applicationId: application.id,
        environmentId: environment.id,
        profileId: profile.id
    };
    return {
        ...(0, control_js_1.createControl)(place, clients),
        subject: (0, subject_js_1.subjectOf)(resolved, config.region),
        kind: 'appconfig',
        inspect: (_waited, inspecting) => inspect(place, clients, inspecting),
        begin: (intent) => begin(intent, { config, clients, run, resolved, place })
    };
};
exports.openAppConfigTarget = openAppConfigTarget;
const resolve = async (config, { reads }, signal) => {
    const source = { reads, region: config.region, signal };
    const application = (0, names_js_1.findApplication)(config.application, source);
    const environment = application.then((found) => (0, names_js_1.findEnvironment)(config.environment, found, source));
    const versioned = application.then(async (found) => {
        const profile = await (0, names_js_1.findProfile)(config.configurationProfile, found, source);
        return { profile, version: await (0, version_js_1.resolveVersion)(config.source.version, found, profile, source) };
    });
    const all = await (0, together_js_1.together)([
        application,
        environment,
        versioned,
        (0, names_js_1.findStrategy)(config.deploymentStrategy, source)
    ]);
    return { application: all[0], environment: all[1], ...all[2], strategy: all[3] };
};
/**
 * Whether a deployment holds the environment. An unknown state is taken for in flight only while it may be: a state
 * that a later version of the service calls final must not block the environment for good.
 */
const holds = ({ State, CompletedAt }, index) => {
    const { phase, unknownState } = (0, states_js_1.phaseOf)(State ?? '');
    return unknownState ? index === 0 && CompletedAt === undefined : !(0, snapshot_js_1.isFinal)(phase);
};
const holderOf = (deployment, place) => {
    const { DeploymentNumber: number = 0, ConfigurationProfileId: id, ConfigurationName: name } = deployment;
    return {
        id: String(number),
        title: `deployment ${number} of profile ${name ?? id ?? 'unknown'}`,
        snapshot: (0, snapshot_js_2.snapshotOf)(deployment, place)
    };
};
/** At most one deployment at a time is in flight in an environment, whatever its profile; the first page shows it. */
const inspect = async (place, clients, signal) => {
    const { items } = await (0, deployments_js_1.listDeployments)(place, clients, signal);
    const after = items[0]?.DeploymentNumber === undefined ? null : String(items[0].DeploymentNumber);
    const number = items.find(holds)?.DeploymentNumber;
    if (number === undefined)
        return { kind: 'ready', after };
    const holder = holderOf(await (0, deployments_js_1.getDeployment)(number, place, clients, signal), place);
    // It may have ended between the two calls.
    return (0, snapshot_js_1.isFinal)(holder.snapshot.phase) ? { kind: 'ready', after } : { kind: 'busy', holder, after };
};
/** The API takes maps of one entry at least. */
const unlessEmpty = (map) => map === undefined || Object.keys(map).length === 0 ? undefined : { ...map };
const begin = async (intent, { config, clients, run, resolved, place }) => {
    const attempt = {
        operation: 'StartDeployment',
        resource: `${resolved.application.name} / ${resolved.environment.name} / ${resolved.profile.name}`,
        region: place.region
    };
    const description = (0, description_js_1.describeDeployment)(config.description, (0, run_context_js_1.runUrl)(run), intent.marker);
    const command = new client_appconfig_1.StartDeploymentCommand({
        ApplicationId: place.applicationId,
        EnvironmentId: place.environmentId,
        ConfigurationProfileId: place.profileId,
        ConfigurationVersion: resolved.version.version,
        DeploymentStrategyId: resolved.strategy.id,
        Description: description,
        Tags: unlessEmpty(config.tags),
        KmsKeyIdentifier: config.kmsKeyIdentifier,
        DynamicExtensionParameters: unlessEmpty(config.dynamicExtensionParameters),
        LatestDeploymentNumber: intent.after === null ? undefined : Number(intent.after)
    });
    let deployment;
    try {
        deployment = await clients.once.send(command);
    }
    catch (error) {
        throw new problem_js_1.BeginError((0, errors_js_1.certaintyOf)(error), (0, errors_js_1.toProblem)(error, attempt), { cause: error });
    }
    const number = deployment.DeploymentNumber ?? 0;
    if (number <= 0) {
        throw new problem_js_1.BeginError('unknown', {
            kind: 'service',
            message: `StartDeployment on ${attempt.resource} in ${attempt.region}: the answer names no deployment`
        });
    }
    return {
        handle: { id: String(number), ownership: 'started' },
        snapshot: (0, snapshot_js_2.snapshotOf)({ ...deployment, Description: deployment.Description ?? description }, place)
    };
};


/***/ }),

/***/ 7208:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveVersion = void 0;
const client_appconfig_1 = __webpack_require__(7424);
const call_js_1 = __webpack_require__(7538);
const problem_js_1 = __webpack_require__(7307);
/** The word for the newest hosted version. */
const LATEST = 'latest';
/** Feature flags are always hosted; a profile that does not tell where it lives is taken for hosted. */
const storeOf = ({ LocationUri: uri = 'hosted' }) => (uri.split('://')[0] ?? uri).toLowerCase();
/** Resolves `configuration-version`: a number as it is, a label, or `latest`. */
const resolveVersion = async (wanted, application, profile, source) => {
    const store = storeOf(profile);
    if (store !== 'hosted') {
        if (wanted !== LATEST)
            return { version: wanted };
        throw new problem_js_1.DeploymentError({
            kind: 'invalid',
            message: `\`configuration-version: latest\` needs a hosted configuration, and profile ${profile.name} has its own in ${store}`,
            hint: `Give the version as ${store} names it.`
        });
    }
    if (/^\d+$/.test(wanted))
        return { version: wanted };
    return wanted === LATEST
        ? newest(application, profile, source)
        : labelled(wanted, application, profile, source);
};
exports.resolveVersion = resolveVersion;
const versionsOf = ({ id: ApplicationId }, { id: ConfigurationProfileId, name }, { reads, region, signal }, rest) => (0, call_js_1.call)({
    operation: 'ListHostedConfigurationVersions',
    resource: `the versions of configuration profile ${name}`,
    region
}, signal, (options) => reads.send(new client_appconfig_1.ListHostedConfigurationVersionsCommand({ ApplicationId, ConfigurationProfileId, ...rest }), options));
/** The listing is newest first. */
const newest = async (application, profile, source) => {
    const { Items: [item] = [] } = await versionsOf(application, profile, source, { MaxResults: 1 });
    if (item?.VersionNumber === undefined) {
        throw new problem_js_1.DeploymentError({
            kind: 'not-found',
            message: `Configuration profile ${profile.name} has no hosted version yet`,
            hint: 'Create one first; there is nothing to deploy.'
        });
    }
    return {
        version: String(item.VersionNumber),
        ...(item.VersionLabel !== undefined && { label: item.VersionLabel })
    };
};
/** The service's filter takes a trailing `*` as a wildcard, so the labels are compared here as well. */
const labelled = async (label, application, profile, source) => {
    let token;
    do {
        const { Items = [], NextToken } = await versionsOf(application, profile, source, {
            MaxResults: 50,
            VersionLabel: label,
            ...(token !== undefined && { NextToken: token })
        });
        const number = Items.find((item) => item.VersionLabel === label)?.VersionNumber;
        if (number !== undefined)
            return { version: String(number), label };
        token = NextToken;
    } while (token !== undefined && token !== '');
    throw new problem_js_1.DeploymentError({
        kind: 'not-found',
        message: `Configuration profile ${profile.name} has no version labelled ${JSON.stringify(label)}`,
        hint: 'Labels are compared exactly; a number or `latest` (the newest version) will do as well.'
    });
};


/***/ })

};
