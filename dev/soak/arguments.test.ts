import { parseSoakArguments } from './arguments';

test('without arguments it is the short run', () => {
  expect(parseSoakArguments([])).toEqual({ minutes: 0.5, mounts: 50, panels: 10, report: undefined, help: false });
});

test('an hour, with a report', () => {
  expect(parseSoakArguments(['--minutes', '60', '--mounts', '1000', '--report', 'x.md'])).toMatchObject({
    minutes: 60,
    mounts: 1000,
    report: 'x.md',
  });
});

test.each([
  [['--minutes', 'long'], '--minutes: got NaN, expected a number above 0.'],
  [['--minutes', '0'], '--minutes: got 0, expected a number above 0.'],
  [['--panels', '2.5'], '--panels: got "2.5", expected an integer above 0.'],
])('%j is refused with a sentence', (args, sentence) => {
  expect(() => parseSoakArguments(args)).toThrow(sentence);
});
