import type { Samples, SignalSettings } from '../detection';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { defaultWatchOptions, type WatchOptions } from '../watchOptions';
import { watchSteps, type WatchVerdict } from './watch';

const traffic: SignalSettings = { name: 'requests', role: 'traffic', missing: 'leave-out', direction: 'both' };
const latency: SignalSettings = { ...traffic, name: 'latency', role: 'latency' };

/** About 100, give or take 2, a sample a minute, with these values from these samples on. */
function column(seed: number, ...changes: Array<readonly [start: number, values: readonly number[]]>): Float64Array {
  const random = new RandomState(seed);
  const values = Float64Array.from({ length: 500 }, () => random.normal(100, 2));
  changes.forEach(([start, changed]) => values.set(changed, start));
  return values;
}

function samplesOf(...columns: Float64Array[]): Samples {
  return {
    time: columns[0].map((_, i) => i * 60_000),
    signals: [traffic, latency].slice(0, columns.length),
    X: createMatrix(columns),
  };
}

function judge(samples: Samples, change: Partial<WatchOptions> = {}): WatchVerdict {
  return runToEnd(
    watchSteps(samples, { ...defaultWatchOptions, ...change }, function* () {
      yield 0;
      return () => true;
    })
  );
}

function spans({ incidents }: Pick<WatchVerdict, 'incidents'>): string[] {
  return incidents.map(({ start, end }) => `${start}-${end}`);
}

describe('least traffic', () => {
  const nightly = samplesOf(
    column(1, [300, [3, 2, 4, 3, 2, 3]]),
    column(2, [100, [400, 400, 400]], [300, [500, 20, 700, 600, 500, 400]])
  );

  it('lets latency say nothing where there are hardly any requests, but the requests themselves', () => {
    const { incidents } = judge(nightly, { leastTraffic: 10 });
    expect(spans({ incidents })).toEqual(['100-102', '300-305']);
    expect(incidents.map(({ kind }) => kind)).toEqual(['latency-up', 'traffic-down']);
  });

  it('is off by default', () => {
    const strongest = (verdict: WatchVerdict): number => Math.abs(verdict.evidence[1][302]);
    expect(strongest(judge(nightly))).toBeGreaterThan(1);
    expect(strongest(judge(nightly, { leastTraffic: 10 }))).toBe(0);
  });

  it('changes nothing without a signal of traffic', () => {
    const alone = { ...samplesOf(column(2, [100, [3, 3, 3]])), signals: [latency] };
    expect(judge(alone, { leastTraffic: 50 }).labels).toEqual(judge(alone).labels);
  });
});

describe('persistence', () => {
  it('asks for as many odd samples as it says', () => {
    const samples = samplesOf(column(1, [100, [200]], [200, [200, 200]], [300, [200, 100, 200, 200]]));
    expect(spans(judge(samples))).toEqual(['200-201', '302-303']);
    expect(spans(judge(samples, { persistence: { least: 1, of: 1 } }))).toEqual(['100-100', '200-201', '300-303']);
    expect(spans(judge(samples, { persistence: { least: 3, of: 5 } }))).toEqual(['300-303']);
  });
});

describe('recovery', () => {
  const twice = samplesOf(column(1, [200, [200, 200, 200]], [210, [200, 200, 200]]));

  it('is how many normal samples end an incident', () => {
    expect(spans(judge(twice))).toEqual(['200-202', '210-212']);
    expect(spans(judge(twice, { recovery: 7 }))).toEqual(['200-202', '210-212']);
    expect(spans(judge(twice, { recovery: 8 }))).toEqual(['200-212']);
  });
});

describe('sensitivity', () => {
  const samples = samplesOf(column(1, [100, [170, 170, 170, 170]], [200, [131, 131, 131]], [300, [300, 300, 300]]));

  it('shows as many incidents as was counted before, and never fewer when it is higher', () => {
    const counts = judge(samples).nIncidentsBySensitivity;
    const shown = [-3, -2, -1, 0, 1, 2, 3].map((sensitivity) => spans(judge(samples, { sensitivity })));
    expect(counts).toEqual(shown.map((some) => some.length));
    shown.slice(1).forEach((some, i) => expect(some).toEqual(expect.arrayContaining(shown[i])));
    expect(shown[0].length).toBeLessThan(shown[6].length);
  });
});

describe('what a person called normal', () => {
  const samples = samplesOf(column(1, [100, [200, 200, 200, 200]]), column(2, [300, [250, 250, 250, 250]]));
  const minutes = (from: number, to: number): { from: number; to: number } => ({
    from: from * 60_000,
    to: to * 60_000,
  });

  it('is normal, and listed with the remark that says so', () => {
    const calledNormal = [{ span: minutes(0, 10) }, { span: minutes(100, 103) }];
    const verdict = judge({ ...samples, calledNormal });
    expect(spans(verdict)).toEqual(['300-303']);
    expect(Array.from(verdict.labels.subarray(99, 105))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(verdict.calledNormal).toMatchObject([{ incident: { start: 100, end: 103 }, by: 1 }]);
    expect(verdict.nIncidentsBySensitivity[3]).toBe(1);
  });

  it('may be values, of all signals that are named, at any time or in a stretch of it', () => {
    const slow = [{ signal: 'latency', low: 240, high: 260 }];
    expect(spans(judge({ ...samples, calledNormal: [{ values: slow }] }))).toEqual(['100-103']);
    expect(spans(judge({ ...samples, calledNormal: [{ values: slow, span: minutes(0, 200) }] }))).toHaveLength(2);
    const busy = [...slow, { signal: 'requests', low: 150, high: 300 }];
    expect(spans(judge({ ...samples, calledNormal: [{ values: busy }] }))).toHaveLength(2);
    const unknown = [{ signal: 'errors', low: -Infinity, high: Infinity }];
    expect(spans(judge({ ...samples, calledNormal: [{ values: unknown }] }))).toHaveLength(2);
  });

  it('covers an incident if it covers most of it: its ends may move with a refresh', () => {
    expect(spans(judge({ ...samples, calledNormal: [{ span: minutes(101, 110) }] }))).toEqual(['300-303']);
    expect(spans(judge({ ...samples, calledNormal: [{ span: minutes(102, 110) }] }))).toHaveLength(2);
  });

  it('is nothing if nothing is said', () => {
    expect(spans(judge({ ...samples, calledNormal: [{}, { values: [] }] }))).toHaveLength(2);
  });
});
