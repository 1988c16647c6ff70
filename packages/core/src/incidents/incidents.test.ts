import type { Samples } from '../detection';
import { withShares } from './drivers';
import { findIncidents, findIncidentsSteps, type IncidentInput, typicalStep } from './incidents';

/** One character a minute: `x` anomaly, `.` normal, ` ` not judged. */
function picture(text: string): Int8Array {
  return Int8Array.from(text, (c) => (c === 'x' ? -1 : c === '.' ? 1 : 0));
}

const MINUTE = 60_000;

interface Given extends Partial<IncidentInput> {
  /** Values of traffic and latency. */
  readonly columns?: readonly number[][];
  /** Milliseconds between samples. */
  readonly step?: number;
}

/** Traffic and latency, typically 0, evidence 1 at 10 units; traffic has a deviation of 20 at each anomaly unless given. */
function inputOf(text: string, given: Given = {}): IncidentInput {
  const labels = picture(text);
  const columns = (given.columns ?? [Array.from(labels, (l) => (l === -1 ? 20 : 0)), Array.from(labels, () => 0)]).map(
    (column) => Float64Array.from(column)
  );
  const signals = (['traffic', 'latency'] as const).map((role) => ({
    name: role,
    role,
    missing: 'leave-out' as const,
    direction: 'both' as const,
  }));
  const samples: Samples = {
    time: Float64Array.from(labels, (_, i) => i * (given.step ?? MINUTE)),
    signals,
    X: { nSamples: labels.length, columns },
  };
  return {
    samples,
    labels,
    scoreSamples: Float64Array.from(labels, (l) => (l === -1 ? -0.7 : -0.4)),
    typical: columns.map((column) => column.map(() => 0)),
    evidence: columns.map((column) => column.map((value) => value / 10)),
    ...given,
  };
}

function spans(text: string, given: Given = {}): string[] {
  return findIncidents(inputOf(text, given)).map(({ start, end }) => `${start}-${end}`);
}

describe('findIncidents', () => {
  it('finds nothing where nothing is anomalous', () => {
    expect(spans('')).toEqual([]);
    expect(spans('....')).toEqual([]);
  });

  it('joins anomalous samples at most 5 samples apart', () => {
    expect(spans('..xx.x....x.....x')).toEqual(['2-10', '16-16']);
  });

  it('joins across as many samples as maximumGap says', () => {
    expect(spans('x.x..x', { maximumGap: 2 })).toEqual(['0-2', '5-5']);
    expect(spans('xx.x', { maximumGap: 1 })).toEqual(['0-1', '3-3']);
  });

  it('counts the anomalous samples, not the lulls between them', () => {
    expect(findIncidents(inputOf('.xx..x.'))[0].nAnomalous).toBe(3);
  });

  it('calls an incident ongoing if the newest judged sample belongs to it', () => {
    expect(findIncidents(inputOf('x......xx  ')).map((i) => i.ongoing)).toEqual([false, true]);
    expect(findIncidents(inputOf('xx.')).map((i) => i.ongoing)).toEqual([false]);
  });

  it('puts the peak at the lowest score, the first of equal ones', () => {
    const scoreSamples = Float64Array.of(-0.4, -0.6, -0.8, -0.8, -0.9);
    expect(findIncidents(inputOf('.xxx.', { scoreSamples }))[0].peak).toBe(2);
  });

  it('is major if it lasts five minutes and is half as far again as it takes to start one', () => {
    const severity = (text: string, deviation: number, step = MINUTE): string => {
      const columns = [Array.from(text, (c) => (c === 'x' ? deviation : 0)), Array.from(text, () => 0)];
      return findIncidents(inputOf(text, { columns, step }))[0].severity;
    };
    expect(severity('.xxxxx.', 20)).toBe('major');
    expect(severity('.xxxxx.', 14)).toBe('minor');
    expect(severity('.xxxx.', 20)).toBe('minor');
    expect(severity('.x.', 20, 5 * MINUTE)).toBe('major');
  });
});

describe('the kind of an incident', () => {
  const kind = (traffic: number[], latency: number[]): string =>
    findIncidents(inputOf(traffic.map(() => 'x').join(''), { columns: [traffic, latency] }))[0].kind;

  it.each([
    ['latency-up', [0, 0, 0], [20, 20, 20]],
    ['latency-up', [-12, -12, -12], [30, 30, 30]],
    ['traffic-down', [-30, -30, -30], [12, 12, 12]],
    ['traffic-down', [-20, -20, -20], [0, 0, 0]],
    ['traffic-and-latency-up', [20, 20, 20], [6, 6, 6]],
    ['traffic-and-latency-up', [20, 20, 20], [5, 5, 5]],
    ['traffic-up', [20, 20, 20], [4, 4, 4]],
    ['other', [0, 0, 0], [-20, -20, -20]],
    ['other', [9, 9, 9], [9, 9, 9]],
  ])('is %s for traffic %j and latency %j', (expected, traffic, latency) => {
    expect(kind(traffic, latency)).toBe(expected);
  });

  it('is read where the incident starts in earnest, and from the two samples after', () => {
    expect(kind([5, -20, -20, -20, -20, -20], [0, 0, 0, 0, 50, 50])).toBe('traffic-down');
    expect(kind([5, 20, 20, 20], [0, 0, 0, 20])).toBe('traffic-and-latency-up');
  });

  it('takes no part of signals of other roles', () => {
    const input = inputOf('xx', {
      columns: [
        [20, 20],
        [0, 0],
      ],
    });
    const signals = input.samples.signals.map((signal) => ({ ...signal, role: 'other' as const }));
    expect(findIncidents({ ...input, samples: { ...input.samples, signals } })[0].kind).toBe('other');
  });
});

describe('the drivers of an incident', () => {
  const columns = [
    [0, 5, 10, 0],
    [0, -40, -30, 0],
  ];

  it('share the evidence at the start, which also names the incident, strongest first, and sum to 1', () => {
    const [{ drivers }] = findIncidents(inputOf('.xx.', { columns }));
    expect(drivers).toEqual([
      { signal: 1, share: 0.8, typical: 0, actual: -40 },
      { signal: 0, share: 0.2, typical: 0, actual: 10 },
    ]);
  });

  it('are told by the value farthest from what was typical then', () => {
    const input = inputOf('.xx.', { columns });
    const typical = [Float64Array.of(0, 4, 12, 0), Float64Array.of(0, -39, -40, 0)];
    const [{ drivers }] = findIncidents({ ...input, typical });
    expect(drivers.map(({ typical: usual, actual }) => [usual, actual])).toEqual([
      [-40, -30],
      [12, 10],
    ]);
  });

  it('share the evidence at the peak where it never suffices by itself', () => {
    const weak = [
      [0, 3, 3, 0],
      [0, -1, -9, 0],
    ];
    const scoreSamples = Float64Array.of(-0.4, -0.6, -0.8, -0.4);
    const [{ drivers }] = findIncidents(inputOf('.xx.', { columns: weak, scoreSamples }));
    expect(drivers.map(({ signal, share }) => [signal, share])).toEqual([
      [1, 0.75],
      [0, 0.25],
    ]);
  });

  it('can be given other shares; a negative part counts as none', () => {
    const [{ drivers }] = findIncidents(inputOf('.xx.', { columns }));
    expect(withShares(drivers, [3, -1]).map(({ signal, share }) => [signal, share])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('have equal parts where nothing tells them apart', () => {
    const evidence = [Float64Array.of(NaN), Float64Array.of(0)];
    expect(findIncidents(inputOf('x', { evidence }))[0].drivers.map((d) => d.share)).toEqual([0.5, 0.5]);
  });
});

it('others get their turn between incidents', () => {
  expect([...findIncidentsSteps(inputOf('x......x......x'))].length).toBeGreaterThanOrEqual(3);
});

describe('typicalStep', () => {
  it('is the median distance of neighbours, so a gap does not change it', () => {
    expect(typicalStep(Float64Array.of(0, 10, 20, 1000, 1010))).toBe(10);
    expect(typicalStep(Float64Array.of(7))).toBe(0);
  });
});
