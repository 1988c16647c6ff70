import { createDataFrame, type DataFrame, FieldType, type TimeRange } from '@grafana/data';
import { parseColumnName } from './csvContent';

/** A series of TestData's scenario "Predictable CSV wave". */
export interface CsvWave {
  /** Seconds from value to value. */
  timeStep: number;
  valuesCSV: string;
  /** `service=api, zone=a` */
  labels?: string;
  name?: string;
}

/** So many points at most, as TestData does. */
const MAX_POINTS = 10_000;

/**
 * A frame from TestData's scenario "Predictable CSV wave": the values follow each other by the clock and begin anew after
 * the last, so that a value belongs to a moment, whatever range is asked for.
 */
export function csvWaveToFrame(wave: CsvWave, range: TimeRange, refId: string): DataFrame {
  const values = wave.valuesCSV.split(',').map((cell) => (cell.trim() === 'null' ? null : Number(cell)));
  const step = 1000 * wave.timeStep;
  if (!(step > 0) || values.some(Number.isNaN)) {
    throw new Error(
      'A CSV wave has a time step above 0 and values that are numbers or null, with commas between them.'
    );
  }
  const first = Math.floor(range.from.valueOf() / step);
  const n = Math.min(MAX_POINTS, Math.ceil(range.to.valueOf() / step) - first);
  const turns = Array.from({ length: Math.max(0, n) }, (_, i) => first + i);
  return createDataFrame({
    refId,
    name: wave.name,
    fields: [
      { name: 'Time', type: FieldType.time, values: turns.map((turn) => turn * step) },
      {
        name: 'Value',
        type: FieldType.number,
        values: turns.map((turn) => values[turn % values.length]),
        labels: parseColumnName(`Value{${wave.labels ?? ''}}`).labels,
      },
    ],
  });
}
