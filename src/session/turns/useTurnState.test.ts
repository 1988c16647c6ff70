import { act, renderHook } from '@testing-library/react';
import { turnsOfThePage } from './Turns';
import { useTurnState } from './useTurnState';

const [first, second] = [{ text: 'first' }, { text: 'second' }];

function renderState() {
  return renderHook(() => useTurnState<{ text: string }>());
}

it('draws at once what is set while nobody else has a turn', () => {
  const { result } = renderState();
  expect(result.current[0]).toBeUndefined();
  act(() => result.current[1](first));
  expect(result.current[0]).toBe(first);
});

it('draws in its turn what is set while somebody else has one, and of several the newest', () => {
  const { result } = renderState();
  const other = turnsOfThePage.ask(() => {});
  act(() => result.current[1](first));
  act(() => result.current[1](second));
  expect(result.current[0]).toBeUndefined();
  act(() => other.end());
  expect(result.current[0]).toBe(second);
});

it('ends its turn when all is drawn', () => {
  const { result } = renderState();
  const next = jest.fn();
  act(() => {
    result.current[1](first);
    turnsOfThePage.ask(next);
    expect(next).not.toHaveBeenCalled();
  });
  expect(next).toHaveBeenCalledTimes(1);
  next.mock.calls[0][0].end();
});

it('keeps nobody waiting once it has gone', () => {
  const { result, unmount } = renderState();
  const other = turnsOfThePage.ask(() => {});
  act(() => result.current[1](first));
  unmount();
  other.end();
  const next = turnsOfThePage.ask(() => {});
  expect(next.hasStarted).toBe(true);
  next.end();
});

it('sets with the same function in each call', () => {
  const { result, rerender } = renderState();
  const [, draw] = result.current;
  rerender();
  expect(result.current[1]).toBe(draw);
});
