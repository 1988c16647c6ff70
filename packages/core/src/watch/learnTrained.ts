import type { Samples } from '../detection';
import { typicalStep } from '../incidents/incidents';
import { selectRows } from '../series/matrix';
import { sentence, type Sentence } from '../sentence';
import type { Steps } from '../task/steps';
import type { WatchOptions } from '../watchOptions';
import type { BaselineModel } from './baselineModel';
import { learnBaseline } from './learnBaseline';
import { LEAST_SAMPLES } from './leastSamples';
import { isWithin } from './within';

/** What a baseline says, or one sentence why it says nothing. */
export type Learnt = { readonly model: BaselineModel } | { readonly problem: Sentence };

/** Learns from the samples that are not left out, if they are enough. */
export function* learnTrained(samples: Samples, isAligned: boolean, options: WatchOptions): Steps<Learnt> {
  const rows = rowsOutside(samples);
  if (rows.length < LEAST_SAMPLES) {
    return { problem: tooShort(rows.length) };
  }
  const time = Float64Array.from(rows, (row) => samples.time[row]);
  const trained = { time, signals: samples.signals, X: selectRows(samples.X, rows) };
  const model = yield* learnBaseline(trained, typicalStep(samples.time), options, isAligned);
  return model.rows.nSamples < LEAST_SAMPLES ? { problem: tooShort(model.rows.nSamples) } : { model };
}

function tooShort(got: number): Sentence {
  return sentence('watch.baseline-too-short', '', {
    count: got,
    needed: LEAST_SAMPLES,
    defaultValue_one:
      'The baseline has {{count, number}} sample outside incidents and left-out ranges, {{needed}} are needed to tell what is typical.',
    defaultValue_other:
      'The baseline has {{count, number}} samples outside incidents and left-out ranges, {{needed}} are needed to tell what is typical.',
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
