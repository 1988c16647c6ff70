import { attributeChange } from './attribution';
import { type Measure, type Part, valueOf } from './measure';
import { ratioEffects } from './mixShift';

const sum: Measure = { kind: 'sum' };
const ratio: Measure = { kind: 'ratio' };

/** Parts by name: what was measured before, and during. */
function parts(numbers: Record<string, readonly [number | number[], number | number[]]>): Part[] {
  return Object.entries(numbers).map(([name, [before, during]]) => ({
    key: [name],
    before: [before].flat(),
    during: [during].flat(),
  }));
}

const names = (contributions: ReadonlyArray<{ readonly part: Part }>) => contributions.map(({ part }) => part.key[0]);

describe('a sum', () => {
  const alone = attributeChange(sum, parts({ a: [100, 101], b: [100, 99], c: [100, 400], d: [100, 100] }));

  it('is attributed to the part that moved; without it all is as before', () => {
    expect(names(alone.standsOut)).toEqual(['c']);
    expect(alone.standsOut[0].explanatoryPower).toBeCloseTo(1, 12);
    expect(alone.whole).toEqual({ from: 400, to: 700 });
    expect(alone.rest).toEqual({ from: 300, to: 300 });
    expect(alone.explained).toBe(1);
    expect(alone.score).toBe(0.75);
    expect(alone.shift).toBeUndefined();
  });

  it('is made of the explanatory powers of its parts', () => {
    expect(alone.contributions.reduce((total, { explanatoryPower }) => total + explanatoryPower, 0)).toBeCloseTo(1, 12);
  });

  it('surprises by as much as the paper says', () => {
    // p = 1/4, q = 4/7: half of p log(2p / (p + q)) + q log(2q / (p + q)), worked out by hand.
    expect(alone.standsOut[0].surprise).toBeCloseTo(0.0323001569, 9);
  });

  it('is nobody’s change where all move alike, also of parts of very different size', () => {
    const alike = attributeChange(sum, parts({ large: [900, 1810], small: [90, 178], tiny: [10, 20] }));
    expect(alike.standsOut).toEqual([]);
    expect(alike.explained).toBe(0);
    expect(alike.score).toBe(0);
  });

  it('may have several causes, as few as explain it', () => {
    const two = { a: [100, 300], b: [100, 280] } as const;
    const others = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`o${i}`, [100, 100] as const]));
    expect(names(attributeChange(sum, parts({ ...others, ...two })).standsOut)).toEqual(['a', 'b']);
  });

  it.each([
    ['appears', { new: [0, 300] } as const, 'appeared'],
    ['vanishes', { gone: [300, 0] } as const, 'vanished'],
  ])('tells a part that %s', (_, part, existence) => {
    const { standsOut } = attributeChange(sum, parts({ a: [100, 100], b: [100, 102], c: [100, 99], ...part }));
    expect(names(standsOut)).toEqual(Object.keys(part));
    expect(standsOut[0].existence).toBe(existence);
  });

  it('that did not change has no cause', () => {
    const { standsOut, contributions } = attributeChange(sum, parts({ a: [5, 9], b: [9, 5], c: [1, 1] }));
    expect(standsOut).toEqual([]);
    expect(contributions.map(({ explanatoryPower }) => explanatoryPower)).toEqual([0, 0, 0]);
  });

  it('of one part has nothing to tell apart', () => {
    expect(() => attributeChange(sum, parts({ a: [1, 2] }))).toThrow(
      new RangeError('Got 1 parts; expected at least 2.')
    );
  });
});

describe('a ratio', () => {
  it('is carried by the part with the errors, however few requests it has', () => {
    const { standsOut, explained } = attributeChange(
      ratio,
      parts({
        a: [
          [10, 9000],
          [11, 9100],
        ],
        b: [
          [8, 8000],
          [8, 7900],
        ],
        c: [
          [1, 500],
          [400, 510],
        ],
      })
    );
    expect(names(standsOut)).toEqual(['c']);
    expect(explained).toBeGreaterThan(0.9);
  });

  it('knows no cause where most errors come from one part, as ever, and all doubled', () => {
    const alike = parts({
      a: [
        [90, 1000],
        [180, 1000],
      ],
      b: [
        [50, 9000],
        [100, 9000],
      ],
      c: [
        [50, 9000],
        [100, 9000],
      ],
    });
    expect(attributeChange(ratio, alike).standsOut).toEqual([]);
  });

  it('may get worse although each part gets better (Simpson): then the mix did it', () => {
    // The slow export has 10 % of the requests before, 60 % during; both routes are a tenth faster.
    const simpson = parts({
      view: [
        [900 * 0.1, 900],
        [400 * 0.09, 400],
      ],
      export: [
        [100 * 2, 100],
        [600 * 1.8, 600],
      ],
    });
    const { whole, shift, contributions } = attributeChange(ratio, simpson);
    expect(whole.to).toBeGreaterThan(3 * whole.from);
    expect(shift!.within).toBeLessThan(0);
    expect(shift!.mix).toBeGreaterThan(whole.to - whole.from);
    expect(shift!.mix + shift!.within).toBeCloseTo(whole.to - whole.from, 12);
    expect(contributions.every(({ own }) => own.to < own.from)).toBe(true);
  });

  it('is the sum of its parts’ effects within and by the mix', () => {
    const given = parts({
      a: [
        [3, 10],
        [9, 20],
      ],
      b: [
        [1, 50],
        [5, 40],
      ],
      gone: [
        [2, 5],
        [0, 0],
      ],
      new: [
        [0, 0],
        [4, 6],
      ],
    });
    const total = ratioEffects(given).reduce((all, { within, mix }) => all + within + mix, 0);
    expect(total).toBeCloseTo(18 / 66 - 6 / 65, 12);
    expect(ratioEffects(given)[3].within).toBe(0);
  });
});

describe('a quantile', () => {
  const bounds = [0.1, 0.2, 0.5, Infinity];
  const median: Measure = { kind: 'quantile', q: 0.5, bounds };

  it.each([
    // 40 of 80 are in the first bucket: its end. 60 of 80: the rank 40 lies 20/40 into the second, 40 of 100 beyond it.
    [0.5, [40, 60, 80, 80], 0.1],
    [0.5, [20, 60, 80, 80], 0.15],
    [0.95, [10, 20, 30, 100], 0.5],
    [0.25, [80, 80, 80, 80], 0.025],
  ])('%d of the buckets %j is %d, as in Prometheus', (q, counts, expected) => {
    expect(valueOf({ kind: 'quantile', q, bounds }, counts)).toBeCloseTo(expected, 12);
  });

  it('of nothing is unknown', () => {
    expect(valueOf(median, [0, 0, 0, 0])).toBeNaN();
  });

  it('is carried by the part whose requests are slow; without it all is as before', () => {
    const fast = [90, 99, 100, 100];
    const slow = [0, 10, 100, 100];
    const { standsOut, rest, shift } = attributeChange(
      { kind: 'quantile', q: 0.9, bounds },
      parts({ a: [fast, fast], b: [fast, fast], c: [fast, fast], d: [fast, slow] })
    );
    expect(names(standsOut)).toEqual(['d']);
    expect(rest.to).toBeCloseTo(rest.from, 12);
    expect(shift!.mix).toBeCloseTo(0, 12);
  });

  it('moves by the mix alone where only the share of a slow part grows', () => {
    const [fast, slow] = [
      [80, 90, 100, 100],
      [0, 20, 100, 100],
    ];
    const twice = (counts: number[]) => counts.map((count) => 4 * count);
    const { shift, whole } = attributeChange(median, parts({ a: [fast, fast], b: [slow, twice(slow)] }));
    expect(shift!.within).toBeCloseTo(0, 12);
    expect(shift!.mix).toBeCloseTo(whole.to - whole.from, 12);
  });
});

describe('an extreme', () => {
  it.each([
    ['maximum', [5, 6, 5], [5, 30, 6], 6],
    ['minimum', [50, 60, 50], [50, 3, 49], 49],
  ] as const)('%s is carried by the part that has it; what is left is the next', (kind, before, during, next) => {
    const given = before.map((value, i) => ({ key: [`${i}`], before: [value], during: [during[i]] }));
    const { standsOut, rest } = attributeChange({ kind }, given);
    expect(names(standsOut)).toEqual(['1']);
    expect(rest.to).toBe(next);
  });

  it('passes over a part that did not exist', () => {
    const given = parts({ a: [5, 6], b: [6, 6], c: [5, 5], new: [NaN, 60] });
    const { standsOut } = attributeChange({ kind: 'maximum' }, given);
    expect(standsOut.map(({ existence }) => existence)).toEqual(['appeared']);
  });
});
