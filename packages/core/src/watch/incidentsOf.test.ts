import type { IncidentKind, SignalRole } from '../detection';
import { samplesOf, signal } from '../testing/watchSamples';
import { groupCandidates, incidentOf, type Judged, markAnomalous, type RowCandidate } from './incidentsOf';

const candidate = (start: number, end: number, strength = 2, change: Partial<RowCandidate> = {}): RowCandidate => ({
  ...{ signal: 0, start, end, strength, direction: 1, limit: 10 },
  ...change,
});
const spans = (candidates: RowCandidate[], gap: number): string[] =>
  groupCandidates(candidates, gap).map(({ start, end, strength }) => `${start}-${end} ${strength}`);

describe('groups of candidates', () => {
  it('are at most so many rows apart, of any signals', () => {
    const pair = [candidate(10, 12, 2), candidate(17, 20, 3, { signal: 1 })];
    expect(spans(pair, 5)).toEqual(['10-20 3']);
    expect(spans([...pair].reverse(), 5)).toEqual(['10-20 3']);
    expect(spans(pair, 4)).toEqual(['10-12 2', '17-20 3']);
    expect(spans([candidate(10, 40), candidate(12, 15), candidate(43, 44)], 5)).toEqual(['10-44 2']);
  });

  it('end where their signal swings to the other side', () => {
    const outage = candidate(10, 19, 3, { direction: -1 });
    const rush = candidate(20, 24, 2);
    expect(spans([outage, rush], 5)).toEqual(['10-19 3', '20-24 2']);
    expect(spans([outage, rush, candidate(12, 22, 2, { signal: 1 })], 5)).toEqual(['10-24 3']);
    expect(spans([outage, candidate(20, 24, 2, { signal: 1 })], 5)).toEqual(['10-24 3']);
  });

  it('have weaker ones beside them only if these are apart from all others', () => {
    expect(spans([candidate(10, 12), candidate(14, 15, 0.6)], 5)).toEqual(['10-12 2']);
    expect(spans([candidate(10, 12), candidate(30, 31, 0.6)], 5)).toEqual(['10-12 2', '30-31 0.6']);
    expect(spans([candidate(30, 31, 0.6), candidate(33, 34, 0.9)], 5)).toEqual(['33-34 0.9']);
    expect(spans([candidate(30, 31, 0)], 5)).toEqual([]);
  });
});

/** Two signals that are at 100 but for rows 10 to 14. */
function judged(roles: readonly SignalRole[], values: readonly number[]): Judged {
  const columns = values.map((value) => new Float64Array(30).fill(100).fill(value, 10, 15));
  const samples = samplesOf(
    roles.map((role, j) => signal(`s${j}`, role)),
    columns
  );
  return {
    samples,
    typical: columns.map(() => new Float64Array(30).fill(100)),
    labels: new Int8Array(30).fill(1).fill(-1, 10, 15),
    newest: 29,
  };
}

function incident(roles: readonly SignalRole[], values: readonly number[], change: Partial<Judged> = {}, limit = 10) {
  const candidates = values.map((value, j) =>
    candidate(10, 14, 2, { signal: j, direction: value < 100 ? -1 : 1, limit })
  );
  const [group] = groupCandidates(
    candidates.filter((_, j) => values[j] !== 100),
    5
  );
  return incidentOf(group, { ...judged(roles, values), ...change });
}

describe('the kind of an incident', () => {
  it.each<[IncidentKind, readonly SignalRole[], readonly number[]]>([
    ['latency-up', ['latency'], [200]],
    ['down', ['latency'], [20]],
    ['traffic-up', ['traffic'], [200]],
    ['traffic-down', ['traffic'], [20]],
    ['traffic-and-latency-up', ['traffic', 'latency'], [200, 180]],
    ['traffic-and-latency-up', ['traffic', 'latency'], [180, 200]],
    ['traffic-up', ['traffic', 'latency'], [300, 120]],
    ['latency-up', ['traffic', 'latency'], [20, 300]],
    ['traffic-down', ['traffic', 'latency'], [0, 150]],
    ['errors-up', ['errors', 'latency'], [300, 100]],
    ['down', ['errors'], [20]],
    ['success-down', ['success'], [20]],
    ['up', ['success'], [180]],
    ['up', ['other'], [200]],
    ['down', ['other'], [20]],
  ])('is %s of %s at %s', (kind, roles, values) => {
    expect(incident(roles, values).kind).toBe(kind);
  });

  it('is frozen where only that leads', () => {
    const [group] = groupCandidates([candidate(10, 14, 1, { isFrozen: true })], 5);
    expect(incidentOf(group, judged(['other'], [100]))).toMatchObject({ kind: 'frozen', severity: 'minor', peak: 10 });
  });
});

describe('the severity of an incident', () => {
  it('is its size in units of the limit', () => {
    const severity = (value: number): string => incident(['other'], [value]).severity;
    expect([112, 114.9, 115, 139, 140].map(severity)).toEqual(['warning', 'warning', 'minor', 'minor', 'major']);
  });

  it('is major where traffic or a probe is lost, whatever the limit', () => {
    const of = (role: SignalRole, value: number): string => incident([role], [value], {}, 90).severity;
    expect([of('traffic', 10), of('success', 0), of('other', 0)]).toEqual(['major', 'major', 'major']);
    expect([of('traffic', 11), of('latency', 0), of('errors', 0)]).toEqual(['warning', 'warning', 'warning']);
  });
});

describe('the severity of requests', () => {
  it('is minor at most between two thirds and one and a half of typical', () => {
    const of = (role: SignalRole, value: number): string => incident([role], [value], {}, 1).severity;
    expect([of('traffic', 140), of('latency', 140), of('traffic', 70)]).toEqual(['minor', 'minor', 'minor']);
    expect([of('traffic', 160), of('latency', 160), of('traffic', 60), of('other', 140)]).toEqual(
      new Array(4).fill('major')
    );
  });
});

describe('what drives an incident', () => {
  it('is each signal by its farthest value, strongest first; shares sum to 1', () => {
    const { drivers } = incident(['traffic', 'latency', 'other'], [120, 160, 100]);
    expect(drivers).toEqual([
      { signal: 1, share: 0.75, typical: 100, actual: 160 },
      { signal: 0, share: 0.25, typical: 100, actual: 120 },
      { signal: 2, share: 0, typical: 100, actual: 100 },
    ]);
  });

  it('has a peak: the farthest sample of the strongest', () => {
    const own = judged(['other'], [150]);
    own.samples.X.columns[0][13] = 170;
    const [group] = groupCandidates([candidate(10, 14)], 5);
    expect(incidentOf(group, own)).toMatchObject({
      peak: 13,
      drivers: [{ actual: 170 }],
      nAnomalous: 5,
      ongoing: false,
    });
    expect(incidentOf(group, { ...own, newest: 14 }).ongoing).toBe(true);
  });
});

describe('marked samples', () => {
  it('are those of a candidate that deviate in its direction', () => {
    const own = judged(['other'], [150]);
    own.samples.X.columns[0].set([90, 100], 11);
    const labels = new Int8Array(30).fill(1);
    markAnomalous(labels, groupCandidates([candidate(10, 14)], 5), own);
    expect(Array.from(labels.keys()).filter((row) => labels[row] === -1)).toEqual([10, 13, 14]);
  });
});
