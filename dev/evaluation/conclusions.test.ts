import { comparison, concentration, weakestLength } from './conclusions';
import type { FileResult } from './fileResult';

/** A series with ten short events and some long ones, of which some are found. */
function file(series: string, foundShort: number, foundLong: number): FileResult {
  const nFound = foundShort + foundLong;
  return {
    series,
    counts: {
      nEvents: 20,
      nFound,
      nAlarms: nFound,
      nTrueAlarms: nFound,
      nEventSamples: 100,
      nCovered: nFound,
      nFalseSamples: 0,
      delays: [],
    },
    days: 1,
    missed: Array.from({ length: 20 - nFound }, (_, i) => ({ start: i * 10, end: i * 10 })),
    falseAlarms: [],
    eventsByLength: [0, 10, 10],
    foundByLength: [0, foundShort, foundLong],
  };
}

const series = Array.from({ length: 12 }, (_, i) => `s${i}`);

describe('sentences that follow from figures', () => {
  const good = series.map((name) => file(name, 9, 9));
  const bad = series.map((name) => file(name, 1, 2));

  it('say which is better, either way round', () => {
    expect(comparison('A set', 'classic', good, bad)).toMatch(
      /^A set: F1 of watch is 0\.\d\d above that of classic \(.*\)\.$/
    );
    expect(comparison('A set', 'classic', bad, good)).toMatch(/ below that of classic \(.*\)\.$/);
  });

  it('say that the series do not tell where the interval holds 0', () => {
    const one = series.map((name, i) => file(name, i % 2 === 0 ? 9 : 1, 5));
    const other = series.map((name, i) => file(name, i % 2 === 0 ? 1 : 9, 5));
    expect(comparison('A set', 'classic', one, other)).toContain('do not tell');
  });

  it('name the length that is missed most, and none where all are alike or too few', () => {
    expect(
      weakestLength(
        'A set',
        series.map((name) => file(name, 2, 9))
      )
    ).toEqual(['A set: of events with 3 to 10 samples the smallest share is found, 0.20 of 120.']);
    expect(weakestLength('A set', good)).toEqual([]);
    expect(weakestLength('A set', [{ ...file('s', 2, 9), eventsByLength: [0, 9, 9] }])).toEqual([]);
  });

  it('name the few series in which half of the misses lie, and none where they are spread', () => {
    const one = series.map((name, i) => (i === 3 ? file(name, 0, 0) : file(name, 10, 9)));
    expect(concentration('A set', 'missed events', one, ({ missed }) => missed.length)).toEqual([
      'A set: 20 of 31 missed events lie in 1 of 12 series: s3 (20).',
    ]);
    expect(concentration('A set', 'missed events', bad, ({ missed }) => missed.length)).toEqual([]);
    expect(concentration('A set', 'false alarms', bad, ({ falseAlarms }) => falseAlarms.length)).toEqual([]);
  });
});
