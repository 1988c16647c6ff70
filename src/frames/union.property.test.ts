import fc from 'fast-check';
import { fuzzRuns, fuzzTimeout } from '../testing/arbitraries/fuzzRuns';
import { minute, timed } from '../testing/frames';
import { prepareSamples } from './prepareSamples';

jest.setTimeout(fuzzTimeout);

/** A series of its own step and start, some of whose values are missing. */
const series = fc
  .record({
    step: fc.integer({ min: 1, max: 7 }),
    first: fc.integer({ min: 0, max: 20 }),
    values: fc.array(fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }), { minLength: 2, maxLength: 40 }),
  })
  .map(({ step, first, values }) => ({ times: values.map((_, i) => minute(first + i * step)), values }));

it('whatever signals are joined, each has its own values at its own times, and others only for less than a step', () => {
  fc.assert(
    fc.property(fc.array(series, { minLength: 1, maxLength: 4 }), (all) => {
      const result = prepareSamples(all.map(({ times, values }, i) => timed(times, { [`S${i}`]: values })));
      if ('warning' in result) {
        return;
      }
      const { time, signals, X } = result.prepared.samples;
      const wrong: object[] = [];
      signals.forEach(({ name }, signal) => {
        const { times, values } = all[Number(name.slice(1))];
        const own = new Map(times.map((moment, i) => [moment, values[i]]));
        let last = NaN;
        time.forEach((moment, row) => {
          const value = own.get(moment) ?? NaN;
          last = Number.isNaN(value) ? last : value;
          const judged = X.columns[signal][row];
          const allowed = Number.isNaN(value) ? [last, NaN] : [value];
          if (!allowed.some((other) => Object.is(other, judged))) {
            wrong.push({ name, row, judged, allowed });
          }
        });
      });
      expect(wrong).toEqual([]);
      const nOwn = all.map(({ values }) => values.filter((value) => value !== null).length);
      const nRows = new Set(all.flatMap(({ times, values }) => times.filter((_, i) => values[i] !== null))).size;
      expect(time.length).toBeGreaterThanOrEqual(Math.max(...nOwn));
      expect(time.length).toBeGreaterThanOrEqual(nRows);
    }),
    fuzzRuns(300)
  );
});
