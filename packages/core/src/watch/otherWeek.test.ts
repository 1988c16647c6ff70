import { DAY, MINUTE } from '../testing/watchSamples';
import { likeOtherWeek } from './otherWeek';

const WEEK = 7 * DAY;

/** Whether a value of 200 at `time`, 100 above typical, is explained by these values at these distances (minutes). */
function isExplained(shift: number, others: ReadonlyArray<readonly [minutes: number, value: number]>): boolean {
  const now = 100 * DAY;
  const samples = [...others.map(([minutes, value]) => [now + shift + minutes * MINUTE, value]), [now, 200]];
  samples.sort(([a], [b]) => a - b);
  const time = Float64Array.from(samples, ([t]) => t);
  const i = time.indexOf(now);
  return likeOtherWeek(
    time,
    Float64Array.from(samples, ([, value]) => value)
  )(i, 100);
}

describe('a change is explained by another week', () => {
  it('if values a week before or after come to within half of it', () => {
    expect([200, 151, 150, 249, 250, 100].map((value) => isExplained(-WEEK, [[0, value]]))).toEqual([
      ...[true, true, false],
      ...[true, false, false],
    ]);
    expect([200, 150].map((value) => isExplained(WEEK, [[0, value]]))).toEqual([true, false]);
  });

  it('whose median counts, over half an hour before and after that moment, both ends included', () => {
    expect([-31, -30, 0, 30, 31].map((minutes) => isExplained(-WEEK, [[minutes, 200]]))).toEqual([
      ...[false, true, true, true, false],
    ]);
    expect(
      isExplained(-WEEK, [
        [-20, 200],
        [0, 100],
        [20, 200],
      ])
    ).toBe(true);
    expect(
      isExplained(-WEEK, [
        [-20, 100],
        [0, 200],
        [20, 100],
      ])
    ).toBe(false);
  });

  it('and not by another day', () => {
    expect([1, 6, 8, 14].map((days) => isExplained(-days * DAY, [[0, 200]]))).toEqual([false, false, false, false]);
  });

  it('the same way for a drop', () => {
    const explains = likeOtherWeek(Float64Array.of(0, WEEK, 2 * WEEK), Float64Array.of(20, 10, 100));
    expect([explains(1, -90), explains(1, -19)]).toEqual([true, false]);
  });
});
