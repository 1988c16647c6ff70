import { readFileSync } from 'node:fs';

/**
 * Changes the code of packages/core/src and src/frames a little, again and again, and counts how often a test notices.
 * `npm run mutation` goes through all parts; this is one of them, `MUTATION_PART` of dev/mutation/parts.json.
 */
const parts = JSON.parse(readFileSync(new URL('dev/mutation/parts.json', import.meta.url)));
const name = process.env.MUTATION_PART ?? 'frames';
const isSample = process.env.MUTATION_SAMPLE !== undefined;

export default {
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.mutation.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: [...parts[name].mutate, '!**/*.test.ts'],
  plugins: ['@stryker-mutator/jest-runner', './dev/mutation/sampleChecker.mjs'],
  checkers: isSample ? ['sample'] : [],
  // What was asked before and has not changed is not asked again.
  incremental: !isSample,
  incrementalFile: `reports/mutation/${name}.incremental.json`,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
  tempDirName: `reports/mutation/sandbox-${name}`,
  ignorePatterns: [
    '*',
    '!src/**',
    '!packages/**',
    '!dev/golden/**',
    '!dev/scenarios/**',
    '!.config/**',
    '!jest.config.js',
    '!jest.mutation.config.js',
    '!dev/mutation/**',
    '!tsconfig*.json',
    '!provisioning/**',
    '!package.json',
  ],
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  // A machine that is busy with other things must not look like a change that never ends.
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 60,
};
