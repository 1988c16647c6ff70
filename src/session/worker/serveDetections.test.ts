import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { calmDetection, someOptions, someSamples } from '../../testing/detections';
import type { DetectionAnswer } from './protocol';
import { type Detect, serveDetections } from './serveDetections';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function* detect(samples: Samples, options: DetectionOptions): Steps<Detection> {
  yield 0.5;
  return calmDetection(samples, options);
}

function serve(createDetect: () => Detect = () => detect, sliceMs = 0) {
  const answers: DetectionAnswer[] = [];
  const receive = serveDetections(createDetect, (answer) => answers.push(answer), sliceMs);
  return { answers, receive };
}

test('a request is answered with progress and the detection, under its client and id', () => {
  const { answers, receive } = serve();
  const [samples, options] = [someSamples(3), someOptions()];

  receive({ type: 'detect', client: 7, id: 1, samples, options });
  jest.runAllTimers();

  expect(answers).toEqual([
    { type: 'progress', client: 7, id: 1, done: 0.5 },
    { type: 'result', client: 7, id: 1, detection: calmDetection(samples, options) },
  ]);
});

test('a request without samples is about those of the request before', () => {
  const { answers, receive } = serve();
  receive({ type: 'detect', client: 7, id: 1, samples: someSamples(3), options: someOptions(1) });
  jest.runAllTimers();

  receive({ type: 'detect', client: 7, id: 2, options: someOptions(2) });
  jest.runAllTimers();

  expect(answers.at(-1)).toMatchObject({ id: 2, detection: { fingerprint: '3 samples, seed 2' } });
});

test('only the newest request of a client is answered', () => {
  const { answers, receive } = serve();

  receive({ type: 'detect', client: 7, id: 1, samples: someSamples(3), options: someOptions() });
  receive({ type: 'detect', client: 7, id: 2, samples: someSamples(4), options: someOptions() });
  jest.runAllTimers();

  expect(answers.map(({ id }) => id)).toEqual([2, 2]);
});

test('requests of different clients are all answered', () => {
  const { answers, receive } = serve();

  receive({ type: 'detect', client: 7, id: 1, samples: someSamples(3), options: someOptions() });
  receive({ type: 'detect', client: 8, id: 2, samples: someSamples(4), options: someOptions() });
  jest.runAllTimers();

  expect(answers.filter(({ type }) => type === 'result').map(({ client }) => client)).toEqual([7, 8]);
});

test('nothing is answered to a client that was forgotten', () => {
  const { answers, receive } = serve();
  receive({ type: 'detect', client: 7, id: 1, samples: someSamples(3), options: someOptions() });

  receive({ type: 'forget', client: 7 });
  jest.runAllTimers();

  expect(answers).toEqual([]);
});

test('each client has a memory of its own until it is forgotten', () => {
  const createDetect = jest.fn(() => detect);
  const { receive } = serve(createDetect);
  const request = { type: 'detect', samples: someSamples(3), options: someOptions() } as const;

  receive({ ...request, client: 7, id: 1 });
  receive({ ...request, client: 7, id: 2 });
  receive({ ...request, client: 8, id: 3 });
  expect(createDetect).toHaveBeenCalledTimes(2);

  receive({ type: 'forget', client: 7 });
  receive({ ...request, client: 7, id: 4 });
  expect(createDetect).toHaveBeenCalledTimes(3);
});

test('a detection that throws is answered with its message', () => {
  const { answers, receive } = serve(() => refusing);

  receive({ type: 'detect', client: 7, id: 1, samples: someSamples(3), options: someOptions() });
  jest.runAllTimers();

  expect(answers).toEqual([{ type: 'failed', client: 7, id: 1, message: 'Got 0 trees, expected 1 or more.' }]);
});

test('a first request without samples is refused', () => {
  const { receive } = serve();

  expect(() => receive({ type: 'detect', client: 7, id: 1, options: someOptions() })).toThrow(/expected samples/);
});

function* refusing(): Steps<Detection> {
  throw new RangeError('Got 0 trees, expected 1 or more.');
}
