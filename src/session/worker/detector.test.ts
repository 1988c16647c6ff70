import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { calmDetection, someOptions, someSamples } from '../../testing/detections';
import { codeWith } from '../../testing/codeWith';
import { FakeWorker } from '../../testing/FakeWorker';
import { DetectionRunner } from './DetectionRunner';
import { createDetector, type DetectionListener } from './detector';

let worker: FakeWorker;

beforeEach(() => {
  jest.useFakeTimers();
  worker = new FakeWorker();
});

afterEach(() => jest.useRealTimers());

function* detect(samples: Samples, options: DetectionOptions): Steps<Detection> {
  yield 0.5;
  return calmDetection(samples, options);
}

function runnerWith(createWorker: () => Worker): DetectionRunner {
  return new DetectionRunner(createWorker, {
    loaded: () => codeWith(detect),
    load: () => Promise.reject(new Error('not asked for')),
  });
}

function refuse(): Worker {
  throw new DOMException('refused', 'SecurityError');
}

function listen() {
  return { onProgress: jest.fn(), onOutcome: jest.fn() } satisfies DetectionListener;
}

/** Answers the newest request of the worker as a real one would. */
function answerNewest(samples: Samples, options: DetectionOptions): Detection {
  const request = worker.requests.at(-1)!;
  const detection = calmDetection(samples, options);
  if (request.type === 'detect') {
    worker.reply({ type: 'result', client: request.client, id: request.id, detection });
  }
  return detection;
}

const [samples, options] = [someSamples(3), someOptions()];

describe('with a worker', () => {
  test('progress and verdict reach the listener, without notices', () => {
    const listener = listen();
    createDetector(runnerWith(worker.create)).detect(samples, options, listener);
    const [{ client, id }] = worker.requests as Array<{ client: number; id: number }>;

    worker.reply({ type: 'ready' });
    worker.reply({ type: 'progress', client, id, done: 0.25 });
    const detection = answerNewest(samples, options);

    expect(listener.onProgress.mock.calls).toEqual([[0.25]]);
    expect(listener.onOutcome.mock.calls).toEqual([[{ detection, notices: [] }]]);
  });

  test('a stale result never wins, even if it comes last', () => {
    const detector = createDetector(runnerWith(worker.create));
    const [older, newer] = [listen(), listen()];
    detector.detect(samples, someOptions(1), older);
    const stale = worker.requests[0] as { client: number; id: number };
    detector.detect(samples, someOptions(2), newer);

    const detection = answerNewest(samples, someOptions(2));
    worker.reply({ ...stale, type: 'result', detection: calmDetection(samples, someOptions(1)) });

    expect(older.onOutcome).not.toHaveBeenCalled();
    expect(newer.onOutcome.mock.calls).toEqual([[{ detection, notices: [] }]]);
  });

  test('samples are sent once, not with every change of the options', () => {
    const detector = createDetector(runnerWith(worker.create));

    detector.detect(samples, someOptions(1), listen());
    detector.detect(samples, someOptions(2), listen());
    detector.detect(someSamples(4), someOptions(2), listen());

    expect(worker.requests).toMatchObject([
      { samples: { X: { nSamples: 3 } } },
      { samples: undefined },
      { samples: { X: { nSamples: 4 } } },
    ]);
  });

  test('all detectors of a page share one worker, which ends with the last of them', () => {
    const createWorker = jest.fn(worker.create);
    const runner = runnerWith(createWorker);
    const detectors = [createDetector(runner), createDetector(runner)];
    detectors.forEach((detector) => detector.detect(samples, options, listen()));

    expect(createWorker).toHaveBeenCalledTimes(1);
    detectors[0].cancel();
    expect(worker.terminated).toBe(false);
    detectors[1].cancel();
    expect(worker.terminated).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('no worker is started before the first detection', () => {
    const createWorker = jest.fn(worker.create);

    createDetector(runnerWith(createWorker)).cancel();

    expect(createWorker).not.toHaveBeenCalled();
  });

  test('after cancel nothing is heard', () => {
    const runner = runnerWith(worker.create);
    const [listener, other] = [listen(), listen()];
    createDetector(runner).detect(samples, options, other);
    const detector = createDetector(runner);
    detector.detect(samples, options, listener);
    const cancelled = worker.requests[1] as { client: number; id: number };

    detector.cancel();
    worker.reply({ ...cancelled, type: 'result', detection: calmDetection(samples, options) });

    expect(worker.requests.at(-1)).toEqual({ type: 'forget', client: cancelled.client });
    expect(listener.onOutcome).not.toHaveBeenCalled();
  });

  test('a cancelled detector can be used again', () => {
    const detector = createDetector(runnerWith(worker.create));
    const listener = listen();
    detector.detect(samples, options, listen());
    detector.cancel();

    detector.detect(samples, options, listener);
    answerNewest(samples, options);

    expect(listener.onOutcome).toHaveBeenCalledTimes(1);
    expect(worker.requests.at(-1)).toMatchObject({ samples });
  });

  test('a detection that fails ends with its sentence', () => {
    const listener = listen();
    createDetector(runnerWith(worker.create)).detect(samples, options, listener);
    const { client, id } = worker.requests[0] as { client: number; id: number };

    worker.reply({ type: 'failed', client, id, message: 'Got 0 trees, expected 1 or more.' });

    expect(listener.onOutcome.mock.calls).toEqual([[{ error: 'Got 0 trees, expected 1 or more.', notices: [] }]]);
  });
});

describe('on the page', () => {
  const refused = expect.objectContaining({
    level: 'info',
    text: expect.stringContaining('does not allow background workers'),
  });
  const died = expect.objectContaining({ level: 'warning', text: expect.stringContaining('background worker failed') });

  test('a worker that cannot be constructed is replaced, with a notice', () => {
    const listener = listen();
    createDetector(runnerWith(refuse)).detect(samples, options, listener);

    jest.runAllTimers();

    const detection = calmDetection(samples, options);
    expect(listener.onOutcome.mock.calls).toEqual([[{ detection, notices: [refused] }]]);
  });

  test('a worker that is refused later is replaced, with a notice', () => {
    const listener = listen();
    createDetector(runnerWith(worker.create)).detect(samples, options, listener);

    worker.fail();
    jest.runAllTimers();

    expect(listener.onOutcome.mock.calls).toEqual([[expect.objectContaining({ notices: [refused] })]]);
  });

  test('a worker that never says that it is ready is replaced, with a notice', () => {
    const listener = listen();
    createDetector(runnerWith(worker.create)).detect(samples, options, listener);

    jest.runAllTimers();

    expect(worker.terminated).toBe(true);
    expect(listener.onOutcome.mock.calls).toEqual([[expect.objectContaining({ notices: [refused] })]]);
  });

  test('if the worker dies, what is under way is done again, with a notice', () => {
    const runner = runnerWith(worker.create);
    const [first, second] = [listen(), listen()];
    createDetector(runner).detect(samples, options, first);
    worker.reply({ type: 'ready' });
    answerNewest(samples, options);
    createDetector(runner).detect(someSamples(4), options, second);

    worker.fail();
    jest.runAllTimers();

    expect(first.onOutcome).toHaveBeenCalledTimes(1);
    const detection = calmDetection(someSamples(4), options);
    expect(second.onOutcome.mock.calls).toEqual([[{ detection, notices: [died] }]]);
  });

  test('a client that the dead worker knew is served with its samples again', () => {
    const detector = createDetector(runnerWith(worker.create));
    const listener = listen();
    detector.detect(samples, someOptions(1), listen());
    worker.reply({ type: 'ready' });
    answerNewest(samples, someOptions(1));
    worker.fail();

    detector.detect(samples, someOptions(2), listener);
    jest.runAllTimers();

    expect(listener.onOutcome.mock.calls[0][0].detection.fingerprint).toBe('3 samples, seed 2');
  });

  test('the newest request wins', () => {
    const detector = createDetector(runnerWith(refuse));
    const [older, newer] = [listen(), listen()];

    detector.detect(samples, someOptions(1), older);
    detector.detect(samples, someOptions(2), newer);
    jest.runAllTimers();

    expect(older.onOutcome).not.toHaveBeenCalled();
    expect(newer.onOutcome).toHaveBeenCalledTimes(1);
  });

  test('after cancel nothing is heard and no timer is left', () => {
    const detector = createDetector(runnerWith(refuse));
    const listener = listen();
    detector.detect(samples, options, listener);

    detector.cancel();

    expect(jest.getTimerCount()).toBe(0);
    expect(listener.onOutcome).not.toHaveBeenCalled();
  });

  test('once all detectors were cancelled, a worker is tried again', () => {
    const createWorker = jest.fn(worker.create).mockImplementationOnce(refuse);
    const detector = createDetector(runnerWith(createWorker));
    const listener = listen();
    detector.detect(samples, options, listen());
    detector.cancel();

    detector.detect(samples, options, listener);
    answerNewest(samples, options);

    expect(listener.onOutcome.mock.calls).toEqual([[expect.objectContaining({ notices: [] })]]);
  });
});
