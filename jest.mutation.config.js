const { statSync } = require('node:fs');
const { globSync } = require('glob');
const parts = require('./dev/mutation/parts.json');
const [core] = require('./jest.config').projects;

/**
 * The tests that stryker.config.mjs asks about one part of the code, without a page. Those that stand nearest answer ten
 * times as fast as all, small files of tests sooner than large ones; random input reaches every line and is slow.
 */
const { tests } = parts[process.env.MUTATION_PART ?? 'frames'];
const files = globSync(tests, { cwd: __dirname, absolute: true, ignore: '**/*.property.test.ts' });

module.exports = {
  ...core,
  rootDir: __dirname,
  testEnvironment: require.resolve('./dev/mutation/FailFastEnvironment.js'),
  testMatch: ['<rootDir>/dev/mutation/everyTest.js'],
  globals: { testsOfPart: files.sort((a, b) => statSync(a).size - statSync(b).size) },
};
