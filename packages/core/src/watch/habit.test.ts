import type { Candidate } from './candidates';
import { besideHabits } from './habit';

function candidates(...peaks: number[]): Candidate[] {
  return peaks.map((peak, i) => ({ start: 20 * i, end: 20 * i + 3, peak }));
}

function starts(...peaks: number[]): number[] {
  return besideHabits(candidates(...peaks)).flatMap(({ start, peak }) => (peak >= 1 ? [start / 20] : []));
}

describe('besideHabits', () => {
  it('takes no incident of what the signals often do, only one that stands out', () => {
    expect(starts(0.9, 0.8, 0.7, 0.9, 0.95, 0.8, 1.1, 1.2, 8)).toEqual([8]);
  });

  it('says nothing where most excursions are incidents, or hardly any are weak', () => {
    expect(starts(0.9, 1.2, 3, 1.1, 2)).toEqual([1, 2, 3, 4]);
    expect(starts(0.9, 0.8, 0.7, 0.9, 1.1)).toEqual([4]);
  });

  it('expects habits like these half a time where it lets an incident start', () => {
    // Median excess 0.25 over 0.5: halves every 0.25, so 16 excursions become half a one after five halvings.
    const habits = Array.from({ length: 15 }, () => 0.75);
    expect(starts(...habits, 0.5 + 5 * 0.25 - 0.01)).toEqual([]);
    expect(starts(...habits, 0.5 + 5 * 0.25 + 0.01)).toEqual([15]);
  });

  it('never makes more of a candidate', () => {
    const habits = candidates(...Array.from({ length: 9 }, () => 0.51), 1.01);
    expect(besideHabits(habits)[9].peak).toBeLessThanOrEqual(1.01);
  });

  it('needs five weak excursions, and more of them than of incidents', () => {
    const isHabit = (nWeak: number, ...others: number[]): boolean => {
      const all = candidates(...Array.from({ length: nWeak }, () => 0.7), ...others);
      return besideHabits(all) !== all;
    };
    expect([isHabit(4), isHabit(5)]).toEqual([false, true]);
    expect([isHabit(5, 2, 2, 2, 2), isHabit(5, 2, 2, 2, 2, 2)]).toEqual([true, false]);
    // Just enough evidence makes an incident, not a habit.
    expect([isHabit(4, 0.99), isHabit(4, 1)]).toEqual([true, false]);
  });

  it('keeps the weakest of all if habits do not raise what starts an incident', () => {
    expect(besideHabits(candidates(...Array.from({ length: 9 }, () => 0.5), 1.01))).toHaveLength(10);
  });
});
