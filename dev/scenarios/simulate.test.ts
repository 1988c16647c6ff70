import { randomIncidents, simulate } from './simulate';
import { IncidentName } from './telemetry';

const names: readonly IncidentName[] = ['database lock', 'upstream failure', 'DDoS'];

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('simulate', () => {
  it('gives the same telemetry for the same seed, another for another', () => {
    expect(simulate({ seed: 'a', nSamples: 50 })).toEqual(simulate({ seed: 'a', nSamples: 50 }));
    expect(simulate({ seed: 'a', nSamples: 50 }).rpm).not.toEqual(simulate({ seed: 'b', nSamples: 50 }).rpm);
  });

  it('has its peak of traffic in the afternoon and about 5000 requests a minute over a day', () => {
    const { rpm, latency } = simulate({ seed: 'rhythm', nSamples: 1440 });
    const hour = (h: number): number => mean(rpm.slice(60 * h, 60 * h + 60));
    expect(hour(13) / hour(1)).toBeGreaterThan(1.7);
    expect(Math.abs(mean(rpm) - 5000)).toBeLessThan(150);
    expect(Math.abs(mean(latency) - 45)).toBeLessThan(1);
  });

  it.each([
    ['database lock', 'same', 'up'],
    ['upstream failure', 'down', 'same'],
    ['DDoS', 'up', 'up'],
  ] as const)('a %s leaves traffic %s, latency %s, and nothing else changed', (name, rpm, latency) => {
    const healthy = simulate({ seed: 'x', nSamples: 300 });
    const hit = simulate({ seed: 'x', nSamples: 300, incidents: [{ name, start: 100, end: 119 }] });
    const change = (signal: 'rpm' | 'latency', from: number, to: number): string => {
      const ratio = mean(hit[signal].slice(from, to)) / mean(healthy[signal].slice(from, to));
      return ratio > 2 ? 'up' : ratio < 0.5 ? 'down' : ratio === 1 ? 'same' : 'a little';
    };
    expect([change('rpm', 100, 120), change('latency', 100, 120)]).toEqual([rpm, latency]);
    expect(change('rpm', 0, 100) + change('latency', 120, 300)).toBe('samesame');
  });
});

describe('randomIncidents', () => {
  it('puts each incident into its own part of the range, in order and apart', () => {
    for (let seed = 0; seed < 200; seed++) {
      const incidents = randomIncidents(`${seed}`, 300, names);
      expect(incidents.map(({ name }) => name)).toEqual(names);
      incidents.forEach(({ start, end }, i) => {
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThan(300);
        expect(start).toBeGreaterThan(i === 0 ? 0 : incidents[i - 1].end);
      });
    }
  });
});
