import { expect, test } from './fixtures';
import { saveDashboard } from './saveDashboard';

/** Nothing here is a default. */
const options = {
  view: 'incidents',
  verdict: 'classic',
  contamination: '0.02',
  nEstimators: 50,
  seed: 'on call',
  showTypical: 'line',
  aSettingOfTomorrow: { kept: true },
};

test('keeps every option when a dashboard is opened, changed and saved again', async ({
  createDashboard,
  gotoPanelEditPage,
  scratchPanel,
  page,
}) => {
  const dashboard = await createDashboard({ options });
  const editor = await gotoPanelEditPage({ dashboard: { uid: dashboard.uid }, id: '1' });
  await expect(scratchPanel.findings).toContainText('20 anomalous');
  await editor.getCustomOptions('Forest').getNumberInput('Trees').fill('60');
  await editor.getCustomOptions('Forest').getNumberInput('Trees').blur();
  await expect(scratchPanel.findings).toContainText('20 anomalous');
  await saveDashboard(page);
  const { options: saved } = await dashboard.savedPanel();
  expect(saved).toMatchObject({ ...options, nEstimators: 60 });
  await page.reload();
  await expect(scratchPanel.findings).toContainText('20 anomalous');
});

test('takes name, unit and use of a signal from overrides', async ({ createDashboard, page, scratchPanel }) => {
  const override = (name: string, properties: object[]) => ({ matcher: { id: 'byName', options: name }, properties });
  const { uid } = await createDashboard({
    options: { view: 'incidents', contamination: '0.01' },
    fieldConfig: {
      defaults: {},
      overrides: [
        override('RPM', [{ id: 'custom.signal', value: 'ignore' }]),
        override('Latency', [
          { id: 'displayName', value: 'Answer time' },
          { id: 'unit', value: 'ms' },
        ]),
      ],
    },
  });
  await page.goto(`/d/${uid}`);
  await expect(scratchPanel.findings).toContainText('10 anomalous');
  await expect(scratchPanel.incidentTable).toContainText(/Answer time 3\d\d ms, typically 45/);
  await expect(scratchPanel.incidentTable).not.toContainText('RPM');
});

for (const { zone, start } of [
  { zone: 'Asia/Tokyo', start: '2023-10-01 14:00:00' },
  { zone: 'America/New_York', start: '2023-10-01 01:00:00' },
]) {
  test(`tells the times of ${zone} where the dashboard asks for them`, async ({
    createDashboard,
    page,
    scratchPanel,
  }) => {
    const { uid } = await createDashboard({ options: { view: 'incidents' } });
    await page.goto(`/d/${uid}?timezone=${encodeURIComponent(zone)}`);
    const row = scratchPanel.incidentRows.filter({
      has: page.getByRole('button', { name: `Actions for the incident at ${start}` }),
    });
    await expect(row).toContainText('Latency up');
    await expect(row).toContainText(start.slice(11, 16));
  });
}

test('draws on a light page, without complaints', async ({ createDashboard, page, scratchPanel }) => {
  const { uid } = await createDashboard({ options: { view: 'timeSeries' } });
  await page.goto(`/d/${uid}?theme=light`);
  await expect(scratchPanel.markers).toHaveCount(2);
  await expect(page.locator('body')).toHaveClass(/theme-light/);
});

test('offers an annotation to those who may add one, and not to viewers', async ({
  createDashboard,
  page,
  scratchPanel,
  grafanaAPICredentials,
  browser,
  baseURL,
}) => {
  const { uid } = await createDashboard({ options: { view: 'incidents' } });
  await page.goto(`/d/${uid}`);
  await scratchPanel.incidentActions('2023-10-01 05:00:00').click();
  await expect(page.getByRole('menuitem', { name: 'Save as annotation' })).toBeEnabled();

  const login = { user: `viewer-${uid}`, password: uid };
  const user = { login: login.user, password: login.password, OrgId: 1 };
  // By password: Grafana may have replaced the session of the tests since they logged in.
  const { user: name, password } = grafanaAPICredentials;
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const admin = await browser.newContext({
    baseURL,
    extraHTTPHeaders: { authorization },
    storageState: { cookies: [], origins: [] },
  });
  await expect(await admin.request.post('/api/admin/users', { data: user })).toBeOK();
  await admin.close();
  const viewer = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  await expect(await viewer.request.post('/login', { data: login })).toBeOK();
  const viewersPage = await viewer.newPage();
  await viewersPage.goto(`/d/${uid}`);
  await viewersPage.getByRole('button', { name: 'Actions for the incident at 2023-10-01 05:00:00' }).click();
  await expect(viewersPage.getByRole('menuitem', { name: 'Copy incident report' })).toBeVisible();
  const refused = viewersPage.getByRole('menuitem', { name: 'Save as annotation' });
  await expect(refused).toBeDisabled();
  await expect(refused).toContainText('You do not have permission to add annotations to this dashboard.');
  await viewer.close();
});
