import type { Baseline } from '../baseline/baseline';
import type { Samples } from '../detection';
import { pack } from '../forest/packedBuffer';
import { createMatrix } from '../series/matrix';
import { runToEnd } from '../task/steps';
import { DAY, HOUR, MINUTE, noise, samplesOf, signal, wave } from '../testing/watchSamples';
import { shifted, told, watch } from '../testing/watchSeries';
import { defaultWatchOptions } from '../watchOptions';
import { chooseBaseline, type ChosenBaseline } from './chooseBaseline';
import { pinBaselineSteps } from './learnBaseline';

const signals = [signal('traffic', 'traffic'), signal('latency', 'latency')];
const NOW = 100 * DAY;

/** `n` samples of noise; no two seeds have a value in common. */
function service(n: number, { start = NOW, step = MINUTE, seed = 1, mean = 100 } = {}): Samples {
  return samplesOf(signals, [noise(n, { seed, mean }), noise(n, { seed: seed + 100 })], { start, step });
}

function choose(samples: Samples, baseline?: Baseline): ChosenBaseline {
  return runToEnd(chooseBaseline({ ...samples, baseline }, defaultWatchOptions));
}

function pin(samples: Samples): Baseline {
  const pinned = runToEnd(pinBaselineSteps(samples, defaultWatchOptions));
  return { kind: 'pinned', buffer: 'problem' in pinned ? new ArrayBuffer(0) : pinned.buffer };
}

const texts = ({ notices }: Pick<ChosenBaseline, 'notices'>): string[] => notices.map(({ text }) => text);
const levels = ({ model }: ChosenBaseline): Array<number | undefined> =>
  (model?.signals ?? []).map(({ level }) => Math.round(level / 10) * 10);

describe('without a baseline', () => {
  const samples = service(60);
  const span = { from: NOW, to: NOW + 59 * MINUTE };

  it('all that is visible says what is normal, and there is nothing to say about it', () => {
    expect(choose(samples)).toEqual({
      leftOut: [],
      inUse: { kind: 'visible', span, nSamples: 60 },
      notices: [],
    });
  });

  it('ranges left out do not say what is normal, as long as 30 samples remain', () => {
    const firstRows = (n: number): Samples['leftOut'] => [{ from: NOW, to: NOW + (n - 1) * MINUTE }];
    expect(choose({ ...samples, leftOut: firstRows(30) })).toEqual({
      leftOut: firstRows(30),
      inUse: { kind: 'visible', span, nSamples: 30 },
      notices: [],
    });
    expect(choose({ ...samples, leftOut: firstRows(31) })).toMatchObject({
      leftOut: [],
      inUse: { kind: 'visible', span, nSamples: 60 },
      notices: [{ level: 'warning', text: expect.stringContaining('leave 29 of 60 samples, 30 are needed') }],
    });
  });
});

describe('a part of the samples', () => {
  const samples = service(200);
  const part = (from: number, to: number): ChosenBaseline =>
    choose(samples, { kind: 'part', span: { from: NOW + from * MINUTE, to: NOW + to * MINUTE } });

  it('has the samples of its span, both ends included', () => {
    expect(part(50, 109)).toMatchObject({
      leftOut: [],
      inUse: { kind: 'part', span: { from: NOW + 50 * MINUTE, to: NOW + 109 * MINUTE }, nSamples: 60 },
    });
    expect(part(49.5, 109.5).inUse.nSamples).toBe(60);
    expect(part(-1000, 59).inUse.nSamples).toBe(60);
    expect(part(50, 79).inUse).toMatchObject({ kind: 'part', nSamples: 30 });
  });

  it('of less than 30 is passed over, with a sentence', () => {
    const { inUse, model, notices } = part(50, 78);
    expect(inUse).toMatchObject({ kind: 'visible', nSamples: 200 });
    expect(model).toBeUndefined();
    expect(notices).toMatchObject([
      {
        level: 'warning',
        text: expect.stringMatching(
          /^The baseline has 29 samples.* The visible range is used as the baseline instead\.$/
        ),
      },
    ]);
  });

  it('says what is normal of all others', () => {
    const later = samplesOf([signal('a')], [shifted(noise(600), 100, 600, 60)], { start: NOW });
    const span = { from: NOW, to: NOW + 99 * MINUTE };
    expect(told(watch(later))).toEqual([]);
    expect(told(watch({ ...later, baseline: { kind: 'part', span } }))).toEqual(['100-599 up']);
  });
});

describe('other samples', () => {
  const before = (change: Partial<Samples> = {}, mean = 300): Baseline => ({
    kind: 'samples',
    samples: { ...service(100, { start: NOW - DAY, seed: 2, mean }), ...change },
  });

  it('say what is normal, in the order of the signals to be judged', () => {
    const { columns } = service(100, { start: NOW - DAY, seed: 2, mean: 300 }).X;
    const turned = { signals: [signals[1], signals[0]], X: createMatrix([...columns].reverse()) };
    expect(levels(choose(service(100), before()))).toEqual([300, 100]);
    expect(levels(choose(service(100), before(turned)))).toEqual([300, 100]);
  });

  it('with the times of now say what is expected moment by moment', () => {
    const isAligned = (start: number): boolean => {
      const others: Baseline = { kind: 'samples', samples: service(100, { start, seed: 2 }) };
      return choose(service(100), others).model?.aligned !== undefined;
    };
    const end = NOW + 99 * MINUTE;
    expect([NOW, end, end + 1].map(isAligned)).toEqual([true, true, false]);
    expect([NOW - 99 * MINUTE, NOW - 99 * MINUTE - 1].map(isAligned)).toEqual([true, false]);
  });

  it('moment by moment take the place of level and rhythm', () => {
    const n = 400;
    const ramp = (seed: number): Float64Array =>
      noise(n, { seed }).map((value, i) => value + (i > 150 && i < 300 ? 150 : 0));
    const now = samplesOf([signal('a')], [shifted(ramp(1), 200, 230, -150)], { start: NOW });
    const others = samplesOf([signal('a')], [ramp(2)], { start: NOW });
    expect(told(watch({ ...now, baseline: { kind: 'samples', samples: others } }))).toEqual(['200-229 down']);
  });

  it('that do not fit are passed over, with a sentence', () => {
    const [traffic] = signals;
    const one = choose(service(60), before({ signals: [traffic, signal('delay')] }));
    expect(texts(one)).toEqual([
      'The baseline has the signals traffic, delay, expected traffic, latency. The visible range is used as the baseline instead.',
    ]);
    const none = { ...samplesOf(signals, [[], []]), time: new Float64Array(0) };
    expect(texts(choose(service(60), { kind: 'samples', samples: none }))[0]).toContain('returned no rows');
    const nameless = { ...samplesOf([], []), time: Float64Array.of(0) };
    expect(texts(choose(service(60), { kind: 'samples', samples: nameless }))[0]).toContain(
      'has the signals –, expected'
    );
  });

  it('are treated as the signals to be judged are where a value is missing, and left out where these are', () => {
    const others = service(100, { start: NOW - DAY, seed: 2, mean: 20 });
    others.X.columns[0].fill(NaN, 0, 30);
    const leftOut = [{ from: NOW - DAY + 85 * MINUTE, to: NOW - DAY + 99 * MINUTE }];
    const used = (missing: 'leave-out' | 'zero'): ChosenBaseline['inUse'] => {
      const samples = { ...service(100), leftOut, signals: [signal('traffic', 'other', { missing }), signals[1]] };
      return choose(samples, { kind: 'samples', samples: others }).inUse;
    };
    expect(used('leave-out').nSamples).toBe(55);
    expect(used('zero').nSamples).not.toBe(55);
    expect(used('leave-out').span.to).toBe(NOW - DAY + 84 * MINUTE);
  });
});

describe('a pinned baseline', () => {
  it('says what is normal: a new level is none', () => {
    const before = samplesOf([signal('a')], [noise(300)], { start: NOW - DAY });
    const now = samplesOf([signal('a')], [noise(200, { mean: 160, seed: 3 })], { start: NOW });
    expect(told(watch(now))).toEqual([]);
    const verdict = watch({ ...now, baseline: pin(before) });
    expect(told(verdict)).toEqual(['0-199 up']);
    expect(verdict.incidents[0].drivers[0].typical).toBeCloseTo(100, -1);
    expect(verdict.baseline).toMatchObject({ kind: 'pinned', nSamples: 300 });
  });

  it('knows the time of day', () => {
    const rhythm = (t: number): number => 100 + 50 * wave(t / DAY);
    const series = (n: number, start: number, seed: number): Samples => {
      const random = noise(n, { mean: 0, seed });
      return samplesOf([signal('a')], [random.map((value, i) => value + rhythm(start + i * 5 * MINUTE))], {
        start,
        step: 5 * MINUTE,
      });
    };
    const baseline = pin(series(7 * 288, NOW - 8 * DAY, 1));
    const day = series(288, NOW, 2);
    expect(told(watch({ ...day, baseline }))).toEqual([]);
    const odd = { ...day, X: createMatrix([shifted(day.X.columns[0], 60, 90, -80)]) };
    expect(told(watch({ ...odd, baseline }))).toEqual(['60-89 down']);
  });

  it('of an older format, or of other signals, is passed over with a sentence', () => {
    const old: Baseline = { kind: 'pinned', buffer: pack('AnBa', { names: [] }, []) };
    expect(texts(choose(service(60), old))[0]).toMatch(/^The pinned baseline cannot be read, pin it again: /);
    const other = pin(samplesOf([signal('delay')], [noise(60)]));
    expect(texts(choose(service(60), other))[0]).toContain(
      'The baseline has the signals delay, expected traffic, latency.'
    );
  });
});

describe('what a baseline cannot say is said', () => {
  const steps = /The baseline has a sample every .* s, the judged data every .* s/;

  it('that it knows no time of day, if it spans less than three days', () => {
    const hourly = (n: number): ChosenBaseline =>
      choose(service(100, { step: HOUR }), pin(service(n, { step: HOUR, start: 0 })));
    expect(texts(hourly(73))).toEqual([]);
    expect(hourly(72).notices).toMatchObject([
      { level: 'info', text: expect.stringContaining('less than three days') },
    ]);
    const aligned: Baseline = { kind: 'samples', samples: service(100, { seed: 2 }) };
    expect(texts(choose(service(100), aligned))).toEqual([]);
  });

  it('that its samples are more than twice as long or as short, as a warning of a pinned one', () => {
    const beside = (step: number, baselineStep: number): string[] =>
      choose(service(100, { step }), pin(service(100, { step: baselineStep, start: 0 })))
        .notices.filter(({ text }) => steps.test(text))
        .map(({ level, text }) => `${level}: ${text}`);
    expect([beside(60_000, 60_000), beside(60_000, 120_000), beside(120_000, 60_000)]).toEqual([[], [], []]);
    expect([beside(60_000, 120_001), beside(120_001, 60_000)].map(({ length }) => length)).toEqual([1, 1]);
    expect(beside(15_000, 300_000)).toEqual([
      'warning: The baseline has a sample every 300 s, the judged data every 15 s: longer intervals vary less.',
    ]);
    const coarse = service(100, { step: 5 * MINUTE, start: 0 });
    const visible = choose(service(100), { kind: 'samples', samples: coarse }).notices.find(({ text }) =>
      steps.test(text)
    );
    expect(visible?.level).toBe('info');
  });
});
