import { MINUTE, signal } from '../testing/watchSamples';
import { createMatrix } from './matrix';
import { withMissingRows } from './missingRows';

const START = Date.UTC(2026, 0, 5);

/** A sample a minute, but for some. */
function minutes(kept: readonly number[]) {
  return {
    time: Float64Array.from(kept, (minute) => START + minute * MINUTE),
    signals: [signal('RPM', 'traffic')],
    X: createMatrix([Float64Array.from(kept)]),
  };
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const without = (from: number, to: number): number[] => upTo(200).filter((i) => i < from || i > to);

describe('withMissingRows', () => {
  it('puts a row without values a step into a gap of more than five steps', () => {
    const { samples, givenRow } = withMissingRows(minutes(without(50, 59)));
    expect(samples.time).toEqual(minutes(upTo(200)).time);
    expect([...samples.X.columns[0].subarray(48, 62)]).toEqual([48, 49, ...Array<number>(10).fill(NaN), 60, 61]);
    expect([...givenRow.subarray(48, 62)]).toEqual([48, 49, ...Array<number>(10).fill(-1), 50, 51]);
  });

  it.each([
    ['no gap', upTo(200)],
    ['a gap of five steps', without(50, 53)],
    ['gaps that are the rule', upTo(200).map((i) => i * 6 + (i % 2) * 5 - (i % 3))],
  ])('leaves the samples themselves where there is %s', (_, kept) => {
    const given = minutes(kept);
    expect(withMissingRows(given).samples).toBe(given);
  });

  it.each([
    ['a sample that is late', 3, 200],
    ['an interval that is not over', 10.5, 210],
    ['data that stopped', 30, 229],
  ])('goes on until there could be samples: %s', (_, late, nRows) => {
    const until = START + (199 + late) * MINUTE;
    expect(withMissingRows(minutes(upTo(200)), until).samples.time).toHaveLength(nRows);
  });

  it('stays small beside a gap of a year', () => {
    const { samples } = withMissingRows(minutes([...upTo(200), 525_600]));
    expect(samples.time.length).toBeLessThan(2300);
    expect(samples.time[samples.time.length - 1]).toBe(START + 525_600 * MINUTE);
  });

  it('moves what another source expects along', () => {
    const given = minutes(without(50, 59));
    const expected = [{ typical: given.X.columns[0] }];
    const { samples } = withMissingRows({ ...given, expected });
    expect(samples.expected![0]!.typical).toEqual(samples.X.columns[0]);
  });
});
