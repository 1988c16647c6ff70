import type { Samples } from '../detection';
import { RandomState } from '../random/randomState';
import { runToEnd } from '../task/steps';
import { samplesOf, signal, signalSeries } from '../testing/watchSamples';
import { START, told, watch } from '../testing/watchSeries';
import { defaultWatchOptions } from '../watchOptions';
import { jointVerdicts } from './covariate';
import { judgeSignal } from './judgeSignal';

const N = 800;

/** Between -1 and 1. */
const bounded = (x: number): number => x / Math.sqrt(1 + x * x);

const signals = [signal('traffic', 'traffic'), signal('latency', 'latency')];

/** Traffic that wanders, and latency that follows it but in rows 400 to 419: there latency is high while traffic is low. */
function window(seed: number, hasIncident: boolean): Samples {
  const random = new RandomState(seed);
  let wave = 0;
  const load = Float64Array.from({ length: N }, (_, i) => {
    wave = 0.7 * wave + 0.7 * random.normal(0, 1);
    return 1 + 0.45 * bounded(hasIncident && i >= 400 && i < 420 ? -1 - Math.abs(wave) : wave);
  });
  const latency = load.map((own, i) => {
    const felt = hasIncident && i >= 400 && i < 420 ? 1.4 + random.normal(0, 0.03) : own;
    return (15 + 60 * felt) * (1 + random.normal(0, 0.04));
  });
  return samplesOf(signals, [load.map((own) => Math.round(4000 * own)), latency], { start: START });
}

describe('what only a look at two signals shows', () => {
  it('is told, with what is typical of latency at so little traffic', () => {
    for (const seed of [1, 2, 3]) {
      const { incidents } = watch(window(seed, true));
      expect(incidents).toHaveLength(1);
      const [{ start, end, kind, drivers }] = incidents;
      expect(Math.abs(start - 400)).toBeLessThanOrEqual(2);
      expect(Math.abs(end - 419)).toBeLessThanOrEqual(2);
      expect([kind, drivers[0].signal]).toEqual(['latency-up', 1]);
      expect(drivers[0].actual - drivers[0].typical).toBeGreaterThan(20);
    }
  });

  it('does not depend on the order of signals', () => {
    const { X, ...rest } = window(1, true);
    const turned = { ...rest, signals: [...signals].reverse(), X: { ...X, columns: [...X.columns].reverse() } };
    expect(told(watch(turned))).toEqual(told(watch(window(1, true))));
  });

  it('is not told beside signals of which one is always missing: the forest has no complete sample', () => {
    const { time, X } = window(1, true);
    const pods = [0, 1].map((half) => time.map((_, i) => (i < N / 2 === (half === 0) ? i % 7 : NaN)));
    const beside = {
      time,
      signals: [...signals, signal('old', 'other'), signal('new', 'other')],
      X: { ...X, columns: [...X.columns, ...pods] },
    };
    expect(told(watch(beside))).toEqual([]);
  });

  it('is nothing in healthy windows', () => {
    expect([4, 5, 6].flatMap((seed) => told(watch(window(seed, false))))).toEqual([]);
  });
});

describe('the covariate of a signal', () => {
  const judged = ({ time, X }: Samples, settings = signals) =>
    X.columns.map((column, j) =>
      runToEnd(
        judgeSignal({
          settings: settings[j],
          options: defaultWatchOptions,
          series: signalSeries(time, column),
          local: time,
        })
      )
    );
  const jointOf = (samples: Samples, settings = signals) =>
    runToEnd(jointVerdicts(judged(samples, settings), settings, defaultWatchOptions, N));

  it('is what explains at least half of its variance; traffic has none', () => {
    const samples = window(7, false);
    expect(jointOf(samples).map(({ signal: own, covariate }) => [own, covariate])).toEqual([[1, 0]]);
    const others = [signal('a'), signal('b')];
    expect(jointOf(samples, others).map(({ signal: own, covariate }) => [own, covariate])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    const random = new RandomState(1);
    const unrelated = samplesOf(signals, [
      samples.X.columns[0],
      Float64Array.from({ length: N }, () => random.normal(100, 5)),
    ]);
    expect(jointOf(unrelated)).toEqual([]);
  });

  it('says what is expected of it where the covariate is usual, by least squares', () => {
    const samples = window(8, false);
    const [{ typical }] = jointOf(samples);
    const errors = typical.map((value, i) => Math.abs(value - (15 + (60 * samples.X.columns[0][i]) / 4000)));
    expect(errors.slice().sort()[Math.floor(0.9 * N)]).toBeLessThan(4);
  });
});
