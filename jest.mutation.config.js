/**
 * The tests that stryker.config.mjs asks: those of src/detection and src/frames in one project without a page, or those
 * that `MUTATION_TESTS` names (`MUTATION_TESTS='src/detection/missing.test.ts'`): jest loads every file again for every
 * mutant, so the file beside the source answers ten times as fast as all of them.
 */
const [pure] = require('./jest.config').projects;

module.exports = {
  ...pure,
  rootDir: __dirname,
  testMatch: [`<rootDir>/${process.env.MUTATION_TESTS ?? 'src/{detection,frames}/**/*.test.ts'}`],
  // Random input reaches every line and is slow: the named tests must do.
  testPathIgnorePatterns: ['/node_modules/', 'property'],
};
