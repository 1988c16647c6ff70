import { Detection, Incident, IncidentKind, Samples } from '@anomaly-forest/core/internal/detection';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import { falseAlarms, findingOf } from './findings';

const second = 1000;
const samples: Samples = {
  time: Float64Array.from({ length: 10 }, (_, i) => i * second),
  signals: [{ name: 'Requests', role: 'traffic', missing: 'leave-out', direction: 'both' }],
  X: createMatrix([new Float64Array(10)]),
};

function incident(start: number, end: number, kind: IncidentKind): Incident {
  return { start, end, kind, ongoing: false, peak: start, nAnomalous: 1, severity: 'minor', drivers: [] };
}

/** A detection that says nothing but these incidents. */
function saying(...incidents: Incident[]): Detection {
  return {
    verdict: 'watch',
    scoreSamples: new Float64Array(),
    offset: 0,
    labels: new Int8Array(),
    typical: [],
    incidents,
    fingerprint: '',
    notices: [],
  };
}

describe('findingOf', () => {
  const fault = { start: 3.5 * second, end: 8.5 * second };

  it('is the first sample with which an incident reaches into the fault, and its first and last name', () => {
    const finding = findingOf(fault, samples, ({ time }) =>
      time.length < 7 ? saying() : saying(incident(5, time.length - 1, time.length < 9 ? 'other' : 'traffic-down'))
    );
    expect(finding).toEqual({ foundAt: 6 * second, firstKind: 'other', lastKind: 'traffic-down' });
  });

  it('does not take an incident that was over before the fault', () => {
    expect(findingOf(fault, samples, () => saying(incident(0, 3, 'other')))).toEqual({});
  });
});

describe('falseAlarms', () => {
  it('are incidents that touch no fault, nor the time in which one fades', () => {
    const detection = saying(incident(0, 1, 'other'), incident(3, 4, 'other'), incident(6, 7, 'other'));
    expect(falseAlarms([{ start: 4 * second, end: 5 * second }], samples, detection, second)).toHaveLength(1);
    expect(falseAlarms([{ start: 4 * second, end: 5 * second }], samples, detection, 0)).toHaveLength(2);
  });
});
