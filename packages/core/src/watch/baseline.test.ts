import type { Baseline } from '../baseline/baseline';
import { detect } from '../detect';
import type { Detection, DetectionOptions, Samples, SignalSettings } from '../detection';
import { createMatrix } from '../series/matrix';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { defaultWatchOptions } from '../watchOptions';
import { pinBaselineSteps } from './pinBaseline';

const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);
const options: DetectionOptions = {
  verdict: 'watch',
  forest: { nEstimators: 20, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
  contamination: 0.03,
  scale: true,
};

function signal(name: string, role: SignalSettings['role'] = 'other'): SignalSettings {
  return { name, role, missing: 'leave-out', direction: 'both' };
}

const random = new RandomState(7);
const [trafficNoise, latencyNoise] = [50, 3].map((spread) =>
  Float64Array.from({ length: 6000 }, () => random.normal(0, spread))
);

/** Traffic about 1000 and latency about 50, a sample a minute from `first` on; equal minutes have equal values. */
function service(first: number, n: number): Samples {
  return {
    time: Float64Array.from({ length: n }, (_, i) => START + (first + i) * MINUTE),
    signals: [signal('traffic', 'traffic'), signal('latency', 'latency')],
    X: createMatrix([
      trafficNoise.slice(first, first + n).map((noise) => 1000 + noise),
      latencyNoise.slice(first, first + n).map((noise) => 50 + noise),
    ]),
  };
}

/** With latency high in these minutes (since `START`). */
function slow(samples: Samples, from: number, to: number): Samples {
  const latency = samples.X.columns[1].map((value, i) => {
    const minute = (samples.time[i] - START) / MINUTE;
    return minute >= from && minute <= to ? value + 150 : value;
  });
  return { ...samples, X: createMatrix([samples.X.columns[0], latency]) };
}

function pin(samples: Samples): Baseline {
  const pinned = runToEnd(pinBaselineSteps(samples, defaultWatchOptions));
  if ('problem' in pinned) {
    throw new Error(pinned.problem.text);
  }
  return { kind: 'pinned', buffer: pinned.buffer };
}

function judge(samples: Samples, baseline?: Baseline): Detection {
  return detect({ ...samples, baseline }, options);
}

/** Minutes since `START`. */
function minutes({ incidents }: Detection, { time }: Samples): number[][] {
  return incidents.map(({ start, end }) => [start, end].map((row) => (time[row] - START) / MINUTE));
}

describe('a baseline of other samples', () => {
  const quiet = service(0, 600);
  const outage = slow(service(1000, 120), 1010, 1110);

  it('finds what is wrong nearly all the time, which the visible range takes for normal', () => {
    expect(minutes(judge(outage), outage)).not.toContainEqual([1010, 1110]);
    expect(minutes(judge(outage, { kind: 'samples', samples: quiet }), outage)).toEqual([[1010, 1110]]);
  });

  it('is quiet where nothing is wrong', () => {
    const later = service(2000, 600);
    expect(judge(later, { kind: 'samples', samples: quiet }).incidents).toEqual([]);
  });

  it('says what it is', () => {
    expect(judge(outage, { kind: 'samples', samples: quiet }).baseline).toEqual({
      kind: 'samples',
      span: { from: quiet.time[0], to: quiet.time[599] },
      nSamples: 600,
    });
    expect(judge(outage).baseline).toMatchObject({ kind: 'visible', nSamples: 120 });
  });

  it('may have its signals in another order, and others beside them', () => {
    const [traffic, latency] = quiet.X.columns;
    const reordered: Samples = {
      ...quiet,
      signals: [quiet.signals[1], signal('errors'), quiet.signals[0]],
      X: createMatrix([latency, traffic, traffic]),
    };
    expect(judge(outage, { kind: 'samples', samples: reordered }).labels).toEqual(
      judge(outage, { kind: 'samples', samples: quiet }).labels
    );
  });

  it('leaves its own incidents out', () => {
    const spoilt = slow(quiet, 100, 130);
    expect(minutes(judge(outage, { kind: 'samples', samples: spoilt }), outage)).toEqual([[1010, 1110]]);
  });

  it('at the same times (an offset query) says what is typical moment by moment', () => {
    const [lastWeek, thisWeek] = [service(5000, 600), service(0, 600)].map((samples) => rising(samples));
    const aligned: Baseline = { kind: 'samples', samples: { ...lastWeek, time: thisWeek.time } };
    expect(judge(thisWeek, aligned).incidents).toEqual([]);
    const [traffic, latency] = thisWeek.X.columns;
    const asAtTheStart = traffic.map((value, i) => (i >= 400 && i < 420 ? value * 0.6 : value));
    const dropped = { ...thisWeek, X: createMatrix([asAtTheStart, latency]) };
    expect(minutes(judge(dropped, aligned), dropped)).toEqual([[400, 419]]);
    expect(minutes(judge(dropped, { kind: 'samples', samples: lastWeek }), dropped)).toEqual([]);
  });
});

/** Traffic that doubles from the first to the last sample. */
function rising(samples: Samples): Samples {
  const [traffic, latency] = samples.X.columns;
  return { ...samples, X: createMatrix([traffic.map((value, i) => value * (1 + i / traffic.length)), latency]) };
}

describe('a part of the samples as baseline', () => {
  it('judges all of them by it', () => {
    const samples = slow(service(0, 400), 200, 390);
    const part = { kind: 'part', span: { from: START, to: START + 150 * MINUTE } } as const;
    expect(minutes(judge(samples, part), samples)).toEqual([[200, 390]]);
  });
});

describe('a pinned baseline', () => {
  const quiet = service(0, 600);
  const pinned = pin(quiet);

  it('judges as the samples that it was made of, to the last bit', () => {
    const outage = slow(service(1000, 120), 1010, 1110);
    const byPinned = judge(outage, pinned);
    const bySamples = judge(outage, { kind: 'samples', samples: quiet });
    expect(byPinned.labels).toEqual(bySamples.labels);
    expect(byPinned.scoreSamples).toEqual(bySamples.scoreSamples);
    expect(byPinned.strength).toEqual(bySamples.strength);
  });

  it('gives every sample the same verdict in every window, the ends of the windows aside', () => {
    const all = [1100, 1300, 1420].reduce((samples, from) => slow(samples, from, from + 30), service(1000, 600));
    const window = (first: number): Samples => ({
      ...all,
      time: all.time.slice(first, first + 300),
      X: createMatrix(all.X.columns.map((column) => column.slice(first, first + 300))),
    });
    const whole = judge(all, pinned).labels;
    for (let first = 0; first <= 300; first += 29) {
      const { labels } = judge(window(first), pinned);
      for (let i = 4; i < 300 - 9; i++) {
        if (labels[i] !== 0) {
          expect(`${first + i}: ${labels[i]}`).toBe(`${first + i}: ${whole[first + i]}`);
        }
      }
    }
  });

  it('holds a rhythm of the day', () => {
    const days = (first: number, n: number): Samples => {
      const time = Float64Array.from({ length: n }, (_, i) => START + (first + i) * 5 * MINUTE);
      const drawn = new RandomState(first);
      const column = time.map(
        (t) => 1000 + 600 * (Math.abs(((t / MINUTE) % 1440) - 720) / 360 - 1) + drawn.normal(0, 20)
      );
      return { time, signals: [signal('traffic', 'traffic')], X: createMatrix([column]) };
    };
    const week = pin(days(0, 7 * 288));
    const later = days(9 * 288, 288);
    expect(judge(later, week).incidents).toEqual([]);
    const night = later.X.columns[0].map((value, i) => (i >= 140 && i < 150 ? value * 2.5 : value));
    expect(judge({ ...later, X: createMatrix([night]) }, week).incidents).toMatchObject([{ start: 140, end: 149 }]);
  });

  it('takes at most 30 kB as text, with 16 signals and four days', () => {
    const drawn = new RandomState(5);
    const n = 4 * 288;
    const columns = Array.from({ length: 16 }, () =>
      Float64Array.from({ length: n }, (_, i) => 100 + 50 * (i % 288 > 140 ? 1 : 0) + drawn.normal(0, 3))
    );
    const time = Float64Array.from({ length: n }, (_, i) => START + 5 * i * MINUTE);
    const signals = columns.map((_, j) => signal(`signal ${j} ünïcödé`));
    const baseline = pin({ time, signals, X: createMatrix(columns) }) as { buffer: ArrayBuffer };
    expect((baseline.buffer.byteLength * 4) / 3).toBeLessThan(30_000);
  });

  it('counts from the last new normal on, without what is left out', () => {
    const shifted = slow(service(0, 600), 200, 600);
    const after = { ...shifted, newNormal: [START + 200 * MINUTE] };
    const outage = service(1000, 120);
    expect(judge(outage, pin(after)).incidents).toHaveLength(1);
    const without = { ...shifted, leftOut: [{ from: START, to: START + 199 * MINUTE }] };
    expect(judge(outage, pin(without)).incidents).toHaveLength(1);
  });
});

describe('a baseline that cannot be used', () => {
  const samples = slow(service(0, 500), 300, 310);
  const none: Samples = { time: new Float64Array(0), signals: [], X: createMatrix([]) };
  const damaged = (pin(service(0, 100)) as { buffer: ArrayBuffer }).buffer.slice(0);
  new Uint8Array(damaged)[60] ^= 1;

  it.each<[string, Baseline, RegExp]>([
    ['no rows', { kind: 'samples', samples: none }, /returned no rows/],
    [
      'other signals',
      { kind: 'samples', samples: { ...service(0, 100), signals: [signal('a'), signal('latency')] } },
      /has the signals a, latency, expected traffic, latency/,
    ],
    ['too few rows', { kind: 'samples', samples: service(0, 29) }, /has 29 samples .* 30 are needed/],
    ['a part without rows', { kind: 'part', span: { from: 0, to: 1 } }, /has 0 samples/],
    ['a pinned one of other signals', pinOf('a', 'b'), /has the signals a, b, expected traffic, latency/],
    ['a damaged one', { kind: 'pinned', buffer: damaged }, /cannot be read.*damaged/],
    ['an empty one', { kind: 'pinned', buffer: new ArrayBuffer(0) }, /cannot be read/],
  ])('gives way to the visible range, and says so: %s', (_, baseline, sentence) => {
    const detection = judge(samples, baseline);
    expect(detection.labels).toEqual(judge(samples).labels);
    expect(detection.baseline).toMatchObject({ kind: 'visible', nSamples: 500 });
    expect(detection.notices).toMatchObject([{ level: 'warning', text: expect.stringMatching(sentence) }]);
    expect(detection.notices[0].text).toContain('All that is visible says what is normal instead.');
  });

  it('says where it is known that it knows no days, or has other steps', () => {
    const { notices } = judge(
      service(0, 500),
      pin({ ...service(0, 200), time: service(0, 200).time.map((t) => START + 5 * (t - START)) })
    );
    expect(notices.map(({ text }) => text).join()).toMatch(
      /less than three days.*every 300 s, what is judged every 60 s/
    );
  });
});

function pinOf(...names: string[]): Baseline {
  return pin({ ...service(0, 100), signals: names.map((name) => signal(name)) });
}

describe('ranges left out', () => {
  it('say nothing of what is normal, and are judged all the same', () => {
    const half = slow(service(0, 400), 0, 199);
    expect(judge(half).incidents).toEqual([]);
    const leftOut = [{ from: START, to: START + 199 * MINUTE }];
    const detection = judge({ ...half, leftOut });
    expect(minutes(detection, half)).toEqual([[0, 199]]);
    expect(detection.baseline).toMatchObject({ kind: 'visible', nSamples: 200 });
  });

  it('are not left out where too little would remain', () => {
    const samples = slow(service(0, 400), 300, 310);
    const detection = judge({ ...samples, leftOut: [{ from: START, to: START + 380 * MINUTE }] });
    expect(detection.labels).toEqual(judge(samples).labels);
    expect(detection.notices).toMatchObject([
      { text: expect.stringMatching(/leave 19 of 400 samples, 30 are needed/) },
    ]);
  });
});

describe('a new normal', () => {
  const shifted = slow(slow(service(0, 600), 500, 600), 50, 60);

  it('is judged by itself, and so is what was before', () => {
    const detection = judge({ ...shifted, newNormal: [START + 500 * MINUTE] });
    expect(minutes(judge(shifted), shifted)).toEqual([
      [50, 60],
      [500, 599],
    ]);
    expect(minutes(detection, shifted)).toEqual([[50, 60]]);
    expect(detection.incidents[0].ongoing).toBe(false);
  });

  it('is not judged before there is enough of it', () => {
    const detection = judge({ ...shifted, newNormal: [START + 580 * MINUTE] });
    expect(Array.from(detection.labels.subarray(580))).toEqual(Array(20).fill(0));
    expect(detection.notices).toMatchObject([{ text: expect.stringMatching(/got 20 samples/) }]);
  });

  it('outdates a baseline that ends before it', () => {
    const outdated = pin(service(0, 400));
    expect(minutes(judge(shifted, outdated), shifted)).toHaveLength(2);
    expect(minutes(judge({ ...shifted, newNormal: [START + 500 * MINUTE] }, outdated), shifted)).toEqual([[50, 60]]);
  });

  it('that is outside the range changes nothing', () => {
    const detection = judge({ ...shifted, newNormal: [0, START + 5000 * MINUTE] });
    expect(detection.labels).toEqual(judge(shifted).labels);
  });
});
