import { groupPoints } from './groupPoints';
import { spanOfBox } from './spanOfBox';

const groups = groupPoints([1, 2, 3, 4], [10, 40, 30, 20], Int8Array.of(1, -1, -1, 1));

describe('spanOfBox', () => {
  it('reaches from the first to the last sample in the box, whatever their labels', () => {
    expect(spanOfBox(groups, { x: [2, 4], y: [15, 45] })).toEqual({ start: 1, end: 3 });
  });

  it('counts points only if both values are in the box', () => {
    expect(spanOfBox(groups, { x: [0, 2.5], y: [0, 35] })).toEqual({ start: 0, end: 0 });
  });

  it('is none where there is no point', () => {
    expect(spanOfBox(groups, { x: [5, 6], y: [10, 40] })).toBeUndefined();
  });
});
