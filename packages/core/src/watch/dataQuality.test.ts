import { HOUR, MINUTE, noise, signalSeries } from '../testing/watchSamples';
import { healthy, marked, oneSignal, shifted, START, told, watch } from '../testing/watchSeries';
import { frozenRuns, gapNotice, isCounter, nFilling } from './dataQuality';

const seriesOf = (values: Float64Array) =>
  signalSeries(
    Float64Array.from(values.keys(), (i) => i * MINUTE),
    values
  );
const texts = ({ notices }: ReturnType<typeof watch>): string[] => notices.map(({ text }) => text);

describe('a raw counter', () => {
  const rises = noise(400, { mean: 100, spread: 10 });
  const counter = rises.map(
    (
      (sum) => (rise) =>
        (sum += Math.abs(rise))
    )(1e6)
  );

  it('only ever rises, but for a restart', () => {
    expect(isCounter(seriesOf(counter))).toBe(true);
    expect(isCounter(seriesOf(counter.map((value, i) => (i < 200 ? value : value - counter[200]))))).toBe(true);
    expect(isCounter(seriesOf(counter.map((value, i) => (i % 50 === 0 ? 0 : value))))).toBe(false);
    expect(isCounter(seriesOf(counter.map((value) => value - 2e6)))).toBe(false);
    expect(isCounter(seriesOf(rises))).toBe(false);
    expect(isCounter(seriesOf(new Float64Array(400).fill(7)))).toBe(false);
    expect(isCounter(seriesOf(counter.subarray(0, 29)))).toBe(false);
  });

  it('may restart several times, and stand still at night', () => {
    const daily = Float64Array.from({ length: 1440 }, (_, i) => (i % 300) * 57 + rises[i % 400] / 10);
    expect(isCounter(seriesOf(daily))).toBe(true);
    const night = Float64Array.from({ length: 1440 }, (_, i) => counter[Math.min(i, 399)]);
    expect(isCounter(seriesOf(night))).toBe(true);
    const sumOfTwo = night.map((value, i) => (i < 300 ? value : 0.7 * value));
    expect(isCounter(seriesOf(sumOfTwo))).toBe(true);
  });

  it('is neither a heap that is collected, nor a level that rose a few times', () => {
    expect(isCounter(seriesOf(Float64Array.from({ length: 1440 }, (_, i) => 200 + (i % 60) * 10)))).toBe(false);
    expect(isCounter(seriesOf(Float64Array.from({ length: 1440 }, (_, i) => 3 + Math.floor(i / 100))))).toBe(false);
    expect(isCounter(seriesOf(Float64Array.from({ length: 1440 }, (_, i) => (i % 10) * 7)))).toBe(false);
  });

  it('is not judged, and said to be one', () => {
    const verdict = watch(oneSignal(counter.map((value, i) => (i < 200 ? value : value - counter[200]))));
    expect(told(verdict)).toEqual([]);
    expect(texts(verdict)).toEqual([expect.stringContaining('it looks like a counter and is not judged')]);
    expect(Array.from(new Set(verdict.labels))).toEqual([0]);
  });
});

describe('a frozen value', () => {
  it('is a run of 20 and more of the very same in a signal that hardly ever repeats itself', () => {
    const frozen = (length: number, n = 400): Float64Array => noise(n).fill(101.5, 100, 100 + length);
    expect(frozenRuns(seriesOf(frozen(19)))).toEqual([]);
    expect(frozenRuns(seriesOf(frozen(20)))).toEqual([{ start: 100, end: 119 }]);
    expect(frozenRuns(seriesOf(frozen(30, 130)))).toEqual([{ start: 100, end: 129 }]);
    expect(frozenRuns(seriesOf(frozen(250)))).toEqual([]);
    expect(frozenRuns(seriesOf(frozen(60).map(Math.round)))).toEqual([]);
  });

  it('is an incident of that name, unless only one direction counts', () => {
    const values = healthy('noise', 600, 1).fill(100.25, 400, 460);
    expect(told(watch(oneSignal(values)))).toEqual(['400-459 frozen']);
    expect(watch(oneSignal(values)).incidents).toMatchObject([{ nAnomalous: 60, severity: 'minor' }]);
    expect(told(watch(oneSignal(values, { direction: 'high' })))).toEqual([]);
  });

  it('of 0 is a signal that is gone, if it never was below, and no errors', () => {
    // Among so much noise 0 is within the limits.
    const values = noise(600, { mean: 100, spread: 22 }).map(Math.abs).fill(0, 300, 360);
    expect(told(watch(oneSignal(values, { role: 'traffic' })))).toEqual(['300-359 traffic-down']);
    expect(watch(oneSignal(values, { role: 'traffic' })).incidents).toMatchObject([{ severity: 'major' }]);
    expect(told(watch(oneSignal(values)))).toEqual(['300-359 down']);
    expect(told(watch(oneSignal(values, { role: 'errors' })))).toEqual(['300-359 frozen']);
    expect(told(watch(oneSignal(values.map((value) => value - 30))))).toEqual(['300-359 frozen']);
  });
});

describe('missing rows', () => {
  const time = Float64Array.from({ length: 200 }, (_, i) => (i < 100 ? i : i + 240) * MINUTE);

  it('are told from five steps on, with how many and how long', () => {
    expect(gapNotice(time, MINUTE)).toMatchObject({
      level: 'warning',
      text: 'No data for 4 h: 240 samples are missing in 1 gap.',
    });
    expect(
      gapNotice(
        time.map((t, i) => (i < 150 ? t : t + 10 * MINUTE)),
        MINUTE
      )?.text
    ).toBe('No data in 2 gaps, the longest 4 h: 250 samples are missing.');
    const short = (steps: number): Float64Array => time.map((t, i) => (i < 100 ? i : i - 1 + steps) * MINUTE);
    expect(gapNotice(short(5), MINUTE)).toBeUndefined();
    expect(gapNotice(short(6), MINUTE)?.text).toContain('5 samples are missing');
    expect(
      gapNotice(
        short(6).map((t) => t / 60),
        1000
      )?.text
    ).toContain('No data for 5 s');
  });

  it('are no news where gaps are the rule', () => {
    expect(
      gapNotice(
        Float64Array.from({ length: 100 }, (_, i) => (i + Math.floor(i / 10) * 20) * MINUTE),
        MINUTE
      )
    ).toBeUndefined();
  });

  it('are no incident, and end none', () => {
    const samples = oneSignal(shifted(healthy('noise', 600, 1), 390, 420, 60));
    const verdict = watch({ ...samples, time: samples.time.map((t, i) => (i < 400 ? t : t + 4 * HOUR)) });
    expect(told(verdict)).toEqual(['390-419 up']);
    expect(texts(verdict)).toEqual([expect.stringContaining('No data for 4 h')]);
  });
});

describe('newest samples that are not complete', () => {
  const filling = healthy('noise', 600, 2);
  filling.set([100, 100, 82, 61, 38, 12], 594);

  it('are those that fall step by step, each by more than noise, but no more than five', () => {
    expect(nFilling(filling, 2)).toBe(4);
    expect(nFilling(filling.subarray(0, 598), 2)).toBe(0);
    expect(nFilling(Float64Array.of(100, 100, 90, 80, 70, 60, 50, 40), 2)).toBe(0);
    expect(nFilling(Float64Array.of(100, 100, 40, 40, 40, 40), 2)).toBe(0);
    expect(nFilling(Float64Array.of(30, 30, 20, 10, -10), 2)).toBe(0);
  });

  it('are not judged, and said to be so', () => {
    const verdict = watch(oneSignal(filling));
    expect(told(verdict)).toEqual([]);
    expect(Array.from(verdict.labels.subarray(594))).toEqual([1, 1, 0, 0, 0, 0]);
    expect(texts(verdict)).toEqual([expect.stringContaining('The newest 4 samples of signal fall step by step')]);
  });

  it('an outage that has just begun is none of them', () => {
    const outage = shifted(healthy('noise', 600, 2), 595, 600, -80);
    expect(told(watch(oneSignal(outage)))).toEqual(['595-599 down']);
  });

  it('are not judged for as long as data take to be complete', () => {
    const samples = oneSignal(shifted(healthy('noise', 600, 2), 590, 600, -80));
    const verdict = watch({ ...samples, completeAfter: 10 * MINUTE });
    expect(told(verdict)).toEqual([]);
    expect(verdict.labels.indexOf(0)).toBe(590);
    const nearly = watch({ ...samples, completeAfter: 8 * MINUTE });
    expect(nearly.incidents).toMatchObject([{ start: 590, end: 591, ongoing: true }]);
  });

  it('are those whose interval was not over when the data were asked for', () => {
    const samples = oneSignal(shifted(healthy('noise', 600, 2), 599, 600, -80), {}, 15 * MINUTE);
    const newest = START + 599 * 15 * MINUTE;
    const labelAsOf = (asOf: number, stamp?: 'start' | 'end'): number => watch({ ...samples, asOf, stamp }).labels[599];
    expect(labelAsOf(newest + 15 * MINUTE - 1)).toBe(0);
    expect(labelAsOf(newest + 15 * MINUTE)).toBe(-1);
    expect(labelAsOf(newest, 'end')).toBe(-1);
    expect(labelAsOf(newest - 1, 'end')).toBe(0);
    expect(marked(watch({ ...samples, asOf: newest, completeAfter: HOUR }))).toEqual([]);
  });
});
