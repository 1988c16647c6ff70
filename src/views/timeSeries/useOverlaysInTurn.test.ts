import { act, renderHook } from '@testing-library/react';
import { prepared } from '../../testing/prepared';
import { turnsOfThePage } from '../../session/turns/Turns';
import type { Overlays } from './useOverlays';
import { useOverlaysInTurn } from './useOverlaysInTurn';

const [few, many] = [3, 50_000].map((n) => prepared({ RPM: Array.from({ length: n }, (_, i) => i) }));

/** New overlays on samples. */
function overlaysOn(samples: typeof few): Overlays {
  return { rows: { input: { prepared: samples } } } as Overlays;
}

/** Draws overlays one after the other while somebody else has the turn; returns what is drawn then, and when all had theirs. */
function drawn(...overlays: Overlays[]): [now: Overlays, then: Overlays] {
  const turn = turnsOfThePage.ask(() => {});
  const { result, rerender } = renderHook(useOverlaysInTurn, { initialProps: overlays[0] });
  overlays.slice(1).forEach((newer) => rerender(newer));
  const now = result.current;
  act(() => turn.end());
  return [now, result.current];
}

it('of few samples the newest are drawn at once', () => {
  const newest = overlaysOn(few);
  expect(drawn(overlaysOn(few), newest)[0]).toBe(newest);
});

it('of very many samples the first are drawn at once, newer ones in their turn', () => {
  const [first, second, third] = [many, many, many].map(overlaysOn);
  const [now, then] = drawn(first, second, third);
  expect(now).toBe(first);
  expect(then).toBe(third);
});

it('what belongs to other samples is not drawn any more, however many there are', () => {
  const others = prepared({ RPM: Array.from({ length: 60_000 }, (_, i) => i) });
  const newest = overlaysOn(others);
  expect(drawn(overlaysOn(many), newest)[0]).toBe(newest);
  const fewest = overlaysOn(few);
  expect(drawn(overlaysOn(many), fewest)[0]).toBe(fewest);
});
