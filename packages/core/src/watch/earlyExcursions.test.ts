import { noise } from '../testing/watchSamples';
import { withoutEarlyChance } from './earlyExcursions';
import type { Excursion } from './excursion';
import type { Tracked } from './plainLevel';

const limits = { spread: 1, high: 10, low: 10, meanHigh: 5, meanLow: 5 };
const window = 60;

/** A day of minutes around 100; the samples `start` to `end` have another value. */
function judge(
  { start, end, value }: { start: number; end: number; value: number },
  change: Partial<Tracked> = {},
  others: readonly Excursion[] = []
): readonly Excursion[] {
  const values = noise(1440, { mean: 100, spread: 1 });
  values.fill(value, start, end + 1);
  const direction = value > 100 ? 1 : -1;
  const excursion: Excursion = { start, end, direction, evidence: 2, by: 'run', isAccepted: false };
  const tracked: Tracked = {
    time: Float64Array.from(values, (_, i) => i * 60_000),
    values,
    step: 60_000,
    window,
    persistence: 'auto',
    singlesCount: true,
    ...change,
  };
  return withoutEarlyChance([excursion, ...others], tracked, limits).filter((one) => one === excursion);
}

describe('an excursion in the first two windows', () => {
  it('stays if it is far from the level after it', () => {
    expect(judge({ start: 50, end: 60, value: 113 })).toHaveLength(1);
    expect(judge({ start: 50, end: 60, value: 87 })).toHaveLength(1);
  });

  it('goes if it is not: the level before it was the odd one', () => {
    expect(judge({ start: 50, end: 60, value: 108 })).toHaveLength(0);
    expect(judge({ start: 50, end: 60, value: 92 })).toHaveLength(0);
  });

  it('stays while too few samples have followed it', () => {
    const values = noise(85, { mean: 100, spread: 1 });
    expect(judge({ start: 10, end: 20, value: 108 }, { values: values.subarray(0, 45) })).toHaveLength(1);
    expect(judge({ start: 10, end: 20, value: 108 }, { values })).toHaveLength(0);
  });

  it('is compared with samples outside all excursions', () => {
    const isHigh = noise(1440, { mean: 100, spread: 1 }).fill(109, 100, 400);
    const later: Excursion = { start: 100, end: 399, direction: 1, evidence: 2, by: 'run', isAccepted: false };
    const values = isHigh.subarray(0, 450);
    values.fill(115, 50, 61);
    expect(judge({ start: 50, end: 60, value: 115 }, { values })).toHaveLength(0);
    expect(judge({ start: 50, end: 60, value: 115 }, { values }, [later])).toHaveLength(1);
  });
});

it('the first sample alone goes, whatever it is: the interval that it counts may have begun before', () => {
  expect(judge({ start: 0, end: 0, value: 10 })).toHaveLength(0);
  expect(judge({ start: 0, end: 0, value: 10 }, { startLevel: 100 })).toHaveLength(0);
  expect(judge({ start: 0, end: 1, value: 10 })).toHaveLength(1);
});

it('others stay: later ones, long ones, and where the level was known before', () => {
  expect(judge({ start: 120, end: 130, value: 108 })).toHaveLength(1);
  expect(judge({ start: 50, end: 400, value: 108 })).toHaveLength(1);
  expect(judge({ start: 50, end: 60, value: 108 }, { startLevel: 100 })).toHaveLength(1);
});
