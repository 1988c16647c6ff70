import type { DetectorOutput, ToldIncident } from './detector';
import { contradictionsOf, type Expectation, faultsOf } from './expectation';

function incident(start: number, end: number, change: Partial<ToldIncident> = {}): ToldIncident {
  const drivers = [{ signal: 'RPM', typical: 100, actual: 40 }];
  return { start, end, ongoing: false, kind: 'traffic-down', severity: 'major', drivers, ...change };
}

/** 100 rows, of which the ranges are flagged; each is an incident. */
function output(
  ranges: ReadonlyArray<readonly [number, number]>,
  change: Partial<DetectorOutput> = {}
): DetectorOutput {
  const flags = new Uint8Array(100);
  ranges.forEach(([first, last]) => flags.fill(1, first, last + 1));
  return { flags, incidents: ranges.map(([first, last]) => incident(first, last)), notices: [], ...change };
}

describe('faultsOf', () => {
  it.each<[string, Expectation, DetectorOutput, string[]]>([
    ['a range that is flagged', { flag: [{ rows: [10, 19] }] }, output([[10, 19]]), []],
    ['nothing flagged', { flag: [{ rows: [10, 19] }] }, output([]), ['rows 10-19 not flagged']],
    ['as late as allowed', { flag: [{ rows: [10, 19], late: 2 }] }, output([[12, 19]]), []],
    [
      'later than allowed',
      { flag: [{ rows: [10, 19], late: 1 }] },
      output([[12, 19]]),
      ['first flag at row 12, wanted by 11'],
    ],
    ['too little of it', { flag: [{ rows: [10, 19] }] }, output([[10, 14]]), ['50 % of rows 10-19 flagged']],
    ['a share of its own', { flag: [{ rows: [10, 19], share: 0.5 }] }, output([[10, 14]]), []],
    ['a tail that is allowed', { flag: [{ rows: [10, 19], tail: 2 }], elsewhere: 0 }, output([[10, 21]]), []],
    [
      'rows elsewhere',
      { flag: [{ rows: [10, 19], tail: 1, early: 1 }], elsewhere: 1 },
      output([[8, 21]]),
      ['2 rows flagged elsewhere (8, 21)'],
    ],
    ['rows that must be quiet', { quiet: [[0, 9]] }, output([[9, 12]]), ['flagged though healthy: rows 9']],
    [
      'too many incidents',
      { incidents: [0, 1] },
      output([
        [1, 2],
        [30, 31],
      ]),
      ['2 incidents, wanted 0 to 1'],
    ],
    ['too few', { incidents: [1, 1] }, output([]), ['0 incidents, wanted 1']],
    [
      'severity, direction and kind of the incident that is meant',
      { flag: [{ rows: [10, 12] }], severity: 'minor', direction: 'up', says: 'latency' },
      output([[10, 12]]),
      ['severity major, wanted minor', 'direction down, wanted up', 'kind traffic-down, wanted latency'],
    ],
    [
      'but not of another one',
      { flag: [{ rows: [10, 12] }], severity: 'major' },
      output([[10, 12]], { incidents: [incident(10, 12), incident(40, 41, { severity: 'minor' })] }),
      [],
    ],
    ['a notice, whatever its case', { notice: '\\bgap\\b' }, output([], { notices: ['A Gap of 240 rows'] }), []],
    ['no such notice', { notice: 'gap' }, output([], { notices: ['stale'] }), ['no notice of it']],
    ['no incident of a name', { named: 'no.?data' }, output([[1, 2]]), ['no incident of that name']],
    ['one of two ways', { either: [{ incidents: [1, 1] }, { incidents: [0, 0] }] }, output([]), []],
    [
      'none of two ways',
      { either: [{ incidents: [1, 1] }, { notice: 'stuck' }] },
      output([]),
      ['0 incidents, wanted 1, or else no notice of it'],
    ],
  ])('%s', (_, expected, told, faults) => {
    expect(faultsOf(expected, told)).toEqual(faults);
  });
});

describe('contradictionsOf', () => {
  it('finds a kind that says another direction than its numbers', () => {
    const incidents = [incident(1, 2), incident(5, 6, { kind: 'traffic-up' }), incident(8, 9, { kind: 'other' })];
    expect(contradictionsOf(output([], { incidents }))).toEqual(['traffic-up at 40, typically 100']);
  });
});
