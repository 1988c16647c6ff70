import { act, renderHook } from '@testing-library/react';
import { StrictMode, useMemo } from 'react';
import type { Detection, DetectionOptions, Samples } from '@anomaly-forest/core/internal/detection';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { calmDetection, someOptions, someSamples } from '../../testing/detections';
import { codeWith } from '../../testing/codeWith';
import { FakeWorker } from '../../testing/FakeWorker';
import { createDetectionWorker } from '../worker/createDetectionWorker';
import { loadedDetection } from '../worker/lateDetection';
import { isWarmingUp } from '../worker/warmUp';
import { useDetections } from './useDetection';

jest.mock('../worker/lateDetection', () => ({ loadedDetection: jest.fn() }));
jest.mock('../worker/createDetectionWorker', () => ({ createDetectionWorker: jest.fn() }));
jest.mock('../worker/warmUp', () => ({ isWarmingUp: jest.fn() }));

let worker: FakeWorker;
const detect = jest.fn();

beforeEach(() => {
  jest.useFakeTimers();
  worker = new FakeWorker();
  detect.mockReset().mockImplementation(calmly);
  jest.mocked(isWarmingUp).mockReturnValue(false);
  jest.mocked(loadedDetection).mockReturnValue(codeWith(detect));
  jest.mocked(createDetectionWorker).mockReset().mockImplementation(worker.create);
});

afterEach(() => jest.useRealTimers());

function* calmly(samples: Samples, options: DetectionOptions): Steps<Detection> {
  yield 0.5;
  return calmDetection(samples, options);
}

interface Props {
  samples?: Samples;
  options?: DetectionOptions;
}

/** The state of the only group; without samples there is none. */
function render(initialProps: Props, wrapper?: typeof StrictMode) {
  const useOne = ({ samples, options }: Props) => {
    const groups = useMemo(() => new Map(samples ? [['', samples]] : []), [samples]);
    return useDetections(groups, options).get('');
  };
  return renderHook(useOne, { initialProps, wrapper });
}

const few = someSamples(1000);
const many = someSamples(50_000);
const options = someOptions();

/** The worker answers its newest request. */
function answer(samples: Samples, answered: DetectionOptions): Detection {
  const { client, id } = worker.requests.at(-1) as { client: number; id: number };
  const detection = calmDetection(samples, answered);
  act(() => worker.reply({ type: 'result', client, id, detection }));
  return detection;
}

describe('few samples', () => {
  test('are judged in the first frame, without a worker', () => {
    const { result } = render({ samples: few, options });

    expect(result.current).toEqual({ detection: calmDetection(few, options), working: false, notices: [] });
    expect(createDetectionWorker).not.toHaveBeenCalled();
  });

  test('are judged in the background while the page is not ready for detections yet', () => {
    jest.mocked(isWarmingUp).mockReturnValue(true);
    const { result } = render({ samples: few, options });

    expect(result.current).toMatchObject({ detection: undefined, working: true });
    const detection = answer(few, options);
    expect(result.current).toMatchObject({ detection, working: false });
    expect(detect).not.toHaveBeenCalled();
  });

  test('are judged once, as long as samples and the content of the options stay', () => {
    const { result, rerender } = render({ samples: few, options });
    const first = result.current;

    rerender({ samples: few, options: someOptions() });

    expect(detect).toHaveBeenCalledTimes(1);
    expect(result.current).toBe(first);
  });

  test('are judged again in the same frame when they change', () => {
    const { result, rerender } = render({ samples: few, options });

    rerender({ samples: someSamples(7), options });

    expect(result.current?.detection?.fingerprint).toBe('7 samples, seed 42');
  });

  test('a detection that throws gives its sentence', () => {
    detect.mockImplementation(() => {
      throw new RangeError('Got 0 trees, expected 1 or more.');
    });

    const { result } = render({ samples: few, options });

    expect(result.current).toEqual({ error: 'Got 0 trees, expected 1 or more.', working: false, notices: [] });
  });

  test("the detection's own notices are passed on", () => {
    const notice = { level: 'info', text: 'Too little history.' } as const;
    detect.mockImplementation(function* (): Steps<Detection> {
      return { ...calmDetection(few, options), notices: [notice] };
    });

    expect(render({ samples: few, options }).result.current?.notices).toEqual([notice]);
  });
});

describe('many samples', () => {
  test('are judged in the background, with progress', () => {
    const { result } = render({ samples: many, options });
    expect(result.current).toEqual({ working: true, notices: [] });

    const { client, id } = worker.requests[0] as { client: number; id: number };
    act(() => worker.reply({ type: 'progress', client, id, done: 0.25 }));
    expect(result.current).toEqual({ working: true, progress: 0.25, notices: [] });

    const detection = answer(many, options);
    expect(result.current).toEqual({ detection, working: false, notices: [] });
    expect(detect).not.toHaveBeenCalled();
  });

  test('the progress of older options is not shown', () => {
    const { result, rerender } = render({ samples: many, options });
    const { client, id } = worker.requests[0] as { client: number; id: number };
    act(() => worker.reply({ type: 'progress', client, id, done: 0.25 }));

    rerender({ samples: many, options: someOptions(7) });

    expect(result.current?.progress).toBeUndefined();
  });

  test('a verdict is never shown on newer samples', () => {
    const { result, rerender } = render({ samples: many, options });
    answer(many, options);

    rerender({ samples: someSamples(50_000), options });

    expect(result.current).toEqual({ working: true, notices: [] });
  });

  test('the last verdict stays while other options are worked on', () => {
    const { result, rerender } = render({ samples: many, options });
    const detection = answer(many, options);

    rerender({ samples: many, options: someOptions(7) });
    expect(result.current).toEqual({ detection, working: true, notices: [] });

    const newer = answer(many, someOptions(7));
    expect(result.current).toEqual({ detection: newer, working: false, notices: [] });
  });

  test('an answer to options of before is not taken', () => {
    const { result, rerender } = render({ samples: many, options });
    const { client, id } = worker.requests[0] as { client: number; id: number };
    rerender({ samples: many, options: someOptions(7) });

    act(() => worker.reply({ type: 'result', client, id, detection: calmDetection(many, options) }));

    expect(result.current).toEqual({ working: true, notices: [] });
  });

  test('nothing is asked again as long as samples and the content of the options stay', () => {
    const { rerender } = render({ samples: many, options });

    rerender({ samples: many, options: someOptions() });

    expect(worker.requests).toHaveLength(1);
  });

  test('a worker that is refused costs no verdict: it comes from the page, with a notice', () => {
    const { result } = render({ samples: many, options });

    act(() => {
      worker.fail();
      jest.runAllTimers();
    });

    expect(result.current).toMatchObject({ detection: calmDetection(many, options), working: false });
    expect(result.current?.notices).toEqual([
      expect.objectContaining({ level: 'info', text: expect.stringContaining('does not allow background workers') }),
    ]);
  });

  test('unmounting ends the worker and leaves no timer', () => {
    const { unmount } = render({ samples: many, options });

    unmount();

    expect(worker.terminated).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('unmounting stops the work on the page', () => {
    jest.mocked(createDetectionWorker).mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const { unmount } = render({ samples: many, options });

    unmount();

    expect(jest.getTimerCount()).toBe(0);
  });

  test('effects that run twice, as in strict mode, end with one verdict', () => {
    const { result } = render({ samples: many, options }, StrictMode);

    const detection = answer(many, options);

    expect(result.current).toEqual({ detection, working: false, notices: [] });
  });

  test('are let go when few samples follow', () => {
    const { result, rerender } = render({ samples: many, options });

    rerender({ samples: few, options });

    expect(worker.terminated).toBe(true);
    expect(result.current).toMatchObject({ detection: calmDetection(few, options), working: false });
  });
});

test.each<[string, Props]>([
  ['samples', { options }],
  ['options', { samples: few }],
])('without %s there is nothing to do', (_, props) => {
  expect(render(props).result.current).toBeUndefined();
});

describe('several groups', () => {
  const groups = (...names: string[]) => new Map(names.map((name, i) => [name, someSamples(50_000 + i)]));

  function renderGroups(samples: ReadonlyMap<string, Samples>) {
    const rendered = renderHook((given: ReadonlyMap<string, Samples>) => useDetections(given, options), {
      initialProps: samples,
    });
    letSend();
    return rendered;
  }

  /** Large samples are sent one after the other, so that the page stays alive between them. */
  function letSend(): void {
    act(() => void jest.advanceTimersByTime(1000));
  }

  /** The worker answers the nth request it got. */
  function answerNth(n: number, samples: Samples): void {
    const { client, id } = worker.requests[n] as { client: number; id: number };
    act(() => worker.reply({ type: 'result', client, id, detection: calmDetection(samples, options) }));
  }

  test('each get a verdict of their own', () => {
    const given = groups('a', 'b');
    const { result } = renderGroups(given);
    answerNth(1, given.get('b')!);
    answerNth(0, given.get('a')!);

    expect([...result.current].map(([name, { detection }]) => [name, detection?.fingerprint])).toEqual([
      ['a', '50000 samples, seed 42'],
      ['b', '50001 samples, seed 42'],
    ]);
  });

  test('of which one changes, only that one is judged again', () => {
    const given = groups('a', 'b');
    const { result, rerender } = renderGroups(given);
    answerNth(0, given.get('a')!);
    answerNth(1, given.get('b')!);

    rerender(new Map([...given, ['b', someSamples(60_000)]]));
    letSend();

    expect(worker.requests).toHaveLength(3);
    expect(result.current.get('a')?.detection).toBeDefined();
    expect(result.current.get('b')).toEqual({ working: true, notices: [] });
  });

  test('that are gone are let go', () => {
    const given = groups('a', 'b');
    const { result, rerender } = renderGroups(given);

    rerender(new Map([['a', given.get('a')!]]));

    const { client } = worker.requests[1];
    expect(worker.requests.at(-1)).toEqual({ type: 'forget', client });
    expect([...result.current.keys()]).toEqual(['a']);
  });

  test('that are small are judged in the first frame, as many as come before a large one', () => {
    const { result } = renderGroups(
      new Map([
        ['a', few],
        ['b', many],
        ['c', few],
      ])
    );

    expect([...result.current].map(([name, { working }]) => [name, working])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  test('that answer within a moment draw the panel a few times only', () => {
    const given = new Map(Array.from({ length: 20 }, (_, i) => [`${i}`, someSamples(50_000)]));
    let nDrawn = 0;
    renderHook(() => {
      nDrawn++;
      return useDetections(given, options);
    });

    letSend();
    nDrawn = 0;

    [...given.values()].forEach((samples, i) => answerNth(i, samples));
    letSend();

    expect(nDrawn).toBeLessThanOrEqual(4);
  });
});
