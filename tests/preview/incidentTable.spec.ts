import { expect, test } from '../fixtures';
import { openNotebook } from '../pages/openNotebook';

test('is sorted by time or by severity, and says by which', async ({ previewPage }) => {
  const panel = await openNotebook(previewPage, { view: 'incidents' });
  const starts = (): Promise<string[]> =>
    panel.incidentTable.getByRole('button', { name: /^Zoom to/ }).allTextContents();
  const newestFirst = await starts();
  expect(newestFirst).toEqual([...newestFirst].sort().reverse());

  await panel.incidentTable.getByRole('button', { name: 'Severity' }).click();
  await expect(panel.incidentTable.getByRole('columnheader', { name: 'Severity' })).toHaveAttribute(
    'aria-sort',
    'descending'
  );
  await expect(panel.incidentRows.first()).toContainText('Major');
  await expect(panel.incidentRows.last()).toContainText('Minor');

  await panel.incidentTable.getByRole('button', { name: /^Start/ }).click();
  await panel.incidentTable.getByRole('button', { name: /^Start/ }).click();
  expect(await starts()).toEqual([...newestFirst].sort());
});

test('says when, how long, how severe, what, why, and what would have been typical', async ({ previewPage }) => {
  const panel = await openNotebook(previewPage, { view: 'incidents' });
  const heads = panel.incidentTable.getByRole('columnheader');
  await expect(heads).toHaveText([
    /^Start/,
    'End',
    'Duration',
    /^Severity/,
    'What happened',
    'Drivers',
    'Typical',
    'Actual',
    'Actions',
  ]);
  const cells = panel.incidentRows.filter({ hasText: '05:00' }).getByRole('cell');
  await expect(cells.nth(1)).toHaveText('05:06');
  await expect(cells.nth(2)).toHaveText('6 minutes');
  await expect(cells.nth(3)).toContainText(/Major.*score 0\.\d\d/);
  await expect(cells.nth(4)).toContainText('Latency up');
  await expect(cells.nth(5)).toContainText(/Response time\s*\d+%/);
  await expect(cells.nth(6)).toContainText(/4\d(\.\d)? ms/);
  await expect(cells.nth(7)).toContainText('310 ms ×6.8');
});

test('is walked by arrow keys, and Enter zooms the dashboard with a margin', async ({ previewPage, dashboardPage }) => {
  const panel = await openNotebook(previewPage, { view: 'incidents' });
  const zooms = panel.incidentTable.getByRole('button', { name: /^Zoom to/ });
  await zooms.first().focus();
  await zooms.first().press('ArrowDown');
  await expect(zooms.nth(1)).toBeFocused();
  await zooms.nth(1).press('Enter');
  await expect(dashboardPage.timeRange).toContainText(/2023-10-01 0?9:.* to 2023-10-01 10:/);
});

test('what is not over is ongoing, in the table, the summary and for screen readers', async ({ previewPage }) => {
  await previewPage.goto({ scenario: 'an-incident-goes-on' });
  const panel = previewPage.panel('An incident goes on');
  await expect(panel.findings).toContainText('Latency up since 03:48 (12 min)');
  await expect(panel.incidentRows).toContainText('ongoing');
  await expect(panel.incidentRows).toContainText('so far');
  await expect(panel.incidents).toHaveText(/Latency up, 2023-10-01 03:48:00 to now$/);
});

test('lanes of groups say who moved when, and show the group that is chosen', async ({ previewPage }) => {
  await previewPage.goto({ scenario: 'services-in-groups' });
  const panel = previewPage.panel('Services in groups');
  const heads = panel.lanes.getByRole('rowheader');
  await expect(heads.filter({ hasText: /^(payments|login|catalog|cart|search)$/ })).toHaveCount(5);
  await expect(panel.groupPicker).toHaveAccessibleName('Group payments: show another');
  await heads.filter({ hasText: 'login' }).getByRole('button').click();
  await expect(panel.groupPicker).toHaveAccessibleName('Group login: show another');
});
