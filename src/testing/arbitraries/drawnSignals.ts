import { exp2 } from '@anomaly-forest/core/internal/arithmetic/exactMath';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';
import { DAY, MINUTE, wave } from '@anomaly-forest/core/internal/testing/watchSamples';
import { healthy, healthyKinds, START } from '@anomaly-forest/core/internal/testing/watchSeries';

/** One signal as a query returns it; missing values are null. */
export interface DrawnSignal {
  readonly metric: string;
  /** The value of the label `pod`, if the series has one. */
  readonly pod?: string;
  /** Of the label `zone`. */
  readonly zone?: string;
  readonly times: readonly number[];
  readonly values: ReadonlyArray<number | null>;
}

/** Kinds of panels that are drawn. */
export const drawnPanels = ['pair', 'follower', 'pods', 'services', 'mixture', 'many'] as const;

/** What a panel of some kind shows: healthy signals with a few incidents, missing values and missing rows. */
export function drawnSignals(seed: number): readonly DrawnSignal[] {
  const random = new RandomState(seed);
  const kind = drawnPanels[seed % drawnPanels.length];
  const step = [MINUTE / 4, MINUTE, MINUTE, 5 * MINUTE, 15 * MINUTE][random.below(5)];
  const n = kind === 'many' ? 60 + random.below(60) : 120 + random.below(480);
  const times = Array.from({ length: n }, (_, i) => START + i * step);
  const level = exp2(random.normal(7, 3));
  const column = (): Float64Array => {
    const kindOfValues = healthyKinds[random.below(healthyKinds.length)];
    return healthy(kindOfValues, n, random.uint32(), DAY / step).map((value) => (level * value) / 100);
  };
  const traffic = (): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => level * (10 + 3 * wave(i / (n / 3)) + random.normal(0, 0.3)));
  const signal = (metric: string, values: Float64Array, pod?: string): DrawnSignal =>
    withGaps(random, {
      metric,
      pod,
      zone: pod && 'ab'[random.below(2)],
      times,
      values: Array.from(withIncidents(random, values)),
    });
  switch (kind) {
    case 'pair':
      return [signal('rpm', column()), signal('latency', column())];
    case 'follower': {
      const load = traffic();
      const follows = load.map((value) => value / 20 + random.normal(0, level / 60));
      // As high as at the peak while traffic is low: odd between the two alone.
      const at = random.below(n - 10);
      follows.fill(Math.max(...load) / 20, at, at + 3 + random.below(6));
      return [
        { metric: 'rpm', times, values: Array.from(load) },
        { metric: 'latency', times, values: Array.from(follows) },
        { metric: 'queue', times, values: Array.from(load, (value) => value / 9 + random.normal(0, level / 20)) },
      ];
    }
    case 'pods':
      return Array.from({ length: 2 + random.below(5) }, (_, i) => signal('rpm', column(), `web-${i}`));
    case 'services':
      return ['a', 'b'].flatMap((pod) => [signal('requests', traffic(), pod), signal('latency', column(), pod)]);
    case 'mixture':
      return ['rpm', 'latency', 'errors', 'success', 'load']
        .slice(0, 1 + random.below(5))
        .map((name) => signal(name, column()));
    case 'many':
      return Array.from({ length: 17 + random.below(4) }, (_, i) => signal('load', column(), `host-${i}`));
  }
}

/** None, one or two shifts of some length and size. */
function withIncidents(random: RandomState, values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const spread =
    sorted[((9 * sorted.length) / 10) | 0] - sorted[(sorted.length / 10) | 0] || Math.abs(sorted[0]) / 9 || 1;
  const changed = values.slice();
  for (let k = random.below(3); k > 0; k--) {
    const start = random.below(values.length);
    const end = Math.min(values.length, start + 1 + random.below(random.below(2) === 0 ? 4 : values.length / 4));
    const size = random.normal(0, 4) * spread;
    for (let i = start; i < end; i++) {
      changed[i] += size;
    }
  }
  return changed;
}

/** Some values missing, some rows missing, in some of the series. */
function withGaps(random: RandomState, signal: DrawnSignal): DrawnSignal {
  const values = signal.values.map((value) => value);
  if (random.below(3) === 0) {
    const from = random.below(values.length);
    values.fill(null, from, from + random.below(40));
  }
  if (random.below(3) === 0) {
    values.forEach((_, i) => (values[i] = random.below(30) === 0 ? null : values[i]));
  }
  if (random.below(4) > 0) {
    return { ...signal, values };
  }
  const kept = Array.from(values.keys()).filter(() => random.below(25) > 0);
  return { ...signal, times: kept.map((i) => signal.times[i]), values: kept.map((i) => values[i]) };
}
