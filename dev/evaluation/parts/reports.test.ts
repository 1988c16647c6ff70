import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippingDetector } from '../detector';
import type { Expectation } from '../expectation';
import { csvFilesIn, cutRows, readLabelledFile } from '../labelledRows';
import type { Sources } from '../part';
import { reports } from './reports';

/** Complaints from public issue trackers, rebuilt as CSV files, with what is right in `expect.json`. */
const FIXTURES = join(__dirname, '../testing');
const sources: Sources = { shared: FIXTURES, seed: 'reports' };
const expectations: Record<string, Expectation> = JSON.parse(
  readFileSync(join(FIXTURES, 'reports/expect.json'), 'utf8')
);

describe('bug reports', () => {
  it('has an expectation for each file but the one that a window moves over', () => {
    const files = csvFilesIn(join(FIXTURES, 'reports')).map((path) => path.slice(path.lastIndexOf('/') + 1, -4));
    expect(files.filter((name) => !(name in expectations))).toEqual(['refresh-cpu-two-cores']);
    expect(Array.from(reports.cases(sources)).filter((name) => !files.includes(name))).toEqual([]);
  });

  it.each(Object.keys(expectations))('%s', (name) => {
    expect(reports.judge(name, sources, shippingDetector)).toEqual({ faults: [] });
  });

  it('fall short of a detector that says nothing', () => {
    const silent: typeof shippingDetector = ({ time }) => ({
      flags: new Uint8Array(time.length),
      incidents: [],
      notices: [],
    });
    expect(reports.judge('up-one-to-zero', sources, silent)).toEqual({
      faults: expect.arrayContaining(['rows 800-811 not flagged']),
    });
  });
});

describe('a window that moves on row by row', () => {
  it('keeps four fifths of its flags and more at each refresh', () => {
    const { rows } = readLabelledFile(join(FIXTURES, 'reports/refresh-cpu-two-cores.csv'));
    const [nRows, edge] = [181, 3];
    const windows = Array.from({ length: 15 }, (_, k) => {
      const { flags } = shippingDetector(cutRows(rows, 6 + k, 6 + k + nRows));
      return new Set(Array.from(flags.keys()).flatMap((row) => (flags[row] === 1 ? [row + k] : [])));
    });
    for (const [k, flagged] of windows.slice(1).entries()) {
      const isInBoth = (row: number): boolean => row >= k + 1 + edge && row < k + nRows - edge;
      const before = [...windows[k]].filter(isInBoth);
      const now = [...flagged].filter(isInBoth);
      const common = now.filter((row) => before.includes(row)).length;
      expect(common).toBeGreaterThanOrEqual(0.8 * (before.length + now.length - common));
    }
  });
});
