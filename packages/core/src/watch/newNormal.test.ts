import type { Incident } from '../detection';
import { HOUR, samplesOf, signal } from '../testing/watchSamples';
import { joinVerdicts, partsOf } from './newNormal';
import type { WatchVerdict } from './watchVerdict';

describe('the parts between new normals', () => {
  /** Values 0, 10 .. 50 at 0 to 5 o'clock. */
  const samples = samplesOf([signal('latency')], [[0, 10, 20, 30, 40, 50]], { step: HOUR });
  const parts = (...hours: number[]): unknown[] =>
    partsOf({ ...samples, newNormal: hours.map((hour) => hour * HOUR) }).map(({ start, since, samples: part }) => ({
      start,
      since: since / HOUR,
      hours: Array.from(part.time, (t) => t / HOUR),
      values: Array.from(part.X.columns[0]),
    }));

  it('are the samples themselves where there is none', () => {
    for (const newNormal of [undefined, [], [6 * HOUR]]) {
      const given = { ...samples, newNormal };
      const [part, ...others] = partsOf(given);
      expect(part).toEqual({ start: 0, since: -Infinity, samples: given });
      expect(part.samples).toBe(given);
      expect(others).toEqual([]);
    }
  });

  it('begin with the first sample at or after each moment, in the order of time, each moment once', () => {
    expect(parts(4, 1.5, 4)).toEqual([
      { start: 0, since: -Infinity, hours: [0, 1], values: [0, 10] },
      { start: 2, since: 1.5, hours: [2, 3], values: [20, 30] },
      { start: 4, since: 4, hours: [4, 5], values: [40, 50] },
    ]);
  });

  it('reach to the newest sample, which may be a part of its own', () => {
    expect(parts(5)).toMatchObject([{ hours: [0, 1, 2, 3, 4] }, { start: 5, hours: [5] }]);
  });

  it('are never empty: what was before says nothing of a range that begins later, the newer of two moments counts', () => {
    expect(parts(-7)).toMatchObject([{ start: 0, since: -7, hours: [0, 1, 2, 3, 4, 5] }]);
    expect(parts(0)).toMatchObject([{ start: 0, since: 0, hours: [0, 1, 2, 3, 4, 5] }]);
    expect(parts(2.2, 2.8)).toMatchObject([{ hours: [0, 1, 2] }, { start: 3, since: 2.8, hours: [3, 4, 5] }]);
  });
});

describe('verdicts on several parts', () => {
  const incident = (start: number, end: number, peak: number, ongoing: boolean): Incident => ({
    ...{ start, end, peak, ongoing },
    nAnomalous: 1,
    severity: 'minor',
    kind: 'other',
    drivers: [],
  });
  const notice = { level: 'warning', text: 'Too little history.' } as const;
  const verdict = (labels: number[], incidents: Incident[], change: Partial<WatchVerdict> = {}): WatchVerdict => {
    const numbers = (base: number): Float64Array => Float64Array.from(labels, (_, i) => base + i);
    return {
      labels: Int8Array.from(labels),
      typical: [numbers(100), numbers(200)],
      spread: [numbers(1), numbers(2)],
      strength: numbers(30),
      incidents,
      calledNormal: [],
      nIncidentsBySensitivity: [0, 1, 2],
      levelShifts: [],
      recurring: [],
      notices: [],
      models: [],
      ...change,
    };
  };
  const first = verdict([1, -1, 1], [incident(1, 1, 1, true)], { notices: [notice] });
  const second = verdict([-1, -1], [incident(0, 1, 1, true)], {
    calledNormal: [{ incident: incident(0, 0, 0, false), by: 3 }],
    nIncidentsBySensitivity: [1, 1, 5],
    levelShifts: [{ signal: 0, since: 1, from: 1, to: 2 }],
    recurring: [{ signal: 1, start: 0, end: 1, direction: 'up', nAlike: 4 }],
  });

  it('are one, sample after sample and notice after notice; incidents are counted together', () => {
    expect(joinVerdicts([first, second])).toMatchObject({
      labels: Int8Array.of(1, -1, 1, -1, -1),
      typical: [Float64Array.of(100, 101, 102, 100, 101), Float64Array.of(200, 201, 202, 200, 201)],
      spread: [Float64Array.of(1, 2, 3, 1, 2), Float64Array.of(2, 3, 4, 2, 3)],
      levelShifts: [{ signal: 0, since: 4, from: 1, to: 2 }],
      recurring: [{ signal: 1, start: 3, end: 4, direction: 'up', nAlike: 4 }],
      strength: Float64Array.of(30, 31, 32, 30, 31),
      nIncidentsBySensitivity: [1, 2, 7],
      notices: [notice],
    });
  });

  it('number samples through, and only what reaches to the newest part is going on', () => {
    const { incidents, calledNormal } = joinVerdicts([first, second, verdict([1], [incident(0, 0, 0, true)])]);
    expect(incidents.map(({ start, end, peak, ongoing }) => [start, end, peak, ongoing])).toEqual([
      [1, 1, 1, false],
      [3, 4, 4, false],
      [5, 5, 5, true],
    ]);
    expect(calledNormal).toEqual([{ incident: incident(3, 3, 3, false), by: 3 }]);
  });

  it('of one part is that verdict', () => {
    expect(joinVerdicts([first])).toBe(first);
  });
});
