import { median, robustSpread } from '../statistics/quantile';
import type { Change } from './whole';

/** How siblings moved, and who did not move like them. */
export interface Peers {
  /** The usual relative change, 0.5 for half as much again, -0.5 for half; NaN if there are too few. */
  readonly usual: number;
  /** Indices of those that left the others, the farthest first; at most a quarter of them. */
  readonly apart: readonly number[];
  /** Indices of all, those that moved farthest in the direction of the incident first, relative to their size. */
  readonly ranked: readonly number[];
}

/** Of fewer siblings nobody can say what is usual. */
const MIN_PEERS = 4;

/** More than this share of them are no exceptions. */
const MAX_APART = 0.25;

/** Robust standard deviations from what is usual ... */
const MIN_SPREADS = 6;

/** ... and at least this much, in halves of the symmetric relative change: 20 % of about the same size. */
const MIN_DISTANCE = 0.1;

/**
 * Finds siblings that moved otherwise than the others: eleven hosts go up, one does not; or one goes up alone. Changes are
 * compared relative to the size, (to - from) / (to + from), of which median and median absolute deviation are taken
 * (Leys et al., _Detecting outliers: Do not use standard deviation around the mean, use absolute deviation around the
 * median_, Journal of Experimental Social Psychology 49, 2013).
 *
 * @param siblings - values before and during; those without one of them (NaN) are passed over
 * @param direction - in which the incident went: 1 up, -1 down
 */
export function peersApart(siblings: ReadonlyArray<{ readonly own: Change }>, direction: number): Peers {
  const changes = Float64Array.from(siblings, ({ own }) => symmetricChange(own));
  const known = Array.from(changes.keys()).filter((i) => !Number.isNaN(changes[i]));
  const usual = median(changes);
  const distances = changes.map((change) => Math.abs(change - usual));
  const ranked = [...known].sort((a, b) => direction * (changes[b] - changes[a]) || a - b);
  if (known.length < MIN_PEERS) {
    return { usual: NaN, apart: [], ranked };
  }
  const limit = Math.max(MIN_DISTANCE, MIN_SPREADS * robustSpread(distances), Math.abs(usual) / 2);
  const apart = known.filter((i) => distances[i] > limit).sort((a, b) => distances[b] - distances[a]);
  return {
    usual: (2 * usual) / (1 - usual),
    apart: apart.length <= MAX_APART * known.length ? apart : [],
    ranked,
  };
}

/** -1..1; NaN where one of them is unknown. */
function symmetricChange({ from, to }: Change): number {
  const size = Math.abs(from) + Math.abs(to);
  return size === 0 ? 0 : (to - from) / size;
}
