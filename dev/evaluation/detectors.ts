import {
  defaultWatchOptions,
  MIN_SENSITIVITY,
  MAX_SENSITIVITY,
  type WatchOptions,
} from '@anomaly-forest/core/internal/watchOptions';
import { type Detector, defaultDetectionOptions, detectRows, shippingDetector } from './detector';
import { trailingMedianRule } from './trailingMedianRule';

/** One option of watch each, all others as they are by default. */
const choices: ReadonlyArray<readonly [name: string, change: Partial<WatchOptions>]> = [
  ...Array.from({ length: MAX_SENSITIVITY - MIN_SENSITIVITY + 1 }, (_, i) => MIN_SENSITIVITY + i)
    .filter((sensitivity) => sensitivity !== defaultWatchOptions.sensitivity)
    .map((sensitivity) => [`sensitivity ${sensitivity}`, { sensitivity }] as const),
  ['persistence 1 of 1', { persistence: { least: 1, of: 1 } }],
  ['persistence 3 of 5', { persistence: { least: 3, of: 5 } }],
  ['recovery 20', { recovery: 20 }],
];

/** Names of the choices below. */
export const choiceNames = choices.map(([name]) => name);

/** What is evaluated, by name: the verdict that ships, what it is compared with, and its choices. */
export const detectors: Readonly<Record<string, Detector>> = {
  watch: shippingDetector,
  classic: (input) => detectRows(input, { ...defaultDetectionOptions, verdict: 'classic' }),
  'trailing median': trailingMedianRule,
  ...Object.fromEntries(choices.map(([name, change]) => [name, withChange(change)])),
};

function withChange(change: Partial<WatchOptions>): Detector {
  const watch = { ...defaultWatchOptions, ...change };
  return (input) => detectRows(input, { ...defaultDetectionOptions, watch });
}
