import type { Samples } from '@anomaly-forest/core/internal/detection';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { rareInRange } from '@anomaly-forest/core/internal/watch/vote';
import { watchSteps } from '@anomaly-forest/core/internal/watch/watch';
import { defaultWatchOptions, type WatchOptions } from '@anomaly-forest/core/internal/watchOptions';
import { forestScores, flagsOf, type NamedVerdict } from './verdicts';

/** One option each, all others as they are by default. */
const choices: ReadonlyArray<readonly [name: string, change: Partial<WatchOptions>]> = [
  ['defaults', {}],
  ...[-3, -2, -1, 1, 2, 3].map((sensitivity) => [`sensitivity ${sensitivity}`, { sensitivity }] as const),
  ['persistence 1 of 1', { persistence: { least: 1, of: 1 } }],
  ['persistence 3 of 5', { persistence: { least: 3, of: 5 } }],
  ['recovery 20', { recovery: 20 }],
];

/** The watch verdict under each choice. The forest is fitted once for the samples: no choice changes it. */
export function verdictsOfChoices(): NamedVerdict[] {
  const known = new WeakMap<Samples, Float64Array>();
  const scoresOf = (samples: Samples): Float64Array => {
    const scores = known.get(samples) ?? runToEnd(forestScores(samples));
    known.set(samples, scores);
    return scores;
  };
  return choices.map(([name, change]) => ({
    name,
    run: (samples) => {
      const watching = watchSteps(samples, { ...defaultWatchOptions, ...change }, function* () {
        yield 0;
        return rareInRange(scoresOf(samples));
      });
      const { labels, incidents } = runToEnd(watching);
      return { isFlagged: flagsOf(labels), incidents };
    },
  }));
}
