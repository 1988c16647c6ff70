import { findCandidates, maskOf, strengthOf } from './candidates';

/** One character a sample: `X` enough to start, `x` enough to continue, `.` nothing. */
function strength(picture: string): Float64Array {
  return Float64Array.from(picture, (c) => (c === 'X' ? 1.2 : c === 'x' ? 0.6 : 0));
}

function spans(picture: string): string[] {
  return findCandidates(strength(picture)).map(({ start, end }) => `${start}-${end}`);
}

describe('findCandidates', () => {
  it('starts strictly and continues loosely, before and after', () => {
    expect(spans('..xxXx..')).toEqual(['2-5']);
    expect(spans('..xxxx..')).toEqual([]);
  });

  it('closes lulls of two samples, not of three', () => {
    expect(spans('X..X')).toEqual(['0-3']);
    expect(spans('X...X')).toEqual(['0-0', '4-4']);
  });

  it('finds nothing in nothing', () => {
    expect(spans('')).toEqual([]);
  });
});

describe('maskOf', () => {
  it('takes one more sample on each side, only where the signal takes part', () => {
    const evidence = strength('....XX....');
    expect(Array.from(maskOf([{ start: 2, end: 7, peak: 1.2 }], evidence)).join('')).toBe('0001111000');
  });

  it('ends before a level that lasts, which is the new normal', () => {
    const n = 100;
    const masked = maskOf([{ start: 0, end: n - 1, peak: 2 }], new Float64Array(n).fill(2));
    expect(masked.lastIndexOf(1)).toBe(n - 1);
    const long = 2000;
    expect(maskOf([{ start: 0, end: long - 1, peak: 2 }], new Float64Array(long).fill(2)).lastIndexOf(1)).toBe(480);
  });
});

describe('strengthOf', () => {
  it('is the size of the strongest evidence of any signal', () => {
    expect(strengthOf([Float64Array.of(1, -3), Float64Array.of(-2, 0)], 2)).toEqual(Float64Array.of(2, 3));
  });
});
