import { LateWorker } from './createDetectionWorker';

const started: FakeWorker[] = [];

class FakeWorker {
  onmessage?: (event: MessageEvent) => void;
  readonly sent: unknown[] = [];
  isTerminated = false;

  constructor() {
    started.push(this);
  }

  postMessage(message: unknown): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  started.length = 0;
  Object.assign(globalThis, { Worker: FakeWorker });
  Object.assign(URL, { createObjectURL: () => 'blob:of-a-test', revokeObjectURL: () => undefined });
});

it('sends what waited, in its order, once the source is there, and hands answers on', async () => {
  const worker = new LateWorker(async () => 'source');
  const answers: unknown[] = [];
  worker.onmessage = ({ data }) => answers.push(data);
  worker.postMessage(1);
  worker.postMessage(2, []);
  expect(started).toHaveLength(0);
  await settled();
  worker.postMessage(3);
  expect(started[0].sent).toEqual([1, 2, 3]);
  started[0].onmessage?.(new MessageEvent('message', { data: 'answer' }));
  expect(answers).toEqual(['answer']);
});

it('is an error where the source cannot be loaded', async () => {
  const worker = new LateWorker(async () => {
    throw new Error('no such chunk');
  });
  const onError = jest.fn();
  worker.onerror = onError;
  await settled();
  expect(onError).toHaveBeenCalledTimes(1);
});

it('is an error where workers are forbidden', async () => {
  Object.assign(globalThis, {
    Worker: class {
      constructor() {
        throw new TypeError('forbidden');
      }
    },
  });
  const worker = new LateWorker(async () => 'source');
  const onError = jest.fn();
  worker.onerror = onError;
  await settled();
  expect(onError).toHaveBeenCalledTimes(1);
});

it('never starts once it has been terminated, and ends what was started', async () => {
  new LateWorker(async () => 'source').terminate();
  await settled();
  expect(started).toHaveLength(0);
  const worker = new LateWorker(async () => 'source');
  await settled();
  worker.terminate();
  expect(started[0].isTerminated).toBe(true);
});
