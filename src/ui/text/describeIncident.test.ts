import { createTheme, Field, FieldType, getDisplayProcessor } from '@grafana/data';
import { Driver } from '@anomaly-forest/core/internal/detection';
import { describeIncident, mainDrivers } from './describeIncident';

const MINUTE = 60_000;

function shown(unit: string): Field {
  const field: Field = { name: unit, type: FieldType.number, values: [], config: { unit, decimals: 0 } };
  return { ...field, display: getDisplayProcessor({ field, theme: createTheme() }) };
}

const signals = {
  kind: 'other',
  fields: [shown('suffix:req'), shown('ms')],
  signals: [
    { name: 'RPM', role: 'traffic' },
    { name: 'Latency', role: 'latency' },
  ],
} as const;
const latency = (share: number): Driver => ({ signal: 1, share, typical: 45, actual: 300 });
const traffic = (share: number): Driver => ({ signal: 0, share, typical: 5000, actual: 15000 });

describe('describeIncident', () => {
  it('says actual, typical and duration', () => {
    const words = { ...signals, drivers: [latency(0.95), traffic(0.05)], ongoing: false, duration: 6 * MINUTE };
    expect(describeIncident(words)).toBe('Latency 300 ms, typically 45 ms (×6.7); 6 minutes');
  });

  it('names a second driver if the first explains too little', () => {
    const words = { ...signals, drivers: [traffic(0.6), latency(0.4)], ongoing: false, duration: 11 * MINUTE };
    expect(describeIncident(words)).toBe(
      'RPM 15000 req, typically 5000 req (×3); Latency 300 ms, typically 45 ms (×6.7); 11 minutes'
    );
  });

  it('names the signal that its kind speaks of, however little that explains', () => {
    const words = { ...signals, drivers: [traffic(0.95), latency(0.05)], ongoing: false, duration: 6 * MINUTE };
    expect(describeIncident({ ...words, kind: 'latency-up' })).toContain('Latency 300 ms, typically 45 ms');
    expect(describeIncident({ ...words, kind: 'traffic-up' })).not.toContain('Latency');
  });

  it('says of an ongoing incident how long it has lasted so far', () => {
    const words = { ...signals, drivers: [latency(1)], ongoing: true, duration: 6 * MINUTE };
    expect(describeIncident(words)).toBe('Latency 300 ms, typically 45 ms (×6.7); for 6 minutes so far');
  });

  it('leaves out a typical value that is not known', () => {
    const words = { ...signals, drivers: [{ ...latency(1), typical: NaN }], ongoing: false, duration: MINUTE };
    expect(describeIncident(words)).toBe('Latency 300 ms; 1 minute');
  });
});

describe('mainDrivers', () => {
  it('stops at the driver with which three quarters are explained', () => {
    expect(mainDrivers([latency(0.75), traffic(0.25)])).toEqual([latency(0.75)]);
    expect(mainDrivers([latency(0.74), traffic(0.26)])).toHaveLength(2);
  });

  it('keeps them all where shares explain less, and none where there are none', () => {
    expect(mainDrivers([latency(0.3), traffic(0.3)])).toHaveLength(2);
    expect(mainDrivers([])).toEqual([]);
  });
});
