import { exp2 } from '../arithmetic/exactMath';
import type { Detection, DetectionOptions, Samples, SignalSettings } from '../detection';
import { detect } from '../detect';
import { RandomState } from '../random/randomState';
import { defaultWatchOptions, type WatchOptions } from '../watchOptions';
import { DAY, MINUTE, samplesOf, signal, wave } from './watchSamples';

/** Series of which nothing is wrong, each of another kind. */
export const healthyKinds = [
  'noise',
  'autocorrelated',
  'skewed',
  'counts',
  'saturated',
  'constant',
  'states',
  'rhythm',
] as const;

/** One of `healthyKinds`. */
export type HealthyKind = (typeof healthyKinds)[number];

/** Wednesday, 1 March 2023, midnight. */
export const START = Date.UTC(2023, 2, 1);

/**
 * `n` healthy values of a kind around 100 (or below 1, for states); a size that is far outside them all is 60.
 *
 * @param perDay - Samples a day; only a rhythm asks for it.
 */
export function healthy(kind: HealthyKind, n: number, seed: number, perDay = DAY / MINUTE): Float64Array {
  const random = new RandomState(seed);
  let previous = 0;
  return Float64Array.from({ length: n }, (_, i) => {
    switch (kind) {
      case 'noise':
        return random.normal(100, 2);
      case 'autocorrelated':
        previous = 0.7 * previous + random.normal(0, 1.5);
        return 100 + previous;
      case 'skewed':
        return 90 + 4 * exp2(random.normal(0, 0.58));
      case 'counts':
        return Math.round(random.normal(100, 5));
      case 'saturated':
        return Math.min(100, 97 + Math.abs(random.normal(0, 1)));
      case 'constant':
        return 100;
      case 'states':
        return 100 + (random.normal(0, 1) < -0.5 ? 1 : 0);
      case 'rhythm':
        return 100 + 40 * wave(i / perDay) + random.normal(0, 2);
    }
  });
}

/** A copy with `size` added from sample `start` to before `end`. */
export function shifted(values: Float64Array, start: number, end: number, size: number): Float64Array {
  return values.map((value, i) => (i >= start && i < end ? value + size : value));
}

/** Options of a detection whose watch options differ from the defaults in some. */
export function watchDetection(change: Partial<WatchOptions> = {}): DetectionOptions {
  return {
    verdict: 'watch',
    forest: { nEstimators: 20, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
    contamination: 0.03,
    scale: true,
    watch: { ...defaultWatchOptions, ...change },
  };
}

/** One signal of a role as samples. */
export function oneSignal(values: ArrayLike<number>, change: Partial<SignalSettings> = {}, step = MINUTE): Samples {
  return samplesOf([signal('signal', change.role, change)], [values], { start: START, step });
}

/** The watch verdict on samples. */
export function watch(samples: Samples, change: Partial<WatchOptions> = {}): Detection {
  return detect(samples, watchDetection(change));
}

/** What a verdict tells, a line an incident: `300-303 up`. */
export function told({ incidents }: Pick<Detection, 'incidents'>): string[] {
  return incidents.map(({ start, end, kind }) => `${start}-${end} ${kind}`);
}

/** Samples that are marked. */
export function marked({ labels }: Pick<Detection, 'labels'>): number[] {
  return Array.from(labels.keys()).filter((row) => labels[row] === -1);
}
