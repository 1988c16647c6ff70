import { resultOf } from './fileResult';
import { differenceOfF1, f1, cleanAlarms, figuresOfFiles } from './labelledFigures';

const MINUTE = 60_000;

/** A day of minutes with events and flags at [first, last]. */
function result(series: string, events: ReadonlyArray<[number, number]>, alarms: ReadonlyArray<[number, number]>) {
  const n = 1441;
  const marked = (ranges: ReadonlyArray<[number, number]>): Uint8Array => {
    const marks = new Uint8Array(n);
    ranges.forEach(([first, last]) => marks.fill(1, first, last + 1));
    return marks;
  };
  const rows = { time: Float64Array.from({ length: n }, (_, i) => i * MINUTE), signals: [] };
  return resultOf(series, { name: series, rows, isEvent: marked(events) }, marked(alarms));
}

const busy = result(
  'busy',
  [
    [100, 100],
    [200, 204],
    [300, 320],
    [400, 420],
  ],
  [
    [198, 198],
    [310, 311],
    [600, 601],
  ]
);
const clean = result('clean', [], [[50, 51]]);

describe('resultOf', () => {
  it('counts events by their length, and which of them are found', () => {
    expect(busy.eventsByLength).toEqual([1, 1, 2]);
    expect(busy.foundByLength).toEqual([0, 1, 1]);
  });

  it('says what was missed and what is false', () => {
    expect(busy.missed).toEqual([
      { start: 100, end: 100 },
      { start: 400, end: 420 },
    ]);
    expect(busy.falseAlarms).toEqual([{ start: 600, end: 601 }]);
    expect(busy.days).toBe(1);
  });
});

describe('figures of several files', () => {
  it('count every alarm in F1, also those on series without events', () => {
    // Two of four events found; two of three alarms true, of four with the clean series.
    expect(f1([busy])).toBeCloseTo((2 * 0.5 * (2 / 3)) / (0.5 + 2 / 3));
    expect(f1([busy, clean])).toBeCloseTo(0.5);
    expect(cleanAlarms([busy, clean])).toBe(1);
    expect(cleanAlarms([busy])).toBeNaN();
  });

  it('have an F1 of 0 where nothing is found', () => {
    expect(f1([result('silent', [[5, 9]], [])])).toBe(0);
  });

  it('say what is reached', () => {
    const figures = figuresOfFiles([busy, clean], { f1: 0.5, cleanAlarms: 0.5 });
    const targets = figures.flatMap(({ name, target }) => (target ? [[name, target.isReached]] : []));
    expect(targets).toEqual([
      ['F1', true],
      ['clean alarms a day', false],
    ]);
  });
});

describe('differenceOfF1', () => {
  it('compares series by series: the same files do not differ, whichever are drawn', () => {
    expect(differenceOfF1([busy, clean], [busy, clean])).toEqual({ difference: 0, interval: { low: 0, high: 0 } });
  });

  it('is positive where the first is better', () => {
    const better = result('busy', [[100, 100]], [[100, 100]]);
    const worse = result('busy', [[100, 100]], [[500, 500]]);
    expect(differenceOfF1([better], [worse])).toEqual({ difference: 1, interval: { low: 1, high: 1 } });
  });
});
