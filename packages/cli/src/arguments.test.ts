import { parseArguments } from './arguments';

const file = 'telemetry.csv';

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

  it('asks for help with --help, whatever else is said', () => {
    expect(parseArguments(['--help'])).toBe('help');
  });

  it.each([
    [[], 'Got none as file, expected one CSV file (see --help).'],
    [['a.csv', 'b.csv'], 'Got a.csv b.csv as file, expected one CSV file (see --help).'],
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
