import type { APIRequestContext } from '@playwright/test';
import { parse } from 'yaml';
import { dashboards, DashboardPage } from '../pages/DashboardPage';
import { expect, test } from './fixtures';

const incidents = { view: 'incidents' };
const lock = '2023-10-01 05:00:00';
const lockStart = Date.UTC(2023, 9, 1, 5);

test('saves an incident as annotation once, in the dashboard, and takes it back', async ({
  createDashboard,
  scratchPanel,
  page,
  request,
}) => {
  const { uid } = await createDashboard({ options: incidents });
  await page.goto(`/d/${uid}`);
  await scratchPanel.incidentActions(lock).click();
  await page.getByRole('menuitem', { name: 'Save as annotation' }).click();
  await expect(scratchPanel.incidentTable.getByText('Saved')).toHaveCount(1);
  await expect
    .poll(() => annotationsOf(request, uid))
    .toMatchObject([{ time: lockStart, timeEnd: lockStart + 6 * 60_000, tags: ['anomaly-forest', 'latency-up'] }]);
  await page.reload();
  await expect(scratchPanel.incidentTable.getByText('Saved')).toHaveCount(1);
  await scratchPanel.incidentActions(lock).click();
  await page.getByRole('menuitem', { name: 'Delete saved annotation' }).click();
  await expect.poll(() => annotationsOf(request, uid)).toEqual([]);
});

test('brings an annotation up to date that was saved while the incident went on', async ({
  createDashboard,
  scratchPanel,
  page,
  request,
}) => {
  const { uid } = await createDashboard({ options: incidents });
  const tags = ['anomaly-forest', 'latency-up'];
  const begun = { dashboardUID: uid, panelId: 1, time: lockStart, timeEnd: lockStart + 60_000, tags, text: 'begun' };
  await request.post('/api/annotations', { data: begun });
  await page.goto(`/d/${uid}`);
  await scratchPanel.incidentActions(lock).click();
  await page.getByRole('menuitem', { name: 'Update saved annotation' }).click();
  await expect
    .poll(() => annotationsOf(request, uid))
    .toMatchObject([{ time: lockStart, timeEnd: lockStart + 6 * 60_000, text: expect.stringContaining('Latency up') }]);
});

test('fills the incident into data links', async ({ createDashboard, scratchPanel, page }) => {
  const url = 'https://logs.example/${__incident.kind}?from=${__incident.start}';
  const links = { id: 'links', value: [{ title: 'Logs', url }] };
  const fieldConfig = {
    defaults: {},
    overrides: [{ matcher: { id: 'byType', options: 'number' }, properties: [links] }],
  };
  const { uid } = await createDashboard({ options: incidents, fieldConfig });
  await page.goto(`/d/${uid}`);
  await scratchPanel.incidentActions(lock).click();
  await expect(page.getByRole('link', { name: 'Logs' })).toHaveAttribute(
    'href',
    `https://logs.example/latency-up?from=${lockStart}`
  );
});

test('writes a rule that the server takes, and opens it in the rule editor', async ({ page, context, request }) => {
  const dashboardPage = new DashboardPage(page);
  await dashboardPage.goto(dashboards.onCall);
  await dashboardPage.panel('Checkout (three incidents)').actions.click();
  await page.getByRole('menuitem', { name: 'Create alert rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create alert rule' });
  const text = await dialog.getByRole('textbox', { name: 'Grafana rule file' }).inputValue();
  const [{ rules, ...group }] = parse(text).groups;
  const folder = await request.post('/api/folders', { data: { title: `${group.folder} ${Date.now()}` } });
  const { uid: folderUID } = await folder.json();
  try {
    const { uid: _uid, ...rule } = rules[0];
    const data = { ...rule, folderUID, ruleGroup: group.name, orgID: group.orgId };
    const answer = await request.post('/api/v1/provisioning/alert-rules', { data });
    expect(answer.status(), await answer.text()).toBe(201);
  } finally {
    await request.delete(`/api/folders/${folderUID}?forceDeleteRules=true`);
  }
  const opening = context.waitForEvent('page');
  await dialog
    .getByRole('row', { name: /^Response time above/ })
    .getByRole('link', { name: /rule editor/ })
    .click();
  const editor = await opening;
  await expect(editor.getByRole('textbox', { name: /name/i }).first()).toHaveValue(/^Response time above/);
});

async function annotationsOf(request: APIRequestContext, dashboardUID: string): Promise<unknown> {
  const answer = await request.get('/api/annotations', { params: { dashboardUID, tags: 'anomaly-forest' } });
  return answer.json();
}
