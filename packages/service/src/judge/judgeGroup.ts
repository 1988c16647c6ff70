import { detect } from '@anomaly-forest/core/internal/detect';
import type { Baseline, Detection, Samples } from '@anomaly-forest/core';
import type { WatchConfig } from '../config/config';
import { incidentsSeen, type SeenIncident } from '../incidents/seenIncident';
import type { SeriesWindow } from './SeriesWindow';

/** What a signal usually is at the newest sample. */
export interface TypicalValue {
  readonly signal: string;
  readonly typical: number;
  /** Where the limit of a single sample lies. */
  readonly lower: number;
  readonly upper: number;
}

/** The verdict on one group at one time. */
export interface GroupVerdict {
  /** Epoch milliseconds. */
  readonly time: number;
  /** False where the newest sample was not there, or says nothing. */
  readonly isJudged: boolean;
  /** Evidence of the newest sample in units of the limit: from 1 on it is out of the ordinary; NaN if not judged. */
  readonly score: number;
  readonly typical: readonly TypicalValue[];
  /** In the order of time, with those that are over but still in the window. */
  readonly incidents: readonly SeenIncident[];
  /** Equal data and options give an equal fingerprint, in the panel and on the command line, too. */
  readonly fingerprint: string;
}

/** Robust standard deviations at which a value is at the edge of what is usual. */
const BOUND = 3;

/**
 * The core's verdict on the window of a group: the same as `detect` gives on a table with the same rows.
 *
 * @param time - epoch milliseconds of the newest place of the window
 * @param baseline - what says what is normal; the window itself if absent
 */
export function judgeGroup(
  watch: WatchConfig,
  window: SeriesWindow,
  time: number,
  baseline: Baseline | undefined
): GroupVerdict {
  const { samples: rows } = window.samples(time, watch.step);
  const samples: Samples = { ...rows, asOf: time, stamp: 'end', ...(baseline && { baseline }) };
  return judgeSamples(samples, watch, { time, oldest: time, units: watch.signals.map(({ unit }) => unit) });
}

/** When is judged, and what is to be known of samples. */
export interface Now {
  /** Epoch milliseconds. */
  readonly time: number;
  /** Samples since then (epoch milliseconds) are of now: the newest one that can be judged is what the verdict is on. */
  readonly oldest: number;
  /** Grafana's id of the unit of each signal. */
  readonly units: ReadonlyArray<string | undefined>;
}

/** The core's verdict on samples, and what it says of now. */
export function judgeSamples(
  samples: Samples,
  { options, bounds }: Pick<WatchConfig, 'options' | 'bounds'>,
  { time, oldest, units }: Now
): GroupVerdict {
  const detection = detect(samples, options);
  const newest = detection.labels.findLastIndex((label) => label !== 0);
  const isJudged = newest >= 0 && samples.time[newest] >= oldest;
  return {
    time,
    isJudged,
    score: isJudged ? scoreAt(detection, newest) : NaN,
    typical: isJudged && bounds ? typicalAt(detection, samples, newest) : [],
    incidents: incidentsSeen(samples, detection, options, units),
    fingerprint: detection.fingerprint,
  };
}

/** In units of the limit at this sensitivity, which the core gives as the score -limit / (1 + limit). */
function scoreAt({ strength, offset }: Detection, sample: number): number {
  const limit = -offset / (1 + offset);
  return strength![sample] / limit;
}

function typicalAt({ typical, spread }: Detection, { signals }: Samples, sample: number): TypicalValue[] {
  return signals.map(({ name }, i) => {
    const [value, deviation] = [typical[i][sample], spread![i][sample]];
    return { signal: name, typical: value, lower: value - BOUND * deviation, upper: value + BOUND * deviation };
  });
}
