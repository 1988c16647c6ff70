import { endsStep, partOf, runToEnd, type Steps } from './steps';

function* threeSteps(): Steps<string> {
  yield 0;
  yield 0.5;
  yield 1;
  return 'done';
}

it('runToEnd gives the result of all steps', () => {
  expect(runToEnd(threeSteps())).toBe('done');
});

it('partOf tells the share of the whole, and gives the result on', () => {
  const steps = partOf(threeSteps(), 0.2, 0.6);
  expect([0, 1, 2].map(() => steps.next().value)).toEqual([0.2, expect.closeTo(0.4, 12), expect.closeTo(0.6, 12)]);
  expect(steps.next()).toEqual({ done: true, value: 'done' });
});

it('partOf never falls back, whatever its steps tell', () => {
  const steps = (function* (): Steps<void> {
    yield* [0.2, 0.9, 0.1, 1];
  })();
  expect([...partOf(steps, 0, 1)]).toEqual([0.2, 0.9, 0.9, 1]);
});

it('a step ends with every 32,768th row', () => {
  const ends = Array.from({ length: 100_000 }, (_, row) => row).filter(endsStep);
  expect(ends).toEqual([32_767, 65_535, 98_303]);
});
