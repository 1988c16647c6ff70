import { valuesAtMoments } from './atMoments';

const at = (time: number[], values: number[], moments: number[]): number[] =>
  Array.from(valuesAtMoments(Float64Array.from(time), Float64Array.from(values), Float64Array.from(moments)));

describe('values at other moments', () => {
  it('are the values themselves, or lie between their neighbours', () => {
    expect(at([0, 10, 20], [1, 2, 4], [0, 5, 10, 17.5, 20])).toEqual([1, 1.5, 2, 3.5, 4]);
  });

  it('may come in any order, and with rows that have none', () => {
    expect(at([20, NaN, 0, 10, 30], [4, 9, 1, 2, NaN], [5, 20, 25])).toEqual([1.5, 4, NaN]);
  });

  it('are unknown outside, and in gaps of more than two steps', () => {
    expect(at([0, 10, 20, 30, 60, 70], [0, 0, 0, 3, 6, 7], [-1, 0, 31, 45, 60, 71])).toEqual([
      NaN,
      0,
      NaN,
      NaN,
      6,
      NaN,
    ]);
    expect(at([0, 10, 20, 40], [0, 0, 0, 4], [30])).toEqual([2]);
  });

  it('are unknown where there are none', () => {
    expect(at([], [], [1])).toEqual([NaN]);
    expect(at([5], [7], [4, 5, 6])).toEqual([NaN, 7, NaN]);
  });
});
