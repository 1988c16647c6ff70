import type { Learnable } from './limits';
import {
  AT_LIMIT,
  MAX_FEW_VALUES,
  MAX_REST_SHARE,
  MAX_STEPS_SHARE,
  MIN_FEW_VALUES_SAMPLES,
  MIN_PARTS_OF_VALUE,
  MIN_SILENT_EXCURSIONS,
  MIN_SILENT_UPPER,
  MIN_STEPS,
  PARTS,
  SILENT_MEDIAN,
  SILENT_UPPER,
} from './parameters';
import { quantilesInPlace } from './sampleQuantiles';

/**
 * The limit of a signal that takes a few values in turn (replicas, states): one step of the scale more than between those that
 * it took in most parts of the range, for a spread says little of it. Other signals have none.
 */
export function fewValuesLimit({
  values,
  representatives,
  quantum,
  isExcluded,
  minimumChange,
}: Learnable): number | undefined {
  if (quantum === 0 || minimumChange !== undefined || representatives.length < MIN_FEW_VALUES_SAMPLES) {
    return undefined;
  }
  const known = new Map<number, { nParts: number; lastPart: number }>();
  const end = representatives[representatives.length - 1] + 1;
  for (const i of representatives) {
    if (isExcluded?.[i] === 1) {
      continue;
    }
    const one = known.get(values[i]) ?? { nParts: 0, lastPart: -1 };
    if (one.nParts === 0) {
      if (known.size === MAX_FEW_VALUES) {
        return undefined;
      }
      known.set(values[i], one);
    }
    const part = Math.floor((PARTS * i) / end);
    one.nParts += part === one.lastPart ? 0 : 1;
    one.lastPart = part;
  }
  const usual = [...known].filter(([, { nParts }]) => nParts >= MIN_PARTS_OF_VALUE).map(([value]) => value);
  return usual.length < 2 ? undefined : AT_LIMIT * (Math.max(...usual) - Math.min(...usual) + quantum);
}

/**
 * The limit of a signal that stands still for long at one of a few values and then steps to another, up and down (an
 * autoscaler): well above its usual step. Other signals have none, also those that are nearly always at one value or have
 * two: there the other is news.
 */
export function steppedLimit({ values, representatives, isExcluded, minimumChange }: Learnable): number | undefined {
  if (minimumChange !== undefined || representatives.length < MIN_FEW_VALUES_SAMPLES) {
    return undefined;
  }
  const counts = new Map<number, number>();
  const sizes: number[] = [];
  let nUp = 0;
  let before = NaN;
  for (const i of representatives) {
    if (isExcluded?.[i] === 1) {
      continue;
    }
    const value = values[i];
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > MAX_FEW_VALUES || sizes.length > MAX_STEPS_SHARE * representatives.length) {
      return undefined;
    }
    if (value !== before && !Number.isNaN(before)) {
      sizes.push(Math.abs(value - before));
      nUp += value > before ? 1 : 0;
    }
    before = value;
  }
  const rests = counts.size > 2 && Math.max(...counts.values()) <= MAX_REST_SHARE * representatives.length;
  if (!rests || nUp < MIN_STEPS || sizes.length - nUp < MIN_STEPS) {
    return undefined;
  }
  const [median, upper] = quantilesInPlace(Float64Array.from(sizes), [0.5, 0.8]);
  return AT_LIMIT * Math.max(SILENT_MEDIAN * median, SILENT_UPPER * upper);
}

/**
 * A mostly silent signal (errors, crashes, a probe) is measured by how loud it is when it speaks; also by what was an excursion
 * so far, for beside silence everything is. The quantiles are those of its own way, not of the one incident.
 */
export function silentLimit({ values, level, isExcluded }: Learnable, sign: number): number {
  const peaks: number[] = [];
  let peak = 0;
  for (let i = 0; i <= values.length; i++) {
    const size = i < values.length && isExcluded?.[i] !== 1 ? sign * (values[i] - level[i]) : 0;
    if (size > 0) {
      peak = Math.max(peak, size);
    } else if (peak > 0) {
      peaks.push(peak);
      peak = 0;
    }
  }
  if (peaks.length < MIN_SILENT_EXCURSIONS) {
    return 0;
  }
  const [median, upper] = quantilesInPlace(Float64Array.from(peaks), [0.5, 0.8]);
  // Of a few, one in five may be the incident.
  return AT_LIMIT * Math.max(SILENT_MEDIAN * median, peaks.length < MIN_SILENT_UPPER ? 0 : SILENT_UPPER * upper);
}
