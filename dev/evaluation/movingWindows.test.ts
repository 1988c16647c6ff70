import { drawMovingCase, N_MOVING_CASES } from './movingWindows';

const cases = Array.from({ length: N_MOVING_CASES }, (_, i) => drawMovingCase('a test', i));

describe('drawMovingCase', () => {
  it('shows the same samples in every window that holds them', () => {
    for (const { looks } of cases.slice(0, 4)) {
      const [first, ...later] = looks;
      for (const { rows, start } of later) {
        const shift = first.start - start;
        expect(rows.time[0]).toBe(first.rows.time[shift]);
        expect(rows.signals[0].values.slice(0, 50)).toEqual(first.rows.signals[0].values.slice(shift, shift + 50));
      }
    }
  });

  it('keeps the start in view, and what lasts the shorter part of it', () => {
    for (const { looks } of cases) {
      for (const { rows, start, end } of looks) {
        const n = rows.time.length;
        expect(start).toBeGreaterThan(0.14 * n);
        expect((end ?? n - 1) - start + 1).toBeLessThan(n / 2);
      }
    }
  });

  it('has incidents that end in view and such that go on in the last look', () => {
    const last = cases.map(({ looks }) => looks[looks.length - 1].end === undefined);
    expect(new Set(last)).toEqual(new Set([true, false]));
  });
});
