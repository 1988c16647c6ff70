import type { TimeRange } from '@grafana/data';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';

/** More columns than a wide screen has pixels: at this resolution nobody sees that samples are left out. */
const COLUMNS = 4096;

/** Samples a column that thinning may keep of one signal: its first, last, lowest and highest. */
const KEPT_A_COLUMN = 4;

export interface ThinInput {
  /** Epoch milliseconds, ascending. */
  readonly time: Float64Array;
  /** One column a signal, NaN = missing. */
  readonly columns: readonly Float64Array[];
  /** -1 anomaly: always kept. */
  readonly labels?: Int8Array;
  /** The visible range, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * The samples that a plot has to draw so that it looks as if it drew all: of each narrow column of time the first and the
 * last one, the lowest and the highest of each signal, and every anomaly. Ascending; all samples if there are few.
 *
 * A gap as wide as a column stays a gap: the first sample of each column is kept, also where its value is missing.
 */
export function* thinSteps(input: ThinInput): Steps<Int32Array> {
  const { time, columns, labels } = input;
  const n = time.length;
  const isKept = new Uint8Array(n);
  if (isDrawnWhole(n)) {
    return keptRows(isKept.fill(1));
  }
  const starts = columnStarts(input);
  starts.forEach((start, c) => {
    isKept[start] = 1;
    isKept[(starts[c + 1] ?? n) - 1] = 1;
  });
  for (const values of columns) {
    yield;
    keepExtremes(values, starts, isKept);
  }
  yield;
  for (let i = 0; labels && i < n; i++) {
    isKept[i] |= labels[i] === -1 ? 1 : 0;
  }
  return keptRows(isKept);
}

/** How far apart neighbours of what is left may be although there were samples between them, milliseconds. */
export function columnWidth({ from, to }: Pick<TimeRange, 'from' | 'to'>): number {
  return (to.valueOf() - from.valueOf()) / COLUMNS;
}

/** True if there are too few samples to leave any out. */
export function isDrawnWhole(nSamples: number): boolean {
  return nSamples <= KEPT_A_COLUMN * COLUMNS;
}

/** The first sample of each column of time that has any. */
function columnStarts({ time, from, to }: ThinInput): number[] {
  const width = (to - from) / COLUMNS;
  const starts: number[] = [];
  let end = -Infinity;
  for (let i = 0; i < time.length; i++) {
    if (time[i] >= end) {
      starts.push(i);
      end = from + (Math.floor((time[i] - from) / width) + 1) * width;
    }
  }
  return starts;
}

function keepExtremes(values: Float64Array, starts: readonly number[], isKept: Uint8Array): void {
  for (let c = 0; c < starts.length; c++) {
    const end = c + 1 < starts.length ? starts[c + 1] : values.length;
    let lowest = -1;
    let highest = -1;
    for (let i = starts[c]; i < end; i++) {
      if (lowest < 0 ? !Number.isNaN(values[i]) : values[i] < values[lowest]) {
        lowest = i;
      }
      if (highest < 0 ? !Number.isNaN(values[i]) : values[i] > values[highest]) {
        highest = i;
      }
    }
    if (lowest >= 0) {
      isKept[lowest] = 1;
      isKept[highest] = 1;
    }
  }
}

function keptRows(isKept: Uint8Array): Int32Array {
  const rows: number[] = [];
  for (let i = 0; i < isKept.length; i++) {
    if (isKept[i] === 1) {
      rows.push(i);
    }
  }
  return Int32Array.from(rows);
}
