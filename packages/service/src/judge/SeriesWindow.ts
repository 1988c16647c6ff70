import { samplesFromTable, type TableSamples } from '@anomaly-forest/core';
import type { Expected } from '@anomaly-forest/core/internal/detection';
import { type ExpectationPart, expectedOf } from '@anomaly-forest/core/internal/series/expected';
import type { SignalConfig } from '../config/config';
import { queriesOf, type WatchQuery } from './queries';

/** The newest values of a group's signals, and of what is expected of them, one for each step; NaN where there is none. */
export class SeriesWindow {
  /** One a query. */
  private readonly columns: readonly Float64Array[];
  private readonly queries: readonly WatchQuery[];

  /** @param length - in steps */
  constructor(
    private readonly signals: readonly SignalConfig[],
    readonly length: number
  ) {
    this.queries = queriesOf(signals);
    this.columns = this.queries.map(() => new Float64Array(length).fill(NaN));
  }

  /** Makes room for newer values: the oldest go. */
  shift(nSteps: number): void {
    const n = Math.min(nSteps, this.length);
    for (const column of this.columns) {
      column.copyWithin(0, n);
      column.fill(NaN, this.length - n);
    }
  }

  /** Forgets the values from a place on: they are read again. */
  clear(from: number): void {
    this.columns.forEach((column) => column.fill(NaN, from));
  }

  /** @param query - its number, in the order of `queriesOf` */
  set(query: number, place: number, value: number): void {
    this.columns[query][place] = value;
  }

  /** Whether a signal has one: what is expected alone is no sample. */
  hasValueAt(place: number): boolean {
    return this.signals.some((_, i) => !Number.isNaN(this.columns[i][place]));
  }

  get isEmpty(): boolean {
    return this.signals.every((_, i) => this.columns[i].every(Number.isNaN));
  }

  /**
   * The values as samples, made as the panel and the command line make them: a row for each time at which the group has a
   * value.
   *
   * @param end - epoch milliseconds of the newest place
   * @param step - milliseconds
   */
  samples(end: number, step: number): TableSamples {
    const places = Array.from(this.columns[0].keys()).filter((place) => this.hasValueAt(place));
    const rows = samplesFromTable({
      time: Float64Array.from(places, (place) => end - (this.length - 1 - place) * step),
      signals: this.signals.map(({ settings }, i) => ({ ...settings, values: this.valuesAt(places, i) })),
    });
    const expected = rows.columns.map(({ signal }) => this.expectedOf(signal, places));
    return expected.some(Boolean) ? { ...rows, samples: { ...rows.samples, expected } } : rows;
  }

  private valuesAt(places: readonly number[], query: number): Float64Array {
    return Float64Array.from(places, (place) => this.columns[query][place]);
  }

  /** What is expected of a signal; undefined if that is nothing, or not enough of it. */
  private expectedOf(signal: number, places: readonly number[]): Expected | undefined {
    const parts: Partial<Record<ExpectationPart, Float64Array>> = {};
    for (const [query, { signal: of, part }] of this.queries.entries()) {
      if (of === signal && part !== undefined && !this.columns[query].every(Number.isNaN)) {
        parts[part] = this.valuesAt(places, query);
      }
    }
    return expectedOf(parts);
  }
}
