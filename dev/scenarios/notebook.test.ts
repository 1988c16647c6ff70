import { GoldenCase, readReference } from '../golden/sklearn/cases';
import { incidentKinds } from './telemetry';
import { notebook } from './notebook';

describe('notebook', () => {
  const [reference] = readReference<{ cases: GoldenCase[] }>('notebook.json').cases;

  it('is the telemetry of the seed notebook, bit for bit', () => {
    const { rpm, latency } = notebook();
    expect([Array.from(rpm), Array.from(latency)]).toEqual(reference.X);
  });

  it('has one sample a minute from midnight UTC', () => {
    const { time } = notebook();
    expect(new Date(time[0]).toISOString()).toBe('2023-10-01T00:00:00.000Z');
    expect(new Date(time[999]).toISOString()).toBe('2023-10-01T16:39:00.000Z');
  });

  it('tells the truth: 28 samples in three incidents of different kinds', () => {
    const { incidents } = notebook();
    expect(incidents.reduce((sum, { start, end }) => sum + end - start + 1, 0)).toBe(28);
    expect(incidents.map(({ name }) => incidentKinds[name])).toEqual([
      'latency-up',
      'traffic-down',
      'traffic-and-latency-up',
    ]);
  });
});
