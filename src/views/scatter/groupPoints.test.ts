import { groupPoints } from './groupPoints';

it('groupPoints sorts samples by label, anomalies last', () => {
  expect(groupPoints([1, 2, 3, 4, 5], [10, 20, 30, 40, 50], Int8Array.of(1, -1, 0, 1, 2))).toEqual([
    { label: 'notJudged', x: [3], y: [30], samples: [2] },
    { label: 'normal', x: [1, 4], y: [10, 40], samples: [0, 3] },
    { label: 'calledNormal', x: [5], y: [50], samples: [4] },
    { label: 'anomaly', x: [2], y: [20], samples: [1] },
  ]);
});

it('groupPoints leaves out samples that lack one of the two values', () => {
  const missing = [1, NaN, 3, Infinity] as number[];
  const [, normal] = groupPoints(missing, [10, 20, NaN, 40], Int8Array.of(1, 1, 1, 1));
  expect(normal.samples).toEqual([0]);
});

it('groupPoints without labels has judged no sample', () => {
  expect(groupPoints([1, 2], [1, 2]).map(({ samples }) => samples.length)).toEqual([2, 0, 0, 0]);
});
