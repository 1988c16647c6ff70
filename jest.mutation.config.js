/** The tests that stryker.config.mjs asks: src/detection and src/frames in one project without a page. */
const [pure] = require('./jest.config').projects;

module.exports = {
  ...pure,
  rootDir: __dirname,
  testMatch: ['<rootDir>/src/{detection,frames}/**/*.test.ts'],
  // Random input reaches every line and is slow: the named tests must do.
  testPathIgnorePatterns: ['/node_modules/', 'property'],
};
