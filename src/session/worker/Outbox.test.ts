import { someOptions, someSamples } from '../../testing/detections';
import { Outbox } from './Outbox';
import type { DetectionRequest } from './protocol';

const postMessage = jest.fn();

beforeEach(() => {
  jest.useFakeTimers();
  postMessage.mockReset();
});

afterEach(() => jest.useRealTimers());

const sentIds = (): number[] => postMessage.mock.calls.map(([request]) => request.id);

function requestOf(id: number, nSamples: number): DetectionRequest {
  return { type: 'detect', client: 1, id, samples: someSamples(nSamples), options: someOptions() };
}

test('few samples are sent at once', () => {
  new Outbox({ postMessage }).send(requestOf(1, 10));

  expect(sentIds()).toEqual([1]);
});

test('many samples are sent later, and equal', () => {
  const request = requestOf(1, 60_000);

  new Outbox({ postMessage }).send(request);

  expect(sentIds()).toEqual([]);
  jest.runAllTimers();
  const [message, transfer] = postMessage.mock.calls[0];
  expect(message).toEqual(request);
  expect(transfer).toHaveLength(2);
});

test('what comes behind many samples waits for them', () => {
  const outbox = new Outbox({ postMessage });

  outbox.send(requestOf(1, 60_000));
  outbox.send(requestOf(2, 10));
  outbox.send(requestOf(3, 60_000));
  outbox.send({ type: 'forget', client: 1 });

  expect(sentIds()).toEqual([]);
  jest.runAllTimers();
  expect(sentIds()).toEqual([1, 2, 3, undefined]);
});

test('nothing is sent after it was closed', () => {
  const outbox = new Outbox({ postMessage });
  outbox.send(requestOf(1, 60_000));

  outbox.close();
  jest.runAllTimers();

  expect(sentIds()).toEqual([]);
});
