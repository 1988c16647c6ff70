import { growTree } from './growTree';
import { createMatrix } from '../series/matrix';
import { type NodeTable, NodeTableBuilder } from './nodeTable';
import { runToEnd } from '../task/steps';
import { wholeSamples } from './treeSamples';

// That its trees are scikit-learn's is tested in dev/golden/sklearn; here is when a node is a leaf, by small examples.

/** The tree of some values of one feature and their targets. */
function grown(values: number[], targets: number[], maxDepth = 8): NodeTable {
  const nodes = new NodeTableBuilder(1);
  const samples = wholeSamples(Int32Array.from(values.keys()), 1);
  const X = createMatrix([Float64Array.from(values)]);
  runToEnd(growTree(samples, X, Float64Array.from(targets), 1, maxDepth, nodes));
  return nodes.finish();
}

const sizes = (tree: NodeTable): number[] => Array.from(tree.nNodeSamples);

it('a split that does not lower the variance of the targets is made, as long as it does not raise it', () => {
  // The mean of the targets is 1/2 on both sides, and their variance 1/4.
  expect(sizes(grown([0, 0, 1, 1], [0, 1, 0, 1]))).toEqual([4, 2, 2]);
});

it('a node whose targets’ variance is 2^-52 or less is a leaf', () => {
  // Two targets a distance d apart have the variance d^2 / 4.
  expect(sizes(grown([0, 1], [0, 2 ** -25]))).toEqual([2]);
  expect(sizes(grown([0, 1], [0, 1.01 * 2 ** -25]))).toEqual([2, 1, 1]);
  expect(sizes(grown([0, 1, 2, 3], [0.5, 0.5, 0.5, 0.5]))).toEqual([4]);
});

it('a node of one sample, of equal samples or at the greatest depth is a leaf', () => {
  expect(sizes(grown([7], [0.5]))).toEqual([1]);
  expect(sizes(grown([7, 7, 7], [0, 0.5, 1]))).toEqual([3]);
  const rising = Array.from({ length: 64 }, (_, i) => i);
  const targets = rising.map((value) => ((value * 37) % 64) / 64);
  const [root, ...below] = sizes(grown(rising, targets, 1));
  expect(below).toHaveLength(2);
  expect(below[0] + below[1]).toBe(root);
});
