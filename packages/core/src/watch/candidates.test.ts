import { runToEnd } from '../task/steps';
import { findCandidates, maskOf, strengthOf } from './candidates';

/** One character a sample: `X` enough to start, `x` enough to continue, `.` nothing. */
function strength(picture: string): Float64Array {
  return Float64Array.from(picture, (c) => (c === 'X' ? 1.2 : c === 'x' ? 0.6 : 0));
}

function spans(picture: string): string[] {
  return findCandidates(strength(picture), strength(picture)).map(({ start, end }) => `${start}-${end}`);
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

  it('does not start where the change is too small, and takes the strongest that may start as its peak', () => {
    const mayStart = Float64Array.of(0, 0, 0, 0.7, 0, 0);
    expect(findCandidates(strength('..XXX.'), mayStart)).toEqual([]);
    expect(findCandidates(strength('..XXX.'), mayStart, 0.5)).toEqual([{ start: 2, end: 4, peak: 0.7 }]);
  });

  it('finds nothing in nothing', () => {
    expect(spans('')).toEqual([]);
  });
});

describe('maskOf', () => {
  it('takes one more sample on each side, only where the signal takes part', () => {
    const evidence = strength('....XX....');
    expect(Array.from(maskOf([{ start: 2, end: 7, peak: 1.2 }], evidence, new Uint8Array(10))).join('')).toBe(
      '0001111000'
    );
  });

  it('marks what is left out anyway, and leaves it unmarked in what it was given', () => {
    const leftOut = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const evidence = strength('....XX....');
    expect(Array.from(maskOf([{ start: 4, end: 5, peak: 1.2 }], evidence, leftOut)).join('')).toBe('1001111000');
    expect(leftOut[4]).toBe(0);
  });

  it('ends before a level that lasts, which is the new normal', () => {
    const n = 100;
    const masked = maskOf([{ start: 0, end: n - 1, peak: 2 }], new Float64Array(n).fill(2), new Uint8Array(n));
    expect(masked.lastIndexOf(1)).toBe(n - 1);
    const long = 2000;
    const longMask = maskOf(
      [{ start: 0, end: long - 1, peak: 2 }],
      new Float64Array(long).fill(2),
      new Uint8Array(long)
    );
    expect(longMask.lastIndexOf(1)).toBe(480);
  });
});

describe('strengthOf', () => {
  it('is the size of the strongest evidence of any signal', () => {
    expect(runToEnd(strengthOf([Float64Array.of(1, -3), Float64Array.of(-2, 0)], 2))).toEqual(Float64Array.of(2, 3));
  });
});
