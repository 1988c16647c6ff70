import { type Counts, countChanges, type Mutant, scoreOf } from './score';

const of = (status: string, n: number, statusReason?: string): Mutant[] =>
  Array.from({ length: n }, () => ({ status, statusReason }));

test('a change is noticed by a failed test, or by code that would not end; not by the clock', () => {
  const mutants = [
    ...of('Killed', 6),
    ...of('Timeout', 2, 'Hit limit reached (501/500)'),
    ...of('Timeout', 1),
    ...of('Survived', 3),
    ...of('NoCoverage', 4),
  ];
  expect(countChanges(mutants)).toEqual({ nChanges: 16, nTried: 16, nNoticed: 8, nTimedOut: 1 });
});

test('what a sample leaves out is a change that was not tried; tests that cannot even be loaded have noticed', () => {
  const mutants = [...of('Killed', 1), ...of('CompileError', 5), ...of('RuntimeError', 2)];
  expect(countChanges(mutants)).toEqual({ nChanges: 8, nTried: 3, nNoticed: 3, nTimedOut: 0 });
});

describe('the score', () => {
  const counts = (nChanges: number, nTried: number, nNoticed: number): Counts => ({
    ...{ nChanges, nTried, nNoticed },
    nTimedOut: 0,
  });

  test('of everything tried is the share that was noticed, for certain', () => {
    const { share, plusMinus } = scoreOf([counts(10, 10, 9), counts(30, 30, 21)]);
    expect(share).toBeCloseTo(0.75, 12);
    expect(plusMinus).toBe(0);
  });

  test('weighs a part by all its changes, however few of them were tried', () => {
    expect(scoreOf([counts(100, 100, 90), counts(300, 30, 21)]).share).toBeCloseTo(0.75, 12);
  });

  test('of a sample is uncertain as samples are: a hundred of very many, half of them, within 10 %', () => {
    expect(scoreOf([counts(1e9, 100, 50)]).plusMinus).toBeCloseTo(0.098, 3);
    expect(scoreOf([counts(1e9, 100, 100)]).plusMinus).toBeGreaterThan(0.01);
  });

  test('does without a part of which nothing was tried', () => {
    expect(scoreOf([counts(10, 10, 9), counts(50, 0, 0)]).share).toBeCloseTo(0.9, 12);
  });
});
