import type { Field } from '@grafana/data';
import { ScaleDistribution } from '@grafana/schema';
import type { Label } from '../../labels/label';
import { fieldStyle } from '../../../ui/plot/fieldStyle';
import { groupPoints } from '../groupPoints';

/** A small plot shows no more normal points than this; anomalies are all shown. */
const MAX_NORMAL = 1500;

/** Room at the edges for points that lie on them, share of the plot. */
const MARGIN = 0.06;

/** Points of one label, in shares of the plot's width and height from the lower left. The arrays run parallel. */
interface PairGroup {
  readonly label: Label;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The samples of two signals as points of a small plot. */
export function pairPoints(x: Field, y: Field, labels: Int8Array | undefined): PairGroup[] {
  const groups = groupPoints(onScale(x), onScale(y), labels).map((group) => ({
    ...group,
    ...(group.label === 'normal' && { x: atMost(group.x), y: atMost(group.y) }),
  }));
  const xShare = shareOf(groups.map((group) => group.x));
  const yShare = shareOf(groups.map((group) => group.y));
  return groups.map((group) => ({
    label: group.label,
    x: Float64Array.from(group.x, xShare),
    y: Float64Array.from(group.y, yShare),
  }));
}

/** A logarithmic axis has no place for what is not positive: such a value becomes NaN, which is no point. */
function onScale(field: Field<number>): number[] {
  const isLog = fieldStyle(field).scaleDistribution?.type === ScaleDistribution.Log;
  return isLog ? field.values.map((value) => (value > 0 ? Math.log(value) : NaN)) : field.values;
}

function atMost(values: readonly number[]): number[] {
  const step = Math.ceil(values.length / MAX_NORMAL);
  return step <= 1 ? [...values] : values.filter((_, i) => i % step === 0);
}

function shareOf(groups: ReadonlyArray<readonly number[]>): (value: number) => number {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const values of groups) {
    for (const value of values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  return (value) => (highest > lowest ? MARGIN + ((1 - 2 * MARGIN) * (value - lowest)) / (highest - lowest) : 0.5);
}
