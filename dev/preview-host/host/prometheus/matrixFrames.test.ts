import { getFieldDisplayName } from '@grafana/data';
import { type MatrixAnswer, matrixFrames } from './matrixFrames';

const answer: MatrixAnswer = {
  status: 'success',
  data: {
    result: [
      {
        metric: { __name__: 'up', job: 'gateway' },
        values: [
          [1_700_000_000, '1'],
          [1_700_000_002.5, 'NaN'],
          [1_700_000_005, '-Inf'],
        ],
      },
    ],
  },
};

const query = { refId: 'A', step: 15 };

it('gives a frame a series, its times in milliseconds and its numbers as numbers', () => {
  const [{ refId, fields, meta }] = matrixFrames(answer, query);
  expect(fields.map(({ values }) => values)).toEqual([
    [1_700_000_000_000, 1_700_000_002_500, 1_700_000_005_000],
    [1, NaN, -Infinity],
  ]);
  expect(refId).toBe('A');
  expect(fields[1].labels).toEqual({ job: 'gateway' });
  expect(meta?.custom).toEqual({ resultType: 'matrix' });
  expect(fields[0].config.interval).toBe(15_000);
});

it('names a series by the legend, with its labels', () => {
  const [frame] = matrixFrames(answer, { ...query, legendFormat: 'of {{job}}, {{ nothing }}' });
  expect(getFieldDisplayName(frame.fields[1], frame)).toBe('of gateway, ');
});

it('passes on why Prometheus refused a query', () => {
  const refused: MatrixAnswer = { status: 'error', error: 'parse error: unexpected end of input' };
  expect(() => matrixFrames(refused, { ...query, refId: 'B' })).toThrow(
    'the query B: parse error: unexpected end of input'
  );
});
