import { optionNames, parseArguments } from './arguments';
import { detectHelp } from './help';

const file = 'telemetry.csv';

it('the manual page has every option, and no other', () => {
  const named = detectHelp.match(/(?<=^ {4}(?:-\w, )?--)[a-z-]+/gm) ?? [];
  expect(named.sort()).toEqual([...optionNames].sort());
});

describe('parseArguments', () => {
  it("has the panel's defaults", () => {
    expect(parseArguments([file])).toEqual({
      file,
      options: {
        verdict: 'watch',
        forest: { nEstimators: 100, maxSamples: 'auto', maxFeatures: { fraction: 1 }, bootstrap: false, seed: 42 },
        contamination: 0.03,
        scale: true,
        watch: { sensitivity: 0, persistence: 'auto', recovery: 5, leastTraffic: 0 },
      },
      missing: 'leave-out',
      groupBy: [],
      table: {},
      choices: { every: {}, own: new Map() },
      incidentsOnly: false,
    });
  });

  it('takes every parameter of the forest', () => {
    const line =
      '--verdict classic --contamination auto --seed 7 --trees 5 --max-samples 0.5 --max-features 2 --bootstrap --no-scale';
    expect(parseArguments([file, ...line.split(' ')])).toMatchObject({
      options: {
        verdict: 'classic',
        forest: { nEstimators: 5, maxSamples: { fraction: 0.5 }, maxFeatures: 2, bootstrap: true, seed: 7 },
        contamination: 'auto',
        scale: false,
      },
    });
  });

  it('takes further files, signals and the policy for missing values', () => {
    const line = '--new later.csv --baseline before.csv --signals RPM,Latency --missing previous';
    expect(parseArguments([...line.split(' '), file])).toMatchObject({
      file,
      newFile: 'later.csv',
      baselineFile: 'before.csv',
      signals: ['RPM', 'Latency'],
      missing: 'previous',
    });
  });

  it('takes the time after which data are complete, in milliseconds', () => {
    const completeAfter = (text: string): unknown => parseArguments([file, '--complete-after', text]);
    expect(completeAfter('90s')).toMatchObject({ completeAfter: 90_000 });
    expect(completeAfter('1h30m')).toMatchObject({ completeAfter: 5_400_000 });
    expect(() => completeAfter('soon')).toThrow(
      new Error('Invalid time until data are complete: got "soon", expected a duration such as 90s, 5m or 1h30m.')
    );
  });

  it('takes what holds for one signal, and what holds for all', () => {
    const line =
      '--role A=latency --unit A=req/s --unit B=custom --direction high --direction B=low --minimum-change 5 --minimum-change A=10%';
    expect(parseArguments([file, ...line.split(' ')])).toMatchObject({
      choices: {
        every: { direction: 'high', minimumChange: { value: 5, unit: 'absolute' } },
        own: new Map([
          ['A', { role: 'latency', unit: 'reqps', minimumChange: { value: 10, unit: 'percent' } }],
          ['B', { unit: 'custom', direction: 'low' }],
        ]),
      },
    });
  });

  it('takes how files are read, what is written and what makes it fail', () => {
    const line =
      '--group-by service,zone --time-zone Europe/Berlin --date-order day-first --format ndjson --incidents-only --fail-on minor';
    expect(parseArguments(['-', ...line.split(' ')])).toMatchObject({
      file: '-',
      groupBy: ['service', 'zone'],
      table: { timeZone: 'Europe/Berlin', dateOrder: 'day-first', labels: ['service', 'zone'] },
      format: 'ndjson',
      incidentsOnly: true,
      failOn: 'minor',
    });
    expect(parseArguments([file, '--json'])).toMatchObject({ format: 'json' });
  });

  it('asks for help with --help, whatever else is said', () => {
    expect(parseArguments(['--help'])).toBe('help');
  });

  it.each([
    [[], 'Got no file, expected one, or - for standard input (see --help).'],
    [['a.csv', 'b.csv'], 'Got 2 files (a.csv, b.csv), expected one, or - for standard input (see --help).'],
    [[file, '--role', 'latency'], 'Invalid role: got "latency", expected NAME=VALUE.'],
    [[file, '--role', 'A=slow'], 'Invalid role: got "slow", expected traffic, latency, errors, success, other.'],
    [[file, '--direction', 'up'], 'Invalid direction: got "up", expected both, high, low.'],
    [[file, '--expectation', 'A=most'], 'Invalid expectation: got "most", expected typical, lower, upper, no.'],
    [[file, '--expectation', 'upper'], 'Invalid expectation: got "upper", expected NAME=VALUE.'],
    [[file, '--unit', 'A='], 'Invalid unit: got "", expected a unit such as ms, bytes or req/s.'],
    [
      [file, '--minimum-change', 'A=much'],
      'Invalid minimum-change: got "much", expected a number such as 5, or a share such as 10%.',
    ],
    [[file, '--format', 'xml'], 'Invalid format: got "xml", expected table, json, csv, ndjson, markdown.'],
    [[file, '--json', '--format', 'csv'], 'Got --json and --format csv, expected one of them.'],
    [
      [file, '--new', file, '--format', 'csv'],
      'Got --new and --format csv, expected --format json: only that holds further samples.',
    ],
    [[file, '--fail-on', 'bad'], 'Invalid fail-on: got "bad", expected ongoing, any, warning, minor, major.'],
    [[file, '--time-zone', 'Mars'], 'Invalid time-zone: got "Mars", expected UTC or a name such as Europe/Berlin.'],
    [[file, '--date-order', 'year'], 'Invalid date-order: got "year", expected day-first, month-first.'],
    [[file, '--depth', '3'], "Unknown option '--depth'; see --help for the options."],
    [[file, '--seed'], "Option '--seed <value>' argument missing; see --help for the options."],
    [[file, '--seed', '-1'], 'Invalid seed: got "-1", expected an integer from 0 to 4294967295, or a word.'],
    [[file, '--missing', 'guess'], 'Invalid missing policy: got "guess", expected leave-out, keep, previous, zero.'],
    [
      [file, '--contamination', '0.7'],
      'Invalid contamination: got "0.7", expected auto or a share above 0, at most 0.5.',
    ],
  ])('%j is refused in one sentence', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(new Error(message));
  });
});
