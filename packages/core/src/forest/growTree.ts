import type { Matrix } from '../series/matrix';
import { NodeImpurity } from './nodeImpurity';
import type { NodeTableBuilder } from './nodeTable';
import { PlainSplitter } from './plainSplitter';
import { gatherSingles } from './singlePrecision';
import type { TreeSamples } from './treeSamples';

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

const NO_PARENT = -1;

/**
 * Grows one isolation tree exactly as scikit-learn does (an ExtraTreeRegressor with one random feature a node), for
 * any data and parameters. The plain version: `growTreeFast` does the same for the usual case.
 *
 * Yields at every node, as its sums take time in proportion to its samples: how many samples it looks at.
 *
 * @param targets - the random target of each of the tree's samples.
 * @param splitterState - where the splitter's generator starts.
 */
export function* growTree(
  samples: TreeSamples,
  X: Matrix,
  targets: Float64Array,
  splitterState: number,
  maxDepth: number,
  nodes: NodeTableBuilder
): Generator<number, void> {
  const columns = Array.from(samples.features, (f) => gatherSingles(X.columns[f], samples.rows));
  const splitter = new PlainSplitter(columns, samples.rows.length, splitterState);
  const impurities = new NodeImpurity(targets, samples.weights);
  const { order } = splitter;
  const root = { start: 0, end: order.length, depth: 0, parent: NO_PARENT, isLeft: true, impurity: NaN, nConstants: 0 };
  const waiting: Waiting[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { start, end, depth, parent } = node;
    yield end - start;
    impurities.enterNode(order, start, end);
    const impurity = parent === NO_PARENT ? impurities.ofNode() : node.impurity;
    const id = parent === NO_PARENT ? nodes.addNode(end - start) : nodes.addChild(parent, node.isLeft, end - start);
    const isLeaf = depth >= maxDepth || end - start < 2 || impurity <= Number.EPSILON;
    if (isLeaf || !splitter.split(start, end, node.nConstants)) {
      continue;
    }
    const { position, nConstants } = splitter;
    if (impurities.evaluateSplit(order, start, position, end, impurity) + Number.EPSILON < 0) {
      continue;
    }
    nodes.setSplit(id, samples.features[splitter.feature], splitter.threshold, splitter.missingGoToLeft);
    const child = { depth: depth + 1, parent: id, nConstants };
    waiting.push({ ...child, isLeft: false, start: position, end, impurity: impurities.right });
    waiting.push({ ...child, isLeft: true, start, end: position, impurity: impurities.left });
  }
  nodes.endTree();
}
