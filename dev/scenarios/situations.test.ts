import * as situations from './situations';
import { Table, toCsv, wideTable } from './table';

function lines(table: Table): string[] {
  return toCsv(table).split('\n');
}

describe('situations', () => {
  it('oneSample is a header and one row', () => {
    expect(lines(situations.oneSample())).toHaveLength(2);
  });

  it('gaps leaves cells blank in both signals', () => {
    const rows = lines(situations.gaps()).slice(1);
    expect(rows.filter((row) => /^\d+,,/.test(row))).toHaveLength(15);
    expect(rows.filter((row) => row.endsWith(','))).toHaveLength(24);
  });

  it('unsorted holds every row of the ordered table, ten of them twice', () => {
    const ordered = lines(wideTable(situations.databaseLock())).slice(1);
    const rows = lines(situations.unsorted()).slice(1);
    expect(rows).toHaveLength(ordered.length + 10);
    expect([...new Set(rows)].reverse()).toEqual(ordered);
  });

  it('longFormat has a row a service and minute', () => {
    expect(lines(situations.longFormat()).slice(0, 3)).toEqual([
      'Time,service,Latency',
      expect.stringMatching(/^1696118400000,checkout,[\d.]+$/),
      expect.stringMatching(/^1696118400000,search,[\d.]+$/),
    ]);
  });

  it('manyRows fits any number of samples into four hours, with the three incidents', () => {
    const { time, incidents } = situations.manyRows(50_000);
    expect(time).toHaveLength(50_000);
    expect(time[49_999] - time[0]).toBeLessThan(4 * 3_600_000);
    expect(incidents).toHaveLength(3);
  });

  it('ongoingLock ends within the incident', () => {
    const { time, incidents } = situations.ongoingLock();
    expect(incidents[0].end).toBeGreaterThan(time.length);
  });

  it('twoServices have an incident each, at different times', () => {
    const { 'Checkout latency': checkout, 'Search latency': search } = situations.twoServices();
    const slowest = (column: ArrayLike<unknown>): number => {
      const values = Array.from(column, Number);
      return values.indexOf(Math.max(...values));
    };
    expect(slowest(checkout)).toBeGreaterThanOrEqual(120);
    expect(slowest(search)).toBeLessThan(70);
  });
});
