import { nameInSentence, readableName, uniqueNames } from './signalNames';

it('uniqueNames differ, also from names that look numbered already', () => {
  expect(uniqueNames(['A', 'A', 'A (2)', 'A'])).toEqual(['A', 'A (2)', 'A (2) (2)', 'A (3)']);
});

it.each([
  ['RPM', 'RPM'],
  [' \t', 'Unnamed'],
  ['line\nbreak', 'line break'],
  ['abc\u202Edef', 'abc def'],
  ['🔥🧑‍💻 زمن', '🔥🧑‍💻 زمن'],
  ['<b>', '<b>'],
])('readableName of %j is %j', (name, readable) => {
  expect(readableName(name)).toBe(readable);
});

it('nameInSentence is never longer than a line', () => {
  expect(nameInSentence('x'.repeat(10_000))).toBe(`${'x'.repeat(80)}…`);
});
