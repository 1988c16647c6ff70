const { TestEnvironment } = require('jest-environment-node');

/** Knows whether a test has failed: a change of the code is noticed by then, and the other tests need not run. */
module.exports = class FailFastEnvironment extends TestEnvironment {
  async handleTestEvent(event, state) {
    await super.handleTestEvent?.(event, state);
    if (event.name === 'test_done' && event.test.errors.length > 0) {
      this.global.hasFailed = true;
    }
  }
};
