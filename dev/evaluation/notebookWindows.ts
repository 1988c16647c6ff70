import { randomNormal } from 'd3-random';
import seedrandom from 'seedrandom';
import { notebook } from '../scenarios/notebook';
import type { LabelledRows } from './labelledRows';

/** The notebook's own 1000 minutes. */
export function notebookSeries(): LabelledRows {
  const { time, rpm, latency, incidents } = notebook();
  return labelled('notebook', time, rpm, latency, incidents);
}

/** Windows with the notebook's distributions and its three incidents (or none), at places drawn anew. */
export function likeNotebook(seed: string, nSamples: number, withIncidents: boolean): LabelledRows {
  const random = seedrandom(seed);
  const normals = (n: number, mean: number, deviation: number): Float64Array =>
    Float64Array.from({ length: n }, randomNormal.source(random)(mean, deviation));
  const time = Float64Array.from({ length: nSamples }, (_, i) => Date.UTC(2026, 0, 5) + i * 60_000);
  const rpm = normals(nSamples, 5000, 300);
  const latency = normals(nSamples, 45, 5);
  const third = nSamples / 3;
  const starts = [0, 1, 2].map((k) => Math.floor(third * (k + 0.2 + 0.6 * random())));
  if (withIncidents) {
    latency.set([250, 300, 310, 280, 200, 150], starts[0]);
    rpm.set(normals(11, 100, 50), starts[1]);
    rpm.set(normals(11, 15_000, 1000), starts[2]);
    latency.set(normals(11, 120, 20), starts[2]);
  }
  const lengths = [6, 11, 11];
  const incidents = withIncidents ? starts.map((start, k) => ({ start, end: start + lengths[k] - 1 })) : [];
  return labelled(seed, time, rpm, latency, incidents);
}

function labelled(
  name: string,
  time: Float64Array,
  rpm: Float64Array,
  latency: Float64Array,
  incidents: ReadonlyArray<{ start: number; end: number }>
): LabelledRows {
  const isEvent = new Uint8Array(time.length);
  incidents.forEach(({ start, end }) => isEvent.fill(1, start, end + 1));
  const signals = [
    { name: 'RPM', values: rpm },
    { name: 'Response_Time_ms', values: latency },
  ];
  return { name, rows: { time, signals }, isEvent };
}
