/** Tests run as native ES modules; swc keeps the decorator metadata that type-graphql reads. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)(?<!\\.json)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/build-once.mjs',
  testSequencer: '<rootDir>/test/longest-first.mjs',
  testTimeout: 30_000,
  // A third of the time of a suite is waiting: for clocks that pass, and for processes that start.
  maxWorkers: 3,
};
