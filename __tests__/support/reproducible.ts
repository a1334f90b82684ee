import fc from 'fast-check'

/**
 * Properties are tried with the same values every time, so that a run of the tests can be repeated. Other values:
 * `PROPERTY_SEED=7 npm test`; more of them: `PROPERTY_RUNS=10000 npm test`.
 */
const { PROPERTY_SEED, PROPERTY_RUNS } = process.env
fc.configureGlobal({
  seed: Number(PROPERTY_SEED ?? 1),
  ...(PROPERTY_RUNS !== undefined && { numRuns: Number(PROPERTY_RUNS) })
})
