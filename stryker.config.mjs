/**
 * `npm run mutation`: changes the code of src/detection and src/frames a little, again and again, and counts how often a
 * test notices. `npm run mutation -- --mutate src/detection/incidents.ts` asks about one file. What was asked before and
 * has not changed is not asked again.
 */
export default {
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.mutation.config.js' },
  coverageAnalysis: 'perTest',
  mutate: ['src/{detection,frames}/**/*.ts', '!**/*.test.ts'],
  // A mutant of what runs once, while a module loads, would need all tests: tables of words and bounds, mostly.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'reports/mutation/sandbox',
  ignorePatterns: [
    '*',
    '!src/**',
    '!golden/**',
    '!scenarios/**',
    '!cli/**',
    '!.config/**',
    '!jest.config.js',
    '!jest.mutation.config.js',
    '!tsconfig*.json',
    '!provisioning/**',
    '!package.json',
  ],
  thresholds: { high: 95, low: 85, break: 85 },
  concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
  timeoutMS: 5000,
};
