import type { Field } from '@grafana/data';
import { ScaleDistribution } from '@grafana/schema';
import { fieldStyle } from '../../../ui/plot/fieldStyle';

/** Signals without a unit share an axis up to this ratio of their typical values; beyond it one of them is a flat line. */
const COMPARABLE = 20;

/** Enough values to know a signal's size, few enough not to be felt. */
const PROBES = 1000;

/**
 * Names the scale of each signal: signals share an axis if unit, limits, placement and distribution agree. Without a
 * unit their sizes must be comparable too, so that latency in the tens is not drawn on the axis of traffic in the
 * thousands; a logarithmic axis has room for both.
 */
export function scaleKeys(signals: readonly Field[]): string[] {
  const owners: Array<{ config: string; size: number; key: string }> = [];
  return signals.map((signal) => {
    const config = axisConfig(signal);
    const size = signal.config.unit || isLogarithmic(signal) ? NaN : typicalSize(signal);
    const owner = owners.find((other) => other.config === config && comparable(other.size, size));
    const key = owner?.key ?? `${config}/${owners.length}`;
    if (!owner) {
      owners.push({ config, size, key });
    }
    return key;
  });
}

/** Starts with the unit, because the library looks there for boolean signals. */
function axisConfig(signal: Field): string {
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

function comparable(a: number, b: number): boolean {
  return Number.isNaN(a) || a === 0 || b === 0 || Math.max(a / b, b / a) <= COMPARABLE;
}

/** The median of the values' sizes: unlike the largest value it does not move with an incident. */
function typicalSize(signal: Field): number {
  const step = Math.max(1, Math.floor(signal.values.length / PROBES));
  const sizes: number[] = [];
  for (let i = 0; i < signal.values.length; i += step) {
    if (Number.isFinite(signal.values[i])) {
      sizes.push(Math.abs(signal.values[i]));
    }
  }
  return sizes.length === 0 ? 0 : sizes.sort((a, b) => a - b)[sizes.length >> 1];
}
