import fc from 'fast-check';
import { createTimeGrid, FARTHEST, positionsOnGrid, Times } from './timeGrid';

const anyTimes = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(null, NaN, Infinity, 'noon')));

const validOf = (times: Times): number[] => Array.from(times).filter((time): time is number => Number.isFinite(time));

describe('createTimeGrid', () => {
  it('holds the distinct valid times of all series, ascending', () => {
    fc.assert(
      fc.property(fc.array(anyTimes, { maxLength: 4 }), (series) => {
        const expected = [...new Set(series.flatMap(validOf))].sort((a, b) => a - b);
        expect([...createTimeGrid(series)]).toEqual(expected);
      })
    );
  });
});

it('the first and the last moment of the calendar are times, what is beyond is none', () => {
  const times = [FARTHEST, -FARTHEST, FARTHEST + 1, -FARTHEST - 1];
  expect([...createTimeGrid([times])]).toEqual([-8.64e15, 8.64e15]);
});

describe('positionsOnGrid', () => {
  it('has -1 for times that the grid does not have', () => {
    const grid = Float64Array.of(1, 3, 5, 7);
    expect([...positionsOnGrid([0, 1, 2, 3, 4, 5, 6, 7, 8], grid)]).toEqual([-1, 0, -1, 1, -1, 2, -1, 3, -1]);
    expect([...positionsOnGrid([1], new Float64Array())]).toEqual([-1]);
  });

  it('finds each row, whatever the order, and has -1 for rows without a valid time', () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, (times, others) => {
        const grid = createTimeGrid([times, others]);
        expect([...positionsOnGrid(times, grid)]).toEqual(times.map((time) => grid.indexOf(time as number)));
      })
    );
  });
});
