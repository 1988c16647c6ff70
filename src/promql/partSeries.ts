import { type Measure, type Part, type Time, valueOf } from '@anomaly-forest/core/internal/contribution/measure';
import type { Decomposition } from './decompose';
import { type LabelValues, signalLabels } from './splitQuery';
import type { TimeWindows } from './timeWindows';

/** A series of an answer; times are epoch milliseconds. */
export interface Series {
  readonly labels: LabelValues;
  readonly time: readonly number[];
  readonly values: readonly number[];
}

/** What was measured of one value of a label (or of one of each of several), moment by moment. */
export interface PartSeries extends Part {
  /** The metric's own values, in its unit; NaN where there is none. Parallel to `SplitAnswer.time`. */
  readonly values: readonly number[];
}

/** The answer to one split. */
export interface SplitAnswer {
  /** Names of the labels; the keys of the parts are their values. */
  readonly labels: readonly string[];
  readonly measure: Measure;
  /** Epoch milliseconds. */
  readonly time: readonly number[];
  readonly parts: readonly PartSeries[];
}

/** The numbers of a part by the number of the moment. */
type Numbers = Map<string, { readonly key: readonly string[]; readonly numbers: number[][] }>;

/** How numbers of several queries make one value: a decomposition without its queries. */
export interface PartShape extends Omit<Decomposition, 'numerator' | 'denominator'> {
  readonly numerator: ReadonlyArray<{ readonly factor: number }>;
  readonly denominator: ReadonlyArray<{ readonly factor: number }>;
}

/**
 * Puts the answers to the queries of a split of PromQL together into parts.
 *
 * @param answers one a query, in the order of `splitQueries`
 * @param signal labels of the signal; series of other signals, which some queries bring along, are left out
 */
export function partsOf(
  decomposition: Decomposition,
  labels: readonly string[],
  answers: ReadonlyArray<readonly Series[]>,
  signal: LabelValues,
  windows: TimeWindows
): SplitAnswer {
  const terms = [...decomposition.numerator, ...decomposition.denominator];
  const own = answers.map((series, query) => ofSignal(series, signalLabels(terms[query].aggregation, signal)));
  return assembleParts(decomposition, labels, own, windows);
}

/**
 * Puts series together into parts, by the values of labels.
 *
 * @param own one answer a query, those of the numerator first, without series of other signals
 */
export function assembleParts(
  decomposition: PartShape,
  labels: readonly string[],
  own: ReadonlyArray<readonly Series[]>,
  windows: TimeWindows
): SplitAnswer {
  const time = momentsOf(own.flat());
  const bounds = decomposition.kind === 'quantile' ? boundsOf(own.flat()) : [];
  const measure = measureOf(decomposition, bounds);
  const places = new Map(time.map((moment, i) => [moment, i]));
  const numbers: Numbers = new Map();
  own.forEach((series, query) => {
    const { slot, factor } = placeOf(decomposition, query);
    for (const each of series) {
      const at = bounds.length > 0 ? bounds.indexOf(boundOf(each)) : slot;
      const part = partOf(
        numbers,
        labels.map((label) => each.labels[label] ?? ''),
        measure,
        bounds.length,
        time.length
      );
      addTo(part[at], each, places, additionOf(decomposition, factor));
    }
  });
  return {
    labels,
    measure,
    time,
    parts: Array.from(numbers.values(), ({ key, numbers: rows }) => ({
      key,
      before: rows.map((row) => meanOf(row, time, (moment) => isBefore(moment, windows))),
      during: rows.map((row) => meanOf(row, time, (moment) => moment >= windows.start && moment <= windows.end)),
      values: time.map((_, i) =>
        inUnit(
          decomposition,
          valueOf(
            measure,
            rows.map((row) => row[i])
          )
        )
      ),
    })),
  };
}

/**
 * Why the parts of an answer cannot be compared: the series are others than those that were asked for, so that they do not
 * tell the values apart, or one of the two times has no values.
 */
export function whyIncomparable({ parts, measure }: SplitAnswer): 'other-series' | Time | undefined {
  if (parts.length < 2) {
    return 'other-series';
  }
  const isExtreme = measure.kind === 'maximum' || measure.kind === 'minimum';
  const isMissing = (time: Time): boolean =>
    isExtreme
      ? parts.every((part) => Number.isNaN(part[time][0]))
      : parts.some((part) => !part[time].every(Number.isFinite));
  return (['before', 'during'] as const).find(isMissing);
}

/** A value of the measure as the query itself would have given it. */
export function inUnit({ offset, scale }: Pick<Decomposition, 'offset' | 'scale'>, value: number): number {
  return offset + scale * value;
}

/** Left out is the last value before the incident: it may have begun in it. */
function isBefore(moment: number, { from, start, step }: TimeWindows): boolean {
  return moment >= from && moment < start - 1.5 * step;
}

function ofSignal(series: readonly Series[], wanted: LabelValues): readonly Series[] {
  const names = Object.keys(wanted);
  return series.filter(({ labels }) => names.every((name) => (labels[name] ?? '') === wanted[name]));
}

function momentsOf(series: readonly Series[]): number[] {
  return [...new Set(series.flatMap(({ time }) => time))].sort((a, b) => a - b);
}

function boundOf({ labels }: Series): number {
  return Number((labels.le ?? '').replace('Inf', 'Infinity'));
}

function boundsOf(series: readonly Series[]): number[] {
  return [...new Set(series.map(boundOf))].filter((bound) => !Number.isNaN(bound)).sort((a, b) => a - b);
}

function measureOf({ kind, q = 0.5 }: PartShape, bounds: readonly number[]): Measure {
  return kind === 'quantile' ? { kind, q, bounds } : { kind };
}

/** Which of a part's numbers a query brings, and by what it is multiplied. */
function placeOf({ numerator, denominator }: PartShape, query: number): { slot: number; factor: number } {
  const isNumerator = query < numerator.length;
  const term = isNumerator ? numerator[query] : denominator[query - numerator.length];
  return { slot: isNumerator ? 0 : 1, factor: term.factor };
}

function partOf(numbers: Numbers, key: readonly string[], { kind }: Measure, nBounds: number, n: number): number[][] {
  const id = JSON.stringify(key);
  const known = numbers.get(id);
  if (known) {
    return known.numbers;
  }
  const nRows = kind === 'quantile' ? nBounds : kind === 'ratio' ? 2 : 1;
  const empty = kind === 'maximum' || kind === 'minimum' ? NaN : 0;
  const rows = Array.from({ length: nRows }, () => new Array<number>(n).fill(empty));
  numbers.set(id, { key, numbers: rows });
  return rows;
}

/** Series of the same part are added up; of extremes the largest or smallest counts. */
function addTo(row: number[] | undefined, { time, values }: Series, places: Places, add: Addition): void {
  values.forEach((value, i) => {
    const at = places.get(time[i]);
    if (row && at !== undefined && !Number.isNaN(value)) {
      row[at] = add(row[at], value);
    }
  });
}

type Places = ReadonlyMap<number, number>;
type Addition = (known: number, value: number) => number;

function additionOf({ kind }: PartShape, factor: number): Addition {
  const pick = kind === 'maximum' ? Math.max : Math.min;
  return kind === 'maximum' || kind === 'minimum'
    ? (known, value) => (Number.isNaN(known) ? value : pick(known, value))
    : (known, value) => known + factor * value;
}

/** The mean of what is known. */
function meanOf(row: readonly number[], time: readonly number[], isInside: (moment: number) => boolean): number {
  const inside = row.filter((value, i) => isInside(time[i]) && !Number.isNaN(value));
  return inside.length === 0 ? NaN : inside.reduce((sum, value) => sum + value, 0) / inside.length;
}
