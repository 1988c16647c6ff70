import { countLabels } from './countLabels';

it('countLabels tells normal, anomalous and not judged samples apart', () => {
  expect(countLabels(Int8Array.of(1, -1, 0, 1, 1, -1))).toEqual({
    normal: 3,
    calledNormal: 0,
    anomaly: 2,
    notJudged: 1,
  });
});

it('countLabels of no samples is all zero', () => {
  expect(countLabels(new Int8Array(0))).toEqual({ normal: 0, calledNormal: 0, anomaly: 0, notJudged: 0 });
});
