import { dateTime, type TimeRange } from '@grafana/data';
import { csvWaveToFrame } from './csvWave';

function rangeOf(from: number, to: number): TimeRange {
  const range = { from: dateTime(from), to: dateTime(to) };
  return { ...range, raw: range };
}

const wave = { timeStep: 60, valuesCSV: '1,2,null', labels: 'service=api', name: 'RPM' };

describe('a CSV wave', () => {
  it('gives a moment the same value, whatever the range', () => {
    const frame = csvWaveToFrame(wave, rangeOf(90_000, 300_000), 'A');
    expect(frame.fields[0].values).toEqual([60_000, 120_000, 180_000, 240_000]);
    expect(frame.fields[1].values).toEqual([2, null, 1, 2]);
    expect(csvWaveToFrame(wave, rangeOf(240_000, 300_000), 'A').fields[1].values).toEqual([2]);
  });

  it('carries its labels and its name', () => {
    const frame = csvWaveToFrame(wave, rangeOf(0, 60_000), 'A');
    expect(frame).toMatchObject({ refId: 'A', name: 'RPM' });
    expect(frame.fields[1].labels).toEqual({ service: 'api' });
  });

  it('that is none is refused', () => {
    expect(() => csvWaveToFrame({ ...wave, valuesCSV: '1,x' }, rangeOf(0, 1), 'A')).toThrow(/numbers or null/);
    expect(() => csvWaveToFrame({ ...wave, timeStep: 0 }, rangeOf(0, 1), 'A')).toThrow(/time step above 0/);
  });
});
