import { withProgress } from './progress';

function* work(): Generator<number, string, void> {
  yield 0.1;
  yield 0.5;
  yield 0.51;
  yield 0.9;
  return 'done';
}

/** A clock that goes on by `step` at each look, and what was written. */
function run(step: number, isTTY: boolean): { result: string; written: string[] } {
  const written: string[] = [];
  let time = 0;
  const output = { isTTY, write: (text: string) => written.push(text) };
  const result = withProgress(work(), output, () => (time += step));
  return { result, written };
}

it('says on a terminal how far long work is, and leaves no line behind', () => {
  const { result, written } = run(700, true);
  expect(result).toBe('done');
  expect(written[0]).toMatch(/^\rJudging: \d+ %$/);
  expect(written[written.length - 1]).toBe('\r\u001b[K');
});

it('says nothing of short work, or where no terminal is', () => {
  expect(run(1, true)).toEqual({ result: 'done', written: [] });
  expect(run(700, false)).toEqual({ result: 'done', written: [] });
});
