// Times in tests are read in UTC, whatever the machine's own zone.
process.env.TZ = 'UTC';

// Jest configuration provided by Grafana scaffolding
const scaffold = require('./.config/jest.config');
const { grafanaESModules, nodeModulesToTransform } = require('./.config/jest/utils');

// @grafana/ui 13 pulls in packages that ship as ES modules only, some with the ending .mjs.
const esModules = [
  ...grafanaESModules,
  '@grafana/ui',
  '@grafana/data',
  '@grafana/runtime',
  '@grafana/i18n',
  '@react-hookz/web',
  '@ver0/deep-equal',
  'd3-.*',
  'fast-check',
  'pure-rand',
  'yaml',
];

const shared = {
  modulePaths: scaffold.modulePaths,
  moduleNameMapper: {
    ...scaffold.moduleNameMapper,
    '^inline-worker!(.*)$': '<rootDir>/src/testing/inlineWorkerStub.ts',
  },
  transform: { '^.+\\.m?(t|j)sx?$': scaffold.transform['^.+\\.(t|j)sx?$'] },
  transformIgnorePatterns: [nodeModulesToTransform(esModules)],
  watchPathIgnorePatterns: scaffold.watchPathIgnorePatterns,
};

module.exports = {
  // Generous, because the machines of CI are slow and shared.
  testTimeout: 30_000,
  // With `--coverage`, as in `npm run test:ci`. Scripts that start on import are seen by the browser tests only.
  collectCoverageFrom: [
    'src/**/*.{ts,tsx}',
    '!src/**/*.{test,d}.{ts,tsx}',
    '!src/testing/**',
    '!src/{module.ts,worker/detection.worker.ts}',
  ],
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/{src/{detection,agreement,alerting},scenarios,cli,bench,golden,evaluation,tools,live,soak}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: scaffold.testEnvironment,
      setupFilesAfterEnv: ['<rootDir>/jest-setup.js'],
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/demo/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/src/(detection|agreement|alerting)/'],
    },
  ],
};
