import type { Notice } from '@anomaly-forest/core/internal/detection';
import { alignSteps } from '@anomaly-forest/core/internal/series/alignColumn';
import { timeNotices } from '@anomaly-forest/core/internal/series/sampleNotices';
import { readableName, uniqueNames } from '@anomaly-forest/core/internal/series/signalNames';
import { createTimeGrid, positionsOnGrid } from '@anomaly-forest/core/internal/series/timeGrid';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { Labels, TableData } from './table';

/** A series with times of its own. */
export interface Series {
  /** What is measured; may be empty. */
  readonly measure: string;
  readonly labels: Labels;
  /** A name that was given to the series as a whole; its labels do not become part of it. */
  readonly title?: string;
  readonly unit?: string;
  /** Epoch milliseconds. */
  readonly time: Float64Array;
  readonly values: Float64Array;
}

/** Joins series on their times: one column each, NaN where a series has no value at the time of another. */
export function joinSeries(series: readonly Series[], notices: readonly Notice[]): TableData {
  const time = createTimeGrid(series.map((one) => one.time));
  const positions = series.map((one) => positionsOnGrid(one.time, time));
  const names = seriesNames(series);
  return {
    time,
    columns: series.map(({ measure, labels, title, unit, values }, i) => ({
      name: names[i],
      values: withInfinities(values, runToEnd(alignSteps(values, positions[i], time.length)).column, positions[i]),
      unit,
      labels,
      measure,
      title,
    })),
    notices: [...notices, ...timeNotices(positions, time.length)],
  };
}

/** What cannot be judged is counted when the samples are made, not here. */
function withInfinities(values: Float64Array, column: Float64Array, positions: Int32Array): Float64Array {
  values.forEach((value, row) => {
    if (!Number.isNaN(value) && Number.isNaN(column[positions[row]])) {
      column[positions[row]] = value;
    }
  });
  return column;
}

/**
 * Names for series: what is measured, and those labels that are not the same for all. One label is named by its value
 * alone, several as Prometheus writes them.
 */
export function seriesNames(series: ReadonlyArray<Partial<Pick<Series, 'measure' | 'labels' | 'title'>>>): string[] {
  const keys = [...new Set(series.flatMap(({ labels = {} }) => Object.keys(labels)))];
  const varying = keys.filter((key) => new Set(series.map(({ labels = {} }) => labels[key])).size > 1);
  return uniqueNames(
    series.map(({ measure = '', labels = {}, title }, i) =>
      readableName(title ?? nameOf(measure, labels, varying), `Series ${i + 1}`)
    )
  );
}

function nameOf(measure: string, labels: Labels, varying: readonly string[]): string {
  const own = varying.filter((key) => (labels[key] ?? '') !== '');
  if (own.length === 0) {
    return measure;
  }
  const base = /^value$/i.test(measure) ? '' : measure;
  return varying.length === 1
    ? `${base} ${labels[own[0]]}`.trim()
    : `${base}{${own.map((key) => `${key}="${labels[key]}"`).join(', ')}}`;
}
