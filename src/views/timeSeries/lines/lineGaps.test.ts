import { type GapOptions, lineGaps } from './lineGaps';

const signs = new Map<unknown, string>([
  [null, '.'],
  [undefined, '-'],
]);

/** A row each second: `x` a value, `.` missing, `-` a row of others only. A `|` in the answer: the line breaks here. */
function drawn(picture: string, options: GapOptions): string {
  const values = [...picture].map((sign) => (sign === '.' ? null : sign === '-' ? undefined : 1));
  const time = values.map((_, i) => i * 1000);
  const line = lineGaps(time, values, options);
  return line.values.map((value, i) => (signs.get(value) ?? 'x') + (line.breaks.includes(i) ? '|' : '')).join('');
}

describe('lineGaps', () => {
  it('leaves missing values missing', () => {
    expect(drawn('x.x..x', { connect: false })).toBe('x.x..x');
  });

  it('goes on where only others have rows', () => {
    expect(drawn('x--x-x', { connect: false })).toBe('x--x-x');
  });

  it('breaks from value to value where one between is missing', () => {
    expect(drawn('x-.-x-x', { connect: false })).toBe('x...x-x');
  });

  it('bridges gaps shorter than the threshold, from value to value', () => {
    expect(drawn('x.x..x...x', { connect: 4000 })).toBe('x-x--x...x');
  });

  it('bridges every gap if asked to', () => {
    expect(drawn('x.x....x', { connect: true, disconnectAfter: 10 })).toBe('x-x----x');
  });

  it('leaves gaps at both ends', () => {
    expect(drawn('..x.x..', { connect: 9000 })).toBe('..x-x..');
  });

  it('breaks between values that are too far apart, though none is missing', () => {
    expect(drawn('xx-x--x', { connect: false, disconnectAfter: 2000 })).toBe('xx-x..x');
    expect(drawn('xxx', { connect: false, disconnectAfter: 999 })).toBe('x|x|x');
    expect(drawn('xxx', { connect: false, disconnectAfter: 1000 })).toBe('xxx');
  });

  it('bridges what is too far apart, but nearer than the threshold for connecting', () => {
    expect(drawn('x-x---x', { connect: 3000, disconnectAfter: 1000 })).toBe('x-x...x');
  });

  it.each([
    ['x.x..x', { connect: false }, [0, 2, 5]],
    ['xx.x.xx', { connect: false }, [3]],
    ['x--x.x', { connect: false }, [5]],
    ['..x..', { connect: true }, [2]],
    ['--x--', { connect: false }, [2]],
    ['x.x', { connect: true }, []],
    ['x.x..x', { connect: 3000 }, [5]],
    ['xxx', { connect: false, disconnectAfter: 999 }, [0, 1, 2]],
    ['xxx', { connect: false }, []],
    ['...', { connect: false }, []],
  ])('in %s with %j, the values without a line are those of the rows %j', (picture, options, rows) => {
    const values = [...picture].map((sign) => (sign === '.' ? null : sign === '-' ? undefined : 1));
    const time = values.map((_, i) => i * 1000);
    expect(lineGaps(time, values, options).lone).toEqual(rows);
  });

  it('does not change what it was given', () => {
    const values = Object.freeze([1, null, NaN, 2]);
    expect(lineGaps([0, 1, 2, 3], values, { connect: 10 }).values).toEqual([1, undefined, undefined, 2]);
  });
});
