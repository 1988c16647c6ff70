import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'papaparse';
import type { Samples, SignalSettings } from '@anomaly-forest/core/internal/detection';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';

/** Samples of which it is known what is wrong with them. */
export interface LabelledSeries {
  readonly name: string;
  readonly samples: Samples;
  /** 1 = belongs to an event. */
  readonly isEvent: Uint8Array;
}

export function signalNamed(name: string, role: SignalSettings['role'] = 'other'): SignalSettings {
  return { name, role, missing: 'leave-out', direction: 'both' };
}

/** All `*.csv` below a folder, in the order of their paths. */
export function readFolder(folder: string): LabelledSeries[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.csv'))
    .sort()
    .map((path) => parseSeries(basename(path, '.csv'), readFileSync(join(folder, path), 'utf8')));
}

/**
 * A CSV with the columns `TimeStamp,Value,Label`; times without a zone are UTC.
 *
 * @throws Error if a column is absent.
 */
export function parseSeries(name: string, text: string): LabelledSeries {
  const { data, meta } = parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const absent = ['TimeStamp', 'Value', 'Label'].filter((column) => !meta.fields?.includes(column));
  if (absent.length > 0) {
    throw new Error(`${name}: got the columns ${meta.fields?.join(', ')}; expected TimeStamp, Value and Label.`);
  }
  const rows = data
    .map((row) => ({ time: toEpoch(row.TimeStamp), value: Number.parseFloat(row.Value), label: Number(row.Label) }))
    .filter(({ time, value }) => Number.isFinite(time) && Number.isFinite(value))
    .sort((a, b) => a.time - b.time)
    .filter(({ time }, i, sorted) => i === 0 || time > sorted[i - 1].time);
  return {
    name,
    samples: {
      time: Float64Array.from(rows, ({ time }) => time),
      signals: [signalNamed('Value')],
      X: createMatrix([Float64Array.from(rows, ({ value }) => value)]),
    },
    isEvent: Uint8Array.from(rows, ({ label }) => label),
  };
}

function toEpoch(text: string): number {
  return Date.parse(text.includes('T') ? text : `${text.replace(' ', 'T')}Z`);
}

/** Samples from `start` to before `end`. */
export function cut({ name, samples, isEvent }: LabelledSeries, start: number, end: number): LabelledSeries {
  return {
    name,
    samples: {
      time: samples.time.slice(start, end),
      signals: samples.signals,
      X: createMatrix(samples.X.columns.map((column) => column.slice(start, end))),
    },
    isEvent: isEvent.slice(start, end),
  };
}
