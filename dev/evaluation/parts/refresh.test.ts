import type { Detector } from '../detector';
import { refreshAgreement } from './refresh';

const rows = {
  time: Float64Array.from({ length: 100 }, (_, i) => i),
  signals: [{ name: 'a', values: Float64Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? 1 : 0)) }],
};
const flagged = (flagOf: (value: number, row: number) => boolean): Detector => {
  return ({ signals: [{ values }] }) => ({
    flags: Uint8Array.from(values, (value, row) => (flagOf(value, row) ? 1 : 0)),
    incidents: [],
    notices: [],
  });
};

describe('refreshAgreement', () => {
  it('is 1 for flags that belong to the samples, or for none', () => {
    expect(
      refreshAgreement(
        rows,
        flagged((value) => value > 0)
      )
    ).toBe(1);
    expect(
      refreshAgreement(
        rows,
        flagged(() => false)
      )
    ).toBe(1);
  });

  it('is 0 for flags that belong to the place in the window', () => {
    // Rows 0 to 79, then 5 to 84: the row flagged there is another one.
    expect(
      refreshAgreement(
        rows,
        flagged((_, row) => row === 50)
      )
    ).toBe(0);
  });

  it('is the share of flags that both have', () => {
    // Both hold 10, 20 .. 70, the second five rows nearer to its start: there 30 is in row 25.
    expect(
      refreshAgreement(
        rows,
        flagged((value, row) => value > 0 && row >= 23)
      )
    ).toBeCloseTo(5 / 5);
    expect(
      refreshAgreement(
        rows,
        flagged((value, row) => value > 0 && row >= 27)
      )
    ).toBeCloseTo(4 / 5);
  });
});
