const { availableParallelism } = require('node:os');

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
  'hyparquet',
  'p-limit',
  'yocto-queue',
];

const shared = {
  modulePaths: scaffold.modulePaths,
  moduleNameMapper: {
    ...scaffold.moduleNameMapper,
    '^inline-worker!(.*)$': '<rootDir>/src/testing/inlineWorkerStub.ts',
    // The core is compiled from its sources: no build comes before a test.
    '^@anomaly-forest/core$': '<rootDir>/packages/core/src/index.ts',
    '^@anomaly-forest/core/internal/(.*)$': '<rootDir>/packages/core/src/$1',
  },
  transform: { '^.+\\.m?(t|j)sx?$': scaffold.transform['^.+\\.(t|j)sx?$'] },
  transformIgnorePatterns: [nodeModulesToTransform(esModules)],
  watchPathIgnorePatterns: scaffold.watchPathIgnorePatterns,
};

module.exports = {
  // Jest alone would leave one of two processors idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Generous, because the machines of CI are slow and shared.
  testTimeout: 30_000,
  // In `npm run check` and in a job of CI, because counting nearly doubles the time of the tests. Scripts that start on import
  // are seen by the browser tests only.
  collectCoverage: process.env.COVERAGE === '1',
  collectCoverageFrom: [
    '{src,packages/core/src}/**/*.{ts,tsx}',
    '!**/*.{test,d}.{ts,tsx}',
    '!**/testing/**',
    '!src/{module.ts,session/worker/detection.worker.ts}',
  ],
  coverageReporters: ['text-summary', 'json-summary', 'lcovonly'],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
  projects: [
    {
      // Neither jsdom nor Grafana: `npm run test:core`.
      ...shared,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/packages/core/src/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/packages/cli/src/**/*.test.ts',
        '<rootDir>/packages/service/src/**/*.test.ts',
        '<rootDir>/dev/!(preview-host)/**/*.test.ts',
        // The Node side of the preview.
        '<rootDir>/dev/preview-host/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: scaffold.testEnvironment,
      setupFilesAfterEnv: ['<rootDir>/jest-setup.js'],
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/dev/preview-host/*/**/*.test.{ts,tsx}'],
    },
  ],
};
