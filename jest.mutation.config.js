/**
 * The tests that stryker.config.mjs asks about one part of the code, in one project without a page: jest loads every
 * file again for every change, so those that stand nearest answer ten times as fast as all of them.
 */
const parts = require('./tools/mutation/parts.json');
const [pure] = require('./jest.config').projects;

module.exports = {
  ...pure,
  rootDir: __dirname,
  testMatch: parts[process.env.MUTATION_PART ?? 'frames'].tests.map((tests) => `<rootDir>/${tests}`),
  // Random input reaches every line and is slow: the named tests must do.
  testPathIgnorePatterns: ['/node_modules/', 'property'],
};
