import { RandomState } from '../random/randomState';
import { DAY, MINUTE, wave } from '../testing/watchSamples';
import { oneSignal, START, watch } from '../testing/watchSeries';

jest.setTimeout(120_000);

/** Series in CI; `FUZZ_RUNS` asks for more of them in proportion, as for all properties. */
const SERIES = Math.ceil((40 * Number(process.env.FUZZ_RUNS ?? 2000)) / 2000);

/**
 * A step, and how long a range of it is looked at. A daily rhythm takes three days to be known, and a weekend another one;
 * the outage is at 40 to 70 % of the range.
 */
const ranges = [
  { step: MINUTE / 4, days: [0.15, 0.25, 0.5], hasRhythm: false },
  { step: MINUTE, days: [0.5, 1, 2], hasRhythm: false },
  { step: MINUTE, days: [4], hasRhythm: true },
  { step: 5 * MINUTE, days: [2, 4], hasRhythm: false },
  { step: 5 * MINUTE, days: [15, 16], hasRhythm: true },
] as const;

interface Drawn {
  readonly values: Float64Array;
  readonly step: number;
  /** So many samples are averaged. */
  readonly every: number;
  readonly role: 'traffic' | 'latency';
  /** Of the outage, in samples; none: NaN. */
  readonly start: number;
}

/** Requests or latency with noise, perhaps a rhythm, and in four of five an outage of ten to forty coarse steps. */
function drawn(seed: number): Drawn {
  const random = new RandomState(seed);
  const { step, days, hasRhythm } = ranges[random.below(ranges.length)];
  const n = Math.round((days[random.below(days.length)] * DAY) / step);
  const [amplitude, phase] = [hasRhythm ? [0.2, 0.4][random.below(2)] : 0, random.double()];
  const noise = [0.02, 0.05][random.below(2)];
  const values = Float64Array.from(
    { length: n },
    (_, i) => 1000 * (1 + amplitude * wave((i * step) / DAY + phase)) * (1 + random.normal(0, noise))
  );
  const every = [2, 5][random.below(2)];
  const hasOutage = random.below(5) > 0;
  const length = every * (10 + random.below(30));
  const factor = [0, 0.3, 2, 4][random.below(4)];
  const start = Math.floor(n * (0.4 + 0.3 * random.double()));
  values.subarray(start, hasOutage ? start + length : start).forEach((value, i, part) => (part[i] = factor * value));
  return { values, step, every, role: random.below(2) === 0 ? 'traffic' : 'latency', start: hasOutage ? start : NaN };
}

function averaged(values: Float64Array, every: number): Float64Array {
  return Float64Array.from({ length: Math.floor(values.length / every) }, (_, i) =>
    values.subarray(i * every, (i + 1) * every).reduce((sum, value) => sum + value / every, 0)
  );
}

interface Told {
  readonly from: number;
  readonly kind: string;
}

/** Incidents of at least `least` milliseconds. */
function toldOf(values: Float64Array, { role }: Drawn, step: number, least: number): Told[] {
  return watch(oneSignal(values, { role }, step))
    .incidents.filter(({ start, end }) => (end - start + 1) * step >= least)
    .map(({ start, kind }) => ({ from: START + start * step, kind }));
}

it('a series has the same incidents of ten steps and more at twice and five times its step', () => {
  const count = { ofOutages: 0, fine: 0, coarse: 0, same: 0, turned: 0, elsewhere: 0 };
  for (let seed = 1; seed <= SERIES; seed++) {
    const one = drawn(seed);
    const { values, step, every, start } = one;
    const coarseStep = every * step;
    // One of ten steps may be one of nine at the other.
    const fine = toldOf(values, one, step, 9 * coarseStep);
    const coarse = toldOf(averaged(values, every), one, coarseStep, 9 * coarseStep);
    const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 2 * coarseStep;
    count.ofOutages += Number.isNaN(start) ? 0 : 1;
    count.fine += fine.length;
    count.coarse += coarse.length;
    count.same += fine.filter((a) => coarse.some((b) => isNear(a.from, b.from) && a.kind === b.kind)).length;
    count.turned += fine.filter((a) => coarse.some((b) => isNear(a.from, b.from) && a.kind !== b.kind)).length;
    count.elsewhere += [...fine, ...coarse].filter(({ from }) => !isNear(from, START + start * step)).length;
  }
  expect(count.ofOutages).toBeGreaterThan(0.7 * SERIES);
  expect([count.turned, count.elsewhere]).toEqual([0, 0]);
  expect(count.fine).toBeGreaterThan(0.98 * count.ofOutages);
  // Near the limits noise decides, and averages have less of it.
  expect(count.same).toBeGreaterThan(0.98 * Math.max(count.fine, count.coarse));
});
