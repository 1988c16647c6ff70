import { type DataQueryRequest, type DataQueryResponse, FieldType } from '@grafana/data';
import { findMoved, type OtherQueries } from './otherPanels';
import type { TimeWindows } from '../../promql/timeWindows';

const MINUTE = 60_000;
const time = Array.from({ length: 40 }, (_, i) => MINUTE * i);
const windows: TimeWindows = { from: 0, start: 20 * MINUTE, end: 39 * MINUTE, step: MINUTE };

const series = { query: jest.fn<Promise<DataQueryResponse>, [DataQueryRequest]>() };

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  getDataSourceSrv: () => ({ get: async () => ({ query: series.query, type: 'prometheus' }) }),
}));

const shapes = {
  step: (i: number) => (i >= 20 ? 9 : 5),
  'earlier step': (i: number) => (i >= 18 ? 9 : 5),
  ramp: (i: number) => 3 + Math.max(0, i - 20),
  spike: (i: number) => (i >= 20 && i < 24 ? 9 : 5),
  noise: (i: number) => [3, 1, 4, 1, 5, 9, 2, 6, 5, 3][i % 10],
  flat: () => 4,
};

/** What moved with an incident of one shape, where the other panels have each of these shapes. */
async function movedWith(shape: (i: number) => number) {
  const names = Object.keys(shapes) as Array<keyof typeof shapes>;
  series.query.mockImplementation(async ({ targets: [{ refId }] }) => ({
    data: [
      {
        fields: [
          { name: 'time', type: FieldType.time, config: {}, values: time },
          {
            name: refId,
            type: FieldType.number,
            config: {},
            values: time.map((_, i) => 100 * shapes[refId as keyof typeof shapes](i)),
          },
        ],
        length: time.length,
      },
    ],
  }));
  const queries: OtherQueries = {
    queries: names.map((refId, i) => ({ panelId: i, title: 'Panel', target: { refId } })),
    nLeftOut: 0,
  };
  const request = { scopedVars: {} } as DataQueryRequest;
  const reference = { time, values: time.map((_, i) => shape(i)) };
  return findMoved(queries, request, windows, reference, () => undefined, new AbortController().signal);
}

it('names a new level, with the moment of each, the nearest first', async () => {
  const { moved, problems } = await movedWith(shapes.step);
  expect(problems).toEqual([]);
  const steps = moved.filter(({ query }) => /step/.test(query.target.refId));
  expect(steps.map(({ query, change }) => [query.target.refId, change.onset / MINUTE])).toEqual([
    ['step', 20],
    ['earlier step', 18],
  ]);
  expect(steps.every(({ correlation }) => correlation === undefined)).toBe(true);
});

it.each(['spike', 'ramp'] as const)('names a %s by its shape, which is no new level', async (name) => {
  const found = (await movedWith(shapes[name])).moved.find(({ query }) => query.target.refId === name);
  expect(found?.coincidence).toBeCloseTo(1, 9);
  expect(found?.correlation).toBeCloseTo(1, 9);
  expect(found?.change.onset).toBe(windows.start);
});

it('knows a shape that is upside down', async () => {
  const { moved } = await movedWith((i) => -shapes.spike(i));
  expect(moved.find(({ query }) => query.target.refId === 'spike')?.correlation).toBeCloseTo(-1, 9);
});

it.each(Object.keys(shapes).filter((name) => name !== 'noise') as Array<keyof typeof shapes>)(
  'does not name noise and what stands still, whatever the incident: %s',
  async (name) => {
    const { moved } = await movedWith(shapes[name]);
    expect(moved.filter(({ query }) => ['noise', 'flat'].includes(query.target.refId))).toEqual([]);
  }
);
