import type { MissingPolicy, Notice, Samples } from '../detection';
import { selectRows } from './matrix';
import { Sentence, sentence } from '../sentence';

/** The samples that are left after the signals' missing-value policies were applied. */
export interface CompleteSamples {
  /** NaN remains only in signals whose policy is `keep`. */
  readonly samples: Samples;
  /** Which of the given samples each row is: ascending indices. */
  readonly rows: Int32Array;
  readonly notices: readonly Notice[];
}

/**
 * Applies each signal's missing-value policy. A sample is left out if, after filling, a signal other than a `keep` one
 * still has no value: with `previous` that is the stretch before the signal's first value.
 */
export function applyMissing(samples: Samples): CompleteSamples {
  const { signals, X } = samples;
  const nMissing = X.columns.map(countMissing);
  if (nMissing.every((n) => n === 0)) {
    return { samples, rows: allRows(X.nSamples), notices: [] };
  }
  const filled = X.columns.map((column, i) => fill(column, signals[i].missing));
  const rows = completeRows(
    filled,
    signals.map((signal) => signal.missing !== 'keep')
  );
  return {
    samples: { ...samples, ...take(samples.time, filled, rows) },
    rows,
    notices: signals.flatMap(({ name, missing }, i) => describe(name, missing, nMissing[i], countMissing(filled[i]))),
  };
}

function allRows(nSamples: number): Int32Array {
  const rows = new Int32Array(nSamples);
  for (let i = 0; i < nSamples; i++) {
    rows[i] = i;
  }
  return rows;
}

function fill(column: Float64Array, policy: MissingPolicy): Float64Array {
  if (policy !== 'previous' && policy !== 'zero') {
    return column;
  }
  const filled = Float64Array.from(column);
  let previous = policy === 'zero' ? 0 : NaN;
  for (let i = 0; i < filled.length; i++) {
    if (!Number.isNaN(filled[i])) {
      previous = policy === 'zero' ? 0 : filled[i];
    } else {
      filled[i] = previous;
    }
  }
  return filled;
}

/** The rows in which every required column has a value. */
function completeRows(columns: readonly Float64Array[], required: readonly boolean[]): Int32Array {
  const nSamples = columns.length === 0 ? 0 : columns[0].length;
  const demanding = columns.filter((_, i) => required[i]);
  const rows = new Int32Array(nSamples);
  let n = 0;
  for (let row = 0; row < nSamples; row++) {
    let complete = true;
    for (let i = 0; complete && i < demanding.length; i++) {
      complete = !Number.isNaN(demanding[i][row]);
    }
    if (complete) {
      rows[n++] = row;
    }
  }
  return rows.slice(0, n);
}

function take(time: Float64Array, columns: readonly Float64Array[], rows: Int32Array): Pick<Samples, 'time' | 'X'> {
  const selected = selectRows({ nSamples: time.length, columns: [time, ...columns] }, rows);
  const [selectedTime, ...selectedColumns] = selected.columns;
  return { time: selectedTime, X: { nSamples: rows.length, columns: selectedColumns } };
}

function describe(name: string, policy: MissingPolicy, nBefore: number, nAfter: number): Notice[] {
  const filled = nBefore > nAfter ? [describeFilled(name, policy, nBefore - nAfter)] : [];
  const missing = nAfter > 0 ? [describeMissing(name, policy, nAfter)] : [];
  return [...filled, ...missing].map((said) => ({ level: 'info', ...said }));
}

function describeFilled(name: string, policy: MissingPolicy, count: number): Sentence {
  return policy === 'zero'
    ? sentence('detection.given-zero', '', {
        name,
        count,
        defaultValue_one: '{{count, number}} sample without {{name}} given zero',
        defaultValue_other: '{{count, number}} samples without {{name}} given zero',
      })
    : sentence('detection.given-previous', '', {
        name,
        count,
        defaultValue_one: '{{count, number}} sample without {{name}} given its previous value',
        defaultValue_other: '{{count, number}} samples without {{name}} given its previous value',
      });
}

function describeMissing(name: string, policy: MissingPolicy, count: number): Sentence {
  return policy === 'keep'
    ? sentence('detection.kept-missing', '', {
        name,
        count,
        defaultValue_one: '{{count, number}} sample without {{name}} kept as missing',
        defaultValue_other: '{{count, number}} samples without {{name}} kept as missing',
      })
    : sentence('detection.left-out', '', {
        name,
        count,
        defaultValue_one: '{{count, number}} sample without {{name}} left out',
        defaultValue_other: '{{count, number}} samples without {{name}} left out',
      });
}

function countMissing(column: Float64Array): number {
  let n = 0;
  for (let i = 0; i < column.length; i++) {
    if (Number.isNaN(column[i])) {
      n++;
    }
  }
  return n;
}
