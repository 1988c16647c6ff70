import { expect, test as base } from '../fixtures';
import { dashboards } from '../pages/DashboardPage';
import { grafanaPolicy, strictPolicy, underPolicy, violationsOn } from './contentPolicy';

/** The browser itself writes an error on the console for what it refuses; the tests look at what was refused. */
const test = base.extend({
  quietPage: async ({ baseURL: _ }, use) => use(),
});

/** So many samples that they are judged in the background. */
const large = '10,000 rows';
const verdict = '9,700 normal, 300 anomalous';
const refusal =
  'This page does not allow background workers, so the detection runs on the page in small steps and takes longer.';

for (const [name, policy] of [
  ["Grafana's default template", grafanaPolicy],
  ["Grafana's default template without 'unsafe-eval'", grafanaPolicy.replace("'unsafe-eval' ", '')],
  ['a strict policy that allows workers', `${strictPolicy}; worker-src blob:`],
]) {
  test(`under ${name} nothing is refused, and the detection has its worker`, async ({ dashboardPage, page }) => {
    await underPolicy(page, policy);
    const worker = page.waitForEvent('worker');
    await dashboardPage.goto(dashboards.states);
    const panel = dashboardPage.panel(large);
    await panel.root.scrollIntoViewIfNeeded();
    await worker;
    await expect(panel.findings).toContainText(verdict);
    expect(await violationsOn(page)).toEqual([]);
    expect(await panel.notices()).not.toContain(refusal);
  });
}

for (const [name, policy] of [
  ['a strict policy', strictPolicy],
  ["worker-src 'none'", `${grafanaPolicy}; worker-src 'none'`],
]) {
  test(`under ${name} only the worker is refused: the verdict is the same, a notice says why it took longer`, async ({
    dashboardPage,
    page,
  }) => {
    await underPolicy(page, policy);
    await dashboardPage.goto(dashboards.states);
    const panel = dashboardPage.panel(large);
    await panel.root.scrollIntoViewIfNeeded();
    await expect(panel.findings).toContainText(verdict);
    expect(await panel.notices()).toContain(refusal);
    const violations = await violationsOn(page);
    expect(violations.length).toBeGreaterThan(0);
    expect(violations.filter(({ directive, blocked }) => directive !== 'worker-src' || blocked !== 'blob')).toEqual([]);
    expect(page.workers()).toEqual([]);
  });
}
