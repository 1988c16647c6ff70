import { judgedScores } from './judgedScores';
import { lanePath } from './lanePath';

/** Ten pixels for ten seconds; a value is its place from the top. */
const area = { left: 0, top: 0, width: 10, height: 10, from: 0, to: 10_000 };

function path(time: number[], values: number[]): string {
  const scores = judgedScores(
    Float64Array.from(time, (t) => t * 1000),
    Float64Array.from(values)
  );
  return lanePath(scores, area, (value) => value);
}

describe('lanePath', () => {
  it('joins the samples', () => {
    expect(path([0, 5, 10], [1, 2, 3])).toBe('M0.0,1.0L5.0,2.0L10.0,3.0');
  });

  it('breaks where a sample was not judged, or none came', () => {
    expect(path([0, 2, 4, 6, 8, 10], [1, NaN, 3, 4, 5, 6])).toBe('M0.0,1.0M4.0,3.0L6.0,4.0L8.0,5.0L10.0,6.0');
    expect(path([0, 4, 6, 8, 10], [1, 3, 4, 5, 6])).toBe('M0.0,1.0M4.0,3.0L6.0,4.0L8.0,5.0L10.0,6.0');
  });

  it('joins what was judged where only every third moment can be', () => {
    expect(path([0, 1, 2, 3, 4, 5, 6], [1, NaN, NaN, 2, NaN, NaN, 3])).toBe('M0.0,1.0L3.0,2.0L6.0,3.0');
  });

  it('draws of many samples in one pixel the lowest and the highest, in the order of time', () => {
    expect(path([2, 2.1, 2.2, 2.3, 2.4, 2.45, 2.5, 2.55], [5, 9, 7, 1, 3, NaN, 5, 5])).toBe('M2.0,9.0L2.0,1.0');
  });

  it('comes in from the sample before the plot and goes out to the one after it', () => {
    expect(path([-3, -1, 5, 11, 13], [1, 2, 3, 4, 5])).toBe('M-1.0,2.0L5.0,3.0L11.0,4.0');
  });

  it('is nothing without samples', () => {
    expect(path([], [])).toBe('');
  });
});
