import { createDataFrame, FieldType } from '@grafana/data';
import { samplesInBox } from './samplesInBox';

const frame = createDataFrame({
  fields: [
    { name: 'Time', type: FieldType.time, values: [0, 1, 2, 3, 4] },
    { name: 'RPM', type: FieldType.number, values: [10, 20, 30, null, 20] },
    { name: 'Latency', type: FieldType.number, values: [1, 2, 3, 2, NaN] },
  ],
});

describe('samplesInBox', () => {
  it('are those whose values lie within both ranges, limits included', () => {
    expect(samplesInBox(frame, { fields: [1, 2], x: [10, 20], y: [1, 2] })).toEqual([0, 1]);
  });

  it('leave out samples without a value on one of the axes', () => {
    expect(samplesInBox(frame, { fields: [1, 2], x: [-99, 99], y: [-99, 99] })).toEqual([0, 1, 2]);
  });

  it('are none if there is no such field any more', () => {
    expect(samplesInBox(frame, { fields: [1, 7], x: [0, 99], y: [0, 99] })).toEqual([]);
  });
});
