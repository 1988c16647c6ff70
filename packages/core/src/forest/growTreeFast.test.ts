import { byteSplitter } from './byteSplitter';
import { growTreeFast } from './growTreeFast';
import { type NodeTable, NodeTableBuilder } from './nodeTable';

// That its trees are those of plain growth is tested in fastPaths.test.ts; here is when it gives up.

/** The tree of one feature's values, up to 8 levels deep; undefined if it was given up. */
function grown(values: number[], targets: number[]): NodeTable | undefined {
  const nodes = new NodeTableBuilder(1);
  byteSplitter.values.set(values);
  byteSplitter.targets.set(targets);
  const isGrown = growTreeFast(values.length, 1, 1, 8, nodes);
  const table = nodes.finish();
  expect(table.feature.length > 0).toBe(isGrown);
  return isGrown ? table : undefined;
}

const rising = Array.from({ length: 100 }, (_, i) => i / 100);
const equal = Array<number>(100).fill(0.5);
/** Equal ones, but for one. */
const withOne = (place: number, value: number): number[] => equal.map((same, i) => (i === place ? value : same));

it('a tree with equal targets is given up: it cannot be proved that their variance is not 0', () => {
  expect(grown(rising, equal)).toBeUndefined();
  expect(grown(rising, rising)?.feature.length).toBeGreaterThan(100);
});

it('a leaf of equal samples is proved by two targets that differ, wherever they are', () => {
  expect(grown(equal, rising)?.nNodeSamples).toEqual(Int32Array.of(100));
  for (const place of [0, 1, 50, 99]) {
    expect(grown(equal, withOne(place, 0.6))?.nNodeSamples).toEqual(Int32Array.of(100));
  }
  expect(grown(equal, equal)).toBeUndefined();
});

it('a leaf of equal samples is not proved by targets of other leaves', () => {
  for (const place of [0, 99]) {
    const oneApart = withOne(place, 0.1);
    const sizes = grown(oneApart, rising)?.nNodeSamples;
    expect([...(sizes ?? [])].sort((a, b) => a - b)).toEqual([1, 99, 100]);
    expect(grown(oneApart, oneApart)).toBeUndefined();
    // Above and below the equal ones, so that they lie on the right and on the left.
    expect(grown(withOne(place, 0.9), oneApart)).toBeUndefined();
  }
});
