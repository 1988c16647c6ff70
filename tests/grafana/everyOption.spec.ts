import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

/** Names of the panel's own options, by group, from the list that is written from the forms. */
function documentedOptions(): Array<{ group: string; names: string[] }> {
  const [, panelOptions] = readFileSync('docs/reference/options.md', 'utf8').split('## Panel options');
  const [ours] = panelOptions.split('## Options of a signal');
  return ours
    .split('### ')
    .slice(1)
    .map((section) => ({
      group: section.slice(0, section.indexOf('\n')),
      names: [...section.matchAll(/^\| ([^|]+?) \|/gm)]
        .map(([, name]) => name)
        .filter((name) => !/^(option|---)$/.test(name)),
    }))
    .filter(({ group }) => !['Tooltip', 'Legend'].includes(group));
}

/** Some options show only where they matter: here are all such places. */
const situations = [
  { verdict: 'watch', view: 'timeSeries', baseline: 'visible' },
  { verdict: 'watch', view: 'scatter', baseline: 'earlier' },
  { verdict: 'watch', view: 'incidents', baseline: 'query' },
  { verdict: 'watch', view: 'incidents', baseline: 'pinned' },
  { verdict: 'classic', view: 'lanes' },
];

test('the panel editor has every option that is documented', async ({ createDashboard, gotoPanelEditPage, page }) => {
  test.slow();
  const documented = documentedOptions();
  const seen = new Set<string>();
  for (const options of situations) {
    const { uid } = await createDashboard({ options });
    await gotoPanelEditPage({ dashboard: { uid }, id: '1' });
    await expect(page.getByText('Summary line', { exact: true })).toBeVisible();
    for (const { group, names } of documented) {
      const open = page.getByRole('button', { name: `Expand ${group} category` });
      if (await open.isVisible()) {
        await open.click();
      }
      for (const name of names) {
        const label = page.getByText(name, { exact: true });
        if ((await label.count()) > 0) {
          seen.add(`${group}: ${name}`);
        }
      }
    }
  }
  const all = documented.flatMap(({ group, names }) => names.map((name) => `${group}: ${name}`));
  expect(all.length).toBeGreaterThan(25);
  expect(all.filter((option) => !seen.has(option))).toEqual([]);
});
