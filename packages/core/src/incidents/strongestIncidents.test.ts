import type { Detection, Incident } from '../detection';
import { withStrongestIncidents } from './strongestIncidents';

function incident(start: number, rest: Partial<Incident> = {}): Incident {
  const plain = { ongoing: false, peak: start, nAnomalous: 1, severity: 'minor', kind: 'other', drivers: [] } as const;
  return { start, end: start, ...plain, ...rest };
}

/** Scores rise with the sample: earlier is stranger. */
function detectionOf(incidents: readonly Incident[]): Detection {
  return {
    verdict: 'classic',
    scoreSamples: Float64Array.from({ length: 10 }, (_, i) => -0.9 + i / 100),
    offset: -0.5,
    labels: new Int8Array(10),
    typical: [],
    incidents,
    fingerprint: '',
    notices: [],
  };
}

describe('withStrongestIncidents', () => {
  it('leaves a detection with few incidents as it is', () => {
    const detection = detectionOf([incident(1), incident(5)]);
    expect(withStrongestIncidents(detection, 2)).toBe(detection);
  });

  it.each<[string, Incident[], number[]]>([
    ['ongoing ones', [incident(1, { severity: 'major' }), incident(3), incident(9, { ongoing: true })], [1, 9]],
    ['major ones', [incident(1, { nAnomalous: 9 }), incident(3), incident(5, { severity: 'major' })], [1, 5]],
    ['long ones', [incident(1), incident(3), incident(5, { nAnomalous: 2 })], [1, 5]],
    ['the first of two that are equally strong', [incident(3, { peak: 1 }), incident(1), incident(0)], [0, 1]],
    ['strange ones', [incident(1), incident(3), incident(5)], [1, 3]],
  ])('keeps %s, in the order of time', (_, incidents, starts) => {
    const { incidents: kept } = withStrongestIncidents(detectionOf(incidents), 2);
    expect(kept.map(({ start }) => start)).toEqual(starts);
  });

  it('says how many were left out, and touches no label', () => {
    const detection = detectionOf([incident(1), incident(3), incident(5)]);
    const bounded = withStrongestIncidents(detection, 2);
    expect(bounded.nIncidentsLeftOut).toBe(1);
    expect(bounded.notices).toEqual([
      expect.objectContaining({
        level: 'info',
        text: '3 incidents, the 2 strongest are listed and shaded; all anomalous samples are marked',
      }),
    ]);
    expect(bounded.labels).toBe(detection.labels);
  });
});
