import { incidentOf, viewPropsOf } from '../../testing/viewProps';
import { valuesBox } from './valuesBox';

describe('valuesBox', () => {
  const { prepared, detection } = viewPropsOf('..xx.x..', [incidentOf(2, 5)]);

  it('holds what the anomalous samples reached', () => {
    expect(valuesBox(incidentOf(2, 5), { prepared, detection: detection! })).toEqual([
      { signal: 'RPM', low: 5000, high: 5000 },
      { signal: 'Latency', low: 300, high: 300 },
    ]);
  });

  it('is a usual spread wider on either side', () => {
    const spread = [new Float64Array(8).fill(40), new Float64Array(8).fill(3)];
    expect(valuesBox(incidentOf(2, 5), { prepared, detection: { ...detection!, spread } })).toEqual([
      { signal: 'RPM', low: 4960, high: 5040 },
      { signal: 'Latency', low: 297, high: 303 },
    ]);
  });
});
