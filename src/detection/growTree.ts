import { NodeImpurity } from './nodeImpurity';
import { NodeTableBuilder } from './nodeTable';
import { RandomSplitter } from './randomSplitter';
import { SplitterRandom } from './splitterRandom';
import { type TreeSamples } from './treeSamples';

/** A node that waits for its turn. */
interface Waiting {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly parent: number;
  readonly isLeft: boolean;
  readonly impurity: number;
  readonly nConstants: number;
}

const ROOT = -1;

/**
 * Grows one isolation tree exactly as scikit-learn does (an ExtraTreeRegressor with one random feature a node), for
 * any data and parameters. The plain version: `growTreeFast` does the same for the usual case.
 *
 * Yields after every node, as its sums take time in proportion to its samples: how many samples were looked at.
 *
 * @param columns float32 values of the tree's samples, one column for each of `samples.features`.
 * @param targets the random target of each of the tree's samples.
 */
export function* growTree(
  samples: TreeSamples,
  columns: readonly Float32Array[],
  targets: Float64Array,
  treeSeed: number,
  maxDepth: number,
  nodes: NodeTableBuilder
): Generator<number, void> {
  const splitter = new RandomSplitter(columns, samples.rows.length, SplitterRandom.ofTree(treeSeed));
  const impurities = new NodeImpurity(targets, samples.weights);
  const { order } = splitter;
  const end = order.length;
  const waiting: Waiting[] = [{ start: 0, end, depth: 0, parent: ROOT, isLeft: true, impurity: NaN, nConstants: 0 }];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { start, end, depth } = node;
    impurities.enterNode(order, start, end);
    const impurity = node.parent === ROOT ? impurities.ofNode() : node.impurity;
    const id = nodes.addNode(end - start);
    if (node.parent !== ROOT) {
      nodes.setChild(node.parent, node.isLeft, id);
    }
    yield end - start;
    if (depth >= maxDepth || end - start < 2 || impurity <= Number.EPSILON) {
      continue;
    }
    const split = splitter.split(start, end, node.nConstants);
    if (!split || impurities.evaluateSplit(order, start, split.position, end, impurity) + Number.EPSILON < 0) {
      continue;
    }
    nodes.setSplit(id, samples.features[split.feature], split.threshold, split.missingGoToLeft);
    const child = { depth: depth + 1, parent: id, nConstants: splitter.nConstants };
    const { position } = split;
    waiting.push({ ...child, isLeft: false, start: position, end, impurity: impurities.right });
    waiting.push({ ...child, isLeft: true, start, end: position, impurity: impurities.left });
  }
  nodes.endTree();
}
