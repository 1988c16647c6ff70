import { calmDetection, someOptions, someSamples } from '../../../testing/detections';
import { typicalValues } from './typicalValues';

const samples = someSamples(3);
const detection = { ...calmDetection(samples, someOptions()), typical: [Float64Array.of(10, 20, NaN)] };
const drawn = { samples: Int32Array.of(0, 2) };

describe('typicalValues', () => {
  it('is a band of three spreads on either side, at the rows that are drawn', () => {
    const [{ low, high, values }] = typicalValues({ ...detection, spread: [Float64Array.of(2, 3, 4)] }, drawn);
    expect([...values]).toEqual([10, NaN]);
    expect([...low]).toEqual([4, NaN]);
    expect([...high]).toEqual([16, NaN]);
  });

  it('is what another source says, and ends at typical where that has no bound', () => {
    const bounds = { low: Float64Array.of(1, 2, 3), high: Float64Array.of(Infinity, Infinity, Infinity) };
    const [{ low, high }] = typicalValues(detection, drawn, [{ typical: detection.typical[0], bounds }]);
    expect([...low]).toEqual([1, 3]);
    expect([...high]).toEqual([10, NaN]);
  });

  it('has no width where the spread is not known', () => {
    const [{ low, high }] = typicalValues(detection, drawn);
    expect([low[0], high[0]]).toEqual([10, 10]);
  });
});
