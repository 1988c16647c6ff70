import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withInputTables } from './inputTables';

const document = readFileSync(join('docs', 'reliability.md'), 'utf8');

it('docs/reliability.md is in sync with the cases that are tested: else "npm run reliability"', () => {
  expect(withInputTables(document) === document).toBe(true);
});

it('docs/reliability.md has a row for every case, and no row is broken by what is in it', () => {
  const [, tables] = document.split('## Tables of inputs');
  const rows = tables.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 5)).toEqual([]);
  const [, counted] = /^(\d+) inputs\.$/m.exec(tables) ?? [];
  const nTables = tables.split('\n### ').length - 1;
  expect(rows.length - 2 * nTables).toBe(Number(counted));
});
