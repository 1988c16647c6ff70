import { act, renderHook } from '@testing-library/react';
import { StrictMode, useEffect } from 'react';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { turnsOfThePage } from './turns/Turns';
import { useSteps, useStepsProgress } from './useSteps';

interface Input {
  readonly name: string;
}

const [a, b] = [{ name: 'a' }, { name: 'b' }];

function* shout({ name }: Input): Steps<string> {
  yield 0.5;
  return name.toUpperCase();
}

/** Goes on for many slices. */
function* work(): Steps<string> {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  for (let done = 0; done < 1; done += 0.25) {
    yield done;
  }
  clock.mockRestore();
  return 'done';
}

function* fail(): Steps<string> {
  yield 0.5;
  throw new Error('broken');
}

function render(initialProps: { input: Input; isSmall: boolean }, work: (input: Input) => Steps<string> = shout) {
  return renderHook(({ input, isSmall }) => useSteps(input, isSmall, work), { initialProps, wrapper: StrictMode });
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const workOn = () => act(() => void jest.runAllTimers());

describe('useSteps', () => {
  it('does small work in the same frame', () => {
    expect(render({ input: a, isSmall: true }).result.current).toEqual({ result: 'A', working: false });
  });

  it('does large work later', () => {
    const { result } = render({ input: a, isSmall: false });
    expect(result.current).toEqual({ working: true });
    workOn();
    expect(result.current).toEqual({ result: 'A', working: false });
  });

  it('keeps the result of the input before until the new one is there', () => {
    const { result, rerender } = render({ input: a, isSmall: false });
    workOn();
    rerender({ input: b, isSmall: false });
    expect(result.current).toEqual({ result: 'A', working: true });
    workOn();
    expect(result.current).toEqual({ result: 'B', working: false });
  });

  it('gives up work that nobody waits for any more', () => {
    const { result, rerender, unmount } = render({ input: a, isSmall: false });
    rerender({ input: b, isSmall: false });
    workOn();
    expect(result.current.result).toBe('B');
    rerender({ input: a, isSmall: false });
    unmount();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('draws the result of large work in a turn of the page', () => {
    const { result } = render({ input: a, isSmall: false });
    const other = turnsOfThePage.ask(() => {});
    act(() => void jest.advanceTimersByTime(100));
    expect(result.current.working).toBe(true);
    act(() => other.end());
    expect(result.current).toEqual({ result: 'A', working: false });
  });

  it('draws nothing anew until there is a result', () => {
    const draw = jest.fn(() => useSteps(a, false, work));
    const { result } = renderHook(draw);
    workOn();
    expect(result.current.result).toBe('done');
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('throws what the work throws while rendering, where an error boundary shows it', () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    render({ input: a, isSmall: false }, fail);
    expect(workOn).toThrow('broken');
  });
});

describe('useStepsProgress', () => {
  it('says after each slice how far the work is, and nothing more once there is a result', () => {
    const said: unknown[] = [];
    renderHook(() => {
      const { progress } = useStepsProgress(a, false, work);
      useEffect(() => {
        said.push(progress);
      }, [progress]);
    });
    for (let slice = 0; slice < 10; slice++) {
      act(() => void jest.advanceTimersToNextTimer());
    }
    expect(said).toEqual([undefined, 0, 0.25, 0.5, 0.75, undefined]);
  });
});
