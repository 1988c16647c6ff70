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

describe('a window that moves over healthy rows', () => {
  it('is told the same at each refresh: its flags come and go with no sample', () => {
    const { rows } = readLabelledFile(join(FIXTURES, 'reports/refresh-cpu-two-cores.csv'));
    const flagged = Array.from({ length: 15 }, (_, k) =>
      shippingDetector(cutRows(rows, 6 + k, 6 + k + 181)).flags.reduce((sum, flag) => sum + flag, 0)
    );
    expect(flagged).toEqual(flagged.map(() => 0));
  });
});
