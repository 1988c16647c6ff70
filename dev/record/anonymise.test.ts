import { FieldType } from '@grafana/data';
import { anonymise } from './anonymise';

const answer = {
  schema: {
    name: 'up{instance="db.example.com:9187"}',
    meta: { executedQueryString: 'select 1', stats: [], custom: { resultType: 'matrix', calculatedMinStep: 15000 } },
    fields: [
      { name: 'Time', type: FieldType.time, config: { interval: 60_000 } },
      { name: 'Value', type: FieldType.number, config: {}, labels: { instance: '10.1.2.3:9100', job: 'node' } },
    ],
  },
  data: {
    values: [
      [1_790_000_000_000, 1_790_000_060_000, 1_790_000_120_000],
      [1, null, 1],
    ],
  },
};

it('keeps the shape of an answer, and nothing of the machine that gave it', () => {
  const [{ schema, data }] = anonymise([answer]);
  expect(JSON.stringify(schema)).not.toMatch(/example|10\.1|select|calculated/);
  expect(schema).toEqual({
    name: 'up{instance="host-1:9187"}',
    meta: { custom: { resultType: 'matrix' } },
    fields: [answer.schema.fields[0], { ...answer.schema.fields[1], labels: { instance: 'host-2:9100', job: 'node' } }],
  });
  const [times, values] = (data?.values ?? []) as [number[], unknown[]];
  expect([times[1] - times[0], times[2] - times[1]]).toEqual([60_000, 60_000]);
  expect(Math.abs(times[0] - Date.UTC(2026, 10, 30, 12))).toBeLessThan(60_000);
  expect(values).toEqual([expect.any(Number), null, values[0]]);
  expect(values[0]).not.toBe(1);
});
