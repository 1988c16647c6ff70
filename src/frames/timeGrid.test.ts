import fc from 'fast-check';
import { createTimeGrid, positionsOnGrid, Times } from './timeGrid';

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

describe('positionsOnGrid', () => {
  it('finds each row, whatever the order, and has -1 for rows without a valid time', () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, (times, others) => {
        const grid = createTimeGrid([times, others]);
        expect([...positionsOnGrid(times, grid)]).toEqual(times.map((time) => grid.indexOf(time as number)));
      })
    );
  });
});
