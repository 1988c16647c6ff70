import type { Baseline } from '../baseline/baseline';
import type { Samples } from '../detection';
import { createMatrix, selectRows } from '../series/matrix';
import { runToEnd } from '../task/steps';
import { DAY, HOUR, MINUTE, noise, samplesOf, signal } from '../testing/watchSamples';
import { defaultWatchOptions } from '../watchOptions';
import { isAligned } from './baselineModel';
import { chooseBaseline, type ChosenBaseline } from './chooseBaseline';
import { pinBaselineSteps } from './pinBaseline';

const signals = [signal('traffic', 'traffic'), signal('latency', 'latency')];
const NOW = 100 * DAY;

/** `n` samples of noise; no two seeds have a value in common. */
function service(n: number, { start = NOW, step = MINUTE, seed = 1 } = {}): Samples {
  return samplesOf(signals, [noise(n, { seed }), noise(n, { seed: seed + 100 })], { start, step });
}

function choose(samples: Samples, baseline?: Baseline): ChosenBaseline {
  return runToEnd(chooseBaseline({ ...samples, baseline }, defaultWatchOptions));
}

function pin(samples: Samples): Baseline {
  const pinned = runToEnd(pinBaselineSteps(samples, defaultWatchOptions));
  return { kind: 'pinned', buffer: 'problem' in pinned ? new ArrayBuffer(0) : pinned.buffer };
}

const texts = ({ notices }: ChosenBaseline): string[] => notices.map(({ text }) => text);

describe('without a baseline', () => {
  const samples = service(60);
  const span = { from: NOW, to: NOW + 59 * MINUTE };

  it('all that is visible says what is normal, and there is nothing to say about it', () => {
    const chosen = choose(samples);
    expect(chosen).toEqual({
      X: samples.X,
      leftOut: [],
      inUse: { kind: 'visible', span, nSamples: 60 },
      notices: [],
    });
    expect(chosen.X).toBe(samples.X);
  });

  it('ranges without a sample change nothing: the same rows, and no copy of them', () => {
    const chosen = choose({ ...samples, leftOut: [{ from: 0, to: NOW - 1 }] });
    expect(chosen.X).toBe(samples.X);
    expect([chosen.leftOut, chosen.inUse.nSamples]).toEqual([[], 60]);
  });

  it('ranges left out do not say what is normal, as long as 30 samples remain', () => {
    const firstRows = (n: number): Samples['leftOut'] => [{ from: NOW, to: NOW + (n - 1) * MINUTE }];
    expect(choose({ ...samples, leftOut: firstRows(30) })).toEqual({
      X: selectRows(
        samples.X,
        Array.from({ length: 30 }, (_, i) => 30 + i)
      ),
      leftOut: firstRows(30),
      inUse: { kind: 'visible', span, nSamples: 30 },
      notices: [],
    });
    const tooMuch = choose({ ...samples, leftOut: firstRows(31) });
    expect(tooMuch).toMatchObject({
      leftOut: [],
      inUse: { kind: 'visible', span, nSamples: 60 },
      notices: [{ level: 'warning', text: expect.stringContaining('leave 29 of 60 samples, 30 are needed') }],
    });
    expect(tooMuch.X).toBe(samples.X);
  });
});

describe('a part of the samples', () => {
  it('has the samples of its span, both ends included', () => {
    const samples = service(200);
    const part = (from: number, to: number): ChosenBaseline =>
      choose(samples, { kind: 'part', span: { from: NOW + from * MINUTE, to: NOW + to * MINUTE } });
    expect(part(50, 109).inUse).toEqual({
      kind: 'part',
      span: { from: NOW + 50 * MINUTE, to: NOW + 109 * MINUTE },
      nSamples: 60,
    });
    expect(part(49.5, 109.5).inUse.nSamples).toBe(60);
    expect(part(-1000, 59).inUse.nSamples).toBe(60);
    expect(part(50, 79).inUse).toMatchObject({ kind: 'part', nSamples: 30 });
    expect(part(50, 78).inUse).toMatchObject({ kind: 'visible', nSamples: 200 });
  });

  it('does not say what is typical moment by moment', () => {
    const { model, leftOut } = choose(service(200), { kind: 'part', span: { from: NOW, to: NOW + 99 * MINUTE } });
    expect(isAligned(model!)).toBe(false);
    expect(leftOut).toEqual([]);
  });
});

describe('other samples', () => {
  it('say what is typical moment by moment if they have a moment in common with those to be judged', () => {
    const samples = service(100);
    const aligned = (start: number): boolean =>
      isAligned(choose(samples, { kind: 'samples', samples: service(100, { start, seed: 2 }) }).model!);
    const end = NOW + 99 * MINUTE;
    expect([NOW, end, end + 1].map(aligned)).toEqual([true, true, false]);
    expect([NOW - 99 * MINUTE, NOW - 99 * MINUTE - 1].map(aligned)).toEqual([true, false]);
  });

  it('are what the forest is fitted on, in the order of the signals to be judged', () => {
    const samples = service(100);
    const others = service(100, { start: 0, seed: 2 });
    const turned = { ...others, signals: [signals[1], signals[0]], X: createMatrix([...others.X.columns].reverse()) };
    const { X } = choose(samples, { kind: 'samples', samples: turned });
    expect(X).toEqual(createMatrix(others.X.columns.map((column) => column.map(Math.fround))));
  });

  it('are treated as the signals to be judged are where a value is missing, and ranges left out are left out there too', () => {
    const others = service(100, { start: NOW - DAY, seed: 2 });
    others.X.columns[0].fill(NaN, 0, 10);
    const leftOut = [{ from: NOW - DAY + 90 * MINUTE, to: NOW - DAY + 99 * MINUTE }];
    const used = (missing: 'leave-out' | 'zero'): number => {
      const samples = { ...service(100), leftOut, signals: [signal('traffic', 'traffic', { missing }), signals[1]] };
      return choose(samples, { kind: 'samples', samples: others }).inUse.nSamples;
    };
    expect([used('leave-out'), used('zero')]).toEqual([80, 90]);
  });
});

describe('what a baseline cannot say is said', () => {
  const days = /less than three days/;
  const steps = /The baseline has a sample every .* s, what is judged every .* s/;

  it('that it knows no time of day, if it spans less than three days', () => {
    const hourly = (n: number): ChosenBaseline =>
      choose(service(100, { step: HOUR }), pin(service(n, { step: HOUR, start: 0 })));
    expect(texts(hourly(73))).toEqual([]);
    expect(texts(hourly(72))).toEqual([expect.stringMatching(days)]);
    expect(hourly(72).notices[0].level).toBe('info');
  });

  it('not if it says what is typical moment by moment: then it needs no time of day', () => {
    expect(texts(choose(service(100), { kind: 'samples', samples: service(100, { seed: 2 }) }))).toEqual([]);
  });

  it('that its samples are more than twice as long or as short: longer samples are calmer', () => {
    const beside = (step: number, baselineStep: number): ChosenBaseline =>
      choose(service(100, { step }), pin(service(100, { step: baselineStep, start: 0 })));
    const other = (step: number, baselineStep: number): boolean =>
      texts(beside(step, baselineStep)).some((text) => steps.test(text));
    expect([other(60_000, 60_000), other(60_000, 120_000), other(120_000, 60_000)]).toEqual([false, false, false]);
    expect([other(60_000, 120_001), other(120_001, 60_000)]).toEqual([true, true]);
    expect(texts(beside(15_000, 300_000))).toContain(
      'The baseline has a sample every 300 s, what is judged every 15 s: longer samples are calmer.'
    );
  });

  it('as a warning only of a pinned one, which nobody sees beside the samples', () => {
    const coarse = service(100, { step: 5 * MINUTE, start: 0 });
    const level = (baseline: Baseline): unknown =>
      choose(service(100), baseline).notices.find(({ text }) => steps.test(text))?.level;
    expect([level(pin(coarse)), level({ kind: 'samples', samples: coarse })]).toEqual(['warning', 'info']);
  });

  it('not of a single sample, which has no step', () => {
    expect(texts(choose(service(1), pin(service(100, { start: 0 }))))).toEqual([expect.stringMatching(days)]);
  });
});

it('a baseline without signals is said to have none', () => {
  const empty = { ...samplesOf([], []), time: Float64Array.of(0) };
  expect(texts(choose(service(60), { kind: 'samples', samples: empty }))).toEqual([
    'The baseline has the signals –, expected traffic, latency. All that is visible says what is normal instead.',
  ]);
});
