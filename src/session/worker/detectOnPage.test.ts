import { calmDetection, someOptions, someSamples } from '../../testing/detections';
import { codeWith } from '../../testing/codeWith';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import { detectOnPage } from './detectOnPage';
import type { DetectionCode } from './lateDetection';
import type { DetectionAnswer } from './protocol';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function* detect(samples: Samples, options: DetectionOptions): Steps<Detection> {
  yield 0.5;
  return calmDetection(samples, options);
}

const [samples, options] = [someSamples(3), someOptions()];
const request = { type: 'detect', client: 1, id: 1, samples, options } as const;

/** Sends requests; the code is there once `load` says so. */
function connect(load: () => Promise<DetectionCode>) {
  const answers: DetectionAnswer[] = [];
  const connection = detectOnPage({ loaded: () => undefined, load }, (answer) => answers.push(answer));
  const settle = async (): Promise<void> => {
    await Promise.resolve();
    await Promise.resolve();
    jest.runAllTimers();
  };
  return { connection, answers, settle };
}

it('serves what waited once the code is there', async () => {
  const { connection, answers, settle } = connect(async () => codeWith(detect));
  connection.send(request);
  jest.runAllTimers();
  expect(answers).toEqual([]);
  await settle();
  expect(answers.at(-1)).toMatchObject({ type: 'result', id: 1, detection: calmDetection(samples, options) });
});

it('says why if the code cannot be loaded, and tries again with the next request, which brings no samples', async () => {
  const load = jest.fn<Promise<DetectionCode>, []>();
  load.mockRejectedValueOnce(new Error('Loading chunk 12 failed')).mockResolvedValue(codeWith(detect));
  const { connection, answers, settle } = connect(load);
  connection.send(request);
  await settle();
  expect(answers).toEqual([
    {
      type: 'failed',
      client: 1,
      id: 1,
      message: expect.stringContaining('(Loading chunk 12 failed): reload the page'),
    },
  ]);
  connection.send({ ...request, id: 2, samples: undefined });
  await settle();
  expect(answers.at(-1)).toMatchObject({ type: 'result', id: 2, detection: calmDetection(samples, options) });
});

it('answers nothing once it is closed', async () => {
  const { connection, answers, settle } = connect(async () => codeWith(detect));
  connection.send(request);
  connection.close();
  await settle();
  expect(answers).toEqual([]);
});
