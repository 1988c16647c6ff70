import { trailingMedianRule } from './trailingMedianRule';

const MINUTE = 60_000;

function flagged(values: Float64Array): number[] {
  const time = Float64Array.from(values, (_, i) => i * MINUTE);
  const { flags } = trailingMedianRule({ time, signals: [{ name: 'a', values }] });
  return Array.from(flags.keys()).filter((row) => flags[row] === 1);
}

const wave = Float64Array.from({ length: 500 }, (_, i) => 100 + (i % 7));

describe('trailingMedianRule', () => {
  it('flags what is far from the two hours before', () => {
    const values = wave.slice();
    values[300] = 400;
    expect(flagged(values)).toEqual([300]);
  });

  it('flags a new level until it is the median of the two hours before', () => {
    const values = wave.map((value, i) => (i >= 300 ? value + 200 : value));
    const rows = flagged(values);
    expect(rows[0]).toBe(300);
    expect(rows[rows.length - 1]).toBeGreaterThan(355);
    expect(rows[rows.length - 1]).toBeLessThan(365);
  });

  it('says nothing of the first samples', () => {
    const values = wave.slice();
    values[5] = 400;
    expect(flagged(values)).toEqual([]);
  });
});
