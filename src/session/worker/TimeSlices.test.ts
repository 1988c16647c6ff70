import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { type JobListener, TimeSlices } from './TimeSlices';

let now: number;

beforeEach(() => {
  now = 0;
  jest.useFakeTimers({ doNotFake: ['performance'] });
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Work of so many steps, 5 ms each, that writes its name into the log at each. */
function* work(name: string, nSteps: number, log: string[] = []): Steps<string> {
  for (let i = 1; i <= nSteps; i++) {
    now += 5;
    log.push(name);
    yield i / nSteps;
  }
  return `${name} done`;
}

function listen(log: unknown[] = []): JobListener<string> {
  return {
    onProgress: (done) => log.push(done),
    onResult: (result) => log.push(result),
    onError: (error) => log.push(error),
  };
}

test('nothing runs before the caller has returned', () => {
  const log: string[] = [];

  new TimeSlices(20).start(1, work('a', 1, log), listen());

  expect(log).toEqual([]);
});

test('a slice ends with the first step beyond its time and tells the progress', () => {
  const heard: unknown[] = [];
  new TimeSlices(20).start(1, work('a', 8), listen(heard));

  jest.runOnlyPendingTimers();

  expect(now).toBe(20);
  expect(heard).toEqual([0.5]);
});

test('the result is told last, and no timer is left', () => {
  const heard: unknown[] = [];
  new TimeSlices(20).start(1, work('a', 8), listen(heard));

  jest.runAllTimers();

  expect(heard).toEqual([0.5, 1, 'a done']);
  expect(jest.getTimerCount()).toBe(0);
});

test('long jobs take turns, a slice each', () => {
  const log: string[] = [];
  const slices = new TimeSlices<string>(10);
  slices.start(1, work('a', 4, log), listen());
  slices.start(2, work('b', 4, log), listen());

  jest.runAllTimers();

  expect(log.join('')).toBe('aabbaabb');
});

test('short jobs share a slice, and how they ended is told in a task of its own', () => {
  const [log, heard]: [string[], unknown[]] = [[], []];
  const slices = new TimeSlices<string>(20);
  slices.start(1, work('a', 1, log), listen(heard));
  slices.start(2, work('b', 1, log), listen(heard));

  jest.runOnlyPendingTimers();
  expect(log).toEqual(['a', 'b']);
  expect(heard).toEqual([]);

  jest.runOnlyPendingTimers();
  expect(heard).toEqual(['a done', 'b done']);
});

test('nobody hears of a job that was stopped after it had ended, not even when another one is told', () => {
  const heard: unknown[] = [];
  const slices = new TimeSlices<string>(20);
  slices.start(1, work('a', 1), { ...listen(heard), onResult: () => slices.stop(2) });
  slices.start(2, work('b', 1), listen(heard));

  jest.runAllTimers();

  expect(heard).toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
});

test('a job takes the place of an unfinished one with the same key', () => {
  const heard: unknown[] = [];
  const slices = new TimeSlices<string>(10);
  slices.start(1, work('old', 9), listen(heard));
  slices.start(1, work('new', 1), listen(heard));

  jest.runAllTimers();

  expect(heard).toEqual(['new done']);
});

test('a stopped job says nothing more and leaves no timer', () => {
  const heard: unknown[] = [];
  const slices = new TimeSlices<string>(10);
  slices.start(1, work('a', 9), listen(heard));

  slices.stop(1);

  expect(jest.getTimerCount()).toBe(0);
  jest.runAllTimers();
  expect(heard).toEqual([]);
});

test('a listener may stop its own job', () => {
  const slices = new TimeSlices<string>(10);
  const onProgress = jest.fn(() => slices.stop(1));
  slices.start(1, work('a', 9), { ...listen(), onProgress });

  jest.runAllTimers();

  expect(onProgress).toHaveBeenCalledTimes(1);
});

test('a job that throws ends with its error, the others go on', () => {
  const heard: unknown[] = [];
  const failure = new RangeError('no samples');
  const slices = new TimeSlices<string>(10);
  slices.start(1, failing(failure), listen(heard));
  slices.start(2, work('b', 1), listen(heard));

  jest.runAllTimers();

  expect(heard).toEqual([failure, 'b done']);
});

function* failing(error: Error): Steps<string> {
  yield 0;
  throw error;
}
