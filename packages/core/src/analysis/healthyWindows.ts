import type { Detection, Samples } from '../detection';
import { createMatrix } from '../series/matrix';
import type { RandomState } from '../random/randomState';

/** Samples that stay together: what follows from what within minutes is kept. */
export const BLOCK = 30;

/** First samples of all stretches of `BLOCK` healthy ones. */
export function healthyBlocks(labels: Int8Array): number[] {
  const starts: number[] = [];
  let length = 0;
  labels.forEach((label, i) => {
    length = label === 1 ? length + 1 : 0;
    if (length >= BLOCK) {
      starts.push(i - BLOCK + 1);
    }
  });
  return starts;
}

/**
 * A window of healthy samples: typical values, and on them the distances from typical of blocks drawn with replacement,
 * all signals together, as wide as usual there. A signal that is never negative does not become so.
 *
 * @param blocks - As `healthyBlocks` gives them.
 */
export function drawWindow(
  { X }: Pick<Samples, 'X'>,
  { typical, spread = [] }: Pick<Detection, 'typical' | 'spread'>,
  blocks: readonly number[],
  random: RandomState
): Samples['X'] {
  const from = new Int32Array(X.nSamples);
  for (let i = 0; i < from.length; i++) {
    from[i] = i % BLOCK === 0 ? blocks[random.below(blocks.length)] : from[i - 1] + 1;
  }
  return createMatrix(
    X.columns.map((column, j) => {
      const isPositive = column.every((value) => !(value < 0));
      return column.map((value, i) => {
        const k = from[i];
        const drawn = typical[j][i] + ((column[k] - typical[j][k]) / spread[j][k]) * spread[j][i];
        return Number.isNaN(drawn) ? value : isPositive ? Math.max(drawn, 0) : drawn;
      });
    })
  );
}
