import { RandomState } from '../random/randomState';
import { addRanks, createThresholdRanks, placeOf } from './thresholdRanks';

const random = new RandomState(1);
const made = (length: number, next: () => number): number[] => Array.from({ length }, next);

const SETS: ReadonlyArray<[string, number[]]> = [
  ['none', []],
  ['one', [2.5]],
  ['one, again and again', [2.5, 2.5, 2.5]],
  ['two', [-1, 1]],
  ['many, spread out', made(3000, () => random.normal(0, 10))],
  ['many, some of them twice', made(500, () => random.below(300) / 7)],
  ['many close together, and one far away', [...made(900, () => 5 + random.double() * 1e-3), 1e7]],
  ['nine close together, and two far away', [-1e9, ...made(9, () => random.double()), 1e9]],
  ['far from zero', made(200, () => 1e6 + random.double())],
];

/** Values on, just below and just above each threshold, between them, outside, and missing. */
function probesOf(thresholds: number[]): Float64Array {
  const near = thresholds.flatMap((t) => [t, Math.fround(t), t * (1 + 2 ** -23), t * (1 - 2 ** -23), t + 1e-4]);
  return Float64Array.from([...near, 0, -0, 1e30, -1e30, 1e39, -1e39, NaN, Infinity, -Infinity]);
}

describe.each(SETS)('of thresholds (%s)', (_, thresholds) => {
  const ranks = createThresholdRanks(Float64Array.from(thresholds));
  const distinct = [...new Set(thresholds)].sort((a, b) => a - b);
  const probes = probesOf(thresholds);

  /** How many lie below in single precision; one more than there are for what is missing in single precision. */
  const expected = Array.from(probes, (probe) => {
    const single = Math.fround(probe);
    return Number.isFinite(single) ? distinct.filter((threshold) => threshold < single).length : distinct.length + 1;
  });

  it('a value’s rank is the number of those that lie below it', () => {
    const packed = new Uint32Array(probes.length);
    addRanks(ranks, probes, packed, 0, 0, probes.length);
    expect(Array.from(packed)).toEqual(expected);
  });

  it('ranks of two features share a number, and other values’ numbers stay as they are', () => {
    const packed = new Uint32Array(probes.length).fill(3);
    addRanks(ranks, probes, packed, 16, 2, probes.length - 2);
    const isMeant = (i: number): boolean => i >= 2 && i < probes.length - 2;
    expect(Array.from(packed)).toEqual(expected.map((rank, i) => (isMeant(i) ? 2 ** 16 * rank + 3 : 3)));
  });

  it('each has its place among all of them, in order and each once', () => {
    expect(ranks.nThresholds).toBe(distinct.length);
    expect(distinct.map((threshold) => placeOf(ranks, threshold))).toEqual(distinct.map((__, place) => place));
  });
});
