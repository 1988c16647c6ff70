import { BLOCK, drawWindow, healthyBlocks } from './healthyWindows';
import { createMatrix, type Matrix } from '../series/matrix';
import { RandomState } from '../random/randomState';

const N = 200;
const ramp = (value: (i: number) => number): Float64Array => Float64Array.from({ length: N }, (_, i) => value(i));

describe('healthy blocks', () => {
  it('begin wherever thirty healthy samples follow', () => {
    const labels = Int8Array.from({ length: 100 }, (_, i) => (i === 40 ? -1 : i === 75 ? 0 : 1));
    expect(healthyBlocks(labels)).toEqual([...Array.from({ length: 11 }, (_, i) => i), 41, 42, 43, 44, 45]);
  });

  it('are none where fewer follow', () => {
    expect(healthyBlocks(new Int8Array(BLOCK - 1).fill(1))).toEqual([]);
    expect(healthyBlocks(new Int8Array(BLOCK).fill(1))).toEqual([0]);
  });
});

describe('a window of healthy samples', () => {
  /** Signal 0 is its own number above a slope, so that each value tells where it was drawn; signal 1 is minus that. */
  const typical = [ramp((i) => 1000 * i), ramp(() => 500)];
  const X = createMatrix([ramp((i) => 1000 * i + i), ramp((i) => 500 - i)]);
  const even = [ramp(() => 1), ramp(() => 1)];
  const blocks = [20, 95, 130];
  const draw = (spread = even, of: Matrix = X, seed = 1): readonly Float64Array[] =>
    drawWindow({ X: of }, { typical, spread }, blocks, new RandomState(seed)).columns;

  it('holds blocks of thirty samples as they followed each other, laid on what is typical', () => {
    const drawn = draw()[0].map((value, i) => value - typical[0][i]);
    for (let i = 0; i < N; i++) {
      expect(i % BLOCK === 0 ? blocks : [drawn[i - 1] + 1]).toContain(drawn[i]);
    }
    expect(new Set(drawn.filter((_, i) => i % BLOCK === 0)).size).toBeGreaterThan(1);
  });

  it('takes all signals from the same samples', () => {
    const [first, second] = draw();
    expect(second).toEqual(first.map((value, i) => 500 - (value - typical[0][i])));
  });

  it('is as wide as usual there, not as where it was drawn', () => {
    const spread = [ramp((i) => 1 + i), even[1]];
    const drawn = draw(spread)[0].map((value, i) => (value - typical[0][i]) / (1 + i));
    const plain = draw()[0].map((value, i) => value - typical[0][i]);
    drawn.forEach((distance, i) => expect(distance).toBeCloseTo(plain[i] / (1 + plain[i]), 6));
  });

  it('is another one with another seed', () => {
    expect(draw(even, X, 2)).not.toEqual(draw());
  });

  it('has no negative values of a signal that has none', () => {
    const wide = [even[0], ramp((i) => (i < 100 ? 1 : 100))];
    expect(Math.min(...draw(wide)[1])).toBe(0);
    const once = createMatrix([X.columns[0], X.columns[1].map((value, i) => (i === 0 ? -1 : value))]);
    expect(Math.min(...draw(wide, once)[1])).toBeLessThan(0);
    const zero = createMatrix([X.columns[0], X.columns[1].map((value, i) => (i === 0 ? 0 : value))]);
    expect(Math.min(...draw(wide, zero)[1])).toBe(0);
  });

  it('keeps the value where nothing can be drawn', () => {
    const missing = createMatrix([X.columns[0].map((value, i) => (i >= 20 ? NaN : value)), X.columns[1]]);
    const [first, second] = draw(even, missing);
    expect(first).toEqual(missing.columns[0]);
    expect(second).toEqual(draw()[1]);
  });
});
