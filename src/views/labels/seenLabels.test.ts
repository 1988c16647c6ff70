import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { countLabels } from './countLabels';
import { seenLabelAt, seenLabels } from './seenLabels';

const { detection } = viewPropsOf('.....xx..?', [incidentOf(5, 6)]);
const withFeedback = { ...detection!, calledNormal: [{ incident: incidentOf(1, 3), by: 0 }] };

describe('seenLabels', () => {
  it('are the labels of the detection if nobody called anything normal', () => {
    expect(seenLabels(detection!)).toBe(detection!.labels);
  });

  it('tell what was called normal from what is', () => {
    expect(countLabels(seenLabels(withFeedback))).toEqual({ normal: 4, calledNormal: 3, anomaly: 2, notJudged: 1 });
  });

  it('leave what is anomalous all the same, and the detection as it is', () => {
    const overlapping = { ...detection!, calledNormal: [{ incident: incidentOf(4, 6), by: 0 }] };
    expect([...seenLabels(overlapping)].slice(4, 7)).toEqual([2, -1, -1]);
    expect([...overlapping.labels].slice(4, 7)).toEqual([1, -1, -1]);
  });

  it('are the same sample by sample', () => {
    expect([0, 1, 3, 4, 5, 9].map((sample) => seenLabelAt(withFeedback, sample))).toEqual([
      'normal',
      'calledNormal',
      'calledNormal',
      'normal',
      'anomaly',
      'notJudged',
    ]);
  });
});
