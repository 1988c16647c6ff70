import { DAY, MINUTE } from '../testing/watchSamples';
import { recurrences, type Sized } from './recurrence';

const time = Float64Array.from({ length: 20_000 }, (_, i) => i * 5 * MINUTE);
const at = (start: number, height = 10, length = 5, direction: 1 | -1 = 1): Sized => ({
  excursion: { start, end: start + length - 1, direction, evidence: 3, by: 'run', isAccepted: false },
  height,
});
const judge = (...sized: Sized[]): number[] => recurrences(sized, time, 5 * MINUTE);
const every = (distance: number, n: number): Sized[] => Array.from({ length: n }, (_, k) => at(50 + k * distance));

describe('recurrences', () => {
  it('are four and more at one distance', () => {
    expect(judge(...every(60, 4))).toEqual([4, 4, 4, 4]);
    expect(judge(...every(60, 3))).toEqual([0, 0, 0]);
    expect(judge()).toEqual([]);
  });

  it('may miss some: multiples of the distance, or of a day, count', () => {
    expect(judge(at(50), at(110), at(170), at(290), at(350))).toEqual([5, 5, 5, 5, 5]);
    const perDay = DAY / (5 * MINUTE);
    expect(judge(at(50), at(50 + perDay), at(50 + 3 * perDay), at(50 + 4 * perDay))).toEqual([4, 4, 4, 4]);
  });

  it('start within two steps or 3 % of the distance', () => {
    expect(judge(at(50), at(112), at(170), at(230), at(290))).toEqual([5, 5, 5, 5, 5]);
    expect(judge(at(50), at(115), at(170), at(245), at(300))).toEqual([0, 0, 0, 0, 0]);
  });

  it('start within a fifth of a short distance: two steps would be all there is', () => {
    expect(judge(...every(6, 5).map((one, k) => at(one.excursion.start + (k % 2), 10, 1)))).toEqual([5, 5, 5, 5, 5]);
    expect(judge(at(50, 10, 1), at(53, 10, 1), at(61, 10, 1), at(65, 10, 1), at(74, 10, 1))).toEqual([0, 0, 0, 0, 0]);
  });

  it('are much alike in height, length and direction', () => {
    expect(judge(...every(60, 4), at(290, 14))).toEqual([4, 4, 4, 4, 0]);
    expect(judge(...every(60, 4), at(290, 13))).toEqual([5, 5, 5, 5, 5]);
    expect(judge(...every(60, 4), at(290, 10, 40))).toEqual([4, 4, 4, 4, 0]);
    expect(judge(...every(60, 4), at(290, 10, 5, -1))).toEqual([4, 4, 4, 4, 0]);
  });
});
