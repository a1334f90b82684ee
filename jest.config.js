/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }]
  },
  setupFiles: ['<rootDir>/__tests__/support/reproducible.ts'],
  // Two cores: a worker for each; the bundle tests spend their time waiting for child processes.
  maxWorkers: 2,
  maxConcurrency: 10,
  // The plain reporter closes with the one line that CI reads.
  reporters: ['default', '<rootDir>/scripts/plain-reporter.mjs'],
  testTimeout: 60_000
}
