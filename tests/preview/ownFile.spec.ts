import { expect, test } from '../fixtures';

/** An hour and a half of a service whose latency is tenfold for six minutes. */
function serviceCsv(): string {
  const rows = Array.from({ length: 90 }, (_, minute) => {
    const isIncident = minute >= 60 && minute < 66;
    const wave = (minute * 7) % 11;
    const time = new Date(Date.UTC(2024, 2, 1, 12, minute)).toISOString().slice(0, 19).replace('T', ' ');
    return `${time},${1000 + 9 * wave},${(isIncident ? 400 : 40) + wave}`;
  });
  return ['when,Requests,Latency', ...rows].join('\n');
}

test.describe('own CSV file', () => {
  test.beforeEach(({ previewPage }) => previewPage.goto());

  test('is shown with both signals when dropped on the page', async ({ previewPage }) => {
    await previewPage.dropFile('service.csv', serviceCsv());
    const panel = previewPage.panel('Signals');
    await expect(panel.markers).toHaveCount(2);
    await expect(panel.root).toContainText('Requests');
    await expect(panel.incidents).toHaveText([/Latency up.*13:00:00 to 13:06:00/]);
    await expect(previewPage.switcher).toHaveValue('service.csv');
    await expect(previewPage.panel('One signal against another').plot).toBeVisible();
  });

  test('is shown when chosen with the button, also judged the classic way', async ({ previewPage, page }) => {
    await previewPage.openFile('service.csv', serviceCsv());
    await expect(previewPage.panel('Signals').plot).toBeVisible();
    await page.getByRole('button', { name: /Classic verdict/ }).click();
    // ceil of 3 % of 90 samples
    await expect(page.getByText('87 normal, 3 anomalous').first()).toBeVisible();
  });

  test('gets one clear sentence when it holds no time', async ({ previewPage }) => {
    await previewPage.dropFile('names.csv', 'name,value\nalpha,1\nbeta,2\n');
    await expect(previewPage.alert).toHaveText(/names\.csv: Line 2: the time \(name\) is "alpha", expected ISO 8601/);
    await expect(previewPage.switcher).toHaveValue('Anomaly Forest: three incidents');
  });

  test('gets one clear sentence when it holds no numbers', async ({ previewPage }) => {
    await previewPage.dropFile('words.csv', 'time,state\n2024-01-01,up\n2024-01-02,down\n');
    await expect(previewPage.alert).toContainText('words.csv: No column holds numbers');
  });

  test('gets one clear sentence when it is empty', async ({ previewPage }) => {
    await previewPage.dropFile('empty.csv', '');
    await expect(previewPage.alert).toContainText('empty.csv: The file is empty');
  });
});
