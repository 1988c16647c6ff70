import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { runWhenIdle } from './runWhenIdle';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function* counting(seen: number[]): Steps<string> {
  for (let i = 0; i < 3; i++) {
    seen.push(i);
    yield i / 3;
  }
  return 'done';
}

it('does nothing at once, and all of it in idle time', () => {
  const [seen, onResult] = [[] as number[], jest.fn()];
  runWhenIdle(counting(seen), onResult);
  expect(seen).toEqual([]);
  jest.runAllTimers();
  expect(seen).toEqual([0, 1, 2]);
  expect(onResult).toHaveBeenCalledWith('done');
});

it('work that is given up goes no further', () => {
  const [seen, onResult] = [[] as number[], jest.fn()];
  const cancel = runWhenIdle(counting(seen), onResult);
  cancel();
  jest.runAllTimers();
  expect(seen).toEqual([]);
  expect(onResult).not.toHaveBeenCalled();
});
