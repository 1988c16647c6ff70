import type { Reporter, Suite } from '@playwright/test/reporter';

/**
 * Ends the run with one line that can be read by people and scripts alike: `12 passed, 0 failed`. Tests that passed on
 * their second try only are named in the line before.
 */
export default class ClosingLine implements Reporter {
  private suite?: Suite;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(): void {
    const tests = this.suite?.allTests() ?? [];
    const failed = tests.filter((test) => test.outcome() === 'unexpected').length;
    const flaky = tests.filter((test) => test.outcome() === 'flaky');
    const passed = tests.filter((test) => test.outcome() === 'expected').length + flaky.length;
    if (process.env.GRAFANA_URL === undefined) {
      process.stdout.write('\nThe tests in a real Grafana were skipped: they need its address in GRAFANA_URL.\n');
    }
    if (flaky.length > 0) {
      process.stdout.write(`\nPassed on the second try: ${flaky.map((test) => test.title).join('; ')}\n`);
    }
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
