import {
  createDataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  DataSourceApi,
  FieldType,
} from '@grafana/data';
import { type DataQuery } from '@grafana/schema';
import { GENERATED } from './generated';

/** Asks for a wide frame of traffic and one latency or several. */
export interface GeneratedQuery extends DataQuery {
  nSamples?: number;
  /** 2 by default. */
  nSignals?: number;
}

/** Values made between two breaks, so that making the data is no long task itself. */
const SLICE = 10_000;

/** How long a quick query to a server takes. */
const QUERY_MS = 300;

/** Telemetry made in the page: noise around two levels, and an incident of six minutes every thousand. */
export class GeneratedSource extends DataSourceApi<GeneratedQuery> {
  async query({ targets, range }: DataQueryRequest<GeneratedQuery>): Promise<DataQueryResponse> {
    const [{ refId, nSamples = 1000, nSignals = 2 }] = targets;
    const from = range.from.valueOf();
    const step = (range.to.valueOf() - from) / nSamples;
    const noise = createNoise();
    const isIncident = (i: number): boolean => i % 1000 >= 300 && i % 1000 < 306;
    const latency = (i: number): number => (isIncident(i) ? 7 : 1) * (45 + 5 * noise());
    const fields = [
      { name: 'Time', type: FieldType.time, values: await inSlices(nSamples, (i) => Math.floor(from + i * step)) },
      numbers('RPM', await inSlices(nSamples, (i) => (isIncident(i) ? 0.1 : 1) * (5000 + 300 * noise()))),
      numbers('Latency', await inSlices(nSamples, latency)),
    ];
    for (let signal = 3; signal <= nSignals; signal++) {
      fields.push(numbers(`Latency ${signal - 1}`, await inSlices(nSamples, latency)));
    }
    const frame = createDataFrame({ refId, fields });
    await pause(QUERY_MS);
    // What comes after this mark is Grafana's and the panel's work.
    performance.mark(GENERATED.dataMark);
    return { data: [frame] };
  }

  async testDatasource(): Promise<{ status: string; message: string }> {
    return { status: 'success', message: 'Generated in the page' };
  }
}

function numbers(name: string, values: number[]): { name: string; type: FieldType; values: number[] } {
  return { name, type: FieldType.number, values };
}

async function inSlices(length: number, valueAt: (i: number) => number): Promise<number[]> {
  const values: number[] = [];
  while (values.length < length) {
    const end = Math.min(length, values.length + SLICE);
    while (values.length < end) {
      values.push(valueAt(values.length));
    }
    await pause(0);
  }
  return values;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Roughly normal noise from a small generator of its own (Numerical Recipes' constants): the same data in each run. */
function createNoise(): () => number {
  let state = 42;
  const uniform = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return () => uniform() + uniform() + uniform() + uniform() - 2;
}
