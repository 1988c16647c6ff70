import { samplesFromTable, type TableSamples } from '@anomaly-forest/core';
import type { SignalConfig } from '../config/config';

/** The newest values of a group's signals, one for each step; NaN where there is none. */
export class SeriesWindow {
  private readonly columns: readonly Float64Array[];

  /** @param length - in steps */
  constructor(
    private readonly signals: readonly SignalConfig[],
    readonly length: number
  ) {
    this.columns = signals.map(() => new Float64Array(length).fill(NaN));
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

  set(signal: number, place: number, value: number): void {
    this.columns[signal][place] = value;
  }

  hasValueAt(place: number): boolean {
    return this.columns.some((column) => !Number.isNaN(column[place]));
  }

  get isEmpty(): boolean {
    return this.columns.every((column) => column.every(Number.isNaN));
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
    return samplesFromTable({
      time: Float64Array.from(places, (place) => end - (this.length - 1 - place) * step),
      signals: this.signals.map(({ settings }, i) => ({
        ...settings,
        values: Float64Array.from(places, (place) => this.columns[i][place]),
      })),
    });
  }
}
