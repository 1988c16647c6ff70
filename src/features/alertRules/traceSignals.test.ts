import { createDataFrame, type DataFrame, type Field, FieldType, type Labels } from '@grafana/data';
import { prepareSamples, signalFields } from '../../frames/prepareSamples';
import { minute } from '../../testing/frames';
import { executedPromql, traceSignals } from './traceSignals';

/** A series as Grafana's Prometheus data source gives it: all are called Value, and the time says its step. */
function series(refId: string, displayNameFromDS: string | undefined, labels: Labels = {}, offset = 0): DataFrame {
  const rows = Array.from({ length: 5 }, (_, i) => i);
  return createDataFrame({
    refId,
    meta: { executedQueryString: `Expr: sum(${refId})\nStep: 15s` },
    fields: [
      { name: 'Time', type: FieldType.time, values: rows.map(minute), config: { interval: 60_000 } },
      {
        name: 'Value',
        type: FieldType.number,
        labels,
        values: rows.map((i) => offset + (i % 3)),
        config: displayNameFromDS === undefined ? {} : { displayNameFromDS },
      },
    ],
  });
}

function tracedFrom(frames: DataFrame[]): Array<string | undefined> {
  const result = prepareSamples(frames);
  const fields: Field[] = 'prepared' in result ? signalFields(result.prepared) : [];
  return traceSignals(fields, frames).map((origin) => origin?.refId);
}

it('finds the query of each signal although all of their series have the same name', () => {
  expect(tracedFrom([series('A', 'Requests'), series('B', 'Response time')])).toEqual(['A', 'B']);
});

it('finds it by labels, too', () => {
  expect(tracedFrom([series('A', undefined, { job: 'a' }), series('B', undefined, { job: 'b' })])).toEqual(['A', 'B']);
});

it('knows what Prometheus was really asked, where Grafana says so', () => {
  const [origin] = traceSignals([series('A', 'Requests').fields[1]], [series('A', 'Requests')]);
  expect(executedPromql(origin)).toBe('sum(A)');
  expect(executedPromql(undefined)).toBeUndefined();
});
