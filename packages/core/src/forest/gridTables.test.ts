import { fitsGridTables } from './gridTables';
import { LEAF, type NodeTable, NodeTableBuilder } from './nodeTable';

// What grids look up is compared with walking in fastPaths.test.ts; here is which forests they are for.

/** Trees with so many thresholds of the first feature, and of the second. How their nodes hang together is not asked. */
function trees(...nThresholds: Array<[number, number]>): NodeTable {
  const nodes = new NodeTableBuilder(1);
  for (const [nFirst, nSecond] of nThresholds) {
    for (let i = 0; i < nFirst + nSecond; i++) {
      nodes.setSplit(nodes.addNode(1), i < nFirst ? 0 : 1, i, false);
    }
    nodes.setSplit(nodes.addNode(1), LEAF, LEAF, false);
    nodes.endTree();
  }
  return nodes.finish();
}

/** A tree with n thresholds has n + 1 columns (or rows), and one more for missing values. */
const of16380Cells: [number, number] = [126 - 2, 130 - 2];
const of16383Cells: [number, number] = [127 - 2, 129 - 2];

it('four trees in a row may have 2^16 cells, less the 16 that keep room for trees beyond the last', () => {
  expect(4 * 126 * 130).toBe(2 ** 16 - 16);
  const four = Array(4).fill(of16380Cells);
  expect(fitsGridTables(trees(...four), 2)).toBe(true);
  expect(fitsGridTables(trees(...four.slice(1), of16383Cells), 2)).toBe(false);
  expect(fitsGridTables(trees(of16383Cells, ...four.slice(1)), 2)).toBe(false);
});

it('each four trees have the tables for themselves', () => {
  const twelve = Array(12).fill(of16380Cells);
  expect(fitsGridTables(trees(...twelve), 2)).toBe(true);
  expect(fitsGridTables(trees(...twelve, [2 ** 8 - 2, 2 ** 8 - 2]), 2)).toBe(false);
  expect(fitsGridTables(trees(...twelve.slice(1), of16383Cells), 2)).toBe(false);
});

it('a feature may have as many thresholds as there are ranks of 16 bits, less the first and that of missing values', () => {
  const most = [...Array<number>(256).fill(255), 65534 - 256 * 255];
  const tooMany = Array<number>(257).fill(255);
  expect(fitsGridTables(trees(...most.map((n): [number, number] => [n, 0])), 2)).toBe(true);
  expect(fitsGridTables(trees(...most.map((n): [number, number] => [0, n])), 2)).toBe(true);
  expect(fitsGridTables(trees(...tooMany.map((n): [number, number] => [n, 0])), 2)).toBe(false);
  expect(fitsGridTables(trees(...tooMany.map((n): [number, number] => [0, n])), 2)).toBe(false);
});

it('there are grids for one feature and for two, not for three', () => {
  expect([1, 2, 3].map((nFeatures) => fitsGridTables(trees([3, 0]), nFeatures))).toEqual([true, true, false]);
});
