import { readFileSync } from 'node:fs';
import { catalogPage } from './catalogPage';

const page = readFileSync('src/README.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');

it('src/README.md has the sections of the README: else "npm run catalog"', () => {
  expect(catalogPage(page, readme)).toBe(page);
});

it('a page that is behind gets them, without links to documents that the catalog has not, and keeps its own', () => {
  const own = '# Anomaly Forest\n\n## What you see\n\nViews.\n\n';
  const behind = own + '## The data it needs\n\nx\n\n## Two verdicts\n\nx\n\n';
  const rest = '## What you can do with an incident\n\n## Options\n\n## Limits\n\n- None.\n';
  const news = readme.replace('## Two verdicts\n', '## Two verdicts\n\nSee [how](docs/how.md), [a](https://a.org).\n');
  const written = catalogPage(behind + rest, news);
  expect(written).toMatch(own);
  expect(written).toMatch('\n\nSee how, [a](https://a.org).\n');
  expect(written).not.toMatch(/\]\(docs/);
  expect(catalogPage(written, news)).toBe(written);
});

it('a document without a section that is shared is refused', () => {
  expect(() => catalogPage('# Anomaly Forest\n', readme)).toThrow('without the section "The data it needs"');
});
