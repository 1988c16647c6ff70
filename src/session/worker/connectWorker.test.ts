import { someOptions, someSamples } from '../../testing/detections';
import { FakeWorker } from '../../testing/FakeWorker';
import { connectWorker, HANDSHAKE_MS } from './connectWorker';

let worker: FakeWorker;
const onAnswer = jest.fn();
const onFailure = jest.fn();

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetAllMocks();
  worker = new FakeWorker();
});

afterEach(() => jest.useRealTimers());

const answer = { type: 'progress', client: 1, id: 1, done: 0.5 } as const;

test('answers of a worker that is ready are passed on', () => {
  connectWorker(worker.create, onAnswer, onFailure);

  worker.reply({ type: 'ready' });
  worker.reply(answer);

  expect(onAnswer.mock.calls).toEqual([[answer]]);
  expect(onFailure).not.toHaveBeenCalled();
});

test('samples are sent as a copy whose memory changes hands; the page keeps its own', () => {
  const samples = someSamples(3);
  const request = { type: 'detect', client: 1, id: 1, samples, options: someOptions() } as const;

  connectWorker(worker.create, onAnswer, onFailure).send(request);

  expect(worker.requests).toEqual([request]);
  expect(worker.transfers[0]).toHaveLength(2);
  expect(worker.transfers[0]).not.toContain(samples.time.buffer);
});

test('an error before the first message means that the worker is refused', () => {
  connectWorker(worker.create, onAnswer, onFailure);

  worker.fail();

  expect(onFailure.mock.calls).toEqual([['refused']]);
});

test('silence for the time of the handshake means that the worker is refused', () => {
  connectWorker(worker.create, onAnswer, onFailure);

  jest.advanceTimersByTime(HANDSHAKE_MS - 1);
  expect(onFailure).not.toHaveBeenCalled();

  jest.advanceTimersByTime(1);
  expect(onFailure.mock.calls).toEqual([['refused']]);
});

test('an error after the first message means that the worker died', () => {
  connectWorker(worker.create, onAnswer, onFailure);
  worker.reply({ type: 'ready' });

  worker.fail();

  expect(onFailure.mock.calls).toEqual([['died']]);
});

test('a worker that is ready may take any time to answer', () => {
  connectWorker(worker.create, onAnswer, onFailure);
  worker.reply({ type: 'ready' });

  jest.advanceTimersByTime(100 * HANDSHAKE_MS);

  expect(onFailure).not.toHaveBeenCalled();
});

test('a failed worker is ended, kept off the console, and not listened to any more', () => {
  connectWorker(worker.create, onAnswer, onFailure);

  const event = worker.fail();
  worker.reply(answer);
  worker.fail();
  jest.runAllTimers();

  expect(event.defaultPrevented).toBe(true);
  expect(worker.terminated).toBe(true);
  expect(onAnswer).not.toHaveBeenCalled();
  expect(onFailure).toHaveBeenCalledTimes(1);
});

test('a closed connection ends the worker and leaves no timer', () => {
  connectWorker(worker.create, onAnswer, onFailure).close();

  worker.reply(answer);

  expect(worker.terminated).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
  expect(onAnswer).not.toHaveBeenCalled();
});

test('what the constructor throws is thrown', () => {
  const refuse = (): Worker => {
    throw new DOMException('refused', 'SecurityError');
  };

  expect(() => connectWorker(refuse, onAnswer, onFailure)).toThrow('refused');
  expect(jest.getTimerCount()).toBe(0);
});
