import type { Field } from '@grafana/data';
import { ScaleDistribution } from '@grafana/schema';
import { fieldStyle } from '../../../ui/plot/fieldStyle';

/** Signals without a unit share an axis up to this ratio of their sizes; beyond it one of them is a flat line. */
const COMPARABLE = 10;

/** One to the left and one to the right: with more, nobody can tell which line is read from which. */
const MAX_AXES_BY_SIZE = 2;

/**
 * A signal's size is the median, and what it is in its high tenth. An incident of a few samples moves neither, and one
 * that fills half of the range (traffic that is gone) leaves the other.
 */
const SIZES = [0.5, 0.9];

/** Enough values to know a signal's size, few enough not to be felt. */
const PROBES = 1000;

/** The first signal of an axis. */
interface AxisOwner {
  readonly config: string;
  readonly sizes: readonly number[];
  readonly key: string;
}

/**
 * Names the scale of each signal: signals share an axis if unit, limits, placement and distribution agree. Without a
 * unit their sizes must be comparable too, so that latency in the tens is not drawn on the axis of traffic in the
 * thousands; a logarithmic axis has room for both. Sizes make two axes at most: a third size is drawn on the
 * nearer of them.
 */
export function scaleKeys(signals: readonly Field[]): string[] {
  const owners: AxisOwner[] = [];
  return signals.map((signal) => {
    const config = axisConfig(signal);
    const sizes = signal.config.unit || isLogarithmic(signal) ? [] : sizesOf(signal);
    const others = owners.filter((other) => other.config === config);
    const owner =
      others.find((other) => comparable(other.sizes, sizes)) ??
      (others.length < MAX_AXES_BY_SIZE ? undefined : roomiest(others, sizes));
    const key = owner?.key ?? `${config}/${owners.length}`;
    if (!owner) {
      owners.push({ config, sizes, key });
    }
    return key;
  });
}

/**
 * What decides on a signal's axis beside its size: unit, limits, placement, distribution. Starts with the unit, because
 * the library looks there for boolean signals.
 */
export function axisConfig(signal: Field): string {
  const { unit = '', min, max } = signal.config;
  const { axisSoftMin, axisSoftMax, axisPlacement, axisLabel, axisCenteredZero, scaleDistribution } =
    fieldStyle(signal);
  const { type, log, linearThreshold } = scaleDistribution ?? {};
  const parts = [min, max, axisSoftMin, axisSoftMax, axisPlacement, axisLabel, axisCenteredZero];
  return [unit, ...parts, type, log, linearThreshold].join('/');
}

function isLogarithmic(signal: Field): boolean {
  const { type = ScaleDistribution.Linear } = fieldStyle(signal).scaleDistribution ?? {};
  return type !== ScaleDistribution.Linear;
}

/** Of axes that are all too large or too small, the one whose signals are flattened least. */
function roomiest(owners: readonly AxisOwner[], sizes: readonly number[]): AxisOwner {
  const distance = (owner: AxisOwner): number =>
    owner.sizes.reduce((sum, size, i) => sum + Math.abs(Math.log((size || 1) / (sizes[i] || 1))), 0);
  return owners.reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

function comparable(a: readonly number[], b: readonly number[]): boolean {
  return a.every((size, i) => size === 0 || b[i] === 0 || Math.max(size / b[i], b[i] / size) <= COMPARABLE);
}

function sizesOf(signal: Field): number[] {
  const step = Math.max(1, Math.floor(signal.values.length / PROBES));
  const sizes: number[] = [];
  for (let i = 0; i < signal.values.length; i += step) {
    if (Number.isFinite(signal.values[i])) {
      sizes.push(Math.abs(signal.values[i]));
    }
  }
  sizes.sort((a, b) => a - b);
  return SIZES.map((share) => sizes[Math.floor(share * sizes.length)] ?? 0);
}
