import type { Samples, SignalRole } from '../detection';
import { sentence, type Sentence } from '../sentence';
import { fillMissing } from '../series/missing';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import { packBaseline } from './baselineBuffer';
import type { BaselineModel } from './baselineModel';
import { judgeSignal, type SignalModel } from './judgeSignal';
import { BASELINE_LIMITS, MIN_SAMPLES } from './parameters';
import { type SignalSeries, stepOf, subseries } from './signalSeries';
import { localTimes, seriesSteps, wideningByRequests } from './watchedSignals';
import { isWithin } from './within';

/** What a baseline says, or one sentence why it says nothing. */
export type Learnt = { readonly model: BaselineModel } | { readonly problem: Sentence };

/** Learns what is normal from samples: their own incidents and the ranges left out do not count. */
export function* learnBaseline(samples: Samples, options: WatchOptions): Steps<Learnt> {
  const { time, signals } = samples;
  const isExcluded = isWithin(time, samples.leftOut ?? []);
  const models: SignalModel[] = [];
  let nAccepted = Infinity;
  for (const [j, series] of (yield* seriesSteps(samples, time.length, options)).entries()) {
    const kept = outside(series, isExcluded);
    if (kept.values.length < MIN_SAMPLES) {
      return { problem: tooShort(kept.values.length) };
    }
    const verdict = yield* judgeSignal({
      settings: signals[j],
      options,
      series: kept,
      local: localTimes(kept.time, samples.utcOffsets),
      widening: wideningByRequests(samples, j, kept),
    });
    nAccepted = Math.min(
      nAccepted,
      verdict.isAccepted.reduce((count, accepted) => count + accepted, 0)
    );
    models.push(withTighterLimits(verdict.model, signals[j].role));
  }
  const rows = rowsOutside(samples);
  return nAccepted < MIN_SAMPLES
    ? { problem: tooShort(nAccepted) }
    : {
        model: {
          signals: models,
          step: stepOf(time),
          span: { from: time[rows[0]], to: time[rows[rows.length - 1]] },
          nSamples: nAccepted,
        },
      };
}

function withTighterLimits(model: SignalModel, role: SignalRole): SignalModel {
  if (role !== 'traffic' && role !== 'latency') {
    return model;
  }
  const { spread, high, low, meanHigh, meanLow } = model.limits;
  const [h, l, mh, ml] = [high, low, meanHigh, meanLow].map((limit) => BASELINE_LIMITS * limit);
  return { ...model, limits: { spread, high: h, low: l, meanHigh: mh, meanLow: ml } };
}

/**
 * Learns what is normal from samples and packs it, to be saved: at most 500 numbers a signal. Their own incidents, the
 * ranges left out and what was before the last new normal do not count.
 *
 * @returns one sentence as `problem` if there is too little to learn from.
 */
export function* pinBaselineSteps(
  samples: Samples,
  options: WatchOptions
): Steps<{ readonly buffer: ArrayBuffer } | { readonly problem: Sentence }> {
  const since = Math.max(-Infinity, ...(samples.newNormal ?? []));
  const leftOut = [...(samples.leftOut ?? []), { from: -Infinity, to: since - 1 }];
  const learnt = yield* learnBaseline({ ...fillMissing(samples).samples, leftOut }, options);
  return 'problem' in learnt ? learnt : { buffer: packBaseline(learnt.model) };
}

function outside(series: SignalSeries, isExcluded: Uint8Array): SignalSeries {
  const { rows } = series;
  const kept = new Int32Array(rows.length);
  let n = 0;
  for (let k = 0; k < rows.length; k++) {
    if (isExcluded[rows[k]] === 0) {
      kept[n++] = k;
    }
  }
  return n === rows.length ? series : subseries(series, kept.slice(0, n));
}

function tooShort(got: number): Sentence {
  return sentence('watch.baseline-too-short', '', {
    count: got,
    needed: MIN_SAMPLES,
    defaultValue_one:
      'The baseline has {{count, number}} sample outside incidents and left-out ranges, {{needed}} are needed to learn what is typical.',
    defaultValue_other:
      'The baseline has {{count, number}} samples outside incidents and left-out ranges, {{needed}} are needed to learn what is typical.',
  });
}

/** Rows that no left-out range covers. */
export function rowsOutside({ time, leftOut = [] }: Samples): Int32Array {
  const isLeftOut = isWithin(time, leftOut);
  const rows = new Int32Array(time.length);
  let nRows = 0;
  for (let row = 0; row < time.length; row++) {
    if (isLeftOut[row] === 0) {
      rows[nRows++] = row;
    }
  }
  return rows.slice(0, nRows);
}
