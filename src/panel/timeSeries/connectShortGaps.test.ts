import { connectShortGaps } from './connectShortGaps';

/** A value each second; `.` = missing. */
function connected(picture: string, longest: number): string {
  const values = [...picture].map((sign) => (sign === '.' ? null : 1));
  const time = values.map((_, i) => i * 1000);
  return connectShortGaps(time, values, longest)
    .map((value) => (value === null ? '.' : value === undefined ? '-' : 'x'))
    .join('');
}

describe('connectShortGaps', () => {
  it('bridges gaps shorter than the threshold, from value to value', () => {
    expect(connected('x.x..x...x', 4000)).toBe('x-x--x...x');
  });

  it('leaves gaps at both ends', () => {
    expect(connected('..x.x..', 9000)).toBe('..x-x..');
  });

  it('leaves a line without gaps as it is', () => {
    expect(connected('xxxx', 9000)).toBe('xxxx');
  });

  it('does not change what it was given', () => {
    const values = Object.freeze([1, null, NaN, 2]);
    expect(connectShortGaps([0, 1, 2, 3], values, 10)).toEqual([1, undefined, undefined, 2]);
  });
});
